/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The full screen: the stack of screens and its loop. */
#include "config.h"

#include "tui/tui.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "flow/preferences.h"
#include "flow/spoken.h"
#include "flow/wording.h"
#include "tui/arrange.h"
#include "tui/bidi.h"

enum { SCREENS_MAX = 16 };
/* Milliseconds after the last key. */
enum { KEEP_AFTER = 2000, LOOK_AFTER = 300 };

struct stack {
    struct tui *tui;
    struct screen *screens[SCREENS_MAX];
    size_t count;
    bool is_too_small; /* the window, when it was last drawn */
    bool is_unkept;    /* something was done since the place was written down */
    int64_t keep_in;   /* milliseconds until it is, if so */
    int64_t look_in;   /* milliseconds until the record is looked after, if it has not been */
    int64_t idle_in;   /* and until the screen on top wants to work, -1: never */
    int rows;          /* of the window, when it was last drawn; 0: never */
    int columns;
    bool is_stale;                  /* what was drawn last */
    struct arrangement arrangement; /* of what was drawn last; none where nothing is arranged */
    bool is_ending;
};

void tui_say(struct tui *tui, enum role role, const char *format, ...)
{
    struct str text = {0};
    va_list arguments;
    va_start(arguments, format);
    str_addfv(&text, format, arguments);
    va_end(arguments);
    free(tui->message);
    tui->message = str_take(&text);
    tui->message_role = role;
}

void tui_report(struct tui *tui, struct diag *diag)
{
    if (diag->count > 0)
        tui_say(tui, ROLE_WARNING, "! %s", diag->items[0].message);
    diag_clear(diag);
}

static void say_mistakes(struct tui *tui, size_t count, const char *path)
{
    char *words = wording_mistakes(count, path);
    tui_say(tui, ROLE_WARNING, "! %s", words);
    free(words);
}

void tui_restyle(struct tui *tui, const struct term_options *look)
{
    tui->look = *look;
    if (tui->settings.values[SETTING_LINKS] != NULL)
        tui->has_brackets = settings_is(&tui->settings, SETTING_LINKS, "brackets");
    if (tui->term == NULL)
        return;
    term_restyle(tui->term, look);
    tui->has_brackets =
        term_needs_brackets(tui->term) || settings_is(&tui->settings, SETTING_LINKS, "brackets");
}

static bool is_free(const struct tui *tui, enum setting setting)
{
    return (tui->fixed & 1u << setting) == 0;
}

/* The choices stand in the order of enum term_bidi. */
static enum term_bidi bidi_from(const struct settings *settings)
{
    size_t number = 0;
    while (!settings_is(settings, SETTING_BIDI, settings_choice(SETTING_BIDI, number)))
        number++;
    return (enum term_bidi)number;
}

/* Looks as the settings say, but for what the command line says. */
static void look_so(struct tui *tui)
{
    const struct settings *settings = &tui->settings;
    struct term_options look = tui->look;
    if (is_free(tui, SETTING_THEME))
        look.theme = theme_from_name(settings_value(settings, SETTING_THEME));
    if (is_free(tui, SETTING_SIGNS))
        look.is_ascii = settings_is(settings, SETTING_SIGNS, "ascii");
    if (is_free(tui, SETTING_BIDI))
        look.bidi = bidi_from(settings);
    tui->measure = (int)strtol(settings_value(settings, SETTING_MEASURE), NULL, 10);
    tui->hides_hints = settings_is(settings, SETTING_HINTS, "hidden");
    tui_restyle(tui, &look);
}

static bool is_off_shelf(const struct tui *tui)
{
    return tui->has_session && shelf_course(tui->shelf, tui->session.course->id) == NULL;
}

static void forget_language(struct tui *tui)
{
    free(tui->language);
    tui->language = NULL;
}

/* Kept, since each drawing asks: the shelf knows the languages of its courses, of others the folder
 * is read. */
const char *tui_language(struct tui *tui)
{
    const struct speech *speech = tui->speech;
    if (tui->language == NULL)
        tui->language =
            spoken_chosen(speech->current(speech->context), speech->preferences(speech->context),
                          tui->shelf, is_off_shelf(tui) ? tui->session.course : NULL);
    return tui->language;
}

void tui_languages(const struct tui *tui, struct languages *ret_languages)
{
    spoken_list(tui->speech->codes, tui->speech->count, tui->shelf,
                tui->has_session ? tui->session.course : NULL, ret_languages);
}

/* Where only courses are in the language that was chosen. */
static void say_interface_stays(struct tui *tui)
{
    forget_language(tui);
    char *words = spoken_words(tui_language(tui), tui->speech->current(tui->speech->context));
    if (words != NULL)
        tui_say(tui, ROLE_CHROME, "%s", words);
    free(words);
}

/* Those of the learner whose record is open now. */
static void take_settings(struct tui *tui)
{
    if (!tui->has_settings) {
        settings_clear(&tui->settings);
        preferences_read(tui->record, &tui->settings);
    }
    tui->has_settings = false;
    tui->shows_facilitator = settings_is(&tui->settings, SETTING_FACILITATOR, "shown");
    look_so(tui);
    if (tui->speech->prefer != NULL && tui->record != NULL) {
        tui->speech->prefer(tui->speech->context, settings_value(&tui->settings, SETTING_LANGUAGE));
        tui->spoken++;
    }
    say_interface_stays(tui);
}

void tui_set(struct tui *tui, enum setting setting, const char *value)
{
    struct moment now = tui->outside.now(tui->outside.context);
    struct diag diag;
    diag_init(&diag);
    preferences_set(&tui->settings, tui->record, setting, value, now, &diag);
    tui->fixed &= ~(1u << setting); /* who changes it now means it */
    if (setting == SETTING_FACILITATOR)
        tui->shows_facilitator = strcmp(value, "shown") == 0;
    look_so(tui);
    tui_report(tui, &diag);
}

void tui_direct(const struct tui *tui, struct layout_options *options)
{
    if (!tui->has_session)
        return;
    const char *source = tui->session.course->language;
    const char *shown = tui->session.language != NULL ? tui->session.language : source;
    options->direction = languages_direction(shown);
    options->source_direction = languages_direction(source);
}

/* Opens a course for the learner, or takes it over where it is open already. */
static int open_session(struct tui *tui, const char *path, size_t *ret_errors, struct diag *diag)
{
    const struct languages *preferences = tui->speech->preferences(tui->speech->context);
    struct session *opened = tui->opened;
    *ret_errors = 0;
    bool is_wanted = tui->wanted_course != NULL && strcmp(path, tui->wanted_course) == 0;
    if (opened == NULL || !is_wanted)
        return session_open(&tui->session, path, tui->record, preferences, tui->outside, diag);
    tui->opened = NULL;
    tui->session = *opened;
    *opened = (struct session){0};
    tui->session.record = tui->record;
    *ret_errors = tui->opened_errors;
    session_speak(&tui->session, preferences, diag);
    return 0;
}

bool tui_open_course(struct tui *tui, const char *path)
{
    struct diag diag;
    size_t errors;
    diag_init(&diag);
    tui_close_course(tui);
    int result = open_session(tui, path, &errors, &diag);
    errors += diag.errors;
    tui->has_session = result == 0;
    forget_language(tui);
    if (is_off_shelf(tui))
        say_interface_stays(tui); /* of the languages of the shelf it was said at the start */
    if (result == 0 && errors > 0)
        say_mistakes(tui, errors, path);
    else if (result != 0)
        tui_report(tui, &diag);
    diag_clear(&diag);
    return result == 0;
}

static const struct shelf_course *likely_course(const struct tui *tui)
{
    char *last = record_last_course(tui->record);
    const struct shelf_course *course = last == NULL ? NULL : shelf_course(tui->shelf, last);
    free(last);
    return course != NULL || tui->shelf->count == 0 ? course : &tui->shelf->items[0];
}

bool tui_need_course(struct tui *tui)
{
    if (tui->has_session)
        return true;
    const struct shelf_course *course = likely_course(tui);
    if (course != NULL)
        return tui_open_course(tui, course->path);
    tui_say(tui, ROLE_CHROME, "%s", _("There is no course to look into."));
    return false;
}

void tui_speak(struct tui *tui, const char *code)
{
    const struct speech *speech = tui->speech;
    struct diag diag;
    diag_init(&diag);
    speech->use(speech->context, code);
    tui->spoken++;
    say_interface_stays(tui);
    if (tui->has_session)
        session_speak(&tui->session, speech->preferences(speech->context), &diag);
    tui_report(tui, &diag);
}

void tui_forget_place(struct tui *tui)
{
    free(tui->place.unit);
    free(tui->place.words);
    free(tui->place.question);
    tui->place = (struct wanted_place){0};
}

void tui_close_course(struct tui *tui)
{
    struct diag unsaid;
    diag_init(&unsaid);
    if (tui->has_session) {
        session_save(&tui->session, &unsaid);
        session_close(&tui->session);
    }
    tui->has_session = false;
    forget_language(tui);
    mentions_clear(&tui->mentions);
    tui_forget_place(tui);
    diag_clear(&unsaid);
}

void tui_learn_as(struct tui *tui, struct record *record)
{
    tui_close_course(tui);
    record_close(tui->record);
    tui->record = record;
    take_settings(tui);
    tui->told = 0;
    tui->is_unsaved_told = false;
    tui->is_looked_after = false;
}

bool tui_is_unsaved(const struct tui *tui)
{
    const struct record *record = tui->record;
    return record != NULL && (record_state(record) != RECORD_WRITABLE ||
                              (record_waiting(record, NULL) > 0 && !record_is_write_due(record)));
}

struct screen *tui_tell_unsaved(struct tui *tui, struct screen *below, struct diag *diag)
{
    if (tui->is_unsaved_told || record_state(tui->record) != RECORD_WRITABLE) {
        tui_report(tui, diag);
        return NULL;
    }
    tui->is_unsaved_told = true;
    return screen_unsaved(tui, below, false, diag);
}

bool tui_can_leave_record(struct tui *tui, struct diag *diag)
{
    return tui->record == NULL || record_state(tui->record) != RECORD_WRITABLE ||
           record_write_waiting(tui->record, diag) == 0;
}

struct screen *tui_next_notice(struct tui *tui, struct screen *below)
{
    struct moment now = tui->outside.now(tui->outside.context);
    for (enum notice_kind kind = 0; kind < NOTICE_KIND_COUNT; kind++) {
        struct notice notice;
        if (notice_is_of_clock(kind) || (tui->told & 1u << kind) != 0 ||
            !notice_of(kind, tui->record, now, &notice))
            continue;
        tui->told |= 1u << kind;
        return screen_notice(tui, below, kind, notice);
    }
    return NULL;
}

struct step step_push(struct screen *screen)
{
    return (struct step){.kind = screen != NULL ? STEP_PUSH : STEP_STAY, .screen = screen};
}

struct step step_unit(const char *unit)
{
    return (struct step){.kind = STEP_UNIT, .unit = unit};
}

struct step step_replace(struct screen *screen)
{
    return (struct step){.kind = screen != NULL ? STEP_REPLACE : STEP_STAY, .screen = screen};
}

struct screen *screen_unit(struct tui *tui, const char *unit)
{
    const struct outline_unit *short_unit = outline_find(&tui->session.outline, unit, NULL);
    if (short_unit != NULL && short_unit->kind == UNIT_QUIZ)
        return screen_quiz(tui, unit);
    return screen_reader(tui, unit);
}

static struct screen *top(const struct stack *stack)
{
    return stack->screens[stack->count - 1];
}

/* Only the screen on top has something to write down: the others did when it came over them. */
static void keep(struct stack *stack)
{
    if (top(stack)->ops->keep != NULL)
        top(stack)->ops->keep(top(stack));
    stack->is_unkept = false;
}

static void close_at(struct stack *stack, size_t index)
{
    struct screen *screen = stack->screens[index];
    stack->count--;
    memmove(&stack->screens[index], &stack->screens[index + 1],
            (stack->count - index) * sizeof(struct screen *));
    screen->ops->close(screen);
}

static void pop(struct stack *stack)
{
    keep(stack);
    close_at(stack, stack->count - 1);
}

/* Closes every screen, the place kept. */
static void close_all(struct stack *stack)
{
    if (stack->count > 0)
        keep(stack);
    while (stack->count > 0)
        close_at(stack, stack->count - 1);
}

/* A stack that is full loses the screen above the first: Home stays. */
static void push(struct stack *stack, struct screen *screen)
{
    if (stack->count == SCREENS_MAX)
        close_at(stack, 1);
    stack->screens[stack->count++] = screen;
}

static void draw(struct stack *stack, struct canvas *canvas)
{
    stack->is_too_small = frame_is_too_small(canvas);
    if (stack->is_too_small) {
        frame_draw_too_small(canvas);
        return;
    }
    top(stack)->ops->draw(top(stack), canvas);
    if (stack->tui->message != NULL)
        frame_draw_message(canvas, stack->tui->message, stack->tui->message_role);
}

/* True if letters are put in order here, and not by the terminal or by nobody. */
static bool orders_letters(const struct tui *tui)
{
    enum term_bidi bidi = tui->term != NULL ? term_bidi(tui->term) : tui->look.bidi;
    return bidi_is_available() && (bidi == TERM_BIDI_AUTO || bidi == TERM_BIDI_PROGRAM);
}

void stack_draw(struct stack *stack, struct canvas *canvas)
{
    struct tui *tui = stack->tui;
    const char *language = tui->speech->current(tui->speech->context);
    bool orders = orders_letters(tui);
    bool is_unsaved = tui_is_unsaved(tui);
    stack->is_stale = false;
    stack->rows = canvas->rows;
    stack->columns = canvas->columns;
    tui->is_unsaved_told &= is_unsaved;
    tui->is_mirrored = orders && languages_direction(language) == DIRECTION_RIGHT_TO_LEFT;
    canvas_blank(canvas);
    canvas->measure = tui->measure;
    canvas->main_columns = 0;
    canvas->warning = is_unsaved ? _("! not saved") : NULL;
    draw(stack, canvas);
    arrangement_clear(&stack->arrangement);
    if (orders)
        arrange(canvas, tui->is_mirrored, &stack->arrangement);
}

bool screen_is_typing(const struct screen *screen)
{
    return screen->ops->is_typing != NULL && screen->ops->is_typing(screen);
}

static struct input input_of(const struct stack *stack, const struct key *key)
{
    const struct screen *screen = top(stack);
    bool typing = !stack->is_too_small && screen_is_typing(screen);
    struct input input = {0};
    bool choosing = screen->ops->is_choosing != NULL && screen->ops->is_choosing(screen);
    unsigned places =
        screen->ops->places | (typing ? PLACE_TYPING : 0) | (choosing ? PLACE_FORM : 0);
    bool turns = typing ? stack->arrangement.turns_at_cursor : stack->tui->is_mirrored;
    input.action = action_of(key, places, &input.number);
    if (turns)
        input.action = action_mirrored(input.action);
    input.is_mouse = key->kind == KEY_MOUSE && key->code == MOUSE_CLICK;
    input.row = key->row;
    input.column = arrangement_drawn(&stack->arrangement, key->row, key->column);
    input.is_pasted = key->kind == KEY_PASTED;
    if (typing && (input.is_pasted || (key->kind == KEY_CHARACTER && key->code >= ' ')))
        input.character = key->code;
    return input;
}

static void take(struct stack *stack, const struct input *input);
static void follow(struct stack *stack, const struct step *step);

/* The screen that is now on top may show what has changed, or lead on at once. */
static void resume(struct stack *stack)
{
    if (stack->count == 0 || top(stack)->ops->resume == NULL)
        return;
    struct step step = top(stack)->ops->resume(top(stack));
    follow(stack, &step);
}

/* The screen of the unit that is left is closed before the other is made: a module that is read
 * takes the place of the one before. */
static void go_to_unit(struct stack *stack, const char *unit)
{
    char *id = memory_text(unit);
    keep(stack);
    if (top(stack)->ops->is_unit)
        close_at(stack, stack->count - 1);
    else
        while (stack->count > 2)
            close_at(stack, 1);
    struct screen *screen = screen_unit(stack->tui, id);
    if (screen != NULL)
        push(stack, screen);
    resume(stack);
    free(id);
}

/* A screen that comes to the top is to act before it was seen there: it brings itself up to date as
 * for drawing. */
static void bring_up_to_date(struct stack *stack)
{
    struct canvas unseen = {0};
    if (stack->rows == 0)
        return;
    canvas_init(&unseen, stack->rows, stack->columns);
    stack_draw(stack, &unseen);
    canvas_clear(&unseen);
    stack->is_stale = true;
}

/* Help's line, done on the screen below it. */
static void act_below(struct stack *stack, enum action action)
{
    pop(stack);
    resume(stack);
    if (stack->count == 0)
        return;
    bring_up_to_date(stack);
    take(stack, &(struct input){.action = action});
}

/* Where something would be lost the learner decides. */
static void end(struct stack *stack)
{
    struct tui *tui = stack->tui;
    struct diag diag;
    diag_init(&diag);
    keep(stack);
    if (tui_can_leave_record(tui, &diag))
        stack->is_ending = true;
    else
        push(stack, screen_unsaved(tui, top(stack), true, &diag));
    diag_clear(&diag);
}

static void follow(struct stack *stack, const struct step *step)
{
    switch (step->kind) {
    case STEP_STAY:
        break;
    case STEP_PUSH:
        keep(stack);
        push(stack, step->screen);
        resume(stack);
        break;
    case STEP_REPLACE:
        pop(stack);
        if (stack->count > 0 && top(stack)->ops == step->screen->ops)
            pop(stack);
        push(stack, step->screen);
        resume(stack);
        break;
    case STEP_UNIT:
        go_to_unit(stack, step->unit);
        break;
    case STEP_HOME:
        close_all(stack);
        push(stack, screen_home(stack->tui));
        resume(stack);
        break;
    case STEP_BACK:
        if (stack->count == 1) {
            end(stack);
            break;
        }
        pop(stack);
        resume(stack);
        break;
    case STEP_QUIT:
        stack->is_ending = true;
        break;
    case STEP_ACTION:
        act_below(stack, step->action);
        break;
    }
    if (stack->count == 0)
        stack->is_ending = true;
}

/* The screen that a key opens wherever one is; NULL, after a word why, where it cannot be had. */
static struct screen *screen_opened_by(const struct stack *stack, enum action action)
{
    switch (action) {
    case ACTION_HELP:
        return screen_help(stack->tui, top(stack));
    case ACTION_LANGUAGE:
        return screen_language(stack->tui);
    case ACTION_SETTINGS:
        return screen_settings(stack->tui);
    case ACTION_NOTES:
        return screen_notes(stack->tui);
    case ACTION_SEARCH:
        return screen_search(stack->tui, NULL);
    case ACTION_GLOSSARY:
        return screen_glossary(stack->tui);
    default:
        return screen_instruments(stack->tui);
    }
}

/* A key that is held down opens its screen once, and does not push those below out of the stack. */
static void open_once(struct stack *stack, enum action action)
{
    if (top(stack)->ops->opened_by == action)
        return;
    struct step step = step_push(screen_opened_by(stack, action));
    follow(stack, &step);
}

/* What every screen does alike. Returns false for what is the screen's own business. */
static bool take_common(struct stack *stack, const struct input *input)
{
    switch (input->action) {
    case ACTION_QUIT:
        if (top(stack)->ops->opened_by != ACTION_QUIT)
            end(stack);
        return true;
    case ACTION_REDRAW:
        if (stack->tui->term != NULL)
            term_redraw(stack->tui->term);
        return true;
    case ACTION_SUSPEND:
        keep(stack);
        if (stack->tui->term != NULL)
            term_suspend(stack->tui->term);
        return true;
    case ACTION_NOTES:
        if (!stack->tui->has_session)
            return false;
        break;
    case ACTION_SEARCH:
        if (top(stack)->ops->has_own_search)
            return false;
        break;
    case ACTION_HELP:
    case ACTION_LANGUAGE:
    case ACTION_SETTINGS:
    case ACTION_GLOSSARY:
    case ACTION_INSTRUMENTS:
        break;
    default:
        return false;
    }
    open_once(stack, input->action);
    return true;
}

static void take(struct stack *stack, const struct input *input)
{
    if (take_common(stack, input))
        return;
    struct step step = top(stack)->ops->act(top(stack), input);
    follow(stack, &step);
}

/* In a window that is too small nothing can be done but leave. Where something would be lost, which
 * is said there, the first such key only tries to save it. */
static void take_in_small_window(struct stack *stack, const struct input *input)
{
    if (input->action != ACTION_QUIT && input->action != ACTION_BACK)
        return;
    if (top(stack)->ops->opened_by == ACTION_QUIT)
        stack->is_ending = true;
    else
        end(stack);
}

static void plan_idle(struct stack *stack)
{
    bool has_plans = stack->count > 0 && top(stack)->ops->due != NULL;
    stack->idle_in = has_plans ? top(stack)->ops->due(top(stack)) : -1;
}

/* True while there is a record that has not been looked after yet. */
static bool wants_look(const struct stack *stack)
{
    return stack->tui->record != NULL && !stack->tui->is_looked_after;
}

/* True while an event waits to be saved until what it is about can be seen. */
static bool is_save_due(const struct stack *stack)
{
    return stack->tui->record != NULL && record_is_write_due(stack->tui->record);
}

/* True while files of the course have not been asked whether they changed since the last time. */
static bool is_unasked(const struct tui *tui)
{
    return tui->has_session && session_is_unasked(&tui->session);
}

int64_t stack_due(const struct stack *stack)
{
    const struct tui *tui = stack->tui;
    int64_t due = tui->work == NULL && !is_save_due(stack) && !is_unasked(tui) ? -1 : 0;
    due = term_earlier(due, stack->idle_in);
    due = term_earlier(due, wants_look(stack) ? stack->look_in : -1);
    return term_earlier(due, stack->is_unkept ? stack->keep_in : -1);
}

size_t stack_watch(const struct stack *stack, const char *const **ret_paths)
{
    const struct tui *tui = stack->tui;
    *ret_paths = (const char *const *)&tui->session.catalogue.path;
    return tui->has_session && tui->session.catalogue.path != NULL ? 1 : 0;
}

bool stack_is_stale(const struct stack *stack)
{
    return stack->is_stale;
}

/* The record is looked after in the first idle moment, when the first screen can be read already.
 * A damaged one gives way to its copy under the course that is open. */
static void look_after(struct stack *stack)
{
    struct tui *tui = stack->tui;
    struct diag diag;
    diag_init(&diag);
    tui->is_looked_after = true;
    struct moment now = tui->outside.now(tui->outside.context);
    bool is_replaced = notice_look_after(&tui->record, now, &diag);
    if (tui->has_session)
        tui->session.record = tui->record;
    tui_report(tui, &diag);
    struct screen *notice = is_replaced ? tui_next_notice(tui, top(stack)) : NULL;
    if (notice != NULL)
        follow(stack, &(struct step){.kind = STEP_PUSH, .screen = notice});
}

static void ask(struct stack *stack)
{
    if (!session_ask(&stack->tui->session))
        return;
    stack->tui->spoken++;
    stack->is_stale = true;
}

static void work(struct stack *stack)
{
    struct tui *tui = stack->tui;
    if (is_unasked(tui)) {
        ask(stack);
    } else if (wants_look(stack) && stack->look_in == 0) {
        stack->look_in = LOOK_AFTER;
        look_after(stack);
        stack->is_stale = true;
    } else if (stack->idle_in == 0) {
        stack->is_stale |= top(stack)->ops->idle(top(stack));
        plan_idle(stack);
    } else if (tui->work != NULL && !tui->work(tui->work_context)) {
        tui->work = NULL;
    }
}

/* The time that stack_due() named has passed: one thing is done that is due then. Keys that have
 * come meanwhile are taken before the next. */
static void take_time(struct stack *stack)
{
    int64_t passed = stack_due(stack);
    if (passed < 0)
        return;
    stack->keep_in -= passed;
    stack->idle_in -= stack->idle_in < 0 ? 0 : passed;
    stack->look_in -= wants_look(stack) ? passed : 0;
    if (!stack->is_unkept || stack->keep_in > 0) {
        work(stack);
        return;
    }
    keep(stack);
    stack->is_stale |= stack->tui->message != NULL;
}

/* A translator at work sees each new catalogue as soon as it is compiled. */
static void take_change(struct stack *stack)
{
    struct tui *tui = stack->tui;
    struct diag diag;
    diag_init(&diag);
    forget_language(tui); /* it may be the first catalogue of one */
    if (tui->has_session && session_refresh(&tui->session, &diag))
        tui->spoken++;
    tui_report(tui, &diag);
}

/* What was typed, pasted or clicked. */
static void take_input(struct stack *stack, const struct key *key)
{
    if (key->kind == KEY_PASTED && !screen_is_typing(top(stack)))
        return; /* letters that were pasted are no keys */
    struct input input = input_of(stack, key);
    free(stack->tui->message);
    stack->tui->message = NULL;
    stack->is_unkept = true;
    stack->keep_in = KEEP_AFTER;
    if (stack->is_too_small)
        take_in_small_window(stack, &input);
    else
        take(stack, &input);
}

static void save_due(struct stack *stack)
{
    struct diag diag;
    diag_init(&diag);
    record_write_waiting(stack->tui->record, &diag);
    stack->is_stale |= diag.errors > 0;
    tui_report(stack->tui, &diag);
}

/* A key may come before the moment that was waited for. */
void stack_take(struct stack *stack, const struct key *key)
{
    if (is_save_due(stack)) {
        save_due(stack);
        if (key->kind == KEY_TIME)
            return;
    }
    stack->is_stale = stack->is_stale || key->kind != KEY_TIME;
    switch (key->kind) {
    case KEY_TIME:
        take_time(stack);
        break;
    case KEY_GONE:
        stack->is_ending = true;
        break;
    case KEY_CHANGED:
        take_change(stack);
        break;
    case KEY_CHARACTER:
    case KEY_SPECIAL:
    case KEY_PASTED:
    case KEY_MOUSE:
        take_input(stack, key);
        break;
    case KEY_SIZE:
    case KEY_RESUMED:
        break;
    }
    if (key->kind != KEY_TIME)
        plan_idle(stack);
}

struct stack *stack_new(struct tui *tui, struct screen *first)
{
    struct stack *stack = memory_new(1, sizeof *stack);
    stack->tui = tui;
    stack->is_stale = true;
    if (tui->record != NULL)
        take_settings(tui);
    stack->look_in = LOOK_AFTER;
    push(stack, first);
    resume(stack);
    plan_idle(stack);
    return stack;
}

void stack_free(struct stack *stack)
{
    close_all(stack);
    tui_close_course(stack->tui);
    free(stack->tui->message);
    stack->tui->message = NULL;
    free(stack->tui->half_note);
    stack->tui->half_note = NULL;
    forget_language(stack->tui);
    settings_clear(&stack->tui->settings);
    arrangement_clear(&stack->arrangement);
    free(stack);
}

bool stack_is_ending(const struct stack *stack)
{
    return stack->is_ending;
}

/* Makes the canvas as large as the window now is. */
static void fit(struct canvas *canvas, const struct term *term)
{
    int rows;
    int columns;
    term_size(term, &rows, &columns);
    if (rows == canvas->rows && columns == canvas->columns)
        return;
    canvas_clear(canvas);
    canvas_init(canvas, rows, columns);
}

static struct key wait_for_key(const struct stack *stack)
{
    const char *const *watched;
    size_t count = stack_watch(stack, &watched);
    return term_wait(stack->tui->term, stack_due(stack), watched, count);
}

void tui_run(struct tui *tui, struct screen *first)
{
    struct stack *stack = stack_new(tui, first);
    struct canvas canvas = {0};
    while (!stack->is_ending) {
        if (stack->is_stale) {
            fit(&canvas, tui->term);
            stack_draw(stack, &canvas);
            term_draw(tui->term, &canvas);
        }
        struct key key = wait_for_key(stack);
        stack_take(stack, &key);
    }
    stack_free(stack);
    canvas_clear(&canvas);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What all screens share: settings and looks, language, the course in hand, the record. */
#include "config.h"

#include "tui/tui.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/direction.h"
#include "base/i18n.h"
#include "base/str.h"
#include "flow/preferences.h"
#include "flow/quiz.h"
#include "flow/spoken.h"
#include "flow/wording.h"

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

const char *tui_message(const struct tui *tui, enum role *ret_role)
{
    bool is_said = tui->message != NULL || tui->preview == NULL;
    if (ret_role != NULL)
        *ret_role = is_said ? tui->message_role : ROLE_WARNING;
    return is_said ? tui->message : tui->preview->mistake;
}

void tui_report(struct tui *tui, struct diag *diag)
{
    char *words = diag->count > 0 ? direction_mark_code(diag->items[0].message) : NULL;
    if (words != NULL)
        tui_say(tui, ROLE_WARNING, "! %s", words);
    free(words);
    diag_clear(diag);
}

static void say_mistakes(struct tui *tui, size_t count, const char *path)
{
    char *words = wording_mistakes(count, path);
    tui_say(tui, ROLE_WARNING, "! %s", words);
    free(words);
}

/* Looks otherwise from now on: another theme, other signs. */
static void restyle(struct tui *tui, const struct term_options *look)
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
    restyle(tui, &look);
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

void tui_take_settings(struct tui *tui)
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

bool tui_take_opened(struct tui *tui)
{
    if (tui->opened == NULL)
        return false;
    tui->session = *tui->opened;
    *tui->opened = (struct session){0};
    tui->opened = NULL;
    return true;
}

/* Opens a course for the learner, or takes it over where it is open already. */
static int open_session(struct tui *tui, const char *path, size_t *ret_errors, struct diag *diag)
{
    const struct languages *preferences = tui->speech->preferences(tui->speech->context);
    *ret_errors = 0;
    bool is_wanted = tui->wanted_course != NULL && strcmp(path, tui->wanted_course) == 0;
    if (!is_wanted || !tui_take_opened(tui))
        return session_open(&tui->session, path, tui->record, preferences, tui->outside, diag);
    tui->session.record = tui->record;
    *ret_errors = tui->opened_errors;
    session_speak(&tui->session, preferences, diag);
    return 0;
}

void wanted_place_clear(struct wanted_place *place)
{
    free(place->unit);
    free(place->words);
    free(place->question);
    quiz_left_free(place->left);
    *place = (struct wanted_place){0};
}

void tui_forget_place(struct tui *tui)
{
    wanted_place_clear(&tui->place);
}

/* What was found out about the course in hand, or wished for in it. */
static void forget_course(struct tui *tui)
{
    forget_language(tui);
    mentions_clear(&tui->mentions);
    tui_forget_place(tui);
}

static void close_course(struct tui *tui)
{
    struct diag unsaid;
    diag_init(&unsaid);
    if (tui->has_session) {
        session_save(&tui->session, &unsaid);
        session_close(&tui->session);
    }
    tui->has_session = false;
    forget_course(tui);
    diag_clear(&unsaid);
}

struct session tui_exchange_course(struct tui *tui, struct session session)
{
    struct session before = tui->session;
    forget_course(tui);
    tui->session = session;
    return before;
}

bool tui_open_course(struct tui *tui, const char *path)
{
    struct diag diag;
    size_t errors;
    diag_init(&diag);
    close_course(tui);
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

void tui_learn_as(struct tui *tui, struct record *record)
{
    close_course(tui);
    record_close(tui->record);
    tui->record = record;
    tui_take_settings(tui);
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

struct step step_visit(const char *unit)
{
    return (struct step){.kind = STEP_VISIT, .unit = unit};
}

struct step step_replace(struct screen *screen)
{
    return (struct step){.kind = screen != NULL ? STEP_REPLACE : STEP_STAY, .screen = screen};
}

struct screen *screen_unit(struct tui *tui, const char *unit)
{
    const struct outline_unit *short_unit = session_find(&tui->session, unit, NULL);
    if (short_unit != NULL && short_unit->kind == UNIT_QUIZ)
        return screen_quiz(tui, unit);
    return screen_reader(tui, unit);
}

bool screen_is_typing(const struct screen *screen)
{
    return screen->ops->is_typing != NULL && screen->ops->is_typing(screen);
}

/* What borrowed of the course borrows anew then. */
void tui_refresh_course(struct tui *tui)
{
    struct diag diag;
    diag_init(&diag);
    forget_language(tui); /* it may be the first catalogue of one */
    if (tui->has_session && session_refresh(&tui->session, &diag))
        tui->spoken++;
    tui_report(tui, &diag);
}

void tui_clear(struct tui *tui)
{
    close_course(tui);
    free(tui->message);
    free(tui->half_note);
    tui->message = NULL;
    tui->half_note = NULL;
    forget_language(tui);
    settings_clear(&tui->settings);
}

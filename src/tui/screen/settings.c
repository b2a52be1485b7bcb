/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings: what can be changed, for this learner; the record's place, a copy of it, and beginning
 * a course anew. The row above the bar explains what is in focus. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "flow/preferences.h"
#include "flow/reset.h"
#include "flow/text_file.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"

/* Targets: the settings by their number, then these. */
enum { TARGET_RECORD = 100, TARGET_COPY, TARGET_RESET, TARGET_UNDO };
#define COPY_ENDING "-copy" /* after the name of a record whose copy it is */

enum { VALUE_COLUMN = 20, VALUE_COLUMN_NARROW = 18, FULL_MEASURE = 50 };

struct settings_screen {
    struct screen screen;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
    bool is_reset;      /* the screens below may show what counts no more */
    bool can_undo;      /* a reset of the course in hand, when it came to the top last */
};

static struct settings_screen *state_of(struct screen *screen)
{
    return (struct settings_screen *)screen;
}

static bool is_setting(int target)
{
    return target >= 0 && target < SETTING_COUNT;
}

static void look_for_reset(struct settings_screen *state)
{
    const struct tui *tui = state->screen.tui;
    state->can_undo = tui->record != NULL && tui->has_session &&
                      reset_can_undo(tui->record, tui->session.course->id);
}

/* --- Drawing --- */

static int value_column(const struct page *page)
{
    return page->measure >= FULL_MEASURE ? VALUE_COLUMN : VALUE_COLUMN_NARROW;
}

static void add_name(struct page *page, const char *name, int target)
{
    page_line(page);
    page_fit_target(page, 0, value_column(page) - 1, ROLE_TEXT, name, target);
}

static void add_row(struct settings_screen *state, const char *name, const char *value, int target)
{
    struct page *page = &state->page;
    add_name(page, name, target);
    page_fit(page, value_column(page), page->measure - value_column(page), ROLE_CHROME, value);
}

/* "  all ‹ ASCII only ›": the values keep their places whichever is chosen; what has no room goes
 * on below. */
static void add_values(struct page *page, const struct settings *settings, enum setting setting)
{
    const char *choice;
    int column = value_column(page);
    for (size_t i = 0; (choice = settings_choice(setting, i)) != NULL; i++) {
        bool is_own = settings_is(settings, setting, choice);
        char *words =
            str_format(is_own ? "‹ %s ›" : "  %s  ", preferences_value_name(setting, choice));
        int columns = canvas_columns(words);
        if (column > value_column(page) && column + columns > page->measure) {
            page_line(page);
            column = value_column(page);
        }
        page_text(page, column, is_own ? ROLE_STRONG : ROLE_CHROME, words);
        column += columns;
        free(words);
    }
}

/* The value that is chosen, among the others if there is room. */
static void add_setting(struct settings_screen *state, enum setting setting)
{
    struct tui *tui = state->screen.tui;
    bool is_language = setting == SETTING_LANGUAGE;
    const char *own = settings_value(&tui->settings, setting);
    if (state->page.measure >= FULL_MEASURE && !is_language) {
        add_name(&state->page, preferences_name(setting), (int)setting);
        add_values(&state->page, &tui->settings, setting);
        return;
    }
    char *words = is_language ? common_language(tui)
                              : str_format("‹ %s ›", preferences_value_name(setting, own));
    add_row(state, preferences_name(setting), words, (int)setting);
    free(words);
}

/* A record that is long to name is named by its end. */
static void add_record(struct settings_screen *state)
{
    struct tui *tui = state->screen.tui;
    if (tui->record == NULL)
        return;
    char *name = path_name(record_path(tui->record));
    page_line(&state->page);
    add_row(state, _("My record"), name, TARGET_RECORD);
    add_row(state, _("Save a copy"), _("as a file to carry away"), TARGET_COPY);
    free(name);
    if (!tui->has_session)
        return;
    const char *title = tui->session.course->title.plain;
    add_row(state, _("Reset progress"), title, TARGET_RESET);
    if (state->can_undo)
        add_row(state, _("Undo reset"), title, TARGET_UNDO);
}

static void build(struct settings_screen *state, int measure)
{
    page_begin(&state->page, measure);
    for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
        add_setting(state, setting);
    add_record(state);
}

/* What is in focus, explained. Caller frees. */
static char *explained(const struct settings_screen *state)
{
    const struct tui *tui = state->screen.tui;
    switch (state->state.focus) {
    case TARGET_RECORD:
        return memory_text(record_path(tui->record));
    case TARGET_COPY:
        return memory_text(_("Enter writes all that you have done into a new file."));
    case TARGET_RESET:
        return memory_text(_("Enter begins the course anew; that can be undone."));
    case TARGET_UNDO:
        return memory_text(_("Enter takes the last reset back: what was done counts again."));
    default:
        return memory_text(preferences_explained((enum setting)state->state.focus));
    }
}

static void draw_bar(const struct settings_screen *state, struct canvas *canvas)
{
    bool is_value = is_setting(state->state.focus) && state->state.focus != SETTING_LANGUAGE;
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        {ACTION_RIGHT, "←→", _("change"), is_value},
        {ACTION_OPEN, NULL, is_value ? _("change") : _("open"), !is_value},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct settings_screen *state = state_of(screen);
    struct tui *tui = screen->tui;
    const char *crumbs[] = {_("Settings"), tui->record != NULL ? record_name(tui->record) : NULL};
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    if (!page_has_target(&state->page, state->state.focus))
        state->state.focus = TARGET_RESET;
    char *words = tui->message != NULL ? memory_text(tui->message) : explained(state);
    int rows = state->frame.body_rows + 1 - frame_message_rows(canvas, words);
    page_draw(&state->page, &state->state, canvas, state->frame.first_row, rows);
    if (tui->message == NULL)
        frame_draw_message(canvas, words, ROLE_CHROME);
    char *right = common_position(&state->page, &state->state, "");
    frame_draw_head(canvas, crumbs, tui->record != NULL ? 2 : 1, right, 0);
    draw_bar(state, canvas);
    free(right);
    free(words);
}

/* --- Acting --- */

static void change(struct settings_screen *state, bool is_forward)
{
    struct tui *tui = state->screen.tui;
    enum setting setting = (enum setting)state->state.focus;
    if (!is_setting(state->state.focus) || setting == SETTING_LANGUAGE)
        return;
    tui_set(tui, setting, preferences_next(&tui->settings, setting, is_forward));
}

/* The copy is named after the record, so that it can be told whose it is, but not like it. */
static void save_copy(struct settings_screen *state)
{
    struct tui *tui = state->screen.tui;
    char *name = path_name(record_path(tui->record));
    char *stem = str_format("%.*s" COPY_ENDING, (int)strcspn(name, "."), name);
    struct diag diag;
    char *path = NULL;
    int result = -1;
    diag_init(&diag);
    for (size_t i = 0; result != 0 && i < tui->save_folder_count; i++) {
        free(path);
        diag_clear(&diag);
        path = text_file_free_path(tui->save_folders[i], stem, "db");
        result = path != NULL ? record_save_copy(tui->record, path, &diag) : -1;
    }
    if (result == 0)
        common_say_saved(tui, path);
    tui_report(tui, &diag);
    free(path);
    free(stem);
    free(name);
}

static void reset(struct settings_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct moment now = tui->outside.now(tui->outside.context);
    struct diag diag;
    diag_init(&diag);
    if (reset_begin_anew(tui->record, tui->session.course->id, NULL, now, &diag) == 0) {
        state->state.focus = TARGET_UNDO;
        state->is_reset = true;
        look_for_reset(state);
        tui_say(tui, ROLE_CHROME, "%s", _("The course begins anew. Enter takes that back."));
    }
    tui_report(tui, &diag);
}

static void undo_reset(struct settings_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct reset_undone undone = {0};
    struct moment now = tui->outside.now(tui->outside.context);
    struct diag diag;
    diag_init(&diag);
    if (reset_undo(tui->record, now, &undone, &diag) == 0) {
        state->state.focus = TARGET_RESET;
        state->is_reset = true;
        look_for_reset(state);
        tui_say(tui, ROLE_CHROME, "%s", _("What was done before counts again."));
    }
    reset_undone_clear(&undone);
    tui_report(tui, &diag);
}

static struct step open(struct settings_screen *state)
{
    switch (state->state.focus) {
    case SETTING_LANGUAGE:
        return step_push(screen_language(state->screen.tui));
    case TARGET_RECORD:
        break;
    case TARGET_COPY:
        save_copy(state);
        break;
    case TARGET_RESET:
        reset(state);
        break;
    case TARGET_UNDO:
        undo_reset(state);
        break;
    default:
        change(state, true);
    }
    return (struct step){.kind = STEP_STAY};
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct settings_screen *state = state_of(screen);
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_LEFT:
    case ACTION_RIGHT:
        change(state, input->action == ACTION_RIGHT);
        break;
    case ACTION_OPEN:
    case ACTION_CHOOSE:
        return open(state);
    case ACTION_BACK:
        /* After a reset the screens below show what no longer counts. */
        return (struct step){.kind = state->is_reset ? STEP_HOME : STEP_BACK};
    default:
        break;
    }
    return (struct step){.kind = STEP_STAY};
}

static struct step resume(struct screen *screen)
{
    look_for_reset(state_of(screen));
    return (struct step){.kind = STEP_STAY};
}

static void close_screen(struct screen *screen)
{
    page_clear(&state_of(screen)->page);
    free(screen);
}

static const struct screen_ops settings_ops = {
    .name = N_("Settings"),
    .places = PLACE_FORM,
    .opened_by = ACTION_SETTINGS,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .resume = resume,
};

struct screen *screen_settings(struct tui *tui)
{
    struct settings_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&settings_ops, tui};
    return &state->screen;
}

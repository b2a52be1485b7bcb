/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes and bookmarks of a course, by lesson: opened, changed, deleted and brought back. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "flow/notes.h"
#include "flow/wording.h"
#include "tui/glyph.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"

enum { TEXT_COLUMN = 2, PLACE_COLUMN = 4 };

/* Targets are the notes by their number. What is deleted stays in the list until it is read anew,
 * so that it can be brought back. */
struct notes_screen {
    struct screen screen;
    struct notes notes;
    char **removals; /* one a note: the key of what removed it; NULL: it is there */
    bool is_stale;   /* to be read anew */
    bool is_left;    /* for a screen that may change notes */
    bool is_saving;  /* what is deleted is left out */
    int first;       /* the target that stands first; PAGE_NO_TARGET for none */
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
};

static struct notes_screen *state_of(struct screen *screen)
{
    return (struct notes_screen *)screen;
}

static void forget(struct notes_screen *state)
{
    for (size_t i = 0; state->removals != NULL && i < state->notes.count; i++)
        free(state->removals[i]);
    free(state->removals);
    notes_clear(&state->notes);
    state->removals = NULL;
}

static void read(struct notes_screen *state)
{
    struct diag diag;
    diag_init(&diag);
    forget(state);
    notes_list(&state->screen.tui->session, NULL, &state->notes, &diag);
    tui_report(state->screen.tui, &diag);
    state->removals = memory_new(state->notes.count, sizeof *state->removals);
    state->is_stale = false;
}

static const struct note *note_in_focus(const struct notes_screen *state)
{
    size_t focus = (size_t)state->state.focus;
    return state->state.focus >= 0 && focus < state->notes.count ? &state->notes.items[focus]
                                                                 : NULL;
}

/* --- Drawing --- */

static void add_unit_heading(struct notes_screen *state, const struct outline_unit *unit)
{
    char *module = common_module_crumb(&state->screen.tui->session, unit->id);
    char *name = wording_unit(unit);
    char *line = wording_inside(module, name);
    if (state->page.count > 0)
        page_line(&state->page);
    page_line(&state->page);
    page_fit(&state->page, 0, state->page.measure, ROLE_HEADING, line);
    free(line);
    free(name);
    free(module);
}

/* A bookmark is one line: what stands there. */
static void add_bookmark(struct page *page, const char *words, const char *right, int target)
{
    page_line(page);
    page_text(page, 0, ROLE_TEXT, GLYPH_BOOKMARK);
    page_fit_target(page, TEXT_COLUMN, page->measure - TEXT_COLUMN - canvas_columns(right) - 2,
                    ROLE_TEXT, words, target);
}

/* A note is all that was written, and below it what it is about. */
static void add_text(struct page *page, const struct note *note, const char *words,
                     const char *right, int target)
{
    page_item_target(page, GLYPH_OWN_NOTE, ROLE_TEXT, note->text, target);
    page_line(page);
    page_fit(page, PLACE_COLUMN, page->measure - PLACE_COLUMN - canvas_columns(right) - 2,
             ROLE_CHROME, words);
}

/* The sign tells the eye, the word tells the ear. */
static void add_note(struct notes_screen *state, size_t index)
{
    const struct note *note = &state->notes.items[index];
    bool is_gone = state->removals[index] != NULL;
    const char *words = note->place.words != NULL ? note->place.words : "";
    const char *right = is_gone              ? _("deleted; Del brings it back")
                        : note->text == NULL ? _("bookmark")
                                             : _("note");
    if (state->first == PAGE_NO_TARGET)
        state->first = (int)index;
    if (note->text == NULL)
        add_bookmark(&state->page, words, right, (int)index);
    else
        add_text(&state->page, note, words, right, (int)index);
    page_right(&state->page, is_gone ? ROLE_WARNING : ROLE_CHROME, right);
}

static void add_notes_of(struct notes_screen *state, const struct outline_unit *unit)
{
    bool has_heading = false;
    for (size_t i = 0; i < state->notes.count; i++) {
        bool is_left_out = state->is_saving && state->removals[i] != NULL;
        if (is_left_out || strcmp(state->notes.items[i].unit, unit->id) != 0)
            continue;
        if (!has_heading)
            add_unit_heading(state, unit);
        has_heading = true;
        add_note(state, i);
    }
}

static void build(struct notes_screen *state, int measure)
{
    const struct outline *outline = session_outline(&state->screen.tui->session);
    page_begin(&state->page, measure);
    state->first = PAGE_NO_TARGET;
    for (size_t i = 0; i < outline->module_count; i++)
        for (size_t j = 0; j < outline->modules[i].unit_count; j++)
            add_notes_of(state, &outline->modules[i].units[j]);
    if (state->page.count == 0)
        page_wrapped(
            &state->page, 0, ROLE_TEXT,
            _("No notes yet. In a lesson or a question, m marks a place and a writes a note."),
            PAGE_NO_TARGET);
}

/* What is deleted does not count, though it can still be brought back. Caller frees. */
static char *count_words(const struct notes_screen *state)
{
    struct notes left = {.items = memory_new(state->notes.count, sizeof *left.items)};
    for (size_t i = 0; i < state->notes.count; i++)
        if (state->removals[i] == NULL)
            left.items[left.count++] = state->notes.items[i]; /* borrowed */
    char *words = notes_count_words(&left);
    free(left.items);
    return words;
}

/* Without notes there is nothing to do with them. */
static void draw_bar(const struct notes_screen *state, struct canvas *canvas)
{
    bool has_some = note_in_focus(state) != NULL;
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", has_some ? _("move") : NULL, false},
        {ACTION_OPEN, NULL, has_some ? _("open") : NULL, true},
        {ACTION_NOTE, NULL, has_some ? _("note") : NULL, false},
        {ACTION_DELETE, NULL, has_some ? _("delete") : NULL, false},
        {ACTION_SAVE, NULL, has_some ? _("save") : NULL, false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct notes_screen *state = state_of(screen);
    const char *crumbs[] = {_("Notes and bookmarks")};
    if (state->is_stale)
        read(state);
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    if (!page_has_target(&state->page, state->state.focus))
        state->state.focus = state->first;
    common_draw(screen->tui, &state->page, &state->state, canvas);
    char *count = count_words(state);
    char *right = common_position(&state->page, &state->state, count);
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, 0);
    draw_bar(state, canvas);
    free(right);
    free(count);
}

/* --- Acting --- */

static struct step open(struct notes_screen *state)
{
    const struct note *note = note_in_focus(state);
    if (note == NULL)
        return (struct step){.kind = STEP_STAY};
    common_go_to_note(state->screen.tui, note);
    state->is_left = true;
    return step_visit(note->unit);
}

static struct step change(struct notes_screen *state)
{
    struct tui *tui = state->screen.tui;
    const struct note *note = note_in_focus(state);
    if (note == NULL || state->removals[state->state.focus] != NULL)
        return (struct step){.kind = STEP_STAY};
    state->is_left = true;
    return step_push(screen_note(tui, &state->screen, note));
}

/* Deletes what is in focus; again, and it is there again. */
static void delete (struct notes_screen *state)
{
    struct tui *tui = state->screen.tui;
    const struct note *note = note_in_focus(state);
    struct diag diag;
    if (note == NULL)
        return;
    char **removal = &state->removals[state->state.focus];
    diag_init(&diag);
    if (*removal == NULL) {
        notes_remove(&tui->session, note, removal, &diag);
    } else if (notes_undo(&tui->session, note->unit, *removal, &diag) == 0) {
        free(*removal);
        *removal = NULL;
    }
    tui_report(tui, &diag);
}

static void save(struct notes_screen *state)
{
    state->is_saving = true;
    build(state, state->frame.measure);
    common_save(state->screen.tui, &state->page, _("Notes and bookmarks"), "notes");
    state->is_saving = false;
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct notes_screen *state = state_of(screen);
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
        return open(state);
    case ACTION_NOTE:
        return change(state);
    case ACTION_DELETE:
        delete (state);
        break;
    case ACTION_SAVE:
        save(state);
        break;
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        break;
    }
    return (struct step){.kind = STEP_STAY};
}

static struct step resume(struct screen *screen)
{
    struct notes_screen *state = state_of(screen);
    state->is_stale = state->is_stale || state->is_left;
    state->is_left = false;
    return (struct step){.kind = STEP_STAY};
}

static void close_screen(struct screen *screen)
{
    struct notes_screen *state = state_of(screen);
    forget(state);
    page_clear(&state->page);
    free(state);
}

static const struct screen_ops notes_ops = {
    .name = N_("Notes and bookmarks"),
    .places = PLACE_LIST | PLACE_NOTES | PLACE_SAVED,
    .opened_by = ACTION_NOTES,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .resume = resume,
};

struct screen *screen_notes(struct tui *tui)
{
    struct notes_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&notes_ops, tui};
    state->state.focus = PAGE_NO_TARGET;
    state->is_stale = true;
    return &state->screen;
}

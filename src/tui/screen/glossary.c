/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The glossary: its words, and beside them what the one in focus means. A narrow window has the
 * words alone, and a sheet. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "flow/lookup.h"
#include "tui/screen/common.h"
#include "tui/screen/glossary_entry.h"
#include "tui/widget/finder.h"
#include "tui/widget/page.h"
#include "tui/widget/sheet.h"

enum { FULL_MEASURE = 50, LIST_COLUMNS = 24, PANE_COLUMN = 26, HANGING = 2 };

struct glossary_screen {
    struct screen screen;
    struct lookup_words words;
    unsigned spoken; /* tui's count of languages, when the words were put in order */
    struct finder finder;
    struct page list; /* its targets: the words by their number */
    struct page_state list_state;
    struct page pane; /* its targets: links of the word in focus */
    struct page_state pane_state;
    struct looked_up looked_up; /* the word that was built last */
    bool is_in_pane;            /* the focus */
    bool has_panes;             /* when last drawn */
    struct frame frame;         /* of the last drawing */
    struct sheet *sheet;        /* in a narrow window, or NULL */
};

static struct glossary_screen *state_of(struct screen *screen)
{
    return (struct glossary_screen *)screen;
}

static const struct glossary_entry *entry_in_focus(const struct glossary_screen *state)
{
    return state->words.entries[state->list_state.focus];
}

static int number_of(const struct glossary_screen *state, const char *id)
{
    for (size_t i = 0; i < state->words.count; i++)
        if (strcmp(state->words.entries[i]->id, id) == 0)
            return (int)i;
    return PAGE_NO_TARGET;
}

static void focus_on(struct glossary_screen *state, int number)
{
    state->list_state.focus = number;
    state->list_state.is_scrolled = false;
    state->is_in_pane = false;
    state->pane_state = (struct page_state){.focus = PAGE_NO_TARGET};
}

/* In another language the words have another order; the one in focus stays so, and the link beside
 * it. */
static void put_in_order(struct glossary_screen *state)
{
    const struct tui *tui = state->screen.tui;
    if (state->words.count > 0 && state->spoken == tui->spoken)
        return;
    char *id = state->words.count > 0 ? memory_text(entry_in_focus(state)->id) : NULL;
    lookup_words_clear(&state->words);
    lookup_words_of(&tui->session.glossary, &state->words);
    state->spoken = tui->spoken;
    if (id != NULL) {
        state->list_state.focus = number_of(state, id);
        state->list_state.is_scrolled = false;
    }
    free(id);
}

/* --- Drawing --- */

/* Where no word has the letters that were typed, the one closest to them, to be read and chosen. */
static void offer_nearest(struct glossary_screen *state)
{
    const struct glossary_entry *nearest =
        lookup_nearest(&state->words, field_text(&state->finder.field));
    if (nearest == NULL)
        return;
    int number = number_of(state, nearest->id);
    page_wrapped(&state->list, 0, ROLE_TEXT, _("No word has these letters."), PAGE_NO_TARGET);
    page_wrapped(&state->list, 0, ROLE_TEXT, _("Did you mean:"), PAGE_NO_TARGET);
    page_line(&state->list);
    page_hanging(&state->list, 0, HANGING, ROLE_TEXT, nearest->title.plain, number);
    if (state->list_state.focus != number)
        focus_on(state, number);
}

static void build_list(struct glossary_screen *state, int columns)
{
    page_begin(&state->list, columns);
    for (size_t i = 0; i < state->words.count; i++) {
        const struct glossary_entry *entry = state->words.entries[i];
        if (lookup_entry_has(entry, field_text(&state->finder.field)))
            page_hanging(&state->list, 0, HANGING, ROLE_TEXT, entry->title.plain, (int)i);
    }
    if (state->list.count == 0)
        offer_nearest(state);
    if (state->list.count == 0 || page_has_target(&state->list, state->list_state.focus))
        return;
    int first = state->list.lines[0].pieces[0].target;
    focus_on(state, first);
}

static void build_pane(struct glossary_screen *state, int measure)
{
    struct page *page = &state->pane;
    page_begin(page, measure - PANE_COLUMN);
    page_column(page, PANE_COLUMN);
    if (state->list.count > 0)
        glossary_entry_add(&state->looked_up, state->screen.tui, entry_in_focus(state), page);
    if (!page_has_target(page, state->pane_state.focus))
        state->pane_state.focus = PAGE_NO_TARGET;
}

static void draw_head(const struct glossary_screen *state, struct canvas *canvas)
{
    const char *crumbs[] = {_("Glossary")};
    size_t count;
    size_t number = page_number_of(&state->list, state->list_state.focus, &count);
    char *right = count > 0 ? common_number(number, count) : memory_text("");
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, 0);
    free(right);
}

/* What Enter opens: beside the list a link, or a word of which not all is seen; without the pane a
 * sheet. */
static const char *open_words(const struct glossary_screen *state)
{
    bool opens = state->is_in_pane
                     ? state->pane_state.focus != PAGE_NO_TARGET
                     : !state->has_panes || page_is_longer(&state->pane, &state->pane_state);
    return state->list.count > 0 && opens ? _("open") : NULL;
}

static void draw_bar(const struct glossary_screen *state, struct canvas *canvas)
{
    size_t links;
    page_number_of(&state->pane, PAGE_NO_TARGET, &links);
    bool is_typing = state->finder.is_typing;
    const struct bar_entry typing[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        {ACTION_OPEN, NULL, _("go on"), true},
        {ACTION_HELP, "F1", _("help"), false},
        {ACTION_BACK, NULL, _("close"), false},
    };
    const struct bar_entry entries[] = {
        {ACTION_DOWN, "↑↓", state->list.count > 0 ? _("move") : NULL, false},
        {ACTION_NEXT, NULL, state->has_panes && links > 0 ? _("link") : NULL, false},
        {ACTION_OPEN, NULL, open_words(state), true},
        {ACTION_SEARCH, NULL, _("narrow"), true},
        {ACTION_SAVE, NULL, state->list.count > 0 ? _("save") : NULL, false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    frame_draw_bar(canvas, is_typing ? typing : entries,
                   is_typing ? ARRAY_LEN(typing) : ARRAY_LEN(entries));
}

static void draw_pane(struct glossary_screen *state, struct canvas *canvas)
{
    bool has_message_row = tui_message(state->screen.tui, NULL) == NULL &&
                           !state->finder.is_typing && field_is_empty(&state->finder.field);
    if (!state->has_panes)
        return;
    page_draw(&state->pane, &state->pane_state, canvas, state->frame.first_row,
              state->frame.body_rows);
    page_draw_more(&state->pane, &state->pane_state, canvas, has_message_row);
}

/* The cursor stays where the pane drawn last put it. */
static void draw_body(struct glossary_screen *state, struct canvas *canvas)
{
    int sheet = state->sheet != NULL ? sheet_rows(state->sheet, canvas) : 0;
    if (!state->is_in_pane)
        draw_pane(state, canvas);
    if (state->list.count > 0)
        page_draw(&state->list, &state->list_state, canvas, state->frame.first_row,
                  state->frame.body_rows - sheet);
    if (state->is_in_pane)
        draw_pane(state, canvas);
    if (state->list.count == 0)
        canvas_text(canvas, state->frame.first_row, state->frame.left, state->frame.measure,
                    ROLE_TEXT, _("No word has these letters."));
    finder_draw(&state->finder, canvas, state->finder.is_typing);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct glossary_screen *state = state_of(screen);
    put_in_order(state);
    state->frame = frame_of(canvas);
    state->has_panes = state->frame.measure >= FULL_MEASURE;
    if (state->has_panes && state->sheet != NULL) {
        sheet_free(state->sheet);
        state->sheet = NULL;
    }
    state->is_in_pane = state->is_in_pane && state->has_panes;
    build_list(state, state->has_panes ? LIST_COLUMNS : state->frame.measure);
    build_pane(state, state->frame.measure);
    draw_head(state, canvas);
    draw_body(state, canvas);
    if (state->sheet != NULL)
        sheet_draw(state->sheet, canvas);
    else
        draw_bar(state, canvas);
}

/* --- Acting --- */

/* A word is shown here, and what was typed to narrow the list gives way to it. */
static struct step open_link(struct glossary_screen *state)
{
    const struct mark *mark = looked_up_link(&state->looked_up, state->pane_state.focus);
    int number = mark->kind == MARK_TERM ? number_of(state, mark->reference) : PAGE_NO_TARGET;
    if (mark->kind != MARK_TERM)
        return step_push(common_look_up(state->screen.tui, mark));
    if (number == PAGE_NO_TARGET)
        return (struct step){.kind = STEP_STAY};
    if (!lookup_entry_has(state->words.entries[number], field_text(&state->finder.field)))
        field_set(&state->finder.field, "");
    focus_on(state, number);
    return (struct step){.kind = STEP_STAY};
}

/* Tab goes from the list through the links beside it, and back to the list. */
static void move_to_link(struct glossary_screen *state, bool is_next)
{
    size_t count;
    size_t number = page_number_of(&state->pane, state->pane_state.focus, &count);
    bool is_last = number == (is_next ? count : 1);
    if (!state->has_panes || count == 0)
        return;
    if (state->is_in_pane && is_last) {
        focus_on(state, state->list_state.focus);
        return;
    }
    state->is_in_pane = true;
    page_move(&state->pane, &state->pane_state, is_next ? ACTION_NEXT : ACTION_PREVIOUS);
}

static struct step open(struct glossary_screen *state)
{
    if (state->list.count == 0)
        return (struct step){.kind = STEP_STAY};
    if (state->is_in_pane && state->pane_state.focus != PAGE_NO_TARGET)
        return open_link(state);
    if (state->has_panes) {
        state->is_in_pane = page_move(&state->pane, &state->pane_state, ACTION_FIRST) ||
                            page_is_longer(&state->pane, &state->pane_state);
        return (struct step){.kind = STEP_STAY};
    }
    const struct mark mark = {.kind = MARK_TERM, .reference = entry_in_focus(state)->id};
    state->sheet = sheet_explain(state->screen.tui, &mark);
    return (struct step){.kind = STEP_STAY};
}

/* One step back: from the pane, from the narrowed list, from the glossary. */
static struct step go_back(struct glossary_screen *state)
{
    if (!state->is_in_pane && !state->finder.is_typing && field_is_empty(&state->finder.field))
        return (struct step){.kind = STEP_BACK};
    if (!state->is_in_pane)
        field_set(&state->finder.field, "");
    state->finder.is_typing = false;
    focus_on(state, state->list_state.focus);
    return (struct step){.kind = STEP_STAY};
}

static void move_in_pane(struct glossary_screen *state, enum action action)
{
    if (!page_scroll(&state->pane, &state->pane_state, action))
        page_move(&state->pane, &state->pane_state, action);
}

static void move_in_list(struct glossary_screen *state, enum action action)
{
    int before = state->list_state.focus;
    page_move(&state->list, &state->list_state, action);
    if (state->list_state.focus != before)
        focus_on(state, state->list_state.focus);
}

static struct step click(struct glossary_screen *state, const struct input *input)
{
    int row = input->row - state->frame.first_row;
    int column = input->column - state->frame.left;
    bool is_beside = state->has_panes && column >= PANE_COLUMN - 1;
    int target = page_target_at(is_beside ? &state->pane : &state->list,
                                is_beside ? &state->pane_state : &state->list_state, row,
                                is_beside ? column - PANE_COLUMN : column);
    if (target == PAGE_NO_TARGET)
        return (struct step){.kind = STEP_STAY};
    if (is_beside) {
        state->is_in_pane = true;
        state->pane_state.focus = target;
        return open_link(state);
    }
    focus_on(state, target);
    return state->has_panes ? (struct step){.kind = STEP_STAY} : open(state);
}

/* The page of the word in focus alone, without the list beside it. */
static void save(struct glossary_screen *state)
{
    struct page page = {0};
    if (state->list.count == 0)
        return;
    page_begin(&page, state->frame.measure);
    glossary_entry_add(&state->looked_up, state->screen.tui, entry_in_focus(state), &page);
    common_save(state->screen.tui, &page, _("Glossary"), entry_in_focus(state)->id);
    page_clear(&page);
}

static struct step act_here(struct glossary_screen *state, enum action action)
{
    switch (action) {
    case ACTION_SEARCH:
        focus_on(state, state->list_state.focus);
        state->finder.is_typing = true;
        break;
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
    case ACTION_RIGHT:
        state->finder.is_typing = false;
        move_to_link(state, action != ACTION_PREVIOUS);
        break;
    case ACTION_LEFT:
        focus_on(state, state->list_state.focus);
        break;
    case ACTION_OPEN:
        if (!state->finder.is_typing)
            return open(state);
        state->finder.is_typing = false;
        break;
    case ACTION_SAVE:
        save(state);
        break;
    case ACTION_BACK:
        return go_back(state);
    default:
        if (state->is_in_pane)
            move_in_pane(state, action);
        else
            move_in_list(state, action);
    }
    return (struct step){.kind = STEP_STAY};
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct glossary_screen *state = state_of(screen);
    if (state->sheet != NULL) {
        state->sheet = sheet_act(state->sheet, input);
        return (struct step){.kind = STEP_STAY};
    }
    if (finder_act(&state->finder, input)) {
        state->list_state.is_scrolled = false;
        return (struct step){.kind = STEP_STAY};
    }
    return input->is_mouse ? click(state, input) : act_here(state, input->action);
}

static bool is_typing(const struct screen *screen)
{
    return ((const struct glossary_screen *)screen)->finder.is_typing;
}

static void close_screen(struct screen *screen)
{
    struct glossary_screen *state = state_of(screen);
    sheet_free(state->sheet);
    finder_clear(&state->finder);
    lookup_words_clear(&state->words);
    looked_up_clear(&state->looked_up);
    page_clear(&state->list);
    page_clear(&state->pane);
    free(state);
}

/* At the word in focus. */
static struct screen *renew(const struct screen *screen, const struct session *before)
{
    (void)before;
    const struct glossary_screen *state = (const struct glossary_screen *)screen;
    return screen_glossary_at(screen->tui, entry_in_focus(state)->id);
}

static const struct screen_ops glossary_ops = {
    .name = N_("Glossary"),
    .places = PLACE_LIST | PLACE_SAVED,
    .has_own_search = true,
    .opened_by = ACTION_GLOSSARY,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .is_typing = is_typing,
    .due = common_mentions_due,
    .idle = common_read_mentions,
    .renew = renew,
};

struct screen *screen_glossary_at(struct tui *tui, const char *entry)
{
    if (!tui_need_course(tui))
        return NULL;
    if (tui->session.glossary.count == 0) {
        tui_say(tui, ROLE_CHROME, "%s", _("This course has no glossary."));
        return NULL;
    }
    struct glossary_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&glossary_ops, tui};
    finder_init(&state->finder);
    put_in_order(state);
    int number = entry != NULL ? number_of(state, entry) : 0;
    focus_on(state, number != PAGE_NO_TARGET ? number : 0);
    return &state->screen;
}

struct screen *screen_glossary(struct tui *tui)
{
    return screen_glossary_at(tui, NULL);
}

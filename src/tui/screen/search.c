/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Search as you type: what is found, by where it stands, and the row where one types. Letters
 * always type; the arrows choose, Enter opens. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "flow/search.h"
#include "flow/wording.h"
#include "tui/screen/common.h"
#include "tui/widget/finder.h"
#include "tui/widget/page.h"

enum { TARGET_SUGGESTION = 10000, PLACE_COLUMN = 2 };

/* Targets: the hits by their number, counted through the groups; and the suggestion. */
struct search_screen {
    struct screen screen;
    char *here;      /* the lesson where it was begun, or NULL */
    unsigned spoken; /* tui's count of languages, when the search was begun */
    bool is_begun;
    struct search search;
    struct finder finder;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
    bool is_choosing;   /* the cursor is in the list */
    bool is_suggested;  /* a suggestion was looked for */
    char *suggestion;   /* or NULL */
};

static struct search_screen *state_of(struct screen *screen)
{
    return (struct search_screen *)screen;
}

static void want(struct search_screen *state)
{
    search_want(&state->search, field_text(&state->finder.field));
    state->state = (struct page_state){.focus = 0};
    state->is_choosing = false;
    state->is_suggested = false;
    free(state->suggestion);
    state->suggestion = NULL;
}

/* In another language all is to be read anew. */
static void begin(struct search_screen *state)
{
    struct tui *tui = state->screen.tui;
    if (state->is_begun && state->spoken == tui->spoken)
        return;
    if (state->is_begun)
        search_clear(&state->search);
    search_begin(&state->search, &tui->session, state->here);
    state->spoken = tui->spoken;
    state->is_begun = true;
    want(state);
}

static const struct search_hit *hit_of(const struct search_screen *state, int target)
{
    size_t number = (size_t)target;
    for (size_t group = 0; group < SEARCH_GROUP_COUNT; group++) {
        const struct search_hits *hits = &state->search.groups[group];
        if (number < hits->count)
            return &hits->items[number];
        number -= hits->count;
    }
    return NULL;
}

/* --- Drawing --- */

/* Of the places in a lesson its title tells once: what stands there needs the room. */
static void add_place(struct page *page, const struct search_hits *hits, size_t number, int target)
{
    const struct search_hit *hit = &hits->items[number];
    bool is_first = number == 0 || strcmp(hits->items[number - 1].unit, hit->unit) != 0;
    page_line(page);
    if (hit->words[0] == '\0') {
        page_fit_target(page, 0, page->measure, ROLE_TEXT, hit->title, target);
        return;
    }
    if (is_first) {
        page_fit(page, 0, page->measure, ROLE_CHROME, hit->title);
        page_line(page);
    }
    page_fit_target(page, PLACE_COLUMN, page->measure - PLACE_COLUMN, ROLE_TEXT, hit->words,
                    target);
}

static void add_hit(struct page *page, enum search_group group, const struct search_hit *hit,
                    int target)
{
    char *line;
    bool is_titled = group != SEARCH_HERE;
    if (!is_titled || hit->words[0] == '\0')
        line = memory_text(is_titled ? hit->title : hit->words);
    else if (group == SEARCH_GLOSSARY || group == SEARCH_INSTRUMENTS)
        /* TRANSLATORS: a word of the glossary, or an article, and what it means. */
        line = str_format(_("%s: %s"), hit->title, hit->words);
    else
        line = wording_inside(hit->title, hit->words);
    page_line(page);
    page_fit_target(page, 0, page->measure, ROLE_TEXT, line, target);
    free(line);
}

static void add_group(struct search_screen *state, enum search_group group, int *target)
{
    const struct search_hits *hits = &state->search.groups[group];
    struct page *page = &state->page;
    if (hits->count == 0)
        return;
    if (page->count > 0)
        page_line(page);
    page_line(page);
    page_text(page, 0, ROLE_HEADING, search_group_name(group));
    for (size_t i = 0; i < hits->count; i++)
        if (group == SEARCH_COURSE)
            add_place(page, hits, i, (*target)++);
        else
            add_hit(page, group, &hits->items[i], (*target)++);
}

static void add_nothing(struct search_screen *state)
{
    const char *typed = field_text(&state->finder.field);
    struct page *page = &state->page;
    if (state->search.wanted == NULL) {
        page_wrapped(page, 0, ROLE_TEXT,
                     _("Type what you look for. Capitals and accents do not matter."),
                     PAGE_NO_TARGET);
        return;
    }
    if (!search_is_done(&state->search))
        return;
    if (!state->is_suggested)
        state->suggestion = search_suggestion(&state->search, typed);
    state->is_suggested = true;
    /* TRANSLATORS: the words that were looked for. */
    char *words = str_format(_("Nothing found for “%s”."), typed);
    page_wrapped(page, 0, ROLE_TEXT, words, PAGE_NO_TARGET);
    free(words);
    if (state->suggestion == NULL)
        return;
    /* TRANSLATORS: words that were perhaps meant. */
    words = str_format(_("Did you mean “%s”?"), state->suggestion);
    page_line(page);
    page_wrapped(page, 0, ROLE_TEXT, words, TARGET_SUGGESTION);
    free(words);
}

static void build(struct search_screen *state)
{
    int target = 0;
    page_begin(&state->page, state->frame.measure);
    for (size_t group = 0; group < SEARCH_GROUP_COUNT; group++)
        add_group(state, (enum search_group)group, &target);
    if (target == 0)
        add_nothing(state);
    if (!page_has_target(&state->page, state->state.focus))
        state->state.focus = state->suggestion != NULL ? TARGET_SUGGESTION : 0;
}

/* How many places there are, and whether there may be more. Caller frees. */
static char *count_words(const struct search *search)
{
    if (search->wanted == NULL)
        return memory_text("");
    if (search->count >= SEARCH_HITS_MAX)
        return str_format(ngettext("%zu result or more", "%zu results or more", search->count),
                          search->count);
    if (!search_is_done(search))
        return str_format(ngettext("%zu result so far", "%zu results so far", search->count),
                          search->count);
    return str_format(ngettext("%zu result", "%zu results", search->count), search->count);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct search_screen *state = state_of(screen);
    state->frame = frame_of(canvas);
    build(state);
    bool has_some = page_has_target(&state->page, state->state.focus);
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", has_some ? _("move") : NULL, false},
        {ACTION_OPEN, NULL, has_some ? _("open") : NULL, true},
        {ACTION_HELP, "F1", _("help"), false},
        {ACTION_BACK, NULL, _("close"), false},
    };
    const char *crumbs[] = {_("Search")};
    char *right = count_words(&state->search);
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, 0);
    common_draw(screen->tui, &state->page, &state->state, canvas);
    if (state->is_choosing) {
        int row = canvas->cursor_row;
        int column = canvas->cursor_column;
        finder_draw(&state->finder, canvas, false);
        canvas_cursor(canvas, row, column);
    } else {
        finder_draw(&state->finder, canvas, true);
    }
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
    free(right);
}

/* --- Acting --- */

static void wish_place(struct search_screen *state, const struct search_hit *hit)
{
    struct tui *tui = state->screen.tui;
    tui_forget_place(tui);
    tui->place = (struct wanted_place){
        .unit = memory_text(hit->unit),
        .words = memory_text(field_text(&state->finder.field)),
        .block = hit->block,
        .characters = hit->characters,
        .is_source = hit->is_source,
    };
}

static struct step open(struct search_screen *state)
{
    struct tui *tui = state->screen.tui;
    if (state->state.focus == TARGET_SUGGESTION) {
        field_set(&state->finder.field, state->suggestion);
        want(state);
        return (struct step){.kind = STEP_STAY};
    }
    const struct search_hit *hit = hit_of(state, state->state.focus);
    if (hit == NULL)
        return (struct step){.kind = STEP_STAY};
    if (hit->unit == NULL)
        return step_push(hit >= state->search.groups[SEARCH_INSTRUMENTS].items &&
                                 hit < state->search.groups[SEARCH_INSTRUMENTS].items +
                                           state->search.groups[SEARCH_INSTRUMENTS].count
                             ? screen_instrument(tui, hit->reference)
                             : screen_glossary_at(tui, hit->reference));
    if (session_find(&tui->session, hit->unit, NULL) == NULL)
        return (struct step){.kind = STEP_STAY}; /* a note in what the course has no more */
    if (hit->note != NULL)
        common_go_to_note(tui, hit->note);
    else
        wish_place(state, hit);
    return step_visit(hit->unit);
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct search_screen *state = state_of(screen);
    if (finder_act(&state->finder, input)) {
        want(state);
        return (struct step){.kind = STEP_STAY};
    }
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
        return open(state);
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        state->is_choosing = page_has_target(&state->page, state->state.focus);
        return (struct step){.kind = STEP_STAY};
    }
}

static bool is_typing(const struct screen *screen)
{
    (void)screen;
    return true;
}

static int64_t due(const struct screen *screen)
{
    const struct search_screen *state = (const struct search_screen *)screen;
    return search_is_done(&state->search) ? -1 : 0;
}

/* What was counted before may be seen otherwise after; reading ahead shows nothing. */
static bool idle(struct screen *screen)
{
    struct search *search = &state_of(screen)->search;
    size_t before = search->count;
    bool is_more = search_work(search);
    return search->wanted != NULL && (search->count != before || !is_more);
}

/* Another language may be spoken since: that there is work again must be known before anything is
 * drawn. */
static struct step resume(struct screen *screen)
{
    begin(state_of(screen));
    return (struct step){.kind = STEP_STAY};
}

static void close_screen(struct screen *screen)
{
    struct search_screen *state = state_of(screen);
    search_clear(&state->search);
    finder_clear(&state->finder);
    page_clear(&state->page);
    free(state->suggestion);
    free(state->here);
    free(state);
}

static const struct screen_ops search_ops = {
    .name = N_("Search"),
    .places = PLACE_LIST,
    .has_own_search = true,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .is_typing = is_typing,
    .resume = resume,
    .due = due,
    .idle = idle,
};

struct screen *screen_search(struct tui *tui, const char *here)
{
    if (!tui_need_course(tui))
        return NULL;
    struct search_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&search_ops, tui};
    state->here = memory_text(here);
    finder_init(&state->finder);
    state->finder.is_typing = true;
    begin(state);
    return &state->screen;
}

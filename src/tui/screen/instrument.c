/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* One instrument: its dates, what its articles say in the course's words, and where the one in
 * focus is taught and asked. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/layout.h"
#include "content/shown.h"
#include "flow/lookup.h"
#include "flow/wording.h"
#include "tui/screen/common.h"
#include "tui/widget/laid_out.h"
#include "tui/widget/page.h"
#include "tui/widget/sheet.h"

enum {
    ARTICLE_COLUMN = 9,
    ARTICLE_COLUMN_NARROW = 2,
    FULL_MEASURE = 50,
    FIRST_LINK = 10000,
    HEADING_PART = 8
};

/* Targets: articles by their number, links from FIRST_LINK on. */
struct instrument_screen {
    struct screen screen;
    char *id;
    struct page heading; /* the title, where it stays above what is scrolled; else empty */
    struct page page;
    struct page_state state;
    struct layout *layouts; /* of the summary, of each article, of what to see */
    size_t layout_count;
    size_t next_layout; /* to be put on the page */
    size_t next_link;
    struct laid_out made;      /* of the measure that they are for */
    const struct mark **links; /* by their number, borrowed from the layouts */
    size_t link_count;
    size_t link_capacity;
    struct frame frame; /* of the last drawing */
    struct sheet *sheet;
    bool is_saving; /* where each article is taught is told then, not only that in focus */
};

static struct instrument_screen *state_of(struct screen *screen)
{
    return (struct instrument_screen *)screen;
}

/* The course may be told in another language meanwhile, but keeps what it describes. */
static const struct instrument *instrument_of(const struct instrument_screen *state)
{
    return instruments_find(&state->screen.tui->session.instruments, state->id, NULL);
}

/* --- Drawing --- */

static void forget_layouts(struct instrument_screen *state)
{
    for (size_t i = 0; i < state->layout_count; i++)
        layout_clear(&state->layouts[i]);
    free(state->layouts);
    state->layouts = NULL;
    state->layout_count = 0;
    state->link_count = 0;
}

/* Makes room for the layouts where those that there are belong to another measure or language. */
static void begin_layouts(struct instrument_screen *state, size_t count)
{
    const struct tui *tui = state->screen.tui;
    state->next_layout = 0;
    state->next_link = 0;
    if (laid_out_is_good(&state->made, tui, state->frame.measure))
        return;
    forget_layouts(state);
    state->layouts = memory_new(count, sizeof *state->layouts);
    state->made = laid_out_for(tui, state->frame.measure);
}

static void lay_out(struct instrument_screen *state, const struct blocks *blocks, int columns,
                    const char *opening)
{
    struct layout *layout = &state->layouts[state->layout_count++];
    common_layout(state->screen.tui, blocks, columns, opening, layout);
    for (size_t i = 0; i < layout->link_count; i++) {
        state->links = memory_reserve(state->links, state->link_count + 1, &state->link_capacity,
                                      sizeof(struct mark *));
        state->links[state->link_count++] = layout->links[i].mark;
    }
}

static void add_blocks(struct instrument_screen *state, const struct blocks *blocks, int column,
                       const char *opening)
{
    if (state->next_layout == state->layout_count)
        lay_out(state, blocks, state->page.measure - column, opening);
    const struct layout *layout = &state->layouts[state->next_layout++];
    page_layout(&state->page, column, layout, FIRST_LINK + (int)state->next_link, ROLE_CHROME);
    state->next_link += layout->link_count;
}

/* All lines of an article are its target, links apart. */
static void make_target(struct page *page, size_t first, int target)
{
    for (size_t i = first; i < page->count; i++)
        for (size_t j = 0; j < page->lines[i].count; j++)
            if (page->lines[i].pieces[j].target == PAGE_NO_TARGET)
                page->lines[i].pieces[j].target = target;
}

static void add_taught(struct instrument_screen *state, const struct article *article, int column)
{
    const struct tui *tui = state->screen.tui;
    char *words = lookup_taught(&tui->session, &tui->mentions, instrument_of(state), article);
    if (words != NULL)
        page_wrapped(&state->page, column, ROLE_CHROME, words, PAGE_NO_TARGET);
    free(words);
}

static void add_article(struct instrument_screen *state, const struct article *article, int target)
{
    struct page *page = &state->page;
    bool is_full = page->measure >= FULL_MEASURE;
    int column = is_full ? ARTICLE_COLUMN : ARTICLE_COLUMN_NARROW;
    /* TRANSLATORS: the number of an article. */
    char *name = str_format(_("Art. %s"), article->id);
    size_t first = page->count;
    if (!is_full)
        page_line(page);
    add_blocks(state, &article->blocks, column, NULL);
    page_lead(page, first, 0, is_full ? ARTICLE_COLUMN - 1 : page->measure, ROLE_STRONG, name,
              target);
    if (state->state.focus == target || state->is_saving)
        add_taught(state, article, column);
    make_target(page, first, target);
    free(name);
}

static void add_title(struct page *page, const struct instrument *instrument)
{
    char *title = shown_words(&instrument->title);
    page_wrapped(page, 0, ROLE_HEADING, title, PAGE_NO_TARGET);
    free(title);
}

static void add_facts(struct instrument_screen *state, const struct instrument *instrument)
{
    struct page *page = &state->page;
    char *facts = wording_instrument(instrument);
    if (state->heading.count == 0 || state->is_saving)
        add_title(page, instrument);
    page_wrapped(page, 0, ROLE_CHROME, facts, PAGE_NO_TARGET);
    if (instrument->article_count == 0)
        add_taught(state, NULL, 0);
    free(facts);
}

static void add_last_words(struct instrument_screen *state, const struct instrument *instrument)
{
    struct block block = {.kind = BLOCK_PARAGRAPH, .text = instrument->see};
    const struct blocks see = {.items = &block, .count = 1};
    page_line(&state->page);
    if (!text_is_empty(&instrument->see))
        add_blocks(state, &see, 0, _("See also:"));
    page_wrapped(&state->page, 0, ROLE_CHROME, wording_own_words(), PAGE_NO_TARGET);
}

static void build(struct instrument_screen *state)
{
    const struct instrument *instrument = instrument_of(state);
    begin_layouts(state, instrument->article_count + 2);
    page_begin(&state->page, state->frame.measure);
    add_facts(state, instrument);
    if (instrument->summary.count > 0) {
        page_line(&state->page);
        add_blocks(state, &instrument->summary, 0, NULL);
    }
    if (instrument->article_count > 0)
        page_line(&state->page);
    for (size_t i = 0; i < instrument->article_count; i++)
        add_article(state, &instrument->articles[i], (int)i);
    add_last_words(state, instrument);
    if (state->state.focus != PAGE_NO_TARGET && !page_has_target(&state->page, state->state.focus))
        state->state.focus = PAGE_NO_TARGET;
}

/* The title stays above, where that leaves room for most of an article: whichever article one comes
 * to, one sees whose it is. */
static void draw_heading(struct instrument_screen *state, struct canvas *canvas)
{
    struct page_state top = {.focus = PAGE_NO_TARGET};
    struct frame *frame = &state->frame;
    page_begin(&state->heading, frame->measure);
    add_title(&state->heading, instrument_of(state));
    if ((int)state->heading.count > frame->body_rows / HEADING_PART)
        page_begin(&state->heading, frame->measure);
    int rows = (int)state->heading.count;
    if (rows > 0)
        page_draw(&state->heading, &top, canvas, frame->first_row, rows);
    frame->first_row += rows;
    frame->body_rows -= rows;
}

static void draw_head(const struct instrument_screen *state, struct canvas *canvas)
{
    const struct instruments *instruments = &state->screen.tui->session.instruments;
    char *name = wording_cite(instruments, state->id);
    const char *crumbs[] = {_("Instruments"), name};
    size_t number = lookup_instrument_number(instruments, instrument_of(state));
    char *right = common_number(number, instruments->count);
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), right, 0);
    free(right);
    free(name);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct instrument_screen *state = state_of(screen);
    state->frame = frame_of(canvas);
    draw_heading(state, canvas);
    build(state);
    const struct bar_entry bar[] = {
        {ACTION_DOWN, "↑↓", _("move"), false},
        {ACTION_NEXT, NULL, state->link_count > 0 ? _("link") : NULL, false},
        {ACTION_OPEN, NULL, state->state.focus >= FIRST_LINK ? _("open") : NULL, true},
        {ACTION_SAVE, NULL, _("save"), false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    draw_head(state, canvas);
    int sheet = state->sheet != NULL ? sheet_rows(state->sheet, canvas) : 0;
    page_draw(&state->page, &state->state, canvas, state->frame.first_row,
              state->frame.body_rows - sheet);
    if (state->sheet != NULL)
        sheet_draw(state->sheet, canvas);
    else
        frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

/* --- Acting --- */

/* A link leads on; Enter on an article does nothing more than show it. */
static struct step open(struct instrument_screen *state)
{
    if (state->state.focus < FIRST_LINK)
        return (struct step){.kind = STEP_STAY};
    const struct mark *mark = state->links[state->state.focus - FIRST_LINK];
    if (mark->kind == MARK_TERM || mark->kind == MARK_CITE)
        return step_push(common_look_up(state->screen.tui, mark));
    state->sheet = sheet_explain(state->screen.tui, mark);
    return (struct step){.kind = STEP_STAY};
}

static void save(struct instrument_screen *state)
{
    char *name = wording_cite(&state->screen.tui->session.instruments, state->id);
    state->is_saving = true;
    build(state);
    common_save(state->screen.tui, &state->page, name, state->id);
    state->is_saving = false;
    free(name);
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct instrument_screen *state = state_of(screen);
    if (state->sheet != NULL) {
        state->sheet = sheet_act(state->sheet, input);
        return (struct step){.kind = STEP_STAY};
    }
    if (!input->is_mouse && state->state.focus == PAGE_NO_TARGET &&
        page_scroll(&state->page, &state->state, input->action))
        return (struct step){.kind = STEP_STAY};
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
        return open(state);
    case ACTION_SAVE:
        save(state);
        return (struct step){.kind = STEP_STAY};
    case ACTION_BACK:
        return (struct step){.kind = STEP_BACK};
    default:
        return (struct step){.kind = STEP_STAY};
    }
}

static void close_screen(struct screen *screen)
{
    struct instrument_screen *state = state_of(screen);
    forget_layouts(state);
    sheet_free(state->sheet);
    page_clear(&state->heading);
    page_clear(&state->page);
    free(state->links);
    free(state->id);
    free(state);
}

static struct screen *renew(const struct screen *screen, const struct session *before)
{
    (void)before;
    const struct instrument_screen *state = (const struct instrument_screen *)screen;
    struct screen *fresh = screen_instrument(screen->tui, state->id);
    if (fresh != NULL) /* it is cut to what there is when it is drawn */
        state_of(fresh)->state = state->state;
    return fresh;
}

static const struct screen_ops instrument_ops = {
    .name = N_("Instrument"),
    .places = PLACE_LIST | PLACE_SAVED,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .due = common_mentions_due,
    .idle = common_read_mentions,
    .renew = renew,
};

struct screen *screen_instrument(struct tui *tui, const char *reference)
{
    const struct article *article;
    const struct instrument *instrument =
        instruments_find(&tui->session.instruments, reference, &article);
    if (instrument == NULL) {
        tui_say(tui, ROLE_CHROME, _("This course does not describe “%s”."), reference);
        return NULL;
    }
    struct instrument_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&instrument_ops, tui};
    state->id = memory_text(instrument->id);
    state->state.focus = instrument->article_count > 0 ? 0 : PAGE_NO_TARGET;
    state->state.is_scrolled = article == NULL; /* the title is seen first */
    if (article != NULL)
        state->state.focus = (int)(article - instrument->articles);
    return &state->screen;
}

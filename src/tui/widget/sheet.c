/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet at the foot of the screen. */
#include "config.h"

#include "tui/widget/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/cite.h"
#include "content/layout.h"
#include "flow/wording.h"
#include "tui/widget/frame.h"
#include "tui/widget/page.h"

enum { NO_LINK = -1 };

struct sheet {
    struct tui *tui;
    char *title;
    const char *kind;       /* at the right of the rule, translated */
    char *facts;            /* dates of an instrument, or NULL */
    struct blocks blocks;   /* what it says: borrowed items, only the array is ours */
    const struct text *see; /* borrowed; NULL: nothing */
    char *foot;             /* a last word, or NULL */
    struct page page;
    struct layout layout;
    struct layout see_layout;
    int columns;
    int link; /* in focus: of the layout, then of what to see; or NO_LINK */
    size_t top;
};

static void add_blocks(struct sheet *sheet, const struct blocks *blocks)
{
    for (size_t i = 0; i < blocks->count; i++) {
        sheet->blocks.items = memory_reserve(sheet->blocks.items, sheet->blocks.count + 1,
                                             &sheet->blocks.capacity, sizeof *sheet->blocks.items);
        sheet->blocks.items[sheet->blocks.count++] = blocks->items[i];
    }
}

/* "French  âge minimum     Spanish  edad mínima" */
static char *equivalents_of(const struct sheet *sheet, const struct glossary_entry *entry)
{
    struct str text = {0};
    for (size_t i = 0; i < entry->equivalent_count; i++)
        str_addf(&text, "%s%s  %s", i > 0 ? "     " : "",
                 sheet->tui->speech->name(entry->equivalents[i].language),
                 entry->equivalents[i].words);
    return str_take(&text);
}

static void explain_term(struct sheet *sheet, const char *reference)
{
    const struct glossary_entry *entry = glossary_find(&sheet->tui->session.glossary, reference);
    sheet->kind = _("term");
    if (entry == NULL) {
        sheet->title = memory_text(reference);
        sheet->facts = str_format(_("The glossary does not explain '%s'."), reference);
        return;
    }
    sheet->title = memory_text(entry->title.plain);
    add_blocks(sheet, &entry->definition);
    sheet->foot = equivalents_of(sheet, entry);
    sheet->see = text_is_empty(&entry->see) ? NULL : &entry->see;
}

static void explain_cite(struct sheet *sheet, const char *reference)
{
    const struct article *article;
    const struct instrument *instrument =
        instruments_find(&sheet->tui->session.instruments, reference, &article);
    char *words = cite_words(reference);
    sheet->kind = _("instrument");
    if (instrument == NULL) {
        sheet->title = words;
        sheet->facts = str_format(_("This course does not describe '%s'."), reference);
        return;
    }
    sheet->title = str_format("%s · %s", words, instrument->title.plain);
    free(words);
    add_blocks(sheet, article != NULL ? &article->blocks : &instrument->summary);
    sheet->facts = wording_instrument(instrument);
    sheet->foot = memory_text(wording_own_words());
    sheet->see = text_is_empty(&instrument->see) || article != NULL ? NULL : &instrument->see;
}

struct sheet *sheet_explain(struct tui *tui, const struct mark *mark)
{
    struct sheet *sheet = memory_new(1, sizeof *sheet);
    sheet->tui = tui;
    sheet->link = NO_LINK;
    if (mark->kind == MARK_TERM)
        explain_term(sheet, mark->reference);
    else
        explain_cite(sheet, mark->reference);
    return sheet;
}

void sheet_free(struct sheet *sheet)
{
    if (sheet == NULL)
        return;
    layout_clear(&sheet->layout);
    layout_clear(&sheet->see_layout);
    page_clear(&sheet->page);
    free(sheet->blocks.items);
    free(sheet->title);
    free(sheet->facts);
    free(sheet->foot);
    free(sheet);
}

/* The text to look at next as a layout of its own: its links count on from those of the blocks. */
static void lay_out_see(struct sheet *sheet, const struct layout_options *options)
{
    struct block block = {.kind = BLOCK_PARAGRAPH, .text = *sheet->see};
    const struct blocks blocks = {.items = &block, .count = 1};
    layout_blocks(&blocks, options, &sheet->see_layout);
}

static void lay_out(struct sheet *sheet, int columns)
{
    const struct layout_options options = {
        .columns = (size_t)columns,
        .has_bracketed_links = sheet->tui->has_brackets,
    };
    layout_clear(&sheet->layout);
    layout_clear(&sheet->see_layout);
    layout_blocks(&sheet->blocks, &options, &sheet->layout);
    if (sheet->see != NULL)
        lay_out_see(sheet, &options);
    sheet->columns = columns;
}

/* Adds a layout to the page; the pieces of a link are the target of its number. */
static void add_layout(struct sheet *sheet, const struct layout *layout, int first_link)
{
    for (size_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        int column = (int)line->indent;
        page_line(&sheet->page);
        if (line->lead != NULL)
            page_text(&sheet->page, column - 2, ROLE_TEXT, line->lead);
        for (size_t j = 0; j < line->span_count; j++) {
            const struct layout_span *span = &line->spans[j];
            char *text = memory_text_n(line->text + span->start, span->end - span->start);
            bool is_link = span->link != LAYOUT_NO_LINK;
            bool is_focused = is_link && span->link + first_link == sheet->link;
            page_target(&sheet->page, column,
                        is_focused ? ROLE_LINK_FOCUS : page_role_of(span->style), text,
                        is_link ? span->link + first_link : PAGE_NO_TARGET);
            column += canvas_columns(text);
            free(text);
        }
    }
}

static void build(struct sheet *sheet, int columns)
{
    if (sheet->columns != columns)
        lay_out(sheet, columns);
    page_begin(&sheet->page, columns);
    if (sheet->facts != NULL)
        page_wrapped(&sheet->page, 0, ROLE_CHROME, sheet->facts, PAGE_NO_TARGET);
    add_layout(sheet, &sheet->layout, 0);
    if (sheet->foot != NULL && sheet->foot[0] != '\0') {
        page_line(&sheet->page);
        page_wrapped(&sheet->page, 0, ROLE_CHROME, sheet->foot, PAGE_NO_TARGET);
    }
    if (sheet->see != NULL) {
        page_line(&sheet->page);
        page_text(&sheet->page, 0, ROLE_CHROME, _("See also:"));
        add_layout(sheet, &sheet->see_layout, (int)sheet->layout.link_count);
    }
}

/* The rows for its lines. */
static int line_rows(struct sheet *sheet, const struct canvas *canvas)
{
    struct frame frame = frame_of(canvas);
    int most = canvas->rows / 2 - 2;
    build(sheet, frame.measure);
    return (int)sheet->page.count < most ? (int)sheet->page.count : most;
}

int sheet_rows(struct sheet *sheet, const struct canvas *canvas)
{
    return line_rows(sheet, canvas) + 2;
}

void sheet_draw(struct sheet *sheet, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas);
    int rows = line_rows(sheet, canvas);
    int first_row = frame.first_row + frame.body_rows - rows;
    struct page_state state = {.focus = sheet->link, .top = sheet->top, .has_no_mark = true};
    frame_draw_titled_rule(canvas, first_row - 1, sheet->title, sheet->kind);
    canvas_cursor(canvas, first_row - 1, frame.left + 2);
    page_draw(&sheet->page, &state, canvas, first_row, rows);
    sheet->top = state.top;
}

void sheet_next(struct sheet *sheet, bool is_next)
{
    int count = (int)(sheet->layout.link_count + sheet->see_layout.link_count);
    if (count == 0)
        return;
    if (sheet->link == NO_LINK)
        sheet->link = is_next ? 0 : count - 1;
    else
        sheet->link = (sheet->link + (is_next ? 1 : count - 1)) % count;
}

void sheet_scroll(struct sheet *sheet, bool is_down)
{
    sheet->link = NO_LINK;
    if (is_down)
        sheet->top++;
    else if (sheet->top > 0)
        sheet->top--;
}

struct sheet *sheet_follow(const struct sheet *sheet)
{
    size_t own = sheet->layout.link_count;
    if (sheet->link == NO_LINK)
        return NULL;
    size_t link = (size_t)sheet->link;
    const struct mark *mark =
        link < own ? sheet->layout.links[link].mark : sheet->see_layout.links[link - own].mark;
    return sheet_explain(sheet->tui, mark);
}

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

struct sheet {
    struct tui *tui;
    char *title;
    const char *kind;       /* at the right of the rule, translated */
    char *facts;            /* dates of an instrument, or NULL */
    struct blocks blocks;   /* what it says: borrowed items, only the array is ours */
    const struct text *see; /* borrowed; NULL: nothing */
    char *foot;             /* a last word, or NULL */
    struct page page;
    struct page_state state; /* its targets: links of the layout, then of what to see */
    struct layout layout;
    struct layout see_layout;
    int columns;
    int left;      /* of the measure, when last drawn */
    int first_row; /* below its rule */
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
    sheet->state.focus = PAGE_NO_TARGET;
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
static void lay_out_see(struct sheet *sheet, struct layout_options options)
{
    struct block block = {.kind = BLOCK_PARAGRAPH, .text = *sheet->see};
    const struct blocks blocks = {.items = &block, .count = 1};
    options.opening = _("See also:");
    layout_blocks(&blocks, &options, &sheet->see_layout);
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
        lay_out_see(sheet, options);
    sheet->columns = columns;
}

static void build(struct sheet *sheet, int columns)
{
    if (sheet->columns != columns)
        lay_out(sheet, columns);
    page_begin(&sheet->page, columns);
    if (sheet->facts != NULL)
        page_wrapped(&sheet->page, 0, ROLE_CHROME, sheet->facts, PAGE_NO_TARGET);
    page_layout(&sheet->page, 0, &sheet->layout, 0, ROLE_TEXT);
    if (sheet->foot != NULL && sheet->foot[0] != '\0') {
        page_line(&sheet->page);
        page_wrapped(&sheet->page, 0, ROLE_CHROME, sheet->foot, PAGE_NO_TARGET);
    } else if (sheet->see != NULL) {
        page_line(&sheet->page);
    }
    if (sheet->see != NULL)
        page_layout(&sheet->page, 0, &sheet->see_layout, (int)sheet->layout.link_count,
                    ROLE_CHROME);
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

static void draw_bar(const struct sheet *sheet, struct canvas *canvas)
{
    const struct bar_entry entries[] = {
        {ACTION_OPEN, NULL, _("open"), true},   {ACTION_DOWN, "↑↓", _("move"), true},
        {ACTION_NEXT, NULL, _("link"), false},  {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, NULL, _("close"), false},
    };
    struct bar_entry shown[ARRAY_LEN(entries)];
    size_t count = 0;
    for (size_t i = 0; i < ARRAY_LEN(entries); i++) {
        bool is_open = entries[i].action == ACTION_OPEN;
        bool is_move = entries[i].action == ACTION_DOWN;
        bool is_link = entries[i].action == ACTION_NEXT;
        bool has_links = sheet->layout.link_count + sheet->see_layout.link_count > 0;
        if ((is_open && sheet->state.focus == PAGE_NO_TARGET) || (is_link && !has_links) ||
            (is_move && !page_is_longer(&sheet->page, &sheet->state)))
            continue;
        shown[count++] = entries[i];
    }
    frame_draw_bar(canvas, shown, count);
}

void sheet_draw(struct sheet *sheet, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas);
    int rows = line_rows(sheet, canvas);
    sheet->left = frame.left;
    sheet->first_row = frame.first_row + frame.body_rows - rows;
    frame_draw_titled_rule(canvas, sheet->first_row - 1, sheet->title, sheet->kind);
    page_draw(&sheet->page, &sheet->state, canvas, sheet->first_row, rows);
    if (sheet->state.focus == PAGE_NO_TARGET)
        canvas_cursor(canvas, sheet->first_row - 1, frame.left + 2);
    draw_bar(sheet, canvas);
}

/* Returns the sheet of the link in focus instead, or none where none is. */
static struct sheet *follow(struct sheet *sheet)
{
    size_t own = sheet->layout.link_count;
    struct sheet *further = NULL;
    if (sheet->state.focus != PAGE_NO_TARGET) {
        size_t link = (size_t)sheet->state.focus;
        const struct mark *mark =
            link < own ? sheet->layout.links[link].mark : sheet->see_layout.links[link - own].mark;
        further = sheet_explain(sheet->tui, mark);
    }
    sheet_free(sheet);
    return further;
}

static struct sheet *click(struct sheet *sheet, const struct input *input)
{
    int row = input->row - sheet->first_row;
    int target = page_target_at(&sheet->page, &sheet->state, row, input->column - sheet->left);
    bool is_beside = row < -1;
    if (target == PAGE_NO_TARGET && !is_beside)
        return sheet;
    sheet->state.focus = target;
    return follow(sheet);
}

struct sheet *sheet_act(struct sheet *sheet, const struct input *input)
{
    if (input->is_mouse)
        return click(sheet, input);
    switch (input->action) {
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
        page_move(&sheet->page, &sheet->state, input->action);
        return sheet;
    case ACTION_UP:
    case ACTION_DOWN:
    case ACTION_PAGE:
    case ACTION_PAGE_BACK:
        sheet->state.focus = PAGE_NO_TARGET; /* it may leave the window */
        page_scroll(&sheet->page, &sheet->state, input->action);
        return sheet;
    case ACTION_OPEN:
        return follow(sheet);
    case ACTION_BACK:
        sheet_free(sheet);
        return NULL;
    default:
        return sheet;
    }
}

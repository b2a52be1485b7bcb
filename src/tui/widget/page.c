/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of lines: how it is built. */
#include "config.h"

#include "tui/widget/page.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/direction.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/wrap.h"
#include "tui/glyph.h"

static int columns_of(const char *text)
{
    return (int)wrap_columns(text, strlen(text));
}

static void line_clear(struct page_line *line)
{
    for (size_t i = 0; i < line->count; i++)
        free(line->pieces[i].text);
    free(line->pieces);
}

void page_begin(struct page *page, int measure)
{
    page_clear(page);
    page->measure = measure;
}

void page_column(struct page *page, int start)
{
    page->is_column = true;
    page->start = start;
}

void page_over_main(struct page *page, const struct canvas *canvas)
{
    if (canvas->main_columns > 0)
        page_column(page, 0);
}

void page_clear(struct page *page)
{
    for (size_t i = 0; i < page->count; i++)
        line_clear(&page->lines[i]);
    free(page->lines);
    *page = (struct page){0};
}

void page_line(struct page *page)
{
    page->lines =
        memory_reserve(page->lines, page->count + 1, &page->capacity, sizeof *page->lines);
    page->lines[page->count++] = (struct page_line){0};
}

void page_direct(struct page *page, enum direction direction)
{
    page->lines[page->count - 1].direction = direction;
}

static struct page_piece *add_piece(struct page *page)
{
    struct page_line *line = &page->lines[page->count - 1];
    line->pieces =
        memory_reserve(line->pieces, line->count + 1, &line->capacity, sizeof *line->pieces);
    struct page_piece *piece = &line->pieces[line->count++];
    *piece = (struct page_piece){.target = PAGE_NO_TARGET};
    return piece;
}

void page_target(struct page *page, int column, enum role role, const char *text, int target)
{
    struct page_piece *piece = add_piece(page);
    piece->column = column;
    piece->role = role;
    piece->target = target;
    piece->text = memory_text(text);
}

void page_button(struct page *page, int column, const char *text, int target)
{
    struct page_line *line = &page->lines[page->count - 1];
    page_fit_target(page, column, page->measure - column, ROLE_TEXT, text, target);
    line->pieces[line->count - 1].is_button = true;
}

void page_start(struct page *page, size_t line)
{
    page->lines[line].is_start = true;
}

void page_text(struct page *page, int column, enum role role, const char *text)
{
    page_target(page, column, role, text, PAGE_NO_TARGET);
}

/* The longest start of a text that leaves room for the sign of a cut. Caller frees. */
static char *cut_text(const char *text, int columns)
{
    size_t length = strlen(text);
    size_t at = 0;
    int used = 0;
    if (columns_of(text) <= columns)
        return memory_text(text);
    while (at < length) {
        size_t cluster = wrap_cluster(text + at, length - at);
        int more = (int)wrap_columns(text + at, cluster);
        if (used + more > columns - 1)
            break;
        used += more;
        at += cluster;
    }
    while (at > 0 && text[at - 1] == ' ')
        at--;
    return str_format("%.*s" GLYPH_CUT, (int)at, text);
}

void page_fit_target(struct page *page, int column, int columns, enum role role, const char *text,
                     int target)
{
    char *cut = cut_text(text, columns);
    page_target(page, column, role, cut, target);
    free(cut);
}

void page_fit(struct page *page, int column, int columns, enum role role, const char *text)
{
    page_fit_target(page, column, columns, role, text, PAGE_NO_TARGET);
}

void page_cursor(struct page *page, int columns)
{
    const struct page_line *line = &page->lines[page->count - 1];
    line->pieces[line->count - 1].cursor = columns;
}

void page_right(struct page *page, enum role role, const char *text)
{
    page_text(page, page->measure - columns_of(text), role, text);
}

void page_share(struct page *page, int column, int columns, double share)
{
    struct page_piece *piece = add_piece(page);
    piece->column = column;
    piece->columns = columns;
    piece->share = share;
}

void page_wrapped(struct page *page, int column, enum role role, const char *text, int target)
{
    page_wrapped_in(page, column, page->measure - column, role, text, target);
}

void page_wrapped_in(struct page *page, int column, int columns, enum role role, const char *text,
                     int target)
{
    struct wrap wrap;
    size_t length = strlen(text);
    struct direction_lines lines = direction_lines(text, length);
    wrap_text(text, length, columns > 1 ? (size_t)columns : 1, &wrap);
    for (size_t i = 0; i < wrap.count; i++) {
        char *line = direction_next_line(&lines, wrap.lines[i].start, wrap.lines[i].end);
        page_line(page);
        page_target(page, column, role, line, target);
        free(line);
    }
    wrap_clear(&wrap);
}

void page_hanging(struct page *page, int column, int indent, enum role role, const char *text,
                  int target)
{
    size_t first = page->count;
    bool is_short = columns_of(text) <= page->measure - column;
    page_wrapped(page, is_short ? column : column + indent, role, text, target);
    for (size_t i = 0; i < page->lines[first].count; i++)
        page->lines[first].pieces[i].column = column;
}

void page_item(struct page *page, const char *sign, enum role role, const char *text)
{
    page_item_target(page, sign, role, text, PAGE_NO_TARGET);
}

void page_item_target(struct page *page, const char *sign, enum role role, const char *text,
                      int target)
{
    size_t first = page->count;
    page_wrapped(page, columns_of(sign) + 1, role, text, target);
    struct page_line *line = &page->lines[first];
    line->pieces =
        memory_reserve(line->pieces, line->count + 1, &line->capacity, sizeof *line->pieces);
    line->pieces[line->count++] =
        (struct page_piece){.role = role, .target = PAGE_NO_TARGET, .text = memory_text(sign)};
}

void page_lead(struct page *page, size_t number, int column, int columns, enum role role,
               const char *text, int target)
{
    struct page_line *line = &page->lines[number];
    line->pieces =
        memory_reserve(line->pieces, line->count + 1, &line->capacity, sizeof *line->pieces);
    memmove(line->pieces + 1, line->pieces, line->count++ * sizeof *line->pieces);
    line->pieces[0] = (struct page_piece){
        .column = column, .role = role, .target = target, .text = cut_text(text, columns)};
}

enum role page_role_of(unsigned layout_style)
{
    if (layout_style & LAYOUT_LINK)
        return ROLE_LINK;
    if (layout_style & LAYOUT_RULE)
        return ROLE_CHROME;
    if (layout_style & LAYOUT_BAR)
        return ROLE_DONE;
    if (layout_style & LAYOUT_HEADING)
        return ROLE_HEADING;
    if (layout_style & LAYOUT_CAUTION)
        return ROLE_WARNING;
    if (layout_style & LAYOUT_STRONG)
        return ROLE_STRONG;
    if (layout_style & LAYOUT_EMPHASIS)
        return ROLE_EMPHASIS;
    return layout_style & LAYOUT_ASIDE ? ROLE_NOTE : ROLE_TEXT;
}

static void add_mark(struct str *text, uint32_t mark)
{
    if (mark != 0)
        str_add_unicode(text, mark);
}

/* A link is a target of its own; the text around it is none. What the line says of the text before
 * and after it stands in its first span and its last. */
static void add_span(struct page *page, int column, enum role role, const struct layout_line *line,
                     size_t number, int first_link)
{
    const struct layout_span *span = &line->spans[number];
    struct str text = {0};
    add_mark(&text, number == 0 ? line->mark_before : 0);
    str_add_n(&text, line->text + span->start, span->end - span->start);
    add_mark(&text, number + 1 == line->span_count ? line->mark_after : 0);
    page_target(page, column, role, str_text(&text),
                span->link == LAYOUT_NO_LINK || first_link == PAGE_NO_TARGET
                    ? PAGE_NO_TARGET
                    : first_link + span->link);
    str_clear(&text);
}

void page_layout(struct page *page, int column, const struct layout *layout, int first_link,
                 enum role opening)
{
    for (size_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        int at = column + (int)line->indent;
        page_line(page);
        page_direct(page, line->direction);
        if (line->lead != NULL)
            page_text(page, at - columns_of(line->lead) - 1, page_role_of(line->lead_style),
                      line->lead);
        for (size_t j = 0; j < line->span_count; j++) {
            const struct layout_span *span = &line->spans[j];
            bool is_opening = (span->style & LAYOUT_OPENING) != 0;
            add_span(page, at, is_opening ? opening : page_role_of(span->style), line, j,
                     first_link);
            at += (int)wrap_columns(line->text + span->start, span->end - span->start);
        }
    }
}

void page_foot(struct page *page)
{
    page->foot = page->count;
}

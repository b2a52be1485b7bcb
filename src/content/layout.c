/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks laid out as lines of a given width. */
#include "config.h"

#include "content/layout.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "content/shown.h"
#include "content/wrap.h"

enum { NOTE_INDENT = 2, MEASURE_LEAST = 8 };

/* Where in the blocks and on the page the laying out is. */
struct laying {
    const struct layout_options *options;
    struct layout *layout;
    size_t block;
    int64_t characters; /* of the texts of this outermost block that are done */
    size_t indent;
    char *lead;          /* for the next line, taken by it */
    const char *opening; /* for the next text, or NULL */
    bool is_tight;       /* inside a list without gaps */
};

static struct layout_line *add_line(struct laying *laying)
{
    struct layout *layout = laying->layout;
    layout->lines = memory_reserve(layout->lines, layout->line_count + 1, &layout->line_capacity,
                                   sizeof *layout->lines);
    struct layout_line *line = &layout->lines[layout->line_count++];
    *line = (struct layout_line){
        .block = laying->block,
        .characters = laying->characters,
        .indent = laying->indent,
    };
    return line;
}

static void take_lead(struct laying *laying, struct layout_line *line)
{
    line->lead = laying->lead;
    laying->lead = NULL;
}

static void add_gap(struct laying *laying, bool keeps_next)
{
    struct layout_line *line = add_line(laying);
    line->text = memory_text("");
    line->keeps_next = keeps_next;
}

static int add_link(void *context, const struct mark *mark)
{
    struct layout *layout = ((struct laying *)context)->layout;
    layout->links = memory_reserve(layout->links, layout->link_count + 1, &layout->link_capacity,
                                   sizeof *layout->links);
    layout->links[layout->link_count] = (struct layout_link){.mark = mark, .first_line = SIZE_MAX};
    return (int)layout->link_count++;
}

/* Characters that only steer the layout or the direction: curses would put them onto the cell
 * before, or onto another line. */
static bool is_format_only(uint32_t character)
{
    return character == 0x00AD || character == 0x061C ||
           (character >= 0x200B && character <= 0x200F) || character == 0x2060 ||
           character == 0xFEFF;
}

static void add_span(struct layout_line *line, size_t *capacity, size_t start, size_t end,
                     const struct origin *origin, unsigned style)
{
    if (line->span_count > 0) {
        struct layout_span *last = &line->spans[line->span_count - 1];
        if (last->style == (origin->style | style) && last->link == origin->link) {
            last->end = end;
            return;
        }
    }
    line->spans = memory_reserve(line->spans, line->span_count + 1, capacity, sizeof *line->spans);
    line->spans[line->span_count++] = (struct layout_span){
        .start = start,
        .end = end,
        .style = origin->style | style,
        .link = origin->link,
    };
}

/* A link knows the lines it stands on, and the column where it starts. */
static void note_link(struct laying *laying, int number, size_t column)
{
    if (number == LAYOUT_NO_LINK)
        return;
    struct layout_link *link = &laying->layout->links[number];
    size_t line = laying->layout->line_count - 1;
    if (link->first_line == SIZE_MAX) {
        link->first_line = line;
        link->column = column;
    }
    link->last_line = line;
}

/* Copies bytes [start, end) of the shown text into a line, without the characters that only format.
 * A line that was broken at a soft hyphen shows a hyphen. */
static void fill_line(struct laying *laying, struct layout_line *line, const struct shown *shown,
                      const struct wrap_line *wrapped, unsigned style)
{
    struct str text = {0};
    size_t capacity = 0;
    const char *bytes = str_text(&shown->text);
    uint32_t character = 0;
    for (size_t at = wrapped->start; at < wrapped->end;) {
        size_t step = utf8_decode(bytes + at, wrapped->end - at, &character);
        step = step > 0 ? step : 1;
        bool is_last = at + step == wrapped->end;
        bool is_hyphen = character == 0x00AD && is_last && wrapped->end < shown->text.length;
        size_t start = text.length;
        if (is_hyphen)
            str_add_char(&text, '-');
        else if (character == 0x00A0)
            str_add_char(&text, ' '); /* the line is broken: it has done its work */
        else if (!is_format_only(character))
            str_add_n(&text, bytes + at, step);
        if (text.length > start) {
            note_link(laying, shown->origins[at].link, line->columns);
            add_span(line, &capacity, start, text.length, &shown->origins[at], style);
            line->columns += wrap_columns(str_text(&text) + start, text.length - start);
        }
        at += step;
    }
    line->text = str_take(&text);
}

static size_t columns_left(const struct laying *laying)
{
    size_t columns = laying->options->columns;
    return columns > laying->indent + MEASURE_LEAST ? columns - laying->indent : MEASURE_LEAST;
}

/* A link of which nothing is seen stands at the start of its text. */
static void place_unseen_links(const struct laying *laying, size_t first_link, size_t line)
{
    struct layout *layout = laying->layout;
    for (size_t i = first_link; i < layout->link_count; i++)
        if (layout->links[i].first_line == SIZE_MAX)
            layout->links[i].first_line = layout->links[i].last_line = line;
}

/* Words of our own before a text: they stand for no source character. */
static void put_before(struct shown *shown, const char *words)
{
    const struct origin origin = {.style = LAYOUT_OPENING, .link = LAYOUT_NO_LINK};
    struct str text = {0};
    str_addf(&text, "%s ", words);
    size_t added = text.length;
    str_add_n(&text, str_text(&shown->text), shown->text.length);
    struct origin *origins = memory_new(text.length, sizeof *origins);
    for (size_t i = 0; i < text.length; i++)
        origins[i] = i < added ? origin : shown->origins[i - added];
    shown_clear(shown);
    *shown = (struct shown){.text = text, .origins = origins, .capacity = text.length};
}

static void lay_text(struct laying *laying, const struct text *text, unsigned style)
{
    const struct shown_options options = {laying->options->has_bracketed_links};
    struct shown shown;
    struct wrap wrap;
    int64_t before = laying->characters;
    size_t first_line = laying->layout->line_count;
    size_t first_link = laying->layout->link_count;
    shown_make(text, &options, add_link, laying, &shown);
    if (laying->opening != NULL)
        put_before(&shown, laying->opening);
    laying->opening = NULL;
    wrap_text(str_text(&shown.text), shown.text.length, columns_left(laying), &wrap);
    for (size_t i = 0; i < wrap.count; i++) {
        bool has_source = wrap.lines[i].start < shown.text.length;
        laying->characters =
            before + (has_source ? shown.origins[wrap.lines[i].start].character : 0);
        struct layout_line *line = add_line(laying);
        take_lead(laying, line);
        line->keeps_next = (style & LAYOUT_HEADING) != 0;
        fill_line(laying, line, &shown, &wrap.lines[i], style);
    }
    place_unseen_links(laying, first_link, first_line);
    laying->characters = before + (int64_t)utf8_count(text->plain, strlen(text->plain));
    wrap_clear(&wrap);
    shown_clear(&shown);
}

static void lay_blocks(struct laying *laying, const struct blocks *blocks, bool is_outermost);

static bool is_tight(const struct block *list);

static bool is_tight_item(const struct block *item)
{
    const struct blocks *blocks = &item->children;
    if (blocks->count == 0 || blocks->items[0].kind != BLOCK_PARAGRAPH || blocks->count > 2)
        return false;
    if (blocks->count == 1)
        return true;
    const struct block *second = &blocks->items[1];
    bool is_list = second->kind == BLOCK_LIST || second->kind == BLOCK_NUMBERED;
    return is_list && is_tight(second);
}

/* A list without gaps: short items, and lists of such below them. */
static bool is_tight(const struct block *list)
{
    for (size_t i = 0; i < list->children.count; i++)
        if (!is_tight_item(&list->children.items[i]))
            return false;
    return true;
}

/* The sign before item number `index`, as wide as that of the last item. */
static char *item_lead(const struct block *list, size_t index)
{
    if (list->kind == BLOCK_LIST)
        return memory_text("•");
    char *widest = str_format("%zu.", list->children.count);
    char *lead = str_format("%*zu.", (int)strlen(widest) - 1, index + 1);
    free(widest);
    return lead;
}

/* What is deep inside keeps a measure that words fit into. */
static size_t indent_after(const struct laying *laying, size_t more)
{
    size_t most =
        laying->options->columns > MEASURE_LEAST ? laying->options->columns - MEASURE_LEAST : 0;
    size_t indent = laying->indent + more;
    return indent < most ? indent : most;
}

static void lay_list(struct laying *laying, const struct block *list)
{
    const struct laying before = *laying;
    laying->is_tight = before.is_tight || is_tight(list);
    for (size_t i = 0; i < list->children.count; i++) {
        char *lead = item_lead(list, i);
        if (i > 0 && !laying->is_tight)
            add_gap(laying, false);
        laying->indent = before.indent;
        laying->indent = indent_after(laying, wrap_columns(lead, strlen(lead)) + 1);
        free(laying->lead);
        laying->lead = lead;
        lay_blocks(laying, &list->children.items[i].children, false);
    }
    laying->indent = before.indent;
    laying->is_tight = before.is_tight;
}

static const char *note_name(enum note_kind kind)
{
    switch (kind) {
    case NOTE_CAUTION:
        return _("Caution");
    case NOTE_TIP:
        return _("Tip");
    default:
        return _("Note");
    }
}

/* A caution has a sign before its word; the sign of an item goes before. */
static void lay_note(struct laying *laying, const struct block *note)
{
    const char *name = note_name(note->note);
    bool is_caution = note->note == NOTE_CAUTION;
    const struct origin origin = {.link = LAYOUT_NO_LINK};
    size_t capacity = 0;
    size_t indent = laying->indent;
    struct layout_line *line = add_line(laying);
    take_lead(laying, line);
    if (is_caution && line->lead == NULL) {
        line->lead = memory_text("!");
        line->lead_style = LAYOUT_CAUTION;
    }
    line->text = memory_text(name);
    line->columns = wrap_columns(name, strlen(name));
    line->keeps_next = true;
    add_span(line, &capacity, 0, strlen(name), &origin,
             is_caution ? LAYOUT_CAUTION : LAYOUT_STRONG);
    laying->indent = indent_after(laying, NOTE_INDENT);
    lay_blocks(laying, &note->children, false);
    laying->indent = indent;
}

static void lay_block(struct laying *laying, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_LIST:
    case BLOCK_NUMBERED:
        lay_list(laying, block);
        break;
    case BLOCK_NOTE:
        lay_note(laying, block);
        break;
    default:
        lay_text(laying, &block->text,
                 block->kind == BLOCK_HEADING ? LAYOUT_HEADING : LAYOUT_PLAIN);
    }
}

static void lay_blocks(struct laying *laying, const struct blocks *blocks, bool is_outermost)
{
    for (size_t i = 0; i < blocks->count; i++) {
        bool has_before = laying->layout->line_count > 0 && (i > 0 || is_outermost);
        bool follows_heading = i > 0 && blocks->items[i - 1].kind == BLOCK_HEADING;
        if (has_before && !laying->is_tight)
            add_gap(laying, follows_heading || (i == 0 && laying->options->title != NULL));
        if (is_outermost) {
            laying->block = i;
            laying->characters = 0;
        }
        lay_block(laying, &blocks->items[i]);
    }
}

static void lay_title(struct laying *laying, const char *title)
{
    struct text text;
    text_from_words(title, (struct where){0}, &text);
    lay_text(laying, &text, LAYOUT_HEADING);
    text_clear(&text);
    laying->characters = 0;
    for (size_t i = 0; i < laying->layout->line_count; i++)
        laying->layout->lines[i].characters = 0;
}

/* Words that open a paragraph stand in its first line. */
static void lay_opening(struct laying *laying, const struct blocks *blocks)
{
    struct text text;
    if (blocks->count > 0 && blocks->items[0].kind == BLOCK_PARAGRAPH) {
        laying->opening = laying->options->opening;
        return;
    }
    text_from_words(laying->options->opening, (struct where){0}, &text);
    lay_text(laying, &text, LAYOUT_OPENING);
    text_clear(&text);
    laying->characters = 0;
}

void layout_blocks(const struct blocks *blocks, const struct layout_options *options,
                   struct layout *ret_layout)
{
    struct layout layout = {0};
    struct laying laying = {.options = options, .layout = &layout};
    if (options->title != NULL)
        lay_title(&laying, options->title);
    if (options->opening != NULL)
        lay_opening(&laying, blocks);
    lay_blocks(&laying, blocks, true);
    free(laying.lead);
    *ret_layout = layout;
}

void layout_clear(struct layout *layout)
{
    for (size_t i = 0; i < layout->line_count; i++) {
        free(layout->lines[i].lead);
        free(layout->lines[i].text);
        free(layout->lines[i].spans);
    }
    free(layout->lines);
    free(layout->links);
    *layout = (struct layout){0};
}

size_t layout_find(const struct layout *layout, size_t block, int64_t characters)
{
    size_t found = 0;
    for (size_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        if (line->block > block)
            break;
        bool is_gap = line->text[0] == '\0';
        if (line->block == block && line->characters <= characters &&
            (!is_gap || layout->lines[found].block != block))
            found = i;
    }
    return found;
}

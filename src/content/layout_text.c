/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a layout, out of texts and words. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "content/layout_inside.h"
#include "content/shown.h"
#include "content/wrap.h"

struct layout_line *laying_add_line(struct laying *laying)
{
    struct layout *layout = laying->layout;
    layout->lines = memory_reserve(layout->lines, layout->line_count + 1, &layout->line_capacity,
                                   sizeof *layout->lines);
    struct layout_line *line = &layout->lines[layout->line_count++];
    *line = (struct layout_line){
        .block = laying->block,
        .part = laying->part,
        .characters = laying->characters,
        .indent = laying->indent,
        .direction = laying->direction,
    };
    return line;
}

void laying_take_lead(struct laying *laying, struct layout_line *line)
{
    line->lead = laying->lead;
    laying->lead = NULL;
}

void laying_gap(struct laying *laying, bool keeps_next)
{
    struct layout_line *line = laying_add_line(laying);
    line->text = memory_text("");
    line->keeps_next = keeps_next;
}

void laying_keep(const struct laying *laying, size_t first_line)
{
    for (size_t i = first_line; i < laying->layout->line_count; i++)
        laying->layout->lines[i].keeps_next = true;
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

/* Copies bytes [start, end) of the shown text into a line, without the characters that only format;
 * marks of direction and joining stay where something runs from right to left (`turns`).
 * A line that was broken at a soft hyphen shows a hyphen. */
static void fill_line(struct laying *laying, struct layout_line *line, const struct shown *shown,
                      const struct wrap_line *wrapped, unsigned style, bool turns)
{
    struct str text = {0};
    size_t capacity = 0;
    const char *bytes = str_text(&shown->text);
    uint32_t character;
    for (size_t at = wrapped->start; at < wrapped->end;) {
        size_t step = utf8_step(bytes + at, wrapped->end - at, &character);
        bool is_last = at + step == wrapped->end;
        bool is_hyphen = character == 0x00AD && is_last && wrapped->end < shown->text.length;
        size_t start = text.length;
        if (is_hyphen)
            str_add_char(&text, '-');
        else if (character == 0x00A0)
            str_add_char(&text, ' '); /* the line is broken: it has done its work */
        else if (!is_format_only(character) || (turns && direction_is_mark(character)))
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

size_t laying_columns(const struct laying *laying)
{
    size_t columns = laying->columns;
    return columns > laying->indent + LAYING_MEASURE_LEAST ? columns - laying->indent
                                                           : LAYING_MEASURE_LEAST;
}

size_t laying_indent(struct laying *laying, size_t more)
{
    size_t most =
        laying->columns > LAYING_MEASURE_LEAST ? laying->columns - LAYING_MEASURE_LEAST : 0;
    size_t before = laying->indent;
    if (before < most)
        laying->indent = before + more < most ? before + more : most;
    laying_note_longest(laying, LAYING_MEASURE_LEAST);
    return before;
}

void laying_words(struct layout_line *line, size_t *capacity, const char *words, unsigned style)
{
    const struct origin origin = {.link = LAYOUT_NO_LINK};
    struct str text = {0};
    str_add(&text, line->text == NULL ? "" : line->text);
    size_t start = text.length;
    size_t length = strlen(words);
    uint32_t character;
    for (size_t at = 0; at < length;) {
        size_t step = utf8_step(words + at, length - at, &character);
        if (!is_format_only(character))
            str_add_n(&text, words + at, step);
        at += step;
    }
    free(line->text);
    line->columns += wrap_columns(str_text(&text) + start, text.length - start);
    if (text.length > start)
        add_span(line, capacity, start, text.length, &origin, style);
    line->text = str_take(&text);
}

static size_t lead_columns(const struct layout_line *line)
{
    return line->lead == NULL ? 0 : wrap_columns(line->lead, strlen(line->lead)) + 1;
}

size_t laying_before(const struct layout_line *line)
{
    size_t lead = lead_columns(line);
    return line->indent > lead ? line->indent : lead;
}

void laying_append(struct layout_line *line, size_t *capacity, const struct layout_line *part,
                   size_t column)
{
    size_t start = column + laying_before(part) - lead_columns(part);
    struct str space = {0};
    str_add_repeat(&space, " ", start > line->columns ? start - line->columns : 0);
    laying_words(line, capacity, str_text(&space), LAYOUT_PLAIN);
    str_clear(&space);
    if (part->lead != NULL) {
        laying_words(line, capacity, part->lead, part->lead_style);
        laying_words(line, capacity, " ", LAYOUT_PLAIN);
    }
    size_t before = strlen(line->text);
    char *text = str_format("%s%s", line->text, part->text);
    free(line->text);
    line->text = text;
    line->columns += part->columns;
    for (size_t i = 0; i < part->span_count; i++) {
        const struct layout_span *span = &part->spans[i];
        const struct origin origin = {.link = span->link};
        add_span(line, capacity, before + span->start, before + span->end, &origin, span->style);
    }
}

struct layout_line *laying_word_line(struct laying *laying, const char *words, unsigned style)
{
    struct layout_line *line = laying_add_line(laying);
    size_t capacity = 0;
    laying_take_lead(laying, line);
    laying_words(line, &capacity, words, style | laying->style);
    return line;
}

void laying_pass(struct laying *laying, const struct text *text)
{
    if (text->plain != NULL)
        laying->characters += (int64_t)utf8_count(text->plain, strlen(text->plain));
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

void laying_note_longest(const struct laying *laying, size_t columns)
{
    if (laying->longest != NULL && laying->indent + columns > *laying->longest)
        *laying->longest = laying->indent + columns;
}

enum direction laying_direction(const struct laying *laying, const struct text *text)
{
    return text->language == TEXT_TRANSLATED ? laying->options->direction
                                             : laying->options->source_direction;
}

void laying_text(struct laying *laying, const struct text *text, unsigned style)
{
    const struct shown_options options = {laying->options->has_bracketed_links};
    struct shown shown;
    struct wrap wrap;
    int64_t before = laying->characters;
    size_t first_line = laying->layout->line_count;
    size_t first_link = laying->layout->link_count;
    bool is_untranslated = text->language == TEXT_UNTRANSLATED;
    if (is_untranslated)
        style |= LAYOUT_ASIDE;
    shown_make(text, &options, add_link, laying, &shown);
    if (laying->opening != NULL)
        put_before(&shown, laying->opening);
    laying->opening = NULL;
    if (laying->longest != NULL)
        laying_note_longest(laying, wrap_longest(str_text(&shown.text), shown.text.length));
    wrap_text(str_text(&shown.text), shown.text.length, laying_columns(laying), &wrap);
    struct direction_lines lines = direction_lines(str_text(&shown.text), shown.text.length);
    for (size_t i = 0; i < wrap.count; i++) {
        bool has_source = wrap.lines[i].start < shown.text.length;
        laying->characters =
            before + (has_source ? shown.origins[wrap.lines[i].start].character : 0);
        struct layout_line *line = laying_add_line(laying);
        laying_take_lead(laying, line);
        line->keeps_next = (style & LAYOUT_HEADING) != 0;
        line->is_untranslated = is_untranslated && i == 0;
        line->direction = laying_direction(laying, text);
        fill_line(laying, line, &shown, &wrap.lines[i], style | laying->style, lines.turns);
        struct direction_marks marks =
            direction_next_marks(&lines, wrap.lines[i].start, wrap.lines[i].end);
        line->mark_before = marks.before;
        line->mark_after = marks.after;
    }
    place_unseen_links(laying, first_link, first_line);
    laying->characters = before;
    laying_pass(laying, text);
    wrap_clear(&wrap);
    shown_clear(&shown);
}

void laying_own_words(struct laying *laying, const char *words, unsigned style)
{
    struct text text;
    int64_t before = laying->characters;
    size_t first_line = laying->layout->line_count;
    text_from_words(words, (struct where){0}, &text);
    laying_text(laying, &text, style);
    for (size_t i = first_line; i < laying->layout->line_count; i++) {
        laying->layout->lines[i].characters = before;
        laying->layout->lines[i].direction = laying->direction;
    }
    laying->characters = before;
    text_clear(&text);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of one line to type in. The cursor moves by clusters: a letter and the marks on it, a
 * wide character with both its columns. */
#include "config.h"

#include "tui/widget/field.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "content/wrap.h"

void field_init(struct field *field, size_t maximum)
{
    *field = (struct field){.maximum = maximum};
}

void field_clear(struct field *field)
{
    str_clear(&field->text);
    field_init(field, field->maximum);
}

void field_set(struct field *field, const char *text)
{
    size_t length = strlen(text);
    str_cut(&field->text, 0);
    str_add_n(&field->text, text, utf8_offset(text, length, field->maximum));
    field->cursor = field->text.length;
    field->shown = 0;
    field->is_blank_due = false;
}

const char *field_text(const struct field *field)
{
    return str_text(&field->text);
}

bool field_is_empty(const struct field *field)
{
    return field->text.length == 0;
}

/* --- Places in the text --- */

/* The border after a place. */
static size_t after(const struct field *field, size_t at)
{
    return at + wrap_cluster(field_text(field) + at, field->text.length - at);
}

/* The border before a place; at a border that is the one of the cluster before. */
static size_t before(const struct field *field, size_t at)
{
    size_t border = 0;
    for (size_t next = 0; next < at; next = after(field, next))
        border = next;
    return border;
}

static size_t columns_between(const struct field *field, size_t start, size_t end)
{
    return wrap_columns(field_text(field) + start, end - start);
}

/* Where the word before the cursor begins. */
static size_t word_before(const struct field *field)
{
    const char *text = field_text(field);
    size_t at = field->cursor;
    while (at > 0 && text[at - 1] == ' ')
        at--;
    while (at > 0 && text[at - 1] != ' ')
        at--;
    return at;
}

/* --- Changing it --- */

/* Puts `length` bytes in the place of those from `start` to `end`. */
static void replace(struct field *field, size_t start, size_t end, const char *bytes, size_t length)
{
    char *rest = memory_text(field_text(field) + end);
    str_cut(&field->text, start);
    str_add_n(&field->text, bytes, length);
    str_add(&field->text, rest);
    free(rest);
    field->cursor = start + length;
}

static void erase(struct field *field, size_t start, size_t end)
{
    replace(field, start, end, "", 0);
}

/* A mark that is typed before a letter becomes part of what stands there: the cursor comes behind
 * it. */
static void insert(struct field *field, uint32_t character)
{
    struct str bytes = {0};
    str_add_unicode(&bytes, character);
    replace(field, field->cursor, field->cursor, str_text(&bytes), bytes.length);
    str_clear(&bytes);
    size_t border = 0;
    while (border < field->cursor)
        border = after(field, border);
    field->cursor = border;
}

/* A mark needs a letter to stand on, and what is no character means nothing. */
static bool can_stand(const struct field *field, uint32_t character)
{
    return !utf8_is_control(character) && (field->cursor > 0 || utf8_columns(character) > 0);
}

static enum field_result add(struct field *field, uint32_t character)
{
    if (!can_stand(field, character))
        return FIELD_TAKEN;
    if (utf8_count(field_text(field), field->text.length) >= field->maximum)
        return FIELD_FULL;
    insert(field, character);
    return FIELD_TAKEN;
}

static enum field_result paste(struct field *field, uint32_t character)
{
    bool is_after_word = field->cursor > 0 && field_text(field)[field->cursor - 1] != ' ';
    if (character == '\n' || character == '\t') {
        field->is_blank_due = is_after_word;
        return FIELD_TAKEN;
    }
    if (field->is_blank_due && character != ' ' && add(field, ' ') == FIELD_FULL)
        return FIELD_FULL;
    field->is_blank_due = false;
    return add(field, character);
}

static enum field_result edit(struct field *field, enum action action)
{
    size_t cursor = field->cursor;
    size_t length = field->text.length;
    switch (action) {
    case ACTION_LEFT:
        field->cursor = before(field, cursor);
        return FIELD_TAKEN;
    case ACTION_RIGHT:
        field->cursor = after(field, cursor);
        return FIELD_TAKEN;
    case ACTION_FIELD_START:
        field->cursor = 0;
        return FIELD_TAKEN;
    case ACTION_FIELD_END:
        field->cursor = length;
        return FIELD_TAKEN;
    case ACTION_ERASE:
        erase(field, before(field, cursor), cursor);
        return FIELD_TAKEN;
    case ACTION_ERASE_NEXT:
        erase(field, cursor, after(field, cursor));
        field->cursor = cursor;
        return FIELD_TAKEN;
    case ACTION_ERASE_WORD:
        erase(field, word_before(field), cursor);
        return FIELD_TAKEN;
    case ACTION_ERASE_BEFORE:
        erase(field, 0, cursor);
        return FIELD_TAKEN;
    case ACTION_ERASE_AFTER:
        erase(field, cursor, length);
        return FIELD_TAKEN;
    default:
        return FIELD_LEFT;
    }
}

enum field_result field_act(struct field *field, const struct input *input)
{
    if (input->is_pasted)
        return paste(field, input->character);
    field->is_blank_due = false;
    return input->character != 0 ? add(field, input->character) : edit(field, input->action);
}

void field_point(struct field *field, int column)
{
    size_t at = field->shown;
    while (at < field->text.length && columns_between(field, field->shown, after(field, at)) <=
                                          (size_t)(column > 0 ? column : 0))
        at = after(field, at);
    field->cursor = at;
}

/* --- Drawing --- */

/* Scrolls as little as needed to show the cursor, which needs a column of its own, and shows no
 * room at the end while something is hidden at the start. */
static void scroll(struct field *field, size_t columns)
{
    size_t length = field->text.length;
    if (field->shown > field->cursor)
        field->shown = field->cursor;
    while (columns_between(field, field->shown, field->cursor) > columns - 1)
        field->shown = after(field, field->shown);
    while (field->shown > 0 &&
           columns_between(field, before(field, field->shown), length) <= columns - 1)
        field->shown = before(field, field->shown);
}

void field_add(struct field *field, struct page *page, int column, int columns, int target)
{
    struct str shown = {0};
    size_t wanted = (size_t)columns;
    scroll(field, wanted);
    size_t end = field->shown;
    while (end < field->text.length &&
           columns_between(field, field->shown, after(field, end)) <= wanted)
        end = after(field, end);
    str_add_n(&shown, field_text(field) + field->shown, end - field->shown);
    str_add_repeat(&shown, "_", wanted - columns_between(field, field->shown, end));
    page_target(page, column, ROLE_FIELD, str_text(&shown), target);
    page_cursor(page, (int)columns_between(field, field->shown, field->cursor));
    str_clear(&shown);
}

/* --- On several lines --- */

/* The last column stays free for the cursor. */
static void wrap_field(const struct field *field, int columns, struct wrap *ret_wrap)
{
    wrap_text(field_text(field), field->text.length, (size_t)columns - 1, ret_wrap);
}

static size_t line_of_cursor(const struct field *field, const struct wrap *wrap)
{
    size_t line = 0;
    while (line + 1 < wrap->count && wrap->lines[line + 1].start <= field->cursor)
        line++;
    return line;
}

/* Where the cursor stands in its line: blanks at the end, which wrapping leaves out, count. */
static int column_of_cursor(const struct field *field, const struct wrap *wrap, size_t line,
                            int columns)
{
    int column = (int)columns_between(field, wrap->lines[line].start, field->cursor);
    return column < columns ? column : columns - 1;
}

static void add_line(const struct field *field, struct page *page, const struct wrap_line *line,
                     int columns, int target)
{
    struct str shown = {0};
    if (line != NULL)
        str_add_n(&shown, field_text(field) + line->start, line->end - line->start);
    str_add_repeat(&shown, "_", (size_t)columns - (line != NULL ? line->columns : 0));
    page_line(page);
    page_target(page, 0, ROLE_FIELD, str_text(&shown), target);
    str_clear(&shown);
}

void field_add_lines(struct field *field, struct page *page, int columns, int rows, int target)
{
    struct wrap wrap;
    wrap_field(field, columns, &wrap);
    size_t at = line_of_cursor(field, &wrap);
    size_t first = at >= (size_t)rows ? at + 1 - (size_t)rows : 0;
    for (size_t line = first; line < first + (size_t)rows; line++) {
        add_line(field, page, line < wrap.count ? &wrap.lines[line] : NULL, columns,
                 line == at ? target : PAGE_NO_TARGET);
        if (line == at)
            page_cursor(page, column_of_cursor(field, &wrap, line, columns));
    }
    wrap_clear(&wrap);
}

void field_move_line(struct field *field, int columns, bool is_down)
{
    struct wrap wrap;
    wrap_field(field, columns, &wrap);
    size_t line = line_of_cursor(field, &wrap);
    size_t wanted = (size_t)column_of_cursor(field, &wrap, line, columns);
    bool is_there = is_down ? line + 1 < wrap.count : line > 0;
    if (is_there) {
        const struct wrap_line *other = &wrap.lines[is_down ? line + 1 : line - 1];
        size_t at = other->start;
        while (at < other->end && columns_between(field, other->start, after(field, at)) <= wanted)
            at = after(field, at);
        field->cursor = at;
    }
    wrap_clear(&wrap);
}

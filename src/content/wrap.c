/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines out of running text. */
#include "config.h"

#include "content/wrap.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unilbrk.h>

#include "base/memory.h"
#include "base/utf8.h"

size_t wrap_columns(const char *text, size_t length)
{
    size_t columns = 0;
    for (size_t at = 0; at < length;) {
        uint32_t character;
        at += utf8_step(text + at, length - at, &character);
        columns += utf8_columns(character);
    }
    return columns;
}

size_t wrap_cluster(const char *text, size_t length)
{
    uint32_t character;
    size_t at = length == 0 ? 0 : utf8_step(text, length, &character);
    while (at < length) {
        size_t more = utf8_step(text + at, length - at, &character);
        if (utf8_columns(character) > 0 || character == '\n')
            break;
        at += more;
    }
    return at;
}

struct wrapping {
    const char *text;
    const char *breaks; /* for each byte: may the line be broken before it? */
    size_t length;
    size_t columns;
    struct wrap wrap;
};

static void add_line(struct wrapping *wrapping, size_t start, size_t end)
{
    while (end > start && wrapping->text[end - 1] == ' ')
        end--;
    struct wrap *wrap = &wrapping->wrap;
    wrap->lines =
        memory_reserve(wrap->lines, wrap->count + 1, &wrap->capacity, sizeof *wrap->lines);
    wrap->lines[wrap->count++] = (struct wrap_line){
        .start = start,
        .end = end,
        .columns = wrap_columns(wrapping->text + start, end - start),
    };
}

/* Thai and Lao have no blanks between words, and UAX #14 leaves their words to dictionaries. What
 * is never parted is a vowel that is written before its consonant, or after it; nor, in Khmer and
 * Burmese, a letter that stands below the one before. */
static bool holds_next(uint32_t character)
{
    return (character >= 0x0E40 && character <= 0x0E44) ||
           (character >= 0x0EC0 && character <= 0x0EC4) || character == 0x17D2 ||
           character == 0x1039;
}

static bool holds_before(uint32_t character)
{
    switch (character) {
    case 0x0E2F:
    case 0x0E30:
    case 0x0E32:
    case 0x0E33:
    case 0x0E45:
    case 0x0E46:
    case 0x0EB0:
    case 0x0EB2:
    case 0x0EB3:
    case 0x0EC6:
        return true;
    default:
        return false;
    }
}

/* The last place up to `at` where a word without breaks can be cut, after one cluster at least. */
static size_t cut_of(const struct wrapping *wrapping, size_t start, size_t at)
{
    const char *text = wrapping->text;
    size_t cut = at;
    for (size_t i = start; i < at;) {
        size_t next = i + wrap_cluster(text + i, wrapping->length - i);
        uint32_t last = 0;
        uint32_t following = 0;
        for (size_t j = i; j < next;)
            j += utf8_step(text + j, next - j, &last);
        if (next < wrapping->length)
            utf8_step(text + next, wrapping->length - next, &following);
        if (next <= at && !holds_next(last) && !holds_before(following))
            cut = next;
        i = next;
    }
    return cut;
}

/* Where the line that starts at `start` ends: at the last break that fits, else at the last cluster
 * that does, but never before one cluster. *ret_next is where the next line starts. */
static size_t line_end(const struct wrapping *wrapping, size_t start, size_t *ret_next)
{
    size_t columns = 0;
    size_t last_break = start;
    size_t at = start;
    while (at < wrapping->length) {
        if (wrapping->text[at] == '\n') {
            *ret_next = at + 1;
            return at;
        }
        if (at > start && wrapping->breaks[at] == UC_BREAK_POSSIBLE)
            last_break = at;
        size_t cluster = wrap_cluster(wrapping->text + at, wrapping->length - at);
        columns += wrap_columns(wrapping->text + at, cluster);
        bool is_space = wrapping->text[at] == ' ' && cluster == 1;
        if (columns > wrapping->columns && !is_space && at > start) {
            *ret_next = last_break > start ? last_break : cut_of(wrapping, start, at);
            return *ret_next;
        }
        at += cluster;
    }
    *ret_next = at;
    return at;
}

void wrap_text(const char *text, size_t length, size_t columns, struct wrap *ret_wrap)
{
    char *breaks = memory_new(length, 1);
    u8_possible_linebreaks((const uint8_t *)text, length, "UTF-8", breaks);
    struct wrapping wrapping = {
        .text = text,
        .breaks = breaks,
        .length = length,
        .columns = columns,
    };
    size_t start = 0;
    do {
        size_t next = length;
        add_line(&wrapping, start, line_end(&wrapping, start, &next));
        start = next;
    } while (start < length);
    free(breaks);
    *ret_wrap = wrapping.wrap;
}

size_t wrap_longest(const char *text, size_t length)
{
    char *breaks = memory_new(length, 1);
    size_t longest = 0;
    size_t start = 0;
    u8_possible_linebreaks((const uint8_t *)text, length, "UTF-8", breaks);
    for (size_t at = 1; at <= length; at++) {
        if (at < length && breaks[at] != UC_BREAK_POSSIBLE && breaks[at] != UC_BREAK_MANDATORY)
            continue;
        size_t end = at;
        while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\n'))
            end--;
        size_t columns = wrap_columns(text + start, end - start);
        longest = columns > longest ? columns : longest;
        start = at;
    }
    free(breaks);
    return longest;
}

void wrap_clear(struct wrap *wrap)
{
    free(wrap->lines);
    *wrap = (struct wrap){0};
}

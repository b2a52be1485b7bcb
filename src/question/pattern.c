/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers to type, held against what a learner typed. */
#include "config.h"

#include "question/pattern.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "base/str.h"

/* The words between the signs * of a pattern, ready to be compared. */
struct pieces {
    char **items;
    size_t count;
    size_t capacity;
};

/* Words as they are compared. Caller frees. */
static char *compared_form(const char *words, size_t length, bool is_exact)
{
    return is_exact ? fold_space(words, length) : fold_text(words, length);
}

static void add_piece(struct pieces *pieces, struct str *words, bool is_exact)
{
    pieces->items =
        memory_reserve(pieces->items, pieces->count + 1, &pieces->capacity, sizeof *pieces->items);
    pieces->items[pieces->count++] = compared_form(str_text(words), words->length, is_exact);
    str_cut(words, 0);
}

/* The next byte of a pattern, and whether it is a star that stands for any words: "\\*" is a star
 * itself. */
static char next_byte(const char **pattern, bool *ret_is_gap)
{
    bool is_escaped = (*pattern)[0] == '\\' && (*pattern)[1] == '*';
    *ret_is_gap = **pattern == '*';
    *pattern += is_escaped ? 2 : 1;
    return (*pattern)[-1];
}

static struct pieces split(const char *pattern, bool is_exact)
{
    struct pieces pieces = {0};
    struct str words = {0};
    while (*pattern != '\0') {
        bool is_gap;
        char byte = next_byte(&pattern, &is_gap);
        if (is_gap)
            add_piece(&pieces, &words, is_exact);
        else
            str_add_char(&words, byte);
    }
    add_piece(&pieces, &words, is_exact);
    str_clear(&words);
    return pieces;
}

static void pieces_clear(struct pieces *pieces)
{
    for (size_t i = 0; i < pieces->count; i++)
        free(pieces->items[i]);
    free(pieces->items);
}

/* The first piece begins the text, the last ends it, the others follow each other in between. */
static bool fits(const struct pieces *pieces, const char *text)
{
    size_t length = strlen(text);
    const char *first = pieces->items[0];
    const char *last = pieces->items[pieces->count - 1];
    if (pieces->count == 1)
        return strcmp(first, text) == 0;
    if (length < strlen(first) + strlen(last) || strncmp(text, first, strlen(first)) != 0 ||
        strcmp(text + length - strlen(last), last) != 0)
        return false;
    const char *at = text + strlen(first);
    const char *end = text + length - strlen(last);
    for (size_t i = 1; i + 1 < pieces->count; i++) {
        at = strstr(at, pieces->items[i]);
        if (at == NULL)
            return false;
        at += strlen(pieces->items[i]);
    }
    return at <= end;
}

static bool matches(const char *pattern, const char *typed, bool is_exact)
{
    struct pieces pieces = split(pattern, is_exact);
    char *text = compared_form(typed, strlen(typed), is_exact);
    bool result = fits(&pieces, text);
    free(text);
    pieces_clear(&pieces);
    return result;
}

/* True if folding leaves nothing of the words, such as of "%" or "*%". */
static bool is_signs_only(const char *pattern)
{
    struct pieces pieces = split(pattern, false);
    size_t empty = 0;
    while (empty < pieces.count && pieces.items[empty][0] == '\0')
        empty++;
    bool result = empty == pieces.count;
    pieces_clear(&pieces);
    return result;
}

bool pattern_matches(const char *pattern, const char *typed, bool is_exact)
{
    return matches(pattern, typed, is_exact || is_signs_only(pattern));
}

char *pattern_words(const char *pattern, const char *filling)
{
    struct str words = {0};
    while (*pattern != '\0') {
        bool is_gap;
        char byte = next_byte(&pattern, &is_gap);
        if (is_gap)
            str_add(&words, filling);
        else
            str_add_char(&words, byte);
    }
    char *trimmed = fold_space(str_text(&words), words.length);
    str_clear(&words);
    return trimmed;
}

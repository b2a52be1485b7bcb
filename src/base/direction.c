/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which way letters run. */
#include "config.h"

#include "base/direction.h"

#include <string.h>
#include <unictype.h>

#include "base/str.h"
#include "base/utf8.h"

enum { FIRST_FROM_THE_RIGHT = 0x0590, NO_JOINER = 0x200C, JOINER = 0x200D };

enum direction direction_of(uint32_t character)
{
    switch (uc_bidi_category(character)) {
    case UC_BIDI_L:
        return DIRECTION_LEFT_TO_RIGHT;
    case UC_BIDI_R:
    case UC_BIDI_AL:
        return DIRECTION_RIGHT_TO_LEFT;
    default:
        return DIRECTION_NONE;
    }
}

/* Decodes one character; a byte that is no UTF-8 counts as one of no direction. */
static size_t step(const char *text, size_t length, uint32_t *ret_character)
{
    size_t bytes = utf8_decode(text, length, ret_character);
    if (bytes > 0)
        return bytes;
    *ret_character = UTF8_REPLACEMENT;
    return 1;
}

enum direction direction_of_text(const char *text, size_t length)
{
    enum direction direction = DIRECTION_NONE;
    for (size_t at = 0; at < length && direction == DIRECTION_NONE;) {
        uint32_t character;
        at += step(text + at, length - at, &character);
        direction = direction_of(character);
    }
    return direction;
}

bool direction_turns(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t character;
        at += step(text + at, length - at, &character);
        if (character >= FIRST_FROM_THE_RIGHT && !direction_is_mark(character) &&
            direction_of(character) == DIRECTION_RIGHT_TO_LEFT)
            return true;
    }
    return false;
}

bool direction_is_mark(uint32_t character)
{
    return character == DIRECTION_ARABIC_MARK || character == NO_JOINER || character == JOINER ||
           character == DIRECTION_LEFT_MARK || character == DIRECTION_RIGHT_MARK;
}

/* The mark of the same class; 0 for a character of no direction. */
static uint32_t mark_like(uint32_t character)
{
    switch (uc_bidi_category(character)) {
    case UC_BIDI_L:
        return DIRECTION_LEFT_MARK;
    case UC_BIDI_R:
        return DIRECTION_RIGHT_MARK;
    case UC_BIDI_AL:
        return DIRECTION_ARABIC_MARK;
    default:
        return 0;
    }
}

uint32_t direction_mark_before(const char *text, size_t start)
{
    uint32_t mark = 0;
    for (size_t at = 0; at < start;) {
        uint32_t character;
        at += step(text + at, start - at, &character);
        uint32_t next = mark_like(character);
        mark = next != 0 ? next : mark;
    }
    return mark;
}

/* A number goes with the letters before it (UAX #9, W7 and N1). */
uint32_t direction_mark_after(const char *text, size_t length, size_t end)
{
    for (size_t at = end; at < length;) {
        uint32_t character;
        at += step(text + at, length - at, &character);
        if (mark_like(character) != 0)
            return mark_like(character);
        if (uc_bidi_category(character) == UC_BIDI_AN)
            return DIRECTION_RIGHT_MARK;
        if (uc_bidi_category(character) == UC_BIDI_EN)
            return direction_mark_before(text, at);
    }
    return 0;
}

static void add_mark(struct str *line, uint32_t mark)
{
    if (mark != 0)
        str_add_unicode(line, mark);
}

char *direction_line(const char *paragraph, size_t start, size_t end)
{
    struct str line = {0};
    size_t length = strlen(paragraph);
    bool turns = direction_turns(paragraph, length);
    if (turns)
        add_mark(&line, direction_mark_before(paragraph, start));
    str_add_n(&line, paragraph + start, end - start);
    if (turns)
        add_mark(&line, direction_mark_after(paragraph, length, end));
    return str_take(&line);
}

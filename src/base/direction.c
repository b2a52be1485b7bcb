/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which way letters run. */
#include "config.h"

#include "base/direction.h"

#include <string.h>
#include <unictype.h>

#include "base/str.h"
#include "base/utf8.h"

#define QUOTE_START "«"
#define QUOTE_END "»"

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

enum direction direction_of_text(const char *text, size_t length)
{
    enum direction direction = DIRECTION_NONE;
    for (size_t at = 0; at < length && direction == DIRECTION_NONE;) {
        uint32_t character;
        at += utf8_step(text + at, length - at, &character);
        direction = direction_of(character);
    }
    return direction;
}

bool direction_turns(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t character;
        at += utf8_step(text + at, length - at, &character);
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

struct direction_lines direction_lines(const char *paragraph, size_t length)
{
    return (struct direction_lines){
        .paragraph = paragraph, .length = length, .turns = direction_turns(paragraph, length)};
}

/* Goes on to the byte `end`; the mark is that of the last letter before it. */
static void pass(struct direction_lines *lines, size_t end)
{
    while (lines->at < end) {
        uint32_t character;
        lines->at += utf8_step(lines->paragraph + lines->at, end - lines->at, &character);
        uint32_t next = mark_like(character);
        lines->mark = next != 0 ? next : lines->mark;
    }
}

/* The mark of what follows. A number goes with the letters before it (UAX #9, W7 and N1). */
static uint32_t mark_after(const struct direction_lines *lines)
{
    for (size_t at = lines->at; at < lines->length;) {
        uint32_t character;
        at += utf8_step(lines->paragraph + at, lines->length - at, &character);
        if (mark_like(character) != 0)
            return mark_like(character);
        if (uc_bidi_category(character) == UC_BIDI_AN)
            return DIRECTION_RIGHT_MARK;
        if (uc_bidi_category(character) == UC_BIDI_EN)
            return lines->mark;
    }
    return 0;
}

struct direction_marks direction_next_marks(struct direction_lines *lines, size_t start, size_t end)
{
    struct direction_marks marks = {0};
    if (!lines->turns)
        return marks;
    pass(lines, start);
    marks.before = lines->mark;
    pass(lines, end);
    marks.after = mark_after(lines);
    return marks;
}

static void add_mark(struct str *line, uint32_t mark)
{
    if (mark != 0)
        str_add_unicode(line, mark);
}

char *direction_next_line(struct direction_lines *lines, size_t start, size_t end)
{
    struct str line = {0};
    struct direction_marks marks = direction_next_marks(lines, start, end);
    add_mark(&line, marks.before);
    str_add_n(&line, lines->paragraph + start, end - start);
    add_mark(&line, marks.after);
    return str_take(&line);
}

/* The bytes of a tag that begins here, such as "</p>"; 0: none does. */
static size_t tag_length(const char *text)
{
    if (text[0] != '<' || text[1 + (text[1] == '/')] < 'A')
        return 0;
    size_t length = 1 + strcspn(text + 1, "<>");
    return text[length] == '>' ? length + 1 : 0;
}

/* The bytes of what is quoted from here on; 0: nothing is. */
static size_t quoted_length(const char *sentence, const char *at)
{
    size_t before = (size_t)(at - sentence);
    bool is_quoted = before >= strlen(QUOTE_START) &&
                     memcmp(at - strlen(QUOTE_START), QUOTE_START, strlen(QUOTE_START)) == 0;
    const char *end = is_quoted ? strstr(at, QUOTE_END) : NULL;
    return end != NULL ? (size_t)(end - at) : 0;
}

static size_t code_length(const char *sentence, const char *at)
{
    size_t length = quoted_length(sentence, at);
    if (length == 0 || direction_turns(at, length))
        length = tag_length(at);
    return direction_turns(at, length) ? 0 : length;
}

char *direction_mark_code(const char *sentence)
{
    struct str marked = {0};
    uint32_t mark = direction_turns(sentence, strlen(sentence)) ? DIRECTION_LEFT_MARK : 0;
    for (const char *at = sentence; *at != '\0';) {
        size_t code = code_length(sentence, at);
        size_t length = code > 0 ? code : 1;
        add_mark(&marked, code > 0 ? mark : 0);
        str_add_n(&marked, at, length);
        add_mark(&marked, code > 0 ? mark : 0);
        at += length;
    }
    return str_take(&marked);
}

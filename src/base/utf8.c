/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8, one character at a time. The ranges are those of table 3-7 of the Unicode Standard. */
#include "config.h"

#include "base/utf8.h"

#include <wchar.h>

#include "base/eight.h"

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* How many bytes a first byte announces; 0 for one that cannot be first. */
static size_t announced(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    if (first < 0xE0)
        return 2;
    return first < 0xF0 ? 3 : 4;
}

size_t utf8_decode(const char *bytes, size_t length, uint32_t *ret_character)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (length == 0)
        return 0;
    unsigned char first = (unsigned char)bytes[0];
    size_t wanted = announced(first);
    if (wanted == 0 || wanted > length)
        return 0;
    uint32_t character = wanted == 1 ? first : first & (0x7Fu >> wanted);
    for (size_t i = 1; i < wanted; i++) {
        if (!is_continuation(bytes[i]))
            return 0;
        character = character << 6 | ((unsigned char)bytes[i] & 0x3F);
    }
    if (character < least[wanted] || character > 0x10FFFF ||
        (character >= 0xD800 && character <= 0xDFFF))
        return 0;
    *ret_character = character;
    return wanted;
}

size_t utf8_step(const char *text, size_t length, uint32_t *ret_character)
{
    size_t bytes = utf8_decode(text, length, ret_character);
    if (bytes > 0)
        return bytes;
    *ret_character = UTF8_REPLACEMENT;
    return 1;
}

size_t utf8_plain_until(const char *bytes, size_t length)
{
    size_t at = 0;
    for (; length - at >= 8; at += 8) {
        uint64_t eight = eight_load(bytes + at);
        uint64_t has_no_ascii = (eight + EIGHT_ONES) | eight; /* or 0x7F */
        if ((eight_has_control(eight) | (has_no_ascii & EIGHT_HIGHS)) != 0)
            break;
    }
    while (at < length && bytes[at] >= 0x20 && bytes[at] < 0x7F)
        at++;
    return at;
}

size_t utf8_valid_until(const char *bytes, size_t length)
{
    size_t at = 0;
    while ((at += utf8_plain_until(bytes + at, length - at)) < length) {
        uint32_t character;
        size_t step = utf8_decode(bytes + at, length - at, &character);
        if (step == 0)
            return at;
        at += step;
    }
    return length;
}

size_t utf8_count(const char *bytes, size_t length)
{
    size_t count = length;
    size_t at = 0;
    for (; length - at >= 8; at += 8) {
        uint64_t eight = eight_load(bytes + at);
        uint64_t continuations = eight >> 7 & ~eight >> 6 & EIGHT_ONES;
        count -= continuations * EIGHT_ONES >> 56; /* their sum */
    }
    for (; at < length; at++)
        count -= is_continuation(bytes[at]);
    return count;
}

size_t utf8_offset(const char *bytes, size_t length, size_t index)
{
    size_t at = 0;
    while (at < length && index > 0) {
        at++;
        while (at < length && is_continuation(bytes[at]))
            at++;
        index--;
    }
    return at;
}

bool utf8_is_control(uint32_t character)
{
    return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

bool utf8_turns_text(uint32_t character)
{
    return (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069);
}

bool utf8_is_order(uint32_t character)
{
    return utf8_is_control(character) || utf8_turns_text(character);
}

bool utf8_is_printed_quote(uint32_t character)
{
    return (character >= 0x2018 && character <= 0x201F) || character == 0x2033 ||
           character == 0xAB || character == 0xBB || character == 0xFF02;
}

/* Most text is ASCII, and the system's tables take their time: they are asked for each character of
 * a screen some five times. */
size_t utf8_columns(uint32_t character)
{
    if (character >= 0x20 && character < 0x7F)
        return 1;
    if (utf8_is_control(character))
        return 0;
    int columns = wcwidth((wchar_t)character);
    return columns < 0 ? 1 : (size_t)columns;
}

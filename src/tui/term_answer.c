/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a terminal answers amid what is typed. */
#include "config.h"

#include "tui/term_answer.h"

#include <string.h>

#include "base/memory.h"

enum { ESCAPE = 27, BELL = 7 };

static const char background[] = "\033]11;"; /* and a colour, up to BEL or ESC \ */
static const char attributes[] = "\033[?";   /* and numbers, up to a letter */

/* Alt and ] may be typed; what has one more sign of an answer is the start of one. */
enum { CUT_LEAST = 3 };

static bool begins_with(const char *bytes, size_t length, const char *start)
{
    size_t wanted = strlen(start);
    return length >= wanted && memcmp(bytes, start, wanted) == 0;
}

static bool is_cut_start(const char *bytes, size_t length)
{
    return length >= CUT_LEAST && length < strlen(background) &&
           memcmp(bytes, background, length) == 0;
}

/* An Escape that begins something else ends it too: the rest was lost. */
static size_t string_length(const char *bytes, size_t length, bool *ret_is_whole)
{
    size_t at = strlen(background);
    *ret_is_whole = false;
    while (at < length && bytes[at] != BELL && bytes[at] != ESCAPE)
        at++;
    if (at == length || (bytes[at] == ESCAPE && at + 1 == length))
        return length;
    *ret_is_whole = true;
    if (bytes[at] == ESCAPE && bytes[at + 1] != '\\')
        return at;
    return at + (bytes[at] == BELL ? 1 : 2);
}

static size_t attributes_length(const char *bytes, size_t length, bool *ret_is_whole)
{
    size_t at = strlen(attributes);
    while (at < length && bytes[at] >= ' ' && bytes[at] < '@')
        at++;
    *ret_is_whole = at < length;
    if (at < length && bytes[at] >= '@' && bytes[at] <= '~')
        at++;
    return at;
}

size_t term_answer_length(const char *bytes, size_t length, bool *ret_is_whole)
{
    if (begins_with(bytes, length, background))
        return string_length(bytes, length, ret_is_whole);
    if (begins_with(bytes, length, attributes))
        return attributes_length(bytes, length, ret_is_whole);
    *ret_is_whole = false;
    return is_cut_start(bytes, length) ? length : 0;
}

static int digit_value(char digit)
{
    static const char digits[] = "0123456789abcdef";
    const char *place = digit == '\0' ? NULL : strchr(digits, digit | 0x20);
    return place == NULL ? -1 : (int)(place - digits);
}

/* Reads one to four digits as a share of the largest number that has as many. Returns how many. */
static size_t read_share(const char *text, size_t length, size_t most, double *ret_share)
{
    unsigned value = 0;
    unsigned largest = 0;
    size_t count = 0;
    while (count < most && count < length && digit_value(text[count]) >= 0) {
        value = value * 16 + (unsigned)digit_value(text[count++]);
        largest = largest * 16 + 15;
    }
    *ret_share = largest > 0 ? (double)value / largest : 0;
    return count;
}

/* "rgb:R/G/B", "rgba:R/G/B/A" with as many digits as one likes, or "#RGB" with equally many. */
static bool read_parts(const char *text, size_t length, double shares[3])
{
    bool is_hash = length > 0 && text[0] == '#';
    const char *colon = memchr(text, ':', length);
    size_t at = is_hash ? 1 : colon == NULL ? length : (size_t)(colon - text) + 1;
    size_t most = is_hash ? (length - 1) / 3 : 4;
    for (size_t part = 0; part < 3; part++) {
        size_t count = read_share(text + at, length - at, most, &shares[part]);
        if (count == 0)
            return false;
        at += count;
        if (!is_hash && at < length && text[at] == '/')
            at++;
    }
    return is_hash || begins_with(text, length, "rgb");
}

bool term_answer_read_colour(const char *text, size_t length, bool *ret_is_light)
{
    static const double weights[] = {0.2126, 0.7152,
                                     0.0722}; /* as the eye sees them, ITU-R BT.709 */
    double shares[3];
    double lightness = 0;
    if (!read_parts(text, length, shares))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(weights); i++)
        lightness += weights[i] * shares[i];
    *ret_is_light = lightness > 0.5;
    return true;
}

static void note(struct term_answer *answer, const char *bytes, size_t length)
{
    size_t start = strlen(background);
    if (!begins_with(bytes, length, background))
        answer->is_complete |= bytes[length - 1] == 'c';
    else if (term_answer_read_colour(bytes + start, length - start, &answer->is_light))
        answer->has_background = true;
}

size_t term_answer_take(struct term_answer *answer, char *bytes, size_t length)
{
    size_t at = 0;
    while (at < length) {
        bool is_whole = false;
        size_t taken = term_answer_length(bytes + at, length - at, &is_whole);
        if (taken == 0 || !is_whole) {
            at++;
            continue;
        }
        note(answer, bytes + at, taken);
        length -= taken;
        memmove(bytes + at, bytes + at + taken, length - at);
    }
    return length;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts compared as people do. */
#include "config.h"

#include "base/fold.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"

enum { ARABIC_TATWEEL = 0x0640 };

/* Letters that Unicode does not take apart, and what is typed where the keyboard lacks them. One of
 * the two i of Turkish is among them: without a language, their capitals would cross. */
static const struct {
    uint32_t letter;
    const char *typed;
} letters[] = {
    {0x00E6, "ae"}, {0x00F8, "o"}, {0x0111, "d"}, {0x0131, "i"}, {0x0142, "l"}, {0x0153, "oe"},
};

/* Copies what is UTF-8. */
static void add_valid(struct str *out, const char *text, size_t length)
{
    while (length > 0) {
        size_t valid = utf8_valid_until(text, length);
        str_add_n(out, text, valid);
        valid += valid < length ? 1 : 0;
        text += valid;
        length -= valid;
    }
}

static bool is_sign(uint32_t character)
{
    return uc_is_property_white_space(character) ||
           uc_is_general_category_withtable(character, UC_CATEGORY_MASK_P);
}

/* Accents by their combining class: the points of Hebrew, Arabic and Syriac have 10 to 36, what
 * stands over, under or on a letter 200 and more. The vowel signs of the scripts of India and
 * South-East Asia and the voicing marks of kana have others: without them it is another word. */
static bool is_accent(uint32_t character)
{
    int class = uc_combining_class(character);
    return (class >= 10 && class <= 36) || class >= 200;
}

/* What nobody sees or types, such as marks of direction and soft hyphens. */
static bool is_unseen(uint32_t character)
{
    return utf8_is_control(character) || uc_is_property_default_ignorable_code_point(character);
}

/* What changes no word: accents, what is not seen, and what only stretches Arabic letters. */
static bool is_left_out(uint32_t character)
{
    return is_accent(character) || is_unseen(character) || character == ARABIC_TATWEEL;
}

/* The digits of all scripts are those of ASCII. */
static void add_letter(struct str *out, uint32_t character)
{
    int digit = uc_decimal_value(character);
    if (digit >= 0) {
        str_add_char(out, (char)('0' + digit));
        return;
    }
    for (size_t i = 0; i < ARRAY_LEN(letters); i++)
        if (letters[i].letter == character) {
            str_add(out, letters[i].typed);
            return;
        }
    str_add_unicode(out, character);
}

struct folding {
    struct str out;
    uint32_t sign; /* left out after a digit, 0 for none: it counts if a digit follows */
    bool is_after_digit;
};

static void add(struct folding *folding, uint32_t character)
{
    if (is_sign(character)) {
        if (folding->is_after_digit && (folding->sign == 0 || folding->sign == ' '))
            folding->sign = uc_is_property_white_space(character) ? ' ' : character;
        return;
    }
    if (is_left_out(character))
        return;
    bool is_digit = uc_decimal_value(character) >= 0;
    if (folding->sign != 0 && is_digit)
        str_add_unicode(&folding->out, folding->sign == ',' ? '.' : folding->sign);
    folding->sign = 0;
    folding->is_after_digit = is_digit;
    add_letter(&folding->out, character);
}

char *fold_text(const char *text, size_t length)
{
    struct str valid = {0};
    struct folding folding = {0};
    size_t folded_length = 0;
    add_valid(&valid, text, length);
    uint8_t *folded = u8_casefold((const uint8_t *)str_text(&valid), valid.length, NULL,
                                  UNINORM_NFKD, NULL, &folded_length);
    for (size_t at = 0; folded != NULL && at < folded_length;) {
        uint32_t character;
        at += utf8_step((const char *)folded + at, folded_length - at, &character);
        add(&folding, character);
    }
    free(folded);
    str_clear(&valid);
    return str_take(&folding.out);
}

char *fold_space(const char *text, size_t length)
{
    struct str valid = {0};
    struct str out = {0};
    size_t composed_length = 0;
    bool has_space = false;
    add_valid(&valid, text, length);
    uint8_t *composed = u8_normalize(UNINORM_NFC, (const uint8_t *)str_text(&valid), valid.length,
                                     NULL, &composed_length);
    for (size_t at = 0; composed != NULL && at < composed_length;) {
        uint32_t character;
        at += utf8_step((const char *)composed + at, composed_length - at, &character);
        if (uc_is_property_white_space(character)) {
            has_space = out.length > 0;
            continue;
        }
        if (is_unseen(character))
            continue;
        if (has_space)
            str_add_char(&out, ' ');
        has_space = false;
        str_add_unicode(&out, character);
    }
    free(composed);
    str_clear(&valid);
    return str_take(&out);
}

/* --- Words with their places --- */

enum { FOLDED_BYTES_MAX = 96 }; /* the longest decomposition has 18 characters */
enum { PLAIN_BYTES_MAX = 256 }; /* added at once */

struct wording {
    struct str text;
    bool has_places; /* they are asked for */
    size_t *places;
    size_t capacity;
    size_t gap; /* where what parts two words began */
    bool has_gap;
};

static void add_gap(struct wording *wording, size_t place)
{
    if (!wording->has_gap)
        wording->gap = place;
    wording->has_gap = true;
}

/* Makes room for so many bytes, and a NUL, behind those that are there. */
static void reserve(struct wording *wording, size_t count)
{
    struct str *text = &wording->text;
    text->bytes = memory_reserve(text->bytes, text->length + count + 1, &text->capacity, 1);
    if (wording->has_places)
        wording->places = memory_reserve(wording->places, text->length + count, &wording->capacity,
                                         sizeof *wording->places);
}

static void put(struct wording *wording, char byte, size_t place)
{
    if (wording->has_places)
        wording->places[wording->text.length] = place;
    wording->text.bytes[wording->text.length++] = byte;
}

static void add_bytes(struct wording *wording, const char *bytes, size_t count, size_t place)
{
    reserve(wording, count + 1);
    if (wording->has_gap && wording->text.length > 0)
        put(wording, ' ', wording->gap);
    wording->has_gap = false;
    for (size_t i = 0; i < count; i++)
        put(wording, bytes[i], place);
    wording->text.bytes[wording->text.length] = '\0';
}

static void add_part(struct wording *wording, uint32_t character, size_t place)
{
    struct str bytes = {0};
    if (is_sign(character)) {
        add_gap(wording, place);
        return;
    }
    if (is_left_out(character))
        return;
    add_letter(&bytes, character);
    add_bytes(wording, str_text(&bytes), bytes.length, place);
    str_clear(&bytes);
}

/* A character may become several, as a ligature does. */
static void add_character(struct wording *wording, const char *bytes, size_t count, size_t place)
{
    uint8_t room[FOLDED_BYTES_MAX];
    size_t length = sizeof room;
    uint8_t *folded = u8_casefold((const uint8_t *)bytes, count, NULL, UNINORM_NFKD, room, &length);
    for (size_t at = 0; folded != NULL && at < length;) {
        uint32_t character;
        at += utf8_step((const char *)folded + at, length - at, &character);
        add_part(wording, character, place);
    }
    if (folded != room)
        free(folded);
}

/* Most texts are mostly of these, and need no library. */
static char plain_form(char byte)
{
    char small = (char)(byte | 0x20);
    if (small >= 'a' && small <= 'z')
        return small;
    if (byte >= '0' && byte <= '9')
        return byte;
    return '\0';
}

/* Adds the letters and digits of ASCII, and the spaces between them, that the text begins with, or
 * many of them. Returns how many bytes they are. */
static size_t add_plain(struct wording *wording, const char *text, size_t length, size_t place)
{
    size_t most = length < PLAIN_BYTES_MAX ? length : PLAIN_BYTES_MAX;
    size_t count = 0;
    reserve(wording, most + 1);
    for (; count < most; count++) {
        char plain = plain_form(text[count]);
        if (plain != '\0') {
            if (wording->has_gap && wording->text.length > 0)
                put(wording, ' ', wording->gap);
            wording->has_gap = false;
            put(wording, plain, place + count);
        } else if (text[count] == ' ') {
            add_gap(wording, place + count);
        } else {
            break;
        }
    }
    wording->text.bytes[wording->text.length] = '\0';
    return count;
}

static void add_words(struct wording *wording, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t character;
        at += add_plain(wording, text + at, length - at, at);
        if (at == length)
            return;
        size_t step = utf8_decode(text + at, length - at, &character);
        if (step == 1) /* another sign of ASCII folds to itself */
            add_part(wording, character, at);
        else if (step > 0)
            add_character(wording, text + at, step, at);
        at += step > 0 ? step : 1;
    }
}

char *fold_words_alone(const char *text, size_t length)
{
    struct wording wording = {0};
    add_words(&wording, text, length);
    return str_take(&wording.text);
}

void fold_words(const char *text, size_t length, struct folded *ret_folded)
{
    struct wording wording = {.has_places = true};
    add_words(&wording, text, length);
    size_t end = wording.has_gap ? wording.gap : length;
    ret_folded->length = wording.text.length;
    ret_folded->places = memory_reserve(wording.places, wording.text.length + 1, &wording.capacity,
                                        sizeof *wording.places);
    ret_folded->places[ret_folded->length] = end;
    ret_folded->text = str_take(&wording.text);
}

char *fold_capital(const char *text)
{
    uint32_t first;
    size_t length = utf8_decode(text, strlen(text), &first);
    struct str capital = {0};
    if (length == 0)
        return memory_text(text);
    str_add_unicode(&capital, uc_totitle(first));
    str_add(&capital, text + length);
    return str_take(&capital);
}

void folded_clear(struct folded *folded)
{
    free(folded->text);
    free(folded->places);
    *folded = (struct folded){0};
}

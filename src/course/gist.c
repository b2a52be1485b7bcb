/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The gist of a file: its tags are left out, so that a word with a tag in it is whole, and its
 * references are resolved. Blocks are not told apart: what is looked for in it are single words. */
#include "config.h"

#include "course/gist.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/cite.h"
#include "xml/bytes.h"
#include "xml/piece.h"
#include "xml/xml.h"

enum { UNICODE_MAX = 0x10FFFF };

struct gathering {
    struct xml_bytes bytes;
    struct str text;
    struct str values; /* of attributes */
    struct str cited;  /* words of citations, each with what of the text makes a word with them */
    bool is_in_cited;  /* the last of them may go on */
    bool is_unsure;    /* something may be shown that is in none of these */
};

/* The entities that XML knows. */
static const struct {
    const char *reference;
    const char *sign;
} entities[] = {
    {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"},
};

/* The value of a digit, -1 for another byte. */
static int digit_of(char byte, unsigned base)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    char letter = (char)(byte | 0x20);
    return base == 16 && letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/* Adds the character of a reference such as &#233; or &#xE9;. Returns its length, 0 for none. */
static size_t add_numbered(struct str *out, const char *text, size_t length)
{
    if (length < 4 || text[1] != '#')
        return 0;
    unsigned base = text[2] == 'x' ? 16 : 10;
    uint32_t character = 0;
    size_t at = base == 16 ? 3 : 2;
    for (int digit; at < length && (digit = digit_of(text[at], base)) >= 0; at++)
        if (character <= UNICODE_MAX)
            character = character * base + (uint32_t)digit;
    if (at == length || text[at] != ';' || character == 0 || character > UNICODE_MAX)
        return 0;
    str_add_unicode(out, character);
    return at + 1;
}

static size_t add_reference(struct str *out, const char *text, size_t length)
{
    for (size_t i = 0; i < ARRAY_LEN(entities); i++) {
        size_t known = strlen(entities[i].reference);
        if (known <= length && memcmp(text, entities[i].reference, known) == 0) {
            str_add(out, entities[i].sign);
            return known;
        }
    }
    return add_numbered(out, text, length);
}

/* Adds a part of the file with its references resolved. */
static void add_resolved(const struct gathering *gathering, size_t from, size_t to, struct str *out)
{
    const char *text = gathering->bytes.text;
    while (from < to) {
        size_t sign = xml_bytes_find_byte(&gathering->bytes, from, to, '&');
        str_add_n(out, text + from, sign - from);
        if (sign == to)
            return;
        size_t length = add_reference(out, text + sign, to - sign);
        from = sign + (length > 0 ? length : 1);
    }
}

/* True for a byte of a letter or digit, and of what is not ASCII: all others part words, or stand
 * alone. */
static bool is_of_word(char byte)
{
    return (unsigned char)byte >= 0x80 || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/* Goes on with a word that a citation began, in what was added to the text from `start` on. */
static void go_on_with_cited(struct gathering *gathering, size_t start)
{
    const struct str *text = &gathering->text;
    size_t end = start;
    if (!gathering->is_in_cited)
        return;
    while (end < text->length && is_of_word(text->bytes[end]))
        end++;
    gathering->is_in_cited = end == text->length;
    str_add_n(&gathering->cited, str_text(text) + start, end - start);
}

/* The program writes the words of a citation that is empty. Letters that stand beside them make one
 * word with them. */
static void add_cite(struct gathering *gathering, const struct xml_piece *tag,
                     const char *reference)
{
    const struct str *text = &gathering->text;
    char next = xml_bytes_get(&gathering->bytes, tag->end);
    bool is_closed = xml_piece_is_empty_element(&gathering->bytes, tag);
    if (!is_closed && next != '<' && next != '&' && !xml_is_space(next))
        return; /* it has words of its own */
    if (!is_closed && gathering->is_in_cited)
        gathering->is_unsure = true;
    if (!gathering->is_in_cited) {
        size_t start = text->length;
        while (start > 0 && is_of_word(text->bytes[start - 1]))
            start--;
        str_add_char(&gathering->cited, '\n');
        str_add_n(&gathering->cited, str_text(text) + start, text->length - start);
    }
    char *words = cite_words(reference);
    str_add(&gathering->cited, words);
    free(words);
    gathering->is_in_cited = true;
}

static bool is_named(const struct gathering *gathering, size_t from, size_t to, const char *name)
{
    size_t length = strlen(name);
    return to - from == length && memcmp(gathering->bytes.text + from, name, length) == 0;
}

static void add_tag(struct gathering *gathering, const struct xml_piece *tag)
{
    const struct xml_bytes *bytes = &gathering->bytes;
    size_t name_end = xml_piece_name_end(bytes, tag->start + 1);
    bool is_cite = is_named(gathering, tag->start + 1, name_end, "cite");
    struct xml_written written;
    for (bool is_there = xml_piece_attribute(bytes, tag, NULL, &written); is_there;
         is_there = xml_piece_attribute(bytes, tag, &written, &written)) {
        if (is_named(gathering, written.name, written.name_end, "src"))
            gathering->is_unsure = true;
        if (written.value == 0)
            continue;
        str_add_char(&gathering->values, '\n');
        size_t start = gathering->values.length;
        add_resolved(gathering, written.value + 1, written.end - 1, &gathering->values);
        if (is_cite && is_named(gathering, written.name, written.name_end, "ref")) {
            char *reference = memory_text(str_text(&gathering->values) + start);
            add_cite(gathering, tag, reference);
            free(reference);
        }
    }
}

/* Adds a text, or what stands in CDATA. */
static void add_text(struct gathering *gathering, const struct xml_piece *piece)
{
    static const char open[] = "<![CDATA[";
    size_t before = gathering->text.length;
    if (piece->kind == XML_PIECE_TEXT)
        add_resolved(gathering, piece->start, piece->end, &gathering->text);
    else
        str_add_n(&gathering->text, gathering->bytes.text + piece->start + strlen(open),
                  piece->end - piece->start - strlen(open) - (piece->is_whole ? strlen("]]>") : 0));
    go_on_with_cited(gathering, before);
}

static void add_piece(struct gathering *gathering, const struct xml_piece *piece)
{
    if (piece->kind == XML_PIECE_TEXT || piece->kind == XML_PIECE_CDATA)
        add_text(gathering, piece);
    else if (piece->kind == XML_PIECE_START_TAG && piece->is_whole)
        add_tag(gathering, piece);
}

void gist_make(const char *bytes, size_t length, struct gist *ret_gist)
{
    struct gathering gathering = {.bytes = xml_bytes_of(bytes, length, NULL)};
    for (struct xml_piece piece = {0};
         piece.end < gathering.bytes.length && !gathering.is_unsure;) {
        piece = xml_piece_at(&gathering.bytes, piece.end);
        add_piece(&gathering, &piece);
    }
    *ret_gist = (struct gist){0};
    if (!gathering.is_unsure) {
        str_add_n(&gathering.text, str_text(&gathering.values), gathering.values.length);
        str_add_n(&gathering.text, str_text(&gathering.cited), gathering.cited.length);
        ret_gist->words = fold_words_alone(str_text(&gathering.text), gathering.text.length);
        ret_gist->length = strlen(ret_gist->words);
    }
    str_clear(&gathering.text);
    str_clear(&gathering.values);
    str_clear(&gathering.cited);
}

void gist_clear(struct gist *gist)
{
    free(gist->words);
    *gist = (struct gist){0};
}

/* What is shown in place of a character that could disturb a screen is no letter of the file. */
static bool is_of_program(const char *word, size_t length)
{
    for (size_t at = 0; at + 2 < length; at++)
        if (memcmp(word + at, "\xEF\xBF\xBD", 3) == 0)
            return true;
    return false;
}

bool gist_may_hold(const struct gist *gist, const char *folded)
{
    if (gist->words == NULL)
        return true;
    while (*folded != '\0') {
        size_t length = 0;
        while (folded[length] != '\0' && is_of_word(folded[length]))
            length++;
        if (length > 0 && !is_of_program(folded, length) &&
            memmem(gist->words, gist->length, folded, length) == NULL)
            return false;
        folded += length > 0 ? length : 1;
    }
    return true;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Mistakes in the attributes of a start tag. Word processors put their own quotation marks and
 * spaces in the place of the straight ones: then the message names the sign and its number. */
#include "config.h"

#include "xml/error_attribute.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/utf8.h"

/* Finds the last attribute that was begun before the place where libxml2 stood, and its name. */
static char *attribute_of(const struct xml_telling *t, struct xml_written *ret_written)
{
    struct xml_written next;
    *ret_written = (struct xml_written){.name = t->mistake->offset};
    bool is_there = xml_piece_attribute(t->bytes, &t->piece, NULL, &next);
    while (is_there && next.name_end <= t->mistake->offset) {
        *ret_written = next;
        is_there = xml_piece_attribute(t->bytes, &t->piece, &next, &next);
    }
    return xml_bytes_name(t->bytes, ret_written->name);
}

/* Returns the character at an offset; *ret_length is 0 where none begins. */
static uint32_t character_at(const struct xml_bytes *bytes, size_t offset, size_t *ret_length)
{
    uint32_t character = 0;
    *ret_length = offset < bytes->length
                      ? utf8_decode(bytes->text + offset, bytes->length - offset, &character)
                      : 0;
    return character;
}

/* Returns how many bytes the quotation mark of a word processor at an offset takes; 0 if there is
 * none. */
static size_t word_mark_length(const struct xml_bytes *bytes, size_t offset)
{
    size_t length;
    uint32_t character = character_at(bytes, offset, &length);
    return utf8_is_printed_quote(character) ? length : 0;
}

/* Returns the last such mark in a value that was not ended by it, as far as the value can have been
 * meant to go: before the next ">" or "=". Returns 0 if there is none. */
static size_t find_word_mark(const struct xml_telling *t, const struct xml_written *written)
{
    size_t found = 0;
    if (written->value == 0)
        return 0;
    for (size_t at = written->value + 1; at < t->bytes->length; at++) {
        char byte = t->bytes->text[at];
        if (byte == '>' || byte == '=' || byte == '<')
            return found;
        if (word_mark_length(t->bytes, at) > 0)
            found = at;
    }
    return 0;
}

static void say_word_mark(const struct xml_telling *t, size_t at, const char *name)
{
    char *mark = memory_text_n(t->bytes->text + at, word_mark_length(t->bytes, at));
    diag_error(t->diag, xml_telling_where(t, at), "not-well-formed",
               /* TRANSLATORS: a typographic quotation mark, then the name of an attribute */
               _("the quotation mark %s of a word processor does not end the value of '%s'; write "
                 "a straight one (\")"),
               mark, name);
    free(mark);
}

/* Returns how many values of a tag begin with a quotation mark of a word processor. */
static size_t count_marked(const struct xml_bytes *bytes, const struct xml_piece *tag)
{
    size_t count = 0;
    for (size_t at = tag->start; at < tag->end; at++)
        if (bytes->text[at] == '=' &&
            word_mark_length(bytes, xml_bytes_skip_space(bytes, at + 1)) > 0)
            count++;
    return count;
}

/* All of a file are mostly of one kind: they are counted, so that they can be replaced at once. */
static void say_word_marks(const struct xml_telling *t, size_t at, const char *name)
{
    size_t count = 0;
    char *mark = memory_text_n(t->bytes->text + at, word_mark_length(t->bytes, at));
    for (struct xml_piece tag = {.end = t->piece.start}; tag.end < t->bytes->length;) {
        tag = xml_piece_next_tag(t->bytes, tag.end);
        count += tag.kind == XML_PIECE_START_TAG ? count_marked(t->bytes, &tag) : 0;
    }
    if (count <= 1)
        diag_error(t->diag, xml_telling_where(t, at), "not-well-formed",
                   /* TRANSLATORS: the name of an attribute, a typographic quotation mark, the name
                    * once more */
                   _("the value of '%s' begins with %s, the quotation mark of a word processor; "
                     "write straight ones: %s=\"...\""),
                   name, mark, name);
    else
        diag_error(t->diag, xml_telling_where(t, at), "not-well-formed",
                   /* TRANSLATORS: the name of an attribute, a typographic quotation mark, a number,
                    * which is 2 or more */
                   ngettext("the value of '%s' begins with %s, the quotation mark of a word "
                            "processor, as %zu value does from here on; write straight ones (\") "
                            "round all of them, inside < >",
                            "the value of '%s' begins with %s, the quotation mark of a word "
                            "processor, as %zu values do from here on; write straight ones (\") "
                            "round all of them, inside < >",
                            count),
                   name, mark, count);
    free(mark);
}

/* A sign that mostly came from a word processor or from another language. */
static bool say_odd(const struct xml_telling *t, size_t at)
{
    size_t length;
    uint32_t character = character_at(t->bytes, at, &length);
    bool is_space = character == 0xA0 || (character >= 0x2000 && character <= 0x206F);
    if (length == 0 || (character != ',' && character != ';' && !is_space))
        return false;
    if (is_space)
        diag_error(t->diag, xml_telling_where(t, at), "not-well-formed",
                   /* TRANSLATORS: %04X is the number of a character, such as 00A0; %s is the name
                    * of a tag */
                   _("the character U+%04X cannot stand in the tag <%s>; write a plain space in "
                     "its place"),
                   (unsigned)character, t->name);
    else
        diag_error(
            t->diag, xml_telling_where(t, at), "not-well-formed",
            /* TRANSLATORS: a comma or semicolon, and the name of a tag */
            _("'%c' cannot stand between the attributes of <%s>; write a space in its place"),
            (char)character, t->name);
    return true;
}

void xml_attribute_tell_odd(const struct xml_telling *t)
{
    if (!say_odd(t, t->mistake->offset))
        diag_error(t->diag, xml_telling_where(t, t->mistake->offset), "not-well-formed",
                   /* TRANSLATORS: %s is the name of a tag */
                   _("expected an attribute such as name=\"value\", or '>', in the tag <%s>"),
                   t->name);
}

/* Returns where the name before the last "=" of a value begins: that of the attribute which the
 * value has swallowed. 0 if there is none. */
static size_t find_swallowed(const struct xml_telling *t, const struct xml_written *written)
{
    size_t at = written->end;
    while (at > written->value && t->bytes->text[at - 1] != '=')
        at--;
    size_t end = at > 0 ? at - 1 : 0;
    while (at > written->value + 1 && !xml_is_space(t->bytes->text[at - 1]))
        at--;
    return at < end && at > written->value + 1 ? at : 0;
}

void xml_attribute_tell_no_space(const struct xml_telling *t)
{
    struct xml_written written;
    char *name = attribute_of(t, &written);
    size_t swallowed = written.value != 0 ? find_swallowed(t, &written) : 0;
    size_t mark = swallowed != 0 ? find_word_mark(t, &written) : 0;
    if (mark != 0) {
        say_word_mark(t, mark, name);
    } else if (swallowed != 0) {
        char *next = xml_bytes_name(t->bytes, swallowed);
        diag_error(t->diag, xml_telling_where(t, written.value), "not-well-formed",
                   /* TRANSLATORS: the names of two attributes */
                   _("the value of '%s', which begins here, is not ended before '%s'; put a "
                     "quotation mark (\") at its end"),
                   name, next);
        free(next);
    } else if (!say_odd(t, t->mistake->offset)) {
        diag_error(t->diag, xml_telling_where(t, t->mistake->offset), "not-well-formed",
                   _("expected '>', or a space before the next attribute (a quotation mark in a "
                     "value is written &quot;)"));
    }
    free(name);
}

void xml_attribute_tell_no_value(const struct xml_telling *t)
{
    struct xml_written written;
    char *name = attribute_of(t, &written);
    diag_error(t->diag, xml_telling_where(t, written.name), "not-well-formed",
               /* TRANSLATORS: twice the name of the same attribute */
               _("the attribute '%s' has no value; expected %s=\"...\""), name, name);
    free(name);
}

void xml_attribute_tell_no_quotes(const struct xml_telling *t)
{
    struct xml_written written;
    char *name = attribute_of(t, &written);
    if (word_mark_length(t->bytes, written.end) > 0)
        say_word_marks(t, written.end, name);
    else
        diag_error(t->diag, xml_telling_where(t, written.name), "not-well-formed",
                   /* TRANSLATORS: twice the name of the same attribute */
                   _("the value of '%s' does not stand in straight quotation marks (\" or '); "
                     "expected %s=\"...\""),
                   name, name);
    free(name);
}

void xml_attribute_tell_unclosed(const struct xml_telling *t)
{
    struct xml_written written;
    char *name = attribute_of(t, &written);
    size_t mark = find_word_mark(t, &written);
    if (mark != 0)
        say_word_mark(t, mark, name);
    else
        diag_error(t->diag, xml_telling_where(t, written.name), "not-well-formed",
                   /* TRANSLATORS: %s is the name of an attribute */
                   _("the value of '%s' has no quotation mark at its end"), name);
    free(name);
}

void xml_attribute_tell_less_than(const struct xml_telling *t)
{
    struct xml_written written;
    char *name = attribute_of(t, &written);
    size_t mark = find_word_mark(t, &written);
    size_t line = xml_telling_where(t, written.name).line;
    if (mark != 0)
        say_word_mark(t, mark, name);
    else
        diag_error(t->diag, xml_telling_where(t, t->mistake->offset), "not-well-formed",
                   /* TRANSLATORS: %s is the name of an attribute, %zu the line where it begins */
                   _("the value of '%s' of line %zu is not closed before this '<'; put a quotation "
                     "mark at its end, or write &lt; for the sign <"),
                   name, line);
    free(name);
}

static bool is_written_before(const struct xml_telling *t, const struct xml_written *written)
{
    size_t length = written->name_end - written->name;
    struct xml_written earlier;
    bool is_there = xml_piece_attribute(t->bytes, &t->piece, NULL, &earlier);
    while (is_there && earlier.name < written->name) {
        if (earlier.name_end - earlier.name == length &&
            memcmp(t->bytes->text + earlier.name, t->bytes->text + written->name, length) == 0)
            return true;
        is_there = xml_piece_attribute(t->bytes, &t->piece, &earlier, &earlier);
    }
    return false;
}

void xml_attribute_tell_twice(const struct xml_telling *t)
{
    struct xml_written written = {.name = t->piece.start};
    bool is_there = xml_piece_attribute(t->bytes, &t->piece, NULL, &written);
    while (is_there && !is_written_before(t, &written))
        is_there = xml_piece_attribute(t->bytes, &t->piece, &written, &written);
    char *name = xml_bytes_name(t->bytes, written.name);
    diag_error(t->diag, xml_telling_where(t, written.name), "not-well-formed",
               /* TRANSLATORS: %s is the name of an attribute */
               _("the attribute '%s' is given twice; expected one"), name);
    free(name);
}

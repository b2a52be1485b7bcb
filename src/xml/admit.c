/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is refused before libxml2 sees a byte of a file. Left to itself libxml2 takes a wrong
 * encoding for another one, and compares every attribute of an element with every other. */
#include "config.h"

#include "xml/admit.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "xml/piece.h"
#include "xml/xml.h"

enum { MIB = 1024 * 1024 };

/* How files in wide characters begin: with a byte order mark or with "<". */
static const struct {
    const char *bytes;
    size_t length;
    const char *name;
} wide_beginnings[] = {
    {"\xFF\xFE\0\0", 4, "UTF-32"}, {"\0\0\xFE\xFF", 4, "UTF-32"}, {"<\0\0\0", 4, "UTF-32"},
    {"\0\0\0<", 4, "UTF-32"},      {"\xFF\xFE", 2, "UTF-16"},     {"\xFE\xFF", 2, "UTF-16"},
    {"<\0", 2, "UTF-16"},          {"\0<", 2, "UTF-16"},
};

/* What people save by mistake, or send. */
static const struct {
    const char *bytes;
    const char *name;
} other_beginnings[] = {
    {"PK\x03\x04", N_("a document of a word processor, or another packed file")},
    {"\xD0\xCF\x11\xE0", N_("a document of a word processor")},
    {"{\\rtf", N_("a document of a word processor (RTF)")},
    {"%PDF-", N_("a PDF document")},
};

int xml_refuse_document(const struct xml_bytes *bytes, const char *code, struct diag *diag)
{
    for (size_t i = 0; i < ARRAY_LEN(other_beginnings); i++)
        if (xml_bytes_has(bytes, 0, other_beginnings[i].bytes))
            return diag_error(diag, where_file(bytes->place.file), code,
                              /* TRANSLATORS: %s is what the file is: a PDF document, say */
                              _("this is %s; save it as plain text"), _(other_beginnings[i].name));
    return 0;
}

static int refuse_wide(struct xml_bytes *bytes, struct diag *diag)
{
    for (size_t i = 0; i < ARRAY_LEN(wide_beginnings); i++)
        if (bytes->length >= wide_beginnings[i].length &&
            memcmp(bytes->text, wide_beginnings[i].bytes, wide_beginnings[i].length) == 0)
            return diag_error(diag, xml_bytes_where(bytes, 0), "encoding",
                              /* TRANSLATORS: %s is the name of an encoding, such as UTF-16 */
                              _("the file is in %s; save it as UTF-8"), wide_beginnings[i].name);
    return 0;
}

/* Finds the value that the XML declaration gives to "encoding". */
static bool find_declared(const struct xml_bytes *bytes, struct xml_written *ret_written)
{
    struct xml_piece piece = xml_piece_at(bytes, 0);
    if (!xml_bytes_has(bytes, 0, "<?xml") || !xml_is_space(xml_bytes_get(bytes, 5)))
        return false;
    bool is_there = xml_piece_attribute(bytes, &piece, NULL, ret_written);
    while (is_there && !xml_bytes_has(bytes, ret_written->name, "encoding"))
        is_there = xml_piece_attribute(bytes, &piece, ret_written, ret_written);
    return is_there && ret_written->value != 0;
}

static int refuse_declared(struct xml_bytes *bytes, struct diag *diag)
{
    struct xml_written written;
    if (!find_declared(bytes, &written))
        return 0;
    int result = 0;
    char *name = xml_bytes_name(bytes, written.value + 1);
    if (name[0] != '\0' && strcasecmp(name, "UTF-8") != 0 && strcasecmp(name, "UTF8") != 0)
        result = diag_error(
            diag, xml_bytes_where(bytes, written.value + 1), "encoding",
            /* TRANSLATORS: %s is the name of an encoding, such as ISO-8859-1 */
            _("the file says that it is in %s; save it as UTF-8 and write encoding=\"UTF-8\""),
            name);
    free(name);
    return result;
}

/* The rule named Char in the recommendation of XML 1.0. */
static bool is_allowed(uint32_t character)
{
    return character >= 0x20 ? character != 0xFFFE && character != 0xFFFF
                             : xml_is_space((char)character);
}

static int refuse_bad_character(struct xml_bytes *bytes, struct diag *diag)
{
    size_t at = 0;
    while ((at += utf8_plain_until(bytes->text + at, bytes->length - at)) < bytes->length) {
        uint32_t character;
        size_t step = utf8_decode(bytes->text + at, bytes->length - at, &character);
        if (step == 0)
            return diag_error(diag, xml_bytes_where(bytes, at), "not-utf8",
                              /* TRANSLATORS: %02X is the value of the byte, such as E4 */
                              _("the byte %02X is not UTF-8; save the file as UTF-8"),
                              (unsigned)(unsigned char)bytes->text[at]);
        if (!is_allowed(character))
            return diag_error(diag, xml_bytes_where(bytes, at), "bad-character",
                              /* TRANSLATORS: %04X is the number of a character, such as 001B */
                              _("the character U+%04X is not allowed in XML; remove it"),
                              (unsigned)character);
        at += step;
        at = xml_bytes_skip_space(bytes, at); /* mostly it was the end of a line */
    }
    return 0;
}

/* As a tag ends before the next "<" and so many attributes take some bytes, each as many as a="" at
 * least, most files are seen at one glance to hold no such tag. */
static bool may_have_many_attributes(const struct xml_bytes *bytes)
{
    static const size_t least = XML_ATTRIBUTES_MAX * (sizeof "a=\"\"" - 1);
    for (size_t at = 0; at < bytes->length;) {
        size_t next = xml_bytes_find_byte(bytes, at + 1, bytes->length, '<');
        if (next - at > least) {
            struct xml_piece piece = xml_piece_at(bytes, at);
            if (piece.kind != XML_PIECE_TEXT && piece.end - at > least)
                return true;
        }
        at = next;
    }
    return false;
}

/* What cannot be understood is not counted: libxml2 shall name the mistake there. */
static size_t count_attributes(const struct xml_bytes *bytes, const struct xml_piece *tag)
{
    struct xml_written written;
    size_t count = 0;
    bool is_there = xml_piece_attribute(bytes, tag, NULL, &written);
    while (is_there && written.value != 0) {
        count++;
        is_there = xml_piece_attribute(bytes, tag, &written, &written);
    }
    return count;
}

static int refuse_many_attributes(struct xml_bytes *bytes, struct diag *diag)
{
    for (struct xml_piece tag = {0}; tag.end < bytes->length;) {
        tag = xml_piece_next_tag(bytes, tag.end);
        if (tag.kind == XML_PIECE_START_TAG && count_attributes(bytes, &tag) > XML_ATTRIBUTES_MAX)
            return diag_error(diag, xml_bytes_where(bytes, tag.start), "too-many",
                              _("the element has more than %d attributes"), XML_ATTRIBUTES_MAX);
    }
    return 0;
}

int xml_admit(struct xml_bytes *bytes, struct diag *diag)
{
    if (bytes->length > XML_BYTES_MAX)
        return diag_error(diag, where_file(bytes->place.file), "too-large",
                          _("the file is larger than %d MiB; split it into several files"),
                          XML_BYTES_MAX / MIB);
    if (xml_bytes_skip_space(bytes, 0) == bytes->length)
        return diag_error(diag, where_file(bytes->place.file), "empty-file",
                          _("the file is empty; expected an XML document"));
    if (xml_refuse_document(bytes, "not-well-formed", diag) < 0 || refuse_wide(bytes, diag) < 0 ||
        refuse_declared(bytes, diag) < 0 || refuse_bad_character(bytes, diag) < 0)
        return -1;
    return may_have_many_attributes(bytes) ? refuse_many_attributes(bytes, diag) : 0;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Mistakes after the sign &. Authors mostly write the sign itself, or a name that HTML knows and
 * XML does not: then the message says which number to write. */
#include "config.h"

#include "xml/reference.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"

static const struct {
    const char *name;
    unsigned number;
} entities[] = {
    {"Agrave", 192}, {"Auml", 196},    {"Ccedil", 199},  {"Eacute", 201},  {"Egrave", 200},
    {"Ouml", 214},   {"Uuml", 220},    {"aacute", 225},  {"acirc", 226},   {"aelig", 230},
    {"agrave", 224}, {"aring", 229},   {"atilde", 227},  {"auml", 228},    {"bull", 8226},
    {"ccedil", 231}, {"cent", 162},    {"copy", 169},    {"deg", 176},     {"eacute", 233},
    {"ecirc", 234},  {"egrave", 232},  {"emsp", 8195},   {"ensp", 8194},   {"euml", 235},
    {"euro", 8364},  {"frac12", 189},  {"hellip", 8230}, {"iacute", 237},  {"icirc", 238},
    {"iexcl", 161},  {"iquest", 191},  {"iuml", 239},    {"laquo", 171},   {"larr", 8592},
    {"ldquo", 8220}, {"lsaquo", 8249}, {"lsquo", 8216},  {"mdash", 8212},  {"middot", 183},
    {"nbsp", 160},   {"ndash", 8211},  {"ntilde", 241},  {"oacute", 243},  {"ocirc", 244},
    {"oelig", 339},  {"ordf", 170},    {"ordm", 186},    {"oslash", 248},  {"otilde", 245},
    {"ouml", 246},   {"para", 182},    {"plusmn", 177},  {"pound", 163},   {"raquo", 187},
    {"rarr", 8594},  {"rdquo", 8221},  {"reg", 174},     {"rsaquo", 8250}, {"rsquo", 8217},
    {"sect", 167},   {"shy", 173},     {"szlig", 223},   {"thinsp", 8201}, {"times", 215},
    {"trade", 8482}, {"uacute", 250},  {"ucirc", 251},   {"ugrave", 249},  {"uuml", 252},
    {"yen", 165},
};

/* Returns the number of the character that HTML calls by this name, 0 if it is rare or none. */
static unsigned html_number(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(entities); i++)
        if (strcmp(name, entities[i].name) == 0)
            return entities[i].number;
    return 0;
}

/* Returns the "&" that libxml2 has read a reference from: the last one before where it stands. */
static size_t ampersand_of(const struct xml_telling *t)
{
    size_t at = t->mistake->offset;
    while (at > t->mistake->from && xml_bytes_get(t->bytes, at - 1) != '&')
        at--;
    return at > 0 ? at - 1 : 0;
}

void xml_reference_tell_no_name(const struct xml_telling *t)
{
    diag_error(t->diag, xml_telling_where(t, ampersand_of(t)), "entity",
               _("no name follows '&'; write &amp; for the sign &"));
}

void xml_reference_tell_no_semicolon(const struct xml_telling *t)
{
    size_t at = ampersand_of(t);
    char *name = xml_bytes_name(t->bytes, at + 1);
    diag_error(t->diag, xml_telling_where(t, at), "entity",
               /* TRANSLATORS: %s is the word after the ampersand */
               _("'&%s' is not ended by ';'; write &amp; for the sign &"), name);
    free(name);
}

void xml_reference_tell_unknown(const struct xml_telling *t)
{
    size_t at = ampersand_of(t);
    char *name = xml_bytes_name(t->bytes, at + 1);
    unsigned number = html_number(name);
    if (number != 0)
        diag_error(t->diag, xml_telling_where(t, at), "entity",
                   /* TRANSLATORS: %s is a name such as nbsp, %u the number of the same character */
                   _("'&%s;' is not known; write &#%u; or the character itself"), name, number);
    else
        diag_error(t->diag, xml_telling_where(t, at), "entity",
                   /* TRANSLATORS: %s is a name that we do not know */
                   _("'&%s;' is not known; write the character itself (known are &amp; &lt; &gt; "
                     "&quot; &apos;)"),
                   name);
    free(name);
}

void xml_reference_tell_no_number(const struct xml_telling *t)
{
    diag_error(t->diag, xml_telling_where(t, ampersand_of(t)), "entity",
               _("no number stands between '&#' and ';'; expected such as &#160; or &#xA0;"));
}

/* Returns the number in "&#27;" or "&#x1B;", at most the first that is no character's any more. */
static uint32_t number_of_reference(const struct xml_bytes *bytes, size_t ampersand)
{
    bool is_hex = xml_bytes_get(bytes, ampersand + 2) == 'x';
    uint32_t number = 0;
    for (size_t at = ampersand + (is_hex ? 3 : 2); number < 0x110000; at++) {
        char byte = xml_bytes_get(bytes, at);
        if (!isxdigit((unsigned char)byte))
            break;
        uint32_t digit =
            byte <= '9' ? (uint32_t)(byte - '0') : (uint32_t)((byte | 0x20) - 'a' + 10);
        number = number * (is_hex ? 16 : 10) + digit;
    }
    return number < 0x110000 ? number : 0x110000;
}

/* Only references are left to be told of: xml_admit() has refused the characters themselves. */
void xml_reference_tell_bad_character(const struct xml_telling *t)
{
    size_t at = ampersand_of(t);
    uint32_t number = number_of_reference(t->bytes, at);
    if (xml_bytes_has(t->bytes, at, "&#;") || xml_bytes_has(t->bytes, at, "&#x;"))
        xml_reference_tell_no_number(t);
    else if (number > 0x10FFFF)
        diag_error(t->diag, xml_telling_where(t, at), "bad-character",
                   _("the number of this reference is that of no character"));
    else
        diag_error(t->diag, xml_telling_where(t, at), "bad-character",
                   /* TRANSLATORS: %04X is the number of a character, such as 001B */
                   _("the character U+%04X is not allowed in XML; remove it"), (unsigned)number);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of an XML file and the places in it. libxml2's own lines end at 65535 and its columns
 * count bytes; here every place is counted from the bytes themselves. */
#include "config.h"

#include "xml/bytes.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "xml/xml.h"

enum { NAME_SHOWN_MAX = 40 };

struct xml_bytes xml_bytes_of(const char *bytes, size_t length, const char *file)
{
    bool has_mark = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
    return (struct xml_bytes){
        .text = has_mark ? bytes + 3 : bytes,
        .length = has_mark ? length - 3 : length,
        .place = {file, 1, 1},
    };
}

char xml_bytes_get(const struct xml_bytes *bytes, size_t offset)
{
    return offset < bytes->length ? bytes->text[offset] : '\0';
}

bool xml_bytes_has(const struct xml_bytes *bytes, size_t offset, const char *text)
{
    size_t length = strlen(text);
    return offset <= bytes->length && length <= bytes->length - offset &&
           memcmp(bytes->text + offset, text, length) == 0;
}

size_t xml_bytes_find(const struct xml_bytes *bytes, size_t from, size_t to, const char *text)
{
    if (from >= to || to > bytes->length)
        return to;
    const char *found = memmem(bytes->text + from, to - from, text, strlen(text));
    return found == NULL ? to : (size_t)(found - bytes->text);
}

size_t xml_bytes_skip_space(const struct xml_bytes *bytes, size_t offset)
{
    while (xml_is_space(xml_bytes_get(bytes, offset)))
        offset++;
    return offset;
}

struct where xml_bytes_where(struct xml_bytes *bytes, size_t offset)
{
    if (offset < bytes->known) {
        bytes->known = 0;
        bytes->place.line = bytes->place.column = 1;
    }
    for (; bytes->known < offset && bytes->known < bytes->length; bytes->known++) {
        char byte = bytes->text[bytes->known];
        if (byte == '\n' || (byte == '\r' && xml_bytes_get(bytes, bytes->known + 1) != '\n')) {
            bytes->place.line++;
            bytes->place.column = 1;
        } else if (byte != '\r' && ((unsigned char)byte & 0xC0) != 0x80) {
            bytes->place.column++;
        }
    }
    return bytes->place;
}

/* Close to the rule of XML. What matters is that nothing gets through which could disturb a screen,
 * such as control characters and marks of direction. */
static bool can_stand_in_name(uint32_t character)
{
    if (character < 0x80)
        return character > ' ' && character != 0x7F &&
               strchr("!\"#$%&'()*+,/;<=>?@[\\]^`{|}~", (int)character) == NULL;
    return character >= 0xB7 && (character < 0x2000 || character > 0x206F) && character < 0xFFF0;
}

char *xml_bytes_name(const struct xml_bytes *bytes, size_t offset)
{
    struct str name = {0};
    for (size_t shown = 0; offset < bytes->length; shown++) {
        uint32_t character;
        size_t step = utf8_decode(bytes->text + offset, bytes->length - offset, &character);
        if (step == 0 || !can_stand_in_name(character))
            break;
        if (shown == NAME_SHOWN_MAX) {
            str_add(&name, "…");
            break;
        }
        str_add_n(&name, bytes->text + offset, step);
        offset += step;
    }
    return str_take(&name);
}

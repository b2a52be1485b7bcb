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
    const char *text = length > 0 ? bytes : ""; /* of nothing there may be no address */
    bool has_returns = memchr(text, '\r', length) != NULL;
    return (struct xml_bytes){
        .text = has_mark ? text + 3 : text,
        .length = has_mark ? length - 3 : length,
        .has_returns = has_returns,
        .place = {file, 1, 1},
    };
}

char xml_bytes_get(const struct xml_bytes *bytes, size_t offset)
{
    if (offset >= bytes->length)
        return '\0';
    return bytes->text[offset];
}

bool xml_bytes_has(const struct xml_bytes *bytes, size_t offset, const char *text)
{
    while (*text != '\0' && offset < bytes->length && bytes->text[offset] == *text) {
        offset++;
        text++;
    }
    return *text == '\0' && offset <= bytes->length;
}

size_t xml_bytes_find_byte(const struct xml_bytes *bytes, size_t from, size_t to, char byte)
{
    size_t end = to < bytes->length ? to : bytes->length;
    const char *found = from < end ? memchr(bytes->text + from, byte, end - from) : NULL;
    return found == NULL ? to : (size_t)(found - bytes->text);
}

size_t xml_bytes_find(const struct xml_bytes *bytes, size_t from, size_t to, const char *text)
{
    size_t length = strlen(text);
    if (to > bytes->length)
        return to;
    while (from < to && to - from >= length) {
        const char *first = memchr(bytes->text + from, text[0], to - from - length + 1);
        if (first == NULL)
            return to;
        if (memcmp(first, text, length) == 0)
            return (size_t)(first - bytes->text);
        from = (size_t)(first - bytes->text) + 1;
    }
    return to;
}

size_t xml_bytes_skip_space(const struct xml_bytes *bytes, size_t offset)
{
    while (xml_is_space(xml_bytes_get(bytes, offset)))
        offset++;
    return offset;
}

static void begin_line(struct xml_bytes *bytes, size_t offset)
{
    bytes->line_start = bytes->known = offset;
    bytes->place.line++;
    bytes->place.column = 1;
}

/* Goes on behind the last CR before `to`, between which and what is known no LF stands. One that an
 * LF follows neither ends a line nor takes a column. */
static void pass_returns(struct xml_bytes *bytes, size_t to)
{
    if (!bytes->has_returns)
        return;
    for (size_t at; (at = xml_bytes_find_byte(bytes, bytes->known, to, '\r')) < to;) {
        if (xml_bytes_get(bytes, at + 1) != '\n') {
            begin_line(bytes, at + 1);
            continue;
        }
        bytes->place.column += utf8_count(bytes->text + bytes->known, at - bytes->known);
        bytes->known = at + 1;
    }
}

struct where xml_bytes_where(struct xml_bytes *bytes, size_t offset)
{
    if (offset < bytes->line_start) {
        bytes->line_start = 0;
        bytes->place.line = 1;
    }
    if (offset < bytes->known) {
        bytes->known = bytes->line_start;
        bytes->place.column = 1;
    }
    size_t end = offset < bytes->length ? offset : bytes->length;
    for (size_t feed; (feed = xml_bytes_find_byte(bytes, bytes->known, end, '\n')) < end;) {
        pass_returns(bytes, feed);
        begin_line(bytes, feed + 1);
    }
    pass_returns(bytes, end);
    bytes->place.column += utf8_count(bytes->text + bytes->known, end - bytes->known);
    bytes->known = end;
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

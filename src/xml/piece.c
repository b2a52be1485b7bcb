/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces that an XML file is written in. The reader goes through them in step with libxml2,
 * which tells what is read but not exactly where. */
#include "config.h"

#include "xml/piece.h"

#include <string.h>

#include "xml/xml.h"

/* What "<!" and "<?" may begin; the first row that fits counts. */
static const struct {
    const char *open;
    const char *close; /* NULL: the ">" that does not stand in quotation marks */
    enum xml_piece_kind kind;
} brackets[] = {
    {"<!--", "-->", XML_PIECE_COMMENT},
    {"<![CDATA[", "]]>", XML_PIECE_CDATA},
    {"<?", "?>", XML_PIECE_INSTRUCTION},
    {"<!", NULL, XML_PIECE_DECLARATION},
};

/* A "<" can stand neither in a tag nor in the value of an attribute: where one comes, the tag is
 * not whole, and what follows can be looked at again. */
static struct xml_piece find_tag_end(const struct xml_bytes *bytes, struct xml_piece tag)
{
    char quote = '\0';
    for (tag.end = tag.start + 1; tag.end < bytes->length; tag.end++) {
        char byte = bytes->text[tag.end];
        if (byte == '<')
            return tag;
        if (quote == '\0' && byte == '>') {
            tag.end++;
            tag.is_whole = true;
            return tag;
        }
        if (byte == quote)
            quote = '\0';
        else if (quote == '\0' && tag.kind != XML_PIECE_END_TAG && (byte == '"' || byte == '\''))
            quote = byte;
    }
    return tag;
}

static struct xml_piece find_close(const struct xml_bytes *bytes, struct xml_piece piece,
                                   const char *open, const char *close)
{
    size_t found = xml_bytes_find(bytes, piece.start + strlen(open), bytes->length, close);
    piece.is_whole = found < bytes->length;
    piece.end = piece.is_whole ? found + strlen(close) : bytes->length;
    return piece;
}

static struct xml_piece find_bracket(const struct xml_bytes *bytes, struct xml_piece piece)
{
    size_t i = 0;
    while (!xml_bytes_has(bytes, piece.start, brackets[i].open))
        i++;
    piece.kind = brackets[i].kind;
    return brackets[i].close == NULL
               ? find_tag_end(bytes, piece)
               : find_close(bytes, piece, brackets[i].open, brackets[i].close);
}

struct xml_piece xml_piece_at(const struct xml_bytes *bytes, size_t offset)
{
    struct xml_piece piece = {.kind = XML_PIECE_TEXT, .start = offset};
    if (xml_bytes_get(bytes, offset) != '<') {
        piece.end = xml_bytes_find_byte(bytes, offset, bytes->length, '<');
        piece.is_whole = true;
        return piece;
    }
    char second = xml_bytes_get(bytes, offset + 1);
    if (second == '!' || second == '?')
        return find_bracket(bytes, piece);
    piece.kind = second == '/' ? XML_PIECE_END_TAG : XML_PIECE_START_TAG;
    return find_tag_end(bytes, piece);
}

struct xml_piece xml_piece_next_tag(const struct xml_bytes *bytes, size_t offset)
{
    struct xml_piece piece = xml_piece_at(bytes, offset);
    while (piece.end > piece.start && piece.kind != XML_PIECE_START_TAG &&
           piece.kind != XML_PIECE_END_TAG)
        piece = xml_piece_at(bytes, piece.end);
    return piece;
}

bool xml_piece_is_empty_element(const struct xml_bytes *bytes, const struct xml_piece *tag)
{
    return tag->kind == XML_PIECE_START_TAG && tag->is_whole && bytes->text[tag->end - 2] == '/';
}

static bool ends_name(char byte)
{
    switch (byte) {
    case '\0':
    case ' ':
    case '\t':
    case '\n':
    case '\r':
    case '=':
    case '/':
    case '<':
    case '>':
    case '"':
    case '\'':
        return true;
    default:
        return false;
    }
}

size_t xml_piece_name_end(const struct xml_bytes *bytes, size_t offset)
{
    while (offset < bytes->length && !ends_name(bytes->text[offset]))
        offset++;
    return offset;
}

bool xml_piece_attribute(const struct xml_bytes *bytes, const struct xml_piece *tag,
                         const struct xml_written *after, struct xml_written *ret_written)
{
    size_t from = after != NULL ? after->end : xml_piece_name_end(bytes, tag->start + 1);
    struct xml_written written = {.name = xml_bytes_skip_space(bytes, from)};
    written.name_end = written.end = xml_piece_name_end(bytes, written.name);
    if (written.name >= tag->end || written.name_end == written.name)
        return false;
    size_t equals = xml_bytes_skip_space(bytes, written.name_end);
    if (xml_bytes_get(bytes, equals) == '=') {
        written.end = xml_bytes_skip_space(bytes, equals + 1);
        char quote = xml_bytes_get(bytes, written.end);
        if (quote == '"' || quote == '\'') {
            written.value = written.end;
            written.end =
                xml_bytes_find(bytes, written.value + 1, tag->end, quote == '"' ? "\"" : "'") + 1;
        }
    }
    *ret_written = written;
    return true;
}

/* Returns where the text within a piece begins and ends; false for a piece without. */
static bool text_within(const struct xml_piece *piece, size_t *ret_start, size_t *ret_end)
{
    size_t open = piece->kind == XML_PIECE_CDATA ? strlen("<![CDATA[") : 0;
    size_t close = piece->kind == XML_PIECE_CDATA ? strlen("]]>") : 0;
    if (piece->kind != XML_PIECE_TEXT && piece->kind != XML_PIECE_CDATA)
        return false;
    *ret_start = piece->start + open;
    *ret_end = piece->end - close;
    return *ret_start < *ret_end;
}

size_t xml_piece_first_text(const struct xml_bytes *bytes, size_t from, size_t to)
{
    size_t first = to;
    size_t after_space = xml_bytes_skip_space(bytes, from);
    if (after_space >= to) /* mostly there is one text, */
        return from;
    if (bytes->text[after_space] != '<') /* or it begins with one */
        return after_space;
    for (struct xml_piece piece = {.end = from}; piece.end < to;) {
        size_t start;
        size_t end;
        piece = xml_piece_at(bytes, piece.end);
        if (!text_within(&piece, &start, &end))
            continue;
        size_t visible = xml_bytes_skip_space(bytes, start);
        if (visible < end)
            return visible;
        if (first == to)
            first = start;
    }
    return first;
}

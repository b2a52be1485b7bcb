/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces that an XML file is written in, found by their brackets alone: for places and
 * messages. They are right wherever the file is well-formed, and end somewhere in all other files;
 * whether it is well-formed says libxml2. */
#ifndef XML_PIECE_H
#define XML_PIECE_H

#include <stdbool.h>
#include <stddef.h>

#include "xml/bytes.h"

enum xml_piece_kind {
    XML_PIECE_TEXT,
    XML_PIECE_START_TAG,
    XML_PIECE_END_TAG,
    XML_PIECE_COMMENT,
    XML_PIECE_INSTRUCTION, /* the XML declaration is one, by its brackets */
    XML_PIECE_CDATA,
    XML_PIECE_DECLARATION /* another "<!": DOCTYPE */
};

struct xml_piece {
    enum xml_piece_kind kind;
    size_t start;
    size_t end;    /* behind its last byte */
    bool is_whole; /* its closing bracket was found */
};

/* An attribute as it is written in a start tag. */
struct xml_written {
    size_t name;
    size_t name_end;
    size_t value; /* its quotation mark; 0 if there is none */
    size_t end;   /* behind all that was understood of it */
};

/* Returns the piece that begins at an offset. At the end of the bytes it is an empty text. */
struct xml_piece xml_piece_at(const struct xml_bytes *bytes, size_t offset);

/* Returns the first start or end tag at or after an offset where a piece begins; an empty text at
 * the end of the bytes if there is none. */
struct xml_piece xml_piece_next_tag(const struct xml_bytes *bytes, size_t offset);

/* Returns where the name that begins at an offset ends. */
size_t xml_piece_name_end(const struct xml_bytes *bytes, size_t offset);

/* True for a start tag that ends with "/>". */
bool xml_piece_is_empty_element(const struct xml_bytes *bytes, const struct xml_piece *tag);

/* Returns the first attribute of a start tag (`after` NULL), or the one after another. False if
 * there is none or the tag cannot be understood from there. */
bool xml_piece_attribute(const struct xml_bytes *bytes, const struct xml_piece *tag,
                         const struct xml_written *after, struct xml_written *ret_written);

/* Returns the first character between two tags that is text and not white space (a reference is
 * none), or the first that is text. Comments are passed over, the content of CDATA is looked at. */
size_t xml_piece_first_text(const struct xml_bytes *bytes, size_t from, size_t to);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of an XML file, looked at without reading past their end, and where in the file an
 * offset stands: the line and column that a person would look at. */
#ifndef XML_BYTES_H
#define XML_BYTES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct xml_bytes {
    const char *text; /* borrowed, not ended by NUL; a byte order mark is left out */
    size_t length;
    bool has_returns;   /* a CR stands somewhere */
    size_t line_start;  /* where the line begins of */
    size_t known;       /* an offset, */
    struct where place; /* and its place: later places are counted from here */
};

struct xml_bytes xml_bytes_of(const char *bytes, size_t length, const char *file);

/* Returns the line and column of an offset. A line ends as XML says: with LF, CR or both. Cheap
 * while offsets ascend, or go back within a line; going back further starts over. */
struct where xml_bytes_where(struct xml_bytes *bytes, size_t offset);

/* Returns the byte at an offset, NUL at the end and behind it. */
char xml_bytes_get(const struct xml_bytes *bytes, size_t offset);

/* True if `text` stands at the offset. */
bool xml_bytes_has(const struct xml_bytes *bytes, size_t offset, const char *text);

/* Returns where a byte first stands between two offsets, `to` if nowhere. */
size_t xml_bytes_find_byte(const struct xml_bytes *bytes, size_t from, size_t to, char byte);

/* Returns where `text` first stands between two offsets, `to` if nowhere. */
size_t xml_bytes_find(const struct xml_bytes *bytes, size_t from, size_t to, const char *text);

/* Returns the offset of the first byte at or after an offset that is not white space. */
size_t xml_bytes_skip_space(const struct xml_bytes *bytes, size_t offset);

/* Returns the name that stands at the offset, fit for a message: cut after 40 characters, and
 * before the first one that no name has. "" if none stands there. Caller frees. */
char *xml_bytes_name(const struct xml_bytes *bytes, size_t offset);

#endif

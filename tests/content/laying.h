/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks from snippets of XML, laid out. */
#ifndef CONTENT_LAYING_H
#define CONTENT_LAYING_H

#include "content/layout.h"

struct laid {
    struct blocks blocks;
    struct layout layout;
};

/* Loads blocks, as they stand inside of a lesson, by the way that they take in a course. Caller
 * clears. */
struct blocks laid_blocks(const char *xml);

/* Loads and lays out. Caller clears. */
struct laid laying_out(const char *xml, const struct layout_options *options);
struct laid laying_out_at(const char *xml, size_t columns);
void laid_clear(struct laid *laid);

/* The lines as they are read, each ended by a line end: indent, lead and text. Caller frees. */
char *laying_picture(const struct layout *layout);

/* Expects of every line what holds for all: that it fits, that its spans cover it, that nothing in
 * it only formats, that its place is found again; and of every link that it stands where it says.
 */
void laying_expect_whole(const char *name, const struct layout *layout, size_t columns);

/* True for the characters of the tests that show nothing. */
bool laying_is_format_only(uint32_t character);

/* Lays out at so many columns and expects these lines. */
void laying_expect(const char *name, const char *xml, size_t columns, const char *lines);

#endif

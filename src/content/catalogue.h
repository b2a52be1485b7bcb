/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A catalogue of course texts: a GNU .mo file, read from its bytes. Courses come from strangers and
 * on worn sticks, so no number in the file is believed: the tables are looked at when it is opened,
 * each text when it is asked for, and a damaged one is as good as missing. Plural forms and texts
 * that depend on the system are for programs; a course has neither, and they are not found. */
#ifndef CONTENT_CATALOGUE_H
#define CONTENT_CATALOGUE_H

#include <stddef.h>

#include "base/diag.h"

struct catalogue;

/* Opens a catalogue, of either byte order, sorted or not, with or without a hash table. The bytes
 * are taken: they are freed with the catalogue, or at once where it cannot be opened. `file` is for
 * messages and is not kept. Returns -1 with an error: "damaged-catalogue" where the file is none,
 * or its tables do not fit into it; "catalogue-revision" for one that only a newer or another
 * program can read; "catalogue-charset" where the header does not say that the texts are UTF-8. */
int catalogue_open(char *bytes, size_t length, const char *file, struct catalogue **ret_catalogue,
                   struct diag *diag);
void catalogue_free(struct catalogue *catalogue);

/* Returns the translation of a key (content/key.h) in a context (NULL: without one); NULL where
 * there is none, or where it is damaged. Borrowed, valid UTF-8, never empty. */
const char *catalogue_find(const struct catalogue *catalogue, const char *context, const char *key);

/* Returns what the header says in a field, such as "Language"; NULL where it has no such field or
 * says nothing in it. Caller frees. */
char *catalogue_field(const struct catalogue *catalogue, const char *name);

/* Returns how many entries there are beside the header, and how many of them cannot be used. */
size_t catalogue_count(const struct catalogue *catalogue);
size_t catalogue_count_damaged(const struct catalogue *catalogue);

#endif

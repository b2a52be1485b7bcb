/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Catalogues of course texts made from strings, byte by byte, as msgfmt and others write them. */
#ifndef SUPPORT_MO_H
#define SUPPORT_MO_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "content/catalogue.h"

/* An entry; a length of 0 means up to the NUL. */
struct catalogue_entry {
    const char *key; /* with its context: "context\004key" */
    const char *translation;
    size_t key_length;
    size_t translation_length;
};

/* How a catalogue is written. */
struct catalogue_form {
    bool is_swapped;  /* in the other byte order than this machine's */
    bool is_shuffled; /* the entries as given, not sorted by their keys */
    unsigned revision;
};

/* A header as PO editors write it, for that language, with the plural forms of English, and in
 * UTF-8. Caller frees. */
char *mo_header(const char *language);

/* Writes a catalogue of these entries. Caller clears. */
void mo_write(const struct catalogue_entry *entries, size_t count, struct catalogue_form form,
              struct str *ret_bytes);

/* Writes the catalogue of a language, with these entries, to a file below the folder ("po/fr.mo").
 * It takes the old file's place as msgfmt and editors do it. */
void mo_put(const char *folder, const char *below, const char *language,
            const struct catalogue_entry *entries, size_t count);

/* A catalogue of a language, with these entries; nothing may be said. Caller frees. */
struct catalogue *mo_open(const char *language, const struct catalogue_entry *entries,
                          size_t count);

/* Opens exactly these bytes, in a memory of their own without a byte to spare. */
int mo_open_bytes(const char *bytes, size_t length, struct catalogue **ret_catalogue,
                  struct diag *diag);

#endif

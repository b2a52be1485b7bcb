/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of a GNU .mo file, of either byte order: "The Format of GNU MO Files" in the manual
 * of gettext. Such files come from strangers and on worn sticks, so that none of their numbers is
 * believed: what does not lie in the file is as good as missing. */
#ifndef CONTENT_MO_H
#define CONTENT_MO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct mo {
    const char *bytes; /* borrowed */
    size_t length;
    bool is_swapped; /* written by a machine of the other byte order */
    uint32_t revision;
    uint32_t count;        /* rows of each of the two tables of texts */
    uint32_t keys;         /* where the table of keys begins */
    uint32_t translations; /* and that of the translations */
    uint32_t hash_size;    /* places of the hash table; 0: there is none */
    uint32_t hash;         /* where it begins */
};

enum { MO_NUMBER_BYTES = 4, MO_ROW_BYTES = 2 * MO_NUMBER_BYTES };

/* Reads what the file says at its beginning. Returns false for one that is too short, or that does
 * not begin with the mark of such files. */
bool mo_read(const char *bytes, size_t length, struct mo *ret_mo);

/* What follows is asked for each text of a catalogue, before the first screen: it stands here to be
 * expanded where it is asked. */

/* True if so many bytes from there on lie in the file. */
static inline bool mo_holds(const struct mo *mo, size_t at, uint64_t length)
{
    return at <= mo->length && length <= mo->length - at;
}

/* The number that stands there, which mo_holds(). */
static inline uint32_t mo_number(const struct mo *mo, size_t at)
{
    uint32_t number;
    memcpy(&number, mo->bytes + at, sizeof number);
    return mo->is_swapped ? __builtin_bswap32(number) : number;
}

/* The length of the text of a row, as the table says it; mo_holds() the table. */
static inline uint32_t mo_text_length(const struct mo *mo, uint32_t table, uint32_t row)
{
    return mo_number(mo, table + (size_t)row * MO_ROW_BYTES);
}

/* The text of a row, borrowed; NULL where it does not lie in the file, or does not end where it
 * says. It may hold a NUL: one parts the forms of a plural. */
static inline const char *mo_text(const struct mo *mo, uint32_t table, uint32_t row)
{
    uint32_t length = mo_text_length(mo, table, row);
    uint32_t at = mo_number(mo, table + (size_t)row * MO_ROW_BYTES + MO_NUMBER_BYTES);
    if (!mo_holds(mo, at, (uint64_t)length + 1) || mo->bytes[(size_t)at + length] != '\0')
        return NULL;
    return mo->bytes + at;
}

#endif

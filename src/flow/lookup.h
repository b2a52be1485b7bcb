/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking up words and instruments: what there is, in its order, and where the course speaks of it,
 * in the words that full screen and plain lines share. */
#ifndef FLOW_LOOKUP_H
#define FLOW_LOOKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "course/mentions.h"
#include "flow/session.h"

/* The entries of a glossary in the order of their letters, without case and accents. */
struct lookup_words {
    const struct glossary_entry *
        *entries; /* borrowed, until the course is told in another language */
    size_t count;
};

/* Caller clears. */
void lookup_words_of(const struct glossary *glossary, struct lookup_words *ret_words);
void lookup_words_clear(struct lookup_words *words);

/* True if what is typed stands in the name of an entry, or in one of its equivalents; in the id or
 * the title of an instrument. Without case and accents. Nothing typed stands in all. */
bool lookup_entry_has(const struct glossary_entry *entry, const char *typed);
bool lookup_instrument_has(const struct instrument *instrument, const char *typed);

/* Returns the entry of that name, else the first one in which it stands; NULL where there is none.
 */
const struct glossary_entry *lookup_entry(const struct lookup_words *words, const char *typed);

/* For letters that stand in no entry: returns the one whose name, a word of its name, or equivalent
 * they are a slip of the hand away from; NULL where there is none. */
const struct glossary_entry *lookup_nearest(const struct lookup_words *words, const char *typed);

/* Returns "Used in 5 Ending child labour.", NULL where no lesson and no question does. Caller
 * frees.
 */
char *lookup_used(const struct session *session, const struct mentions *mentions,
                  const char *entry);

/* Returns "Taught in Light work; asked in Quiz, questions 2 and 3." for an article of an
 * instrument, or for NULL the whole instrument; NULL where neither is so. Caller frees. */
char *lookup_taught(const struct session *session, const struct mentions *mentions,
                    const struct instrument *instrument, const struct article *article);

/* The groups in which instruments are listed: "Fundamental Conventions", "Recommendations". */
enum { LOOKUP_GROUPS = INSTRUMENT_GROUP_COUNT + INSTRUMENT_KIND_COUNT };

/* The number of the group of an instrument, less than LOOKUP_GROUPS, and the name of a group. */
size_t lookup_group(const struct instrument *instrument);
const char *lookup_group_name(size_t group);

/* The number of one of the instruments in the list of all, group after group, from 1. */
size_t lookup_instrument_number(const struct instruments *instruments,
                                const struct instrument *instrument);

#endif

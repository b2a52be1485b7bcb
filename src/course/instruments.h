/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The instruments that a course speaks of: Conventions, Protocols, Recommendations, Declarations,
 * with what their articles say in the course's own words. */
#ifndef COURSE_INSTRUMENTS_H
#define COURSE_INSTRUMENTS_H

#include <stddef.h>

#include "base/diag.h"
#include "content/block.h"
#include "content/text.h"
#include "course/ids.h"
#include "course/source.h"

enum instrument_kind {
    INSTRUMENT_CONVENTION,
    INSTRUMENT_PROTOCOL,
    INSTRUMENT_RECOMMENDATION,
    INSTRUMENT_DECLARATION,
    INSTRUMENT_KIND_COUNT
};

enum instrument_group {
    INSTRUMENT_FUNDAMENTAL,
    INSTRUMENT_GOVERNANCE,
    INSTRUMENT_TECHNICAL,
    INSTRUMENT_GROUP_COUNT,
    INSTRUMENT_NO_GROUP = INSTRUMENT_GROUP_COUNT
};

/* The words of the attributes kind and group, ended by NULL. */
extern const char *const instrument_kind_words[];
extern const char *const instrument_group_words[];

struct article {
    char *id;
    struct blocks blocks;
    struct where where;
};

struct instrument {
    char *id; /* "C138" */
    enum instrument_kind kind;
    enum instrument_group group;
    char *adopted;  /* "1973" or "1973-06-26"; NULL: not said */
    char *in_force; /* the same, or NULL */
    struct text title;
    struct blocks summary;
    struct article *articles;
    size_t article_count;
    struct text see; /* empty if there is none */
    struct where where;
};

struct instruments {
    struct instrument *items; /* in the order of the source */
    size_t count;
    size_t capacity;
    struct ids refused; /* ids of instruments that were left out, and of articles: "C138:7" */
};

/* Reads the instruments. Faulty ones are said and left out. Returns -1, with an error and none,
 * when the file cannot be read. Caller clears. */
int instruments_load(struct source *source, const char *path, struct where where,
                     struct instruments *ret_instruments, struct diag *diag);
void instruments_clear(struct instruments *instruments);

/* Returns the instrument that a reference such as "C138:2(3)" names, or NULL. *ret_article (may be
 * NULL) is set to its article, or NULL where the reference names none or the course describes it
 * not. */
const struct instrument *instruments_find(const struct instruments *instruments,
                                          const char *reference,
                                          const struct article **ret_article);

/* How a kind or group is called, in the interface's language: "Convention", "fundamental
 * Convention". */
const char *instrument_kind_name(const struct instrument *instrument);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the value of an attribute may look like. One row a type: its test, what to tell an author,
 * and the same rule as an XML Schema pattern for the published grammar. */
#ifndef CONTENT_VALUE_H
#define CONTENT_VALUE_H

#include <stdbool.h>

enum value_type {
    VALUE_TEXT,       /* anything but nothing */
    VALUE_ID,         /* "light-work": a name that never changes */
    VALUE_COURSE_ID,  /* the same, with dots: "organisation.name" */
    VALUE_REFERENCE,  /* the id of something else */
    VALUE_CITE,       /* "C138", "C138:7", "C111:1(1)(a)" */
    VALUE_INSTRUMENT, /* "C138", without an article */
    VALUE_COUNT,      /* 1 to 9999 */
    VALUE_PERCENT,    /* 0 to 100, whole */
    VALUE_POINTS,     /* 0 to 999, with decimals */
    VALUE_NUMBER,     /* 0 to 999,999,999, with decimals: a figure */
    VALUE_DATE,       /* "1973" or "1973-06-26" */
    VALUE_EDITION,    /* "1.0.0" */
    VALUE_LANGUAGE,   /* "en", "pt_BR" */
    VALUE_TAG,        /* "en", "pt-BR": as xml:lang has it */
    VALUE_LINK,       /* an address in the net, or "#" and a unit's id */
    VALUE_PATH,       /* a path inside the course's folder */
    VALUE_YES_NO,     /* "yes" or "no" */
    VALUE_WORD,       /* one of the words that the attribute's row lists */
    VALUE_TYPE_COUNT
};

struct value_row {
    const char *expected; /* for messages, to be translated: "a whole number from 1 to 9999" */
    const char *pattern;  /* XML Schema regular expression; NULL where words are listed */
    bool (*is_valid)(const char *value);
};

/* The row of a type. VALUE_WORD has no test of its own. Borrowed, static. */
const struct value_row *value_row(enum value_type type);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A translation as a translator has it: with what is unfinished, as a PO file holds it and a
 * catalogue does not; and how it stands beside the texts of its course. */
#ifndef COURSE_TRANSLATION_H
#define COURSE_TRANSLATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/map.h"
#include "course/messages.h"
#include "course/source.h"

struct translation_entry {
    char *context; /* or NULL */
    char *key;
    char *text;       /* "" where it is not translated */
    size_t line;      /* where that stands in the file; 0: nobody knows */
    bool is_fuzzy;    /* a guess that nobody has confirmed */
    bool is_obsolete; /* kept though the course has its source no more */
};

struct translation {
    char *language; /* as the header names it, or NULL */
    struct where language_where;
    struct translation_entry *entries;
    size_t count;
    size_t capacity;
    struct map numbers; /* of the entries in use, by message_name() */
};

/* Reads a translation from the bytes of a file, in whatever form it has; `file` is its name in
 * messages. Returns 0, or -1 with an error and *ret_translation untouched. Caller clears; the name
 * of the file stays borrowed. */
typedef int translation_reader(const char *bytes, size_t length, const char *file,
                               struct translation *ret_translation, struct diag *diag);

/* The same for a file of a course, such as "po/fr.po"; messages as of source_read(), too. */
int translation_read(struct source *source, const char *path, translation_reader *read,
                     struct translation *ret_translation, struct diag *diag);

/* Sees to it that the header names the language that the file's name promises. Returns 0, or -1
 * with an error "foreign-catalogue". */
int translation_check_language(const struct translation *translation, const char *language,
                               struct diag *diag);

/* Adds an entry and takes its texts. Of two in use for one message the first counts. */
void translation_add(struct translation *translation, struct translation_entry entry);
void translation_clear(struct translation *translation);

/* Returns the entry in use for a message, or NULL. */
const struct translation_entry *translation_find(const struct translation *translation,
                                                 const char *context, const char *key);

/* What a message of the course is in a translation. */
enum translation_state {
    TRANSLATION_DONE,
    TRANSLATION_TAGS, /* translated, but with other tags: the source is shown */
    TRANSLATION_FUZZY,
    TRANSLATION_MISSING,
    TRANSLATION_STATE_COUNT
};

/* Where a translation has other tags, and ret_why is not NULL, *ret_why is what differs, as
 * tags_difference() says it, caller frees; else it is NULL. */
enum translation_state translation_state(const struct translation *translation,
                                         const struct message *message, char **ret_why);

struct translation_tally {
    size_t all;
    size_t counts[TRANSLATION_STATE_COUNT];
};

/* Counts the messages that stand in a file of the course (TRANSLATION_ALL_FILES: all there are),
 * by their state. */
#define TRANSLATION_ALL_FILES SIZE_MAX
struct translation_tally translation_count(const struct translation *translation,
                                           const struct messages *messages, size_t file);

#endif

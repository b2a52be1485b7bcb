/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of a course as catalogues know them: each key once with its context, and all the places
 * where it stands. They are found by the element table (content/phrase.h). */
#ifndef COURSE_MESSAGES_H
#define COURSE_MESSAGES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/map.h"
#include "course/course.h"

struct message_place {
    size_t file;        /* number of the file, in messages.files */
    struct where where; /* its file is borrowed from the course */
    char *path;         /* the elements around it: phrase_path() */
    const char *help;   /* what the element or attribute is for; to be translated */
};

struct message {
    char *context; /* or NULL */
    char *key;
    struct message_place *places; /* at least one */
    size_t place_count;
    size_t place_capacity;
    bool is_respelled; /* in this edition only its spelling was corrected, wherever it stands */
};

struct messages {
    struct message *items; /* in the order of the course */
    size_t count;
    size_t capacity;
    char **files; /* paths in the course: the manifest, the glossary, the instruments, modules */
    size_t file_count;
    size_t file_capacity;
    size_t next;        /* file to be read; the manifest is the first */
    struct map numbers; /* of messages, by message_name() */
};

/* Returns what tells a message from every other, as the keys of .mo files do: the context, the
 * character U+0004 and the key, or only the key. Caller frees. */
char *message_name(const char *context, const char *key);

/* Reads every file of the course. What is faulty is said and left out; returns -1 when there was
 * such a mistake. Caller clears in any case, before the course is freed. */
int messages_collect(const struct course *course, struct messages *ret_messages, struct diag *diag);

/* The same in pieces: reads one more file into messages that were zeroed at first. Returns false
 * once all are read. */
bool messages_read_next(struct messages *messages, const struct course *course, struct diag *diag);

void messages_clear(struct messages *messages);

/* Returns the message, or NULL. */
const struct message *messages_find(const struct messages *messages, const char *context,
                                    const char *key);

/* True if the message stands somewhere in that file. */
bool message_is_in(const struct message *message, size_t file);

#endif

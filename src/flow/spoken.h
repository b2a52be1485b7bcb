/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages that can be chosen: interface and courses each take the first that they have from
 * one list of preferences, so that a language which only a course has can be chosen too. */
#ifndef FLOW_SPOKEN_H
#define FLOW_SPOKEN_H

#include <stddef.h>

#include "base/languages.h"
#include "course/course.h"
#include "course/shelf.h"

/* The languages of the interface, as the program above the core gives them. */
struct speech {
    const char *const *codes;
    size_t count;
    const char *(*name)(const char *code);        /* what a language calls itself */
    const char *(*current)(void *context);        /* the code in use */
    void (*use)(void *context, const char *code); /* speaks it from now on */
    /* The languages wanted for courses, best first; borrowed until the next use(). */
    const struct languages *(*preferences)(void *context);
    /* Speaks the learner's language (NULL: none) where no other was asked for on the command line,
     * else what the environment asks for. May be NULL: nothing changes. */
    void (*prefer)(void *context, const char *learner);
    void *context;
};

/* Adds the languages of the interface, then those that only courses have: those of the shelf and
 * the one in hand. Either may be NULL. */
void spoken_list(const char *const *interface, size_t count, const struct shelf *shelf,
                 const struct course *course, struct languages *ret_languages);

/* The language that was chosen: the first preference (NULL: none) that a course has, or the
 * interface, which speaks `current`; where nothing preferred is had, `current`. Caller frees. */
char *spoken_chosen(const char *current, const struct languages *preferences,
                    const struct shelf *shelf, const struct course *course);

/* What is to be said where only courses are in the language that was chosen. Caller frees; NULL
 * where the interface speaks it. */
char *spoken_words(const char *chosen, const char *current);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching a course as one types: its lessons in the language shown and in their source, glossary,
 * instruments, and the learner's own notes. What is near is looked through at once; the rest of the
 * course is looked through piece by piece in idle moments, and only what may hold the words is
 * read. What was read is kept, so that the next letter does not read it again. */
#ifndef FLOW_SEARCH_H
#define FLOW_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "course/gist.h"
#include "flow/notes.h"
#include "flow/session.h"

enum search_group {
    SEARCH_HERE, /* in the lesson where it was begun */
    SEARCH_COURSE,
    SEARCH_GLOSSARY,
    SEARCH_INSTRUMENTS,
    SEARCH_NOTES,
    SEARCH_GROUP_COUNT
};

enum { SEARCH_HITS_MAX = 200 }; /* more places help nobody; the search stops there */

/* A text in which the words stand. */
struct search_hit {
    const struct note *note; /* the learner's, to be opened by notes_go(), for its place may have
                                moved since; borrowed from the search; else NULL */
    char *unit;              /* of lessons and notes; else NULL */
    char *reference;         /* id of a glossary entry, or "C138:7" of an article; else NULL */
    char *title;             /* of the lesson, of the entry; or "C138 art. 7" */
    char *words;        /* the words, and what stands around them; "" where the title has them */
    size_t block;       /* of lessons: the outermost block where the text stands */
    int64_t characters; /* before the text in what is shown of the block; 0 where is_source */
    bool is_source;     /* the source has them, but not the translation that is shown */
};

struct search_hits {
    struct search_hit *items;
    size_t count;
    size_t capacity;
};

/* Words to look through; they are folded once, for all the letters that are typed. */
struct search_words {
    char *text;   /* NULL: not asked for yet, or none */
    char *folded; /* NULL: not looked through yet */
};

/* What is looked through in a language and in the source. */
struct search_both {
    struct search_words shown;
    struct search_words source; /* of a text: NULL where it is the same */
};

/* A text of a lesson. */
struct search_text {
    size_t unit; /* number in search->units */
    size_t block;
    int64_t characters;
    struct search_both words;
    bool is_figure;            /* its description, then its picture */
    size_t description_length; /* of a figure, in bytes of what is shown */
};

struct search_texts {
    struct search_text *items;
    size_t count;
    size_t capacity;
};

/* A module. Most words stand in few modules: by the gist of its file is told whether it is worth
 * reading. */
struct search_module {
    struct gist gist;
    bool has_gist; /* made, or not to be made */
    bool is_read;
    struct search_texts texts; /* but for those of the lesson where it was begun */
};

struct search {
    struct session *session;
    struct notes notes;
    char **units; /* ids; the first is the one where it was begun, if any */
    size_t unit_count;
    size_t unit_capacity;
    bool has_here;
    struct search_texts here;      /* of that lesson */
    struct search_module *modules; /* as many as the course has */
    size_t module_count;
    size_t text_count;          /* read so far, of all lessons */
    struct search_both *others; /* of glossary and instruments, in the order they are looked in */
    size_t other_count;
    size_t other_capacity;
    size_t next_other;
    size_t next_module; /* to be looked through, or read ahead */
    size_t next_text;   /* of it */
    char *wanted;       /* folded; NULL: nothing is looked for */
    struct search_hits groups[SEARCH_GROUP_COUNT];
    size_t count; /* of all hits */
};

/* `here` is the lesson that is read, or NULL. Caller clears. */
void search_begin(struct search *search, struct session *session, const char *here);
void search_clear(struct search *search);

/* Looks for other words from now on: at once in the lesson, the glossary, the instruments and the
 * notes. Words of signs and blanks alone are none. */
void search_want(struct search *search, const char *typed);

/* Looks through some texts, or finds out whether it has to and reads them; while nothing is looked
 * for, it gets ready for that. Returns false once there is no more to do. */
bool search_work(struct search *search);
bool search_is_done(const struct search *search);

/* Returns the words typed, with each that the course does not know replaced by the one that is
 * closest to it; NULL where there is none to replace. Reads as much of the course as has most of
 * its words. Caller frees. */
char *search_suggestion(struct search *search, const char *typed);

/* The heading of a group. */
const char *search_group_name(enum search_group group);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The glossary of a course: words, what they mean, and what they are called in other languages. */
#ifndef COURSE_GLOSSARY_H
#define COURSE_GLOSSARY_H

#include <stddef.h>

#include "base/diag.h"
#include "content/block.h"
#include "content/text.h"
#include "course/ids.h"
#include "course/source.h"

struct equivalent {
    char *language;
    char *words;
};

struct glossary_entry {
    char *id;
    struct text title;
    struct blocks definition;
    struct equivalent *equivalents;
    size_t equivalent_count;
    struct text see; /* empty if there is none */
    struct where where;
};

struct glossary {
    struct glossary_entry *entries; /* in the order of the source */
    size_t count;
    size_t capacity;
    struct ids refused; /* ids of entries that were left out */
};

/* Reads a glossary. Faulty entries are said and left out. Returns -1, with an error and an empty
 * glossary, when the file cannot be read. Caller clears. */
int glossary_load(struct source *source, const char *path, struct where where,
                  struct glossary *ret_glossary, struct diag *diag);
void glossary_clear(struct glossary *glossary);

/* Returns the entry of that id, or NULL. */
const struct glossary_entry *glossary_find(const struct glossary *glossary, const char *id);

#endif

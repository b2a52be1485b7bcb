/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of a course, read child by child: fetched, parsed, held against the element table. What is
 * faulty is said and passed over; what is good goes to the reader. */
#ifndef COURSE_DOCUMENT_H
#define COURSE_DOCUMENT_H

#include "base/diag.h"
#include "course/source.h"
#include "xml/xml.h"

struct document_reader {
    const char *root; /* the key of the row of the root element */
    /* Looks at the root's start tag before anything is checked; -1, with an error, refuses the
     * file. May be NULL. */
    int (*accept)(void *context, const struct xml_node *root, struct diag *diag);
    /* Takes the root's start tag, once it is as the table wants it. May be NULL. */
    void (*begin)(void *context, const struct xml_node *root);
    /* Takes a child element that is as the table wants it. Its result is not an end: the next child
     * follows whatever it returns; -1 says that it added an error. */
    int (*child)(void *context, const struct xml_node *element, struct diag *diag);
    /* Looks at a child element that is not as the table wants it. May be NULL. */
    void (*refuse)(void *context, const struct xml_node *element);
};

/* Reads a file. Returns 0 when it was read to its end and its root is usable, though children may
 * have been left out with errors in diag; else -1 with at least one error. */
int document_read(struct source *source, const char *path, struct where where,
                  const struct document_reader *reader, void *context, struct diag *diag);

/* The same for the bytes of a file, `name` in messages, or for a part of them. */
int document_take(const char *bytes, size_t length, const char *name,
                  const struct document_reader *reader, void *context, struct diag *diag);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of src/content share: to read a snippet of XML and hold it against a vocabulary.
 */
#ifndef CONTENT_CHECKING_H
#define CONTENT_CHECKING_H

#include "base/diag.h"
#include "content/element.h"
#include "xml/xml.h"

/* A vocabulary of the tests' own, so that no word of a message changes when the format of courses
 * grows. It has an element of every content: sheet     first a title, then up to two authors, a
 * file, and at least one block title     inline, as are hint, p, em, strong, cite (which may be
 * empty) author    text file      in a sheet: nothing, with the attribute src; as a root: some li
 *     choice    parts: text, then a feedback, then up to two hints; it is a question
 *     ul        two li or more
 *     li        flow, as are note and feedback
 *     frame     blocks
 *     asks      questions; shelf: units; lesson: blocks, a unit
 *     lines     text whose lines are kept; stands: blocks and lines, a unit
 * <drawing> and <riddle> are planned.
 * p, ul, note, frame, asks and shelf are blocks. */
extern const struct vocabulary checking_sheets;

/* The elements of running text and of blocks as courses have them. */
extern const struct vocabulary checking_content;

/* A document that was checked, and what was said. */
struct checked {
    struct xml_tree tree;
    struct diag diag;
    int result; /* of structure_end(), or of structure_begin() where it failed */
};

/* Reads well-formed XML as "t.xml" and checks it as a document of that root, NULL for its own.
 * Caller clears. */
struct checked checking_as(const struct vocabulary *vocabulary, const char *root, const char *xml);
struct checked checking(const struct vocabulary *vocabulary, const char *xml);
void checked_clear(struct checked *checked);

/* A sheet with a title; what follows stands in line 2, from column 1 on. */
#define SHEET(inner) "<sheet id='s'><title>T</title>\n" inner "</sheet>"

struct checking_case {
    const char *name;
    const char *xml;
    const char *said; /* all messages, as they are shown */
    const char
        *faulty; /* the names of the elements that are marked, in the order of the document */
    int result;
};

/* Checks documents of checking_sheets and expects exactly this of each. */
void checking_expect(const struct checking_case *cases, size_t count);

#endif

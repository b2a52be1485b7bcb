/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms in which what belongs to a course travels: one file a form, with one row of operations.
 */
#ifndef EXCHANGE_FORMAT_H
#define EXCHANGE_FORMAT_H

#include "base/diag.h"
#include "base/moment.h"
#include "course/messages.h"
#include "course/translation.h"

/* What stands at the head of a file of texts to translate. */
struct format_head {
    const char *title;    /* of the course */
    const char *project;  /* its id and edition: "core 1.0.0" */
    const char *language; /* into which it is translated; NULL: a template for any language */
    struct moment now;
};

struct format {
    const char *name;
    const char *ending;   /* of a translation: ".po" */
    const char *template; /* the file name of the template: "messages.pot" */
    /* Writes the texts of a course, none of them translated, over the file `path`. Returns 0, or -1
     * with an error. */
    int (*write)(const struct messages *messages, const struct format_head *head, const char *path,
                 struct diag *diag);
    /* Reads a translation. */
    translation_reader *read;
    /* Finishes the file `path`, a translation brought up to date: names the project that it is now
     * of, and confirms guesses for texts of which only the spelling was corrected, where `before`,
     * the translation as it was, had them translated. */
    int (*settle)(const char *path, const struct translation *before,
                  const struct messages *messages, const char *project, struct diag *diag);
};

extern const struct format format_po;

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of decentwork translate share. */
#ifndef CLI_TRANSLATE_INSIDE_H
#define CLI_TRANSLATE_INSIDE_H

#include <stdbool.h>

#include "base/languages.h"
#include "cli/program.h"
#include "course/course.h"
#include "course/messages.h"
#include "exchange/format.h"

struct translating {
    const struct program *program;
    const struct format *format;
    struct course *course;
    struct messages messages;
    bool has_mistakes; /* what is faulty is not among the messages */
    char *folder;      /* where the translations are */
    char *template;
    char *project;
    struct languages languages; /* to work on: that which was named, else all that are begun */
    struct diag diag;
};

/* The path of what translators write in a language. Caller frees. */
char *translate_path(const struct translating *translating, const char *language);

/* Reads what a translator wrote in a language; `more` is what else its file's name ends with ("").
 * Returns -1 with an error. Caller clears. */
int translate_read(struct translating *translating, const char *language, const char *more,
                   struct translation *ret_translation);

/* translate_files.c: write the texts for translators; bring what they wrote up to date; make
 * catalogues of it. A translator's file is never written over: what is new is written beside it,
 * looked at, brought to the disk, and only then takes its place. */
enum status translate_extract(struct translating *translating);
enum status translate_update(struct translating *translating);
enum status translate_compile(struct translating *translating);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures that have a file of their own. */
#ifndef COURSE_FIGURE_H
#define COURSE_FIGURE_H

#include "base/diag.h"
#include "content/block.h"
#include "course/source.h"
#include "question/question.h"

enum { FIGURE_BYTES_MAX = 64 * 1024 };

/* Reads the pictures of all figures in these blocks that name a file. A figure has one picture:
 * none and two are said (codes no-picture, two-pictures). One that cannot be read is said (codes
 * bad-path, no-file, not-utf8, too-large) and stays empty: its words stand for it. */
void figures_load(struct blocks *blocks, struct source *source, struct diag *diag);

/* The same for all blocks of a question. */
void figures_load_question(struct question *question, struct source *source, struct diag *diag);

#endif

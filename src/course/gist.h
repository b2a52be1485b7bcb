/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The gist of a file of a course: all words that it can show, folded and without an order, found
 * without loading it. It tells quickly what stands nowhere in the file. */
#ifndef COURSE_GIST_H
#define COURSE_GIST_H

#include <stdbool.h>
#include <stddef.h>

struct gist {
    char *words; /* as fold_words() has them; NULL: what the file shows cannot be told so */
    size_t length;
};

/* Makes the gist of a file. Where it is well-formed, every text and attribute that comes of it is
 * in its gist, and so are the words that the program writes for a citation; a file of which the
 * pictures have files of their own has none. Caller clears. */
void gist_make(const char *bytes, size_t length, struct gist *ret_gist);
void gist_clear(struct gist *gist);

/* False only if no text of the file, as it is written and as the source is shown, holds these
 * words. `folded` comes from fold_words(). */
bool gist_may_hold(const struct gist *gist, const char *folded);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a terminal is asked, and its answers, which come amid what is typed. It is asked for its
 * background (OSC 11), which not all tell, and then for its attributes (DA1), which all tell: once
 * these have come, no more will. */
#ifndef TUI_TERM_ANSWER_H
#define TUI_TERM_ANSWER_H

#include <stdbool.h>
#include <stddef.h>

/* To be sent. Ended by BEL and not by ESC \, since some answer as they were asked, and one of those
 * leaves the last sign of ESC \ out. */
#define TERM_ANSWER_QUESTION "\033]11;?\007\033[c"

struct term_answer {
    bool has_background; /* it was told */
    bool is_light;       /* and is this */
    bool is_complete;    /* nothing more will come */
};

/* Takes the answers that are whole out of some bytes, wherever they stand, and notes what they say.
 * Returns how many bytes are left. */
size_t term_answer_take(struct term_answer *answer, char *bytes, size_t length);

/* The length of the answer that some bytes begin with, its end included if it has come.
 * *ret_is_whole says so. 0 for what is no answer: keys never begin so. */
size_t term_answer_length(const char *bytes, size_t length, bool *ret_is_whole);

/* True if an X colour ("rgb:ffff/ffff/dddd", "#ffffdd") is nearer to white than to black. False for
 * what is none. *ret_is_light is set only if it is one. */
bool term_answer_read_colour(const char *text, size_t length, bool *ret_is_light);

#endif

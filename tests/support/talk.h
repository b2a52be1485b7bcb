/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A talk with the program line by line: it is fed through a pipe and heard through another, and may
 * be killed in the middle. A program that says nothing more, and does not end, fails the test. */
#ifndef SUPPORT_TALK_H
#define SUPPORT_TALK_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/str.h"
#include "support/trial.h"

struct talk {
    pid_t child;
    int input;
    int output;
    struct str heard; /* all that it said */
    size_t known;     /* of it: what talk_hear() has come past */
};

/* Starts the program for a learner at COURSE[/UNIT]. Limits of the test are the program's too. */
void talk_begin(struct talk *talk, const struct trial *trial, const char *learner,
                const char *target);

/* The same with these words, up to NULL, after the name of the program. */
void talk_begin_words(struct talk *talk, const struct trial *trial, const char *const *words);

/* Types. */
void talk_say(struct talk *talk, const char *text);

/* Waits until this was said, after what was waited for before. Fails at the end of the program. */
void talk_hear(struct talk *talk, const char *text);

/* Hears at most so many bytes more; false at the end. */
bool talk_hear_more(struct talk *talk, size_t most);

/* Kills the program; what it had said by then is heard too. It must not have ended by itself. */
void talk_kill(struct talk *talk);

/* Ends the input, hears all, and returns the exit status. */
int talk_end(struct talk *talk);

/* Gives the memory back, after either. */
void talk_clear(struct talk *talk);

#endif

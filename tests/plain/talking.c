/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner who studies line by line, in process. */
#include "config.h"

#include "plain/talking.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/trial.h"

enum { COLUMNS = 200 };

void talking_begin(struct talking *talking, const char *units)
{
    *talking = (struct talking){0};
    studies_begin(&talking->study, units);
}

void talking_end(struct talking *talking)
{
    studies_end(&talking->study);
}

void talking_reopen(struct talking *talking)
{
    studies_reopen(&talking->study);
}

/* The session is lent to what talks, and comes back. */
static char *talk(struct talking *talking, const char *typed,
                  void (*part)(struct talking *talking, struct plain *plain))
{
    char *said = NULL;
    size_t length = 0;
    char *input = strdup(typed);
    struct settings settings = {0};
    const struct shelf shelf = {0};
    struct plain plain = {
        .console = {.in = typed[0] != '\0' ? fmemopen(input, strlen(input), "r")
                                           : fopen("/dev/null", "r"),
                    .out = open_memstream(&said, &length),
                    .columns = COLUMNS},
        .shelf = &shelf,
        .language = "en",
        .record = talking->study.record,
        .outside = talking->study.session.outside,
        .session = talking->study.session,
        .settings = &settings,
        .shows_facilitator = talking->shows_facilitator,
        .wanted_question = memory_text(talking->question),
    };
    cr_assert(plain.console.in != NULL && plain.console.out != NULL);
    part(talking, &plain);
    talking->study.session = plain.session;
    talking->shows_facilitator = plain.shows_facilitator;
    fclose(plain.console.in);
    fclose(plain.console.out);
    console_clear(&plain.console);
    free(plain.wanted_question);
    settings_clear(&settings);
    free(input);
    return said;
}

static void read_lesson(struct talking *talking, struct plain *plain)
{
    talking->next = plain_lesson(plain, "l");
}

static void take_quiz(struct talking *talking, struct plain *plain)
{
    talking->next = plain_quiz(plain, "quiz");
}

static void go_through_course(struct talking *talking, struct plain *plain)
{
    struct session opened = plain->session;
    struct diag diag;
    diag_init(&diag);
    opened.record = NULL;
    plain->session = (struct session){0};
    plain->opened = &opened;
    cr_assert_eq(plain_course(plain, talking->study.folder, NULL, &talking->next, &diag), 0);
    cr_expect_null(opened.course, "the session is taken");
    studies_expect_said(&diag, NULL);
}

static void leave(struct talking *talking, struct plain *plain)
{
    (void)talking;
    plain_end(plain);
}

char *talking_lesson(struct talking *talking, const char *typed)
{
    return talk(talking, typed, read_lesson);
}

char *talking_quiz(struct talking *talking, const char *typed)
{
    return talk(talking, typed, take_quiz);
}

char *talking_course(struct talking *talking, const char *typed)
{
    return talk(talking, typed, go_through_course);
}

char *talking_leave(struct talking *talking)
{
    return talk(talking, "", leave);
}

void talking_expect_lesson(struct talking *talking, const char *typed, const char *lines)
{
    char *said = talking_lesson(talking, typed);
    trial_expect_lines(said, lines);
    free(said);
}

void talking_expect_quiz(struct talking *talking, const char *typed, const char *lines)
{
    char *said = talking_quiz(talking, typed);
    trial_expect_lines(said, lines);
    free(said);
}

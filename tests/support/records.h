/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of learners' records share: records made, filled, and looked at from outside.
 * Whatever goes wrong in here fails the test. */
#ifndef SUPPORT_RECORDS_H
#define SUPPORT_RECORDS_H

#include <stdint.h>

#include "store/record.h"

/* A moment so many seconds after a fixed one. */
struct moment records_moment(int64_t seconds);

struct record *records_create(const char *folder, const char *name);
struct record *records_open(const char *path);

/* Opening fails, and a message has that code. */
void records_assert_refused(const char *path, const char *code);

/* Appends an event of the course "core". */
void records_append(struct record *record, enum event_kind kind, const char *unit,
                    const char *question, const char *data);
void records_answer(struct record *record, const char *unit, const char *question);

/* Appending fails with that code. */
void records_assert_not_appended(struct record *record, const char *code);

/* Sets the place of a unit of the course "core", so many seconds after the fixed moment. */
void records_set_place(struct record *record, const char *unit, const char *block, int64_t seconds);

/* Runs SQL on the file, past the program. */
void records_run(const char *path, const char *sql);

/* The rows that a query gives, a line each, columns parted by "|", NULL as "NULL". Caller frees. */
char *records_rows(const char *path, const char *sql);

/* All events, without their order in the file. Caller frees. */
char *records_events(const char *path);

/* Expects these events of a course, in their order, "kind unit question" each, with commas: "opened
 * ages, read ages". */
void records_expect_events(const struct record *record, const char *course, const char *expected);

/* Copies a file into a folder under that name; returns the copy's path, caller frees. */
char *records_copy(const char *path, const char *folder, const char *name);

/* Breaks the file so that its header and its learner can be read, but not all of it; and so that
 * it is no record any more. */
void records_damage(const char *path);
void records_wipe(const char *path);

/* Leaves the file as a program does that dies in the middle of a change: with its journal. */
void records_cut_short(const char *path);

#endif

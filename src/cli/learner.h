/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which learner a command is for. */
#ifndef CLI_LEARNER_H
#define CLI_LEARNER_H

#include <stdbool.h>

#include "cli/program.h"
#include "store/learners.h"
#include "store/record.h"

/* Opens the record to study with: that of --learner (made if need be), else the only one there is,
 * else a person is asked (an empty name only looks: *ret_record is NULL) and a script is refused
 * with STATUS_USAGE. *ret_is_left is true when the person rather left the program, which is good.
 * Says what went wrong. Caller closes the record. */
enum status learner_choose(const struct program *program, struct record **ret_record,
                           bool *ret_is_left);

/* Opens the record of --learner (made if need be), else the only one there is; else *ret_record is
 * NULL and somebody has to be asked. */
enum status learner_known(const struct program *program, struct record **ret_record);

/* Opens the record to look at: that of --learner if there is one of that name, else the only one
 * there is; else *ret_record is NULL. Nobody is asked and nothing is made. */
enum status learner_find(const struct program *program, struct record **ret_record);

/* The same where there has to be one: that nobody is here yet, or several are, who are named, is
 * said and no STATUS_GOOD. */
enum status learner_find_one(const struct program *program, struct record **ret_record);

/* Lists the learners of this computer; what cannot be read as a record is said. Caller clears. */
enum status learner_list(const struct program *program, struct learners *ret_learners);

/* Says that none of these has that name, and who was most likely meant. Returns STATUS_USAGE. */
enum status learner_refuse(const struct program *program, const struct learners *learners,
                           const char *name);

/* Says that no folder of records is known. */
enum status learner_no_folder(const struct program *program);

#endif

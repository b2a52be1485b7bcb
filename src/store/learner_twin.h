/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a name that a new learner types is somebody's already. */
#ifndef STORE_LEARNER_TWIN_H
#define STORE_LEARNER_TWIN_H

#include <stdbool.h>

#include "store/learners.h"

/* A learner who is here already and may be meant. */
struct learner_twin {
    char *name;   /* as that learner wrote it; NULL: there is none */
    char *path;   /* of the record */
    bool is_same; /* the two names are one to learners_open(): no second learner can have it */
};

/* Looks in `folder` for a learner whose name is that one but for case and the like; else for one
 * whose name looks the same where there are only plain letters, as in the names of files: "Zoé" and
 * "Zoe". What cannot be read is passed over: opening says it. Caller clears. */
void learner_twin_find(const char *folder, const char *name, struct learner_twin *ret_twin);
void learner_twin_clear(struct learner_twin *twin);

#endif

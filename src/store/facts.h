/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record's file tells about itself at a glance, without being opened for study. */
#ifndef STORE_FACTS_H
#define STORE_FACTS_H

#include <stdint.h>

#include "base/diag.h"
#include "base/moment.h"

struct facts {
    int64_t answers;    /* handed in, over all courses */
    struct moment last; /* of the last event; all 0 without one */
};

/* Codes as those of opening a record. */
int facts_read(const char *path, struct facts *ret_facts, struct diag *diag);

#endif

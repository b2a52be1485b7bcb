/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The care that a record needs from time to time: is the file whole, and is there a fresh copy. */
#ifndef STORE_UPKEEP_H
#define STORE_UPKEEP_H

#include <stdbool.h>

#include "store/record.h"

enum {
    UPKEEP_EVENTS = 500,
    UPKEEP_DAYS = 7,
};

/* True when the last close was not clean, or when a week or UPKEEP_EVENTS events have passed since
 * the newest copy. A record that only says its learner's name needs no copy, one that cannot be
 * written gets none. A clock that was put back counts as time that has passed. */
bool record_needs_upkeep(const struct record *record, struct moment now);

/* Checks the file, and makes a copy of it if it has grown since the last. Meant for idle moments:
 * it takes some milliseconds a megabyte. Codes: "record-damaged", and then the record is to be
 * given to record_replace_damaged(); "disk-full", "record-backup": it works on, without a copy. */
int record_upkeep(struct record *record, struct diag *diag);

#endif

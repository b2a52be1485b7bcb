/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A damaged record gives way to its newest good copy. Nothing is thrown away: the damaged file is
 * kept as "NAME.db.damaged-N". */
#ifndef STORE_REPAIR_H
#define STORE_REPAIR_H

#include <stdint.h>

#include "base/diag.h"
#include "base/moment.h"

/* What was done, for the learner to be told. */
struct repair {
    char *set_aside;    /* the damaged file as it is called now, without its folder; NULL: nothing
                           had to be repaired */
    struct moment last; /* the last event of the copy in use: what came later may be missing */
    int64_t answers;    /* in that copy */
};

void repair_clear(struct repair *repair);

/* Puts a good copy (backup_newest_good()) in the place of the record at `path`, which nobody may
 * have open. Codes: those of facts_read() where the copy cannot be read, "disk-full",
 * "record-repair". Caller clears. */
int repair_file(const char *path, const char *backup, struct repair *ret_repair, struct diag *diag);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How all units of a course stand, for what is drawn at each key: read at once, and anew only when
 * the record or the outline is another since. */
#ifndef FLOW_STANDING_H
#define FLOW_STANDING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/map.h"
#include "flow/session.h"

/* A zeroed one was not read. */
struct standing {
    struct map numbers;     /* of the units, by their ids */
    struct progress *units; /* in their order in the course */
    bool is_read;
    unsigned edition;              /* of the outline, when it was read */
    struct record_version version; /* of the record */
};

/* Brings it up to date. The outline is another where the edition is another number than at the last
 * call: who makes outlines counts them. Caller clears. */
void standing_read(struct standing *standing, const struct session *session, unsigned edition);
void standing_clear(struct standing *standing);

/* How many of `count` units from number `first` on are done. */
struct tally standing_tally(const struct standing *standing, size_t first, size_t count);

#endif

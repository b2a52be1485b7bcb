/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A point in time as the clock told it. The core never reads a clock: callers hand a moment in. */
#ifndef BASE_MOMENT_H
#define BASE_MOMENT_H

#include <stdbool.h>
#include <stdint.h>

struct moment {
    int64_t at; /* milliseconds since 1970-01-01 00:00 UTC */
    int zone;   /* minutes east of UTC */
};

/* Returns "2026-11-25T19:41:46.000Z". Caller frees. */
char *moment_text(struct moment moment);

/* Reads "2026-11-25T19:41:46Z", with milliseconds and with "+05:30" in place of Z if wanted.
 * Returns false, and leaves *ret_moment alone, for anything else. */
bool moment_parse(const char *text, struct moment *ret_moment);

#endif

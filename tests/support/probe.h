/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The small program of tests/tui/term_probe.c in vt.h's terminal of 24 rows of 80 columns. It shows
 * its size, the keys that came, what the last screen cost (writes/bytes), signs, and each role. */
#ifndef SUPPORT_PROBE_H
#define SUPPORT_PROBE_H

#include <stdbool.h>

#include "support/vt.h"

enum {
    PROBE_ROW_SIZE = 0,
    PROBE_ROW_KEYS = 1,
    PROBE_ROW_COST = 2,
    PROBE_ROW_SIGNS = 3,
    PROBE_ROW_ROLES = 6 /* the first of them */
};

enum { PROBE_STATUS_NO_TERMINAL = 3 };

/* How it is started. NULL: as with most people. */
struct probe_start {
    const char *kind;       /* "TERM=vt100" */
    const char *locale;     /* "LC_ALL=C" */
    const char *variable;   /* one more of the environment */
    const char *options[4]; /* those of term_probe.c */
    const char *background; /* that the terminal tells, "rgb:ff/ff/ff"; NULL: it does not */
    bool is_mute;           /* the terminal answers nothing at all */
};

/* Starts it, without waiting for anything. */
struct vt *probe_start(struct probe_start start);

/* The same, once its screen is there. */
struct vt *probe_show(struct probe_start start);
struct vt *probe_usual(void);

/* Starts it by a line of shell in which "$0" is its path. */
struct vt *probe_by_shell(const char *flags, const char *line);

/* What the last screen but one cost. */
void probe_read_cost(const struct vt *vt, unsigned *ret_writes, unsigned *ret_bytes);

/* Ends it by its key; that must be a good end. */
void probe_quit(struct vt *vt);

/* Expects the terminal as it was before the program, whose first words stand there again. */
void probe_expect_restored(struct vt *vt);

#endif

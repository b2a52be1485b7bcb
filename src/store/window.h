/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A mark beside a record while it is in use: "NAME.db.open". It tells a second window that there is
 * a first, and, left behind, that the last close was not clean. */
#ifndef STORE_WINDOW_H
#define STORE_WINDOW_H

#include <stdbool.h>

struct window {
    int descriptor; /* of the mark; -1: none could be made, and nothing is known */
    char *path;
    bool is_second;  /* another window, alive, had the record open */
    bool is_unclean; /* the mark was there, and whoever made it is dead */
};

/* Makes the mark, or finds it. What a dead program held is free: the system sees to that. A medium
 * that takes no mark is no error. */
void window_open(const char *record_path, struct window *ret_window);

/* The last window to close takes the mark away. A zeroed window is closed. */
void window_close(struct window *window);

/* The mark's path. Caller frees. */
char *window_path(const char *record_path);

#endif

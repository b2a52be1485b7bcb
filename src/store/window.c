/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A mark beside a record while it is in use. */
#include "config.h"

#include "store/window.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/str.h"

/* Shared by all windows while they are open; who gets it for itself is alone. A file of its own,
 * since SQLite loses its locks where another descriptor of the record is closed. */
static void hold(struct window *window)
{
    bool is_alone = flock(window->descriptor, LOCK_EX | LOCK_NB) == 0;
    window->is_second = !is_alone && errno == EWOULDBLOCK;
    if (!is_alone)
        window->is_unclean = false;
    flock(window->descriptor, LOCK_SH | LOCK_NB);
}

char *window_path(const char *record_path)
{
    return str_format("%s.open", record_path);
}

/* The mark is not synced here: SQLite syncs the folder with the journal of the first change, so the
 * mark is on the disk before anything that it speaks of. */
void window_open(const char *record_path, struct window *ret_window)
{
    const int flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC;
    struct window window = {.path = window_path(record_path)};
    window.descriptor = open(window.path, flags | O_EXCL, 0600);
    if (window.descriptor < 0 && errno == EEXIST) {
        window.descriptor = open(window.path, flags, 0600);
        window.is_unclean = window.descriptor >= 0;
    }
    if (window.descriptor >= 0)
        hold(&window);
    *ret_window = window;
}

void window_close(struct window *window)
{
    if (window->path == NULL)
        return;
    if (window->descriptor >= 0) {
        if (flock(window->descriptor, LOCK_EX | LOCK_NB) == 0)
            unlink(window->path);
        close(window->descriptor);
    }
    free(window->path);
    *window = (struct window){0};
}

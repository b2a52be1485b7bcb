/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that is looked at while a screen waits for keys: an author's editor saves, the screen
 * shows it. */
#ifndef TUI_TERM_WATCH_H
#define TUI_TERM_WATCH_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>

enum { TERM_WATCH_RHYTHM = 1000 }; /* milliseconds between two looks */

struct term_watch {
    char *path;       /* NULL: none so far */
    struct stat seen; /* as it was last; all zero where there was no such file */
    int events;       /* inotify, or -1 */
};

void term_watch_init(struct term_watch *watch);
void term_watch_clear(struct term_watch *watch);

/* Watches that file from now on. The same path again changes nothing: what was written between two
 * waits is seen too. */
void term_watch_file(struct term_watch *watch, const char *path);

/* What can be polled to hear of a change at once, or -1. Even so look every TERM_WATCH_RHYTHM: a
 * link, or a server, may change without an event. */
int term_watch_events(const struct term_watch *watch);

/* True if the file is another one, or was written, made or removed since this was last true. */
bool term_watch_has_changed(struct term_watch *watch);

#endif

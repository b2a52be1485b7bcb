/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that is looked at while a screen waits for keys. Its folder is watched, since editors save
 * by putting a new file in the old one's place; whether the file itself changed, its inode says. */
#include "config.h"

#include "tui/term_watch.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/inotify.h>
#endif

#include "base/memory.h"
#include "base/path.h"

/* Looks at the file; where there is none, all is zero. */
static struct stat look(const char *path)
{
    struct stat about;
    if (stat(path, &about) != 0)
        memset(&about, 0, sizeof about);
    return about;
}

static bool is_same(const struct stat *a, const struct stat *b)
{
    return a->st_ino == b->st_ino && a->st_dev == b->st_dev && a->st_size == b->st_size &&
           a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

#ifdef __linux__
static int open_events(const char *path)
{
    static const uint32_t whole_saves = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE;
    int events = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    char *folder = path_folder(path);
    if (events >= 0 && inotify_add_watch(events, folder, whole_saves) < 0) {
        close(events);
        events = -1;
    }
    free(folder);
    return events;
}
#else
static int open_events(const char *path)
{
    (void)path;
    return -1;
}
#endif

/* What the events tell is of no interest: another file of the folder, or ours. */
static void drain(int events)
{
    char bytes[4096];
    while (events >= 0 && read(events, bytes, sizeof bytes) > 0)
        continue;
}

void term_watch_init(struct term_watch *watch)
{
    *watch = (struct term_watch){.events = -1};
}

void term_watch_clear(struct term_watch *watch)
{
    if (watch->events >= 0)
        close(watch->events);
    free(watch->path);
    term_watch_init(watch);
}

void term_watch_file(struct term_watch *watch, const char *path)
{
    if (watch->path != NULL && strcmp(watch->path, path) == 0)
        return;
    term_watch_clear(watch);
    watch->path = memory_text(path);
    watch->events = open_events(path);
    watch->seen = look(path);
}

int term_watch_events(const struct term_watch *watch)
{
    return watch->events;
}

bool term_watch_has_changed(struct term_watch *watch)
{
    if (watch->path == NULL)
        return false;
    drain(watch->events);
    struct stat now = look(watch->path);
    bool has_changed = !is_same(&watch->seen, &now);
    watch->seen = now;
    return has_changed;
}

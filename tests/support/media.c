/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Sticks of a test's own. */
#include "config.h"

#include "support/media.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <unistd.h>

#include "base/path.h"
#include "base/str.h"

void media_insert(const char *folder, long bytes)
{
    char *options = str_format("size=%ld,mode=0700", bytes);
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
        mount("none", folder, "tmpfs", 0, options) != 0) {
        free(options);
        cr_skip_test("no file system can be mounted here");
    }
    free(options);
}

static void remount(const char *folder, unsigned long flags)
{
    cr_assert_eq(mount("none", folder, NULL, MS_REMOUNT | flags, NULL), 0, "%s", folder);
}

void media_make_read_only(const char *folder)
{
    remount(folder, MS_RDONLY);
}

void media_make_writable(const char *folder)
{
    remount(folder, 0);
}

static char *ballast_path(const char *folder)
{
    return path_join(folder, "ballast");
}

void media_fill(const char *folder)
{
    static const char bytes[4096];
    char *path = ballast_path(folder);
    int descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    cr_assert_geq(descriptor, 0);
    while (write(descriptor, bytes, sizeof bytes) > 0)
        ;
    close(descriptor);
    free(path);
}

void media_free(const char *folder)
{
    char *path = ballast_path(folder);
    cr_assert_eq(unlink(path), 0);
    free(path);
}

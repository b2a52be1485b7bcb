/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Sticks of a test's own. */
#include "config.h"

#include "support/media.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <sched.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "base/path.h"
#include "base/str.h"
#include "support/support.h"

static bool write_text(const char *path, const char *text)
{
    int descriptor = open(path, O_WRONLY | O_CLOEXEC);
    bool is_written =
        descriptor >= 0 && write(descriptor, text, strlen(text)) == (ssize_t)strlen(text);
    if (descriptor >= 0)
        close(descriptor);
    return is_written;
}

/* Writes "0 ID 1": who has that number outside is root in here. */
static bool write_map(const char *path, unsigned id)
{
    char *text = str_format("0 %u 1", id);
    bool is_written = write_text(path, text);
    free(text);
    return is_written;
}

/* Leaves the mounts of the others. Only root may do so; whoever is not becomes it among users of
 * the test's own, where the system allows that. */
static bool part(void)
{
    unsigned user = geteuid();
    unsigned group = getegid();
    if (user == 0)
        return unshare(CLONE_NEWNS) == 0;
    return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
           write_text("/proc/self/setgroups", "deny") && write_map("/proc/self/uid_map", user) &&
           write_map("/proc/self/gid_map", group);
}

static char *medium;

/* What is mounted on cannot be removed: it is taken out before support_folder()'s folders go. */
static void take_out(void)
{
    umount2(medium, MNT_DETACH);
    free(medium);
}

void media_insert(const char *folder, long bytes)
{
    char *options = str_format("size=%ld,mode=0700", bytes);
    if (!part() || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
        mount("none", folder, "tmpfs", 0, options) != 0) {
        free(options);
        cr_skip_test("no file system can be mounted here");
    }
    free(options);
    medium = realpath(folder, NULL);
    cr_assert_not_null(medium);
    cr_assert_eq(atexit(take_out), 0);
}

/* Runs a line of shell, the tools of the system in its path. True if it went well. */
static bool shell(const char *line)
{
    static const char *const environment[] = {"PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C",
                                              NULL};
    struct run run =
        support_run((const char *const[]){"/bin/sh", "-c", line, NULL}, environment, NULL);
    bool is_well = run.status == 0;
    run_clear(&run);
    return is_well;
}

/* The device is given back with the last that uses it. */
void media_insert_image(const char *folder, const char *image)
{
    char *line = str_format("device=$(losetup --find --show '%s') || exit 1\n"
                            "mount.exfat-fuse \"$device\" '%s'\nstatus=$?\n"
                            "losetup --detach \"$device\"\nexit $status\n",
                            image, folder);
    if (!shell(line))
        cr_skip_test("no image of a stick can be mounted here");
    free(line);
}

void media_insert_exfat(const char *folder, const char *image, long bytes)
{
    char *line = str_format("truncate --size=%ld '%s' && mkfs.exfat '%s'", bytes, image, image);
    if (geteuid() != 0 || !shell("command -v mkfs.exfat && command -v mount.exfat-fuse") ||
        !part() || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
        cr_skip_test("there is no exFAT by FUSE here");
    cr_assert(shell(line), "no exFAT in '%s'", image);
    free(line);
    media_insert_image(folder, image);
    medium = realpath(folder, NULL);
    cr_assert_eq(atexit(take_out), 0);
}

/* The system may be busy with the stick for a moment after the program that used it has gone. */
void media_pull(const char *folder)
{
    char *line =
        str_format("for i in 1 2 3 4 5 6 7 8 9; do umount '%s' && exit 0; sleep 0.1; done\n"
                   "exit 1\n",
                   folder);
    cr_expect(shell(line), "'%s' cannot be taken out", folder);
    free(line);
}

void media_make_read_only(const char *folder)
{
    cr_assert_eq(mount("none", folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), 0, "%s", folder);
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

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are there whole after a power cut, or not at all. */
#include "config.h"

#include "base/durable.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/path.h"

bool durable_is_full(int error)
{
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

/* Media without rights refuse fchmod(), which is no harm. */
static int open_new(const char *path)
{
    int descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor >= 0)
        (void)fchmod(descriptor, 0600);
    return descriptor;
}

int durable_make_empty(const char *path)
{
    int descriptor = open_new(path);
    return descriptor < 0 ? -1 : close(descriptor);
}

static int sync_and_close(int descriptor)
{
    int result = fsync(descriptor);
    int error = errno;
    if (close(descriptor) != 0)
        return -1;
    errno = error;
    return result;
}

static int sync_file(const char *path)
{
    int descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    return descriptor < 0 ? -1 : sync_and_close(descriptor);
}

/* Some media know no sync of folders; the name is then as safe as they can make it. */
static void sync_folder_of(const char *path)
{
    char *folder = path_folder(path);
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0)
        (void)sync_and_close(descriptor);
    free(folder);
}

int durable_rename(const char *from, const char *to)
{
    if (sync_file(from) != 0 || rename(from, to) != 0)
        return -1;
    sync_folder_of(to);
    return 0;
}

int durable_replace(const char *fresh, const char *path)
{
    struct stat old;
    char *target = path_whole(path);
    if (stat(target, &old) == 0)
        (void)chmod(fresh, old.st_mode & 07777); /* a FAT stick has no rights to keep */
    int result = durable_rename(fresh, target);
    int error = errno;
    free(target);
    errno = error;
    return result;
}

static int write_all(int descriptor, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t count = write(descriptor, bytes, length);
        if (count < 0 && errno != EINTR)
            return -1;
        if (count > 0) {
            bytes += count;
            length -= (size_t)count;
        }
    }
    return 0;
}

static int copy_bytes(int from, int to)
{
    char bytes[16384];
    for (;;) {
        ssize_t count = read(from, bytes, sizeof bytes);
        if (count == 0)
            return 0;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 || write_all(to, bytes, (size_t)count) != 0)
            return -1;
    }
}

/* Brings a new file and its name to the disk, and closes it. One that could not be filled
 * (`result`), or cannot be brought there, is taken away. Returns 0, or -1 with the first errno. */
static int finish_new(int descriptor, int result, const char *path)
{
    int error = errno;
    if (sync_and_close(descriptor) != 0 && result == 0) {
        result = -1;
        error = errno;
    }
    if (result == 0)
        sync_folder_of(path);
    else
        unlink(path);
    errno = error;
    return result;
}

int durable_write(const char *path, const char *text)
{
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return -1;
    return finish_new(descriptor, write_all(descriptor, text, strlen(text)), path);
}

int durable_copy(const char *from, const char *to)
{
    int source = open(from, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    int target = source < 0 ? -1 : open_new(to);
    int result = target < 0 ? -1 : finish_new(target, copy_bytes(source, target), to);
    int error = errno;
    if (source >= 0)
        close(source);
    errno = error;
    return result;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the files of a course come from. */
#include "config.h"

#include "course/source.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/i18n.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/source_missing.h"
#include "xml/xml.h"

struct source_name {
    char *path;
    char *name;
};

/* The file that the last line was found in, and where: the next one asked for is mostly behind it.
 */
struct source_lines {
    const char *path; /* of a source_name; NULL: none yet */
    struct str bytes;
    size_t line; /* the number of the line that begins at `start` */
    size_t start;
    size_t length; /* of that line */
};

struct source {
    char *path;
    char *real_path; /* without symbolic links: what every file must lie below */
    struct source_name **names;
    size_t name_count;
    size_t name_capacity;
    struct map numbers; /* of the names, by their paths */
    struct source_lines lines;
};

int source_open_folder(const char *path, struct source **ret_source, struct diag *diag)
{
    char *real_path = realpath(path, NULL);
    if (real_path != NULL && !path_is_folder(real_path)) {
        free(real_path);
        real_path = NULL;
        errno = ENOTDIR;
    }
    if (real_path == NULL)
        return diag_error(diag, where_file(path), "no-course", _("there is no course here: %s"),
                          strerror(errno));
    struct source *source = memory_new(1, sizeof *source);
    source->path = memory_text(path);
    source->real_path = real_path;
    *ret_source = source;
    return 0;
}

void source_free(struct source *source)
{
    if (source == NULL)
        return;
    for (size_t i = 0; i < source->name_count; i++) {
        free(source->names[i]->path);
        free(source->names[i]->name);
        free(source->names[i]);
    }
    free(source->names);
    map_clear(&source->numbers);
    str_clear(&source->lines.bytes);
    free(source->real_path);
    free(source->path);
    free(source);
}

const char *source_path(const struct source *source)
{
    return source->path;
}

const char *source_real_path(const struct source *source)
{
    return source->real_path;
}

/* The name of a file in messages, kept as long as the source. */
static const char *name_of(struct source *source, const char *path)
{
    size_t number = map_put(&source->numbers, path, source->name_count);
    if (number < source->name_count)
        return source->names[number]->name;
    struct source_name *fresh = memory_new(1, sizeof *fresh);
    fresh->path = memory_text(path);
    fresh->name = path_join(source->path, path);
    source->names = memory_reserve(source->names, source->name_count + 1, &source->name_capacity,
                                   sizeof(struct source_name *));
    source->names[source->name_count++] = fresh;
    return fresh->name;
}

static bool is_below(const char *folder, const char *path)
{
    size_t length = strlen(folder);
    return strncmp(folder, path, length) == 0 && (path[length] == '/' || strcmp(folder, "/") == 0);
}

/* Returns true, and what the file is, if neither it nor a folder between it and the course is a
 * symbolic link: then it needs no resolving. */
static bool is_without_links(const struct source *source, const char *joined,
                             struct stat *ret_about)
{
    bool is_so = true;
    char *part = memory_text(joined);
    for (char *end = part + strlen(source->real_path); end != NULL && is_so;) {
        end = strchr(end + 1, '/');
        if (end != NULL)
            *end = '\0';
        is_so = lstat(part, ret_about) == 0 && !S_ISLNK(ret_about->st_mode);
        if (end != NULL)
            *end = '/';
    }
    free(part);
    return is_so;
}

/* Opens a file that lies below the course even after symbolic links. Returns -1 with errno; EXDEV
 * for one that lies elsewhere. */
static int open_below(const struct source *source, const char *path)
{
    struct stat about;
    char *joined = path_join(source->real_path, path);
    char *real_path =
        is_without_links(source, joined, &about) ? memory_text(joined) : realpath(joined, NULL);
    int descriptor = -1;
    if (real_path != NULL && !is_below(source->real_path, real_path))
        errno = EXDEV;
    else if (real_path != NULL)
        descriptor = open(real_path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    free(real_path);
    free(joined);
    return descriptor;
}

/* Reads to the end. Returns -1 with errno; EFBIG for a file longer than any of a course may be. */
static int read_all(int descriptor, struct str *ret_bytes)
{
    struct stat about;
    char chunk[65536];
    if (fstat(descriptor, &about) != 0)
        return -1;
    if (!S_ISREG(about.st_mode)) {
        errno = S_ISDIR(about.st_mode) ? EISDIR : EINVAL;
        return -1;
    }
    for (;;) {
        ssize_t count = read(descriptor, chunk, sizeof chunk);
        if (count == 0)
            return 0;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return -1;
        str_add_n(ret_bytes, chunk, (size_t)count);
        if (ret_bytes->length > XML_BYTES_MAX) {
            errno = EFBIG;
            return -1;
        }
        if (ret_bytes->length == (size_t)about.st_size)
            return 0;
    }
}

static void forget_lines(struct source *source)
{
    str_clear(&source->lines.bytes);
    source->lines = (struct source_lines){.path = NULL};
}

int source_read(struct source *source, const char *path, struct where where,
                struct source_file *ret_file, struct diag *diag)
{
    const char *name = name_of(source, path);
    if (!path_is_confined(path))
        return diag_error(diag, where.file != NULL ? where : where_file(name), "bad-path",
                          _("'%s' must be the path of a file inside the course's folder"), path);
    struct str bytes = {0};
    forget_lines(source); /* it may have changed since they were found */
    int descriptor = open_below(source, path);
    int result = descriptor < 0 ? -1 : read_all(descriptor, &bytes);
    int error = errno;
    if (descriptor >= 0)
        close(descriptor);
    if (result != 0) {
        str_clear(&bytes);
        return source_say_unreadable(source->real_path, path,
                                     where.file != NULL ? where : where_file(name), error, diag);
    }
    ret_file->name = name;
    ret_file->length = bytes.length;
    ret_file->bytes = str_take(&bytes);
    return 0;
}

const char *source_asked(const struct source *source, size_t number)
{
    return number < source->name_count ? source->names[number]->path : NULL;
}

void source_file_clear(struct source_file *file)
{
    free(file->bytes);
    *file = (struct source_file){0};
}

static bool ends_so(const char *name, const char *ending)
{
    size_t length = strlen(name);
    size_t ending_length = strlen(ending);
    return length > ending_length && strcmp(name + length - ending_length, ending) == 0;
}

void source_list(const struct source *source, const char *folder, const char *ending,
                 void (*visit)(void *context, const char *name), void *context)
{
    struct folder entries;
    if (*folder != '\0' && !path_is_confined(folder))
        return;
    char *path = path_join(source->real_path, folder);
    folder_list(path, &entries);
    for (size_t i = 0; i < entries.count; i++) {
        char *file = path_join(path, entries.names[i]);
        if (ends_so(entries.names[i], ending) && path_is_file(file))
            visit(context, entries.names[i]);
        free(file);
    }
    folder_clear(&entries);
    free(path);
}

/* What the file is; false where it cannot be told. Only one behind a symbolic link is opened for
 * that: a file that may not be read is known too. */
static bool stat_below(const struct source *source, const char *path, struct stat *ret_about)
{
    char *joined = path_join(source->real_path, path);
    bool is_known = is_without_links(source, joined, ret_about);
    free(joined);
    if (is_known)
        return true;
    int descriptor = open_below(source, path);
    is_known = descriptor >= 0 && fstat(descriptor, ret_about) == 0;
    if (descriptor >= 0)
        close(descriptor);
    return is_known;
}

struct source_stamp source_stamp(const struct source *source, const char *path)
{
    struct stat about;
    if (!path_is_confined(path) || !stat_below(source, path, &about) || !S_ISREG(about.st_mode))
        return (struct source_stamp){0};
    return (struct source_stamp){
        .modified = (int64_t)about.st_mtim.tv_sec * 1000000000 + about.st_mtim.tv_nsec,
        .size = about.st_size,
        .number = about.st_ino,
    };
}

bool source_stamps_are_same(struct source_stamp a, struct source_stamp b)
{
    return a.modified == b.modified && a.size == b.size && a.number == b.number;
}

static const char *path_of(const struct source *source, const char *name)
{
    for (size_t i = 0; i < source->name_count; i++)
        if (strcmp(source->names[i]->name, name) == 0)
            return source->names[i]->path;
    return NULL;
}

/* The length of the line that begins at `start`. XML counts CR LF, CR and LF as line ends. */
static size_t line_length(const struct str *bytes, size_t start)
{
    size_t at = start;
    while (at < bytes->length && bytes->bytes[at] != '\n' && bytes->bytes[at] != '\r')
        at++;
    return at - start;
}

static void go_to_start(struct source_lines *lines)
{
    lines->line = 1;
    lines->start = 0;
    lines->length = line_length(&lines->bytes, 0);
}

/* Gets the bytes of a file ready to find lines in; false where it cannot be read. */
static bool take_file(struct source *source, const char *path)
{
    struct source_lines *lines = &source->lines;
    if (lines->path == path)
        return true;
    forget_lines(source);
    int descriptor = path_is_confined(path) ? open_below(source, path) : -1;
    if (descriptor >= 0 && read_all(descriptor, &lines->bytes) == 0) {
        lines->path = path;
        go_to_start(lines);
    }
    if (descriptor >= 0)
        close(descriptor);
    return lines->path != NULL;
}

/* Goes on to the line of that number; false where there is none. */
static bool go_to_line(struct source_lines *lines, size_t line)
{
    const struct str *bytes = &lines->bytes;
    if (line < lines->line)
        go_to_start(lines);
    while (lines->line < line) {
        size_t end = lines->start + lines->length;
        if (end >= bytes->length)
            return false;
        bool has_two =
            bytes->bytes[end] == '\r' && end + 1 < bytes->length && bytes->bytes[end + 1] == '\n';
        lines->start = end + (has_two ? 2 : 1);
        lines->length = line_length(bytes, lines->start);
        lines->line++;
    }
    return true;
}

bool source_line(void *context, const char *file, size_t line, struct diag_line *ret_line)
{
    struct source *source = context;
    struct source_lines *lines = &source->lines;
    const char *path = path_of(source, file);
    if (path == NULL || !take_file(source, path) || !go_to_line(lines, line))
        return false;
    *ret_line = (struct diag_line){str_text(&lines->bytes) + lines->start, lines->length};
    return true;
}

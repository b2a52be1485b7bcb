/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines kept between two runs of the program: which file, whether it still holds, and how it
 * gets there. */
#include "config.h"

#include "course/outline_cache.h"

#include <fcntl.h>
#include <sodium.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "content/cite.h"
#include "content/text.h"
#include "course/outline_bytes.h"

enum { BYTES_MAX = 64 * 1024 * 1024, HASH = OUTLINE_CACHE_HASH_BYTES };

_Static_assert((int)HASH >= (int)crypto_generichash_BYTES_MIN, "sodium can make such a hash");

/* Another form of the bytes needs another magic. On a machine of another byte order it is read from
 * behind. */
static const uint64_t magic = 0x64776f75746c3032u;
_Static_assert(sizeof magic == OUTLINE_CACHE_MAGIC_BYTES, "the magic has its size");

/* A file that keeps an outline. */
struct kept {
    char *path;
    unsigned char key[HASH];
    struct str stamps; /* of the files that the outline is made from */
};

static void hash(const char *bytes, size_t length, unsigned char ret_hash[static HASH])
{
    crypto_generichash(ret_hash, HASH, (const unsigned char *)bytes, length, NULL, 0);
}

static const char *language_of(const struct course_catalogue *catalogue)
{
    return catalogue->catalogue != NULL ? catalogue->language : "";
}

/* Titles hold words of the interface too, which has a language of its own: these stand for all. */
static void add_interface(struct str *words)
{
    char *cited = cite_words("C1:1");
    str_addf(words, "\n%s%s%s", text_quote_start(), cited, text_quote_end());
    free(cited);
}

/* One file a course, its language and that of the interface, so that none takes another's place. */
static char *path_of(const char *folder, const struct str *words)
{
    unsigned char name_hash[HASH];
    char name[2 * HASH + 1];
    hash(str_text(words), words->length, name_hash);
    sodium_bin2hex(name, sizeof name, name_hash, HASH);
    return str_format("%s/%s.outline", folder, name);
}

/* The key knows the version of the program too: the file of another one is written over. */
static void name_kept(struct kept *kept, const char *folder, const struct course *course,
                      const struct course_catalogue *catalogue)
{
    struct str words = {0};
    str_addf(&words, "%s\n%s", source_real_path(course->source), language_of(catalogue));
    add_interface(&words);
    kept->path = path_of(folder, &words);
    str_add(&words, "\n" PACKAGE_VERSION);
    hash(str_text(&words), words.length, kept->key);
    str_clear(&words);
}

static void add_stamp(struct str *stamps, struct source_stamp stamp)
{
    str_add_n(stamps, (const char *)&stamp.modified, sizeof stamp.modified);
    str_add_n(stamps, (const char *)&stamp.size, sizeof stamp.size);
    str_add_n(stamps, (const char *)&stamp.number, sizeof stamp.number);
}

static void kept_init(struct kept *kept, const char *folder, const struct course *course,
                      const struct course_catalogue *catalogue)
{
    *kept = (struct kept){0};
    name_kept(kept, folder, course, catalogue);
    add_stamp(&kept->stamps, source_stamp(course->source, COURSE_MANIFEST));
    add_stamp(&kept->stamps, catalogue->stamp);
    for (size_t i = 0; i < course->module_count; i++)
        add_stamp(&kept->stamps, source_stamp(course->source, course->modules[i].path));
}

static void kept_clear(struct kept *kept)
{
    free(kept->path);
    str_clear(&kept->stamps);
}

/* Returns the bytes of a file, or NULL. Caller frees. */
static char *read_file(const char *path, size_t *ret_length)
{
    struct stat about;
    char *bytes = NULL;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file >= 0 && fstat(file, &about) == 0 && S_ISREG(about.st_mode) &&
        about.st_size <= BYTES_MAX) {
        *ret_length = (size_t)about.st_size;
        bytes = memory_new(*ret_length + 1, 1);
        if (read(file, bytes, *ret_length) != (ssize_t)*ret_length) {
            free(bytes);
            bytes = NULL;
        }
    }
    if (file >= 0)
        close(file);
    return bytes;
}

/* True for bytes whole as they were written, and made from what is there now. */
static bool is_good(const struct kept *kept, const char *bytes, size_t length)
{
    unsigned char sum[HASH];
    const char *after = bytes + OUTLINE_CACHE_HEAD_BYTES;
    if (length < OUTLINE_CACHE_HEAD_BYTES + kept->stamps.length ||
        memcmp(bytes, &magic, sizeof magic) != 0 ||
        memcmp(bytes + sizeof magic, kept->key, HASH) != 0 ||
        memcmp(after, str_text(&kept->stamps), kept->stamps.length) != 0)
        return false;
    hash(after, length - OUTLINE_CACHE_HEAD_BYTES, sum);
    return memcmp(bytes + sizeof magic + HASH, sum, HASH) == 0;
}

static bool read_kept(const struct kept *kept, const struct course *course,
                      struct outline *ret_outline)
{
    size_t length = 0;
    char *bytes = read_file(kept->path, &length);
    if (bytes != NULL && is_good(kept, bytes, length))
        return outline_from_bytes(bytes, length, OUTLINE_CACHE_HEAD_BYTES + kept->stamps.length,
                                  course, ret_outline);
    free(bytes);
    return false;
}

static bool write_file(const char *path, const struct str *bytes)
{
    FILE *file = fopen(path, "we");
    if (file == NULL)
        return false;
    bool is_written = fwrite(str_text(bytes), 1, bytes->length, file) == bytes->length;
    return fclose(file) == 0 && is_written;
}

/* Another window may write it at the same time: each writes a file of its own first. Nobody waits
 * for the disk: a file that a power cut spoils is as good as none. */
static void put_in_place(const char *path, const struct str *bytes)
{
    char *folder = path_folder(path);
    char *fresh = str_format("%s.%ld", path, (long)getpid());
    if (path_make_folders(folder) != 0 || !write_file(fresh, bytes) || rename(fresh, path) != 0)
        unlink(fresh);
    free(fresh);
    free(folder);
}

static void write_kept(const struct kept *kept, const struct outline *outline)
{
    unsigned char sum[HASH] = {0};
    struct str bytes = {0};
    str_add_n(&bytes, (const char *)&magic, sizeof magic);
    str_add_n(&bytes, (const char *)kept->key, HASH);
    str_add_n(&bytes, (const char *)sum, HASH);
    str_add_n(&bytes, str_text(&kept->stamps), kept->stamps.length);
    outline_to_bytes(outline, &bytes);
    hash(bytes.bytes + OUTLINE_CACHE_HEAD_BYTES, bytes.length - OUTLINE_CACHE_HEAD_BYTES, sum);
    memcpy(bytes.bytes + sizeof magic + HASH, sum, HASH);
    if (bytes.length <= BYTES_MAX)
        put_in_place(kept->path, &bytes);
    str_clear(&bytes);
}

void outline_cache_get(const char *folder, const struct course *course,
                       const struct course_catalogue *catalogue, struct outline *ret_outline,
                       struct diag *diag)
{
    struct kept kept;
    if (folder == NULL) {
        outline_build(course, ret_outline, diag);
        return;
    }
    /* The stamps are taken before the files are read: what changes meanwhile is read again. */
    kept_init(&kept, folder, course, catalogue);
    if (!read_kept(&kept, course, ret_outline)) {
        size_t said = diag->errors + diag->warnings;
        outline_build(course, ret_outline, diag);
        if (diag->errors + diag->warnings == said)
            write_kept(&kept, ret_outline);
    }
    kept_clear(&kept);
}

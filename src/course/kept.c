/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that keep something between two runs of the program. */
#include "config.h"

#include "course/kept.h"

#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"

enum { BYTES_MAX = 64 * 1024 * 1024 };

_Static_assert((int)KEPT_KEY_BYTES >= (int)crypto_generichash_BYTES_MIN,
               "sodium can make such a hash");
_Static_assert(sizeof(uint64_t) == KEPT_MAGIC_BYTES && sizeof(uint64_t) == KEPT_SUM_BYTES,
               "magic and sum have their size");

static void hash(const struct str *words, unsigned char ret_hash[static KEPT_KEY_BYTES])
{
    crypto_generichash(ret_hash, KEPT_KEY_BYTES, (const unsigned char *)str_text(words),
                       words->length, NULL, 0);
}

void kept_init(struct kept *kept, const char *folder, const char *words, const char *made_from,
               const char *ending, uint64_t magic)
{
    unsigned char name_hash[KEPT_KEY_BYTES];
    char name[2 * KEPT_KEY_BYTES + 1];
    struct str text = {0};
    str_add(&text, words);
    hash(&text, name_hash);
    sodium_bin2hex(name, sizeof name, name_hash, KEPT_KEY_BYTES);
    str_addf(&text, "\n%s\n" PACKAGE_VERSION, made_from);
    *kept = (struct kept){.path = str_format("%s/%s.%s", folder, name, ending), .magic = magic};
    hash(&text, kept->key);
    str_clear(&text);
}

void kept_clear(struct kept *kept)
{
    free(kept->path);
    *kept = (struct kept){0};
}

uint64_t kept_sum(const char *bytes, size_t length)
{
    static const uint64_t factor = 0x9E3779B97F4A7C15u; /* odd: no word is without effect */
    uint64_t sum = length;
    uint64_t word;
    size_t at = 0;
    for (; length - at >= sizeof word; at += sizeof word) {
        memcpy(&word, bytes + at, sizeof word);
        sum = (sum ^ word) * factor;
        sum ^= sum >> 32;
    }
    word = 0;
    memcpy(&word, bytes + at, length - at);
    sum = (sum ^ word) * factor;
    return sum ^ sum >> 32;
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

static bool is_good(const struct kept *kept, const char *bytes, size_t length)
{
    if (length < KEPT_HEAD_BYTES || memcmp(bytes, &kept->magic, KEPT_MAGIC_BYTES) != 0 ||
        memcmp(bytes + KEPT_MAGIC_BYTES, kept->key, KEPT_KEY_BYTES) != 0)
        return false;
    uint64_t sum = kept_sum(bytes + KEPT_HEAD_BYTES, length - KEPT_HEAD_BYTES);
    return memcmp(bytes + KEPT_MAGIC_BYTES + KEPT_KEY_BYTES, &sum, KEPT_SUM_BYTES) == 0;
}

char *kept_read(const struct kept *kept, size_t *ret_length)
{
    char *bytes = read_file(kept->path, ret_length);
    if (bytes != NULL && is_good(kept, bytes, *ret_length))
        return bytes;
    free(bytes);
    return NULL;
}

static bool write_all(FILE *file, const struct kept *kept, const struct str *bytes)
{
    uint64_t sum = kept_sum(str_text(bytes), bytes->length);
    return fwrite(&kept->magic, KEPT_MAGIC_BYTES, 1, file) == 1 &&
           fwrite(kept->key, KEPT_KEY_BYTES, 1, file) == 1 &&
           fwrite(&sum, KEPT_SUM_BYTES, 1, file) == 1 &&
           fwrite(str_text(bytes), 1, bytes->length, file) == bytes->length;
}

static bool write_file(const char *path, const struct kept *kept, const struct str *bytes)
{
    FILE *file = fopen(path, "we");
    if (file == NULL)
        return false;
    bool is_written = write_all(file, kept, bytes);
    return fclose(file) == 0 && is_written;
}

/* Another window may write it at the same time: each writes a file of its own first. A file that a
 * power cut spoils is as good as none. */
void kept_write(const struct kept *kept, const struct str *bytes)
{
    if (bytes->length > BYTES_MAX - KEPT_HEAD_BYTES)
        return;
    char *folder = path_folder(kept->path);
    char *fresh = str_format("%s.%ld", kept->path, (long)getpid());
    if (path_make_folders(folder) != 0 || !write_file(fresh, kept, bytes) ||
        rename(fresh, kept->path) != 0)
        unlink(fresh);
    free(fresh);
    free(folder);
}

void kept_put_count(struct str *bytes, size_t count)
{
    uint32_t number = (uint32_t)count;
    str_add_n(bytes, (const char *)&number, sizeof number);
}

void kept_put_text(struct str *bytes, const char *text)
{
    size_t length = text == NULL ? 0 : strlen(text) + 1;
    kept_put_count(bytes, length);
    if (text != NULL)
        str_add_n(bytes, text, length);
}

void kept_put_stamp(struct str *bytes, struct source_stamp stamp)
{
    str_add_n(bytes, (const char *)&stamp.modified, sizeof stamp.modified);
    str_add_n(bytes, (const char *)&stamp.size, sizeof stamp.size);
    str_add_n(bytes, (const char *)&stamp.number, sizeof stamp.number);
}

size_t kept_take_item_count(struct kept_reading *reading)
{
    size_t count = kept_take_count(reading);
    reading->is_bad |= count > (reading->length - reading->at) / sizeof(uint32_t);
    return reading->is_bad ? 0 : count;
}

char *kept_take_optional_text(struct kept_reading *reading)
{
    size_t length = kept_take_count(reading);
    char *text = length == 0 ? NULL : kept_take(reading, length);
    if (text == NULL || text[length - 1] == '\0')
        return text;
    reading->is_bad = true;
    return NULL;
}

char *kept_take_text(struct kept_reading *reading)
{
    char *text = kept_take_optional_text(reading);
    reading->is_bad |= text == NULL;
    return text;
}

struct source_stamp kept_take_stamp(struct kept_reading *reading)
{
    struct source_stamp stamp = {0};
    _Static_assert(sizeof stamp.modified + sizeof stamp.size + sizeof stamp.number ==
                       KEPT_STAMP_BYTES,
                   "a stamp has its size");
    const char *bytes = kept_take(reading, KEPT_STAMP_BYTES);
    if (bytes == NULL)
        return stamp;
    memcpy(&stamp.modified, bytes, sizeof stamp.modified);
    memcpy(&stamp.size, bytes + sizeof stamp.modified, sizeof stamp.size);
    memcpy(&stamp.number, bytes + sizeof stamp.modified + sizeof stamp.size, sizeof stamp.number);
    return stamp;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that keep something between two runs of the program that could be made again: how they
 * begin, how one is read and written, and the counts and texts in it. Such a file can be lost at
 * any time: one that is damaged, or of something else, is as good as none. It is for this machine
 * and version alone. */
#ifndef COURSE_KEPT_H
#define COURSE_KEPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/str.h"
#include "course/source.h"

/* How such a file begins: what it is (on a machine of another byte order it is read from behind),
 * what it was made from, and a sum of the rest, by which damage is known. */
enum {
    KEPT_MAGIC_BYTES = 8,
    KEPT_KEY_BYTES = 16,
    KEPT_SUM_BYTES = 8,
    KEPT_HEAD_BYTES = KEPT_MAGIC_BYTES + KEPT_KEY_BYTES + KEPT_SUM_BYTES
};

struct kept {
    char *path;
    uint64_t magic;
    unsigned char key[KEPT_KEY_BYTES];
};

/* Names the file of `folder` for these words. What it was made from beyond them ("": nothing), and
 * the version of the program, do not change its name: one that was made from something else is
 * written over. Caller clears. */
void kept_init(struct kept *kept, const char *folder, const char *words, const char *made_from,
               const char *ending, uint64_t magic);
void kept_clear(struct kept *kept);

/* Returns the bytes of the file, or NULL where it is not there, damaged, or of something else. What
 * is kept begins at KEPT_HEAD_BYTES. Caller frees. */
char *kept_read(const struct kept *kept, size_t *ret_length);

/* Keeps these bytes. Where that cannot be, nobody needs to know. Nobody waits for the disk. */
void kept_write(const struct kept *kept, const struct str *bytes);

/* The sum of bytes. It tells what was spoilt by chance, not what was forged. */
uint64_t kept_sum(const char *bytes, size_t length);

/* --- Counts and texts --- */

void kept_put_count(struct str *bytes, size_t count);
/* A text is its length with its NUL, then both; one that is not there (NULL) has no length, not
 * even that of its NUL. */
void kept_put_text(struct str *bytes, const char *text);

/* A stamp takes always as many bytes. */
enum { KEPT_STAMP_BYTES = 24 };

void kept_put_stamp(struct str *bytes, struct source_stamp stamp);

/* Bytes being read. No number among them is believed. */
struct kept_reading {
    char *bytes;
    size_t length;
    size_t at;
    bool is_bad; /* nothing more is read */
};

/* Returns where the next `size` bytes begin, NULL where there are not as many. The smallest of
 * these functions stand here: a long course has a hundred thousand counts. */
static inline char *kept_take(struct kept_reading *reading, size_t size)
{
    char *bytes = reading->bytes + reading->at;
    reading->is_bad |= reading->length - reading->at < size;
    if (reading->is_bad)
        return NULL;
    reading->at += size;
    return bytes;
}

/* What comes next; zero, empty or NULL, and is_bad set, where that is not there. Texts lie in the
 * bytes. */
static inline size_t kept_take_count(struct kept_reading *reading)
{
    uint32_t number = 0;
    const char *bytes = kept_take(reading, sizeof number);
    if (bytes != NULL)
        memcpy(&number, bytes, sizeof number);
    return number;
}

char *kept_take_text(struct kept_reading *reading);
char *kept_take_optional_text(struct kept_reading *reading); /* NULL: none is no mistake */
struct source_stamp kept_take_stamp(struct kept_reading *reading);

/* How many items follow, each of which has at least one count in it: there cannot be more. */
size_t kept_take_item_count(struct kept_reading *reading);

#endif

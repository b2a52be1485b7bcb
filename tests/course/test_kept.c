/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/kept.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "course/kept.h"
#include "support/support.h"

static const uint64_t magic = 7;

static void write_words(const struct kept *kept, const char *words)
{
    struct str bytes = {0};
    str_add(&bytes, words);
    kept_write(kept, &bytes);
    str_clear(&bytes);
}

/* What is kept is these words; NULL: nothing is. */
static void expect(const struct kept *kept, const char *words)
{
    size_t length = 0;
    char *bytes = kept_read(kept, &length);
    cr_expect_eq(bytes != NULL, words != NULL);
    if (bytes != NULL && words != NULL) {
        cr_expect_eq(length, KEPT_HEAD_BYTES + strlen(words));
        cr_expect_eq(memcmp(bytes + KEPT_HEAD_BYTES, words, strlen(words)), 0);
    }
    free(bytes);
}

/* Else the files of all that ever was would pile up. */
Test(kept, what_was_made_from_something_else_is_written_over)
{
    char *folder = support_folder();
    struct kept old;
    struct kept new;
    kept_init(&old, folder, "course", "«»", "outline", magic);
    kept_init(&new, folder, "course", "“”", "outline", magic);
    cr_expect_str_eq(old.path, new.path);
    write_words(&old, "old");
    expect(&old, "old");
    expect(&new, NULL);
    write_words(&new, "new");
    expect(&new, "new");
    expect(&old, NULL);
    kept_clear(&old);
    kept_clear(&new);
    support_remove(folder);
    free(folder);
}

Test(kept, other_words_have_another_file)
{
    struct kept one;
    struct kept other;
    kept_init(&one, "folder", "course\nfr", "", "outline", magic);
    kept_init(&other, "folder", "course\nes", "", "outline", magic);
    cr_expect_str_neq(one.path, other.path);
    kept_clear(&one);
    kept_clear(&other);
}

Test(kept, a_sum_tells_any_bit)
{
    char bytes[] = "what a file has";
    uint64_t sum = kept_sum(bytes, sizeof bytes);
    for (size_t bit = 0; bit < 8 * sizeof bytes; bit++) {
        bytes[bit / 8] ^= (char)(1 << bit % 8);
        cr_expect_neq(kept_sum(bytes, sizeof bytes), sum, "bit %zu", bit);
        bytes[bit / 8] ^= (char)(1 << bit % 8);
    }
    cr_expect_neq(kept_sum(bytes, sizeof bytes - 1), sum, "a shorter one");
    cr_expect_eq(kept_sum(bytes, sizeof bytes), sum);
}

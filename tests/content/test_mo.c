/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/mo.c */
#include "config.h"

#include "content/mo.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/mo.h"

enum { HEADER_BYTES = 28 };

static const struct catalogue_entry entries[] = {
    {.key = "", .translation = "Language: fr\n"},
    {.key = "one day\0many days", .translation = "un jour\0des jours", 17, 17},
    {.key = "work", .translation = "travail"},
};

static struct str bytes_in(struct catalogue_form form)
{
    struct str bytes = {0};
    mo_write(entries, ARRAY_LEN(entries), form, &bytes);
    return bytes;
}

Test(mo, it_is_the_same_in_either_byte_order)
{
    for (int order = 0; order < 2; order++) {
        struct str bytes = bytes_in((struct catalogue_form){.is_swapped = order == 1});
        struct mo mo;
        cr_assert(mo_read(str_text(&bytes), bytes.length, &mo), "order %d", order);
        cr_expect_eq(mo.is_swapped, order == 1);
        cr_expect_eq(mo.revision, 0);
        cr_expect_eq(mo.count, ARRAY_LEN(entries));
        cr_expect_eq(mo.keys, HEADER_BYTES);
        cr_expect_eq(mo.translations, HEADER_BYTES + ARRAY_LEN(entries) * MO_ROW_BYTES);
        cr_expect_eq(mo.hash_size, 0);
        cr_expect_str_eq(mo_text(&mo, mo.keys, 2), "work");
        cr_expect_str_eq(mo_text(&mo, mo.translations, 2), "travail");
        cr_expect_eq(mo_text_length(&mo, mo.translations, 2), strlen("travail"));
        str_clear(&bytes);
    }
}

Test(mo, a_text_may_hold_a_nul)
{
    struct str bytes = bytes_in((struct catalogue_form){0});
    struct mo mo;
    cr_assert(mo_read(str_text(&bytes), bytes.length, &mo));
    cr_expect_arr_eq(mo_text(&mo, mo.keys, 1), "one day\0many days", 18);
    cr_expect_eq(mo_text_length(&mo, mo.keys, 1), 17);
    str_clear(&bytes);
}

Test(mo, what_does_not_begin_as_one_is_none)
{
    struct str bytes = bytes_in((struct catalogue_form){.revision = 0x10001});
    struct mo mo;
    for (size_t length = 0; length < HEADER_BYTES; length++) {
        char *exact = memory_new(length, 1);
        memcpy(exact, str_text(&bytes), length);
        cr_expect_not(mo_read(exact, length, &mo), "cut to %zu", length);
        free(exact);
    }
    cr_expect(mo_read(str_text(&bytes), bytes.length, &mo));
    cr_expect_eq(mo.revision, 0x10001);
    for (size_t i = 0; i < MO_NUMBER_BYTES; i++) {
        bytes.bytes[i] ^= 1;
        cr_expect_not(mo_read(str_text(&bytes), bytes.length, &mo), "byte %zu", i);
        bytes.bytes[i] ^= 1;
    }
    str_clear(&bytes);
}

/* The file of three texts ends with "travail" and its NUL. */
Test(mo, a_text_that_does_not_lie_in_the_file_or_does_not_end_there_is_missing)
{
    struct str bytes = bytes_in((struct catalogue_form){0});
    const uint32_t size = (uint32_t)bytes.length;
    const struct {
        uint32_t length, at;
        const char *text;
    } cases[] = {
        {7, size - 8, "travail"}, {4, size - 5, "vail"},        {0, size - 1, ""},
        {0, size, NULL},          {8, size - 8, NULL},          {6, size - 8, NULL},
        {0, size - 2, NULL},      {7, size - 7, NULL},          {7, UINT32_MAX, NULL},
        {UINT32_MAX, 0, NULL},    {UINT32_MAX, size - 8, NULL}, {UINT32_MAX, UINT32_MAX, NULL},
    };
    struct mo mo;
    cr_assert(mo_read(str_text(&bytes), bytes.length, &mo));
    char *row = bytes.bytes + mo.keys + MO_ROW_BYTES;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        memcpy(row, &cases[i].length, MO_NUMBER_BYTES);
        memcpy(row + MO_NUMBER_BYTES, &cases[i].at, MO_NUMBER_BYTES);
        const char *text = mo_text(&mo, mo.keys, 1);
        cr_expect(cases[i].text == NULL ? text == NULL
                                        : text != NULL && strcmp(text, cases[i].text) == 0,
                  "case %zu: %s", i, text);
    }
    str_clear(&bytes);
}

Test(mo, no_number_can_wrap_round)
{
    const struct mo mo = {.length = 100};
    cr_expect(mo_holds(&mo, 0, 100));
    cr_expect(mo_holds(&mo, 100, 0));
    cr_expect(mo_holds(&mo, 99, 1));
    cr_expect_not(mo_holds(&mo, 99, 2));
    cr_expect_not(mo_holds(&mo, 101, 0));
    cr_expect_not(mo_holds(&mo, 1, UINT64_MAX));
    cr_expect_not(mo_holds(&mo, SIZE_MAX, 1));
}

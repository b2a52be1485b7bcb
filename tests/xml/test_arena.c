/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/xml/arena.c */
#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>

#include "xml/arena.h"

Test(arena, what_was_taken_stays_as_it_is)
{
    struct xml_arena *arena = xml_arena_new();
    char *texts[2000];
    for (int i = 0; i < 2000; i++) {
        char text[16] = "text number 0000";
        text[15] = (char)('0' + i % 10);
        texts[i] = xml_arena_text_n(arena, text, 16);
    }
    for (int i = 0; i < 2000; i++) {
        cr_expect_eq(texts[i][15], '0' + i % 10, "text %d", i);
        cr_expect_eq(strlen(texts[i]), 16, "text %d", i);
    }
    xml_arena_free(arena);
}

Test(arena, objects_are_zeroed_and_aligned_even_after_odd_texts)
{
    struct xml_arena *arena = xml_arena_new();
    for (size_t i = 0; i < 300; i++) {
        xml_arena_text_n(arena, "abcdefgh", i % 8);
        long double *object = xml_arena_take(arena, 3, sizeof *object);
        cr_expect_eq((uintptr_t)object % _Alignof(max_align_t), 0, "object %zu", i);
        for (size_t j = 0; j < 3 * sizeof *object; j++)
            cr_assert_eq(((char *)object)[j], 0, "object %zu", i);
        memset(object, 0xFF, 3 * sizeof *object);
    }
    xml_arena_free(arena);
}

Test(arena, a_piece_larger_than_any_block_has_its_own)
{
    struct xml_arena *arena = xml_arena_new();
    char *before = xml_arena_text_n(arena, "before", 6);
    char *large = xml_arena_take(arena, 1000, 1000);
    memset(large, 'x', 1000 * 1000);
    char *after = xml_arena_text_n(arena, "after", 5);
    cr_expect_str_eq(before, "before");
    cr_expect_str_eq(after, "after");
    xml_arena_free(arena);
}

Test(arena, can_be_used_on_once_it_is_cleared)
{
    struct xml_arena *arena = xml_arena_new();
    for (int i = 0; i < 100; i++) {
        cr_expect_str_eq(xml_arena_text_n(arena, "again", 5), "again");
        cr_expect_eq(*(int *)xml_arena_take(arena, 1, sizeof(int)), 0);
        xml_arena_clear(arena);
    }
    xml_arena_clear(arena);
    xml_arena_free(arena);
    xml_arena_free(NULL);
}

Test(arena, nothing_can_be_taken_too)
{
    struct xml_arena *arena = xml_arena_new();
    cr_expect_not_null(xml_arena_take(arena, 0, 8));
    cr_expect_str_eq(xml_arena_text_n(arena, NULL, 0), "");
    xml_arena_free(arena);
}

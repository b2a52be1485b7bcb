/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/map.c */
#include "config.h"

#include "base/map.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/str.h"

Test(map, an_empty_one_knows_nothing)
{
    struct map map = {0};
    cr_expect_eq(map_get(&map, ""), MAP_NOWHERE);
    cr_expect_eq(map_get(&map, "a"), MAP_NOWHERE);
    map_clear(&map);
}

Test(map, the_first_number_of_a_text_stays)
{
    struct map map = {0};
    cr_expect_eq(map_put(&map, "a", 7), 7);
    cr_expect_eq(map_put(&map, "", 8), 8);
    cr_expect_eq(map_put(&map, "a", 9), 7);
    cr_expect_eq(map_get(&map, "a"), 7);
    cr_expect_eq(map_get(&map, ""), 8);
    cr_expect_eq(map.count, 2);
    cr_expect_str_eq(map_text(&map, 0), "a");
    cr_expect_str_eq(map_text(&map, 1), "");
    map_clear(&map);
    cr_expect_eq(map_get(&map, "a"), MAP_NOWHERE);
}

Test(map, among_many_each_is_found)
{
    enum { MANY = 5000 };
    struct map map = {0};
    for (size_t i = 0; i < MANY; i++) {
        char *text = str_format("text %zu", i);
        map_put(&map, text, i);
        free(text);
    }
    for (size_t i = 0; i < 2 * MANY; i++) {
        char *text = str_format("text %zu", i);
        cr_expect_eq(map_get(&map, text), i < MANY ? i : MAP_NOWHERE, "'%s'", text);
        if (i < MANY)
            cr_expect_str_eq(map_text(&map, i), text);
        free(text);
    }
    map_clear(&map);
}

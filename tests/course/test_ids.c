/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/ids.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "course/ids.h"

static const struct where first = {.file = "m.xml", .line = 3, .column = 1};
static const struct where second = {.file = "n.xml", .line = 8, .column = 5};

Test(ids, an_id_that_is_there_tells_where_it_was_first_met)
{
    struct ids ids = {0};
    cr_expect_not(ids_has(&ids, "a"), "an empty one has none");
    cr_expect_null(ids_add(&ids, "a", first));
    cr_expect_null(ids_add(&ids, "", first));
    cr_expect_null(ids_add(&ids, "A", first));
    const struct where *met = ids_add(&ids, "a", second);
    cr_assert_not_null(met);
    cr_expect_str_eq(met->file, "m.xml");
    cr_expect_eq(met->line, 3);
    cr_expect(ids_has(&ids, "a"));
    cr_expect(ids_has(&ids, ""));
    cr_expect_not(ids_has(&ids, "b"));
    ids_clear(&ids);
    cr_expect_not(ids_has(&ids, "a"));
    cr_expect_null(ids_add(&ids, "a", second));
    ids_clear(&ids);
}

Test(ids, thousands_of_ids_are_kept_apart)
{
    enum { COUNT = 5000 };
    struct ids ids = {0};
    for (size_t i = 0; i < COUNT; i++) {
        char *id = str_format("unit-%zu", i);
        cr_assert_null(ids_add(&ids, id, (struct where){.line = i}), "'%s'", id);
        free(id);
    }
    cr_expect_eq(ids.count, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        char *id = str_format("unit-%zu", i);
        const struct where *met = ids_add(&ids, id, second);
        cr_assert(met != NULL && met->line == i, "'%s'", id);
        free(id);
    }
    ids_clear(&ids);
}

Test(ids, a_slip_finds_the_id_that_was_meant)
{
    struct ids ids = {0};
    cr_expect_null(ids_nearest(&ids, "a"), "an empty one has none");
    ids_add(&ids, "light-work", first);
    ids_add(&ids, "hazardous-work", first);
    cr_expect_str_eq(ids_nearest(&ids, "ligth-work"), "light-work");
    cr_expect_null(ids_nearest(&ids, "strike"));
    ids_clear(&ids);
}

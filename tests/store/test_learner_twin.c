/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/learner_twin.c */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "store/learner_twin.h"
#include "support/records.h"
#include "support/support.h"

Test(learner_twin, who_may_be_meant_is_found)
{
    static const struct {
        const char *here, *typed, *twin;
        bool is_same;
    } cases[] = {
        {"Nadia", "Nadia", "Nadia", true},      {"Nadia", "nadia", "Nadia", true},
        {"Nadia", "  NADIA ", "Nadia", true},   {"Zo\u00E9", "Zoe\u0301", "Zo\u00E9", true},
        {"Zo\u00E9", "Zoe", "Zo\u00E9", false}, {"A/B", "a b", "A/B", false},
        {"Nadia", "Nadja", NULL, false},        {"Nadia", "Nadia Ouma", NULL, false},
        {"\u738B", "\u674E", NULL, false}, /* no plain letter in either */
        {"\u738B", "\u738B", "\u738B", true},   {"Nadia", "", NULL, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *folder = support_folder();
        struct learner_twin twin;
        record_close(records_create(folder, cases[i].here));
        learner_twin_find(folder, cases[i].typed, &twin);
        cr_expect_str_eq(twin.name != NULL ? twin.name : "none",
                         cases[i].twin != NULL ? cases[i].twin : "none", "case '%s'",
                         cases[i].typed);
        cr_expect_eq(twin.is_same, cases[i].is_same, "case '%s'", cases[i].typed);
        cr_expect_eq(twin.path != NULL, cases[i].twin != NULL, "case '%s'", cases[i].typed);
        learner_twin_clear(&twin);
        support_remove(folder);
        free(folder);
    }
}

/* The very name goes before one that is much like it. */
Test(learner_twin, the_same_name_is_found_before_one_alike)
{
    char *folder = support_folder();
    struct learner_twin twin;
    record_close(records_create(folder, "Zoe"));
    record_close(records_create(folder, "Zo\u00E9"));
    learner_twin_find(folder, "zo\u00E9", &twin);
    cr_expect_str_eq(twin.name, "Zo\u00E9");
    cr_expect(twin.is_same);
    learner_twin_clear(&twin);
    support_remove(folder);
    free(folder);
}

Test(learner_twin, where_nobody_is_there_is_none)
{
    struct learner_twin twin;
    learner_twin_find("no-such-folder", "Nadia", &twin);
    cr_expect_null(twin.name);
    learner_twin_clear(&twin);
}

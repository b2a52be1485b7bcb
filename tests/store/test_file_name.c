/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/file_name.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "store/file_name.h"

static const struct {
    const char *learner;
    const char *stem;
} stems[] = {
    {"Nadia", "nadia"},
    {"Nadia Ben Ali", "nadia-ben-ali"},
    {"Zoé Ångström", "zoe-angstrom"},
    {"Zoe\xCC\x81", "zoe"},
    {"Łukasz Đỗ", "lukasz-do"},
    {"Straße Œuvre Þór", "strasse-oeuvre-thor"},
    {"Ｆｕｌｌ Ｗｉｄｔｈ １", "full-width-1"},
    {"O'Brien, P.", "o-brien-p"},
    {"--a//b\\c--", "a-b-c"},
    {"../../etc/passwd", "etc-passwd"},
    {"a:b*c?d\"e<f>g|h", "a-b-c-d-e-f-g-h"},
    {"7", "7"},
    {"Anna Пётр", "anna"},
    {"Пётр", "learner"},
    {"نادية", "learner"},
    {"中文", "learner"},
    {"🎉", "learner"},
    {"...", "learner"},
    {"", "learner"},
    {"CON", "learner"},
    {"con.", "learner"},
    {"Nul", "learner"},
    {"com1", "learner"},
    {"COM¹", "learner"},
    {"LPT9", "learner"},
    {"com10", "com10"},
    {"Conny", "conny"},
    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbb", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"bad \xff bytes", "bad-bytes"},
};

Test(file_name, a_stem_is_as_near_to_the_name_as_fat_allows)
{
    for (size_t i = 0; i < ARRAY_LEN(stems); i++) {
        char *stem = file_name_stem(stems[i].learner);
        cr_expect_str_eq(stem, stems[i].stem, "case '%s': '%s'", stems[i].learner, stem);
        free(stem);
    }
}

Test(file_name, the_id_tells_apart_what_the_stem_does_not)
{
    char *one = file_name_new("Zoé", "0123456789abcdef0123456789abcdef");
    char *two = file_name_new("ZOE", "0123456fffffffffffffffffffffffff");
    cr_expect_str_eq(one, "zoe-01234567.db");
    cr_expect_str_eq(two, "zoe-0123456f.db");
    free(one);
    free(two);
}

Test(file_name, a_file_fits_the_learners_that_it_could_be_of)
{
    static const struct {
        const char *file;
        const char *learner;
        bool is_fitting;
    } cases[] = {
        {"zoe-01234567.db", "Zoé", true},
        {"ZOE-0123ABCD.DB", "zoe", true},
        {"learner-01234567.db", "中文", true},
        {"zoe-01234567.db", "Zo", false},
        {"zoe-01234567.db", "Zoey", false},
        {"zoe-ann-01234567.db", "Zoe", false},
        {"zoe-0123456.db", "Zoe", false},
        {"zoe-012345678.db", "Zoe", false},
        {"zoe-0123456x.db", "Zoe", false},
        {"zoe-01234567.db-journal", "Zoe", false},
        {"zoe-01234567", "Zoe", false},
        {"zoe", "Zoe", false},
        {"", "Zoe", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_eq(file_name_fits(cases[i].file, cases[i].learner), cases[i].is_fitting,
                     "case '%s' for '%s'", cases[i].file, cases[i].learner);
}

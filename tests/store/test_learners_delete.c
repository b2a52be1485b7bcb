/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/learners_delete.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/learners.h"
#include "support/records.h"
#include "support/support.h"

static char *folder;
static struct learners learners; /* Ana and Ben */
static struct diag diag;

static void make_two(void)
{
    diag_init(&diag);
    folder = support_folder();
    record_close(records_create(folder, "Ana"));
    record_close(records_create(folder, "Ben"));
    cr_assert_eq(learners_list(folder, &learners, &diag), 0);
}

static void remove_two(void)
{
    learners_clear(&learners);
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(learners_delete, .init = make_two, .fini = remove_two);

static bool is_there(const char *path, const char *ending)
{
    char *file = str_format("%s%s", path, ending);
    bool is_file = path_is_file(file);
    free(file);
    return is_file;
}

Test(learners_delete, a_learner_goes_with_all_copies_and_nobody_else)
{
    static const char *const endings[] = {".backup-1",          ".backup-1.new", ".damaged-1",
                                          ".damaged-1-journal", ".restored",     ".open"};
    const char *ana = learners.items[0].path;
    const char *ben = learners.items[1].path;
    for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
        char *anas = str_format("%s%s", ana, endings[i]);
        char *bens = str_format("%s%s", ben, endings[i]);
        support_write(anas, "");
        support_write(bens, "");
        free(bens);
        free(anas);
    }
    cr_assert_eq(learners_delete(&learners.items[0], &diag), 0);
    cr_expect_not(is_there(ana, ""));
    cr_expect(is_there(ben, ""));
    for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
        cr_expect_not(is_there(ana, endings[i]), "%s", endings[i]);
        cr_expect(is_there(ben, endings[i]), "%s", endings[i]);
    }
}

Test(learners_delete, one_who_is_learning_is_not_deleted)
{
    struct record *record = records_open(learners.items[0].path);
    cr_expect_eq(learners_delete(&learners.items[0], &diag), -1);
    cr_expect(diag_has(&diag, "record-in-use"));
    records_answer(record, "a", "1");
    record_close(record);
    cr_expect_eq(learners_delete(&learners.items[0], &diag), 0);
}

Test(learners_delete, what_is_gone_cannot_be_deleted)
{
    cr_expect_eq(learners_delete(&learners.items[0], &diag), 0);
    cr_expect_eq(learners_delete(&learners.items[0], &diag), -1);
    cr_expect(diag_has(&diag, "record-delete"));
}

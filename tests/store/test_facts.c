/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/facts.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/path.h"
#include "store/facts.h"
#include "support/records.h"
#include "support/support.h"

Test(facts, answers_are_counted_and_the_last_event_is_the_last_in_order)
{
    struct facts facts;
    struct diag diag;
    char *folder = support_folder();
    struct record *record = records_create(folder, "Nadia");
    diag_init(&diag);
    cr_assert_eq(facts_read(record_path(record), &facts, &diag), 0);
    cr_expect_eq(facts.answers, 0);
    cr_expect_eq(facts.last.at, records_moment(0).at);
    records_answer(record, "a", "1");
    records_answer(record, "b", "1");
    records_append(record, EVENT_READ, "c", NULL, NULL);
    records_run(record_path(record), "UPDATE event SET at = 5, zone = -30 WHERE seq = 4");
    cr_assert_eq(facts_read(record_path(record), &facts, &diag), 0);
    cr_expect_eq(facts.answers, 2);
    cr_expect_eq(facts.last.at, 5);
    cr_expect_eq(facts.last.zone, -30);
    char *missing = path_join(folder, "missing.db");
    cr_expect_eq(facts_read(missing, &facts, &diag), -1);
    cr_expect(diag_has(&diag, "no-file"));
    free(missing);
    record_close(record);
    diag_clear(&diag);
    support_remove(folder);
    free(folder);
}

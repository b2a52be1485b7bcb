/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/preferences.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "flow/preferences.h"
#include "support/records.h"
#include "support/support.h"

Test(preferences, what_was_set_is_there_when_the_record_is_opened_again)
{
    char *folder = support_folder();
    struct record *record = records_create(folder, "Nadia");
    struct settings settings;
    struct diag diag;
    diag_init(&diag);
    preferences_read(record, &settings);
    cr_expect_eq(
        preferences_set(&settings, record, SETTING_THEME, "mono", records_moment(1), &diag), 0);
    cr_expect_eq(
        preferences_set(&settings, record, SETTING_THEME, "pink", records_moment(2), &diag), 0);
    settings_clear(&settings);
    preferences_read(record, &settings);
    cr_expect_str_eq(settings_value(&settings, SETTING_THEME), "mono");
    settings_clear(&settings);
    record_close(record);
    diag_clear(&diag);
    support_remove(folder);
    free(folder);
}

Test(preferences, without_a_record_they_hold_until_the_end)
{
    struct settings settings;
    struct diag diag;
    diag_init(&diag);
    preferences_read(NULL, &settings);
    cr_expect_eq(
        preferences_set(&settings, NULL, SETTING_HINTS, "hidden", records_moment(0), &diag), 0);
    cr_expect(settings_is(&settings, SETTING_HINTS, "hidden"));
    settings_clear(&settings);
}

Test(preferences, values_go_round_both_ways)
{
    struct settings settings = {0};
    cr_expect_str_eq(preferences_next(&settings, SETTING_MEASURE, true), "74");
    cr_expect_str_eq(preferences_next(&settings, SETTING_MEASURE, false), "58");
    settings_set(&settings, SETTING_MEASURE, "90");
    cr_expect_str_eq(preferences_next(&settings, SETTING_MEASURE, true), "50");
    settings_clear(&settings);
}

Test(preferences, all_have_a_name_and_are_explained)
{
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        cr_expect_str_not_empty(preferences_name((enum setting)i));
        cr_expect_str_not_empty(preferences_explained((enum setting)i));
    }
    cr_expect_str_eq(preferences_value_name(SETTING_THEME, "contrast"), "high contrast");
    cr_expect_str_eq(preferences_value_name(SETTING_MEASURE, "74"), "74");
    cr_expect_str_eq(preferences_value_name(SETTING_LANGUAGE, "fr"), "français");
}

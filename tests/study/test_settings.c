/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/study/settings.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "study/settings.h"

static void apply(struct settings *settings, enum event_kind kind, const char *data)
{
    settings_apply(settings, &(struct event){.kind = kind, .data = (char *)data});
}

/* They stand in learners' files: a change here loses what people chose. */
Test(settings, the_stored_words_are_these_for_ever)
{
    static const struct {
        enum setting setting;
        const char *value;
        const char *data;
    } cases[] = {
        {SETTING_LANGUAGE, "fr", "{\"language\":\"fr\"}"},
        {SETTING_THEME, "contrast", "{\"theme\":\"contrast\"}"},
        {SETTING_SIGNS, "ascii", "{\"signs\":\"ascii\"}"},
        {SETTING_LINKS, "brackets", "{\"links\":\"brackets\"}"},
        {SETTING_MEASURE, "50", "{\"measure\":\"50\"}"},
        {SETTING_LINES, "yes", "{\"line-by-line\":\"yes\"}"},
        {SETTING_HINTS, "hidden", "{\"hints\":\"hidden\"}"},
        {SETTING_FACILITATOR, "shown", "{\"facilitator\":\"shown\"}"},
        {SETTING_BIDI, "terminal", "{\"bidi\":\"terminal\"}"},
    };
    cr_expect_eq(ARRAY_LEN(cases), SETTING_COUNT);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct settings settings = {0};
        char *data = settings_data(cases[i].setting, cases[i].value);
        cr_expect_str_eq(data, cases[i].data);
        cr_expect_not(settings_is(&settings, cases[i].setting, cases[i].value), "%s", data);
        apply(&settings, EVENT_SET, data);
        cr_expect(settings_is(&settings, cases[i].setting, cases[i].value), "%s", data);
        settings_clear(&settings);
        free(data);
    }
}

Test(settings, the_newest_counts_and_several_may_come_together)
{
    struct settings settings = {0};
    apply(&settings, EVENT_SET, "{\"theme\":\"mono\",\"measure\":\"74\"}");
    apply(&settings, EVENT_SET, "{\"theme\":\"light\"}");
    cr_expect_str_eq(settings_value(&settings, SETTING_THEME), "light");
    cr_expect_str_eq(settings_value(&settings, SETTING_MEASURE), "74");
    settings_clear(&settings);
}

Test(settings, what_is_not_known_changes_nothing)
{
    static const char *const odd[] = {
        "{\"theme\":\"pink\"}", "{\"theme\":7}",         "{\"colour\":\"mono\"}", "{",
        "[]",                   "{\"measure\":\"999\"}", "{\"language\":\"../x\"}",
    };
    struct settings settings = {0};
    for (size_t i = 0; i < ARRAY_LEN(odd); i++)
        apply(&settings, EVENT_SET, odd[i]);
    apply(&settings, EVENT_NOTED, "{\"theme\":\"mono\"}");
    for (size_t i = 0; i < SETTING_COUNT; i++)
        cr_expect_null(settings.values[i], "setting %zu", i);
    cr_expect_str_eq(settings_value(&settings, SETTING_THEME), "auto");
    cr_expect_str_eq(settings_value(&settings, SETTING_MEASURE), "66");
    cr_expect_null(settings_value(&settings, SETTING_LANGUAGE));
    settings_clear(&settings);
}

Test(settings, all_but_the_language_can_be_gone_through)
{
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        bool has_choices = settings_choice((enum setting)i, 0) != NULL;
        cr_expect_eq(has_choices, i != SETTING_LANGUAGE, "setting %zu", i);
    }
}

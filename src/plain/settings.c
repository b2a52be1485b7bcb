/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings line by line: a number takes the next value of its setting. */
#include "config.h"

#include "plain/plain.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "flow/preferences.h"
#include "plain/word.h"

/* The language has too many values to be gone through; the word "language" names one. What only a
 * screen shows is not asked for here, but for what decides whether that can be read. */
static const enum setting shown[] = {SETTING_LINES, SETTING_HINTS, SETTING_FACILITATOR,
                                     SETTING_BIDI};

static void say_setting(struct plain *plain, size_t number)
{
    enum setting setting = shown[number - 1];
    const char *value = settings_value(plain->settings, setting);
    /* TRANSLATORS: number, name of a setting, its value, what it is for. */
    console_sayf(&plain->console, _("%zu: %s: %s. %s"), number, preferences_name(setting),
                 preferences_value_name(setting, value), preferences_explained(setting));
}

static void change(struct plain *plain, size_t number)
{
    enum setting setting = shown[number - 1];
    struct moment now = plain->outside.now(plain->outside.context);
    struct diag diag;
    diag_init(&diag);
    preferences_set(plain->settings, plain->record, setting,
                    preferences_next(plain->settings, setting, true), now, &diag);
    plain->shows_facilitator = settings_is(plain->settings, SETTING_FACILITATOR, "shown");
    plain_report(plain, &diag);
    say_setting(plain, number);
}

enum plain_next plain_settings(struct plain *plain)
{
    const struct choice choice = {
        /* TRANSLATORS: "1-3" are numbers that can be typed. */
        .numbers = _("%zu-%zu change"),   .number = _("%zu change"),
        .number_count = ARRAY_LEN(shown), .enter = _("Enter go on"),
        .words = {WORD_HELP, WORD_QUIT},
    };
    size_t number = 0;
    enum word word;
    console_gap(&plain->console);
    for (size_t i = 1; i <= ARRAY_LEN(shown); i++)
        say_setting(plain, i);
    while ((word = word_ask(&plain->console, &choice, &number)) == WORD_NUMBER)
        change(plain, number);
    return word == WORD_ENTER ? PLAIN_GO_ON : PLAIN_QUIT;
}

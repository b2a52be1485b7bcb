/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner's settings in the record, and how they are called. */
#include "config.h"

#include "flow/preferences.h"

#include <string.h>

#include "base/i18n.h"
#include "base/languages.h"
#include "base/memory.h"

static int apply(void *context, const struct event *event)
{
    settings_apply(context, event);
    return 0;
}

void preferences_read(const struct record *record, struct settings *ret_settings)
{
    struct diag unsaid;
    *ret_settings = (struct settings){0};
    diag_init(&unsaid);
    if (record != NULL)
        record_each_event(record, NULL, 1u << EVENT_SET, apply, ret_settings, &unsaid);
    diag_clear(&unsaid);
}

int preferences_set(struct settings *settings, struct record *record, enum setting setting,
                    const char *value, struct moment now, struct diag *diag)
{
    if (!settings_set(settings, setting, value) || record == NULL)
        return 0;
    struct event event = {.kind = EVENT_SET, .moment = now, .data = settings_data(setting, value)};
    int result = record_append(record, &event, diag);
    event_clear(&event);
    return result;
}

const char *preferences_next(const struct settings *settings, enum setting setting, bool is_forward)
{
    size_t count = 0;
    size_t at = 0;
    const char *choice;
    for (; (choice = settings_choice(setting, count)) != NULL; count++)
        if (settings_is(settings, setting, choice))
            at = count;
    if (!is_forward)
        return settings_choice(setting, (at > 0 ? at : count) - 1);
    const char *next = settings_choice(setting, at + 1);
    return next != NULL ? next : settings_choice(setting, 0);
}

static const struct {
    const char *name;
    const char *explained;
} rows[] = {
    [SETTING_LANGUAGE] = {N_("Language"), N_("Of menus, messages and courses, as far as they are "
                                             "translated.")},
    [SETTING_THEME] = {N_("Colours"), N_("Automatic goes by the background of the "
                                         "terminal, where it is known.")},
    [SETTING_SIGNS] = {N_("Symbols"), N_("simple: where ✓ or » are not shown as they should be.")},
    [SETTING_LINKS] = {N_("Links"), N_("How words are shown that can be looked up.")},
    [SETTING_MEASURE] = {N_("Width of text"), N_("How many letters a line has at most.")},
    [SETTING_LINES] = {N_("Line by line"), N_("For speech, braille, printer: from the next start "
                                              "on.")},
    [SETTING_HINTS] = {N_("Hints"), N_("Whether questions offer their hints.")},
    [SETTING_FACILITATOR] = {N_("Facilitator notes"),
                             N_("Notes for who teaches, and the minutes of each part.")},
    /* TRANSLATORS: as short as in English; alef, bet and gimel are the first letters of Hebrew. */
    [SETTING_BIDI] = {N_("Right to left"), N_("For Arabic and Hebrew. It is right if "
                                              "א is the rightmost of אבג.")},
};
_Static_assert(ARRAY_LEN(rows) == SETTING_COUNT, "every setting has a name");

static const struct {
    const char *value;
    const char *name; /* pgettext context "setting" */
} values[] = {
    {"auto", NC_("setting", "automatic")},
    {"program", NC_("setting", "by program")},
    {"terminal", NC_("setting", "by terminal")},
    {"off", NC_("setting", "off")},
    {"default", NC_("setting", "dark")},
    {"light", NC_("setting", "light")},
    {"contrast", NC_("setting", "high contrast")},
    {"mono", NC_("setting", "no colours")},
    {"all", NC_("setting", "all")},
    {"ascii", NC_("setting", "simple (ASCII)")},
    {"underlined", NC_("setting", "underlined")},
    {"brackets", NC_("setting", "in brackets")},
    {"no", NC_("setting", "no")},
    {"yes", NC_("setting", "yes")},
    {"offered", NC_("setting", "offered")},
    {"hidden", NC_("setting", "hidden")},
    {"shown", NC_("setting", "shown")},
};

const char *preferences_name(enum setting setting)
{
    return _(rows[setting].name);
}

const char *preferences_explained(enum setting setting)
{
    return _(rows[setting].explained);
}

/* Numbers are called what they are. */
const char *preferences_value_name(enum setting setting, const char *value)
{
    if (setting == SETTING_LANGUAGE)
        return languages_name(value);
    for (size_t i = 0; i < ARRAY_LEN(values); i++)
        if (strcmp(values[i].value, value) == 0)
            return i18n_from_table("setting", values[i].name);
    return value;
}

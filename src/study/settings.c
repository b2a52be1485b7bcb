/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner's settings. */
#include "config.h"

#include "study/settings.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/languages.h"
#include "base/memory.h"

enum { CHOICES_MAX = 6 };

static const struct {
    const char *key;
    const char *choices[CHOICES_MAX];
    size_t standard; /* the number of that of one who never set it */
} rows[] = {
    [SETTING_LANGUAGE] = {"language", {NULL}},
    [SETTING_THEME] = {"theme", {"auto", "default", "light", "contrast", "mono"}},
    [SETTING_SIGNS] = {"signs", {"all", "ascii"}},
    [SETTING_LINKS] = {"links", {"underlined", "brackets"}},
    [SETTING_MEASURE] = {"measure", {"50", "58", "66", "74", "82", "90"}, 2},
    [SETTING_LINES] = {"line-by-line", {"no", "yes"}},
    [SETTING_HINTS] = {"hints", {"offered", "hidden"}},
    [SETTING_FACILITATOR] = {"facilitator", {"hidden", "shown"}},
    [SETTING_BIDI] = {"bidi", {"auto", "program", "terminal", "off"}},
};
_Static_assert(ARRAY_LEN(rows) == SETTING_COUNT, "every setting has a row");

const char *settings_choice(enum setting setting, size_t number)
{
    return number < CHOICES_MAX ? rows[setting].choices[number] : NULL;
}

static bool can_be(enum setting setting, const char *value)
{
    const char *choice;
    if (setting == SETTING_LANGUAGE)
        return languages_is_code(value);
    for (size_t i = 0; (choice = settings_choice(setting, i)) != NULL; i++)
        if (strcmp(choice, value) == 0)
            return true;
    return false;
}

bool settings_set(struct settings *settings, enum setting setting, const char *value)
{
    if (!can_be(setting, value))
        return false;
    char *copy = memory_text(value);
    free(settings->values[setting]);
    settings->values[setting] = copy;
    return true;
}

void settings_apply(struct settings *settings, const struct event *event)
{
    if (event->kind != EVENT_SET || event->data == NULL)
        return;
    json_t *data = json_loads(event->data, 0, NULL);
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        const char *value = json_string_value(json_object_get(data, rows[i].key));
        if (value != NULL)
            settings_set(settings, (enum setting)i, value);
    }
    json_decref(data);
}

void settings_clear(struct settings *settings)
{
    for (size_t i = 0; i < SETTING_COUNT; i++)
        free(settings->values[i]);
    *settings = (struct settings){0};
}

const char *settings_value(const struct settings *settings, enum setting setting)
{
    const char *value = settings->values[setting];
    return value != NULL ? value : rows[setting].choices[rows[setting].standard];
}

bool settings_is(const struct settings *settings, enum setting setting, const char *value)
{
    const char *own = settings_value(settings, setting);
    return own != NULL && strcmp(own, value) == 0;
}

char *settings_data(enum setting setting, const char *value)
{
    json_t *data = json_pack("{s:s}", rows[setting].key, value);
    char *text = json_dumps(data, JSON_COMPACT);
    json_decref(data);
    return text;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner's settings: a pure fold, the newest of each counts.
 *
 * The data of EVENT_SET is {KEY: VALUE}, both texts from the table in settings.c; several pairs may
 * stand in one event. These words stand in learners' files and never change their meaning. A key or
 * a value that this version does not know changes nothing. */
#ifndef STUDY_SETTINGS_H
#define STUDY_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "study/event.h"

enum setting {
    SETTING_LANGUAGE,    /* "language": a code, such as "fr" */
    SETTING_THEME,       /* "theme": "auto", "default", "light", "contrast", "mono" */
    SETTING_SIGNS,       /* "signs": "all", "ascii" */
    SETTING_LINKS,       /* "links": "underlined", "brackets" */
    SETTING_MEASURE,     /* "measure": columns of text, "50" to "90" */
    SETTING_LINES,       /* "line-by-line": "no", "yes" */
    SETTING_HINTS,       /* "hints": "offered", "hidden" */
    SETTING_FACILITATOR, /* "facilitator": "hidden", "shown" */
    SETTING_BIDI,        /* "bidi": "auto", "program", "terminal", "off" */
    SETTING_COUNT
};

/* A zeroed one is that of a learner who never set anything. */
struct settings {
    char *values[SETTING_COUNT]; /* NULL: never set */
};

/* Takes an event into account; other kinds change nothing. In the order of the record. */
void settings_apply(struct settings *settings, const struct event *event);
void settings_clear(struct settings *settings);

/* Sets one; a value that it cannot have changes nothing and returns false. */
bool settings_set(struct settings *settings, enum setting setting, const char *value);

/* The value of a setting: what was set, else what it is without that; NULL for a language that was
 * never chosen. Borrowed. */
const char *settings_value(const struct settings *settings, enum setting setting);
bool settings_is(const struct settings *settings, enum setting setting, const char *value);

/* The values that a setting can have, by their number; NULL after the last, and for the language,
 * which can be any. Borrowed, static. */
const char *settings_choice(enum setting setting, size_t number);

/* The data of EVENT_SET. Caller frees. */
char *settings_data(enum setting setting, const char *value);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner's settings in the record, and how they are called. */
#ifndef FLOW_PREFERENCES_H
#define FLOW_PREFERENCES_H

#include "base/diag.h"
#include "base/moment.h"
#include "store/record.h"
#include "study/settings.h"

/* Reads the settings of a record (NULL: nobody's, as they are without any). What cannot be read is
 * as if it was never set. Caller clears. */
void preferences_read(const struct record *record, struct settings *ret_settings);

/* Changes a setting, and writes it into the record, if there is one: what cannot be written still
 * holds until the program ends, and is said (-1, codes of record_append()). */
int preferences_set(struct settings *settings, struct record *record, enum setting setting,
                    const char *value, struct moment now, struct diag *diag);

/* The value that follows, or comes before, round the ends. Borrowed, static; not for the language.
 */
const char *preferences_next(const struct settings *settings, enum setting setting, bool is_forward);

/* How a setting, one of its values, and what it is good for are called. Borrowed. */
const char *preferences_name(enum setting setting);
const char *preferences_value_name(enum setting setting, const char *value);
const char *preferences_explained(enum setting setting);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The name by which a learner is called and found: what is a name, and when two are one. */
#ifndef STORE_LEARNER_NAME_H
#define STORE_LEARNER_NAME_H

#include "base/diag.h"

/* Returns the name without white space around it, and with single spaces in it, or NULL if that is
 * none: 1 to 64 characters of valid UTF-8 without control characters. Caller frees. */
char *learner_name_clean(const char *text);

/* Says what a name is. Code "learner-name"; always returns -1. */
int learner_name_tell(struct diag *diag);

/* As strcmp() tells the order, 0 where normalisation and case folding make the names one. */
int learner_name_compare(const char *a, const char *b);

/* The data of an EVENT_LEARNER, {"name": TEXT}, and back: NULL where they hold no clean name.
 * Caller frees. */
char *learner_name_to_data(const char *name);
char *learner_name_from_data(const char *data);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that authors bring from other formats, and what they are called here. */
#ifndef CONTENT_ALIAS_H
#define CONTENT_ALIAS_H

#include <stdbool.h>

enum { ALIAS_NAMES_MAX = 128 }; /* more names than one element can allow */

/* True if an element written `name` is what other formats call our element `ours`. */
bool alias_means(const char *name, const char *ours);

/* The same for an attribute. */
bool alias_means_attribute(const char *name, const char *ours);

#endif

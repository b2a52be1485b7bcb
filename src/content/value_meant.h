/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* "Did you mean" for the values of attributes: a wrong value as it would be right. */
#ifndef CONTENT_VALUE_MEANT_H
#define CONTENT_VALUE_MEANT_H

#include <stddef.h>
#include <stdint.h>

#include "content/value.h"

/* Returns the valid value that a wrong one was most likely meant to be, by habits of writing alone:
 * a decimal comma, a sign of percent, a space for a hyphen. NULL if none can be told. Caller frees.
 */
char *value_meant(enum value_type type, const char *value);

/* Returns the first character of a value that is not ASCII, and how many bytes it takes; 0 if there
 * is none. It may be one that looks like another, such as a dash, or like a space. */
uint32_t value_odd_character(const char *value, const char **ret_at, size_t *ret_length);

#endif

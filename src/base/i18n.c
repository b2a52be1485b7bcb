/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of translatable text: looking up what stands in tables. */
#include "config.h"

#include "base/i18n.h"

#include <stdlib.h>

#include "base/str.h"

const char *i18n_from_table(const char *context, const char *text)
{
    char *key = str_format("%s\004%s", context, text);
    const char *found = i18n_in_context(key, text);
    free(key);
    return found;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of translatable text: looking up what stands in tables. */
#include "config.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"
#include "base/str.h"

const char *i18n_from_table(const char *context, const char *text)
{
    char *key = str_format("%s\004%s", context, text);
    const char *found = i18n_in_context(key, text);
    free(key);
    return found;
}

char *i18n_header_field(const char *header, const char *name)
{
    size_t length = strlen(name);
    const char *line = header;
    while (strncasecmp(line, name, length) != 0 || line[length] != ':') {
        line += strcspn(line, "\n");
        if (*line == '\0')
            return NULL;
        line++;
    }
    const char *value = line + length + 1 + strspn(line + length + 1, " \t");
    size_t value_length = strcspn(value, "\n");
    while (value_length > 0 && strchr(" \t\r", value[value_length - 1]) != NULL)
        value_length--;
    return value_length == 0 ? NULL : memory_text_n(value, value_length);
}

/* gettext() gives the header of the catalogue for the empty text, where there is one. */
char *i18n_language(void)
{
    const char *header = "";
#ifdef ENABLE_NLS
    header = gettext(header);
#endif
    char *language = i18n_header_field(header, "Language");
    return language != NULL ? language : memory_text("en");
}

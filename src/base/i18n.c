/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of translatable text: looking up what stands in tables. */
#include "config.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"

const char *i18n_from_table(const char *context, const char *text)
{
    char *key = str_format("%s\004%s", context, text);
    const char *found = i18n_in_context(key, text);
    free(key);
    return found;
}

/* gettext() gives the head of the catalogue for the empty text, where there is one. */
char *i18n_language(void)
{
    static const char field[] = "Language: ";
    const char *head = "";
#ifdef ENABLE_NLS
    head = gettext(head);
#endif
    const char *found = strstr(head, field);
    while (found != NULL && found != head && found[-1] != '\n')
        found = strstr(found + 1, field);
    if (found == NULL)
        return memory_text("en");
    found += strlen(field);
    return memory_text_n(found, strcspn(found, "\n"));
}

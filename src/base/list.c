/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists within a sentence. What is no sentence of the interface, such as a place in a PO file, has
 * its own comma. */
#include "config.h"

#include "base/list.h"

#include <stdarg.h>

#include "base/i18n.h"

void list_add(struct str *list, const char *format, ...)
{
    va_list arguments;
    if (list->length > 0)
        /* TRANSLATORS: between two items of a list within a sentence: "C87, C98", "1, 4". */
        str_add(list, pgettext("between names", ", "));
    va_start(arguments, format);
    str_addfv(list, format, arguments);
    va_end(arguments);
}

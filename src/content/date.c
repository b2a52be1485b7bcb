/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people write them. */
#include "config.h"

#include "content/date.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/value.h"

static const char *month_name(int month)
{
    static const char *const names[] = {
        N_("January"),   N_("February"), N_("March"),    N_("April"),
        N_("May"),       N_("June"),     N_("July"),     N_("August"),
        N_("September"), N_("October"),  N_("November"), N_("December"),
    };
    return _(names[month - 1]);
}

char *date_words(const char *date)
{
    char *end;
    bool is_year_alone = strchr(date, '-') == NULL;
    if (is_year_alone || !value_row(VALUE_DATE)->is_valid(date))
        return memory_text(date);
    int year = (int)strtol(date, &end, 10);
    int month = (int)strtol(end + 1, &end, 10);
    int day = (int)strtol(end + 1, NULL, 10);
    if (day == 1)
        /* TRANSLATORS: the first day of a month, where your language writes it in another way: day,
         * month, year. */
        return str_format(pgettext("first of a month", "%1$d %2$s %3$d"), day, month_name(month),
                          year);
    /* TRANSLATORS: a day as it stands in a text: day, month, year, such as "26 June 1973". */
    return str_format(_("%1$d %2$s %3$d"), day, month_name(month), year);
}

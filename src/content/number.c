/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares, points and figures as people write them. */
#include "config.h"

#include "content/number.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/str.h"

char *percent_words(double share)
{
    /* Half a thousandth makes up for what binary fractions lack: 0.29 * 100 is 28.999. */
    int percent = (int)(share * 100 + 0.0005);
    /* TRANSLATORS: a percentage, with the space that your language wants, such as "57 %". */
    return str_format(_("%d %%"), percent);
}

unsigned long plural_points(double points)
{
    unsigned long whole = (unsigned long)points;
    return (double)whole < points ? whole + 1 : whole;
}

/* Takes a number in C's writing; gives it in the interface's language. */
static char *with_decimal_sign(char *number)
{
    /* TRANSLATORS: the sign between whole and decimals, such as the comma of "2,5". */
    const char *sign = pgettext("decimal sign", ".");
    size_t whole = strcspn(number, ".");
    if (number[whole] == '\0')
        return number;
    char *words = str_format("%.*s%s%s", (int)whole, number, sign, number + whole + 1);
    free(number);
    return words;
}

/* Takes a number in C's writing with decimals; gives it without zeros at its end. */
static char *brief_number(char *number)
{
    struct str brief = {0};
    str_add(&brief, number);
    while (brief.bytes[brief.length - 1] == '0')
        str_cut(&brief, brief.length - 1);
    if (brief.bytes[brief.length - 1] == '.')
        str_cut(&brief, brief.length - 1);
    free(number);
    return with_decimal_sign(str_take(&brief));
}

char *points_words(double points)
{
    return brief_number(str_format("%.2f", points));
}

char *figure_words(double value, const char *unit)
{
    char *number = brief_number(str_format("%.3f", value));
    if (unit == NULL)
        return number;
    /* TRANSLATORS: a figure and its unit, such as "160 million". */
    char *words = str_format(_("%s %s"), number, unit);
    free(number);
    return words;
}

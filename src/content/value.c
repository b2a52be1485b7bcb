/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the value of an attribute may look like. */
#include "config.h"

#include "content/value.h"

#include <stddef.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"

#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"

/* A step of a path that is neither "." nor "..", as path_is_confined() has it. */
#define STEP_SIGN "[^/\\\\\\p{Cc}]"
#define STEP_BUT_DOT "[^/\\\\.\\p{Cc}]"
#define STEP "(" STEP_BUT_DOT "|\\." STEP_BUT_DOT "|\\.\\." STEP_SIGN ")" STEP_SIGN "*"

/* The length of a run of digits, if it is between least and most; else 0. */
static size_t digits(const char *text, size_t least, size_t most)
{
    size_t length = strspn(text, DIGITS);
    return length >= least && length <= most ? length : 0;
}

static bool is_text(const char *value)
{
    return value[strspn(value, " \t\r\n")] != '\0';
}

static bool is_letter_or_digit(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

/* True for letters and digits, with these signs behind the first. */
static bool is_name(const char *value, const char *signs)
{
    if (!is_letter_or_digit(*value))
        return false;
    while (is_letter_or_digit(*value) || (*value != '\0' && strchr(signs, *value) != NULL))
        value++;
    return *value == '\0';
}

static bool is_id(const char *value)
{
    return is_name(value, "-_");
}

static bool is_course_id(const char *value)
{
    return is_name(value, "-_.");
}

static bool is_cite(const char *value)
{
    size_t letters = strspn(value, UPPER);
    if (letters == 0)
        return false;
    size_t number = digits(value + letters, 0, 4);
    const char *rest = value + letters + number;
    if (*rest == '\0')
        return true;
    return rest[0] == ':' && rest[1] != '\0' &&
           rest[1 + strspn(rest + 1, LOWER UPPER DIGITS "()-")] == '\0';
}

static bool is_instrument(const char *value)
{
    return is_cite(value) && strchr(value, ':') == NULL;
}

static bool is_count(const char *value)
{
    return value[0] != '0' && digits(value, 1, 4) == strlen(value) && value[0] != '\0';
}

static bool is_percent(const char *value)
{
    if (strcmp(value, "100") == 0 || strcmp(value, "0") == 0)
        return true;
    return is_count(value) && strlen(value) <= 2;
}

static bool is_decimal(const char *value, size_t whole_most, size_t decimals_most)
{
    size_t whole = digits(value, 1, whole_most);
    if (whole == 0)
        return false;
    if (value[whole] == '\0')
        return true;
    size_t decimals = value[whole] == '.' ? digits(value + whole + 1, 1, decimals_most) : 0;
    return decimals > 0 && value[whole + 1 + decimals] == '\0';
}

static bool is_points(const char *value)
{
    return is_decimal(value, 3, 2);
}

static bool is_number(const char *value)
{
    return is_decimal(value, 9, 3);
}

static int two_digits(const char *value)
{
    return (value[0] - '0') * 10 + (value[1] - '0');
}

/* A 29 February is not looked at more closely. */
static const int days_of_month[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

static bool is_date(const char *value)
{
    if (digits(value, 4, 4) == 0)
        return false;
    if (value[4] == '\0')
        return true;
    if (value[4] != '-' || digits(value + 5, 2, 2) == 0 || value[7] != '-' ||
        digits(value + 8, 2, 2) == 0 || value[10] != '\0')
        return false;
    int month = two_digits(value + 5);
    int day = two_digits(value + 8);
    return month >= 1 && month <= 12 && day >= 1 && day <= days_of_month[month - 1];
}

static bool is_edition(const char *value)
{
    for (int part = 0; part < 3; part++) {
        size_t length = digits(value, 1, 4);
        if (length == 0)
            return false;
        value += length;
        if (part < 2 && *value++ != '.')
            return false;
    }
    return *value == '\0';
}

static bool is_language(const char *value)
{
    size_t length = strspn(value, LOWER);
    if (length != 2 && length != 3)
        return false;
    if (value[length] == '\0')
        return true;
    const char *region = value + length + 1;
    return value[length] == '_' && strlen(region) == 2 && strspn(region, UPPER) == 2;
}

/* A language tag in the form that courses need (RFC 5646): a language, then a script or region. */
static bool is_tag(const char *value)
{
    size_t length = strspn(value, LOWER);
    if (length != 2 && length != 3)
        return false;
    while (value[length] == '-') {
        value += length + 1;
        length = strspn(value, LOWER UPPER DIGITS);
        if (length < 2 || length > 8)
            return false;
    }
    return value[length] == '\0';
}

/* The signs of an address: all of ASCII that can be seen. */
static bool is_visible(const char *text)
{
    while (*text > ' ' && *text < 0x7F)
        text++;
    return *text == '\0';
}

static bool is_link(const char *value)
{
    static const char *const starts[] = {"https://", "http://", "mailto:"};
    if (value[0] == '#')
        return is_id(value + 1);
    for (size_t i = 0; i < ARRAY_LEN(starts); i++)
        if (strncmp(value, starts[i], strlen(starts[i])) == 0)
            return value[strlen(starts[i])] != '\0' && is_visible(value);
    return false;
}

static bool is_yes_no(const char *value)
{
    return strcmp(value, "yes") == 0 || strcmp(value, "no") == 0;
}

static const struct value_row value_rows[VALUE_TYPE_COUNT] = {
    [VALUE_TEXT] = {N_("some text"), "[\\s\\S]*\\S[\\s\\S]*", is_text},
    [VALUE_ID] =
        {N_("a name of letters without accents, digits, '-' and '_', such as 'light-work'"),
         "[A-Za-z0-9][A-Za-z0-9_\\-]*", is_id},
    [VALUE_COURSE_ID] =
        {N_("a name of letters without accents, digits, '-', '_' and '.', such as 'union.rights'"),
         "[A-Za-z0-9][A-Za-z0-9_.\\-]*", is_course_id},
    [VALUE_REFERENCE] = {N_("the id of something else, such as 'light-work'"),
                         "[A-Za-z0-9][A-Za-z0-9_\\-]*", is_id},
    [VALUE_CITE] = {N_("an instrument and, if wanted, its article, such as 'C138' or 'C138:7'"),
                    "[A-Z]+[0-9]{0,4}(:[A-Za-z0-9()\\-]+)?", is_cite},
    [VALUE_INSTRUMENT] = {N_("the letters and the number of an instrument, such as 'C138'"),
                          "[A-Z]+[0-9]{0,4}", is_instrument},
    [VALUE_COUNT] = {N_("a whole number from 1 to 9999"), "[1-9][0-9]{0,3}", is_count},
    [VALUE_PERCENT] = {N_("a whole number from 0 to 100"), "100|0|[1-9][0-9]?", is_percent},
    [VALUE_POINTS] = {N_("a number from 0 to 999, such as '1' or '2.5'"),
                      "[0-9]{1,3}(\\.[0-9]{1,2})?", is_points},
    [VALUE_NUMBER] = {N_("a number of at most nine digits before and three after the full stop, "
                         "such as '160' or '2.5'"),
                      "[0-9]{1,9}(\\.[0-9]{1,3})?", is_number},
    [VALUE_DATE] = {N_("a year or a day, such as '1973' or '1973-06-26'"),
                    "[0-9]{4}(-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|"
                    "(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9])))?",
                    is_date},
    [VALUE_EDITION] = {N_("three numbers with full stops between them, such as '1.0.0'"),
                       "[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}", is_edition},
    [VALUE_LANGUAGE] = {N_("the code of a language, such as 'fr' or 'pt_BR'"),
                        "[a-z]{2,3}(_[A-Z]{2})?", is_language},
    [VALUE_TAG] = {N_("the tag of a language, such as 'fr' or 'pt-BR'"),
                   "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", is_tag},
    [VALUE_LINK] = {N_("an address that begins with 'https://', 'http://' or 'mailto:', or '#' and "
                       "the id of a unit, such as '#ages'"),
                    "(https?://|mailto:)[!-~]+|#[A-Za-z0-9][A-Za-z0-9_\\-]*", is_link},
    [VALUE_PATH] = {N_("the path of a file inside the course's folder, such as 'modules/01.xml'"),
                    STEP "(/" STEP ")*", path_is_confined},
    [VALUE_YES_NO] = {N_("'yes' or 'no'"), "yes|no", is_yes_no},
    [VALUE_WORD] = {N_("one of the words listed for it"), NULL, NULL},
};

const struct value_row *value_row(enum value_type type)
{
    return &value_rows[type];
}

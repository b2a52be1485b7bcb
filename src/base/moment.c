/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A point in time as the clock told it. */
#include "config.h"

#include "base/moment.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/str.h"

char *moment_text(struct moment moment)
{
    int64_t seconds = moment.at / 1000;
    int64_t rest = moment.at % 1000;
    if (rest < 0) {
        rest += 1000;
        seconds--;
    }
    time_t when = (time_t)seconds;
    struct tm parts = {0};
    gmtime_r(&when, &parts);
    return str_format("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", parts.tm_year + 1900, parts.tm_mon + 1,
                      parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, (int)rest);
}

/* Reads exactly `digits` digits; false if there are fewer. */
static bool read_digits(const char **cursor, int digits, int *ret_value)
{
    int value = 0;
    for (int i = 0; i < digits; i++) {
        char digit = (*cursor)[i];
        if (digit < '0' || digit > '9')
            return false;
        value = value * 10 + (digit - '0');
    }
    *cursor += digits;
    *ret_value = value;
    return true;
}

static bool read_sign(const char **cursor, char sign)
{
    if (**cursor != sign)
        return false;
    (*cursor)++;
    return true;
}

/* Reads "Z" or "+05:30"; the zone in minutes. */
static bool read_zone(const char **cursor, int *ret_zone)
{
    if (read_sign(cursor, 'Z')) {
        *ret_zone = 0;
        return true;
    }
    int sign = **cursor == '-' ? -1 : 1;
    int hours = 0;
    int minutes = 0;
    if (!read_sign(cursor, '+') && !read_sign(cursor, '-'))
        return false;
    if (!read_digits(cursor, 2, &hours) || !read_sign(cursor, ':') ||
        !read_digits(cursor, 2, &minutes))
        return false;
    *ret_zone = sign * (hours * 60 + minutes);
    return hours < 24 && minutes < 60;
}

/* timegm() takes the 31st of November for the 1st of December. */
static bool is_in_calendar(int year, int month, int day)
{
    struct tm parts = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day};
    timegm(&parts);
    return parts.tm_mon == month - 1 && parts.tm_mday == day;
}

bool moment_parse(const char *text, struct moment *ret_moment)
{
    struct tm parts = {0};
    int year = 0;
    int month = 0;
    int zone = 0;
    int milliseconds = 0;
    const char *cursor = text;
    if (!read_digits(&cursor, 4, &year) || !read_sign(&cursor, '-') ||
        !read_digits(&cursor, 2, &month) || !read_sign(&cursor, '-') ||
        !read_digits(&cursor, 2, &parts.tm_mday) || !read_sign(&cursor, 'T') ||
        !read_digits(&cursor, 2, &parts.tm_hour) || !read_sign(&cursor, ':') ||
        !read_digits(&cursor, 2, &parts.tm_min) || !read_sign(&cursor, ':') ||
        !read_digits(&cursor, 2, &parts.tm_sec))
        return false;
    if (read_sign(&cursor, '.') && !read_digits(&cursor, 3, &milliseconds))
        return false;
    if (!read_zone(&cursor, &zone) || *cursor != '\0')
        return false;
    if (!is_in_calendar(year, month, parts.tm_mday) || parts.tm_hour > 23 || parts.tm_min > 59 ||
        parts.tm_sec > 60)
        return false;
    parts.tm_year = year - 1900;
    parts.tm_mon = month - 1;
    ret_moment->at = ((int64_t)timegm(&parts) - (int64_t)zone * 60) * 1000 + milliseconds;
    ret_moment->zone = zone;
    return true;
}

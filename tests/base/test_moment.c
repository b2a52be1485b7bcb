/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/moment.c */
#include "config.h"

#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/moment.h"

static const struct {
    const char *text;
    int64_t at;
    int zone;
} good[] = {
    {"1970-01-01T00:00:00Z", 0, 0},
    {"2026-11-25T19:41:46Z", 1795635706000, 0},
    {"2026-11-25T19:41:46.007Z", 1795635706007, 0},
    {"2026-11-25T19:41:46+00:00", 1795635706000, 0},
    {"2026-11-25T20:41:46+01:00", 1795635706000, 60},
    {"2026-11-26T01:11:46.500+05:30", 1795635706500, 330},
    {"2026-11-25T10:11:46-09:30", 1795635706000, -570},
    {"2026-11-26T09:41:46+14:00", 1795635706000, 840},
    {"1969-12-31T23:59:59.999Z", -1, 0},
    {"1970-01-01T00:30:00+01:00", -1800000, 60},
    {"2024-02-29T12:00:00Z", 1709208000000, 0},
    {"2000-02-29T12:00:00Z", 951825600000, 0},
    {"2016-12-31T23:59:60Z", 1483228800000, 0}, /* a leap second */
    {"0001-01-01T00:00:00Z", -62135596800000, 0},
    {"9999-12-31T23:59:59.999Z", 253402300799999, 0},
};

Test(moment, the_forms_of_iso_8601_that_we_write_are_read)
{
    for (size_t i = 0; i < ARRAY_LEN(good); i++) {
        struct moment moment = {.at = 1, .zone = 1};
        cr_expect(moment_parse(good[i].text, &moment), "case '%s'", good[i].text);
        cr_expect_eq(moment.at, good[i].at, "case '%s': %" PRId64, good[i].text, moment.at);
        cr_expect_eq(moment.zone, good[i].zone, "case '%s': zone %d", good[i].text, moment.zone);
    }
}

static const char *const bad[] = {
    "",
    "now",
    "2026",
    "2026-11-25",
    "2026-11-25T19:41",
    "2026-11-25T19:41:46", /* in which zone? */
    "2026-11-25T19:41:46z",
    "2026-11-25t19:41:46Z",
    "2026-11-25 19:41:46Z",
    " 2026-11-25T19:41:46Z",
    "2026-11-25T19:41:46Z ",
    "2026-11-25T19:41:46ZZ",
    "2026-11-25T19:41:46Z+01:00",
    "26-11-25T19:41:46Z",
    "02026-11-25T19:41:46Z",
    "+2026-11-25T19:41:46Z",
    "-026-11-25T19:41:46Z",
    "2026-1-25T19:41:46Z",
    "2026-11-5T19:41:46Z",
    "2026/11/25T19:41:46Z",
    "2026-11-25T9:41:46Z",
    "20261125T194146Z",
    "2026-00-25T19:41:46Z",
    "2026-13-25T19:41:46Z",
    "2026-11-00T19:41:46Z",
    "2026-11-32T19:41:46Z",
    "2026-11-31T19:41:46Z",
    "2026-02-29T19:41:46Z",
    "2024-02-30T19:41:46Z",
    "1900-02-29T19:41:46Z",
    "2026-11-25T24:00:00Z",
    "2026-11-25T19:60:46Z",
    "2026-11-25T19:41:61Z",
    "2026-11-25T19:41:46.Z",
    "2026-11-25T19:41:46.5Z",
    "2026-11-25T19:41:46.50Z",
    "2026-11-25T19:41:46.5000Z",
    "2026-11-25T19:41:46,500Z",
    "2026-11-25T19:41:46.-50Z",
    "2026-11-25T19:41:46+",
    "2026-11-25T19:41:46+1",
    "2026-11-25T19:41:46+01",
    "2026-11-25T19:41:46+0100",
    "2026-11-25T19:41:46+01:",
    "2026-11-25T19:41:46+01:0",
    "2026-11-25T19:41:46+01:000",
    "2026-11-25T19:41:46+24:00",
    "2026-11-25T19:41:46+01:60",
    "2026-11-25T19:41:46++1:00",
    "2026-11-25T19:41:46 01:00",
    "2026-11-25T19:41:46\u221201:00", /* a true minus sign */
};

Test(moment, anything_else_is_refused_and_changes_nothing)
{
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        struct moment moment = {.at = 12345, .zone = 67};
        cr_expect_not(moment_parse(bad[i], &moment), "case '%s'", bad[i]);
        cr_expect(moment.at == 12345 && moment.zone == 67, "case '%s' changed it", bad[i]);
    }
}

static const struct {
    int64_t at;
    const char *text;
} texts[] = {
    {0, "1970-01-01T00:00:00.000Z"},
    {1, "1970-01-01T00:00:00.001Z"},
    {-1, "1969-12-31T23:59:59.999Z"},
    {-1000, "1969-12-31T23:59:59.000Z"},
    {-1001, "1969-12-31T23:59:58.999Z"},
    {951825599999, "2000-02-29T11:59:59.999Z"},
    {1795635706000, "2026-11-25T19:41:46.000Z"},
    {253402300799999, "9999-12-31T23:59:59.999Z"},
};

Test(moment, a_text_is_utc_and_reads_back_as_the_same_moment)
{
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct moment moment = {.at = texts[i].at, .zone = 330};
        struct moment again = {0};
        char *text = moment_text(moment);
        cr_expect_str_eq(text, texts[i].text, "case %" PRId64 ": %s", texts[i].at, text);
        cr_expect(moment_parse(text, &again), "case '%s'", text);
        cr_expect_eq(again.at, texts[i].at, "case '%s': %" PRId64, text, again.at);
        cr_expect_eq(again.zone, 0, "case '%s'", text);
        free(text);
    }
}

/* As a broken clock or a damaged record may say. */
Test(moment, a_moment_beyond_all_calendars_still_has_a_text)
{
    static const int64_t beyond[] = {INT64_MIN, INT64_MAX, 253402300800000};
    for (size_t i = 0; i < ARRAY_LEN(beyond); i++) {
        char *text = moment_text((struct moment){.at = beyond[i]});
        cr_expect_neq(text[0], '\0', "case %" PRId64, beyond[i]);
        free(text);
    }
}

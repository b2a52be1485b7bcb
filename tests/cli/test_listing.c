/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/cli/listing.c: rows and columns in three forms, and what a cell can do to each. */
#include "config.h"

#include "cli/listing.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <locale.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "content/safe.h"
#include "content/wrap.h"

/* Widths of characters need a locale that knows them. */
static void set_locale(void)
{
    cr_assert(setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "en_US.UTF-8") != NULL);
}

TestSuite(listing, .init = set_locale);

static const struct listing_column columns[] = {
    {"name", "Name", LISTING_TEXT}, {"done", "Done", LISTING_TEXT}, {"note", "Note", LISTING_TEXT}};
enum { COLUMNS = ARRAY_LEN(columns) };

/* What a cell must come through unharmed. */
static const char *const cells[] = {
    "plain",
    "",
    " spaces ",
    "comma, comma",
    "\"quoted\"",
    "\"",
    "a\"b,c",
    "two\nlines",
    "two\r\nlines",
    "\r",
    "back\\slash",
    "tab\tin",
    "Ñandú; 'x'",
    "国际劳工",
    "\"\"",
    ",",
    "=1+1",
    "</script>",
    "\x01 and \x7f",
    "null",
    "7",
    "عمل",
    "e\xCC\x81",
    "\x1b[2J \xC2\x9B \xE2\x80\xAE \xE2\x81\xA6",
};

static struct listing listing_of(const char *const *texts, size_t count)
{
    struct listing listing = {.columns = columns, .column_count = COLUMNS};
    for (size_t i = 0; i < count; i++)
        listing_take(&listing, memory_text(texts[i]));
    return listing;
}

/* Prints texts in rows of three. Caller frees. */
static char *printed(const char *const *texts, size_t count, enum listing_format format)
{
    char *text = NULL;
    size_t length = 0;
    struct listing listing = listing_of(texts, count);
    FILE *out = open_memstream(&text, &length);
    listing_print(&listing, format, out);
    fclose(out);
    listing_clear(&listing);
    return text;
}

static void expect_printed(const char *const *texts, size_t count, enum listing_format format,
                           const char *expected)
{
    char *text = printed(texts, count, format);
    cr_expect_str_eq(text, expected, "%s", text);
    free(text);
}

Test(listing, a_table_has_its_columns_in_line)
{
    static const char *const texts[] = {"Ana", "3", "long enough", "Bartholomew", "12", "x"};
    expect_printed(texts, ARRAY_LEN(texts), LISTING_TABLE,
                   "Name         Done  Note\n"
                   "Ana          3     long enough\n"
                   "Bartholomew  12    x\n");
}

/* Prints texts in rows of three as a table of that width. Caller frees. */
static char *table_of(const char *const *texts, size_t count, size_t width)
{
    char *text = NULL;
    size_t length = 0;
    struct listing listing = listing_of(texts, count);
    FILE *out = open_memstream(&text, &length);
    listing.width = width;
    listing_print(&listing, LISTING_TABLE, out);
    fclose(out);
    listing_clear(&listing);
    return text;
}

Test(listing, a_table_keeps_to_its_width)
{
    static const char *const texts[] = {"Ana", "3 of 4", "one and two and three and four"};
    static const struct {
        size_t width;
        const char *expected;
    } cases[] = {
        {80, "Name  Done    Note\n"
             "Ana   3 of 4  one and two and three and four\n"},
        {44, "Name  Done    Note\n"
             "Ana   3 of 4  one and two and three and four\n"},
        {43, "Name  Done    Note\n"
             "Ana   3 of 4  one and two and three and\n"
             "              four\n"},
        {30, "Name  Done    Note\n"
             "Ana   3 of 4  one and two and\n"
             "              three and four\n"},
        {29, "Name  Done\n"
             "    Note\n"
             "Ana   3 of 4\n"
             "    one and two and three and\n"
             "    four\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *text = table_of(texts, ARRAY_LEN(texts), cases[i].width);
        cr_expect_str_eq(text, cases[i].expected, "width %zu:\n%s", cases[i].width, text);
        free(text);
    }
}

Test(listing, a_path_is_in_one_piece_whatever_the_width)
{
    static const struct listing_column typed[] = {{"n", "Name", LISTING_TEXT},
                                                  {"f", "File", LISTING_FILE}};
    static const struct {
        size_t width;
        const char *expected;
    } cases[] = {
        {28, "Name  File\n"
             "Ana   /home/ana/records/a.db\n"},
        {27, "Name\n"
             "    File\n"
             "Ana\n"
             "    /home/ana/records/a.db\n"},
        {20, "Name\n"
             "    File\n"
             "Ana\n"
             "    /home/ana/records/a.db\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *text = NULL;
        size_t length = 0;
        struct listing listing = {
            .columns = typed, .column_count = ARRAY_LEN(typed), .width = cases[i].width};
        listing_take(&listing, memory_text("Ana"));
        listing_take(&listing, memory_text("/home/ana/records/a.db"));
        FILE *out = open_memstream(&text, &length);
        listing_print(&listing, LISTING_TABLE, out);
        fclose(out);
        cr_expect_str_eq(text, cases[i].expected, "width %zu:\n%s", cases[i].width, text);
        listing_clear(&listing);
        free(text);
    }
}

Test(listing, wide_joined_and_forbidden_characters_leave_a_table_in_line)
{
    static const char *const names[] = {
        "国际劳工",
        "e\xCC\x81te\xCC\x81",
        "عمل الأطفال",
        "한국어",
        "\xC2\x9B"
        "31m",
        "\xE2\x80\xAE"
        "turned",
        "\x1b[1mbold",
        "zero\xE2\x80\x8Bwidth",
        "",
    };
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        const char *const texts[] = {names[i], "DONE", ""};
        char *text = printed(texts, ARRAY_LEN(texts), LISTING_TABLE);
        const char *title = strstr(text, "Done");
        const char *row = strchr(text, '\n') + 1;
        const char *cell = strstr(row, "DONE");
        cr_expect_eq(wrap_columns(row, (size_t)(cell - row)),
                     wrap_columns(text, (size_t)(title - text)), "case '%s':\n%s", names[i], text);
        free(text);
    }
}

Test(listing, a_table_sends_no_order_to_the_terminal)
{
    static const char *const texts[] = {"a\x1b[2Jb",
                                        "c\xC2\x9B"
                                        "2Jd",
                                        "e\xE2\x80\xAE"
                                        "f\x07"};
    char *text = printed(texts, ARRAY_LEN(texts), LISTING_TABLE);
    cr_expect_not_null(strstr(text, "a\xEF\xBF\xBD[2Jb"), "%s", text);
    cr_expect_not_null(strstr(text, "c\xEF\xBF\xBD"
                                    "2Jd"),
                       "%s", text);
    cr_expect_not_null(strstr(text, "e\xEF\xBF\xBD"
                                    "f\xEF\xBF\xBD\n"),
                       "%s", text);
    free(text);
}

Test(listing, csv_is_that_of_rfc_4180)
{
    static const char *const texts[] = {
        "a b", "", "Ñ", "c,d", "say \"x\"", "two\nlines", "\r", "1", " end ",
    };
    expect_printed(texts, ARRAY_LEN(texts), LISTING_CSV,
                   "name,done,note\r\n"
                   "a b,,Ñ\r\n"
                   "\"c,d\",\"say \"\"x\"\"\",\"two\nlines\"\r\n"
                   "\xEF\xBF\xBD,1, end \r\n");
}

/* Reads one field by RFC 4180 and stands behind its comma or line end. Caller frees. */
static char *read_field(const char **at)
{
    struct str field = {0};
    bool is_quoted = **at == '"';
    *at += is_quoted;
    for (;; (*at)++) {
        if (is_quoted && (*at)[0] == '"' && (*at)[1] == '"')
            (*at)++;
        else if (is_quoted && **at == '"')
            is_quoted = false, (*at)++;
        if (!is_quoted && (**at == ',' || **at == '\r' || **at == '\0'))
            break;
        str_add_char(&field, **at);
    }
    *at += **at == ',' ? 1 : strlen("\r\n");
    return str_take(&field);
}

/* What CSV shows instead of a cell. */
static char *without_orders(const char *text)
{
    struct str safe = {0};
    safe_add(&safe, text, strlen(text));
    return str_take(&safe);
}

Test(listing, csv_reads_back_as_it_was_but_for_orders_to_the_terminal)
{
    char *text = printed(cells, ARRAY_LEN(cells), LISTING_CSV);
    const char *at = text + strlen("name,done,note\r\n");
    for (size_t i = 0; i < ARRAY_LEN(cells); i++) {
        char *field = read_field(&at);
        char *expected = without_orders(cells[i]);
        cr_expect_str_eq(field, expected, "cell %zu: '%s'", i, field);
        free(expected);
        free(field);
    }
    cr_expect_str_empty(at);
    free(text);
}

Test(listing, json_reads_back_as_it_was)
{
    char *text = printed(cells, ARRAY_LEN(cells), LISTING_JSON);
    json_error_t error;
    json_t *rows = json_loads(text, JSON_REJECT_DUPLICATES, &error);
    cr_assert_not_null(rows, "%s in:\n%s", error.text, text);
    cr_expect_eq(json_array_size(rows), ARRAY_LEN(cells) / COLUMNS);
    for (size_t i = 0; i < ARRAY_LEN(cells); i++) {
        const json_t *row = json_array_get(rows, i / COLUMNS);
        const char *value = json_string_value(json_object_get(row, columns[i % COLUMNS].key));
        cr_expect(value != NULL && strcmp(value, cells[i]) == 0, "cell %zu: '%s'", i, value);
        cr_expect_eq(json_object_size(row), (size_t)COLUMNS);
    }
    json_decref(rows);
    free(text);
}

Test(listing, no_form_sends_an_order_to_the_terminal)
{
    for (enum listing_format format = 0; format < LISTING_FORMAT_COUNT; format++) {
        char *text = printed(cells, ARRAY_LEN(cells), format);
        size_t length = strlen(text);
        for (size_t at = 0; at < length;) {
            uint32_t character = 0;
            at += utf8_decode(text + at, length - at, &character);
            bool is_line_end = character == '\n' || (format == LISTING_CSV && character == '\r');
            cr_expect(!utf8_is_order(character) || is_line_end, "format %d: U+%04X", (int)format,
                      (unsigned)character);
        }
        free(text);
    }
}

Test(listing, numbers_are_numbers_in_json_and_words_are_translated_in_the_table_alone)
{
    static const struct listing_column typed[] = {
        {"n", "N", LISTING_NUMBER}, {"w", "W", LISTING_WORD}, {"t", "T", LISTING_TEXT}};
    static const char *const texts[] = {"7", "done", "7", "-0.5", "", "",
                                        "",  "x",    "y", "1e",   "", ""};
    struct listing listing = {.columns = typed, .column_count = ARRAY_LEN(typed)};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        listing_take(&listing, memory_text(texts[i]));
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    listing_print(&listing, LISTING_JSON, out);
    fclose(out);
    cr_expect_str_eq(text,
                     "[\n"
                     "  {\n    \"n\": 7,\n    \"w\": \"done\",\n    \"t\": \"7\"\n  },\n"
                     "  {\n    \"n\": -0.5,\n    \"w\": \"\",\n    \"t\": \"\"\n  },\n"
                     "  {\n    \"n\": null,\n    \"w\": \"x\",\n    \"t\": \"y\"\n  },\n"
                     "  {\n    \"n\": \"1e\",\n    \"w\": \"\",\n    \"t\": \"\"\n  }\n"
                     "]\n",
                     "%s", text);
    free(text);
    listing_clear(&listing);
}

Test(listing, without_rows_the_columns_are_still_named)
{
    expect_printed(NULL, 0, LISTING_TABLE, "Name  Done  Note\n");
    expect_printed(NULL, 0, LISTING_CSV, "name,done,note\r\n");
    expect_printed(NULL, 0, LISTING_JSON, "[]\n");
}

Test(listing, formats_are_known_by_their_exact_names)
{
    static const struct {
        const char *name;
        enum listing_format format;
    } cases[] = {
        {"table", LISTING_TABLE},        {"csv", LISTING_CSV},
        {"json", LISTING_JSON},          {"", LISTING_FORMAT_COUNT},
        {"CSV", LISTING_FORMAT_COUNT},   {"xml", LISTING_FORMAT_COUNT},
        {"json ", LISTING_FORMAT_COUNT}, {"tab", LISTING_FORMAT_COUNT},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_eq(listing_format_of(cases[i].name), cases[i].format, "case '%s'", cases[i].name);
}

Test(listing, a_cleared_one_can_be_filled_again)
{
    struct listing listing = listing_of(cells, 6);
    listing_clear(&listing);
    cr_expect_eq(listing.cell_count, 0);
    listing_take(&listing, memory_text("again"));
    cr_expect_str_eq(listing.cells[0], "again");
    listing_clear(&listing);
    listing_clear(&listing);
}

/* A folder may have any name: its cell is not left out. */
Test(listing, json_has_a_cell_that_is_not_utf8)
{
    static const char *const texts[] = {"bad\xFF"
                                        "dir",
                                        "1", "\xC3"};
    char *text = printed(texts, ARRAY_LEN(texts), LISTING_JSON);
    cr_expect_not_null(strstr(text, "\"name\": \"bad\xEF\xBF\xBD"
                                    "dir\""),
                       "%s", text);
    cr_expect_not_null(strstr(text, "\"note\": \"\xEF\xBF\xBD\""), "%s", text);
    free(text);
}

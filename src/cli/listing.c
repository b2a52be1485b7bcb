/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and columns, written in three ways. */
#include "config.h"

#include "cli/listing.h"

#include <assert.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "content/safe.h"
#include "content/wrap.h"

enum { GAP = 2, BELOW = 4, LAST_LEAST = 16 };

void listing_take(struct listing *listing, char *cell)
{
    listing->cells = memory_reserve(listing->cells, listing->cell_count + 1,
                                    &listing->cell_capacity, sizeof(char *));
    listing->cells[listing->cell_count++] = cell;
}

void listing_clear(struct listing *listing)
{
    for (size_t i = 0; i < listing->cell_count; i++)
        free(listing->cells[i]);
    free(listing->cells);
    listing->cells = NULL;
    listing->cell_count = 0;
    listing->cell_capacity = 0;
}

static size_t row_count(const struct listing *listing)
{
    assert(listing->column_count > 0);
    return listing->cell_count / listing->column_count;
}

static const char *cell(const struct listing *listing, size_t row, size_t column)
{
    return listing->cells[row * listing->column_count + column];
}

/* A cell as the table shows it. Borrowed. */
static const char *shown_cell(const struct listing *listing, size_t row, size_t column)
{
    const char *text = cell(listing, row, column);
    bool is_word = listing->columns[column].kind == LISTING_WORD && text[0] != '\0';
    return is_word ? _(text) : text;
}

/* A cell as it may reach a terminal. Caller frees. */
static char *safe_cell(const char *text)
{
    struct str safe = {0};
    safe_add(&safe, text, strlen(text));
    return str_take(&safe);
}

static size_t columns_of(const char *text)
{
    char *safe = safe_cell(text);
    size_t columns = wrap_columns(safe, strlen(safe));
    free(safe);
    return columns;
}

static size_t widest(const struct listing *listing, size_t column)
{
    size_t most = columns_of(_(listing->columns[column].title));
    for (size_t row = 0; row < row_count(listing); row++) {
        size_t columns = columns_of(shown_cell(listing, row, column));
        most = columns > most ? columns : most;
    }
    return most;
}

/* Prints a cell and the space up to the next. */
static void print_cell(FILE *out, const char *text, size_t columns)
{
    char *safe = safe_cell(text);
    fprintf(out, "%s%*s", safe, (int)(columns - columns_of(text) + GAP), "");
    free(safe);
}

/* Prints the last cell of a row, wrapped to `room` columns (0: as it is), its further lines below
 * its first. */
static void print_last(FILE *out, const char *text, size_t start, size_t room)
{
    struct wrap wrap;
    char *safe = safe_cell(text);
    size_t length = strlen(safe);
    if (room == 0) {
        fprintf(out, "%s\n", safe);
    } else {
        wrap_text(safe, length, room, &wrap);
        for (size_t i = 0; i < wrap.count; i++)
            fprintf(out, "%*s%.*s\n", i > 0 ? (int)start : 0, "",
                    (int)(wrap.lines[i].end - wrap.lines[i].start), safe + wrap.lines[i].start);
        wrap_clear(&wrap);
    }
    free(safe);
}

/* Where the columns of a table stand. */
struct table {
    size_t columns[LISTING_COLUMNS_MAX]; /* the width of each */
    size_t last_start;                   /* of the last one */
    size_t last_room;                    /* for it; 0: as much as it takes */
    bool is_last_below;                  /* it stands on lines of its own */
};

static struct table table_of(const struct listing *listing)
{
    struct table table = {0};
    size_t last = listing->column_count - 1;
    for (size_t i = 0; i <= last; i++)
        table.columns[i] = widest(listing, i);
    for (size_t i = 0; i < last; i++)
        table.last_start += table.columns[i] + GAP;
    if (listing->width == 0 || table.last_start + table.columns[last] <= listing->width)
        return table;
    bool is_file = listing->columns[last].kind == LISTING_FILE;
    table.is_last_below = is_file || table.last_start + LAST_LEAST > listing->width;
    if (table.is_last_below)
        table.last_start = BELOW;
    if (is_file)
        return table;
    table.last_room =
        listing->width > table.last_start ? listing->width - table.last_start : LAST_LEAST;
    return table;
}

static void print_row(const struct table *table, size_t count, const char *const *cells, FILE *out)
{
    size_t in_line = table->is_last_below ? count - 2 : count - 1;
    for (size_t i = 0; i < in_line; i++)
        print_cell(out, cells[i], table->columns[i]);
    if (table->is_last_below) {
        print_last(out, cells[count - 2], 0, 0);
        fprintf(out, "%*s", (int)table->last_start, "");
    }
    print_last(out, cells[count - 1], table->last_start, table->last_room);
}

static void print_table(const struct listing *listing, FILE *out)
{
    const struct table table = table_of(listing);
    const char *cells[LISTING_COLUMNS_MAX];
    const size_t count = listing->column_count;
    assert(count > 1 && count <= LISTING_COLUMNS_MAX);
    for (size_t i = 0; i < count; i++)
        cells[i] = _(listing->columns[i].title);
    print_row(&table, count, cells, out);
    for (size_t row = 0; row < row_count(listing); row++) {
        for (size_t i = 0; i < count; i++)
            cells[i] = shown_cell(listing, row, i);
        print_row(&table, count, cells, out);
    }
}

static void print_csv_cell(FILE *out, const char *cell_text, bool is_last)
{
    char *safe = safe_cell(cell_text);
    const char *text = safe;
    bool is_quoted = text[strcspn(text, ",\"\r\n")] != '\0';
    if (is_quoted)
        fputc('"', out);
    for (; *text != '\0'; text++) {
        if (*text == '"')
            fputc('"', out);
        fputc(*text, out);
    }
    if (is_quoted)
        fputc('"', out);
    fputs(is_last ? "\r\n" : ",", out);
    free(safe);
}

static void print_csv(const struct listing *listing, FILE *out)
{
    for (size_t i = 0; i < listing->column_count; i++)
        print_csv_cell(out, listing->columns[i].key, i + 1 == listing->column_count);
    for (size_t row = 0; row < row_count(listing); row++)
        for (size_t i = 0; i < listing->column_count; i++)
            print_csv_cell(out, cell(listing, row, i), i + 1 == listing->column_count);
}

/* Names of files need not be UTF-8: what JSON cannot hold stands as the table shows it. */
static json_t *json_text(const char *text)
{
    json_t *string = json_string(text);
    if (string != NULL)
        return string;
    char *safe = safe_cell(text);
    string = json_string(safe);
    free(safe);
    return string;
}

/* What is no number after all is better said than lost. */
static json_t *json_cell(const struct listing *listing, size_t row, size_t column)
{
    const char *text = cell(listing, row, column);
    if (listing->columns[column].kind != LISTING_NUMBER)
        return json_text(text);
    json_t *number = json_loads(text, JSON_DECODE_ANY, NULL);
    if (json_is_number(number))
        return number;
    json_decref(number);
    return text[0] == '\0' ? json_null() : json_text(text);
}

/* In JSON they can only stand in strings, where an escape means the same. */
static void print_escaped(FILE *out, const char *json)
{
    size_t length = strlen(json);
    for (size_t at = 0; at < length;) {
        uint32_t character = 0;
        size_t step = utf8_decode(json + at, length - at, &character);
        if (utf8_is_order(character) && character != '\n')
            fprintf(out, "\\u%04x", (unsigned)character);
        else
            fwrite(json + at, 1, step, out);
        at += step;
    }
}

static void print_json(const struct listing *listing, FILE *out)
{
    json_t *rows = json_array();
    for (size_t row = 0; row < row_count(listing); row++) {
        json_t *object = json_object();
        for (size_t i = 0; i < listing->column_count; i++)
            json_object_set_new(object, listing->columns[i].key, json_cell(listing, row, i));
        json_array_append_new(rows, object);
    }
    char *json = json_dumps(rows, JSON_INDENT(2));
    print_escaped(out, json);
    fputc('\n', out);
    free(json);
    json_decref(rows);
}

static const struct {
    const char *name;
    void (*print)(const struct listing *listing, FILE *out);
} formats[] = {
    [LISTING_TABLE] = {"table", print_table},
    [LISTING_CSV] = {"csv", print_csv},
    [LISTING_JSON] = {"json", print_json},
};
_Static_assert(ARRAY_LEN(formats) == LISTING_FORMAT_COUNT, "every format has a row");

void listing_print(const struct listing *listing, enum listing_format format, FILE *out)
{
    formats[format].print(listing, out);
}

enum listing_format listing_format_of(const char *name)
{
    size_t format = 0;
    while (format < LISTING_FORMAT_COUNT && strcmp(formats[format].name, name) != 0)
        format++;
    return (enum listing_format)format;
}

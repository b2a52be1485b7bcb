/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A catalogue of course texts: a GNU .mo file, read from its bytes. */
#include "config.h"

#include "content/catalogue.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/utf8.h"

/* Where things stand in the file: "The Format of GNU MO Files" in the manual of gettext. */
enum {
    HEADER_BYTES = 28,
    ROW_BYTES = 8, /* of a table: the length of a text, then where it begins */
    AT_MARK = 0,
    AT_REVISION = 4,
    AT_COUNT = 8,
    AT_KEYS = 12,
    AT_TRANSLATIONS = 16,
};

#define MARK 0x950412deu
#define MARK_SWAPPED 0xde120495u
#define CONTEXT_END '\004'

struct catalogue {
    char *bytes;
    size_t length;
    bool is_swapped;       /* written by a machine of the other byte order */
    uint32_t count;        /* rows of each of the two tables */
    uint32_t keys;         /* where the table of keys begins */
    uint32_t translations; /* and that of the translations */
    uint32_t *order;       /* the good rows by their keys; NULL where the file has them so */
    size_t order_count;
    const char *header; /* borrowed from the bytes */
};

static uint32_t number_at(const struct catalogue *catalogue, size_t at)
{
    uint32_t number;
    memcpy(&number, catalogue->bytes + at, sizeof number);
    return catalogue->is_swapped ? __builtin_bswap32(number) : number;
}

static bool fits(const struct catalogue *catalogue, size_t at, uint64_t length)
{
    return at <= catalogue->length && length <= catalogue->length - at;
}

/* The text of a row, or NULL where it does not lie in the file, does not end where it says, or ends
 * before: a NUL inside parts plural forms. */
static const char *text_at(const struct catalogue *catalogue, uint32_t table, uint32_t row)
{
    uint32_t length = number_at(catalogue, table + (size_t)row * ROW_BYTES);
    uint32_t at = number_at(catalogue, table + (size_t)row * ROW_BYTES + 4);
    if (!fits(catalogue, at, (uint64_t)length + 1))
        return NULL;
    const char *text = catalogue->bytes + at;
    return strnlen(text, (size_t)length + 1) == length ? text : NULL;
}

static const char *key_at(const struct catalogue *catalogue, uint32_t row)
{
    return text_at(catalogue, catalogue->keys, row);
}

static const char *translation_at(const struct catalogue *catalogue, uint32_t row)
{
    const char *text = text_at(catalogue, catalogue->translations, row);
    bool is_good = text != NULL && utf8_valid_until(text, strlen(text)) == strlen(text);
    return is_good ? text : NULL;
}

/* As strcmp() of an entry's key with what a context and a key make together. */
static int compare(const char *entry, const char *context, const char *key)
{
    if (context != NULL) {
        size_t length = strlen(context);
        int order = strncmp(entry, context, length);
        if (order != 0)
            return order;
        if (entry[length] != CONTEXT_END)
            return (unsigned char)entry[length] < CONTEXT_END ? -1 : 1;
        entry += length + 1;
    }
    return strcmp(entry, key);
}

/* Returns the row of a key, or -1. */
static int64_t find_row(const struct catalogue *catalogue, const char *context, const char *key)
{
    size_t from = 0;
    size_t to = catalogue->order != NULL ? catalogue->order_count : catalogue->count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        uint32_t row = catalogue->order != NULL ? catalogue->order[middle] : (uint32_t)middle;
        int order = compare(key_at(catalogue, row), context, key);
        if (order == 0)
            return row;
        if (order > 0)
            to = middle;
        else
            from = middle + 1;
    }
    return -1;
}

static bool is_sorted(const struct catalogue *catalogue)
{
    const char *last = NULL;
    for (uint32_t row = 0; row < catalogue->count; row++) {
        const char *key = key_at(catalogue, row);
        if (key == NULL || (last != NULL && strcmp(last, key) >= 0))
            return false;
        last = key;
    }
    return true;
}

static int by_key(const void *left, const void *right, void *context)
{
    const uint32_t *a = left;
    const uint32_t *b = right;
    int order = strcmp(key_at(context, *a), key_at(context, *b));
    return order != 0 ? order : (*a > *b) - (*a < *b);
}

/* Puts in order what the file has not in order, and leaves out rows of which the key is damaged. */
static void sort(struct catalogue *catalogue)
{
    catalogue->order = memory_new((size_t)catalogue->count + 1, sizeof *catalogue->order);
    for (uint32_t row = 0; row < catalogue->count; row++)
        if (key_at(catalogue, row) != NULL)
            catalogue->order[catalogue->order_count++] = row;
    qsort_r(catalogue->order, catalogue->order_count, sizeof *catalogue->order, by_key, catalogue);
}

/* True for a table that lies in the file. Its texts may not be longer, taken together, than the
 * file is: a small one could else, by naming one long text again and again, keep us busy for hours.
 */
static bool is_table_sane(const struct catalogue *catalogue, uint32_t table)
{
    uint64_t all = 0;
    if (!fits(catalogue, table, (uint64_t)catalogue->count * ROW_BYTES))
        return false;
    for (uint32_t row = 0; row < catalogue->count; row++) {
        uint32_t length = number_at(catalogue, table + (size_t)row * ROW_BYTES);
        all += length < catalogue->length ? length : 0;
    }
    return all <= catalogue->length;
}

/* Looks at what stands at the beginning, and at the tables. */
static int read_tables(struct catalogue *catalogue, const char *file, struct diag *diag)
{
    bool is_long = catalogue->length >= HEADER_BYTES;
    uint32_t mark = is_long ? number_at(catalogue, AT_MARK) : 0;
    if (mark != MARK && mark != MARK_SWAPPED)
        return diag_error(diag, where_file(file), "damaged-catalogue",
                          _("this is no catalogue of translations; make it anew from the PO file: "
                            "decentwork translate compile"));
    catalogue->is_swapped = mark == MARK_SWAPPED;
    if (number_at(catalogue, AT_REVISION) != 0)
        return diag_error(diag, where_file(file), "catalogue-revision",
                          _("the catalogue is of a revision for programs, which a course cannot "
                            "use; take flags such as c-format out of the PO file, and make the "
                            "catalogue anew: decentwork translate compile"));
    catalogue->count = number_at(catalogue, AT_COUNT);
    catalogue->keys = number_at(catalogue, AT_KEYS);
    catalogue->translations = number_at(catalogue, AT_TRANSLATIONS);
    if (!is_table_sane(catalogue, catalogue->keys) ||
        !is_table_sane(catalogue, catalogue->translations))
        return diag_error(diag, where_file(file), "damaged-catalogue",
                          _("the catalogue is damaged: its tables are longer than the file; make "
                            "it anew from the PO file: decentwork translate compile"));
    return 0;
}

static const char *find_header(const struct catalogue *catalogue)
{
    int64_t row = find_row(catalogue, NULL, "");
    return row < 0 ? NULL : translation_at(catalogue, (uint32_t)row);
}

static bool is_utf8(const struct catalogue *catalogue)
{
    static const char field[] = "charset=";
    char *type = catalogue_field(catalogue, "Content-Type");
    const char *charset = type == NULL ? NULL : strstr(type, field);
    bool is_it = charset != NULL && (strcasecmp(charset + strlen(field), "UTF-8") == 0 ||
                                     strcasecmp(charset + strlen(field), "UTF8") == 0);
    free(type);
    return is_it;
}

int catalogue_open(char *bytes, size_t length, const char *file, struct catalogue **ret_catalogue,
                   struct diag *diag)
{
    struct catalogue *catalogue = memory_new(1, sizeof *catalogue);
    catalogue->bytes = bytes;
    catalogue->length = length;
    int result = read_tables(catalogue, file, diag);
    if (result == 0) {
        if (!is_sorted(catalogue))
            sort(catalogue);
        catalogue->header = find_header(catalogue);
        if (!is_utf8(catalogue))
            result = diag_error(diag, where_file(file), "catalogue-charset",
                                _("the header of the catalogue does not say that it is in UTF-8; "
                                  "save the PO file in UTF-8, and make the catalogue anew: "
                                  "decentwork translate compile"));
    }
    if (result == 0)
        *ret_catalogue = catalogue;
    else
        catalogue_free(catalogue);
    return result;
}

void catalogue_free(struct catalogue *catalogue)
{
    if (catalogue == NULL)
        return;
    free(catalogue->order);
    free(catalogue->bytes);
    free(catalogue);
}

const char *catalogue_find(const struct catalogue *catalogue, const char *context, const char *key)
{
    bool is_header = context == NULL && *key == '\0';
    int64_t row = is_header ? -1 : find_row(catalogue, context, key);
    const char *found = row < 0 ? NULL : translation_at(catalogue, (uint32_t)row);
    return found != NULL && *found != '\0' ? found : NULL;
}

char *catalogue_field(const struct catalogue *catalogue, const char *name)
{
    size_t length = strlen(name);
    const char *line = catalogue->header;
    while (line != NULL && (strncasecmp(line, name, length) != 0 || line[length] != ':')) {
        line = strchr(line, '\n');
        line = line == NULL ? NULL : line + 1;
    }
    if (line == NULL)
        return NULL;
    const char *value = line + length + 1 + strspn(line + length + 1, " \t");
    size_t value_length = strcspn(value, "\n");
    return value_length == 0 ? NULL : memory_text_n(value, value_length);
}

size_t catalogue_count(const struct catalogue *catalogue)
{
    return catalogue->count > 0 ? catalogue->count - 1 : 0;
}

size_t catalogue_count_damaged(const struct catalogue *catalogue)
{
    size_t damaged = 0;
    for (uint32_t row = 0; row < catalogue->count; row++)
        damaged += key_at(catalogue, row) == NULL || translation_at(catalogue, row) == NULL;
    return damaged;
}

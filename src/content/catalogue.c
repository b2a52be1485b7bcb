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
#include "content/mo.h"

#define CONTEXT_END '\004'

struct catalogue {
    char *bytes;
    struct mo mo;    /* over the bytes */
    uint32_t *order; /* the good rows by their keys; NULL where the file has them so */
    size_t order_count;
    const char *header; /* borrowed from the bytes */
};

/* The text of a row, or NULL where it is damaged or ends before its end: a NUL inside parts plural
 * forms. */
static const char *text_at(const struct catalogue *catalogue, uint32_t table, uint32_t row)
{
    const char *text = mo_text(&catalogue->mo, table, row);
    bool is_whole = text != NULL && strlen(text) == mo_text_length(&catalogue->mo, table, row);
    return is_whole ? text : NULL;
}

static const char *key_at(const struct catalogue *catalogue, uint32_t row)
{
    return text_at(catalogue, catalogue->mo.keys, row);
}

static const char *translation_at(const struct catalogue *catalogue, uint32_t row)
{
    const char *text = text_at(catalogue, catalogue->mo.translations, row);
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
    size_t to = catalogue->order != NULL ? catalogue->order_count : catalogue->mo.count;
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
    for (uint32_t row = 0; row < catalogue->mo.count; row++) {
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
    catalogue->order = memory_new((size_t)catalogue->mo.count + 1, sizeof *catalogue->order);
    for (uint32_t row = 0; row < catalogue->mo.count; row++)
        if (key_at(catalogue, row) != NULL)
            catalogue->order[catalogue->order_count++] = row;
    qsort_r(catalogue->order, catalogue->order_count, sizeof *catalogue->order, by_key, catalogue);
}

/* True for a table that lies in the file. Its texts may not be longer, taken together, than the
 * file is: a small one could else, by naming one long text again and again, keep us busy for hours.
 */
static bool is_table_sane(const struct mo *mo, uint32_t table)
{
    uint64_t all = 0;
    if (!mo_holds(mo, table, (uint64_t)mo->count * MO_ROW_BYTES))
        return false;
    for (uint32_t row = 0; row < mo->count; row++) {
        uint32_t length = mo_text_length(mo, table, row);
        all += length < mo->length ? length : 0;
    }
    return all <= mo->length;
}

/* Looks at what stands at the beginning, and at the tables. */
static int read_tables(struct catalogue *catalogue, size_t length, const char *file,
                       struct diag *diag)
{
    struct mo *mo = &catalogue->mo;
    if (!mo_read(catalogue->bytes, length, mo))
        return diag_error(diag, where_file(file), "damaged-catalogue",
                          _("this is no catalogue of translations; make it anew from the PO file: "
                            "decentwork translate compile"));
    if (mo->revision != 0)
        return diag_error(diag, where_file(file), "catalogue-revision",
                          _("the catalogue is of a revision for programs, which a course cannot "
                            "use; take flags such as c-format out of the PO file, and make the "
                            "catalogue anew: decentwork translate compile"));
    if (!is_table_sane(mo, mo->keys) || !is_table_sane(mo, mo->translations))
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
    int result = read_tables(catalogue, length, file, diag);
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
    return catalogue->header == NULL ? NULL : i18n_header_field(catalogue->header, name);
}

size_t catalogue_count(const struct catalogue *catalogue)
{
    return catalogue->mo.count > 0 ? catalogue->mo.count - 1 : 0;
}

size_t catalogue_count_damaged(const struct catalogue *catalogue)
{
    size_t damaged = 0;
    for (uint32_t row = 0; row < catalogue->mo.count; row++)
        damaged += key_at(catalogue, row) == NULL || translation_at(catalogue, row) == NULL;
    return damaged;
}

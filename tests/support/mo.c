/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Catalogues of course texts made from strings, byte by byte, as msgfmt and others write them. */
#include "config.h"

#include "support/mo.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "support/messages.h"
#include "support/support.h"

enum { HEADER_BYTES = 28, ROW_BYTES = 8 };

char *mo_header(const char *language)
{
    return str_format("Project-Id-Version: core 1.0.0\n"
                      "Language: %s\n"
                      "Plural-Forms: nplurals=2; plural=(n != 1);\n"
                      "MIME-Version: 1.0\n"
                      "Content-Type: text/plain; charset=UTF-8\n"
                      "Content-Transfer-Encoding: 8bit\n",
                      language);
}

static void put_number(struct str *bytes, uint32_t number, bool is_swapped)
{
    char form[sizeof number];
    if (is_swapped)
        number = __builtin_bswap32(number);
    memcpy(form, &number, sizeof number);
    str_add_n(bytes, form, sizeof form);
}

static int by_key(const void *left, const void *right)
{
    const struct catalogue_entry *a = left;
    const struct catalogue_entry *b = right;
    return strcmp(a->key, b->key);
}

static size_t length_of(const char *text, size_t length)
{
    return length > 0 ? length : strlen(text);
}

/* Writes a table of texts, and the texts to where they will stand. */
static void put_table(struct str *bytes, struct str *texts, const struct catalogue_entry *entries,
                      size_t count, bool is_of_keys, struct catalogue_form form)
{
    size_t start = HEADER_BYTES + 2 * count * ROW_BYTES;
    for (size_t i = 0; i < count; i++) {
        const struct catalogue_entry *entry = &entries[i];
        const char *text = is_of_keys ? entry->key : entry->translation;
        size_t length = length_of(text, is_of_keys ? entry->key_length : entry->translation_length);
        put_number(bytes, (uint32_t)length, form.is_swapped);
        put_number(bytes, (uint32_t)(start + texts->length), form.is_swapped);
        str_add_n(texts, text, length);
        str_add_char(texts, '\0');
    }
}

void mo_write(const struct catalogue_entry *entries, size_t count, struct catalogue_form form,
              struct str *ret_bytes)
{
    struct catalogue_entry *sorted = memory_new(count, sizeof *sorted);
    struct str texts = {0};
    memcpy(sorted, entries, count * sizeof *entries);
    if (!form.is_shuffled)
        qsort(sorted, count, sizeof *sorted, by_key);
    const uint32_t head[] = {
        0x950412deu,
        form.revision,
        (uint32_t)count,
        HEADER_BYTES,
        HEADER_BYTES + (uint32_t)count * ROW_BYTES,
        0,
        0,
    };
    for (size_t i = 0; i < ARRAY_LEN(head); i++)
        put_number(ret_bytes, head[i], form.is_swapped);
    put_table(ret_bytes, &texts, sorted, count, true, form);
    put_table(ret_bytes, &texts, sorted, count, false, form);
    str_add_n(ret_bytes, str_text(&texts), texts.length);
    str_clear(&texts);
    free(sorted);
}

int mo_open_bytes(const char *bytes, size_t length, struct catalogue **ret_catalogue,
                  struct diag *diag)
{
    char *exact = memory_new(length, 1);
    memcpy(exact, bytes, length);
    return catalogue_open(exact, length, "po/fr.mo", ret_catalogue, diag);
}

/* The bytes of a catalogue of a language, with these entries. Caller clears. */
static struct str bytes_of(const char *language, const struct catalogue_entry *entries,
                           size_t count)
{
    struct catalogue_entry *all = memory_new(count + 1, sizeof *all);
    struct str bytes = {0};
    char *header = mo_header(language);
    all[0] = (struct catalogue_entry){.key = "", .translation = header};
    memcpy(all + 1, entries, count * sizeof *entries);
    mo_write(all, count + 1, (struct catalogue_form){0}, &bytes);
    free(header);
    free(all);
    return bytes;
}

void mo_put(const char *folder, const char *below, const char *language,
            const struct catalogue_entry *entries, size_t count)
{
    struct str bytes = bytes_of(language, entries, count);
    char *path = path_join(folder, below);
    char *above = path_folder(path);
    char *fresh = str_format("%s.new", path);
    cr_assert_eq(path_make_folders(above), 0, "%s", above);
    support_write_n(fresh, str_text(&bytes), bytes.length);
    cr_assert_eq(rename(fresh, path), 0, "%s", path);
    str_clear(&bytes);
    free(fresh);
    free(above);
    free(path);
}

struct catalogue *mo_open(const char *language, const struct catalogue_entry *entries, size_t count)
{
    struct catalogue *catalogue = NULL;
    struct str bytes = bytes_of(language, entries, count);
    struct diag diag;
    diag_init(&diag);
    int result = mo_open_bytes(str_text(&bytes), bytes.length, &catalogue, &diag);
    messages_expect(&diag, NULL, "", "opening a catalogue");
    cr_assert_eq(result, 0);
    str_clear(&bytes);
    return catalogue;
}

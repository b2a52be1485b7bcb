/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/catalogue.c */
#include "config.h"

#include "content/catalogue.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "support/mo.h"
#include "support/messages.h"

#define HEADER "Language: fr\nContent-Type: text/plain; charset=UTF-8\n"

/* The first is the header; the fifth and sixth differ from the fourth by their context alone. */
static const struct catalogue_entry entries[] = {
    {.key = "", .translation = HEADER},
    {.key = "Yes.", .translation = "Oui."},
    {.key = "How old is <em>old</em> enough?",
     .translation = "À quel âge est-on assez <em>âgé</em> ?"},
    {.key = "work", .translation = "travail"},
    {.key = "verb\004work", .translation = "travailler"},
    {.key = "verb phrase\004work", .translation = "se mettre au travail"},
    {.key = "minimum age", .translation = "الحد الأدنى للسن"},
    {.key = "light work", .translation = "轻工作"},
    {.key = "empty", .translation = ""},
    {.key = "not UTF-8", .translation = "\xe9t\xe9"},
    {.key = "one day\0many days", .translation = "un jour\0des jours", 17, 17},
    {.key = "many", .translation = "un\0deux", 0, 7},
};

static const struct {
    const char *context, *key, *translation;
} lookups[] = {
    {NULL, "Yes.", "Oui."},
    {NULL, "How old is <em>old</em> enough?", "À quel âge est-on assez <em>âgé</em> ?"},
    {NULL, "work", "travail"},
    {"verb", "work", "travailler"},
    {"verb phrase", "work", "se mettre au travail"},
    {NULL, "minimum age", "الحد الأدنى للسن"},
    {NULL, "light work", "轻工作"},
    {NULL, "", NULL},
    {NULL, "yes.", NULL},
    {NULL, "Yes", NULL},
    {NULL, "Yes..", NULL},
    {"noun", "work", NULL},
    {"ver", "work", NULL},
    {"verb", "Yes.", NULL},
    {"", "work", NULL},
    {NULL, "empty", NULL},
    {NULL, "not UTF-8", NULL},
    {NULL, "one day", NULL},
    {NULL, "many days", NULL},
    {NULL, "many", NULL},
};

static struct diag diag;

static void set_stage(void)
{
    diag_init(&diag);
}

static void clear_stage(void)
{
    diag_clear(&diag);
}

TestSuite(catalogue, .init = set_stage, .fini = clear_stage);

static struct catalogue *open_in(struct catalogue_form form)
{
    struct catalogue *catalogue = NULL;
    struct str bytes = {0};
    mo_write(entries, ARRAY_LEN(entries), form, &bytes);
    cr_assert_eq(mo_open_bytes(str_text(&bytes), bytes.length, &catalogue, &diag), 0);
    str_clear(&bytes);
    return catalogue;
}

Test(catalogue, a_key_finds_its_translation_in_every_form_of_the_file)
{
    for (unsigned form = 0; form < 4; form++) {
        struct catalogue *catalogue =
            open_in((struct catalogue_form){.is_swapped = form & 1, .is_shuffled = form & 2});
        for (size_t i = 0; i < ARRAY_LEN(lookups); i++) {
            const char *expected = lookups[i].translation;
            const char *found = catalogue_find(catalogue, lookups[i].context, lookups[i].key);
            cr_expect(expected == NULL ? found == NULL
                                       : found != NULL && strcmp(found, expected) == 0,
                      "form %u, case '%s': %s", form, lookups[i].key, found);
        }
        catalogue_free(catalogue);
    }
}

Test(catalogue, entries_that_cannot_be_used_are_counted)
{
    struct catalogue *catalogue = open_in((struct catalogue_form){0});
    cr_expect_eq(catalogue_count(catalogue), ARRAY_LEN(entries) - 1);
    cr_expect_eq(catalogue_count_damaged(catalogue), 3);
    catalogue_free(catalogue);
}

Test(catalogue, the_header_tells_its_fields)
{
    static const char *const fields[][2] = {
        {"Language", "fr"}, {"language", "fr"},    {"Content-Type", "text/plain; charset=UTF-8"},
        {"Lang", NULL},     {"X-Generator", NULL}, {"Project-Id-Version", NULL},
    };
    struct catalogue *catalogue = open_in((struct catalogue_form){0});
    for (size_t i = 0; i < ARRAY_LEN(fields); i++) {
        char *value = catalogue_field(catalogue, fields[i][0]);
        cr_expect(fields[i][1] == NULL ? value == NULL
                                       : value != NULL && strcmp(value, fields[i][1]) == 0,
                  "field '%s': %s", fields[i][0], value);
        free(value);
    }
    catalogue_free(catalogue);
}

Test(catalogue, it_must_say_that_it_is_in_utf8)
{
    static const struct {
        const char *header, *said;
    } cases[] = {
        {HEADER, ""},
        {"Content-Type: text/plain; charset=utf-8", ""},
        {"X: y\nContent-type:text/plain;charset=utf8\n", ""},
        {"Content-Type: text/plain; charset=ISO-8859-1\n", "po/fr.mo catalogue-charset\n"},
        {"Content-Type: text/plain; charset=UTF-16\n", "po/fr.mo catalogue-charset\n"},
        {"Content-Type: text/plain; charset=CHARSET\n", "po/fr.mo catalogue-charset\n"},
        {"Content-Type: text/plain\n", "po/fr.mo catalogue-charset\n"},
        {"Language: fr\n", "po/fr.mo catalogue-charset\n"},
        {"", "po/fr.mo catalogue-charset\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct catalogue_entry entry = {.key = "", .translation = cases[i].header};
        struct catalogue *catalogue = NULL;
        struct str bytes = {0};
        mo_write(&entry, 1, (struct catalogue_form){0}, &bytes);
        int result = mo_open_bytes(str_text(&bytes), bytes.length, &catalogue, &diag);
        cr_expect_eq(result, cases[i].said[0] == '\0' ? 0 : -1, "case %zu", i);
        messages_expect(&diag, NULL, cases[i].said, cases[i].header);
        catalogue_free(catalogue);
        str_clear(&bytes);
    }
}

Test(catalogue, texts_that_depend_on_the_system_are_refused)
{
    static const unsigned revisions[] = {1, 0x10000, 0x10001, 0x20000, 0xffffffff};
    for (size_t i = 0; i < ARRAY_LEN(revisions); i++) {
        struct catalogue *catalogue = NULL;
        struct str bytes = {0};
        mo_write(entries, ARRAY_LEN(entries), (struct catalogue_form){.revision = revisions[i]},
                 &bytes);
        cr_expect_eq(mo_open_bytes(str_text(&bytes), bytes.length, &catalogue, &diag), -1);
        messages_expect(&diag, NULL, "po/fr.mo catalogue-revision\n", "revision");
        str_clear(&bytes);
    }
}

Test(catalogue, a_file_cut_off_anywhere_is_refused_or_finds_less)
{
    struct str bytes = {0};
    mo_write(entries, ARRAY_LEN(entries), (struct catalogue_form){0}, &bytes);
    size_t tables = 28 + ARRAY_LEN(entries) * 16;
    for (size_t length = 0; length < bytes.length; length++) {
        struct catalogue *catalogue = NULL;
        int result = mo_open_bytes(str_text(&bytes), length, &catalogue, &diag);
        cr_expect(length >= tables || result == -1, "cut to %zu", length);
        if (result == 0)
            cr_expect_gt(catalogue_count_damaged(catalogue), 3, "cut to %zu", length);
        catalogue_free(catalogue);
        diag_clear(&diag);
    }
    str_clear(&bytes);
}

Test(catalogue, one_long_text_named_again_and_again_keeps_nobody_busy)
{
    enum { ROWS = 50000, LENGTH = 4000000 };
    struct catalogue *catalogue = NULL;
    size_t start = 28 + (size_t)ROWS * 8;
    uint32_t *bytes = memory_new(1, start + LENGTH + 1);
    const uint32_t head[] = {0x950412deu, 0, ROWS, 28, 28, 0, 0};
    memcpy(bytes, head, sizeof head);
    for (size_t row = 0; row < ROWS; row++) {
        bytes[7 + row * 2] = LENGTH;
        bytes[8 + row * 2] = (uint32_t)start;
    }
    memset((char *)bytes + start, 'a', LENGTH);
    cr_expect_eq(catalogue_open((char *)bytes, start + LENGTH + 1, "po/fr.mo", &catalogue, &diag),
                 -1);
    messages_expect(&diag, NULL, "po/fr.mo damaged-catalogue\n", "one long text");
}

/* xorshift, so that what is damaged is the same on every machine. */
static uint32_t draw(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

/* Changes some bytes, mostly of the tables; now and then the file is cut too. */
static void damage(struct str *bytes, uint32_t *seed)
{
    static const unsigned char evil[] = {0, 1, 4, 0x7f, 0x80, 0xff};
    size_t changes = 1 + draw(seed) % 8;
    size_t tables = 28 + ARRAY_LEN(entries) * 16;
    for (size_t i = 0; i < changes; i++) {
        size_t at = draw(seed) % (draw(seed) % 4 == 0 ? bytes->length : tables);
        bytes->bytes[at] =
            (char)(draw(seed) % 2 == 0 ? draw(seed) : evil[draw(seed) % sizeof evil]);
    }
    if (draw(seed) % 5 == 0)
        str_cut(bytes, draw(seed) % bytes->length);
}

/* Asks a damaged catalogue for everything. Whatever it gives must be whole. */
static void ask_all(const struct catalogue *catalogue, size_t number)
{
    for (size_t i = 0; i < ARRAY_LEN(lookups); i++) {
        const char *found = catalogue_find(catalogue, lookups[i].context, lookups[i].key);
        if (found != NULL)
            cr_expect_eq(utf8_valid_until(found, strlen(found)), strlen(found), "file %zu", number);
    }
    char *language = catalogue_field(catalogue, "Language");
    free(language);
    cr_expect_leq(catalogue_count_damaged(catalogue), catalogue_count(catalogue) + 1, "file %zu",
                  number);
}

Test(catalogue, three_thousand_damaged_ones_do_no_harm)
{
    uint32_t seed = 20261125;
    size_t opened = 0;
    for (size_t i = 0; i < 3000; i++) {
        struct catalogue *catalogue = NULL;
        struct str bytes = {0};
        mo_write(entries, ARRAY_LEN(entries),
                 (struct catalogue_form){.is_swapped = i & 1, .is_shuffled = i & 2}, &bytes);
        damage(&bytes, &seed);
        if (mo_open_bytes(str_text(&bytes), bytes.length, &catalogue, &diag) == 0) {
            ask_all(catalogue, i);
            opened++;
        }
        catalogue_free(catalogue);
        str_clear(&bytes);
        diag_clear(&diag);
    }
    cr_expect_gt(opened, 500, "too few are opened to prove anything: %zu", opened);
    cr_expect_lt(opened, 2500, "too few are refused to prove anything: %zu", opened);
}

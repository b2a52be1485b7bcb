/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/translation.c */
#include "config.h"

#include "course/translation.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"

static void add(struct translation *translation, const char *context, const char *key,
                const char *text, bool is_fuzzy, bool is_obsolete)
{
    translation_add(translation, (struct translation_entry){
                                     .context = memory_text(context),
                                     .key = memory_text(key),
                                     .text = memory_text(text),
                                     .is_fuzzy = is_fuzzy,
                                     .is_obsolete = is_obsolete,
                                 });
}

static struct translation make(void)
{
    struct translation translation = {0};
    add(&translation, NULL, "age", "âge", false, false);
    add(&translation, "verb", "age", "vieillir", false, false);
    add(&translation, NULL, "pay", "paie", true, false);
    add(&translation, NULL, "none", "", false, false);
    add(&translation, NULL, "gone", "disparu", false, true);
    add(&translation, NULL, "<em>a</em>", "<strong>a</strong>", false, false);
    add(&translation, NULL, "age", "encore", false, false);
    return translation;
}

Test(translation, each_message_is_in_one_state)
{
    static const struct {
        const char *context, *key;
        enum translation_state state;
        const char *why;
    } cases[] = {
        {NULL, "age", TRANSLATION_DONE, NULL},
        {"verb", "age", TRANSLATION_DONE, NULL},
        {"noun", "age", TRANSLATION_MISSING, NULL},
        {NULL, "pay", TRANSLATION_FUZZY, NULL},
        {NULL, "none", TRANSLATION_MISSING, NULL},
        {NULL, "gone", TRANSLATION_MISSING, NULL},
        {NULL, "<em>a</em>", TRANSLATION_TAGS, "missing is <em>; not in the source is <strong>"},
    };
    struct translation translation = make();
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *context = memory_text(cases[i].context);
        char *key = memory_text(cases[i].key);
        const struct message message = {.context = context, .key = key};
        char *why = NULL;
        cr_expect_eq(translation_state(&translation, &message, &why), cases[i].state, "'%s'", key);
        cr_expect_str_eq(why != NULL ? why : "", cases[i].why != NULL ? cases[i].why : "", "'%s'",
                         key);
        cr_expect_eq(translation_state(&translation, &message, NULL), cases[i].state, "'%s'", key);
        free(why);
        free(key);
        free(context);
    }
    translation_clear(&translation);
}

Test(translation, of_two_entries_the_first_counts)
{
    struct translation translation = make();
    cr_expect_str_eq(translation_find(&translation, NULL, "age")->text, "âge");
    cr_expect_null(translation_find(&translation, NULL, "gone"));
    cr_expect_eq(translation.count, 7);
    translation_clear(&translation);
}

Test(translation, the_texts_of_a_file_are_counted_by_their_state)
{
    static const char *const keys[] = {"age", "pay", "none", "<em>a</em>", "new"};
    struct message items[ARRAY_LEN(keys)];
    struct message_place places[ARRAY_LEN(keys)];
    struct translation translation = make();
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        places[i] = (struct message_place){.file = i == 0 ? 0 : 1};
        items[i] =
            (struct message){.key = memory_text(keys[i]), .places = &places[i], .place_count = 1};
    }
    const struct messages messages = {.items = items, .count = ARRAY_LEN(items)};
    struct translation_tally tally = translation_count(&translation, &messages, 1);
    cr_expect_eq(tally.all, 4);
    cr_expect_eq(tally.counts[TRANSLATION_DONE], 0);
    cr_expect_eq(tally.counts[TRANSLATION_TAGS], 1);
    cr_expect_eq(tally.counts[TRANSLATION_FUZZY], 1);
    cr_expect_eq(tally.counts[TRANSLATION_MISSING], 2);
    tally = translation_count(&translation, &messages, 0);
    cr_expect_eq(tally.all, 1);
    cr_expect_eq(tally.counts[TRANSLATION_DONE], 1);
    tally = translation_count(&translation, &messages, TRANSLATION_ALL_FILES);
    cr_expect_eq(tally.all, ARRAY_LEN(keys));
    cr_expect_eq(tally.counts[TRANSLATION_DONE], 1);
    cr_expect_eq(tally.counts[TRANSLATION_TAGS], 1);
    cr_expect_eq(tally.counts[TRANSLATION_FUZZY], 1);
    cr_expect_eq(tally.counts[TRANSLATION_MISSING], 2);
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        free(items[i].key);
    translation_clear(&translation);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/cite.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "content/cite.h"
#include "content/value.h"

/* Without an article the last two are NULL. */
static const struct {
    const char *reference;
    const char *words;
    const char *instrument;
    const char *article;
    const char *alone;
} cases[] = {
    {"C138", "C138", "C138", NULL, NULL},
    {"UDHR", "UDHR", "UDHR", NULL, NULL},
    {"C138:7", "C138 art. 7", "C138", "7", "7"},
    {"C138:2(3)", "C138 art. 2(3)", "C138", "2(3)", "2"},
    {"C111:1(1)(a)", "C111 art. 1(1)(a)", "C111", "1(1)(a)", "1"},
    {"R190:3(d)", "R190 art. 3(d)", "R190", "3(d)", "3"},
    {"MLC:A2-1", "MLC art. A2-1", "MLC", "A2-1", "A2-1"},
};

static void expect_text(const char *got, const char *expected, const char *reference)
{
    if (expected == NULL)
        cr_expect_null(got, "case '%s': '%s'", reference, got);
    else
        cr_expect_str_eq(got, expected, "case '%s': '%s'", reference, got);
}

Test(cite, a_reference_is_taken_apart_and_written_out)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const char *reference = cases[i].reference;
        char *words = cite_words(reference);
        char *instrument = cite_instrument(reference);
        char *alone = cite_article_alone(reference);
        expect_text(words, cases[i].words, reference);
        expect_text(instrument, cases[i].instrument, reference);
        expect_text(cite_article(reference), cases[i].article, reference);
        expect_text(alone, cases[i].alone, reference);
        free(words);
        free(instrument);
        free(alone);
    }
}

Test(cite, what_is_taken_apart_here_are_references_as_courses_have_them)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect(value_row(VALUE_CITE)->is_valid(cases[i].reference), "'%s'", cases[i].reference);
}

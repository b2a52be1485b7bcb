/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/lookup.c: words in their order, and where the course speaks of them. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "flow/lookup.h"
#include "support/studies.h"

static struct study study;
static struct mentions mentions;

#define LESSON(id)                                                                                 \
    "<lesson id=\"" id "\"><title>" id "</title><p><term ref=\"ilo\">ILO</term> "                  \
    "<cite ref=\"C29:2\"/></p></lesson>"

static void read_course(const char *units)
{
    studies_begin(&study, units);
    while (mentions_read_next(&mentions, study.session.course))
        continue;
}

static void end(void)
{
    mentions_clear(&mentions);
    studies_end(&study);
}

TestSuite(lookup, .fini = end);

static void expect_taught(const char *article, const char *expected)
{
    struct article wanted = {.id = (char *)(uintptr_t)article};
    const struct instrument instrument = {.id = (char[]){"C29"}};
    char *words =
        lookup_taught(&study.session, &mentions, &instrument, article != NULL ? &wanted : NULL);
    cr_expect_str_eq(words != NULL ? words : "nowhere", expected);
    free(words);
}

Test(lookup, an_article_is_taught_in_lessons_and_asked_in_quizzes)
{
    read_course(LESSON("a") LESSON(
        "b") "<quiz id=\"q\"><single-choice id=\"x\" cite=\"C29:2\">"
             "<prompt>Is it?</prompt><option correct=\"yes\">A</option><option>B</option>"
             "</single-choice><single-choice id=\"y\" cite=\"C29:1\"><prompt>Is it?</prompt>"
             "<option correct=\"yes\">A</option><option>B</option></single-choice></quiz>");
    expect_taught("2", "Taught in a, b; asked in the quiz of Module, question 1.");
    expect_taught("1", "Asked in the quiz of Module, question 2.");
    expect_taught(NULL, "Taught in a, b; asked in the quiz of Module, questions 1, 2.");
    expect_taught("3", "nowhere");
}

Test(lookup, many_lessons_are_counted)
{
    read_course(LESSON("a") LESSON("b") LESSON("c") LESSON("d") LESSON("e"));
    expect_taught("2", "Taught in a, b, c and 2 more.");
}

Test(lookup, a_word_is_used_in_a_module_once)
{
    read_course(LESSON("a") LESSON("b"));
    char *used = lookup_used(&study.session, &mentions, "ilo");
    cr_expect_str_eq(used, "Used in 1 Module.");
    cr_expect_null(lookup_used(&study.session, &mentions, "gb"));
    free(used);
}

Test(lookup, words_are_in_the_order_of_letters_and_found_by_name_first)
{
    struct glossary_entry entries[] = {
        {.id = (char[]){"1"}, .title = {.plain = (char[]){"work permit"}}},
        {.id = (char[]){"2"}, .title = {.plain = (char[]){"Équité"}}},
        {.id = (char[]){"3"}, .title = {.plain = (char[]){"Work"}}},
        {.id = (char[]){"4"}, .title = {.plain = (char[]){"age"}}},
    };
    const struct glossary glossary = {.entries = entries, .count = ARRAY_LEN(entries)};
    struct lookup_words words;
    read_course(LESSON("a"));
    lookup_words_of(&glossary, &words);
    cr_expect_str_eq(words.entries[0]->id, "4");
    cr_expect_str_eq(words.entries[1]->id, "2");
    cr_expect_str_eq(words.entries[2]->id, "3");
    cr_expect_str_eq(words.entries[3]->id, "1");
    cr_expect_str_eq(lookup_entry(&words, "WORK")->id, "3");
    cr_expect_str_eq(lookup_entry(&words, "perm")->id, "1");
    cr_expect_null(lookup_entry(&words, "wage"));
    lookup_words_clear(&words);
}

Test(lookup, a_slip_of_the_hand_finds_the_nearest_word)
{
    struct equivalent mandants = {.language = (char[]){"fr"}, .words = (char[]){"mandants"}};
    struct glossary_entry entries[] = {
        {.id = (char[]){"1"}, .title = {.plain = (char[]){"tripartism"}}},
        {.id = (char[]){"2"}, .title = {.plain = (char[]){"freedom of association"}}},
        {.id = (char[]){"3"},
         .title = {.plain = (char[]){"constituents"}},
         .equivalents = &mandants,
         .equivalent_count = 1},
    };
    const struct glossary glossary = {.entries = entries, .count = ARRAY_LEN(entries)};
    struct lookup_words words;
    read_course(LESSON("a"));
    lookup_words_of(&glossary, &words);
    cr_expect_str_eq(lookup_nearest(&words, "Tripartizm")->id, "1");
    cr_expect_str_eq(lookup_nearest(&words, "fredom of asociation")->id, "2");
    cr_expect_str_eq(lookup_nearest(&words, "asociation")->id, "2");
    cr_expect_str_eq(lookup_nearest(&words, "mandents")->id, "3");
    cr_expect_null(lookup_nearest(&words, "wage"));
    cr_expect_null(lookup_nearest(&words, "o"));
    lookup_words_clear(&words);
}

Test(lookup, instruments_are_numbered_as_they_are_listed)
{
    struct instrument items[] = {
        {.kind = INSTRUMENT_CONVENTION, .group = INSTRUMENT_FUNDAMENTAL},
        {.kind = INSTRUMENT_RECOMMENDATION, .group = INSTRUMENT_NO_GROUP},
        {.kind = INSTRUMENT_CONVENTION, .group = INSTRUMENT_TECHNICAL},
        {.kind = INSTRUMENT_CONVENTION, .group = INSTRUMENT_FUNDAMENTAL},
    };
    const struct instruments instruments = {.items = items, .count = ARRAY_LEN(items)};
    static const size_t expected[] = {1, 4, 3, 2};
    read_course(LESSON("a"));
    for (size_t i = 0; i < ARRAY_LEN(items); i++)
        cr_expect_eq(lookup_instrument_number(&instruments, &items[i]), expected[i]);
}

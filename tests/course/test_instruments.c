/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/instruments.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

static char *folder;
static struct source *source;
static struct instruments instruments;

static void open_folder(void)
{
    folder = support_folder();
    source = courses_source(folder);
}

static void close_folder(void)
{
    instruments_clear(&instruments);
    source_free(source);
    support_remove(folder);
    free(folder);
}

TestSuite(instruments, .init = open_folder, .fini = close_folder);

/* Loads instruments of which exactly this is said. */
static int load(const char *text, const char *messages)
{
    struct diag diag;
    diag_init(&diag);
    courses_write(folder, "i.xml", text);
    int result = instruments_load(source, "i.xml", (struct where){0}, &instruments, &diag);
    messages_expect(&diag, folder, messages, text);
    return result;
}

#define INSTRUMENT(attributes, articles)                                                           \
    "<instrument " attributes " adopted=\"1973\"><title>T</title><summary>S</summary>" articles    \
    "</instrument>\n"

Test(instruments, all_that_an_author_wrote_is_loaded)
{
    cr_assert_eq(load("<instruments>\n"
                      "<instrument id=\"C138\" kind=\"convention\" group=\"fundamental\" "
                      "adopted=\"1973-06-26\" in-force=\"1976-06-19\">\n"
                      "<title>Minimum Age Convention, 1973 (No. 138)</title>\n"
                      "<summary><p>One.</p><p>Two.</p></summary>\n"
                      "<article id=\"2\">The age.</article>\n"
                      "<article id=\"7\"><p>Light</p><p>work.</p></article>\n"
                      "<see><cite ref=\"C182\"/></see></instrument>\n" INSTRUMENT(
                          "id=\"R146\" kind=\"recommendation\"",
                          "") "<instrument id=\"R190\" kind=\"recommendation\"><title>T</title>"
                              "<summary>S</summary></instrument></instruments>",
                      ""),
                 0);
    cr_assert_eq(instruments.count, 3);
    const struct instrument *c138 = &instruments.items[0];
    cr_expect_str_eq(c138->id, "C138");
    cr_expect_eq(c138->kind, INSTRUMENT_CONVENTION);
    cr_expect_eq(c138->group, INSTRUMENT_FUNDAMENTAL);
    cr_expect_str_eq(c138->adopted, "1973-06-26");
    cr_expect_str_eq(c138->in_force, "1976-06-19");
    cr_expect_str_eq(c138->title.plain, "Minimum Age Convention, 1973 (No. 138)");
    cr_expect_eq(c138->summary.count, 2);
    cr_assert_eq(c138->article_count, 2);
    cr_expect_str_eq(c138->articles[1].id, "7");
    cr_expect_eq(c138->articles[1].blocks.count, 2);
    cr_expect_eq(c138->articles[1].where.line, 6);
    cr_expect_eq(c138->see.mark_count, 1);
    const struct instrument *r146 = &instruments.items[1];
    cr_expect_eq(r146->group, INSTRUMENT_NO_GROUP);
    cr_expect_null(r146->in_force);
    cr_expect_eq(r146->article_count, 0);
    cr_expect(text_is_empty(&r146->see));
    cr_expect_null(instruments.items[2].adopted);
}

/* The words are the format's; the enums only number them. */
Test(instruments, every_kind_and_group_has_its_word_and_its_name)
{
    static const struct {
        const char *words;
        enum instrument_kind kind;
        enum instrument_group group;
        const char *name;
    } cases[] = {
        {"kind=\"convention\"", INSTRUMENT_CONVENTION, INSTRUMENT_NO_GROUP, "Convention"},
        {"kind=\"convention\" group=\"fundamental\"", INSTRUMENT_CONVENTION, INSTRUMENT_FUNDAMENTAL,
         "Fundamental Convention"},
        {"kind=\"convention\" group=\"governance\"", INSTRUMENT_CONVENTION, INSTRUMENT_GOVERNANCE,
         "Governance Convention"},
        {"kind=\"convention\" group=\"technical\"", INSTRUMENT_CONVENTION, INSTRUMENT_TECHNICAL,
         "Technical Convention"},
        {"kind=\"protocol\"", INSTRUMENT_PROTOCOL, INSTRUMENT_NO_GROUP, "Protocol"},
        {"kind=\"recommendation\"", INSTRUMENT_RECOMMENDATION, INSTRUMENT_NO_GROUP,
         "Recommendation"},
        {"kind=\"declaration\"", INSTRUMENT_DECLARATION, INSTRUMENT_NO_GROUP, "Declaration"},
    };
    cr_expect_eq(ARRAY_LEN(cases), INSTRUMENT_KIND_COUNT + INSTRUMENT_GROUP_COUNT);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *text = str_format("<instruments>" INSTRUMENT("id=\"C1\" %s", "") "</instruments>",
                                cases[i].words);
        cr_assert_eq(load(text, ""), 0, "case '%s'", cases[i].words);
        cr_expect_eq(instruments.items[0].kind, cases[i].kind, "case '%s'", cases[i].words);
        cr_expect_eq(instruments.items[0].group, cases[i].group, "case '%s'", cases[i].words);
        cr_expect_str_eq(instrument_kind_name(&instruments.items[0]), cases[i].name);
        instruments_clear(&instruments);
        free(text);
    }
}

Test(instruments, the_lists_of_words_end_where_the_enums_do)
{
    cr_expect_null(instrument_kind_words[INSTRUMENT_KIND_COUNT]);
    for (size_t i = 0; i < INSTRUMENT_KIND_COUNT; i++)
        cr_expect_not_null(instrument_kind_words[i], "kind %zu", i);
    for (size_t i = 0; i < INSTRUMENT_GROUP_COUNT; i++)
        cr_expect_not_null(instrument_group_words[i], "group %zu", i);
    cr_expect_null(instrument_group_words[INSTRUMENT_GROUP_COUNT]);
}

Test(instruments, a_reference_finds_its_instrument_and_its_article)
{
    static const struct {
        const char *reference;
        const char *instrument; /* NULL: none */
        const char *article;
    } cases[] = {
        {"C138", "C138", NULL},        {"C138:2", "C138", "2"},   {"C138:2(3)", "C138", "2"},
        {"C138:2(3)(a)", "C138", "2"}, {"C138:12", "C138", "12"}, {"C138:1", "C138", NULL},
        {"C138:9", "C138", NULL},      {"C13", NULL, NULL},       {"C1389", NULL, NULL},
        {"c138", NULL, NULL},          {"C182:2", "C182", NULL},  {"R146", NULL, NULL},
    };
    load("<instruments>" INSTRUMENT("id=\"C138\" kind=\"convention\"",
                                    "<article id=\"2\">A</article><article id=\"12\">B</article>")
             INSTRUMENT("id=\"C182\" kind=\"convention\"", "") "</instruments>",
         "");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const char *reference = cases[i].reference;
        const struct article *article = (const struct article *)1;
        const struct instrument *instrument = instruments_find(&instruments, reference, &article);
        cr_expect_eq(instrument == NULL, cases[i].instrument == NULL, "case '%s'", reference);
        cr_expect_eq(article == NULL, cases[i].article == NULL, "case '%s'", reference);
        cr_expect_eq(instruments_find(&instruments, reference, NULL), instrument, "case '%s'",
                     reference);
        if (instrument != NULL && cases[i].instrument != NULL)
            cr_expect_str_eq(instrument->id, cases[i].instrument);
        if (article != NULL && cases[i].article != NULL)
            cr_expect_str_eq(article->id, cases[i].article);
    }
}

Test(instruments, of_two_of_one_id_the_first_stays)
{
    cr_expect_eq(load("<instruments>\n" INSTRUMENT(
                          "id=\"C1\" kind=\"convention\"",
                          "\n<article id=\"1\">A</article>\n <article id=\"1\">B</article>")
                          INSTRUMENT("id=\"C1\" kind=\"protocol\"", "") "</instruments>",
                      "i.xml:4:2 duplicate-id\ni.xml:5:1 duplicate-id\n"),
                 0);
    cr_assert_eq(instruments.count, 1);
    cr_expect_eq(instruments.items[0].kind, INSTRUMENT_CONVENTION);
    cr_assert_eq(instruments.items[0].article_count, 1);
    cr_expect_str_eq(instruments.items[0].articles[0].blocks.items[0].text.plain, "A");
}

Test(instruments, faulty_ones_are_left_out)
{
    cr_expect_eq(
        load("<instruments>\n" INSTRUMENT("kind=\"convention\"", "") INSTRUMENT("id=\"C1\"", "")
                 INSTRUMENT("id=\"C2\" kind=\"treaty\"", "")
                     INSTRUMENT("id=\"C3\" kind=\"convention\" group=\"important\"", "") INSTRUMENT(
                         "id=\"C4\" kind=\"convention\" in-force=\"soon\"",
                         "") "<instrument id=\"C5\" kind=\"convention\" "
                             "adopted=\"May\"><title>T</title><summary>S</summary></"
                             "instrument>\n" INSTRUMENT("id=\"C6\" kind=\"convention\"",
                                                        "\n<article>A</article>\n<article "
                                                        "id=\"2\"/>\n<article "
                                                        "id=\"3\">C</article>") "</instruments>",
             "i.xml:2:1 missing-attribute\ni.xml:3:1 missing-attribute\n"
             "i.xml:4:21 bad-value\ni.xml:5:39 bad-value\ni.xml:6:39 bad-value\n"
             "i.xml:7:39 bad-value\n"
             "i.xml:9:1 missing-attribute\ni.xml:10:1 empty-element\n"),
        0);
    cr_assert_eq(instruments.count, 1);
    cr_expect_str_eq(instruments.items[0].id, "C6");
    cr_assert_eq(instruments.items[0].article_count, 1);
    cr_expect_str_eq(instruments.items[0].articles[0].id, "3");
}

Test(instruments, a_file_that_cannot_be_read_to_its_end_gives_none)
{
    static const struct {
        const char *text;
        const char *messages;
    } cases[] = {
        {"", "i.xml empty-file\n"},
        {"<glossary/>", "i.xml:1:1 wrong-root\n"},
        {"<instruments/>", "i.xml:1:1 missing-element\n"},
        {"<instruments>\n" INSTRUMENT("id=\"C1\" kind=\"convention\"",
                                      "") "<instrument>\n</instruments>",
         "i.xml:4:1 not-well-formed\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        cr_expect_eq(load(cases[i].text, cases[i].messages), -1, "case '%s'", cases[i].text);
        cr_expect_eq(instruments.count, 0, "case '%s'", cases[i].text);
        instruments_clear(&instruments);
    }
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/glossary.c */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

static char *folder;
static struct source *source;
static struct glossary glossary;

static void open_folder(void)
{
    folder = support_folder();
    source = courses_source(folder);
}

static void close_folder(void)
{
    glossary_clear(&glossary);
    source_free(source);
    support_remove(folder);
    free(folder);
}

TestSuite(glossary, .init = open_folder, .fini = close_folder);

/* Loads a glossary of which exactly this is said. */
static int load(const char *text, const char *messages)
{
    struct diag diag;
    diag_init(&diag);
    courses_write(folder, "g.xml", text);
    int result = glossary_load(source, "g.xml", (struct where){0}, &glossary, &diag);
    messages_expect(&diag, folder, messages, text);
    return result;
}

#define ENTRY(id) "<entry id=\"" id "\"><title>" id "</title><definition>D</definition></entry>\n"

Test(glossary, all_that_an_author_wrote_is_loaded)
{
    cr_assert_eq(
        load("<glossary>\n"
             "<entry id=\"light-work\"><title>light <em>work</em></title>\n"
             "<definition><p>One <term ref=\"ilo\">ILO</term>.</p><p>Two.</p></definition>\n"
             "<equivalent lang=\"fr\"> travaux  légers </equivalent>\n"
             "<equivalent lang=\"ar\">أعمال خفيفة</equivalent>\n"
             "<see><cite ref=\"C138:7\"/></see></entry>\n" ENTRY("ilo") "</glossary>",
             ""),
        0);
    cr_assert_eq(glossary.count, 2);
    const struct glossary_entry *entry = &glossary.entries[0];
    cr_expect_str_eq(entry->id, "light-work");
    cr_expect_str_eq(entry->title.plain, "light work");
    cr_expect_eq(entry->definition.count, 2);
    cr_assert_eq(entry->equivalent_count, 2);
    cr_expect_str_eq(entry->equivalents[0].language, "fr");
    cr_expect_str_eq(entry->equivalents[0].words, "travaux légers");
    cr_expect_str_eq(entry->equivalents[1].words, "أعمال خفيفة");
    cr_expect_eq(entry->see.mark_count, 1);
    cr_expect_eq(entry->where.line, 2);
    cr_expect_eq(glossary.entries[1].equivalent_count, 0);
    cr_expect(text_is_empty(&glossary.entries[1].see));
}

Test(glossary, an_entry_is_found_by_its_id_and_no_other_word)
{
    static const char *const others[] = {"", "light", "Light-work", "light-work ", "light work"};
    load("<glossary>" ENTRY("ilo") ENTRY("light-work") "</glossary>", "");
    cr_expect_eq(glossary_find(&glossary, "light-work"), &glossary.entries[1]);
    cr_expect_eq(glossary_find(&glossary, "ilo"), &glossary.entries[0]);
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        cr_expect_null(glossary_find(&glossary, others[i]), "case '%s'", others[i]);
}

Test(glossary, of_two_entries_of_one_id_the_first_stays)
{
    cr_expect_eq(
        load("<glossary>\n<entry id=\"a\"><title>One</title><definition>D</definition></entry>\n"
             "<entry id=\"a\"><title>Two</title><definition>D</definition></entry>\n</glossary>",
             "g.xml:3:1 duplicate-id\n"),
        0);
    cr_assert_eq(glossary.count, 1);
    cr_expect_str_eq(glossary.entries[0].title.plain, "One");
}

Test(glossary, faulty_entries_and_equivalents_are_left_out)
{
    cr_expect_eq(load("<glossary>\n"
                      "<entry><title>T</title><definition>D</definition></entry>\n"
                      "<entry id=\"a\"><definition>D</definition></entry>\n"
                      "<entry id=\"b\"><title>T</title></entry>\n"
                      "<word id=\"c\"/>\n"
                      "<entry id=\"d\"><title>T</title><definition>D</definition>\n"
                      " <equivalent>no language</equivalent> <equivalent "
                      "lang=\"fr\">mot</equivalent></entry>\n"
                      "</glossary>",
                      "g.xml:2:1 missing-attribute\ng.xml:3:1 missing-element\n"
                      "g.xml:4:1 missing-element\ng.xml:5:1 unknown-element\n"
                      "g.xml:7:2 missing-attribute\n"),
                 0);
    cr_assert_eq(glossary.count, 1);
    cr_expect_str_eq(glossary.entries[0].id, "d");
    cr_assert_eq(glossary.entries[0].equivalent_count, 1);
    cr_expect_str_eq(glossary.entries[0].equivalents[0].words, "mot");
}

Test(glossary, one_that_cannot_be_read_to_its_end_is_empty)
{
    static const struct {
        const char *text;
        const char *messages;
    } cases[] = {
        {"", "g.xml empty-file\n"},
        {"<instruments/>", "g.xml:1:1 wrong-root\n"},
        {"<glossary/>", "g.xml:1:1 missing-element\n"},
        {"<glossary>\n" ENTRY("a") ENTRY("b") "</glossary", "g.xml:4:1 not-well-formed\n"},
        {"<glossary>\n" ENTRY("a") "<entry id=\"b\">\n</glossary>", "g.xml:4:1 not-well-formed\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        cr_expect_eq(load(cases[i].text, cases[i].messages), -1, "case '%s'", cases[i].text);
        cr_expect_eq(glossary.count, 0, "case '%s'", cases[i].text);
        cr_expect_null(glossary_find(&glossary, "a"), "case '%s'", cases[i].text);
        glossary_clear(&glossary);
    }
}

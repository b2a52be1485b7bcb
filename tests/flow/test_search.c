/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/search.c: what is found, where, and in which order. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "flow/search_inside.h"
#include "support/courses.h"
#include "support/studies.h"

static struct study study;
static struct search search;

static void begin(void)
{
    studies_begin(&study, "<lesson id=\"a\"><title>First</title><p>Équité for all.</p>"
                          "<ul><li>One</li><li>Two, says C138, art. 7</li></ul></lesson>"
                          "<lesson id=\"b\"><title>Second</title><p>One more.</p>"
                          "<facilitator>A secret.</facilitator></lesson>");
}

static void end(void)
{
    search_clear(&search);
    studies_end(&study);
}

TestSuite(search, .init = begin, .fini = end);

/* The hits as "GROUP UNIT BLOCK:CHARACTERS WORDS", with commas. */
static void expect(const char *here, const char *typed, const char *expected)
{
    struct str found = {0};
    search_begin(&search, &study.session, here);
    search_want(&search, typed);
    while (search_work(&search))
        continue;
    for (size_t group = 0; group < SEARCH_GROUP_COUNT; group++)
        for (size_t i = 0; i < search.groups[group].count; i++) {
            const struct search_hit *hit = &search.groups[group].items[i];
            str_addf(&found, "%s%zu %s %zu:%d %s", found.length > 0 ? ", " : "", group, hit->unit,
                     hit->block, (int)hit->characters, hit->words);
            cr_expect_eq(hit->note != NULL, group == SEARCH_NOTES);
        }
    cr_expect_str_eq(str_text(&found), expected, "'%s': %s", typed, str_text(&found));
    str_clear(&found);
    search_clear(&search);
}

Test(search, words_are_found_in_the_order_of_the_course_without_case_and_accents)
{
    expect(NULL, "equite", "1 a 0:0 Équité for all.");
    expect(NULL, "ONE", "1 a 1:0 One, 1 b 0:0 One more.");
    expect(NULL, " two  says ", "1 a 1:3 Two, says C138, art. 7");
    expect(NULL, "c138 ART", "1 a 1:3 Two, says C138, art. 7");
}

Test(search, the_lesson_that_is_read_comes_first_and_only_once)
{
    expect("b", "one", "0 b 0:0 One more., 1 a 1:0 One");
}

Test(search, nothing_is_found_for_signs_and_in_notes_for_who_teaches)
{
    expect(NULL, "", "");
    expect(NULL, " -.", "");
    expect(NULL, "secret", "");
}

Test(search, own_notes_are_found_as_notes)
{
    struct note_place place = {.block = (char[]){"1"}, .characters = 3};
    struct diag diag;
    char *key = NULL;
    diag_init(&diag);
    cr_assert_eq(notes_add(&study.session, "a", NULL, &place, "Ask Ana", &key, &diag), 0);
    expect(NULL, "ana", "4 a 0:0 Ask Ana");
    search_begin(&search, &study.session, NULL);
    search_want(&search, "ana");
    cr_expect_str_eq(search.groups[SEARCH_NOTES].items[0].note->key, key);
    free(key);
}

Test(search, what_is_read_once_is_not_read_again_for_the_next_letter)
{
    search_begin(&search, &study.session, NULL);
    search_want(&search, "o");
    while (search_work(&search))
        continue;
    size_t texts = search.text_count;
    search_want(&search, "one");
    while (search_work(&search))
        continue;
    cr_expect_eq(search.text_count, texts);
    cr_expect_eq(search.count, 2);
}

Test(search, what_is_typed_and_taken_back_finds_the_same_as_typed_at_once)
{
    static const char *const typed[] = {"o", "on", "one", "on", "more one", "one"};
    search_begin(&search, &study.session, NULL);
    for (size_t i = 0; i < ARRAY_LEN(typed); i++) {
        struct search at_once;
        search_want(&search, typed[i]);
        while (search_work(&search))
            continue;
        search_begin(&at_once, &study.session, NULL);
        search_want(&at_once, typed[i]);
        while (search_work(&at_once))
            continue;
        for (size_t group = 0; group < SEARCH_GROUP_COUNT; group++)
            cr_expect_eq(search.groups[group].count, at_once.groups[group].count, "%s", typed[i]);
        search_clear(&at_once);
    }
}

/* All hits, by what tells them from others. Caller frees. */
static char *hits_of(const struct search *from)
{
    struct str hits = {0};
    for (size_t group = 0; group < SEARCH_GROUP_COUNT; group++)
        for (size_t i = 0; i < from->groups[group].count; i++) {
            const struct search_hit *hit = &from->groups[group].items[i];
            str_addf(&hits, "%zu %s %zu:%d %s\n", group, hit->unit, hit->block,
                     (int)hit->characters, hit->words);
        }
    return str_take(&hits);
}

static void begin_modules(void)
{
    courses_write(study.folder, "course.xml",
                  "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\">"
                  "<title>Work</title><module src=\"m.xml\"/><module src=\"n.xml\"/>"
                  "<module src=\"o.xml\"/></course>\n");
    courses_write(study.folder, "n.xml",
                  "<module id=\"n\"><title>N</title><lesson id=\"c\"><title>C</title>"
                  "<p>An in<em>spec</em>tor of <q>w&#111;rk</q>s, see <cite ref=\"C138:7\"/></p>"
                  "<figure alt=\"A dr&#x61;wing\">+--+</figure><p>Caf&#233; Stra\u00DFe one</p>"
                  "</lesson></module>\n");
    courses_write(study.folder, "o.xml",
                  "<module id=\"o\"><title>O</title><lesson id=\"d\"><title>D</title>"
                  "<p>The\n  <em>w</em>ORK, one<br/>by two</p><p>co\u00ADoperation</p></lesson>"
                  "</module>\n");
    studies_reopen(&study);
}

/* Each word is looked for in a course that was read whole, and in one of which only what may hold
 * the words typed so far was read. */
Test(search, what_is_not_read_holds_none_of_the_words)
{
    static const char *const typed[] = {
        "i",           "in",        "inspector", "spector of", "inspector of work",
        "works see",   "see c138",  "art 7",     "c138art",    "drawing",
        "raw",         "CAF\u00C9", "cafe stra", "strasse",    "one",
        "the work",    "hework",    "one by",    "two",        "onetwo",
        "coop",        "co",        "equit",     "more",       "nothing",
        "em",          "figure",    "x61",       "\uFFFD",     "work, one",
        "\u00ADopera", "$",         "ss",        "",           "o",
    };
    struct search whole;
    size_t found = 0;
    begin_modules();
    search_begin(&search, &study.session, "a");
    search_begin(&whole, &study.session, "a");
    for (size_t i = 0; i < whole.module_count; i++)
        search_read_module(&whole, i);
    for (size_t i = 0; i < ARRAY_LEN(typed); i++) {
        search_want(&search, typed[i]);
        search_want(&whole, typed[i]);
        while (search_work(&search) || search_work(&whole))
            continue;
        char *hits = hits_of(&search);
        char *expected = hits_of(&whole);
        cr_expect_str_eq(hits, expected, "'%s'", typed[i]);
        found += whole.count;
        free(expected);
        free(hits);
    }
    cr_expect_geq(found, 40);
    search_clear(&whole);
}

Test(search, a_module_without_the_words_is_not_read)
{
    begin_modules();
    search_begin(&search, &study.session, NULL);
    while (search_work(&search)) /* ahead of what is typed */
        continue;
    cr_expect_eq(search.text_count, 0);
    search_want(&search, "inspector");
    while (search_work(&search))
        continue;
    cr_expect_not(search.modules[0].is_read);
    cr_expect(search.modules[1].is_read);
    cr_expect_not(search.modules[2].is_read);
}

Test(search, a_slip_of_the_hand_is_put_right_and_known_words_are_kept)
{
    static const struct {
        const char *typed;
        const char *suggestion; /* NULL: none */
    } cases[] = {
        {"equitte", "Équité"},
        {"mroe one", "more one"},
        {"one", NULL},
        {"xylophone", NULL},
        {"", NULL},
    };
    search_begin(&search, &study.session, NULL);
    while (search_work(&search))
        continue;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *suggestion = search_suggestion(&search, cases[i].typed);
        bool is_right = cases[i].suggestion == NULL
                            ? suggestion == NULL
                            : suggestion != NULL && strcmp(suggestion, cases[i].suggestion) == 0;
        cr_expect(is_right, "'%s': %s", cases[i].typed, suggestion);
        free(suggestion);
    }
}

/* Only one of description and picture is seen, by the width of the window. */
Test(search, a_figure_is_one_place_and_shown_by_its_description)
{
    studies_reopen_with(&study, "<lesson id=\"a\"><title>A</title><p>One</p><figure "
                                "alt=\"Members send delegates to the house.\">MEMBERS\n  |\nHOUSE"
                                "</figure><p>labour laws</p><p>Forced Labour</p></lesson>");
    expect(NULL, "members", "1 a 1:0 Picture: Members send delegates to the house.");
    expect(NULL, "delegates", "1 a 1:0 Picture: Members send delegates to the house.");
}

Test(search, a_suggestion_is_written_without_a_capital_that_its_place_alone_gave_it)
{
    studies_reopen_with(&study, "<lesson id=\"a\"><title>A</title><p>Labour</p><p>labour</p>"
                                "<p>Geneva</p></lesson>");
    search_begin(&search, &study.session, NULL);
    while (search_work(&search))
        continue;
    char *small = search_suggestion(&search, "labuor");
    char *name = search_suggestion(&search, "genvea");
    cr_expect_str_eq(small, "labour");
    cr_expect_str_eq(name, "Geneva");
    free(name);
    free(small);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/phrase.c */
#include "config.h"

#include "content/phrase.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "content/checking.h"
#include "support/support.h"

static const char *const kinds[] = {"typo", "meaning", NULL};

/* A vocabulary of the tests' own with every content, and attributes to be translated. */
static const struct element_row rows[] = {
    {
        .name = "book",
        .content = CONTENT_CHILDREN,
        .children = {{"title", .most = 1}, {"ask", .least = 0}, {.groups = GROUP_BLOCK, .least = 0}},
    },
    {.name = "title", .content = CONTENT_INLINE},
    {.name = "author", .content = CONTENT_TEXT},
    {
        .name = "ask",
        .content = CONTENT_CHILDREN,
        .children = {{"changed", .least = 0}, {"choice", .least = 0}, {"author", .least = 0}},
        .attributes = {{"id", VALUE_ID}, {"kind", VALUE_WORD, .words = kinds}},
    },
    {
        .name = "changed",
        .content = CONTENT_NOTHING,
        .attributes = {{"edition", VALUE_EDITION}, {"kind", VALUE_WORD, .words = kinds}},
    },
    {
        .name = "choice",
        .content = CONTENT_PARTS,
        .children = {{"reply", .least = 0}},
        .attributes = {{"right", VALUE_YES_NO}},
    },
    {.name = "reply", .content = CONTENT_FLOW},
    {.name = "p", .content = CONTENT_INLINE, .group = GROUP_BLOCK},
    {.name = "box", .content = CONTENT_BLOCKS, .group = GROUP_BLOCK},
    {
        .name = "picture",
        .content = CONTENT_NOTHING,
        .group = GROUP_BLOCK,
        .attributes = {{"src", VALUE_TEXT},
                       {"alt", VALUE_TEXT, .is_translatable = true},
                       {"label", VALUE_TEXT, .is_translatable = true}},
    },
    {
        .name = "em",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .attributes = {{"alt", VALUE_TEXT, .is_translatable = true}},
    },
    {.name = "br", .content = CONTENT_NOTHING, .group = GROUP_INLINE},
};

static const struct element_rows elements = {rows, ARRAY_LEN(rows)};
static const struct element_rows *const parts[] = {&elements};
static const struct vocabulary vocabulary = {parts, ARRAY_LEN(parts), NULL};

static void note_phrase(void *context, const struct phrase *phrase)
{
    char *path = phrase_path(&vocabulary, phrase);
    str_addf(context, "%zu:%zu %s: ", phrase->where.line, phrase->where.column, path);
    if (phrase->context != NULL)
        str_addf(context, "[%s] ", phrase->context);
    str_addf(context, "%s%s\n", phrase->key,
             phrase_is_respelled(phrase, "1.1.0") ? " (respelled)" : "");
    free(path);
}

/* Expects these phrases of a document, a line each. */
static void expect_phrases(const char *name, const char *xml, const char *expected)
{
    struct checked checked = checking(&vocabulary, xml);
    struct str phrases = {0};
    phrase_each(&vocabulary, vocabulary_find(&vocabulary, "book"), checked.tree.root, note_phrase,
                &phrases);
    cr_expect_str_eq(str_text(&phrases), expected, "case '%s':\n%s", name, str_text(&phrases));
    str_clear(&phrases);
    checked_clear(&checked);
}

static const struct {
    const char *name, *xml, *phrases;
} cases[] = {
    {"nothing", "<book/>", ""},
    {"a run", "<book><title>Fair  pay</title></book>", "1:7 title: Fair pay\n"},
    {"markup stays in it", "<book><p>a <em alt='x'>b</em><br/>\nc &amp; d</p></book>",
     "1:7 p: a <em alt=\"x\">b</em><br/> c &amp; d\n"},
    {"without words there is nothing to do", "<book><p><br/> <br/></p><p>a</p></book>",
     "1:25 p 2: a\n"},
    {"plain text is for no translator", "<book><ask><author>A. B.</author></ask></book>", ""},
    {"blocks", "<book><box><p>a</p><p>b</p></box></book>", "1:12 box, p 1: a\n1:20 box, p 2: b\n"},
    {"attributes", "<book><picture src='s' label='L &lt; M' alt='A  B'/></book>",
     "1:24 picture, label: L &lt; M\n1:41 picture, alt: A B\n"},
    {"parts",
     "<book><ask id='q'><choice>One <em>two</em> <reply>Why</reply></choice>\n"
     "<choice right='yes'>Three<reply><p>Because</p><p>So</p></reply></choice></ask></book>",
     "1:19 ask q, choice 1: One <em>two</em>\n"
     "1:44 ask q, choice 1, reply: Why\n"
     "2:1 ask q, choice 2 (right=\"yes\"): Three\n"
     "2:33 ask q, choice 2 (right=\"yes\"), reply, p 1: Because\n"
     "2:47 ask q, choice 2 (right=\"yes\"), reply, p 2: So\n"},
    {"what it was said to be",
     "<book><ask kind='meaning'><choice right='no'>a</choice></ask></book>",
     "1:27 ask (kind=\"meaning\"), choice: a\n"},
    {"a context", "<book><p context='verb'>work</p><picture context='boat' alt='bow'/></book>",
     "1:7 p: [verb] work\n1:57 picture, alt: [boat] bow\n"},
    {"a faulty element is passed over",
     "<book><p>a</p><ask kind='x'><choice>b</choice></ask></book>", "1:7 p: a\n"},
    {"an unknown one leaves its words in the run", "<book><p>a <b>c</b></p></book>",
     "1:7 p: a <b>c</b>\n"},
    {"respelled in this edition",
     "<book><ask><changed edition='1.1.0' kind='typo'/><choice>a<reply>b</reply></choice></ask>\n"
     "<ask><changed edition='1.0.0' kind='typo'/><choice>c</choice></ask>\n"
     "<ask><changed edition='1.1.0' kind='meaning'/><choice>d</choice></ask></book>",
     "1:50 ask 1, choice: a (respelled)\n1:59 ask 1, choice, reply: b (respelled)\n"
     "2:44 ask 2, choice: c\n3:47 ask 3, choice: d\n"},
};

Test(phrase, each_text_is_visited_once_in_the_order_of_the_file)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_phrases(cases[i].name, cases[i].xml, cases[i].phrases);
}

Test(phrase, a_context_may_stand_wherever_something_is_translated)
{
    static const struct {
        const char *name;
        bool may;
    } elements_with[] = {
        {"title", true}, {"choice", true},  {"reply", true}, {"p", true},   {"picture", true},
        {"em", false},   {"author", false}, {"box", false},  {"br", false}, {"ask", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(elements_with); i++) {
        const struct element_row *row = vocabulary_find(&vocabulary, elements_with[i].name);
        cr_expect_eq(element_attribute_find(row, "context") != NULL, elements_with[i].may, "<%s>",
                     elements_with[i].name);
    }
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/tags.c */
#include "config.h"

#include "content/tags.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Inline elements of the tests' own: each content, an attribute that may be translated. */
static const struct element_row rows[] = {
    {.name = "em", .content = CONTENT_INLINE, .group = GROUP_INLINE},
    {
        .name = "term",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .attributes = {{"ref", VALUE_REFERENCE, .is_required = true},
                       {"form", VALUE_TEXT},
                       {"title", VALUE_TEXT, .is_translatable = true}},
    },
    {
        .name = "cite",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .may_be_empty = true,
        .attributes = {{"ref", VALUE_CITE, .is_required = true}},
    },
    {.name = "br", .content = CONTENT_NOTHING, .group = GROUP_INLINE},
    {.name = "code", .content = CONTENT_TEXT, .group = GROUP_INLINE},
    {.name = "p", .content = CONTENT_INLINE, .group = GROUP_BLOCK},
};

static const struct element_rows elements = {rows, ARRAY_LEN(rows)};
static const struct element_rows *const parts[] = {&elements};
static const struct vocabulary vocabulary = {parts, ARRAY_LEN(parts), NULL};

static const struct {
    const char *key, *translation, *difference;
} cases[] = {
    {"Yes.", "Oui.", NULL},
    {"C138", "C138", NULL},
    {"<cite ref=\"C138\"/>", "<cite ref=\"C138\"/>", NULL},
    {"Yes.", "نعم.", NULL},
    {"a &amp; b", "甲 &amp; 乙", NULL},
    {"a &lt; b", "b &gt; a", NULL},
    {"an <em>old</em> law", "une loi <em>ancienne</em>", NULL},
    {"<em>a</em> and <term ref=\"x\">b</term>", "<term ref=\"x\">b</term> et <em>a</em>", NULL},
    {"<em>a</em> <em>b</em>", "<em>b</em>, <em>a</em>", NULL},
    {"<em>a <term ref=\"x\">b</term></em>", "<em>a</em> <term ref=\"x\">b</term>", NULL},
    {"<term ref=\"x\" form=\"y\">b</term>", "<term form='y' ref='x'>b</term>", NULL},
    {"<term ref=\"x\" title=\"Pay\">b</term>", "<term title=\"Paie\" ref=\"x\">b</term>", NULL},
    {"see <cite ref=\"C138\"/>", "voir <cite ref=\"C138\">la convention</cite>", NULL},
    {"see <cite ref=\"C138\">it</cite>", "voir <cite ref=\"C138\"/>", NULL},
    {"a<br/>b", "a<br></br>b", NULL},
    {"<code>ls</code>", "<code>ls</code>", NULL},
    {"<b>unknown</b>", "<b>inconnu</b>", NULL},

    {"Yes.", "<em>Oui.</em>", "not in the source is <em>"},
    {"<em>Yes.</em>", "Oui.", "missing is <em>"},
    {"<em>a</em> <em>b</em>", "<em>a b</em>", "missing is <em>"},
    {"<em>a b</em>", "<em>a</em> <em>b</em>", "not in the source is <em>"},
    {"<em>a</em><br/>", "<term ref=\"x\">a</term><code>b</code>",
     "missing is <br>, <em>; not in the source is <code>, <term ref=\"x\">"},
    {"<term ref=\"x\">b</term>", "<term ref=\"y\">b</term>",
     "missing is <term ref=\"x\">; not in the source is <term ref=\"y\">"},
    {"<term ref=\"x\">b</term>", "<term>b</term>",
     "missing is <term ref=\"x\">; not in the source is <term>"},
    {"<term ref=\"x\" title=\"Pay\">b</term>", "<term ref=\"x\">b</term>",
     "missing is <term ref=\"x\" title>; not in the source is <term ref=\"x\">"},
    {"Yes.", "<p>Oui.</p>", "not in the source is <p>"},
    {"Yes.", "<b>Oui.</b>", "not in the source is <b>"},
    {"<em>a</em> <code>ls</code>", "a <code>l<em>s</em></code>", "<em> cannot stand in <code>"},
    {"<em>a</em><br/>", "<em>a</em><br>b</br>", "<br> must stay empty"},
    {"<em>a</em>", "a <em/>", "<em> is empty"},
    {"<em>a</em>", "a <em> </em>", "<em> is empty"},
    {"<em>a <term ref=\"x\">b</term></em>", "<em>b<term ref=\"x\"/></em>", "<term> is empty"},
    {"Yes.", " \n", "it holds no words"},
};

Test(tags, a_translation_agrees_or_it_is_said_in_what_it_does_not)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *difference = tags_difference(&vocabulary, cases[i].key, cases[i].translation);
        const char *expected = cases[i].difference;
        cr_expect(expected == NULL ? difference == NULL
                                   : difference != NULL && strcmp(difference, expected) == 0,
                  "'%s' for '%s': %s", cases[i].translation, cases[i].key, difference);
        free(difference);
    }
}

Test(tags, what_is_not_well_formed_never_agrees)
{
    static const char *const translations[] = {
        "<em>a",
        "a</em>",
        "<em>a</em",
        "a & b",
        "a < b",
        "<em>a</EM>",
        "&nbsp;",
        "<term ref=x>a</term>",
        "</msgstr>",
        "</msgstr><em>a",
        "a\x1b[31m",
        "<!DOCTYPE x>",
        "a]]>b",
        "<em a='1' a='2'>b</em>",
        "</msgstr><em>a</em><msgstr>",
    };
    for (size_t i = 0; i < ARRAY_LEN(translations); i++) {
        char *difference = tags_difference(&vocabulary, "<em>a</em>", translations[i]);
        cr_expect_not_null(difference, "'%s'", translations[i]);
        free(difference);
    }
}

Test(tags, nobody_is_told_of_the_root_of_a_run)
{
    static const char *const translations[] = {"a <em>b", "<em>a <em>b</em>", "a</em> b",
                                               "a <em>b</em></em>"};
    for (size_t i = 0; i < ARRAY_LEN(translations); i++) {
        char *difference = tags_difference(&vocabulary, "<em>a</em>", translations[i]);
        cr_expect(strstr(difference, "msgstr") == NULL, "'%s': %s", translations[i], difference);
        cr_expect(strstr(difference, "em>") != NULL, "'%s': %s", translations[i], difference);
        free(difference);
    }
}

Test(tags, a_run_is_read_as_the_nodes_that_it_is)
{
    struct xml_tree tree;
    struct diag diag;
    diag_init(&diag);
    cr_assert_eq(tags_read("Voir <em>ici</em> &amp; là", &tree, &diag), 0);
    const struct xml_node *first = tree.root->first_child;
    cr_expect_str_eq(first->text, "Voir ");
    cr_expect(xml_is(first->next, "em"));
    cr_expect_str_eq(first->next->next->text, " & là");
    xml_tree_clear(&tree);
    cr_expect_eq(tags_read("<em>", &tree, &diag), -1);
    cr_expect_eq(diag.errors, 1);
    diag_clear(&diag);
}

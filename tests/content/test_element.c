/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/element.c */
#include "config.h"

#include <criterion/criterion.h>
#include <string.h>

#include "base/memory.h"
#include "content/checking.h"
#include "content/element.h"
#include "content/tags.h"

static const struct element_row *row_of(const char *key)
{
    const struct element_row *row = vocabulary_find(&checking_sheets, key);
    cr_assert_not_null(row, "no row '%s'", key);
    return row;
}

Test(element, a_row_is_known_by_its_key_or_else_its_name)
{
    cr_expect_str_eq(element_key(row_of("p")), "p");
    cr_expect_str_eq(element_key(row_of("sheet/file")), "sheet/file");
    cr_expect_str_eq(row_of("sheet/file")->name, "file");
    cr_expect_eq(row_of("file")->content, CONTENT_CHILDREN,
                 "that of the root, whose key is its name");
    cr_expect_null(vocabulary_find(&checking_sheets, "table"));
    cr_expect_null(vocabulary_find(&checking_sheets, "P"));
    cr_expect_null(vocabulary_find(&checking_sheets, ""));
}

Test(element, all_rows_are_counted_through_part_by_part)
{
    size_t count = 0;
    for (size_t i = 0; i < checking_sheets.count; i++) {
        const struct element_rows *part = checking_sheets.parts[i];
        for (size_t j = 0; j < part->count; j++, count++)
            cr_expect_eq(vocabulary_row(&checking_sheets, count), &part->items[j], "row %zu",
                         count);
    }
    cr_expect_gt(count, 15);
    cr_expect_null(vocabulary_row(&checking_sheets, count));
    cr_expect_null(vocabulary_row(&checking_sheets, count + 1000));
}

Test(element, of_two_with_one_name_that_is_found_which_may_stand_there)
{
    const struct element_row *in_sheet = row_of("sheet/file");
    const struct vocabulary *sheets = &checking_sheets;
    cr_expect_eq(vocabulary_find_in(sheets, row_of("sheet"), "file"), in_sheet);
    cr_expect_eq(vocabulary_find_in(sheets, row_of("sheet"), "p"), row_of("p"));
    cr_expect_eq(vocabulary_find_in(sheets, row_of("p"), "file"), in_sheet, "neither: the first");
    cr_expect_eq(vocabulary_find_in(sheets, row_of("p"), "note"), row_of("note"));
    cr_expect_null(vocabulary_find_in(sheets, row_of("sheet"), "table"));
    cr_expect_null(vocabulary_find_in(sheets, row_of("sheet"), "sheet/file"), "a key is no name");
}

Test(element, what_a_row_lists_is_counted_up_to_the_first_empty_place)
{
    static const struct {
        const char *key;
        size_t children;
        size_t attributes;
    } counts[] = {{"sheet", 4, 3}, {"choice", 2, 1}, {"asks", 1, 0}, {"p", 0, 1}, {"cite", 0, 1}};
    for (size_t i = 0; i < ARRAY_LEN(counts); i++) {
        cr_expect_eq(element_child_count(row_of(counts[i].key)), counts[i].children, "%s",
                     counts[i].key);
        cr_expect_eq(element_attribute_count(row_of(counts[i].key)), counts[i].attributes, "%s",
                     counts[i].key);
    }
}

Test(element, a_row_may_be_full)
{
    static const struct element_row full = {
        .name = "full",
        .content = CONTENT_CHILDREN,
        .children = {[0 ... ELEMENT_CHILDREN_MAX - 2] = {.name = "li"},
                     [ELEMENT_CHILDREN_MAX - 1] = {.name = "p"}},
        .attributes = {[0 ... ELEMENT_ATTRIBUTES_MAX - 2] = {.name = "id"},
                       [ELEMENT_ATTRIBUTES_MAX - 1] = {.name = "last"}},
    };
    cr_expect_eq(element_child_count(&full), ELEMENT_CHILDREN_MAX);
    cr_expect_eq(element_attribute_count(&full), ELEMENT_ATTRIBUTES_MAX);
    cr_expect_eq(element_child_index(&full, row_of("p")), ELEMENT_CHILDREN_MAX - 1);
    cr_expect_eq(element_attribute_find(&full, "last"),
                 &full.attributes[ELEMENT_ATTRIBUTES_MAX - 1]);
    cr_expect_null(element_attribute_find(&full, "none"));
}

Test(element, an_attribute_is_found_by_its_exact_name)
{
    const struct element_attribute *pages = element_attribute_find(row_of("sheet"), "pages");
    cr_assert_not_null(pages);
    cr_expect_eq(pages->type, VALUE_COUNT);
    cr_expect_null(element_attribute_find(row_of("sheet"), "page"));
    cr_expect_null(element_attribute_find(row_of("sheet"), "Pages"));
    cr_expect_null(element_attribute_find(row_of("p"), "id"));
}

/* Running text of its own, not what stands inside of a run or is no text for learners. */
Test(element, a_text_to_translate_may_say_what_it_is_about)
{
    static const struct {
        const char *key;
        bool has_text;
    } cases[] = {
        {"title", true},       {"p", true},       {"note", true},  {"choice", true},
        {"lines", true},       {"em", false},     {"cite", false}, {"sheet", false},
        {"ul", false},         {"author", false}, {"file", false}, {"frame", false},
        {"sheet/file", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct element_row *row = row_of(cases[i].key);
        const struct element_attribute *context = element_attribute_find(row, "context");
        cr_assert_eq(context != NULL, cases[i].has_text, "<%s>", cases[i].key);
        if (context == NULL)
            continue;
        cr_expect_eq(context->type, VALUE_TEXT);
        cr_expect_not(context->is_required || context->is_translatable);
        cr_expect_eq(element_attribute_at(row, element_attribute_count(row) - 1), context,
                     "<%s>: after those that its row lists", cases[i].key);
    }
}

Test(element, a_place_may_be_for_several_families)
{
    static const struct element_row mixed = {
        .name = "mixed",
        .content = CONTENT_CHILDREN,
        .children = {{"title", .most = 1}, {.groups = GROUP_BLOCK | GROUP_QUESTION}},
    };
    cr_expect_eq(element_child_count(&mixed), 2);
    cr_expect_eq(element_child_index(&mixed, row_of("p")), 1);
    cr_expect_eq(element_child_index(&mixed, row_of("choice")), 1);
    cr_expect_eq(element_child_index(&mixed, row_of("title")), 0);
    cr_expect_eq(element_child_index(&mixed, row_of("lesson")), -1);
    cr_expect_eq(element_child_index(&mixed, row_of("li")), -1, "of no family at all");
}

Test(element, a_child_has_its_place_by_key_or_group)
{
    static const struct {
        const char *parent;
        const char *child;
        int index;
    } cases[] = {
        {"sheet", "title", 0},  {"sheet", "author", 1}, {"sheet", "sheet/file", 2},
        {"sheet", "p", 3},      {"sheet", "note", 3},   {"sheet", "file", -1},
        {"sheet", "em", -1},    {"sheet", "sheet", -1}, {"choice", "hint", 1},
        {"choice", "em", -1},   {"choice", "p", -1},    {"asks", "choice", 0},
        {"asks", "lesson", -1}, {"p", "em", -1},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_eq(element_child_index(row_of(cases[i].parent), row_of(cases[i].child)),
                     cases[i].index, "%s in %s", cases[i].child, cases[i].parent);
}

/* Every content with a child of every kind: inline, block, listed, and neither. */
Test(element, the_content_says_what_may_stand_inside)
{
    static const struct {
        const char *parent;
        const char *allowed;
    } cases[] = {
        {"sheet/file", ""}, {"author", ""},        {"p", "em"},           {"frame", "ul"},
        {"note", "em ul"},  {"choice", "em hint"}, {"sheet", "ul title"}, {"file", "li"},
    };
    static const char *const children[] = {"em", "ul", "hint", "title", "li", "sheet", "choice"};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        for (size_t j = 0; j < ARRAY_LEN(children); j++) {
            bool is_allowed = strstr(cases[i].allowed, children[j]) != NULL;
            cr_expect_eq(element_allows(row_of(cases[i].parent), row_of(children[j])), is_allowed,
                         "%s in %s", children[j], cases[i].parent);
        }
    }
}

Test(element, a_context_comes_after_the_attributes_of_what_is_translated)
{
    const struct element_row *feedback = row_of("feedback");
    const struct element_row *author = row_of("author");
    cr_expect_eq(element_attribute_at(feedback, 0), &element_context);
    cr_expect_eq(element_attribute_count(feedback), 1);
    cr_expect_eq(element_attribute_count(author), 0);
    cr_expect_eq(element_attribute_find(feedback, "context"), &element_context);
    cr_expect_null(element_attribute_find(row_of("em"), "context"), "it is part of a text");
}

Test(element, a_word_of_an_attribute_is_known_by_its_place)
{
    static const char *const words[] = {"bar", "line", NULL};
    struct xml_tree tree;
    struct diag diag;
    diag_init(&diag);
    cr_assert_eq(tags_read("<chart kind=\"line\" type=\"pie\"/>", &tree, &diag), 0);
    const struct xml_node *chart = xml_child(tree.root, "chart");
    cr_expect_eq(element_word(chart, "kind", words, 0), 1);
    cr_expect_eq(element_word(chart, "type", words, 0), 0, "a word that is not among them");
    cr_expect_eq(element_word(chart, "form", words, 7), 7, "an attribute that is not there");
    xml_tree_clear(&tree);
}

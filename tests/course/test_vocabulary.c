/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/vocabulary.c: the table as a whole is walked. */
#include <criterion/criterion.h>
#include <string.h>

#include "base/memory.h"
#include "content/alias.h"
#include "course/vocabulary.h"
#include "question/question.h"

enum { ROWS_MAX = 200 };

static const char *const roots[] = {"course", "module", "glossary", "instruments"};

static const struct element_row *row_number(size_t index)
{
    return vocabulary_row(course_vocabulary(), index);
}

static size_t count_rows(void)
{
    size_t count = 0;
    while (row_number(count) != NULL)
        count++;
    cr_assert_leq(count, ROWS_MAX);
    return count;
}

Test(vocabulary, every_element_and_attribute_has_a_name_and_a_line_of_help)
{
    const struct element_row *row;
    for (size_t i = 0; (row = row_number(i)) != NULL; i++) {
        cr_assert(row->name != NULL && row->name[0] != '\0', "row %zu", i);
        cr_expect(row->help != NULL && row->help[0] != '\0', "<%s>", row->name);
        for (size_t j = 0; j < element_attribute_count(row); j++) {
            const struct element_attribute *attribute = element_attribute_at(row, j);
            cr_expect(attribute->help != NULL && attribute->help[0] != '\0', "'%s' of <%s>",
                      attribute->name, row->name);
        }
    }
}

Test(vocabulary, no_key_and_no_attribute_is_there_twice)
{
    const struct element_row *row;
    for (size_t i = 0; (row = row_number(i)) != NULL; i++) {
        cr_expect_eq(vocabulary_find(course_vocabulary(), element_key(row)), row, "key '%s'",
                     element_key(row));
        for (size_t j = 0; j < element_attribute_count(row); j++) {
            const struct element_attribute *attribute = element_attribute_at(row, j);
            cr_expect_eq(element_attribute_find(row, attribute->name), attribute, "'%s' of <%s>",
                         attribute->name, row->name);
        }
    }
}

/* True if every family of these has a row. */
static bool has_groups(unsigned groups)
{
    const struct element_row *row;
    unsigned met = GROUP_NONE;
    for (size_t i = 0; (row = row_number(i)) != NULL; i++)
        met |= row->group;
    return (groups & ~met) == 0;
}

Test(vocabulary, every_child_that_a_row_lists_exists)
{
    const struct element_row *row;
    for (size_t i = 0; (row = row_number(i)) != NULL; i++)
        for (size_t j = 0; j < element_child_count(row); j++) {
            const struct element_child *child = &row->children[j];
            cr_expect_neq(child->name != NULL, child->groups != GROUP_NONE,
                          "child %zu of <%s> is a key or a group", j, row->name);
            if (child->name != NULL)
                cr_expect_not_null(vocabulary_find(course_vocabulary(), child->name),
                                   "'%s' in <%s>", child->name, row->name);
            else
                cr_expect(has_groups(child->groups), "child %zu of <%s>", j, row->name);
            cr_expect(child->most == ANY_NUMBER || child->most >= child->least, "child %zu of <%s>",
                      j, row->name);
        }
}

Test(vocabulary, only_elements_of_parts_and_children_list_children)
{
    const struct element_row *row;
    for (size_t i = 0; (row = row_number(i)) != NULL; i++) {
        bool may_list = row->content == CONTENT_CHILDREN || row->content == CONTENT_PARTS;
        cr_expect_eq(element_child_count(row) > 0, may_list, "<%s>", row->name);
        if (row->may_be_empty)
            cr_expect(row->group == GROUP_INLINE || row->group == GROUP_CELL || row->is_kept,
                      "<%s>", row->name);
        if (row->is_kept)
            cr_expect_eq(row->content, CONTENT_TEXT, "<%s>", row->name);
    }
}

Test(vocabulary, attributes_of_words_list_them_and_others_do_not)
{
    const struct element_row *row;
    for (size_t i = 0; (row = row_number(i)) != NULL; i++)
        for (size_t j = 0; j < element_attribute_count(row); j++) {
            const struct element_attribute *attribute = element_attribute_at(row, j);
            bool has_words = attribute->words != NULL && attribute->words[0] != NULL;
            cr_expect_eq(has_words, attribute->type == VALUE_WORD, "'%s' of <%s>", attribute->name,
                         row->name);
            cr_expect_lt(attribute->type, VALUE_TYPE_COUNT, "'%s' of <%s>", attribute->name,
                         row->name);
        }
}

/* Marks what may stand in the marked rows; true if that was news. */
static bool spread(bool *is_reached, size_t count)
{
    bool is_news = false;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; is_reached[i] && j < count; j++)
            if (!is_reached[j] && element_allows(row_number(i), row_number(j)))
                is_news = is_reached[j] = true;
    return is_news;
}

Test(vocabulary, every_element_can_be_written_in_some_file)
{
    bool is_reached[ROWS_MAX] = {false};
    size_t count = count_rows();
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < ARRAY_LEN(roots); j++)
            is_reached[i] = is_reached[i] || strcmp(element_key(row_number(i)), roots[j]) == 0;
    while (spread(is_reached, count))
        ;
    for (size_t i = 0; i < count; i++)
        cr_expect(is_reached[i], "<%s> can stand nowhere", element_key(row_number(i)));
}

Test(vocabulary, every_root_is_there_and_stands_in_no_other_element)
{
    for (size_t i = 0; i < ARRAY_LEN(roots); i++) {
        const struct element_row *root = vocabulary_find(course_vocabulary(), roots[i]);
        const struct element_row *row;
        cr_assert_not_null(root, "<%s>", roots[i]);
        for (size_t j = 0; (row = row_number(j)) != NULL; j++)
            cr_expect_not(element_allows(row, root), "<%s> in <%s>", roots[i], row->name);
    }
}

Test(vocabulary, every_type_of_question_can_stand_in_a_quiz)
{
    const struct element_row *quiz = vocabulary_find(course_vocabulary(), "quiz");
    cr_assert_not_null(quiz);
    for (size_t type = 0; type < QUESTION_TYPE_COUNT; type++) {
        const char *element = question_ops((enum question_type)type)->element;
        const struct element_row *row = vocabulary_find(course_vocabulary(), element);
        cr_assert_not_null(row, "<%s>", element);
        cr_expect(element_allows(quiz, row), "<%s>", element);
        cr_expect(element_attribute_find(row, "id")->is_required, "<%s>", element);
    }
}

Test(vocabulary, two_elements_of_one_name_never_stand_in_one_place)
{
    size_t count = count_rows();
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++) {
            if (strcmp(row_number(i)->name, row_number(j)->name) != 0)
                continue;
            for (size_t k = 0; k < count; k++)
                cr_expect_not(element_allows(row_number(k), row_number(i)) &&
                                  element_allows(row_number(k), row_number(j)),
                              "<%s> in <%s>", row_number(i)->name, row_number(k)->name);
        }
}

Test(vocabulary, what_is_planned_is_not_there_yet)
{
    const char *const *planned = course_vocabulary()->planned;
    cr_assert_not_null(planned);
    for (; *planned != NULL; planned++)
        cr_expect_null(vocabulary_find(course_vocabulary(), *planned), "<%s>", *planned);
}

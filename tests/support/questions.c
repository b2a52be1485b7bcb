/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions made from snippets of XML. */
#include "config.h"

#include "support/questions.h"

#include <criterion/criterion.h>
#include <string.h>

#include "content/structure.h"
#include "course/vocabulary.h"
#include "support/messages.h"

/* Holds the root against the table, as a child of a quiz is held against it. */
static void check(struct xml_node *root, struct diag *diag)
{
    struct structure structure;
    cr_assert_eq(structure_begin(&structure, course_vocabulary(), root->name, root, diag), 0);
    for (struct xml_node *child = root->first_child; child != NULL; child = child->next)
        structure_child(&structure, child);
    root->is_faulty = structure_end(&structure) != 0;
}

/* Loads the element of a question. Returns NULL, with the messages in diag, where it is refused. */
static struct question *load(const char *xml, struct diag *diag)
{
    struct question *question = NULL;
    struct xml_tree tree;
    cr_assert_eq(xml_read(xml, strlen(xml), "q.xml", &tree, diag), 0, "'%s' is no XML", xml);
    check(tree.root, diag);
    int result = question_load(tree.root, &question, diag);
    xml_tree_clear(&tree);
    cr_expect_eq(result == 0, question != NULL, "'%s': its result belies the question", xml);
    return question;
}

struct question *questions_good(const char *xml)
{
    struct diag diag;
    diag_init(&diag);
    struct question *question = load(xml, &diag);
    messages_expect(&diag, NULL, "", xml);
    cr_assert_not_null(question, "'%s' was refused", xml);
    return question;
}

void questions_expect_refused(const char *xml, const char *messages, const char *words)
{
    struct diag diag;
    diag_init(&diag);
    struct question *question = load(xml, &diag);
    cr_expect_null(question, "'%s' was not refused", xml);
    if (words != NULL)
        messages_expect_words(&diag, words, xml);
    messages_expect(&diag, NULL, messages, xml);
    question_free(question);
}

struct grade questions_grade(const struct question *question, const char *slot, const char *value)
{
    struct response response = {0};
    if (value != NULL)
        response_add(&response, slot, value);
    struct grade grade = question_grade(question, &response);
    response_clear(&response);
    return grade;
}

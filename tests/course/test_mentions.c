/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/mentions.c */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/str.h"
#include "course/mentions.h"
#include "support/courses.h"
#include "support/support.h"

static char *folder;
static struct course *course;
static struct mentions mentions;

static void end(void)
{
    mentions_clear(&mentions);
    course_free(course);
    support_remove(folder);
    free(folder);
}

TestSuite(mentions, .fini = end);

/* Reads the whole course of these units: "unit REFERENCE, unit 2 REFERENCE" with the question. */
static void expect(const char *units, const char *expected)
{
    struct str found = {0};
    folder = courses_make(units);
    course = courses_open(folder);
    while (mentions_read_next(&mentions, course))
        continue;
    for (size_t i = 0; i < mentions.count; i++) {
        const struct mention *mention = &mentions.items[i];
        str_addf(&found, "%s%s ", i > 0 ? ", " : "", mention->unit);
        if (mention->question > 0)
            str_addf(&found, "%zu ", mention->question);
        str_add(&found, mention->reference);
    }
    cr_expect_str_eq(str_text(&found), expected);
    str_clear(&found);
}

Test(mentions, terms_and_citations_are_noted_once_in_a_lesson)
{
    expect("<lesson id=\"a\"><title>A</title><p><term ref=\"ilo\">ILO</term>, "
           "<cite ref=\"C138:7\"/>.</p><ul><li><term ref=\"ilo\">it</term>, "
           "<cite ref=\"C138\"/></li></ul></lesson>"
           "<lesson id=\"b\"><title>B</title><p><term ref=\"ilo\">ILO</term></p></lesson>",
           "a ilo, a C138:7, a C138, b ilo");
}

Test(mentions, every_part_of_a_question_counts_under_its_number)
{
    expect("<quiz id=\"q\"><single-choice id=\"x\"><prompt>Is it?</prompt>"
           "<option correct=\"yes\">A</option><option>B</option></single-choice>"
           "<single-choice id=\"y\" cite=\"C138:2\"><prompt><term ref=\"p\">P</term></prompt>"
           "<option correct=\"yes\"><term ref=\"o\">O</term><feedback><term ref=\"f\">F</term>"
           "</feedback></option><option>B</option><hint><term ref=\"h\">H</term></hint>"
           "<explanation><term ref=\"e\">E</term></explanation></single-choice></quiz>",
           "q 2 C138:2, q 2 p, q 2 o, q 2 f, q 2 h, q 2 e");
}

Test(mentions, what_is_tried_in_a_lesson_belongs_to_it)
{
    expect("<lesson id=\"a\"><title>A</title><p>A.</p><try><single-choice id=\"x\" "
           "cite=\"C29:2\"><prompt>Is it?</prompt><option correct=\"yes\">A</option>"
           "<option>B</option></single-choice></try></lesson>",
           "a C29:2");
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reference of the course format, written from the element table as a manual page. */
#include "config.h"

#include "course/reference.h"

#include <stdbool.h>
#include <string.h>

#include "base/roff.h"
#include "base/str.h"
#include "content/element.h"
#include "course/course.h"
#include "course/vocabulary.h"

static const char *content_words(const struct element_row *row)
{
    switch (row->content) {
    case CONTENT_NOTHING:
        return "It is empty.";
    case CONTENT_TEXT:
        return "It holds plain text.";
    case CONTENT_INLINE:
        return "It holds text and inline elements.";
    case CONTENT_BLOCKS:
        return "It holds blocks.";
    case CONTENT_FLOW:
        return "It holds text and inline elements, or blocks, never both.";
    case CONTENT_PARTS:
        return "It holds text and inline elements first, then:";
    case CONTENT_CHILDREN:
        return row->is_ordered ? "It holds, in this order:" : "It holds:";
    }
    return "";
}

static const char *group_words(unsigned groups)
{
    if (groups & GROUP_STAND)
        return "blocks, <try>, <pause> and <facilitator>";
    if (groups & GROUP_BLOCK)
        return "blocks";
    if (groups & GROUP_QUESTION)
        return "questions";
    if (groups & GROUP_CELL)
        return "<th> and <td>";
    return "lessons and quizzes";
}

/* "one", "at most one", "any number", "2 or more". */
static void add_number(struct str *page, const struct element_child *child)
{
    if (child->least == 1 && child->most == 1)
        str_add(page, "one");
    else if (child->least == 0 && child->most == 1)
        str_add(page, "at most one");
    else if (child->least == 0)
        str_add(page, "any number");
    else
        str_addf(page, "%u or more", child->least);
}

static const char *child_name(const struct element_child *child)
{
    const char *slash = strchr(child->name, '/');
    return slash != NULL ? slash + 1 : child->name;
}

static void add_children(struct str *page, const struct element_row *row)
{
    size_t count = element_child_count(row);
    for (size_t i = 0; i < count; i++) {
        const struct element_child *child = &row->children[i];
        str_add(page, i > 0 ? ", " : "");
        if (child->name != NULL)
            str_addf(page, "<%s> (", child_name(child));
        else
            str_addf(page, "%s (", group_words(child->groups));
        add_number(page, child);
        str_add(page, ")");
    }
    if (count > 0)
        str_add(page, ".\n");
}

static void add_attribute(struct str *page, const struct element_attribute *attribute)
{
    struct str text = {0};
    str_addf(&text, "%s%s. ", attribute->help, attribute->is_required ? " (required)" : "");
    if (attribute->type == VALUE_WORD) {
        str_add(&text, "One of: ");
        for (const char *const *word = attribute->words; *word != NULL; word++)
            str_addf(&text, "%s%s", word > attribute->words ? ", " : "", *word);
        str_add(&text, ".");
    } else {
        str_addf(&text, "Its value is %s.", value_row(attribute->type)->expected);
    }
    roff_term(page, attribute->name, str_text(&text));
    str_clear(&text);
}

static void add_row(struct str *page, const struct element_row *row)
{
    struct str title = {0};
    const char *key = element_key(row);
    const char *slash = strchr(key, '/');
    if (slash != NULL)
        str_addf(&title, "<%s> in <%.*s>", row->name, (int)(slash - key), key);
    else
        str_addf(&title, "<%s>", row->name);
    roff_subsection(page, str_text(&title));
    struct str text = {0};
    str_addf(&text, "%s. %s ", row->help, content_words(row));
    add_children(&text, row);
    roff_paragraph(page, str_text(&text));
    for (size_t i = 0; i < element_attribute_count(row); i++)
        add_attribute(page, element_attribute_at(row, i));
    str_clear(&text);
    str_clear(&title);
}

char *reference_page(void)
{
    struct str page = {0};
    const struct element_row *row;
    roff_head(&page, "decentwork-course", 5, "the format of courses");
    roff_section(&page, "DESCRIPTION");
    roff_paragraph(
        &page, "A course is a folder. Its course.xml says what the course is and names its other "
               "files: modules, a glossary, instruments. All are XML in UTF-8, without a "
               "DOCTYPE, without namespaces, and without entities but XML's five.");
    struct str version = {0};
    str_addf(&version, "This is version %d of the format.", COURSE_FORMAT_VERSION);
    roff_paragraph(&page, str_text(&version));
    str_clear(&version);
    roff_paragraph(&page,
                   "decentwork check FOLDER says every mistake with its place. Editors that know "
                   "RELAX NG complete and check with course.rng.");
    roff_paragraph(&page,
                   "Every element with text of its own may have the attribute context: what tells "
                   "its words from the same words elsewhere, such as context=\"verb\" for a text "
                   "that is the one word \"work\". Translators see it; learners do not.");
    roff_section(&page, "ELEMENTS");
    for (size_t i = 0; (row = vocabulary_row(course_vocabulary(), i)) != NULL; i++)
        add_row(&page, row);
    roff_section(&page, "GRADING");
    roff_paragraph(
        &page, "single-choice: a question earns its points for the option marked correct, and none "
               "for another. A quiz is passed when the points earned reach the share that pass "
               "names of the points that its questions can earn.");
    roff_section(&page, "SEE ALSO");
    roff_paragraph(&page, "decentwork(1), decentwork-check(1)");
    return str_take(&page);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reference of the course format, written from the element table as a manual page. */
#include "config.h"

#include "course/reference.h"

#include <stdbool.h>
#include <string.h>

#include "base/memory.h"
#include "base/roff.h"
#include "base/str.h"
#include "content/element.h"
#include "course/course.h"
#include "course/example.h"
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

static void add_children(struct str *page, const struct element_row *row)
{
    size_t count = element_child_count(row);
    for (size_t i = 0; i < count; i++) {
        const struct element_child *child = &row->children[i];
        str_add(page, i > 0 ? ", " : "");
        if (child->name != NULL)
            str_addf(page, "<%s> (", element_key_name(child->name));
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
    bool is_told = attribute->type == VALUE_TEXT || attribute->type == VALUE_REFERENCE;
    str_addf(&text, "%s%s.%s", attribute->help, attribute->is_required ? " (required)" : "",
             is_told ? "" : " ");
    if (attribute->type == VALUE_WORD) {
        str_add(&text, "One of: ");
        for (const char *const *word = attribute->words; *word != NULL; word++)
            str_addf(&text, "%s%s", word > attribute->words ? ", " : "", *word);
        str_add(&text, ".");
    } else if (!is_told) {
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
        if (element_attribute_at(row, i) != &element_context) /* told once, for all */
            add_attribute(page, element_attribute_at(row, i));
    str_clear(&text);
    str_clear(&title);
}

/* The elements of a family, by the order of the table: "<p>, <h>, <ul>". */
static void add_names(struct str *text, unsigned group)
{
    const struct element_row *row;
    const char *between = "";
    for (size_t i = 0; (row = vocabulary_row(course_vocabulary(), i)) != NULL; i++)
        if (row->group == group) {
            str_addf(text, "%s<%s>", between, row->name);
            between = ", ";
        }
}

static void add_groups(struct str *page)
{
    static const struct {
        const char *title;
        const char *text;
        enum element_group group;
    } groups[] = {
        {"Blocks", "What stands below each other, each beginning a line: ", GROUP_BLOCK},
        {"Inline elements", "What stands within a line of text: ", GROUP_INLINE},
        {"Questions", "The types of questions of this version: ", GROUP_QUESTION},
    };
    roff_section(page, "BLOCKS, INLINE ELEMENTS, QUESTIONS");
    roff_paragraph(page, "The elements below say which of these they hold. Where text and blocks "
                         "are both possible, it is either text with inline elements or blocks: "
                         "beside a block, text goes into a <p>.");
    for (size_t i = 0; i < ARRAY_LEN(groups); i++) {
        struct str text = {0};
        str_add(&text, groups[i].text);
        add_names(&text, groups[i].group);
        str_add(&text, ".");
        roff_term(page, groups[i].title, str_text(&text));
        str_clear(&text);
    }
}

static void add_example(struct str *page)
{
    roff_section(page, "EXAMPLE");
    roff_paragraph(page, "A whole small course, file by file.");
    for (const struct example_file *file = example_course; file->path != NULL; file++) {
        roff_subsection(page, file->path);
        roff_example(page, file->text);
    }
}

/* What the program computes, in the order in which it does: src/question and src/study say the same
 * in C. */
static const struct {
    const char *title;
    const char *text;
} gradings[] = {
    {"Score",
     "A question earns its points (1 where points does not say otherwise) times the share of the "
     "answer, which lies between 0 and 1: score = points \xC3\x97 "
     "share. The share depends on the type "
     "of the question."},
    {"single-choice and true-false", "The share is 1 for the right option and 0 for any other."},
    {"multiple-choice",
     "Of R right and W wrong options, r right and w wrong ones are chosen. Then share = r/R - w/W, "
     "but never less than 0. So to choose everything, or at random, earns nothing, and each right "
     "choice is worth the same. In the terms of QTI 3 (1EdTech) this is map_response with 1/R for "
     "each right option, -1/W for each wrong one, and a lower bound of 0. With credit=\"all\" the "
     "share is 1 for exactly the right options, and 0 otherwise, as QTI's match_correct has it."},
    {"short-answer",
     "The answers are held against what was typed one after the other; the first that matches "
     "decides with its credit and its feedback, as in Moodle's short-answer questions. Where none "
     "matches, the share is 0. In an answer * stands for any characters, none too; \\* is the sign "
     "itself. With match=\"words\" both sides are folded before they are compared: compatible "
     "forms "
     "become one (NFKD), accents and other marks over letters are left out, capital and small "
     "letters are the same (the caseless matching of chapter 3.13 of the Unicode Standard), and "
     "punctuation and spaces do not count, except between two digits, so that 1.5 is not 15. With "
     "match=\"exact\" only spaces at the ends and doubled ones do not count (both sides in NFC)."},
    {"Hints", "Each hint that was opened takes its cost off the share: a hint of cost=\"10\" takes "
              "a tenth of "
              "the points."},
    {"immediate and deferred",
     "With behaviour=\"immediate\" the first answer counts, and its feedback follows at once. With "
     "behaviour=\"deferred\" answers can be changed until all are handed in."},
    {"interactive",
     "A wrong or incomplete answer can be tried again, as often as tries says. The try number n "
     "that ends the question earns share - penalty \xC3\x97 (n - 1) - the costs of the hints "
     "opened, but "
     "never less than 0. penalty is a share of the points, a third where it is not said. This is "
     "the interactive behaviour of Moodle, with hints that are asked for."},
    {"draw",
     "A quiz with draw asks so many of its questions, another choice in each attempt. They are "
     "drawn in rounds: in each round one question of each objective (those without one count as an "
     "objective), until there are enough. So the numbers of questions of two objectives differ by "
     "one at most, as long as there are questions of both. The choice is recorded with the attempt "
     "and can be repeated."},
    {"pass",
     "A quiz is passed when the sum of the scores reaches the share that pass names of the sum of "
     "the points of the questions asked. Without pass, or with pass=\"0\", every attempt that is "
     "handed in passes."},
    {"Objectives",
     "The result of an objective is the sum of the scores over the sum of the points of the "
     "questions asked that name it. A question in a <try> is for practice and counts nowhere."},
};

static void add_grading(struct str *page)
{
    roff_section(page, "HOW GRADING WORKS");
    for (size_t i = 0; i < ARRAY_LEN(gradings); i++) {
        roff_subsection(page, gradings[i].title);
        roff_paragraph(page, gradings[i].text);
    }
}

static void add_files(struct str *page)
{
    roff_section(page, "FILES");
    roff_term(page, "~/.local/share/decentwork/courses",
              "one's own courses: a course whose folder is copied there is found by its learners");
    roff_term(page, "PREFIX/share/decentwork/courses/course.rng",
              "the grammar of all files of a course in RELAX NG, where the program was installed "
              "in PREFIX (/usr/local or /usr). Editors that know RELAX NG complete names and mark "
              "mistakes by it, such as VS Code with its XML extension, or oXygen. They find it by "
              "a line after the first one of a file: <?xml-model "
              "href=\"/usr/local/share/decentwork/courses/course.rng\"?>. On the command line: "
              "xmllint --noout --relaxng course.rng FILE. It knows elements and attributes, but "
              "not whether an answer can be right: for that there is decentwork check");
    roff_term(page, "po/LL.po, po/LL.mo",
              "in the course's folder: its translation into the language LL, and what learners "
              "read of it; see decentwork-translate(1)");
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
                   "decentwork new FOLDER writes a small whole course to begin from, decentwork "
                   "preview FOLDER shows it while it is written, and decentwork check FOLDER says "
                   "every mistake with its place.");
    roff_paragraph(&page,
                   "Every element with text of its own may have the attribute context: what tells "
                   "its words from the same words elsewhere, such as context=\"verb\" for a text "
                   "that is the one word \"work\". Translators see it; learners do not.");
    add_groups(&page);
    add_example(&page);
    roff_section(&page, "ELEMENTS");
    for (size_t i = 0; (row = vocabulary_row(course_vocabulary(), i)) != NULL; i++)
        add_row(&page, row);
    add_grading(&page);
    add_files(&page);
    roff_section(&page, "SEE ALSO");
    roff_paragraph(&page,
                   "decentwork(1), decentwork-new(1), decentwork-preview(1), decentwork-check(1), "
                   "decentwork-translate(1); QTI 3.0 (1EdTech Consortium); Moodle's "
                   "question behaviours; the Unicode Standard; RELAX NG (ISO/IEC 19757-2)");
    return str_take(&page);
}

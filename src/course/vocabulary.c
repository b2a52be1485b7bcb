/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole vocabulary of the course format, and the rows of what only a course as a whole has. */
#include "config.h"

#include "course/vocabulary.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "content/block.h"
#include "content/text.h"
#include "course/instruments.h"
#include "question/behaviour.h"
#include "question/choice.h"
#include "question/question.h"
#include "question/type/types.h"

static const struct element_row manifest_rows[] = {
    {
        .name = "course",
        .content = CONTENT_CHILDREN,
        .is_ordered = true,
        .children = {{"title", .least = 1, .most = 1},
                     {"summary", .most = 1},
                     {"author", .least = 0},
                     {"licence", .most = 1},
                     {"course/glossary", .most = 1},
                     {"course/instruments", .most = 1},
                     {"course/module", .least = 1}},
        .attributes = {{"version", VALUE_COUNT, .is_required = true,
                        .help = N_("the version of the course format: 1")},
                       {"id", VALUE_COURSE_ID, .is_required = true,
                        .help = N_("a name that no other course has and that never changes")},
                       {"edition", VALUE_EDITION, .is_required = true,
                        .help = N_("the edition of the course, such as 1.0.0")},
                       {"lang", VALUE_LANGUAGE, .is_required = true,
                        .help = N_("the language that the course is written in, such as en")}},
        .help = N_("the manifest of a course: what it is and which files make it"),
    },
    {.name = "author", .content = CONTENT_TEXT, .help = N_("who wrote it")},
    {
        .name = "licence",
        .content = CONTENT_NOTHING,
        .attributes = {{"spdx", VALUE_TEXT, .is_required = true,
                        .help = N_("the licence by its SPDX name, such as CC-BY-4.0")}},
        .help = N_("what others may do with the course"),
    },
    {
        .name = "glossary",
        .key = "course/glossary",
        .content = CONTENT_NOTHING,
        .attributes = {{"src", VALUE_PATH, .is_required = true,
                        .help = N_("the file of the glossary")}},
        .help = N_("where the glossary is"),
    },
    {
        .name = "instruments",
        .key = "course/instruments",
        .content = CONTENT_NOTHING,
        .attributes = {{"src", VALUE_PATH, .is_required = true,
                        .help = N_("the file of the instruments")}},
        .help = N_("where the instruments are"),
    },
    {
        .name = "module",
        .key = "course/module",
        .content = CONTENT_NOTHING,
        .attributes = {{"src", VALUE_PATH, .is_required = true,
                        .help = N_("the file of the module")}},
        .help = N_("where a module is; modules are taught in the order of the manifest"),
    },
    {.name = "title", .content = CONTENT_INLINE, .help = N_("what it is called")},
    {.name = "summary",
     .content = CONTENT_FLOW,
     .help = N_("what it is about, in a few sentences")},
};

static const struct element_row module_rows[] = {
    {
        .name = "module",
        .content = CONTENT_CHILDREN,
        .is_ordered = true,
        .children = {{"title", .least = 1, .most = 1},
                     {"summary", .most = 1},
                     {"objective", .least = 0},
                     {"facilitator", .most = 1},
                     {.groups = GROUP_UNIT, .least = 1}},
        .attributes = {{"id", VALUE_ID, .is_required = true,
                        .help = N_("a name that no other module has and that never changes")},
                       {"minutes", VALUE_COUNT, .help = N_("how long it takes, in minutes")}},
        .help =
            N_("a module: objectives, then lessons and quizzes; its summary is what learners take "
               "home, its note for the facilitator a plan of the session"),
    },
    {
        .name = "objective",
        .content = CONTENT_INLINE,
        .attributes = {{"id", VALUE_ID, .is_required = true,
                        .help = N_("a name within the module, for questions to refer to")}},
        .help = N_("what a learner can do afterwards, beginning with a verb"),
    },
    {
        .name = "lesson",
        .content = CONTENT_CHILDREN,
        .group = GROUP_UNIT,
        .is_ordered = true,
        .children = {{"title", .least = 1, .most = 1},
                     {.groups = GROUP_BLOCK | GROUP_STAND, .least = 1}},
        .attributes = {{"id", VALUE_ID, .is_required = true,
                        .help = N_("a name that no other unit has and that never changes")},
                       {"minutes", VALUE_COUNT, .help = N_("how long it takes, in minutes")}},
        .help = N_("a lesson to read: a title, then blocks"),
    },
    {
        .name = "try",
        .content = CONTENT_CHILDREN,
        .group = GROUP_STAND,
        .children = {{.groups = GROUP_QUESTION, .least = 1, .most = 1}},
        .help = N_("a question in the middle of a lesson: it is answered there and not scored"),
    },
    {
        .name = "quiz",
        .content = CONTENT_CHILDREN,
        .group = GROUP_UNIT,
        .is_ordered = true,
        .children = {{"title", .most = 1},
                     {"facilitator", .most = 1},
                     {.groups = GROUP_QUESTION, .least = 1}},
        .attributes =
            {{"id", VALUE_ID, .is_required = true,
              .help = N_("a name that no other unit has and that never changes")},
             {"minutes", VALUE_COUNT, .help = N_("how long it takes, in minutes")},
             {"pass", VALUE_PERCENT,
              .help =
                  N_("the share of the points needed to pass, in percent; 0 where it is not said")},
             {"draw", VALUE_COUNT,
              .help =
                  N_("how many of the questions are asked: another choice in each attempt, which "
                     "examines the objectives as evenly as it can; all where it is not said")},
             {"shuffle", VALUE_YES_NO,
              .help = N_("yes: questions and options stand in another order in each attempt")},
             {"behaviour", VALUE_WORD, .words = behaviour_words,
              .help = N_("immediate: the feedback follows each answer; deferred: answers may be "
                         "changed till all are handed in; interactive: a wrong answer may be tried "
                         "again; immediate where it is not said")},
             {"tries", VALUE_COUNT,
              .help = N_("how often a question may be tried, if interactive; 2 where it is not "
                         "said")},
             {"penalty", VALUE_PERCENT,
              .help = N_("the share of the points that each further try costs, in percent; a third "
                         "where it is not said")}},
        .help = N_("questions, one after the other"),
    },
};

static const struct element_row glossary_rows[] = {
    {
        .name = "glossary",
        .content = CONTENT_CHILDREN,
        .children = {{"entry", .least = 1}},
        .help = N_("the words that the course explains"),
    },
    {
        .name = "entry",
        .content = CONTENT_CHILDREN,
        .is_ordered = true,
        .children = {{"title", .least = 1, .most = 1},
                     {"definition", .least = 1, .most = 1},
                     {"equivalent", .least = 0},
                     {"see", .most = 1}},
        .attributes = {{"id", VALUE_ID, .is_required = true,
                        .help = N_("a name that no other entry has and that never changes")}},
        .help = N_("a word and what it means"),
    },
    {.name = "definition", .content = CONTENT_FLOW, .help = N_("what the word means")},
    {
        .name = "equivalent",
        .content = CONTENT_TEXT,
        .attributes = {{"lang", VALUE_LANGUAGE, .is_required = true,
                        .help = N_("the code of the language")}},
        .help = N_("the established word in another language"),
    },
    {.name = "see", .content = CONTENT_INLINE, .help = N_("what to look at next")},
};

static const struct element_row instruments_rows[] = {
    {
        .name = "instruments",
        .content = CONTENT_CHILDREN,
        .children = {{"instrument", .least = 1}},
        .help = N_("the Conventions and other instruments that the course speaks of"),
    },
    {
        .name = "instrument",
        .content = CONTENT_CHILDREN,
        .is_ordered = true,
        .children = {{"title", .least = 1, .most = 1},
                     {"summary", .least = 1, .most = 1},
                     {"article", .least = 0},
                     {"see", .most = 1}},
        .attributes = {{"id", VALUE_INSTRUMENT, .is_required = true,
                        .help = N_("its short name, such as C138")},
                       {"kind", VALUE_WORD, .is_required = true, .words = instrument_kind_words,
                        .help = N_("what sort of instrument it is")},
                       {"adopted", VALUE_DATE, .help = N_("when it was adopted")},
                       {"in-force", VALUE_DATE, .help = N_("when it first entered into force")},
                       {"group", VALUE_WORD, .words = instrument_group_words,
                        .help = N_("the group of Conventions that it belongs to")}},
        .help =
            N_("a Convention, Protocol, Recommendation or Declaration, in the course's own words"),
    },
    {
        .name = "article",
        .content = CONTENT_FLOW,
        .attributes = {{"id", VALUE_ID, .is_required = true,
                        .help = N_("the number of the article")}},
        .help = N_("what an article says, in the course's own words"),
    },
};

static const struct element_rows manifest = {manifest_rows, ARRAY_LEN(manifest_rows)};
static const struct element_rows module = {module_rows, ARRAY_LEN(module_rows)};
static const struct element_rows glossary = {glossary_rows, ARRAY_LEN(glossary_rows)};
static const struct element_rows instruments = {instruments_rows, ARRAY_LEN(instruments_rows)};

/* The order is that of the manual: from the whole to its parts. */
static const struct element_rows *const parts[] = {
    &manifest,
    &module,
    &block_elements,
    &text_elements,
    &single_choice_ops.elements,
    &multiple_choice_ops.elements,
    &choice_elements,
    &true_false_ops.elements,
    &short_answer_ops.elements,
    &question_elements,
    &glossary,
    &instruments,
};

static const char *const planned[] = {
    "checklist", "classify", "essay",  "fill-in",  "mark-words", "matching",
    "numeric",   "ordering", "rating", "scenario", NULL,
};

static const struct vocabulary vocabulary = {parts, ARRAY_LEN(parts), planned};

const char *const course_roots[] = {"course", "module", "glossary", "instruments", NULL};

const struct vocabulary *course_vocabulary(void)
{
    return &vocabulary;
}

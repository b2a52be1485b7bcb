/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/check.c: every code, with its line and column. Files from elsewhere:
 * test_check_files.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "course/check.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

static char *folder;

static const char manifest[] = "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\">\n"
                               "  <title>Work</title>\n"
                               "  <glossary src=\"g.xml\"/>\n"
                               "  <instruments src=\"i.xml\"/>\n"
                               "  <module src=\"m.xml\"/>\n"
                               "  <module src=\"n.xml\"/>\n"
                               "</course>\n";

#define LESSON(id) "<lesson id=\"" id "\"><title>L</title><p>x</p></lesson>\n"

/* A question without a doubt about it, in two lines: BEGIN and END. */
#define BEGIN(attributes) "<single-choice " attributes "><prompt>P</prompt>"
#define RIGHT(words) "<option correct=\"yes\">" words "<feedback>Yes.</feedback></option>"
#define WRONG(words) "<option>" words "<feedback>No.</feedback></option>"
#define EXPLAINED "<explanation>E</explanation></single-choice>\n"
#define END "\n" RIGHT("1") WRONG("2") EXPLAINED

static void make_course(void)
{
    folder = support_folder();
    courses_write(folder, "course.xml", manifest);
    courses_write(folder, "g.xml",
                  "<glossary>\n<entry id=\"light-work\"><title>T</title>\n"
                  "<definition>D</definition></entry>\n</glossary>");
    courses_write(folder, "i.xml",
                  "<instruments>\n<instrument id=\"C138\" kind=\"convention\" "
                  "adopted=\"1973\"><title>T</title>\n<summary>S</summary>"
                  "<article id=\"7\">A</article></instrument>\n</instruments>");
    courses_write(folder, "m.xml", "<module id=\"m\"><title>M</title>\n" LESSON("l") "</module>");
    courses_write(folder, "n.xml", "<module id=\"n\"><title>N</title>\n" LESSON("n") "</module>");
}

static void remove_course(void)
{
    support_remove(folder);
    free(folder);
}

TestSuite(check, .init = make_course, .fini = remove_course);

/* Checks the course: exactly this is said, the first of it with these words (NULL: whatever). */
static void expect(const char *messages, const char *words, const char *name)
{
    struct diag diag;
    diag_init(&diag);
    int result = course_check(folder, &diag);
    cr_expect_eq(result, diag.errors > 0 ? -1 : 0, "case '%s'", name);
    cr_expect_null(diag.read_line, "case '%s'", name);
    if (words != NULL)
        messages_expect_words(&diag, words, name);
    messages_expect(&diag, folder, messages, name);
}

Test(check, a_good_course_is_good)
{
    expect("", NULL, "good");
}

Test(check, what_is_no_course_is_an_error)
{
    struct diag diag;
    char *path = str_format("%s/nowhere", folder);
    diag_init(&diag);
    cr_expect_eq(course_check(path, &diag), -1);
    messages_expect(&diag, folder, "nowhere no-course\n", "no folder");
    free(path);
}

#define QUIZ_OF(attributes, questions)                                                             \
    "<quiz id=\"q\" " attributes "><title>Q</title>\n" questions "</quiz>\n"
#define IN_A_QUIZ(questions) QUIZ_OF("", questions)
#define LESSON_OF(blocks) "<lesson id=\"a\"><title>A</title>\n" blocks "</lesson>\n"
#define TEN "1234567890"
#define TYPED(answers)                                                                             \
    "<short-answer id=\"q1\"><prompt>P</prompt>" answers                                           \
    "<explanation>E</explanation></short-answer>"
#define MANY(attributes, options)                                                                  \
    "<multiple-choice " attributes "><prompt>P</prompt>" options                                   \
    "<explanation>E</explanation></multiple-choice>"
#define STATEMENT(id)                                                                              \
    "<true-false id=\"" id                                                                         \
    "\" answer=\"true\"><prompt>P</prompt><feedback answer=\"true\">F</feedback>"                  \
    "<feedback answer=\"false\">F</feedback><explanation>E</explanation></true-false>"

/* Units of m.xml, from its second line on, and what is said of them. */
static const struct {
    const char *name;
    const char *units;
    const char *messages;
    const char *words;
} cases[] = {
    /* clang-format off */
    {"a question without a doubt", IN_A_QUIZ(BEGIN("id=\"q1\" cite=\"C138:7\"") END), "", NULL},
    {"duplicate-id, two units", LESSON("a") "  " LESSON("a"), "m.xml:3:3 duplicate-id\n",
     "m.xml, line 2; each unit and question needs its own"},
    {"duplicate-id, a unit and a question", LESSON("a") IN_A_QUIZ(BEGIN("id=\"a\"") END),
     "m.xml:4:1 duplicate-id\n", "'a'"},
    {"duplicate-id, two questions", IN_A_QUIZ(BEGIN("id=\"a\"") END BEGIN("id=\"a\"") END),
     "m.xml:5:1 duplicate-id\n", "line 3"},
    {"unknown-term, a slip",
     "<lesson id=\"a\"><title>A</title>\n<p>x <term ref=\"ligth-work\">w</term></p></lesson>",
     "m.xml:3:6 unknown-term\n", "no entry 'ligth-work'; did you mean 'light-work'?"},
    {"unknown-term, far off",
     "<lesson id=\"a\"><title>A</title><p><term ref=\"strike\">w</term></p></lesson>",
     "m.xml:2:35 unknown-term\n", "no entry 'strike'; write one"},
    {"unknown-term, deep in a list",
     "<lesson id=\"a\"><title>A</title>\n<ul><li><p>x</p><p><em>a <term "
     "ref=\"b\">w</term></em></p></li></ul></lesson>",
     "m.xml:3:26 unknown-term\n", "'b'"},
    {"unknown-cite", "<lesson id=\"a\"><title>A</title><p><cite ref=\"C999:7\"/></p></lesson>",
     "m.xml:2:35 unknown-cite\n", "no 'C999:7'"},
    {"unknown-article", "<lesson id=\"a\"><title>A</title><p><cite ref=\"C138:8\"/></p></lesson>",
     "m.xml:2:35 warning unknown-article\n", "'C138:8'"},
    {"an instrument and a paragraph",
     "<lesson id=\"a\"><title>A</title><p><cite ref=\"C138\"/><cite "
     "ref=\"C138:7(1)\"/></p></lesson>",
     "", NULL},
    {"unknown-cite of a question", IN_A_QUIZ(BEGIN("id=\"q1\" cite=\"C1\"") END),
     "m.xml:3:1 unknown-cite\n", "'C1'"},
    {"unknown-article of a question", IN_A_QUIZ(BEGIN("id=\"q1\" cite=\"C138:1\"") END),
     "m.xml:3:1 warning unknown-article\n", "'C138:1'"},
    {"unknown-objective", IN_A_QUIZ(BEGIN("id=\"q1\" objective=\"o\"") END),
     "m.xml:3:1 unknown-objective\n", "the module has no objectives; write <objective id=\"o\">"},
    {"no-objective and unexamined-objective",
     "<objective id=\"o\">O</objective>\n" IN_A_QUIZ(BEGIN("id=\"q1\"") END),
     "m.xml:2:1 warning unexamined-objective\nm.xml:4:1 warning no-objective\n", "'o'"},
    {"each objective examined",
     "<objective id=\"o\">O</objective>\n" IN_A_QUIZ(BEGIN("id=\"q1\" objective=\"o\"") END), "",
     NULL},
    {"no-explanation", IN_A_QUIZ(BEGIN("id=\"q1\"") RIGHT("1") WRONG("2") "</single-choice>"),
     "m.xml:3:1 warning no-explanation\n", "'q1' has no <explanation>"},
    {"no-feedback and same-option",
     IN_A_QUIZ(BEGIN("id=\"q1\"") "\n" RIGHT("1") "\n<option>1</option>" EXPLAINED),
     "m.xml:5:1 warning no-feedback\nm.xml:5:1 warning same-option\n", "'2'"},
    {"no-key", IN_A_QUIZ(BEGIN("id=\"q1\"") WRONG("1") WRONG("2") EXPLAINED),
     "m.xml:3:1 no-key\n", "'q1' has no correct answer"},
    {"many-keys", IN_A_QUIZ(BEGIN("id=\"q1\"") RIGHT("1") RIGHT("2") EXPLAINED),
     "m.xml:3:1 many-keys\n", "'q1' has 2 correct answers"},
    {"same-place", IN_A_QUIZ(BEGIN("id=\"q1\"") END BEGIN("id=\"q2\"") END BEGIN("id=\"q3\"") END),
     "m.xml:2:1 warning same-place\n", "'q' the right answer is always number 1"},
    {"longest-right",
     IN_A_QUIZ(BEGIN("id=\"q1\"") RIGHT("long") WRONG("no") EXPLAINED
               BEGIN("id=\"q2\"") WRONG("no") RIGHT("long") EXPLAINED
               BEGIN("id=\"q3\"") RIGHT("long") WRONG("no") EXPLAINED),
     "m.xml:2:1 warning longest-right\n", "in quiz 'q' the right answer is always the longest"},
    {"unknown-objective, a slip",
     "<objective id=\"age-rule\">O</objective>\n" IN_A_QUIZ(
         BEGIN("id=\"q1\" objective=\"age-rule\"") END BEGIN("id=\"q2\" objective=\"age-rul\"") END),
     "m.xml:6:1 unknown-objective\n", "did question 'q2' mean 'age-rule'?"},
    {"unknown-cite, a slip", LESSON_OF("<p><cite ref=\"C183:7\"/></p>"), "m.xml:3:4 unknown-cite\n",
     "did you mean 'C138:7'?"},
    {"unknown-unit, a slip", LESSON_OF("<p><a href=\"#b-lesso\">x</a></p>") LESSON("b-lesson"),
     "m.xml:3:4 unknown-unit\n", "did you mean '#b-lesson'?"},
    {"unknown-unit, far off", LESSON_OF("<p><a href=\"#nowhere\">x</a></p>"),
     "m.xml:3:4 unknown-unit\n", "has the id 'nowhere'; expected '#' and the id"},
    {"a link to a unit of a later module", LESSON_OF("<p><a href=\"#n\">x</a></p>"), "", NULL},
    {"a link into the net", LESSON_OF("<p><a href=\"https://a.b\">x</a></p>"), "", NULL},
    {"a link to a question", LESSON_OF("<p><a href=\"#q1\">x</a></p>") IN_A_QUIZ(BEGIN("id=\"q1\"") END),
     "m.xml:3:4 unknown-unit\n", NULL},
    {"a link to a unit that was refused",
     LESSON_OF("<p><a href=\"#b\">x</a></p>") "<lesson id=\"b\"><title>B</title></lesson>",
     "m.xml:4:1 missing-element\n", NULL},
    {"ragged-table", LESSON_OF("<table><tr><td>1</td><td>2</td></tr>\n<tr><td>3</td></tr></table>"),
     "m.xml:4:1 ragged-table\n", "this row has 1 cell, but the first row of the table has 2"},
    {"unpaired-name, no name", LESSON_OF("<dl><dd>D</dd><dt>N</dt><dd>D</dd></dl>"),
     "m.xml:3:5 unpaired-name\n", "expected a <dt> with the name before it"},
    {"unpaired-name, no meaning", LESSON_OF("<dl><dt>A</dt><dt>B</dt><dd>D</dd><dt>C</dt></dl>"),
     "m.xml:3:5 unpaired-name\nm.xml:3:35 unpaired-name\n", "nothing explains the name 'A'"},
    {"two meanings of one name", LESSON_OF("<dl><dt>A</dt><dd>D</dd><dd>E</dd></dl>"), "", NULL},
    {"wide-line of a pre", LESSON_OF("<pre>" TEN TEN TEN "1234567</pre>"),
     "m.xml:3:1 warning wide-line\n", "is 37 columns wide; more than 36"},
    {"a pre that just fits", LESSON_OF("<pre>" TEN TEN TEN "123456\n   1</pre>"), "", NULL},
    {"wide-line of a figure",
     LESSON_OF("<figure alt=\"A\">" TEN TEN TEN TEN TEN TEN "1234567</figure>"),
     "m.xml:3:1 warning wide-line\n", "more than 66"},
    {"a figure that just fits",
     LESSON_OF("<figure alt=\"A\">" TEN TEN TEN TEN TEN TEN "123456</figure>"), "", NULL},
    {"no-picture", LESSON_OF("<figure alt=\"A\"> </figure>"), "m.xml:3:1 no-picture\n",
     "draw it between <figure> and </figure>"},
    {"two-pictures", LESSON_OF("<figure alt=\"A\" src=\"i.xml\">x</figure>"),
     "m.xml:3:1 two-pictures\n", "names the file 'i.xml' as well"},
    {"a picture of a question that is not there",
     IN_A_QUIZ(BEGIN("id=\"q1\"") RIGHT("1") WRONG("2")
               "<explanation>\n<figure alt=\"A\" src=\"none.txt\"/></explanation></single-choice>"),
     "m.xml:4:1 no-file\n", "'none.txt'"},
    {"two-meanings",
     LESSON_OF("<p><abbr title=\"a b\">AB</abbr> <abbr title=\"a b\">AB</abbr></p>\n"
               "<p><abbr title=\"all b\">AB</abbr></p>"),
     "m.xml:4:4 warning two-meanings\n", "'AB' stands for 'all b' here, but for 'a b' in line 3"},
    {"hidden-character, one that turns", LESSON_OF("<p>pay &#x202E;yap</p>"),
     "m.xml:3:1 hidden-character\n", "after 'pay ' stands the character U+202E"},
    {"hidden-character, a control", LESSON_OF("<p>x <abbr title=\"a&#x85;b\">AB</abbr></p>"),
     "m.xml:3:6 hidden-character\n", "after 'a' stands the control character U+0085"},
    {"key-not-full",
     IN_A_QUIZ(TYPED("<answer credit=\"50\">work*<feedback>F</feedback></answer><answer>work permit</answer>")),
     "m.xml:3:1 key-not-full\n", "the right answer 'work permit' of question 'q1' earns 50 percent"},
    {"distractor-full", IN_A_QUIZ(TYPED("<answer>*</answer>")), "m.xml:3:1 distractor-full\n",
     "of question 'q1', which should be wrong, earns all points"},
    {"unreachable-answer", IN_A_QUIZ(TYPED("<answer>work*</answer>\n<answer>work permit</answer>")),
     "m.xml:4:1 warning unreachable-answer\n", "'work*' before it matches the same words"},
    {"one-key", IN_A_QUIZ(MANY("id=\"q1\"", RIGHT("1") WRONG("2"))), "m.xml:3:1 warning one-key\n",
     NULL},
    {"all-keys", IN_A_QUIZ(MANY("id=\"q1\"", RIGHT("1") RIGHT("2"))), "m.xml:3:1 warning all-keys\n",
     NULL},
    {"all-fixed",
     IN_A_QUIZ(BEGIN("id=\"q1\"") "<option fixed=\"yes\" correct=\"yes\">1<feedback>F</feedback>"
               "</option><option fixed=\"yes\">2<feedback>F</feedback></option>" EXPLAINED),
     "m.xml:3:1 warning all-fixed\n", "'q1' is fixed"},
    {"hint-costs",
     IN_A_QUIZ(BEGIN("id=\"q1\"") RIGHT("1") WRONG("2")
               "<hint cost=\"60\">H</hint><hint cost=\"50\">I</hint>" EXPLAINED),
     "m.xml:3:1 warning hint-costs\n", "cost 110 percent"},
    {"hints that cost all", IN_A_QUIZ(BEGIN("id=\"q1\"") RIGHT("1") WRONG("2")
               "<hint cost=\"50\">H</hint><hint cost=\"50\">I</hint>" EXPLAINED), "", NULL},
    {"changed-later",
     IN_A_QUIZ(BEGIN("id=\"q1\"") RIGHT("1") WRONG("2") "<explanation>E</explanation>"
               "<changed edition=\"0.9.9\" kind=\"typo\"/><changed edition=\"1.0.0\" kind=\"typo\"/>\n"
               "<changed edition=\"1.0.1\" kind=\"key\"/></single-choice>"),
     "m.xml:4:1 changed-later\n", "in edition 1.0.1, but course.xml says that this is edition 1.0.0"},
    {"no-points", QUIZ_OF("pass=\"50\"", BEGIN("id=\"q1\" points=\"0\"") END), "m.xml:2:1 no-points\n",
     "asks for 50 percent"},
    {"no points and nothing to pass", QUIZ_OF("", BEGIN("id=\"q1\" points=\"0\"") END), "", NULL},
    {"draw-too-large", QUIZ_OF("draw=\"3\"", BEGIN("id=\"q1\"") END), "m.xml:2:1 warning draw-too-large\n",
     "draws 3 questions, but has only 1"},
    {"draw-leaves-out",
     "<objective id=\"o\">O</objective><objective id=\"p\">P</objective>\n" QUIZ_OF(
         "draw=\"1\"",
         BEGIN("id=\"q1\" objective=\"o\"") END BEGIN("id=\"q2\" objective=\"p\"") END),
     "m.xml:3:1 warning draw-leaves-out\n", "draw at least 2"},
    {"unused-tries", QUIZ_OF("tries=\"3\"", BEGIN("id=\"q1\"") END), "m.xml:2:1 warning unused-tries\n",
     "without behaviour=\"interactive\""},
    {"unused penalty", QUIZ_OF("penalty=\"3\" behaviour=\"deferred\"", BEGIN("id=\"q1\"") END),
     "m.xml:2:1 warning unused-tries\n", NULL},
    {"tries of use", QUIZ_OF("tries=\"3\" behaviour=\"interactive\"", BEGIN("id=\"q1\"") END), "", NULL},
    {"the same place, but shuffled",
     QUIZ_OF("shuffle=\"yes\"", BEGIN("id=\"q1\"") END BEGIN("id=\"q2\"") END BEGIN("id=\"q3\"") END), "",
     NULL},
    {"statements that are always true",
     QUIZ_OF("shuffle=\"yes\"", STATEMENT("q1") STATEMENT("q2") STATEMENT("q3")),
     "m.xml:2:1 warning same-place\n", "always number 1"},
    {"a quiz of which a question was refused is not judged as a whole",
     QUIZ_OF("draw=\"2\" pass=\"50\"", BEGIN("id=\"q1\" points=\"0\"") END
             BEGIN("id=\"q2\"") WRONG("1") WRONG("2") EXPLAINED),
     "m.xml:5:1 no-key\n", NULL},
    {"an objective examined by a question that was refused",
     "<objective id=\"o\">O</objective><objective id=\"p\">P</objective>\n" IN_A_QUIZ(
         BEGIN("id=\"q1\" objective=\"o\"") END BEGIN("id=\"q2\" objective=\"p\"") WRONG("1") WRONG("2")
             EXPLAINED),
     "m.xml:6:1 no-key\n", NULL},
    {"an objective examined in a quiz that was refused",
     "<objective id=\"o\">O</objective>\n" QUIZ_OF("pass=\"half\"", BEGIN("id=\"q1\" objective=\"o\"") END),
     "m.xml:3:14 bad-value\n", NULL},
    {"a try only practises",
     "<objective id=\"o\">O</objective>\n"
     "<lesson id=\"a\"><title>A</title><p>x</p>\n<try>" BEGIN("id=\"t1\" objective=\"o\"") END
     "</try></lesson>\n",
     "m.xml:2:1 warning unexamined-objective\n", "no question of a quiz examines"},
    {"a try needs no objective",
     "<objective id=\"o\">O</objective>\n" IN_A_QUIZ(BEGIN("id=\"q1\" objective=\"o\"") END)
     "<lesson id=\"a\"><title>A</title><p>x</p><try>" BEGIN("id=\"t1\"") END "</try></lesson>\n",
     "", NULL},
    {"a try is checked as a question is",
     "<lesson id=\"a\"><title>A</title><p>x</p>\n"
     "<try><single-choice id=\"a\" objective=\"o\" cite=\"C1\"><prompt>P <term "
     "ref=\"x\">x</term></prompt>" RIGHT("1") "<option>1</option></single-choice></try></lesson>\n",
     "m.xml:3:6 duplicate-id\nm.xml:3:6 unknown-objective\nm.xml:3:6 unknown-cite\n"
     "m.xml:3:6 warning no-explanation\nm.xml:3:62 unknown-term\n"
     "m.xml:3:150 warning no-feedback\nm.xml:3:150 warning same-option\n", NULL},
    /* clang-format on */
};

Test(check, every_code_has_its_line_and_column)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        courses_write_units(folder, cases[i].units);
        expect(cases[i].messages, cases[i].words, cases[i].name);
    }
}

/* A text that nobody looks at may refer to anything. */
Test(check, every_text_of_a_course_is_looked_at)
{
    courses_write(
        folder, "course.xml",
        "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\">\n"
        "<title>T <term ref=\"x\">x</term></title>\n<summary>S <term ref=\"x\">x</term></summary>\n"
        "<glossary src=\"g.xml\"/>\n<instruments src=\"i.xml\"/>\n<module "
        "src=\"m.xml\"/></course>");
    courses_write(folder, "g.xml",
                  "<glossary>\n<entry id=\"e\">\n<title>T <term ref=\"x\">x</term></title>\n"
                  "<definition>D <term ref=\"x\">x</term></definition>\n"
                  "<see><term ref=\"x\">x</term></see></entry></glossary>");
    courses_write(
        folder, "i.xml",
        "<instruments>\n<instrument id=\"C1\" kind=\"convention\" adopted=\"1973\">\n"
        "<title>T <term ref=\"x\">x</term></title>\n<summary>S <term ref=\"x\">x</term></summary>\n"
        "<article id=\"1\">A <term ref=\"x\">x</term></article>\n"
        "<see><term ref=\"x\">x</term></see></instrument></instruments>");
    courses_write(
        folder, "m.xml",
        "<module id=\"m\">\n<title>T <term ref=\"x\">x</term></title>\n"
        "<summary>S <term ref=\"x\">x</term></summary>\n"
        "<objective id=\"o\">O <term ref=\"x\">x</term></objective>\n"
        "<facilitator>F <term ref=\"x\">x</term></facilitator>\n"
        "<lesson id=\"l\">\n<title>T <term ref=\"x\">x</term></title>\n<p><term "
        "ref=\"x\">x</term></p>\n<facilitator>F <term ref=\"x\">x</term></facilitator>\n"
        "<try><true-false id=\"t\" answer=\"true\"><prompt>P <term ref=\"x\">x</term></prompt>\n"
        "<feedback answer=\"true\">F <term ref=\"x\">x</term></feedback>"
        "<feedback "
        "answer=\"false\">F</feedback>\n<explanation>E</explanation></true-false></try></lesson>\n"
        "<quiz id=\"q\">\n<title>T <term ref=\"x\">x</term></title>\n"
        "<facilitator>F <term ref=\"x\">x</term></facilitator>\n"
        "<single-choice id=\"q1\" objective=\"o\">\n<title>T <term ref=\"x\">x</term></title>\n"
        "<prompt>P <term ref=\"x\">x</term></prompt>\n"
        "<option correct=\"yes\">O <term ref=\"x\">x</term>\n<feedback>F <term "
        "ref=\"x\">x</term></feedback></option>\n"
        "<option>O<feedback>F</feedback></option>\n"
        "<hint>H <term ref=\"x\">x</term></hint>\n"
        "<explanation>E <term ref=\"x\">x</term></explanation></single-choice></quiz></module>");
    expect("course.xml:2:10 unknown-term\ncourse.xml:3:12 unknown-term\n"
           "g.xml:3:10 unknown-term\ng.xml:4:15 unknown-term\ng.xml:5:6 unknown-term\n"
           "i.xml:3:10 unknown-term\ni.xml:4:12 unknown-term\ni.xml:5:19 unknown-term\ni.xml:6:6 "
           "unknown-term\n"
           "m.xml:2:10 unknown-term\nm.xml:3:12 unknown-term\nm.xml:4:21 unknown-term\n"
           "m.xml:5:16 unknown-term\nm.xml:7:10 unknown-term\nm.xml:8:4 unknown-term\n"
           "m.xml:9:16 unknown-term\nm.xml:10:49 unknown-term\nm.xml:11:27 unknown-term\n"
           "m.xml:14:10 unknown-term\nm.xml:15:16 unknown-term\nm.xml:17:10 unknown-term\n"
           "m.xml:18:11 unknown-term\nm.xml:19:25 unknown-term\nm.xml:20:13 unknown-term\n"
           "m.xml:22:9 unknown-term\nm.xml:23:16 unknown-term\nn.xml warning unnamed-file\n",
           NULL, "every text");
}

Test(check, ids_are_compared_over_all_modules)
{
    courses_write(folder, "n.xml", "<module id=\"m\"><title>N</title>\n" LESSON("l") "</module>");
    expect("n.xml:1:1 duplicate-id\nn.xml:2:1 duplicate-id\n",
           "the id 'm' is that of another module", "modules");
}

Test(check, an_objective_is_examined_in_its_own_module_only)
{
    courses_write(
        folder, "m.xml",
        "<module id=\"m\"><title>M</title>\n<objective id=\"o\">O</objective>\n" IN_A_QUIZ(
            BEGIN("id=\"q1\" objective=\"o\"") END) "</module>");
    courses_write(folder, "n.xml",
                  "<module id=\"n\"><title>N</title>\n<objective id=\"o\">O</objective>\n" LESSON(
                      "n") "</module>");
    expect("n.xml:2:1 warning unexamined-objective\n", NULL, "two modules");
    courses_write(
        folder, "m.xml",
        "<module id=\"m\"><title>M</title>\n<objective id=\"o\">O</objective>\n" IN_A_QUIZ(
            BEGIN("id=\"q1\" objective=\"o\"") END));
    expect("m.xml:6:8 not-well-formed\nn.xml:2:1 warning unexamined-objective\n", NULL,
           "the first is not read to its end");
}

/* One broken file is one mistake, not one for every word that refers to it. */
Test(check, references_to_what_could_not_be_read_are_not_judged)
{
    courses_write_units(folder,
                        "<lesson id=\"l\"><title>T</title><p><term ref=\"light-work\">x</term>"
                        "<term ref=\"nothing\">x</term><cite ref=\"C138\"/></p></lesson>");
    courses_write(folder, "g.xml", "<glossary>");
    courses_write(folder, "i.xml", "<instruments>");
    expect("g.xml:1:11 not-well-formed\ni.xml:1:14 not-well-formed\n", NULL, "both broken");
}

Test(check, a_course_without_glossary_and_instruments_can_refer_to_none)
{
    courses_write(folder, "course.xml", courses_manifest);
    courses_write_units(folder,
                        "<lesson id=\"l\"><title>T</title><p><term ref=\"light-work\">x</term>"
                        "<cite ref=\"C138\"/></p></lesson>");
    expect("m.xml:2:35 unknown-term\nm.xml:2:66 unknown-cite\ng.xml warning unnamed-file\n"
           "i.xml warning unnamed-file\nn.xml warning unnamed-file\n",
           "no glossary can explain 'light-work'", "none");
}

Test(check, all_mistakes_of_all_files_are_said_in_one_run)
{
    courses_write(folder, "course.xml",
                  "<course version=\"1\" id=\"core\" edition=\"1\" lang=\"en\">\n<title>T</title>\n"
                  "<glossary src=\"g.xml\"/> <module src=\"m.xml\"/></course>");
    expect("course.xml:1:31 bad-value\n", NULL, "a manifest that cannot be used ends it");
    courses_write(
        folder, "course.xml",
        "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\" colour=\"red\">\n"
        "<title>T</title>\n<glossary src=\"g.xml\"/>\n<instruments src=\"i.xml\"/>\n"
        "<module src=\"n.xml\"/>\n<module src=\"m.xml\"/>\n<module src=\"none.xml\"/></course>");
    courses_write(folder, "g.xml",
                  "<glossary>\n<entry id=\"a\"><title>T</title><definition>D "
                  "<term ref=\"b\">b</term></definition></entry>\n<word/></glossary>");
    courses_write(folder, "i.xml",
                  "<instruments>\n<instrument id=\"C1\" kind=\"treaty\" adopted=\"1973\">"
                  "<title>T</title><summary>S</summary></instrument></instruments>");
    courses_write(folder, "m.xml",
                  "<module id=\"m\"><title>M</title>\n"
                  "<lesson id=\"a\"><title>A</title><p>x</p>words<p/></lesson>\n" IN_A_QUIZ(
                      BEGIN("id=\"a\"")
                          END BEGIN("id=\"q1\"") "<option>1</option><option>2</option></"
                                                 "single-choice>\n") "<lesson/>\n</module>");
    courses_write(folder, "n.xml", "<module id=\"n\"><title>N</title>\n" LESSON("n") "</modul>");
    expect("course.xml:1:57 unknown-attribute\ncourse.xml:7:9 no-file\n"
           "g.xml:2:45 unknown-term\ng.xml:3:1 unknown-element\n"
           "i.xml:2:21 bad-value\n"
           "n.xml:3:1 not-well-formed\n"
           "m.xml:2:40 stray-text\nm.xml:2:45 empty-element\n"
           "m.xml:4:1 duplicate-id\nm.xml:6:1 no-key\n"
           "m.xml:8:1 missing-attribute\nm.xml:8:1 missing-element\nm.xml:8:1 missing-element\n",
           "'colour'", "many");
}

Test(check, messages_carry_the_line_that_they_speak_of)
{
    struct diag diag;
    diag_init(&diag);
    courses_write_units(
        folder,
        "<lesson id=\"a\"><title>A</title>\n  <p><term ref=\"strike\">w</term></p></lesson>");
    cr_expect_eq(course_check(folder, &diag), -1);
    cr_assert_eq(diag.count, 1);
    cr_expect_str_eq(diag.items[0].source, "  <p><term ref=\"strike\">w</term></p></lesson>");
    diag_clear(&diag);
}

Test(check, the_minutes_of_a_module_are_about_those_of_its_units)
{
    static const struct {
        const char *module;
        const char *lesson;
        const char *quiz;
        const char *messages;
    } sums[] = {
        {"minutes=\"60\"", "minutes=\"20\"", "minutes=\"20\"",
         "m.xml:1:1 warning minutes-differ\n"},
        {"minutes=\"10\"", "minutes=\"20\"", "minutes=\"20\"",
         "m.xml:1:1 warning minutes-differ\n"},
        {"minutes=\"50\"", "minutes=\"20\"", "minutes=\"20\"", ""},
        {"minutes=\"3\"", "minutes=\"1\"", "minutes=\"1\"", ""},
        {"minutes=\"60\"", "minutes=\"20\"", "", ""},
        {"", "minutes=\"20\"", "minutes=\"20\"", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(sums); i++) {
        char *text = str_format("<module id=\"m\" %s><title>M</title>\n"
                                "<lesson id=\"l\" %s><title>L</title><p>x</p></lesson>\n"
                                "<quiz id=\"q\" %s>" BEGIN("id=\"q1\"") END "</quiz></module>",
                                sums[i].module, sums[i].lesson, sums[i].quiz);
        courses_write(folder, "m.xml", text);
        expect(sums[i].messages, NULL, text);
        free(text);
    }
}

Test(check, links_are_not_judged_where_a_module_could_not_be_read)
{
    courses_write(folder, "n.xml", "<module id=\"n\"><title>N</title>");
    courses_write_units(folder, LESSON_OF("<p><a href=\"#n\">x</a></p>"));
    expect("n.xml:1:32 not-well-formed\n", NULL, "n.xml may hold it");
}

Test(check, abbreviations_are_compared_within_a_file)
{
    courses_write_units(folder, LESSON_OF("<p><abbr title=\"a b\">AB</abbr></p>"));
    courses_write(folder, "n.xml",
                  "<module id=\"n\"><title>N</title><lesson id=\"n\"><title>L</title><p>"
                  "<abbr title=\"another\">AB</abbr></p></lesson></module>");
    expect("", NULL, "two files");
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/check.c, as authors meet it: a good course, tests/data/breaking, is broken in one
 * place at a time, in ways in which courses are broken. What is said names the line, and tells
 * somebody who never saw the program how to mend it; one mistake is not said to be many. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/check.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

#define AGES "modules/ages.xml"

static const char *const files[] = {"course.xml", "glossary.xml", "instruments.xml", AGES};

static const struct {
    const char *name;
    const char *file;
    const char *words; /* the first of these words in the file */
    const char *by;    /* what is written in their place */
    const char *said;  /* file, line and code of each message */
    const char *mends; /* words of the first message */
} cases[] = {
    {"an end tag is forgotten", AGES, "names.</p>", "names.",
     "modules/ages.xml:13 not-well-formed\n",
     "<ul> cannot stand in <p> of line 11, which is not closed; write </p> before it"},
    {"the end tag of a lesson is forgotten", AGES, "  </lesson>\n", "",
     "modules/ages.xml:59 not-well-formed\n",
     "<quiz> cannot stand in <lesson> of line 9, which is not closed; write </lesson> before it"},
    {"the end tag of the last paragraph is forgotten", AGES, "quiz</a>.</p>", "quiz</a>.",
     "modules/ages.xml:58 not-well-formed\n",
     "</lesson> does not close <p> of line 57; expected </p>"},
    {"an end tag without its sign", AGES, "Light work</h>", "Light work<h>",
     "modules/ages.xml:18 not-well-formed\n",
     "<h> stands in <h> of line 18, and neither is closed; write </h> in its place if it should "
     "end there, else </h> before it"},
    {"the start tag of a list is forgotten", AGES, "    <ul>\n", "",
     "modules/ages.xml:16 not-well-formed\n",
     "</ul> closes nothing: no <ul> is open here; take it away, or write <ul> where it begins"},
    {"a start tag in capital letters", AGES, "<h>Light", "<H>Light",
     "modules/ages.xml:18 not-well-formed\n",
     "there is no element <H>, and </h> ends it; write <h>"},
    {"a picture of web pages that is never closed", AGES, "<pause/>",
     "<img src=\"net.png\"><pause/>", "modules/ages.xml:47 not-well-formed\n",
     "there is no element <img>, and it is not closed before </lesson>; take it away"},
    {"an end tag has a slip", AGES, "</strong> counts", "</stong> counts",
     "modules/ages.xml:14 not-well-formed\n", "expected </strong>"},
    {"tags cross each other", AGES, "<strong>Joseph, 15,</strong> mends",
     "<strong>Joseph, <em>15,</strong></em> mends", "modules/ages.xml:15 not-well-formed\n",
     "</strong> does not close <em> of line 15; expected </em>"},
    {"a quotation mark is missing", AGES, "<note kind=\"caution\">", "<note kind=\"caution>",
     "modules/ages.xml:35 not-well-formed\n",
     "the value of 'kind' of line 35 is not closed before this '<'; put a quotation mark at its "
     "end, or write &lt; for the sign <"},
    {"a value stands without quotation marks", AGES, "minutes=\"20\"", "minutes=20",
     "modules/ages.xml:3 not-well-formed\n", "expected minutes=\"...\""},
    {"the sign & stands alone", AGES, "Light work</h>", "Light & easy work</h>",
     "modules/ages.xml:18 entity\n", "no name follows '&'; write &amp; for the sign &"},
    {"the sign < stands in a text", AGES, "from 13\n", "from < 13\n",
     "modules/ages.xml:19 not-well-formed\n",
     "'<' begins a tag, but no name of one follows; write &lt; for the sign <"},
    {"an entity of web pages", AGES, "Light work</h>", "Light&nbsp;work</h>",
     "modules/ages.xml:18 entity\n", "or the character itself"},
    {"quotation marks of a word processor", AGES, "<note kind=\"caution\">",
     "<note kind=“caution”>", "modules/ages.xml:35 not-well-formed\n",
     "begins with “, the quotation mark of a word processor; write straight ones: kind=\"...\""},
    {"the closing bracket is missing", AGES, "<h>Light work</h>", "<h>Light work</h",
     "modules/ages.xml:18 not-well-formed\n", "the end tag is not complete; expected </h>"},
    {"the file is cut off", AGES, "  </quiz>\n</module>\n", "",
     "modules/ages.xml:83 not-well-formed\n",
     "the file ends before </quiz> closes <quiz> of line 60"},
    {"something stands after the end", AGES, "</module>", "</module>\n<p>More.</p>",
     "modules/ages.xml:86 not-well-formed\n", "expected one element that holds all others"},
    {"a comment with two hyphens", AGES, "<pause/>", "<!-- pause -- here --><pause/>",
     "modules/ages.xml:47 not-well-formed\n", "expected '-->' or a single '-'"},
    {"bold of web pages", AGES, "<strong>Salma, 17,</strong>", "<b>Salma, 17,</b>",
     "modules/ages.xml:16 unknown-element\n", "did you mean <strong>?"},
    {"a paragraph of another format", AGES,
     "<p>Six in the morning. Grace runs the office of the boat owners. On her table lies a "
     "letter\n      from the <abbr title=\"labour inspection service\">LIS</abbr>. She writes down "
     "three names.</p>",
     "<para>Six in the morning. Grace runs the office of the boat owners. On her table lies a "
     "letter\n      from the <abbr title=\"labour inspection service\">LIS</abbr>. She writes down "
     "three names.</para>",
     "modules/ages.xml:11 unknown-element\n", "did you mean <p>?"},
    {"a heading with a level", AGES, "<h>Light work</h>", "<h2>Light work</h2>",
     "modules/ages.xml:18 unknown-element\n", "did you mean <h>?"},
    {"a picture of web pages", AGES, "<pause/>", "<img src=\"net.png\"/><pause/>",
     "modules/ages.xml:47 unknown-element\n", "did you mean <figure>?"},
    {"a slip in a name", AGES, "<facilitator>Ask who has a child of thirteen.</facilitator>",
     "<facilitater>Ask who has a child of thirteen.</facilitater>",
     "modules/ages.xml:56 unknown-element\n", "did you mean <facilitator>?"},
    {"a list in a paragraph", AGES, "<p>Read more", "<p><ul><li>one</li></ul>Read more",
     "modules/ages.xml:57 misplaced-element\n", "write </p> before it"},
    {"an item outside a list", AGES, "    <h>Light", "    <li>One more</li>\n    <h>Light",
     "modules/ages.xml:18 misplaced-element\n", "it belongs in: <ul>, <ol>"},
    {"text directly in a list", AGES, "    <ul>\n", "    <ul> She names:\n",
     "modules/ages.xml:13 stray-text\n", "put it into one of: <li>"},
    {"text directly in a lesson", AGES, "<h>Light work</h>", "Light work",
     "modules/ages.xml:18 stray-text\n", "put it into a <p>"},
    {"text beside a block in a note", AGES, "check it.</note>", "check it. <p>Always.</p></note>",
     "modules/ages.xml:35 mixed-content\n", "put the text into a <p> too"},
    {"a try in a note", AGES, "National law may go further: check it.</note>",
     "<p>Check.</p><try><true-false id=\"x\" "
     "answer=\"true\"><prompt>P</prompt></true-false></try></note>",
     "modules/ages.xml:35 misplaced-element\n", "it belongs in: <lesson>"},
    {"a lesson without a title", AGES, "    <title>A morning in the harbour</title>\n", "",
     "modules/ages.xml:9 missing-element\n", "<lesson> needs the element <title>"},
    {"two titles", AGES, "    <title>A morning in the harbour</title>\n",
     "    <title>A morning</title>\n    <title>In the harbour</title>\n",
     "modules/ages.xml:11 repeated-element\n",
     "expected at most 1: put them together, or take one away"},
    {"the summary after an objective", AGES,
     "  <summary>Look at the age and at the work.</summary>\n  <objective "
     "id=\"age-rule\">Determine the age rule that applies to a job</objective>\n",
     "  <objective id=\"age-rule\">Determine the age rule that applies to a job</objective>\n  "
     "<summary>Look at the age and at the work.</summary>\n",
     "modules/ages.xml:6 element-order\n", "expected before <objective>"},
    {"a question without a prompt", AGES, "      <prompt>Which of these are hazardous?</prompt>\n",
     "", "modules/ages.xml:69 missing-element\n", "<multiple-choice> needs the element <prompt>"},
    {"the hint after the explanation", AGES,
     "      <hint cost=\"20\">Think of Baraka.</hint>\n      <explanation>Light work is permitted "
     "from 13.</explanation>\n",
     "      <explanation>Light work is permitted from 13.</explanation>\n      <hint "
     "cost=\"20\">Think of Baraka.</hint>\n",
     "modules/ages.xml:66 element-order\n",
     "comes too early in <single-choice>; expected after <hint>"},
    {"an attribute with a slip", AGES, "ref=\"light-work\">light", "rel=\"light-work\">light",
     "modules/ages.xml:19 unknown-attribute\n", "did you mean 'ref'?"},
    {"an attribute of another element", AGES, "<h>Light", "<h id=\"x\">Light",
     "modules/ages.xml:18 unknown-attribute\n", "it may have: 'context'"},
    {"an attribute is missing", AGES, "<term ref=\"light-work\">light work</term> from",
     "<term>light work</term> from", "modules/ages.xml:19 missing-attribute\n",
     "<term> needs the attribute 'ref': the id of the glossary entry that explains it"},
    {"minutes in words", AGES, "minutes=\"12\"", "minutes=\"twelve\"",
     "modules/ages.xml:9 bad-value\n", "expected a whole number from 1 to 9999"},
    {"yes in another language", AGES, "correct=\"yes\">13", "correct=\"oui\">13",
     "modules/ages.xml:65 bad-value\n", "expected 'yes' or 'no'"},
    {"true for yes", AGES, "correct=\"yes\">13", "correct=\"true\">13",
     "modules/ages.xml:65 bad-value\n", "expected 'yes' or 'no'"},
    {"a behaviour with a slip", AGES, "\"interactive\"", "\"interactiv\"",
     "modules/ages.xml:60 bad-value\n", "did you mean 'interactive'?"},
    {"an id with a space", AGES, "id=\"harbour\"", "id=\"the harbour\"",
     "modules/ages.xml:9 bad-value\n",
     "expected a name of letters without accents, digits, '-' and '_', such as 'light-work'"},
    {"a percent sign", AGES, "pass=\"70\"", "pass=\"70%\"", "modules/ages.xml:60 bad-value\n",
     "expected a whole number from 0 to 100"},
    {"a decimal comma", AGES, "value=\"160\"", "value=\"160,5\"", "modules/ages.xml:43 bad-value\n",
     "expected a number of at most nine digits before and three after the full stop, such as '160' "
     "or '2.5'"},
    {"a link without its sign", AGES, "#ages-quiz", "ages-quiz", "modules/ages.xml:57 bad-value\n",
     "expected an address that begins with 'https://', 'http://' or 'mailto:', or '#' and the id "
     "of a unit, such as '#ages'"},
    {"a link with a slip", AGES, "#ages-quiz", "#age-quiz", "modules/ages.xml:57 unknown-unit\n",
     "did you mean '#ages-quiz'?"},
    {"a term with a slip", AGES, "<term ref=\"light-work\">light work</term> from",
     "<term ref=\"ligt-work\">light work</term> from", "modules/ages.xml:19 unknown-term\n",
     "did you mean 'light-work'?"},
    {"a term that nobody explains", AGES, "<term ref=\"light-work\">light work</term> from",
     "<term ref=\"strike\">light work</term> from", "modules/ages.xml:19 unknown-term\n",
     "write one, or take the <term> away"},
    {"numbers of a Convention swapped", AGES, "<cite ref=\"C138:7\"/>", "<cite ref=\"C183:7\"/>",
     "modules/ages.xml:20 unknown-cite\n", "did you mean 'C138:7'?"},
    {"an article that is not described", AGES, "<cite ref=\"C138:7\"/>", "<cite ref=\"C138:9\"/>",
     "modules/ages.xml:20 unknown-article\n", "of 'C138' they have: 3, 7"},
    {"a cite with spaces", AGES, "<cite ref=\"C138:7\"/>", "<cite ref=\"C 138\"/>",
     "modules/ages.xml:20 bad-value\n",
     "expected an instrument and, if wanted, its article, such as 'C138' or 'C138:7'"},
    {"an objective with a slip", AGES, "objective=\"kinds\"", "objective=\"kind\"",
     "modules/ages.xml:69 unknown-objective\n", "did question 'which' mean 'kinds'?"},
    {"an objective that nothing examines", AGES, " objective=\"kinds\"", "",
     "modules/ages.xml:7 unexamined-objective\nmodules/ages.xml:69 no-objective\n",
     "give one of them objective=\"kinds\""},
    {"a question copied with its id", AGES, "id=\"which\"", "id=\"light\"",
     "modules/ages.xml:69 duplicate-id\n", "each unit and question needs its own"},
    {"no right option", AGES, "<option id=\"b\" correct=\"yes\">", "<option id=\"b\">",
     "modules/ages.xml:62 no-key\n", "mark one <option> with correct=\"yes\""},
    {"two right options", AGES, "<option id=\"a\">", "<option id=\"a\" correct=\"yes\">",
     "modules/ages.xml:62 many-keys\n", "expected one, or a <multiple-choice>"},
    {"the same option twice", AGES, "13 <feedback>Yes.",
     "12, where the economy is weak <feedback>Yes.", "modules/ages.xml:65 same-option\n",
     "change one of them, or take it away"},
    {"an option without feedback", AGES, " <feedback>It is light.</feedback>", "",
     "modules/ages.xml:72 no-feedback\n", "say why it is right or wrong"},
    {"feedback after the option", AGES, "13 <feedback>Yes.</feedback></option>",
     "13</option><feedback>Yes.</feedback>", "modules/ages.xml:65 misplaced-element\n",
     "it belongs in: <option>, <answer>"},
    {"an answer that takes everything", AGES, "<answer>eighteen*</answer>", "<answer>*</answer>",
     "modules/ages.xml:76 distractor-full\n", "write more of the answers that are right"},
    {"a wrong answer above the right one", AGES, "<answer>18</answer>",
     "<answer credit=\"0\">18*<feedback>No.</feedback></answer><answer>18</answer>",
     "modules/ages.xml:76 key-not-full\n", "put the right one first"},
    {"a row with a cell too few", AGES, "<td>Hazardous work</td><td>18</td>",
     "<td>Hazardous work</td>", "modules/ages.xml:29 ragged-table\n",
     "write <td/> for an empty cell"},
    {"a name without a meaning", AGES, "<dd>counting baskets</dd>", "",
     "modules/ages.xml:32 unpaired-name\n", "expected a <dd> after this <dt>"},
    {"a figure without words", AGES, "<figure alt=\"Three steps: 13, 15, 18\">", "<figure>",
     "modules/ages.xml:36 missing-attribute\n",
     "<figure> needs the attribute 'alt': what the picture shows, in words: for those who do not "
     "see it, and where it is too wide"},
    {"an empty paragraph", AGES, "<p>Read more in the <a href=\"#ages-quiz\">quiz</a>.</p>",
     "<p></p>", "modules/ages.xml:57 empty-element\n", "it needs some text"},
    {"a form that is too wide", AGES, "Name: ....... Age: ..",
     "Name: ........................ Age: ....", "modules/ages.xml:46 wide-line\n",
     "more than 36 are cut off on a narrow screen"},
    {"an abbreviation explained anew", AGES, "<p>Read more",
     "<p><abbr title=\"local inspection service\">LIS</abbr> Read more",
     "modules/ages.xml:57 two-meanings\n", "use the same words"},
    {"a question of a later version", AGES, "<pause/>",
     "<pause/>\n    <try><numeric id=\"n\"/></try>", "modules/ages.xml:48 not-yet\n",
     "<numeric> is not in this version of the format yet; allowed here: <single-choice>, "
     "<multiple-choice>, <true-false>, <short-answer>"},
    {"tries without the behaviour", AGES, " behaviour=\"interactive\"", "",
     "modules/ages.xml:60 unused-tries\n", "add it, or take them away"},
    {"a change later than the course", AGES, "edition=\"1.1.0\"", "edition=\"1.3.0\"",
     "modules/ages.xml:82 changed-later\n", "correct one of the two"},
    {"a character that turns the text", AGES, "Six in the morning",
     "Six in the \xE2\x80\xAE"
     "morning",
     "modules/ages.xml:11 hidden-character\n",
     "take it away, and use <span dir=\"rtl\"> for words from right to left"},
    {"minutes that do not add up", AGES, "minutes=\"20\"", "minutes=\"60\"",
     "modules/ages.xml:3 minutes-differ\n", "correct whichever is wrong"},
    {"a file with another name", "course.xml", AGES, "modules/Ages.xml", "course.xml:9 no-file\n",
     "the file 'modules/Ages.xml' is not there; did you mean 'modules/ages.xml'?"},
    {"a module forgotten", "course.xml", "  <module src=\"modules/ages.xml\"/>\n", "",
     "course.xml:3 missing-element\n", "<course> needs the element <module>"},
    {"an edition with two numbers", "course.xml", "edition=\"1.2.0\"", "edition=\"1.2\"",
     "course.xml:3 bad-value\n",
     "expected three numbers with full stops between them, such as '1.0.0'"},
    {"a language by its name", "course.xml", "lang=\"en\"", "lang=\"English\"",
     "course.xml:3 bad-value\n", "expected the code of a language, such as 'fr' or 'pt_BR'"},
    {"a glossary where a module is expected", "course.xml", AGES, "glossary.xml",
     "glossary.xml:3 wrong-root\n", "expected <module>"},
    {"an American licence", "course.xml", "<licence spdx=\"CC-BY-4.0\"/>",
     "<license spdx=\"CC-BY-4.0\"/>", "course.xml:6 unknown-element\n", "did you mean <licence>?"},
    {"an entry without a definition", "glossary.xml",
     "<definition>Work likely to harm health, safety or morals.</definition>", "",
     "glossary.xml:10 missing-element\n", "<entry> needs the element <definition>"},
    {"a kind of instrument with a capital", "instruments.xml", "kind=\"convention\" adopted=\"1973",
     "kind=\"Convention\" adopted=\"1973", "instruments.xml:4 bad-value\n",
     "did you mean 'convention'?"},
    {"a date as it is spoken", "instruments.xml", "1973-06-26", "26 June 1973",
     "instruments.xml:4 bad-value\n", "expected a year or a day, such as '1973' or '1973-06-26'"},
    {"an item of a table alone", AGES, "<h>Light work</h>", "<td>Light work</td>",
     "modules/ages.xml:18 misplaced-element\n", "it belongs in: <tr>"},
    {"a question in a lesson without a try", AGES, "<pause/>\n",
     "<true-false id=\"x\" answer=\"true\"><prompt>P</prompt></true-false>\n",
     "modules/ages.xml:47 misplaced-element\n", "it belongs in: <try>, <quiz>"},
    {"a course of a newer format", "course.xml", "version=\"1\"", "version=\"2\"",
     "course.xml:3 version\n", "this program reads up to version 1: get a newer program"},
    {"an id of the glossary twice", "glossary.xml", "<entry id=\"hazardous-work\">",
     "<entry id=\"light-work\">", "glossary.xml:10 duplicate-id\n", "each needs its own id"},
    {"costs of hints above all", AGES, "<hint cost=\"20\">Think of Baraka.</hint>",
     "<hint cost=\"60\">A.</hint><hint cost=\"60\">B.</hint>", "modules/ages.xml:62 hint-costs\n",
     "expected at most 100"},
    {"a quotation mark of a word processor at the end", AGES, "<note kind=\"caution\">",
     "<note kind=\"caution”>", "modules/ages.xml:35 not-well-formed\n",
     "the quotation mark ” of a word processor does not end the value of 'kind'"},
    {"a quotation mark forgotten before another attribute", AGES, "pass=\"70\"", "pass=\"70",
     "modules/ages.xml:60 not-well-formed\n", "the value of 'pass', which begins here"},
    {"a comma between attributes", AGES, "pass=\"70\"", "pass=\"70\",",
     "modules/ages.xml:60 not-well-formed\n", "write a space in its place"},
    {"a line break of web pages", AGES, "<p>Read more", "<p>Read<br> more",
     "modules/ages.xml:57 not-well-formed\n", "as it is empty, write <br/>"},
    {"a reference without its end", AGES, "<cite ref=\"C138:7\"/>", "<cite ref=\"C138:7\">",
     "modules/ages.xml:20 not-well-formed\n", "write <cite .../> where it is empty"},
    {"a space before the name of a tag", AGES, "<h>Light work", "< h>Light work",
     "modules/ages.xml:18 not-well-formed\n", "no space can stand after '<'; write <h>"},
    {"a stroke the other way round", AGES, "Light work</h>", "Light work<\\h>",
     "modules/ages.xml:18 not-well-formed\n", "write </h>"},
    {"two versions put together", AGES, "    <h>Light work", "<<<<<<< HEAD\n    <h>Light work",
     "modules/ages.xml:18 not-well-formed\n", "keep one of them"},
    {"a comment without its end", AGES, "<h>Light work</h>", "<!-- later:\n<h>Light -- work</h>",
     "modules/ages.xml:19 not-well-formed\n", "the comment that line 18 begins"},
    {"two modules in a file", AGES, "</module>",
     "</module>\n<module id=\"n\"><title>N</title></module>",
     "modules/ages.xml:86 not-well-formed\n", "put it into a file of its own"},
    {"a module in the manifest", "course.xml", "  <module src=\"modules/ages.xml\"/>\n",
     "  <module id=\"n\"><title>N</title><lesson id=\"m\"><title>M</title></lesson></module>\n",
     "course.xml:9 misplaced-element\n",
     "save it as n.xml, and write here: <module src=\"n.xml\"/>"},
    {"a path as one system writes it", "course.xml", AGES, "modules\\ages.xml",
     "course.xml:9 bad-value\n", "did you mean 'modules/ages.xml'?"},
    {"a dash of a word processor in an id", AGES, "id=\"harbour\"", "id=\"the–harbour\"",
     "modules/ages.xml:9 bad-value\n",
     "the character '–' (U+2013) cannot stand there: did you mean 'the-harbour'?"},
    {"an accent in an id", AGES, "id=\"harbour\"", "id=\"été\"", "modules/ages.xml:9 bad-value\n",
     "the character 'é' (U+00E9) cannot stand there: did you mean 'ete'?"},
    {"right for correct", AGES, "correct=\"yes\">13", "correct=\"yes\" right=\"yes\">13",
     "modules/ages.xml:65 unknown-attribute\n", "did you mean 'correct'?"},
    {"the explanation before the options", AGES,
     "      <option correct=\"yes\">Diving for nets <feedback>Yes.</feedback></option>\n"
     "      <option>Counting baskets in the shade <feedback>It is light.</feedback></option>\n"
     "      <option correct=\"yes\">Work at night <feedback>Yes.</feedback></option>\n"
     "      <explanation>Hazardous is what harms health or safety.</explanation>\n",
     "      <explanation>Hazardous is what harms health or safety.</explanation>\n"
     "      <option correct=\"yes\">Diving for nets <feedback>Yes.</feedback></option>\n"
     "      <option>Counting baskets in the shade <feedback>It is light.</feedback></option>\n"
     "      <option correct=\"yes\">Work at night <feedback>Yes.</feedback></option>\n",
     "modules/ages.xml:71 element-order\n",
     "<explanation> comes too early in <multiple-choice>; expected after <option>"},
    {"a draw of more than there is", AGES, " tries=\"2\"", " tries=\"2\" draw=\"9\"",
     "modules/ages.xml:60 draw-too-large\n", "write more, or a smaller 'draw'"},
};

/* The text of a file of the course. Caller frees. */
static char *good_text(const char *file)
{
    char *folder = support_source("tests/data/breaking");
    char *path = path_join(folder, file);
    char *text = support_read(path, NULL);
    free(path);
    free(folder);
    return text;
}

static void write_good(const char *folder)
{
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        char *text = good_text(files[i]);
        courses_write(folder, files[i], text);
        free(text);
    }
}

static void break_file(const char *folder, size_t index)
{
    char *text = good_text(cases[index].file);
    const char *place = strstr(text, cases[index].words);
    cr_assert_not_null(place, "case '%s'", cases[index].name);
    char *broken = str_format("%.*s%s%s", (int)(place - text), text, cases[index].by,
                              place + strlen(cases[index].words));
    courses_write(folder, cases[index].file, broken);
    free(broken);
    free(text);
}

/* "modules/ages.xml:58 not-well-formed", a line each. Caller frees. */
static char *lines_and_codes(const struct diag *diag, const char *folder)
{
    struct str text = {0};
    for (size_t i = 0; i < diag->count; i++)
        str_addf(&text, "%s:%zu %s\n", diag->items[i].file + strlen(folder) + 1,
                 diag->items[i].line, diag->items[i].code);
    return str_take(&text);
}

static void expect_case(const char *folder, size_t index)
{
    struct diag diag;
    diag_init(&diag);
    course_check(folder, &diag);
    char *said = lines_and_codes(&diag, folder);
    cr_expect_str_eq(said, cases[index].said, "case '%s': %s", cases[index].name, said);
    messages_expect_words(&diag, cases[index].mends, cases[index].name);
    free(said);
    diag_clear(&diag);
}

Test(check_breaking, each_mistake_is_said_once_in_its_line_and_how_to_mend_it)
{
    char *folder = support_folder();
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        write_good(folder);
        break_file(folder, i);
        expect_case(folder, i);
    }
    support_remove(folder);
    free(folder);
}

Test(check_breaking, nothing_is_said_against_what_is_broken_here)
{
    struct diag diag;
    char *folder = support_folder();
    write_good(folder);
    diag_init(&diag);
    cr_expect_eq(course_check(folder, &diag), 0);
    messages_expect(&diag, folder, "", "whole");
    support_remove(folder);
    free(folder);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules about files: what can be read at all. */
#include "config.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "course/rule/rows.h"

static const struct rule rows[] = {
    {
        .code = "no-course",
        .severity = DIAG_ERROR,
        .title = N_("no course is here"),
        .explanation = N_("A course is a folder with a file course.xml in it. The folder that "
                          "was named is not there, or cannot be opened. Give the path of the "
                          "course's folder, or of any file inside it."),
        .place = RULE_ELSEWHERE,
        .bad = "decentwork check my-cours\n",
        .good = "decentwork check my-course\n",
    },
    {
        .code = "same-course",
        .severity = DIAG_WARNING,
        .title = N_("two courses have the same id"),
        .explanation = N_("Progress is kept under the id of a course, so two courses of one id "
                          "would mix up what learners did in them. Only the first that is found "
                          "is used. A copy, such as the one that you work on, keeps the id: let "
                          "only one of the two stand where courses are looked for. Another course "
                          "gets an id of its own in its course.xml; one such as "
                          "organisation.name stays unique."),
        .place = RULE_ELSEWHERE,
        .bad = "<course version=\"1\" id=\"rights\" edition=\"1.0.0\" lang=\"en\">\n",
        .good = "<course version=\"1\" id=\"our-union.rights\" edition=\"1.0.0\" lang=\"en\">\n",
    },
    {
        .code = "version",
        .severity = DIAG_ERROR,
        .title = N_("the course needs a newer program"),
        .explanation = N_("The format of courses grows, and each course.xml says which version "
                          "of it the course is written in. This course says a version that this "
                          "program does not know yet. Get a newer program; if you wrote the "
                          "course yourself, write version=\"1\"."),
        .place = RULE_MANIFEST,
        .bad = "<course version=\"2\" id=\"rights\" edition=\"1.0.0\" lang=\"en\">\n"
               "  <title>Rights at work</title>\n"
               "  <module src=\"m.xml\"/>\n"
               "</course>\n",
        .good = "<course version=\"1\" id=\"rights\" edition=\"1.0.0\" lang=\"en\">\n"
                "  <title>Rights at work</title>\n"
                "  <module src=\"m.xml\"/>\n"
                "</course>\n",
    },
    {
        .code = "no-file",
        .severity = DIAG_ERROR,
        .title = N_("a file cannot be read"),
        .explanation = N_("The course names a file that is not there, or that may not be "
                          "opened. Names are compared letter by letter: capital and small "
                          "letters differ, and so do '-' and '_'. Correct the name, or put the "
                          "file into the course's folder."),
        .place = RULE_MANIFEST,
        .bad = "<course version=\"1\" id=\"rights\" edition=\"1.0.0\" lang=\"en\">\n"
               "  <title>Rights at work</title>\n"
               "  <module src=\"M.XML\"/>\n"
               "</course>\n",
        .good = "<course version=\"1\" id=\"rights\" edition=\"1.0.0\" lang=\"en\">\n"
                "  <title>Rights at work</title>\n"
                "  <module src=\"m.xml\"/>\n"
                "</course>\n",
    },
    {
        .code = "unnamed-file",
        .severity = DIAG_WARNING,
        .title = N_("a file is not part of the course"),
        .explanation = N_("A file in the course's folder looks like a part of the course, but "
                          "course.xml does not name it, so no learner will see it. Often the line "
                          "for a new module was forgotten. Write that line, or take the file out "
                          "of the folder."),
        .place = RULE_MANIFEST,
        .bad = "<course version=\"1\" id=\"rights\" edition=\"1.0.0\" lang=\"en\">\n"
               "  <title>Rights at work</title>\n"
               "  <instruments src=\"i.xml\"/>\n"
               "  <module src=\"m.xml\"/>\n"
               "</course>\n",
        .good = "<course version=\"1\" id=\"rights\" edition=\"1.0.0\" lang=\"en\">\n"
                "  <title>Rights at work</title>\n"
                "  <glossary src=\"g.xml\"/>\n"
                "  <instruments src=\"i.xml\"/>\n"
                "  <module src=\"m.xml\"/>\n"
                "</course>\n",
    },
    {
        .code = "unchecked-file",
        .severity = DIAG_ERROR,
        .title = N_("the file that was named is not part of the course"),
        .explanation = N_("'decentwork check' was told to look at this file, but course.xml does "
                          "not name it. A course is checked as a whole, with the files that it "
                          "names and no others. Name the file in course.xml, then check again. "
                          "A course has one glossary and one file of instruments: what a second "
                          "one holds has to be put into the first."),
        .place = RULE_ELSEWHERE,
        .bad = "decentwork check my-course/modules/two.xml\n",
        .good = "<module src=\"modules/two.xml\"/>\n",
    },
    {
        .code = "bad-path",
        .severity = DIAG_ERROR,
        .title = N_("a file lies outside the course"),
        .explanation = N_("Everything that a course needs is inside its folder, so that it can "
                          "be copied whole. This name leads out of the folder, perhaps through "
                          "a link. Copy the file into the folder and name it there."),
        .place = RULE_MANIFEST,
        .bad = "<course version=\"1\" id=\"rights\" edition=\"1.0.0\" lang=\"en\">\n"
               "  <title>Rights at work</title>\n"
               "  <module src=\"link-to-somewhere-else.xml\"/>\n"
               "</course>\n",
        .good = "<course version=\"1\" id=\"rights\" edition=\"1.0.0\" lang=\"en\">\n"
                "  <title>Rights at work</title>\n"
                "  <module src=\"m.xml\"/>\n"
                "</course>\n",
    },
    {
        .code = "same-module",
        .severity = DIAG_ERROR,
        .title = N_("a module is listed twice"),
        .explanation = N_("Each file of a module stands once in course.xml, in the order in "
                          "which it is taught. Take one of the two lines away, or write the "
                          "file that you meant."),
        .place = RULE_MANIFEST,
        .bad = "<course version=\"1\" id=\"rights\" edition=\"1.0.0\" lang=\"en\">\n"
               "  <title>Rights at work</title>\n"
               "  <module src=\"m.xml\"/>\n"
               "  <module src=\"m.xml\"/>\n"
               "</course>\n",
        .good = "<course version=\"1\" id=\"rights\" edition=\"1.0.0\" lang=\"en\">\n"
                "  <title>Rights at work</title>\n"
                "  <module src=\"m.xml\"/>\n"
                "</course>\n",
    },
    {
        .code = "empty-file",
        .severity = DIAG_ERROR,
        .title = N_("a file is empty"),
        .explanation = N_("The file is there, but it holds no element. Perhaps it was never "
                          "saved, or a copy was cut off. Write its first element, such as "
                          "<module>, or take the line that names it out of course.xml."),
        .place = RULE_MODULE,
        .bad = "<!-- to be written -->\n",
        .good = "<module id=\"pay\">\n"
                "  <title>Fair pay</title>\n"
                "  <lesson id=\"slips\">\n"
                "    <title>Pay slips</title>\n"
                "    <p>Ask for one each month.</p>\n"
                "  </lesson>\n"
                "</module>\n",
    },
    {
        .code = "not-utf8",
        .severity = DIAG_ERROR,
        .title = N_("a file is not in UTF-8"),
        .explanation = N_("Courses are written in every script of the world, and UTF-8 is the "
                          "one way of saving them that holds all of them. Open the file in your "
                          "editor and save it again with the encoding UTF-8."),
        .place = RULE_ELSEWHERE,
        .bad = "a file saved as Windows-1252, Latin-1 or ANSI\n",
        .good = "the same file saved as UTF-8\n",
    },
    {
        .code = "encoding",
        .severity = DIAG_ERROR,
        .title = N_("a file says that it is in another encoding"),
        .explanation = N_("The first line of the file, or its first bytes, say that it is not "
                          "in UTF-8. Save the file as UTF-8 and let the first line say so too, "
                          "or take that line away: UTF-8 is meant without it."),
        .place = RULE_MODULE,
        .bad = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
               "<module id=\"pay\"><title>Fair pay</title>\n"
               "  <lesson id=\"slips\"><title>Pay slips</title><p>Ask for one.</p></lesson>\n"
               "</module>\n",
        .good = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<module id=\"pay\"><title>Fair pay</title>\n"
                "  <lesson id=\"slips\"><title>Pay slips</title><p>Ask for one.</p></lesson>\n"
                "</module>\n",
    },
    {
        .code = "bad-character",
        .severity = DIAG_ERROR,
        .title = N_("a character must not stand in XML"),
        .explanation = N_("Some characters are signals for machines and not for reading, and "
                          "XML forbids them. They slip in when text is copied from another "
                          "program. Delete the character; where nothing can be seen, delete the "
                          "word and type it again."),
        .place = RULE_LESSON,
        .bad = "<p>Ask for a pay slip.&#8;</p>\n",
        .good = "<p>Ask for a pay slip.</p>\n",
    },
    {
        .code = "doctype",
        .severity = DIAG_ERROR,
        .title = N_("a file has a DOCTYPE"),
        .explanation = N_("Web pages and old formats begin with a DOCTYPE line. Courses need "
                          "none, and it can be misused to read other files of a computer, so it "
                          "is refused. Delete the line that begins with <!DOCTYPE."),
        .place = RULE_MODULE,
        .bad = "<!DOCTYPE module>\n"
               "<module id=\"pay\"><title>Fair pay</title>\n"
               "  <lesson id=\"slips\"><title>Pay slips</title><p>Ask for one.</p></lesson>\n"
               "</module>\n",
        .good = "<module id=\"pay\"><title>Fair pay</title>\n"
                "  <lesson id=\"slips\"><title>Pay slips</title><p>Ask for one.</p></lesson>\n"
                "</module>\n",
    },
    {
        .code = "entity",
        .severity = DIAG_ERROR,
        .title = N_("a name after & is not known"),
        .explanation = N_("The sign & begins a name for a character, and XML knows only five of "
                          "them: &amp; &lt; &gt; &quot; &apos;. Names from web pages, such as "
                          "&nbsp;, do not exist here. Type the character itself; for the sign & "
                          "alone, write &amp;."),
        .place = RULE_LESSON,
        .bad = "<p>Hire&nbsp;and fire</p>\n",
        .good = "<p>Hire &amp; fire</p>\n",
    },
    {
        .code = "not-well-formed",
        .severity = DIAG_ERROR,
        .title = N_("the file is not XML"),
        .explanation = N_("XML has a few strict rules: every start tag has its end tag, tags do "
                          "not cross each other, every value stands in quotation marks, and the "
                          "signs < and & are written &lt; and &amp; in text. The message names "
                          "what broke a rule. Only the first such mistake of a file is said, as "
                          "what follows it cannot be understood; check again after mending it."),
        .place = RULE_LESSON,
        .bad = "<p>Ask for a <em>pay slip</p>\n",
        .good = "<p>Ask for a <em>pay slip</em></p>\n",
    },
    {
        .code = "too-deep",
        .severity = DIAG_ERROR,
        .title = N_("elements stand too deep inside each other"),
        .explanation = N_("No text for people needs so many levels, and the program stops there "
                          "to be safe. Look for an end tag that was forgotten again and again, "
                          "such as </li>."),
        .place = RULE_ELSEWHERE,
        .bad = "<ul><li><ul><li><ul><li> and so on, seventy times\n",
        .good = "<ul><li>one</li><li>two</li></ul>\n",
    },
    {
        .code = "too-large",
        .severity = DIAG_ERROR,
        .title = N_("a file, tag or picture is too large"),
        .explanation = N_("The program reads files up to a limit, so that an old computer does "
                          "not come to a halt. The message says the limit. Split a large module "
                          "into several files, and take out what does not belong in a text."),
        .place = RULE_ELSEWHERE,
        .bad = "a module of 20 megabytes\n",
        .good = "several modules of a few hundred kilobytes\n",
    },
    {
        .code = "too-many",
        .severity = DIAG_ERROR,
        .title = N_("a file has too many elements or attributes"),
        .explanation = N_("The program reads files up to a limit, so that an old computer does "
                          "not come to a halt. The message says the limit. Split the file into "
                          "several modules."),
        .place = RULE_ELSEWHERE,
        .bad = "a module of 300,000 elements\n",
        .good = "several modules\n",
    },
    {
        .code = "nothing-to-study",
        .severity = DIAG_ERROR,
        .title = N_("nothing of a course can be shown"),
        .explanation = N_("Not one of the modules that course.xml names has a lesson or a quiz "
                          "that can be read. Let 'decentwork check' say why, and mend what it "
                          "names first; more can be read after each step."),
        .place = RULE_ELSEWHERE,
        .bad = "a course of one module, which is empty\n",
        .good = "a course of one module with one lesson\n",
    },
    {
        .code = "no-unit",
        .severity = DIAG_ERROR,
        .title = N_("a course has no such lesson or quiz"),
        .explanation = N_("What stands after the course and a slash is the id of a lesson or of a "
                          "quiz, letter by letter as in its file. There is none of this id, or it "
                          "was taken away while the program ran. Look for id=\"...\" in the file "
                          "of the module."),
        .place = RULE_ELSEWHERE,
        .bad = "decentwork learn rights/pay-slip\n",
        .good = "decentwork learn rights/pay-slips\n",
    },
    {
        .code = "no-language",
        .severity = DIAG_ERROR,
        .title = N_("a language is not available"),
        .explanation = N_("The language that was asked for is neither one of the program nor one "
                          "of a course that it finds. The message lists those that there are. A "
                          "course can be read in a language as soon as it has a catalogue, such "
                          "as po/fr.mo for fr."),
        .place = RULE_ELSEWHERE,
        .bad = "decentwork --language french\n",
        .good = "decentwork --language fr\n",
    },
};

const struct rule_rows rule_files = {rows, ARRAY_LEN(rows)};

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules about translations of a course: PO files and the catalogues made from them. */
#include "config.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "course/rule/rows.h"

static const struct rule rows[] = {
    {
        .code = "po",
        .severity = DIAG_ERROR,
        .title = N_("a PO file is not written as such files are"),
        .explanation = N_("A PO file holds each text of the course after 'msgid' and its "
                          "translation after 'msgstr', in straight quotation marks on every "
                          "line. Inside a text a quotation mark is written \\\", and a backslash "
                          "\\\\. Mend the line that is named; an editor for such files, such as "
                          "Poedit, keeps to all this by itself. If the file was cut off or became "
                          "something else on its way, ask for it again."),
        .place = RULE_PO,
        .bad = "msgid \"Say no\"\n"
               "msgstr \"Dites \"non\"\"\n",
        .good = "msgid \"Say no\"\n"
                "msgstr \"Dites \\\"non\\\"\"\n",
    },
    {
        .code = "unread-file",
        .severity = DIAG_WARNING,
        .title = N_("nothing reads a translation, because of its name or place"),
        .explanation = N_("Translations are in the folder 'po' beside course.xml, and each is "
                          "named by the code of its language in small letters: fr.po, pt_BR.po. "
                          "A browser or a mail program may have given it another name, such as "
                          "'fr (1).po'. Give it the right name, in the place of an older one; "
                          "delete it if it is old."),
        .place = RULE_ELSEWHERE,
        .bad = "po/fr (1).po, PO/fr.po, po/french.po\n",
        .good = "po/fr.po\n",
    },
    {
        .code = "stale-translation",
        .severity = DIAG_WARNING,
        .title = N_("a translation is older than its course"),
        .explanation = N_("The course was changed after its PO file was made, so that texts that "
                          "are new or different are not in it. Bring it up to date, which keeps "
                          "what is translated: decentwork translate update. Then translate what "
                          "came in, and confirm what is marked as a guess."),
        .place = RULE_ELSEWHERE,
        .bad = "a sentence of a lesson that was changed after po/fr.po was made\n",
        .good = "po/fr.po, brought up to date after the change\n",
    },
    {
        .code = "orphan-catalogue",
        .severity = DIAG_WARNING,
        .title = N_("a catalogue is there without its PO file"),
        .explanation = N_("Learners see this translation, but nobody can work on it, as the PO "
                          "file that the catalogue was made from is gone. Get it back from its "
                          "translator, or let the program msgunfmt of GNU gettext make it from "
                          "the catalogue. If the translation was given up, delete the catalogue."),
        .place = RULE_ELSEWHERE,
        .bad = "po/fr.mo, and no po/fr.po\n",
        .good = "po/fr.mo and po/fr.po\n",
    },
    {
        .code = "no-catalogue",
        .severity = DIAG_WARNING,
        .title = N_("a translation has no catalogue"),
        .explanation = N_("Translators write a PO file, but the program reads the catalogue that "
                          "is made from it. As long as there is none, learners get the language "
                          "that the course was written in. Make it: decentwork translate compile."),
        .place = RULE_ELSEWHERE,
        .bad = "po/fr.po, and no po/fr.mo\n",
        .good = "po/fr.po and po/fr.mo\n",
    },
    {
        .code = "stale-catalogue",
        .severity = DIAG_WARNING,
        .title = N_("a catalogue is older than its translation"),
        .explanation = N_("The PO file was changed after the catalogue was made from it, so that "
                          "learners do not see the change. Make the catalogue anew: decentwork "
                          "translate compile."),
        .place = RULE_ELSEWHERE,
        .bad = "po/fr.po, changed after po/fr.mo was made from it\n",
        .good = "po/fr.mo, made again from po/fr.po\n",
    },
    {
        .code = "damaged-catalogue",
        .severity = DIAG_ERROR,
        .title = N_("a catalogue cannot be read"),
        .explanation = N_("The file is cut short, or was never a catalogue. Whatever can be read "
                          "of it is shown, and the rest stays in the language that the course was "
                          "written in. Nothing is lost, as the PO file holds the translation: "
                          "make the catalogue anew: decentwork translate compile."),
        .place = RULE_ELSEWHERE,
        .bad = "po/fr.mo, copied only in part\n",
        .good = "po/fr.mo, copied whole or made again from po/fr.po\n",
    },
    {
        .code = "catalogue-charset",
        .severity = DIAG_ERROR,
        .title = N_("a catalogue is not in UTF-8"),
        .explanation = N_("Every text of a course is in UTF-8, its translations too. Save the PO "
                          "file in UTF-8, say so in its header, and make the catalogue anew."),
        .place = RULE_PO_HEADER,
        .bad = "\"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n",
        .good = "\"Content-Type: text/plain; charset=UTF-8\\n\"\n",
    },
    {
        .code = "catalogue-revision",
        .severity = DIAG_ERROR,
        .title = N_("a catalogue is one for programs"),
        .explanation = N_("Marks such as c-format belong to the messages of programs. They make a "
                          "catalogue of another kind, which a course cannot use. Take them out of "
                          "the PO file and make the catalogue anew."),
        .place = RULE_ELSEWHERE,
        .bad = "#, c-format\n"
               "msgid \"One worker in two\"\n",
        .good = "msgid \"One worker in two\"\n",
    },
    {
        .code = "foreign-catalogue",
        .severity = DIAG_ERROR,
        .title = N_("a translation is of another language than its name"),
        .explanation = N_("The name of the file and the line 'Language:' in its header say the "
                          "same language. Here they do not, or the line is missing. Rename the "
                          "file or mend the header of the PO file, and make the catalogue anew."),
        .place = RULE_ELSEWHERE,
        .bad = "po/fr.po with \"Language: es\\n\"\n",
        .good = "po/fr.po with \"Language: fr\\n\"\n",
    },
    {
        .code = "untranslated",
        .severity = DIAG_WARNING,
        .title = N_("a text is not translated"),
        .explanation = N_("Learners see such a text in the language that the course was written "
                          "in, with a mark. The message stands at the first one. Translate them "
                          "in the PO file and make the catalogue anew."),
        .place = RULE_PO,
        .bad = "msgid \"Your rights\"\n"
               "msgstr \"\"\n",
        .good = "msgid \"Your rights\"\n"
                "msgstr \"Vos droits\"\n",
    },
    {
        .code = "fuzzy",
        .severity = DIAG_WARNING,
        .title = N_("a translation is only a guess"),
        .explanation = N_("The text of the course was changed, and the mark 'fuzzy' says that its "
                          "translation was not looked at since. It is not shown to learners. "
                          "Compare it with the text, mend it, and take the mark away."),
        .place = RULE_PO,
        .bad = "#, fuzzy\n"
               "msgid \"From 18\"\n"
               "msgstr \"À partir de 15 ans\"\n",
        .good = "msgid \"From 18\"\n"
                "msgstr \"À partir de 18 ans\"\n",
    },
    {
        .code = "other-tags",
        .severity = DIAG_WARNING,
        .title = N_("a translation has other tags than the text"),
        .explanation = N_("Tags such as <em> and <cite ref=\"C138\"/> stand in a translation as "
                          "in the text, each as often, with the same names; only what stands "
                          "between them is translated, and their order may change. A translation "
                          "with other tags is not shown."),
        .place = RULE_PO,
        .bad = "msgid \"Ask for a <em>pay slip</em>\"\n"
               "msgstr \"Demandez un bulletin de paie\"\n",
        .good = "msgid \"Ask for a <em>pay slip</em>\"\n"
                "msgstr \"Demandez un <em>bulletin de paie</em>\"\n",
    },
    {
        .code = "translated-key",
        .severity = DIAG_ERROR,
        .title = N_("answers take each other's words in a translation"),
        .explanation = N_("The program answers each question in each language, with the right "
                          "answers and with wrong ones. In this language a right answer was "
                          "marked wrong, or a wrong one right, though in the language of the "
                          "course all is well. The answers of a <short-answer> are tried in their "
                          "order, the sign * stands for any characters, and the first that "
                          "matches decides: two answers that became the same word, or a lone *, "
                          "are the usual cause. Translate each answer so that it takes its own "
                          "words and no other's."),
        .place = RULE_ELSEWHERE,
        .bad = "msgid \"pay slip\"\nmsgstr \"*\"\n",
        .good = "msgid \"pay slip\"\nmsgstr \"bulletin de paie\"\n",
    },
};

const struct rule_rows rule_translation = {rows, ARRAY_LEN(rows)};

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules about translations of a course: PO files and the catalogues made from them. */
#include "config.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "course/rule/rows.h"

static const struct rule rows[] = {
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
        .title = N_("a catalogue is of another language than its name"),
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
                          "in, with a mark. Translate it in the PO file and make the catalogue "
                          "anew."),
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
};

const struct rule_rows rule_translation = {rows, ARRAY_LEN(rows)};

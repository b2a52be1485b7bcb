/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules about what stands on a page: tables, lists, pictures, lines, characters. */
#include "config.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "course/rule/rows.h"

static const struct rule rows[] = {
    {
        .code = "ragged-table",
        .severity = DIAG_ERROR,
        .title = N_("a row has another number of cells than the first"),
        .explanation = N_("The cells of a table stand in columns, and a row with fewer or more "
                          "cells than the first puts them under the wrong heads. Write <td/> "
                          "for a cell that stays empty. Cells cannot reach over several columns."),
        .place = RULE_LESSON,
        .bad = "<table>\n"
               "  <tr><th>Work</th><th>Age</th></tr>\n"
               "  <tr><td>Light work</td></tr>\n"
               "</table>\n",
        .good = "<table>\n"
                "  <tr><th>Work</th><th>Age</th></tr>\n"
                "  <tr><td>Light work</td><td>13</td></tr>\n"
                "</table>\n",
    },
    {
        .code = "unpaired-name",
        .severity = DIAG_ERROR,
        .title = N_("a name has no meaning, or a meaning no name"),
        .explanation = N_("In a <dl> each name, <dt>, is followed by what it means, one or more "
                          "<dd>. Here a <dt> stands without a <dd> after it, or the list begins "
                          "with a <dd>. Add what is missing, or move it."),
        .place = RULE_LESSON,
        .bad = "<dl>\n"
               "  <dt>Light work</dt>\n"
               "  <dt>Hazardous work</dt> <dd>From 18.</dd>\n"
               "</dl>\n",
        .good = "<dl>\n"
                "  <dt>Light work</dt> <dd>From 13.</dd>\n"
                "  <dt>Hazardous work</dt> <dd>From 18.</dd>\n"
                "</dl>\n",
    },
    {
        .code = "no-picture",
        .severity = DIAG_ERROR,
        .title = N_("a figure has no picture"),
        .explanation = N_("A <figure> shows a picture made of text. It stands between <figure> "
                          "and </figure>, or in a file that 'src' names. Draw it, or take the "
                          "figure away."),
        .place = RULE_LESSON,
        .bad = "<figure alt=\"Three steps, one above the other\"></figure>\n",
        .good = "<figure alt=\"Three steps, one above the other\">\n"
                "      __\n"
                "   __|\n"
                "__|\n"
                "</figure>\n",
    },
    {
        .code = "two-pictures",
        .severity = DIAG_ERROR,
        .title = N_("a figure has two pictures"),
        .explanation = N_("The figure holds a picture and names a file with another one. Only "
                          "one can be shown. Take 'src' away, or what stands in the element."),
        .place = RULE_LESSON,
        .bad = "<figure alt=\"Three steps\" src=\"m.xml\">__|</figure>\n",
        .good = "<figure alt=\"Three steps\">__|</figure>\n",
    },
    {
        .code = "wide-line",
        .severity = DIAG_WARNING,
        .title = N_("a line is too wide for a small screen"),
        .explanation = N_("Lines of <pre> and <figure> are kept as they are and cannot be "
                          "broken. On a window of 40 columns there is room for 36 in a <pre>; a "
                          "<figure> may have 66, as its 'alt' is read where it does not fit. "
                          "Break the line, or make the picture narrower."),
        .place = RULE_LESSON,
        .bad = "<pre>Name of the worker ......................</pre>\n",
        .good = "<pre>Name of the worker ...............</pre>\n",
    },
    {
        .code = "hidden-character",
        .severity = DIAG_ERROR,
        .title = N_("a character that nobody can see"),
        .explanation = N_("Control characters, and characters that turn the direction of a "
                          "line, cannot be seen, but they can make a text read otherwise than "
                          "it is written. They slip in when text is copied. Delete the "
                          "character; for words of a script that is written from right to left, "
                          "use <span dir=\"rtl\">."),
        .place = RULE_LESSON,
        .bad = "<p>Ask for a &#x202E;pay slip.</p>\n",
        .good = "<p>Ask for a pay slip.</p>\n",
    },
};

const struct rule_rows rule_blocks = {rows, ARRAY_LEN(rows)};

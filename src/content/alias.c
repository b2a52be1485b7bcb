/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that authors bring from other formats (HTML, DocBook, Moodle, OLX, QTI), and ours. */
#include "config.h"

#include "content/alias.h"

#include <stddef.h>
#include <string.h>

#include "base/memory.h"

static const struct {
    const char *name;
    const char *ours;
} aliases[] = {
    {"b", "strong"},
    {"i", "em"},
    {"emphasis", "em"},
    {"bold", "strong"},
    {"italic", "em"},
    {"u", "em"},
    {"underline", "em"},
    {"para", "p"},
    {"paragraph", "p"},
    {"text", "p"},
    {"h1", "h"},
    {"h2", "h"},
    {"h3", "h"},
    {"h4", "h"},
    {"heading", "h"},
    {"head", "h"},
    {"header", "h"},
    {"list", "ul"},
    {"itemizedlist", "ul"},
    {"orderedlist", "ol"},
    {"listitem", "li"},
    {"item", "li"},
    {"name", "title"},
    {"glossterm", "term"},
    {"ref", "term"},
    {"link", "a"},
    {"link", "term"},
    {"url", "a"},
    {"abbreviation", "abbr"},
    {"acronym", "abbr"},
    {"quote", "q"},
    {"quote", "blockquote"},
    {"break", "br"},
    {"newline", "br"},
    {"img", "figure"},
    {"image", "figure"},
    {"picture", "figure"},
    {"graph", "chart"},
    {"diagram", "figure"},
    {"code", "pre"},
    {"verbatim", "pre"},
    {"row", "tr"},
    {"cell", "td"},
    {"definition-list", "dl"},
    {"example-box", "example"},
    {"case", "example"},
    {"trainer", "facilitator"},
    {"teacher", "facilitator"},
    {"notes", "facilitator"},
    {"exercise", "try"},
    {"citation", "cite"},
    {"question", "single-choice"},
    {"multichoice", "multiple-choice"},
    {"multiple-response", "multiple-choice"},
    {"checkbox", "multiple-choice"},
    {"truefalse", "true-false"},
    {"yes-no", "true-false"},
    {"shortanswer", "short-answer"},
    {"text-entry", "short-answer"},
    {"choice-question", "single-choice"},
    {"question", "prompt"},
    {"questiontext", "prompt"},
    {"stem", "prompt"},
    {"answer", "option"},
    {"option", "answer"},
    {"accept", "answer"},
    {"choice", "option"},
    {"comment", "feedback"},
    {"generalfeedback", "explanation"},
    {"solution", "explanation"},
    {"section", "lesson"},
    {"unit", "lesson"},
    {"page", "lesson"},
    {"test", "quiz"},
    {"exam", "quiz"},
    {"chapter", "module"},
    {"license", "licence"},
    {"tip", "note"},
    {"warning", "note"},
    {"caution", "note"},
    {"description", "summary"},
    {"word", "title"},
    {"meaning", "definition"},
};

static const struct {
    const char *name;
    const char *ours;
} attribute_aliases[] = {
    {"right", "correct"}, {"is-correct", "correct"}, {"key", "correct"},  {"language", "lang"},
    {"xml:lang", "lang"}, {"file", "src"},           {"href", "src"},     {"href", "ref"},
    {"url", "href"},      {"link", "href"},          {"src", "href"},     {"idref", "ref"},
    {"target", "ref"},    {"term", "ref"},           {"name", "id"},      {"duration", "minutes"},
    {"time", "minutes"},  {"score", "points"},       {"grade", "points"}, {"weight", "points"},
    {"type", "kind"},     {"description", "alt"},    {"value", "answer"}, {"expansion", "title"},
};

bool alias_means_attribute(const char *name, const char *ours)
{
    for (size_t i = 0; i < ARRAY_LEN(attribute_aliases); i++)
        if (strcmp(attribute_aliases[i].name, name) == 0 &&
            strcmp(attribute_aliases[i].ours, ours) == 0)
            return true;
    return false;
}

bool alias_means(const char *name, const char *ours)
{
    for (size_t i = 0; i < ARRAY_LEN(aliases); i++)
        if (strcmp(aliases[i].name, name) == 0 && strcmp(aliases[i].ours, ours) == 0)
            return true;
    return false;
}

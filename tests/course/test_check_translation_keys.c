/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/check_translation_keys.c */
#include "config.h"

#include "course/check_translation.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "exchange/format.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/mo.h"
#include "support/support.h"

/* A typed answer and one that is near it, in a quiz and in the middle of a lesson. */
#define QUESTION                                                                                   \
    "<short-answer id='q'><prompt>Which paper?</prompt>"                                           \
    "<answer credit='50'>receipt<feedback>Nearly.</feedback></answer>"                             \
    "<answer>pay slip</answer></short-answer>"

static const char *const places[] = {
    "<quiz id='z' pass='50'>" QUESTION "</quiz>",
    "<lesson id='l'><title>Pay</title><p>A</p><try>" QUESTION "</try></lesson>",
};

static const struct {
    const char *name;
    const char *receipt; /* as it is translated */
    const char *slip;
    bool is_said;
} cases[] = {
    {"good", "reçu", "bulletin de paie", false},
    {"good, with a star", "reçu*", "bulletin*paie", false},
    {"the same word twice", "bulletin", "bulletin", true},
    {"a star alone first", "*", "bulletin de paie", true},
    {"a star alone last", "reçu", "*", true},
    {"one pattern takes the other", "bul*", "bulletin de paie", true},
};

static void check_case(size_t number, const char *units, bool has_po)
{
    struct diag diag;
    char *folder = courses_make(units);
    const struct catalogue_entry entries[] = {
        {.key = "Which paper?", .translation = "Quel papier ?"},
        {.key = "Nearly.", .translation = "Presque."},
        {.key = "pay slip", .translation = cases[number].slip},
        {.key = "receipt", .translation = cases[number].receipt},
    };
    char *po = str_format("msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n"
                          "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
                          "msgid \"receipt\"\nmsgstr \"%s\"\n\nmsgid \"pay slip\"\nmsgstr \"%s\"\n",
                          cases[number].receipt, cases[number].slip);
    if (has_po)
        courses_write(folder, "po/fr.po", po);
    mo_put(folder, "po/fr.mo", "fr", entries, ARRAY_LEN(entries));
    diag_init(&diag);
    course_check_translations(folder, format_po.read, &diag);
    cr_expect_eq(diag_has(&diag, "translated-key"), cases[number].is_said, "%s: %s",
                 cases[number].name, units);
    for (size_t i = 0; i < diag.count; i++)
        if (has_po && strcmp(diag.items[i].code, "translated-key") == 0)
            cr_expect_eq(diag.items[i].line, 7, "%s: line %zu", cases[number].name,
                         diag.items[i].line);
    diag_clear(&diag);
    free(po);
    support_remove(folder);
    free(folder);
}

Test(check_translation_keys, answers_that_take_each_others_words_in_one_language_are_said)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        for (size_t j = 0; j < ARRAY_LEN(places); j++)
            for (int has_po = 0; has_po < 2; has_po++)
                check_case(i, places[j], has_po);
}

static void put_language(const char *folder, const char *path, const char *language,
                         const char *receipt, const char *slip)
{
    const struct catalogue_entry entries[] = {
        {.key = "Which paper?", .translation = "Papier?"},
        {.key = "Nearly.", .translation = "Fast."},
        {.key = "pay slip", .translation = slip},
        {.key = "receipt", .translation = receipt},
    };
    mo_put(folder, path, language, entries, ARRAY_LEN(entries));
}

/* The modules are read once for all: what one language says is nothing to the next. */
Test(check_translation_keys, each_language_is_proved_by_its_own_words)
{
    struct diag diag;
    char *folder = courses_make(places[0]);
    put_language(folder, "po/de.mo", "de", "Quittung", "Lohnzettel");
    put_language(folder, "po/es.mo", "es", "*", "boleta");
    put_language(folder, "po/fr.mo", "fr", "bulletin", "bulletin");
    put_language(folder, "po/pt.mo", "pt", "recibo", "contracheque");
    diag_init(&diag);
    course_check_translations(folder, format_po.read, &diag);
    struct str said = {0};
    for (size_t i = 0; i < diag.count; i++)
        if (strcmp(diag.items[i].code, "translated-key") == 0)
            str_addf(&said, "%s ", strrchr(diag.items[i].file, '/') + 1);
    cr_expect_str_eq(str_text(&said), "es.mo fr.mo ");
    str_clear(&said);
    diag_clear(&diag);
    support_remove(folder);
    free(folder);
}

/* What is wrong in the course itself is said there, once. */
Test(check_translation_keys, what_is_wrong_in_the_source_is_not_said_again)
{
    static const struct catalogue_entry entries[] = {{.key = "pay", .translation = "paie"}};
    struct diag diag;
    char *folder = courses_make("<quiz id='z'><short-answer id='q'><prompt>P</prompt>"
                                "<answer credit='50'>*</answer><answer>pay</answer>"
                                "</short-answer></quiz>");
    mo_put(folder, "po/fr.mo", "fr", entries, ARRAY_LEN(entries));
    diag_init(&diag);
    course_check_translations(folder, format_po.read, &diag);
    cr_expect_not(diag_has(&diag, "translated-key"));
    diag_clear(&diag);
    support_remove(folder);
    free(folder);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/spoken.c */
#include "config.h"

#include "flow/spoken.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Two courses, one of them translated into Swahili and Portuguese. */
static struct shelf shelf;
static struct shelf_course courses[2];

static void begin(void)
{
    languages_add(&courses[0].languages, "en");
    languages_add(&courses[1].languages, "fr");
    languages_add(&courses[1].languages, "sw");
    languages_add(&courses[1].languages, "pt");
    shelf = (struct shelf){.items = courses, .count = 2};
}

static void end(void)
{
    languages_clear(&courses[0].languages);
    languages_clear(&courses[1].languages);
}

TestSuite(spoken, .init = begin, .fini = end);

Test(spoken, those_of_the_interface_come_first)
{
    static const char *const interface[] = {"en", "es"};
    static const char *const expected[] = {"en", "es", "fr", "sw", "pt"};
    struct languages list = {0};
    spoken_list(interface, ARRAY_LEN(interface), &shelf, NULL, &list);
    cr_assert_eq(list.count, ARRAY_LEN(expected));
    for (size_t i = 0; i < ARRAY_LEN(expected); i++)
        cr_expect_str_eq(list.codes[i], expected[i]);
    languages_clear(&list);
}

Test(spoken, the_first_wish_that_interface_or_course_has_is_chosen)
{
    static const struct {
        const char *wishes;
        const char *current;
        const char *chosen;
        const char *words; /* NULL: the interface speaks it */
    } cases[] = {
        {"sw", "en", "sw", "Only courses are in Kiswahili; the program stays in English."},
        {"pt_BR.UTF-8", "fr", "pt",
         "Only courses are in português; the program stays in français."},
        {"es:sw", "es", "es", NULL},
        {"xx:sw:es", "es", "sw",
         "Only courses are in Kiswahili; the program stays in español."},
        {"xx", "en", "en", NULL},
        {"fr_CA", "fr", "fr", NULL},
        {NULL, "es", "es", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct languages nothing = {0};
        struct languages wanted = {0};
        languages_preferences(cases[i].wishes, NULL, &nothing, &wanted);
        char *chosen =
            spoken_chosen(cases[i].current, cases[i].wishes != NULL ? &wanted : NULL, &shelf, NULL);
        char *words = spoken_words(chosen, cases[i].current);
        cr_expect_str_eq(chosen, cases[i].chosen, "%s: %s", cases[i].wishes, chosen);
        cr_expect_eq(words == NULL, cases[i].words == NULL, "%s: %s", cases[i].wishes, words);
        if (words != NULL && cases[i].words != NULL)
            cr_expect_str_eq(words, cases[i].words);
        free(words);
        free(chosen);
        languages_clear(&wanted);
    }
}

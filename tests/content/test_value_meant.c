/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/value_meant.c */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "content/value_meant.h"

Test(value_meant, habits_of_writing_are_understood)
{
    static const struct {
        enum value_type type;
        const char *value;
        const char *meant; /* NULL: none can be told */
    } cases[] = {
        {VALUE_ID, "the harbour", "the-harbour"},
        {VALUE_ID, "label\302\240", "label"},
        {VALUE_ID, "re\342\200\223entry", "re-entry"},
        {VALUE_ID, "\342\200\213light \n\342\200\257work\357\273\277", "light-work"},
        {VALUE_ID, "re\302\255entry", "reentry"},
        {VALUE_ID, "\303\211t\303\251", "ete"},
        {VALUE_ID, "", NULL},
        {VALUE_ID, "\342\200\223", NULL},
        {VALUE_REFERENCE, " light-work ", "light-work"},
        {VALUE_CITE, "c184:8", "C184:8"},
        {VALUE_CITE, "C 184", "C184"},
        {VALUE_CITE, "C184 art. 8", "C184:8"},
        {VALUE_CITE, "C184, Article 8", NULL},
        {VALUE_CITE, "C\302\240184 : 8", "C184:8"},
        {VALUE_CITE, "C184:8.1", "C184:8(1)"},
        {VALUE_CITE, "184", NULL},
        {VALUE_CITE, "Convention 184, 8", "C184:8"},
        {VALUE_INSTRUMENT, "Recommendation 190", "R190"},
        {VALUE_INSTRUMENT, "C184:8", "C184"},
        {VALUE_COUNT, "15 min", "15"},
        {VALUE_COUNT, "1 900", "1900"},
        {VALUE_COUNT, "15 to 20", NULL},
        {VALUE_COUNT, "-3", NULL},
        {VALUE_COUNT, "nineteen", NULL},
        {VALUE_PERCENT, "70%", "70"},
        {VALUE_PERCENT, "700", NULL},
        {VALUE_POINTS, "7,5", "7.5"},
        {VALUE_NUMBER, "160,5", "160.5"},
        {VALUE_NUMBER, "1,900", NULL},
        {VALUE_EDITION, "v1.2.0", "1.2.0"},
        {VALUE_EDITION, "1.0", "1.0.0"},
        {VALUE_EDITION, "2", "2.0.0"},
        {VALUE_DATE, "21/06/2001", "2001-06-21"},
        {VALUE_DATE, "2001.06.21", "2001-06-21"},
        {VALUE_DATE, "05/06/2001", NULL},
        {VALUE_DATE, "05/06/01", NULL},
        {VALUE_DATE, "21/06/01", NULL},
        {VALUE_DATE, "21. 6. 2001", "2001-06-21"},
        {VALUE_DATE, "21 06 2001", "2001-06-21"},
        {VALUE_DATE, "2001-6-1", "2001-06-01"},
        {VALUE_DATE, "2001-06/21", NULL},
        {VALUE_DATE, "2001-06-", NULL},
        {VALUE_DATE, "2001/", NULL},
        {VALUE_DATE, "2001-06-21-22", NULL},
        {VALUE_DATE, "June", NULL},
        {VALUE_DATE, "2001-13-31", NULL},
        {VALUE_LANGUAGE, "FR", "fr"},
        {VALUE_LANGUAGE, "pt-br", "pt_BR"},
        {VALUE_LANGUAGE, "french", "fr"},
        {VALUE_LANGUAGE, "es-419", NULL},
        {VALUE_LANGUAGE, "tongues", NULL},
        {VALUE_TAG, "pt_BR", "pt-BR"},
        {VALUE_TAG, "ZH_hant_tw", "zh-Hant-TW"},
        {VALUE_TAG, "tongues", NULL},
        {VALUE_LINK, "www.ilo.org", "https://www.ilo.org"},
        {VALUE_LINK, "ages-quiz", "#ages-quiz"},
        {VALUE_LINK, "help@example.org", "mailto:help@example.org"},
        {VALUE_PATH, "modules\\one.xml", "modules/one.xml"},
        {VALUE_PATH, "./modules/one.xml", "modules/one.xml"},
        {VALUE_PATH, "../one.xml", NULL},
        {VALUE_YES_NO, "Yes", "yes"},
        {VALUE_YES_NO, "false", "no"},
        {VALUE_YES_NO, "oui", NULL},
        {VALUE_TEXT, " ", NULL},
        {VALUE_WORD, "x", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *meant = value_meant(cases[i].type, cases[i].value);
        if (cases[i].meant == NULL)
            cr_expect_null(meant, "'%s' is taken for '%s'", cases[i].value, meant);
        else
            cr_expect_str_eq(meant != NULL ? meant : "nothing", cases[i].meant, "'%s'",
                             cases[i].value);
        free(meant);
    }
}

Test(value_meant, a_character_that_is_not_ascii_is_found)
{
    const char *at = NULL;
    size_t length = 0;
    cr_expect_eq(value_odd_character("re\342\200\223entry", &at, &length), 0x2013);
    cr_expect_str_eq(at, "\342\200\223entry");
    cr_expect_eq(length, 3);
    cr_expect_eq(value_odd_character("re-entry", &at, &length), 0);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/i18n.c: what the header of a catalogue says. That catalogues are found and spoken is
 * tested with src/language.c. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"

Test(i18n, a_field_of_a_header_is_found_by_its_name)
{
    static const struct {
        const char *header, *name, *value;
    } cases[] = {
        {"Language: fr\n", "Language", "fr"},
        {"Language: fr", "Language", "fr"},
        {"language:fr\n", "Language", "fr"},
        {"X: 1\nLANGUAGE: \t pt_BR \t\r\nY: 2\n", "Language", "pt_BR"},
        {"Language-Team: French\nLanguage: fr\n", "Language", "fr"},
        {"X: Language: es\nLanguage: fr\n", "Language", "fr"},
        {"Language: fr\nLanguage: es\n", "Language", "fr"},
        {"Content-Type: text/plain; charset=UTF-8\n", "Content-Type", "text/plain; charset=UTF-8"},
        {"Language:\nX: fr\n", "Language", NULL},
        {"Language:", "Language", NULL},
        {"Language:  \n", "Language", NULL},
        {"Language\n: fr\n", "Language", NULL},
        {"Language-Team: French\n", "Language", NULL},
        {" Language: fr\n", "Language", NULL},
        {"Lang", "Language", NULL},
        {"\n\n", "Language", NULL},
        {"", "Language", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *value = i18n_header_field(cases[i].header, cases[i].name);
        cr_expect(cases[i].value == NULL ? value == NULL
                                         : value != NULL && strcmp(value, cases[i].value) == 0,
                  "case %zu '%s': '%s'", i, cases[i].header, value);
        free(value);
    }
}

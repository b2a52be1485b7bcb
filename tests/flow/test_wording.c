/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/wording.c: what has no screen of its own to be seen on. */
#include "config.h"

#include "flow/wording.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"

Test(wording, an_instrument_says_the_dates_that_are_known)
{
    static const struct {
        const char *adopted, *in_force, *words;
    } cases[] = {
        {"1973-06-26", "1976-06-19",
         "Fundamental Convention, adopted 26 June 1973, first in force 19 June 1976."},
        {"1973", NULL, "Fundamental Convention, adopted 1973."},
        {NULL, "1976", "Fundamental Convention, first in force 1976."},
        {NULL, NULL, "Fundamental Convention."},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct instrument instrument = {
            .kind = INSTRUMENT_CONVENTION,
            .group = INSTRUMENT_FUNDAMENTAL,
            .adopted = memory_text(cases[i].adopted),
            .in_force = memory_text(cases[i].in_force),
        };
        char *words = wording_instrument(&instrument);
        cr_expect_str_eq(words, cases[i].words);
        free(words);
        free(instrument.adopted);
        free(instrument.in_force);
    }
}

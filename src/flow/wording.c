/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What full screen and plain lines say in the same words. */
#include "config.h"

#include "flow/wording.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/date.h"

char *wording_unit(const struct outline_unit *unit)
{
    if (unit->title[0] != '\0')
        return memory_text(unit->title);
    return str_format(ngettext("Quiz: %zu question", "Quiz: %zu questions", unit->question_count),
                      unit->question_count);
}

char *wording_score(const struct attempt *attempt, double pass)
{
    double earned = attempt_score(attempt);
    double possible = attempt_maximum(attempt);
    char *score = points_words(earned);
    char *maximum = points_words(possible);
    char *share = percent_words(possible > 0 ? earned / possible : 0);
    char *needed = percent_words(pass);
    unsigned long number = plural_points(possible);
    char *words;
    if (pass <= 0)
        /* TRANSLATORS: points earned, points possible, percentage. */
        words = str_format(ngettext("%s of %s point, %s.", "%s of %s points, %s.", number), score,
                           maximum, share);
    else if (attempt_is_passed(attempt, pass))
        /* TRANSLATORS: points earned, points possible, percentage, percentage needed. */
        words = str_format(ngettext("%s of %s point, %s. Passed: %s was needed.",
                                    "%s of %s points, %s. Passed: %s was needed.", number),
                           score, maximum, share, needed);
    else
        /* TRANSLATORS: points earned, points possible, percentage, percentage needed. */
        words = str_format(
            ngettext("%s of %s point, %s. Not passed yet: %s is needed. You can try again.",
                     "%s of %s points, %s. Not passed yet: %s is needed. You can try again.",
                     number),
            score, maximum, share, needed);
    free(needed);
    free(share);
    free(maximum);
    free(score);
    return words;
}

char *wording_instrument(const struct instrument *instrument)
{
    char *adopted = date_words(instrument->adopted);
    char *in_force = instrument->in_force == NULL ? NULL : date_words(instrument->in_force);
    char *words;
    if (in_force != NULL)
        /* TRANSLATORS: kind of instrument and two dates, such as "fundamental Convention, adopted
         * 26 June 1973, first in force 19 June 1976." */
        words = str_format(_("%s, adopted %s, first in force %s."),
                           instrument_kind_name(instrument), adopted, in_force);
    else
        /* TRANSLATORS: kind of instrument and a date. */
        words = str_format(_("%s, adopted %s."), instrument_kind_name(instrument), adopted);
    free(in_force);
    free(adopted);
    return words;
}

const char *wording_own_words(void)
{
    return _("In our words. For the official text, see the ILO's NORMLEX database.");
}

char *wording_mistakes(size_t count, const char *path)
{
    /* TRANSLATORS: the last words are a command as it is typed; the course's folder is filled in.
     */
    return str_format(
        ngettext("%zu mistake in this course is left out; to see it: decentwork check %s",
                 "%zu mistakes in this course are left out; to see them: decentwork check %s",
                 count),
        count, path);
}

char *wording_unsaved(size_t count)
{
    return str_format(ngettext("%zu answer or step is not saved yet; it is kept while the program "
                               "runs, and each further answer tries again.",
                               "%zu answers or steps are not saved yet; they are kept while the "
                               "program runs, and each further answer tries again.",
                               count),
                      count);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What full screen and plain lines say in the same words. */
#include "config.h"

#include "flow/wording.h"

#include <stdlib.h>

#include "base/fold.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/cite.h"
#include "content/date.h"
#include "content/number.h"
#include "content/shown.h"

char *wording_unit(const struct outline_unit *unit)
{
    if (unit->title[0] != '\0')
        return memory_text(unit->title);
    return str_format(ngettext("Quiz: %zu question", "Quiz: %zu questions", unit->asked_count),
                      unit->asked_count);
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

char *wording_points(double score, double maximum)
{
    char *earned = points_words(score);
    char *possible = points_words(maximum);
    /* TRANSLATORS: points earned, of how many. */
    char *words = str_format(_("%s of %s"), earned, possible);
    free(possible);
    free(earned);
    return words;
}

const char *wording_missing(const struct asking *asking)
{
    bool is_typed = asking_slot(asking).kind == SLOT_TYPE;
    if (asking_is_unchanged(asking))
        return is_typed ? _("That answer was handed in already; type another one.")
                        : _("That answer was handed in already; choose another one.");
    return is_typed ? _("Type an answer first.") : _("Choose an answer first.");
}

const char *wording_no_hint(const struct asking *asking)
{
    return asking->question->hint_count > 0 ? _("There is no further hint.")
                                            : _("There is no hint for this question.");
}

char *wording_instrument(const struct instrument *instrument)
{
    const char *kind = instrument_kind_name(instrument);
    char *adopted = instrument->adopted == NULL ? NULL : date_words(instrument->adopted);
    char *in_force = instrument->in_force == NULL ? NULL : date_words(instrument->in_force);
    char *words;
    if (adopted != NULL && in_force != NULL)
        /* TRANSLATORS: kind of instrument and two dates, such as "fundamental Convention, adopted
         * 26 June 1973, first in force 19 June 1976." */
        words = str_format(_("%s, adopted %s, first in force %s."), kind, adopted, in_force);
    else if (adopted != NULL)
        /* TRANSLATORS: kind of instrument and a date. */
        words = str_format(_("%s, adopted %s."), kind, adopted);
    else if (in_force != NULL)
        /* TRANSLATORS: kind of instrument and a date. */
        words = str_format(_("%s, first in force %s."), kind, in_force);
    else
        /* TRANSLATORS: kind of instrument, as a sentence: "Recommendation." */
        words = str_format(_("%s."), kind);
    free(in_force);
    free(adopted);
    return words;
}

char *wording_cite(const struct instruments *instruments, const char *reference)
{
    const struct article *article;
    const struct instrument *instrument = instruments_find(instruments, reference, &article);
    if (instrument != NULL && instrument->kind == INSTRUMENT_DECLARATION)
        return shown_words(&instrument->title);
    return cite_words(reference);
}

const char *wording_own_words(void)
{
    return _("In our words. For the official text, see the ILO’s NORMLEX database.");
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

char *wording_inside(const char *outer, const char *inner)
{
    /* TRANSLATORS: a course and one of its modules, a lesson and words of it. A language that is
     * written from right to left puts U+200F before the sign and after it, so that it points to
     * what is inside between Latin words too. */
    return str_format(_("%s › %s"), outer, inner);
}

char *wording_sentence(const char *message)
{
    char *capital = fold_capital(message);
    /* TRANSLATORS: a whole message, to which the stop of a sentence is added. */
    char *sentence = str_format(_("%s."), capital);
    free(capital);
    return sentence;
}

/* A moment outside of the years that have four digits comes from a record that was tampered with.
 */
static struct moment within_calendar(struct moment moment)
{
    static const int64_t end = INT64_C(253402214400000); /* the last day of the year 9999 */
    if (moment.at < 0)
        moment.at = 0;
    return (struct moment){.at = moment.at < end ? moment.at : end, .zone = moment.zone};
}

char *wording_moment(struct moment moment)
{
    static const int day_length = 10;  /* of "2026-03-03T18:04:00.000Z" */
    static const int clock_length = 5; /* of "18:04" */
    struct moment shown = within_calendar(moment);
    char *text = moment_text((struct moment){.at = shown.at + shown.zone * INT64_C(60000)});
    char *day = memory_text_n(text, (size_t)day_length);
    char *date = date_words(day);
    char *clock = memory_text_n(text + day_length + 1, (size_t)clock_length);
    /* TRANSLATORS: a day, and the time of day, such as "3 March 2026, 18:04". */
    char *words = str_format(_("%1$s, %2$s"), date, clock);
    free(clock);
    free(date);
    free(day);
    free(text);
    return words;
}

const char *wording_sought(enum quiz_seek seek)
{
    switch (seek) {
    case QUIZ_LATER:
        return _("That question comes later in this quiz.");
    case QUIZ_NOT_ASKED:
        return _("That question is not asked this time.");
    default:
        return NULL;
    }
}

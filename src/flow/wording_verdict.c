/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of an answer: words and points agree, and where points were lost the words say by
 * what. */
#include "config.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/number.h"
#include "flow/wording.h"

bool wording_is_part_right(const struct asking *asking)
{
    const struct question_option *option;
    if (asking->grade.share > 0)
        return true;
    if (asking_slot(asking).kind != SLOT_PICK_MANY)
        return false;
    for (size_t place = 0; (option = asking_option(asking, place)) != NULL; place++)
        if (option->is_correct && asking_was_chosen(asking, option))
            return true;
    return false;
}

/* The answer may be tried again: nothing is final. */
static const char *verdict_so_far(const struct asking *asking)
{
    return wording_is_part_right(asking) ? _("Partly right so far.") : _("Not right yet.");
}

static const char *verdict_alone(const struct asking *asking)
{
    if (asking->grade.is_right)
        return _("Right.");
    return wording_is_part_right(asking) ? _("Partly right.") : _("Not right.");
}

/* Which try it was, where it cost points; NULL where it did not. Caller frees. */
static char *try_words(const struct asking *asking)
{
    if (behaviour_try_cost(&asking->behaviour, asking->tries) <= 0)
        return NULL;
    if (asking->tries == 2)
        /* TRANSLATORS: "Right at the second try: 0.67 of 1 point." */
        return memory_text(_("at the second try"));
    if (asking->tries == 3)
        return memory_text(_("at the third try"));
    /* TRANSLATORS: which try it was: 4, 5, ... "Right at try 4: 0.25 of 1 point." */
    return str_format(_("at try %zu"), asking->tries);
}

/* What took points away, as a part of a sentence; NULL where nothing did. Caller frees. */
static char *cost_words(const struct asking *asking)
{
    char *tries = try_words(asking);
    if (behaviour_hint_cost(asking->question, asking->hints) <= 0)
        return tries;
    /* TRANSLATORS: "Right with a hint: 0.75 of 1 point." */
    const char *hint = _("with a hint");
    if (tries == NULL)
        return memory_text(hint);
    /* TRANSLATORS: "at the second try", "with a hint". */
    char *both = str_format(_("%1$s, %2$s"), tries, hint);
    free(tries);
    return both;
}

/* Points earned and possible, as words, and the number that plural forms go by. */
struct points {
    const char *score;
    const char *maximum;
    unsigned long number;
};

/* With what took points away before them. */
static char *costly_words(const struct asking *asking, const struct points *points,
                          const char *cost)
{
    if (asking->grade.is_right)
        /* TRANSLATORS: "at the second try" or the like, points earned and points possible. */
        return str_format(
            ngettext("Right %s: %s of %s point.", "Right %s: %s of %s points.", points->number),
            cost, points->score, points->maximum);
    /* TRANSLATORS: "at the second try" or the like, points earned and points possible. */
    return str_format(ngettext("Partly right %s: %s of %s point.",
                               "Partly right %s: %s of %s points.", points->number),
                      cost, points->score, points->maximum);
}

/* Something of the answer is right, and earned nothing. */
static char *worthless_words(const struct asking *asking, const struct points *points)
{
    if (asking->question->is_whole)
        /* TRANSLATORS: points earned and points possible. */
        return str_format(
            ngettext("Partly right, but only the whole answer counts: %s of %s point.",
                     "Partly right, but only the whole answer counts: %s of %s points.",
                     points->number),
            points->score, points->maximum);
    /* TRANSLATORS: points earned and points possible. */
    return str_format(ngettext("Partly right, but wrong choices took it away: %s of %s point.",
                               "Partly right, but wrong choices took it away: %s of %s points.",
                               points->number),
                      points->score, points->maximum);
}

/* Where nothing but the answer itself decided. */
static char *simple_words(const struct asking *asking, const struct points *points)
{
    const struct grade *grade = &asking->grade;
    if (grade->is_right)
        /* TRANSLATORS: points earned and points possible, such as "Right, 1 of 1 point." */
        return str_format(
            ngettext("Right, %s of %s point.", "Right, %s of %s points.", points->number),
            points->score, points->maximum);
    if (grade->share > 0)
        /* TRANSLATORS: points earned and points possible. */
        return str_format(ngettext("Partly right, %s of %s point.",
                                   "Partly right, %s of %s points.", points->number),
                          points->score, points->maximum);
    if (wording_is_part_right(asking))
        return worthless_words(asking, points);
    /* TRANSLATORS: points earned and points possible. */
    return str_format(
        ngettext("Not right, %s of %s point.", "Not right, %s of %s points.", points->number),
        points->score, points->maximum);
}

static char *verdict_with_points(const struct asking *asking)
{
    const struct grade *grade = &asking->grade;
    char *cost = grade->share > 0 ? cost_words(asking) : NULL;
    char *score = points_words(grade->score);
    char *maximum = points_words(grade->maximum);
    const struct points points = {score, maximum, plural_points(grade->maximum)};
    char *words =
        cost != NULL ? costly_words(asking, &points, cost) : simple_words(asking, &points);
    free(maximum);
    free(score);
    free(cost);
    return words;
}

char *wording_verdict(const struct asking *asking, bool is_scored)
{
    if (asking->state == ASKING_AGAIN)
        return memory_text(verdict_so_far(asking));
    if (!is_scored)
        return memory_text(verdict_alone(asking));
    return verdict_with_points(asking);
}

char *wording_judged(const struct grade *grade)
{
    char *points = wording_points(grade->score, grade->maximum);
    if (!grade->is_right || grade->score >= grade->maximum)
        return points;
    /* TRANSLATORS: an answer that was right but lost points; "0.67 of 1" is filled in. */
    char *words = str_format(_("right, %s"), points);
    free(points);
    return words;
}

const char *wording_chosen(const struct asking *asking, const struct question_option *option)
{
    bool is_chosen = asking_is_chosen(asking, option);
    if (option->is_correct)
        /* TRANSLATORS: an option that was right; the first where it is chosen still, the second
         * where the learner has taken it back for another try. */
        return is_chosen ? _("Your answer, and right.") : _("Your earlier answer, and right.");
    /* TRANSLATORS: an option that was not right; the first where it is chosen still, the second
     * where another is chosen now. */
    return is_chosen ? _("Your answer.") : _("Your earlier answer.");
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said before a quiz begins: all of it follows from the quiz. */
#include "config.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/number.h"
#include "flow/wording.h"

/* Adds a line, which it takes. */
static void add(struct wording_lines *lines, char *line)
{
    lines->items =
        memory_reserve(lines->items, lines->count + 1, &lines->capacity, sizeof *lines->items);
    lines->items[lines->count++] = line;
}

static void add_length(struct wording_lines *lines, const struct unit *unit)
{
    size_t count = unit_asked_count(unit);
    if (unit->minutes == 0) {
        add(lines, str_format(ngettext("%zu question.", "%zu questions.", count), count));
        return;
    }
    char *minutes =
        str_format(ngettext("about %u minute", "about %u minutes", (unsigned long)unit->minutes),
                   unit->minutes);
    /* TRANSLATORS: how many questions a quiz has, and "about 15 minutes". */
    add(lines, str_format(ngettext("%1$zu question, %2$s.", "%1$zu questions, %2$s.", count), count,
                          minutes));
    free(minutes);
}

static void add_aim(struct wording_lines *lines, const struct unit *unit)
{
    if (unit->pass <= 0) {
        add(lines, memory_text(_("There is nothing to pass here. The questions show what you know "
                                 "already, and wrong answers are welcome.")));
        return;
    }
    char *share = percent_words(unit->pass);
    /* TRANSLATORS: a percentage. */
    add(lines, str_format(_("To pass, you need %s of the points."), share));
    free(share);
}

/* "2 tries at each question; the second costs 33 % of its points." */
static void add_several_tries(struct wording_lines *lines, const struct behaviour *behaviour)
{
    size_t tries = behaviour->tries;
    char *cost = percent_words(behaviour->penalty);
    if (behaviour->penalty <= 0)
        add(lines, str_format(ngettext("You can try each question %zu time.",
                                       "You can try each question %zu times.", tries),
                              tries));
    else if (tries == 2)
        /* TRANSLATORS: a percentage. */
        add(lines, str_format(_("You can try each question twice. The second try costs %s of its "
                                "points."),
                              cost));
    else
        /* TRANSLATORS: how many tries, and a percentage. */
        add(lines, str_format(ngettext("You can try each question %1$zu time. Each try after the "
                                       "first costs %2$s of its points.",
                                       "You can try each question %1$zu times. Each try after the "
                                       "first costs %2$s of its points.",
                                       tries),
                              tries, cost));
    free(cost);
}

static void add_tries(struct wording_lines *lines, const struct unit *unit)
{
    const struct behaviour *behaviour = &unit->behaviour;
    if (behaviour->kind == BEHAVIOUR_DEFERRED)
        add(lines, memory_text(_("You can change your answers until you hand in the quiz. Then you "
                                 "see what was right, and why.")));
    else if (behaviour->kind == BEHAVIOUR_INTERACTIVE && behaviour->tries > 1)
        add_several_tries(lines, behaviour);
    else
        add(lines, memory_text(_("You answer each question once, and then you see what was right, "
                                 "and why.")));
}

/* Where several answers are right, a tick too many has a price that nobody expects. */
static void add_wrong_choices(struct wording_lines *lines, const struct unit *unit)
{
    for (size_t i = 0; i < unit->question_count; i++) {
        const struct question *question = unit->questions[i];
        if (question->is_whole || question_slot(question, 0).kind != SLOT_PICK_MANY)
            continue;
        add(lines, memory_text(_("Where several answers are right, a wrong choice takes points "
                                 "away.")));
        return;
    }
}

/* True if there are hints; *ret_dearest is what the dearest of them costs. */
static bool has_hints(const struct unit *unit, double *ret_dearest)
{
    bool is_found = false;
    *ret_dearest = 0;
    for (size_t i = 0; i < unit->question_count; i++) {
        const struct question *question = unit->questions[i];
        is_found = is_found || question->hint_count > 0;
        for (size_t j = 0; j < question->hint_count; j++)
            if (question->hints[j].cost > *ret_dearest)
                *ret_dearest = question->hints[j].cost;
    }
    return is_found;
}

static void add_hints(struct wording_lines *lines, const struct unit *unit)
{
    double dearest;
    if (!has_hints(unit, &dearest))
        return;
    if (dearest <= 0) {
        add(lines, memory_text(_("Hints cost nothing.")));
        return;
    }
    char *cost = percent_words(dearest);
    /* TRANSLATORS: a percentage. */
    add(lines, str_format(_("A hint costs at most %s of the points of its question; you are told "
                            "before it opens."),
                          cost));
    free(cost);
}

static void add_standing(struct wording_lines *lines, const struct quiz *quiz)
{
    struct progress progress = session_progress(quiz->session, quiz->unit->id);
    if (progress.best_score >= 0) {
        char *best = percent_words(progress.best_score);
        /* TRANSLATORS: a percentage. */
        add(lines,
            str_format(_("Your best result so far: %s. You keep it, whatever comes now."), best));
        free(best);
    }
    add(lines, memory_text(quiz->session->record == NULL
                               ? _("You are only looking: nothing is kept.")
                               : _("You can leave at any time: your place and your answers are "
                                   "kept.")));
}

void wording_quiz(const struct quiz *quiz, bool offers_hints, struct wording_lines *ret_lines)
{
    const struct unit *unit = quiz->unit;
    *ret_lines = (struct wording_lines){0};
    add_length(ret_lines, unit);
    add_aim(ret_lines, unit);
    add_tries(ret_lines, unit);
    add_wrong_choices(ret_lines, unit);
    if (offers_hints)
        add_hints(ret_lines, unit);
    add_standing(ret_lines, quiz);
}

void wording_lines_clear(struct wording_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        free(lines->items[i]);
    free(lines->items);
    *lines = (struct wording_lines){0};
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The checker: a quiz as a whole: whether it can be passed, what it draws, whether its right
 * answers can be guessed from how they look. All of its pool is looked at, drawn or not. */
#include "config.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/list.h"
#include "base/utf8.h"
#include "course/check_inside.h"

/* Fewer questions have no habits. */
enum { HABIT_QUESTIONS_MIN = 3 };

/* Options are numbered in the bits of a set. */
enum { PLACES_MAX = 64 };

static void check_pass(const struct unit *quiz, struct diag *diag)
{
    size_t worthless = 0;
    for (size_t i = 0; i < quiz->question_count; i++)
        worthless += quiz->questions[i]->points <= 0;
    if (quiz->pass > 0 && worthless >= unit_asked_count(quiz))
        diag_error(diag, quiz->where, "no-points",
                   _("quiz '%s' asks for %.0f percent of the points, but there may be none to "
                     "earn; give its questions points, or take 'pass' away"),
                   quiz->id, quiz->pass * 100);
}

static bool is_same_objective(const struct question *one, const struct question *other)
{
    if (one->objective == NULL || other->objective == NULL)
        return one->objective == other->objective;
    return strcmp(one->objective, other->objective) == 0;
}

static bool is_first_of_its_objective(const struct unit *quiz, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (is_same_objective(quiz->questions[i], quiz->questions[index]))
            return false;
    return true;
}

/* The objectives of the pool, and how many questions a draw needs to ask about each: questions
 * without an objective take their turn too. */
static size_t count_objectives(const struct unit *quiz, size_t *ret_turns)
{
    size_t count = 0;
    *ret_turns = 0;
    for (size_t i = 0; i < quiz->question_count; i++) {
        bool is_first = is_first_of_its_objective(quiz, i);
        *ret_turns += is_first;
        count += is_first && quiz->questions[i]->objective != NULL;
    }
    return count;
}

static void check_draw(const struct unit *quiz, struct diag *diag)
{
    size_t turns;
    size_t objectives = count_objectives(quiz, &turns);
    if (quiz->draw > quiz->question_count)
        diag_warning(diag, quiz->where, "draw-too-large",
                     ngettext("quiz '%s' draws %zu question, but has only %zu; write more, or a "
                              "smaller 'draw'",
                              "quiz '%s' draws %zu questions, but has only %zu; write more, or a "
                              "smaller 'draw'",
                              quiz->draw),
                     quiz->id, quiz->draw, quiz->question_count);
    else if (quiz->draw > 0 && objectives > 0 && quiz->draw < turns)
        diag_warning(diag, quiz->where, "draw-leaves-out",
                     ngettext("quiz '%s' draws %zu question, so that an attempt can leave out one "
                              "of its objectives; draw at least %zu",
                              "quiz '%s' draws %zu questions, so that an attempt can leave out one "
                              "of its objectives; draw at least %zu",
                              quiz->draw),
                     quiz->id, quiz->draw, turns);
}

static void check_tries(const struct unit *quiz, struct diag *diag)
{
    if (quiz->names_tries && quiz->behaviour.kind != BEHAVIOUR_INTERACTIVE)
        diag_warning(diag, quiz->where, "unused-tries",
                     _("'tries' and 'penalty' of quiz '%s' do nothing without "
                       "behaviour=\"interactive\"; add it, or take them away"),
                     quiz->id);
}

static bool is_to_pick(const struct question *question)
{
    enum slot_kind kind = question_slot(question, 0).kind;
    return kind == SLOT_PICK_ONE || kind == SLOT_PICK_MANY;
}

static size_t option_length(const struct question_option *option)
{
    return utf8_count(option->text.plain, strlen(option->text.plain));
}

/* True if every right option is longer than every wrong one. */
static bool is_right_longest(const struct question *question)
{
    size_t shortest_right = SIZE_MAX;
    size_t longest_wrong = 0;
    for (size_t i = 0; i < question->option_count; i++) {
        size_t length = option_length(&question->options[i]);
        if (question->options[i].is_correct)
            shortest_right = length < shortest_right ? length : shortest_right;
        else
            longest_wrong = length > longest_wrong ? length : longest_wrong;
    }
    return shortest_right > longest_wrong;
}

/* True if length can say nothing: the options are equally long, as those of a statement are. */
static bool is_level(const struct question *question)
{
    for (size_t i = 1; i < question->option_count; i++)
        if (option_length(&question->options[i]) != option_length(&question->options[0]))
            return false;
    return true;
}

static void check_lengths(const struct unit *quiz, struct diag *diag)
{
    size_t asked = 0;
    size_t longest = 0;
    for (size_t i = 0; i < quiz->question_count; i++) {
        const struct question *question = quiz->questions[i];
        if (!is_to_pick(question) || is_level(question))
            continue;
        asked++;
        longest += is_right_longest(question);
    }
    if (asked >= HABIT_QUESTIONS_MIN && longest == asked)
        diag_warning(diag, quiz->where, "longest-right",
                     _("in quiz '%s' the right answer is always the longest; a learner can guess "
                       "it: make some wrong ones longer"),
                     quiz->id);
}

/* The places of the right options, and whether they are the same for every learner. */
static uint64_t right_places(const struct unit *quiz, const struct question *question,
                             bool *ret_stays)
{
    uint64_t places = 0;
    *ret_stays = true;
    for (size_t i = 0; i < question->option_count && i < PLACES_MAX; i++) {
        const struct question_option *option = &question->options[i];
        if (!option->is_correct)
            continue;
        places |= UINT64_C(1) << i;
        if (quiz->is_shuffled && !option->is_fixed)
            *ret_stays = false;
    }
    return places;
}

static char *list_places(uint64_t places)
{
    struct str list = {0};
    for (unsigned i = 0; i < PLACES_MAX; i++)
        if (places & UINT64_C(1) << i)
            list_add(&list, "%u", i + 1);
    return str_take(&list);
}

static void check_places(const struct unit *quiz, struct diag *diag)
{
    size_t asked = 0;
    uint64_t first = 0;
    for (size_t i = 0; i < quiz->question_count; i++) {
        bool stays;
        if (!is_to_pick(quiz->questions[i]))
            continue;
        uint64_t places = right_places(quiz, quiz->questions[i], &stays);
        if (!stays)
            continue;
        if (asked++ == 0)
            first = places;
        if (places != first)
            return;
    }
    if (asked < HABIT_QUESTIONS_MIN)
        return;
    char *list = list_places(first);
    diag_warning(diag, quiz->where, "same-place",
                 /* TRANSLATORS: the id of a quiz, and a number or several with commas. */
                 _("in quiz '%s' the right answer is always number %s; vary its place, or write "
                   "shuffle=\"yes\""),
                 quiz->id, list);
    free(list);
}

void check_quiz(const struct unit *quiz, struct diag *diag)
{
    check_tries(quiz, diag);
    if (quiz->is_partial)
        return;
    check_pass(quiz, diag);
    check_draw(quiz, diag);
    check_places(quiz, diag);
    check_lengths(quiz, diag);
}

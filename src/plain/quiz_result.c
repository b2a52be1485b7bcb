/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The result of a quiz: points, objectives, answers; and what to do about it. */
#include "config.h"

#include "plain/quiz_result.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "flow/wording.h"

static void say_answer(struct plain *plain, const struct question *question,
                       const struct grade *grade, bool is_part_right, size_t number)
{
    char *name = question_name(question);
    char *points = wording_points(grade->score, grade->maximum);
    if (grade->is_right && grade->score < grade->maximum)
        /* TRANSLATORS: number and name of a question, and the points of its answer, such as "0.67
         * of 1". */
        console_sayf(&plain->console, _("%zu %s: right, %s."), number, name, points);
    else
        /* TRANSLATORS: number and name of a question in the list of results. */
        console_sayf(&plain->console,
                     grade->is_right ? _("%zu %s: right.")
                     : is_part_right ? _("%zu %s: partly right.")
                                     : _("%zu %s: not right."),
                     number, name);
    free(points);
    free(name);
}

static void say_answers(struct plain *plain, const struct quiz *quiz)
{
    size_t number = 0;
    struct quiz look;
    quiz_copy(quiz, &look);
    for (size_t i = 0; i < quiz->attempt.count; i++) {
        const char *id = quiz->attempt.answers[i].question;
        const struct question *question = unit_find_question(quiz->unit, id);
        struct grade grade = {0};
        if (question == NULL)
            continue;
        quiz_judged(quiz, i, &grade);
        bool is_part_right = quiz_look(&look, i) && wording_is_part_right(&look.asking);
        say_answer(plain, question, &grade, is_part_right, ++number);
    }
    quiz_close(&look);
}

static void say_objectives(struct plain *plain, const struct quiz *quiz)
{
    const struct outline_module *module = NULL;
    session_find(&plain->session, quiz->unit->id, &module);
    for (size_t i = 0; module != NULL && i < module->objective_count; i++) {
        double score;
        double maximum;
        quiz_objective(quiz, module->objectives[i].id, &score, &maximum);
        if (maximum <= 0)
            continue;
        char *points = wording_points(score, maximum);
        /* TRANSLATORS: an objective of the module, and the points earned of how many. */
        console_sayf(&plain->console, _("%s: %s."), module->objectives[i].title, points);
        free(points);
    }
}

static void say_result(struct plain *plain, const struct quiz *quiz)
{
    char *score = wording_score(&quiz->attempt, quiz->unit->pass);
    console_gap(&plain->console);
    console_say(&plain->console, _("Result"));
    console_say(&plain->console, score);
    free(score);
    say_objectives(plain, quiz);
    say_answers(plain, quiz);
}

enum word quiz_result_ask(struct plain *plain, const struct quiz *quiz)
{
    struct choice choice = {.enter = _("Enter go on"), .words = {WORD_HELP, WORD_BACK, WORD_QUIT}};
    size_t number;
    size_t count = 3;
    if (quiz_missed(quiz) > 0 && quiz_missed(quiz) < quiz_count(quiz))
        choice.words[count++] = WORD_MISSED;
    choice.words[count++] = WORD_ALL;
    say_result(plain, quiz);
    return word_ask(&plain->console, &choice, &number);
}

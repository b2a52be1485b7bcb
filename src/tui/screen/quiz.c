/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A quiz where it stands: before its first question, at a question, or at its result; or at the
 * question that was asked for. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "flow/quiz.h"
#include "flow/wording.h"

/* Where no question is left, the result. Takes the quiz. */
static struct screen *screen_of_opened(struct tui *tui, struct quiz *quiz)
{
    return quiz_question(quiz) != NULL ? screen_question_of(tui, quiz) : screen_result(tui, quiz);
}

/* What is under way is gone on with at its question; nothing is begun unasked. Takes the quiz. */
static struct screen *screen_to_go_on(struct tui *tui, struct quiz *quiz, struct diag *diag)
{
    if (quiz_standing(quiz) != QUIZ_UNDER_WAY)
        return screen_quiz_begin(tui, quiz);
    quiz_go_on(quiz, diag);
    return screen_of_opened(tui, quiz);
}

struct screen *screen_question(struct tui *tui, const struct quiz *before)
{
    struct quiz quiz;
    struct diag diag;
    diag_init(&diag);
    struct quiz_left *left = quiz_leave(before);
    int result = quiz_find_left(&quiz, &tui->session, before->unit->id, left, &diag);
    struct screen *screen = result == 0 ? screen_to_go_on(tui, &quiz, &diag) : NULL;
    quiz_left_free(left);
    tui_report(tui, &diag);
    return screen;
}

/* The question of a note that is to be opened: in hand, or to be looked at; or why not. Takes the
 * quiz. */
static struct screen *screen_of_sought(struct tui *tui, struct quiz *quiz, const char *question)
{
    size_t at = 0;
    enum quiz_seek seek = quiz_seek(quiz, question, &at);
    bool is_finished = quiz->attempt.is_finished;
    if (seek == QUIZ_ANSWERED && is_finished)
        return screen_result_at(tui, quiz, at);
    if (seek == QUIZ_ANSWERED) {
        struct screen *screen = screen_answer(tui, quiz, at);
        quiz_close(quiz);
        return screen;
    }
    if (wording_sought(seek) != NULL)
        tui_say(tui, ROLE_CHROME, "%s", wording_sought(seek));
    return screen_of_opened(tui, quiz);
}

/* Takes the place where one wished to be, if it is in that quiz: zeroed if not. Caller clears. */
static struct wanted_place take_place(struct tui *tui, const char *unit)
{
    struct wanted_place place = {0};
    if (tui->place.unit == NULL || strcmp(tui->place.unit, unit) != 0)
        return place;
    place = tui->place;
    tui->place = (struct wanted_place){0};
    return place;
}

struct screen *screen_quiz(struct tui *tui, const char *unit)
{
    struct quiz quiz;
    struct diag diag;
    diag_init(&diag);
    struct wanted_place place = take_place(tui, unit);
    int result = quiz_find_left(&quiz, &tui->session, unit, place.left, &diag);
    struct screen *screen = NULL;
    if (result == 0 && quiz_standing(&quiz) == QUIZ_TO_BEGIN) {
        screen = screen_quiz_begin(tui, &quiz);
    } else if (result == 0) {
        if (quiz_standing(&quiz) == QUIZ_UNDER_WAY)
            quiz_go_on(&quiz, &diag);
        screen = place.question != NULL ? screen_of_sought(tui, &quiz, place.question)
                                        : screen_of_opened(tui, &quiz);
    }
    tui_report(tui, &diag);
    wanted_place_clear(&place);
    return screen;
}

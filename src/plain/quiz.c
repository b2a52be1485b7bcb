/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A quiz, question by question. */
#include "config.h"

#include "plain/plain.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "flow/quiz.h"
#include "flow/teaching.h"
#include "flow/wording.h"
#include "plain/ask.h"
#include "plain/quiz_result.h"
#include "plain/word.h"

/* What a hint must not be lost of. */
struct keeping {
    struct plain *plain;
    struct quiz *quiz;
};

static void keep(void *context)
{
    struct keeping *keeping = context;
    struct diag diag;
    diag_init(&diag);
    quiz_keep(keeping->quiz, &diag);
    plain_report(keeping->plain, &diag);
}

static void say_question(struct plain *plain, const struct quiz *quiz)
{
    char *heading = str_format(_("Question %zu of %zu"), quiz_number(quiz), quiz_count(quiz));
    ask_say(plain, &quiz->asking, heading);
    free(heading);
}

/* Says whether the answer is safe. What could not be saved waits, and is counted. */
static void say_saved(struct plain *plain, bool is_saved, struct diag *diag)
{
    if (plain->record == NULL) {
        console_say(&plain->console, _("Not saved: you are only looking."));
    } else if (is_saved) {
        console_say(&plain->console, _("Saved."));
    } else {
        plain_report(plain, diag);
        char *waiting = wording_unsaved(session_unsaved(&plain->session));
        console_say(&plain->console, waiting);
        free(waiting);
    }
}

/* Hands in, saves, and only then says whether it was right. */
static void answer(struct plain *plain, struct quiz *quiz, struct show_links *links)
{
    struct diag diag;
    diag_init(&diag);
    bool is_saved = quiz_answer(quiz, &diag) == 0;
    if (!is_saved)
        say_saved(plain, is_saved, &diag);
    if (quiz_tells_at_once(quiz))
        ask_tell(plain, &quiz->asking, true, links);
    if (is_saved)
        say_saved(plain, is_saved, &diag);
    diag_clear(&diag);
}

/* What can be done beside answering, at every question. */
static const unsigned beside = 1u << WORD_MARK | 1u << WORD_NOTE | 1u << WORD_FACILITATOR;

/* Does it. Returns false for other words. */
static bool do_beside(struct plain *plain, const struct quiz *quiz, enum word word)
{
    switch (word) {
    case WORD_MARK:
        plain_mark_question(plain, quiz);
        return true;
    case WORD_NOTE:
        plain_write_question_note(plain, quiz, word_rest(&plain->console));
        return true;
    case WORD_FACILITATOR:
        plain->shows_facilitator = !plain->shows_facilitator;
        if (!plain->shows_facilitator)
            console_say(&plain->console, _("Notes for who teaches are hidden now."));
        else if (!teaching_has(quiz->session, quiz->unit))
            console_say(&plain->console, _("There are no notes for the facilitator here."));
        plain_say_teaching(plain, quiz->unit);
        return true;
    default:
        return false;
    }
}

/* After an answer: look things up, write a note about it, go on. */
static enum word ask_on(struct plain *plain, const struct quiz *answered,
                        const struct show_links *links)
{
    const struct choice choice = {
        .numbers = _("%zu-%zu explain"),
        .number = _("%zu explain"),
        .number_count = links->count,
        .enter = _("Enter go on"),
        .words = {WORD_HELP, WORD_BACK, WORD_QUIT},
        .more = beside,
    };
    for (;;) {
        size_t number = 0;
        enum word word = word_ask(&plain->console, &choice, &number);
        if (word == WORD_NUMBER)
            plain_explain(plain, links->items[number - 1]);
        else if (!do_beside(plain, answered, word))
            return word;
    }
}

/* Takes an answer: WORD_NUMBER when it was handed in. */
static enum word ask_once(struct plain *plain, struct quiz *quiz, struct show_links *links)
{
    struct keeping keeping = {plain, quiz};
    bool can_change = !quiz_tells_at_once(quiz);
    bool is_given = can_change && !response_is_empty(&quiz->asking.handed);
    const struct ask_options options = {
        .is_scored = true,
        .enter = is_given ? _("Enter go on") : NULL,
        .has_previous = can_change && quiz_number(quiz) > 1,
        .more = beside,
        .keep = keep,
        .context = &keeping,
    };
    enum word word;
    do
        word = ask_answer(plain, &quiz->asking, &options);
    while (do_beside(plain, quiz, word));
    if (word == WORD_NUMBER)
        answer(plain, quiz, links);
    return word;
}

/* A question till it is settled. Returns WORD_ENTER to go on with the one now in hand. */
static enum word ask_question(struct plain *plain, struct quiz *quiz)
{
    struct keeping keeping = {plain, quiz};
    struct show_links links = {0};
    enum word word;
    keep(&keeping);
    say_question(plain, quiz);
    plain_say_question_notes(plain, quiz);
    ask_say_so_far(plain, &quiz->asking);
    do
        word = ask_once(plain, quiz, &links);
    while (word == WORD_NUMBER && quiz->asking.state == ASKING_AGAIN);
    bool is_told = word == WORD_NUMBER && quiz_tells_at_once(quiz);
    struct quiz answered = {0};
    if (is_told)
        quiz_copy(quiz, &answered);
    if (word == WORD_PREVIOUS)
        quiz_step(quiz, false);
    else if (word == WORD_NUMBER || (word == WORD_ENTER && !quiz_step(quiz, true)))
        quiz_next(quiz);
    if (is_told && quiz_question(quiz) != NULL)
        word = ask_on(plain, &answered, &links);
    if (is_told)
        quiz_close(&answered);
    return word == WORD_BACK || word == WORD_QUIT || word == WORD_END ? word : WORD_ENTER;
}

/* What may still be changed is handed in by the learner, not by the last answer. */
static enum word ask_to_hand_in(struct plain *plain, struct quiz *quiz)
{
    const struct choice choice = {
        .enter = _("Enter hand in"),
        .words = {WORD_HELP, WORD_BACK, WORD_QUIT, WORD_PREVIOUS},
    };
    size_t number;
    console_gap(&plain->console);
    console_say(&plain->console, _("All questions are answered."));
    enum word word = word_ask(&plain->console, &choice, &number);
    if (word == WORD_PREVIOUS)
        quiz_step(quiz, false);
    return word;
}

static enum plain_next ask_questions(struct plain *plain, struct quiz *quiz)
{
    enum word word = WORD_ENTER;
    while (word == WORD_ENTER || word == WORD_PREVIOUS) {
        bool is_done = quiz_question(quiz) == NULL;
        if (is_done && quiz_tells_at_once(quiz))
            return PLAIN_GO_ON;
        word = is_done ? ask_to_hand_in(plain, quiz) : ask_question(plain, quiz);
        if (is_done && word == WORD_ENTER)
            return PLAIN_GO_ON;
    }
    return word == WORD_BACK ? PLAIN_BACK : PLAIN_QUIT;
}

/* In a quiz that was handed in as a whole, why comes at its end. */
static void say_why(struct plain *plain, struct quiz *quiz)
{
    for (size_t i = 0; i < quiz->attempt.count; i++) {
        if (!quiz_look(quiz, i) || quiz->asking.grade.is_right)
            continue;
        say_question(plain, quiz);
        ask_tell(plain, &quiz->asking, true, NULL);
    }
}

static void finish(struct plain *plain, struct quiz *quiz)
{
    struct keeping keeping = {plain, quiz};
    struct diag diag;
    diag_init(&diag);
    bool tells_now = quiz->unit->behaviour.kind == BEHAVIOUR_DEFERRED;
    quiz_finish(quiz, &diag);
    plain_report(plain, &diag);
    keep(&keeping);
    if (tells_now)
        say_why(plain, quiz);
}

/* What is said at the start of an attempt: what is needed, what tries cost. */
static void say_welcome(struct plain *plain, const struct quiz *quiz)
{
    struct wording_lines lines;
    wording_quiz(quiz, !settings_is(plain->settings, SETTING_HINTS, "hidden"), &lines);
    for (size_t i = 0; i < lines.count; i++)
        console_say(&plain->console, lines.items[i]);
    wording_lines_clear(&lines);
}

static void say_heading(struct plain *plain, const struct quiz *quiz)
{
    console_gap(&plain->console);
    console_say(&plain->console,
                text_is_empty(&quiz->unit->title) ? _("Quiz") : quiz->unit->title.plain);
    if (quiz_standing(quiz) == QUIZ_UNDER_WAY && !quiz->is_resumed)
        say_welcome(plain, quiz);
    plain_say_teaching(plain, quiz->unit);
    if (quiz->is_resumed && !quiz->attempt.is_finished)
        console_say(&plain->console, _("You go on where you stopped."));
}

/* The question of a note that is opened: it comes first, or is told as it was answered; or why
 * not. */
static void seek(struct plain *plain, struct quiz *quiz, const char *question)
{
    size_t at = 0;
    enum quiz_seek seek = quiz_seek(quiz, question, &at);
    if (wording_sought(seek) != NULL)
        console_say(&plain->console, wording_sought(seek));
    if (seek != QUIZ_ANSWERED)
        return;
    struct quiz look;
    quiz_copy(quiz, &look);
    if (quiz_look(&look, at)) {
        say_question(plain, &look);
        plain_say_question_notes(plain, &look);
        ask_tell(plain, &look.asking, true, NULL);
    }
    quiz_close(&look);
}

/* Begins another attempt: at the missed questions, or at all. */
static int try_again(struct plain *plain, struct quiz *quiz, enum word word)
{
    const char *unit = quiz->unit->id;
    struct diag diag;
    int result = 0;
    diag_init(&diag);
    if (word == WORD_MISSED) {
        quiz_try_missed(quiz, &diag);
    } else {
        char *id = memory_text(unit);
        quiz_close(quiz);
        result = quiz_open(quiz, &plain->session, id, &diag);
        free(id);
    }
    plain_report(plain, &diag);
    return result;
}

/* Asks what is left to ask, shows the result, and again as often as is wanted. */
static enum plain_next go_through(struct plain *plain, struct quiz *quiz)
{
    for (;;) {
        if (!quiz->attempt.is_finished) {
            enum plain_next next = ask_questions(plain, quiz);
            if (next != PLAIN_GO_ON)
                return next;
            finish(plain, quiz);
        }
        enum word word = quiz_result_ask(plain, quiz);
        if (word == WORD_ENTER)
            return PLAIN_GO_ON;
        if (word == WORD_BACK)
            return PLAIN_BACK;
        if (word != WORD_MISSED && word != WORD_ALL)
            return PLAIN_QUIT;
        if (try_again(plain, quiz, word) != 0)
            return PLAIN_BACK;
    }
}

enum plain_next plain_quiz(struct plain *plain, const char *unit)
{
    struct quiz quiz;
    struct diag diag;
    enum plain_next next = PLAIN_BACK;
    diag_init(&diag);
    int result = quiz_open_again(&quiz, &plain->session, unit, &diag);
    plain_report(plain, &diag);
    char *question = plain->wanted_question;
    plain->wanted_question = NULL;
    if (result == 0) {
        say_heading(plain, &quiz);
        if (question != NULL)
            seek(plain, &quiz, question);
        next = go_through(plain, &quiz);
    }
    free(question);
    quiz_close(&quiz);
    return next;
}

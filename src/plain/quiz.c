/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A quiz, question by question. */
#include "config.h"

#include "plain/plain.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "content/cite.h"
#include "flow/quiz.h"
#include "flow/wording.h"
#include "plain/word.h"

static void say_options(struct plain *plain, const struct slot *slot)
{
    for (size_t i = 0; i < slot->choice_count; i++) {
        char *shown = show_text(&slot->choices[i].text, NULL);
        /* TRANSLATORS: the number of an answer to choose from, and the answer. */
        char *line = str_format(_("%zu: %s"), i + 1, shown);
        console_say_indented(&plain->console, 3, line);
        free(line);
        free(shown);
    }
}

static void say_question(struct plain *plain, const struct quiz *quiz,
                         const struct question *question)
{
    struct slot slot = question_slot(question, 0);
    console_gap(&plain->console);
    console_sayf(&plain->console, _("Question %zu of %zu, one answer."), quiz_number(quiz),
                 quiz_count(quiz));
    show_blocks(&plain->console, &question->prompt, 0, question->prompt.count, NULL);
    say_options(plain, &slot);
}

static void say_hint(struct plain *plain, struct quiz *quiz)
{
    const struct blocks *hint = quiz_hint(quiz);
    if (hint == NULL) {
        console_say(&plain->console, _("There is no further hint."));
        return;
    }
    char *words = show_brief(hint, NULL);
    console_sayf(&plain->console, _("Hint: %s"), words);
    free(words);
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

static const struct question_option *chosen_option(const struct slot *slot,
                                                   const struct response *response)
{
    for (size_t i = 0; i < slot->choice_count; i++)
        if (response_has(response, slot->id, slot->choices[i].id))
            return &slot->choices[i];
    return NULL;
}

static void say_option_feedback(struct plain *plain, const struct question_option *option,
                                const char *verdict)
{
    char *why = show_brief(&option->feedback, NULL);
    if (why[0] != '\0')
        console_sayf(&plain->console, "%s %s", verdict, why);
    else
        console_say(&plain->console, verdict);
    free(why);
}

static void say_right_answer(struct plain *plain, const struct slot *slot)
{
    for (size_t i = 0; i < slot->choice_count; i++) {
        if (!slot->choices[i].is_correct)
            continue;
        char *shown = show_text(&slot->choices[i].text, NULL);
        console_sayf(&plain->console, _("The right answer is %zu: %s"), i + 1, shown);
        free(shown);
    }
}

static void say_verdict(struct plain *plain, const struct question *question,
                        const struct grade *grade, const struct response *response,
                        struct show_links *links)
{
    struct slot slot = question_slot(question, 0);
    const struct question_option *chosen = chosen_option(&slot, response);
    say_option_feedback(plain, chosen, grade->is_right ? _("Right.") : _("Not right."));
    if (!grade->is_right)
        say_right_answer(plain, &slot);
    char *explanation = show_brief(&question->explanation, links);
    if (explanation[0] != '\0')
        console_say(&plain->console, explanation);
    free(explanation);
    if (question->cite != NULL) {
        char *words = cite_words(question->cite);
        /* TRANSLATORS: the article that decides a question, such as "See C138 art. 7." */
        console_sayf(&plain->console, _("See %s."), words);
        free(words);
    }
}

/* Hands in the option of that number, saves it, and only then says whether it was right. */
static void answer(struct plain *plain, struct quiz *quiz, size_t number, struct show_links *links)
{
    const struct question *question = quiz_question(quiz);
    struct slot slot = question_slot(question, 0);
    struct grade grade;
    struct diag diag;
    diag_init(&diag);
    response_clear_slot(&quiz->response, slot.id);
    response_add(&quiz->response, slot.id, slot.choices[number - 1].id);
    bool is_saved = quiz_answer(quiz, &grade, &diag) == 0;
    say_verdict(plain, question, &grade, &quiz->response, links);
    say_saved(plain, is_saved, &diag);
    diag_clear(&diag);
}

static void keep(struct plain *plain, struct quiz *quiz)
{
    struct diag diag;
    diag_init(&diag);
    quiz_keep(quiz, &diag);
    plain_report(plain, &diag);
}

/* Asks until an option is chosen. *ret_number is its number. */
static enum word ask_answer(struct plain *plain, struct quiz *quiz, size_t *ret_number)
{
    const struct question *question = quiz_question(quiz);
    struct choice choice = {
        .numbers = _("Answer %zu-%zu"),
        .number = _("Answer %zu"),
        .number_count = question->option_count,
        .words = {WORD_HELP, WORD_BACK, WORD_QUIT},
    };
    if (question->hint_count > 0)
        choice.words[3] = WORD_HINT;
    for (;;) {
        enum word word = word_ask(&plain->console, &choice, ret_number);
        if (word != WORD_HINT)
            return word;
        say_hint(plain, quiz);
        keep(plain, quiz);
    }
}

/* After an answer: look things up, go on. */
static enum word ask_on(struct plain *plain, const struct show_links *links)
{
    const struct choice choice = {
        .numbers = _("%zu-%zu explain"),
        .number = _("%zu explain"),
        .number_count = links->count,
        .enter = _("Enter go on"),
        .words = {WORD_HELP, WORD_BACK, WORD_QUIT},
    };
    for (;;) {
        size_t number = 0;
        enum word word = word_ask(&plain->console, &choice, &number);
        if (word != WORD_NUMBER)
            return word;
        plain_explain(plain, links->items[number - 1]);
    }
}

static enum plain_next ask_questions(struct plain *plain, struct quiz *quiz)
{
    const struct question *question;
    while ((question = quiz_question(quiz)) != NULL) {
        size_t number = 0;
        struct show_links links = {0};
        keep(plain, quiz);
        say_question(plain, quiz, question);
        enum word word = ask_answer(plain, quiz, &number);
        if (word == WORD_NUMBER) {
            answer(plain, quiz, number, &links);
            quiz_next(quiz);
            if (quiz_question(quiz) == NULL)
                return PLAIN_GO_ON;
            word = ask_on(plain, &links);
        }
        if (word == WORD_BACK)
            return PLAIN_BACK;
        if (word == WORD_QUIT || word == WORD_END)
            return PLAIN_QUIT;
    }
    return PLAIN_GO_ON;
}

static void say_answers(struct plain *plain, const struct quiz *quiz)
{
    for (size_t i = 0; i < quiz->attempt.count; i++) {
        const struct answer *given = &quiz->attempt.answers[i];
        const struct question *question = unit_find_question(quiz->unit, given->question);
        if (question == NULL)
            continue;
        bool is_right = given->score >= given->maximum;
        /* TRANSLATORS: number and name of a question in the list of results. */
        console_sayf(&plain->console, is_right ? _("%zu %s: right.") : _("%zu %s: not right."),
                     i + 1, question_name(question));
    }
}

static enum plain_next show_result(struct plain *plain, struct quiz *quiz)
{
    const struct choice choice = {.enter = _("Enter go on"),
                                  .words = {WORD_HELP, WORD_BACK, WORD_QUIT}};
    struct diag diag;
    size_t number;
    diag_init(&diag);
    quiz_finish(quiz, &diag);
    plain_report(plain, &diag);
    keep(plain, quiz);
    console_gap(&plain->console);
    console_say(&plain->console, _("Result"));
    char *score = wording_score(&quiz->attempt, quiz->unit->pass);
    console_say(&plain->console, score);
    free(score);
    say_answers(plain, quiz);
    enum word word = word_ask(&plain->console, &choice, &number);
    return word == WORD_ENTER ? PLAIN_GO_ON : word == WORD_BACK ? PLAIN_BACK : PLAIN_QUIT;
}

static void say_heading(struct plain *plain, const struct quiz *quiz)
{
    console_gap(&plain->console);
    console_say(&plain->console,
                text_is_empty(&quiz->unit->title) ? _("Quiz") : quiz->unit->title.plain);
    if (quiz_is_resumed(quiz))
        console_say(&plain->console, _("You go on where you stopped."));
}

enum plain_next plain_quiz(struct plain *plain, const char *unit)
{
    struct quiz quiz;
    struct diag diag;
    enum plain_next next = PLAIN_BACK;
    diag_init(&diag);
    int result = quiz_open(&quiz, &plain->session, unit, &diag);
    plain_report(plain, &diag);
    if (result == 0) {
        say_heading(plain, &quiz);
        next = ask_questions(plain, &quiz);
        if (next == PLAIN_GO_ON)
            next = show_result(plain, &quiz);
    }
    quiz_close(&quiz);
    return next;
}

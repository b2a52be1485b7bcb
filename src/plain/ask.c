/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A question line by line. */
#include "config.h"

#include "plain/ask.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/list.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/number.h"
#include "flow/wording.h"

enum { CHOICE_INDENT = 3 };

/* --- Asking --- */

static const char *kind_words(enum slot_kind kind)
{
    static const char *const words[SLOT_KIND_COUNT] = {
        [SLOT_PICK_ONE] = N_("one answer"),
        [SLOT_PICK_MANY] = N_("several answers"),
        [SLOT_TYPE] = N_("an answer to type"),
    };
    return _(words[kind]);
}

static void say_choices(struct plain *plain, const struct asking *asking)
{
    const struct question_option *option;
    for (size_t place = 0; (option = asking_option(asking, place)) != NULL; place++) {
        char *shown = show_text(&option->text, NULL);
        /* TRANSLATORS: the number of an answer to choose from, and the answer. */
        char *line = str_format(_("%zu: %s"), place + 1, shown);
        console_say_indented(&plain->console, CHOICE_INDENT, line);
        free(line);
        free(shown);
    }
}

void ask_say(struct plain *plain, const struct asking *asking, const char *heading)
{
    const struct question *question = asking->question;
    console_gap(&plain->console);
    /* TRANSLATORS: "Question 1 of 2", and how it is answered: "one answer". */
    console_sayf(&plain->console, _("%s, %s."), heading, kind_words(asking_slot(asking).kind));
    show_blocks(&plain->console, &question->prompt, 0, question->prompt.count, NULL);
    say_choices(plain, asking);
}

static void say_opened_hint(struct plain *plain, const struct question_hint *hint)
{
    char *words = show_brief(&hint->blocks, NULL);
    console_sayf(&plain->console, _("Hint: %s"), words);
    free(words);
}

/* "1, 4": the numbers of what was handed in; or the words that were typed. Caller frees. */
static char *given_words(const struct asking *asking)
{
    const struct question_option *option;
    struct str words = {0};
    if (asking_slot(asking).kind == SLOT_TYPE)
        return memory_text(response_first(&asking->handed, asking_slot(asking).id));
    for (size_t place = 0; (option = asking_option(asking, place)) != NULL; place++)
        if (asking_was_chosen(asking, option))
            list_add(&words, "%zu", place + 1);
    return str_take(&words);
}

static void say_given(struct plain *plain, const struct asking *asking)
{
    char *given = given_words(asking);
    /* TRANSLATORS: what was answered, such as "1, 4"; it can still be changed. */
    console_sayf(&plain->console, _("Your answer so far: %s"), given);
    free(given);
}

void ask_say_so_far(struct plain *plain, const struct asking *asking)
{
    if (asking->state == ASKING_AGAIN)
        ask_tell(plain, asking, true, NULL);
    else if (!response_is_empty(&asking->handed))
        say_given(plain, asking);
    for (size_t i = 0; i < asking->hints; i++)
        say_opened_hint(plain, &asking->question->hints[i]);
}

/* A hint is named with its cost first, and opened when it is asked for again. */
static bool say_hint(struct plain *plain, struct asking *asking, bool is_scored, bool *is_told)
{
    const struct question_hint *next = asking_next_hint(asking);
    if (next == NULL) {
        console_say(&plain->console, wording_no_hint(asking));
        return false;
    }
    if (next->cost > 0 && is_scored && !*is_told) {
        char *cost = percent_words(next->cost);
        /* TRANSLATORS: a percentage; "hint" is the word to type. */
        console_sayf(&plain->console,
                     _("This hint costs %s of the points; type hint again to read "
                       "it."),
                     cost);
        free(cost);
        *is_told = true;
        return false;
    }
    *is_told = false;
    say_opened_hint(plain, asking_hint(asking));
    return true;
}

static struct choice choice_of(const struct plain *plain, const struct asking *asking,
                               const struct ask_options *options)
{
    struct slot slot = asking_slot(asking);
    struct choice choice = {
        .number_count = slot.choice_count,
        .enter = options->enter,
        .understood = WORD_HINT,
        .more = options->more,
    };
    size_t words = 0;
    if (slot.kind == SLOT_TYPE) {
        choice.text = _("Type your answer");
    } else if (slot.kind == SLOT_PICK_MANY) {
        choice.takes_many = true;
        choice.numbers = _("Answer with numbers, %zu-%zu, such as 1 2");
        choice.number = _("Answer %zu");
    } else {
        choice.numbers = _("Answer %zu-%zu");
        choice.number = _("Answer %zu");
    }
    if (!settings_is(plain->settings, SETTING_HINTS, "hidden") && asking_next_hint(asking) != NULL)
        choice.words[words++] = WORD_HINT;
    choice.words[words++] = WORD_HELP;
    choice.words[words++] = WORD_BACK;
    choice.words[words++] = WORD_QUIT;
    if (options->has_previous)
        choice.words[words++] = WORD_PREVIOUS;
    return choice;
}

/* Fills the response with what was typed. */
static void take(struct plain *plain, struct asking *asking, enum word word, size_t number)
{
    size_t most = asking_slot(asking).choice_count;
    size_t *numbers = memory_new(most, sizeof *numbers);
    size_t count = 0;
    const char *typed = str_text(&plain->console.line);
    asking_empty(asking);
    if (word == WORD_TEXT)
        asking_type(asking, typed);
    else if (word == WORD_NUMBERS)
        count = word_numbers(typed, most, numbers);
    else
        numbers[count++] = number;
    for (size_t i = 0; i < count; i++)
        asking_choose(asking, numbers[i] - 1);
    free(numbers);
}

enum word ask_answer(struct plain *plain, struct asking *asking, const struct ask_options *options)
{
    bool is_told = false;
    for (;;) {
        size_t number = 0;
        struct choice choice = choice_of(plain, asking, options);
        enum word word = word_ask(&plain->console, &choice, &number);
        switch (word) {
        case WORD_HINT:
            if (say_hint(plain, asking, options->is_scored, &is_told))
                options->keep(options->context);
            break;
        case WORD_NUMBER:
        case WORD_NUMBERS:
        case WORD_TEXT:
            take(plain, asking, word, number);
            if (asking_can_hand_in(asking))
                return WORD_NUMBER;
            console_say(&plain->console, wording_missing(asking));
            break;
        default:
            return word;
        }
    }
}

/* --- Telling --- */

/* "2 Age: not right, a State may add it." */
static void tell_option(struct plain *plain, const struct asking *asking,
                        const struct question_option *option)
{
    bool was_chosen = asking_was_chosen(asking, option);
    const char *verdict =
        option->is_correct ? (was_chosen ? _("right.") : _("missed.")) : _("not right.");
    char *name = show_text(&option->text, NULL);
    char *why = show_brief(&option->feedback, NULL);
    /* TRANSLATORS: number and words of a choice, the verdict ("right."), and why. */
    console_sayf(&plain->console, _("%zu %s: %s %s"), asking_place(asking, option) + 1, name,
                 verdict, why);
    free(why);
    free(name);
}

/* Of several choices those are told that were made, and in the end those that were missed. */
static void tell_many(struct plain *plain, const struct asking *asking)
{
    const struct question_option *option;
    for (size_t place = 0; (option = asking_option(asking, place)) != NULL; place++)
        if (asking_was_chosen(asking, option) ||
            (option->is_correct && asking->state == ASKING_ANSWERED))
            tell_option(plain, asking, option);
}

static void tell_feedback(struct plain *plain, const struct question_option *option)
{
    char *why = option == NULL ? memory_text("") : show_brief(&option->feedback, NULL);
    if (why[0] != '\0')
        console_say(&plain->console, why);
    free(why);
}

static const struct question_option *chosen_option(const struct asking *asking)
{
    const struct question_option *option;
    for (size_t place = 0; (option = asking_option(asking, place)) != NULL; place++)
        if (asking_was_chosen(asking, option))
            return option;
    return NULL;
}

static void tell_right_choice(struct plain *plain, const struct asking *asking)
{
    const struct question_option *option;
    for (size_t place = 0; (option = asking_option(asking, place)) != NULL; place++) {
        if (!option->is_correct)
            continue;
        char *shown = show_text(&option->text, NULL);
        console_sayf(&plain->console, _("The right answer is %zu: %s"), place + 1, shown);
        free(shown);
    }
}

static void tell_right_words(struct plain *plain, const struct asking *asking)
{
    char *answer = question_answer_words(asking->question);
    console_sayf(&plain->console, _("The right answer: %s"), answer);
    free(answer);
}

static void tell_answer(struct plain *plain, const struct asking *asking)
{
    bool is_missed = asking->state == ASKING_ANSWERED && !asking->grade.is_right;
    switch (asking_slot(asking).kind) {
    case SLOT_PICK_MANY:
        tell_many(plain, asking);
        break;
    case SLOT_TYPE:
        tell_feedback(plain, asking_match(asking));
        if (is_missed)
            tell_right_words(plain, asking);
        break;
    default:
        tell_feedback(plain, chosen_option(asking));
        if (is_missed)
            tell_right_choice(plain, asking);
    }
}

static void tell_rule(struct plain *plain, const struct question *question,
                      struct show_links *links)
{
    char *explanation = show_brief(&question->explanation, links);
    if (explanation[0] != '\0')
        console_say(&plain->console, explanation);
    free(explanation);
    if (question->cite == NULL)
        return;
    char *words = wording_cite(&plain->session.instruments, question->cite);
    /* TRANSLATORS: the article that decides a question, such as "See C138 art. 7." */
    console_sayf(&plain->console, _("See %s."), words);
    free(words);
}

void ask_tell(struct plain *plain, const struct asking *asking, bool is_scored,
              struct show_links *links)
{
    char *verdict = wording_verdict(asking, is_scored);
    console_say(&plain->console, verdict);
    free(verdict);
    tell_answer(plain, asking);
    size_t left = asking_tries_left(asking);
    if (asking->state == ASKING_AGAIN)
        console_sayf(&plain->console, ngettext("%zu try left.", "%zu tries left.", left), left);
    else
        tell_rule(plain, asking->question, links);
}

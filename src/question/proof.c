/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Proving the key of a question. */
#include "config.h"

#include "question/proof.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/list.h"
#include "base/str.h"

/* The values of a response, as an author knows them: ids of options, or words typed. */
static char *response_words(const struct response *response)
{
    struct str words = {0};
    for (size_t i = 0; i < response->count; i++)
        list_add(&words, "%s", response->items[i].value);
    return str_take(&words);
}

static void say_key(const struct question *question, const struct response *response,
                    const struct grade *grade, struct diag *diag)
{
    char *words = response_words(response);
    diag_error(diag, question->where, "key-not-full",
               /* TRANSLATORS: an answer, the id of its question, and a percentage. */
               _("the right answer '%s' of question '%s' earns %.0f percent of the points only: an "
                 "answer before it takes its words; put the right one first"),
               words, question->id, grade->share * 100);
    free(words);
}

static void say_distractor(const struct question *question, const struct response *response,
                           struct diag *diag)
{
    char *words = response_words(response);
    diag_error(diag, question->where, "distractor-full",
               /* TRANSLATORS: an answer, and the id of its question. */
               _("the answer '%s' of question '%s', which should be wrong, earns all points; write "
                 "more of the answers that are right"),
               words, question->id);
    free(words);
}

static void prove_keys(const struct question *question, struct diag *diag)
{
    struct response response;
    bool is_good = true;
    for (size_t i = 0; is_good && question_ops(question->type)->key(question, i, &response); i++) {
        struct grade grade = question_grade(question, &response);
        is_good = grade.is_right;
        if (!is_good)
            say_key(question, &response, &grade, diag);
        response_clear(&response);
    }
}

static void prove_distractors(const struct question *question, struct diag *diag)
{
    struct response response;
    bool is_good = true;
    for (size_t i = 0; is_good && question_ops(question->type)->distractor(question, i, &response);
         i++) {
        is_good = !question_grade(question, &response).is_right;
        if (!is_good)
            say_distractor(question, &response, diag);
        response_clear(&response);
    }
}

void question_prove(const struct question *question, struct diag *diag)
{
    prove_keys(question, diag);
    prove_distractors(question, diag);
}

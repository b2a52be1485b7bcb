/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys in translation. An answer to type is a pattern, and a translator can make one that takes the
 * words of its neighbour; learners of that language alone would then be marked wrongly. */
#include "config.h"

#include "course/check_translation_keys.h"

#include "base/i18n.h"
#include "course/module.h"
#include "course/translate.h"
#include "question/proof.h"

/* What is proved while the modules are read. */
struct proving {
    const struct translated_keys *languages;
    size_t count;
    struct diag *diag;
};

static bool is_proved(const struct question *question)
{
    struct diag unsaid;
    diag_init(&unsaid);
    question_prove(question, &unsaid);
    bool is_good = unsaid.errors == 0;
    diag_clear(&unsaid);
    return is_good;
}

/* The line of the first of its answers that is translated; else the file as a whole. */
static struct where place_of(const struct translated_keys *keys, const struct question *question)
{
    for (size_t i = 0; keys->translation != NULL && i < question->option_count; i++) {
        const struct text *text = &question->options[i].text;
        const struct translation_entry *entry =
            translation_find(keys->translation, text->context, text->key);
        if (entry != NULL && entry->line > 0)
            return (struct where){keys->file, entry->line, 1};
    }
    return where_file(keys->file);
}

static void say(const struct translated_keys *keys, const struct question *question,
                struct diag *diag)
{
    diag_error(diag, place_of(keys, question), "translated-key",
               /* TRANSLATORS: the id of a question, and the code of a language, such as fr. */
               _("the answers of question '%s', as they are translated into '%s', take each "
                 "other's words: a right one is marked wrong, or a wrong one right; compare them "
                 "with those of the course"),
               question->id, keys->language);
}

/* A question that is proved as it was written is to be proved in each language. Only what is typed
 * is judged by its words. */
static void prove(const struct proving *proving, struct question *question)
{
    if (question_slot(question, 0).kind != SLOT_TYPE || !is_proved(question))
        return;
    for (size_t i = 0; i < proving->count; i++) {
        translate_question(question, proving->languages[i].catalogue);
        if (!is_proved(question))
            say(&proving->languages[i], question, proving->diag);
    }
}

static void prove_unit(void *context, const struct module *head, struct unit *unit)
{
    (void)head;
    for (size_t i = 0; i < unit->question_count; i++)
        prove(context, unit->questions[i]);
    for (size_t i = 0; i < unit->try_count; i++)
        prove(context, unit->tries[i]);
}

void check_translated_keys(const struct course *course, const struct translated_keys *languages,
                           size_t count, struct diag *diag)
{
    struct proving proving = {languages, count, diag};
    for (size_t i = 0; count > 0 && i < course->module_count; i++) {
        struct module *head = NULL;
        struct diag unsaid;
        diag_init(&unsaid);
        module_each_unit(course->source, course->modules[i].path, course->modules[i].where,
                         prove_unit, &proving, &head, &unsaid);
        module_free(head);
        diag_clear(&unsaid);
    }
}

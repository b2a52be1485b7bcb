/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys in translation. An answer to type is a pattern, and a translator can make one that takes the
 * words of its neighbour; learners of that language alone would then be marked wrongly. */
#include "config.h"

#include "course/check_translation_keys.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "course/module.h"
#include "course/translate.h"
#include "question/proof.h"

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

static void say(const struct translated_keys *keys, const struct question *question)
{
    diag_error(keys->diag, place_of(keys, question), "translated-key",
               /* TRANSLATORS: the id of a question, and the code of a language, such as fr. */
               _("the answers of question '%s', as they are translated into '%s', take each "
                 "other's words: a right one is marked wrong, or a wrong one right; compare them "
                 "with those of the course"),
               question->id, keys->language);
}

/* Questions that are proved as they were written are to be proved as they are translated. */
static void prove(const struct translated_keys *keys, struct question *const *questions,
                  size_t count, const bool *were_good)
{
    for (size_t i = 0; i < count; i++)
        if (were_good[i] && !is_proved(questions[i]))
            say(keys, questions[i]);
}

static bool *proved_as_written(struct question *const *questions, size_t count)
{
    bool *are_good = memory_new(count + 1, sizeof *are_good);
    for (size_t i = 0; i < count; i++)
        are_good[i] = is_proved(questions[i]);
    return are_good;
}

static void prove_unit(void *context, const struct module *head, struct unit *unit)
{
    const struct translated_keys *keys = context;
    (void)head;
    bool *were_good = proved_as_written(unit->questions, unit->question_count);
    bool *tries_were_good = proved_as_written(unit->tries, unit->try_count);
    translate_unit(unit, keys->catalogue);
    prove(keys, unit->questions, unit->question_count, were_good);
    prove(keys, unit->tries, unit->try_count, tries_were_good);
    free(tries_were_good);
    free(were_good);
}

void check_translated_keys(const struct translated_keys *keys)
{
    const struct course *course = keys->course;
    for (size_t i = 0; i < course->module_count; i++) {
        struct module *head = NULL;
        struct diag unsaid;
        diag_init(&unsaid);
        module_each_unit(course->source, course->modules[i].path, course->modules[i].where,
                         prove_unit, (void *)keys, &head, &unsaid);
        module_free(head);
        diag_clear(&unsaid);
    }
}

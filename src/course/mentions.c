/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a course speaks of its terms and instruments. */
#include "config.h"

#include "course/mentions.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "course/module.h"

/* The lesson or question in hand. */
struct noting {
    struct mentions *mentions;
    const char *unit;
    size_t question; /* its number in the quiz, or 0 */
    const struct question *asked;
    size_t first; /* the first mention of it */
};

static bool is_known(const struct noting *noting, enum mark_kind kind, const char *reference)
{
    for (size_t i = noting->first; i < noting->mentions->count; i++)
        if (noting->mentions->items[i].kind == kind &&
            strcmp(noting->mentions->items[i].reference, reference) == 0)
            return true;
    return false;
}

static void note(struct noting *noting, enum mark_kind kind, const char *reference)
{
    struct mentions *mentions = noting->mentions;
    if (reference == NULL || is_known(noting, kind, reference))
        return;
    mentions->items = memory_reserve(mentions->items, mentions->count + 1, &mentions->capacity,
                                     sizeof *mentions->items);
    mentions->items[mentions->count++] = (struct mention){
        .kind = kind,
        .reference = memory_text(reference),
        .module = mentions->next_module - 1,
        .unit = memory_text(noting->unit),
        .question = noting->question,
    };
}

static int note_text(void *context, const struct text *text)
{
    for (size_t i = 0; i < text->mark_count; i++)
        if (text->marks[i].kind == MARK_TERM || text->marks[i].kind == MARK_CITE)
            note(context, text->marks[i].kind, text->marks[i].reference);
    return 0;
}

static void note_blocks(void *context, const struct blocks *blocks)
{
    blocks_each_text(blocks, note_text, context);
}

/* The options of a question come right after its prompt. */
static void note_part(void *context, const struct blocks *blocks)
{
    struct noting *noting = context;
    const struct question *asked = noting->asked;
    note_blocks(noting, blocks);
    for (size_t i = 0; blocks == &asked->prompt && i < asked->option_count; i++)
        note_text(noting, &asked->options[i].text);
}

static void note_question(struct noting *noting, const struct question *question)
{
    note(noting, MARK_CITE, question->cite);
    noting->asked = question;
    question_each_blocks(question, note_part, noting);
}

/* What is tried in the middle of a lesson is part of it. */
static void note_unit(void *context, const struct module *head, struct unit *unit)
{
    struct mentions *mentions = context;
    struct noting noting = {.mentions = mentions, .unit = unit->id, .first = mentions->count};
    (void)head;
    note_blocks(&noting, &unit->blocks);
    for (size_t i = 0; i < unit->try_count; i++)
        note_question(&noting, unit->tries[i]);
    for (size_t i = 0; i < unit->question_count; i++) {
        noting.question = i + 1;
        noting.first = mentions->count;
        note_question(&noting, unit->questions[i]);
    }
}

bool mentions_read_next(struct mentions *mentions, const struct course *course)
{
    struct module *head = NULL;
    struct diag unsaid;
    if (mentions->next_module >= course->module_count)
        return false;
    const struct course_file *file = &course->modules[mentions->next_module++];
    diag_init(&unsaid);
    module_each_unit(course->source, file->path, file->where, note_unit, mentions, &head, &unsaid);
    diag_clear(&unsaid);
    module_free(head);
    return mentions->next_module < course->module_count;
}

void mentions_clear(struct mentions *mentions)
{
    for (size_t i = 0; i < mentions->count; i++) {
        free(mentions->items[i].reference);
        free(mentions->items[i].unit);
    }
    free(mentions->items);
    *mentions = (struct mentions){0};
}

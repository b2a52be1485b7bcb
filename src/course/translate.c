/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What was loaded of a course, shown in another language. */
#include "config.h"

#include "course/translate.h"

#include <stdbool.h>

#include "course/catalogues.h"

void translate_text(struct text *text, const struct catalogue *catalogue)
{
    if (text->plain == NULL || text->key == NULL)
        return;
    if (catalogue == NULL)
        text_untranslate(text);
    else
        text_translate(text, course_translate(catalogue, text->context, text->key, NULL));
}

static void translate_one(void *context, struct text *text)
{
    translate_text(text, context);
}

void translate_blocks(struct blocks *blocks, const struct catalogue *catalogue)
{
    blocks_change_texts(blocks, translate_one, (void *)catalogue);
}

/* --- Questions --- */

struct changing {
    void (*change)(void *context, struct text *text);
    void *context;
};

static void change_texts(void *context, struct blocks *blocks)
{
    const struct changing *changing = context;
    blocks_change_texts(blocks, changing->change, changing->context);
}

static void each_text(struct question *question, void (*change)(void *context, struct text *text),
                      void *context)
{
    struct changing changing = {change, context};
    if (question->title.plain != NULL)
        change(context, &question->title);
    for (size_t i = 0; i < question->option_count; i++)
        change(context, &question->options[i].text);
    question_change_blocks(question, change_texts, &changing);
}

/* A word of the program needs no catalogue. */
static bool is_own_word(const struct text *text)
{
    return text->mark_count == 1 && text->marks[0].kind == MARK_WORD;
}

static void translate_part(void *context, struct text *text)
{
    if (!is_own_word(text))
        translate_text(text, context);
}

static void note_untranslated(void *context, struct text *text)
{
    if (text->language == TEXT_UNTRANSLATED)
        *(bool *)context = true;
}

static void leave_untranslated(void *context, struct text *text)
{
    (void)context;
    if (!is_own_word(text))
        text_translate(text, NULL);
}

void translate_question(struct question *question, const struct catalogue *catalogue)
{
    bool is_partly = false;
    each_text(question, translate_part, (void *)catalogue);
    each_text(question, note_untranslated, &is_partly);
    if (is_partly)
        each_text(question, leave_untranslated, NULL);
}

/* --- Units, modules, and what goes with them --- */

void translate_unit(struct unit *unit, const struct catalogue *catalogue)
{
    translate_text(&unit->title, catalogue);
    translate_blocks(&unit->blocks, catalogue);
    translate_blocks(&unit->facilitator, catalogue);
    for (size_t i = 0; i < unit->question_count; i++)
        translate_question(unit->questions[i], catalogue);
    for (size_t i = 0; i < unit->try_count; i++)
        translate_question(unit->tries[i], catalogue);
}

void translate_module(struct module *module, const struct catalogue *catalogue)
{
    translate_text(&module->title, catalogue);
    translate_blocks(&module->summary, catalogue);
    translate_blocks(&module->facilitator, catalogue);
    for (size_t i = 0; i < module->objective_count; i++)
        translate_text(&module->objectives[i].title, catalogue);
    for (size_t i = 0; i < module->unit_count; i++)
        translate_unit(module->units[i], catalogue);
}

void translate_glossary(struct glossary *glossary, const struct catalogue *catalogue)
{
    for (size_t i = 0; i < glossary->count; i++) {
        struct glossary_entry *entry = &glossary->entries[i];
        translate_text(&entry->title, catalogue);
        translate_blocks(&entry->definition, catalogue);
        translate_text(&entry->see, catalogue);
    }
}

void translate_instruments(struct instruments *instruments, const struct catalogue *catalogue)
{
    for (size_t i = 0; i < instruments->count; i++) {
        struct instrument *instrument = &instruments->items[i];
        translate_text(&instrument->title, catalogue);
        translate_blocks(&instrument->summary, catalogue);
        for (size_t j = 0; j < instrument->article_count; j++)
            translate_blocks(&instrument->articles[j].blocks, catalogue);
        translate_text(&instrument->see, catalogue);
    }
}

static void turn(void *context, struct text *text)
{
    (void)context;
    text_turn(text);
}

void translate_turn(struct unit *unit)
{
    text_turn(&unit->title);
    blocks_change_texts(&unit->blocks, turn, NULL);
    for (size_t i = 0; i < unit->try_count; i++)
        each_text(unit->tries[i], turn, NULL);
}

static int count_text(void *context, const struct text *text)
{
    struct translate_count *count = context;
    count->shown += text->language == TEXT_TRANSLATED;
    count->turned += text->language == TEXT_TURNED;
    count->missing += text->language == TEXT_UNTRANSLATED;
    return 0;
}

struct translate_count translate_count(const struct unit *unit)
{
    struct translate_count count = {0};
    blocks_each_text(&unit->blocks, count_text, &count);
    return count;
}

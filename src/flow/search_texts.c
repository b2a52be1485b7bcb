/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search looks through: the texts of lessons, and the gists of files that tell which of them
 * are worth reading. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "content/shown.h"
#include "course/module.h"
#include "course/translate.h"
#include "flow/search_inside.h"

/* The lesson in hand. */
struct adding {
    struct search *search;
    struct search_texts *texts;
    size_t block;
    int64_t characters;
};

static void add_unit(struct search *search, const char *id)
{
    search->units = memory_reserve(search->units, search->unit_count + 1, &search->unit_capacity,
                                   sizeof *search->units);
    search->units[search->unit_count++] = memory_text(id);
}

/* Takes the words of the text, which is one of the unit added last. */
static void add(struct search *search, struct search_texts *texts, struct search_text text)
{
    text.unit = search->unit_count - 1;
    texts->items =
        memory_reserve(texts->items, texts->count + 1, &texts->capacity, sizeof *texts->items);
    texts->items[texts->count++] = text;
    search->text_count++;
}

/* Source and translation have the same citations, which are written out in what is shown only. */
static int add_text(void *context, const struct text *text)
{
    struct adding *adding = context;
    add(adding->search, adding->texts,
        (struct search_text){
            .block = adding->block,
            .characters = adding->characters,
            .words.shown.text = shown_words(text),
            .words.source.text =
                text->language == TEXT_TRANSLATED ? memory_text(text_source(text)) : NULL,
        });
    adding->characters += (int64_t)utf8_count(text->plain, strlen(text->plain));
    return 0;
}

/* Description and picture of a figure as one text: only one of them is seen, by the width of the
 * window. Caller frees. */
static char *figure_words(const struct block *figure, bool is_source)
{
    char *description = shown_words(&figure->title);
    char *words = str_format("%s %s", is_source ? text_source(&figure->title) : description,
                             is_source ? text_source(&figure->text) : figure->text.plain);
    free(description);
    return words;
}

static void add_figure(struct search *search, size_t number, const struct block *figure,
                       struct search_texts *texts)
{
    bool has_source = figure->title.language == TEXT_TRANSLATED;
    char *description = shown_words(&figure->title);
    add(search, texts,
        (struct search_text){
            .block = number,
            .is_figure = true,
            .description_length = strlen(description),
            .words.shown.text = figure_words(figure, false),
            .words.source.text = has_source ? figure_words(figure, true) : NULL,
        });
    free(description);
}

/* Notes for who teaches are not the learner's to find. */
static void add_lesson(struct search *search, const struct unit *unit, struct search_texts *texts)
{
    add_unit(search, unit->id);
    for (size_t i = 0; i < unit->blocks.count; i++) {
        const struct blocks alone = {.items = &unit->blocks.items[i], .count = 1};
        struct adding adding = {.search = search, .texts = texts, .block = i};
        if (unit->blocks.items[i].kind == BLOCK_FIGURE)
            add_figure(search, i, &unit->blocks.items[i], texts);
        else if (unit->blocks.items[i].kind != BLOCK_FACILITATOR)
            blocks_each_text(&alone, add_text, &adding);
    }
}

struct reading {
    struct search *search;
    struct search_module *module;
};

static void visit(void *context, const struct module *head, struct unit *unit)
{
    const struct reading *reading = context;
    struct search *search = reading->search;
    (void)head;
    if (unit->kind != UNIT_LESSON || (search->has_here && strcmp(unit->id, search->units[0]) == 0))
        return;
    translate_unit(unit, search->session->catalogue.catalogue);
    add_lesson(search, unit, &reading->module->texts);
}

void search_read_module(struct search *search, size_t index)
{
    const struct course *course = search->session->course;
    const struct course_file *file = &course->modules[index];
    struct reading reading = {search, &search->modules[index]};
    struct module *head = NULL;
    struct diag unsaid;
    if (reading.module->is_read)
        return;
    reading.module->is_read = true;
    diag_init(&unsaid);
    module_each_unit(course->source, file->path, file->where, visit, &reading, &head, &unsaid);
    diag_clear(&unsaid);
    module_free(head);
}

size_t search_make_gist(struct search *search, size_t index)
{
    const struct course *course = search->session->course;
    const struct course_file *path = &course->modules[index];
    struct search_module *module = &search->modules[index];
    struct source_file file;
    struct diag unsaid;
    size_t length = 0;
    if (module->has_gist || module->is_read)
        return 0;
    module->has_gist = true;
    if (search->session->catalogue.catalogue != NULL) /* the file does not say what is shown */
        return 0;
    diag_init(&unsaid);
    if (source_read(course->source, path->path, path->where, &file, &unsaid) == 0) {
        gist_make(file.bytes, file.length, &module->gist);
        length = file.length;
        source_file_clear(&file);
    }
    diag_clear(&unsaid);
    return length;
}

void search_begin(struct search *search, struct session *session, const char *here)
{
    const struct outline_unit *short_unit = here == NULL ? NULL : session_find(session, here, NULL);
    struct diag unsaid;
    diag_init(&unsaid);
    *search = (struct search){
        .session = session,
        .module_count = session->course->module_count,
        .modules = memory_new(session->course->module_count, sizeof *search->modules),
    };
    notes_list(session, NULL, &search->notes, &unsaid);
    const struct unit *unit = short_unit != NULL && short_unit->kind == UNIT_LESSON
                                  ? session_unit(session, here, &unsaid)
                                  : NULL;
    search->has_here = unit != NULL;
    if (unit != NULL)
        add_lesson(search, unit, &search->here);
    diag_clear(&unsaid);
}

static void both_clear(struct search_both *both)
{
    free(both->shown.text);
    free(both->shown.folded);
    free(both->source.text);
    free(both->source.folded);
}

static void texts_clear(struct search_texts *texts)
{
    for (size_t i = 0; i < texts->count; i++)
        both_clear(&texts->items[i].words);
    free(texts->items);
}

void search_clear(struct search *search)
{
    search_forget_hits(search);
    for (size_t group = 0; group < SEARCH_GROUP_COUNT; group++)
        free(search->groups[group].items);
    texts_clear(&search->here);
    for (size_t i = 0; i < search->module_count; i++) {
        texts_clear(&search->modules[i].texts);
        gist_clear(&search->modules[i].gist);
    }
    for (size_t i = 0; i < search->other_count; i++)
        both_clear(&search->others[i]);
    for (size_t i = 0; i < search->unit_count; i++)
        free(search->units[i]);
    notes_clear(&search->notes);
    free(search->modules);
    free(search->others);
    free(search->units);
    free(search->wanted);
    *search = (struct search){0};
}

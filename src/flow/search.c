/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching a course as one types. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/shown.h"
#include "flow/search_inside.h"
#include "flow/wording.h"

enum { BEFORE_BYTES = 24, AROUND_BYTES = 160 }; /* of what is shown of a text */
enum { SLICE_BYTES = 20000 };                   /* looked through between two keys */
enum { GIST_SPEED = 16 }; /* a gist is looked through so much faster than texts are folded */

void search_forget_hits(struct search *search)
{
    for (size_t group = 0; group < SEARCH_GROUP_COUNT; group++) {
        struct search_hits *hits = &search->groups[group];
        for (size_t i = 0; i < hits->count; i++) {
            free(hits->items[i].unit);
            free(hits->items[i].reference);
            free(hits->items[i].title);
            free(hits->items[i].words);
        }
        hits->count = 0;
    }
    search->count = 0;
}

/* From a word some bytes before the place on, as much as a line or two hold. Caller frees. */
static char *words_around(const char *text, size_t at)
{
    size_t length = strlen(text);
    size_t start = at > BEFORE_BYTES ? at - BEFORE_BYTES : 0;
    while (start > 0 && start < at && text[start - 1] != ' ')
        start++;
    while (start > 0 && ((unsigned char)text[start] & 0xC0) == 0x80)
        start--;
    size_t end = length - start > AROUND_BYTES ? start + AROUND_BYTES : length;
    while (end < length && end > at && text[end] != ' ')
        end--;
    if (end == at)
        end = length;
    return str_format("%s%.*s%s", start > 0 ? "…" : "", (int)(end - start), text + start,
                      end < length ? "…" : "");
}

/* The words around what is wanted in a text; NULL where it is not there. Caller frees. */
static char *found_in(const struct search *search, const char *text)
{
    struct folded folded;
    char *words = NULL;
    fold_words(text, strlen(text), &folded);
    const char *at = strstr(folded.text, search->wanted);
    if (at != NULL)
        words = words_around(text, folded.places[at - folded.text]);
    folded_clear(&folded);
    return words;
}

/* The same, in words that are looked through letter by letter: folding is most of the work. */
static char *found_in_words(const struct search *search, struct search_words *words)
{
    if (words->folded == NULL)
        words->folded = fold_words_alone(words->text, strlen(words->text));
    return strstr(words->folded, search->wanted) == NULL ? NULL : found_in(search, words->text);
}

/* Takes what the hit holds. */
static void add_hit(struct search *search, enum search_group group, struct search_hit hit)
{
    struct search_hits *hits = &search->groups[group];
    hits->items =
        memory_reserve(hits->items, hits->count + 1, &hits->capacity, sizeof *hits->items);
    hits->items[hits->count++] = hit;
    search->count++;
}

static char *unit_title(const struct search *search, const char *id)
{
    const struct outline_unit *unit = session_find(search->session, id, NULL);
    return unit != NULL ? wording_unit(unit) : memory_text(id);
}

/* A figure is shown by the beginning of its description: torn out of the picture, words say
 * nothing. Takes the words found. */
static char *picture_words(const struct search_text *text, char *found)
{
    char *description = memory_text_n(text->words.shown.text, text->description_length);
    char *start = words_around(description, 0);
    /* TRANSLATORS: what a picture shows. */
    char *words = str_format(_("Picture: %s"), start);
    free(start);
    free(description);
    free(found);
    return words;
}

static void look_in_text(struct search *search, struct search_text *text)
{
    const char *unit = search->units[text->unit];
    char *words = found_in_words(search, &text->words.shown);
    bool is_source = words == NULL && text->words.source.text != NULL;
    if (is_source)
        words = found_in_words(search, &text->words.source);
    if (words == NULL)
        return;
    if (text->is_figure)
        words = picture_words(text, words);
    add_hit(search, text->unit == 0 && search->has_here ? SEARCH_HERE : SEARCH_COURSE,
            (struct search_hit){
                .unit = memory_text(unit),
                .title = unit_title(search, unit),
                .words = words,
                .block = text->block,
                .characters = is_source ? 0 : text->characters,
                .is_source = is_source,
            });
}

struct joining {
    struct str text;
    bool is_source;
};

static int join(void *context, const struct text *text)
{
    struct joining *joining = context;
    char *shown = shown_words(text);
    str_addf(&joining->text, "%s%s", joining->text.length > 0 ? " " : "",
             joining->is_source ? text_source(text) : shown);
    free(shown);
    return 0;
}

/* The words of some blocks that have a title. Caller frees. */
static char *joined(const char *name, const struct text *title, const struct blocks *blocks,
                    bool is_source)
{
    struct joining joining = {.is_source = is_source};
    str_add(&joining.text, name);
    if (title != NULL)
        join(&joining, title);
    blocks_each_text(blocks, join, &joining);
    return str_take(&joining.text);
}

/* Those that come next in glossary and instruments: they are always gone through in one order. */
static struct search_both *next_other(struct search *search)
{
    if (search->next_other == search->other_count) {
        search->others = memory_reserve(search->others, search->other_count + 1,
                                        &search->other_capacity, sizeof *search->others);
        search->others[search->other_count++] = (struct search_both){0};
    }
    return &search->others[search->next_other++];
}

/* Looks in some blocks that have a title, as they are shown and in their source. */
static char *found_in_blocks(struct search *search, const char *name, const struct text *title,
                             const struct blocks *blocks)
{
    struct search_both *both = next_other(search);
    if (both->shown.text == NULL)
        both->shown.text = joined(name, title, blocks, false);
    char *words = found_in_words(search, &both->shown);
    if (words != NULL)
        return words;
    if (both->source.text == NULL)
        both->source.text = joined(name, title, blocks, true);
    return found_in_words(search, &both->source);
}

static void look_in_glossary(struct search *search)
{
    const struct glossary *glossary = &search->session->glossary;
    for (size_t i = 0; i < glossary->count; i++) {
        const struct glossary_entry *entry = &glossary->entries[i];
        char *words = found_in_blocks(search, "", &entry->title, &entry->definition);
        if (words == NULL)
            continue;
        free(words);
        struct joining joining = {.is_source = false};
        blocks_each_text(&entry->definition, join, &joining);
        add_hit(search, SEARCH_GLOSSARY,
                (struct search_hit){
                    .reference = memory_text(entry->id),
                    .title = shown_words(&entry->title),
                    .words = words_around(str_text(&joining.text), 0),
                });
        str_clear(&joining.text);
    }
}

static void add_instrument_hit(struct search *search, char *reference, char *words)
{
    if (words == NULL) {
        free(reference);
        return;
    }
    add_hit(search, SEARCH_INSTRUMENTS,
            (struct search_hit){
                .reference = reference,
                .title = wording_cite(&search->session->instruments, reference),
                .words = words,
            });
}

static void look_in_instruments(struct search *search)
{
    const struct instruments *instruments = &search->session->instruments;
    static const struct blocks none;
    for (size_t i = 0; i < instruments->count; i++) {
        const struct instrument *instrument = &instruments->items[i];
        char *words = found_in_blocks(search, instrument->id, &instrument->title, &none);
        char *summary = found_in_blocks(search, "", NULL, &instrument->summary);
        if (words != NULL) {
            free(summary);
            summary = shown_words(&instrument->title);
        }
        free(words);
        add_instrument_hit(search, memory_text(instrument->id), summary);
        for (size_t j = 0; j < instrument->article_count; j++) {
            const struct article *article = &instrument->articles[j];
            add_instrument_hit(search, str_format("%s:%s", instrument->id, article->id),
                               found_in_blocks(search, "", NULL, &article->blocks));
        }
    }
}

static void look_in_notes(struct search *search)
{
    for (size_t i = 0; i < search->notes.count; i++) {
        const struct note *note = &search->notes.items[i];
        const char *text = note->text != NULL ? note->text : note->place.words;
        char *words = text == NULL ? NULL : found_in(search, text);
        if (words == NULL)
            continue;
        add_hit(search, SEARCH_NOTES,
                (struct search_hit){
                    .note = note,
                    .unit = memory_text(note->unit),
                    .title = unit_title(search, note->unit),
                    .words = words,
                });
    }
}

void search_want(struct search *search, const char *typed)
{
    search_forget_hits(search);
    free(search->wanted);
    search->wanted = fold_words_alone(typed, strlen(typed));
    search->next_module = 0;
    search->next_text = 0;
    search->next_other = 0;
    if (search->wanted[0] == '\0') {
        free(search->wanted);
        search->wanted = NULL;
        return;
    }
    for (size_t i = 0; i < search->here.count; i++)
        look_in_text(search, &search->here.items[i]);
    look_in_glossary(search);
    look_in_instruments(search);
    look_in_notes(search);
}

bool search_is_done(const struct search *search)
{
    bool is_full = search->wanted != NULL && search->count >= SEARCH_HITS_MAX;
    return is_full || search->next_module >= search->module_count;
}

static size_t look_in_next_text(struct search *search, struct search_texts *texts)
{
    struct search_text *text = &texts->items[search->next_text++];
    const char *source = text->words.source.text;
    look_in_text(search, text);
    return strlen(text->words.shown.text) + (source != NULL ? strlen(source) : 0);
}

static bool is_worth_reading(const struct search *search, const struct search_module *module)
{
    return search->wanted != NULL &&
           (module->is_read || gist_may_hold(&module->gist, search->wanted));
}

/* Does some of the work on the next module. Returns how many bytes were looked at for it. */
static size_t work_on_module(struct search *search)
{
    struct search_module *module = &search->modules[search->next_module];
    size_t bytes = search_make_gist(search, search->next_module) + module->gist.length / GIST_SPEED;
    if (is_worth_reading(search, module)) {
        bytes += module->is_read ? 0 : SLICE_BYTES;
        search_read_module(search, search->next_module);
        while (search->next_text < module->texts.count && search->count < SEARCH_HITS_MAX &&
               bytes < SLICE_BYTES)
            bytes += look_in_next_text(search, &module->texts);
        if (search->next_text < module->texts.count)
            return bytes;
    }
    search->next_module++;
    search->next_text = 0;
    return bytes;
}

bool search_work(struct search *search)
{
    for (size_t bytes = 0; bytes < SLICE_BYTES && !search_is_done(search);)
        bytes += 1 + work_on_module(search);
    return !search_is_done(search);
}

const char *search_group_name(enum search_group group)
{
    static const char *const names[SEARCH_GROUP_COUNT] = {
        [SEARCH_HERE] = N_("In this lesson"),      [SEARCH_COURSE] = N_("In the course"),
        [SEARCH_GLOSSARY] = N_("In the glossary"), [SEARCH_INSTRUMENTS] = N_("In the instruments"),
        [SEARCH_NOTES] = N_("In your notes"),
    };
    return _(names[group]);
}

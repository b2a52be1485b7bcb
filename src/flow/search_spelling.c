/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* "Did you mean": words that the course knows, close to those that were typed. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/str.h"
#include "flow/search_inside.h"

enum { TEXTS_MAX = 2000 }; /* the words of a course repeat; the first texts have most of them */

/* The words of a course, folded and as they are written: without capitals where they are so
 * somewhere. */
struct lexicon {
    struct map numbers;
    char **folded;
    char **written;
    size_t count;
    size_t text_count; /* of lessons */
    size_t folded_capacity;
    size_t written_capacity;
};

/* A word that stands somewhere without capitals has them elsewhere for its place alone: at the
 * beginning of a sentence, or in a title. */
static void prefer_small(char **written, const char *folded, const char *found, size_t length)
{
    if (strncmp(found, folded, length) != 0 || folded[length] != '\0')
        return;
    free(*written);
    *written = memory_text(folded);
}

static void add_word(struct lexicon *lexicon, const char *text, const struct folded *folded,
                     size_t start, size_t end)
{
    char *word = memory_text_n(folded->text + start, end - start);
    size_t from = folded->places[start];
    size_t number = map_put(&lexicon->numbers, word, lexicon->count);
    if (number < lexicon->count) {
        prefer_small(&lexicon->written[number], word, text + from, folded->places[end] - from);
        free(word);
        return;
    }
    lexicon->folded = memory_reserve(lexicon->folded, lexicon->count + 1, &lexicon->folded_capacity,
                                     sizeof *lexicon->folded);
    lexicon->written = memory_reserve(lexicon->written, lexicon->count + 1,
                                      &lexicon->written_capacity, sizeof *lexicon->written);
    lexicon->folded[lexicon->count] = word;
    lexicon->written[lexicon->count++] = memory_text_n(text + from, folded->places[end] - from);
}

static void add_words(struct lexicon *lexicon, const char *text)
{
    struct folded folded;
    fold_words(text, strlen(text), &folded);
    for (size_t start = 0; start < folded.length;) {
        size_t end = start + strcspn(folded.text + start, " ");
        add_word(lexicon, text, &folded, start, end);
        start = end + 1;
    }
    folded_clear(&folded);
}

static int add_text(void *context, const struct text *text)
{
    add_words(context, text->plain);
    return 0;
}

static void add_texts(const struct search_texts *texts, struct lexicon *lexicon)
{
    for (size_t i = 0; i < texts->count && lexicon->text_count < TEXTS_MAX; i++) {
        add_words(lexicon, texts->items[i].words.shown.text);
        lexicon->text_count++;
    }
}

static void collect(const struct search *search, struct lexicon *lexicon)
{
    const struct session *session = search->session;
    for (size_t i = 0; i < session->glossary.count; i++) {
        add_words(lexicon, session->glossary.entries[i].title.plain);
        blocks_each_text(&session->glossary.entries[i].definition, add_text, lexicon);
    }
    for (size_t i = 0; i < session->instruments.count; i++) {
        add_words(lexicon, session->instruments.items[i].id);
        add_words(lexicon, session->instruments.items[i].title.plain);
    }
    add_texts(&search->here, lexicon);
    for (size_t i = 0; i < search->module_count; i++)
        add_texts(&search->modules[i].texts, lexicon);
}

/* What was not worth reading for the words that were typed is so for words close to them. */
static void read_most(struct search *search)
{
    for (size_t i = 0; i < search->module_count && search->text_count < TEXTS_MAX; i++)
        search_read_module(search, i);
}

static void lexicon_clear(struct lexicon *lexicon)
{
    for (size_t i = 0; i < lexicon->count; i++) {
        free(lexicon->folded[i]);
        free(lexicon->written[i]);
    }
    free(lexicon->folded);
    free(lexicon->written);
    map_clear(&lexicon->numbers);
}

/* The word as the course writes it, or the one closest to it; NULL where there is none. */
static const char *known_word(const struct lexicon *lexicon, const char *word)
{
    const char *nearest = nearest_word(word, (const char *const *)lexicon->folded, lexicon->count);
    size_t number = nearest == NULL ? MAP_NOWHERE : map_get(&lexicon->numbers, nearest);
    return number < lexicon->count ? lexicon->written[number] : NULL;
}

char *search_suggestion(struct search *search, const char *typed)
{
    struct lexicon lexicon = {0};
    struct folded folded;
    struct str words = {0};
    bool is_other = false;
    read_most(search);
    collect(search, &lexicon);
    fold_words(typed, strlen(typed), &folded);
    for (size_t start = 0; start < folded.length;) {
        size_t end = start + strcspn(folded.text + start, " ");
        char *word = memory_text_n(folded.text + start, end - start);
        bool is_known = map_get(&lexicon.numbers, word) != MAP_NOWHERE;
        const char *near = is_known ? NULL : known_word(&lexicon, word);
        is_other = is_other || near != NULL;
        str_addf(&words, "%s%s", words.length > 0 ? " " : "", near != NULL ? near : word);
        free(word);
        start = end + 1;
    }
    folded_clear(&folded);
    lexicon_clear(&lexicon);
    char *suggestion = str_take(&words);
    if (is_other)
        return suggestion;
    free(suggestion);
    return NULL;
}

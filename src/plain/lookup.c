/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking things up line by line: "glossary light work", "instrument C138", "search light work". */
#include "config.h"

#include "plain/plain.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "content/shown.h"
#include "flow/lookup.h"
#include "flow/search.h"
#include "plain/word.h"

static void read_mentions(const struct plain *plain, struct mentions *mentions)
{
    while (mentions_read_next(mentions, plain->session.course))
        continue;
}

/* --- Glossary --- */

/* As many words as one takes in, or a low window holds, before the next question. */
enum { WORDS_A_PIECE = 20 };

static void explain_entry(struct plain *plain, const struct glossary_entry *entry)
{
    const struct mark mark = {.kind = MARK_TERM, .reference = entry->id};
    plain_explain(plain, &mark);
}

/* After a piece of the list, `end` words of which were said: a number explains its word. */
static enum word ask_after_words(struct plain *plain, const struct lookup_words *words, size_t end)
{
    const struct choice choice = {
        .numbers = _("%zu-%zu explain"),
        .number = _("%zu explain"),
        .number_count = end,
        .enter = _("Enter go on"),
        .words = {WORD_HELP, WORD_BACK, WORD_QUIT},
    };
    size_t number = 0;
    enum word word;
    while ((word = word_ask(&plain->console, &choice, &number)) == WORD_NUMBER)
        explain_entry(plain, words->entries[number - 1]);
    return word;
}

/* The list in pieces, each gone on from by Enter: PLAIN_QUIT, or PLAIN_GO_ON. */
static enum plain_next list_words(struct plain *plain, const struct lookup_words *words)
{
    size_t said = 0;
    while (said < words->count) {
        size_t end = words->count - said > WORDS_A_PIECE ? said + WORDS_A_PIECE : words->count;
        for (; said < end; said++)
            console_sayf(&plain->console, _("%zu: %s"), said + 1,
                         words->entries[said]->title.plain);
        enum word word = ask_after_words(plain, words, end);
        if (word != WORD_ENTER)
            return word == WORD_BACK ? PLAIN_GO_ON : PLAIN_QUIT;
    }
    return PLAIN_GO_ON;
}

static void say_entry(struct plain *plain, const struct glossary_entry *entry)
{
    struct mentions mentions = {0};
    explain_entry(plain, entry);
    for (size_t i = 0; i < entry->equivalent_count; i++)
        /* TRANSLATORS: a language, and a word in it. */
        console_sayf(&plain->console, _("%s: %s"), languages_name(entry->equivalents[i].language),
                     entry->equivalents[i].words);
    read_mentions(plain, &mentions);
    char *used = lookup_used(&plain->session, &mentions, entry->id);
    if (used != NULL)
        console_say(&plain->console, used);
    free(used);
    mentions_clear(&mentions);
}

static void say_unexplained(struct plain *plain, const struct lookup_words *words,
                            const char *typed)
{
    const struct glossary_entry *nearest = lookup_nearest(words, typed);
    console_sayf(&plain->console, _("The glossary does not explain “%s”."), typed);
    if (nearest != NULL)
        console_sayf(&plain->console, _("Did you mean “%s”?"), nearest->title.plain);
}

static enum plain_next look_in_glossary(struct plain *plain, const char *typed)
{
    enum plain_next next = PLAIN_GO_ON;
    struct lookup_words words;
    lookup_words_of(&plain->session.glossary, &words);
    const struct glossary_entry *entry = typed[0] == '\0' ? NULL : lookup_entry(&words, typed);
    if (words.count == 0)
        console_say(&plain->console, _("This course has no glossary."));
    else if (typed[0] == '\0')
        next = list_words(plain, &words);
    else if (entry != NULL)
        say_entry(plain, entry);
    else
        say_unexplained(plain, &words, typed);
    lookup_words_clear(&words);
    return next;
}

/* --- Instruments --- */

static void list_instruments(struct plain *plain)
{
    const struct instruments *instruments = &plain->session.instruments;
    for (size_t group = 0; group < LOOKUP_GROUPS; group++) {
        bool is_first = true;
        for (size_t i = 0; i < instruments->count; i++) {
            if (lookup_group(&instruments->items[i]) != group)
                continue;
            if (is_first)
                console_sayf(&plain->console, _("%s:"), lookup_group_name(group));
            is_first = false;
            char *title = shown_words(&instruments->items[i].title);
            /* TRANSLATORS: an instrument's sign, such as C138, and its title. */
            console_sayf(&plain->console, _("%s: %s"), instruments->items[i].id, title);
            free(title);
        }
    }
}

static const struct instrument *find_instrument(const struct plain *plain, const char *typed)
{
    const struct instruments *instruments = &plain->session.instruments;
    for (size_t i = 0; i < instruments->count; i++)
        if (lookup_instrument_has(&instruments->items[i], typed))
            return &instruments->items[i];
    return NULL;
}

static void say_instrument(struct plain *plain, const struct instrument *instrument)
{
    const struct mark mark = {.kind = MARK_CITE, .reference = instrument->id};
    struct mentions mentions = {0};
    plain_explain(plain, &mark);
    read_mentions(plain, &mentions);
    char *taught = lookup_taught(&plain->session, &mentions, instrument, NULL);
    if (taught != NULL)
        console_say(&plain->console, taught);
    free(taught);
    mentions_clear(&mentions);
}

static void look_in_instruments(struct plain *plain, const char *typed)
{
    const struct instrument *instrument = typed[0] == '\0' ? NULL : find_instrument(plain, typed);
    if (plain->session.instruments.count == 0)
        console_say(&plain->console, _("This course has no instruments."));
    else if (typed[0] == '\0')
        list_instruments(plain);
    else if (instrument != NULL)
        say_instrument(plain, instrument);
    else
        console_sayf(&plain->console, _("This course does not describe “%s”."), typed);
}

/* --- Search --- */

static void say_hits(struct plain *plain, const struct search *search)
{
    size_t number = 0;
    for (size_t group = 0; group < SEARCH_GROUP_COUNT; group++) {
        const struct search_hits *hits = &search->groups[group];
        if (hits->count > 0)
            console_sayf(&plain->console, _("%s:"), search_group_name((enum search_group)group));
        for (size_t i = 0; i < hits->count; i++)
            /* TRANSLATORS: a number to type, where something was found, and the words there. */
            console_sayf(&plain->console, _("%zu: %s: %s"), ++number, hits->items[i].title,
                         hits->items[i].words);
    }
}

static const struct search_hit *hit_number(const struct search *search, size_t number,
                                           enum search_group *ret_group)
{
    for (size_t group = 0; group < SEARCH_GROUP_COUNT; group++) {
        *ret_group = (enum search_group)group;
        if (number <= search->groups[group].count)
            return &search->groups[group].items[number - 1];
        number -= search->groups[group].count;
    }
    return NULL;
}

/* Opens what was found: PLAIN_UNIT if that is a part of the course, to be gone to. */
static enum plain_next open_hit(struct plain *plain, const struct search *search, size_t number)
{
    enum search_group group;
    const struct search_hit *hit = hit_number(search, number, &group);
    if (hit->note != NULL)
        return plain_open_note(plain, hit->note);
    if (hit->unit != NULL)
        return session_find(&plain->session, hit->unit, NULL) == NULL
                   ? PLAIN_GO_ON
                   : plain_leave_for(plain, hit->unit, hit->block);
    const struct mark mark = {.kind = group == SEARCH_GLOSSARY ? MARK_TERM : MARK_CITE,
                              .reference = hit->reference};
    plain_explain(plain, &mark);
    return PLAIN_GO_ON;
}

static enum plain_next choose_hit(struct plain *plain, const struct search *search)
{
    const struct choice choice = {
        .numbers = _("%zu-%zu open"),
        .number = _("%zu open"),
        .number_count = search->count,
        .enter = _("Enter go on"),
        .words = {WORD_HELP, WORD_BACK},
    };
    size_t number = 0;
    enum word word;
    while ((word = word_ask(&plain->console, &choice, &number)) == WORD_NUMBER) {
        enum plain_next next = open_hit(plain, search, number);
        if (next != PLAIN_GO_ON)
            return next;
    }
    return word == WORD_QUIT || word == WORD_END ? PLAIN_QUIT : PLAIN_GO_ON;
}

static void say_nothing_found(struct plain *plain, struct search *search, const char *typed)
{
    char *suggestion = search_suggestion(search, typed);
    console_sayf(&plain->console, _("Nothing found for “%s”."), typed);
    if (suggestion != NULL)
        console_sayf(&plain->console, _("Did you mean “%s”?"), suggestion);
    free(suggestion);
}

static enum plain_next look_everywhere(struct plain *plain, const char *typed)
{
    struct search search;
    char *words = memory_text(typed);
    enum plain_next next = PLAIN_GO_ON;
    search_begin(&search, &plain->session, NULL);
    search_want(&search, words);
    while (search_work(&search))
        continue;
    if (search.wanted == NULL)
        console_say(&plain->console, _("Type what you look for after the word, such as: search "
                                       "light work"));
    else if (search.count == 0)
        say_nothing_found(plain, &search, words);
    say_hits(plain, &search);
    if (search.count > 0)
        next = choose_hit(plain, &search);
    search_clear(&search);
    free(words);
    return next;
}

enum plain_next plain_look_up(struct plain *plain, enum word word)
{
    const char *typed = word_rest(&plain->console);
    if (word == WORD_SEARCH)
        return look_everywhere(plain, typed);
    if (word == WORD_GLOSSARY)
        return look_in_glossary(plain, typed);
    look_in_instruments(plain, typed);
    return PLAIN_GO_ON;
}

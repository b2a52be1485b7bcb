/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking up words and instruments. */
#include "config.h"

#include "flow/lookup.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/i18n.h"
#include "base/list.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/str.h"
#include "content/cite.h"

enum {
    NAMES_MAX = 3,       /* more of them are counted */
    PART_LETTERS_MIN = 4 /* shorter words are near to too many */
};

/* --- What there is --- */

static char *folded_words(const char *text)
{
    struct folded folded;
    fold_words(text, strlen(text), &folded);
    free(folded.places);
    return folded.text;
}

struct sorting {
    char *key;
    const struct glossary_entry *entry;
};

static int compare(const void *a, const void *b)
{
    return strcmp(((const struct sorting *)a)->key, ((const struct sorting *)b)->key);
}

void lookup_words_of(const struct glossary *glossary, struct lookup_words *ret_words)
{
    struct sorting *sorting = memory_new(glossary->count, sizeof *sorting);
    for (size_t i = 0; i < glossary->count; i++)
        sorting[i] =
            (struct sorting){folded_words(glossary->entries[i].title.plain), &glossary->entries[i]};
    qsort(sorting, glossary->count, sizeof *sorting, compare);
    ret_words->count = glossary->count;
    ret_words->entries = memory_new(glossary->count, sizeof(struct glossary_entry *));
    for (size_t i = 0; i < glossary->count; i++) {
        ret_words->entries[i] = sorting[i].entry;
        free(sorting[i].key);
    }
    free(sorting);
}

void lookup_words_clear(struct lookup_words *words)
{
    free(words->entries);
    *words = (struct lookup_words){0};
}

static bool has_words(const char *text, const char *typed)
{
    char *wanted = folded_words(typed);
    char *folded = folded_words(text);
    bool has = strstr(folded, wanted) != NULL;
    free(folded);
    free(wanted);
    return has;
}

bool lookup_entry_has(const struct glossary_entry *entry, const char *typed)
{
    bool has = has_words(entry->title.plain, typed);
    for (size_t i = 0; !has && i < entry->equivalent_count; i++)
        has = has_words(entry->equivalents[i].words, typed);
    return has;
}

bool lookup_instrument_has(const struct instrument *instrument, const char *typed)
{
    return has_words(instrument->id, typed) || has_words(instrument->title.plain, typed);
}

const struct glossary_entry *lookup_entry(const struct lookup_words *words, const char *typed)
{
    char *wanted = folded_words(typed);
    const struct glossary_entry *found = NULL;
    bool is_whole = false;
    for (size_t i = 0; !is_whole && i < words->count; i++) {
        char *title = folded_words(words->entries[i]->title.plain);
        is_whole = strcmp(title, wanted) == 0;
        if (is_whole || (found == NULL && lookup_entry_has(words->entries[i], typed)))
            found = words->entries[i];
        free(title);
    }
    free(wanted);
    return found;
}

/* A name that letters may be meant for. */
struct candidate {
    char *name; /* folded */
    const struct glossary_entry *entry;
};

struct candidates {
    struct candidate *items;
    size_t count;
    size_t capacity;
};

static void add_candidate(struct candidates *candidates, char *name,
                          const struct glossary_entry *entry)
{
    candidates->items = memory_reserve(candidates->items, candidates->count + 1,
                                       &candidates->capacity, sizeof *candidates->items);
    candidates->items[candidates->count++] = (struct candidate){name, entry};
}

/* The words of a name, where it has more than one. */
static void add_parts(struct candidates *candidates, const struct glossary_entry *entry)
{
    char *name = folded_words(entry->title.plain);
    size_t length = strcspn(name, " ");
    for (const char *at = name; name[length] != '\0' && *at != '\0';) {
        size_t part = strcspn(at, " ");
        if (part >= PART_LETTERS_MIN)
            add_candidate(candidates, memory_text_n(at, part), entry);
        at += part + strspn(at + part, " ");
    }
    free(name);
}

const struct glossary_entry *lookup_nearest(const struct lookup_words *words, const char *typed)
{
    struct candidates candidates = {0};
    const struct glossary_entry *found = NULL;
    char *wanted = folded_words(typed);
    for (size_t i = 0; i < words->count; i++)
        add_candidate(&candidates, folded_words(words->entries[i]->title.plain), words->entries[i]);
    for (size_t i = 0; i < words->count; i++) {
        const struct glossary_entry *entry = words->entries[i];
        for (size_t j = 0; j < entry->equivalent_count; j++)
            add_candidate(&candidates, folded_words(entry->equivalents[j].words), entry);
        add_parts(&candidates, entry);
    }
    const char *name =
        nearest_member(wanted, candidates.items, candidates.count, struct candidate, name);
    for (size_t i = 0; i < candidates.count; i++) {
        if (candidates.items[i].name == name)
            found = candidates.items[i].entry;
        free(candidates.items[i].name);
    }
    free(candidates.items);
    free(wanted);
    return found;
}

/* --- Where it is spoken of --- */

/* Names in a row: the last ones are counted where there are many. */
struct naming {
    char **names;
    size_t count;
    size_t capacity;
};

/* Takes the name, unless it is the one before. */
static void add_name(struct naming *naming, char *name)
{
    if (naming->count > 0 && strcmp(naming->names[naming->count - 1], name) == 0) {
        free(name);
        return;
    }
    naming->names =
        memory_reserve(naming->names, naming->count + 1, &naming->capacity, sizeof *naming->names);
    naming->names[naming->count++] = name;
}

/* "A, B, C and 2 more", and gives the memory back. NULL for none. Caller frees. */
static char *take_names(struct naming *naming)
{
    struct str row = {0};
    size_t shown = naming->count > NAMES_MAX + 1 ? NAMES_MAX : naming->count;
    for (size_t i = 0; i < naming->count; i++) {
        if (i < shown)
            list_add(&row, "%s", naming->names[i]);
        free(naming->names[i]);
    }
    size_t more = naming->count - shown;
    free(naming->names);
    if (naming->count == 0)
        return NULL;
    if (more == 0)
        return str_take(&row);
    /* TRANSLATORS: names of lessons or modules, and how many others. */
    char *words =
        str_format(ngettext("%s and %zu more", "%s and %zu more", more), str_text(&row), more);
    str_clear(&row);
    return words;
}

/* The module of a mention, and its unit there; a course may have many. NULL where the outline lacks
 * it. */
static const struct outline_unit *find_unit(const struct outline *outline,
                                            const struct mention *mention,
                                            const struct outline_module **ret_module)
{
    for (size_t i = 0; i < outline->module_count; i++) {
        const struct outline_module *module = &outline->modules[i];
        for (size_t j = 0; module->index == mention->module && j < module->unit_count; j++)
            if (strcmp(module->units[j].id, mention->unit) == 0) {
                *ret_module = module;
                return &module->units[j];
            }
    }
    return NULL;
}

char *lookup_used(const struct session *session, const struct mentions *mentions, const char *entry)
{
    const struct outline *outline = session_outline(session);
    struct naming naming = {0};
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->items[i];
        const struct outline_module *module = NULL;
        if (mention->kind == MARK_TERM && strcmp(mention->reference, entry) == 0 &&
            find_unit(outline, mention, &module) != NULL)
            /* TRANSLATORS: number and title of a module. */
            add_name(&naming, str_format(_("%zu %s"), (size_t)(module - outline->modules) + 1,
                                         module->title));
    }
    char *names = take_names(&naming);
    /* TRANSLATORS: the modules that use a word of the glossary. */
    char *words = names == NULL ? NULL : str_format(_("Used in %s."), names);
    free(names);
    return words;
}

static bool is_about(const struct mention *mention, const struct instrument *instrument,
                     const struct article *article)
{
    if (mention->kind != MARK_CITE)
        return false;
    char *id = cite_instrument(mention->reference);
    char *number = cite_article_alone(mention->reference);
    bool is_ours = strcmp(id, instrument->id) == 0 &&
                   (article == NULL || (number != NULL && strcmp(number, article->id) == 0));
    free(number);
    free(id);
    return is_ours;
}

/* The quiz of the mention number `first`, with the questions of it that are about that: goes on to
 * the last of them. Caller frees. */
static char *quiz_words(const struct mentions *mentions, size_t *at, const char *name,
                        const struct instrument *instrument, const struct article *article)
{
    struct str numbers = {0};
    const char *unit = mentions->items[*at].unit;
    size_t count = 0;
    size_t last = 0;
    for (size_t i = *at; i < mentions->count && strcmp(mentions->items[i].unit, unit) == 0; i++) {
        *at = i;
        if (!is_about(&mentions->items[i], instrument, article) ||
            mentions->items[i].question == last)
            continue;
        last = mentions->items[i].question;
        list_add(&numbers, "%zu", last);
        count++;
    }
    /* TRANSLATORS: the name of a quiz, and the numbers of its questions. */
    char *words = str_format(ngettext("%s, question %s", "%s, questions %s", count), name,
                             str_text(&numbers));
    str_clear(&numbers);
    return words;
}

static char *quiz_name(const struct outline_unit *unit, const struct outline_module *module)
{
    if (unit->title[0] != '\0')
        return memory_text(unit->title);
    /* TRANSLATORS: the title of a module; it stands after "asked in". */
    return str_format(_("the quiz of %s"), module->title);
}

char *lookup_taught(const struct session *session, const struct mentions *mentions,
                    const struct instrument *instrument, const struct article *article)
{
    struct naming lessons = {0};
    struct naming quizzes = {0};
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->items[i];
        const struct outline_module *module = NULL;
        const struct outline_unit *unit =
            is_about(mention, instrument, article)
                ? find_unit(session_outline(session), mention, &module)
                : NULL;
        if (unit == NULL)
            continue;
        if (mention->question == 0) {
            add_name(&lessons, memory_text(unit->title));
            continue;
        }
        char *name = quiz_name(unit, module);
        add_name(&quizzes, quiz_words(mentions, &i, name, instrument, article));
        free(name);
    }
    char *taught = take_names(&lessons);
    char *asked = take_names(&quizzes);
    char *words = NULL;
    if (taught != NULL && asked != NULL)
        /* TRANSLATORS: names of lessons, and names of quizzes with numbers of questions. */
        words = str_format(_("Taught in %s; asked in %s."), taught, asked);
    else if (taught != NULL)
        words = str_format(_("Taught in %s."), taught);
    else if (asked != NULL)
        words = str_format(_("Asked in %s."), asked);
    free(asked);
    free(taught);
    return words;
}

/* --- Groups --- */

static const char *const group_names[] = {
    [INSTRUMENT_FUNDAMENTAL] = N_("Fundamental Conventions"),
    [INSTRUMENT_GOVERNANCE] = N_("Governance Conventions"),
    [INSTRUMENT_TECHNICAL] = N_("Technical Conventions"),
    [INSTRUMENT_GROUP_COUNT + INSTRUMENT_CONVENTION] = N_("Conventions"),
    [INSTRUMENT_GROUP_COUNT + INSTRUMENT_PROTOCOL] = N_("Protocols"),
    [INSTRUMENT_GROUP_COUNT + INSTRUMENT_RECOMMENDATION] = N_("Recommendations"),
    [INSTRUMENT_GROUP_COUNT + INSTRUMENT_DECLARATION] = N_("Declarations"),
};
_Static_assert(ARRAY_LEN(group_names) == LOOKUP_GROUPS, "every group has a name");

size_t lookup_group(const struct instrument *instrument)
{
    bool is_grouped =
        instrument->kind == INSTRUMENT_CONVENTION && instrument->group != INSTRUMENT_NO_GROUP;
    return is_grouped ? (size_t)instrument->group
                      : (size_t)INSTRUMENT_GROUP_COUNT + (size_t)instrument->kind;
}

const char *lookup_group_name(size_t group)
{
    return _(group_names[group]);
}

size_t lookup_instrument_number(const struct instruments *instruments,
                                const struct instrument *instrument)
{
    size_t group = lookup_group(instrument);
    size_t number = 1;
    for (size_t i = 0; i < instruments->count; i++) {
        const struct instrument *other = &instruments->items[i];
        size_t others = lookup_group(other);
        number += others < group || (others == group && other < instrument);
    }
    return number;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The checker of translations. */
#include "config.h"

#include "course/check_translation.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/languages.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/catalogues.h"
#include "course/check_translation_keys.h"
#include "course/course.h"

/* A language of the course: what its translator has, and what learners get. */
struct checking {
    const struct course *course;
    const struct messages *messages;
    const char *language;
    char *po; /* the translator's file */
    char *mo; /* the learners' */
    struct translation translation;
    struct course_catalogue catalogue;
    bool has_po;
    bool has_mo;
    struct diag *diag;
};

/* The path of a file of that language within the course. Caller frees. */
static char *path_of(const struct checking *checking, const char *ending)
{
    return str_format("%s/%s%s", CATALOGUES_FOLDER, checking->language, ending);
}

static const char *course_path(const struct checking *checking)
{
    return source_path(checking->course->source);
}

/* The place where the translation of a message stands; the file as a whole where it does not. */
static struct where place_of(const struct checking *checking, const struct message *message)
{
    assert(message != NULL);
    const struct translation_entry *entry =
        translation_find(&checking->translation, message->context, message->key);
    if (entry == NULL || entry->line == 0)
        return where_file(checking->has_po ? checking->po : checking->mo);
    return (struct where){checking->po, entry->line, 1};
}

/* True for a text that came into the course after its PO file was last brought up to date. */
static bool is_absent(const struct checking *checking, const struct message *message)
{
    return checking->has_po &&
           translation_find(&checking->translation, message->context, message->key) == NULL;
}

/* Where only the catalogue is there, as in a course that was packed, it alone is judged. */
static enum translation_state state_of(const struct checking *checking,
                                       const struct message *message, char **ret_why)
{
    if (checking->has_po)
        return translation_state(&checking->translation, message, ret_why);
    const char *found =
        course_translate(checking->catalogue.catalogue, message->context, message->key, ret_why);
    if (found != NULL)
        return TRANSLATION_DONE;
    return *ret_why != NULL ? TRANSLATION_TAGS : TRANSLATION_MISSING;
}

/* What there is of a file of the course: how many messages of each state, and the first of them. */
struct standing {
    struct translation_tally tally;
    const struct message *first[TRANSLATION_STATE_COUNT];
};

static struct standing standing_of(const struct checking *checking, size_t file)
{
    struct standing standing = {.tally = {0}};
    for (size_t i = 0; i < checking->messages->count; i++) {
        const struct message *message = &checking->messages->items[i];
        char *why = NULL;
        if (!message_is_in(message, file))
            continue;
        standing.tally.all++;
        if (is_absent(checking, message))
            continue;
        enum translation_state state = state_of(checking, message, &why);
        if (standing.tally.counts[state]++ == 0)
            standing.first[state] = message;
        free(why);
    }
    return standing;
}

/* Says how many texts of a file are not translated, at the first of them. */
static void say_missing(const struct checking *checking, const struct standing *standing,
                        const char *name)
{
    size_t missing = standing->tally.counts[TRANSLATION_MISSING];
    struct where where = place_of(checking, standing->first[TRANSLATION_MISSING]);
    if (where.line == 0 || missing == 1)
        diag_warning(checking->diag, where, "untranslated",
                     /* TRANSLATORS: how many texts are missing, how many there are, and the file of
                      * the course that they are in. */
                     ngettext("%zu of %zu texts of '%s' is not translated",
                              "%zu of %zu texts of '%s' are not translated", missing),
                     missing, standing->tally.all, name);
    else
        diag_warning(checking->diag, where, "untranslated",
                     /* TRANSLATORS: how many texts are missing, always more than one, how many
                      * there are, and the file of the course that they are in. */
                     ngettext("%zu of %zu texts of '%s' is not translated; the first is here",
                              "%zu of %zu texts of '%s' are not translated; the first is here",
                              missing),
                     missing, standing->tally.all, name);
}

static void check_file(const struct checking *checking, size_t file)
{
    struct standing standing = standing_of(checking, file);
    const char *name = checking->messages->files[file];
    size_t fuzzy = standing.tally.counts[TRANSLATION_FUZZY];
    if (standing.tally.counts[TRANSLATION_MISSING] > 0)
        say_missing(checking, &standing, name);
    if (fuzzy > 0)
        diag_warning(
            checking->diag, place_of(checking, standing.first[TRANSLATION_FUZZY]), "fuzzy",
            /* TRANSLATORS: of how many texts, and of which file of the course, a
             * translation has the mark "fuzzy" of PO files. */
            ngettext("%zu text of '%s' has only a guess (fuzzy); confirm or correct it",
                     "%zu texts of '%s' have only guesses (fuzzy), the first of them here; confirm "
                     "or correct them",
                     fuzzy),
            fuzzy, name);
}

/* Says where the course has texts that its translator was not given yet. */
static void check_absent(const struct checking *checking)
{
    const struct message *first = NULL;
    size_t count = 0;
    for (size_t i = 0; i < checking->messages->count; i++) {
        if (!is_absent(checking, &checking->messages->items[i]))
            continue;
        if (count++ == 0)
            first = &checking->messages->items[i];
    }
    if (count > 0)
        diag_warning(checking->diag, where_file(checking->po), "stale-translation",
                     /* TRANSLATORS: how many texts, a file of the course and its line, then what
                      * follows the command: a folder and the code of a language. */
                     ngettext("%zu text of the course is not in it yet ('%s', line %zu); bring it "
                              "up to date: decentwork translate update %s %s",
                              "%zu texts of the course are not in it yet, the first in '%s', line "
                              "%zu; bring it up to date: decentwork translate update %s %s",
                              count),
                     count, checking->messages->files[first->places[0].file],
                     first->places[0].where.line, course_path(checking), checking->language);
}

/* The place is that of the translation, or, where there is but a catalogue, that of the text. */
static void check_tags(const struct checking *checking, const struct message *message)
{
    char *why = NULL;
    if (state_of(checking, message, &why) == TRANSLATION_TAGS)
        diag_warning(checking->diag,
                     checking->has_po ? place_of(checking, message) : message->places[0].where,
                     "other-tags",
                     /* TRANSLATORS: the code of a language, such as fr, and what differs, such as:
                      * missing is <em>. */
                     _("the translation into '%s' has other tags and is not shown: %s"),
                     checking->language, why);
    free(why);
}

/* True if learners get something else than the translator wrote. */
static bool is_stale(const struct checking *checking, const struct message *message)
{
    const struct translation_entry *entry =
        translation_find(&checking->translation, message->context, message->key);
    bool is_written = entry != NULL && !entry->is_fuzzy && entry->text[0] != '\0';
    const char *found =
        catalogue_find(checking->catalogue.catalogue, message->context, message->key);
    return is_written ? found == NULL || strcmp(found, entry->text) != 0 : found != NULL;
}

static void check_stale(const struct checking *checking)
{
    size_t i = 0;
    while (i < checking->messages->count && !is_stale(checking, &checking->messages->items[i]))
        i++;
    if (i < checking->messages->count)
        diag_warning(checking->diag, where_file(checking->mo), "stale-catalogue",
                     /* TRANSLATORS: a file, then what follows the command: a folder and the code
                      * of a language. */
                     _("the catalogue is not what '%s' says; make it anew: decentwork translate "
                       "compile %s %s"),
                     checking->po, course_path(checking), checking->language);
}

static void check_damage(const struct checking *checking)
{
    size_t damaged = catalogue_count_damaged(checking->catalogue.catalogue);
    if (damaged > 0)
        diag_error(checking->diag, where_file(checking->mo), "damaged-catalogue",
                   ngettext("%zu text of the catalogue is damaged; make it anew from the PO file: "
                            "decentwork translate compile",
                            "%zu texts of the catalogue are damaged; make it anew from the PO "
                            "file: decentwork translate compile",
                            damaged),
                   damaged);
}

/* Reads what the translator has, if anything. */
static void read_po(struct checking *checking, const char *path, translation_reader *read)
{
    if (!path_is_file(checking->po))
        return;
    checking->has_po = translation_read(checking->course->source, path, read,
                                        &checking->translation, checking->diag) == 0;
    if (checking->has_po)
        translation_check_language(&checking->translation, checking->language, checking->diag);
}

/* Reads what learners get, if anything. */
static void read_mo(struct checking *checking, const char *path)
{
    static const struct source_stamp nothing = {0};
    if (!source_stamps_are_same(source_stamp(checking->course->source, path), nothing))
        checking->has_mo = catalogues_read(checking->course, checking->language,
                                           &checking->catalogue, checking->diag) == 0;
    else if (checking->has_po)
        diag_warning(checking->diag, where_file(checking->po), "no-catalogue",
                     /* TRANSLATORS: what follows the command: a folder and the code of a language.
                      */
                     _("there is no catalogue of this translation, so that learners do not get it; "
                       "make it: decentwork translate compile %s %s"),
                     course_path(checking), checking->language);
}

static void read_language(struct checking *checking, translation_reader *read)
{
    char *po = path_of(checking, CATALOGUES_TRANSLATOR_ENDING);
    char *mo = path_of(checking, CATALOGUES_ENDING);
    checking->po = path_join(course_path(checking), po);
    checking->mo = path_join(course_path(checking), mo);
    read_po(checking, po, read);
    read_mo(checking, mo);
    free(mo);
    free(po);
}

static void check_language(struct checking *checking, translation_reader *read)
{
    read_language(checking, read);
    if (checking->has_mo)
        check_damage(checking);
    if (checking->has_po && checking->has_mo)
        check_stale(checking);
    if (!checking->has_po && !checking->has_mo)
        return;
    for (size_t file = 0; file < checking->messages->file_count; file++)
        check_file(checking, file);
    check_absent(checking);
    for (size_t i = 0; i < checking->messages->count; i++)
        check_tags(checking, &checking->messages->items[i]);
}

static struct translated_keys keys_of(const struct checking *checking)
{
    return (struct translated_keys){
        .language = checking->language,
        .catalogue = checking->catalogue.catalogue,
        .translation = checking->has_po ? &checking->translation : NULL,
        .file = checking->has_po ? checking->po : checking->mo,
    };
}

static void checking_clear(struct checking *checking)
{
    course_catalogue_clear(&checking->catalogue);
    translation_clear(&checking->translation);
    free(checking->mo);
    free(checking->po);
}

static void check_languages(const struct course *course, const struct messages *messages,
                            const struct languages *languages, translation_reader *read,
                            struct diag *diag)
{
    struct checking *checkings = memory_new(languages->count, sizeof *checkings);
    struct translated_keys *keys = memory_new(languages->count, sizeof *keys);
    size_t count = 0;
    for (size_t i = 0; i < languages->count; i++) {
        checkings[i] = (struct checking){
            .course = course, .messages = messages, .language = languages->codes[i], .diag = diag};
        check_language(&checkings[i], read);
        if (checkings[i].has_mo)
            keys[count++] = keys_of(&checkings[i]);
    }
    check_translated_keys(course, keys, count, diag);
    for (size_t i = 0; i < languages->count; i++)
        checking_clear(&checkings[i]);
    free(keys);
    free(checkings);
}

static void check_course(const struct course *course, translation_reader *read, struct diag *diag)
{
    struct messages messages;
    struct languages languages = {0};
    struct diag unsaid;
    check_translation_files(course, diag);
    catalogues_list_files(course, CATALOGUES_TRANSLATOR_ENDING, &languages);
    catalogues_list_files(course, CATALOGUES_ENDING, &languages);
    if (languages.count == 0)
        return; /* all texts of a course need much memory */
    diag_init(&unsaid);
    messages_collect(course, &messages, &unsaid);
    diag_read_lines_with(diag, source_line, course->source);
    check_languages(course, &messages, &languages, read, diag);
    diag_read_lines_with(diag, NULL, NULL);
    languages_clear(&languages);
    messages_clear(&messages);
    diag_clear(&unsaid);
}

void course_check_translations(const char *path, translation_reader *read, struct diag *diag)
{
    struct course *course = NULL;
    struct diag unsaid;
    diag_init(&unsaid);
    if (course_open(path, &course, &unsaid) == 0)
        check_course(course, read, diag);
    course_free(course);
    diag_clear(&unsaid);
    diag_sort(diag);
}

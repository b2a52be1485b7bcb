/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The checker of translations. */
#include "config.h"

#include "course/check_translation.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/languages.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/catalogues.h"
#include "course/course.h"

#define TRANSLATOR_ENDING ".po"

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

static char *file_of(const struct checking *checking, const char *ending)
{
    char *below = str_format("%s/%s%s", CATALOGUES_FOLDER, checking->language, ending);
    char *path = path_join(source_path(checking->course->source), below);
    free(below);
    return path;
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

static void check_file(const struct checking *checking, size_t file)
{
    struct translation_tally tally = {0};
    struct where where = where_file(checking->has_po ? checking->po : checking->mo);
    const char *name = checking->messages->files[file];
    for (size_t i = 0; i < checking->messages->count; i++) {
        char *why = NULL;
        if (!message_is_in(&checking->messages->items[i], file))
            continue;
        tally.all++;
        tally.counts[state_of(checking, &checking->messages->items[i], &why)]++;
        free(why);
    }
    size_t missing = tally.counts[TRANSLATION_MISSING];
    size_t fuzzy = tally.counts[TRANSLATION_FUZZY];
    if (missing > 0)
        diag_warning(checking->diag, where, "untranslated",
                     /* TRANSLATORS: how many texts are missing, how many there are, and the file of
                      * the course that they are in. */
                     ngettext("%zu of %zu texts of '%s' is not translated",
                              "%zu of %zu texts of '%s' are not translated", missing),
                     missing, tally.all, name);
    if (fuzzy > 0)
        diag_warning(
            checking->diag, where, "fuzzy",
            /* TRANSLATORS: of how many texts, and of which file of the course, a
             * translation has the mark "fuzzy" of PO files. */
            ngettext("%zu text of '%s' has only a guess (fuzzy); confirm or correct it",
                     "%zu texts of '%s' have only guesses (fuzzy); confirm or correct them", fuzzy),
            fuzzy, name);
}

/* The place is that in the course, as PO files are not known by their lines. */
static void check_tags(const struct checking *checking, const struct message *message)
{
    char *why = NULL;
    if (state_of(checking, message, &why) == TRANSLATION_TAGS)
        diag_warning(checking->diag, message->places[0].where, "other-tags",
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
                     _("the catalogue is not what '%s' says; make it anew: decentwork translate "
                       "compile"),
                     checking->po);
}

static void check_damage(const struct checking *checking)
{
    size_t damaged = catalogue_count_damaged(checking->catalogue.catalogue);
    if (damaged > 0)
        diag_error(checking->diag, where_file(checking->mo), "damaged-catalogue",
                   ngettext("%zu text of the catalogue is damaged; make it anew from the PO file",
                            "%zu texts of the catalogue are damaged; make it anew from the PO file",
                            damaged),
                   damaged);
}

/* Reads what there is of a language. */
static void read_language(struct checking *checking, translation_reader *read)
{
    struct source *source = checking->course->source;
    static const struct source_stamp nothing = {0};
    checking->po = file_of(checking, TRANSLATOR_ENDING);
    checking->mo = file_of(checking, CATALOGUES_ENDING);
    if (path_is_file(checking->po))
        checking->has_po = read(checking->po, &checking->translation, checking->diag) == 0;
    char *below = str_format("%s/%s%s", CATALOGUES_FOLDER, checking->language, CATALOGUES_ENDING);
    bool is_there = !source_stamps_are_same(source_stamp(source, below), nothing);
    free(below);
    if (is_there)
        checking->has_mo = catalogues_read(checking->course, checking->language,
                                           &checking->catalogue, checking->diag) == 0;
    else if (checking->has_po)
        diag_warning(checking->diag, where_file(checking->po), "no-catalogue",
                     _("there is no catalogue of this translation, so that learners do not get it; "
                       "make it: decentwork translate compile"));
}

static void check_language(struct checking checking, translation_reader *read)
{
    read_language(&checking, read);
    if (checking.has_mo)
        check_damage(&checking);
    if (checking.has_po && checking.has_mo)
        check_stale(&checking);
    if (checking.has_po || checking.has_mo) {
        for (size_t file = 0; file < checking.messages->file_count; file++)
            check_file(&checking, file);
        for (size_t i = 0; i < checking.messages->count; i++)
            check_tags(&checking, &checking.messages->items[i]);
    }
    course_catalogue_clear(&checking.catalogue);
    translation_clear(&checking.translation);
    free(checking.mo);
    free(checking.po);
}

static void check_course(const struct course *course, translation_reader *read, struct diag *diag)
{
    struct messages messages;
    struct languages languages = {0};
    struct diag unsaid;
    catalogues_list_files(course, TRANSLATOR_ENDING, &languages);
    catalogues_list_files(course, CATALOGUES_ENDING, &languages);
    if (languages.count == 0)
        return; /* all texts of a course need much memory */
    diag_init(&unsaid);
    messages_collect(course, &messages, &unsaid);
    diag_read_lines_with(diag, source_line, course->source);
    for (size_t i = 0; i < languages.count; i++)
        check_language((struct checking){.course = course,
                                         .messages = &messages,
                                         .language = languages.codes[i],
                                         .diag = diag},
                       read);
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

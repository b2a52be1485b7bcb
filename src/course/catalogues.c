/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages in which a course can be read. */
#include "config.h"

#include "course/catalogues.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "content/key.h"
#include "content/tags.h"
#include "course/vocabulary.h"

struct listing_codes {
    const char *ending;
    struct languages *languages;
};

static void add_code(void *context, const char *file)
{
    const struct listing_codes *listing = context;
    char *code = memory_text_n(file, strlen(file) - strlen(listing->ending));
    if (languages_is_code(code))
        languages_add(listing->languages, code);
    free(code);
}

void catalogues_list_files(const struct course *course, const char *ending,
                           struct languages *ret_languages)
{
    struct listing_codes listing = {ending, ret_languages};
    source_list(course->source, CATALOGUES_FOLDER, ending, add_code, &listing);
}

void catalogues_list(const struct course *course, struct languages *ret_languages)
{
    languages_add(ret_languages, course->language);
    catalogues_list_files(course, CATALOGUES_ENDING, ret_languages);
}

static char *file_of(const char *language)
{
    return str_format("%s/%s%s", CATALOGUES_FOLDER, language, CATALOGUES_ENDING);
}

/* Sees to it that the header names the language that the file's name promises. */
static int check_language(const struct catalogue *catalogue, const char *language, const char *file,
                          struct diag *diag)
{
    char *said = catalogue_field(catalogue, "Language");
    int result = 0;
    if (said == NULL)
        result = diag_error(diag, where_file(file), "foreign-catalogue",
                            _("the header of the catalogue does not say its language; write "
                              "'Language: %s' into that of the PO file, and make the catalogue "
                              "anew: decentwork translate compile"),
                            language);
    else if (!languages_are_same(said, language))
        result =
            diag_error(diag, where_file(file), "foreign-catalogue",
                       /* TRANSLATORS: both %s are codes of languages, such as fr. */
                       _("the catalogue says that it is in '%s', not in '%s'; mend 'Language:' "
                         "in the PO file, and make the catalogue anew: decentwork translate "
                         "compile"),
                       said, language);
    free(said);
    return result;
}

int catalogues_read(const struct course *course, const char *language,
                    struct course_catalogue *ret_catalogue, struct diag *diag)
{
    char *path = file_of(language);
    struct source_file file;
    struct catalogue *catalogue = NULL;
    /* The stamp comes first: of a file that changes while it is read, the next look is not late. */
    struct source_stamp stamp = source_stamp(course->source, path);
    int result = source_read(course->source, path, (struct where){0}, &file, diag);
    if (result == 0)
        result = catalogue_open(file.bytes, file.length, file.name, &catalogue, diag);
    if (result == 0)
        result = check_language(catalogue, language, file.name, diag);
    if (result != 0) {
        catalogue_free(catalogue);
        free(path);
        return -1;
    }
    *ret_catalogue = (struct course_catalogue){
        .language = memory_text(language),
        .catalogue = catalogue,
        .path = path_join(source_path(course->source), path),
        .stamp = stamp,
    };
    free(path);
    return 0;
}

/* The list without one of its codes. */
static void remove_code(struct languages *languages, const char *code)
{
    struct languages rest = {0};
    for (size_t i = 0; i < languages->count; i++)
        if (strcmp(languages->codes[i], code) != 0)
            languages_add(&rest, languages->codes[i]);
    languages_clear(languages);
    *languages = rest;
}

void catalogues_open(const struct course *course, const struct languages *preferences,
                     struct course_catalogue *ret_catalogue, struct diag *diag)
{
    struct languages available = {0};
    const char *code;
    catalogues_list(course, &available);
    *ret_catalogue = (struct course_catalogue){0};
    while ((code = languages_choose(preferences, &available)) != NULL &&
           strcmp(code, course->language) != 0 &&
           catalogues_read(course, code, ret_catalogue, diag) != 0)
        remove_code(&available, code);
    if (ret_catalogue->language == NULL)
        ret_catalogue->language = memory_text(course->language);
    languages_clear(&available);
}

bool catalogues_refresh(const struct course *course, struct course_catalogue *catalogue,
                        struct diag *diag)
{
    static const struct source_stamp gone = {0};
    struct course_catalogue fresh;
    if (catalogue->catalogue == NULL)
        return false;
    char *path = file_of(catalogue->language);
    struct source_stamp stamp = source_stamp(course->source, path);
    free(path);
    if (source_stamps_are_same(stamp, catalogue->stamp) || source_stamps_are_same(stamp, gone))
        return false;
    catalogue->stamp = stamp;
    if (catalogues_read(course, catalogue->language, &fresh, diag) != 0)
        return false;
    course_catalogue_clear(catalogue);
    *catalogue = fresh;
    return true;
}

void course_catalogue_clear(struct course_catalogue *catalogue)
{
    catalogue_free(catalogue->catalogue);
    free(catalogue->language);
    free(catalogue->path);
    *catalogue = (struct course_catalogue){0};
}

const char *course_translate(const struct catalogue *catalogue, const char *context,
                             const char *key, char **ret_why)
{
    if (ret_why != NULL)
        *ret_why = NULL;
    if (catalogue == NULL)
        return NULL;
    if (!key_has_words(key))
        return key;
    const char *translation = catalogue_find(catalogue, context, key);
    char *difference =
        translation == NULL ? NULL : tags_difference(course_vocabulary(), key, translation);
    if (difference == NULL)
        return translation;
    if (ret_why != NULL)
        *ret_why = difference;
    else
        free(difference);
    return NULL;
}

struct coverage catalogues_measure(const struct catalogue *catalogue,
                                   const struct messages *messages)
{
    struct coverage coverage = {.all = messages->count};
    for (size_t i = 0; i < messages->count; i++) {
        const struct message *message = &messages->items[i];
        coverage.translated +=
            course_translate(catalogue, message->context, message->key, NULL) != NULL;
    }
    return coverage;
}

static size_t percent_of(struct coverage coverage)
{
    size_t percent = coverage.all == 0 ? 0 : coverage.translated * 100 / coverage.all;
    return percent > 0 ? percent : 1;
}

enum share { SHARE_SOURCE, SHARE_NONE, SHARE_ALL, SHARE_PART };

static enum share share_in(const struct course *course, const char *language,
                           struct coverage coverage)
{
    if (strcmp(language, course->language) == 0)
        return SHARE_SOURCE;
    if (coverage.translated == 0)
        return SHARE_NONE;
    return coverage.translated == coverage.all ? SHARE_ALL : SHARE_PART;
}

/* Where the menus are in that language too. */
static char *words_alone(const struct course *course, enum share share, size_t percent)
{
    switch (share) {
    case SHARE_SOURCE:
        return memory_text(_("source of this course"));
    case SHARE_NONE:
        /* TRANSLATORS: of a course nothing is in this language, only the program itself. */
        return memory_text(_("menus only"));
    case SHARE_ALL:
        /* TRANSLATORS: all of a course is in this language. */
        return memory_text(_("complete"));
    case SHARE_PART:
        break;
    }
    /* TRANSLATORS: how much of a course is in this language; the %s is the course's own language,
     * such as "English". */
    return str_format(_("%zu %%, the rest in %s"), percent, languages_name(course->language));
}

/* Where they are not, but in this one. */
static char *words_with_menus(enum share share, size_t percent, const char *menus)
{
    switch (share) {
    case SHARE_SOURCE:
        /* TRANSLATORS: the language in which a course was written, but the menus are not; %s is
         * that of the menus, such as "English". As short as in English. */
        return str_format(_("source, menus in %s"), menus);
    case SHARE_NONE:
        /* TRANSLATORS: this course is not in that language, others are. As short as in English. */
        return str_format(_("other courses, menus in %s"), menus);
    case SHARE_ALL:
        /* TRANSLATORS: all of a course is in that language. As short as in English. */
        return str_format(_("complete, menus in %s"), menus);
    case SHARE_PART:
        break;
    }
    /* TRANSLATORS: how much of a course is in that language. As short as in English. */
    return str_format(_("%zu %%, menus in %s"), percent, menus);
}

char *catalogues_words(const struct course *course, const char *language, struct coverage coverage,
                       const char *menus)
{
    enum share share = share_in(course, language, coverage);
    size_t percent = percent_of(coverage);
    if (menus == NULL)
        return words_alone(course, share, percent);
    return words_with_menus(share, percent, languages_name(menus));
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The checker of translations: files that nothing reads, as their names are not as they should be.
 */
#include "config.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/languages.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/catalogues.h"
#include "course/check_translation.h"
#include "course/course.h"

#define TEMPLATE_ENDING ".pot"

/* What the files of translations end with, in any case. */
static const char *const endings[] = {CATALOGUES_TRANSLATOR_ENDING, CATALOGUES_ENDING};

struct looking {
    const struct course *course;
    struct diag *diag;
};

/* The path of a file, as messages name it. Caller frees. */
static char *path_in_course(const struct looking *looking, const char *folder, const char *name)
{
    char *below = path_join(folder, name);
    char *path = path_join(source_path(looking->course->source), below);
    free(below);
    return path;
}

static bool is_there(const struct looking *looking, const char *folder, const char *name)
{
    char *path = path_in_course(looking, folder, name);
    bool is_file = path_is_file(path);
    free(path);
    return is_file;
}

/* Says of a file of po/ that has another name than it should what that may be. */
static void say_unread(const struct looking *looking, const char *name, const char *meant)
{
    char *path = path_in_course(looking, CATALOGUES_FOLDER, name);
    struct where where = where_file(path);
    if (meant == NULL)
        diag_warning(looking->diag, where, "unread-file",
                     _("nothing reads a file of this name; name it by the code of its language, "
                       "such as fr.po"));
    else if (is_there(looking, CATALOGUES_FOLDER, meant))
        diag_warning(looking->diag, where, "unread-file",
                     /* TRANSLATORS: the name of a file. */
                     _("nothing reads a file of this name; if it is newer than '%s', let it take "
                       "that one's place, else delete it"),
                     meant);
    else
        diag_warning(looking->diag, where, "unread-file",
                     _("nothing reads a file of this name; name it '%s'"), meant);
    free(path);
}

static void look_at_name(void *context, const char *name)
{
    const char *found = strrchr(name, '.');
    for (size_t i = 0; found != NULL && i < ARRAY_LEN(endings); i++) {
        if (strcasecmp(found, endings[i]) != 0)
            continue;
        char *stem = memory_text_n(name, (size_t)(found - name));
        char *code = languages_is_code(stem) ? memory_text(stem) : languages_meant(stem);
        char *meant = code == NULL ? NULL : str_format("%s%s", code, endings[i]);
        if (meant == NULL || strcmp(name, meant) != 0)
            say_unread(context, name, meant);
        free(meant);
        free(code);
        free(stem);
    }
}

static void look_at_stray(void *context, const char *name)
{
    const struct looking *looking = context;
    char *path = path_in_course(looking, "", name);
    diag_warning(looking->diag, where_file(path), "unread-file",
                 /* TRANSLATORS: the name of a folder. */
                 _("nothing reads a translation here; move it into the folder '%s'"),
                 CATALOGUES_FOLDER);
    free(path);
}

/* On some media, PO and po are one folder. */
static bool are_same(const char *a, const char *b)
{
    struct stat about_a;
    struct stat about_b;
    return stat(a, &about_a) == 0 && stat(b, &about_b) == 0 && about_a.st_dev == about_b.st_dev &&
           about_a.st_ino == about_b.st_ino;
}

static void look_at_folders(const struct looking *looking)
{
    static const char *const others[] = {"PO", "Po", "pO"};
    char *right = path_in_course(looking, "", CATALOGUES_FOLDER);
    for (size_t i = 0; i < ARRAY_LEN(others); i++) {
        char *path = path_in_course(looking, "", others[i]);
        if (path_is_folder(path) && !are_same(path, right))
            diag_warning(looking->diag, where_file(path), "unread-file",
                         /* TRANSLATORS: the name of a folder. */
                         _("nothing reads a folder of this name; translations are in '%s'"),
                         CATALOGUES_FOLDER);
        free(path);
    }
    free(right);
}

static void note_one(void *context, const char *name)
{
    (void)name;
    *(bool *)context = true;
}

/* True where there are files for translators; else the course was packed for learners. */
static bool is_translated_here(const struct course *course)
{
    static const char *const theirs[] = {CATALOGUES_TRANSLATOR_ENDING, TEMPLATE_ENDING};
    bool is_so = false;
    for (size_t i = 0; i < ARRAY_LEN(theirs); i++)
        source_list(course->source, CATALOGUES_FOLDER, theirs[i], note_one, &is_so);
    return is_so;
}

static void look_for_orphans(const struct looking *looking)
{
    struct languages catalogues = {0};
    if (!is_translated_here(looking->course))
        return;
    catalogues_list_files(looking->course, CATALOGUES_ENDING, &catalogues);
    for (size_t i = 0; i < catalogues.count; i++) {
        char *name = str_format("%s%s", catalogues.codes[i], CATALOGUES_TRANSLATOR_ENDING);
        char *catalogue = str_format("%s%s", catalogues.codes[i], CATALOGUES_ENDING);
        char *path = path_in_course(looking, CATALOGUES_FOLDER, catalogue);
        if (!is_there(looking, CATALOGUES_FOLDER, name))
            diag_warning(looking->diag, where_file(path), "orphan-catalogue",
                         /* TRANSLATORS: the name of a file, such as fr.po. */
                         _("'%s', from which this catalogue was made, is not there; get it back, "
                           "or delete the catalogue"),
                         name);
        free(path);
        free(catalogue);
        free(name);
    }
    languages_clear(&catalogues);
}

void check_translation_files(const struct course *course, struct diag *diag)
{
    struct looking looking = {course, diag};
    source_list(course->source, CATALOGUES_FOLDER, "", look_at_name, &looking);
    for (size_t i = 0; i < ARRAY_LEN(endings); i++)
        source_list(course->source, "", endings[i], look_at_stray, &looking);
    look_at_folders(&looking);
    look_for_orphans(&looking);
}

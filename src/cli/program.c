/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a command is given, and how it says what went wrong. */
#include "config.h"

#include "cli/program.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/str.h"
#include "cli/listing.h"
#include "course/course.h"
#include "course/source_missing.h"

const struct languages *program_preferences(const struct program *program)
{
    const struct speech *speech = program->speech;
    return speech == NULL ? NULL : speech->preferences(speech->context);
}

static void add_languages_in(const char *const *folders, size_t count,
                             struct languages *ret_languages)
{
    struct shelf shelf;
    struct diag unsaid; /* the command says it */
    diag_init(&unsaid);
    shelf_find(folders, count, NULL, &shelf, &unsaid);
    shelf_languages(&shelf, ret_languages);
    shelf_clear(&shelf);
    diag_clear(&unsaid);
}

char *program_course_folder(const char *word, const char **ret_unit)
{
    const char *slash = strrchr(word, '/');
    *ret_unit = NULL;
    if (shelf_is_course(word))
        return memory_text(word);
    char *folder = slash == NULL ? NULL : memory_text_n(word, (size_t)(slash - word));
    if (folder != NULL && shelf_is_course(folder)) {
        *ret_unit = slash + 1;
        return folder;
    }
    free(folder);
    return NULL;
}

/* The course that a word names by its folder, with a unit or not, or by a file in it. Caller frees;
 * NULL for another word. */
static char *named_course(const char *word)
{
    const char *unit;
    char *path = program_course_folder(word, &unit);
    return path != NULL ? path : shelf_course_of(word);
}

void program_course_languages(const struct program *program, const char *const *words, size_t count,
                              struct languages *ret_languages)
{
    add_languages_in(program->course_folders, program->course_folder_count, ret_languages);
    for (size_t i = 0; i < count; i++) {
        char *path = named_course(words[i]);
        if (path != NULL)
            add_languages_in((const char *const[]){path}, 1, ret_languages);
        free(path);
    }
}

/* The folder of the course of that id among those that are found. Caller frees; NULL: none. */
static char *course_by_id(const struct program *program, const char *id)
{
    struct shelf shelf;
    struct diag unsaid; /* of the other courses */
    diag_init(&unsaid);
    shelf_find(program->course_folders, program->course_folder_count, program->outside.cache_folder,
               &shelf, &unsaid);
    const struct shelf_course *course = shelf_course(&shelf, id);
    char *path = course == NULL ? NULL : memory_text(course->path);
    shelf_clear(&shelf);
    diag_clear(&unsaid);
    return path;
}

char *program_course_of(const struct program *program, const char *word)
{
    if (access(word, F_OK) == 0)
        return shelf_course_of(word);
    return strchr(word, '/') == NULL ? course_by_id(program, word) : NULL;
}

char *program_no_course_words(const char *word)
{
    char *near = source_near_name(word, COURSE_MANIFEST);
    char *words =
        near != NULL
            ? str_format(
                  /* TRANSLATORS: a folder, then the name of a file in it such as
                   * course.xml.txt, and the name course.xml. */
                  _("there is no course here: %s; it holds '%s': rename that to '%s'"), word, near,
                  COURSE_MANIFEST)
            : str_format(_("there is no course here: %s; expected a folder with a course.xml, a "
                           "file inside one, or the id of a course that 'decentwork list' names"),
                         word);
    free(near);
    return words;
}

enum status program_no_course(const struct program *program, const char *word)
{
    char *words = program_no_course_words(word);
    program_fail(program, STATUS_ENVIRONMENT, "%s", words);
    free(words);
    return STATUS_ENVIRONMENT;
}

bool program_has_course(const struct program *program, const char *id)
{
    char *path = course_by_id(program, id);
    free(path);
    return path != NULL;
}

/* The unit of a course that was most likely meant. Borrowed from the outline. */
static const char *meant_unit(const struct outline *outline, const char *word)
{
    const char **names = NULL;
    size_t count = 0;
    size_t capacity = 0;
    for (size_t i = 0; i < outline->module_count; i++)
        for (size_t j = 0; j < outline->modules[i].unit_count; j++) {
            names = memory_reserve(names, count + 1, &capacity, sizeof *names);
            names[count++] = outline->modules[i].units[j].id;
        }
    const char *found = nearest_word(word, names, count);
    free(names);
    return found;
}

enum status program_refuse_unit(const struct program *program, const struct session *session,
                                const char *word)
{
    const char *guess = meant_unit(session_outline(session), word);
    if (guess != NULL)
        return program_fail(program, STATUS_USAGE,
                            _("the course '%s' has no lesson or quiz '%s'; did you mean '%s'?"),
                            session->course->id, word, guess);
    return program_fail(program, STATUS_USAGE, _("the course '%s' has no lesson or quiz '%s'"),
                        session->course->id, word);
}

char *program_shell_word(const char *path)
{
    struct str word = {0};
    bool is_plain = path[0] != '-' && path[strcspn(path, " \t\n\"'\\$`&|;<>()*?[]{}#~!")] == '\0';
    if (is_plain)
        return memory_text(path);
    str_add_char(&word, '\'');
    for (; *path != '\0'; path++) {
        if (*path == '\'')
            str_add(&word, "'\\''");
        else
            str_add_char(&word, *path);
    }
    str_add_char(&word, '\'');
    return str_take(&word);
}

bool program_open_screen(const struct program *program, struct tui *tui)
{
    struct diag diag;
    diag_init(&diag);
    bool is_open = term_open(&program->look, &tui->term, &diag) == 0;
    for (size_t i = 0; !is_open && i < diag.count; i++)
        /* TRANSLATORS: why there is no full screen is filled in. */
        program_fail(program, STATUS_GOOD, _("%s; the course goes on line by line"),
                     diag.items[i].message);
    if (is_open)
        tui->has_brackets = term_needs_brackets(tui->term);
    diag_clear(&diag);
    return is_open;
}

void program_report(const struct program *program, struct diag *diag)
{
    struct str text = {0};
    for (size_t i = 0; i < diag->count; i++)
        diag_render(&diag->items[i], &text);
    fputs(str_text(&text), program->errors);
    str_clear(&text);
    diag_clear(diag);
}

enum status program_fail(const struct program *program, enum status status, const char *format, ...)
{
    va_list arguments;
    fputs(PACKAGE ": ", program->errors);
    va_start(arguments, format);
    vfprintf(program->errors, format, arguments);
    va_end(arguments);
    fputc('\n', program->errors);
    return status;
}

void program_list(const struct program *program, struct listing *listing)
{
    listing->width = program->columns;
    listing_print(listing, program->format, program->out);
}

enum status program_fail_writing(const struct program *program, const char *file)
{
    return program_fail(program, STATUS_ENVIRONMENT, _("the file '%s' cannot be written: %s"), file,
                        strerror(errno));
}

enum status program_fail_making(const struct program *program, const char *folder)
{
    return program_fail(program, STATUS_ENVIRONMENT, _("the folder '%s' cannot be made: %s"),
                        folder, strerror(errno));
}

static bool has_one_of(const struct diag *diag, const char *const *codes, size_t count)
{
    for (size_t i = 0; i < diag->count; i++)
        for (size_t j = 0; j < count; j++)
            if (strcmp(diag->items[i].code, codes[j]) == 0)
                return true;
    return false;
}

enum status program_status(const struct diag *diag)
{
    static const char *const environment[] = {
        "no-course",        "no-file",       "no-folder",     "disk-full",     "record-create",
        "record-read-only", "record-write",  "record-locked", "record-medium", "record-forbidden",
        "record-repair",    "record-backup", "record-in-use", "record-delete", "record-link",
    };
    static const char *const usage[] = {"learner-name", "two-learners", "no-unit"};
    if (has_one_of(diag, usage, ARRAY_LEN(usage)))
        return STATUS_USAGE;
    return has_one_of(diag, environment, ARRAY_LEN(environment)) ? STATUS_ENVIRONMENT : STATUS_BAD;
}

enum status program_refuse(const struct program *program, struct diag *diag)
{
    enum status status = program_status(diag);
    program_report(program, diag);
    return status;
}

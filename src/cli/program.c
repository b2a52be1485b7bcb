/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a command is given, and how it says what went wrong. */
#include "config.h"

#include "cli/program.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

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

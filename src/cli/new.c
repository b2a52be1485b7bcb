/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork new: a small whole course to begin from. What cannot be written whole is taken away
 * again. */
#include "config.h"

#include "cli/command.h"

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/durable.h"
#include "base/i18n.h"
#include "base/languages.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "content/value.h"
#include "course/skeleton.h"

/* What has been made so far, to be taken away again where the rest cannot be. */
struct making {
    const struct program *program;
    const char *folder;
    char *made[2 * SKELETON_FILE_COUNT + 1]; /* folders before what is in them */
    size_t count;
};

static void making_clear(struct making *making)
{
    for (size_t i = 0; i < making->count; i++)
        free(making->made[i]);
    making->count = 0;
}

static void take_away(struct making *making)
{
    for (size_t i = making->count; i > 0; i--)
        remove(making->made[i - 1]);
}

/* Makes a folder that is not there yet. */
static enum status make_folder(struct making *making, const char *path)
{
    if (mkdir(path, 0777) == 0)
        making->made[making->count++] = memory_text(path);
    else if (errno != EEXIST || !path_is_folder(path))
        return program_fail_making(making->program, path);
    return STATUS_GOOD;
}

static enum status make_file(struct making *making, const char *path, const char *text)
{
    if (durable_write(path, text) != 0)
        return program_fail_writing(making->program, path);
    making->made[making->count++] = memory_text(path);
    return STATUS_GOOD;
}

static enum status make_one(struct making *making, enum skeleton_file file, const char *id,
                            const char *language)
{
    char *path = path_join(making->folder, skeleton_path(file));
    char *above = path_folder(path);
    char *text = skeleton_text(file, id, language);
    enum status status = make_folder(making, above);
    if (status == STATUS_GOOD)
        status = make_file(making, path, text);
    free(text);
    free(above);
    free(path);
    return status;
}

static enum status make_all(struct making *making, const char *id, const char *language)
{
    enum status status = STATUS_GOOD;
    for (int file = 0; file < SKELETON_FILE_COUNT && status == STATUS_GOOD; file++)
        status = make_one(making, (enum skeleton_file)file, id, language);
    if (status != STATUS_GOOD)
        take_away(making);
    return status;
}

/* --- What is asked for --- */

/* A slip in the folders above is not made into folders. */
static enum status check_above(const struct program *program, const char *folder)
{
    char *above = path_folder(folder);
    enum status status = STATUS_GOOD;
    if (!path_is_folder(above))
        status = program_fail(program, STATUS_ENVIRONMENT,
                              _("there is no folder '%s'; make it first, or name another"), above);
    free(above);
    return status;
}

/* A folder that is not there, or empty, may become a course. */
static enum status check_folder(const struct program *program, const char *folder)
{
    size_t count = 0;
    DIR *entries = opendir(folder);
    if (entries == NULL && errno == ENOENT)
        return check_above(program, folder);
    if (entries == NULL && errno == ENOTDIR)
        return program_fail(program, STATUS_USAGE,
                            _("'%s' is a file; name a folder that is not there yet"), folder);
    if (entries == NULL)
        return program_fail(program, STATUS_ENVIRONMENT, _("the folder '%s' cannot be read: %s"),
                            folder, strerror(errno));
    for (const struct dirent *entry; (entry = readdir(entries)) != NULL;)
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    closedir(entries);
    if (count == 0)
        return STATUS_GOOD;
    return program_fail(program, STATUS_USAGE,
                        _("the folder '%s' is not empty, and nothing is written over; name one "
                          "that is not there yet"),
                        folder);
}

static enum status check_id(const struct program *program)
{
    const struct value_row *row = value_row(VALUE_COURSE_ID);
    if (program->id == NULL || row->is_valid(program->id))
        return STATUS_GOOD;
    /* TRANSLATORS: what was given for --id, and what is allowed: "a name of letters ...". */
    return program_fail(program, STATUS_USAGE, _("'%s' cannot be the id of a course; expected %s"),
                        program->id, _(row->expected));
}

/* The id that the folder's name gives, and a number after it where a course found has that one. */
static char *made_up_id(const struct program *program, const char *folder)
{
    char *whole = path_whole(folder);
    char *name = path_name(whole);
    char *stem = skeleton_id(name);
    char *id = memory_text(stem);
    for (int number = 2; program_has_course(program, id); number++) {
        free(id);
        id = str_format("%s-%d", stem, number);
    }
    free(stem);
    free(name);
    free(whole);
    return id;
}

/* --- What comes next --- */

static void say_next(const struct program *program, const char *folder, const char *id)
{
    char *word = program_shell_word(folder);
    /* TRANSLATORS: a folder, and the id of the course in it. */
    fprintf(program->out, _("%s: the course '%s'; its texts say what to write in their place\n"),
            folder, id);
    /* TRANSLATORS: two commands as they are typed, with the folder of the course. */
    fprintf(program->out,
            _("See it while you write: decentwork preview %s\n"
              "See its mistakes: decentwork check %s\n"),
            word, word);
    if (program->own_courses != NULL)
        /* TRANSLATORS: the folder where one's own courses are. */
        fprintf(program->out, _("For learners on this computer, copy the folder into %s\n"),
                program->own_courses);
    free(word);
}

/* Where the program does not speak the language of the course. */
static void say_language(const struct program *program, const char *language, const char *spoken)
{
    if (!languages_are_same(language, spoken))
        /* TRANSLATORS: two languages as they call themselves. */
        program_fail(program, STATUS_GOOD,
                     _("the texts to be replaced are in %s: the program does not speak %s"),
                     languages_name(spoken), languages_name(language));
}

static enum status make_course(const struct program *program, const char *folder)
{
    struct making making = {.program = program, .folder = folder};
    const char *spoken = program->speech->current(program->speech->context);
    const char *language = program->language != NULL ? program->language : spoken;
    char *id = program->id != NULL ? memory_text(program->id) : made_up_id(program, folder);
    enum status status = make_folder(&making, folder);
    if (status == STATUS_GOOD)
        status = make_all(&making, id, language);
    if (status == STATUS_GOOD) {
        say_next(program, folder, id);
        say_language(program, language, spoken);
    }
    making_clear(&making);
    free(id);
    return status;
}

static enum status run(struct program *program, const char *const *arguments, size_t count)
{
    (void)count;
    enum status status = check_id(program);
    if (status == STATUS_GOOD)
        status = check_folder(program, arguments[0]);
    return status == STATUS_GOOD ? make_course(program, arguments[0]) : status;
}

const struct command command_new = {
    .name = "new",
    .arguments = N_("FOLDER"),
    .summary = N_("Begin a course of your own"),
    .description =
        "Writes a small whole course into FOLDER, which is made, or is there and empty: course.xml,"
        " a module with a lesson and a quiz, a glossary and an instrument. Its texts say what to "
        "write in their place, and why; the checker has nothing to say of them. They are in the "
        "language that the program speaks. --language says what language the course is in, which "
        "may be one that the program does not speak. The id of the course is that of --id, or made "
        "of the folder's name: it has to stay as it is once somebody has learnt with the course, "
        "and no other course may have it, so that it best begins with the name of the "
        "organisation, such as union.rights. Nothing is ever written over, and nothing half "
        "written is left behind.\n"
        "From there: edit the files with any editor; decentwork preview FOLDER shows the course "
        "while you write, decentwork check FOLDER says what is wrong, decentwork translate update "
        "FOLDER LL begins a translation. A further module is a file more in modules/ and a line "
        "more in course.xml. When the course is good, copy its folder to where courses are looked "
        "for (see FILES in decentwork(1)).",
    .options = 1u << OPTION_ID | 1u << OPTION_COURSES,
    .any_language = true,
    .least = 1,
    .most = 1,
    .run = run,
};

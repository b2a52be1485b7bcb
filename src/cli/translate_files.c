/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork translate: the files that go to translators and come back. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/durable.h"
#include "base/i18n.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "cli/process.h"
#include "cli/translate_inside.h"
#include "course/catalogues.h"
#include "course/translation.h"

#define FRESH ".new" /* the ending of what is to take a file's place */

static char *path_of(const struct translating *translating, const char *language,
                     const char *ending)
{
    char *name = str_format("%s%s", language, ending);
    char *path = path_join(translating->folder, name);
    free(name);
    return path;
}

char *translate_path(const struct translating *translating, const char *language)
{
    return path_of(translating, language, translating->format->ending);
}

int translate_read(struct translating *translating, const char *language, const char *more,
                   struct translation *ret_translation)
{
    char *path =
        str_format("%s/%s%s%s", CATALOGUES_FOLDER, language, translating->format->ending, more);
    int result = translation_read(translating->course->source, path, translating->format->read,
                                  ret_translation, &translating->diag);
    free(path);
    return result;
}

/* Opens a translator's file behind its byte order mark: the programs of gettext want none. Returns
 * -1 with errno. */
static int open_behind_mark(const char *path)
{
    static const char mark[] = {'\xEF', '\xBB', '\xBF'};
    char bytes[sizeof mark];
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return -1;
    bool has_mark = pread(file, bytes, sizeof bytes, 0) == (ssize_t)sizeof bytes &&
                    memcmp(bytes, mark, sizeof mark) == 0;
    if (!has_mark || lseek(file, sizeof mark, SEEK_SET) == (off_t)sizeof mark)
        return file;
    close(file);
    return -1;
}

/* Runs a program of gettext that reads a translator's file from its standard input. Returns
 * STATUS_GOOD if it did what it should; its failure has been said. */
static enum status run_tool(const struct translating *translating, const char *const *arguments,
                            const char *path)
{
    int file = open_behind_mark(path);
    if (file < 0)
        return program_fail(translating->program, STATUS_ENVIRONMENT,
                            _("the file '%s' cannot be read: %s"), path, strerror(errno));
    fflush(translating->program->out);
    int result = process_run(arguments, file);
    int error = errno;
    close(file);
    errno = error;
    if (result == 0)
        return STATUS_GOOD;
    if (result > 0)
        return program_fail(translating->program, STATUS_BAD,
                            /* TRANSLATORS: the name of a program, which has just said why; then a
                             * file. */
                            _("'%s' does not take '%s'; it says why above"), arguments[0], path);
    if (errno == ENOENT)
        return program_fail(translating->program, STATUS_ENVIRONMENT,
                            _("the program '%s' is missing; install GNU gettext (its package is "
                              "called gettext)"),
                            arguments[0]);
    return program_fail(translating->program, STATUS_ENVIRONMENT, _("'%s' cannot be run: %s"),
                        arguments[0], strerror(errno));
}

/* Lets a fresh file take the place of `path`; one that cannot is removed. */
static enum status put_in_place(const struct translating *translating, const char *fresh,
                                const char *path)
{
    if (durable_replace(fresh, path) == 0)
        return STATUS_GOOD;
    enum status status = program_fail_writing(translating->program, path);
    remove(fresh);
    return status;
}

/* Writes the texts, untranslated: for a language, or the template. */
static enum status write_texts(struct translating *translating, const char *language,
                               const char *path)
{
    const struct outside *outside = &translating->program->outside;
    const struct format_head head = {
        .title = translating->course->title.plain,
        .project = translating->project,
        .language = language,
        .now = outside->now(outside->context),
    };
    char *fresh = str_format("%s%s", path, FRESH);
    enum status status = STATUS_GOOD;
    if (mkdir(translating->folder, 0777) != 0 && errno != EEXIST)
        status = program_fail_making(translating->program, translating->folder);
    else if (translating->format->write(&translating->messages, &head, fresh, &translating->diag) !=
             0)
        status = STATUS_ENVIRONMENT;
    else
        status = put_in_place(translating, fresh, path);
    free(fresh);
    return status;
}

static void say_texts(const struct translating *translating, const char *path, size_t count)
{
    /* TRANSLATORS: a file, and how many texts are in it. */
    fprintf(translating->program->out, ngettext("%s: %zu text\n", "%s: %zu texts\n", count), path,
            count);
}

enum status translate_extract(struct translating *translating)
{
    enum status status = write_texts(translating, NULL, translating->template);
    if (status == STATUS_GOOD)
        say_texts(translating, translating->template, translating->messages.count);
    return status;
}

static void say_tally(const struct translating *translating, const char *path,
                      const struct translation *translation)
{
    struct translation_tally tally =
        translation_count(translation, &translating->messages, TRANSLATION_ALL_FILES);
    /* TRANSLATORS: a file; how many texts there are, how many of them are translated well, are
     * fuzzy (a guess of msgmerge that a translator has to confirm), are not translated, have other
     * tags than the source. */
    fprintf(translating->program->out,
            _("%s: %zu texts: %zu translated, %zu fuzzy, %zu missing, %zu with other tags\n"), path,
            tally.all, tally.counts[TRANSLATION_DONE], tally.counts[TRANSLATION_FUZZY],
            tally.counts[TRANSLATION_MISSING], tally.counts[TRANSLATION_TAGS]);
}

/* True if every text that a translator wrote is still there, whatever became of its source. */
static bool keeps_all(const struct translation *before, const struct translation *after)
{
    struct map texts = {0};
    bool is_kept = true;
    for (size_t i = 0; i < after->count; i++)
        map_put(&texts, after->entries[i].text, i);
    for (size_t i = 0; i < before->count; i++)
        is_kept = is_kept && (before->entries[i].text[0] == '\0' ||
                              map_get(&texts, before->entries[i].text) != MAP_NOWHERE);
    map_clear(&texts);
    return is_kept;
}

/* Brings a fresh copy up to date, and looks at it. */
static enum status merge(struct translating *translating, const struct translation *before,
                         const char *language, const char *path, const char *fresh)
{
    const struct format *format = translating->format;
    struct translation after;
    const char *const merging[] = {
        "msgmerge", "--quiet", "--previous",          "--lang", language, "-o",
        fresh,      "-",       translating->template, NULL,
    };
    enum status status = run_tool(translating, merging, path);
    if (status != STATUS_GOOD)
        return status;
    if (format->settle(fresh, before, &translating->messages, translating->project,
                       &translating->diag) != 0 ||
        translate_read(translating, language, FRESH, &after) != 0)
        return program_status(&translating->diag);
    if (keeps_all(before, &after))
        say_tally(translating, path, &after);
    else
        status =
            program_fail(translating->program, STATUS_BAD,
                         _("'%s' is left as it was: msgmerge would have lost translations"), path);
    translation_clear(&after);
    return status;
}

static enum status begin_one(struct translating *translating, const char *language,
                             const char *path)
{
    enum status status = write_texts(translating, language, path);
    if (status == STATUS_GOOD)
        say_texts(translating, path, translating->messages.count);
    return status;
}

/* True if the file is in the language that its name promises; if not, that was said. */
static bool is_in(struct translating *translating, const struct translation *translation,
                  const char *language)
{
    return translation_check_language(translation, language, &translating->diag) == 0;
}

/* msgmerge writes the language into a header that lacks it, and over another one, too. */
static bool may_update(struct translating *translating, const struct translation *before,
                       const char *language)
{
    bool says_none = before->language == NULL || before->language[0] == '\0';
    return says_none || is_in(translating, before, language);
}

static enum status update_one(struct translating *translating, const char *language)
{
    struct translation before;
    char *path = translate_path(translating, language);
    char *fresh = str_format("%s%s", path, FRESH);
    enum status status = STATUS_BAD;
    if (!path_is_file(path)) {
        status = begin_one(translating, language, path);
    } else if (translate_read(translating, language, "", &before) == 0) {
        if (may_update(translating, &before, language))
            status = merge(translating, &before, language, path, fresh);
        if (status == STATUS_GOOD)
            status = put_in_place(translating, fresh, path);
        else
            remove(fresh);
        translation_clear(&before);
    }
    free(fresh);
    free(path);
    return status;
}

/* Does something for each language; the worst of its results is that of all. */
static enum status for_each(struct translating *translating,
                            enum status (*act)(struct translating *translating,
                                               const char *language))
{
    enum status worst = STATUS_GOOD;
    for (size_t i = 0; i < translating->languages.count; i++) {
        enum status status = act(translating, translating->languages.codes[i]);
        worst = status > worst ? status : worst;
    }
    return worst;
}

enum status translate_update(struct translating *translating)
{
    enum status status = translate_extract(translating);
    return status == STATUS_GOOD ? for_each(translating, update_one) : status;
}

static enum status compile_one(struct translating *translating, const char *language)
{
    struct translation translation;
    char *path = translate_path(translating, language);
    char *catalogue = path_of(translating, language, CATALOGUES_ENDING);
    char *fresh = str_format("%s%s", catalogue, FRESH);
    const char *const compiling[] = {"msgfmt", "--check", "--no-hash", "-o", fresh, "-", NULL};
    enum status status = STATUS_BAD;
    if (translate_read(translating, language, "", &translation) == 0) {
        if (is_in(translating, &translation, language))
            status = run_tool(translating, compiling, path);
        if (status == STATUS_GOOD)
            status = put_in_place(translating, fresh, catalogue);
        else
            remove(fresh);
        if (status == STATUS_GOOD)
            say_tally(translating, catalogue, &translation);
        translation_clear(&translation);
    }
    free(fresh);
    free(catalogue);
    free(path);
    return status;
}

enum status translate_compile(struct translating *translating)
{
    enum status status = for_each(translating, compile_one);
    if (translating->has_mistakes)
        program_fail(translating->program, status,
                     /* TRANSLATORS: the folder of a course. */
                     _("the course has mistakes, so that not all of its texts are counted; this "
                       "says them: decentwork check %s"),
                     source_path(translating->course->source));
    return status;
}

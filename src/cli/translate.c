/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork translate: the texts of a course, from its author to its translators and back.
 *
 * A translator's file is never written over: what is new is written beside it, looked at, brought
 * to the disk, and only then takes its place. */
#include "config.h"

#include "cli/command.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/languages.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "cli/listing.h"
#include "cli/process.h"
#include "course/catalogues.h"
#include "course/course.h"
#include "course/messages.h"
#include "course/shelf.h"
#include "course/translation.h"
#include "exchange/format.h"

#define FRESH ".new" /* the ending of what is to take a file's place */

struct translating {
    const struct program *program;
    const struct format *format;
    struct course *course;
    struct messages messages;
    char *folder; /* where the translations are */
    char *template;
    char *project;
    struct languages languages; /* to work on: that which was named, else all that are begun */
    struct diag diag;
};

static char *path_of(const struct translating *translating, const char *language,
                     const char *ending)
{
    char *name = str_format("%s%s", language, ending);
    char *path = path_join(translating->folder, name);
    free(name);
    return path;
}

static char *translation_path(const struct translating *translating, const char *language)
{
    return path_of(translating, language, translating->format->ending);
}

/* Runs a program of gettext. Returns STATUS_GOOD if it did what it should; what it says of its own
 * failure has been said. */
static enum status run_tool(const struct translating *translating, const char *const *arguments)
{
    fflush(translating->program->out);
    int result = process_run(arguments);
    if (result == 0)
        return STATUS_GOOD;
    if (result > 0)
        return STATUS_BAD;
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
    if (path_replace(fresh, path) == 0)
        return STATUS_GOOD;
    int error = errno;
    remove(fresh);
    return program_fail(translating->program, STATUS_ENVIRONMENT,
                        _("the file '%s' cannot be written: %s"), path, strerror(error));
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
        status = program_fail(translating->program, STATUS_ENVIRONMENT,
                              _("the folder '%s' cannot be made: %s"), translating->folder,
                              strerror(errno));
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

static enum status extract(struct translating *translating)
{
    enum status status = write_texts(translating, NULL, translating->template);
    if (status == STATUS_GOOD)
        say_texts(translating, translating->template, translating->messages.count);
    return status;
}

static struct translation_tally tally_of(const struct translating *translating,
                                         const struct translation *translation)
{
    struct translation_tally tally = {.all = translating->messages.count};
    for (size_t i = 0; i < translating->messages.count; i++)
        tally.counts[translation_state(translation, &translating->messages.items[i], NULL)]++;
    return tally;
}

static void say_tally(const struct translating *translating, const char *path,
                      const struct translation *translation)
{
    struct translation_tally tally = tally_of(translating, translation);
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
        fresh,      path,      translating->template, NULL,
    };
    enum status status = run_tool(translating, merging);
    if (status != STATUS_GOOD)
        return status;
    if (format->settle(fresh, before, &translating->messages, translating->project,
                       &translating->diag) != 0 ||
        format->read(fresh, &after, &translating->diag) != 0)
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

static enum status update_one(struct translating *translating, const char *language)
{
    struct translation before;
    char *path = translation_path(translating, language);
    char *fresh = str_format("%s%s", path, FRESH);
    enum status status = STATUS_BAD;
    if (!path_is_file(path)) {
        status = begin_one(translating, language, path);
    } else if (translating->format->read(path, &before, &translating->diag) == 0) {
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

static enum status update(struct translating *translating)
{
    enum status status = extract(translating);
    return status == STATUS_GOOD ? for_each(translating, update_one) : status;
}

static enum status compile_one(struct translating *translating, const char *language)
{
    struct translation translation;
    char *path = translation_path(translating, language);
    char *catalogue = path_of(translating, language, CATALOGUES_ENDING);
    char *fresh = str_format("%s%s", catalogue, FRESH);
    const char *const compiling[] = {"msgfmt", "--check", "--no-hash", "-o", fresh, path, NULL};
    enum status status = STATUS_BAD;
    if (translating->format->read(path, &translation, &translating->diag) == 0) {
        status = run_tool(translating, compiling);
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

static enum status compile(struct translating *translating)
{
    return for_each(translating, compile_one);
}

/* The longest comes last, so that the rest fits into 80 columns. */
static const struct listing_column columns[] = {
    {"language", N_("Language"), LISTING_TEXT}, {"texts", N_("Texts"), LISTING_NUMBER},
    {"translated", N_("Done"), LISTING_NUMBER}, {"fuzzy", N_("Fuzzy"), LISTING_NUMBER},
    {"missing", N_("Missing"), LISTING_NUMBER}, {"tags", N_("Tags"), LISTING_NUMBER},
    {"percent", N_("%"), LISTING_NUMBER},       {"file", N_("File"), LISTING_TEXT},
};

static void list_file(const struct translating *translating, const char *language,
                      const struct translation *translation, size_t file, struct listing *listing)
{
    struct translation_tally tally = translation_count(translation, &translating->messages, file);
    if (tally.all == 0)
        return;
    listing_take(listing, memory_text(language));
    listing_take(listing, str_format("%zu", tally.all));
    listing_take(listing, str_format("%zu", tally.counts[TRANSLATION_DONE]));
    listing_take(listing, str_format("%zu", tally.counts[TRANSLATION_FUZZY]));
    listing_take(listing, str_format("%zu", tally.counts[TRANSLATION_MISSING]));
    listing_take(listing, str_format("%zu", tally.counts[TRANSLATION_TAGS]));
    listing_take(listing, str_format("%zu", tally.counts[TRANSLATION_DONE] * 100 / tally.all));
    listing_take(listing, memory_text(translating->messages.files[file]));
}

static enum status list_language(const struct translating *translating, const char *language,
                                 struct listing *listing, struct diag *diag)
{
    struct translation translation;
    char *path = translation_path(translating, language);
    int result = translating->format->read(path, &translation, diag);
    free(path);
    if (result != 0)
        return program_status(diag);
    for (size_t file = 0; file < translating->messages.file_count; file++)
        list_file(translating, language, &translation, file, listing);
    translation_clear(&translation);
    return STATUS_GOOD;
}

static enum status status_of_all(struct translating *translating)
{
    struct listing listing = {.columns = columns, .column_count = ARRAY_LEN(columns)};
    enum status worst = STATUS_GOOD;
    for (size_t i = 0; i < translating->languages.count; i++) {
        enum status status = list_language(translating, translating->languages.codes[i], &listing,
                                           &translating->diag);
        worst = status > worst ? status : worst;
    }
    listing_print(&listing, translating->program->format, translating->program->out);
    listing_clear(&listing);
    return worst;
}

static const struct verb {
    const char *name;
    enum status (*run)(struct translating *translating);
    bool needs_languages;  /* at least one that is begun, and the one named among them */
    bool needs_good_texts; /* a text left out for a mistake would count as taken away */
} verbs[] = {
    {.name = "extract", .run = extract, .needs_good_texts = true},
    {.name = "update", .run = update, .needs_good_texts = true},
    {.name = "status", .run = status_of_all, .needs_languages = true},
    {.name = "compile", .run = compile, .needs_languages = true},
};

static const struct verb *find_verb(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(verbs); i++)
        if (strcmp(verbs[i].name, name) == 0)
            return &verbs[i];
    return NULL;
}

/* Notes the languages to work on. */
static enum status find_languages(struct translating *translating, const struct verb *verb,
                                  const char *named)
{
    const struct program *program = translating->program;
    if (named != NULL && !languages_is_code(named))
        return program_fail(program, STATUS_USAGE,
                            _("'%s' is no code of a language; expected one such as fr or pt_BR"),
                            named);
    if (named != NULL && strcmp(named, translating->course->language) == 0)
        return program_fail(program, STATUS_USAGE,
                            _("the course is written in '%s'; name the language to translate into"),
                            named);
    char *path = named == NULL ? NULL : translation_path(translating, named);
    bool is_missing = path != NULL && verb->needs_languages && !path_is_file(path);
    free(path);
    if (named != NULL && !is_missing)
        languages_add(&translating->languages, named);
    else if (named == NULL)
        catalogues_list_files(translating->course, translating->format->ending,
                              &translating->languages);
    if (verb->needs_languages && translating->languages.count == 0)
        return program_fail(program, STATUS_BAD,
                            _("there is no such translation yet; this begins one: "
                              "decentwork translate update %s %s"),
                            source_path(translating->course->source),
                            named != NULL ? named : _("LL"));
    return STATUS_GOOD;
}

/* Reads the course and what is in it. */
static enum status open_course(struct translating *translating, const char *path)
{
    struct diag *diag = &translating->diag;
    if (course_open(path, &translating->course, diag) != 0)
        return program_status(diag);
    const struct course *course = translating->course;
    translating->folder = path_join(path, CATALOGUES_FOLDER);
    translating->template = path_join(translating->folder, translating->format->template);
    translating->project = str_format("%s %s", course->id, course->edition);
    return messages_collect(course, &translating->messages, diag) == 0 ? STATUS_GOOD : STATUS_BAD;
}

static enum status act(struct translating *translating, const struct verb *verb, const char *path,
                       const char *language)
{
    enum status status = open_course(translating, path);
    if (translating->course == NULL)
        return status;
    if (status != STATUS_GOOD && verb->needs_good_texts)
        return program_fail(translating->program, status,
                            _("the course has mistakes; correct them first, else texts would be "
                              "left out"));
    diag_clear(&translating->diag);
    status = find_languages(translating, verb, language);
    return status == STATUS_GOOD ? verb->run(translating) : status;
}

static enum status run(struct program *program, const char *const *arguments, size_t count)
{
    const struct verb *verb = find_verb(arguments[0]);
    if (verb == NULL)
        return program_fail(program, STATUS_USAGE,
                            _("'%s' is nothing that can be done; expected extract, update, status "
                              "or compile"),
                            arguments[0]);
    char *folder = shelf_course_of(arguments[1]);
    if (folder == NULL)
        return program_fail(program, STATUS_ENVIRONMENT,
                            _("there is no course here: %s; expected a folder with a course.xml, "
                              "or a file inside one"),
                            arguments[1]);
    struct translating translating = {.program = program, .format = &format_po};
    diag_init(&translating.diag);
    enum status status = act(&translating, verb, folder, count > 2 ? arguments[2] : NULL);
    program_report(program, &translating.diag);
    languages_clear(&translating.languages);
    messages_clear(&translating.messages);
    course_free(translating.course);
    free(translating.project);
    free(translating.template);
    free(translating.folder);
    free(folder);
    return status;
}

const struct command command_translate = {
    .name = "translate",
    .arguments = N_("extract|update|status|compile COURSE [LL]"),
    .summary = N_("Bring the texts of a course to its translators and back"),
    .description =
        "extract writes all texts of the course into po/messages.pot, with the place of each, "
        "what it belongs to, and which option is the right one. update does the same and brings"
        " each po/LL.po up to date by msgmerge; with LL it begins that language where it is "
        "new. A text that changed keeps its translation as a guess (fuzzy) for the translator "
        "to confirm, except where the question declares for this edition that only its spelling"
        " was corrected; translations of texts that are gone are kept at the end of the file. "
        "compile makes po/LL.mo by msgfmt, which is what learners read. status says for each "
        "file of the course how many texts are translated, fuzzy, missing, or have other tags "
        "than their source; such ones are shown in the language of the course. --format csv and"
        " json write the same for other programs, with the columns language, texts, translated,"
        " fuzzy, missing, tags, percent and file. Translators edit po/LL.po with Poedit or any "
        "editor of PO files. msgmerge and msgfmt belong to GNU gettext.",
    .options = 1u << OPTION_FORMAT,
    .least = 2,
    .most = 3,
    .run = run,
};

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork translate: the texts of a course, from its author to its translators and back. */
#include "config.h"

#include "cli/command.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/path.h"
#include "base/str.h"
#include "cli/listing.h"
#include "cli/translate_inside.h"
#include "course/catalogues.h"
#include "course/translation.h"

/* The longest comes last, so that the rest fits into 80 columns. */
static const struct listing_column columns[] = {
    {"language", N_("Language"), LISTING_TEXT}, {"texts", N_("Texts"), LISTING_NUMBER},
    {"translated", N_("Done"), LISTING_NUMBER}, {"fuzzy", N_("Fuzzy"), LISTING_NUMBER},
    {"missing", N_("Missing"), LISTING_NUMBER}, {"tags", N_("Tags"), LISTING_NUMBER},
    {"percent", N_("%"), LISTING_NUMBER},       {"file", N_("File"), LISTING_FILE},
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

static enum status list_language(struct translating *translating, const char *language,
                                 struct listing *listing)
{
    struct translation translation;
    if (translate_read(translating, language, "", &translation) != 0)
        return program_status(&translating->diag);
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
        enum status status = list_language(translating, translating->languages.codes[i], &listing);
        worst = status > worst ? status : worst;
    }
    program_list(translating->program, &listing);
    listing_clear(&listing);
    return worst;
}

static const struct verb {
    const char *name;
    enum status (*run)(struct translating *translating);
    bool needs_languages;  /* at least one that is begun, and the one named among them */
    bool needs_good_texts; /* a text left out for a mistake would be taken for one that is gone */
} verbs[] = {
    {.name = "extract", .run = translate_extract, .needs_good_texts = true},
    {.name = "update", .run = translate_update, .needs_good_texts = true},
    {.name = "status", .run = status_of_all, .needs_languages = true, .needs_good_texts = true},
    {.name = "compile", .run = translate_compile, .needs_languages = true},
};

static const struct verb *find_verb(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(verbs); i++)
        if (strcmp(verbs[i].name, name) == 0)
            return &verbs[i];
    return NULL;
}

static enum status refuse_verb(const struct program *program, const char *word)
{
    const char *guess = nearest_member(word, verbs, ARRAY_LEN(verbs), struct verb, name);
    if (guess != NULL)
        return program_fail(program, STATUS_USAGE,
                            _("'decentwork translate' cannot '%s'; did you mean '%s'?"), word,
                            guess);
    return program_fail(program, STATUS_USAGE,
                        _("'decentwork translate' cannot '%s'; expected extract, update, status or "
                          "compile"),
                        word);
}

static enum status refuse_code(const struct program *program, const char *named)
{
    char *meant = languages_meant(named);
    enum status status =
        meant != NULL
            ? program_fail(program, STATUS_USAGE,
                           _("'%s' is no code of a language; did you mean '%s'?"), named, meant)
            : program_fail(program, STATUS_USAGE,
                           _("'%s' is no code of a language; expected one such as fr or pt_BR"),
                           named);
    free(meant);
    return status;
}

/* Sees to it that a catalogue is not taken for nothing: what is made anew would replace it. */
static enum status refuse_orphan(const struct translating *translating, const char *language)
{
    char *translators = translate_path(translating, language);
    char *name = str_format("%s%s", language, CATALOGUES_ENDING);
    char *catalogue = path_join(translating->folder, name);
    enum status status = STATUS_GOOD;
    if (path_is_file(catalogue) && !path_is_file(translators))
        status = program_fail(
            translating->program, STATUS_BAD,
            /* TRANSLATORS: two files, then the same two again; the second part is a command. */
            _("'%s' is there, but not '%s', from which it was made; get that back from its "
              "translator, or make it from the catalogue: msgunfmt -o %s %s"),
            catalogue, translators, translators, catalogue);
    free(catalogue);
    free(name);
    free(translators);
    return status;
}

static enum status refuse_none(const struct translating *translating, const char *named)
{
    return program_fail(translating->program, STATUS_BAD,
                        _("there is no such translation yet; this begins one: "
                          "decentwork translate update %s %s"),
                        source_path(translating->course->source), named != NULL ? named : _("LL"));
}

/* Takes the language that was named, if it can be worked on. */
static enum status take_language(struct translating *translating, const struct verb *verb,
                                 const char *named)
{
    if (!languages_is_code(named))
        return refuse_code(translating->program, named);
    if (strcmp(named, translating->course->language) == 0)
        return program_fail(translating->program, STATUS_USAGE,
                            _("the course is written in '%s'; name the language to translate into"),
                            named);
    enum status status = refuse_orphan(translating, named);
    if (status != STATUS_GOOD)
        return status;
    char *path = translate_path(translating, named);
    bool is_there = path_is_file(path);
    free(path);
    if (verb->needs_languages && !is_there)
        return refuse_none(translating, named);
    languages_add(&translating->languages, named);
    return STATUS_GOOD;
}

/* Notes the languages to work on: that which was named, else all. */
static enum status find_languages(struct translating *translating, const struct verb *verb,
                                  const char *named)
{
    if (named != NULL)
        return take_language(translating, verb, named);
    catalogues_list_files(translating->course, translating->format->ending,
                          &translating->languages);
    if (translating->languages.count > 0 || !verb->needs_languages)
        return STATUS_GOOD;
    struct languages catalogues = {0};
    catalogues_list_files(translating->course, CATALOGUES_ENDING, &catalogues);
    enum status status = catalogues.count > 0 ? refuse_orphan(translating, catalogues.codes[0])
                                              : refuse_none(translating, NULL);
    languages_clear(&catalogues);
    return status;
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
    diag_read_lines_with(diag, source_line, course->source);
    translating->has_mistakes = messages_collect(course, &translating->messages, diag) != 0;
    return translating->has_mistakes ? STATUS_BAD : STATUS_GOOD;
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
    diag_read_lines_with(&translating->diag, source_line, translating->course->source);
    status = find_languages(translating, verb, language);
    return status == STATUS_GOOD ? verb->run(translating) : status;
}

static enum status run(struct program *program, const char *const *arguments, size_t count)
{
    const struct verb *verb = find_verb(arguments[0]);
    if (verb == NULL)
        return refuse_verb(program, arguments[0]);
    char *folder = program_course_of(program, arguments[1]);
    if (folder == NULL)
        return program_no_course(program, arguments[1]);
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
        "COURSE is the folder of a course, a file in it, or the id of a course that is found. "
        "extract writes all texts of the course into po/messages.pot, with the place of each, "
        "what it belongs to, and which option is the right one. update does the same and brings "
        "each po/LL.po up to date by msgmerge; with LL it begins that language where it is new. A "
        "text that changed keeps its translation as a guess (fuzzy) for the translator to "
        "confirm, except where the question declares for this edition that only its spelling was "
        "corrected; translations of texts that are gone are kept at the end of the file. compile "
        "makes po/LL.mo by msgfmt, which is what learners read. LL is the code of a language, such "
        "as fr or pt_BR, and the header of po/LL.po has to name the same language. status says for "
        "each file of the course how many texts are translated, fuzzy, missing, or have other tags "
        "than their source; such ones are shown in the language of the course. --format csv and "
        "json write "
        "the same for other programs, with the columns language, texts, translated, fuzzy, "
        "missing, tags, percent and file. Translators edit po/LL.po with Poedit or any editor of "
        "PO files; decentwork check names each mistake of such a file with its line. msgmerge and "
        "msgfmt belong to GNU gettext.",
    .options = 1u << OPTION_COURSES | 1u << OPTION_FORMAT,
    .least = 2,
    .most = 3,
    .run = run,
};

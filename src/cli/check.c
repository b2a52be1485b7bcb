/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork check: every mistake of a course. */
#include "config.h"

#include "cli/command.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "cli/explain.h"
#include "cli/listing.h"
#include "course/check.h"
#include "course/check_translation.h"
#include "course/course.h"
#include "course/shelf.h"
#include "course/strays.h"
#include "exchange/format.h"

/* What was checked, where a part of it was named: for a file that is good by itself nothing is
 * said, and it shall not look as if it had been checked alone. Caller frees. */
static char *name_checked(const char *folder, const char *path)
{
    bool is_part = access(path, F_OK) == 0 && !shelf_is_course(path); /* else it is an id */
    /* TRANSLATORS: the folder of a course, of which a file was named. */
    return is_part ? str_format(_("%s, the whole course"), folder) : memory_text(folder);
}

/* Says how it went, after the mistakes themselves. */
static void say_total(const struct program *program, const char *path, size_t errors,
                      size_t warnings)
{
    if (errors == 0 && warnings == 0) {
        /* TRANSLATORS: the folder of a course. */
        fprintf(program->out, _("%s: no mistakes found\n"), path);
        return;
    }
    char *error_words = str_format(ngettext("%zu error", "%zu errors", errors), errors);
    char *warning_words = str_format(ngettext("%zu warning", "%zu warnings", warnings), warnings);
    /* TRANSLATORS: the folder of a course, how many errors, how many warnings. */
    fprintf(program->errors, _("%s: %s, %s\n"), path, error_words, warning_words);
    free(warning_words);
    free(error_words);
}

/* The courses looked at so far: one that is named twice is checked once. */
struct seen {
    char *folder;
    char *real_path;
    char *id; /* NULL where the manifest cannot be read */
};

struct report {
    const struct program *program;
    struct seen *courses;
    size_t count;
    size_t capacity;
    struct listing listing; /* of all messages, where they are not for people */
};

/* Without titles: people read messages, not this table. */
static const struct listing_column columns[] = {
    {"file", NULL, LISTING_TEXT},     {"line", NULL, LISTING_NUMBER},
    {"column", NULL, LISTING_NUMBER}, {"severity", NULL, LISTING_TEXT},
    {"code", NULL, LISTING_TEXT},     {"message", NULL, LISTING_TEXT},
    {"source", NULL, LISTING_TEXT},   {"source-column", NULL, LISTING_NUMBER},
};

static void take_text(struct listing *listing, const char *text)
{
    listing_take(listing, memory_text(text != NULL ? text : ""));
}

/* A line or column; none for a file as a whole. */
static void take_number(struct listing *listing, size_t number)
{
    listing_take(listing, number > 0 ? str_format("%zu", number) : memory_text(""));
}

static void list_messages(struct listing *listing, struct diag *diag)
{
    for (size_t i = 0; i < diag->count; i++) {
        const struct diagnostic *item = &diag->items[i];
        take_text(listing, item->file);
        take_number(listing, item->line);
        take_number(listing, item->line > 0 ? item->column : 0);
        take_text(listing, item->severity == DIAG_ERROR ? "error" : "warning");
        take_text(listing, item->code);
        take_text(listing, item->message);
        take_text(listing, item->source);
        take_number(listing, item->source != NULL ? item->source_skipped + 1 : 0);
    }
    diag_clear(diag);
}

static char *id_of(const char *folder)
{
    struct course *course = NULL;
    struct diag diag;
    diag_init(&diag);
    char *id = course_open(folder, &course, &diag) == 0 ? memory_text(course->id) : NULL;
    course_free(course);
    diag_clear(&diag);
    return id;
}

/* Notes a course, and takes its folder. */
static const struct seen *note_course(struct report *report, char *folder, bool *ret_is_new)
{
    char *real_path = path_whole(folder);
    *ret_is_new = false;
    for (size_t i = 0; i < report->count; i++) {
        if (strcmp(report->courses[i].real_path, real_path) != 0)
            continue;
        free(real_path);
        free(folder);
        return &report->courses[i];
    }
    *ret_is_new = true;
    report->courses = memory_reserve(report->courses, report->count + 1, &report->capacity,
                                     sizeof *report->courses);
    struct seen *seen = &report->courses[report->count++];
    *seen = (struct seen){folder, real_path, id_of(folder)};
    return seen;
}

static void check_unique(const struct report *report, const struct seen *course, struct diag *diag)
{
    for (const struct seen *other = report->courses; course->id != NULL && other < course; other++)
        if (other->id != NULL && strcmp(other->id, course->id) == 0)
            diag_warning(
                diag, where_file(course->folder), "same-course",
                _("the course '%s' is in %s too: of a copy and its original only one should stand "
                  "where courses are looked for, and another course needs an id of its own"),
                course->id, other->folder);
}

/* Says it where all messages go. */
static enum status say_no_course(struct report *report, const char *path)
{
    struct diag diag;
    if (report->program->format == LISTING_TABLE)
        return program_no_course(report->program, path);
    char *words = program_no_course_words(path);
    diag_init(&diag);
    diag_error(&diag, where_file(path), "no-course", "%s", words);
    list_messages(&report->listing, &diag);
    free(words);
    return STATUS_ENVIRONMENT;
}

static void check_first(const struct report *report, const struct seen *course, const char *asked,
                        struct diag *diag)
{
    check_unique(report, course, diag);
    course_check_file(course->folder, asked, diag);
    course_check_translations(course->folder, format_po.read, diag);
}

/* Of a course that was checked, a further file that is asked for need only be one of its parts. */
static void check_further(const struct seen *seen, const char *asked, struct diag *diag)
{
    struct course *course = NULL;
    struct diag unsaid; /* it was said at the first */
    diag_init(&unsaid);
    if (asked != NULL && course_open(seen->folder, &course, &unsaid) == 0)
        strays_check(course, asked, false, diag);
    course_free(course);
    diag_clear(&unsaid);
}

static enum status check_one(struct report *report, const char *path)
{
    struct diag diag;
    const struct program *program = report->program;
    bool is_new;
    char *folder = program_course_of(program, path);
    if (folder == NULL)
        return say_no_course(report, path);
    const struct seen *course = note_course(report, folder, &is_new);
    char *asked = path_is_file(path) ? path_whole(path) : NULL;
    diag_init(&diag);
    if (is_new)
        check_first(report, course, asked, &diag);
    else
        check_further(course, asked, &diag);
    free(asked);
    size_t errors = diag.errors;
    size_t warnings = diag.warnings;
    if (program->format != LISTING_TABLE) {
        list_messages(&report->listing, &diag);
    } else if (is_new || diag.count > 0) {
        program_report(program, &diag);
        char *checked = name_checked(course->folder, path);
        say_total(program, checked, errors, warnings);
        free(checked);
    }
    bool is_bad = errors > 0 || (program->is_strict && warnings > 0);
    return is_bad ? STATUS_BAD : STATUS_GOOD;
}

static void report_clear(struct report *report)
{
    for (size_t i = 0; i < report->count; i++) {
        free(report->courses[i].folder);
        free(report->courses[i].real_path);
        free(report->courses[i].id);
    }
    free(report->courses);
    listing_clear(&report->listing);
}

static enum status check_all(const struct program *program, const char *const *paths, size_t count)
{
    struct report report = {
        .program = program,
        .listing = {.columns = columns, .column_count = ARRAY_LEN(columns)},
    };
    enum status worst = STATUS_GOOD;
    for (size_t i = 0; i < count; i++) {
        enum status status = check_one(&report, paths[i]);
        worst = status > worst ? status : worst;
    }
    if (program->format != LISTING_TABLE)
        program_list(program, &report.listing);
    report_clear(&report);
    return worst;
}

/* The course that one is in. */
static enum status check_here(const struct program *program)
{
    static const char *const here = ".";
    char *folder = shelf_course_of(here);
    if (folder == NULL && program->format == LISTING_TABLE)
        return program_fail(program, STATUS_USAGE,
                            _("there is no course.xml in this folder or above; expected: "
                              "decentwork check PATH"));
    free(folder);
    return check_all(program, &here, 1);
}

static enum status run(struct program *program, const char *const *arguments, size_t count)
{
    if (program->explains)
        return explain_codes(program, arguments, count);
    return count == 0 ? check_here(program) : check_all(program, arguments, count);
}

const struct command command_check = {
    .name = "check",
    .arguments = N_("[PATH]... | --explain [CODE]..."),
    .summary = N_("Say every mistake of the courses in these folders"),
    .description =
        "Checks the course in each folder, or the one that a file belongs to, or that has the id "
        "PATH where there is no such file; without PATH the one in whose folder one is. It says "
        "every mistake as FILE:LINE:COLUMN: error: MESSAGE [CODE], with the line of the file and a "
        "caret below the place. It is always the whole course that is checked: a file that is "
        "named and "
        "that course.xml does not name is an error. Errors are what cannot be shown or graded, or "
        "what would mislead; warnings are what a learner would stumble over. Translations in po/ "
        "are checked too: what "
        "is missing, fuzzy, or has other tags than its source, at its line of po/LL.po, what is "
        "older than the course or newer than its catalogue, and files that nothing reads. "
        "Messages go to standard error. "
        "--explain CODE says what the code of a message means and how to mend it, with an "
        "example; without CODE it lists them all. --format csv and json write all messages to "
        "standard output, for editors and other programs: file, line, column, severity, code, "
        "message, source, which is the part of the line that is shown, and source-column, where in "
        "the line that part begins. Lines and columns count from 1, columns in characters; both "
        "are empty, or null, where a file is meant as a whole.",
    .options =
        1u << OPTION_COURSES | 1u << OPTION_FORMAT | 1u << OPTION_STRICT | 1u << OPTION_EXPLAIN,
    .most = 1000,
    .run = run,
};

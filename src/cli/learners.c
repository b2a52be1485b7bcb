/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork learner: who learns on this computer, and their records as files. */
#include "config.h"

#include "cli/command.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/durable.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/str.h"
#include "cli/learner.h"
#include "cli/listing.h"
#include "flow/wording.h"
#include "plain/console.h"
#include "store/facts.h"
#include "store/learner_name.h"
#include "store/learners.h"
#include "store/lines.h"

enum { DIGITS_LEAST = 8 }; /* of an id, to name a learner by */

/* One of the things that can be done: a row each. */
struct deed {
    const char *name;
    size_t least; /* arguments after the name */
    size_t most;
    enum status (*run)(const struct program *program, const char *const *arguments, size_t count);
};

/* A learner is named by name or, where two have one name, by the first digits of the id. */
static const struct learner *find_by_id(const struct learners *learners, const char *digits)
{
    size_t length = strlen(digits);
    for (size_t i = 0; length >= DIGITS_LEAST && i < learners->count; i++)
        if (strncmp(learners->items[i].id, digits, length) == 0)
            return &learners->items[i];
    return NULL;
}

static size_t count_namesakes(const struct learners *learners, const char *name)
{
    size_t count = 0;
    for (size_t i = 0; i < learners->count; i++)
        count += learner_name_compare(learners->items[i].name, name) == 0;
    return count;
}

/* Finds one learner. Caller clears the list, of which *ret_learner is one. */
static enum status find_one(const struct program *program, const char *name,
                            struct learners *ret_learners, const struct learner **ret_learner)
{
    enum status status = learner_list(program, ret_learners);
    if (status != STATUS_GOOD)
        return status;
    *ret_learner = find_by_id(ret_learners, name);
    if (*ret_learner != NULL)
        return STATUS_GOOD;
    *ret_learner = learners_find(ret_learners, name);
    if (*ret_learner == NULL)
        return learner_refuse(program, ret_learners, name);
    if (count_namesakes(ret_learners, (*ret_learner)->name) == 1)
        return STATUS_GOOD;
    return program_fail(program, STATUS_USAGE,
                        _("more than one learner is called '%s'; name one by the first 8 digits of "
                          "the id, which 'decentwork learner list' shows"),
                        name);
}

/* --- list --- */

static const struct listing_column columns[] = {
    {"name", N_("Learner"), LISTING_TEXT},   {"answers", N_("Answers"), LISTING_NUMBER},
    {"last", N_("Last work"), LISTING_TEXT}, {"id", N_("Id"), LISTING_TEXT},
    {"file", N_("File"), LISTING_FILE},
};

/* For people: the time of day where the learner was, and as much of the id as has to be typed. */
static void add_learner(const struct learner *learner, bool is_table, struct listing *listing,
                        struct diag *diag)
{
    struct facts facts = {0};
    char *last = NULL;
    bool is_read = facts_read(learner->path, &facts, diag) == 0;
    if (is_read && facts.last.at != 0)
        last = is_table ? wording_moment(facts.last) : moment_text(facts.last);
    listing_take(listing, memory_text(learner->name));
    listing_take(listing, is_read ? str_format("%lld", (long long)facts.answers) : memory_text(""));
    listing_take(listing, last != NULL ? last : memory_text(""));
    listing_take(listing, is_table ? str_format("%.*s", DIGITS_LEAST, learner->id)
                                   : memory_text(learner->id));
    listing_take(listing, memory_text(learner->path));
}

static enum status list(const struct program *program, const char *const *arguments, size_t count)
{
    struct listing listing = {.columns = columns, .column_count = ARRAY_LEN(columns)};
    struct learners learners;
    struct diag diag;
    (void)arguments;
    (void)count;
    enum status status = learner_list(program, &learners);
    diag_init(&diag);
    for (size_t i = 0; i < learners.count; i++)
        add_learner(&learners.items[i], program->format == LISTING_TABLE, &listing, &diag);
    if (status == STATUS_GOOD)
        program_list(program, &listing);
    if (diag.errors > 0)
        status = program_status(&diag);
    program_report(program, &diag);
    listing_clear(&listing);
    learners_clear(&learners);
    return status;
}

/* --- rename --- */

static enum status rename_record(const struct program *program, const struct learner *learner,
                                 const char *name)
{
    struct record *record = NULL;
    struct diag diag;
    struct event event = {
        .kind = EVENT_LEARNER,
        .moment = program->outside.now(program->outside.context),
        .data = learner_name_to_data(name),
    };
    diag_init(&diag);
    int result = record_open(learner->path, &record, &diag);
    if (result == 0)
        result = record_append(record, &event, &diag);
    record_close(record);
    free(event.data);
    return result == 0 ? STATUS_GOOD : program_refuse(program, &diag);
}

static enum status give_name(const struct program *program, const struct learners *learners,
                             const struct learner *learner, const char *name)
{
    struct diag diag;
    char *clean = learner_name_clean(name);
    enum status status;
    diag_init(&diag);
    if (clean == NULL) {
        learner_name_tell(&diag);
        return program_refuse(program, &diag);
    }
    const struct learner *namesake = learners_find(learners, clean);
    if (namesake != NULL && namesake != learner)
        status = program_fail(program, STATUS_USAGE, _("there is a learner '%s' already"), clean);
    else
        status = rename_record(program, learner, clean);
    free(clean);
    return status;
}

static enum status rename_learner(const struct program *program, const char *const *arguments,
                                  size_t count)
{
    struct learners learners;
    const struct learner *learner;
    (void)count;
    enum status status = find_one(program, arguments[0], &learners, &learner);
    if (status == STATUS_GOOD)
        status = give_name(program, &learners, learner, arguments[1]);
    learners_clear(&learners);
    return status;
}

/* --- export --- */

static enum status write_lines(const struct program *program, const struct learner *learner,
                               FILE *out)
{
    struct record *record = NULL;
    struct diag diag;
    diag_init(&diag);
    int result = record_open(learner->path, &record, &diag);
    if (result == 0)
        result = lines_write(record, out, &diag);
    record_close(record);
    return result == 0 ? STATUS_GOOD : program_refuse(program, &diag);
}

/* The file is there whole under its name, or not at all. */
static enum status write_file(const struct program *program, const struct learner *learner,
                              const char *path)
{
    char *draft = str_format("%s.new", path);
    enum status status;
    FILE *out = durable_make_empty(draft) == 0 ? fopen(draft, "we") : NULL;
    if (out == NULL) {
        status = program_fail_writing(program, errno == EEXIST ? draft : path);
        free(draft);
        return status;
    }
    status = write_lines(program, learner, out);
    bool is_failed = fflush(out) != 0 || ferror(out);
    is_failed |= fclose(out) != 0;
    if (status == STATUS_GOOD && (is_failed || durable_rename(draft, path) != 0))
        status = program_fail_writing(program, path);
    if (status != STATUS_GOOD)
        unlink(draft);
    free(draft);
    return status;
}

static enum status export_learner(const struct program *program, const char *const *arguments,
                                  size_t count)
{
    struct learners learners;
    const struct learner *learner;
    const char *path = count > 1 ? arguments[1] : NULL;
    enum status status = find_one(program, arguments[0], &learners, &learner);
    if (status == STATUS_GOOD && path == NULL)
        status = write_lines(program, learner, program->out);
    else if (status == STATUS_GOOD && access(path, F_OK) == 0)
        status = program_fail(program, STATUS_USAGE,
                              _("%s is there already; name a file that is not"), path);
    else if (status == STATUS_GOOD)
        status = write_file(program, learner, path);
    learners_clear(&learners);
    return status;
}

/* --- delete --- */

/* Only a person who types "y" means it. */
static bool is_meant(const struct program *program, const struct learner *learner)
{
    struct console console = {.in = program->in, .out = program->out, .columns = program->columns};
    struct facts facts = {0};
    struct diag unsaid;
    diag_init(&unsaid);
    facts_read(learner->path, &facts, &unsaid);
    diag_clear(&unsaid);
    /* TRANSLATORS: a learner's name and the number of answers. */
    char *question =
        str_format(ngettext("Delete the record of %s, with %ld answer, and its copies? "
                            "This cannot be undone. y/n",
                            "Delete the record of %s, with %ld answers, and its "
                            "copies? This cannot be undone. y/n",
                            (unsigned long)facts.answers),
                   learner->name, (long)facts.answers);
    const char *typed = console_ask(&console, question);
    /* TRANSLATORS: the letter that answers "y/n" with yes. */
    bool is_yes = typed != NULL && (strcmp(typed, "y") == 0 || strcmp(typed, _("y")) == 0);
    free(question);
    console_clear(&console);
    return is_yes;
}

static enum status delete_record(const struct program *program, const struct learner *learner)
{
    struct diag diag;
    diag_init(&diag);
    return learners_delete(learner, &diag) == 0 ? STATUS_GOOD : program_refuse(program, &diag);
}

static enum status delete_learner(const struct program *program, const char *const *arguments,
                                  size_t count)
{
    struct learners learners;
    const struct learner *learner;
    (void)count;
    enum status status = find_one(program, arguments[0], &learners, &learner);
    if (status == STATUS_GOOD && !program->is_yes && !program->is_terminal)
        status = program_fail(program, STATUS_USAGE,
                              _("a script that deletes a learner must say --yes"));
    else if (status == STATUS_GOOD && (program->is_yes || is_meant(program, learner)))
        status = delete_record(program, learner);
    learners_clear(&learners);
    return status;
}

/* --- import --- */

static void say_imported(const struct program *program, const struct learners_import *import)
{
    struct console console = {.in = program->in, .out = program->out, .columns = program->columns};
    unsigned long number = (unsigned long)import->added;
    char *text;
    if (import->is_new)
        /* TRANSLATORS: a learner's name and the number of entries. */
        text = str_format(ngettext("%s: a new learner here, with %ld entry",
                                   "%s: a new learner here, with %ld entries", number),
                          import->name, (long)import->added);
    else
        /* TRANSLATORS: a learner's name and the number of entries. */
        text = str_format(ngettext("%s: %ld entry added", "%s: %ld entries added", number),
                          import->name, (long)import->added);
    console_say(&console, text);
    free(text);
    console_clear(&console);
}

static enum status warn_of_namesakes(const struct program *program, const char *name)
{
    struct learners learners;
    enum status status = learner_list(program, &learners);
    if (status == STATUS_GOOD && count_namesakes(&learners, name) > 1)
        program_fail(program, STATUS_GOOD,
                     _("more than one learner is called '%s' now; rename one of them: decentwork "
                       "learner rename ID NAME"),
                     name);
    learners_clear(&learners);
    return status;
}

static enum status import_file(const struct program *program, const char *const *arguments,
                               size_t count)
{
    struct learners_import import = {0};
    struct diag diag;
    (void)count;
    diag_init(&diag);
    if (learners_import(program->learners_folder, arguments[0], &import, &diag) != 0)
        return program_refuse(program, &diag);
    say_imported(program, &import);
    enum status status = warn_of_namesakes(program, import.name);
    free(import.name);
    return status;
}

/* --- The command --- */

static const struct deed deeds[] = {
    {"list", 0, 0, list},
    {"rename", 2, 2, rename_learner},
    {"export", 1, 2, export_learner},
    {"delete", 1, 1, delete_learner},
    {"import", 1, 1, import_file},
};

static enum status refuse_deed(const struct program *program, const char *word)
{
    const char *guess = nearest_member(word, deeds, ARRAY_LEN(deeds), struct deed, name);
    if (guess != NULL)
        return program_fail(program, STATUS_USAGE,
                            _("'decentwork learner' cannot '%s'; did you mean '%s'?"), word, guess);
    return program_fail(program, STATUS_USAGE, _("'decentwork learner' cannot '%s'"), word);
}

static enum status run(struct program *program, const char *const *arguments, size_t count)
{
    const struct deed *deed = NULL;
    for (size_t i = 0; deed == NULL && i < ARRAY_LEN(deeds); i++)
        if (strcmp(deeds[i].name, arguments[0]) == 0)
            deed = &deeds[i];
    if (deed == NULL)
        return refuse_deed(program, arguments[0]);
    if (count - 1 < deed->least || count - 1 > deed->most)
        return program_fail(program, STATUS_USAGE,
                            _("'decentwork learner %s' wants other arguments; expected: decentwork "
                              "learner %s"),
                            deed->name, _(command_learner.arguments));
    if (program->learners_folder == NULL)
        return learner_no_folder(program);
    return deed->run(program, arguments + 1, count - 1);
}

const struct command command_learner = {
    .name = "learner",
    .arguments = N_("list | rename NAME NEW | export NAME [FILE] | delete NAME | import FILE"),
    .summary = N_("List, rename, export, delete or import learners"),
    .description =
        "list names the learners of this computer, with their answers, when they worked last, the "
        "first digits of the id, and the file; --format csv and json have the columns name, "
        "answers, last (UTC), id (all of it) and file. rename gives a learner another name; the "
        "file keeps its own. delete removes a "
        "record and its copies for ever: a person is asked, a script says --yes. NAME is a "
        "learner's name, however its letters' case and its spaces are written, or at least the "
        "first 8 digits of the id.\n"
        "export writes a record as JSON lines to FILE, or to the output; nothing is left out. "
        "import takes such a file, or a record's own file from another computer: what the learner "
        "of that id already has stays, what is missing is added, and an entry that stands in both "
        "with different contents refuses the whole file. A learner who is not here yet is added.\n"
        "The first of the JSON lines has the members format (\"decentwork-record\"), version (1), "
        "learner (the id, 32 hexadecimal digits) and name. Each further line is an entry, one "
        "thing that the learner did, in their order: session (32 hexadecimal digits) and n, which "
        "together tell it from all others; at (milliseconds since 1970, UTC) and zone (minutes "
        "east of it); kind; course, edition, unit, question and attempt, where they have a "
        "meaning; data, an object by the kind. The last lines say where the learner is in each "
        "unit: an object with the one member place, in it course, unit, block, characters, key, "
        "draft, at and zone. Data or a draft that would not come back letter for letter stands as "
        "text in raw-data or raw-draft instead.\n"
        "Kinds and their data: learner {name}; opened; read; started {questions, seed, "
        "builds_on}; answered {response, score, maximum, share, try, hints, language, hash, "
        "milliseconds}; finished {score, maximum, passed}; reset {seen: for each session, the "
        "last n that counts no more}, of a unit or, without unit, of a course; noted {text, "
        "place, replaces}; bookmarked {place}; removed {replaces}; undone {undoes}; set {a "
        "setting: its value}. In these, builds_on names the attempt whose right answers are kept, "
        "share is what of the answer was right (0 to 1) before tries and hints cost anything, "
        "replaces and undoes name an entry as its session, a hyphen and its n, and place is "
        "{block, characters, key, words}. Other kinds are of later versions and are kept.",
    .options = 1u << OPTION_DATA | 1u << OPTION_FORMAT | 1u << OPTION_YES,
    .least = 1,
    .most = 3,
    .run = run,
};

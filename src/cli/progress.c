/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork progress: the learner's own standing, and units begun anew. */
#include "config.h"

#include "cli/command.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "cli/learner.h"
#include "cli/listing.h"
#include "content/number.h"
#include "flow/report.h"
#include "flow/reset.h"
#include "flow/wording.h"
#include "plain/console.h"

/* For other programs. */
static const struct listing_column columns[] = {
    {"course", NULL, LISTING_TEXT},    {"module", NULL, LISTING_NUMBER},
    {"kind", NULL, LISTING_WORD},      {"id", NULL, LISTING_TEXT},
    {"state", NULL, LISTING_WORD},     {"minutes", NULL, LISTING_NUMBER},
    {"answers", NULL, LISTING_NUMBER}, {"attempts", NULL, LISTING_NUMBER},
    {"best", NULL, LISTING_NUMBER},    {"latest", NULL, LISTING_NUMBER},
    {"title", NULL, LISTING_TEXT},
};
_Static_assert(ARRAY_LEN(columns) <= LISTING_COLUMNS_MAX, "the listing has room for all columns");

static const char *kind_of(const struct outline_unit *unit)
{
    return unit->kind == UNIT_QUIZ ? N_("quiz") : N_("lesson");
}

static const char *state_of(const struct progress *progress)
{
    if (progress->is_done)
        return N_("done");
    return progress->is_opened || progress->answers > 0 ? N_("begun") : N_("not begun");
}

static void take_number(struct listing *listing, int64_t number)
{
    listing_take(listing, str_format("%lld", (long long)number));
}

/* A share as a whole percentage; nothing where there is none (below 0). */
static void take_share(struct listing *listing, double share)
{
    if (share < 0)
        listing_take(listing, memory_text(""));
    else
        take_number(listing, (int64_t)(share * 100 + 0.0005));
}

static int64_t minutes_of(int64_t milliseconds)
{
    return (milliseconds + 30000) / 60000;
}

static void add_unit(struct listing *listing, const char *course, const struct report_unit *row)
{
    listing_take(listing, memory_text(course));
    take_number(listing, (int64_t)row->module + 1);
    listing_take(listing, memory_text(kind_of(row->unit)));
    listing_take(listing, memory_text(row->unit->id));
    listing_take(listing, memory_text(state_of(&row->progress)));
    take_number(listing, minutes_of(row->milliseconds));
    take_number(listing, row->progress.answers);
    take_number(listing, row->progress.attempts);
    take_share(listing, row->progress.best_score);
    take_share(listing, row->progress.last_score);
    listing_take(listing, wording_unit(row->unit));
}

static void add_objective(struct listing *listing, const char *course,
                          const struct report_objective *row)
{
    double share = row->maximum > 0 ? row->score / row->maximum : -1;
    listing_take(listing, memory_text(course));
    take_number(listing, (int64_t)row->module + 1);
    listing_take(listing, memory_text(N_("objective")));
    listing_take(listing, memory_text(row->objective->id));
    listing_take(listing, memory_text(""));
    listing_take(listing, memory_text(""));
    take_number(listing, (int64_t)row->answered);
    listing_take(listing, memory_text(""));
    listing_take(listing, memory_text(""));
    take_share(listing, row->maximum > 0 && share < 0 ? 0 : share);
    listing_take(listing, memory_text(row->objective->title));
}

/* Says a text, which it takes. */
static void say(const struct program *program, char *text)
{
    struct console console = {.in = program->in, .out = program->out, .columns = program->columns};
    console_say(&console, text);
    free(text);
    console_clear(&console);
}

/* --- For people --- */

/* A table each for parts and objectives, of what one asks for: the rest is in the files. */
static const struct listing_column unit_columns[] = {
    {"id", N_("Part"), LISTING_TEXT},           {"state", N_("State"), LISTING_WORD},
    {"minutes", N_("Minutes"), LISTING_NUMBER}, {"best", N_("Best"), LISTING_TEXT},
    {"title", N_("Title"), LISTING_TEXT},
};
static const struct listing_column objective_columns[] = {
    {"id", N_("Objective"), LISTING_TEXT},
    {"right", N_("Right"), LISTING_TEXT},
    {"title", N_("Title"), LISTING_TEXT},
};

static void print_units(const struct program *program, const struct report *report)
{
    struct listing listing = {.columns = unit_columns, .column_count = ARRAY_LEN(unit_columns)};
    for (size_t i = 0; i < report->unit_count; i++) {
        const struct report_unit *row = &report->units[i];
        double best = row->progress.best_score;
        listing_take(&listing, memory_text(row->unit->id));
        listing_take(&listing, memory_text(state_of(&row->progress)));
        take_number(&listing, minutes_of(row->milliseconds));
        listing_take(&listing, best < 0 ? memory_text("") : percent_words(best));
        listing_take(&listing, wording_unit(row->unit));
    }
    program_list(program, &listing);
    listing_clear(&listing);
}

static void print_objectives(const struct program *program, const struct report *report)
{
    struct listing listing = {.columns = objective_columns,
                              .column_count = ARRAY_LEN(objective_columns)};
    for (size_t i = 0; i < report->objective_count; i++) {
        const struct report_objective *row = &report->objectives[i];
        listing_take(&listing, memory_text(row->objective->id));
        listing_take(&listing,
                     row->maximum > 0 ? wording_points(row->score, row->maximum) : memory_text(""));
        listing_take(&listing, memory_text(row->objective->title));
    }
    program_list(program, &listing);
    listing_clear(&listing);
}

static void print_course(const struct program *program, const struct session *session,
                         const struct report *report)
{
    say(program, memory_text(session->course->title.plain));
    fputc('\n', program->out);
    print_units(program, report);
    if (report->objective_count > 0) {
        fputc('\n', program->out);
        print_objectives(program, report);
    }
}

/* --- For programs --- */

static void take_course(struct listing *listing, const char *course, const struct report *report)
{
    for (size_t i = 0; i < report->unit_count; i++)
        add_unit(listing, course, &report->units[i]);
    for (size_t i = 0; i < report->objective_count; i++)
        add_objective(listing, course, &report->objectives[i]);
}

/* Adds a course to the listing, or prints it where people read it. */
static void report_course(const struct program *program, const struct shelf_course *course,
                          struct record *record, struct listing *listing, struct diag *diag)
{
    struct session session;
    struct report report;
    if (session_open(&session, course->path, record, program_preferences(program), program->outside,
                     diag) != 0)
        return;
    if (report_build(&session, &report, diag) == 0) {
        if (program->format == LISTING_TABLE)
            print_course(program, &session, &report);
        else
            take_course(listing, course->id, &report);
        report_clear(&report);
    }
    session_close(&session);
}

static enum status refuse_course(const struct program *program, const char *word)
{
    return program_fail(program, STATUS_USAGE,
                        _("there is no course '%s'; 'decentwork list' names the courses"), word);
}

static enum status print_report(const struct program *program, const struct shelf *shelf,
                                const char *course, struct record *record)
{
    struct listing listing = {.columns = columns, .column_count = ARRAY_LEN(columns)};
    struct diag diag;
    if (course != NULL && shelf_course(shelf, course) == NULL)
        return refuse_course(program, course);
    diag_init(&diag);
    size_t count = 0;
    for (size_t i = 0; i < shelf->count; i++) {
        if (course != NULL && strcmp(shelf->items[i].id, course) != 0)
            continue;
        if (count++ > 0 && program->format == LISTING_TABLE)
            fputc('\n', program->out);
        report_course(program, &shelf->items[i], record, &listing, &diag);
    }
    if (program->format != LISTING_TABLE)
        program_list(program, &listing);
    enum status status = diag.errors > 0 ? program_status(&diag) : STATUS_GOOD;
    program_report(program, &diag);
    listing_clear(&listing);
    return status;
}

/* --- Beginning anew --- */

/* What --reset names. */
struct target {
    char *course;
    char *unit; /* NULL: all of the course */
    size_t found;
};

static bool has_unit(const struct program *program, const struct shelf_course *course,
                     const char *unit)
{
    struct session session;
    struct diag unsaid;
    diag_init(&unsaid);
    bool is_open = session_open(&session, course->path, NULL, NULL, program->outside, &unsaid) == 0;
    bool is_found = is_open && session_find(&session, unit, NULL) != NULL;
    if (is_open)
        session_close(&session);
    diag_clear(&unsaid);
    return is_found;
}

/* Looks for the unit in one course, or in all for NULL. */
static void find_unit(const struct program *program, const struct shelf *shelf, const char *course,
                      const char *unit, struct target *target)
{
    for (size_t i = 0; i < shelf->count; i++) {
        const struct shelf_course *item = &shelf->items[i];
        if ((course != NULL && strcmp(item->id, course) != 0) || !has_unit(program, item, unit))
            continue;
        if (target->found++ == 0)
            *target = (struct target){memory_text(item->id), memory_text(unit), 1};
    }
}

/* A course, a course and a unit after a slash, or a unit alone. */
static struct target find_target(const struct program *program, const struct shelf *shelf,
                                 const char *course, const char *word)
{
    struct target target = {0};
    const char *slash = strchr(word, '/');
    if (slash != NULL) {
        char *id = memory_text_n(word, (size_t)(slash - word));
        find_unit(program, shelf, id, slash + 1, &target);
        free(id);
    } else if (shelf_course(shelf, word) != NULL) {
        target = (struct target){memory_text(word), NULL, 1};
    } else {
        find_unit(program, shelf, course, word, &target);
    }
    return target;
}

static void target_clear(struct target *target)
{
    free(target->course);
    free(target->unit);
}

/* "COURSE/UNIT" or "COURSE". Caller frees. */
static char *name_of(const char *course, const char *unit)
{
    return unit != NULL ? str_format("%s/%s", course, unit) : memory_text(course);
}

static enum status begin_anew(const struct program *program, const struct target *target,
                              struct record *record)
{
    struct diag diag;
    struct moment now = program->outside.now(program->outside.context);
    diag_init(&diag);
    if (reset_begin_anew(record, target->course, target->unit, now, &diag) != 0)
        return program_refuse(program, &diag);
    char *name = name_of(target->course, target->unit);
    /* TRANSLATORS: %s is a course, or a course and a part of it. */
    say(program, str_format(_("%s begins anew. To take that back: decentwork progress "
                              "--undo-reset"),
                            name));
    free(name);
    return STATUS_GOOD;
}

static enum status reset(const struct program *program, const struct shelf *shelf,
                         const char *course, struct record *record)
{
    struct target target = find_target(program, shelf, course, program->reset);
    enum status status;
    if (target.found == 1)
        status = begin_anew(program, &target, record);
    else if (target.found == 0)
        status = program_fail(program, STATUS_USAGE, _("there is no course, lesson or quiz '%s'"),
                              program->reset);
    else
        status = program_fail(program, STATUS_USAGE,
                              _("more than one course has a lesson or quiz '%s'; say COURSE/%s"),
                              program->reset, program->reset);
    target_clear(&target);
    return status;
}

static enum status undo_reset(const struct program *program, struct record *record)
{
    struct reset_undone undone;
    struct diag diag;
    struct moment now = program->outside.now(program->outside.context);
    diag_init(&diag);
    if (reset_undo(record, now, &undone, &diag) != 0)
        return program_refuse(program, &diag);
    char *name = name_of(undone.course, undone.unit);
    /* TRANSLATORS: %s is a course, or a course and a part of it. */
    say(program, str_format(_("%s: what was done before counts again"), name));
    free(name);
    reset_undone_clear(&undone);
    return STATUS_GOOD;
}

/* --- The command --- */

static enum status do_with(const struct program *program, const char *course, struct record *record)
{
    struct shelf shelf;
    struct diag diag;
    enum status status;
    diag_init(&diag);
    shelf_find(program->course_folders, program->course_folder_count, program->outside.cache_folder,
               &shelf, &diag);
    program_report(program, &diag);
    if (program->is_undoing)
        status = undo_reset(program, record);
    else if (program->reset != NULL)
        status = reset(program, &shelf, course, record);
    else
        status = print_report(program, &shelf, course, record);
    shelf_clear(&shelf);
    return status;
}

static enum status run(struct program *program, const char *const *arguments, size_t count)
{
    struct record *record = NULL;
    enum status status = learner_find_one(program, &record);
    if (status != STATUS_GOOD)
        return status;
    status = do_with(program, count > 0 ? arguments[0] : NULL, record);
    record_close(record);
    return status;
}

const struct command command_progress = {
    .name = "progress",
    .arguments = N_("[COURSE]"),
    .summary = N_("Show what you have done, or begin a part anew"),
    .description =
        "Lists the lessons and quizzes of a course, or of all courses found, with what the learner "
        "has done: state, minutes spent, the best result of a quiz; then the objectives of its "
        "modules, with the points that the newest answer to each of their questions earned, of how "
        "many. --format csv and json have the columns course, module, kind (lesson, quiz or "
        "objective), id, state (done, begun or not begun), minutes, answers (handed in), attempts "
        "(finished), best and latest (of the attempts, or of an objective's points, in percent) "
        "and title.\n"
        "The time spent is counted from what is recorded: from each entry to the next of the same "
        "session, for the lesson or quiz of the first. More than 15 minutes between two of them "
        "count as 15, since then somebody had gone away; the last entry of a session counts "
        "nothing, and a clock that was put back takes nothing away.\n"
        "--reset begins a lesson, a quiz or a whole course anew: what was done there counts no "
        "more, but stays in the record, the time spent included. --undo-reset takes the last "
        "reset back, and all counts again.",
    .options = 1u << OPTION_LEARNER | 1u << OPTION_DATA | 1u << OPTION_COURSES |
               1u << OPTION_FORMAT | 1u << OPTION_RESET | 1u << OPTION_UNDO_RESET,
    .most = 1,
    .run = run,
};

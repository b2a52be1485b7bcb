/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork list: the courses found, and how far the learner is in each. */
#include "config.h"

#include "cli/command.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "cli/learner.h"
#include "cli/listing.h"

static const struct listing_column columns[] = {
    {"id", N_("Course"), LISTING_TEXT},       {"title", N_("Title"), LISTING_TEXT},
    {"edition", N_("Edition"), LISTING_TEXT}, {"language", N_("Language"), LISTING_TEXT},
    {"done", N_("Done"), LISTING_NUMBER},     {"parts", N_("Parts"), LISTING_NUMBER},
};

/* For people: what is done beside what there is, as everywhere, and the title, which may be long,
 * last. */
static const struct listing_column table_columns[] = {
    {"id", N_("Course"), LISTING_TEXT},         {"edition", N_("Edition"), LISTING_TEXT},
    {"language", N_("Language"), LISTING_TEXT}, {"done", N_("Done"), LISTING_TEXT},
    {"title", N_("Title"), LISTING_TEXT},
};

static void take_row(const struct shelf_course *course, const struct session *session,
                     struct tally tally, struct listing *listing)
{
    listing_take(listing, memory_text(course->id));
    listing_take(listing, memory_text(session->course->title.plain));
    listing_take(listing, memory_text(course->edition));
    listing_take(listing, memory_text(course->language));
    listing_take(listing, str_format("%zu", tally.done));
    listing_take(listing, str_format("%zu", tally.all));
}

static void take_table_row(const struct shelf_course *course, const struct session *session,
                           struct tally tally, struct listing *listing)
{
    listing_take(listing, memory_text(course->id));
    listing_take(listing, memory_text(course->edition));
    listing_take(listing, memory_text(course->language));
    /* TRANSLATORS: parts of a course that are done, of how many. */
    listing_take(listing, str_format(_("%zu of %zu"), tally.done, tally.all));
    listing_take(listing, memory_text(session->course->title.plain));
}

static void add_course(const struct program *program, const struct shelf_course *course,
                       struct record *record, struct listing *listing, struct diag *diag)
{
    struct session session;
    if (session_open(&session, course->path, record, program_preferences(program), program->outside,
                     diag) != 0)
        return;
    struct tally tally = session_tally(&session);
    if (program->format == LISTING_TABLE)
        take_table_row(course, &session, tally, listing);
    else
        take_row(course, &session, tally, listing);
    session_close(&session);
}

static enum status list(const struct program *program, struct record *record)
{
    bool is_table = program->format == LISTING_TABLE;
    struct listing listing = {
        .columns = is_table ? table_columns : columns,
        .column_count = is_table ? ARRAY_LEN(table_columns) : ARRAY_LEN(columns),
    };
    struct shelf shelf;
    struct diag diag;
    diag_init(&diag);
    shelf_find(program->course_folders, program->course_folder_count, program->outside.cache_folder,
               &shelf, &diag);
    for (size_t i = 0; i < shelf.count; i++)
        add_course(program, &shelf.items[i], record, &listing, &diag);
    program_list(program, &listing);
    enum status status = diag.errors > 0 ? program_status(&diag) : STATUS_GOOD;
    program_report(program, &diag);
    listing_clear(&listing);
    shelf_clear(&shelf);
    return status;
}

static enum status run(struct program *program, const char *const *arguments, size_t count)
{
    (void)arguments;
    (void)count;
    struct record *record = NULL;
    enum status status = learner_find(program, &record);
    if (status != STATUS_GOOD)
        return status;
    status = list(program, record);
    record_close(record);
    return status;
}

const struct command command_list = {
    .name = "list",
    .arguments = N_("[OPTION]..."),
    .summary = N_("List the courses found, and how far the learner is"),
    .description =
        "Lists the courses found with their edition and language, how many of their parts "
        "(lessons and quizzes) there are, and how many of them the learner has done. --format csv "
        "and json write the same for other programs, with the columns id, title, edition, "
        "language, done and parts.",
    .options =
        1u << OPTION_LEARNER | 1u << OPTION_DATA | 1u << OPTION_COURSES | 1u << OPTION_FORMAT,
    .run = run,
};

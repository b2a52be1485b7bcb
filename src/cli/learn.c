/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork learn: the course itself. */
#include "config.h"

#include "cli/command.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/list.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/str.h"
#include "cli/learner.h"
#include "flow/preferences.h"
#include "plain/plain.h"
#include "tui/stack.h"

/* What COURSE[/UNIT] names. */
struct target {
    char *path;
    char *unit;             /* NULL: none */
    struct session session; /* of the course, open; empty once the screen has taken it */
    size_t errors;          /* mistakes of the course */
};

static void target_clear(struct target *target)
{
    session_close(&target->session);
    free(target->path);
    free(target->unit);
}

static bool find_folder(const char *word, struct target *ret_target)
{
    const char *unit;
    char *path = program_course_folder(word, &unit);
    if (path == NULL)
        return false;
    *ret_target = (struct target){.path = path, .unit = memory_text(unit)};
    return true;
}

/* The id of a course on the shelf, and a unit after the slash. */
static bool find_id(const struct shelf *shelf, const char *word, struct target *ret_target)
{
    size_t length = strcspn(word, "/");
    char *id = memory_text_n(word, length);
    const struct shelf_course *course = shelf_course(shelf, id);
    free(id);
    if (course == NULL)
        return false;
    *ret_target = (struct target){
        .path = memory_text(course->path),
        .unit = word[length] == '/' ? memory_text(word + length + 1) : NULL,
    };
    return true;
}

/* The command or course that was most likely meant. */
static const char *meant(const struct shelf *shelf, const char *word)
{
    const char **names = memory_new(COMMANDS_MOST + shelf->count, sizeof *names);
    size_t count = command_names(names);
    for (size_t i = 0; i < shelf->count; i++)
        names[count++] = shelf->items[i].id;
    const char *found = nearest_word(word, names, count);
    free(names);
    return found;
}

static enum status refuse(const struct program *program, const struct shelf *shelf,
                          const char *word)
{
    const char *guess = meant(shelf, word);
    if (guess != NULL)
        return program_fail(program, STATUS_USAGE,
                            _("there is no command and no course '%s'; did you mean '%s'?"), word,
                            guess);
    return program_fail(
        program, STATUS_USAGE,
        _("there is no command and no course '%s'; 'decentwork list' names the courses"), word);
}

/* The course line by line, or Home if `target` is NULL. */
static enum status learn_in_lines(struct program *program, struct plain *plain,
                                  const struct target *target)
{
    struct diag diag;
    enum plain_next next;
    if (target == NULL) {
        plain_home(plain);
        return STATUS_GOOD;
    }
    diag_init(&diag);
    if (plain_course(plain, target->path, target->unit, &next, &diag) != 0)
        return program_refuse(program, &diag);
    diag_clear(&diag);
    return STATUS_GOOD;
}

/* The session to go on with line by line: none where the screen has taken it. Mistakes are to be
 * said in the learner's own language: such a course is opened anew. */
static struct session *opened_of(struct target *target)
{
    bool is_fit = target != NULL && target->session.course != NULL && target->errors == 0;
    return is_fit ? &target->session : NULL;
}

/* Goes on line by line under a record, which it takes; NULL only looks. */
static enum status learn_plainly(struct program *program, const struct shelf *shelf,
                                 struct target *target, struct record *record)
{
    struct settings settings;
    preferences_read(record, &settings);
    program->speech->prefer(program->speech->context, settings_value(&settings, SETTING_LANGUAGE));
    struct plain plain = {
        .console = {.in = program->in, .out = program->out, .columns = program->columns},
        .shelf = shelf,
        .record = record,
        .opened = opened_of(target),
        .outside = program->outside,
        .preferences = program_preferences(program),
        .language = program->speech->current(program->speech->context),
        .speech = program->speech,
        .settings = &settings,
        .shows_facilitator = settings_is(&settings, SETTING_FACILITATOR, "shown"),
    };
    plain_begin(&plain);
    enum status status = learn_in_lines(program, &plain, target);
    plain_end(&plain);
    settings_clear(&settings);
    record_close(plain.record);
    console_clear(&plain.console);
    return status;
}

static enum status ask_and_learn_plainly(struct program *program, const struct shelf *shelf,
                                         struct target *target)
{
    struct record *record = NULL;
    bool is_left = false;
    enum status status = learner_choose(program, &record, &is_left);
    if (status == STATUS_GOOD && !is_left)
        return learn_plainly(program, shelf, target, record);
    record_close(record);
    return status;
}

/* Whoever left by one Esc too many knows that nothing is lost. */
static void say_goodbye(const struct program *program)
{
    char *word = program_shell_word(program->name);
    /* TRANSLATORS: the name of the program is filled in: what to type. */
    fprintf(program->out, _("Your place is kept. To go on, type: %s"), word);
    fputc('\n', program->out);
    free(word);
}

/* The course under this record, which is then taken (NULL: it is asked who is learning). Returns
 * false where the learner wants lines or there is no terminal: the caller goes on line by line. */
static bool learn_on_screen(struct program *program, const struct shelf *shelf,
                            struct target *target, struct record *record, enum status *ret_status)
{
    struct tui tui = {
        .shelf = shelf,
        .record = record,
        .learners_folder = program->learners_folder,
        .elsewhere = program->elsewhere,
        .wanted_course = target != NULL ? target->path : NULL,
        .named_course = target != NULL ? target->path : NULL,
        .wanted_unit = target != NULL ? target->unit : NULL,
        .opened = target != NULL ? &target->session : NULL,
        .opened_errors = target != NULL ? target->errors : 0,
        .outside = program->outside,
        .speech = program->speech,
        .look = program->look,
        .fixed = program->fixed,
        .save_folders = program->save_folders,
        .save_folder_count = SAVE_FOLDERS,
    };
    tui.outside.asks_later = true;
    preferences_read(record, &tui.settings);
    tui.has_settings = record != NULL; /* else those of the learner who is chosen count */
    /* The learner's own wish; in lines it can be taken back by the word "settings". */
    bool wants_lines = settings_is(&tui.settings, SETTING_LINES, "yes");
    if (wants_lines || !program_open_screen(program, &tui)) {
        settings_clear(&tui.settings);
        return false;
    }
    tui_run(&tui, record != NULL ? screen_home(&tui) : screen_learners(&tui));
    program->ended_by = term_close(tui.term);
    if (tui.is_plain_wanted) {
        *ret_status = learn_plainly(program, shelf, target, tui.record);
        return true;
    }
    if (tui.record != NULL && program->ended_by == 0)
        say_goodbye(program);
    record_close(tui.record);
    return true;
}

/* The record is opened before the screen is taken over, so that what there is to say about it can
 * be read. */
static enum status learn(struct program *program, const struct shelf *shelf, struct target *target)
{
    struct record *record = NULL;
    enum status status = STATUS_GOOD;
    if (!program->is_terminal || program->is_plain || program->learners_folder == NULL)
        return ask_and_learn_plainly(program, shelf, target);
    status = learner_known(program, &record);
    if (status != STATUS_GOOD || learn_on_screen(program, shelf, target, record, &status))
        return status;
    if (record != NULL)
        return learn_plainly(program, shelf, target, record);
    return ask_and_learn_plainly(program, shelf, target);
}

/* What was kept of the course may be of before the unit was written. */
static bool has_unit(struct session *session, const char *unit)
{
    while (session_find(session, unit, NULL) == NULL) {
        if (!session_is_unasked(session))
            return false;
        session_ask(session);
    }
    return true;
}

/* A unit that is not there is said before the screen is taken over. */
static enum status open_target(const struct program *program, struct target *target)
{
    struct diag diag;
    enum status status = STATUS_GOOD;
    struct outside outside = program->outside;
    outside.asks_later = true; /* the screen takes the session over; lines open their own */
    diag_init(&diag);
    if (session_open(&target->session, target->path, NULL, NULL, outside, &diag) != 0)
        return program_refuse(program, &diag);
    if (target->unit != NULL && !has_unit(&target->session, target->unit))
        status = program_refuse_unit(program, &target->session, target->unit);
    target->errors = diag.errors;
    diag_clear(&diag);
    return status;
}

static enum status learn_word(struct program *program, struct shelf *shelf, const char *word)
{
    struct target target;
    bool is_folder = find_folder(word, &target);
    if (!is_folder && !find_id(shelf, word, &target))
        return refuse(program, shelf, word);
    if (is_folder)
        /* Home is to name it while it is at hand. */
        shelf_put(shelf, target.path, program->outside.cache_folder);
    enum status status = open_target(program, &target);
    if (status == STATUS_GOOD)
        status = learn(program, shelf, &target);
    target_clear(&target);
    return status;
}

/* Where courses were looked for, for a person who has none. */
static enum status say_no_course(const struct program *program)
{
    struct str folders = {0};
    for (size_t i = 0; i < program->course_folder_count; i++)
        list_add(&folders, "%s", program->course_folders[i]);
    program_fail(program, STATUS_ENVIRONMENT,
                 _("no course found in %s; copy one there, or: decentwork --courses DIR"),
                 str_text(&folders));
    str_clear(&folders);
    return STATUS_ENVIRONMENT;
}

static enum status run(struct program *program, const char *const *arguments, size_t count)
{
    struct shelf shelf;
    struct diag diag;
    enum status status;
    diag_init(&diag);
    shelf_find(program->course_folders, program->course_folder_count, program->outside.cache_folder,
               &shelf, &diag);
    program_report(program, &diag);
    if (count > 0)
        status = learn_word(program, &shelf, arguments[0]);
    else if (shelf.count == 0)
        status = say_no_course(program);
    else
        status = learn(program, &shelf, NULL);
    shelf_clear(&shelf);
    return status;
}

const struct command command_learn = {
    .name = "learn",
    .arguments = N_("[COURSE[/UNIT]]"),
    .summary = N_("Go on where you stopped, or open a course"),
    .description =
        "Opens the course on the full screen, or line by line with --plain or where there is no "
        "terminal for it. Without COURSE it begins at Home, where the courses found are listed. "
        "COURSE is the id of a course or the folder of one; UNIT is the id of a lesson or quiz. "
        "What is done is kept in the record of the learner: of --learner, who gets one if there "
        "is none of that name, or of the only one there is; else a person is asked.",
    .options = 1u << OPTION_LEARNER | 1u << OPTION_DATA | 1u << OPTION_COURSES |
               1u << OPTION_PLAIN | 1u << OPTION_ASCII | 1u << OPTION_COLOUR | 1u << OPTION_THEME,
    .most = 1,
    .run = run,
};

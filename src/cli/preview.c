/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork preview: a course as its author looks at it while writing. */
#include "config.h"

#include "cli/command.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "flow/preferences.h"
#include "flow/preview.h"
#include "plain/plain.h"
#include "tui/stack.h"

/* What PATH[/UNIT] names. */
struct target {
    char *course; /* its folder */
    char *file;   /* of it, by its path in the folder; NULL: none is named */
    char *unit;   /* NULL: none is named */
};

static void target_clear(struct target *target)
{
    free(target->course);
    free(target->file);
    free(target->unit);
}

/* The path of a file inside a folder, both as they really are. Caller frees; NULL for none. */
static char *path_inside(const char *folder, const char *file)
{
    char *whole_folder = path_whole(folder);
    char *whole_file = path_whole(file);
    size_t length = strlen(whole_folder);
    bool is_inside = strncmp(whole_folder, whole_file, length) == 0 && whole_file[length] == '/';
    char *inside = is_inside ? memory_text(whole_file + length + 1) : NULL;
    free(whole_file);
    free(whole_folder);
    return inside;
}

static bool find_path(const struct program *program, const char *word, struct target *ret_target)
{
    char *course = program_course_of(program, word);
    if (course == NULL)
        return false;
    *ret_target = (struct target){
        .course = course,
        .file = path_is_file(word) ? path_inside(course, word) : NULL,
    };
    return true;
}

/* What is there comes first; else the part after the last slash is a unit. */
static bool find_target(const struct program *program, const char *word, struct target *ret_target)
{
    const char *slash = strrchr(word, '/');
    if (find_path(program, word, ret_target))
        return true;
    if (slash == NULL || slash == word || access(word, F_OK) == 0)
        return false;
    char *path = memory_text_n(word, (size_t)(slash - word));
    bool is_found = find_path(program, path, ret_target);
    if (is_found)
        ret_target->unit = memory_text(slash + 1);
    free(path);
    return is_found;
}

/* What is to be seen. */
struct sight {
    char *unit;             /* to begin at, or NULL */
    struct session session; /* of the course, open; empty once the screen has taken it */
    size_t errors;          /* its mistakes */
};

/* --- Line by line --- */

/* What is wrong with a course is said here: such a one is read anew. */
static enum status preview_in_lines(struct program *program, struct preview *preview,
                                    struct sight *sight)
{
    static const struct shelf nothing;
    struct settings settings;
    struct diag diag;
    enum plain_next next;
    enum status status = STATUS_GOOD;
    diag_init(&diag);
    preferences_read(NULL, &settings);
    struct plain plain = {
        .console = {.in = program->in, .out = program->out, .columns = program->columns},
        .shelf = &nothing,
        .preview = preview,
        .opened = sight->errors == 0 ? &sight->session : NULL,
        .outside = program->outside,
        .preferences = program_preferences(program),
        .language = program->speech->current(program->speech->context),
        .speech = program->speech,
        .settings = &settings,
    };
    plain_begin(&plain);
    console_say(&plain.console, _("This is a preview: nothing is kept."));
    if (plain_course(&plain, preview->path, sight->unit, &next, &diag) != 0)
        status = program_refuse(program, &diag);
    diag_clear(&diag);
    plain_end(&plain);
    settings_clear(&settings);
    console_clear(&plain.console);
    return status;
}

/* --- On the full screen --- */

/* Returns false where there is no terminal for it. */
static bool preview_on_screen(struct program *program, struct preview *preview, struct sight *sight,
                              enum status *ret_status)
{
    static const struct shelf nothing;
    struct tui tui = {
        .shelf = &nothing,
        .preview = preview,
        .opened = &sight->session,
        .outside = program->outside,
        .speech = program->speech,
        .look = program->look,
        .fixed = program->fixed,
        .save_folders = program->save_folders,
        .save_folder_count = SAVE_FOLDERS,
    };
    struct diag diag;
    if (!program_open_screen(program, &tui))
        return false;
    diag_init(&diag);
    struct screen *first = screen_preview(&tui, sight->unit, &diag);
    if (first != NULL)
        tui_run(&tui, first);
    program->ended_by = term_close(tui.term);
    if (first == NULL) {
        *ret_status = program_refuse(program, &diag);
        tui_clear(&tui);
    }
    diag_clear(&diag);
    return true;
}

/* --- The command --- */

/* Finds what is to be seen first, and says what hinders it, before the screen is taken over. */
static enum status look_at_course(const struct program *program, struct preview *preview,
                                  const struct target *target, struct sight *sight)
{
    struct diag diag;
    struct session *session = &sight->session;
    const struct outline_unit *of_file = NULL;
    diag_init(&diag);
    if (preview_read(preview, program_preferences(program), program->outside, session, &diag) != 0)
        return program_refuse(program, &diag);
    sight->errors = diag.errors;
    diag_clear(&diag);
    if (target->file != NULL)
        of_file = preview_unit_of(session, target->file);
    if (target->unit != NULL && session_find(session, target->unit, NULL) == NULL)
        return program_refuse_unit(program, session, target->unit);
    sight->unit = memory_text(target->unit != NULL ? target->unit
                              : of_file != NULL    ? of_file->id
                                                   : NULL);
    return STATUS_GOOD;
}

static enum status preview_course(struct program *program, const struct target *target)
{
    struct preview preview;
    struct sight sight = {0};
    preview_init(&preview, target->course);
    enum status status = look_at_course(program, &preview, target, &sight);
    bool has_screen = program->is_terminal && !program->is_plain;
    if (status == STATUS_GOOD &&
        !(has_screen && preview_on_screen(program, &preview, &sight, &status)))
        status = preview_in_lines(program, &preview, &sight);
    session_close(&sight.session);
    preview_clear(&preview);
    free(sight.unit);
    return status;
}

static enum status run(struct program *program, const char *const *arguments, size_t count)
{
    struct target target;
    const char *word = count > 0 ? arguments[0] : ".";
    if (!find_target(program, word, &target))
        return program_no_course(program, word);
    enum status status = preview_course(program, &target);
    target_clear(&target);
    return status;
}

const struct command command_preview = {
    .name = "preview",
    .arguments = N_("[PATH[/UNIT]]"),
    .summary = N_("Look at a course while you write it"),
    .description =
        "Shows a course as learners see it, but without a learner: questions can be answered, and "
        "nothing is kept. PATH is the folder of a course, a file in it, or the id of a course that "
        "is found; without PATH it is the course in whose folder one is. Where PATH is the file "
        "of a module, its first lesson or quiz is opened; UNIT is the id of one.\n"
        "When a file of the course is saved, the screen shows it anew at the same place, within a "
        "second. Where the file cannot be read as it is, the last good text stays, and the row "
        "above the keys says the first mistake, its place, and how many there are; so it does "
        "where a mistake leaves something out. decentwork check says all of them. Line by line "
        "(--plain, or without a terminal) the course is read anew before the next lesson or quiz "
        "begins.",
    .options = 1u << OPTION_COURSES | 1u << OPTION_PLAIN | 1u << OPTION_ASCII |
               1u << OPTION_COLOUR | 1u << OPTION_THEME,
    .most = 1,
    .run = run,
};

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork check: every mistake of a course. */
#include "config.h"

#include "cli/command.h"

#include "base/i18n.h"
#include "course/check.h"

/* Says how it went, after the mistakes themselves. */
static void say_total(const struct program *program, const char *path, size_t errors,
                      size_t warnings)
{
    if (errors == 0 && warnings == 0) {
        /* TRANSLATORS: the folder of a course. */
        fprintf(program->out, _("%s: no mistakes found\n"), path);
        return;
    }
    fprintf(program->errors, ngettext("%s: %zu error", "%s: %zu errors", errors), path, errors);
    /* TRANSLATORS: follows the number of errors in the same line. */
    fprintf(program->errors, ngettext(", %zu warning", ", %zu warnings", warnings), warnings);
    fputc('\n', program->errors);
}

static enum status check_one(const struct program *program, const char *path)
{
    struct diag diag;
    enum status status = STATUS_GOOD;
    diag_init(&diag);
    if (course_check(path, &diag) != 0)
        status = program_status(&diag);
    size_t errors = diag.errors;
    size_t warnings = diag.warnings;
    program_report(program, &diag);
    say_total(program, path, errors, warnings);
    return status;
}

static enum status run(struct program *program, const char *const *arguments, size_t count)
{
    enum status worst = STATUS_GOOD;
    for (size_t i = 0; i < count; i++) {
        enum status status = check_one(program, arguments[i]);
        worst = status > worst ? status : worst;
    }
    return worst;
}

const struct command command_check = {
    .name = "check",
    .arguments = N_("PATH..."),
    .summary = N_("Say every mistake of the courses in these folders"),
    .description = "Checks the course in each folder and says every mistake as FILE:LINE:COLUMN: "
                   "error: MESSAGE [CODE], "
                   "with the line of the file and a caret below the place. Errors are what cannot "
                   "be shown or graded; "
                   "warnings are what a learner would stumble over. Messages go to standard error.",
    .least = 1,
    .most = 1000,
    .run = run,
};

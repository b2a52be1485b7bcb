/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork check: every mistake of a course. */
#include "config.h"

#include "cli/command.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/str.h"
#include "course/check.h"
#include "course/check_translation.h"
#include "course/shelf.h"
#include "exchange/format.h"

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

static enum status check_one(const struct program *program, const char *path)
{
    struct diag diag;
    char *folder = shelf_course_of(path);
    if (folder == NULL)
        return program_fail(program, STATUS_ENVIRONMENT,
                            _("there is no course here: %s; expected a folder with a course.xml, "
                              "or a file inside one"),
                            path);
    diag_init(&diag);
    course_check(folder, &diag);
    course_check_translations(folder, format_po.read, &diag);
    enum status status = diag.errors > 0 ? STATUS_BAD : STATUS_GOOD;
    size_t errors = diag.errors;
    size_t warnings = diag.warnings;
    program_report(program, &diag);
    say_total(program, folder, errors, warnings);
    free(folder);
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
    .description =
        "Checks the course in each folder, or the one that a file belongs to, and says "
        "every mistake as FILE:LINE:COLUMN: "
        "error: MESSAGE [CODE], "
        "with the line of the file and a caret below the place. Errors are what cannot "
        "be shown or graded; "
        "warnings are what a learner would stumble over. Translations in po/ are checked "
        "too: what is missing, fuzzy, has other tags than its source, or is newer than "
        "its catalogue. Messages go to standard error.",
    .least = 1,
    .most = 1000,
    .run = run,
};

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which learner a command is for. */
#include "config.h"

#include "cli/learner.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "plain/console.h"
#include "plain/word.h"
#include "store/learners.h"

static enum status open_named(const struct program *program, const char *name,
                              struct record **ret_record)
{
    struct diag diag;
    diag_init(&diag);
    struct moment now = program->outside.now(program->outside.context);
    if (learners_open(program->learners_folder, name, now, ret_record, &diag) != 0)
        return program_refuse(program, &diag);
    program_report(program, &diag);
    return STATUS_GOOD;
}

static enum status open_path(const struct program *program, const char *path,
                             struct record **ret_record)
{
    struct diag diag;
    diag_init(&diag);
    if (record_open(path, ret_record, &diag) != 0)
        return program_refuse(program, &diag);
    program_report(program, &diag);
    return STATUS_GOOD;
}

/* A new learner's name, or "" to look only. */
static enum status ask_name(const struct program *program, struct console *console,
                            struct record **ret_record, bool *ret_is_left)
{
    enum status status = STATUS_USAGE;
    console_say(console, _("Welcome. What you do is kept on this computer, under your name."));
    while (status == STATUS_USAGE) {
        const char *name = console_ask(console, _("Your name, or Enter alone just to look"));
        *ret_is_left = name == NULL || word_is(name, WORD_QUIT);
        if (*ret_is_left || name[0] == '\0')
            return STATUS_GOOD;
        status = open_named(program, name, ret_record);
    }
    return status;
}

static enum status ask_which(const struct program *program, struct console *console,
                             const struct learners *learners, struct record **ret_record,
                             bool *ret_is_left)
{
    const struct choice choice = {
        .numbers = _("%zu-%zu choose"),
        .number = _("%zu choose"),
        .number_count = learners->count,
        .enter = _("Enter new learner"),
        .words = {WORD_HELP, WORD_QUIT},
    };
    size_t number = 0;
    console_say(console, _("Who is learning?"));
    for (size_t i = 0; i < learners->count; i++)
        console_sayf(console, _("%zu: %s"), i + 1, learners->items[i].name);
    enum word word = word_ask(console, &choice, &number);
    if (word == WORD_NUMBER)
        return open_path(program, learners->items[number - 1].path, ret_record);
    if (word == WORD_ENTER)
        return ask_name(program, console, ret_record, ret_is_left);
    *ret_is_left = true;
    return STATUS_GOOD;
}

static enum status ask(const struct program *program, const struct learners *learners,
                       struct record **ret_record, bool *ret_is_left)
{
    struct console console = {.in = program->in, .out = program->out, .columns = program->columns};
    enum status status = learners->count == 0
                             ? ask_name(program, &console, ret_record, ret_is_left)
                             : ask_which(program, &console, learners, ret_record, ret_is_left);
    console_clear(&console);
    return status;
}

static enum status refuse(const struct program *program, const struct learners *learners)
{
    if (learners->count == 0)
        return program_fail(program, STATUS_USAGE,
                            _("there is no learner yet; name one: --learner NAME"));
    return program_fail(program, STATUS_USAGE,
                        ngettext("there is %zu learner; say which: --learner NAME",
                                 "there are %zu learners; say which: --learner NAME",
                                 learners->count),
                        learners->count);
}

enum status learner_no_folder(const struct program *program)
{
    return program_fail(program, STATUS_ENVIRONMENT,
                        _("no home folder is known; say where records are kept: --data DIR"));
}

enum status learner_list(const struct program *program, struct learners *ret_learners)
{
    struct diag diag;
    *ret_learners = (struct learners){0};
    if (program->learners_folder == NULL)
        return learner_no_folder(program);
    diag_init(&diag);
    if (learners_list(program->learners_folder, ret_learners, &diag) != 0)
        return program_refuse(program, &diag);
    program_report(program, &diag);
    return STATUS_GOOD;
}

/* learner_known(), and how many learners there are. */
static enum status open_known(const struct program *program, struct learners *learners,
                              struct record **ret_record)
{
    enum status status = learner_list(program, learners);
    *ret_record = NULL;
    if (status != STATUS_GOOD)
        return status;
    const struct learner *known =
        program->learner != NULL ? learners_find_only(learners, program->learner) : NULL;
    if (known != NULL)
        return open_path(program, known->path, ret_record);
    if (program->learner != NULL)
        return open_named(program, program->learner, ret_record);
    return learners->count == 1 ? open_path(program, learners->items[0].path, ret_record)
                                : STATUS_GOOD;
}

enum status learner_known(const struct program *program, struct record **ret_record)
{
    struct learners learners;
    enum status status = open_known(program, &learners, ret_record);
    learners_clear(&learners);
    return status;
}

enum status learner_choose(const struct program *program, struct record **ret_record,
                           bool *ret_is_left)
{
    struct learners learners;
    *ret_is_left = false;
    enum status status = open_known(program, &learners, ret_record);
    if (status == STATUS_GOOD && *ret_record == NULL)
        status = program->is_terminal ? ask(program, &learners, ret_record, ret_is_left)
                                      : refuse(program, &learners);
    learners_clear(&learners);
    return status;
}

enum status learner_find(const struct program *program, struct record **ret_record)
{
    struct learners learners;
    *ret_record = NULL;
    if (program->learners_folder == NULL && program->learner == NULL)
        return STATUS_GOOD;
    enum status status = learner_list(program, &learners);
    if (status != STATUS_GOOD)
        return status;
    if (program->learner == NULL && learners.count == 1)
        status = open_path(program, learners.items[0].path, ret_record);
    else if (program->learner != NULL) {
        const struct learner *learner = learners_find(&learners, program->learner);
        status = learner != NULL ? open_path(program, learner->path, ret_record)
                                 : program_fail(program, STATUS_USAGE,
                                                _("there is no learner '%s'"), program->learner);
    }
    learners_clear(&learners);
    return status;
}

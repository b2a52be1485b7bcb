/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which learner a command is for. */
#include "config.h"

#include "cli/learner.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/i18n.h"
#include "base/list.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/str.h"
#include "plain/console.h"
#include "plain/word.h"
#include "store/learner_twin.h"
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

/* Who is new here: what was typed, and who has that name already. */
struct newcomer {
    char *name; /* NULL: nothing was typed, or the learner left */
    struct learner_twin twin;
};

/* Asks for a name, or whether it is the twin. What was typed before is freed. */
static void ask_newcomer(struct console *console, struct newcomer *newcomer)
{
    const struct learner_twin *twin = &newcomer->twin;
    char *prompt;
    if (twin->name == NULL)
        prompt = memory_text(_("Your name, or Enter alone just to look"));
    else if (twin->is_same)
        /* TRANSLATORS: the learner's name. */
        prompt = str_format(_("Enter go on as %s, or type another name"), twin->name);
    else
        /* TRANSLATORS: the name of a learner who uses this computer, and the one that was typed. */
        prompt = str_format(_("Enter go on as %s, or type another name, or %s again if you are "
                              "new"),
                            twin->name, newcomer->name);
    if (twin->name != NULL)
        /* TRANSLATORS: the name of a learner who uses this computer. */
        console_sayf(console, _("%s is here already. Is it you?"), twin->name);
    free(newcomer->name);
    newcomer->name = memory_text(console_ask(console, prompt));
    free(prompt);
}

/* Nobody comes into another person's record by chance: STATUS_USAGE, and the twin, where it is to
 * be asked first whether it is that person; or where the name is none. */
static enum status open_new(const struct program *program, struct newcomer *newcomer,
                            struct record **ret_record)
{
    learner_twin_find(program->learners_folder, newcomer->name, &newcomer->twin);
    return newcomer->twin.name != NULL ? STATUS_USAGE
                                       : open_named(program, newcomer->name, ret_record);
}

/* What follows from the answer to whether one is the twin. */
static enum status open_answered(const struct program *program, struct newcomer *newcomer,
                                 const char *before, struct record **ret_record)
{
    struct learner_twin twin = newcomer->twin;
    bool is_new = !twin.is_same && strcmp(newcomer->name, before) == 0;
    enum status status;
    newcomer->twin = (struct learner_twin){0};
    if (newcomer->name[0] == '\0')
        status = open_path(program, twin.path, ret_record);
    else if (is_new)
        status = open_named(program, newcomer->name, ret_record);
    else
        status = open_new(program, newcomer, ret_record);
    learner_twin_clear(&twin);
    return status;
}

/* A new learner's name, or "" to look only. */
static enum status ask_name(const struct program *program, struct console *console,
                            struct record **ret_record, bool *ret_is_left)
{
    enum status status = STATUS_USAGE;
    struct newcomer newcomer = {0};
    console_say(console, _("Welcome. What you do is kept on this computer, under your name."));
    while (status == STATUS_USAGE) {
        char *before = memory_text(newcomer.name);
        bool is_twin = newcomer.twin.name != NULL;
        ask_newcomer(console, &newcomer);
        *ret_is_left = newcomer.name == NULL || word_is(newcomer.name, WORD_QUIT);
        if (*ret_is_left || (newcomer.name[0] == '\0' && !is_twin))
            status = STATUS_GOOD;
        else if (is_twin)
            status = open_answered(program, &newcomer, before, ret_record);
        else
            status = open_new(program, &newcomer, ret_record);
        free(before);
    }
    learner_twin_clear(&newcomer.twin);
    free(newcomer.name);
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

/* Several are here: names them. */
static enum status refuse_several(const struct program *program, const struct learners *learners)
{
    struct str names = {0};
    for (size_t i = 0; i < learners->count; i++)
        list_add(&names, "%s", learners->items[i].name);
    /* TRANSLATORS: how many learners use this computer, and their names. */
    program_fail(program, STATUS_USAGE,
                 ngettext("there is %zu learner (%s); say which: --learner NAME",
                          "there are %zu learners (%s); say which: --learner NAME",
                          learners->count),
                 learners->count, str_text(&names));
    str_clear(&names);
    return STATUS_USAGE;
}

/* The one learner whose name begins with what was typed, without regard to case and accents: a
 * first name is enough to be meant. NULL for none or several. */
static const char *begun_name(const struct learners *learners, const char *typed)
{
    const char *found = NULL;
    size_t count = 0;
    char *wanted = fold_words_alone(typed, strlen(typed));
    for (size_t i = 0; i < learners->count; i++) {
        char *name = fold_words_alone(learners->items[i].name, strlen(learners->items[i].name));
        if (wanted[0] != '\0' && strncmp(name, wanted, strlen(wanted)) == 0) {
            found = learners->items[i].name;
            count++;
        }
        free(name);
    }
    free(wanted);
    return count == 1 ? found : NULL;
}

enum status learner_refuse(const struct program *program, const struct learners *learners,
                           const char *name)
{
    const char *guess =
        nearest_member(name, learners->items, learners->count, struct learner, name);
    if (guess == NULL)
        guess = begun_name(learners, name);
    if (guess != NULL)
        return program_fail(program, STATUS_USAGE,
                            _("there is no learner '%s'; did you mean '%s'?"), name, guess);
    return program_fail(program, STATUS_USAGE, _("there is no learner '%s'"), name);
}

static enum status refuse(const struct program *program, const struct learners *learners)
{
    if (learners->count == 0)
        return program_fail(program, STATUS_USAGE,
                            _("there is no learner yet; name one: --learner NAME"));
    return refuse_several(program, learners);
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

/* learner_find(), among these. */
static enum status find_among(const struct program *program, const struct learners *learners,
                              struct record **ret_record)
{
    if (program->learner == NULL)
        return learners->count == 1 ? open_path(program, learners->items[0].path, ret_record)
                                    : STATUS_GOOD;
    const struct learner *learner = learners_find(learners, program->learner);
    return learner != NULL ? open_path(program, learner->path, ret_record)
                           : learner_refuse(program, learners, program->learner);
}

enum status learner_find(const struct program *program, struct record **ret_record)
{
    struct learners learners;
    *ret_record = NULL;
    if (program->learners_folder == NULL && program->learner == NULL)
        return STATUS_GOOD;
    enum status status = learner_list(program, &learners);
    if (status == STATUS_GOOD)
        status = find_among(program, &learners, ret_record);
    learners_clear(&learners);
    return status;
}

enum status learner_find_one(const struct program *program, struct record **ret_record)
{
    struct learners learners;
    *ret_record = NULL;
    enum status status = learner_list(program, &learners);
    if (status == STATUS_GOOD)
        status = find_among(program, &learners, ret_record);
    if (status == STATUS_GOOD && learners.count == 0)
        status =
            program_fail(program, STATUS_USAGE, _("there is no learner yet; to begin: decentwork"));
    else if (status == STATUS_GOOD && *ret_record == NULL)
        status = refuse_several(program, &learners);
    learners_clear(&learners);
    return status;
}

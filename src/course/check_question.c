/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The checker: a question and what it names: its id, its objective, its article, an edition. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/nearest.h"
#include "course/check_inside.h"
#include "question/proof.h"

void check_id(struct checking *checking, struct ids *ids, const char *id, struct where where)
{
    const struct where *first = ids_add(ids, id, where);
    if (first == NULL)
        return;
    diag_error(
        checking->diag, where, "duplicate-id",
        _("the id '%s' is taken already, in %s, line %zu; each unit and question needs its own"),
        id, first->file, first->line);
}

void check_module_id(struct checking *checking, const struct module *module)
{
    const struct where *first = ids_add(&checking->modules, module->id, module->where);
    if (first != NULL)
        diag_error(checking->diag, module->where, "duplicate-id",
                   /* TRANSLATORS: an id, and a file. */
                   _("the id '%s' is that of another module, in %s; is this file a copy of it? "
                     "give it an id of its own, and its lessons, quizzes and questions too"),
                   module->id, first->file);
}

static bool has_objective(const struct module *module, const char *id)
{
    for (size_t i = 0; i < module->objective_count; i++)
        if (strcmp(module->objectives[i].id, id) == 0)
            return true;
    return false;
}

static const char *nearest_objective(const struct module *module, const char *id)
{
    return nearest_member(id, module->objectives, module->objective_count, struct objective, id);
}

/* The id of an objective counts within its module. Caller frees. */
static char *objective_key(const struct module *module, const char *id)
{
    return str_format("%s/%s", module->id, id);
}

static void note_examined(struct checking *checking, const struct module *module,
                          const char *objective, struct where where)
{
    char *key = objective_key(module, objective);
    ids_add(&checking->examined, key, where);
    free(key);
}

static void say_unknown_objective(struct checking *checking, const struct module *module,
                                  const struct question *question)
{
    const char *meant = nearest_objective(module, question->objective);
    if (module->objective_count == 0)
        diag_error(checking->diag, question->where, "unknown-objective",
                   _("question '%s' examines '%s', but the module has no objectives; write "
                     "<objective id=\"%s\"> after its title"),
                   question->id, question->objective, question->objective);
    else if (meant != NULL)
        diag_error(checking->diag, question->where, "unknown-objective",
                   _("the module has no objective '%s'; did question '%s' mean '%s'?"),
                   question->objective, question->id, meant);
    else
        diag_error(checking->diag, question->where, "unknown-objective",
                   _("the module has no objective '%s'; question '%s' must name one that it has"),
                   question->objective, question->id);
    if (meant != NULL)
        note_examined(checking, module, meant, question->where);
}

static void check_objective(struct checking *checking, const struct module *module,
                            const struct question *question)
{
    if (question->objective != NULL && !has_objective(module, question->objective) &&
        !ids_has(&module->refused, question->objective))
        say_unknown_objective(checking, module, question);
}

/* Questions of a quiz examine; a try only practises. */
static void check_examines(struct checking *checking, const struct module *module,
                           const struct question *question)
{
    if (question->objective != NULL)
        note_examined(checking, module, question->objective, question->where);
    else if (module->objective_count > 0)
        diag_warning(checking->diag, question->where, "no-objective",
                     _("question '%s' names no objective; say which one it examines with "
                       "objective=\"...\""),
                     question->id);
}

static void check_hints(const struct question *question, struct diag *diag)
{
    double cost = 0;
    for (size_t i = 0; i < question->hint_count; i++)
        cost += question->hints[i].cost;
    if (cost > 1)
        diag_warning(diag, question->where, "hint-costs",
                     _("the hints of question '%s' cost %.0f percent of its points together; "
                       "expected at most 100"),
                     question->id, cost * 100);
}

/* True if edition a comes after edition b: three numbers each. */
static bool is_later(const char *a, const char *b)
{
    for (int part = 0; part < 3; part++) {
        char *a_end;
        char *b_end;
        unsigned long a_number = strtoul(a, &a_end, 10);
        unsigned long b_number = strtoul(b, &b_end, 10);
        if (a_number != b_number)
            return a_number > b_number;
        a = a_end + (*a_end == '.');
        b = b_end + (*b_end == '.');
    }
    return false;
}

static void check_changes(const struct checking *checking, const struct question *question)
{
    const char *edition = checking->course->edition;
    for (size_t i = 0; i < question->change_count; i++)
        if (is_later(question->changes[i].edition, edition))
            diag_error(checking->diag, question->changes[i].where, "changed-later",
                       _("question '%s' was changed in edition %s, but course.xml says that this "
                         "is edition %s; correct one of the two"),
                       question->id, question->changes[i].edition, edition);
}

static void check_question(struct checking *checking, const struct module *module,
                           const struct question *question)
{
    check_id(checking, &checking->ids, question->id, question->where);
    check_objective(checking, module, question);
    check_text(checking, &question->title);
    for (size_t i = 0; i < question->option_count; i++)
        check_text(checking, &question->options[i].text);
    if (question->cite != NULL)
        check_cite(checking, question->cite, question->where);
    check_hints(question, checking->diag);
    check_changes(checking, question);
    if (question->explanation.count == 0)
        diag_warning(checking->diag, question->where, "no-explanation",
                     _("question '%s' has no <explanation>; say the rule behind it"), question->id);
    question_ops(question->type)->check(question, checking->diag);
    question_prove(question, checking->diag);
}

void check_questions(struct checking *checking, const struct module *module,
                     const struct unit *unit)
{
    for (size_t i = 0; i < unit->try_count; i++)
        check_question(checking, module, unit->tries[i]);
    for (size_t i = 0; i < unit->question_count; i++) {
        check_question(checking, module, unit->questions[i]);
        check_examines(checking, module, unit->questions[i]);
    }
}

void check_examined(struct checking *checking, const struct module *module,
                    const struct objective *objective)
{
    char *key = objective_key(module, objective->id);
    if (!ids_has(&checking->examined, key) && !ids_has(&module->refused, objective->id))
        diag_warning(checking->diag, objective->where, "unexamined-objective",
                     _("no question of a quiz examines the objective '%s'; give one of them "
                       "objective=\"%s\""),
                     objective->id, objective->id);
    free(key);
}

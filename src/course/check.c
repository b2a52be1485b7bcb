/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The checker: the loader run on everything, plus the rules that no grammar can say. */
#include "config.h"

#include "course/check.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "content/cite.h"
#include "course/course.h"
#include "course/outline.h"
#include "course/rules.h"

struct checking {
    const struct glossary *glossary;       /* NULL: not readable, and so no term is judged */
    const struct instruments *instruments; /* the same for references */
    struct ids ids;                        /* of units and questions: unique in the course */
    struct ids modules;                    /* of modules */
    struct ids examined; /* objectives that a question examines, by objective_key() */
    struct diag *diag;
};

/* The entry that a reference to a term most likely meant. */
static const char *nearest_entry(const struct glossary *glossary, const char *reference)
{
    const char **words = memory_new(glossary->count, sizeof *words);
    for (size_t i = 0; i < glossary->count; i++)
        words[i] = glossary->entries[i].id;
    const char *found = nearest_word(reference, words, glossary->count);
    free(words);
    return found;
}

static void check_term(const struct checking *checking, const char *reference, struct where where)
{
    if (checking->glossary == NULL || glossary_find(checking->glossary, reference) != NULL)
        return;
    const char *meant = nearest_entry(checking->glossary, reference);
    if (meant != NULL)
        diag_error(checking->diag, where, "unknown-term",
                   _("the glossary has no entry '%s'; did you mean '%s'?"), reference, meant);
    else
        diag_error(checking->diag, where, "unknown-term",
                   _("the glossary has no entry '%s'; write one, or take the <term> away"),
                   reference);
}

static void check_cite(const struct checking *checking, const char *reference, struct where where)
{
    const struct article *article;
    if (checking->instruments == NULL)
        return;
    const struct instrument *instrument =
        instruments_find(checking->instruments, reference, &article);
    if (instrument == NULL)
        diag_error(checking->diag, where, "unknown-cite",
                   _("the instruments have no '%s'; describe it there, or correct the reference"),
                   reference);
    else if (article == NULL && cite_article(reference) != NULL)
        diag_warning(checking->diag, where, "unknown-article",
                     _("'%s' names an article that the instruments do not describe"), reference);
}

static int check_text(void *context, const struct text *text)
{
    const struct checking *checking = context;
    for (size_t i = 0; i < text->mark_count; i++) {
        const struct mark *mark = &text->marks[i];
        if (mark->kind == MARK_TERM)
            check_term(checking, mark->reference, mark->where);
        if (mark->kind == MARK_CITE)
            check_cite(checking, mark->reference, mark->where);
    }
    return 0;
}

static void check_blocks(struct checking *checking, const struct blocks *blocks)
{
    blocks_each_text(blocks, check_text, checking);
}

static void check_question_texts(struct checking *checking, const struct question *question)
{
    check_text(checking, &question->title);
    check_blocks(checking, &question->prompt);
    check_blocks(checking, &question->explanation);
    for (size_t i = 0; i < question->hint_count; i++)
        check_blocks(checking, &question->hints[i].blocks);
    for (size_t i = 0; i < question->option_count; i++) {
        check_text(checking, &question->options[i].text);
        check_blocks(checking, &question->options[i].feedback);
    }
}

static void check_id(const struct checking *checking, struct ids *ids, const char *id,
                     struct where where)
{
    const struct where *first = ids_add(ids, id, where);
    if (first == NULL)
        return;
    diag_error(
        checking->diag, where, "duplicate-id",
        _("the id '%s' is taken already, in %s, line %zu; each unit and question needs its own"),
        id, first->file, first->line);
}

static bool has_objective(const struct module *module, const char *id)
{
    for (size_t i = 0; i < module->objective_count; i++)
        if (strcmp(module->objectives[i].id, id) == 0)
            return true;
    return false;
}

/* The id of an objective counts within its module. Caller frees. */
static char *objective_key(const struct module *module, const char *id)
{
    return str_format("%s/%s", module->id, id);
}

static void note_examined(struct checking *checking, const struct module *module,
                          const struct question *question)
{
    char *key = objective_key(module, question->objective);
    ids_add(&checking->examined, key, question->where);
    free(key);
}

static void check_objective(struct checking *checking, const struct module *module,
                            const struct question *question)
{
    if (question->objective == NULL) {
        if (module->objective_count > 0)
            diag_warning(checking->diag, question->where, "no-objective",
                         _("question '%s' names no objective; which one does it examine?"),
                         question->id);
        return;
    }
    if (has_objective(module, question->objective))
        note_examined(checking, module, question);
    else
        diag_error(checking->diag, question->where, "unknown-objective",
                   _("the module has no objective '%s'; question '%s' must name one that it has"),
                   question->objective, question->id);
}

static void check_question(struct checking *checking, const struct module *module,
                           const struct question *question)
{
    check_id(checking, &checking->ids, question->id, question->where);
    check_objective(checking, module, question);
    check_question_texts(checking, question);
    if (question->cite != NULL)
        check_cite(checking, question->cite, question->where);
    if (question->explanation.count == 0)
        diag_warning(checking->diag, question->where, "no-explanation",
                     _("question '%s' has no <explanation>; say the rule behind it"), question->id);
    question_ops(question->type)->check(question, checking->diag);
}

static void check_unit(void *context, const struct module *head, const struct unit *unit)
{
    struct checking *checking = context;
    check_id(checking, &checking->ids, unit->id, unit->where);
    check_text(checking, &unit->title);
    check_blocks(checking, &unit->blocks);
    for (size_t i = 0; i < unit->question_count; i++)
        check_question(checking, head, unit->questions[i]);
    rules_check_quiz(unit, checking->diag);
}

static void check_examined(const struct checking *checking, const struct module *module,
                           const struct objective *objective)
{
    char *key = objective_key(module, objective->id);
    if (!ids_has(&checking->examined, key))
        diag_warning(checking->diag, objective->where, "unexamined-objective",
                     _("no question examines the objective '%s'"), objective->id);
    free(key);
}

static void check_module(void *context, const struct module *head)
{
    struct checking *checking = context;
    check_id(checking, &checking->modules, head->id, head->where);
    check_text(checking, &head->title);
    for (size_t i = 0; i < head->objective_count; i++) {
        check_text(checking, &head->objectives[i].title);
        check_examined(checking, head, &head->objectives[i]);
    }
}

static void check_glossary(struct checking *checking, const struct glossary *glossary)
{
    for (size_t i = 0; i < glossary->count; i++) {
        const struct glossary_entry *entry = &glossary->entries[i];
        check_text(checking, &entry->title);
        check_blocks(checking, &entry->definition);
        check_text(checking, &entry->see);
    }
}

static void check_instruments(struct checking *checking, const struct instruments *instruments)
{
    for (size_t i = 0; i < instruments->count; i++) {
        const struct instrument *instrument = &instruments->items[i];
        check_text(checking, &instrument->title);
        check_blocks(checking, &instrument->summary);
        for (size_t j = 0; j < instrument->article_count; j++)
            check_blocks(checking, &instrument->articles[j].blocks);
        check_text(checking, &instrument->see);
    }
}

static void check_all(const struct course *course, struct diag *diag)
{
    struct glossary glossary;
    struct instruments instruments;
    struct outline outline;
    bool has_glossary = course_load_glossary(course, &glossary, diag) == 0;
    bool has_instruments = course_load_instruments(course, &instruments, diag) == 0;
    struct checking checking = {
        .glossary = has_glossary ? &glossary : NULL,
        .instruments = has_instruments ? &instruments : NULL,
        .diag = diag,
    };
    const struct outline_visitor visitor = {check_unit, check_module, &checking};
    check_text(&checking, &course->title);
    check_blocks(&checking, &course->summary);
    check_glossary(&checking, &glossary);
    check_instruments(&checking, &instruments);
    outline_build(course, &visitor, &outline, diag);
    outline_clear(&outline);
    ids_clear(&checking.ids);
    ids_clear(&checking.modules);
    ids_clear(&checking.examined);
    instruments_clear(&instruments);
    glossary_clear(&glossary);
}

int course_check(const char *path, struct diag *diag)
{
    struct course *course = NULL;
    if (course_open(path, &course, diag) == 0)
        check_all(course, diag);
    diag_read_lines_with(diag, NULL, NULL);
    course_free(course);
    diag_sort(diag);
    return diag->errors > 0 ? -1 : 0;
}

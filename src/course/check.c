/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The checker: the loader run on everything, plus the rules that no grammar can say. */
#include "config.h"

#include "course/check.h"

#include "base/i18n.h"
#include "course/check_inside.h"
#include "course/module.h"
#include "course/strays.h"

/* How far the minutes of a module may be from those of its units: as many, and as a part of them.
 */
enum { MINUTES_APART_MAX = 5, MINUTES_APART_PART = 4 };

/* The minutes of a unit are added up for the module in hand. */
static void add_minutes(struct checking *checking, const struct module *head,
                        const struct unit *unit)
{
    struct check_minutes *minutes = &checking->minutes;
    if (minutes->file != head->where.file)
        *minutes = (struct check_minutes){.file = head->where.file};
    minutes->sum += unit->minutes;
    minutes->is_unknown = minutes->is_unknown || unit->minutes == 0;
}

static void check_minutes(const struct checking *checking, const struct module *head)
{
    const struct check_minutes *minutes = &checking->minutes;
    bool is_judged = minutes->file == head->where.file && !minutes->is_unknown &&
                     head->minutes > 0 && !head->has_refused;
    if (!is_judged)
        return;
    unsigned apart =
        head->minutes > minutes->sum ? head->minutes - minutes->sum : minutes->sum - head->minutes;
    if (apart > MINUTES_APART_MAX && apart * MINUTES_APART_PART > minutes->sum)
        diag_warning(
            checking->diag, head->where, "minutes-differ",
            _("module '%s' says that it takes %u minutes, but its lessons and quizzes take "
              "%u together; correct whichever is wrong"),
            head->id, head->minutes, minutes->sum);
}

static void check_unit(void *context, const struct module *head, struct unit *unit)
{
    struct checking *checking = context;
    check_id(checking, &checking->ids, unit->id, unit->where);
    ids_add(&checking->units, unit->id, unit->where);
    check_text(checking, &unit->title);
    unit_each_blocks(unit, check_blocks, checking);
    check_questions(checking, head, unit);
    add_minutes(checking, head, unit);
    if (unit->kind == UNIT_QUIZ)
        check_quiz(unit, checking->diag);
}

static void note_refused(struct checking *checking, const struct module *head)
{
    for (size_t i = 0; i < head->refused.count; i++)
        ids_add(&checking->refused, head->refused.items[i].id, head->refused.items[i].where);
}

static void check_module(struct checking *checking, const struct module *head)
{
    checking->modules_read++;
    check_module_id(checking, head);
    check_text(checking, &head->title);
    check_blocks(checking, &head->summary);
    check_blocks(checking, &head->facilitator);
    for (size_t i = 0; i < head->objective_count; i++) {
        check_text(checking, &head->objectives[i].title);
        check_examined(checking, head, &head->objectives[i]);
    }
    check_minutes(checking, head);
    note_refused(checking, head);
}

static void check_modules(struct checking *checking)
{
    const struct course *course = checking->course;
    for (size_t i = 0; i < course->module_count; i++) {
        const struct course_file *file = &course->modules[i];
        struct module *head = NULL;
        if (module_each_unit(course->source, file->path, file->where, check_unit, checking, &head,
                             checking->diag) == 0)
            check_module(checking, head);
        module_free(head);
    }
}

static void check_glossary(struct checking *checking, const struct glossary *glossary)
{
    for (size_t i = 0; i < glossary->count; i++) {
        const struct glossary_entry *entry = &glossary->entries[i];
        check_text(checking, &entry->title);
        check_blocks(checking, &entry->definition);
        for (size_t j = 0; j < entry->equivalent_count; j++)
            check_words(checking, entry->equivalents[j].words, entry->where);
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

static void checking_clear(struct checking *checking)
{
    check_text_clear(checking);
    ids_clear(&checking->ids);
    ids_clear(&checking->units);
    ids_clear(&checking->modules);
    ids_clear(&checking->examined);
    ids_clear(&checking->refused);
}

static void check_all(const struct course *course, struct diag *diag)
{
    struct glossary glossary;
    struct instruments instruments;
    bool has_glossary = course_load_glossary(course, &glossary, diag) == 0;
    bool has_instruments = course_load_instruments(course, &instruments, diag) == 0;
    struct checking checking = {
        .course = course,
        .glossary = has_glossary ? &glossary : NULL,
        .instruments = has_instruments ? &instruments : NULL,
        .diag = diag,
    };
    check_text(&checking, &course->title);
    check_blocks(&checking, &course->summary);
    check_glossary(&checking, &glossary);
    check_instruments(&checking, &instruments);
    check_modules(&checking);
    check_links(&checking);
    checking_clear(&checking);
    instruments_clear(&instruments);
    glossary_clear(&glossary);
}

int course_check(const char *path, struct diag *diag)
{
    return course_check_file(path, NULL, diag);
}

int course_check_file(const char *path, const char *asked, struct diag *diag)
{
    struct course *course = NULL;
    size_t errors = diag->errors;
    if (course_open(path, &course, diag) == 0) {
        bool is_named_well = diag->errors == errors;
        check_all(course, diag);
        /* Where a name has a slip, or is that of another file, this is said already. */
        bool is_slip = diag_has(diag, "no-file") || diag_has(diag, "wrong-root");
        strays_check(course, asked, is_named_well && !is_slip, diag);
    }
    diag_read_lines_with(diag, NULL, NULL);
    course_free(course);
    diag_sort(diag);
    return diag->errors > 0 ? -1 : 0;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The modules and units of a course as a list. */
#include "config.h"

#include "tui/screen/course_list.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/number.h"
#include "flow/wording.h"
#include "tui/glyph.h"

enum {
    MODULE_COLUMN = 2,
    UNIT_COLUMN = 5,
    UNIT_COLUMN_NARROW = 2,
    FULL_MEASURE = 50,
    MODULE_TARGET = 10000000
};

/* Targets: units by their number in the course, modules by MODULE_TARGET and their number. */

static const struct outline *outline_of(const struct course_list *list)
{
    return session_outline(&list->tui->session);
}

/* The module of a target, and its unit if it is one. */
static const struct outline_module *module_of(const struct outline *outline, int target,
                                              const struct outline_unit **ret_unit)
{
    size_t number = (size_t)target;
    *ret_unit = NULL;
    size_t index = (size_t)(target - MODULE_TARGET);
    if (target >= MODULE_TARGET)
        return &outline->modules[index < outline->module_count ? index : 0];
    for (size_t i = 0; i < outline->module_count; i++) {
        if (number < outline->modules[i].unit_count) {
            *ret_unit = &outline->modules[i].units[number];
            return &outline->modules[i];
        }
        number -= outline->modules[i].unit_count;
    }
    return &outline->modules[0];
}

static int target_of_unit(const struct outline *outline, const char *unit, size_t *ret_module)
{
    int target = 0;
    for (size_t i = 0; i < outline->module_count; i++)
        for (size_t j = 0; j < outline->modules[i].unit_count; j++, target++)
            if (strcmp(outline->modules[i].units[j].id, unit) == 0) {
                *ret_module = i;
                return target;
            }
    return MODULE_TARGET;
}

static char *minutes_words(unsigned minutes)
{
    if (minutes == 0)
        return memory_text("");
    return str_format(ngettext("%u min", "%u min", minutes), minutes);
}

/* "80 % right": the best result of a quiz. Caller frees; NULL where there is none. */
static char *right_words(const struct progress *progress)
{
    if (progress->best_score < 0)
        return NULL;
    char *share = percent_words(progress->best_score);
    /* TRANSLATORS: the best result of a quiz, a percentage. */
    char *words = str_format(_("%s right"), share);
    free(share);
    return words;
}

/* The best result of a quiz that can be failed. A narrow window has no room for a share that is not
 * enough beside the name of the quiz. Caller frees. */
static char *passed_words(const struct progress *progress, bool is_narrow)
{
    if (!progress->is_done && is_narrow)
        return memory_text(_("not passed yet"));
    char *share = percent_words(progress->best_score);
    /* TRANSLATORS: the best result of a quiz, a percentage. */
    char *words = str_format(progress->is_done ? _("passed, %s") : _("not passed yet, %s"), share);
    free(share);
    return words;
}

/* How a unit stands, at the right: words that a screen reader can speak. Caller frees. */
static char *unit_state(const struct progress *progress, const struct outline_unit *unit,
                        bool is_narrow)
{
    if (progress->best_score >= 0)
        return unit->can_fail ? passed_words(progress, is_narrow) : right_words(progress);
    if (progress->is_done)
        return memory_text(pgettext("state of a lesson", "read"));
    if (progress->is_opened || progress->answers > 0)
        return memory_text(_("begun"));
    return minutes_words(unit->minutes);
}

/* The same; for who teaches with the minutes in any case. */
static char *unit_words(const struct course_list *list, const struct progress *progress,
                        const struct outline_unit *unit)
{
    char *words = unit_state(progress, unit, list->page.measure < FULL_MEASURE);
    char *minutes = minutes_words(unit->minutes);
    if (list->tui->shows_facilitator && minutes[0] != '\0' && strcmp(words, minutes) != 0) {
        /* TRANSLATORS: how a lesson stands ("read"), and how long it takes ("8 min"). */
        char *both = str_format(_("%s, %s"), words, minutes);
        free(words);
        words = both;
    }
    free(minutes);
    return words;
}

static const char *progress_glyph(const struct progress *progress)
{
    if (progress->is_done)
        return GLYPH_RIGHT;
    return progress->is_opened || progress->answers > 0 ? GLYPH_BULLET : " ";
}

static void add_unit(struct course_list *list, const struct outline_unit *unit, int target)
{
    const struct progress *progress = &list->standing.units[target];
    struct page *page = &list->page;
    char *name = wording_unit(unit);
    char *words = unit_words(list, progress, unit);
    int column = page->measure >= FULL_MEASURE ? UNIT_COLUMN : UNIT_COLUMN_NARROW;
    page_line(page);
    page_text(page, column, progress->is_done ? ROLE_RIGHT : ROLE_TEXT, progress_glyph(progress));
    page_fit_target(page, column + 2, page->measure - column - 4 - canvas_columns(words), ROLE_TEXT,
                    name, target);
    page_right(page, ROLE_CHROME, words);
    free(words);
    free(name);
}

/* One that is done says how the quiz at its end went, if one is there. */
static char *module_state(const struct outline_module *module, const struct progress *units,
                          struct tally tally)
{
    if (tally.done == 0)
        return minutes_words(module->minutes);
    if (tally.done == tally.all) {
        char *words = right_words(&units[module->unit_count - 1]);
        if (words != NULL)
            return words;
    }
    /* TRANSLATORS: how many parts of a module are done, of how many. */
    return str_format(_("%zu of %zu done"), tally.done, tally.all);
}

static bool is_begun(const struct progress *units, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (units[i].is_opened || units[i].answers > 0)
            return true;
    return false;
}

/* `first` is the number of its first unit in the course. */
static void add_module(struct course_list *list, size_t index, size_t first)
{
    const struct outline_module *module = &outline_of(list)->modules[index];
    const struct progress *units = &list->standing.units[first];
    struct tally tally = standing_tally(&list->standing, first, module->unit_count);
    struct page *page = &list->page;
    char *name = str_format("%zu  %s", index + 1, module->title);
    char *words = module_state(module, units, tally);
    page_line(page);
    if (tally.done == tally.all)
        page_text(page, 0, ROLE_RIGHT, GLYPH_RIGHT);
    else if (is_begun(units, module->unit_count))
        page_text(page, 0, ROLE_TEXT, GLYPH_BULLET);
    page_fit_target(page, MODULE_COLUMN, page->measure - MODULE_COLUMN - 2 - canvas_columns(words),
                    ROLE_TEXT, name, MODULE_TARGET + (int)index);
    page_right(page, ROLE_CHROME, words);
    free(words);
    free(name);
}

/* A row for each module, and for each unit of one that is open. */
static void add_rows(struct course_list *list,
                     void (*add_module_row)(struct course_list *list, size_t index, size_t first),
                     void (*add_unit_row)(struct course_list *list, const struct outline_unit *unit,
                                          int target))
{
    const struct outline *outline = outline_of(list);
    int unit = 0;
    for (size_t i = 0; i < outline->module_count; i++) {
        const struct outline_module *module = &outline->modules[i];
        add_module_row(list, i, (size_t)unit);
        for (size_t j = 0; list->is_open[i] && j < module->unit_count; j++)
            add_unit_row(list, &module->units[j], unit + (int)j);
        unit += (int)module->unit_count;
    }
}

/* The outline may be another since: a file of the course was changed. What is open stays so as far
 * as there are as many modules. */
static void fit(struct course_list *list)
{
    const struct outline_unit *unit;
    const struct outline *outline = outline_of(list);
    standing_read(&list->standing, &list->tui->session, list->tui->spoken);
    if (list->module_count == outline->module_count)
        return;
    free(list->is_open);
    list->module_count = outline->module_count;
    list->is_open = memory_new(list->module_count, sizeof *list->is_open);
    const struct outline_module *module = module_of(outline, list->state.focus, &unit);
    list->is_open[module - outline->modules] = true;
    if (unit == NULL)
        list->state.focus = MODULE_TARGET + (int)(module - outline->modules);
}

void course_list_build(struct course_list *list, int measure)
{
    fit(list);
    page_begin(&list->page, measure);
    add_rows(list, add_module, add_unit);
}

/* --- As a column --- */

static void add_unit_beside(struct course_list *list, const struct outline_unit *unit, int target)
{
    char *sign = str_format("  %s", progress_glyph(&list->standing.units[target]));
    char *name = wording_unit(unit);
    page_item_target(&list->page, sign, ROLE_TEXT, name, target);
    free(name);
    free(sign);
}

static void add_module_beside(struct course_list *list, size_t index, size_t first)
{
    (void)first;
    const struct outline_module *module = &outline_of(list)->modules[index];
    char *sign = str_format("%zu", index + 1);
    page_item_target(&list->page, sign, ROLE_HEADING, module->title, MODULE_TARGET + (int)index);
    free(sign);
}

void course_list_build_column(struct course_list *list, int measure, int start)
{
    fit(list);
    page_begin(&list->page, measure);
    page_column(&list->page, start);
    add_rows(list, add_module_beside, add_unit_beside);
}

/* --- Acting --- */

/* Opens or folds the module in focus; the focus leaves a unit that vanishes. */
static void fold(struct course_list *list, bool is_open)
{
    const struct outline_unit *unit;
    const struct outline_module *module = module_of(outline_of(list), list->state.focus, &unit);
    size_t index = (size_t)(module - outline_of(list)->modules);
    list->is_open[index] = is_open;
    if (!is_open)
        list->state.focus = MODULE_TARGET + (int)index;
}

static struct step open(struct course_list *list)
{
    const struct outline_unit *unit;
    const struct outline_module *module = module_of(outline_of(list), list->state.focus, &unit);
    if (unit != NULL)
        return step_unit(unit->id);
    fold(list, !list->is_open[module - outline_of(list)->modules]);
    return (struct step){.kind = STEP_STAY};
}

bool course_list_act(struct course_list *list, enum action action, struct step *ret_step)
{
    *ret_step = (struct step){.kind = STEP_STAY};
    switch (action) {
    case ACTION_LEFT:
    case ACTION_RIGHT:
        fold(list, action == ACTION_RIGHT);
        return true;
    case ACTION_OPEN:
        *ret_step = open(list);
        return true;
    default:
        return false;
    }
}

size_t course_list_module(const struct course_list *list)
{
    const struct outline_unit *unit;
    return (size_t)(module_of(outline_of(list), list->state.focus, &unit) -
                    outline_of(list)->modules);
}

void course_list_go_to(struct course_list *list, const char *unit)
{
    size_t module = 0;
    list->state.focus = target_of_unit(outline_of(list), unit, &module);
    list->state.is_scrolled = false;
    if (module < list->module_count)
        list->is_open[module] = true;
}

/* The number of the module of that id; where there is none, 0. */
static size_t module_number(const struct outline *outline, const char *id)
{
    for (size_t i = 0; i < outline->module_count; i++)
        if (strcmp(outline->modules[i].id, id) == 0)
            return i;
    return 0;
}

void course_list_go_as(struct course_list *list, const struct course_list *other,
                       const struct outline *before)
{
    const struct outline *outline = outline_of(list);
    const struct outline_unit *unit;
    const struct outline_module *module = module_of(before, other->state.focus, &unit);
    for (size_t i = 0; i < before->module_count && i < other->module_count; i++)
        list->is_open[module_number(outline, before->modules[i].id)] = other->is_open[i];
    if (unit != NULL && outline_find(outline, unit->id, NULL) != NULL)
        course_list_go_to(list, unit->id);
    else
        list->state.focus = MODULE_TARGET + (int)module_number(outline, module->id);
    list->state.top = other->state.top;
}

void course_list_init(struct course_list *list, struct tui *tui, const char *unit)
{
    *list = (struct course_list){.tui = tui};
    list->module_count = session_outline(&tui->session)->module_count;
    list->is_open = memory_new(list->module_count, sizeof *list->is_open);
    course_list_go_to(list, unit);
}

void course_list_clear(struct course_list *list)
{
    page_clear(&list->page);
    standing_clear(&list->standing);
    free(list->is_open);
    *list = (struct course_list){0};
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan of a module's session. */
#include "config.h"

#include "tui/screen/course_plan.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "course/translate.h"
#include "flow/teaching.h"
#include "tui/screen/common.h"

void course_plan_clear(struct course_plan *plan)
{
    layout_clear(&plan->layout);
    module_free(plan->module);
    free(plan->id);
    *plan = (struct course_plan){0};
}

/* Reads the module. One that cannot be read has no plan. */
static void read(struct course_plan *plan, const struct tui *tui,
                 const struct outline_module *module)
{
    struct diag unsaid;
    course_plan_clear(plan);
    diag_init(&unsaid);
    if (course_load_module(tui->session.course, module->index, &plan->module, &unsaid) != 0)
        plan->module = NULL;
    diag_clear(&unsaid);
    plan->id = memory_text(module->id);
}

/* In the language of now. */
static void lay_out(struct course_plan *plan, const struct tui *tui,
                    const struct outline_module *module, int columns)
{
    static const struct blocks none = {0};
    const struct blocks *blocks = plan->module != NULL ? &plan->module->facilitator : &none;
    char *words = teaching_module_words(&tui->session, module);
    if (plan->module != NULL)
        translate_blocks(&plan->module->facilitator, tui->session.catalogue.catalogue);
    layout_clear(&plan->layout);
    if (words != NULL || blocks->count > 0)
        common_lay_out_plan(tui, words, blocks, columns, &plan->layout);
    plan->made = laid_out_for(tui, columns);
    free(words);
}

void course_plan_add(struct course_plan *plan, const struct tui *tui,
                     const struct outline_module *module, struct page *page)
{
    bool is_read = plan->id != NULL && strcmp(plan->id, module->id) == 0;
    if (!is_read)
        read(plan, tui, module);
    if (!is_read || !laid_out_is_good(&plan->made, tui, page->measure))
        lay_out(plan, tui, module, page->measure);
    if (plan->layout.line_count == 0)
        return;
    page_line(page);
    page_layout(page, 0, &plan->layout, PAGE_NO_TARGET, ROLE_TEXT);
}

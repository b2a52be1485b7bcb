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
    module_free(plan->module);
    free(plan->id);
    *plan = (struct course_plan){0};
}

/* Reads the module, unless it is the one that was read last; told in the language of now. */
static void read(struct course_plan *plan, const struct tui *tui,
                 const struct outline_module *module)
{
    struct diag unsaid;
    bool is_read = plan->id != NULL && strcmp(plan->id, module->id) == 0;
    if (is_read && plan->spoken == tui->spoken)
        return;
    if (!is_read) {
        course_plan_clear(plan);
        diag_init(&unsaid);
        if (course_load_module(tui->session.course, module->index, &plan->module, &unsaid) != 0)
            plan->module = NULL;
        diag_clear(&unsaid);
        plan->id = memory_text(module->id);
    }
    plan->spoken = tui->spoken;
    if (plan->module != NULL)
        translate_blocks(&plan->module->facilitator, tui->session.catalogue.catalogue);
}

void course_plan_add(struct course_plan *plan, struct tui *tui, const struct outline_module *module,
                     struct page *page)
{
    static const struct blocks none = {0};
    struct layout layout;
    read(plan, tui, module);
    char *words = teaching_module_words(&tui->session, module);
    const struct blocks *blocks = plan->module != NULL ? &plan->module->facilitator : &none;
    if (words != NULL || blocks->count > 0) {
        common_lay_out_plan(tui, words, blocks, page->measure, &layout);
        page_line(page);
        page_layout(page, 0, &layout, PAGE_NO_TARGET, ROLE_TEXT);
        layout_clear(&layout);
    }
    free(words);
}

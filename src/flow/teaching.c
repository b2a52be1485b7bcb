/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What who teaches is told of a part of the course. */
#include "config.h"

#include "flow/teaching.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/str.h"

static const struct blocks none = {0};

static bool is_first(const struct session *session, const struct unit *unit)
{
    const struct module *module = session->module;
    return module != NULL && module->unit_count > 0 && module->units[0] == unit;
}

/* The minutes of a module as its author says them, else as its units do; 0: they are not known. */
static unsigned minutes_of(const struct outline_module *module)
{
    unsigned minutes = 0;
    if (module->minutes > 0)
        return module->minutes;
    for (size_t i = 0; i < module->unit_count; i++) {
        if (module->units[i].minutes == 0)
            return 0;
        minutes += module->units[i].minutes;
    }
    return minutes;
}

char *teaching_module_words(const struct session *session, const struct outline_module *module)
{
    unsigned minutes = minutes_of(module);
    if (minutes == 0)
        return NULL;
    /* TRANSLATORS: the number of a module, and how long it takes. */
    return str_format(ngettext("Module %zu: %u minute.", "Module %zu: %u minutes.", minutes),
                      session_module_number(session, module) + 1, minutes);
}

static char *unit_words(const struct unit *unit)
{
    unsigned minutes = unit->minutes;
    if (minutes == 0)
        return NULL;
    return str_format(
        unit->kind == UNIT_QUIZ
            ? ngettext("This quiz: %u minute.", "This quiz: %u minutes.", minutes)
            : ngettext("This lesson: %u minute.", "This lesson: %u minutes.", minutes),
        minutes);
}

static char *join(char *first, char *second)
{
    if (first == NULL || second == NULL)
        return first != NULL ? first : second;
    char *both = str_format("%s %s", first, second);
    free(first);
    free(second);
    return both;
}

void teaching_of(const struct session *session, const struct unit *unit,
                 struct teaching *ret_teaching)
{
    const struct outline_module *module = NULL;
    char *of_module = NULL;
    *ret_teaching = (struct teaching){.plan = &none, .note = &unit->facilitator};
    if (is_first(session, unit) && session_find(session, unit->id, &module) != NULL) {
        of_module = teaching_module_words(session, module);
        ret_teaching->plan = &session->module->facilitator;
    }
    ret_teaching->words = join(of_module, unit_words(unit));
}

void teaching_clear(struct teaching *teaching)
{
    free(teaching->words);
    *teaching = (struct teaching){.plan = &none, .note = &none};
}

bool teaching_has_notes(const struct session *session, const struct unit *unit)
{
    bool has_plan = is_first(session, unit) && session->module->facilitator.count > 0;
    for (size_t i = 0; i < unit->blocks.count; i++)
        if (unit->blocks.items[i].kind == BLOCK_FACILITATOR)
            return true;
    return has_plan || unit->facilitator.count > 0;
}

bool teaching_has(const struct session *session, const struct unit *unit)
{
    const struct outline_module *module = NULL;
    if (unit->minutes > 0 || teaching_has_notes(session, unit))
        return true;
    return is_first(session, unit) && session_find(session, unit->id, &module) != NULL &&
           minutes_of(module) > 0;
}

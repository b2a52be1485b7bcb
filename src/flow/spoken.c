/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages that can be chosen. */
#include "config.h"

#include "flow/spoken.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "course/catalogues.h"

void spoken_list(const char *const *interface, size_t count, const struct shelf *shelf,
                 const struct course *course, struct languages *ret_languages)
{
    for (size_t i = 0; i < count; i++)
        languages_add(ret_languages, interface[i]);
    if (shelf != NULL)
        shelf_languages(shelf, ret_languages);
    if (course != NULL)
        catalogues_list(course, ret_languages);
}

char *spoken_chosen(const char *current, const struct languages *preferences,
                    const struct shelf *shelf, const struct course *course)
{
    struct languages had = {0};
    const char *chosen = NULL;
    spoken_list(&current, 1, shelf, course, &had);
    if (preferences != NULL)
        chosen = languages_choose(preferences, &had);
    char *code = memory_text(chosen != NULL ? chosen : current);
    languages_clear(&had);
    return code;
}

char *spoken_words(const char *chosen, const char *current)
{
    if (languages_are_same(chosen, current))
        return NULL;
    return str_format(
        /* TRANSLATORS: two languages as they call themselves, such as "português" and "English". */
        _("Only courses are in %s; the program stays in %s."), languages_name(chosen),
        languages_name(current));
}

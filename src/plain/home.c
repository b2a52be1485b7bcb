/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Home: go on where one stopped, or choose a course. */
#include "config.h"

#include "plain/plain.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "plain/word.h"

void plain_report(struct plain *plain, struct diag *diag)
{
    for (size_t i = 0; i < diag->count; i++)
        console_sayf(&plain->console, "! %s", diag->items[i].message);
    diag_clear(diag);
}

/* The course that was studied last, if it is still on the shelf. */
static const struct shelf_course *last_course(const struct plain *plain)
{
    char *id = record_last_course(plain->record);
    const struct shelf_course *course = id == NULL ? NULL : shelf_course(plain->shelf, id);
    free(id);
    return course;
}

/* The titles of all courses, as they are read here. Caller frees. */
static char **titles_of(const struct plain *plain)
{
    char **titles = memory_new(plain->shelf->count, sizeof *titles);
    for (size_t i = 0; i < plain->shelf->count; i++)
        titles[i] = shelf_title(&plain->shelf->items[i], plain->preferences);
    return titles;
}

static void free_titles(char **titles, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(titles[i]);
    free(titles);
}

static void greet(struct plain *plain, char *const *titles)
{
    console_gap(&plain->console);
    if (plain->record != NULL)
        console_sayf(&plain->console, _("Hello, %s."), record_name(plain->record));
    for (size_t i = 0; i < plain->shelf->count; i++)
        console_sayf(&plain->console, _("%zu: %s"), i + 1, titles[i]);
}

/* Returns the course to open, or NULL to leave. What is to be looked up is looked up in the one
 * that is likely to be gone on with: it is left in `asked`. */
static const struct shelf_course *choose(struct plain *plain)
{
    const struct shelf_course *last = last_course(plain);
    const struct shelf_course *likely = last != NULL ? last : &plain->shelf->items[0];
    char **titles = titles_of(plain);
    char *enter = str_format(last != NULL ? _("Enter go on: %s") : _("Enter begin: %s"),
                             titles[likely - plain->shelf->items]);
    const struct choice choice = {
        .numbers = _("%zu-%zu open"),
        .number = _("%zu open"),
        .number_count = plain->shelf->count,
        .enter = enter,
        .words = {WORD_HELP, WORD_QUIT},
        .more = WORDS_LOOK_UP | 1u << WORD_NOTES,
    };
    size_t number = 0;
    greet(plain, titles);
    free_titles(titles, plain->shelf->count);
    enum word word = word_ask(&plain->console, &choice, &number);
    free(enter);
    if (word == WORD_NUMBER)
        return &plain->shelf->items[number - 1];
    if (word == WORD_NOTES || word_is_look_up(word))
        plain->asked = word;
    return word == WORD_ENTER || plain->asked != WORD_ENTER ? likely : NULL;
}

void plain_home(struct plain *plain)
{
    enum plain_next next = PLAIN_BACK;
    while (next != PLAIN_QUIT) {
        const struct shelf_course *course = choose(plain);
        struct diag diag;
        if (course == NULL && plain_speak(plain))
            continue;
        if (course == NULL)
            return;
        diag_init(&diag);
        if (plain_course(plain, course->path, NULL, &next, &diag) != 0)
            plain_report(plain, &diag);
        plain->asked = WORD_ENTER;
        diag_clear(&diag);
    }
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* No word is said line by line past the translators: course and program in a language that has no
 * ASCII letter, as in tests/tui/test_screen_unmarked.c. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "plain/plain.h"
#include "store/learners.h"
#include "support/pseudo.h"
#include "support/records.h"
#include "support/screens.h"

enum { COLUMNS = 72 };

/* The program, languages as they call themselves, a term in other languages, and a note. */
static const char *const names[] = {"decentwork", "Nadia", "English", "Fran",    "fran",    "ais",
                                    "Espa",       "espa",  "ol",      "Portugu", "minimum", "age",
                                    "edad",       "nima",  "ge",      "xyz",     NULL};

static struct screens screens;

static void begin(void)
{
    screens_set_up(&screens, "80x24");
    screens_add_whole_course(&screens);
    for (size_t i = 0; i < screens.shelf.count; i++)
        pseudo_translate(screens.shelf.items[i].path);
    pseudo_speak(screens.folder);
    screens.language = PSEUDO_LANGUAGE;
}

static void end(void)
{
    screens_close(&screens);
}

TestSuite(plain_unmarked, .init = begin, .fini = end);

static void go(struct plain *plain, const char *course, const char *unit)
{
    enum plain_next next;
    struct diag diag;
    diag_init(&diag);
    plain_begin(plain);
    if (course == NULL)
        plain_home(plain);
    else
        cr_assert_eq(
            plain_course(plain, shelf_course(&screens.shelf, course)->path, unit, &next, &diag), 0);
    plain_end(plain);
    diag_clear(&diag);
}

/* What is said to Nadia, who types this at a course and unit (NULL: at home). Caller frees. */
static char *hear(const char *course, const char *unit, const char *typed)
{
    char *said = NULL;
    size_t length = 0;
    char *input = memory_text(typed);
    struct settings settings = {0};
    struct record *record = NULL;
    struct diag diag;
    diag_init(&diag);
    cr_assert_eq(learners_open("learners", "Nadia", records_moment(0), &record, &diag), 0);
    struct plain plain = {
        .console = {.in = fmemopen(input, strlen(input), "r"),
                    .out = open_memstream(&said, &length),
                    .columns = COLUMNS},
        .shelf = &screens.shelf,
        .record = record,
        .outside = screens.tui.outside,
        .preferences = screens.speech.preferences(&screens),
        .language = PSEUDO_LANGUAGE,
        .speech = &screens.speech,
        .settings = &settings,
    };
    go(&plain, course, unit);
    fclose(plain.console.in);
    fclose(plain.console.out);
    console_clear(&plain.console);
    settings_clear(&settings);
    record_close(plain.record);
    free(input);
    return said;
}

/* Blanks out what was typed where it is said again: "“hint” cannot be typed here". */
static void blank_echoes(char *said, const char *typed)
{
    while (*typed != '\0') {
        size_t length = strcspn(typed, "\n");
        char *echo = str_format("“%.*s”", (int)length, typed);
        for (char *at = said; length > 0 && (at = strstr(at, echo)) != NULL;)
            memset(at, ' ', strlen(echo));
        free(echo);
        typed += length + 1;
    }
}

static void expect_marked(const char *course, const char *unit, const char *typed)
{
    char *said = hear(course, unit, typed);
    blank_echoes(said, typed);
    char *word = pseudo_unmarked(said, names);
    cr_expect_gt(strlen(said), 40, "nothing is said at %s/%s", course, unit);
    cr_expect_null(word, "at %s/%s '%s' is said, which is in no catalogue:\n%s", course, unit,
                   word != NULL ? word : "", said);
    free(word);
    free(said);
}

Test(plain_unmarked, home_and_settings)
{
    expect_marked(NULL, NULL,
                  "help\n?\nglossary xyz\nnotes\nlanguage "
                  "Nadia\n\nsettings\n1\n1\n2\n2\n3\n4\nhelp\n\n1\nback\nquit\n");
}

Test(plain_unmarked, lessons)
{
    expect_marked("core", NULL,
                  "help\nnotes\nglossary\nglossary 9\nglossary minimum age\ninstruments\n"
                  "instruments C138\ninstruments 9\nsearch 9\nsearch 13\n\n1\nquit\n");
    expect_marked("core", "ages",
                  "1\n2\n3\nfacilitator\nmark\nnote xyz\nnotes\n\nhelp\nprevious\n\n\n\n\n\n\n\n\n"
                  "notes\ndelete 1\n\nback\nquit\n");
    expect_marked("whole", "table", "\n\n\n\n\nquit\n");
    expect_marked("whole", "steps", "\n9\n1\n\n12\nhint\nhint\n8\nfacilitator\n\n\nquit\n");
}

Test(plain_unmarked, quizzes)
{
    expect_marked("core", "quiz",
                  "help\nhint\nhint\nhint\n4\n\n2\n\n2\n\n2\n\nmissed\n2\n\nquit\n");
    expect_marked("whole", "tries",
                  "1 2 9\n1 2 4\nhint\n1 3 5\n\n138\nhint\n182\n\n1\n\n\nall\nquit\n");
    expect_marked("whole", "paper", "1\n\n1\n\n1\n\n\nall\nquit\n");
}

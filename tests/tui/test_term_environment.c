/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/term_environment.c */
#include <criterion/criterion.h>
#include <locale.h>
#include <pty.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/memory.h"
#include "tui/term_environment.h"

static void put(const char *name, const char *value)
{
    if (value == NULL)
        unsetenv(name);
    else
        setenv(name, value, 1);
}

Test(term_environment, colour_is_the_options_else_no_color_speaks)
{
    static const struct {
        const char *no_color;
        struct term_options options;
        bool has_colour;
    } cases[] = {
        {NULL, {0}, true},
        {"", {0}, true},
        {"1", {0}, false},
        {"0", {0}, false},
        {"1", {.theme = THEME_LIGHT}, true},
        {"1", {.colour = TERM_COLOUR_ALWAYS}, true},
        {NULL, {.colour = TERM_COLOUR_NEVER}, false},
        {NULL, {.colour = TERM_COLOUR_NEVER, .theme = THEME_LIGHT}, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        put("NO_COLOR", cases[i].no_color);
        cr_expect_eq(term_environment_has_colour(&cases[i].options), cases[i].has_colour,
                     "case %zu", i);
    }
}

Test(term_environment, the_background_is_the_last_number)
{
    static const struct {
        const char *colours;
        bool is_told;
        bool is_light;
    } cases[] = {
        {NULL, false, false},   {"", false, false},           {"15", false, false},
        {"15;", false, false},  {"15;default", false, false}, {"15;0x", false, false},
        {"0;16", false, false}, {"0;-1", false, false},       {"15;0", true, false},
        {"0;15", true, true},   {"0;default;15", true, true}, {"0;7", true, true},
        {"15;8", true, false},  {"0;11", true, true},         {"15;4", true, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        bool is_light = false;
        put("COLORFGBG", cases[i].colours);
        cr_expect_eq(term_environment_background(&is_light), cases[i].is_told, "'%s'",
                     cases[i].colours);
        cr_expect_eq(is_light, cases[i].is_light, "'%s'", cases[i].colours);
    }
}

Test(term_environment, the_delay_of_an_escape_is_a_number_of_milliseconds)
{
    static const struct {
        const char *text;
        int delay;
    } cases[] = {
        {NULL, 100}, {"", 100},     {"25", 25},           {"0", 0},
        {"-1", 100}, {"soon", 100}, {"99999999999", 100},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        put("ESCDELAY", cases[i].text);
        cr_expect_eq(term_environment_escape_delay(), cases[i].delay, "case %zu", i);
    }
}

Test(term_environment, the_charset_is_the_locales)
{
    setlocale(LC_CTYPE, "C");
    cr_expect_not(term_environment_is_utf8());
    setlocale(LC_CTYPE, "C.UTF-8");
    cr_expect(term_environment_is_utf8());
}

Test(term_environment, the_size_is_the_windows_where_it_is_known)
{
    static const struct {
        struct winsize window;
        bool is_known;
        int rows;
        int columns;
    } cases[] = {
        {{.ws_row = 24, .ws_col = 80}, true, 24, 80},
        {{.ws_row = 0, .ws_col = 80}, false, -1, -1},
        {{.ws_row = 24, .ws_col = 0}, false, -1, -1},
        {{.ws_row = 65535, .ws_col = 65535}, true, 1000, 2000},
    };
    int master;
    int slave;
    cr_assert_eq(openpty(&master, &slave, NULL, NULL, NULL), 0);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int rows = -1;
        int columns = -1;
        ioctl(slave, TIOCSWINSZ, &cases[i].window);
        cr_expect_eq(term_environment_size(slave, &rows, &columns), cases[i].is_known, "case %zu",
                     i);
        cr_expect_eq(rows, cases[i].rows, "case %zu", i);
        cr_expect_eq(columns, cases[i].columns, "case %zu", i);
    }
    close(master);
    close(slave);
}

Test(term_environment, what_is_no_terminal_has_no_size)
{
    int files[2];
    int rows;
    int columns;
    cr_assert_eq(pipe(files), 0);
    cr_expect_not(term_environment_size(files[0], &rows, &columns));
    close(files[0]);
    close(files[1]);
}

Test(term_environment, some_terminals_order_letters_whatever_they_are_told)
{
    static const struct {
        const char *konsole;
        const char *program;
        bool orders;
    } cases[] = {
        {NULL, NULL, false},     {"", "", false},
        {"230402", NULL, true},  {NULL, "Apple_Terminal", true},
        {NULL, "mintty", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unsetenv("KONSOLE_VERSION");
        unsetenv("TERM_PROGRAM");
        if (cases[i].konsole != NULL)
            setenv("KONSOLE_VERSION", cases[i].konsole, 1);
        if (cases[i].program != NULL)
            setenv("TERM_PROGRAM", cases[i].program, 1);
        cr_expect_eq(term_environment_orders_letters(), cases[i].orders, "case %zu", i);
    }
}

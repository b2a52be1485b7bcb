/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the environment of the program says about its terminal. */
#include "config.h"

#include "tui/term_environment.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

enum {
    ESCAPE_DELAY = 100,
    ESCAPE_DELAY_MAX = 10000,
    ROWS_MAX = 1000, /* no screen is larger, whatever a terminal says */
    COLUMNS_MAX = 2000
};

bool term_environment_has_colour(const struct term_options *options)
{
    const char *no_colour = getenv("NO_COLOR");
    bool is_unwanted = no_colour != NULL && *no_colour != '\0';
    if (options->colour != TERM_COLOUR_AUTO)
        return options->colour == TERM_COLOUR_ALWAYS;
    return options->theme != THEME_AUTO || !is_unwanted;
}

/* The last number is the background's, of a palette of 16: 7 is white, 8 a dark grey. */
bool term_environment_background(bool *ret_is_light)
{
    const char *colours = getenv("COLORFGBG");
    const char *background = colours == NULL ? NULL : strrchr(colours, ';');
    char *end = NULL;
    long number = background == NULL ? -1 : strtol(background + 1, &end, 10);
    if (background == NULL || end == background + 1 || *end != '\0' || number < 0 || number > 15)
        return false;
    *ret_is_light = number == 7 || number > 8;
    return true;
}

int term_environment_escape_delay(void)
{
    const char *text = getenv("ESCDELAY");
    char *end = NULL;
    long delay = text == NULL ? -1 : strtol(text, &end, 10);
    return delay < 0 || delay > ESCAPE_DELAY_MAX || end == text ? ESCAPE_DELAY : (int)delay;
}

bool term_environment_orders_letters(void)
{
    const char *konsole = getenv("KONSOLE_VERSION");
    const char *program = getenv("TERM_PROGRAM");
    return (konsole != NULL && *konsole != '\0') ||
           (program != NULL && strcmp(program, "Apple_Terminal") == 0);
}

bool term_environment_is_utf8(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool term_environment_size(int file, int *ret_rows, int *ret_columns)
{
    struct winsize size;
    if (ioctl(file, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
        return false;
    *ret_rows = size.ws_row < ROWS_MAX ? size.ws_row : ROWS_MAX;
    *ret_columns = size.ws_col < COLUMNS_MAX ? size.ws_col : COLUMNS_MAX;
    return true;
}

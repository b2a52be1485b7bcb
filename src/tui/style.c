/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of roles and themes, written as the manual of the screens writes it: "foreground on
 * background", numbers of the palette, "-" the terminal's own, B bold, U underline, R reverse, I
 * italic. What a cell does not name is as its column has it for text. After "of 8:" stands what a
 * terminal shows whose palette lacks a colour of the first half; there bold brightens. Each pair
 * keeps a contrast of 4.5:1 on xterm's palette and the VGA's, in high contrast 7:1. On a background
 * that is not known it keeps it on black and on white alike, which few colours do and none of the
 * first sixteen. */
#include "config.h"

#include "tui/style.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum column {
    COLUMN_UNKNOWN,
    COLUMN_DEFAULT,
    COLUMN_LIGHT,
    COLUMN_CONTRAST,
    COLUMN_MONO,
    COLUMN_CONSOLE,
    COLUMN_COUNT
};
enum { COLOUR_OWN = -1 };

#define OF_8 ", of 8: "

/* clang-format off */
static const char *const table[ROLE_COUNT][COLUMN_COUNT] = {
    /*                    not known            default             light             contrast                   mono  Linux console */
    [ROLE_TEXT]       = { "-",                 "-",                "-",              "15 on 0, of 8: 7 on 0",   "-",  "7 on 0" },
    [ROLE_HEADING]    = { "B",                 "B",                "B",              "B",                       "B",  "B 7" },
    [ROLE_EMPHASIS]   = { "I",                 "I",                "I",              "I 15, of 8: I",           "I",  "B 7" },
    [ROLE_STRONG]     = { "B",                 "B",                "B",              "B 15, of 8: B",           "B",  "B 7" },
    [ROLE_LINK]       = { "U 63, of 8: U",     "U 6",              "U 4",            "U 11, of 8: U B 3",       "U",  "6" },
    [ROLE_LINK_FOCUS] = { "R 63, of 8: R",     "R 6",              "R 4",            "0 on 11, of 8: 0 on 7",   "R",  "0 on 6" },
    [ROLE_FOCUS]      = { "B 63, of 8: B",     "B 6",              "B 4",            "B 11, of 8: B 3",         "B",  "B 6" },
    [ROLE_FIELD]      = { "U",                 "U",                "U",              "U 15, of 8: U",           "U",  "7" },
    [ROLE_CHROME]     = { "243, of 8: -",      "245, of 8: -",     "240, of 8: -",   "15, of 8: -",             "-",  "7" },
    [ROLE_KEY]        = { "B",                 "B",                "B",              "B 11, of 8: B 3",         "B",  "B 7" },
    [ROLE_DONE]       = { "63, of 8: B",       "6",                "4",              "11, of 8: B 3",           "B",  "6" },
    [ROLE_LEFT]       = { "243, of 8: -",      "245, of 8: -",     "240, of 8: -",   "15, of 8: -",             "-",  "7" },
    [ROLE_RIGHT]      = { "29, of 8: B",       "10, of 8: B 2",    "28, of 8: -",    "B 10, of 8: B 2",         "B",  "2" },
    [ROLE_WRONG]      = { "131, of 8: B",      "9, of 8: B 1",     "1",              "0 on 15, of 8: 0 on 7",   "B",  "B 1" },
    [ROLE_WARNING]    = { "163, of 8: B",      "11, of 8: B 3",    "5",              "0 on 11, of 8: 0 on 7",   "B",  "B 3" },
    [ROLE_FOUND]      = { "R",                 "R",                "R",              "0 on 15, of 8: 0 on 7",   "R",  "0 on 7" },
    [ROLE_NOTE]       = { "I",                 "I",                "I",              "I 15, of 8: I",           "I",  "7" },
};
/* clang-format on */

static unsigned attribute_of(char letter)
{
    static const struct {
        char letter;
        unsigned attribute;
    } letters[] = {
        {'B', STYLE_BOLD}, {'U', STYLE_UNDERLINE}, {'R', STYLE_REVERSE}, {'I', STYLE_ITALIC}};
    for (size_t i = 0; i < ARRAY_LEN(letters); i++)
        if (letters[i].letter == letter)
            return letters[i].attribute;
    return 0;
}

/* Reads a cell, up to its end or its comma, over the style of its column's text. */
static struct style read_cell(const char *cell, struct style style)
{
    short *colour = &style.foreground;
    while (*cell != '\0' && *cell != ',') {
        if (isdigit((unsigned char)*cell)) {
            char *end;
            *colour = (short)strtol(cell, &end, 10);
            cell = end;
            continue;
        }
        if (*cell == 'o')
            colour = &style.background;
        style.attributes |= attribute_of(*cell++);
    }
    return style;
}

/* Entries from 16 on are a cube and greys where there are 256 colours; a palette of 88 has others.
 */
static bool has_colour(short colour, int colours)
{
    return colour < 8 || (colour < 16 ? colours >= 16 : colours >= 256);
}

static struct style read_for(const char *cell, struct style text, int colours)
{
    struct style style = read_cell(cell, text);
    const char *of_8 = strstr(cell, OF_8);
    bool has_both = has_colour(style.foreground, colours) && has_colour(style.background, colours);
    return has_both || of_8 == NULL ? style : read_cell(of_8 + strlen(OF_8), text);
}

static enum column column_of(enum theme theme, const struct style_means *means)
{
    static const enum column columns[THEME_COUNT] = {
        [THEME_AUTO] = COLUMN_UNKNOWN, [THEME_DEFAULT] = COLUMN_DEFAULT,
        [THEME_LIGHT] = COLUMN_LIGHT,  [THEME_CONTRAST] = COLUMN_CONTRAST,
        [THEME_MONO] = COLUMN_MONO,
    };
    if (means->colours < 8 || theme == THEME_MONO)
        return COLUMN_MONO;
    return means->is_linux_console ? COLUMN_CONSOLE : columns[theme];
}

struct style style_of(enum role role, enum theme theme, const struct style_means *means)
{
    static const struct style own = {.foreground = COLOUR_OWN, .background = COLOUR_OWN};
    enum column column = column_of(theme, means);
    struct style text = read_for(table[ROLE_TEXT][column], own, means->colours);
    return read_for(table[role][column], text, means->colours);
}

static const char *const theme_names[THEME_COUNT] = {
    [THEME_AUTO] = "auto",         [THEME_DEFAULT] = "default", [THEME_LIGHT] = "light",
    [THEME_CONTRAST] = "contrast", [THEME_MONO] = "mono",
};

const char *theme_name(enum theme theme)
{
    return theme_names[theme];
}

enum theme theme_from_name(const char *name)
{
    enum theme theme = 0;
    while (theme < THEME_COUNT && strcmp(theme_names[theme], name) != 0)
        theme++;
    return theme;
}

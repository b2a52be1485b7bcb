/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/style.c */
#include <criterion/criterion.h>
#include <math.h>

#include "base/memory.h"
#include "tui/style.h"

/* The columns of the table below, after those of the themes. */
enum { CONSOLE = THEME_COUNT, TERMINALS };

static const struct style_means rich = {.colours = 256};
static const struct style_means sixteen = {.colours = 16};
static const struct style_means eight = {.colours = 8};
static const struct style_means console = {.colours = 8, .is_linux_console = true};

static void expect_style(struct style style, struct style expected, int role, const char *where)
{
    cr_expect_eq(style.foreground, expected.foreground, "role %d, %s: %d on", role, where,
                 style.foreground);
    cr_expect_eq(style.background, expected.background, "role %d, %s: on %d", role, where,
                 style.background);
    cr_expect_eq(style.attributes, expected.attributes, "role %d, %s: %x", role, where,
                 style.attributes);
}

#define B STYLE_BOLD
#define U STYLE_UNDERLINE
#define R STYLE_REVERSE
#define I STYLE_ITALIC

/* clang-format off */
static const struct style styles[ROLE_COUNT][TERMINALS] = {
    /*                    not known       default         light           contrast        mono            Linux console */
    [ROLE_TEXT]       = {{ -1, -1, 0 },  { -1, -1, 0 },  { -1, -1, 0 },  { 15, 0, 0 },   { -1, -1, 0 },  { 7, 0, 0 }},
    [ROLE_HEADING]    = {{ -1, -1, B },  { -1, -1, B },  { -1, -1, B },  { 15, 0, B },   { -1, -1, B },  { 7, 0, B }},
    [ROLE_EMPHASIS]   = {{ -1, -1, I },  { -1, -1, I },  { -1, -1, I },  { 15, 0, I },   { -1, -1, I },  { 7, 0, B }},
    [ROLE_STRONG]     = {{ -1, -1, B },  { -1, -1, B },  { -1, -1, B },  { 15, 0, B },   { -1, -1, B },  { 7, 0, B }},
    [ROLE_LINK]       = {{ 63, -1, U },  {  6, -1, U },  {  4, -1, U },  { 11, 0, U },   { -1, -1, U },  { 6, 0, 0 }},
    [ROLE_LINK_FOCUS] = {{ 63, -1, R },  {  6, -1, R },  {  4, -1, R },  {  0, 11, 0 },  { -1, -1, R },  { 0, 6, 0 }},
    [ROLE_FOCUS]      = {{ 63, -1, B },  {  6, -1, B },  {  4, -1, B },  { 11, 0, B },   { -1, -1, B },  { 6, 0, B }},
    [ROLE_FIELD]      = {{ -1, -1, U },  { -1, -1, U },  { -1, -1, U },  { 15, 0, U },   { -1, -1, U },  { 7, 0, 0 }},
    [ROLE_CHROME]     = {{ 243, -1, 0 }, { 245, -1, 0 }, { 240, -1, 0 }, { 15, 0, 0 },   { -1, -1, 0 },  { 7, 0, 0 }},
    [ROLE_KEY]        = {{ -1, -1, B },  { -1, -1, B },  { -1, -1, B },  { 11, 0, B },   { -1, -1, B },  { 7, 0, B }},
    [ROLE_DONE]       = {{ 63, -1, 0 },  {  6, -1, 0 },  {  4, -1, 0 },  { 11, 0, 0 },   { -1, -1, B },  { 6, 0, 0 }},
    [ROLE_LEFT]       = {{ 243, -1, 0 }, { 245, -1, 0 }, { 240, -1, 0 }, { 15, 0, 0 },   { -1, -1, 0 },  { 7, 0, 0 }},
    [ROLE_RIGHT]      = {{ 29, -1, 0 },  { 10, -1, 0 },  { 28, -1, 0 },  { 10, 0, B },   { -1, -1, B },  { 2, 0, 0 }},
    [ROLE_WRONG]      = {{ 131, -1, 0 }, {  9, -1, 0 },  {  1, -1, 0 },  {  0, 15, 0 },  { -1, -1, B },  { 1, 0, B }},
    [ROLE_WARNING]    = {{ 163, -1, 0 }, { 11, -1, 0 },  {  5, -1, 0 },  {  0, 11, 0 },  { -1, -1, B },  { 3, 0, B }},
    [ROLE_FOUND]      = {{ -1, -1, R },  { -1, -1, R },  { -1, -1, R },  {  0, 15, 0 },  { -1, -1, R },  { 0, 7, 0 }},
    [ROLE_NOTE]       = {{ -1, -1, I },  { -1, -1, I },  { -1, -1, I },  { 15, 0, I },   { -1, -1, I },  { 7, 0, 0 }},
};
/* clang-format on */

static struct style look(int role, enum theme theme)
{
    return styles[role][theme];
}

Test(style, each_role_is_as_the_table_of_the_screens_says)
{
    for (enum role role = 0; role < ROLE_COUNT; role++) {
        for (enum theme theme = 0; theme < THEME_COUNT; theme++)
            expect_style(style_of(role, theme, &rich), look(role, theme), role, theme_name(theme));
        expect_style(style_of(role, THEME_DEFAULT, &console), styles[role][CONSOLE], role,
                     "console");
    }
}

Test(style, a_colour_that_the_palette_lacks_has_another_of_eight)
{
    static const struct {
        enum role role;
        enum theme theme;
        struct style style;
    } cases[] = {
        {ROLE_LINK, THEME_DEFAULT, {6, -1, U}},     {ROLE_CHROME, THEME_DEFAULT, {-1, -1, 0}},
        {ROLE_LEFT, THEME_LIGHT, {-1, -1, 0}},      {ROLE_RIGHT, THEME_DEFAULT, {2, -1, B}},
        {ROLE_RIGHT, THEME_LIGHT, {-1, -1, 0}},     {ROLE_WRONG, THEME_DEFAULT, {1, -1, B}},
        {ROLE_WARNING, THEME_DEFAULT, {3, -1, B}},  {ROLE_WARNING, THEME_LIGHT, {5, -1, 0}},
        {ROLE_TEXT, THEME_CONTRAST, {7, 0, 0}},     {ROLE_HEADING, THEME_CONTRAST, {7, 0, B}},
        {ROLE_LINK, THEME_CONTRAST, {3, 0, U | B}}, {ROLE_LINK_FOCUS, THEME_CONTRAST, {0, 7, 0}},
        {ROLE_LINK, THEME_AUTO, {-1, -1, U}},       {ROLE_LINK_FOCUS, THEME_AUTO, {-1, -1, R}},
        {ROLE_DONE, THEME_AUTO, {-1, -1, B}},       {ROLE_WRONG, THEME_AUTO, {-1, -1, B}},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_style(style_of(cases[i].role, cases[i].theme, &eight), cases[i].style, cases[i].role,
                     theme_name(cases[i].theme));
}

Test(style, sixteen_colours_have_the_bright_ones_but_no_greys)
{
    static const struct style_means eighty_eight = {.colours = 88};
    expect_style(style_of(ROLE_RIGHT, THEME_DEFAULT, &sixteen), (struct style){10, -1, 0},
                 ROLE_RIGHT, "16");
    expect_style(style_of(ROLE_CHROME, THEME_DEFAULT, &sixteen), (struct style){-1, -1, 0},
                 ROLE_CHROME, "16");
    expect_style(style_of(ROLE_RIGHT, THEME_LIGHT, &eighty_eight), (struct style){-1, -1, 0},
                 ROLE_RIGHT, "88");
}

Test(style, no_colours_mean_mono_in_every_theme)
{
    static const struct style_means none = {.colours = 0};
    static const struct style_means console_without = {.is_linux_console = true};
    for (enum role role = 0; role < ROLE_COUNT; role++)
        for (enum theme theme = 0; theme < THEME_COUNT; theme++) {
            expect_style(style_of(role, theme, &none), look(role, THEME_MONO), role, "none");
            expect_style(style_of(role, theme, &console_without), look(role, THEME_MONO), role,
                         "console");
        }
}

Test(style, mono_on_a_console_is_mono)
{
    for (enum role role = 0; role < ROLE_COUNT; role++)
        expect_style(style_of(role, THEME_MONO, &console), look(role, THEME_MONO), role, "mono");
}

/* Contrast as WCAG 2 measures it, on the palettes of xterm and of the VGA. */

/* clang-format off */
static const unsigned palettes[][16] = {
    {0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
     0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF},
    {0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
     0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF},
};
/* clang-format on */

/* From 16 on a cube of six steps, from 232 on greys. */
static unsigned entry(const unsigned *palette, int number)
{
    static const unsigned steps[] = {0, 95, 135, 175, 215, 255};
    int cube = number - 16;
    if (number < 16)
        return palette[number];
    if (number >= 232)
        return (unsigned)(8 + (number - 232) * 10) * 0x010101;
    return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6];
}

static double linear(unsigned value)
{
    double share = value / 255.0;
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static double luminance(unsigned colour)
{
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8 & 0xFF) +
           0.0722 * linear(colour & 0xFF);
}

static double contrast(unsigned a, unsigned b)
{
    double brighter = fmax(luminance(a), luminance(b));
    double darker = fmin(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
}

/* On a background of its own, else on that number of the palette. */
static void expect_contrast(enum role role, enum theme theme, const struct style_means *means,
                            short background, double least)
{
    struct style style = style_of(role, theme, means);
    if (style.foreground < 0)
        return;
    if (means->colours == 8 && (style.attributes & STYLE_BOLD) != 0)
        style.foreground += 8;
    if (style.background < 0)
        style.background = background;
    for (size_t i = 0; i < ARRAY_LEN(palettes); i++) {
        double found =
            contrast(entry(palettes[i], style.foreground), entry(palettes[i], style.background));
        cr_expect_geq(found, least, "role %d, %s of %d on %d: %.1f on palette %zu", role,
                      theme_name(theme), means->colours, background, found, i);
    }
}

Test(style, every_pair_can_be_read)
{
    enum { BLACK = 0, WHITE = 15 };
    for (enum role role = 0; role < ROLE_COUNT; role++) {
        expect_contrast(role, THEME_DEFAULT, &console, BLACK, 4.5);
        expect_contrast(role, THEME_DEFAULT, &rich, BLACK, 4.5);
        expect_contrast(role, THEME_DEFAULT, &eight, BLACK, 4.5);
        expect_contrast(role, THEME_LIGHT, &rich, WHITE, 4.5);
        expect_contrast(role, THEME_LIGHT, &eight, WHITE, 4.5);
        expect_contrast(role, THEME_CONTRAST, &rich, BLACK, 7.0);
        expect_contrast(role, THEME_CONTRAST, &eight, BLACK, 7.0);
    }
}

Test(style, a_background_that_is_not_known_may_be_dark_or_light)
{
    static const struct style_means *const terminals[] = {&rich, &sixteen, &eight};
    static const short backgrounds[] = {0, 15};
    for (enum role role = 0; role < ROLE_COUNT; role++)
        for (size_t i = 0; i < ARRAY_LEN(terminals); i++)
            for (size_t j = 0; j < ARRAY_LEN(backgrounds); j++)
                expect_contrast(role, THEME_AUTO, terminals[i], backgrounds[j], 4.5);
}

Test(style, names_of_themes_are_found_again)
{
    for (enum theme theme = 0; theme < THEME_COUNT; theme++)
        cr_expect_eq(theme_from_name(theme_name(theme)), theme, "%s", theme_name(theme));
    cr_expect_eq(theme_from_name("dark"), THEME_COUNT);
    cr_expect_eq(theme_from_name(""), THEME_COUNT);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/term.c: colours, attributes and signs on terminals of several kinds. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/probe.h"
#include "tui/style.h"

static void expect_looks(const struct vt *vt, enum theme theme, const struct style_means *means,
                         const char *name)
{
    for (enum role role = 0; role < ROLE_COUNT; role++) {
        struct style style = style_of(role, theme, means);
        struct vt_look look = vt_look(vt, PROBE_ROW_ROLES + (int)role, 0);
        unsigned attributes =
            (look.is_bold ? STYLE_BOLD : 0) | (look.is_underlined ? STYLE_UNDERLINE : 0) |
            (look.is_reversed ? STYLE_REVERSE : 0) | (look.is_italic ? STYLE_ITALIC : 0);
        cr_expect_eq(look.foreground, style.foreground, "%s, role %d: %d on", name, role,
                     look.foreground);
        cr_expect_eq(look.background, style.background, "%s, role %d: on %d", name, role,
                     look.background);
        cr_expect_eq(attributes, style.attributes, "%s, role %d: %x", name, role, attributes);
    }
}

/* "t" goes to the next theme (and to other signs). */
Test(term_looks, each_role_has_the_look_of_its_theme)
{
    static const struct {
        const char *kind;
        struct style_means means;
    } terminals[] = {
        {"TERM=xterm-256color", {.colours = 256}},
        {"TERM=xterm", {.colours = 8}},
        {"TERM=linux", {.colours = 8, .is_linux_console = true}},
    };
    for (size_t i = 0; i < ARRAY_LEN(terminals); i++) {
        struct vt *vt = probe_show((struct probe_start){.kind = terminals[i].kind});
        for (enum theme theme = 0; theme < THEME_MONO; theme++) {
            char *name = str_format("%s, %s", terminals[i].kind, theme_name(theme));
            char *after = str_format("c%d", 'a' + (int)theme);
            char key[] = {'t', (char)('a' + theme), '\0'};
            expect_looks(vt, theme, &terminals[i].means, name);
            vt_type(vt, key);
            vt_wait_for(vt, after);
            free(after);
            free(name);
        }
        probe_quit(vt);
    }
}

Test(term_looks, no_color_means_mono_unless_colour_is_asked_for)
{
    static const struct style_means none = {.colours = 0};
    static const struct style_means all = {.colours = 256};
    struct vt *vt = probe_show((struct probe_start){.variable = "NO_COLOR=1"});
    expect_looks(vt, THEME_DEFAULT, &none, "NO_COLOR");
    probe_quit(vt);
    vt = probe_show(
        (struct probe_start){.variable = "NO_COLOR=1", .options = {"--colour", "always"}});
    expect_looks(vt, THEME_DEFAULT, &all, "NO_COLOR, but always");
    probe_quit(vt);
}

Test(term_looks, a_terminal_that_cannot_underline_in_colour_needs_brackets)
{
    struct vt *vt = probe_show((struct probe_start){.kind = "TERM=linux"});
    probe_expect_line(vt, PROBE_ROW_SIZE, "size 80x24 [links]");
    probe_quit(vt);
    vt = probe_usual();
    probe_expect_line(vt, PROBE_ROW_SIZE, "size 80x24");
    probe_quit(vt);
}

Test(term_looks, without_colour_and_italic_there_are_underlines_and_bold)
{
    struct vt *vt =
        probe_show((struct probe_start){.kind = "TERM=linux", .options = {"--theme", "mono"}});
    cr_expect(vt_look(vt, PROBE_ROW_ROLES + ROLE_LINK, 0).is_underlined);
    cr_expect(vt_look(vt, PROBE_ROW_ROLES + ROLE_EMPHASIS, 0).is_bold);
    cr_expect_not(vt_look(vt, PROBE_ROW_ROLES + ROLE_EMPHASIS, 0).is_italic);
    probe_expect_line(vt, PROBE_ROW_SIZE, "size 80x24");
    probe_quit(vt);
}

Test(term_looks, signs_have_stand_ins_of_the_same_width)
{
    struct vt *vt = probe_show((struct probe_start){.options = {"--ascii"}});
    probe_expect_line(vt, PROBE_ROW_SIGNS, "ete e ???? + x > = | ~ L ?|");
    probe_quit(vt);
    vt = probe_show((struct probe_start){.kind = "TERM=vt100", .locale = "LC_ALL=C"});
    char *line = vt_line(vt, PROBE_ROW_SIGNS);
    cr_expect_eq(strncmp(line, "ete e", 5), 0, "%s", line);
    free(line);
    probe_quit(vt);
}

Test(term_looks, theme_and_signs_change_at_once)
{
    struct vt *vt = probe_usual();
    vt_type(vt, "t");
    vt_wait_for(vt, "ete e");
    cr_expect_eq(vt_look(vt, PROBE_ROW_ROLES + ROLE_LINK, 0).foreground, 4);
    probe_quit(vt);
}

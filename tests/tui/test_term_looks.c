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
    expect_looks(vt, THEME_AUTO, &all, "NO_COLOR, but always");
    probe_quit(vt);
}

Test(term_looks, a_terminal_that_cannot_underline_in_colour_needs_brackets)
{
    struct vt *vt = probe_show((struct probe_start){.kind = "TERM=linux"});
    vt_expect_line(vt, PROBE_ROW_SIZE, "size 80x24 [links]");
    probe_quit(vt);
    vt = probe_usual();
    vt_expect_line(vt, PROBE_ROW_SIZE, "size 80x24");
    probe_quit(vt);
}

Test(term_looks, without_colour_and_italic_there_are_underlines_and_bold)
{
    struct vt *vt =
        probe_show((struct probe_start){.kind = "TERM=linux", .options = {"--theme", "mono"}});
    cr_expect(vt_look(vt, PROBE_ROW_ROLES + ROLE_LINK, 0).is_underlined);
    cr_expect(vt_look(vt, PROBE_ROW_ROLES + ROLE_EMPHASIS, 0).is_bold);
    cr_expect_not(vt_look(vt, PROBE_ROW_ROLES + ROLE_EMPHASIS, 0).is_italic);
    vt_expect_line(vt, PROBE_ROW_SIZE, "size 80x24");
    probe_quit(vt);
}

Test(term_looks, signs_have_stand_ins_of_the_same_width)
{
    struct vt *vt = probe_show((struct probe_start){.options = {"--ascii"}});
    vt_expect_line(vt, PROBE_ROW_SIGNS, "ete e ???? + x > = | ~ L ?|");
    probe_quit(vt);
    vt = probe_show((struct probe_start){.kind = "TERM=vt100", .locale = "LC_ALL=C"});
    char *line = vt_line(vt, PROBE_ROW_SIGNS);
    cr_expect_eq(strncmp(line, "ete e", 5), 0, "%s", line);
    free(line);
    probe_quit(vt);
}

/* The kernel tells the characters of the font. */
Test(term_looks, what_the_consoles_font_lacks_has_a_stand_in_alone)
{
    static const struct {
        const char *font, *signs;
    } cases[] = {
        {"é»│✓✗", "été e ???? ✓ ✗ » = │ ~ L ?|"},
        {"é═…✗", "été e ???? + x > ═ | … L ?|"},
        {"✓Łд", "ete e ???? + x > = | ~ Ł д|"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct vt *vt = probe_show(
            (struct probe_start){.kind = "TERM=linux", .options = {"--font", cases[i].font}});
        vt_expect_line(vt, PROBE_ROW_SIGNS, cases[i].signs);
        probe_quit(vt);
    }
    struct vt *vt = probe_show((struct probe_start){.options = {"--font", "é"}});
    vt_expect_line(vt, PROBE_ROW_SIGNS, "été e\xCC\x81 中文 ✓ ✗ » ═ │ … Ł д|");
    probe_quit(vt);
}

Test(term_looks, theme_and_signs_change_at_once)
{
    struct vt *vt = probe_show((struct probe_start){.options = {"--theme", "default"}});
    vt_type(vt, "t");
    vt_wait_for(vt, "ete e");
    cr_expect_eq(vt_look(vt, PROBE_ROW_ROLES + ROLE_LINK, 0).foreground, 4);
    probe_quit(vt);
}

/* --- The background --- */

static void expect_link_colour(const struct vt *vt, int colour, const char *name)
{
    int found = vt_look(vt, PROBE_ROW_ROLES + ROLE_LINK, 0).foreground;
    cr_expect_eq(found, colour, "%s: %d", name, found);
}

Test(term_looks, the_background_is_the_environments_else_the_terminals)
{
    static const struct {
        const char *name;
        struct probe_start start;
        int colour; /* of links: 6, 4 on a light background, 63 on one that is not known */
    } cases[] = {
        {"it tells nothing", {0}, 63},
        {"it is mute", {.is_mute = true}, 6},
        {"it tells white", {.background = "rgb:ffff/ffff/ffff"}, 4},
        {"it tells black", {.background = "rgb:0000/0000/0000"}, 6},
        {"it tells nonsense", {.background = "mauve"}, 63},
        {"COLORFGBG says light", {.variable = "COLORFGBG=0;15"}, 4},
        {"COLORFGBG comes first",
         {.variable = "COLORFGBG=15;0", .background = "rgb:ffff/ffff/ffff"},
         6},
        {"a theme is asked for",
         {.options = {"--theme", "default"}, .background = "rgb:ffff/ffff/ffff"},
         6},
        {"NO_COLOR", {.variable = "NO_COLOR=1", .background = "rgb:ffff/ffff/ffff"}, -1},
        {"a theme is asked for, and NO_COLOR",
         {.variable = "NO_COLOR=1", .options = {"--theme", "light"}},
         4},
        {"a screen in screen", {.kind = "TERM=screen", .background = "#ffffff"}, 4},
        {"tmux that tells", {.kind = "TERM=tmux-256color", .background = "rgb:ffff/ffff/ffff"}, 4},
        {"tmux before 3.4", {.kind = "TERM=tmux-256color"}, 63},
        {"the same of eight colours", {.kind = "TERM=screen"}, -1},
        {"a kind that is not asked", {.kind = "TERM=cygwin"}, -1},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct vt *vt = probe_show(cases[i].start);
        expect_link_colour(vt, cases[i].colour, cases[i].name);
        vt_type(vt, "k");
        vt_wait_for(vt, "c107");
        vt_expect_line(vt, PROBE_ROW_KEYS, " c107");
        probe_quit(vt);
    }
}

Test(term_looks, only_a_terminal_of_xterms_kind_is_asked)
{
    static const struct {
        const char *kind;
        bool is_asked;
    } cases[] = {
        {"TERM=xterm", true},  {"TERM=tmux", true},   {"TERM=screen", true},
        {"TERM=vt100", false}, {"TERM=linux", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct vt *vt = probe_show((struct probe_start){.kind = cases[i].kind});
        cr_expect_eq(vt_has_sent(vt, "\033]11;?\007"), cases[i].is_asked, "%s", cases[i].kind);
        cr_expect_eq(vt_marks_pastes(vt), cases[i].is_asked, "%s", cases[i].kind);
        cr_expect_eq(vt_orders_letters(vt), !cases[i].is_asked, "%s", cases[i].kind);
        vt_type(vt, "q");
        cr_expect_eq(vt_end(vt), 0);
        cr_expect_not(vt_marks_pastes(vt), "%s", cases[i].kind);
        cr_expect(vt_orders_letters(vt), "%s", cases[i].kind);
        vt_free(vt);
    }
}

Test(term_looks, a_terminal_that_orders_letters_anyway_is_left_to_it)
{
    struct vt *vt = probe_show((struct probe_start){.variable = "KONSOLE_VERSION=230402"});
    cr_expect(vt_orders_letters(vt));
    probe_quit(vt);
}

Test(term_looks, it_is_not_asked_where_the_answer_is_not_needed)
{
    static const struct probe_start cases[] = {
        {.variable = "NO_COLOR=1"},
        {.variable = "COLORFGBG=15;0"},
        {.options = {"--theme", "light"}},
        {.options = {"--colour", "never"}},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct vt *vt = probe_show(cases[i]);
        cr_expect_not(vt_has_sent(vt, "\033]11"), "case %zu", i);
        probe_quit(vt);
    }
}

/* What is typed before the answer stays in order, and the answer is no key. */
Test(term_looks, nothing_typed_ahead_is_lost)
{
    struct vt *vt = probe_start((struct probe_start){.background = "rgb:ff/ff/ff"});
    vt_type(vt, "jk");
    vt_wait_for(vt, "c106 c107");
    vt_expect_line(vt, PROBE_ROW_KEYS, " c106 c107");
    expect_link_colour(vt, 4, "typed ahead");
    probe_quit(vt);
}

Test(term_looks, an_answer_that_comes_late_is_followed)
{
    struct vt *vt = probe_show((struct probe_start){.is_mute = true});
    expect_link_colour(vt, 6, "no answer yet");
    vt_send(vt, "j\033]11;rgb:ffff/ff");
    vt_wait_for(vt, "c106");
    vt_send(vt, "ff/ffff\033\\\033[?64;1c");
    vt_wait_for(vt, "resumed");
    vt_expect_line(vt, PROBE_ROW_KEYS, " c106 resumed");
    expect_link_colour(vt, 4, "late");
    probe_quit(vt);
}

/* GNU screen hands the question on, and answers the second one at once itself. */
Test(term_looks, an_answer_that_comes_after_the_last_is_followed)
{
    struct vt *vt = probe_usual();
    expect_link_colour(vt, 63, "no background");
    vt_send(vt, "j\033]11;rgb:0000/0000/0000\007k");
    vt_wait_for(vt, "c107");
    vt_expect_line(vt, PROBE_ROW_KEYS, " c106 c107 resumed");
    expect_link_colour(vt, 6, "late");
    probe_quit(vt);
}

Test(term_looks, a_late_word_that_there_is_no_background_to_tell_is_followed)
{
    struct vt *vt = probe_show((struct probe_start){.is_mute = true});
    expect_link_colour(vt, 6, "no answer yet");
    vt_send(vt, "j\033[?1;2c");
    vt_wait_for(vt, "resumed");
    vt_expect_line(vt, PROBE_ROW_KEYS, " c106 resumed");
    expect_link_colour(vt, 63, "not known");
    probe_quit(vt);
}

/* A shell would read it as if it had been typed. */
Test(term_looks, an_answer_is_not_left_to_the_shell)
{
    struct vt *vt = probe_by_shell("-c", "\"$0\"; read -r line; echo \"<$line>\"");
    vt_wait_for(vt, "size 80x24");
    vt_type(vt, "q");
    vt_wait_for(vt, "after, signal 0");
    vt_send(vt, "words\n");
    vt_wait_for(vt, "<words>");
    cr_expect_eq(vt_finish(vt), 0);
}

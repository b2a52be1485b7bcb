/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader in a wide window: the outline beside the text. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/screens.h"
#include "support/support.h"

#define RULE "│"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_reader_outline, .fini = end);

static void open_outline(const char *size)
{
    screens_open(&screens, size, "ages");
    screens_press(&screens, "↓*2 o");
}

/* The mark stands before the column, and the cursor on the name of a unit or module. */
static void expect_focus(const char *name)
{
    char *line = screens_row(&screens, screens.canvas.cursor_row);
    const char *mark = strstr(line, RULE "»");
    cr_expect(mark != NULL && strstr(mark, name) != NULL, "'%s' is not in focus: '%s'", name, line);
    free(line);
}

static void expect_same(const char *when, char *before)
{
    char *after = screens_picture(&screens);
    cr_expect_str_eq(before, after, "%s: before:\n%safter:\n%s", when, before, after);
    free(after);
    free(before);
}

Test(screen_reader_outline, o_opens_it_beside_with_the_focus_on_what_is_read)
{
    open_outline("120x40");
    screens_expect_seen(&screens, "and in any case not below");
    expect_focus("• How old is old enough?");
    screens_expect_seen(&screens, "2 Ending child labour");
    screens_expect_seen(&screens, "Esc close");
}

Test(screen_reader_outline, it_goes_as_it_came)
{
    static const char *const keys[] = {"Esc", "q", "o", "↓*3 ← Esc", "Space b G g d t F m a Esc"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        screens_open(&screens, "104x24", "ages");
        screens_press(&screens, "↓*2 Tab");
        char *before = screens_picture(&screens);
        screens_press(&screens, "o");
        screens_expect_seen(&screens, RULE);
        screens_press(&screens, keys[i]);
        expect_same(keys[i], before);
        screens_close(&screens);
    }
    screens_open(&screens, "104x24", "ages");
}

Test(screen_reader_outline, enter_goes_to_a_unit_and_folds_a_module)
{
    open_outline("120x40");
    screens_press(&screens, "←");
    expect_focus("Ending child labour");
    screens_expect_unseen(&screens, "» How old");
    screens_press(&screens, "Home Enter");
    screens_expect_seen(&screens, "Who may form a union?");
    screens_press(&screens, "↓ Enter");
    screens_expect_unseen(&screens, RULE);
    screens_expect_seen(&screens, "Workers and employers, without");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "decentwork › Nadia");
}

Test(screen_reader_outline, a_quiz_is_gone_to_as_well)
{
    open_outline("120x40");
    screens_press(&screens, "↓*2 Enter");
    screens_expect_focus(&screens, "[ Begin ]");
}

Test(screen_reader_outline, a_narrow_window_has_it_instead_of_the_text)
{
    open_outline("120x40");
    char *before = screens_picture(&screens);
    screens_resize(&screens, "80x24");
    screens_expect_unseen(&screens, RULE);
    screens_expect_focus(&screens, "How old is old enough?");
    screens_expect_unseen(&screens, "in any case");
    screens_press(&screens, "↑");
    screens_expect_focus(&screens, "2  Ending child labour");
    screens_press(&screens, "↓");
    screens_resize(&screens, "120x40");
    expect_same("wide again", before);
    screens_resize(&screens, "80x24");
    screens_press(&screens, "Esc");
    screens_expect_seen(&screens, "in any case");
}

Test(screen_reader_outline, it_takes_the_place_of_a_sheet)
{
    screens_open(&screens, "120x40", "ages");
    screens_press(&screens, "Tab*2 Enter o");
    screens_expect_unseen(&screens, "Lowest legal age");
    expect_focus("How old is old enough?");
    screens_press(&screens, "Esc");
    screens_expect_unseen(&screens, RULE);
    screens_expect_link_focus(&screens, "minimum age");
}

Test(screen_reader_outline, where_the_column_is_taken_it_is_a_screen_of_its_own)
{
    static const struct {
        const char *size;
        const char *keys;
    } cases[] = {{"103x30", "o"}, {"120x30", "F o"}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        screens_open_taught(&screens, cases[i].size, "hours");
        screens_press(&screens, cases[i].keys);
        screens_expect_unseen(&screens, RULE);
        screens_expect_seen(&screens, "Work and rest");
        screens_expect_seen(&screens, "Module 1 teaches you to");
        screens_close(&screens);
    }
    screens_open(&screens, "103x30", "ages");
}

Test(screen_reader_outline, a_click_in_it_opens_and_one_beside_it_does_nothing)
{
    open_outline("120x40");
    screens_click_on(&screens, "C138 art. 2(3)");
    screens_click_on(&screens, "in any case");
    expect_focus("How old is old enough?");
    screens_press(&screens, "Home Enter");
    screens_click_on(&screens, "Who may form a union?");
    screens_expect_unseen(&screens, RULE);
    screens_expect_seen(&screens, "Workers and employers, without");
}

/* In a question of the text, digits choose: not while the outline has the keys. */
Test(screen_reader_outline, it_has_the_keys_that_a_form_has)
{
    screens_open_whole(&screens, "120x40", "steps");
    screens_press(&screens, "Space Tab*2");
    screens_expect_focus(&screens, "1 ( ) The employer");
    screens_press(&screens, "o Space 2 H");
    screens_expect_seen(&screens, RULE);
    screens_expect_unseen(&screens, "(•)");
    screens_press(&screens, "Esc");
    screens_expect_focus(&screens, "1 ( ) The employer");
    screens_press(&screens, "2");
    screens_expect_seen(&screens, "2 (•)");
}

Test(screen_reader_outline, it_speaks_another_language_at_once)
{
    screens_open_translated(&screens, "120x40", "ages");
    screens_press(&screens, "o");
    screens_expect_seen(&screens, "2 Éliminer le travail des");
    screens_press(&screens, "o t o");
    screens_expect_seen(&screens, "À partir de quel âge ?");
}

Test(screen_reader_outline, no_size_breaks_it)
{
    static const char *const keys[] = {"Space", "Tab", "↓", "G", "↑", "b", "g", "←", "→"};
    open_outline("104x12");
    for (int columns = 100; columns <= 140; columns += 3)
        for (int rows = 12; rows <= 40; rows += 7) {
            char size[32];
            snprintf(size, sizeof size, "%dx%d", columns, rows);
            screens_resize(&screens, size);
            screens_press(&screens, keys[(size_t)(columns + rows) % ARRAY_LEN(keys)]);
            screens_expect_seen(&screens, "Esc close");
        }
}

/* What was kept of the course is shown at once, and made anew when there is time: nothing of what
 * is open then may be of the course that was. */
Test(screen_reader_outline, a_file_that_changed_since_the_last_time_is_found_while_it_is_open)
{
    screens_set_up(&screens, "120x40");
    screens.tui.outside.cache_folder = "cache";
    screens.tui.outside.asks_later = true;
    screens_run(&screens, "Nadia", "core", "ages");
    screens_quit(&screens);
    support_write("courses/core/1.xml", "no module any more");
    screens_run(&screens, "Nadia", "core", "ages");
    screens_press(&screens, "o Home");
    screens_expect_seen(&screens, "1 Freedom of association");
    cr_expect_eq(stack_due(screens.stack), 0, "it is asked as soon as nobody types");
    screens_wait(&screens);
    screens_expect_unseen(&screens, "Freedom of association");
    screens_expect_seen(&screens, "1 Ending child labour");
    screens_press(&screens, "↓ → ↑ Enter Enter End Enter");
    screens_expect_running(&screens, true);
}

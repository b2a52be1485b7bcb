/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The first start, and who is learning. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/screens.h"
#include "support/support.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_start, .fini = end);

static void start_first(const char *size)
{
    screens_set_up(&screens, size);
    screens_run(&screens, NULL, NULL, NULL);
}

/* --- The language --- */

Test(screen_start, the_language_comes_first_and_the_one_in_use_is_in_focus)
{
    screens_set_up(&screens, "80x24");
    screens.language = "es";
    screens_run(&screens, NULL, NULL, NULL);
    screens_expect_focus(&screens, "Español");
}

Test(screen_start, moving_over_the_languages_speaks_each_at_once)
{
    start_first("80x24");
    screens_press(&screens, "→");
    cr_expect_str_eq(screens.language, "fr");
    screens_press(&screens, "→ →");
    cr_expect_str_eq(screens.language, "pt");
    screens_press(&screens, "↓");
    cr_expect_str_eq(screens.language, "ru");
    screens_press(&screens, "↑ →");
    cr_expect_str_eq(screens.language, "fr");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "______");
    cr_expect_str_eq(screens.language, "fr");
}

Test(screen_start, one_comes_back_to_the_language_in_use)
{
    start_first("80x24");
    screens_press(&screens, "→ → Enter");
    cr_expect_str_eq(screens.language, "es");
    screens_press(&screens, "↑");
    screens_expect_focus(&screens, "Español");
    cr_expect_str_eq(screens.language, "es");
}

Test(screen_start, a_click_speaks_a_language)
{
    start_first("80x24");
    screens_click_on(&screens, "Português");
    cr_expect_str_eq(screens.language, "pt");
}

/* --- The name --- */

/* The cursor stands right behind this text. */
static void expect_cursor_behind(const char *text)
{
    char *line = screens_row(&screens, screens.canvas.cursor_row);
    const char *found = strstr(line, text);
    cr_assert_not_null(found, "'%s' is not in |%s|", text, line);
    line[found - line + (long)strlen(text)] = '\0';
    cr_expect_eq(canvas_columns(line), screens.canvas.cursor_column, "|%s|", line);
    free(line);
}

Test(screen_start, letters_that_are_keys_elsewhere_are_typed)
{
    start_first("80x24");
    screens_press(&screens, "Tab");
    screens_type(&screens, "Q q?hjklLoGg/19 MsbfdunN<>H");
    expect_cursor_behind("?hjklLoGg/19 MsbfdunN<>H");
    screens_expect_running(&screens, true);
    cr_expect_str_eq(screens.language, "en");
}

Test(screen_start, the_cursor_is_at_the_end_of_what_was_typed)
{
    start_first("80x24");
    screens_press(&screens, "Enter");
    expect_cursor_behind("Your name   ");
    screens_type(&screens, "Zoé 王");
    expect_cursor_behind("Zoé 王");
    screens_press(&screens, "Backspace");
    expect_cursor_behind("Zoé ");
    screens_press(&screens, "Backspace*9");
    expect_cursor_behind("Your name   ");
}

Test(screen_start, a_name_longer_than_the_field_shows_its_end)
{
    start_first("40x12");
    screens_press(&screens, "Enter");
    screens_type(&screens, "Abcdefghijklmnopqrstuvwxyz Omega");
    expect_cursor_behind("Omega");
    for (int i = 0; i < 100; i++)
        screens_type(&screens, "王");
    cr_expect_lt(screens.canvas.cursor_column, screens.canvas.columns - 1);
}

Test(screen_start, keys_without_a_letter_act_while_one_types)
{
    start_first("80x24");
    screens_press(&screens, "Enter");
    screens_type(&screens, "Nadia");
    screens_press(&screens, "F1");
    screens_expect_seen(&screens, "Help › New learner");
    screens_press(&screens, "Esc ↓");
    screens_expect_focus(&screens, "(•) on the full screen");
    screens_press(&screens, "↑");
    expect_cursor_behind("Nadia");
    screens_press(&screens, "Ctrl-C");
    screens_expect_running(&screens, false);
}

/* A newcomer sees the name's field and types. */
Test(screen_start, letters_typed_at_the_languages_are_the_name)
{
    start_first("80x24");
    screens_type(&screens, "Luq?");
    expect_cursor_behind("Your name   Luq?");
    cr_expect_str_eq(screens.language, "en");
    screens_expect_running(&screens, true);
}

Test(screen_start, keys_at_the_languages_are_those_of_a_list)
{
    start_first("80x24");
    screens_press(&screens, "End");
    screens_expect_focus(&screens, "[ Just look");
    screens_press(&screens, "Home");
    screens_expect_focus(&screens, "English");
    screens_press(&screens, "→ Space");
    cr_expect_str_eq(screens.language, "fr");
    expect_cursor_behind("Your name   ");
}

Test(screen_start, a_name_is_edited_in_its_middle)
{
    start_first("80x24");
    screens_type(&screens, "Nada Ouma");
    screens_press(&screens, "Home → → →");
    screens_type(&screens, "i");
    expect_cursor_behind("Nadi");
    screens_expect_seen(&screens, "Nadia Ouma____");
    screens_press(&screens, "Ctrl-K Ctrl-W");
    expect_cursor_behind("Your name   ");
}

Test(screen_start, a_click_goes_to_the_letter)
{
    start_first("80x24");
    screens_type(&screens, "Nadia");
    screens_press(&screens, "↓");
    screens_click_on(&screens, "dia");
    expect_cursor_behind("Your name   Na");
}

Test(screen_start, what_is_pasted_is_a_name_on_one_line)
{
    start_first("80x24");
    screens_paste(&screens, "\n Nadia\nQuma\n");
    screens_expect_seen(&screens, " Nadia Quma____");
    screens_expect_running(&screens, true);
    screens_press(&screens, "↓");
    screens_paste(&screens, "q\n");
    screens_expect_running(&screens, true);
    screens_expect_seen(&screens, " Nadia Qumaq");
}

Test(screen_start, letters_typed_at_a_button_or_choice_are_the_name)
{
    start_first("80x24");
    screens_press(&screens, "Tab");
    screens_type(&screens, "Nad");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "[ Start ]");
    screens_type(&screens, "ia");
    screens_expect_seen(&screens, "Nadia___");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "(•) on the full screen");
    screens_type(&screens, "j");
    screens_expect_seen(&screens, "Nadiaj___");
    screens_press(&screens, "Backspace ↓*2 Space");
    screens_expect_seen(&screens, "(•) line by line");
}

Test(screen_start, what_was_typed_is_not_lost_by_one_esc)
{
    start_first("80x24");
    screens_type(&screens, "Nadia");
    screens_press(&screens, "Esc");
    screens_expect_running(&screens, true);
    screens_expect_seen(&screens, "Esc again quits");
    screens_press(&screens, "Tab Esc");
    screens_expect_running(&screens, true);
    screens_press(&screens, "Esc");
    screens_expect_running(&screens, false);
}

Test(screen_start, the_language_in_use_is_marked_when_the_focus_is_elsewhere)
{
    start_first("80x24");
    screens_press(&screens, "Tab");
    screens_expect_seen(&screens, "• English ");
}

Test(screen_start, a_key_without_a_meaning_says_where_help_is)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "x");
    screens_expect_seen(&screens, "This key does nothing here; ? shows what can be done.");
    screens_press(&screens, "↓");
    screens_expect_unseen(&screens, "This key does nothing");
}

Test(screen_start, a_name_that_is_too_long_is_said)
{
    start_first("80x24");
    for (int i = 0; i < 64; i++)
        screens_type(&screens, "n");
    screens_expect_unseen(&screens, "at most");
    screens_type(&screens, "n");
    screens_expect_seen(&screens, "A name has at most 64 characters.");
    screens_press(&screens, "Backspace");
    screens_expect_unseen(&screens, "at most");
}

Test(screen_start, esc_leaves)
{
    start_first("80x24");
    screens_press(&screens, "Enter Esc");
    screens_expect_running(&screens, false);
}

/* --- Starting --- */

Test(screen_start, enter_leads_through_the_form_to_home)
{
    start_first("80x24");
    screens_press(&screens, "Enter");
    screens_type(&screens, "Nadia");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "[ Start ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "decentwork › Nadia");
    screens_expect_focus(&screens, "Core labour standards at work");
    cr_assert_not_null(screens.tui.record);
    cr_expect_str_eq(record_name(screens.tui.record), "Nadia");
}

Test(screen_start, without_a_name_nobody_starts)
{
    start_first("80x24");
    screens_press(&screens, "Enter Enter");
    expect_cursor_behind("Your name   ");
    screens_press(&screens, "Tab Tab Enter");
    screens_expect_seen(&screens, "Type your name first, or choose to just look.");
    expect_cursor_behind("Your name   ");
    screens_type(&screens, "   ");
    screens_press(&screens, "Enter Enter");
    screens_expect_unseen(&screens, "Courses");
    screens_expect_seen(&screens, "! ");
}

Test(screen_start, just_looking_keeps_nothing)
{
    start_first("80x24");
    screens_press(&screens, "End Enter");
    screens_expect_seen(&screens, "Learner: nobody; you are only looking");
    cr_expect_null(screens.tui.record);
}

Test(screen_start, whoever_wants_lines_gets_lines)
{
    start_first("80x24");
    screens_press(&screens, "Enter");
    screens_type(&screens, "Nadia");
    screens_press(&screens, "↓ ↓");
    screens_expect_focus(&screens, "( ) line by line");
    screens_press(&screens, "Space");
    screens_expect_seen(&screens, "(•) line by line");
    screens_expect_focus(&screens, "[ Start ]");
    screens_press(&screens, "Enter");
    screens_expect_running(&screens, false);
    cr_expect(screens.tui.is_plain_wanted);
}

Test(screen_start, everything_is_reached_in_the_smallest_window)
{
    static const char *const items[] = {"English",  "Español",   "Русский", "(•) on",
                                        "( ) line", "[ Start ]", "[ Just",  "Русский"};
    start_first("40x12");
    for (size_t i = 0; i < ARRAY_LEN(items); i++) {
        if (i == 3)
            screens_press(&screens, "↓"); /* past the name */
        screens_expect_focus(&screens, items[i]);
        screens_press(&screens, "↓");
    }
}

/* --- Learners --- */

Test(screen_start, learners_are_listed_by_name_and_a_new_one_last)
{
    screens_set_up(&screens, "80x24");
    screens_add_learner(&screens, "Nadia");
    screens_add_learner(&screens, "Amadou");
    screens_run(&screens, NULL, NULL, NULL);
    screens_expect_focus(&screens, "Amadou");
    screens_press(&screens, "↓");
    screens_expect_focus(&screens, "Nadia");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "decentwork › Nadia");
}

Test(screen_start, a_learner_whose_record_is_gone_is_said)
{
    screens_set_up(&screens, "80x24");
    screens_add_learner(&screens, "Nadia");
    screens_run(&screens, NULL, NULL, NULL);
    support_remove("learners");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "─ ! This record cannot be opened ─");
    screens_expect_seen(&screens, "there is no such file");
    screens_expect_focus(&screens, "[ Go on ]");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "Nadia");
}

Test(screen_start, a_new_learner_types_a_name)
{
    screens_set_up(&screens, "80x24");
    screens_add_learner(&screens, "Nadia");
    screens_run(&screens, NULL, NULL, NULL);
    screens_press(&screens, "End Enter Tab");
    screens_type(&screens, "Amadou");
    screens_press(&screens, "Enter Enter");
    screens_expect_seen(&screens, "decentwork › Amadou");
}

Test(screen_start, another_learner_begins_with_a_name)
{
    screens_open(&screens, "80x24", NULL);
    screens_go_to(&screens, "» Learner: Nadia");
    screens_press(&screens, "Enter End Enter");
    expect_cursor_behind("Your name   ");
    screens_type(&screens, "Amadou");
    screens_press(&screens, "Enter Enter");
    screens_expect_seen(&screens, "decentwork › Amadou");
}

Test(screen_start, a_long_list_of_learners_says_where_one_is)
{
    static const char *const names[] = {"Ama", "Bela", "Chen", "Dara", "Eli", "Fatou",
                                        "Gao", "Hana", "Ines", "Jo",   "Kim"};
    screens_set_up(&screens, "40x12");
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        screens_add_learner(&screens, names[i]);
    screens_run(&screens, NULL, NULL, NULL);
    screens_expect_seen(&screens, "1 of 12");
    screens_press(&screens, "PgDn");
    screens_expect_seen(&screens, "8 of 12");
    screens_press(&screens, "G");
    screens_expect_focus(&screens, "New learner");
    screens_press(&screens, "g");
    screens_expect_seen(&screens, "Who is learning?");
    screens_expect_focus(&screens, "Ama");
}

/* --- A name that is somebody's already --- */

static void type_new_name(const char *size, const char *here, const char *name)
{
    screens_set_up(&screens, size);
    screens_add_learner(&screens, here);
    screens_run(&screens, NULL, NULL, NULL);
    screens_press(&screens, "End Enter Tab");
    screens_type(&screens, name);
    screens_press(&screens, "Enter Enter");
}

Test(screen_start, who_has_that_name_already_is_asked_for)
{
    type_new_name("80x24", "Nadia", "nadia");
    cr_expect_null(screens.tui.record, "nobody's record is opened unasked");
    screens_expect_seen(&screens, "Nadia is here already. Is it you?");
    screens_expect_unseen(&screens, "[ No, I am new");
    screens_expect_unseen(&screens, "[ Start ]");
    screens_expect_focus(&screens, "[ Yes, go on as Nadia ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "decentwork › Nadia");
}

Test(screen_start, another_name_can_be_typed_instead)
{
    type_new_name("80x24", "Nadia", "nadia");
    screens_press(&screens, "↓ Enter");
    expect_cursor_behind("Your name   nadia");
    screens_expect_unseen(&screens, "is here already");
    screens_type(&screens, " Ouma");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "[ Start ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "decentwork › nadia Ouma");
}

Test(screen_start, a_name_much_like_anothers_may_be_somebody_new)
{
    type_new_name("40x12", "Zoé", "Zoe");
    screens_expect_focus(&screens, "[ Yes, go on as Zoé ]");
    screens_press(&screens, "↓ ↓");
    screens_expect_focus(&screens, "[ No, I am new: Zoe ]");
    screens_press(&screens, "Enter");
    cr_assert_not_null(screens.tui.record);
    cr_expect_str_eq(record_name(screens.tui.record), "Zoe");
}

Test(screen_start, typing_on_takes_the_question_back)
{
    type_new_name("80x24", "Nadia", "nadia");
    screens_press(&screens, "Shift-Tab Shift-Tab");
    expect_cursor_behind("Your name   nadia");
    screens_type(&screens, "2");
    screens_expect_unseen(&screens, "is here already");
    screens_press(&screens, "Enter");
    screens_expect_focus(&screens, "[ Start ]");
}

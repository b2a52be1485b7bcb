/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Another language is chosen while screens show a translated course: what they borrowed of its
 * texts is gone. */
#include "config.h"

#include <criterion/criterion.h>

#include "base/memory.h"
#include "base/path.h"
#include "support/mo.h"
#include "support/screens.h"
#include "support/support.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_language, .fini = end);

/* From French, which is in focus, to English; the screen below is on top again. */
#define ENGLISH "L ↑ Enter"
#define FRENCH "L ↓ Enter"

/* --- A sheet that is open --- */

Test(screen_language, a_sheet_of_the_reader_is_told_anew)
{
    screens_open_translated(&screens, "80x24", "ages");
    screens_press(&screens, "Tab Tab Enter");
    screens_expect_seen(&screens, "─ âge minimum ─");
    screens_expect_seen(&screens, "See also: C138 art. 2, travaux légers");
    screens_press(&screens, ENGLISH);
    screens_expect_seen(&screens, "─ minimum age ─");
    screens_expect_seen(&screens, "Lowest legal age");
    screens_expect_seen(&screens, "See also: C138 art. 2, light work");
    screens_press(&screens, "Shift-Tab Enter");
    screens_expect_seen(&screens, "Harmless work");
}

Test(screen_language, a_link_in_focus_in_a_sheet_stays_so)
{
    screens_open_translated(&screens, "80x24", "ages");
    screens_press(&screens, "Tab Tab Enter Tab " ENGLISH);
    screens_expect_link_focus(&screens, "C138, and");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "─ C138 · Minimum Age Convention, 1973 ─");
}

Test(screen_language, from_help_a_sheet_is_told_anew_before_enter_is_taken)
{
    screens_open_translated(&screens, "80x60", "ages");
    screens_press(&screens, "Tab Tab Enter Tab ? " ENGLISH);
    screens_click_on(&screens, "Open what is in focus");
    screens_expect_seen(&screens, "─ C138 · Minimum Age Convention, 1973 ─");
}

Test(screen_language, a_sheet_of_a_question_is_told_anew)
{
    screens_open_translated(&screens, "80x24", "quiz");
    screens_press(&screens, "2 Enter Tab Enter");
    screens_expect_seen(&screens, "Travaux légers : de 13 à 15 ans, ou de 12 à 14.");
    screens_press(&screens, ENGLISH);
    screens_resize(&screens, "60x24");
    screens_expect_seen(&screens, "─ C138 art. 7 · Minimum Age Convention, 1… ─");
    screens_expect_seen(&screens, "Light work: 13 to 15, or 12 to 14.");
}

Test(screen_language, a_sheet_of_the_glossary_is_told_anew)
{
    screens_open_translated(&screens, "40x24", "ages");
    screens_press(&screens, "w Enter");
    screens_expect_seen(&screens, "Âge légal le plus bas");
    screens_press(&screens, ENGLISH);
    screens_expect_seen(&screens, "Lowest legal age");
    screens_press(&screens, "Shift-Tab Enter");
    screens_expect_seen(&screens, "Harmless work");
}

/* Where links stand in brackets, they do in a sheet that was open before. */
Test(screen_language, brackets_come_into_an_open_sheet)
{
    screens_open_translated(&screens, "80x24", "ages");
    screens_press(&screens, "Tab Tab Enter");
    screens.tui.has_brackets = true;
    screens_press(&screens, "↓");
    screens_expect_seen(&screens, "See also: [C138 art. 2], [travaux légers]");
}

/* --- What is in focus, from Help --- */

Test(screen_language, from_help_a_link_of_the_reader_is_another_before_it_is_opened)
{
    screens_open_translated(&screens, "80x60", "ages");
    screens_press(&screens, "Tab Tab ? " ENGLISH);
    screens_click_on(&screens, "Open what is in focus");
    screens_expect_seen(&screens, "─ minimum age ─");
}

Test(screen_language, from_help_a_link_of_an_instrument_is_another_before_it_is_opened)
{
    screens_open_translated(&screens, "80x60", "ages");
    screens_press(&screens, "i Enter Tab");
    screens_expect_link_focus(&screens, "âge minimum");
    screens_press(&screens, "? " ENGLISH);
    screens_click_on(&screens, "Open what is in focus");
    screens_expect_seen(&screens, "Lowest legal age");
}

Test(screen_language, from_help_a_link_of_the_glossary_is_another_before_it_is_opened)
{
    screens_open_translated(&screens, "80x60", "ages");
    screens_press(&screens, "w Tab");
    screens_expect_link_focus(&screens, "C138, et");
    screens_press(&screens, "? " ENGLISH);
    screens_click_on(&screens, "Open what is in focus");
    screens_expect_seen(&screens, "Instruments › C138");
}

/* --- Two changes before a screen is seen again --- */

Test(screen_language, what_was_told_in_one_language_is_not_taken_for_that_of_another)
{
    screens_open_translated(&screens, "80x24", "ages");
    screens_press(&screens, ENGLISH " Tab Tab");
    screens_expect_seen(&screens, "asks each country");
    for (int i = 0; i < 4; i++) {
        screens_press(&screens, "? L ↓*2 Enter L ↑ Enter q");
        screens_expect_seen(&screens, "demande à chaque pays");
        screens_press(&screens, "? L ↓*2 Enter L ↑*3 Enter q");
        screens_expect_seen(&screens, "asks each country");
    }
}

Test(screen_language, the_glossary_is_put_in_the_order_of_each_language)
{
    screens_open_translated(&screens, "40x24", "ages");
    screens_press(&screens, "w");
    screens_expect_seen(&screens, "travaux légers");
    for (int i = 0; i < 4; i++) {
        screens_press(&screens, "? L ↓ Enter L ↑*2 Enter q");
        cr_expect_lt(screens_find(&screens, "light work"), screens_find(&screens, "minimum age"));
        screens_press(&screens, "? L ↓*2 Enter L ↑ Enter q");
        cr_expect_lt(screens_find(&screens, "âge minimum"),
                     screens_find(&screens, "travaux légers"));
    }
}

Test(screen_language, a_search_finds_what_stands_in_each_language)
{
    screens_open_translated(&screens, "80x24", "ages");
    screens_press(&screens, "/");
    screens_type(&screens, "Convention sur");
    for (int i = 0; i < 9; i++)
        screens_wait(&screens);
    screens_expect_unseen(&screens, "Nothing found");
    screens_press(&screens, "F1 L ↓ Enter L ↑*2 Enter q");
    for (int i = 0; i < 9; i++)
        screens_wait(&screens);
    screens_expect_seen(&screens, "Nothing found");
}

/* --- The outline --- */

Test(screen_language, the_outline_keeps_its_focus)
{
    screens_open_translated(&screens, "80x24", "ages");
    screens_press(&screens, "o ↑");
    screens_expect_focus(&screens, "2  Éliminer le travail des enfants");
    screens_press(&screens, ENGLISH);
    screens_expect_focus(&screens, "2  Ending child labour");
    screens_press(&screens, FRENCH);
    screens_expect_focus(&screens, "2  Éliminer le travail des enfants");
}

/* --- The summary of a module --- */

Test(screen_language, a_summary_is_told_anew)
{
    screens_set_up(&screens, "80x24");
    screens_add_translation(&screens);
    support_write("courses/core/1.xml",
                  "<module id=\"freedom\"><title>Ending child labour</title>\n"
                  "<summary><p>Light work: 13 to 15, or 12 to 14.</p></summary>\n"
                  "<lesson id=\"unions\"><title>Unions</title><p>Join.</p></lesson></module>\n");
    screens.language = "fr";
    screens_run(&screens, "Nadia", "core", "unions");
    screens_press(&screens, "o v");
    screens_expect_seen(&screens, "1 Éliminer le travail des enfants › Summary");
    screens_expect_seen(&screens, "Travaux légers : de 13 à 15 ans, ou de 12 à 14.");
    screens_press(&screens, ENGLISH);
    screens_expect_seen(&screens, "1 Ending child labour › Summary");
    screens_expect_seen(&screens, "Light work: 13 to 15, or 12 to 14.");
}

/* --- The source instead of the translation --- */

Test(screen_language, a_fresh_translation_is_not_turned_with_a_lesson_that_is_left)
{
    screens_open_translated(&screens, "80x24", "ages");
    screens_press(&screens, "t");
    screens_expect_seen(&screens, "source: English");
    screens_press(&screens, "o L Enter Enter");
    screens_expect_seen(&screens, "demande à chaque pays");
    screens_expect_unseen(&screens, "source: ");
}

Test(screen_language, a_lesson_that_is_turned_is_translated_again_when_it_is_left)
{
    screens_open_translated(&screens, "80x24", "ages");
    screens_press(&screens, "t");
    screens_expect_seen(&screens, "asks each country");
    screens_press(&screens, "o Enter");
    screens_expect_seen(&screens, "demande à chaque pays");
}

/* --- A catalogue that is compiled meanwhile --- */

Test(screen_language, a_catalogue_that_has_changed_is_read_again)
{
    static const struct catalogue_entry fresh[] = {
        {.key = "How old is old enough?", .translation = "Quel est le bon âge ?"},
    };
    screens_open_translated(&screens, "80x24", "ages");
    screens_expect_seen(&screens, "À partir de quel âge ?");
    const char *watched = stack_watch(screens.stack);
    cr_assert_not_null(watched);
    cr_expect(path_is_file(watched), "%s", watched);
    mo_put("courses/core", "po/fr.mo", "fr", fresh, ARRAY_LEN(fresh));
    stack_take(screens.stack, &(struct key){.kind = KEY_CHANGED});
    screens_wait(&screens);
    screens_expect_seen(&screens, "Quel est le bon âge ?");
    screens_expect_unseen(&screens, "demande à chaque pays");
}

Test(screen_language, a_course_in_its_own_language_has_nothing_to_watch)
{
    screens_open(&screens, "80x24", "ages");
    cr_expect_null(stack_watch(screens.stack));
}

/* --- A language that only a course has: Swahili, which the interface of the tests has not --- */

#define STAYS "Only courses are in Kiswahili; the program stays in English."

static void translate_into_swahili(const char *size)
{
    screens_set_up(&screens, size);
    screens_add_translation_as(&screens, "sw");
}

Test(screen_language, one_that_only_a_course_has_can_be_chosen)
{
    translate_into_swahili("80x24");
    screens_run(&screens, "Nadia", "core", "ages");
    screens_press(&screens, "L");
    screens_go_to(&screens, "» Kiswahili");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "demande à chaque pays");
    screens_expect_seen(&screens, STAYS);
    cr_expect_str_eq(settings_value(&screens.tui.settings, SETTING_LANGUAGE), "sw");
    screens_press(&screens, "S");
    screens_expect_seen(&screens, "Language            Kiswahili");
    screens_expect_unseen(&screens, STAYS);
    screens_press(&screens, "q L");
    screens_expect_focus(&screens, "Kiswahili");
}

Test(screen_language, one_that_only_a_course_has_is_chosen_at_the_first_start)
{
    translate_into_swahili("80x24");
    screens_run(&screens, NULL, NULL, NULL);
    screens_press(&screens, "↓ →");
    screens_expect_focus(&screens, "Kiswahili");
    screens_expect_seen(&screens, STAYS);
    screens_type(&screens, "Nadia");
    screens_press(&screens, "Enter Enter");
    screens_expect_seen(&screens, "Language: Kiswahili");
    cr_expect_str_eq(settings_value(&screens.tui.settings, SETTING_LANGUAGE), "sw");
}

Test(screen_language, that_the_interface_stays_is_said_at_the_start)
{
    translate_into_swahili("80x24");
    screens.wanted = memory_text("sw");
    screens_run(&screens, "Nadia", NULL, NULL);
    screens_expect_seen(&screens, STAYS);
    screens_press(&screens, "↓");
    screens_expect_unseen(&screens, STAYS);
}

/* --- The first start --- */

Test(screen_language, who_moves_over_the_languages_hears_each)
{
    screens_set_up(&screens, "80x24");
    screens_run(&screens, NULL, NULL, NULL);
    unsigned before = screens.tui.spoken;
    screens_press(&screens, "→ →");
    cr_expect_eq(screens.tui.spoken, before + 2);
}

Test(screen_language, one_chosen_by_way_of_help_is_in_focus_and_is_kept)
{
    screens_set_up(&screens, "80x24");
    screens_run(&screens, NULL, NULL, NULL);
    screens_press(&screens, "F1 L ↓ Enter q");
    screens_expect_focus(&screens, "Français");
    screens_type(&screens, "Nadia");
    screens_press(&screens, "Enter Enter");
    screens_expect_seen(&screens, "decentwork › Nadia");
    cr_expect_str_eq(settings_value(&screens.tui.settings, SETTING_LANGUAGE), "fr");
}

Test(screen_language, a_title_that_is_not_translated_has_the_sign)
{
    screens_open_translated(&screens, "80x24", "light");
    screens_expect_seen(&screens, "     † Light work");
    screens_close(&screens);
    screens_open_translated(&screens, "80x24", "ages");
    screens_expect_unseen(&screens, "† À partir de quel âge ?");
}

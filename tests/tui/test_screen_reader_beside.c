/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader in a wide window: the source beside the translation, notes for who teaches beside the
 * text. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/screens.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_reader_beside, .fini = end);

static void open_french(const char *size)
{
    screens_set_up(&screens, size);
    screens_add_taught_course(&screens);
    screens.language = "fr";
    screens_run(&screens, "Nadia", "taught", "hours");
}

/* Both texts begin in one row, the second right of the line between the columns. */
static void expect_beside(const char *main, const char *side)
{
    bool is_seen = false;
    for (int row = 0; row < screens.canvas.rows && !is_seen; row++) {
        char *line = screens_row(&screens, row);
        const char *rule = strstr(line, "│");
        const char *found = strstr(line, main);
        is_seen = rule != NULL && found != NULL && found < rule;
        cr_expect(!is_seen || strstr(rule, side) != NULL, "'%s' is not beside: '%s'", side, line);
        free(line);
    }
    cr_expect(is_seen, "'%s' is not seen in the main column", main);
}

/* --- The source beside the translation --- */

Test(screen_reader_beside, the_source_is_beside_again_when_one_comes_back)
{
    open_french("104x30");
    screens_press(&screens, "m t ↓*3");
    char *before = screens_picture(&screens);
    screens_press(&screens, "M Enter");
    screens_expect_unseen(&screens, "│");
    screens_press(&screens, "q q");
    char *after = screens_picture(&screens);
    cr_expect_str_eq(before, after, "before:\n%safter:\n%s", before, after);
    free(after);
    free(before);
}

Test(screen_reader_beside, t_puts_the_source_beside_and_takes_it_away)
{
    open_french("104x30");
    screens_expect_unseen(&screens, "│");
    screens_press(&screens, "t");
    expect_beside("La durée du travail", "Hours of work");
    expect_beside("Huit heures pour", "Eight hours for work");
    screens_expect_seen(&screens, "page 1 of 2");
    screens_press(&screens, "t");
    screens_expect_unseen(&screens, "│");
    screens_expect_unseen(&screens, "Hours of work");
    screens_expect_seen(&screens, "La durée du travail");
}

Test(screen_reader_beside, items_and_rows_of_a_table_are_level)
{
    open_french("104x60");
    screens_press(&screens, "t");
    expect_beside("• La pause", "• A break in the day");
    expect_beside("• Le poste de nuit", "• A shift of nights");
    expect_beside("• Les heures", "• Overtime is paid");
    expect_beside("Limites", "Limits");
    expect_beside("Un jour", "A day");
    expect_beside("Une semaine  ", "A week  ");
    expect_beside("Lun-ven  8 heures", "Mon-Fri  8 hours");
    expect_beside("Not translated", "Not translated");
    expect_beside("C'est tout", "That was all");
}

Test(screen_reader_beside, a_narrow_window_turns_to_the_source_as_a_whole)
{
    open_french("103x30");
    screens_press(&screens, "t");
    screens_expect_unseen(&screens, "│");
    screens_expect_seen(&screens, "Eight hours for work");
    screens_expect_unseen(&screens, "Huit heures");
    screens_expect_seen(&screens, "source: English");
    screens_resize(&screens, "104x30");
    expect_beside("Huit heures pour", "Eight hours for work");
    screens_resize(&screens, "80x24");
    screens_expect_unseen(&screens, "Huit heures");
    screens_press(&screens, "t");
    screens_expect_seen(&screens, "Huit heures");
    screens_resize(&screens, "104x30");
    screens_expect_unseen(&screens, "│");
}

/* The main column is what is read: it stays where it was through narrow windows, which show the
 * source. Up to the table: the rules of one have no place of their own. */
Test(screen_reader_beside, a_narrow_window_and_back_keeps_the_place)
{
    open_french("110x14");
    screens_press(&screens, "t");
    for (int line = 0; line < 12; line++) {
        char *before = screens_picture(&screens);
        screens_resize(&screens, "80x14");
        screens_resize(&screens, "110x14");
        char *after = screens_picture(&screens);
        cr_expect_str_eq(before, after, "line %d: before:\n%safter:\n%s", line, before, after);
        free(after);
        free(before);
        screens_press(&screens, "↓");
    }
}

Test(screen_reader_beside, where_there_is_but_one_language_nothing_stands_beside)
{
    screens_open_taught(&screens, "120x30", "hours");
    screens_press(&screens, "t");
    screens_expect_unseen(&screens, "│");
    screens_expect_seen(&screens, "The course was written in English: that is what you read.");
}

Test(screen_reader_beside, pages_go_on_to_the_end_and_pass_nothing_over)
{
    static const char *const seen[] = {"Eight hours", "A week has", "A shift",     "48",
                                       "Sat  ",       "[ Answer ]", "That was all"};
    bool was_seen[ARRAY_LEN(seen)] = {false};
    open_french("104x13");
    screens_press(&screens, "t");
    for (int page = 0; page < 20; page++) {
        for (size_t i = 0; i < ARRAY_LEN(seen); i++)
            was_seen[i] |= screens_find(&screens, seen[i]) >= 0;
        screens_press(&screens, "Space");
    }
    for (size_t i = 0; i < ARRAY_LEN(seen); i++)
        cr_expect(was_seen[i], "'%s' was passed over", seen[i]);
    screens_expect_seen(&screens, "End of the lesson");
}

Test(screen_reader_beside, links_and_forms_have_the_focus_in_the_main_column_alone)
{
    open_french("104x60");
    screens_press(&screens, "t Tab");
    screens_expect_focus(&screens, "1 ( ) 40");
    screens_press(&screens, "2 Enter");
    screens_expect_seen(&screens, "Right");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "le questionnaire");
    screens_press(&screens, "Tab");
    screens_expect_link_focus(&screens, "le questionnaire");
    screens_click_on(&screens, "the quiz");
    screens_expect_seen(&screens, "La durée du travail");
    screens_click_on(&screens, "le questionnaire");
    screens_expect_focus(&screens, "[ Begin ]");
}

Test(screen_reader_beside, words_of_the_source_alone_are_found_and_marked)
{
    open_french("104x30");
    screens_press(&screens, "/");
    screens_type(&screens, "overtime");
    screens_press(&screens, "Enter Enter");
    expect_beside("• Overtime is paid", "• Les heures");
    int row = screens_find(&screens, "Overtime");
    bool is_marked = false;
    for (int column = 0; column < screens.canvas.columns; column++)
        is_marked |= canvas_cell(&screens.canvas, row, column)->role == ROLE_FOUND;
    cr_expect(is_marked);
    screens_press(&screens, "t");
    screens_expect_seen(&screens, "• Les heures");
    screens_expect_unseen(&screens, "│");
}

Test(screen_reader_beside, marks_stand_at_the_main_column)
{
    open_french("104x30");
    screens_press(&screens, "t ↓ m");
    int row = screens_find(&screens, "♦");
    char *line = screens_row(&screens, row);
    cr_expect_eq(strncmp(line, "♦ Huit heures", strlen("♦ Huit heures")), 0, "'%s'", line);
    free(line);
    screens_resize(&screens, "80x24");
    screens_expect_seen(&screens, "♦ Eight hours");
}

/* In room that is left for the second column one marks the paragraph above. */
Test(screen_reader_beside, a_mark_in_empty_room_is_one_of_the_paragraph_there)
{
    open_french("104x13");
    screens_press(&screens, "t");
    for (int line = 0; line < 30 && screens_find(&screens, "• La pause") != 1; line++)
        screens_press(&screens, "↓");
    screens_press(&screens, "↓ m ↑");
    screens_expect_row(&screens, 1,
                       "♦ • La pause est prévue par la loi.                │  • A break "
                       "in the day belongs to the law of many");
}

/* --- Notes for who teaches --- */

Test(screen_reader_beside, notes_stand_beside_what_they_follow)
{
    screens_open_taught(&screens, "104x40", "hours");
    screens_expect_unseen(&screens, "│");
    screens_press(&screens, "F");
    expect_beside("Hours of work", "For the facilitator");
    screens_expect_seen(&screens, "Module 1: 45 minutes. This");
    screens_expect_seen(&screens, "Chairs in a circle.");
    expect_beside("Eight hours for work", "Ask who has worked");
    expect_beside("A week has a day of rest.", "Which day is it here?");
    screens_press(&screens, "F");
    screens_expect_unseen(&screens, "│");
    screens_expect_unseen(&screens, "Which day");
}

Test(screen_reader_beside, what_is_read_of_notes_is_found_again)
{
    screens_open_taught(&screens, "104x14", "hours");
    screens_press(&screens, "F");
    for (int line = 0; line < 16; line++) {
        char *before = screens_picture(&screens);
        screens_resize(&screens, "90x14");
        screens_resize(&screens, "104x14");
        char *after = screens_picture(&screens);
        cr_expect_str_eq(before, after, "line %d: before:\n%safter:\n%s", line, before, after);
        free(after);
        free(before);
        screens_press(&screens, "↓");
    }
}

Test(screen_reader_beside, in_a_narrow_window_notes_stand_in_the_text)
{
    screens_open_taught(&screens, "103x40", "hours");
    screens_press(&screens, "F");
    screens_expect_unseen(&screens, "│");
    int plan = screens_find(&screens, "Chairs in a circle.");
    int text = screens_find(&screens, "Eight hours for work");
    int note = screens_find(&screens, "Ask who has worked");
    cr_expect(plan > 0 && plan < text && text < note, "%d, %d, %d", plan, text, note);
    screens_resize(&screens, "104x40");
    expect_beside("Eight hours for work", "Ask who has worked");
}

Test(screen_reader_beside, with_both_the_notes_stand_in_the_text)
{
    open_french("120x60");
    screens_press(&screens, "t F");
    expect_beside("Huit heures pour", "Eight hours for work");
    expect_beside("Demandez qui a", "Ask who has worked");
    screens_press(&screens, "t");
    expect_beside("Huit heures pour", "Demandez qui a travaillé");
}

Test(screen_reader_beside, a_lesson_without_anything_for_who_teaches_says_so)
{
    screens_open_taught(&screens, "120x30", "rest");
    screens_press(&screens, "F");
    screens_expect_unseen(&screens, "│");
    screens_expect_seen(&screens, "There are no notes for the facilitator here.");
}

Test(screen_reader_beside, no_size_breaks_it)
{
    static const char *const keys[] = {"Space", "Tab", "d", "G", "↑", "b", "g", "2", "Enter"};
    open_french("104x12");
    screens_press(&screens, "F");
    for (int columns = 100; columns <= 140; columns += 3)
        for (int rows = 12; rows <= 40; rows += 7) {
            char size[32];
            snprintf(size, sizeof size, "%dx%d", columns, rows);
            screens_resize(&screens, size);
            screens_press(&screens, keys[(size_t)(columns + rows) % (ARRAY_LEN(keys) - 1)]);
            screens_press(&screens, (columns + rows) % 2 == 0 ? "t" : "Space");
            screens_expect_running(&screens, true);
        }
    screens_press(&screens, "g");
    screens_expect_seen(&screens, "page 1 of");
}

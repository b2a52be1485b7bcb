/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is the learner's own on the full screen: notes, bookmarks, settings, saved texts. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/memory.h"
#include "base/str.h"
#include "support/pictures.h"
#include "support/records.h"
#include "support/support.h"

#define SIZES "80x24 40x12"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_own, .fini = end);

/* --- Notes and bookmarks --- */

/* The two lines that a page repeats were read: what is new is what one means. */
Test(screen_own, a_mark_goes_on_the_first_line_that_is_new_on_the_page)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "m");
    screens_expect_seen(&screens, "     ♦ Not all work");
    screens_press(&screens, "Space m");
    screens_expect_seen(&screens, "     ♦ Light work");
    screens_expect_unseen(&screens, "♦ • Joseph");
    screens_press(&screens, "Space m");
    screens_expect_unseen(&screens, "♦ Note");
    screens_press(&screens, "g ↓*5 m");
    screens_expect_top(&screens, "♦ 15, says C138");
    screens_expect_seen(&screens, "     ♦ 15, says C138");
}

Test(screen_own, a_note_and_a_bookmark_at_one_line_are_both_seen)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space m a");
    screens_type(&screens, "Mine.");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "    ♦¶ Light work");
    screens_resize(&screens, "40x12");
    screens_expect_seen(&screens, "♦¶Light work");
    screens_press(&screens, "M");
    screens_expect_seen(&screens, "1 note, 1 bookmark");
    screens_press(&screens, "Del");
    screens_expect_seen(&screens, "1 note, 0 bookmarks");
    screens_close(&screens);
    screens_open(&screens, "80x24", "quiz");
    screens_press(&screens, "m a");
    screens_type(&screens, "Mine.");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "    ♦¶ ");
}

Test(screen_own, m_marks_the_top_line_and_takes_the_mark_away)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space m");
    cr_expect_geq(screens_find(&screens, "     ♦ "), 0);
    screens_expect_seen(&screens, "Marked.");
    screens_press(&screens, "m");
    screens_expect_unseen(&screens, "♦");
}

Test(screen_own, a_mark_stays_beside_its_line_in_another_window_and_another_run)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space m");
    screens_resize(&screens, "40x12");
    screens_press(&screens, "Ctrl-L");
    screens_expect_seen(&screens, "♦");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "core", "ages");
    screens_expect_seen(&screens, "♦");
}

static void write_note(const char *text)
{
    screens_press(&screens, "a");
    screens_type(&screens, text);
    screens_press(&screens, "Enter");
}

Test(screen_own, a_note_is_written_listed_opened_and_changed)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "Space");
    write_note("Ask the ministry.");
    screens_expect_seen(&screens, "     ¶ ");
    screens_press(&screens, "g M");
    screens_expect_seen(&screens, "¶ Ask the ministry.");
    screens_expect_seen(&screens, "1 note, 0 bookmarks");
    screens_press(&screens, "a");
    screens_type(&screens, " Soon.");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "¶ Ask the ministry. Soon.");
    screens_press(&screens, "Enter");
    cr_expect_eq(screens_find(&screens, "     ¶ "), 3, "it opens at its place");
}

Test(screen_own, back_from_a_mark_is_where_the_list_was_opened)
{
    static const char *const units[] = {"ages", "light", "quiz"};
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        screens_open(&screens, "80x24", "ages");
        screens_press(&screens, "m");
        screens_quit(&screens);
        screens_run(&screens, "Nadia", "core", units[i]);
        screens_press(&screens, "G");
        char *before = screens_picture(&screens);
        screens_press(&screens, "M Enter");
        screens_expect_seen(&screens, "page 1 of 3");
        screens_press(&screens, "q");
        screens_expect_seen(&screens, "0 notes, 1 bookmark");
        screens_press(&screens, "q");
        char *after = screens_picture(&screens);
        cr_expect_str_eq(before, after, "%s: before:\n%safter:\n%s", units[i], before, after);
        free(after);
        free(before);
        screens_close(&screens);
    }
    screens_open(&screens, "80x24", "ages");
}

Test(screen_own, what_is_deleted_comes_back)
{
    screens_open(&screens, "80x24", "ages");
    write_note("Mine.");
    screens_press(&screens, "M Del");
    screens_expect_seen(&screens, "deleted");
    screens_press(&screens, "Del");
    screens_expect_unseen(&screens, "deleted");
    screens_press(&screens, "Del q");
    screens_expect_unseen(&screens, "¶");
    screens_press(&screens, "M");
    screens_expect_seen(&screens, "No notes yet.");
    screens_expect_seen(&screens, "? help");
    screens_expect_unseen(&screens, "Del delete");
}

Test(screen_own, what_was_begun_of_a_note_is_not_lost)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "a");
    screens_type(&screens, "Half a");
    screens_press(&screens, "Esc a");
    screens_expect_seen(&screens, "Half a_");
    screens_press(&screens, "Ctrl-U Enter");
    screens_expect_seen(&screens, "Type your note first");
}

/* --- Settings --- */

Test(screen_own, a_setting_holds_at_once_and_in_the_next_run)
{
    screens_open(&screens, "80x24", "ages");
    screens_press(&screens, "S");
    screens_expect_seen(&screens, "‹ 66 ›");
    screens_press(&screens, "↓*4 ←");
    screens_expect_seen(&screens, "‹ 58 ›");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", "core", "ages");
    cr_expect_eq(screens.tui.measure, 58);
}

Test(screen_own, the_command_line_wins_over_the_settings)
{
    screens_open(&screens, "80x24", NULL);
    screens_press(&screens, "S ↓ →");
    cr_expect_eq(screens.tui.look.theme, THEME_DEFAULT);
    screens_quit(&screens);
    screens.tui.look.theme = THEME_MONO;
    screens.tui.fixed = 1u << SETTING_THEME;
    screens_run(&screens, "Nadia", NULL, NULL);
    cr_expect_eq(screens.tui.look.theme, THEME_MONO);
}

Test(screen_own, hidden_hints_are_not_offered)
{
    screens_open(&screens, "80x24", "quiz");
    screens_expect_seen(&screens, "H hint");
    screens_press(&screens, "S ↓*6 → q");
    screens_expect_unseen(&screens, "H hint");
}

Test(screen_own, a_course_begins_anew_and_that_is_taken_back)
{
    screens_open(&screens, "80x24", "unions");
    screens_press(&screens, "S End");
    screens_expect_focus(&screens, "Reset progress");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "The course begins anew.");
    screens_expect_focus(&screens, "Undo reset");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "counts again");
    screens_press(&screens, "q");
    screens_expect_seen(&screens, "Courses");
}

static const char *const save_folders[] = {"."};

static void can_save(struct screens *here)
{
    here->tui.save_folders = save_folders;
    here->tui.save_folder_count = 1;
}

/* By its whole path, which may take two rows. */
static void expect_said_saved(const char *name)
{
    char *whole = path_whole(name);
    screens_expect_seen(&screens, "Saved as /");
    cr_expect_eq(whole[0], '/', "%s", whole);
    screens_expect_seen(&screens, name);
    free(whole);
}

Test(screen_own, a_copy_of_the_record_is_saved)
{
    screens_open(&screens, "80x24", "unions");
    can_save(&screens);
    screens_press(&screens, "S End ↑ Enter");
    char *record = path_name(record_path(screens.tui.record));
    char *name = str_format("%.*s-copy.db", (int)strcspn(record, "."), record);
    expect_said_saved(name);
    char *events = records_events(record_path(screens.tui.record));
    char *copied = records_events(name);
    cr_expect_str_eq(copied, events);
    free(copied);
    free(events);
    free(record);
    free(name);
}

/* --- Texts to take away --- */

Test(screen_own, notes_are_saved_without_what_is_deleted)
{
    screens_open(&screens, "80x24", "ages");
    can_save(&screens);
    write_note("Mine.");
    screens_press(&screens, "m M s");
    expect_said_saved("notes.txt");
    char *text = support_read("notes.txt", NULL);
    cr_expect_not_null(strstr(text, "¶ Mine."), "%s", text);
    free(text);
    screens_press(&screens, "Del s");
    expect_said_saved("notes-2.txt");
    text = support_read("notes-2.txt", NULL);
    cr_expect_null(strstr(text, "deleted"), "%s", text);
    free(text);
}

static void expect_saved(const char *file, const char *const *words, size_t count)
{
    char *text = support_read(file, NULL);
    const char *at = text;
    for (size_t i = 0; i < count && at != NULL; i++) {
        at = strstr(at, words[i]);
        cr_expect_not_null(at, "'%s' is not in its place in %s:\n%s", words[i], file, text);
    }
    free(text);
}

Test(screen_own, an_instrument_is_saved_with_where_each_article_is_taught)
{
    static const char *const words[] = {"C138\n\n  Minimum Age Convention, 1973", "Art. 2",
                                        "Taught in How old is old enough?", "Art. 7"};
    screens_open(&screens, "80x24", "ages");
    can_save(&screens);
    screens_press(&screens, "i Enter");
    screens_expect_seen(&screens, "s save");
    for (int i = 0; i < 5; i++)
        screens_wait(&screens);
    screens_press(&screens, "G s");
    expect_said_saved("C138.txt");
    expect_saved("C138.txt", words, ARRAY_LEN(words));
    screens_press(&screens, "s");
    expect_said_saved("C138-2.txt");
}

/* At every width it is the page of the word alone, at the left edge. */
Test(screen_own, a_word_of_the_glossary_is_saved_without_the_list)
{
    static const char *const words[] = {"Glossary\n\n  minimum age\n", "\n  Lowest legal age",
                                        "Français", "âge minimum", "See also:"};
    static const char *const sizes[] = {"80x24", "40x12"};
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        screens_open(&screens, sizes[i], "ages");
        can_save(&screens);
        screens_press(&screens, "w ↓ s");
        expect_said_saved("minimum-age.txt");
        expect_saved("minimum-age.txt", words, ARRAY_LEN(words));
        char *text = support_read("minimum-age.txt", NULL);
        cr_expect_null(strstr(text, "\n  light work\n"), "%s", text);
        free(text);
        if (i + 1 < ARRAY_LEN(sizes))
            screens_close(&screens);
    }
}

/* --- Pictures --- */

static void marked(struct screens *here)
{
    screens_run(here, "Nadia", "core", "ages");
    screens_press(here, "Space m");
}

static void writing(struct screens *here)
{
    marked(here);
    screens_press(here, "a");
    screens_type(here, "Our law says 14. Was it ever reviewed? Ask the ministry, then the class.");
}

static void listed(struct screens *here)
{
    writing(here);
    screens_press(here, "Enter b m M");
}

/* Of one who only looks: the name of a record is made of chance. */
static void settings(struct screens *here)
{
    screens_run(here, NULL, NULL, NULL);
    screens_press(here, "End Enter S ↓ ↓");
}

Test(screen_pictures_own, of_what_is_the_learners_own)
{
    pictures_expect_each("reader-marked", SIZES, marked);
    pictures_expect_each("note", SIZES, writing);
    pictures_expect_each("notes", SIZES, listed);
    pictures_expect_each("settings", SIZES, settings);
}

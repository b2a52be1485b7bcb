/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/screen/notice.c: what is to be said about the record, as sheets over Home. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/learners.h"
#include "support/media.h"
#include "support/pictures.h"
#include "support/records.h"
#include "support/support.h"

#define SIZES "80x24 40x12"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_notice, .fini = end);

/* The path of Nadia's record, without its folder's links. Caller frees. */
static char *record_file(void)
{
    struct learners learners;
    struct diag diag;
    diag_init(&diag);
    cr_assert_eq(learners_list("learners", &learners, &diag), 0);
    cr_assert_eq(learners.count, 1);
    char *path = memory_text(learners.items[0].path);
    learners_clear(&learners);
    return path;
}

static void run_sql(const char *sql)
{
    char *path = record_file();
    records_run(path, sql);
    free(path);
}

/* Nadia has opened a lesson, and a copy of her record was made. */
static void work(void)
{
    screens_run(&screens, "Nadia", "core", "unions");
    screens_press(&screens, "j");
    screens_wait(&screens);
    screens_look_after(&screens);
    screens_quit(&screens);
}

static void begin(void)
{
    screens_set_up(&screens, "80x24");
    work();
}

Test(screen_notice, a_newer_record_is_said_once_in_a_sheet_and_then_in_the_head)
{
    begin();
    run_sql("PRAGMA user_version = 9");
    screens_run(&screens, "Nadia", NULL, NULL);
    screens_expect_seen(&screens, "─ ! Your record is newer ─");
    screens_expect_focus(&screens, "[ Go on, not saved ]");
    screens_press(&screens, "Enter");
    screens_expect_unseen(&screens, "Your record is newer");
    screens_expect_seen(&screens, "! not saved");
    screens_press(&screens, "L Esc");
    screens_expect_unseen(&screens, "Your record is newer");
}

/* The count of the rows and the notice stand side by side. */
Test(screen_notice, what_is_not_saved_is_seen_in_a_low_window_too)
{
    begin();
    run_sql("PRAGMA user_version = 9");
    screens_run(&screens, "Nadia", NULL, NULL);
    screens_press(&screens, "Enter");
    screens_expect_unseen(&screens, "1 of ");
    screens_resize(&screens, "40x12");
    screens_expect_seen(&screens, "1 of ");
    screens_expect_seen(&screens, "   ! not saved");
}

Test(screen_notice, it_comes_before_the_course_that_was_asked_for)
{
    begin();
    run_sql("PRAGMA user_version = 9");
    screens_run(&screens, "Nadia", "core", "ages");
    screens_expect_seen(&screens, "! Your record is newer");
    screens_press(&screens, "Esc");
    screens_expect_seen(&screens, "How old is old enough?");
}

Test(screen_notice, a_restored_record_is_said_and_learning_goes_on)
{
    begin();
    char *path = record_file();
    records_wipe(path);
    free(path);
    screens_run(&screens, "Nadia", NULL, NULL);
    screens_expect_seen(&screens, "─ ! Your record was damaged and is restored ─");
    screens_expect_seen(&screens, "with 0 answers.");
    screens_expect_seen(&screens, ".db.damaged-1");
    screens_press(&screens, "Enter");
    screens_expect_unseen(&screens, "! not saved");
    screens_expect_focus(&screens, "Go on:");
}

Test(screen_notice, damage_found_in_an_idle_moment_is_repaired_under_the_open_course)
{
    begin();
    run_sql("UPDATE event SET session = randomblob(16) WHERE seq = 2"); /* since the copy */
    run_sql("INSERT INTO event (session, n, seq, at, zone, kind, data) "
            "VALUES (randomblob(16), 1, 77, 0, 0, 'x', '{}')");
    char *path = record_file();
    char *mark = str_format("%s.open", path);
    records_damage(path);
    support_write(mark, ""); /* the last close was not clean */
    screens_run(&screens, "Nadia", "core", "ages");
    screens_expect_seen(&screens, "How old is old enough?");
    screens_look_after(&screens);
    screens_expect_seen(&screens, "! Your record was damaged and is restored");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "How old is old enough?");
    screens_press(&screens, "Space*9");
    screens_expect_events(&screens, "core", "opened unions, read unions, opened ages, read ages");
    free(mark);
    free(path);
}

Test(screen_notice, an_idle_moment_makes_a_copy)
{
    begin();
    char *path = record_file();
    char *copy = str_format("%s.backup-1", path);
    cr_expect(path_is_file(copy));
    free(copy);
    free(path);
}

Test(screen_notice, a_read_only_record_goes_on_elsewhere_with_all_that_it_had)
{
    screens_set_up(&screens, "80x24");
    cr_assert_eq(path_make_folders("learners"), 0);
    media_insert("learners", 400 * 1024);
    work();
    media_make_read_only("learners");
    screens.tui.elsewhere = "home/learners";
    screens_run(&screens, "Nadia", NULL, NULL);
    screens_expect_seen(&screens, "─ ! Your record cannot be written ─");
    screens_press(&screens, "→");
    screens_expect_focus(&screens, "[ Keep the record elsewhere ]");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "In which folder?");
    screens_expect_seen(&screens, "» home_");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Your record is now kept in ");
    screens_expect_unseen(&screens, "! not saved");
    screens_press(&screens, "Enter");
    screens_expect_events(&screens, "core", "opened unions, read unions, opened ages");
    screens_quit(&screens);
    screens_run(&screens, "Nadia", NULL, NULL);
    screens_press(&screens, "→ Enter Enter");
    screens_expect_seen(&screens, "Your record is now kept in ");
    screens_expect_events(&screens, "core", "opened unions, read unions, opened ages");
}

/* Nadia's record is on a stick that cannot be written, and she is asked for a folder. */
static void ask_for_folder(void)
{
    screens_set_up(&screens, "80x24");
    cr_assert_eq(path_make_folders("learners"), 0);
    media_insert("learners", 400 * 1024);
    work();
    media_make_read_only("learners");
    screens_run(&screens, "Nadia", NULL, NULL);
    screens_press(&screens, "→ Enter");
    screens_expect_seen(&screens, "In which folder?");
}

Test(screen_notice, a_folder_may_be_typed_and_is_one_for_data)
{
    ask_for_folder();
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Type a folder first.");
    screens_type(&screens, "usb");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "Your record is kept there. Start with --data usb to find it.");
    screens_expect_unseen(&screens, "! not saved");
    cr_expect(path_is_folder("usb/learners"));
    screens_expect_events(&screens, "core", "opened unions, read unions");
}

Test(screen_notice, a_folder_that_cannot_be_had_is_said_and_asked_for_again)
{
    ask_for_folder();
    support_write("file", "");
    screens_type(&screens, "file");
    screens_press(&screens, "Enter");
    screens_expect_seen(&screens, "In which folder?");
    screens_expect_seen(&screens, "! not saved");
    screens_expect_seen(&screens, "» file_");
    screens_press(&screens, "Esc");
    screens_expect_focus(&screens, "[ Go on, not saved ]");
}

/* --- Pictures --- */

static void newer(struct screens *computer)
{
    screens_add_learner(computer, "Nadia");
    run_sql("PRAGMA user_version = 9");
    screens_run(computer, "Nadia", NULL, NULL);
}

static void clock_behind(struct screens *computer)
{
    screens_add_learner(computer, "Nadia");
    run_sql("UPDATE event SET at = at + 86400000");
    screens_run(computer, "Nadia", NULL, NULL);
}

Test(screen_notice_pictures, newer)
{
    pictures_expect_each("notice-newer", SIZES, newer);
}

Test(screen_notice_pictures, clock_behind)
{
    pictures_expect_each("home-clock-behind", SIZES, clock_behind);
}

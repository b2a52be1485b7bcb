/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* However the full screen is left, even by SIGKILL: the place and every answer that was called
 * saved are there afterwards, and the terminal is as it was wherever that could be done. */
#include "config.h"

#include <criterion/criterion.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/screen_program.h"

enum { PATIENCE = 10000 };

static struct trial trial;

static void set_stage(void)
{
    screen_trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_screen_kept, .init = set_stage, .fini = clear_stage);

static void kill_program(struct vt *vt)
{
    vt_signal(vt, SIGKILL);
    cr_expect_eq(vt_finish(vt), 128 + SIGKILL);
}

/* Opens the lesson and reads until its second page is on the screen. *ret_word is the first word
 * there. */
static struct vt *read_a_page(int *ret_word)
{
    struct vt *vt = screen_study(&trial, "slips", "page 1 of 3");
    screen_type(vt, " ", "page 2 of 3");
    *ret_word = screen_first_word(vt);
    cr_expect_gt(*ret_word, SCREEN_WORD_FIRST);
    return vt;
}

/* The next start offers the lesson, and at that word. */
static void expect_place(int word, const char *what)
{
    struct vt *vt = screen_study(&trial, NULL, "» Go on: What a pay slip tells");
    screen_press(vt, VTERM_KEY_ENTER, "page 2 of 3");
    cr_expect_eq(screen_first_word(vt), word, "%s: w%d instead of w%d", what, screen_first_word(vt),
                 word);
    screen_quit(vt);
}

/* --- Killed --- */

/* Tells when a transaction is done: SQLite then deletes its journal. */
static int watch_record(void)
{
    int events = inotify_init1(IN_CLOEXEC);
    cr_assert_geq(inotify_add_watch(events, trial.records, IN_DELETE), 0);
    return events;
}

/* True if the journal of a record is among what was deleted: not that of a copy in the making. */
static bool is_of_record(const char *events, size_t length)
{
    static const char ending[] = ".db-journal";
    for (size_t at = 0; at < length;) {
        const struct inotify_event *event = (const struct inotify_event *)(events + at);
        size_t name = event->len == 0 ? 0 : strlen(event->name);
        if (name >= strlen(ending) && strcmp(event->name + name - strlen(ending), ending) == 0)
            return true;
        at += sizeof *event + event->len;
    }
    return false;
}

static void wait_until_written(int events)
{
    _Alignas(struct inotify_event) char deleted[4096];
    ssize_t length;
    do {
        struct pollfd file = {.fd = events, .events = POLLIN};
        cr_assert_eq(poll(&file, 1, PATIENCE), 1, "nothing was written");
        length = read(events, deleted, sizeof deleted);
        cr_assert_gt(length, 0);
    } while (!is_of_record(deleted, (size_t)length));
    close(events);
}

Test(program_screen_kept, two_seconds_after_the_last_key_the_place_is_safe_from_a_power_cut)
{
    struct vt *vt = screen_study(&trial, "slips", "page 1 of 3");
    int events = watch_record();
    screen_type(vt, " ", "page 2 of 3");
    int word = screen_first_word(vt);
    wait_until_written(events);
    kill_program(vt);
    expect_place(word, "killed");
}

Test(program_screen_kept, a_screen_that_is_left_is_safe_from_a_power_cut)
{
    int word;
    struct vt *vt = read_a_page(&word);
    screen_type(vt, "?", "Help › Reader");
    kill_program(vt);
    expect_place(word, "killed in Help");
}

/* After each answer the power fails, even before its feedback was read. */
Test(program_screen_kept, no_answer_that_was_called_saved_is_ever_lost)
{
    static const struct {
        const char *answer;
        const char *verdict;
    } answers[] = {
        {"2", "Right, 1 of 1 point. Saved."},
        {"1", "Not right, 0 of 1 point. Saved."},
        {"2", "Right, 1 of 1 point. Saved."},
        {"2", "Right, 1 of 1 point. Saved."},
    };
    struct vt *vt;
    for (size_t i = 0; i < ARRAY_LEN(answers); i++) {
        char *question = str_format("question %zu of 4", i + 1);
        vt = i == 0 ? screen_study_quiz(&trial, question) : screen_study(&trial, "quiz", question);
        vt_type(vt, answers[i].answer);
        screen_press(vt, VTERM_KEY_ENTER, answers[i].verdict);
        kill_program(vt);
        free(question);
    }
    vt = screen_study(&trial, "quiz", "3 of 4 points, 75 %.");
    screen_quit(vt);
}

/* --- Ended by a signal --- */

Test(program_screen_kept, a_signal_that_ends_it_leaves_place_and_terminal_in_order)
{
    static const struct {
        int number;
        const char *typed; /* NULL: it is sent */
        const char *name;
    } cases[] = {
        {SIGTERM, NULL, "SIGTERM"},
        {SIGHUP, NULL, "SIGHUP"},
        {SIGINT, NULL, "SIGINT"},
        {SIGINT, "\003", "Ctrl-C"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int word;
        struct vt *vt = read_a_page(&word);
        if (cases[i].typed != NULL)
            vt_send(vt, cases[i].typed);
        else
            vt_signal(vt, cases[i].number);
        cr_expect_eq(vt_end(vt), 128 + cases[i].number, "%s", cases[i].name);
        screen_expect_restored(vt);
        vt_free(vt);
        expect_place(word, cases[i].name);
        clear_stage();
        set_stage();
    }
}

Test(program_screen_kept, a_terminal_that_vanishes_takes_no_place_with_it)
{
    int word;
    struct vt *vt = read_a_page(&word);
    vt_hang_up(vt);
    cr_expect_eq(vt_finish(vt), 128 + SIGHUP);
    expect_place(word, "hung up");
}

Test(program_screen_kept, a_terminal_that_vanishes_takes_no_half_answer_with_it)
{
    struct vt *vt = screen_study_quiz(&trial, "question 1 of 4");
    screen_type(vt, "1", "1 (•) The neighbour");
    vt_hang_up(vt);
    cr_expect_eq(vt_finish(vt), 128 + SIGHUP);
    vt = screen_study(&trial, "quiz", "question 1 of 4");
    vt_wait_for(vt, "1 (•) The neighbour");
    screen_quit(vt);
}

/* --- Stopped --- */

/* Starts by a shell that takes over when the program stops, and lets it go on at Enter. */
static struct vt *study_in_foreground(void)
{
    return screen_study_by_shell(&trial, "slips", "page 1 of 3",
                                 "echo \"(stopped)\"; read line; fg; echo \"(ended $?)\"");
}

static void stop(struct vt *vt)
{
    vt_send(vt, "\032");
    vt_wait_for(vt, "(stopped)");
    screen_expect_restored(vt);
}

static void quit_to_shell(struct vt *vt)
{
    screen_type(vt, "Q", "(ended 0)");
    cr_expect_eq(vt_end(vt), 0);
    screen_expect_restored(vt);
    vt_free(vt);
}

Test(program_screen_kept, ctrl_z_gives_the_terminal_back_and_fg_the_screen)
{
    struct vt *vt = study_in_foreground();
    screen_type(vt, " ", "page 2 of 3");
    char *before = vt_picture(vt);
    stop(vt);
    vt_send(vt, "\n");
    vt_wait_for(vt, "page 2 of 3");
    vt_wait_for(vt, "Space page");
    char *after = vt_picture(vt);
    cr_expect_str_eq(after, before);
    cr_expect(vt_is_alternate(vt));
    cr_expect_not(vt_echoes(vt));
    screen_type(vt, " ", "page 3 of 3");
    quit_to_shell(vt);
    free(after);
    free(before);
}

Test(program_screen_kept, a_window_that_changed_while_it_was_stopped_is_filled_anew)
{
    struct vt *vt = study_in_foreground();
    stop(vt);
    vt_resize(vt, 12, 40);
    vt_send(vt, "\n");
    vt_wait_for(vt, "Space page   ? help   q back");
    vt_expect_line(vt, 11, "  Space page   ? help   q back");
    quit_to_shell(vt);
}

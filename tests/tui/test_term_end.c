/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/term.c: how a program ends, breaks, loses its terminal, is stopped and goes on. */
#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/probe.h"

Test(term_end, what_is_no_terminal_is_refused_in_plain_words)
{
    static const struct {
        const char *kind;
        const char *message;
    } cases[] = {
        {"TERM=dumb", "a terminal of the kind 'dumb' (TERM) cannot place text on its screen"},
        {"TERM=no-such-kind",
         "the kind of this terminal, 'no-such-kind' (TERM), is not known here"},
        {"TERM=", "TERM is not set"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct vt *vt = probe_start((struct probe_start){.kind = cases[i].kind});
        cr_expect_eq(vt_end(vt), PROBE_STATUS_NO_TERMINAL, "%s", cases[i].kind);
        vt_expect_line(vt, 1, "no-terminal");
        vt_wait_for(vt, cases[i].message);
        probe_expect_restored(vt);
        vt_free(vt);
    }
}

Test(term_end, input_that_is_no_terminal_is_refused)
{
    struct vt *vt = probe_by_shell("-c", "\"$0\" </dev/null");
    cr_expect_eq(vt_end(vt), PROBE_STATUS_NO_TERMINAL);
    vt_wait_for(vt, "input or output is no terminal");
    vt_free(vt);
}

Test(term_end, signals_that_ask_to_end_do_after_the_screen_is_restored)
{
    static const int numbers[] = {SIGTERM, SIGQUIT};
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
        struct vt *vt = probe_usual();
        vt_signal(vt, numbers[i]);
        cr_expect_eq(vt_end(vt), 128 + numbers[i]);
        probe_expect_restored(vt);
        char *words = str_format("after, signal %d", numbers[i]);
        vt_wait_for(vt, words);
        free(words);
        vt_free(vt);
    }
}

Test(term_end, the_interrupt_key_ends)
{
    struct vt *vt = probe_usual();
    vt_send(vt, "\003");
    cr_expect_eq(vt_end(vt), 128 + SIGINT);
    probe_expect_restored(vt);
    vt_free(vt);
}

Test(term_end, a_terminal_that_has_gone_ends_the_program)
{
    struct vt *vt = probe_usual();
    vt_hang_up(vt);
    cr_expect_eq(vt_finish(vt), 128 + SIGHUP);
}

Test(term_end, a_terminal_that_has_gone_ends_a_program_that_no_hang_up_reaches)
{
    struct vt *vt = probe_by_shell("-c", "trap '' HUP; exec \"$0\"");
    vt_wait_for(vt, "size 80x24");
    vt_hang_up(vt);
    cr_expect_eq(vt_finish(vt), 0);
}

Test(term_end, a_program_that_breaks_restores_the_screen_first)
{
    static const char *const keys[] = {"A", "X", "R"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        struct vt *vt = probe_usual();
        vt_type(vt, keys[i]);
        cr_expect_neq(vt_end(vt), 0, "%s", keys[i]);
        probe_expect_restored(vt);
        vt_free(vt);
    }
}

/* Stopping */

/* A shell with job control, as a person has it: "stopped" is its word. */
#define SHELL_THAT_RUNS(job) job "; echo stopped; read word; fg >/dev/null; echo \"end $?\""

static void stop_and_go_on(struct vt *vt, const char *stop_key)
{
    vt_wait_for(vt, "size 80x24");
    vt_send(vt, stop_key);
    vt_wait_for(vt, "stopped");
    probe_expect_restored(vt);
    vt_resize(vt, 20, 70);
    vt_type(vt, "fg\r");
    vt_wait_for(vt, "size 70x20");
    cr_expect(vt_is_alternate(vt));
    cr_expect(vt_marks_pastes(vt));
    cr_expect_not(vt_orders_letters(vt));
    cr_expect_not(vt_echoes(vt));
    vt_wait_gone(vt, "stopped");
}

Test(term_end, the_suspend_key_stops_and_the_shell_goes_on_with_it)
{
    struct vt *vt = probe_by_shell("-mc", SHELL_THAT_RUNS("\"$0\""));
    stop_and_go_on(vt, "\032");
    vt_wait_for(vt, "resumed");
    vt_expect_line(vt, PROBE_ROW_KEYS, " resumed");
    vt_type(vt, "q");
    cr_expect_eq(vt_end(vt), 0);
    vt_wait_for(vt, "end 0");
    vt_free(vt);
}

/* What started the program stops with it. */
Test(term_end, suspending_by_a_command_is_the_same)
{
    struct vt *vt = probe_by_shell("-mc", SHELL_THAT_RUNS("(\"$0\"; exit $?)"));
    stop_and_go_on(vt, "z");
    vt_wait_for(vt, "c122");
    vt_expect_line(vt, PROBE_ROW_KEYS, " c122");
    vt_type(vt, "q");
    cr_expect_eq(vt_end(vt), 0);
    vt_wait_for(vt, "end 0");
    vt_free(vt);
}

Test(term_end, nothing_stops_where_nobody_could_continue_it)
{
    struct vt *vt = probe_usual();
    vt_send(vt, "\032");
    vt_wait_for(vt, "resumed");
    cr_expect(vt_is_alternate(vt));
    probe_quit(vt);
}

Test(term_end, a_program_that_was_stopped_by_force_draws_all_again)
{
    struct vt *vt = probe_usual();
    vt_signal(vt, SIGSTOP);
    vt_signal(vt, SIGCONT);
    vt_wait_for(vt, "resumed");
    cr_expect(vt_is_alternate(vt));
    probe_quit(vt);
}

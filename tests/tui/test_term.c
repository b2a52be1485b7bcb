/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/term.c: taking a terminal over, its keys, its size, and what a screen costs. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/path.h"
#include "support/probe.h"
#include "support/support.h"

Test(term, the_screen_is_taken_over_and_given_back)
{
    struct vt *vt = probe_usual();
    cr_expect(vt_is_alternate(vt));
    cr_expect_not(vt_echoes(vt));
    vt_wait_gone(vt, "before");
    vt_type(vt, "q");
    cr_expect_eq(vt_end(vt), 0);
    probe_expect_restored(vt);
    vt_wait_for(vt, "after, signal 0");
    vt_free(vt);
}

Test(term, marks_and_wide_characters_stand_in_their_columns)
{
    struct vt *vt = probe_usual();
    vt_expect_line(vt, PROBE_ROW_SIGNS, "été e\xCC\x81 中文 ✓ ✗ » ═ │ … Ł д|");
    probe_quit(vt);
}

Test(term, the_cursor_stands_where_the_canvas_says)
{
    int row;
    int column;
    struct vt *vt = probe_usual();
    vt_cursor(vt, &row, &column);
    cr_expect_eq(row, 5);
    cr_expect_eq(column, 7);
    probe_quit(vt);
}

Test(term, where_a_smaller_canvas_does_not_reach_it_is_blank)
{
    struct vt *vt = probe_usual();
    vt_type(vt, "s");
    vt_wait_gone(vt, "role");
    vt_wait_for(vt, "size 80x24");
    probe_quit(vt);
}

/* Keys */

Test(term, keys_of_every_kind_are_read)
{
    struct vt *vt = probe_usual();
    vt_type(vt, "né中");
    vt_key(vt, VTERM_KEY_DOWN);
    vt_key(vt, VTERM_KEY_PAGEUP);
    vt_key(vt, VTERM_KEY_ENTER);
    vt_key(vt, VTERM_KEY_BACKSPACE);
    vt_key(vt, VTERM_KEY_FUNCTION(1));
    vt_wait_for(vt, "s14");
    vt_expect_line(vt, PROBE_ROW_KEYS, " c110 c233 c20013 s1 s6 s8 s12 s14");
    probe_quit(vt);
}

Test(term, a_letter_whose_bytes_come_apart_is_one)
{
    struct vt *vt = probe_usual();
    vt_send(vt, "a\xC3");
    vt_wait_for(vt, "c97");
    vt_send(vt, "\xA9z");
    vt_wait_for(vt, "c122");
    vt_expect_line(vt, PROBE_ROW_KEYS, " c97 c233 c122");
    probe_quit(vt);
}

Test(term, an_arrow_whose_bytes_come_apart_is_no_escape)
{
    struct vt *vt = probe_show((struct probe_start){.variable = "ESCDELAY=10000"});
    vt_send(vt, "a\033");
    vt_wait_for(vt, "c97");
    vt_send(vt, "[");
    vt_send(vt, "B");
    vt_wait_for(vt, "s1");
    vt_expect_line(vt, PROBE_ROW_KEYS, " c97 s1");
    probe_quit(vt);
}

Test(term, an_escape_alone_is_the_escape_key)
{
    struct vt *vt = probe_usual();
    vt_key(vt, VTERM_KEY_ESCAPE);
    vt_wait_for(vt, "s9");
    vt_expect_line(vt, PROBE_ROW_KEYS, " s9");
    probe_quit(vt);
}

Test(term, a_key_that_is_not_known_types_nothing)
{
    struct vt *vt = probe_usual();
    vt_key(vt, VTERM_KEY_FUNCTION(7));
    vt_send(vt, "\033[220~\033[1;5A\033[[B");
    vt_type(vt, "k");
    vt_wait_for(vt, "c107");
    vt_expect_line(vt, PROBE_ROW_KEYS, " c107");
    probe_quit(vt);
}

Test(term, what_is_pasted_is_no_key)
{
    struct vt *vt = probe_usual();
    cr_expect(vt_marks_pastes(vt));
    vt_send(vt, "\033[200~q\r\n\303\251\033[201~k");
    vt_wait_for(vt, "c107");
    vt_expect_line(vt, PROBE_ROW_KEYS, " p113 p10 p233 c107");
    probe_quit(vt);
}

Test(term, wheel_and_click_are_keys_with_a_place)
{
    struct vt *vt = probe_usual();
    vt_click(vt, 1, 4, 10);
    vt_click(vt, 4, 0, 0);
    vt_click(vt, 5, 23, 79);
    vt_click(vt, 3, 2, 2);
    vt_type(vt, "k");
    vt_wait_for(vt, "c107");
    vt_expect_line(vt, PROBE_ROW_KEYS, " m0@4,10 m1@0,0 m2@23,79 c107");
    probe_quit(vt);
}

Test(term, waiting_ends_by_itself_when_it_was_asked_to)
{
    struct vt *vt = probe_show((struct probe_start){.options = {"--wait", "20"}});
    vt_wait_for(vt, "time time");
    probe_quit(vt);
}

Test(term, that_the_watched_file_was_saved_is_told)
{
    char *folder = support_folder();
    char *file = path_join(folder, "lesson.xml");
    char *quiet = path_join(folder, "other.xml");
    char *other = path_join(folder, ".lesson.xml.swp");
    support_write(file, "one");
    struct vt *vt = probe_show((struct probe_start){.options = {"--watch", file}});
    vt_type(vt, "k"); /* once it has read a key, it has waited */
    vt_wait_for(vt, "c107");
    support_write(file, "more");
    vt_wait_for(vt, "changed");
    support_write(quiet, "one");
    support_write(other, "and more");
    rename(other, file);
    vt_wait_for(vt, "changed changed");
    vt_type(vt, "j");
    vt_wait_for(vt, "c106");
    vt_expect_line(vt, PROBE_ROW_KEYS, " c107 changed changed c106");
    probe_quit(vt);
    support_remove(folder);
    free(other);
    free(quiet);
    free(file);
    free(folder);
}

/* Size */

Test(term, another_size_is_told)
{
    struct vt *vt = probe_usual();
    vt_resize(vt, 30, 100);
    vt_wait_for(vt, "size 100x30");
    vt_resize(vt, 10, 40);
    vt_wait_for(vt, "size 40x10");
    probe_quit(vt);
}

Test(term, the_last_of_many_sizes_is_not_lost)
{
    struct vt *vt = probe_usual();
    for (int i = 0; i < 50; i++) {
        vt_resize(vt, 10 + i % 30, 40 + i % 50);
        vt_type(vt, "k");
    }
    vt_resize(vt, 33, 91);
    vt_wait_for(vt, "size 91x33");
    probe_quit(vt);
}

Test(term, a_window_of_one_cell_is_survived)
{
    struct vt *vt = probe_usual();
    vt_resize(vt, 1, 1);
    vt_type(vt, "k");
    vt_resize(vt, 24, 80);
    vt_wait_for(vt, "size 80x24");
    vt_wait_for(vt, "c107");
    probe_quit(vt);
}

/* Cost */

/* Whatever takes the terminal over comes with it; only what the terminal is asked goes before. */
Test(term, the_first_screen_is_sent_in_one_write)
{
    unsigned writes;
    unsigned bytes;
    struct vt *vt = probe_usual();
    vt_type(vt, "k");
    vt_wait_for(vt, "c107");
    probe_read_cost(vt, &writes, &bytes);
    cr_expect_eq(writes, 1, "%u writes", writes);
    cr_expect_gt(bytes, 200);
    probe_quit(vt);
}

Test(term, a_screen_is_sent_in_one_write)
{
    unsigned writes;
    unsigned bytes;
    struct vt *vt = probe_usual();
    vt_type(vt, "p");
    vt_wait_for(vt, "c112");
    vt_type(vt, "k");
    vt_wait_for(vt, "c107");
    probe_read_cost(vt, &writes, &bytes);
    cr_expect_eq(writes, 1);
    cr_expect_gt(bytes, 2500);
    probe_quit(vt);
}

Test(term, only_what_has_changed_is_sent)
{
    unsigned writes;
    unsigned bytes;
    struct vt *vt = probe_usual();
    vt_type(vt, "j");
    vt_wait_for(vt, "c106");
    vt_type(vt, "k");
    vt_wait_for(vt, "c107");
    size_t before = vt_bytes(vt);
    vt_type(vt, "m");
    vt_wait_for(vt, "c109");
    cr_expect_lt(vt_bytes(vt) - before, 60);
    probe_read_cost(vt, &writes, &bytes);
    cr_expect_eq(writes, 1);
    cr_expect_lt(bytes, 60);
    probe_quit(vt);
}

Test(term, lines_that_have_moved_are_not_sent_again)
{
    unsigned writes;
    unsigned bytes;
    struct vt *vt = probe_usual();
    vt_type(vt, "p");
    vt_wait_for(vt, "c112");
    vt_type(vt, "p");
    vt_wait_for(vt, "c112 c112");
    vt_type(vt, "k");
    vt_wait_for(vt, "c107");
    probe_read_cost(vt, &writes, &bytes);
    cr_expect_eq(writes, 1);
    cr_expect_lt(bytes, 400);
    probe_quit(vt);
}

Test(term, a_screen_is_sent_whole_when_it_is_asked_for)
{
    unsigned writes;
    unsigned bytes;
    struct vt *vt = probe_usual();
    vt_type(vt, "l");
    vt_wait_for(vt, "c108");
    vt_type(vt, "k");
    vt_wait_for(vt, "c107");
    probe_read_cost(vt, &writes, &bytes);
    cr_expect_gt(bytes, 300);
    probe_quit(vt);
}

/* What stands there then is known again. */
Test(term, after_that_lines_that_have_moved_are_not_sent_again)
{
    unsigned writes;
    unsigned bytes;
    struct vt *vt = probe_usual();
    vt_type(vt, "p");
    vt_wait_for(vt, "c112");
    vt_type(vt, "l");
    vt_wait_for(vt, "c112 c108");
    vt_type(vt, "p");
    vt_wait_for(vt, "c112 c108 c112");
    vt_type(vt, "k");
    vt_wait_for(vt, "c107");
    probe_read_cost(vt, &writes, &bytes);
    cr_expect_eq(writes, 1);
    cr_expect_lt(bytes, 400);
    probe_quit(vt);
}

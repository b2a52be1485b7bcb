/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The full screen on terminals of many kinds: what they cannot show or do is done without, and what
 * is sent to them is little. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/screen_program.h"

static struct trial trial;

static void set_stage(void)
{
    screen_trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_screen_terminals, .init = set_stage, .fini = clear_stage);

/* --- What terminals lack --- */

Test(program_screen_terminals, where_no_screen_can_be_had_the_course_goes_on_line_by_line)
{
    static const struct {
        const char *kind;
        const char *words;
    } cases[] = {
        {"dumb", "decentwork: a terminal of the kind 'dumb' (TERM) cannot place text"},
        {"no-such-kind", "decentwork: the kind of this terminal, 'no-such-kind' (TERM), is not"},
        {"", "decentwork: TERM is not set"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct vt *vt = screen_begin(
            &trial,
            &(struct screen_begin){.kind = cases[i].kind, .learner = "Ana", .columns = 140});
        vt_wait_for(vt, "1 open, Enter begin: Fair pay, help, quit:");
        vt_wait_for(vt, cases[i].words);
        vt_wait_for(vt, "; the course goes on line by line\n");
        cr_expect_not(vt_is_alternate(vt), "'%s'", cases[i].kind);
        cr_expect(vt_has_old_modes(vt), "'%s'", cases[i].kind);
        vt_send(vt, "quit\n");
        cr_expect_eq(vt_finish(vt), 0, "'%s'", cases[i].kind);
    }
}

/* What there is to say before the first screen must not vanish with it. */
Test(program_screen_terminals, a_learner_that_cannot_be_had_is_said_where_it_can_be_read)
{
    int row;
    int column;
    struct vt *vt = screen_begin(&trial, &(struct screen_begin){.learner = "\177", .columns = 140});
    cr_expect_eq(vt_end(vt), 2);
    screen_expect_restored(vt);
    vt_wait_for(vt, "error: a learner's name has 1 to 64 characters, none of them a control");
    vt_cursor(vt, &row, &column);
    cr_expect_eq(row, 1, "the shell's prompt comes into row %d", row);
    vt_free(vt);
}

/* The same lesson and question, on a terminal of this kind; the link is shown as `link`. */
static void walk_through(const char *kind, const char *link)
{
    struct vt *vt = screen_begin(
        &trial, &(struct screen_begin){.kind = kind, .learner = kind, .target = "pay"});
    vt_wait_for(vt, "Fair pay");
    vt_key(vt, VTERM_KEY_DOWN);
    vt_key(vt, VTERM_KEY_UP);
    screen_press(vt, VTERM_KEY_ENTER, "page 1 of 3");
    vt_wait_for(vt, link);
    vt_key(vt, VTERM_KEY_TAB);
    screen_press(vt, VTERM_KEY_ENTER, "A paper that says how the pay was counted.");
    vt_key(vt, VTERM_KEY_ESCAPE);
    vt_wait_gone(vt, "A paper that says");
    screen_type(vt, " ", "page 2 of 3");
    screen_type(vt, "b", "page 1 of 3");
    screen_type(vt, "G", "page 3 of 3");
    screen_press(vt, VTERM_KEY_ENTER, "Pay comes on the day agreed.");
    screen_press(vt, VTERM_KEY_ENTER, "[ Begin ]");
    screen_press(vt, VTERM_KEY_ENTER, "Question 1?");
    screen_type(vt, "1", "1 (•) The neighbour");
    screen_press(vt, VTERM_KEY_ENTER, "✗ 1 (•) The neighbour");
    vt_wait_for(vt, "Not right, 0 of 1 point. Saved.");
    screen_quit(vt);
}

Test(program_screen_terminals, every_usual_kind_shows_the_course)
{
    static const struct {
        const char *kind;
        const char *link;
    } kinds[] = {
        {"linux", "a [pay slip] each"}, {"screen", "a pay slip each"}, {"tmux", "a pay slip each"},
        {"vt100", "a pay slip each"},   {"xterm", "a pay slip each"},
    };
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        walk_through(kinds[i].kind, kinds[i].link);
}

/* Where there is no second screen to go back from, the shell's prompt comes into the last row. */
Test(program_screen_terminals, the_row_of_the_shells_prompt_is_left_empty)
{
    struct vt *vt = screen_begin(&trial, &(struct screen_begin){.kind = "vt100", .learner = "Ana"});
    vt_wait_for(vt, "↑↓ move");
    vt_type(vt, "Q");
    cr_expect_eq(vt_end(vt), 0);
    vt_expect_line(vt, SCREEN_ROWS - 1, "");
    vt_wait_for(vt, "Learner: Ana");
    vt_wait_for(vt, "Your place is kept.");
    vt_free(vt);
}

/* Who presses it wants to save, and knows of no Ctrl-Q that would let the screen go on. */
Test(program_screen_terminals, ctrl_s_does_not_stop_the_screen)
{
    struct vt *vt = screen_study(&trial, "slips", "page 1 of 3");
    vt_send(vt, "\023");
    screen_type(vt, " ", "page 2 of 3");
    screen_quit(vt);
}

/* --- Colours and signs --- */

static size_t count_coloured(const struct vt *vt)
{
    size_t count = 0;
    for (int row = 0; row < SCREEN_ROWS; row++)
        for (int column = 0; column < SCREEN_COLUMNS; column++) {
            struct vt_look look = vt_look(vt, row, column);
            count += look.foreground >= 0 || look.background >= 0;
        }
    return count;
}

static bool is_ascii(const struct vt *vt)
{
    char *picture = vt_picture(vt);
    bool result = true;
    for (const char *byte = picture; *byte != '\0'; byte++)
        result &= (unsigned char)*byte < 0x80;
    free(picture);
    return result;
}

/* Goes over the screens and lets each be looked at; `mark` is before a right answer. */
static void look_at_all(const struct screen_begin *start, const char *mark,
                        void (*look)(const struct vt *vt, const char *name))
{
    struct vt *vt = screen_begin(&trial, start);
    vt_wait_for(vt, "Fair pay");
    vt_wait_for(vt, "quit");
    look(vt, "Home");
    screen_press(vt, VTERM_KEY_ENTER, "Quiz: 4 questions");
    look(vt, "outline");
    screen_press(vt, VTERM_KEY_ENTER, "page 1 of 3");
    vt_key(vt, VTERM_KEY_TAB);
    screen_press(vt, VTERM_KEY_ENTER, "A paper that says how the pay was counted.");
    look(vt, "sheet");
    vt_key(vt, VTERM_KEY_ESCAPE);
    vt_wait_gone(vt, "A paper that says");
    screen_type(vt, "?", "Line or item up");
    look(vt, "Help");
    vt_type(vt, "q");
    screen_type(vt, "G", "page 3 of 3");
    screen_press(vt, VTERM_KEY_ENTER, "Pay comes on the day agreed.");
    screen_press(vt, VTERM_KEY_ENTER, "[ Begin ]");
    screen_press(vt, VTERM_KEY_ENTER, "Question 1?");
    vt_type(vt, "1");
    screen_press(vt, VTERM_KEY_ENTER, "Not right, 0 of 1 point. Saved.");
    vt_wait_for(vt, mark);
    look(vt, "answered");
    screen_quit(vt);
}

static void expect_no_colour(const struct vt *vt, const char *name)
{
    cr_expect_eq(count_coloured(vt), 0, "%s: %zu cells have a colour", name, count_coloured(vt));
}

static void expect_colour(const struct vt *vt, const char *name)
{
    cr_expect_gt(count_coloured(vt), 0, "%s has no colour", name);
}

static void expect_ascii(const struct vt *vt, const char *name)
{
    char *picture = vt_picture(vt);
    cr_expect(is_ascii(vt), "%s:\n%s", name, picture);
    free(picture);
}

Test(program_screen_terminals, no_color_leaves_no_colour_in_any_cell)
{
    look_at_all(&(struct screen_begin){.learner = "Ana", .variable = "NO_COLOR=1"}, "✓ 2 ( )",
                expect_no_colour);
    look_at_all(&(struct screen_begin){.learner = "Bo"}, "✓ 2 ( )", expect_colour);
}

Test(program_screen_terminals, ascii_leaves_only_ascii_in_every_cell)
{
    look_at_all(&(struct screen_begin){.learner = "Ana", .flag = "--ascii"}, "+ 2 ( )",
                expect_ascii);
}

/* --- What is sent --- */

/* Opens the lesson without a record, so that nothing but the screen is ever written. */
static struct vt *just_look(void)
{
    struct vt *vt = screen_begin(&trial, &(struct screen_begin){.target = "pay/slips"});
    vt_wait_for(vt, "new learner");
    screen_press(vt, VTERM_KEY_UP, "» [ Just look, keep nothing ]");
    screen_press(vt, VTERM_KEY_ENTER, "page 1 of 3");
    return vt;
}

Test(program_screen_terminals, each_page_is_one_write)
{
    enum { PAGES = 10 };
    struct vt *vt = just_look();
    long before = vt_writes(vt);
    if (before < 0)
        cr_skip_test("the kernel does not count writes");
    for (int i = 0; i < PAGES; i++)
        screen_type(vt, i % 2 == 0 ? " " : "b", i % 2 == 0 ? "page 2 of 3" : "page 1 of 3");
    long writes = vt_writes(vt) - before;
    cr_expect_eq(writes, PAGES, "%ld writes for %d pages", writes, PAGES);
    screen_quit(vt);
}

/* Presses a key that changes the screen. Returns the bytes that it cost. */
static size_t cost_of(struct vt *vt, const char *key)
{
    size_t bytes = vt_bytes(vt);
    long writes = vt_writes(vt);
    if (writes < 0)
        cr_skip_test("the kernel does not count writes");
    vt_type(vt, key);
    vt_wait_written(vt, writes);
    return vt_bytes(vt) - bytes;
}

/* The last word of the lesson that is to be seen. */
static int last_word(const struct vt *vt)
{
    char *picture = vt_picture(vt);
    int word = SCREEN_WORD_LAST + 1;
    bool is_seen = false;
    while (!is_seen && word > SCREEN_WORD_FIRST) {
        char *name = str_format("w%d", --word);
        is_seen = strstr(picture, name) != NULL;
        free(name);
    }
    free(picture);
    return word;
}

static bool offers_links(struct vt *vt)
{
    char *picture = vt_picture(vt);
    bool offers = strstr(picture, "Tab link") != NULL;
    free(picture);
    return offers;
}

/* Where a blank row would be on top, two lines come; at the end the bar is another, and where the
 * last link is left behind. */
Test(program_screen_terminals, a_line_down_costs_little_beside_its_words)
{
    enum { BYTES_MOST = 130, BESIDE_MOST = 95, WORD = 5 };
    size_t all = 0;
    size_t lines = 0;
    struct vt *vt = just_look();
    for (int before = last_word(vt);; lines++) {
        bool had_links = offers_links(vt);
        size_t bytes = cost_of(vt, "j");
        bool is_other_bar = had_links != offers_links(vt);
        int after = last_word(vt);
        size_t words = (size_t)(after - before) * WORD;
        if (after == SCREEN_WORD_LAST)
            break;
        cr_expect(is_other_bar || bytes <= words + BESIDE_MOST, "line %zu: %zu bytes, %zu of words",
                  lines, bytes, words);
        before = after;
        all += bytes;
    }
    cr_expect_leq(all, lines * BYTES_MOST, "%zu bytes for %zu lines", all, lines);
    screen_quit(vt);
}

/* The accent for a background that is not known is none of the first sixteen colours, and takes
 * longer to be named. */
Test(program_screen_terminals, to_go_to_another_option_costs_at_most_64_bytes)
{
    static const struct {
        const char *background;
        size_t most;
    } cases[] = {{"COLORFGBG=15;0", 60}, {"COLORFGBG=0;15", 60}, {NULL, 64}};
    screen_quit(screen_study_quiz(&trial, "Question 1?"));
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct screen_begin start = {
            .variable = cases[i].background, .learner = "Ana", .target = "pay/quiz"};
        struct vt *vt = screen_begin(&trial, &start);
        vt_wait_for(vt, "» 1 ( )");
        for (const char *key = "jkjk"; *key != '\0'; key++) {
            size_t bytes = cost_of(vt, (char[]){*key, '\0'});
            cr_expect_leq(bytes, cases[i].most, "%zu, '%c': %zu bytes", i, *key, bytes);
        }
        screen_quit(vt);
    }
}

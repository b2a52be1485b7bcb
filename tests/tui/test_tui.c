/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/tui.c: what is done while nothing is typed. What the stack does with keys is tested with
 * the screens. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "tui/stack.h"
#include "tui/tui.h"

/* A screen that notes what it is asked to do: i for idle work, k that its place is kept, a for a
 * key. */
struct working_screen {
    struct screen screen;
    int64_t due;
    int pieces; /* of idle work, until there is something to be seen */
};

static struct working_screen working;
static struct str notes;
static struct tui tui;
static struct stack *stack;
static int work_left;

static void close_screen(struct screen *screen)
{
    (void)screen;
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    (void)screen;
    canvas_text(canvas, 0, 0, 5, ROLE_TEXT, "drawn");
}

static struct step act(struct screen *screen, const struct input *input)
{
    (void)screen;
    (void)input;
    str_add(&notes, "a");
    return (struct step){.kind = STEP_STAY};
}

static void keep(struct screen *screen)
{
    (void)screen;
    str_add(&notes, "k");
}

static int64_t due(const struct screen *screen)
{
    return ((const struct working_screen *)screen)->due;
}

static bool idle(struct screen *screen)
{
    struct working_screen *state = (struct working_screen *)screen;
    str_add(&notes, "i");
    return --state->pieces == 0;
}

static const struct screen_ops working_ops = {
    .name = "Working",
    .places = PLACE_LIST,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .keep = keep,
    .due = due,
    .idle = idle,
};

static const struct screen_ops quiet_ops = {
    .name = "Quiet",
    .places = PLACE_LIST,
    .close = close_screen,
    .draw = draw,
    .act = act,
};

static const char *current_language(void *context)
{
    (void)context;
    return "en";
}

static const struct speech speech = {.current = current_language};

static void begin(const struct screen_ops *ops, int64_t screen_due)
{
    tui.message = NULL;
    tui.speech = &speech;
    working = (struct working_screen){.screen = {ops, &tui}, .due = screen_due};
    stack = stack_new(&tui, &working.screen);
}

static void end(void)
{
    if (stack != NULL)
        stack_free(stack);
    str_clear(&notes);
}

TestSuite(tui, .fini = end);

static void take(enum key_kind kind, uint32_t code)
{
    stack_take(stack, &(struct key){.kind = kind, .code = code});
}

static void draw_all(void)
{
    struct canvas canvas;
    canvas_init(&canvas, 24, 80);
    stack_draw(stack, &canvas);
    canvas_clear(&canvas);
}

/* Lets the time pass that the stack named, which must be this. */
static void expect_due(int64_t milliseconds, const char *done)
{
    size_t before = notes.length;
    cr_expect_eq(stack_due(stack), milliseconds, "before '%s': %ld", done, (long)stack_due(stack));
    take(KEY_TIME, 0);
    cr_expect_str_eq(str_text(&notes) + before, done);
}

Test(tui, a_screen_without_plans_is_never_due)
{
    begin(&quiet_ops, 0);
    cr_expect_eq(stack_due(stack), -1);
    take(KEY_TIME, 0);
    cr_expect_str_empty(str_text(&notes));
}

Test(tui, the_place_is_kept_two_seconds_after_the_last_key)
{
    begin(&working_ops, -1);
    cr_expect_eq(stack_due(stack), -1);
    take(KEY_SPECIAL, SPECIAL_DOWN);
    expect_due(2000, "k");
    cr_expect_eq(stack_due(stack), -1);
}

Test(tui, idle_work_is_done_a_piece_a_time)
{
    begin(&working_ops, 0);
    expect_due(0, "i");
    expect_due(0, "i");
    working.due = -1;
    expect_due(0, "i");
    cr_expect_eq(stack_due(stack), -1);
}

/* A search waits until one stops typing for a moment. */
Test(tui, each_key_puts_idle_work_off)
{
    begin(&working_ops, 300);
    take(KEY_SPECIAL, SPECIAL_DOWN);
    expect_due(300, "i");
    take(KEY_SPECIAL, SPECIAL_DOWN);
    cr_expect_eq(stack_due(stack), 300);
}

Test(tui, idle_work_does_not_put_off_that_the_place_is_kept)
{
    begin(&working_ops, 900);
    take(KEY_SPECIAL, SPECIAL_DOWN);
    expect_due(900, "i");
    expect_due(900, "i");
    expect_due(200, "k");
    expect_due(700, "i");
    expect_due(900, "i");
}

Test(tui, only_what_is_to_be_seen_is_drawn_again)
{
    begin(&working_ops, 0);
    cr_expect(stack_is_stale(stack));
    draw_all();
    working.pieces = 2;
    take(KEY_TIME, 0);
    cr_expect_not(stack_is_stale(stack));
    take(KEY_TIME, 0);
    cr_expect(stack_is_stale(stack));
    draw_all();
    cr_expect_not(stack_is_stale(stack));
    take(KEY_SIZE, 0);
    cr_expect(stack_is_stale(stack));
}

static bool work(void *context)
{
    (void)context;
    str_add(&notes, "w");
    return --work_left > 0;
}

Test(tui, work_for_all_screens_is_done_between_that_of_the_screen)
{
    tui.work = work;
    work_left = 3;
    begin(&working_ops, 500);
    expect_due(0, "w");
    take(KEY_SPECIAL, SPECIAL_DOWN);
    expect_due(0, "w");
    expect_due(0, "w");
    cr_expect_null(tui.work);
    expect_due(500, "i");
    expect_due(500, "i");
}

Test(tui, without_a_course_no_file_is_watched)
{
    begin(&quiet_ops, -1);
    cr_expect_null(stack_watch(stack));
    take(KEY_CHANGED, 0);
    cr_expect_not(stack_is_ending(stack));
}

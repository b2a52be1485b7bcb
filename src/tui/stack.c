/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The stack of screens: it is drawn, it takes what comes, and it runs on a terminal. */
#include "config.h"

#include "tui/stack.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "tui/bidi.h"
#include "tui/stack_inside.h"

static void draw(struct stack *stack, struct canvas *canvas)
{
    stack->is_too_small = frame_is_too_small(canvas);
    if (stack->is_too_small) {
        frame_draw_too_small(canvas);
        return;
    }
    stack_top(stack)->ops->draw(stack_top(stack), canvas);
    enum role role;
    const char *message = tui_message(stack->tui, &role);
    if (message != NULL)
        frame_draw_message(canvas, message, role);
}

/* True if letters are put in order here, and not by the terminal or by nobody. */
static bool orders_letters(const struct tui *tui)
{
    enum term_bidi bidi = tui->term != NULL ? term_bidi(tui->term) : tui->look.bidi;
    return bidi_is_available() && (bidi == TERM_BIDI_AUTO || bidi == TERM_BIDI_PROGRAM);
}

void stack_draw(struct stack *stack, struct canvas *canvas)
{
    struct tui *tui = stack->tui;
    const char *language = tui->speech->current(tui->speech->context);
    bool orders = orders_letters(tui);
    bool is_unsaved = tui_is_unsaved(tui);
    stack->is_stale = false;
    stack->rows = canvas->rows;
    stack->columns = canvas->columns;
    tui->is_unsaved_told &= is_unsaved;
    tui->is_mirrored = orders && languages_direction(language) == DIRECTION_RIGHT_TO_LEFT;
    canvas_blank(canvas);
    canvas->measure = tui->measure;
    canvas->main_columns = 0;
    canvas->warning = is_unsaved ? _("! not saved") : NULL;
    canvas->kind = tui->preview != NULL ? _("preview") : NULL;
    draw(stack, canvas);
    arrangement_clear(&stack->arrangement);
    if (orders)
        arrange(canvas, tui->is_mirrored, &stack->arrangement);
}

static struct input input_of(const struct stack *stack, const struct key *key)
{
    const struct screen *screen = stack_top(stack);
    bool typing = !stack->is_too_small && screen_is_typing(screen);
    struct input input = {0};
    bool choosing = screen->ops->is_choosing != NULL && screen->ops->is_choosing(screen);
    unsigned places =
        screen->ops->places | (typing ? PLACE_TYPING : 0) | (choosing ? PLACE_FORM : 0);
    bool turns = typing ? stack->arrangement.turns_at_cursor : stack->tui->is_mirrored;
    input.action = action_of(key, places, &input.number);
    if (turns)
        input.action = action_mirrored(input.action);
    input.is_mouse = key->kind == KEY_MOUSE && key->code == MOUSE_CLICK;
    input.row = key->row;
    input.column = arrangement_drawn(&stack->arrangement, key->row, key->column);
    input.is_pasted = key->kind == KEY_PASTED;
    if (typing && (input.is_pasted || (key->kind == KEY_CHARACTER && key->code >= ' ')))
        input.character = key->code;
    return input;
}

/* In a window that is too small nothing can be done but leave. Where something would be lost, which
 * is said there, the first such key only tries to save it. */
static void take_in_small_window(struct stack *stack, const struct input *input)
{
    if (input->action != ACTION_QUIT && input->action != ACTION_BACK)
        return;
    if (stack_top(stack)->ops->opened_by == ACTION_QUIT)
        stack->is_ending = true;
    else
        stack_end(stack);
}

/* A key without a meaning on this screen. */
static bool is_unknown(const struct key *key, const struct input *input)
{
    bool is_key = key->kind == KEY_CHARACTER || key->kind == KEY_SPECIAL;
    return is_key && input->action == ACTION_NONE && input->character == 0;
}

static void say_unknown(struct stack *stack)
{
    bool is_typing = screen_is_typing(stack_top(stack));
    /* TRANSLATORS: the name of a key. */
    tui_say(stack->tui, ROLE_CHROME, _("This key does nothing here; %s shows what can be done."),
            is_typing ? "F1" : "?");
}

/* What was typed, pasted or clicked. */
static void take_input(struct stack *stack, const struct key *key)
{
    if (key->kind == KEY_PASTED && !screen_is_typing(stack_top(stack)))
        return; /* letters that were pasted are no keys */
    struct input input = input_of(stack, key);
    free(stack->tui->message);
    stack->tui->message = NULL;
    stack->is_unkept = true;
    stack->keep_in = STACK_KEEP_AFTER;
    if (stack->is_too_small)
        take_in_small_window(stack, &input);
    else if (is_unknown(key, &input))
        say_unknown(stack);
    else
        stack_act(stack, &input);
}

/* A key may come before the moment that was waited for. */
void stack_take(struct stack *stack, const struct key *key)
{
    if (stack_is_save_due(stack)) {
        stack_save(stack);
        if (key->kind == KEY_TIME)
            return;
    }
    stack->is_stale = stack->is_stale || key->kind != KEY_TIME;
    switch (key->kind) {
    case KEY_TIME:
        stack_take_time(stack);
        break;
    case KEY_GONE:
        stack->is_ending = true;
        break;
    case KEY_CHANGED:
        tui_refresh_course(stack->tui);
        break;
    case KEY_CHARACTER:
    case KEY_SPECIAL:
    case KEY_PASTED:
    case KEY_MOUSE:
        take_input(stack, key);
        break;
    case KEY_SIZE:
    case KEY_RESUMED:
        break;
    }
    if (key->kind != KEY_TIME)
        stack_plan_idle(stack);
}

bool stack_is_stale(const struct stack *stack)
{
    return stack->is_stale;
}

struct stack *stack_new(struct tui *tui, struct screen *first)
{
    struct stack *stack = memory_new(1, sizeof *stack);
    stack->tui = tui;
    stack->is_stale = true;
    if (tui->record != NULL)
        tui_take_settings(tui);
    stack->look_in = STACK_LOOK_AFTER;
    stack->renew_in = PREVIEW_RHYTHM;
    stack_push(stack, first);
    stack_resume(stack);
    if (tui->preview != NULL && tui->wanted_unit != NULL)
        stack_follow(stack, &(struct step){.kind = STEP_UNIT, .unit = tui->wanted_unit});
    stack_plan_idle(stack);
    return stack;
}

void stack_free(struct stack *stack)
{
    stack_close_all(stack);
    tui_clear(stack->tui);
    arrangement_clear(&stack->arrangement);
    free(stack);
}

bool stack_is_ending(const struct stack *stack)
{
    return stack->is_ending;
}

/* Makes the canvas as large as the window now is. */
static void fit(struct canvas *canvas, const struct term *term)
{
    int rows;
    int columns;
    term_size(term, &rows, &columns);
    if (rows == canvas->rows && columns == canvas->columns)
        return;
    canvas_clear(canvas);
    canvas_init(canvas, rows, columns);
}

static struct key wait_for_key(const struct stack *stack)
{
    return term_wait(stack->tui->term, stack_due(stack), stack_watch(stack));
}

void tui_run(struct tui *tui, struct screen *first)
{
    struct stack *stack = stack_new(tui, first);
    struct canvas canvas = {0};
    while (!stack->is_ending) {
        if (stack->is_stale) {
            fit(&canvas, tui->term);
            stack_draw(stack, &canvas);
            term_draw(tui->term, &canvas);
        }
        struct key key = wait_for_key(stack);
        stack_take(stack, &key);
    }
    stack_free(stack);
    canvas_clear(&canvas);
}

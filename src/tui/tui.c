/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The full screen: the stack of screens and its loop. */
#include "config.h"

#include "tui/tui.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "flow/wording.h"

enum { SCREENS_MAX = 16, KEEP_AFTER = 2000 /* milliseconds after the last key */ };

struct stack {
    struct tui *tui;
    struct term *term;
    struct canvas canvas;
    struct screen *screens[SCREENS_MAX];
    size_t count;
    bool is_unkept; /* something was done since the place was written down */
    bool is_ending;
};

void tui_say(struct tui *tui, enum role role, const char *format, ...)
{
    struct str text = {0};
    va_list arguments;
    va_start(arguments, format);
    str_addfv(&text, format, arguments);
    va_end(arguments);
    free(tui->message);
    tui->message = str_take(&text);
    tui->message_role = role;
}

void tui_report(struct tui *tui, struct diag *diag)
{
    if (diag->count > 0)
        tui_say(tui, ROLE_WARNING, "! %s", diag->items[0].message);
    diag_clear(diag);
}

static void say_mistakes(struct tui *tui, size_t count)
{
    char *words = wording_mistakes(count);
    tui_say(tui, ROLE_WARNING, "! %s", words);
    free(words);
}

bool tui_open_course(struct tui *tui, const char *path)
{
    struct diag diag;
    diag_init(&diag);
    tui_close_course(tui);
    int result = session_open(&tui->session, path, tui->record, tui->outside, &diag);
    tui->has_session = result == 0;
    if (result == 0 && diag.errors > 0)
        say_mistakes(tui, diag.errors);
    else if (result != 0)
        tui_report(tui, &diag);
    diag_clear(&diag);
    return result == 0;
}

void tui_close_course(struct tui *tui)
{
    struct diag unsaid;
    diag_init(&unsaid);
    if (tui->has_session) {
        session_save(&tui->session, &unsaid);
        session_close(&tui->session);
    }
    tui->has_session = false;
    diag_clear(&unsaid);
}

void tui_learn_as(struct tui *tui, struct record *record)
{
    tui_close_course(tui);
    record_close(tui->record);
    tui->record = record;
}

struct step step_push(struct screen *screen)
{
    return (struct step){.kind = screen != NULL ? STEP_PUSH : STEP_STAY, .screen = screen};
}

struct step step_replace(struct screen *screen)
{
    return (struct step){.kind = screen != NULL ? STEP_REPLACE : STEP_STAY, .screen = screen};
}

struct screen *screen_unit(struct tui *tui, const char *unit)
{
    const struct outline_unit *short_unit = outline_find(&tui->session.outline, unit, NULL);
    if (short_unit != NULL && short_unit->kind == UNIT_QUIZ)
        return screen_question(tui, unit);
    return screen_reader(tui, unit);
}

static struct screen *top(const struct stack *stack)
{
    return stack->screens[stack->count - 1];
}

static void keep(struct stack *stack)
{
    for (size_t i = stack->count; i > 0; i--)
        if (stack->screens[i - 1]->ops->keep != NULL)
            stack->screens[i - 1]->ops->keep(stack->screens[i - 1]);
    stack->is_unkept = false;
}

static void pop(struct stack *stack)
{
    struct screen *screen = top(stack);
    if (screen->ops->keep != NULL)
        screen->ops->keep(screen);
    stack->count--;
    screen->ops->close(screen);
}

/* A stack that is full loses the screen above the first: Home stays. */
static void push(struct stack *stack, struct screen *screen)
{
    if (stack->count == SCREENS_MAX) {
        struct screen *lost = stack->screens[1];
        memmove(&stack->screens[1], &stack->screens[2],
                (SCREENS_MAX - 2) * sizeof(struct screen *));
        stack->count--;
        lost->ops->close(lost);
    }
    stack->screens[stack->count++] = screen;
}

static void draw(struct stack *stack)
{
    int rows;
    int columns;
    term_size(stack->term, &rows, &columns);
    if (rows != stack->canvas.rows || columns != stack->canvas.columns) {
        canvas_clear(&stack->canvas);
        canvas_init(&stack->canvas, rows, columns);
    }
    canvas_blank(&stack->canvas);
    if (frame_is_too_small(&stack->canvas)) {
        frame_draw_too_small(&stack->canvas);
    } else {
        top(stack)->ops->draw(top(stack), &stack->canvas);
        if (stack->tui->message != NULL)
            frame_draw_message(&stack->canvas, stack->tui->message, stack->tui->message_role);
    }
    term_draw(stack->term, &stack->canvas);
}

static bool is_typing(const struct screen *screen)
{
    return screen->ops->is_typing != NULL && screen->ops->is_typing(screen);
}

static struct input input_of(const struct stack *stack, const struct key *key)
{
    const struct screen *screen = top(stack);
    bool typing = is_typing(screen);
    struct input input = {0};
    input.action = action_of(key, screen->ops->places | (typing ? PLACE_TYPING : 0), &input.number);
    input.is_mouse = key->kind == KEY_MOUSE && key->code == MOUSE_CLICK;
    input.row = key->row;
    input.column = key->column;
    if (typing && key->kind == KEY_CHARACTER && key->code >= ' ')
        input.character = key->code;
    return input;
}

static void take(struct stack *stack, const struct input *input);
static void follow(struct stack *stack, const struct step *step);

/* The screen that is now on top may show what has changed, or lead on at once. */
static void resume(struct stack *stack)
{
    if (stack->count == 0 || top(stack)->ops->resume == NULL)
        return;
    struct step step = top(stack)->ops->resume(top(stack));
    follow(stack, &step);
}

static void follow(struct stack *stack, const struct step *step)
{
    switch (step->kind) {
    case STEP_STAY:
        break;
    case STEP_PUSH:
        keep(stack);
        push(stack, step->screen);
        resume(stack);
        break;
    case STEP_REPLACE:
        pop(stack);
        push(stack, step->screen);
        resume(stack);
        break;
    case STEP_HOME:
        while (stack->count > 0)
            pop(stack);
        push(stack, screen_home(stack->tui));
        resume(stack);
        break;
    case STEP_BACK:
        pop(stack);
        resume(stack);
        break;
    case STEP_QUIT:
        stack->is_ending = true;
        break;
    case STEP_ACTION:
        pop(stack);
        resume(stack);
        if (stack->count > 0)
            take(stack, &(struct input){.action = step->action});
        break;
    }
    if (stack->count == 0)
        stack->is_ending = true;
}

/* What every screen does alike. Returns false for what is the screen's own business. */
static bool take_common(struct stack *stack, const struct input *input)
{
    switch (input->action) {
    case ACTION_QUIT:
        stack->is_ending = true;
        return true;
    case ACTION_REDRAW:
        term_redraw(stack->term);
        return true;
    case ACTION_SUSPEND:
        keep(stack);
        term_suspend(stack->term);
        return true;
    case ACTION_HELP:
        follow(stack,
               &(struct step){.kind = STEP_PUSH, .screen = screen_help(stack->tui, top(stack))});
        return true;
    case ACTION_LANGUAGE:
        follow(stack, &(struct step){.kind = STEP_PUSH, .screen = screen_language(stack->tui)});
        return true;
    default:
        return false;
    }
}

static void take(struct stack *stack, const struct input *input)
{
    if (take_common(stack, input))
        return;
    struct step step = top(stack)->ops->act(top(stack), input);
    follow(stack, &step);
}

/* In a window that is too small nothing can be done but leave. */
static void take_in_small_window(struct stack *stack, const struct input *input)
{
    if (input->action == ACTION_QUIT || input->action == ACTION_BACK)
        stack->is_ending = true;
}

static void handle(struct stack *stack, const struct key *key)
{
    switch (key->kind) {
    case KEY_TIME:
        keep(stack);
        return;
    case KEY_GONE:
        stack->is_ending = true;
        return;
    case KEY_CHARACTER:
    case KEY_SPECIAL:
    case KEY_MOUSE:
        break;
    default:
        return;
    }
    struct input input = input_of(stack, key);
    free(stack->tui->message);
    stack->tui->message = NULL;
    stack->is_unkept = true;
    if (frame_is_too_small(&stack->canvas))
        take_in_small_window(stack, &input);
    else
        take(stack, &input);
}

void tui_run(struct tui *tui, struct term *term, struct screen *first)
{
    struct stack stack = {.tui = tui, .term = term};
    push(&stack, first);
    resume(&stack);
    while (!stack.is_ending) {
        draw(&stack);
        struct key key = term_wait(term, stack.is_unkept ? KEEP_AFTER : -1, NULL);
        handle(&stack, &key);
    }
    while (stack.count > 0)
        pop(&stack);
    canvas_clear(&stack.canvas);
    tui_close_course(tui);
    free(tui->message);
    tui->message = NULL;
}

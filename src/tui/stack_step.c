/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a key of all screens does, and where a step leads. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tui/stack_inside.h"

struct screen *stack_top(const struct stack *stack)
{
    return stack->screens[stack->count - 1];
}

/* Only the screen on top has something to write down: the others did when it came over them. */
void stack_keep(struct stack *stack)
{
    if (stack_top(stack)->ops->keep != NULL)
        stack_top(stack)->ops->keep(stack_top(stack));
    stack->is_unkept = false;
}

static void close_at(struct stack *stack, size_t index)
{
    struct screen *screen = stack->screens[index];
    stack->count--;
    memmove(&stack->screens[index], &stack->screens[index + 1],
            (stack->count - index) * sizeof(struct screen *));
    screen->ops->close(screen);
}

static void pop(struct stack *stack)
{
    stack_keep(stack);
    close_at(stack, stack->count - 1);
}

/* Closes every screen, the place kept. */
void stack_close_all(struct stack *stack)
{
    if (stack->count > 0)
        stack_keep(stack);
    while (stack->count > 0)
        close_at(stack, stack->count - 1);
}

/* A stack that is full loses the screen above the first: Home stays. */
void stack_push(struct stack *stack, struct screen *screen)
{
    if (stack->count == SCREENS_MAX)
        close_at(stack, 1);
    stack->screens[stack->count++] = screen;
}

/* The screen that is now on top may show what has changed, or lead on at once. */
void stack_resume(struct stack *stack)
{
    if (stack->count == 0 || stack_top(stack)->ops->resume == NULL)
        return;
    struct step step = stack_top(stack)->ops->resume(stack_top(stack));
    stack_follow(stack, &step);
}

/* The unit that was left to look something up gives way to what opens it again; what was opened
 * between the two is closed. So is the result below an answer of it, of the same module: coming
 * back to the answer leads to it. */
static void leave_unit(struct stack *stack)
{
    size_t at = stack->count - 1;
    while (at > 0 && !stack->screens[at]->ops->is_unit)
        at--;
    struct screen *unit = stack->screens[at];
    if (!unit->ops->is_unit)
        return;
    while (stack->count > at + 2)
        close_at(stack, at + 1);
    stack->screens[at] = screen_return(unit);
    unit->ops->close(unit);
    while (at > 0 && stack->screens[at - 1]->ops->is_unit)
        close_at(stack, --at);
}

/* The screen of the unit that is left is closed before the other is made: a module that is read
 * takes the place of the one before. */
static void go_to_unit(struct stack *stack, const char *unit, bool comes_back)
{
    char *id = memory_text(unit);
    stack_keep(stack);
    if (comes_back)
        leave_unit(stack);
    else if (stack_top(stack)->ops->is_unit)
        close_at(stack, stack->count - 1);
    else
        while (stack->count > 2)
            close_at(stack, 1);
    struct screen *screen = screen_unit(stack->tui, id);
    if (screen != NULL)
        stack_push(stack, screen);
    stack_resume(stack);
    free(id);
}

/* A screen that comes to the top is to act before it was seen there: it brings itself up to date as
 * for drawing. */
static void bring_up_to_date(struct stack *stack)
{
    struct canvas unseen = {0};
    if (stack->rows == 0)
        return;
    canvas_init(&unseen, stack->rows, stack->columns);
    stack_draw(stack, &unseen);
    canvas_clear(&unseen);
    stack->is_stale = true;
}

/* Help's line, done on the screen below it. */
static void act_below(struct stack *stack, enum action action)
{
    pop(stack);
    stack_resume(stack);
    if (stack->count == 0)
        return;
    bring_up_to_date(stack);
    stack_act(stack, &(struct input){.action = action});
}

/* Where something would be lost the learner decides. */
void stack_end(struct stack *stack)
{
    struct tui *tui = stack->tui;
    struct diag diag;
    diag_init(&diag);
    stack_keep(stack);
    if (tui_can_leave_record(tui, &diag))
        stack->is_ending = true;
    else
        stack_push(stack, screen_unsaved(tui, stack_top(stack), true, &diag));
    diag_clear(&diag);
}

void stack_follow(struct stack *stack, const struct step *step)
{
    switch (step->kind) {
    case STEP_STAY:
        break;
    case STEP_PUSH:
        stack_keep(stack);
        stack_push(stack, step->screen);
        stack_resume(stack);
        break;
    case STEP_REPLACE:
        pop(stack);
        if (stack->count > 0 && stack_top(stack)->ops == step->screen->ops)
            pop(stack);
        stack_push(stack, step->screen);
        stack_resume(stack);
        break;
    case STEP_UNIT:
    case STEP_VISIT:
        go_to_unit(stack, step->unit, step->kind == STEP_VISIT);
        break;
    case STEP_HOME:
        stack_close_all(stack);
        stack_push(stack, screen_home(stack->tui));
        stack_resume(stack);
        break;
    case STEP_BACK:
        if (stack->count == 1) {
            stack_end(stack);
            break;
        }
        pop(stack);
        stack_resume(stack);
        break;
    case STEP_QUIT:
        stack->is_ending = true;
        break;
    case STEP_ACTION:
        act_below(stack, step->action);
        break;
    }
    if (stack->count == 0)
        stack->is_ending = true;
}

/* The screen that a key opens wherever one is; NULL, after a word why, where it cannot be had. */
static struct screen *screen_opened_by(const struct stack *stack, enum action action)
{
    switch (action) {
    case ACTION_HELP:
        return screen_help(stack->tui, stack_top(stack));
    case ACTION_LANGUAGE:
        return screen_language(stack->tui);
    case ACTION_SETTINGS:
        return screen_settings(stack->tui);
    case ACTION_NOTES:
        return screen_notes(stack->tui);
    case ACTION_SEARCH:
        return screen_search(stack->tui, NULL);
    case ACTION_GLOSSARY:
        return screen_glossary(stack->tui);
    default:
        return screen_instruments(stack->tui);
    }
}

/* A key that is held down opens its screen once, and does not push those below out of the stack. */
static void open_once(struct stack *stack, enum action action)
{
    if (stack_top(stack)->ops->opened_by == action)
        return;
    struct step step = step_push(screen_opened_by(stack, action));
    stack_follow(stack, &step);
}

/* What every screen does alike. Returns false for what is the screen's own business. */
static bool take_common(struct stack *stack, const struct input *input)
{
    switch (input->action) {
    case ACTION_QUIT:
        if (stack_top(stack)->ops->opened_by != ACTION_QUIT)
            stack_end(stack);
        return true;
    case ACTION_REDRAW:
        if (stack->tui->term != NULL)
            term_redraw(stack->tui->term);
        return true;
    case ACTION_SUSPEND:
        stack_keep(stack);
        if (stack->tui->term != NULL)
            term_suspend(stack->tui->term);
        return true;
    case ACTION_NOTES:
        if (!stack->tui->has_session)
            return false;
        break;
    case ACTION_SEARCH:
        if (stack_top(stack)->ops->has_own_search)
            return false;
        break;
    case ACTION_HELP:
    case ACTION_LANGUAGE:
    case ACTION_SETTINGS:
    case ACTION_GLOSSARY:
    case ACTION_INSTRUMENTS:
        break;
    default:
        return false;
    }
    open_once(stack, input->action);
    return true;
}

void stack_act(struct stack *stack, const struct input *input)
{
    if (take_common(stack, input))
        return;
    struct step step = stack_top(stack)->ops->act(stack_top(stack), input);
    stack_follow(stack, &step);
}

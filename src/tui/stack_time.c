/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due while nobody types: the place is written down, the record looked after, an answer
 * saved, a screen or the program works. */
#include "config.h"

#include "tui/stack_inside.h"

void stack_plan_idle(struct stack *stack)
{
    bool has_plans = stack->count > 0 && stack_top(stack)->ops->due != NULL;
    stack->idle_in = has_plans ? stack_top(stack)->ops->due(stack_top(stack)) : -1;
}

/* True while there is a record that has not been looked after yet. */
static bool wants_look(const struct stack *stack)
{
    return stack->tui->record != NULL && !stack->tui->is_looked_after;
}

/* True while an event waits to be saved until what it is about can be seen. */
bool stack_is_save_due(const struct stack *stack)
{
    return stack->tui->record != NULL && record_is_write_due(stack->tui->record);
}

/* True while files of the course have not been asked whether they changed since the last time. */
static bool is_unasked(const struct tui *tui)
{
    return tui->has_session && session_is_unasked(&tui->session);
}

int64_t stack_due(const struct stack *stack)
{
    const struct tui *tui = stack->tui;
    int64_t due = tui->work == NULL && !stack_is_save_due(stack) && !is_unasked(tui) ? -1 : 0;
    due = term_earlier(due, stack->idle_in);
    due = term_earlier(due, wants_look(stack) ? stack->look_in : -1);
    due = term_earlier(due, tui->preview != NULL ? stack->renew_in : -1);
    return term_earlier(due, stack->is_unkept ? stack->keep_in : -1);
}

const char *stack_watch(const struct stack *stack)
{
    const struct tui *tui = stack->tui;
    return tui->has_session ? tui->session.catalogue.path : NULL;
}

/* The record is looked after in the first idle moment, when the first screen can be read already.
 * A damaged one gives way to its copy under the course that is open. */
static void look_after(struct stack *stack)
{
    struct tui *tui = stack->tui;
    struct diag diag;
    diag_init(&diag);
    tui->is_looked_after = true;
    struct moment now = tui->outside.now(tui->outside.context);
    bool is_replaced = notice_look_after(&tui->record, now, &diag);
    if (tui->has_session)
        tui->session.record = tui->record;
    tui_report(tui, &diag);
    struct screen *notice = is_replaced ? tui_next_notice(tui, stack_top(stack)) : NULL;
    if (notice != NULL)
        stack_follow(stack, &(struct step){.kind = STEP_PUSH, .screen = notice});
}

static void ask(struct stack *stack)
{
    if (!session_ask(&stack->tui->session))
        return;
    stack->tui->spoken++;
    stack->is_stale = true;
}

static void work(struct stack *stack)
{
    struct tui *tui = stack->tui;
    if (is_unasked(tui)) {
        ask(stack);
    } else if (wants_look(stack) && stack->look_in == 0) {
        stack->look_in = STACK_LOOK_AFTER;
        look_after(stack);
        stack->is_stale = true;
    } else if (stack->idle_in == 0) {
        stack->is_stale |= stack_top(stack)->ops->idle(stack_top(stack));
        stack_plan_idle(stack);
    } else if (tui->work != NULL && !tui->work(tui->work_context)) {
        tui->work = NULL;
    }
}

/* The time that stack_due() named has passed: one thing is done that is due then. Keys that have
 * come meanwhile are taken before the next. */
void stack_take_time(struct stack *stack)
{
    int64_t passed = stack_due(stack);
    if (passed < 0)
        return;
    stack->keep_in -= passed;
    stack->idle_in -= stack->idle_in < 0 ? 0 : passed;
    stack->look_in -= wants_look(stack) ? passed : 0;
    stack->renew_in -= passed;
    if (stack->tui->preview != NULL && stack->renew_in <= 0) {
        stack_look_for_changes(stack);
        return;
    }
    if (!stack->is_unkept || stack->keep_in > 0) {
        work(stack);
        return;
    }
    stack_keep(stack);
    stack->is_stale |= stack->tui->message != NULL;
}

void stack_save(struct stack *stack)
{
    struct diag diag;
    diag_init(&diag);
    record_write_waiting(stack->tui->record, &diag);
    stack->is_stale |= diag.errors > 0;
    tui_report(stack->tui, &diag);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A course that its author is writing: when a file of it changes, each screen of the stack gives
 * way to its like over the course as it was read anew. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "flow/preview.h"
#include "tui/stack_inside.h"

/* The likes of all screens over the course in hand now, for those that have one. *ret_is_top_lost:
 * the one that is seen has none. */
static size_t renew_screens(const struct stack *stack, const struct session *before,
                            struct screen **ret_screens, bool *ret_is_top_lost)
{
    size_t count = 0;
    *ret_is_top_lost = true;
    for (size_t i = 0; i < stack->count; i++) {
        const struct screen *screen = stack->screens[i];
        struct screen *fresh =
            screen->ops->renew == NULL ? NULL : screen->ops->renew(screen, before);
        if (fresh != NULL)
            ret_screens[count++] = fresh;
        *ret_is_top_lost = fresh == NULL;
    }
    return count;
}

static void close_screens(struct screen **screens, size_t count)
{
    while (count > 0) {
        count--;
        screens[count]->ops->close(screens[count]);
    }
}

/* Shows the course as it was read anew; but where what is seen could not be read, the text of
 * before stays. */
static void take_renewed(struct stack *stack, struct session fresh)
{
    struct tui *tui = stack->tui;
    struct screen *screens[SCREENS_MAX];
    bool is_top_lost;
    char *said = tui->message;
    enum role role = tui->message_role;
    tui->message = NULL;
    struct session before = tui_exchange_course(tui, fresh);
    size_t count = renew_screens(stack, &before, screens, &is_top_lost);
    free(tui->message); /* of the screens that were made: preview->mistake says it */
    tui->message = said;
    tui->message_role = role;
    if (count == 0 || (is_top_lost && tui->preview->mistake != NULL)) {
        close_screens(screens, count);
        fresh = tui_exchange_course(tui, before);
        session_close(&fresh);
        return;
    }
    fresh = tui_exchange_course(tui, before);
    close_screens(stack->screens, stack->count);
    before = tui_exchange_course(tui, fresh);
    session_close(&before);
    memcpy(stack->screens, screens, count * sizeof(struct screen *));
    stack->count = count;
    stack_resume(stack);
}

void stack_look_for_changes(struct stack *stack)
{
    struct tui *tui = stack->tui;
    struct session fresh;
    struct diag diag;
    stack->renew_in = PREVIEW_RHYTHM;
    if (!preview_look(tui->preview) || stack_top(stack)->ops->renew == NULL)
        return;
    diag_init(&diag);
    const struct languages *preferences = tui->speech->preferences(tui->speech->context);
    if (preview_read(tui->preview, preferences, tui->outside, &fresh, &diag) == 0)
        take_renewed(stack, fresh);
    diag_clear(&diag);
    stack->is_stale = true;
    stack_plan_idle(stack);
}

struct screen *screen_preview(struct tui *tui, const char *unit, struct diag *diag)
{
    const struct languages *preferences = tui->speech->preferences(tui->speech->context);
    tui_learn_as(tui, NULL);
    if (!tui_take_opened(tui) &&
        preview_read(tui->preview, preferences, tui->outside, &tui->session, diag) != 0)
        return NULL;
    tui->has_session = true;
    tui->wanted_unit = unit;
    return unit != NULL ? screen_course_at(tui, unit) : screen_course(tui);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A question as lines of a page: what it does. */
#include "config.h"

#include "tui/widget/form.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "content/number.h"
#include "flow/wording.h"

void form_clear(struct form *form)
{
    free(form->links);
    field_clear(&form->field);
    *form = (struct form){0};
}

const struct mark *form_link(const struct form *form, int focus)
{
    int link = focus - form->base - FORM_LINK;
    return focus >= form->base && link >= 0 && (size_t)link < form->link_count ? &form->links[link]
                                                                               : NULL;
}

bool form_is_typing(const struct form *form, int focus)
{
    return focus == form->base + FORM_FIELD;
}

/* The place of the first option that is chosen, the first of all where none is. */
static size_t first_chosen(const struct asking *asking)
{
    const struct question_option *option;
    for (size_t place = 0; (option = asking_option(asking, place)) != NULL; place++)
        if (asking_is_chosen(asking, option))
            return place;
    return 0;
}

int form_first_target(const struct form *form)
{
    bool is_field = asking_slot(form->asking).kind == SLOT_TYPE;
    if (form_is_answered(form) || asking_can_hand_in(form->asking))
        return form->base + FORM_BUTTON;
    return form->base + (is_field ? FORM_FIELD : (int)first_chosen(form->asking));
}

static void focus_on(struct page_state *state, int target)
{
    state->focus = target;
    state->is_scrolled = false;
}

/* With one answer to give, choosing goes on to the row that hands in. */
static void choose(struct form *form, struct page_state *state, size_t place, bool goes_on)
{
    if (!asking_choose(form->asking, place))
        return;
    bool is_one = asking_slot(form->asking).kind == SLOT_PICK_ONE;
    if (is_one && goes_on)
        focus_on(state, form->base + FORM_BUTTON);
    else
        focus_on(state, form->base + (int)place);
}

/* An option by its number; where none has it, those there are are told. */
static void press_number(struct form *form, struct page_state *state, size_t number)
{
    size_t count = 0;
    while (asking_option(form->asking, count) != NULL)
        count++;
    if (number > count && count > 0 && form->asking->state != ASKING_ANSWERED)
        tui_say(form->tui, ROLE_CHROME, _("Type a number from 1 to %zu."), count);
    else if (number > 0)
        choose(form, state, number - 1, true);
}

/* What is typed into the field is the answer. */
static enum form_result type(struct form *form, const struct input *input)
{
    switch (field_act(&form->field, input)) {
    case FIELD_TAKEN:
        asking_type(form->asking, field_text(&form->field));
        return FORM_TAKEN;
    case FIELD_FULL:
        tui_say(form->tui, ROLE_WARNING, "%s", _("There is no room for more."));
        return FORM_TAKEN;
    default:
        return FORM_UNUSED;
    }
}

/* A hint says what it costs before it opens: its button does. */
static enum form_result hint(struct form *form, bool is_cost_known)
{
    const struct question_hint *next = asking_next_hint(form->asking);
    if (form_is_answered(form))
        return FORM_UNUSED;
    if (next == NULL) {
        tui_say(form->tui, ROLE_CHROME, "%s", wording_no_hint(form->asking));
        return FORM_UNUSED;
    }
    if (next->cost > 0 && form->is_scored && !is_cost_known && !form->is_cost_told) {
        char *cost = percent_words(next->cost);
        /* TRANSLATORS: a percentage. H is the key for hints. */
        tui_say(form->tui, ROLE_WARNING, _("This hint costs %s of the points. H again opens it."),
                cost);
        free(cost);
        form->is_cost_told = true;
        return FORM_UNUSED;
    }
    form->is_cost_told = false;
    asking_hint(form->asking);
    return FORM_TAKEN;
}

static bool is_option(const struct form *form, int focus)
{
    return focus >= form->base && focus < form->base + FORM_FIELD;
}

/* The last hint takes its button away. */
static enum form_result press_hint(struct form *form, struct page_state *state)
{
    enum form_result result = hint(form, true);
    if (asking_next_hint(form->asking) == NULL)
        focus_on(state, form_first_target(form));
    return result;
}

/* Enter, or a click, on what is in focus. */
static enum form_result open(struct form *form, struct page_state *state, bool is_click)
{
    if (form_link(form, state->focus) != NULL)
        return FORM_FOLLOW;
    if (state->focus == form->base + FORM_BUTTON)
        return FORM_PRESSED;
    if (state->focus == form->base + FORM_HINT)
        return press_hint(form, state);
    if (form_is_typing(form, state->focus)) {
        if (!is_click)
            focus_on(state, form->base + FORM_BUTTON);
        return FORM_TAKEN;
    }
    if (!is_option(form, state->focus))
        return FORM_UNUSED;
    choose(form, state, (size_t)(state->focus - form->base), true);
    return FORM_TAKEN;
}

enum form_result form_act(struct form *form, struct page_state *state, const struct input *input)
{
    if (form_is_typing(form, state->focus) && type(form, input) == FORM_TAKEN)
        return FORM_TAKEN;
    switch (input->action) {
    case ACTION_OPEN:
        return open(form, state, input->is_mouse);
    case ACTION_CHOOSE:
        if (!is_option(form, state->focus))
            return open(form, state, false);
        choose(form, state, (size_t)(state->focus - form->base), false);
        return FORM_TAKEN;
    case ACTION_NUMBER:
        press_number(form, state, input->number);
        return FORM_TAKEN;
    case ACTION_CLEAR:
        asking_empty(form->asking);
        return FORM_TAKEN;
    case ACTION_HINT:
        if (form->tui->hides_hints)
            return FORM_UNUSED;
        return hint(form, false);
    default:
        return FORM_UNUSED;
    }
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: the questions in the text, each in its form. */
#include "config.h"

#include "tui/screen/reader_inside.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "flow/wording.h"

void reading_begin_forms(struct reader_screen *state)
{
    size_t count = state->reader.lesson->try_count;
    state->tries = memory_new(count, sizeof *state->tries);
    for (size_t i = 0; i < count; i++)
        state->tries[i].form = (struct form){
            .tui = state->screen.tui,
            .asking = &state->reader.tries[i],
            .base = (int)(i + 1) * FORM_TARGETS,
        };
}

void reading_clear_forms(struct reader_screen *state)
{
    for (size_t i = 0; state->tries != NULL && i < state->reader.lesson->try_count; i++) {
        form_clear(&state->tries[i].form);
        page_clear(&state->tries[i].page);
    }
    free(state->tries);
}

static void build_form(struct try_form *try, int columns, bool is_beside)
{
    page_begin(&try->page, columns);
    if (is_beside)
        page_column(&try->page, 0);
    form_begin(&try->form);
    page_wrapped(&try->page, 0, ROLE_HEADING, _("Try it"), PAGE_NO_TARGET);
    form_build(&try->form, &try->page);
    if (try->form.asking->state == ASKING_ANSWERED)
        return;
    page_line(&try->page);
    form_button(&try->form, &try->page, _("[ Answer ]"));
}

void reading_build_forms(struct reader_screen *state)
{
    for (size_t i = 0; i < state->reader.lesson->try_count; i++)
        build_form(&state->tries[i], state->made.columns, state->second != READING_NOTHING);
}

struct try_form *reading_form_in_hand(const struct reader_screen *state)
{
    size_t end = reading_end_of_page(state);
    if (reading_form_of(state, state->focus) != NULL)
        return reading_form_of(state, state->focus);
    for (size_t row = state->top; row < end; row++) {
        struct try_form *try = reading_form_at(state, row);
        if (try != NULL && try->form.asking->state != ASKING_ANSWERED)
            return try;
    }
    return NULL;
}

static void hand_in(struct reader_screen *state, struct try_form *try)
{
    struct asking *asking = try->form.asking;
    if (!asking_can_hand_in(asking)) {
        tui_say(state->screen.tui, ROLE_WARNING, "%s", wording_missing(asking));
        return;
    }
    asking_hand_in(asking);
    state->focus = READING_NO_FOCUS;
    reading_build_rows(state);
    reading_show_fresh(state, try);
}

bool reading_act_on_form(struct reader_screen *state, const struct input *input,
                         struct step *ret_step)
{
    struct try_form *try = reading_form_in_hand(state);
    bool has_focus = reading_form_of(state, state->focus) != NULL;
    bool is_for_any = input->action == ACTION_NUMBER || input->action == ACTION_HINT ||
                      input->action == ACTION_CLEAR;
    if (try == NULL || (!has_focus && !is_for_any))
        return false;
    struct page_state page = {.focus = has_focus ? state->focus : PAGE_NO_TARGET};
    switch (form_act(&try->form, &page, input)) {
    case FORM_PRESSED:
        hand_in(state, try);
        return true;
    case FORM_FOLLOW:
        *ret_step = reading_open_link(state);
        return true;
    case FORM_TAKEN:
        if (page.focus != PAGE_NO_TARGET)
            state->focus = page.focus;
        reading_build_rows(state);
        if (input->action == ACTION_HINT)
            reading_show_fresh(state, try);
        else if (state->focus != READING_NO_FOCUS)
            reading_show_target(state, state->focus);
        return true;
    default:
        return is_for_any;
    }
}

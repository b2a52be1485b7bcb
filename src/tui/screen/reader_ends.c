/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: beyond the last page of a lesson, and before its first. */
#include "config.h"

#include "tui/screen/reader_inside.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "flow/wording.h"

static const struct outline_unit *next_unit(const struct reader_screen *state)
{
    return outline_next(session_outline(&state->screen.tui->session), state->reader.lesson->id);
}

/* Space stops at the end, and says what Enter would do: keys piled up on a slow line skip nothing.
 */
void reading_say_end(struct reader_screen *state)
{
    const struct outline_unit *next = next_unit(state);
    if (next == NULL) {
        tui_say(state->screen.tui, ROLE_CHROME, "%s", _("End of the lesson, and of the course."));
        return;
    }
    char *name = wording_unit(next);
    /* TRANSLATORS: the name of the next lesson or quiz follows. */
    tui_say(state->screen.tui, ROLE_CHROME, _("End of the lesson. Enter goes on: %s"), name);
    free(name);
}

static size_t count_open_tries(const struct reader_screen *state)
{
    size_t count = 0;
    for (size_t i = 0; i < state->reader.lesson->try_count; i++)
        count += state->reader.tries[i].state != ASKING_ANSWERED;
    return count;
}

/* What is not answered is said once. Returns true where it was not said yet. */
static bool say_open(struct reader_screen *state)
{
    size_t count = count_open_tries(state);
    if (count == 0 || state->is_open_told)
        return false;
    state->is_open_told = true;
    tui_say(state->screen.tui, ROLE_CHROME,
            /* TRANSLATORS: how many questions inside a lesson have no answer. */
            ngettext("%zu question is still open. Enter again goes on.",
                     "%zu questions are still open. Enter again goes on.", count),
            count);
    return true;
}

struct step reading_go_on(struct reader_screen *state)
{
    const struct outline_unit *next = next_unit(state);
    if (!reading_is_at_end(state)) {
        reading_page_on(state);
        reading_leave_focus_behind(state);
        return (struct step){.kind = STEP_STAY};
    }
    if (say_open(state))
        return (struct step){.kind = STEP_STAY};
    if (next == NULL)
        return (struct step){.kind = STEP_BACK};
    return step_unit(next->id);
}

/* On the first page, what goes a page back says that there is something before, and again goes
 * there, to where it was left: keys piled up on a slow line leave nothing. */
struct step reading_go_back(struct reader_screen *state, bool is_told)
{
    const struct outline_unit *before =
        outline_before(session_outline(&state->screen.tui->session), state->reader.lesson->id);
    struct step step = {.kind = STEP_STAY};
    if (state->top > 0) {
        reading_page_back(state);
    } else if (before == NULL) {
        tui_say(state->screen.tui, ROLE_CHROME, "%s", _("Start of the lesson, and of the course."));
    } else if (is_told) {
        step = step_unit(before->id);
    } else {
        char *name = wording_unit(before);
        /* TRANSLATORS: the name of the lesson or quiz before this one follows. */
        tui_say(state->screen.tui, ROLE_CHROME, _("Start of the lesson. b again goes back to: %s"),
                name);
        free(name);
        state->is_start_told = true;
    }
    return step;
}

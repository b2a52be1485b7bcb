/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: the outline beside the text. It has all keys; in a window that has become too narrow
 * for both it stands instead of the text. */
#include "config.h"

#include "tui/screen/reader_inside.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "tui/screen/common.h"

bool reading_open_outline(struct reader_screen *state)
{
    if (!reading_has_second_free(state))
        return false;
    sheet_free(state->sheet);
    state->sheet = NULL;
    state->outline = memory_new(1, sizeof *state->outline);
    course_list_init(state->outline, state->screen.tui, state->reader.lesson->id);
    return true;
}

void reading_close_outline(struct reader_screen *state)
{
    if (state->outline != NULL)
        course_list_clear(state->outline);
    free(state->outline);
    state->outline = NULL;
}

static void draw_bar(struct canvas *canvas)
{
    const struct bar_entry entries[] = {
        {ACTION_DOWN, "↑↓", _("move"), false}, {ACTION_RIGHT, "←→", _("hide"), false},
        {ACTION_OPEN, NULL, _("open"), true},  {ACTION_LANGUAGE, NULL, _("language"), false},
        {ACTION_HELP, NULL, _("help"), false}, {ACTION_BACK, NULL, _("close"), false},
    };
    frame_draw_bar(canvas, entries, ARRAY_LEN(entries));
}

void reading_draw_outline(struct reader_screen *state, struct canvas *canvas)
{
    struct course_list *list = state->outline;
    bool is_beside = state->second == READING_OUTLINE;
    if (is_beside) {
        reading_draw_body(state, canvas);
        beside_draw_rule(&state->shape, canvas, state->frame.first_row, state->height,
                         state->frame.left);
        course_list_build_column(list, state->shape.side, state->shape.side_start);
        page_draw(&list->page, &list->state, canvas, state->frame.first_row, state->height);
    } else {
        course_list_build(list, state->frame.measure);
        common_draw(state->screen.tui, &list->page, &list->state, canvas);
    }
    draw_bar(canvas);
}

struct step reading_act_on_outline(struct reader_screen *state, const struct input *input)
{
    struct course_list *list = state->outline;
    struct frame frame = state->frame;
    struct step step = {.kind = STEP_STAY};
    bool is_beside = state->second == READING_OUTLINE;
    frame.left += is_beside ? state->shape.side_start : 0;
    if (is_beside && input->is_mouse && input->column < frame.left)
        return step;
    enum action action = common_move(&list->page, &list->state, input, &frame);
    if (course_list_act(list, action, &step))
        return step;
    if (action == ACTION_BACK || action == ACTION_OUTLINE)
        reading_close_outline(state);
    return step;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The row where one types what to look for. */
#include "config.h"

#include "tui/widget/finder.h"

enum { CHARACTERS_MAX = 60, COLUMNS_LEAST = 3 };

void finder_init(struct finder *finder)
{
    *finder = (struct finder){0};
    field_init(&finder->field, CHARACTERS_MAX);
}

void finder_clear(struct finder *finder)
{
    field_clear(&finder->field);
    page_clear(&finder->page);
}

/* The field is as wide as what is typed, and one column for the cursor. */
static int columns_of(const struct finder *finder, int most)
{
    int columns = canvas_columns(field_text(&finder->field)) + 1;
    columns = columns < COLUMNS_LEAST ? COLUMNS_LEAST : columns;
    return columns < most ? columns : most;
}

void finder_draw(struct finder *finder, struct canvas *canvas, bool has_cursor)
{
    struct frame frame = frame_of(canvas);
    if (!finder->is_typing && field_is_empty(&finder->field))
        return;
    page_begin(&finder->page, frame.measure);
    page_line(&finder->page);
    page_text(&finder->page, 0, ROLE_KEY, "/");
    field_add(&finder->field, &finder->page, 1, columns_of(finder, frame.measure - 1), 0);
    page_draw_line(&finder->page, 0, has_cursor ? 0 : PAGE_NO_TARGET, canvas, frame.message_row,
                   false);
    /* The mark of the focus belongs to the list above. */
    canvas_text(canvas, frame.message_row, frame.left - 2, 1, ROLE_TEXT, " ");
}

bool finder_act(struct finder *finder, const struct input *input)
{
    return finder->is_typing && !input->is_mouse && field_act(&finder->field, input) != FIELD_LEFT;
}

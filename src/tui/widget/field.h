/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of one line to type in: a name, a short answer, words to look for. It stands as a piece
 * in a line of a page. */
#ifndef TUI_WIDGET_FIELD_H
#define TUI_WIDGET_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "tui/tui.h"
#include "tui/widget/page.h"

struct field {
    struct str text;
    size_t maximum;    /* characters */
    size_t cursor;     /* byte before which one types: never amid a letter and its marks */
    size_t shown;      /* the first byte that was in view when it was last drawn */
    bool is_blank_due; /* a line end was pasted: a blank, if more follows */
};

enum field_result {
    FIELD_LEFT, /* nothing that a field does: for the screen */
    FIELD_TAKEN,
    FIELD_FULL /* a character had no room; to be said */
};

void field_init(struct field *field, size_t maximum);
void field_clear(struct field *field);

/* Replaces the text (valid UTF-8), cut to the maximum; the cursor is at its end. */
void field_set(struct field *field, const char *text);

/* Borrowed; good until the next change. */
const char *field_text(const struct field *field);
bool field_is_empty(const struct field *field);

/* Types a character, moves the cursor or erases. What was pasted is one line: a line end in it is a
 * blank between words. The screen has to say ops->is_typing while the field is in focus. */
enum field_result field_act(struct field *field, const struct input *input);

/* Puts the cursor to a column of the field, as it was last drawn: where the mouse was clicked. */
void field_point(struct field *field, int column);

/* Adds the field to the last line of a page, `columns` (at least 3) wide from `column` on, "_"
 * where nothing is. Of a text that is longer it shows the part with the cursor. In focus the
 * hardware cursor stands where one types. */
void field_add(struct field *field, struct page *page, int column, int columns, int target);

/* Adds the field as so many lines (at least 1) of all the measure, its text wrapped; of a text that
 * is longer, those about the cursor. */
void field_add_lines(struct field *field, struct page *page, int columns, int rows, int target);

/* Moves the cursor to the line above or below, as field_add_lines() wraps the text. */
void field_move_line(struct field *field, int columns, bool is_down);

#endif

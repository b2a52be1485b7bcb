/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner at the full screen sees, and what is kept. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/records.h"
#include "support/screens.h"
#include "tui/glyph.h"

char *screens_picture(struct screens *screens)
{
    return canvas_picture(&screens->canvas);
}

/* The start of a line of a text, and its length. NULL after the last line. */
static const char *line_of(const char *text, int number, size_t *ret_length)
{
    while (number > 0 && text != NULL) {
        text = strchr(text, '\n');
        text = text == NULL ? NULL : text + 1;
        number--;
    }
    if (text == NULL || *text == '\0')
        return NULL;
    *ret_length = strcspn(text, "\n");
    return text;
}

char *screens_row(struct screens *screens, int row)
{
    char *picture = screens_picture(screens);
    size_t length = 0;
    const char *line = line_of(picture, row, &length);
    char *copy = memory_text_n(line != NULL ? line : "", length);
    free(picture);
    return copy;
}

int screens_find(struct screens *screens, const char *text)
{
    for (int row = 0; row < screens->canvas.rows; row++) {
        char *line = screens_row(screens, row);
        bool is_here = strstr(line, text) != NULL;
        free(line);
        if (is_here)
            return row;
    }
    return -1;
}

void screens_go_to(struct screens *screens, const char *text)
{
    enum { STEPS_MAX = 100 };
    for (int step = 0; step < STEPS_MAX && screens_find(screens, text) < 0; step++)
        screens_press(screens, "↓");
    char *picture = screens_picture(screens);
    cr_assert_geq(screens_find(screens, text), 0, "'%s' never came:\n%s", text, picture);
    free(picture);
}

void screens_expect_row(struct screens *screens, int row, const char *text)
{
    char *line = screens_row(screens, row);
    cr_expect_str_eq(line, text, "row %d: expected |%s|, found |%s|", row, text, line);
    free(line);
}

static void expect_seen(struct screens *screens, const char *text, bool is_seen)
{
    char *picture = screens_picture(screens);
    cr_expect_eq(screens_find(screens, text) >= 0, is_seen, "'%s' is%s seen:\n%s", text,
                 is_seen ? " not" : "", picture);
    free(picture);
}

void screens_expect_seen(struct screens *screens, const char *text)
{
    expect_seen(screens, text, true);
}

void screens_expect_unseen(struct screens *screens, const char *text)
{
    expect_seen(screens, text, false);
}

/* The text of some cells of a row. Caller frees. */
static char *text_of_cells(const struct canvas *canvas, int row, int column, int end)
{
    struct str text = {0};
    for (; column < end; column++) {
        const struct cell *cell = canvas_cell(canvas, row, column);
        for (int i = 0; i < CELL_CHARACTERS_MAX && cell->characters[i] != 0; i++)
            str_add_unicode(&text, cell->characters[i]);
    }
    return str_take(&text);
}

static bool is_mark_at(const struct canvas *canvas, int row, int column)
{
    char *mark = text_of_cells(canvas, row, column, column + 1);
    bool is_mark = strcmp(mark, GLYPH_FOCUS) == 0;
    free(mark);
    return is_mark;
}

static void expect_cursor_at(struct screens *screens, const char *text)
{
    const struct canvas *canvas = &screens->canvas;
    char *picture = screens_picture(screens);
    char *here = text_of_cells(canvas, canvas->cursor_row, canvas->cursor_column, canvas->columns);
    cr_expect(strncmp(here, text, strlen(text)) == 0, "not '%s' but '%s' is in focus:\n%s", text,
              here, picture);
    free(here);
    free(picture);
}

void screens_expect_focus(struct screens *screens, const char *text)
{
    const struct canvas *canvas = &screens->canvas;
    int margin = frame_of(canvas).left - 2;
    expect_cursor_at(screens, text);
    cr_expect(is_mark_at(canvas, canvas->cursor_row, margin) ||
                  is_mark_at(canvas, canvas->cursor_row, canvas->cursor_column - 2),
              "'%s' is not marked", text);
}

void screens_expect_link_focus(struct screens *screens, const char *text)
{
    const struct canvas *canvas = &screens->canvas;
    expect_cursor_at(screens, text);
    cr_expect_eq(canvas_cell(canvas, canvas->cursor_row, canvas->cursor_column)->role,
                 ROLE_LINK_FOCUS, "the link '%s' has not the role of a focus", text);
}

void screens_expect_top(struct screens *screens, const char *text)
{
    int row = frame_of(&screens->canvas).first_row;
    char *line = screens_row(screens, row);
    while (line[0] == '\0' && row + 1 < screens->canvas.rows) {
        free(line);
        line = screens_row(screens, ++row);
    }
    const char *words = line + strspn(line, " ");
    cr_expect(strncmp(words, text, strlen(text)) == 0, "not '%s' but '%s' is on top", text, words);
    free(line);
}

void screens_expect_running(const struct screens *screens, bool is_running)
{
    cr_expect_eq(screens->stack != NULL, is_running, "the program has%s ended",
                 is_running ? "" : " not");
}

void screens_expect_events(struct screens *screens, const char *course, const char *expected)
{
    records_expect_events(screens->tui.record, course, expected);
}

bool screens_place(const struct screens *screens, const char *unit, size_t *ret_block,
                   int64_t *ret_characters)
{
    struct place place;
    struct diag diag;
    diag_init(&diag);
    int result = record_get_place(screens->tui.record, "core", unit, &place, &diag);
    diag_clear(&diag);
    if (result != 1)
        return false;
    *ret_block = (size_t)atoi(place.lesson_block);
    *ret_characters = place.characters;
    place_clear(&place);
    return true;
}

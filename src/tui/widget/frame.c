/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of every screen. */
#include "config.h"

#include "tui/widget/frame.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/direction.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/wrap.h"
#include "flow/wording.h"
#include "tui/glyph.h"

enum { ROWS_FOR_RULE = 16, BAR_GAP = 3, BAR_GAP_LEAST = 2, RANKS = 3 };
enum { HEAD_GAP = 2, WARNING_GAP = 3, MESSAGE_ROWS_MAX = 3 };

static int columns_of(const char *text)
{
    return (int)wrap_columns(text, strlen(text));
}

struct frame frame_of(const struct canvas *canvas)
{
    int wanted = canvas->measure > 0 ? canvas->measure : FRAME_MEASURE;
    int measure = canvas->columns - 4 < wanted ? canvas->columns - 4 : wanted;
    int first_row = canvas->rows < ROWS_FOR_RULE ? 1 : 3;
    return (struct frame){
        .left = (canvas->columns - measure) / 2,
        .measure = measure,
        .first_row = first_row,
        .body_rows = canvas->rows - 2 - first_row,
        .message_row = canvas->rows - 2,
        .bar_row = canvas->rows - 1,
    };
}

struct frame frame_of_main(const struct canvas *canvas)
{
    struct frame frame = frame_of(canvas);
    if (canvas->main_columns > 0 && canvas->main_columns < frame.measure)
        frame.measure = canvas->main_columns;
    return frame;
}

bool frame_is_too_small(const struct canvas *canvas)
{
    return canvas->rows < FRAME_ROWS_LEAST || canvas->columns < FRAME_COLUMNS_LEAST;
}

/* In a margin of two columns, if that leaves room. */
void frame_draw_too_small(struct canvas *canvas)
{
    /* TRANSLATORS: the window's columns and rows, and those that are needed. */
    char *text = str_format(_("Too small: %dx%d. Needs %dx%d."), canvas->columns, canvas->rows,
                            FRAME_COLUMNS_LEAST, FRAME_ROWS_LEAST);
    int left = columns_of(text) + 2 <= canvas->columns ? 2 : 0;
    canvas_text(canvas, 0, left, canvas->columns - left, ROLE_WARNING, text);
    if (canvas->warning != NULL)
        canvas_text(canvas, 1, left, canvas->columns - left, ROLE_WARNING, canvas->warning);
    else
        canvas_text(canvas, 1, left, canvas->columns - left, ROLE_TEXT, _("Your place is kept."));
    canvas_text(canvas, canvas->rows - 1, left, canvas->columns - left, ROLE_TEXT, _("q quit"));
    canvas_cursor(canvas, canvas->rows - 1, left);
    free(text);
}

/* A crumb between marks of the way in which it runs itself, so that its signs at both ends stay
 * with it in a head that runs the other way. A number before a title is the head's. Caller frees.
 */
static char *mark_crumb(const char *crumb)
{
    uint32_t mark = canvas_mark_of(crumb);
    struct str text = {0};
    if (mark != 0 && !isdigit((unsigned char)crumb[0]))
        str_add_unicode(&text, mark);
    str_add(&text, crumb);
    if (mark != 0)
        str_add_unicode(&text, mark);
    return str_take(&text);
}

/* The crumbs from number `first` on, in one text. Caller frees. */
static char *join_crumbs(const char *const *crumbs, size_t first, size_t count)
{
    char *text = mark_crumb(crumbs[first]);
    for (size_t i = first + 1; i < count; i++) {
        char *crumb = mark_crumb(crumbs[i]);
        char *longer = wording_inside(text, crumb);
        free(crumb);
        free(text);
        text = longer;
    }
    return text;
}

void frame_draw_head(struct canvas *canvas, const char *const *crumbs, size_t crumb_count,
                     const char *right, double done)
{
    struct frame frame = frame_of(canvas);
    int end = frame.left + frame.measure;
    if (canvas->warning != NULL)
        end = canvas_text_right(canvas, 0, end, ROLE_WARNING, canvas->warning) - WARNING_GAP;
    if (canvas->kind != NULL)
        end = canvas_text_right(canvas, 0, end, ROLE_STRONG, canvas->kind) - WARNING_GAP;
    int room = end - frame.left - columns_of(right) - HEAD_GAP;
    char *text = NULL;
    for (size_t first = 0; first < crumb_count; first++) {
        free(text);
        text = join_crumbs(crumbs, first, crumb_count);
        if (columns_of(text) <= room)
            break;
    }
    if (text != NULL)
        canvas_fit(canvas, 0, frame.left, room, ROLE_CHROME, text);
    canvas_text_right(canvas, 0, end, ROLE_CHROME, right);
    if (frame.first_row > 1)
        frame_draw_share(canvas, 1, frame.left, frame.measure, done);
    free(text);
}

void frame_draw_share(struct canvas *canvas, int row, int column, int columns, double share)
{
    int done = (int)(share * columns + 0.5);
    done = done < 0 ? 0 : done > columns ? columns : done;
    canvas_repeat(canvas, row, column, done, ROLE_DONE, GLYPH_DONE);
    canvas_repeat(canvas, row, column + done, columns - done, ROLE_LEFT, GLYPH_RULE);
}

static const char *key_of(const struct bar_entry *entry)
{
    return entry->key != NULL ? entry->key : action_key_name(action_row(entry->action)->keys[0]);
}

static int entry_columns(const struct bar_entry *entry)
{
    return columns_of(key_of(entry)) + 1 + columns_of(entry->label);
}

static int draw_entry(struct canvas *canvas, const struct frame *frame, int column,
                      const struct bar_entry *entry)
{
    int end = frame->left + frame->measure;
    const char *key = key_of(entry);
    column += canvas_text(canvas, frame->bar_row, column, end - column, ROLE_KEY, key) + 1;
    column += canvas_text(canvas, frame->bar_row, column, end - column, ROLE_CHROME, entry->label);
    return column;
}

/* How early an entry gets its room: help and back, the main ones, the others. */
static int rank_of(const struct bar_entry *entries, size_t index, size_t count)
{
    if (index + 2 >= count)
        return 0;
    return entries[index].is_main ? 1 : 2;
}

/* Which entries have room, with so many blanks between them. Returns the first rank of which one
 * has none. */
static int give_room(const struct bar_entry *entries, size_t count, int columns, int gap,
                     bool *ret_shown)
{
    int room = columns + gap;
    int missing = RANKS;
    for (int rank = 0; rank < RANKS; rank++)
        for (size_t i = 0; i < count; i++) {
            int needed = entry_columns(&entries[i]) + gap;
            if (rank_of(entries, i, count) != rank)
                continue;
            ret_shown[i] = needed <= room;
            room -= ret_shown[i] ? needed : 0;
            if (!ret_shown[i] && missing == RANKS)
                missing = rank;
        }
    return missing;
}

/* Two blanks part the entries instead of three where that makes room for all, or for the main
 * ones. */
static void draw_entries(struct canvas *canvas, const struct bar_entry *entries, size_t count)
{
    struct frame frame = frame_of(canvas);
    int gap = BAR_GAP;
    int column = frame.left;
    bool *shown = memory_new(count, sizeof *shown);
    int missing = give_room(entries, count, frame.measure, gap, shown);
    if (missing < RANKS && give_room(entries, count, frame.measure, BAR_GAP_LEAST, shown) > missing)
        gap = BAR_GAP_LEAST;
    else
        give_room(entries, count, frame.measure, gap, shown);
    for (size_t i = 0; i < count; i++)
        if (shown[i])
            column = draw_entry(canvas, &frame, column, &entries[i]) + gap;
    free(shown);
}

void frame_draw_bar(struct canvas *canvas, const struct bar_entry *entries, size_t count)
{
    struct bar_entry *labelled = memory_new(count, sizeof *labelled);
    size_t labelled_count = 0;
    for (size_t i = 0; i < count; i++)
        if (entries[i].label != NULL)
            labelled[labelled_count++] = entries[i];
    draw_entries(canvas, labelled, labelled_count);
    free(labelled);
}

static void wrap_message(const struct canvas *canvas, const char *text, struct wrap *ret_wrap)
{
    wrap_text(text, strlen(text), (size_t)frame_of(canvas).measure, ret_wrap);
}

static int rows_of(const struct wrap *wrap)
{
    return wrap->count < MESSAGE_ROWS_MAX ? (int)wrap->count : MESSAGE_ROWS_MAX;
}

int frame_message_rows(const struct canvas *canvas, const char *text)
{
    struct wrap wrap;
    if (text == NULL)
        return 0;
    wrap_message(canvas, text, &wrap);
    int rows = rows_of(&wrap);
    wrap_clear(&wrap);
    return rows;
}

void frame_draw_message(struct canvas *canvas, const char *text, enum role role)
{
    struct frame frame = frame_of(canvas);
    struct wrap wrap;
    size_t length = strlen(text);
    struct direction_lines lines = direction_lines(text, length);
    wrap_message(canvas, text, &wrap);
    int rows = rows_of(&wrap);
    for (int i = 0; i < rows; i++) {
        const struct wrap_line *line = &wrap.lines[i];
        bool is_cut = i + 1 == rows && wrap.count > (size_t)rows;
        size_t end = is_cut ? length : line->end;
        char *words = direction_next_line(&lines, line->start, end);
        int row = frame.message_row - rows + 1 + i;
        canvas_repeat(canvas, row, 0, canvas->columns, ROLE_TEXT, " ");
        canvas_fit(canvas, row, frame.left, frame.measure, role, words);
        free(words);
    }
    wrap_clear(&wrap);
}

void frame_draw_titled_rule(struct canvas *canvas, int row, const char *title, const char *right)
{
    struct frame frame = frame_of_main(canvas);
    int end = frame.left + frame.measure;
    int room = frame.measure - 4 - (right[0] != '\0' ? columns_of(right) + 2 : 0);
    canvas_repeat(canvas, row, frame.left, frame.measure, ROLE_CHROME, GLYPH_RULE);
    canvas_text(canvas, row, frame.left + 1, 1, ROLE_CHROME, " ");
    int column = frame.left + 2;
    column += canvas_fit(canvas, row, column, room, ROLE_HEADING, title);
    canvas_text(canvas, row, column, 1, ROLE_CHROME, " ");
    if (right[0] != '\0') {
        int start = canvas_text_right(canvas, row, end, ROLE_CHROME, right);
        canvas_text(canvas, row, start - 1, 1, ROLE_CHROME, " ");
    }
}

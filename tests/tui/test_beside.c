/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Two columns put together, group by group. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/str.h"
#include "tui/widget/beside.h"
#include "tui/widget/frame.h"

enum { LINES_MAX = 300, COLUMN_MAX = 40 };

/* The groups of lines, a digit each: "0011". */
static size_t groups_of(const char *digits, uint64_t *ret_groups)
{
    size_t count = 0;
    for (; digits[count] != '\0'; count++)
        ret_groups[count] = (uint64_t)(digits[count] - '0');
    return count;
}

/* Rows as text: the group of the main line, or "." for room there; then that of the other line, or
 * "."; with a space between rows. */
static char *picture(const char *main, const char *side, const struct beside *beside)
{
    struct str text = {0};
    for (size_t i = 0; i < beside->count; i++) {
        const struct beside_row *row = &beside->rows[i];
        str_addf(&text, "%s%c%c", i > 0 ? " " : "", row->is_filler ? '.' : main[row->main],
                 row->side == BESIDE_NOTHING ? '.' : side[row->side]);
    }
    return str_take(&text);
}

/* Expects that every line is there once and in order, and that no main row comes before its group's
 * beginning beside. */
static void expect_all(const struct beside *beside, size_t main_count, size_t side_count)
{
    size_t main = 0;
    size_t side = 0;
    for (size_t i = 0; i < beside->count; i++) {
        const struct beside_row *row = &beside->rows[i];
        if (!row->is_filler)
            cr_expect_eq(row->main, main++);
        else if (main_count > 0)
            cr_expect_eq(row->main + 1, main, "room stands after the line before it");
        if (row->side != BESIDE_NOTHING)
            cr_expect_eq(row->side, side++);
        else
            cr_expect_not(row->is_filler, "a row without anything");
    }
    cr_expect_eq(main, main_count);
    cr_expect_eq(side, side_count);
}

static void expect(const char *main, const char *side, const char *rows)
{
    uint64_t main_groups[LINES_MAX];
    uint64_t side_groups[LINES_MAX];
    size_t main_count = groups_of(main, main_groups);
    size_t side_count = groups_of(side, side_groups);
    struct beside beside;
    beside_align(main_groups, main_count, side_groups, side_count, &beside);
    char *found = picture(main, side, &beside);
    cr_expect_str_eq(found, rows, "'%s' beside '%s': '%s'", side, main, found);
    expect_all(&beside, main_count, side_count);
    free(found);
    beside_clear(&beside);
}

Test(beside, what_belongs_together_starts_on_the_same_row)
{
    expect("001122", "001122", "00 00 11 11 22 22");
    expect("000112", "011122", "00 0. 0. 11 11 .1 22 .2");
}

Test(beside, the_shorter_column_leaves_room)
{
    expect("0001", "01", "00 0. 0. 11");
    expect("01", "0001", "00 .0 .0 11");
}

Test(beside, what_is_longer_at_the_end_goes_on)
{
    expect("01", "01111", "00 11 .1 .1 .1");
    expect("0111", "01", "00 11 1. 1.");
}

Test(beside, an_empty_column_leaves_the_other_as_it_is)
{
    expect("0012", "", "0. 0. 1. 2.");
    expect("", "012", ".0 .1 .2");
    expect("", "", "");
}

/* A long note goes on beside what has none, and only the next one makes the text wait. */
Test(beside, what_has_nothing_beside_it_does_not_wait)
{
    expect("0123", "0000", "00 10 20 30");
    expect("0123", "000033", "00 10 20 .0 33 .3");
    expect("00112", "11", "0. 0. 11 11 2.");
}

/* A note that the main column leaves out belongs to what comes before it. */
Test(beside, what_the_main_column_has_not_follows_what_is_before)
{
    expect("0246", "0135", "00 .1 23 45 6.");
    expect("44", "125", "41 42 .5");
    expect("55", "1", "51 5.");
    expect("00", "9", "09 0.");
}

Test(beside, hundreds_of_lines_beside_one)
{
    struct beside beside;
    uint64_t main[] = {0, 7, UINT64_MAX};
    uint64_t side[LINES_MAX];
    for (size_t i = 0; i < LINES_MAX; i++)
        side[i] = i < LINES_MAX - 1 ? 7 : UINT64_MAX;
    beside_align(main, ARRAY_LEN(main), side, LINES_MAX, &beside);
    expect_all(&beside, ARRAY_LEN(main), LINES_MAX);
    cr_expect_eq(beside.count, LINES_MAX + 1);
    cr_expect_eq(beside.rows[LINES_MAX].main, 2);
    cr_expect_eq(beside.rows[LINES_MAX].side, LINES_MAX - 1);
    beside_clear(&beside);
}

/* The first line of the second column from the number of a main line's group on and before the next
 * group's; BESIDE_NOTHING where there is none. */
static size_t first_beside(const uint64_t *main, size_t main_count, size_t line,
                           const uint64_t *side, size_t side_count)
{
    size_t next = line;
    while (next < main_count && main[next] == main[line])
        next++;
    for (size_t i = 0; i < side_count; i++)
        if ((line == 0 || side[i] >= main[line]) && (next == main_count || side[i] < main[next]))
            return i;
    return BESIDE_NOTHING;
}

static size_t make_column(unsigned *seed, uint64_t *ret_groups)
{
    uint64_t group = 0;
    *seed = *seed * 1103515245u + 12345u;
    size_t count = (*seed >> 16) % COLUMN_MAX;
    for (size_t i = 0; i < count; i++) {
        *seed = *seed * 1103515245u + 12345u;
        group += (*seed >> 16) % 3;
        ret_groups[i] = group;
    }
    return count;
}

/* Whatever the lengths, nothing is lost, and what belongs together starts on the same row. */
Test(beside, any_two_columns)
{
    unsigned seed = 1;
    for (int round = 0; round < 500; round++) {
        uint64_t main[COLUMN_MAX];
        uint64_t side[COLUMN_MAX];
        size_t main_count = make_column(&seed, main);
        size_t side_count = make_column(&seed, side);
        struct beside beside;
        beside_align(main, main_count, side, side_count, &beside);
        expect_all(&beside, main_count, side_count);
        for (size_t i = 0; i < beside.count; i++) {
            size_t line = beside.rows[i].main;
            bool begins = !beside.rows[i].is_filler && (line == 0 || main[line] != main[line - 1]);
            size_t first =
                begins ? first_beside(main, main_count, line, side, side_count) : BESIDE_NOTHING;
            if (first != BESIDE_NOTHING)
                cr_expect_eq(beside.rows[i].side, first, "round %d, row %zu", round, i);
        }
        beside_clear(&beside);
    }
}

static struct beside_shape shape_of(int columns, int measure, int side)
{
    struct canvas canvas = {.rows = 24, .columns = columns, .measure = measure};
    struct beside_shape shape = beside_shape(&canvas, side);
    canvas.measure = shape.measure;
    struct frame frame = frame_of(&canvas);
    cr_expect_eq(frame.measure, shape.measure, "at %d both fit", columns);
    cr_expect_geq(frame.left, 2, "at %d there is a margin", columns);
    cr_expect_eq(shape.side_start + shape.side, shape.measure);
    cr_expect_eq(shape.side_start, shape.main + 4);
    return shape;
}

Test(beside, notes_are_narrow_and_languages_alike)
{
    cr_expect_not(beside_has_room(&(struct canvas){.columns = 103}));
    cr_expect(beside_has_room(&(struct canvas){.columns = 104}));
    cr_expect_eq(shape_of(104, 0, BESIDE_NOTE_COLUMNS).main, 66);
    cr_expect_eq(shape_of(200, 0, BESIDE_NOTE_COLUMNS).main, 66);
    cr_expect_eq(shape_of(200, 0, BESIDE_NOTE_COLUMNS).side, 30);
    cr_expect_eq(shape_of(104, 90, BESIDE_NOTE_COLUMNS).main, 66);
    cr_expect_eq(shape_of(104, 0, 0).main, 48);
    cr_expect_eq(shape_of(105, 0, 0).main, 48);
    cr_expect_eq(shape_of(120, 0, 0).side, 56);
    cr_expect_eq(shape_of(200, 0, 0).main, 66);
    cr_expect_eq(shape_of(200, 90, 0).side, 90);
    cr_expect_eq(shape_of(120, 40, 0).main, 40);
}

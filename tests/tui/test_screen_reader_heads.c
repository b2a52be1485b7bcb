/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/screen/reader_heads.c: a table that goes on says what its columns are, wherever one is in
 * it. The lessons are those of the course "tables". */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/screens.h"

static struct screens screens;

static void end(void)
{
    screens_close(&screens);
}

TestSuite(screen_reader_heads, .fini = end);

static const char *const sizes[] = {"40x12", "50x14", "66x12", "80x13", "80x24"};

static const char *const countries[] = {"Albania",   "Bolivia", "Cambodia", "Denmark",
                                        "Ecuador",   "Fiji",    "Georgia",  "Honduras",
                                        "Indonesia", "Jordan",  "Kenya",    "Madagascar"};

static void open_tables(const char *size, const char *unit)
{
    screens_set_up(&screens, size);
    screens_add_tables_course(&screens);
    screens_run(&screens, "Nadia", "tables", unit);
}

static void open_french(const char *size)
{
    screens_set_up(&screens, size);
    screens_add_tables_course(&screens);
    screens.language = "fr";
    screens_run(&screens, "Nadia", "tables", "ages");
}

static void open_both(const char *size)
{
    open_french(size);
    screens_press(&screens, "t");
}

/* The first row of the body that has one of these words; -1: none. */
static int row_of(const char *const *words, size_t count)
{
    int first = -1;
    for (size_t i = 0; i < count; i++) {
        int row = screens_find(&screens, words[i]);
        if (row >= 0 && (first < 0 || row < first))
            first = row;
    }
    return first;
}

/* Where rows of the first table are seen, its head stands above them, and once. */
static void expect_head(const char *after)
{
    int row = row_of(countries, ARRAY_LEN(countries));
    int head = screens_find(&screens, "Country");
    char *picture = screens_picture(&screens);
    if (row >= 0)
        cr_expect(head >= 0 && head < row, "after %s:\n%s", after, picture);
    const char *first = strstr(picture, "Country ");
    cr_expect(first == NULL || strstr(first + 1, "Country ") == NULL, "after %s:\n%s", after,
              picture);
    free(picture);
}

/* Presses a key until nothing else comes, and calls `look` each time. */
static void go_through(const char *key, void (*look)(const char *key))
{
    char *before = memory_text("");
    char *picture = screens_picture(&screens);
    for (int turns = 0; strcmp(before, picture) != 0 && turns < 200; turns++) {
        look(key);
        screens_press(&screens, key);
        free(before);
        before = picture;
        picture = screens_picture(&screens);
    }
    free(before);
    free(picture);
}

/* Takes `before`. */
static void expect_same(char *before)
{
    char *after = screens_picture(&screens);
    cr_expect_str_eq(after, before, "before:\n%safter:\n%s", before, after);
    free(after);
    free(before);
}

/* --- What is seen --- */

Test(screen_reader_heads, the_head_is_seen_again_as_a_head)
{
    open_tables("66x12", "ages");
    screens_press(&screens, "Space");
    struct frame frame = frame_of(&screens.canvas);
    cr_assert_eq(screens_find(&screens, "Country"), frame.first_row);
    cr_expect_eq(canvas_cell(&screens.canvas, frame.first_row, frame.left)->role, ROLE_HEADING);
    char *rule = screens_row(&screens, frame.first_row + 1);
    cr_expect_not_null(strstr(rule, "──────────"), "%s", rule);
    free(rule);
}

/* Wherever one is, and whatever led there. */
Test(screen_reader_heads, no_row_is_seen_without_its_head)
{
    static const char *const keys[] = {"Space", "b", "↓", "↑", "d", "u"};
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        open_tables(sizes[i], "ages");
        for (size_t j = 0; j < ARRAY_LEN(keys); j++)
            go_through(keys[j], expect_head);
        screens_close(&screens);
    }
    open_tables("80x24", "ages");
}

static bool is_seen[ARRAY_LEN(countries)];

static void note_countries(const char *key)
{
    (void)key;
    for (size_t i = 0; i < ARRAY_LEN(countries); i++)
        is_seen[i] = is_seen[i] || screens_find(&screens, countries[i]) >= 0;
}

/* Whatever key leads through the lesson. */
static void expect_none_hidden(const char *size)
{
    static const char *const keys[] = {"Space", "b", "↓", "↑", "d", "u"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        memset(is_seen, 0, sizeof is_seen);
        go_through(keys[i], note_countries);
        for (size_t j = 0; j < ARRAY_LEN(countries); j++)
            cr_expect(is_seen[j], "%s at %s by %s", countries[j], size, keys[i]);
    }
}

Test(screen_reader_heads, no_row_is_hidden)
{
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        open_tables(sizes[i], "ages");
        expect_none_hidden(sizes[i]);
        screens_close(&screens);
    }
    open_tables("80x24", "ages");
}

/* A line down shows one more row of the table, under the same head. */
Test(screen_reader_heads, each_line_down_takes_one_row_away)
{
    open_tables("66x12", "ages");
    screens_press(&screens, "Space");
    int row = row_of(countries, ARRAY_LEN(countries));
    char *second = screens_row(&screens, row + 1);
    screens_press(&screens, "↓");
    screens_expect_row(&screens, row, second);
    screens_press(&screens, "↓ ↑");
    screens_expect_row(&screens, row, second);
    free(second);
}

/* From the rule above the table to its first rows gone, and back, no press of a key is lost. */
Test(screen_reader_heads, no_line_down_or_up_stands_still)
{
    open_tables("80x13", "ages");
    char *before = screens_picture(&screens);
    for (int i = 0; i < 24; i++) {
        screens_press(&screens, i < 12 ? "↓" : "↑");
        char *picture = screens_picture(&screens);
        cr_expect_str_neq(picture, before, "press %d:\n%s", i, picture);
        free(before);
        before = picture;
    }
    free(before);
}

Test(screen_reader_heads, a_head_that_takes_much_of_the_page_is_not_repeated)
{
    open_tables("40x12", "deep");
    screens_press(&screens, "G");
    screens_expect_seen(&screens, "Sunday");
    screens_expect_unseen(&screens, "Hours of");
    screens_resize(&screens, "100x14");
    screens_press(&screens, "G");
    screens_expect_seen(&screens, "Hours of light work");
}

Test(screen_reader_heads, a_table_without_a_head_repeats_nothing)
{
    open_tables("80x12", "plain");
    screens_press(&screens, "G");
    screens_expect_seen(&screens, "iota");
    screens_expect_unseen(&screens, "─────");
}

/* --- Pages --- */

static void read_pages(int *ret_page, int *ret_pages)
{
    char *line = screens_row(&screens, 0);
    const char *words = strstr(line, "page ");
    *ret_page = *ret_pages = 0;
    cr_expect(words != NULL && sscanf(words, "page %d of %d", ret_page, ret_pages) == 2);
    free(line);
}

Test(screen_reader_heads, pages_are_counted_as_they_are_turned)
{
    static const char *const units[] = {"ages", "deep", "plain"};
    for (size_t i = 0; i < ARRAY_LEN(units) * ARRAY_LEN(sizes); i++) {
        const char *unit = units[i % ARRAY_LEN(units)];
        const char *size = sizes[i / ARRAY_LEN(units)];
        int page;
        int pages;
        int count;
        open_tables(size, unit);
        read_pages(&page, &count);
        for (int number = 1; number <= count; number++) {
            read_pages(&page, &pages);
            cr_expect(page == number && pages == count, "'%s' at %s: page %d of %d, not %d of %d",
                      unit, size, page, pages, number, count);
            screens_press(&screens, "Space");
        }
        screens_expect_seen(&screens, "nd of the lesson");
        for (int number = count; number >= 1; number--) {
            read_pages(&page, &pages);
            cr_expect_eq(page, number, "'%s' at %s: page %d, not %d", unit, size, page, number);
            screens_press(&screens, "b");
        }
        screens_close(&screens);
    }
    open_tables("80x24", "ages");
}

/* A page that begins in the table repeats the head, and no rows of the page before. */
Test(screen_reader_heads, a_page_that_begins_in_the_table_goes_on_with_the_next_row)
{
    open_tables("66x12", "ages");
    size_t last = 0;
    for (size_t i = 0; i < ARRAY_LEN(countries); i++)
        if (screens_find(&screens, countries[i]) >= 0)
            last = i;
    screens_press(&screens, "Space");
    struct frame frame = frame_of(&screens.canvas);
    cr_expect_eq(screens_find(&screens, countries[last + 1]), frame.first_row + 2);
}

/* The end of a table is not repeated: its head would be as well. */
Test(screen_reader_heads, the_page_after_a_table_begins_with_what_follows)
{
    open_tables("60x14", "ages");
    while (screens_find(&screens, "Madagascar") < 0)
        screens_press(&screens, "Space");
    cr_assert_lt(screens_find(&screens, "A country may raise"), 0);
    screens_press(&screens, "Space");
    screens_expect_top(&screens, "A country may raise");
}

Test(screen_reader_heads, another_window_and_back_is_the_same_page)
{
    open_tables("66x12", "ages");
    screens_press(&screens, "Space");
    char *before = screens_picture(&screens);
    screens_resize(&screens, "80x24");
    screens_resize(&screens, "66x12");
    expect_same(before);
}

/* --- What one looks for, marks, follows --- */

static void search(const char *words)
{
    screens_press(&screens, "/");
    screens_type(&screens, words);
    for (int i = 0; i < 8; i++)
        screens_wait(&screens);
    screens_press(&screens, "Enter");
}

Test(screen_reader_heads, what_is_found_is_in_view_below_the_head)
{
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        open_tables(sizes[i], "ages");
        for (size_t j = 0; j < ARRAY_LEN(countries); j++) {
            search(countries[j]);
            int row = screens_find(&screens, countries[j]);
            cr_expect_geq(row, 0, "%s at %s", countries[j], sizes[i]);
            expect_head(countries[j]);
            screens_press(&screens, "Esc Esc");
        }
        screens_close(&screens);
    }
    open_tables("80x24", "ages");
}

Test(screen_reader_heads, a_mark_stands_at_the_first_row_and_not_at_the_head)
{
    open_tables("66x12", "ages");
    screens_press(&screens, "Space");
    char *first = screens_row(&screens, row_of(countries, ARRAY_LEN(countries)));
    screens_press(&screens, "m");
    char *marked = screens_row(&screens, row_of(countries, ARRAY_LEN(countries)));
    cr_expect_not_null(strstr(marked, "♦"), "%s", marked);
    screens_press(&screens, "g M Enter");
    screens_expect_seen(&screens, first + strspn(first, " "));
    free(marked);
    free(first);
}

Test(screen_reader_heads, a_link_of_the_head_is_followed_where_it_is_seen)
{
    open_tables("66x12", "ages");
    screens_press(&screens, "Space");
    char *before = screens_row(&screens, row_of(countries, ARRAY_LEN(countries)));
    screens_click_on(&screens, "Country");
    screens_click_on(&screens, "─────");
    screens_expect_row(&screens, row_of(countries, ARRAY_LEN(countries)), before);
    screens_click_on(&screens, "ratification");
    screens_expect_seen(&screens, "A country says that it will keep to a Convention.");
    screens_press(&screens, "Esc");
    screens_expect_row(&screens, row_of(countries, ARRAY_LEN(countries)), before);
    screens_press(&screens, "Space b");
    screens_expect_row(&screens, row_of(countries, ARRAY_LEN(countries)), before);
    free(before);
}

/* The form below the tables is in view whole where it has the focus. */
Test(screen_reader_heads, what_has_the_focus_is_in_view)
{
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        open_tables(sizes[i], "ages");
        screens_press(&screens, "Tab");
        screens_expect_link_focus(&screens, "ratification");
        screens_press(&screens, "Tab");
        screens_expect_focus(&screens, "1 ( ) 14");
        screens_press(&screens, "Tab");
        screens_expect_focus(&screens, "[ Answer ]");
        screens_press(&screens, "1 Enter");
        screens_expect_seen(&screens, "Not right.");
        screens_close(&screens);
    }
    open_tables("80x24", "ages");
}

/* --- Beside another column --- */

/* The French head takes more lines than the English one. */
Test(screen_reader_heads, both_languages_have_their_head)
{
    open_both("120x18");
    screens_press(&screens, "Space");
    struct frame frame = frame_of(&screens.canvas);
    char *line = screens_row(&screens, frame.first_row);
    const char *rule = strstr(line, "│");
    cr_assert_not_null(rule, "%s", line);
    cr_expect_not_null(strstr(line, "Pays"), "%s", line);
    cr_expect_not_null(strstr(rule, "Country"), "%s", line);
    free(line);
}

/* Where words were found in the source alone, that is the main column. */
Test(screen_reader_heads, a_head_that_is_longer_in_the_second_column_is_whole)
{
    open_french("120x18");
    search("Ecuador");
    struct frame frame = frame_of(&screens.canvas);
    char *line = screens_row(&screens, frame.first_row);
    const char *rule = strstr(line, "│");
    cr_assert_not_null(rule, "%s", line);
    cr_expect(strstr(line, "Country") != NULL && strstr(line, "Country") < rule, "%s", line);
    cr_expect_not_null(strstr(rule, "Pays"), "%s", line);
    screens_expect_seen(&screens, "convention par ce pays");
    cr_expect_geq(row_of(countries, ARRAY_LEN(countries)), frame.first_row + 3);
    free(line);
}

Test(screen_reader_heads, beside_the_other_language_no_row_is_hidden)
{
    static const char *const wide[] = {"104x14", "104x24", "120x18", "200x60"};
    for (size_t i = 0; i < ARRAY_LEN(wide); i++) {
        open_both(wide[i]);
        expect_none_hidden(wide[i]);
        screens_close(&screens);
    }
    open_tables("80x24", "ages");
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/arrange.c and src/tui/bidi.c */
#include "config.h"

#include "tui/arrange.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tui/bidi.h"
#include "tui/glyph.h"

enum { COLUMNS = 24 };

/* Widths are those of the locale. */
static void set_up(void)
{
    cr_assert_not_null(setlocale(LC_CTYPE, "C.UTF-8"));
    if (!bidi_is_available())
        cr_skip_test("built without FriBidi");
}

TestSuite(arrange, .init = set_up);

static struct canvas canvas;
static struct arrangement arrangement;

static void begin(void)
{
    canvas_init(&canvas, 1, COLUMNS);
}

static void end(void)
{
    canvas_clear(&canvas);
    arrangement_clear(&arrangement);
}

static void expect_seen(const char *name, const char *expected)
{
    char *picture = canvas_picture(&canvas);
    picture[strlen(picture) - 1] = '\0';
    cr_expect_str_eq(picture, expected, "%s: '%s'", name, picture);
    free(picture);
}

/* What one text at the start of a row of COLUMNS looks like; Hebrew letters are not joined, so that
 * what is expected can be read letter by letter. */
static const struct {
    const char *name;
    const char *text;
    bool is_mirrored;
    enum direction direction; /* of the row */
    const char *seen;
} cases[] = {
    {"nothing", "", true, DIRECTION_NONE, ""},
    {"Latin letters stay", "abc (1).", false, DIRECTION_NONE, "abc (1)."},
    {"and go to the other side as they are", "abc (1).", true, DIRECTION_NONE,
     "                abc (1)."},
    {"Hebrew is turned where it stands", "אבג", false, DIRECTION_NONE, "גבא"},
    {"and at the other side", "אבג", true, DIRECTION_NONE, "                     גבא"},
    {"its full stop is at its end", "אבג.", true, DIRECTION_NONE, "                    .גבא"},
    {"numbers stay", "אבג 138 דה", true, DIRECTION_NONE, "              הד 138 גבא"},
    {"a share keeps its sign", "אב 57%", true, DIRECTION_NONE, "                  57% בא"},
    {"a range of numbers begins at its right end", "אב 13–15", true, DIRECTION_NONE,
     "                15–13 בא"},
    {"Latin words inside keep their order", "אב ILO C138 גד", true, DIRECTION_NONE,
     "          דג ILO C138 בא"},
    {"brackets are turned", "אב (ג) ד", true, DIRECTION_NONE, "                ד (ג) בא"},
    {"brackets around Latin words are not parted", "אב (ILO) ג", true, DIRECTION_NONE,
     "              ג (ILO) בא"},
    {"Hebrew in a Latin sentence", "say אב גד!", false, DIRECTION_LEFT_TO_RIGHT, "say דג בא!"},
    {"its direction is the row's", "אב abc.", false, DIRECTION_LEFT_TO_RIGHT, "בא abc."},
    {"the other way round", "abc אב.", false, DIRECTION_RIGHT_TO_LEFT, "                 .בא abc"},
    {"a row may differ from the screen", "abc.", true, DIRECTION_LEFT_TO_RIGHT, "abc."},
    {"Latin text runs on in a row that is turned", "abc.", false, DIRECTION_RIGHT_TO_LEFT,
     "                    .abc"},
    {"numbers alone run as the screen does", "1 (•)", true, DIRECTION_NONE,
     "                   (•) 1"},
    {"arrows are not turned", "←→", true, DIRECTION_NONE, "                      ←→"},
    {"quotation marks are", "«אב»", true, DIRECTION_NONE, "                    «בא»"},
    {"columns change places", "אב   abc   12", true, DIRECTION_NONE, "           12   abc   בא"},
    {"and stay where the row does not turn", "אב   גד", false, DIRECTION_LEFT_TO_RIGHT, "בא   דג"},
    {"a line of a table parts too", "אב │ 12 │ abc", true, DIRECTION_NONE,
     "           abc │ 12 │ בא"},
    {"corners are turned", "└─┤", true, DIRECTION_NONE, "                     ├─┘"},
    {"marks stay on their letters", "בּג", true, DIRECTION_NONE, "                      גבּ"},
    {"wide characters stay whole", "אב 中文", true, DIRECTION_NONE, "                 中文 בא"},
    {"a mark of direction takes a neutral sign to its side", "אב\u200E!abc", true, DIRECTION_NONE,
     "                  !abcבא"},
    {"a line of a longer text runs as that does", "\u200Fabc.\u200F", true, DIRECTION_NONE,
     "                    .abc"},
    {"Arabic letters are joined", "سن", true, DIRECTION_NONE, "                      \uFEE6\uFEB3"},
    {"lam and alef are one", "لا", true, DIRECTION_NONE, "                       \uFEFB"},
    {"what they leave is blank at the end of the row", "سلام", true, DIRECTION_NONE,
     "                     \uFEE1\uFEFC\uFEB3"},
    {"or of the piece, where the row is not turned", "سلام", false, DIRECTION_NONE,
     "\uFEE1\uFEFC\uFEB3"},
    {"a joiner that is kept apart", "می\u200Cخ", true, DIRECTION_NONE,
     "                     \uFEA5\uFBFD\uFEE3"},
};

Test(arrange, a_row_is_seen_as_it_is_read)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        begin();
        canvas_direct(&canvas, 0, cases[i].direction);
        canvas_text(&canvas, 0, 0, COLUMNS, ROLE_TEXT, cases[i].text);
        arrange(&canvas, cases[i].is_mirrored, &arrangement);
        expect_seen(cases[i].name, cases[i].seen);
        end();
    }
}

Test(arrange, what_is_drawn_apart_is_ordered_apart)
{
    begin();
    canvas_text(&canvas, 0, 2, 3, ROLE_KEY, "Esc");
    canvas_text(&canvas, 0, 6, 4, ROLE_CHROME, "back");
    canvas_text(&canvas, 0, 12, 2, ROLE_CHROME, "אב");
    arrange(&canvas, true, &arrangement);
    expect_seen("three pieces", "          בא  back Esc");
    end();
}

/* Two columns, [0, 10) and [12, 22), of which each may run its own way. */
Test(arrange, a_column_of_text_is_turned_in_itself)
{
    static const struct {
        const char *name;
        const char *main;
        const char *side;
        enum direction main_direction;
        enum direction side_direction;
        bool is_mirrored;
        const char *seen;
    } columns[] = {
        {"two from the left", "abc.", "def.", DIRECTION_LEFT_TO_RIGHT, DIRECTION_LEFT_TO_RIGHT,
         false, "abc.        def."},
        {"Hebrew beside it", "abc.", "אב.", DIRECTION_LEFT_TO_RIGHT, DIRECTION_RIGHT_TO_LEFT, false,
         "abc.               .בא"},
        {"beside Hebrew", "אב.", "abc.", DIRECTION_RIGHT_TO_LEFT, DIRECTION_LEFT_TO_RIGHT, false,
         "       .בא  abc."},
        {"Latin letters that run from the right", "abc.", "12.", DIRECTION_RIGHT_TO_LEFT,
         DIRECTION_LEFT_TO_RIGHT, false, "      .abc  12."},
        {"beside Hebrew on a mirrored screen", "אב.", "abc.", DIRECTION_RIGHT_TO_LEFT,
         DIRECTION_LEFT_TO_RIGHT, true, "  abc.               .בא"},
        {"Hebrew beside it there", "abc.", "אב.", DIRECTION_LEFT_TO_RIGHT, DIRECTION_RIGHT_TO_LEFT,
         true, "         .בא  abc."},
        {"one alone", "", "abc.", DIRECTION_NONE, DIRECTION_LEFT_TO_RIGHT, true, "  abc."},
        {"as the screen", "אב.", "abc.", DIRECTION_NONE, DIRECTION_NONE, true,
         "        abc.         .בא"},
    };
    for (size_t i = 0; i < ARRAY_LEN(columns); i++) {
        begin();
        canvas_direct_columns(&canvas, 0, 12, 22, columns[i].side_direction);
        canvas_direct_columns(&canvas, 0, 0, 10, columns[i].main_direction);
        canvas_text(&canvas, 0, 0, 10, ROLE_TEXT, columns[i].main);
        canvas_text(&canvas, 0, 12, 10, ROLE_TEXT, columns[i].side);
        canvas_cursor(&canvas, 0, 12);
        arrange(&canvas, columns[i].is_mirrored, &arrangement);
        expect_seen(columns[i].name, columns[i].seen);
        cr_expect_eq(arrangement_drawn(&arrangement, 0, canvas.cursor_column), 12, "%s: %d",
                     columns[i].name, canvas.cursor_column);
        end();
    }
}

/* A link in the middle of a sentence is drawn by itself. */
Test(arrange, what_is_drawn_on_is_one_text)
{
    begin();
    int column = canvas_text(&canvas, 0, 0, COLUMNS, ROLE_TEXT, "אב ");
    column += canvas_text(&canvas, 0, column, COLUMNS, ROLE_LINK, "the ILO");
    column += canvas_text(&canvas, 0, column, COLUMNS, ROLE_LINK_FOCUS, " C138");
    canvas_text(&canvas, 0, column, COLUMNS, ROLE_TEXT, " גד");
    arrange(&canvas, true, &arrangement);
    expect_seen("one text", "      דג the ILO C138 בא");
    for (int i = 0; i < 7; i++)
        cr_expect_eq(canvas_cell(&canvas, 0, 9 + i)->role, ROLE_LINK, "column %d", 9 + i);
    for (int i = 0; i < 5; i++)
        cr_expect_eq(canvas_cell(&canvas, 0, 16 + i)->role, ROLE_LINK_FOCUS, "column %d", 16 + i);
    end();
}

Test(arrange, the_cursor_goes_with_its_letter)
{
    static const struct {
        int drawn, seen;
        bool turns;
    } places[] = {{0, 23, true}, {1, 22, true}, {3, 18, false}, {5, 20, false}, {10, 13, true}};
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        begin();
        canvas_text(&canvas, 0, 0, COLUMNS, ROLE_TEXT, "אב abc");
        canvas_cursor(&canvas, 0, places[i].drawn);
        arrange(&canvas, true, &arrangement);
        cr_expect_eq(canvas.cursor_column, places[i].seen, "column %d", places[i].drawn);
        cr_expect_eq(arrangement.turns_at_cursor, places[i].turns, "column %d", places[i].drawn);
        cr_expect_eq(arrangement_drawn(&arrangement, 0, places[i].seen), places[i].drawn);
        end();
    }
}

Test(arrange, a_cell_that_is_seen_is_one_that_was_drawn)
{
    begin();
    canvas_text(&canvas, 0, 1, COLUMNS, ROLE_TEXT, "abc سلام 中 12");
    arrange(&canvas, true, &arrangement);
    bool is_drawn[COLUMNS] = {false};
    for (int column = 0; column < COLUMNS; column++) {
        int drawn = arrangement_drawn(&arrangement, 0, column);
        cr_assert(drawn >= 0 && drawn < COLUMNS);
        is_drawn[drawn] = true;
    }
    for (int column = 0; column < 5; column++)
        cr_expect(is_drawn[column], "column %d", column);
    cr_expect_eq(arrangement_drawn(&arrangement, 1, 3), 3);
    cr_expect_eq(arrangement_drawn(&arrangement, 0, COLUMNS), COLUMNS);
    end();
}

/* A mirrored screen without letters from the right, mirrored again, is as it was drawn. */
Test(arrange, a_mirror_of_a_mirror_changes_nothing)
{
    begin();
    canvas_text(&canvas, 0, 3, COLUMNS, ROLE_FOUND, GLYPH_FOCUS);
    canvas_text(&canvas, 0, 5, COLUMNS, ROLE_TEXT, "abc 中 (1)");
    canvas_role(&canvas, 0, 20, 2, ROLE_FIELD);
    char *before = canvas_picture(&canvas);
    arrange(&canvas, true, &arrangement);
    cr_expect_eq(canvas_cell(&canvas, 0, COLUMNS - 1 - 20)->role, ROLE_FIELD);
    cr_expect_eq(canvas_cell(&canvas, 0, COLUMNS - 1 - 3)->role, ROLE_FOUND);
    expect_seen("once", "         abc 中 (1) «");
    arrange(&canvas, true, &arrangement);
    expect_seen("twice", "   " GLYPH_FOCUS " abc 中 (1)");
    free(before);
    end();
}

Test(arrange, rows_that_run_from_the_left_are_left_alone)
{
    begin();
    canvas_text(&canvas, 0, 2, COLUMNS, ROLE_TEXT, "é 中 12");
    canvas_cursor(&canvas, 0, 4);
    arrange(&canvas, false, &arrangement);
    expect_seen("as drawn", "  é 中 12");
    cr_expect_eq(canvas.cursor_column, 4);
    cr_expect_not(arrangement.turns_at_cursor);
    end();
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Screens from right to left. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "support/pictures.h"
#include "support/support.h"
#include "tui/bidi.h"

#define SIZES "80x24 40x12"

static void expect_arabic_at(const char *name, const char *sizes,
                             void (*arrange)(struct screens *screens))
{
    if (!bidi_is_available())
        cr_skip_test("built without FriBidi");
    pictures_expect_spoken("ar", name, sizes, arrange);
}

static void expect_arabic(const char *name, void (*arrange)(struct screens *screens))
{
    expect_arabic_at(name, SIZES, arrange);
}

static void open_unit(struct screens *screens, const char *unit)
{
    screens_add_arabic_course(screens);
    screens_run_begun(screens, "نادية", unit != NULL ? "arabic" : NULL, unit);
}

static void first_start(struct screens *screens)
{
    screens_run(screens, NULL, NULL, NULL);
}

static void home(struct screens *screens)
{
    open_unit(screens, "ages");
    screens_quit(screens);
    screens_run(screens, "نادية", NULL, NULL);
}

static void outline(struct screens *screens)
{
    open_unit(screens, "ages");
    screens_press(screens, "o");
}

static void reader(struct screens *screens)
{
    open_unit(screens, "ages");
    screens_press(screens, "m Tab");
}

static void reader_end(struct screens *screens)
{
    open_unit(screens, "ages");
    screens_press(screens, "G");
}

static void sheet(struct screens *screens)
{
    reader(screens);
    screens_press(screens, "Enter");
}

/* A course in English under an interface in Arabic. */
static void reader_of_english(struct screens *screens)
{
    screens_run(screens, "Nadia", "core", "ages");
}

static void sheet_of_english(struct screens *screens)
{
    reader_of_english(screens);
    screens_press(screens, "Tab*2 Enter");
}

static void glossary_of_english(struct screens *screens)
{
    reader_of_english(screens);
    screens_press(screens, "w End");
}

static void question(struct screens *screens)
{
    open_unit(screens, "quiz");
    screens_press(screens, "2");
}

static void question_answered(struct screens *screens)
{
    question(screens);
    screens_press(screens, "Enter");
}

static void field(struct screens *screens)
{
    question_answered(screens);
    screens_press(screens, "Enter");
    screens_type(screens, "ثماني عشرة");
}

static void help(struct screens *screens)
{
    open_unit(screens, "ages");
    screens_press(screens, "?");
}

static void settings(struct screens *screens)
{
    first_start(screens);
    screens_press(screens, "↓*4 Enter S End");
}

/* The author has closed a paragraph by another tag. */
static void preview_of_mistake(struct screens *screens)
{
    static const char file[] = "courses/core/2.xml";
    char *text = support_read(file, NULL);
    char *tag = strstr(text, "</p>");
    cr_assert_not_null(tag);
    tag[2] = 'q';
    support_write(file, text);
    free(text);
    screens_preview(screens, "core", NULL);
}

Test(screen_arabic, the_frame_is_mirrored)
{
    expect_arabic("start", first_start);
    expect_arabic("arabic-home", home);
    expect_arabic("arabic-outline", outline);
    expect_arabic("arabic-help", help);
    expect_arabic("arabic-settings", settings);
}

Test(screen_arabic, text_runs_as_its_language_does)
{
    expect_arabic("arabic-reader", reader);
    expect_arabic("arabic-reader-end", reader_end);
    expect_arabic("arabic-sheet", sheet);
    expect_arabic("arabic-of-english", reader_of_english);
    expect_arabic("arabic-glossary-of-english", glossary_of_english);
}

Test(screen_arabic, tags_in_a_message_stand_as_they_are_typed)
{
    expect_arabic_at("arabic-preview", "104x24 80x24", preview_of_mistake);
}

Test(screen_arabic, questions)
{
    expect_arabic("arabic-question", question);
    expect_arabic("arabic-question-answered", question_answered);
    expect_arabic("arabic-field", field);
}

/* Two columns of text stand where all of the screen has them, each with its own direction. */
Test(screen_arabic, columns_keep_their_places)
{
    pictures_expect_each("arabic-beside-sheet", "104x24", sheet);
    expect_arabic_at("arabic-beside-sheet", "104x24", sheet);
    expect_arabic_at("arabic-beside-sheet-of-english", "104x24", sheet_of_english);
}

/* The course alone is in Arabic: the frame stays, its text is mirrored. */
Test(screen_arabic, an_arabic_course_under_an_english_interface)
{
    pictures_expect_each("arabic-reader", SIZES, reader);
    pictures_expect_each("arabic-question", SIZES, question);
}

/* --- Keys and clicks --- */

static void open_in_arabic(struct screens *screens, const char *course, const char *unit)
{
    if (!bidi_is_available())
        cr_skip_test("built without FriBidi");
    screens_set_up(screens, "40x12");
    screens->language = "ar";
    screens_add_arabic_course(screens);
    screens_run(screens, "Nadia", course, unit);
}

Test(screen_arabic, the_arrow_to_the_left_goes_on)
{
    struct screens screens;
    open_in_arabic(&screens, "core", "ages");
    screens_expect_seen(&screens, "page 1");
    screens_press(&screens, "←");
    screens_expect_seen(&screens, "page 2");
    screens_press(&screens, "h");
    screens_expect_seen(&screens, "page 3");
    screens_press(&screens, "→ l");
    screens_expect_seen(&screens, "page 1");
    screens_close(&screens);
}

/* In a field it goes the way of the letters at the cursor. */
Test(screen_arabic, in_a_field_arrows_go_the_way_of_its_letters)
{
    struct screens screens;
    open_in_arabic(&screens, NULL, NULL);
    screens_press(&screens, "/");
    screens_type(&screens, "abc");
    int end = screens.canvas.cursor_column;
    screens_press(&screens, "←");
    cr_expect_eq(screens.canvas.cursor_column, end - 1);
    screens_press(&screens, "→ Ctrl-U");
    screens_type(&screens, "אבג");
    end = screens.canvas.cursor_column;
    screens_press(&screens, "→");
    cr_expect_eq(screens.canvas.cursor_column, end + 1);
    screens_type(&screens, "ד");
    screens_expect_seen(&screens, "גדבא");
    screens_close(&screens);
}

Test(screen_arabic, a_click_is_on_what_is_seen)
{
    struct screens screens;
    open_in_arabic(&screens, "arabic", "ages");
    screens_click_on(&screens, "\uFEE2\uFED7\uFEAD");
    screens_expect_unseen(&screens, "glossary");
    screens_click_on(&screens, "\uFEAA\uFEA4\uFEDF");
    screens_expect_seen(&screens, "glossary");
    screens_close(&screens);
}

Test(screen_arabic, nobody_orders_letters_where_that_is_wanted)
{
    static const char *const values[] = {"terminal", "off"};
    for (size_t i = 0; i < 2; i++) {
        struct screens screens;
        open_in_arabic(&screens, "arabic", "ages");
        screens_expect_unseen(&screens, "سن");
        tui_set(&screens.tui, SETTING_BIDI, values[i]);
        screens_press(&screens, "Ctrl-L");
        screens_expect_row(&screens, 1, "  في أي سن؟");
        screens_expect_row(&screens, 0, "  في أي سن؟                page 1 of 4");
        screens_close(&screens);
    }
}

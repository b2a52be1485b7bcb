/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/layout.c: a lesson with every kind of block, at every width: nothing is lost, and
 * every place is found. */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "content/laying.h"

static void speak_utf8(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
}

TestSuite(layout_places, .init = speak_utf8);

enum { NARROWEST = 20, WIDEST = 90, WHERE_WORDS_FIT = 36, WORD_COLUMNS = 8 };

static const char everything[] =
    "<h>How old is old enough?</h>"
    "<p>Not <q>all</q> work is <abbr title='child labour'>CL</abbr>: see <a href='#ages'>ages</a>,"
    "<br/><span xml:lang='fr'>travail</span>, <cite ref='C138:2(3)'/> and "
    "<term ref='t'>minimum age</term>.</p>"
    "<dl><dt>Light work</dt><dd>Not harmful, and no hindrance to school.</dd><dt>Other</dt>"
    "<dt>Also</dt><dd><p>One</p><ul><li>two</li></ul></dd></dl>"
    "<table><caption>Ages under the Convention</caption>"
    "<tr><th>Work</th><th>General</th><th>Where the economy is not yet developed</th></tr>"
    "<tr><td>Basic age</td><td>15</td><td>14, after consulting <term ref='o'>those "
    "concerned</term></td></tr>"
    "<tr><td>Light <em>work</em></td><td><ul><li>13</li><li>to 15</li></ul></td><td/></tr>"
    "<tr><th>体面劳动</th><td>e\u0301te\u0301</td><td><note kind='caution'>Mind the "
    "<term ref='s'>sign</term></note></td></tr></table>"
    "<note kind='caution'><p>Check it:</p><table><tr><td><table><tr><td>in</td><td>side</td></tr>"
    "</table></td><td>out</td></tr></table></note>"
    "<blockquote source='Philadelphia, 1944'><p>Labour is not a commodity.</p></blockquote>"
    "<pre>\n  Name:    ________\n\n    Age:   __ of the child who works in the shop, if any, and "
    "more\n</pre>"
    "<figure alt='Two boxes, one in the other'>\n+------------------------------+\n|    +----+    "
    "            |\n+------------------------------+\n</figure>"
    "<chart kind='bar' unit='million'><caption>In labour</caption><bar label='2020' value='160'/>"
    "<bar label='2024' value='137.6'/><bar label='none' value='0'/></chart>"
    "<chart kind='line'><bar label='a' value='1'/><bar label='b' value='3'/></chart>"
    "<ol><li><p>Item</p><table><tr><td>x</td><td>yy</td></tr></table></li>"
    "<li><chart kind='bar'><bar label='c' value='1'/></chart></li><li><pre>kept</pre></li></ol>"
    "<example label='A shop'><p>Luis, 13, <term ref='h'>helps</term>.</p>"
    "<figure alt='A face'>:-)</figure></example>";

static void make_lesson(size_t columns, struct laid *ret_laid)
{
    struct laid laid = {.blocks = laid_blocks(everything)};
    struct blocks ask = laid_blocks("<p>Ask who has a <term ref='c'>child</term>.</p>");
    blocks_add_empty(&laid.blocks, BLOCK_PAUSE, (struct where){0});
    blocks_add_empty(&laid.blocks, BLOCK_TRY, (struct where){0});
    blocks_add_empty(&laid.blocks, BLOCK_FACILITATOR, (struct where){0})->children = ask;
    layout_blocks(&laid.blocks,
                  &(struct layout_options){
                      .columns = columns, .title = "A lesson", .notes = LAYOUT_NOTES_INSIDE},
                  &laid.layout);
    *ret_laid = laid;
}

Test(layout_places, lines_and_links_of_all_blocks_are_whole_at_every_width)
{
    for (size_t columns = NARROWEST; columns <= WIDEST; columns++) {
        struct laid laid;
        make_lesson(columns, &laid);
        laying_expect_whole("everything", &laid.layout, columns);
        laid_clear(&laid);
    }
}

/* --- Words --- */

static bool has_words(const struct layout *layout, const char *words, size_t length)
{
    for (size_t i = 0; i < layout->line_count; i++)
        if (memmem(layout->lines[i].text, strlen(layout->lines[i].text), words, length) != NULL)
            return true;
    return false;
}

struct looking {
    const struct layout *layout;
    size_t columns;
};

/* Lines that are kept are cut, and a picture's words stand for it: of those nothing is sure. */
static bool is_sure(const char *word, size_t length)
{
    return length > 0 && utf8_count(word, length) <= WORD_COLUMNS &&
           memchr(word, '+', length) == NULL && memchr(word, '|', length) == NULL;
}

static int expect_text(void *context, const struct text *text)
{
    const struct looking *looking = context;
    if (text->marks == NULL && strstr(text->plain, "Age:") != NULL)
        return 0;
    for (const char *word = text->plain; *word != '\0';) {
        size_t length = strcspn(word, " \n" TEXT_OBJECT);
        if (is_sure(word, length))
            cr_expect(has_words(looking->layout, word, length), "at %zu columns: '%.*s'",
                      looking->columns, (int)length, word);
        word += length;
        word += strspn(word, " \n" TEXT_OBJECT);
    }
    return 0;
}

static const char picture_words[] = "Two boxes, one in the other";

/* A picture that is seen needs no words. */
static int expect_text_or_picture(void *context, const struct text *text)
{
    bool is_of_picture =
        strcmp(text->plain, picture_words) == 0 || strcmp(text->plain, "A face") == 0;
    return is_of_picture ? 0 : expect_text(context, text);
}

Test(layout_places, every_word_is_there_at_every_width_that_has_room_for_it)
{
    for (size_t columns = WHERE_WORDS_FIT; columns <= WIDEST; columns++) {
        struct laid laid;
        make_lesson(columns, &laid);
        struct looking looking = {&laid.layout, columns};
        blocks_each_text(&laid.blocks, expect_text_or_picture, &looking);
        laid_clear(&laid);
    }
}

Test(layout_places, a_picture_or_its_words_are_there_at_every_width)
{
    for (size_t columns = NARROWEST; columns <= WIDEST; columns++) {
        struct laid laid;
        make_lesson(columns, &laid);
        bool has_picture = has_words(&laid.layout, "|    +----+", 11);
        bool has_its_words = has_words(&laid.layout, "Picture: Two", 12);
        cr_expect_neq(has_picture, has_its_words, "at %zu columns", columns);
        cr_expect_eq(has_picture, columns >= 32, "at %zu columns", columns);
        laid_clear(&laid);
    }
}

/* --- Places --- */

static int add_length(void *context, const struct text *text)
{
    *(int64_t *)context += (int64_t)utf8_count(text->plain, strlen(text->plain));
    return 0;
}

static int64_t length_of(const struct block *block)
{
    int64_t length = 0;
    struct blocks alone = {.items = (struct block *)block, .count = 1};
    blocks_each_text(&alone, add_length, &length);
    return length;
}

/* The line of a place begins at or before it, and the next that is no gap behind it. */
static void expect_found(const struct layout *layout, size_t block, int64_t place, size_t columns)
{
    size_t found = layout_find(layout, block, place);
    const struct layout_line *line = &layout->lines[found];
    cr_expect(line->block == block && line->characters <= place,
              "at %zu columns, block %zu, character %d", columns, block, (int)place);
    for (size_t i = found + 1; i < layout->line_count && layout->lines[i].block == block; i++)
        cr_expect(layout->lines[i].characters > place || layout->lines[i].text[0] == '\0',
                  "at %zu columns, block %zu, character %d: line %zu", columns, block, (int)place,
                  i);
}

Test(layout_places, every_character_of_every_block_has_its_line_at_every_width)
{
    for (size_t columns = NARROWEST; columns <= WIDEST; columns += 2) {
        struct laid laid;
        make_lesson(columns, &laid);
        for (size_t i = 0; i < laid.blocks.count; i++) {
            int64_t length = length_of(&laid.blocks.items[i]);
            for (int64_t place = 0; place <= length; place++)
                expect_found(&laid.layout, i, place, columns);
        }
        laid_clear(&laid);
    }
}

/* Texts are counted one after the other whatever is seen of them. */
Test(layout_places, no_line_starts_behind_the_end_of_its_block)
{
    for (size_t columns = NARROWEST; columns <= WIDEST; columns++) {
        struct laid laid;
        make_lesson(columns, &laid);
        for (size_t i = 0; i < laid.layout.line_count; i++) {
            const struct layout_line *line = &laid.layout.lines[i];
            cr_expect_leq(line->characters, length_of(&laid.blocks.items[line->block]),
                          "at %zu columns: '%s'", columns, line->text);
        }
        laid_clear(&laid);
    }
}

/* What a reader had on top is on top again after the window was made narrow and wide. */
Test(layout_places, the_words_on_top_of_a_window_survive_every_width)
{
    static const char *const tops[] = {
        "Light", "Basic", "13", "Labour", "Name:", "Item", "kept", "Luis,", "Ask who has"};
    struct laid wide;
    make_lesson(66, &wide);
    for (size_t i = 0; i < ARRAY_LEN(tops); i++) {
        size_t line = 0;
        while (strstr(wide.layout.lines[line].text, tops[i]) == NULL)
            cr_assert_lt(++line, wide.layout.line_count, "'%s'", tops[i]);
        const struct layout_line *top = &wide.layout.lines[line];
        for (size_t columns = NARROWEST; columns <= WIDEST; columns++) {
            struct laid laid;
            make_lesson(columns, &laid);
            size_t there = layout_find(&laid.layout, top->block, top->characters);
            bool is_near = false;
            for (size_t j = there; j < there + 4 && j < laid.layout.line_count; j++)
                is_near = is_near || strstr(laid.layout.lines[j].text, tops[i]) != NULL;
            cr_expect(is_near, "'%s' at %zu columns: '%s'", tops[i], columns,
                      laid.layout.lines[there].text);
            laid_clear(&laid);
        }
    }
    laid_clear(&wide);
}

struct counting {
    const struct layout *layout;
    int64_t place;
};

static int expect_at_its_place(void *context, const struct text *text)
{
    struct counting *counting = context;
    size_t line = layout_find(counting->layout, 0, counting->place);
    cr_expect(strstr(counting->layout->lines[line].text, text->plain) != NULL, "'%s': '%s'",
              text->plain, counting->layout->lines[line].text);
    counting->place += (int64_t)utf8_count(text->plain, strlen(text->plain));
    return 0;
}

/* A search counts texts as they are visited, a layout as it draws them. */
Test(layout_places, texts_are_visited_in_the_order_of_their_lines)
{
    struct laid laid = {
        .blocks = laid_blocks("<note><p>a</p><blockquote source='who'><p>said</p><p>more</p>"
                              "</blockquote><example label='shop'><p>of it</p></example>"
                              "<dl><dt>name</dt><dd>meaning</dd></dl><table><caption>head</caption>"
                              "<tr><td>cell</td></tr></table></note>")};
    layout_blocks(&laid.blocks, &(struct layout_options){.columns = 40}, &laid.layout);
    struct counting counting = {&laid.layout, 0};
    blocks_each_text(&laid.blocks, expect_at_its_place, &counting);
    laid_clear(&laid);
}

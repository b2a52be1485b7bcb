/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/layout.c: what holds for the lines of every document at every width. */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "content/cite.h"
#include "content/laying.h"
#include "content/wrap.h"

static void speak_utf8(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
}

TestSuite(layout_lines, .init = speak_utf8);

enum { NARROWEST = 20, WIDEST = 90 };

#define SHY "\xC2\xAD"

static const char *const documents[] = {
    "<p>Not all work by children is child labour: it depends on age, and on harm. The "
    "<cite ref='C138'>Minimum Age Convention, 1973</cite>, asks each country to set a "
    "<term ref='a'>minimum age</term> for admission to employment or work. It is not below the end "
    "of compulsory schooling and <em>in any case</em> not below 15, says "
    "<cite ref='C138:2(3)'/>.</p><p>A country may begin with 14.</p>",

    "<h>A heading of several words that has to be wrapped at most widths there are</h>"
    "<ul><li><strong>Baraka, 13,</strong> goes to school.</li><li><p>Joseph</p><ol><li>one</li>"
    "<li>two <term ref='b'>and a link that goes over a line or two</term></li></ol></li></ul>"
    "<note kind='caution'><p>National law may go further: check "
    "it.</p><ul><li>a</li><li>b</li></ul>"
    "</note><p>end</p>",

    "<ul><li><ul><li><ul><li><ul><li><ul><li><ul><li>deep down, where there is little room left"
    "</li></ul></li></ul></li></ul></li></ul></li></ul></li></ul>",

    "<p>"
    "体面劳动是指男女在自由、公正、安全和具备人格尊严的条件下，获得体面的、生产性的、可持续的工作机"
    "会。"
    "</p><p>Tiê\xCC\x81ng Vie\xCC\xA3\xCC\x82t งานที่มีคุณค่า สำหรับทุกคน, सभ्य काम सबके लिए, 🎉🎉 ok.</p>",

    "<p>Do" SHY "nau" SHY "dampf" SHY "schiff" SHY "fahrts" SHY "ge" SHY "sell" SHY "schafts" SHY
    "ka" SHY "pi" SHY "tän und a\xE2\x80\x8B"
    "b\xE2\x80\x8F"
    "c, 57\xC2\xA0%, "
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaa "
    "<cite ref='P029'/><cite ref='C29:1(1)'/></p>",
};

/* --- The words of the source --- */

/* Adds the characters that are read, without blanks and what only formats. */
static void add_words(struct str *words, const char *text)
{
    for (size_t at = 0; text[at] != '\0';) {
        uint32_t character;
        size_t step = utf8_decode(text + at, strlen(text + at), &character);
        if (character != ' ' && character != 0xA0 && !laying_is_format_only(character))
            str_add_n(words, text + at, step);
        at += step;
    }
}

static int add_text(void *context, const struct text *text)
{
    const char *rest = text->plain;
    size_t next = 0;
    for (const char *object; (object = strstr(rest, TEXT_OBJECT)) != NULL;) {
        char *before = memory_text_n(rest, (size_t)(object - rest));
        while (!text->marks[next].is_filled)
            next++;
        char *cite = cite_words(text->marks[next++].reference);
        add_words(context, before);
        add_words(context, cite);
        free(cite);
        free(before);
        rest = object + strlen(TEXT_OBJECT);
    }
    add_words(context, rest);
    return 0;
}

/* The word above a note is no source text. */
static bool is_note_word(const struct layout_line *line)
{
    return line->keeps_next && line->span_count == 1 &&
           (line->spans[0].style == LAYOUT_CAUTION || line->spans[0].style == LAYOUT_STRONG);
}

/* What the lines say; a hyphen at the end of a line may be one that was soft. */
static char *words_of_lines(const struct layout *layout, const char *expected)
{
    struct str words = {0};
    for (size_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        if (is_note_word(line))
            continue;
        add_words(&words, line->text);
        bool is_hyphen = words.length > 0 && words.bytes[words.length - 1] == '-';
        if (is_hyphen && expected[words.length - 1] != '-')
            str_cut(&words, words.length - 1);
    }
    return str_take(&words);
}

/* --- The claims --- */

struct at {
    const struct laid *laid;
    size_t columns;
    size_t document;
};

#define EXPECT(claim, number)                                                                      \
    cr_expect((claim), "document %zu at %zu columns, %zu: %s", at->document, at->columns,          \
              (size_t)(number), #claim)

static void expect_gaps(const struct at *at)
{
    const struct layout *layout = &at->laid->layout;
    for (size_t i = 0; i < layout->line_count; i++) {
        bool is_gap = layout->lines[i].text[0] == '\0';
        bool is_edge = i == 0 || i + 1 == layout->line_count;
        EXPECT(!is_gap || (!is_edge && layout->lines[i + 1].text[0] != '\0'), i);
    }
}

static void expect_links(const struct at *at)
{
    const struct layout *layout = &at->laid->layout;
    for (size_t i = 0; i < layout->link_count; i++) {
        const struct layout_link *link = &layout->links[i];
        if (i == 0)
            continue;
        const struct layout_link *before = link - 1;
        EXPECT(link->first_line > before->first_line ||
                   (link->first_line == before->first_line && link->column > before->column),
               i);
    }
}

static void expect_words(const struct at *at)
{
    struct str expected = {0};
    blocks_each_text(&at->laid->blocks, add_text, &expected);
    char *found = words_of_lines(&at->laid->layout, str_text(&expected));
    cr_expect_str_eq(found, str_text(&expected), "document %zu at %zu columns", at->document,
                     at->columns);
    free(found);
    str_clear(&expected);
}

static void expect_all(const struct at *at)
{
    char *name = str_format("document %zu", at->document);
    laying_expect_whole(name, &at->laid->layout, at->columns);
    free(name);
    expect_gaps(at);
    expect_links(at);
    expect_words(at);
}

Test(layout_lines, are_whole_in_order_and_not_too_long_at_every_width)
{
    for (size_t i = 0; i < ARRAY_LEN(documents); i++)
        for (size_t columns = NARROWEST; columns <= WIDEST; columns++) {
            struct laid laid = laying_out_at(documents[i], columns);
            cr_assert_gt(laid.layout.line_count, 0);
            expect_all(&(struct at){&laid, columns, i});
            laid_clear(&laid);
        }
}

/* --- Where a line starts --- */

static int add_plain(void *context, const struct text *text)
{
    str_add(context, text->plain);
    return 0;
}

/* The character with that number of the texts inside a block; 0 after the last. */
static uint32_t source_character(const struct block *block, int64_t number)
{
    struct str plain = {0};
    uint32_t character = 0;
    if (block->text.plain != NULL)
        add_plain(&plain, &block->text);
    blocks_each_text(&block->children, add_plain, &plain);
    const char *text = str_text(&plain);
    size_t at = 0;
    for (int64_t i = 0; i <= number && at < plain.length; i++)
        at += utf8_decode(text + at, plain.length - at, &character);
    str_clear(&plain);
    return character;
}

/* No citation stands at the start of a line here, as that is one character of the source. */
Test(layout_lines, say_with_which_character_of_the_source_they_start)
{
    static const size_t chosen[] = {1, 2, 3};
    for (size_t i = 0; i < ARRAY_LEN(chosen); i++)
        for (size_t columns = NARROWEST; columns <= WIDEST; columns++) {
            struct laid laid = laying_out_at(documents[chosen[i]], columns);
            for (size_t j = 0; j < laid.layout.line_count; j++) {
                const struct layout_line *line = &laid.layout.lines[j];
                uint32_t first = 0;
                if (line->text[0] == '\0' || is_note_word(line))
                    continue;
                utf8_decode(line->text, strlen(line->text), &first);
                uint32_t source =
                    source_character(&laid.blocks.items[line->block], line->characters);
                cr_expect_eq(first, source, "document %zu at %zu columns, line %zu: U+%04X, U+%04X",
                             chosen[i], columns, j, first, source);
            }
            laid_clear(&laid);
        }
}

/* A place that is kept at one width is found at every other, and back. */
Test(layout_lines, a_place_survives_every_other_width)
{
    for (size_t i = 0; i < ARRAY_LEN(documents); i++) {
        struct laid narrow = laying_out_at(documents[i], 36);
        for (size_t columns = NARROWEST; columns <= WIDEST; columns += 7) {
            struct laid wide = laying_out_at(documents[i], columns);
            for (size_t j = 0; j < narrow.layout.line_count; j++) {
                const struct layout_line *line = &narrow.layout.lines[j];
                size_t there = layout_find(&wide.layout, line->block, line->characters);
                const struct layout_line *found = &wide.layout.lines[there];
                cr_expect_eq(found->block, line->block);
                cr_expect_leq(found->characters, line->characters);
                cr_expect(there + 1 == wide.layout.line_count || found[1].block > line->block ||
                          found[1].characters >= line->characters || found[1].text[0] == '\0');
            }
            laid_clear(&wide);
        }
        laid_clear(&narrow);
    }
}

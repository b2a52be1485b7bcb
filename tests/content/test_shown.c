/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/shown.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "content/laying.h"
#include "content/shown.h"

#define NBSP "\xC2\xA0"
#define CITE "C138" NBSP "art." NBSP

struct made {
    struct blocks blocks;
    struct shown shown;
    const struct mark *links[8];
    int count;
};

static int note_link(void *context, const struct mark *mark)
{
    struct made *made = context;
    made->links[made->count] = mark;
    return made->count++;
}

/* Shows the text of one paragraph. Caller clears. */
static void make(const char *xml, bool has_brackets, struct made *ret_made)
{
    char *paragraph = str_format("<p>%s</p>", xml);
    const struct shown_options options = {has_brackets};
    *ret_made = (struct made){.blocks = laid_blocks(paragraph)};
    cr_assert_eq(ret_made->blocks.count, 1, "%s", xml);
    shown_make(&ret_made->blocks.items[0].text, &options, note_link, ret_made, &ret_made->shown);
    free(paragraph);
}

static void made_clear(struct made *made)
{
    shown_clear(&made->shown);
    blocks_clear(&made->blocks);
}

Test(shown, texts_are_shown_like_this)
{
    static const struct {
        const char *name;
        const char *xml;
        const char *text;
        const char *bracketed;
    } cases[] = {
        {"plain text", "a b", "a b", "a b"},
        {"emphasis", "a <em>b</em> <strong>c</strong>", "a b c", "a b c"},
        {"a term", "a <term ref='x'>b</term> c", "a b c", "a [b] c"},
        {"a citation with words", "<cite ref='C138'>Age</cite>", "Age", "[Age]"},
        {"a citation without", "see <cite ref='C138:2(3)'/>.", "see " CITE "2(3).",
         "see [" CITE "2(3)]."},
        {"an instrument", "<cite ref='C138'/>", "C138", "[C138]"},
        {"two next to each other", "<cite ref='C1'/><cite ref='C2'/>", "C1C2", "[C1][C2]"},
        {"a citation inside of emphasis", "<em>a <cite ref='C138:7'/> b</em>", "a " CITE "7 b",
         "a [" CITE "7] b"},
        {"emphasis inside of a term", "<term ref='x'>a <em>b</em></term>c", "a bc", "[a b]c"},
        {"an abbreviation", "<abbr title='A B'>AB</abbr>", "AB", "[AB]"},
        {"a link", "<a href='#u'>b</a> c", "b c", "[b] c"},
        {"a quotation", "a <q>b</q>, c", "a \u201Cb\u201D, c", "a \u201Cb\u201D, c"},
        {"a quotation of one that is a term", "<q><term ref='x'>b</term></q>", "\u201Cb\u201D",
         "\u201C[b]\u201D"},
        {"a term that quotes", "<term ref='x'><q>b</q></term>", "\u201Cb\u201D", "[\u201Cb\u201D]"},
        {"another language", "<span xml:lang='fr'>b</span>", "b", "b"},
        {"a line end", "a<br/>b", "a\nb", "a\nb"},
        {"orders to a terminal",
         "a\xC2\x9B"
         "b\xE2\x80\xAE",
         "a\xEF\xBF\xBD"
         "b\xEF\xBF\xBD",
         "a\xEF\xBF\xBD"
         "b\xEF\xBF\xBD"},
        {"an object that is no citation", "a <em>b" TEXT_OBJECT "</em>" TEXT_OBJECT,
         "a b" TEXT_OBJECT TEXT_OBJECT, "a b" TEXT_OBJECT TEXT_OBJECT},
        {"an object in a term", "<term ref='x'>" TEXT_OBJECT "a</term>", TEXT_OBJECT "a",
         "[" TEXT_OBJECT "a]"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct made made;
        make(cases[i].xml, false, &made);
        cr_expect_str_eq(str_text(&made.shown.text), cases[i].text, "case '%s': '%s'",
                         cases[i].name, str_text(&made.shown.text));
        made_clear(&made);
        make(cases[i].xml, true, &made);
        cr_expect_str_eq(str_text(&made.shown.text), cases[i].bracketed, "case '%s': '%s'",
                         cases[i].name, str_text(&made.shown.text));
        made_clear(&made);
    }
}

/* One letter for each byte: how it looks. */
static char *looks(const struct shown *shown)
{
    struct str letters = {0};
    for (size_t i = 0; i < shown->text.length; i++) {
        unsigned style = shown->origins[i].style;
        bool is_both = (style & LAYOUT_EMPHASIS) != 0 && (style & LAYOUT_STRONG) != 0;
        str_add_char(&letters, style & LAYOUT_LINK       ? (char)('0' + shown->origins[i].link)
                               : is_both                 ? 'b'
                               : style & LAYOUT_EMPHASIS ? 'e'
                               : style & LAYOUT_STRONG   ? 's'
                                                         : '.');
    }
    return str_take(&letters);
}

Test(shown, every_byte_knows_how_it_looks)
{
    static const struct {
        const char *xml;
        const char *looks;
    } cases[] = {
        {"ab", ".."},
        {"a<em>b</em>c", ".e."},
        {"<em>a<strong>b</strong>c</em>", "ebe"},
        {"<term ref='x'>a<em>b</em></term>c<cite ref='C1'/>", "00.11"},
        {"<em>a</em><em>b</em><strong>é</strong>", "eess"},
        {"<em>a<term ref='x'>b</term></em>c", "e0."},
        {"<em/>a<term ref='x'></term>b", ".."},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct made made;
        make(cases[i].xml, false, &made);
        char *found = looks(&made.shown);
        cr_expect_str_eq(found, cases[i].looks, "case '%s': %s", cases[i].xml, found);
        free(found);
        made_clear(&made);
    }
}

Test(shown, brackets_belong_to_their_link)
{
    struct made made;
    make("a<term ref='x'>b</term>c", true, &made);
    char *found = looks(&made.shown);
    cr_expect_str_eq(found, ".000.", "%s", found);
    free(found);
    made_clear(&made);
}

Test(shown, every_byte_knows_its_source_character)
{
    struct made made;
    make("é <cite ref='C9'/>中", false, &made);
    static const int64_t characters[] = {0, 0, 1, 2, 2, 3, 3, 3};
    cr_assert_eq(made.shown.text.length, ARRAY_LEN(characters));
    for (size_t i = 0; i < ARRAY_LEN(characters); i++)
        cr_expect_eq(made.shown.origins[i].character, characters[i], "byte %zu", i);
    made_clear(&made);
}

Test(shown, links_are_told_in_the_order_of_reading)
{
    struct made made;
    make("<term ref='a'>x</term> <em><cite ref='C1'/></em> <cite ref='C2'>y</cite>", false, &made);
    cr_assert_eq(made.count, 3);
    cr_expect_str_eq(made.links[0]->reference, "a");
    cr_expect_str_eq(made.links[1]->reference, "C1");
    cr_expect_str_eq(made.links[2]->reference, "C2");
    made_clear(&made);
}

Test(shown, marks_may_lie_deep_in_each_other)
{
    struct str xml = {0};
    struct made made;
    str_add_repeat(&xml, "<em>a", 40);
    str_add(&xml, "<term ref='x'>b</term>");
    str_add_repeat(&xml, "</em>", 40);
    str_add(&xml, "c");
    make(str_text(&xml), true, &made);
    cr_expect_str_eq(str_text(&made.shown.text) + 40, "[b]c");
    cr_expect_eq(made.shown.origins[43].style, LAYOUT_PLAIN);
    cr_expect_eq(made.shown.origins[41].link, 0);
    made_clear(&made);
    str_clear(&xml);
}

Test(shown, an_empty_text_shows_nothing)
{
    const struct text empty = {.plain = (char[]){""}};
    const struct shown_options options = {false};
    struct shown shown;
    shown_make(&empty, &options, note_link, NULL, &shown);
    cr_expect_eq(shown.text.length, 0);
    cr_expect_str_empty(str_text(&shown.text));
    shown_clear(&shown);
}

Test(shown, a_mark_over_nothing_is_not_seen_but_its_quotation_marks_are)
{
    struct made made;
    make("a<q> </q>b", false, &made);
    cr_expect_str_eq(str_text(&made.shown.text), "a b", "a faulty element: '%s'",
                     str_text(&made.shown.text));
    made_clear(&made);
}

static int no_link(void *context, const struct mark *mark)
{
    (void)context;
    (void)mark;
    return LAYOUT_NO_LINK;
}

/* They are the words that are drawn, but for line ends. */
static void expect_as_shown(const struct text *text, const char *words)
{
    const struct shown_options options = {.has_bracketed_links = false};
    struct shown shown;
    shown_make(text, &options, no_link, NULL, &shown);
    for (size_t i = 0; i < shown.text.length; i++)
        if (shown.text.bytes[i] == '\n')
            shown.text.bytes[i] = ' ';
    cr_expect_str_eq(words, str_text(&shown.text));
    shown_clear(&shown);
}

/* As it is read aloud, or stands in a list. */
Test(shown, words_of_a_text_are_one_line_with_all_written_out)
{
    static const struct {
        const char *xml;
        const char *words;
    } cases[] = {
        {"a <em>b</em>", "a b"},
        {"a<br/>b <br/> c", "a b c"},
        {"<q>a</q> <cite ref='C138:7'/>", "\u201Ca\u201D " CITE "7"},
        {"a <strong>b <em>c</em><q>d</q></strong><em>e</em>f", "a b c\u201Cd\u201Def"},
        {"<em>a <cite ref='C138:7'/></em><cite ref='C138'/>", "a " CITE "7C138"},
        {"a<em><q> </q></em>b<q>\uFFFC</q>", "a b\u201C\uFFFC\u201D"},
        {"<term ref='x'>a</term> <abbr title='A B'>AB</abbr> <a href='#u'>u</a>", "a AB u"},
        {"a\xC2\x9B"
         "b",
         "a\uFFFD"
         "b"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *xml = str_format("<p>%s</p>", cases[i].xml);
        struct blocks blocks = laid_blocks(xml);
        char *words = shown_words(&blocks.items[0].text);
        cr_expect_str_eq(words, cases[i].words, "case '%s': '%s'", cases[i].xml, words);
        expect_as_shown(&blocks.items[0].text, words);
        free(words);
        blocks_clear(&blocks);
        free(xml);
    }
}

Test(shown, a_word_of_the_program_is_written_out)
{
    struct text text;
    text_from_word("false", (struct where){0}, &text);
    char *words = shown_words(&text);
    cr_expect_str_eq(words, "False");
    free(words);
    text_clear(&text);
}

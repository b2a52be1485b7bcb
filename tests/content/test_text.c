/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/text.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "content/checking.h"
#include "content/text.h"

static void add_opening(struct str *picture, const struct mark *mark)
{
    static const char *const names[MARK_KIND_COUNT] = {
        [MARK_EMPHASIS] = "em", [MARK_STRONG] = "strong",
        [MARK_QUOTE] = "q",     [MARK_ABBREVIATION] = "abbr",
        [MARK_TERM] = "term",   [MARK_CITE] = "cite",
        [MARK_LINK] = "a",      [MARK_SPAN] = "span",
        [MARK_WORD] = "word",
    };
    cr_assert_not_null(names[mark->kind], "mark %d", mark->kind);
    str_addf(picture, "{%s%s", names[mark->kind], mark->is_filled ? "!" : "");
    if (mark->reference != NULL)
        str_addf(picture, " %s", mark->reference);
    str_add(picture, "|");
}

/* The plain text with its marks in braces: "the {em|light} {term light-work|work}". Marks are
 * closed in the opposite of their order, so that a wrong nesting shows. Caller frees. */
static char *picture_of(const struct text *text)
{
    struct str picture = {0};
    size_t open[16];
    size_t depth = 0;
    size_t next = 0;
    for (size_t at = 0; at <= strlen(text->plain); at++) {
        while (depth > 0 && text->marks[open[depth - 1]].end == at) {
            str_add_char(&picture, '}');
            depth--;
        }
        while (next < text->mark_count && text->marks[next].start == at) {
            add_opening(&picture, &text->marks[next]);
            open[depth++] = next++;
        }
        if (text->plain[at] != '\0')
            str_add_char(&picture, text->plain[at]);
    }
    cr_expect(depth == 0 && next == text->mark_count, "marks out of order in '%s'", text->plain);
    return str_take(&picture);
}

/* Loads a <p> of this content, after it was checked. Caller clears. */
static struct text text_of(const char *inner)
{
    char *xml = str_format("<p>%s</p>", inner);
    struct checked checked = checking(&checking_content, xml);
    struct text text;
    text_load(checked.tree.root, &text);
    checked_clear(&checked);
    free(xml);
    return text;
}

#define OBJECT TEXT_OBJECT

static const struct {
    const char *name;
    const char *source;
    const char *picture;
} texts[] = {
    {"plain words", "light work", "light work"},
    {"references and CDATA", "a &lt; b &amp; <![CDATA[<em>]]>", "a < b & <em>"},
    {"white space", "\n  a \t b\r\n  c\n", "a b c"},
    {"no-break spaces stay", "a\u00A0 \u00A0b", "a\u00A0 \u00A0b"},
    {"comments leave nothing", "a <!-- x --> b<!-- y -->c", "a bc"},

    {"every mark", "<em>a</em> <strong>b</strong> <term ref='x'>c</term> <cite ref='C138'>d</cite>",
     "{em|a} {strong|b} {term x|c} {cite C138|d}"},
    {"marks over parts of words", "un<em>der</em>age", "un{em|der}age"},
    {"marks over all of it", "<em>a b</em>", "{em|a b}"},
    {"marks in bytes, not characters", "é<em>é</em>é", "é{em|é}é"},
    {"nested marks, the outer first", "<em>a <strong>b <term ref='x'>c</term></strong></em>",
     "{em|a {strong|b {term x|c}}}"},
    {"nested marks of one range", "<em><strong>a</strong></em>", "{em|{strong|a}}"},
    {"marks one after the other", "<em>a</em><em>b</em>", "{em|a}{em|b}"},

    {"words of somebody else", "a <q>b</q> c", "a {q|b} c"},
    {"in words of somebody else", "<q>a <q>b</q></q>", "{q|a {q|b}}"},
    {"an abbreviation", "the <abbr title='International Labour Organization'>ILO</abbr>",
     "the {abbr International Labour Organization|ILO}"},
    {"a link to a unit", "<a href='#ages'>ages</a>", "{a #ages|ages}"},
    {"a link to an address", "<a href='https://www.ilo.org/'>here</a>",
     "{a https://www.ilo.org/|here}"},
    {"words of another language", "<span xml:lang='fr' dir='ltr'>travail</span>",
     "{span fr|travail}"},
    {"of another direction", "<span dir='rtl'>a</span>", "{span|a}"},
    {"a line end", "a<br/>b", "a\nb"},
    {"takes the spaces around it", "a <br/> b", "a\nb"},
    {"in a mark", "<em>a<br/>b</em>", "{em|a\nb}"},
    {"two of them", "a<br/><br/>b", "a\n\nb"},
    {"at the ends", "<br/>a<br/>", "\na\n"},
    {"a mark behind one", "a<br/> <em>b</em>", "a\n{em|b}"},

    {"an abbreviation of nothing leaves its words", "<abbr>ILO</abbr>", "ILO"},
    {"so does a link to nowhere", "<a href='ftp://a'>b</a> <a>c</a>", "b c"},
    {"and a language that is none", "<span xml:lang='French'>b</span>", "b"},
    {"words in a line end stay", "a<br>b</br>c", "a\nbc"},

    {"spaces at the borders are the run's", "a<em> b </em>c", "a{em| b} c"},
    {"one space across a border, before", "a <em> b</em>", "a {em|b}"},
    {"one space across a border, behind", "<em>a </em> b", "{em|a} b"},
    {"one space across many borders", "a <em> <strong>\n b </strong> </em> c",
     "a {em|{strong|b}} c"},
    {"no space at the ends, inside marks", "<em> <strong> a </strong> </em>", "{em|{strong|a}}"},

    {"an empty citation", "see <cite ref='C138:7'/>.", "see {cite! C138:7|" OBJECT "}."},
    {"an empty citation alone", "<cite ref='C138:7'></cite>", "{cite! C138:7|" OBJECT "}"},
    {"a citation of white space", "(<cite ref='C138:7'> \n </cite>)",
     "({cite! C138:7|" OBJECT "} )"},
    {"an empty citation in a mark", "<em><cite ref='C138'/></em>", "{em|{cite! C138|" OBJECT "}}"},
    {"two empty citations", "<cite ref='C138'/> <cite ref='C182'/>",
     "{cite! C138|" OBJECT "} {cite! C182|" OBJECT "}"},

    {"an unknown element leaves its words", "a <b>b <em>c</em></b> d", "a b {em|c} d"},
    {"an empty element leaves nothing", "a <em/> b", "a b"},
    {"a link to nowhere leaves its words", "a <term>b</term> <cite ref='?'>c</cite>", "a b c"},
    {"a bad citation without words", "a <cite ref='?'/> b", "a b"},
};

Test(text, marks_lie_over_plain_words)
{
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct text text = text_of(texts[i].source);
        char *picture = picture_of(&text);
        cr_expect_str_eq(picture, texts[i].picture, "case '%s': %s", texts[i].name, picture);
        free(picture);
        text_clear(&text);
    }
}

/* The picture above shows no reference that there is not. */
Test(text, a_direction_alone_refers_to_no_language)
{
    struct text text = text_of("<span dir='rtl'>a</span>");
    cr_assert_eq(text.mark_count, 1);
    cr_expect_eq(text.marks[0].kind, MARK_SPAN);
    cr_expect_null(text.marks[0].reference);
    text_clear(&text);
}

Test(text, no_space_is_doubled_or_stands_at_an_end)
{
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct text text = text_of(texts[i].source);
        size_t length = strlen(text.plain);
        cr_expect_null(strstr(text.plain, "  "), "case '%s'", texts[i].name);
        cr_expect(length == 0 || (text.plain[0] != ' ' && text.plain[length - 1] != ' '),
                  "case '%s'", texts[i].name);
        text_clear(&text);
    }
}

Test(text, everything_knows_its_place)
{
    struct checked checked =
        checking(&checking_content, "\n <p>é <em>a</em>\n  <cite ref='C138'/></p>");
    struct text text;
    text_load(checked.tree.root, &text);
    cr_expect(text.where.line == 2 && text.where.column == 2);
    cr_assert_eq(text.mark_count, 2);
    cr_expect(text.marks[0].where.line == 2 && text.marks[0].where.column == 7);
    cr_expect(text.marks[1].where.line == 3 && text.marks[1].where.column == 3);
    text_clear(&text);
    checked_clear(&checked);
}

Test(text, the_key_is_that_of_the_source)
{
    struct text text = text_of("\n see <cite ref='C138'/>\n <em>now</em> ");
    cr_expect_str_eq(text.key, "see <cite ref=\"C138\"/> <em>now</em>");
    text_clear(&text);
}

/* As in an option of a question, whose text comes before its feedback. */
Test(text, of_parts_only_what_stands_before_the_first_is_text)
{
    struct checked checked =
        checking(&checking_sheets,
                 "<choice> 12 <em>years</em> <feedback>No.</feedback><hint>h</hint></choice>");
    struct text text;
    text_load(checked.tree.root, &text);
    char *picture = picture_of(&text);
    cr_expect_str_eq(picture, "12 {em|years}");
    cr_expect_str_eq(text.key, "12 <em>years</em>");
    free(picture);
    text_clear(&text);
    checked_clear(&checked);
}

Test(text, what_has_no_markup_is_made_of_words)
{
    struct text text;
    struct where where = {"t.xml", 4, 7};
    text_from_words("Work & <rights>", where, &text);
    cr_expect_str_eq(text.plain, "Work & <rights>");
    cr_expect_str_eq(text.key, "Work &amp; &lt;rights&gt;");
    cr_expect_eq(text.mark_count, 0);
    cr_expect(text.where.line == 4 && text.where.column == 7);
    cr_expect_not(text_is_empty(&text));
    text_clear(&text);
}

Test(text, an_empty_one_is_told_from_one_with_words)
{
    struct text never = {0};
    struct text empty = text_of(" ");
    struct text words = text_of("x");
    cr_expect(text_is_empty(&never));
    cr_expect(text_is_empty(&empty));
    cr_expect_not_null(empty.plain);
    cr_expect_not(text_is_empty(&words));
    text_clear(&never);
    text_clear(&empty);
    text_clear(&words);
    cr_expect(text_is_empty(&words), "once it was cleared");
}

/* The mark that can be followed number `index`, or NULL. */
static const struct mark *link_of(const struct text *text, size_t index)
{
    for (size_t i = 0; i < text->mark_count; i++)
        if (mark_is_link(&text->marks[i]) && index-- == 0)
            return &text->marks[i];
    return NULL;
}

Test(text, links_are_terms_and_citations_in_reading_order)
{
    struct text text =
        text_of("<term ref='a'>a</term> <em>b <cite ref='C1'>c</cite></em> <strong>d</strong> "
                "<cite ref='C2'/>");
    static const char *const references[] = {"a", "C1", "C2"};
    for (size_t i = 0; i < ARRAY_LEN(references); i++) {
        const struct mark *link = link_of(&text, i);
        cr_assert_not_null(link, "link %zu", i);
        cr_expect_str_eq(link->reference, references[i], "link %zu: %s", i, link->reference);
    }
    cr_expect_null(link_of(&text, ARRAY_LEN(references)));
    cr_expect_null(link_of(&text, 1000));
    text_clear(&text);
    text = text_of("<em>no link</em>");
    cr_expect_null(link_of(&text, 0));
    text_clear(&text);
}

/* --- Lines that are kept --- */

static const struct {
    const char *name;
    const char *source;
    const char *plain;
} kept[] = {
    {"nothing", "", ""},
    {"blank lines only", "\n  \n\n", ""},
    {"one line", "a", "a"},
    {"the line end behind the start tag", "\na", "a"},
    {"blank lines at the ends", "\n \n\na\n\n  \n", "a"},
    {"blank lines between", "a\n\n\nb", "a\n\n\nb"},
    {"spaces inside", "a   b", "a   b"},
    {"spaces at the ends of lines", "a  \nb ", "a\nb"},
    {"what all lines are indented by", "\n    a\n      b\n    c\n  ", "a\n  b\nc"},
    {"blank lines are not asked how far they are indented", "\n    a\n\n \n    b", "a\n\n\nb"},
    {"the first line counts too", "a\n  b", "a\n  b"},
    {"tabs go on to the next eighth character", "\ta\n1234567\tb\n12345678\tc",
     "        a\n1234567 b\n12345678        c"},
    {"a tab behind another", "a\t\tb", "a               b"},
    {"a character is one, not its bytes", "\u00e9\u4e2d\ta", "\u00e9\u4e2d      a"},
    {"tabs and spaces indent alike", "\n\ta\n        b", "a\nb"},
    {"a no-break space is no blank", "\u00A0a\n b", "\u00A0a\n b"},
};

Test(text, kept_lines_are_those_of_the_source_without_its_layout)
{
    for (size_t i = 0; i < ARRAY_LEN(kept); i++) {
        struct text text;
        struct where where = {"t.xml", 4, 7};
        text_from_lines(kept[i].source, where, &text);
        cr_expect_str_eq(text.plain, kept[i].plain, "case '%s': '%s'", kept[i].name, text.plain);
        cr_expect_str_eq(text.key, kept[i].plain, "case '%s': the key", kept[i].name);
        cr_expect(text.where.line == 4 && text.where.column == 7);
        cr_expect_eq(text.mark_count, 0);
        text_clear(&text);
    }
}

Test(text, kept_lines_made_again_are_the_same)
{
    for (size_t i = 0; i < ARRAY_LEN(kept); i++) {
        struct text text;
        text_from_lines(kept[i].plain, (struct where){0}, &text);
        cr_expect_str_eq(text.plain, kept[i].plain, "case '%s': '%s'", kept[i].name, text.plain);
        text_clear(&text);
    }
}

Test(text, lines_of_an_element_are_kept_with_the_words_of_what_must_not_be_in_it)
{
    struct checked checked = checking(
        &checking_content, "<pre>\n  a &lt; b<!-- x -->\n    <em>c <b>d</b></em>e\n</pre>");
    struct text text;
    text_load_lines(checked.tree.root, &text);
    cr_expect_str_eq(text.plain, "a < b\n  c de");
    cr_expect_str_eq(text.key, "a &lt; b\n  c de");
    text_clear(&text);
    checked_clear(&checked);
}

/* --- Words of the program --- */

Test(text, white_space_of_plain_words_collapses)
{
    struct text text;
    text_from_words(" a \t\n b ", (struct where){0}, &text);
    cr_expect_str_eq(text.plain, "a b");
    cr_expect_str_eq(text.key, "a b");
    text_clear(&text);
}

Test(text, a_word_of_the_program_is_one_filled_mark)
{
    static const char *const words[][2] = {{"true", "True"}, {"false", "False"}};
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        struct text text;
        text_from_word(words[i][0], (struct where){0}, &text);
        char *picture = picture_of(&text);
        char *expected = str_format("{word! %s|" OBJECT "}", words[i][0]);
        char *shown = mark_words(&text.marks[0]);
        cr_expect_str_eq(picture, expected);
        cr_expect_str_eq(shown, words[i][1]);
        cr_expect_not(text_is_empty(&text));
        free(shown);
        free(expected);
        free(picture);
        text_clear(&text);
    }
}

Test(text, a_citation_fills_its_mark_with_its_words)
{
    struct text text = text_of("<cite ref='C138:7'/>");
    char *words = mark_words(&text.marks[0]);
    cr_expect_str_eq(words, "C138 art. 7");
    free(words);
    text_clear(&text);
}

Test(text, only_some_marks_can_be_followed)
{
    static const bool is_link[MARK_KIND_COUNT] = {
        [MARK_ABBREVIATION] = true,
        [MARK_TERM] = true,
        [MARK_CITE] = true,
        [MARK_LINK] = true,
    };
    for (size_t kind = 0; kind < MARK_KIND_COUNT; kind++)
        cr_expect_eq(mark_is_link(&(struct mark){.kind = (enum mark_kind)kind}), is_link[kind],
                     "mark %zu", kind);
}

Test(text, abbreviations_and_addresses_are_links_too)
{
    struct text text = text_of("<abbr title='A B'>AB</abbr> <q><a href='#u'>u</a></q> "
                               "<span xml:lang='fr'>x</span> <term ref='t'>t</term>");
    static const char *const references[] = {"A B", "#u", "t"};
    for (size_t i = 0; i < ARRAY_LEN(references); i++)
        cr_expect_str_eq(link_of(&text, i)->reference, references[i], "link %zu", i);
    cr_expect_null(link_of(&text, ARRAY_LEN(references)));
    text_clear(&text);
}

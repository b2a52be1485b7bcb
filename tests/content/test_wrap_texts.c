/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/wrap.c: what holds for every text at every width. */
#include "config.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/wrap.h"

enum { WIDEST = 90 };

static void speak_utf8(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
}

TestSuite(wrap_texts, .init = speak_utf8);

static const struct {
    const char *name;
    const char *text;
} texts[] = {
    {"English",
     "C138 does not set one age for the whole world. Each State names its own minimum age in a "
     "declaration when it ratifies, and can raise it later; but the age must not be below the end "
     "of compulsory schooling, and in any case not below 15 (C138 art. 2(3)). “But her parents "
     "agreed” — that changes nothing: see "
     "https://example.org/a/very/long/path?with=query&and=more."},
    {"French", "Qui fixe l’âge minimum\u00A0? «\u00A0Chaque État\u00A0», répond Grâce\u00A0: "
               "15\u00A0ans au moins, ou 14\u00A0ans au début\u202F; en 2024, 138\u00A0millions "
               "d’enfants (57\u00A0%) travaillaient encore\u202F!"},
    {"Chinese", "《最低年龄公约》(第138号)规定:准予就业的最低年龄不得低于完成义务教育的年龄,"
                "在任何情况下不得低于15岁。“她的父母同意了。”这不改变任何事情……"},
    {"Japanese", "最低年齢は、義務教育が終了する年齢を下回ってはならず、いかなる場合も15歳を下回っ"
                 "てはならない。"},
    {"Korean", "최저 연령은 의무 교육이 끝나는 연령보다 낮아서는 안 되며, 어떠한 경우에도 15세 "
               "미만이어서는 안 된다."},
    {"Hangul in parts", "\u1112\u1161\u11AB\u1100\u1173\u11AF "
                        "\u1112\u1161\u11AB\u1100\u1173\u11AF"},
    {"Thai", "อายุขั้นต่ำต้องไม่ต่ำกว่าอายุที่สำเร็จการศึกษาภาคบังคับและไม่ว่าในกรณีใดต้องไม่ต่ำกว่าสิบห้าปี"},
    {"Hindi", "न्यूनतम आयु अनिवार्य स्कूली शिक्षा की समाप्ति की आयु से कम नहीं होगी और किसी भी स्थिति में पंद्रह "
              "वर्ष से कम नहीं होगी।"},
    {"Arabic and Hebrew",
     "الحد الأدنى لسن العمل لا يقل عن 15 سنة. הגיל המינימלי לא יפחת מ-15 שנים."},
    {"emoji",
     "🎉 👩\u200D🚒👨\u200D👩\u200D👧\u200D👦 👍🏽👍🏿 ✔\uFE0F❤\uFE0F "
     "1\uFE0F\u20E3"},
    {"flags", "🇰🇪🇹🇿🇺🇬🇰🇪🇹🇿🇺🇬 🇰🇪🇹🇿🇺"},
    {"stacks of accents", "Z\u0311\u0312\u0313\u0314\u0344\u0343\u0342a\u0311\u0312\u0313\u0314"
                          "\u0344\u0343\u0342l\u0316\u0317\u0318\u0319\u031C\u031D\u031E "
                          "g\u0320\u0324\u0325\u0326o\u0329\u032A\u032B\u032C"},
    {"accents where none belong", "\u0301 \u0301\u0301  \u0301a\n\u0301b \u0301\n"},
    {"spaces everywhere", "   a  b     c          d                                 e    "},
    {"line ends everywhere", "\n\na\n b \n\n  \nccccc ccccc ccccc\n中\n"},
    {"spaces of no width and joiners",
     "aaa\u200Bbbb \u200Bccc\u2060ddd \u2060eee\uFEFFfff \u200D ggg"},
    {"a soft hyphen", "Arbeits\u00ADschutz\u00ADgesetz Arbeits\u00ADschutz"},
    {"other breaks of Unicode", "a\u2028b\u2029c\302\205d\013e\014f\rg\r\nh\ti"},
    {"unassigned and private characters", "\U00050005\U00050005 \uE000\uE000 \uFFFF"},
    {"a dash of every kind", "a-b—c–d‐e‑f−g--h---i a - b — c – d"},
    {"brackets", "((((a)))) [b] {c} «d» „e“ ‹f› (g (h (i (j (k (l (m)))))))"},
    {"one word",
     "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellenleiterin"},
    {"one character", "x"},
    {"one wide character", "中"},
    {"one space", " "},
    {"nothing", ""},
};

/* What is wrong with how `text` was broken, or NULL. */
static const char *fault_in_line(const char *text, const struct wrap_line *line, size_t columns)
{
    const char *bytes = text + line->start;
    size_t length = line->end - line->start;
    if (line->end < line->start)
        return "a line ends before it begins";
    if (line->columns != wrap_columns(bytes, length))
        return "a line tells another width than it has";
    if (line->columns > columns && wrap_cluster(bytes, length) < length)
        return "a line is too wide, and could be cut";
    if (length > 0 && bytes[length - 1] == ' ')
        return "a line ends with a space";
    if (memchr(bytes, '\n', length) != NULL)
        return "a line holds a line end";
    return NULL;
}

/* What is left out between two lines: spaces, and then at most one line end. */
static bool may_be_dropped(const char *bytes, size_t length)
{
    size_t spaces = strspn(bytes, " ");
    return spaces >= length || (bytes[spaces] == '\n' && spaces + 1 == length);
}

/* Marks the offsets at which a cluster begins, and the end. A line end joins with nothing. */
static bool *borders_of(const char *text, size_t length)
{
    bool *is_border = memory_new(length + 1, sizeof *is_border);
    for (size_t at = 0; at < length;) {
        is_border[at] = true;
        at += text[at] == '\n' ? 1 : wrap_cluster(text + at, length - at);
    }
    is_border[length] = true;
    return is_border;
}

static const char *fault_in(const char *text, size_t length, size_t columns,
                            const struct wrap *wrap, const bool *is_border)
{
    size_t last_end = 0;
    if (wrap->count == 0)
        return "there is no line";
    for (size_t i = 0; i < wrap->count; i++) {
        const struct wrap_line *line = &wrap->lines[i];
        const char *fault = fault_in_line(text, line, columns);
        if (fault != NULL)
            return fault;
        if (line->start < last_end || !may_be_dropped(text + last_end, line->start - last_end))
            return "something is lost or shown twice between lines";
        if (i > 0 && line->start == wrap->lines[i - 1].start)
            return "a line begins where the one before it does";
        if (!is_border[line->start] || !is_border[line->end])
            return "a cluster is cut";
        last_end = line->end;
    }
    return may_be_dropped(text + last_end, length - last_end) ? NULL : "the end is lost";
}

static void expect_sound(const char *name, const char *text, size_t length, size_t columns)
{
    struct wrap wrap;
    bool *is_border = borders_of(text, length);
    wrap_text(text, length, columns, &wrap);
    const char *fault = fault_in(text, length, columns, &wrap, is_border);
    cr_expect_null(fault, "%s at %zu columns: %s", name, columns, fault);
    wrap_clear(&wrap);
    free(is_border);
}

Test(wrap_texts, at_every_width_nothing_is_lost_cut_or_too_wide)
{
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        for (size_t columns = 1; columns <= WIDEST; columns++)
            expect_sound(texts[i].name, texts[i].text, strlen(texts[i].text), columns);
}

Test(wrap_texts, a_wider_line_never_makes_more_lines)
{
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        size_t last_count = SIZE_MAX;
        for (size_t columns = 1; columns <= WIDEST; columns++) {
            struct wrap wrap;
            wrap_text(texts[i].text, strlen(texts[i].text), columns, &wrap);
            cr_expect_leq(wrap.count, last_count, "%s at %zu columns", texts[i].name, columns);
            last_count = wrap.count;
            wrap_clear(&wrap);
        }
    }
}

Test(wrap_texts, very_long_texts_are_wrapped_like_a_sentence)
{
    static const struct {
        const char *piece;
        size_t count;
        size_t columns;
    } cases[] = {
        {"x", 1024 * 1024, 80}, /* a word of a megabyte */
        {"é", 50000, 1},         {"中", 50000, 7},   {"e\u0301", 50000, 80},
        {"word and ", 10000, 7}, {"a\n", 50000, 80}, {" ", 50000, 80},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str text = {0};
        str_add_repeat(&text, cases[i].piece, cases[i].count);
        expect_sound(cases[i].piece, text.bytes, text.length, cases[i].columns);
        str_clear(&text);
    }
}

/* A generator of its own, so that the texts are the same everywhere. */
static uint32_t next_number(uint32_t *state)
{
    *state = *state * 1664525 + 1013904223;
    return *state >> 16;
}

Test(wrap_texts, what_is_thrown_together_is_sound_too)
{
    static const char *const pieces[] = {
        " ", " ", "a",  "word", "é", "中", "。", "(", ")", "-", "\n",     "\u00A0", "\u0301",
        "🎉", "ที่", "57", "%",    ",", ".",  "«",  "»", "—", "/", "\u200B", "\u200D", "\uFFFC",
    };
    uint32_t state = 138;
    for (size_t i = 0; i < 3000; i++) {
        struct str text = {0};
        size_t count = next_number(&state) % 40;
        size_t columns = 1 + next_number(&state) % 30;
        for (size_t j = 0; j < count; j++)
            str_add(&text, pieces[next_number(&state) % ARRAY_LEN(pieces)]);
        expect_sound(str_text(&text), str_text(&text), text.length, columns);
        str_clear(&text);
    }
}

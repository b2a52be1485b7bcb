/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/term_input.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "tui/term_input.h"

static const char *const names[SPECIAL_COUNT] = {
    [SPECIAL_UP] = "up",        [SPECIAL_DOWN] = "down",      [SPECIAL_LEFT] = "left",
    [SPECIAL_RIGHT] = "right",  [SPECIAL_HOME] = "home",      [SPECIAL_END] = "end",
    [SPECIAL_PAGE_UP] = "pgup", [SPECIAL_PAGE_DOWN] = "pgdn", [SPECIAL_ENTER] = "enter",
    [SPECIAL_ESCAPE] = "esc",   [SPECIAL_TAB] = "tab",        [SPECIAL_BACK_TAB] = "backtab",
    [SPECIAL_BACKSPACE] = "bs", [SPECIAL_DELETE] = "del",     [SPECIAL_F1] = "f1",
};

static void add_key(struct str *out, struct key key)
{
    static const char *const mouse[] = {
        [MOUSE_CLICK] = "click", [MOUSE_WHEEL_UP] = "wheelup", [MOUSE_WHEEL_DOWN] = "wheeldown"};
    str_add(out, out->length > 0 ? " " : "");
    if (key.kind == KEY_SPECIAL)
        str_add(out, names[key.code]);
    else if (key.kind == KEY_MOUSE)
        str_addf(out, "%s@%d,%d", mouse[key.code], key.row, key.column);
    else
        str_addf(out, "%s%u", key.kind == KEY_PASTED ? "p" : "", key.code);
}

/* Adds all keys that can be taken out. Returns what is left to wait for. */
static enum term_input_state take_keys(struct term_input *input, bool is_late, struct str *out)
{
    struct key key;
    enum term_input_state state;
    while ((state = term_input_next(input, is_late, &key)) == TERM_INPUT_KEY)
        add_key(out, key);
    return state;
}

/* Reads bytes that came at once, and then waits until nothing more comes. */
static void expect_keys_in(struct term_input *input, const char *bytes, const char *expected)
{
    struct str out = {0};
    term_input_add(input, bytes, strlen(bytes));
    take_keys(input, false, &out);
    take_keys(input, true, &out);
    cr_expect_str_eq(str_text(&out), expected, "'%s' gave '%s'", bytes + (*bytes == '\033'),
                     str_text(&out));
    cr_expect_eq(input->length, 0, "'%s'", bytes + (*bytes == '\033'));
    input->length = 0;
    str_clear(&out);
}

static void expect_keys(const char *bytes, const char *expected)
{
    struct term_input input;
    term_input_init(&input, true);
    expect_keys_in(&input, bytes, expected);
    term_input_clear(&input);
}

Test(term_input, characters_are_their_codes)
{
    expect_keys("a \x01 é中🎉", "97 32 1 32 233 20013 127881");
}

Test(term_input, keys_that_nearly_all_terminals_send_are_known)
{
    static const struct {
        const char *bytes;
        const char *keys;
    } cases[] = {
        {"\033[A\033[B\033[C\033[D", "up down right left"},
        {"\033OA\033OB\033OC\033OD", "up down right left"},
        {"\033[H\033OH\033[1~\033[7~", "home home home home"},
        {"\033[F\033OF\033[4~\033[8~", "end end end end"},
        {"\033[5~\033[6~", "pgup pgdn"},
        {"\r\n\033OM", "enter enter enter"},
        {"\t\033[Z", "tab backtab"},
        {"\b\177\033[3~", "bs bs del"},
        {"\033OP\033[11~\033[[A", "f1 f1 f1"},
        {"\033Op\033Oq\033Oy", "48 49 57"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_keys(cases[i].bytes, cases[i].keys);
}

Test(term_input, a_sequence_that_is_not_known_means_nothing)
{
    static const struct {
        const char *bytes;
        const char *keys;
    } cases[] = {
        {"\033[15~1", "49"},       {"\033[1;5Ax", "120"},
        {"\033[?1;2c.", "46"},     {"\033[[Bk", "107"},
        {"\033OSk", "107"},        {"\033[<1;2mk", "107"},
        {"\033[<;;Mk", "107"},     {"\033[<0;99999999999;1Mk", "107"},
        {"\033[12\001k", "1 107"}, {"\033[12\033[A", "up"},
        {"\xC2\x9Bk", "107"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_keys(cases[i].bytes, cases[i].keys);
}

Test(term_input, what_is_pasted_is_told_apart)
{
    static const struct {
        const char *bytes;
        const char *keys;
    } cases[] = {
        {"\033[200~paste\033[201~q", "p112 p97 p115 p116 p101 113"},
        {"\033[200~\033[201~\r", "enter"},
        {"\033[200~a\rb\nc\r\nd\t\033[201~", "p97 p10 p98 p10 p99 p10 p100 p9"},
        {"\033[200~\001\003\177é\033[201~\003", "p233 3"},
        {"\033[200~a\033[Bq", "p97 down 113"},
        {"\033[200~a\033", "p97 esc"},
        {"\033[201~q", "113"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_keys(cases[i].bytes, cases[i].keys);
}

Test(term_input, a_paste_may_come_in_pieces)
{
    struct term_input input;
    term_input_init(&input, true);
    expect_keys_in(&input, "\033[200~q", "p113");
    expect_keys_in(&input, "\r\r", "p10 p10");
    expect_keys_in(&input, "\033[201~\r", "enter");
    term_input_clear(&input);
}

/* However late its end comes, no letter of it is typed. */
Test(term_input, an_answer_of_the_terminal_is_no_key)
{
    static const char *const answers[] = {"\033]11;rgb:ffff/ffff/ffff\007",
                                          "\033]11;rgb:ffff/ffff/ffff\033\\", "\033[?62;22c"};
    enum { PREFIX = 3 };
    for (size_t i = 0; i < ARRAY_LEN(answers); i++)
        for (size_t cut = PREFIX; cut < strlen(answers[i]); cut++) {
            struct term_input input;
            struct str out = {0};
            term_input_init(&input, true);
            term_input_add(&input, "j", 1);
            term_input_add(&input, answers[i], cut);
            take_keys(&input, true, &out);
            term_input_add(&input, answers[i] + cut, strlen(answers[i]) - cut);
            term_input_add(&input, "k", 1);
            take_keys(&input, true, &out);
            cr_expect_str_eq(str_text(&out), "106 107", "answer %zu, cut at %zu", i, cut);
            str_clear(&out);
            term_input_clear(&input);
        }
}

Test(term_input, an_escape_before_anything_else_is_the_escape_key)
{
    expect_keys("\033", "esc");
    expect_keys("\033\033", "esc esc");
    expect_keys("\033q", "esc 113");
    expect_keys("\033\033[A", "esc up");
    expect_keys("\033\xC3\xA9", "esc 233");
}

Test(term_input, a_sequence_that_was_cut_is_passed_over)
{
    expect_keys("\033[", "");
    expect_keys("\033[1;", "");
    expect_keys("\033O", "");
    expect_keys("\033[<0;1", "");
}

Test(term_input, every_sequence_may_come_byte_by_byte)
{
    static const char bytes[] = "\033[Aé\033OB\033[<0;3;2M中\033[3~";
    struct term_input input;
    struct str out = {0};
    term_input_init(&input, true);
    for (size_t i = 0; i < sizeof bytes - 1; i++) {
        term_input_add(&input, bytes + i, 1);
        take_keys(&input, false, &out);
    }
    cr_expect_str_eq(str_text(&out), "up 233 down click@1,2 20013 del");
    str_clear(&out);
    term_input_clear(&input);
}

Test(term_input, only_what_may_be_an_escape_is_waited_for_with_a_limit)
{
    static const struct {
        const char *bytes;
        enum term_input_state state;
    } cases[] = {
        {"", TERM_INPUT_MORE},     {"\033", TERM_INPUT_ESCAPE},       {"\033[1", TERM_INPUT_ESCAPE},
        {"\xC3", TERM_INPUT_MORE}, {"\xF0\x9F\x8E", TERM_INPUT_MORE},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct term_input input;
        struct key key;
        term_input_init(&input, true);
        term_input_add(&input, cases[i].bytes, strlen(cases[i].bytes));
        cr_expect_eq(term_input_next(&input, false, &key), cases[i].state, "case %zu", i);
        term_input_clear(&input);
    }
}

Test(term_input, a_letter_that_was_cut_is_kept_however_late_it_is)
{
    struct term_input input;
    struct str out = {0};
    term_input_init(&input, true);
    term_input_add(&input, "\xC3", 1);
    cr_expect_eq(take_keys(&input, true, &out), TERM_INPUT_MORE);
    term_input_add(&input, "\xA9", 1);
    take_keys(&input, true, &out);
    cr_expect_str_eq(str_text(&out), "233");
    str_clear(&out);
    term_input_clear(&input);
}

Test(term_input, bytes_that_are_no_letters_mean_nothing)
{
    expect_keys("\xFFk", "107");
    expect_keys("\xC3k", "107");
    expect_keys("\xED\xA0\x80k", "107");
    expect_keys("\xA9k", "107");
}

Test(term_input, a_zero_byte_means_nothing)
{
    struct term_input input;
    struct str out = {0};
    term_input_init(&input, true);
    term_input_add(&input, "\0k\0", 3);
    take_keys(&input, false, &out);
    cr_expect_str_eq(str_text(&out), "107");
    str_clear(&out);
    term_input_clear(&input);
}

Test(term_input, in_another_charset_only_ascii_is_read)
{
    struct term_input input;
    term_input_init(&input, false);
    expect_keys_in(&input, "a\xE9\xC3\xA9z\033[A", "97 122 up");
    term_input_clear(&input);
}

Test(term_input, wheel_and_left_button_are_told_with_their_place)
{
    static const struct {
        const char *bytes;
        const char *keys;
    } cases[] = {
        {"\033[<0;11;5M\033[<0;11;5m", "click@4,10"},
        {"\033[<64;1;1M\033[<65;80;24M", "wheelup@0,0 wheeldown@23,79"},
        {"\033[<4;2;2M\033[<80;2;2M", "click@1,1 wheelup@1,1"},
        {"\033[<2;2;2M\033[<32;2;2M\033[<66;2;2M", ""},
        {"\033[<0;0;0M", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_keys(cases[i].bytes, cases[i].keys);
}

/* A terminal of its own kind. */

static const char *odd_terminal(const char *name)
{
    static const struct {
        const char *name;
        const char *bytes;
    } strings[] = {
        {"kcuu1", "\013"}, {"kf1", "\001@\r"}, {"kcud1", "\033[M"}, {"kend", ""}, {"kdch1", "\177"},
    };
    for (size_t i = 0; i < ARRAY_LEN(strings); i++)
        if (strcmp(strings[i].name, name) == 0)
            return strings[i].bytes;
    return NULL;
}

static const char *old_xterm(const char *name)
{
    return strcmp(name, "kmous") == 0 ? "\033[M" : NULL;
}

Test(term_input, the_keys_of_this_terminal_go_before_common_ones)
{
    struct term_input input;
    term_input_init(&input, true);
    term_input_learn(&input, odd_terminal);
    expect_keys_in(&input, "\013\033[M\177\b\001@\r", "up down del bs f1");
    expect_keys_in(&input, "\033[A\033[F", "up end");
    expect_keys_in(&input, "\001", "1");
    term_input_clear(&input);
}

Test(term_input, the_old_mouse_is_read_where_the_terminal_has_it)
{
    struct term_input input;
    term_input_init(&input, true);
    term_input_learn(&input, old_xterm);
    expect_keys_in(&input, "\033[M +%\033[M#+%\033[M`!!k", "click@4,10 wheelup@0,0 107");
    term_input_clear(&input);
    expect_keys("\033[Mk", "107");
}

Test(term_input, a_flood_does_not_stop_it)
{
    struct term_input input;
    struct str out = {0};
    char bytes[TERM_INPUT_BYTES_MAX];
    term_input_init(&input, true);
    memset(bytes, '1', sizeof bytes);
    memcpy(bytes, "\033[", 2);
    term_input_add(&input, bytes, sizeof bytes);
    cr_expect_eq(take_keys(&input, false, &out), TERM_INPUT_MORE);
    cr_expect_eq(input.length, 0);
    cr_expect_str_eq(str_text(&out), "");
    str_clear(&out);
    term_input_clear(&input);
}

static int count_keys(const struct str *out)
{
    int count = out->length > 0;
    for (const char *at = str_text(out); *at != '\0'; at++)
        count += *at == ' ';
    return count;
}

/* Whatever bytes come, in whatever pieces: all are read in the end, and as many keys at most. */
Test(term_input, random_bytes_are_read_to_their_end)
{
    static const char letters[] = "\033[[OM<;0123456789~ABmMq\r\x7F\xC3\xA9\xF0\x9F\x01";
    enum { BYTES = 40, LAST_BYTES = 4 };
    uint32_t seed = 1;
    for (int round = 0; round < 2000; round++) {
        struct term_input input;
        struct str out = {0};
        term_input_init(&input, true);
        input.has_old_mouse = round % 2 == 0;
        for (int i = 0; i < BYTES; i++) {
            seed = seed * 1664525u + 1013904223u;
            term_input_add(&input, &letters[(seed >> 16) % (sizeof letters - 1)], 1);
            take_keys(&input, seed % 7 == 0, &out);
        }
        term_input_add(&input, "k\033[A", LAST_BYTES);
        take_keys(&input, true, &out);
        cr_expect_eq(input.length, 0, "round %d", round);
        cr_expect_leq(count_keys(&out), BYTES + LAST_BYTES, "round %d: %s", round, str_text(&out));
        str_clear(&out);
        term_input_clear(&input);
    }
}

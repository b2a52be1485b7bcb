/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes that a terminal sends, read as keys: sequences of this terminal first, then those of
 * nearly all, then the forms of ECMA-48, so that an unknown one is passed over as a whole. */
#include "config.h"

#include "tui/term_input.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"

#define ESC "\033"

enum { BYTE_ESCAPE = 27 };

static const char paste_begins[] = ESC "[200~";
static const char paste_ends[] = ESC "[201~";

/* xterm and its kin with and without application mode, the Linux console, PuTTY, rxvt. */
static const struct {
    const char *bytes;
    enum key_special special;
} common[] = {
    {ESC "[A", SPECIAL_UP},      {ESC "OA", SPECIAL_UP},       {ESC "[B", SPECIAL_DOWN},
    {ESC "OB", SPECIAL_DOWN},    {ESC "[C", SPECIAL_RIGHT},    {ESC "OC", SPECIAL_RIGHT},
    {ESC "[D", SPECIAL_LEFT},    {ESC "OD", SPECIAL_LEFT},     {ESC "[H", SPECIAL_HOME},
    {ESC "OH", SPECIAL_HOME},    {ESC "[1~", SPECIAL_HOME},    {ESC "[7~", SPECIAL_HOME},
    {ESC "[F", SPECIAL_END},     {ESC "OF", SPECIAL_END},      {ESC "[4~", SPECIAL_END},
    {ESC "[8~", SPECIAL_END},    {ESC "[5~", SPECIAL_PAGE_UP}, {ESC "[6~", SPECIAL_PAGE_DOWN},
    {ESC "[3~", SPECIAL_DELETE}, {ESC "[Z", SPECIAL_BACK_TAB}, {ESC "OP", SPECIAL_F1},
    {ESC "[11~", SPECIAL_F1},    {ESC "[[A", SPECIAL_F1},      {ESC "OM", SPECIAL_ENTER},
    {"\r", SPECIAL_ENTER},       {"\n", SPECIAL_ENTER},        {"\t", SPECIAL_TAB},
    {"\b", SPECIAL_BACKSPACE},   {"\177", SPECIAL_BACKSPACE},
};

/* What stands at the start of the bytes. */
struct piece {
    size_t length; /* 0: not whole yet */
    bool is_key;   /* else it is passed over */
    struct key key;
};

static const struct piece unfinished = {0};

static struct piece skip(size_t length)
{
    return (struct piece){.length = length};
}

static struct piece key_piece(size_t length, enum key_kind kind, uint32_t code)
{
    return (struct piece){.length = length, .is_key = true, .key = {.kind = kind, .code = code}};
}

void term_input_init(struct term_input *input, bool is_utf8)
{
    *input = (struct term_input){.is_utf8 = is_utf8};
}

void term_input_clear(struct term_input *input)
{
    for (size_t i = 0; i < input->sequence_count; i++)
        free(input->sequences[i].bytes);
    free(input->sequences);
    *input = (struct term_input){0};
}

static void learn_one(struct term_input *input, const char *bytes, enum key_special special)
{
    if (bytes == NULL || *bytes == '\0')
        return;
    input->sequences = memory_reserve(input->sequences, input->sequence_count + 1,
                                      &input->sequence_capacity, sizeof *input->sequences);
    input->sequences[input->sequence_count++] =
        (struct term_sequence){.bytes = memory_text(bytes), .special = special};
}

void term_input_learn(struct term_input *input, const char *(*capability)(const char *name))
{
    static const struct {
        const char *name;
        enum key_special special;
    } keys[] = {
        {"kcuu1", SPECIAL_UP},      {"kcud1", SPECIAL_DOWN},   {"kcub1", SPECIAL_LEFT},
        {"kcuf1", SPECIAL_RIGHT},   {"khome", SPECIAL_HOME},   {"kend", SPECIAL_END},
        {"kfnd", SPECIAL_HOME},     {"kslt", SPECIAL_END},     {"kpp", SPECIAL_PAGE_UP},
        {"knp", SPECIAL_PAGE_DOWN}, {"kent", SPECIAL_ENTER},   {"kcbt", SPECIAL_BACK_TAB},
        {"kbs", SPECIAL_BACKSPACE}, {"kdch1", SPECIAL_DELETE}, {"kf1", SPECIAL_F1},
        {"khlp", SPECIAL_F1},
    };
    const char *mouse = capability("kmous");
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        learn_one(input, capability(keys[i].name), keys[i].special);
    input->has_old_mouse = mouse != NULL && strcmp(mouse, ESC "[M") == 0;
}

void term_input_add(struct term_input *input, const char *bytes, size_t length)
{
    assert(length <= TERM_INPUT_BYTES_MAX - input->length);
    memcpy(input->bytes + input->length, bytes, length);
    input->length = term_answer_take(&input->answer, input->bytes, input->length + length);
}

/* The longest sequence seen so far, and whether a longer one may be coming. */
struct match {
    size_t length;
    enum key_special special;
    bool may_grow;
};

static void match_one(const struct term_input *input, const char *bytes, enum key_special special,
                      struct match *match)
{
    size_t length = strlen(bytes);
    if (length > input->length) {
        match->may_grow |= memcmp(bytes, input->bytes, input->length) == 0;
    } else if (length > match->length && memcmp(bytes, input->bytes, length) == 0) {
        match->length = length;
        match->special = special;
    }
}

static struct match match_sequences(const struct term_input *input)
{
    struct match match = {0};
    for (size_t i = 0; i < input->sequence_count; i++)
        match_one(input, input->sequences[i].bytes, input->sequences[i].special, &match);
    for (size_t i = 0; i < ARRAY_LEN(common); i++)
        match_one(input, common[i].bytes, common[i].special, &match);
    return match;
}

static bool is_between(char byte, char first, char last)
{
    return byte >= first && byte <= last;
}

static struct piece mouse_piece(size_t length, unsigned button, int row, int column)
{
    static const struct {
        unsigned button;
        enum key_mouse meaning;
    } buttons[] = {{0, MOUSE_CLICK}, {64, MOUSE_WHEEL_UP}, {65, MOUSE_WHEEL_DOWN}};
    static const unsigned shift_alt_control = 4 | 8 | 16;
    for (size_t i = 0; i < ARRAY_LEN(buttons); i++)
        if (buttons[i].button == (button & ~shift_alt_control) && row > 0 && column > 0) {
            struct piece piece = key_piece(length, KEY_MOUSE, buttons[i].meaning);
            piece.key.row = row - 1;
            piece.key.column = column - 1;
            return piece;
        }
    return skip(length);
}

/* ESC [ M and button, column, row, each a byte above 32. */
static struct piece old_mouse(const struct term_input *input)
{
    enum { LENGTH = 6 };
    if (input->length < LENGTH)
        return unfinished;
    const unsigned char *bytes = (const unsigned char *)input->bytes + 3;
    return mouse_piece(LENGTH, bytes[0] - 32u, bytes[2] - 32, bytes[1] - 32);
}

/* ESC [ < button ; column ; row, then M for a button pressed, m for one let go. */
static struct piece new_mouse(const struct term_input *input, size_t length)
{
    unsigned numbers[3] = {0};
    size_t which = 0;
    for (size_t at = 3; at + 1 < length; at++) {
        char byte = input->bytes[at];
        if (byte == ';' && which < 2)
            which++;
        else if (is_between(byte, '0', '9') && numbers[which] < 10000)
            numbers[which] = numbers[which] * 10 + (unsigned)(byte - '0');
        else
            return skip(length);
    }
    if (input->bytes[length - 1] != 'M' || which < 2)
        return skip(length);
    return mouse_piece(length, numbers[0], (int)numbers[2], (int)numbers[1]);
}

/* ESC [ with parameters, intermediates and a last byte. The Linux console's F2 to F5 have a second
 * [. */
static struct piece control_sequence(const struct term_input *input)
{
    size_t at = 2;
    if (input->has_old_mouse && at < input->length && input->bytes[at] == 'M')
        return old_mouse(input);
    if (at < input->length && input->bytes[at] == '[')
        at++;
    while (at < input->length && is_between(input->bytes[at], ' ', '?'))
        at++;
    if (at == input->length)
        return unfinished;
    if (!is_between(input->bytes[at], '@', '~'))
        return skip(at);
    return input->bytes[2] == '<' ? new_mouse(input, at + 1) : skip(at + 1);
}

/* ESC O and a byte: keys of a number pad are the digits on them. */
static struct piece number_pad(const struct term_input *input)
{
    if (input->length < 3)
        return unfinished;
    char byte = input->bytes[2];
    if (is_between(byte, 'p', 'y'))
        return key_piece(3, KEY_CHARACTER, (uint32_t)('0' + byte - 'p'));
    return skip(is_between(byte, ' ', '~') ? 3 : 2);
}

static struct piece escape_sequence(const struct term_input *input)
{
    if (input->length < 2)
        return unfinished;
    if (input->bytes[1] == '[')
        return control_sequence(input);
    if (input->bytes[1] == 'O')
        return number_pad(input);
    return key_piece(1, KEY_SPECIAL, SPECIAL_ESCAPE);
}

/* True if the bytes begin a character and only its end has not come. */
static bool is_cut_character(const struct term_input *input)
{
    unsigned char first = (unsigned char)input->bytes[0];
    size_t wanted = first < 0xC2 || first > 0xF4 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    size_t at = 1;
    while (at < input->length && ((unsigned char)input->bytes[at] & 0xC0) == 0x80)
        at++;
    return at == input->length && at < wanted;
}

static struct piece character(const struct term_input *input)
{
    uint32_t code = 0;
    if (!input->is_utf8 && (unsigned char)input->bytes[0] >= 0x80)
        return skip(1);
    size_t length = utf8_decode(input->bytes, input->length, &code);
    if (length == 0)
        return is_cut_character(input) ? unfinished : skip(1);
    bool means_nothing = code == 0 || (code >= 0x80 && utf8_is_control(code));
    return means_nothing ? skip(length) : key_piece(length, KEY_CHARACTER, code);
}

/* True for an answer of which the end has not come. However late that is, it is not typed. */
static bool is_cut_answer(const struct term_input *input)
{
    bool is_whole = false;
    return input->length < TERM_INPUT_BYTES_MAX &&
           term_answer_length(input->bytes, input->length, &is_whole) > 0 && !is_whole;
}

static struct piece key_or_sequence(const struct term_input *input, bool is_late)
{
    struct match match = match_sequences(input);
    if (match.may_grow && !is_late)
        return unfinished;
    if (match.length > 0)
        return key_piece(match.length, KEY_SPECIAL, match.special);
    if (input->bytes[0] != BYTE_ESCAPE)
        return character(input);
    struct piece piece = escape_sequence(input);
    if (piece.length > 0 || !is_late)
        return piece;
    return input->length == 1 ? key_piece(1, KEY_SPECIAL, SPECIAL_ESCAPE) : skip(input->length);
}

static bool stands_first(const struct term_input *input, const char *sequence)
{
    return input->length >= strlen(sequence) &&
           memcmp(input->bytes, sequence, strlen(sequence)) == 0;
}

/* A character that was pasted. */
static struct piece pasted(const struct term_input *input)
{
    struct piece piece = character(input);
    bool is_line_end = piece.is_key && (piece.key.code == '\r' || piece.key.code == '\n');
    piece.key.kind = KEY_PASTED;
    if (is_line_end)
        piece.key.code = '\n';
    else if (piece.is_key && utf8_is_control(piece.key.code) && piece.key.code != '\t')
        return skip(piece.length);
    if (is_line_end && input->length > 1 && input->bytes[0] == '\r' && input->bytes[1] == '\n')
        piece.length = 2;
    return piece;
}

/* Terminals let no Escape through in what they paste: one that is not the mark at the end says that
 * the mark was lost, and is typed. */
static struct piece first_piece(struct term_input *input, bool is_late)
{
    if (is_cut_answer(input))
        return unfinished;
    if (input->is_pasting && input->bytes[0] != BYTE_ESCAPE)
        return pasted(input);
    bool begins = stands_first(input, paste_begins);
    if (begins || stands_first(input, paste_ends)) {
        input->is_pasting = begins;
        return skip(strlen(paste_begins));
    }
    struct piece piece = key_or_sequence(input, is_late);
    if (piece.length > 0)
        input->is_pasting = false;
    return piece;
}

static void take(struct term_input *input, size_t length)
{
    input->length -= length;
    memmove(input->bytes, input->bytes + length, input->length);
}

enum term_input_state term_input_next(struct term_input *input, bool is_late, struct key *ret_key)
{
    while (input->length > 0) {
        bool is_full = input->length == TERM_INPUT_BYTES_MAX;
        struct piece piece = first_piece(input, is_late || is_full);
        if (piece.length == 0)
            return is_cut_character(input) || is_cut_answer(input) ? TERM_INPUT_MORE
                                                                   : TERM_INPUT_ESCAPE;
        take(input, piece.length);
        if (piece.is_key) {
            *ret_key = piece.key;
            return TERM_INPUT_KEY;
        }
    }
    return TERM_INPUT_MORE;
}

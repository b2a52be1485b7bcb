/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Stand-ins of the signs of the screens, and of letters, where only ASCII can be shown. */
#include "config.h"

#include "tui/glyph.h"

#include <stdbool.h>
#include <stddef.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/memory.h"

struct stand_in {
    uint32_t character;
    char ascii;
};

/* What the screens draw, and the punctuation of texts. */
static const struct stand_in signs[] = {
    {0x00BB, '>'},  /* » focus */
    {0x00AB, '<'},  /* « focus, right to left */
    {0x203A, '>'},  /* › crumb */
    {0x2039, '<'},  /* ‹ crumb, right to left */
    {0x2550, '='},  /* ═ progress done */
    {0x2500, '-'},  /* ─ progress left, rule */
    {0x2502, '|'},  /* │ between two columns */
    {0x2713, '+'},  /* ✓ right; done */
    {0x2717, 'x'},  /* ✗ wrong */
    {0x2022, '*'},  /* • begun; bullet; chosen */
    {0x2666, '#'},  /* ♦ bookmark */
    {0x00B6, '"'},  /* ¶ note of one's own */
    {0x2020, '^'},  /* † paragraph not translated */
    {0x2026, '~'},  /* … cut short */
    {0x00B7, '-'},  /* · between equals */
    {0x2191, '^'},  /* ↑ */
    {0x2193, 'v'},  /* ↓ */
    {0x2190, '<'},  /* ← */
    {0x2192, '>'},  /* → */
    {0x2013, '-'},  /* – */
    {0x2019, '\''}, /* ’ */
    {0x201C, '"'},  /* “ */
    {0x201D, '"'},  /* ” */
};

/* Signs of texts that Unicode takes for letters of their own or does not take apart. */
static const struct stand_in others[] = {
    {0x00A1, '!'}, {0x00BF, '?'}, {0x00C6, 'A'},  {0x00D0, 'D'}, {0x00D7, 'x'}, {0x00D8, 'O'},
    {0x00DE, 'T'}, {0x00DF, 's'}, {0x00E6, 'a'},  {0x00F0, 'd'}, {0x00F8, 'o'}, {0x00FE, 't'},
    {0x0110, 'D'}, {0x0111, 'd'}, {0x0126, 'H'},  {0x0127, 'h'}, {0x0131, 'i'}, {0x0141, 'L'},
    {0x0142, 'l'}, {0x0152, 'O'}, {0x0153, 'o'},  {0x1E9E, 'S'}, {0x2010, '-'}, {0x2012, '-'},
    {0x2014, '-'}, {0x2015, '-'}, {0x2018, '\''}, {0x201A, ','}, {0x201E, '"'}, {0x2032, '\''},
    {0x2033, '"'}, {0x2044, '/'}, {0x20AC, 'E'},  {0x2212, '-'}, {0x25A0, '#'}, {0x25CF, '*'},
};

static char find(const struct stand_in *list, size_t count, uint32_t character)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].character == character)
            return list[i].ascii;
    return '\0';
}

static bool is_printable(uint32_t character)
{
    return character >= ' ' && character <= '~';
}

/* True for a letter that is written with marks on it, and for the same letter in another size,
 * width or place; a ligature or a fraction is more than its first character. */
static bool is_one_letter(const ucs4_t *parts, int count)
{
    for (int i = 1; i < count; i++)
        if (uc_combining_class(parts[i]) == 0)
            return false;
    return count > 0;
}

static uint32_t base_of(uint32_t character)
{
    ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
    int tag;
    int count = uc_decomposition(character, &tag, parts);
    return is_one_letter(parts, count) ? parts[0] : character;
}

char glyph_ascii(uint32_t character)
{
    for (;;) {
        if (is_printable(character))
            return (char)character;
        char ascii = find(signs, ARRAY_LEN(signs), character);
        if (ascii == '\0')
            ascii = find(others, ARRAY_LEN(others), character);
        uint32_t base = base_of(character);
        if (ascii != '\0')
            return ascii;
        if (base == character)
            return '?';
        character = base;
    }
}

uint32_t glyph_character(unsigned index)
{
    return index < ARRAY_LEN(signs) ? signs[index].character : 0;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which signs a terminal can show. */
#include "config.h"

#include "tui/term_signs.h"

#include <stdlib.h>
#include <string.h>

#ifdef __linux__
#include <linux/kd.h>
#include <sys/ioctl.h>
#endif

#include "base/memory.h"
#include "tui/glyph.h"

enum { TICK = 0x2713, CROSS = 0x2717 };

void term_signs_set_font(struct term_signs *signs, const uint16_t *characters, size_t count)
{
    signs->has_font = true;
    memset(signs->font, 0, sizeof signs->font);
    for (size_t i = 0; i < count; i++)
        signs->font[characters[i] / 8] |= (uint8_t)(1u << (characters[i] % 8));
}

static bool font_has(const struct term_signs *signs, uint32_t character)
{
    return character < 0x10000 && (signs->font[character / 8] >> (character % 8) & 1) != 0;
}

bool term_signs_have(const struct term_signs *signs, uint32_t character)
{
    if (character < 0x80)
        return true;
    if (signs->is_ascii || !signs->has_font)
        return !signs->is_ascii;
    if (character == TICK || character == CROSS)
        return font_has(signs, TICK) && font_has(signs, CROSS);
    return font_has(signs, character);
}

/* A wide letter has its plain form and a blank, any other wide character two question marks. */
static void stand_in(const struct cell *cell, wchar_t ret_text[TERM_SIGNS_TEXT_MAX])
{
    char ascii = glyph_ascii(cell->characters[0]);
    size_t length = 0;
    ret_text[length++] = (wchar_t)ascii;
    if (cell->columns == 2)
        ret_text[length++] = ascii == '?' ? L'?' : L' ';
    ret_text[length] = L'\0';
}

void term_signs_text(const struct term_signs *signs, const struct cell *cell,
                     wchar_t ret_text[TERM_SIGNS_TEXT_MAX])
{
    size_t length = 0;
    if (!term_signs_have(signs, cell->characters[0])) {
        stand_in(cell, ret_text);
        return;
    }
    for (int i = 0; i < CELL_CHARACTERS_MAX && cell->characters[i] != 0; i++)
        if (term_signs_have(signs, cell->characters[i]))
            ret_text[length++] = (wchar_t)cell->characters[i];
    ret_text[length] = L'\0';
}

#ifdef __linux__
/* Called with no room, the kernel says how much it wants. */
void term_signs_ask(struct term_signs *signs, int file)
{
    struct unimapdesc map = {0};
    ioctl(file, GIO_UNIMAP, &map);
    if (map.entry_ct == 0)
        return;
    map.entries = memory_new(map.entry_ct, sizeof *map.entries);
    if (ioctl(file, GIO_UNIMAP, &map) == 0) {
        uint16_t *characters = memory_new(map.entry_ct, sizeof *characters);
        for (size_t i = 0; i < map.entry_ct; i++)
            characters[i] = map.entries[i].unicode;
        term_signs_set_font(signs, characters, map.entry_ct);
        free(characters);
    }
    free(map.entries);
}
#else
void term_signs_ask(struct term_signs *signs, int file)
{
    (void)signs;
    (void)file;
}
#endif

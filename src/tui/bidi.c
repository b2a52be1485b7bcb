/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The Unicode bidirectional algorithm and the joining of Arabic letters, by FriBidi. */
#include "config.h"

#include "tui/bidi.h"

#include <stdlib.h>
#include <string.h>

#ifdef HAVE_FRIBIDI
#include <fribidi.h>
#endif

#include "base/memory.h"

#ifdef HAVE_FRIBIDI

enum { SHAPING = FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC };

bool bidi_is_available(void)
{
    return true;
}

static FriBidiParType paragraph(bool is_right_to_left)
{
    return is_right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
}

/* FriBidi puts what two letters have become in the place of the second. */
static void lead_with_ligatures(uint32_t *characters, size_t count)
{
    for (size_t i = 0; i + 1 < count; i++)
        if (characters[i] == FRIBIDI_CHAR_FILL) {
            characters[i] = characters[i + 1];
            characters[i + 1] = 0;
        }
}

/* Brackets are turned by fribidi_shape() too, so that texts without Arabic need it as well. Where
 * FriBidi has no memory, all stays at the level of the line. */
void bidi_resolve(uint32_t *characters, size_t count, bool is_right_to_left, uint8_t *ret_levels)
{
    FriBidiStrIndex length = (FriBidiStrIndex)count;
    FriBidiParType base = paragraph(is_right_to_left);
    FriBidiCharType *types = memory_new(count, sizeof *types);
    FriBidiBracketType *brackets = memory_new(count, sizeof *brackets);
    FriBidiLevel *levels = memory_new(count, sizeof *levels);
    FriBidiJoiningType *joins = memory_new(count, sizeof *joins);
    fribidi_get_bidi_types(characters, length, types);
    fribidi_get_bracket_types(characters, length, types, brackets);
    memset(ret_levels, is_right_to_left ? 1 : 0, count);
    if (fribidi_get_par_embedding_levels_ex(types, brackets, length, &base, levels) != 0) {
        fribidi_get_joining_types(characters, length, joins);
        fribidi_join_arabic(types, length, levels, joins);
        fribidi_shape(SHAPING, levels, length, joins, characters);
        for (size_t i = 0; i < count; i++)
            ret_levels[i] = (uint8_t)levels[i];
        lead_with_ligatures(characters, count);
    }
    free(joins);
    free(levels);
    free(brackets);
    free(types);
}

/* The levels are final: units count as neither blank nor mark. */
void bidi_order(const uint8_t *levels, size_t count, bool is_right_to_left, size_t *ret_order)
{
    FriBidiStrIndex length = (FriBidiStrIndex)count;
    FriBidiCharType *types = memory_new(count, sizeof *types);
    FriBidiLevel *copy = memory_new(count, sizeof *copy);
    FriBidiStrIndex *order = memory_new(count, sizeof *order);
    for (size_t i = 0; i < count; i++) {
        types[i] = FRIBIDI_TYPE_ON;
        copy[i] = (FriBidiLevel)levels[i];
        order[i] = (FriBidiStrIndex)i;
    }
    bool is_ordered = fribidi_reorder_line(FRIBIDI_FLAG_REORDER_NSM, types, length, 0,
                                           paragraph(is_right_to_left), copy, NULL, order) != 0;
    for (size_t i = 0; i < count; i++)
        ret_order[i] = is_ordered ? (size_t)order[i] : i;
    free(order);
    free(copy);
    free(types);
}

#else

bool bidi_is_available(void)
{
    return false;
}

void bidi_resolve(uint32_t *characters, size_t count, bool is_right_to_left, uint8_t *ret_levels)
{
    (void)characters;
    (void)is_right_to_left;
    memset(ret_levels, 0, count);
}

void bidi_order(const uint8_t *levels, size_t count, bool is_right_to_left, size_t *ret_order)
{
    (void)levels;
    (void)is_right_to_left;
    for (size_t i = 0; i < count; i++)
        ret_order[i] = i;
}

#endif

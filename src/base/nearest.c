/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* "Did you mean": the known word that a mistyped one is closest to. */
#include "config.h"

#include "base/nearest.h"

#include <ctype.h>
#include <string.h>

enum { COMPARED_MAX = 64 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static int letter(const char *word, size_t at)
{
    return tolower((unsigned char)word[at]);
}

/* Optimal string alignment: Levenshtein's distance plus swaps of neighbours. */
size_t nearest_distance(const char *a, const char *b)
{
    size_t rows = strnlen(a, COMPARED_MAX);
    size_t columns = strnlen(b, COMPARED_MAX);
    size_t table[COMPARED_MAX + 1][COMPARED_MAX + 1];
    for (size_t i = 0; i <= rows; i++)
        table[i][0] = i;
    for (size_t j = 0; j <= columns; j++)
        table[0][j] = j;
    for (size_t i = 1; i <= rows; i++) {
        for (size_t j = 1; j <= columns; j++) {
            size_t changed = letter(a, i - 1) != letter(b, j - 1);
            size_t best = least(table[i - 1][j] + 1, table[i][j - 1] + 1);
            best = least(best, table[i - 1][j - 1] + changed);
            if (i > 1 && j > 1 && letter(a, i - 1) == letter(b, j - 2) &&
                letter(a, i - 2) == letter(b, j - 1))
                best = least(best, table[i - 2][j - 2] + 1);
            table[i][j] = best;
        }
    }
    return table[rows][columns];
}

const char *nearest_item(const char *word, const void *items, size_t count, size_t size,
                         size_t offset)
{
    size_t slips = strnlen(word, COMPARED_MAX) / 3;
    size_t best = slips < 1 ? 2 : slips + 1;
    const char *found = NULL;
    for (size_t i = 0; i < count; i++) {
        const char *known;
        memcpy(&known, (const char *)items + i * size + offset, sizeof known);
        if (known == NULL || known[0] == '\0')
            continue;
        size_t distance = nearest_distance(word, known);
        if (distance < best && distance < strlen(known)) {
            best = distance;
            found = known;
        }
    }
    return found;
}

const char *nearest_word(const char *word, const char *const *words, size_t count)
{
    return nearest_item(word, words, count, sizeof *words, 0);
}

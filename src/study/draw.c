/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Chance in a quiz, from a seed. */
#include "config.h"

#include "study/draw.h"

#include <sodium.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Numbers of chance that a seed and a purpose give, always the same ones. */
struct chance {
    unsigned char key[randombytes_SEEDBYTES];
    uint32_t drawn;
};

static struct chance chance_of(const unsigned char seed[DRAW_SEED_BYTES], const char *purpose)
{
    struct chance chance = {0};
    crypto_generichash(chance.key, sizeof chance.key, (const unsigned char *)purpose,
                       strlen(purpose), seed, DRAW_SEED_BYTES);
    return chance;
}

static uint32_t next(struct chance *chance)
{
    unsigned char block[crypto_generichash_BYTES_MIN];
    uint32_t number = chance->drawn++;
    uint32_t value = 0;
    crypto_generichash(block, sizeof block, (const unsigned char *)&number, sizeof number,
                       chance->key, sizeof chance->key);
    for (size_t i = 0; i < sizeof value; i++)
        value = value << 8 | block[i];
    return value;
}

/* A number below `limit`, each as likely: what would favour small ones is drawn again. */
static size_t below(struct chance *chance, size_t limit)
{
    uint32_t bound = (uint32_t)limit;
    uint32_t least = -bound % bound;
    uint32_t value = next(chance);
    while (value < least)
        value = next(chance);
    return value % bound;
}

/* Fisher and Yates's shuffle. */
static void shuffle(struct chance *chance, size_t *numbers, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t other = below(chance, i);
        size_t number = numbers[i - 1];
        numbers[i - 1] = numbers[other];
        numbers[other] = number;
    }
}

size_t *draw_none(size_t count)
{
    size_t *numbers = memory_new(count, sizeof *numbers);
    for (size_t i = 0; i < count; i++)
        numbers[i] = i;
    return numbers;
}

static bool is_same_objective(const struct question *one, const struct question *other)
{
    if (one->objective == NULL || other->objective == NULL)
        return one->objective == other->objective;
    return strcmp(one->objective, other->objective) == 0;
}

/* How many questions of the same objective stand before number `at` in that order: the round in
 * which it is its turn. */
static size_t round_of(struct question *const *pool, const size_t *order, size_t at)
{
    size_t before = 0;
    for (size_t i = 0; i < at; i++)
        before += is_same_objective(pool[order[i]], pool[order[at]]);
    return before;
}

/* Puts those first whose objective's turn comes first. */
static void take_turns(struct question *const *pool, size_t *order, size_t count)
{
    size_t *turns = memory_new(count, sizeof *turns);
    size_t filled = 0;
    for (size_t turn = 0; filled < count; turn++)
        for (size_t i = 0; i < count; i++)
            if (round_of(pool, order, i) == turn)
                turns[filled++] = order[i];
    memcpy(order, turns, count * sizeof *turns);
    free(turns);
}

static int by_number(const void *one, const void *other)
{
    size_t first = *(const size_t *)one;
    size_t second = *(const size_t *)other;
    return (first > second) - (first < second);
}

size_t *draw_questions(struct question *const *pool, size_t pool_count, size_t count,
                       bool is_shuffled, const unsigned char seed[DRAW_SEED_BYTES],
                       size_t *ret_count)
{
    struct chance chance = chance_of(seed, "questions");
    size_t *order = draw_none(pool_count);
    bool is_drawn = count > 0 && count < pool_count;
    if (is_drawn) {
        shuffle(&chance, order, pool_count);
        take_turns(pool, order, pool_count);
    }
    *ret_count = is_drawn ? count : pool_count;
    if (is_shuffled)
        shuffle(&chance, order, *ret_count);
    else
        qsort(order, *ret_count, sizeof *order, by_number);
    return order;
}

size_t *draw_options(const struct question *question, const unsigned char seed[DRAW_SEED_BYTES])
{
    struct chance chance = chance_of(seed, question->id);
    size_t *order = draw_none(question->option_count);
    size_t *free_places = memory_new(question->option_count, sizeof *free_places);
    size_t count = 0;
    for (size_t i = 0; i < question->option_count; i++)
        if (!question->options[i].is_fixed)
            free_places[count++] = i;
    size_t *moved = memory_new(count, sizeof *moved);
    memcpy(moved, free_places, count * sizeof *moved);
    shuffle(&chance, moved, count);
    for (size_t i = 0; i < count; i++)
        order[free_places[i]] = moved[i];
    free(moved);
    free(free_places);
    return order;
}

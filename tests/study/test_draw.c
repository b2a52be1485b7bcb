/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/study/draw.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "study/draw.h"

enum { POOL_MAX = 24, TURNS = 200 };

/* Questions that have nothing but an objective: a letter each, "-" for none. */
struct pool {
    struct question questions[POOL_MAX];
    struct question *pointers[POOL_MAX];
    char objectives[POOL_MAX][2];
    size_t count;
};

static void make_pool(struct pool *pool, const char *objectives)
{
    *pool = (struct pool){.count = strlen(objectives)};
    for (size_t i = 0; i < pool->count; i++) {
        pool->objectives[i][0] = objectives[i];
        pool->questions[i].objective = objectives[i] == '-' ? NULL : pool->objectives[i];
        pool->pointers[i] = &pool->questions[i];
    }
}

static void make_seed(unsigned char number, unsigned char ret_seed[DRAW_SEED_BYTES])
{
    memset(ret_seed, 0, DRAW_SEED_BYTES);
    ret_seed[3] = number;
}

static size_t *draw(const struct pool *pool, size_t count, bool is_shuffled, unsigned char seed,
                    size_t *ret_count)
{
    unsigned char bytes[DRAW_SEED_BYTES];
    make_seed(seed, bytes);
    return draw_questions(pool->pointers, pool->count, count, is_shuffled, bytes, ret_count);
}

/* Numbers as a text: "3 0 1 ". Caller frees. */
static char *words_of(const size_t *numbers, size_t count)
{
    struct str words = {0};
    for (size_t i = 0; i < count; i++)
        str_addf(&words, "%zu ", numbers[i]);
    return str_take(&words);
}

static char *drawn_words(const struct pool *pool, size_t count, bool is_shuffled,
                         unsigned char seed)
{
    size_t drawn_count;
    size_t *drawn = draw(pool, count, is_shuffled, seed, &drawn_count);
    char *words = words_of(drawn, drawn_count);
    free(drawn);
    return words;
}

Test(draw, all_are_asked_in_their_order_where_nothing_is_left_to_chance)
{
    static const size_t counts[] = {0, 5, 6, 99};
    struct pool pool;
    make_pool(&pool, "aabbc");
    for (size_t i = 0; i < ARRAY_LEN(counts); i++) {
        char *words = drawn_words(&pool, counts[i], false, 1);
        cr_expect_str_eq(words, "0 1 2 3 4 ", "case %zu: %s", counts[i], words);
        free(words);
    }
}

Test(draw, the_same_seed_gives_the_same_and_another_gives_another)
{
    struct pool pool;
    size_t others = 0;
    make_pool(&pool, "aaaabbbbcccc");
    char *first = drawn_words(&pool, 6, true, 0);
    for (unsigned char seed = 0; seed < 20; seed++) {
        char *one = drawn_words(&pool, 6, true, seed);
        char *other = drawn_words(&pool, 6, true, seed);
        cr_expect_str_eq(one, other, "seed %d", seed);
        others += strcmp(one, first) != 0;
        free(other);
        free(one);
    }
    cr_expect_geq(others, 18);
    free(first);
}

/* What a record's seed stands for never changes: half-done quizzes hang on it. */
Test(draw, a_seed_stands_for_this_order_for_ever)
{
    struct pool pool;
    make_pool(&pool, "aabbccdd");
    char *questions = drawn_words(&pool, 4, true, 7);
    cr_expect_str_eq(questions, "2 7 5 1 ", "%s", questions);
    free(questions);
}

Test(draw, no_question_is_drawn_twice)
{
    struct pool pool;
    make_pool(&pool, "aaaaabbbc---");
    for (unsigned char seed = 0; seed < TURNS; seed++) {
        bool is_there[POOL_MAX] = {false};
        size_t count;
        size_t *drawn = draw(&pool, 1 + seed % pool.count, seed % 2 == 0, seed, &count);
        cr_assert_eq(count, 1 + seed % pool.count);
        for (size_t i = 0; i < count; i++) {
            cr_assert_lt(drawn[i], pool.count);
            cr_expect_not(is_there[drawn[i]], "seed %d", seed);
            is_there[drawn[i]] = true;
        }
        free(drawn);
    }
}

/* {objectives of the pool, how many are drawn, the fewest and the most of each of a, b, c, -} */
static const struct {
    const char *objectives;
    size_t count;
    size_t fewest;
    size_t most;
} evens[] = {
    {"aaaaaaaabbbbcc", 6, 2, 2}, /* a has most questions, and no more of the quiz */
    {"aaaaaaaabbbbcc", 3, 1, 1},
    {"aaaaaaaabbbbcc", 4, 1, 2},
    {"aaabbb---", 3, 1, 1}, /* those without an objective are one together */
};

Test(draw, objectives_are_drawn_evenly)
{
    for (size_t i = 0; i < ARRAY_LEN(evens); i++) {
        struct pool pool;
        make_pool(&pool, evens[i].objectives);
        for (unsigned char seed = 0; seed < TURNS; seed++) {
            size_t of_objective[256] = {0};
            size_t count;
            size_t *drawn = draw(&pool, evens[i].count, true, seed, &count);
            for (size_t j = 0; j < count; j++)
                of_objective[(unsigned char)evens[i].objectives[drawn[j]]]++;
            for (const char *at = evens[i].objectives; *at != '\0'; at++) {
                size_t its = of_objective[(unsigned char)*at];
                cr_expect(its >= evens[i].fewest && its <= evens[i].most,
                          "case %zu, seed %d: %zu of '%c'", i, seed, its, *at);
            }
            free(drawn);
        }
    }
}

Test(draw, an_objective_that_is_used_up_leaves_its_turns_to_the_others)
{
    struct pool pool;
    make_pool(&pool, "abbbbb");
    for (unsigned char seed = 0; seed < 50; seed++) {
        size_t count;
        size_t *drawn = draw(&pool, 4, false, seed, &count);
        cr_expect_eq(count, 4);
        cr_expect_eq(drawn[0], 0, "seed %d: a is examined", seed);
        free(drawn);
    }
}

/* With 200 turns each of 8 questions is expected 50 times as one of 2: far from that would be a
 * chance that is none. */
Test(draw, each_question_of_an_objective_is_as_likely)
{
    struct pool pool;
    size_t times[POOL_MAX] = {0};
    make_pool(&pool, "aaaaaaaa");
    for (unsigned char seed = 0; seed < TURNS; seed++) {
        size_t count;
        size_t *drawn = draw(&pool, 2, false, seed, &count);
        for (size_t i = 0; i < count; i++)
            times[drawn[i]]++;
        free(drawn);
    }
    for (size_t i = 0; i < pool.count; i++)
        cr_expect(times[i] > 25 && times[i] < 75, "question %zu: %zu times", i, times[i]);
}

Test(draw, drawn_without_shuffling_they_keep_the_order_of_the_pool)
{
    struct pool pool;
    make_pool(&pool, "abcabcabcabc");
    for (unsigned char seed = 0; seed < 50; seed++) {
        size_t count;
        size_t *drawn = draw(&pool, 7, false, seed, &count);
        for (size_t i = 1; i < count; i++)
            cr_expect_lt(drawn[i - 1], drawn[i], "seed %d", seed);
        free(drawn);
    }
}

Test(draw, a_pool_of_one_or_none_can_be_drawn_from)
{
    struct pool pool;
    make_pool(&pool, "a");
    char *one = drawn_words(&pool, 1, true, 3);
    cr_expect_str_eq(one, "0 ");
    free(one);
    make_pool(&pool, "");
    char *none = drawn_words(&pool, 3, true, 3);
    cr_expect_str_empty(none);
    free(none);
}

/* --- Options --- */

/* A question with so many options; "f" is fixed, "o" is not. */
static void make_question(struct question *question, struct question_option *options,
                          const char *kinds)
{
    *question = (struct question){.id = (char *)"q", .options = options};
    for (; kinds[question->option_count] != '\0'; question->option_count++)
        options[question->option_count] =
            (struct question_option){.is_fixed = kinds[question->option_count] == 'f'};
}

static size_t *options_of(const struct question *question, unsigned char seed)
{
    unsigned char bytes[DRAW_SEED_BYTES];
    make_seed(seed, bytes);
    return draw_options(question, bytes);
}

Test(draw, fixed_options_keep_their_place)
{
    static const char *const kinds[] = {"ooof", "fooo", "ofof", "ffff", "oofoo", "f", "o", ""};
    struct question_option options[POOL_MAX];
    struct question question;
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        make_question(&question, options, kinds[i]);
        for (unsigned char seed = 0; seed < 50; seed++) {
            bool is_there[POOL_MAX] = {false};
            size_t *order = options_of(&question, seed);
            for (size_t place = 0; place < question.option_count; place++) {
                cr_assert_lt(order[place], question.option_count);
                cr_expect_not(is_there[order[place]], "case '%s', seed %d", kinds[i], seed);
                is_there[order[place]] = true;
                cr_expect(kinds[i][place] != 'f' || order[place] == place, "case '%s', seed %d",
                          kinds[i], seed);
            }
            free(order);
        }
    }
}

Test(draw, every_option_comes_to_every_place)
{
    struct question_option options[POOL_MAX];
    struct question question;
    size_t times[3][3] = {{0}};
    make_question(&question, options, "ooof");
    for (unsigned char seed = 0; seed < TURNS; seed++) {
        size_t *order = options_of(&question, seed);
        for (size_t place = 0; place < 3; place++)
            times[place][order[place]]++;
        free(order);
    }
    for (size_t place = 0; place < 3; place++)
        for (size_t option = 0; option < 3; option++)
            cr_expect(times[place][option] > 40 && times[place][option] < 95,
                      "option %zu at place %zu: %zu times", option, place, times[place][option]);
}

Test(draw, two_questions_of_an_attempt_have_their_own_orders)
{
    struct question_option options[POOL_MAX];
    struct question question;
    size_t others = 0;
    for (unsigned char seed = 0; seed < 20; seed++) {
        make_question(&question, options, "oooooo");
        size_t *one = options_of(&question, seed);
        question.id = (char *)"other";
        size_t *other = options_of(&question, seed);
        char *one_words = words_of(one, 6);
        char *other_words = words_of(other, 6);
        others += strcmp(one_words, other_words) != 0;
        free(other_words);
        free(one_words);
        free(other);
        free(one);
    }
    cr_expect_geq(others, 18);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/base/memory.c */
#include "config.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"

Test(memory, what_is_new_is_zeroed)
{
    unsigned char *bytes = memory_new(50, 20);
    for (size_t i = 0; i < 1000; i++)
        cr_expect_eq(bytes[i], 0, "byte %zu", i);
    free(bytes);
}

Test(memory, nothing_asked_for_can_be_had_and_freed)
{
    void *had[] = {memory_new(0, 8), memory_new(8, 0), memory_resize(NULL, 0, 8)};
    for (size_t i = 0; i < ARRAY_LEN(had); i++) {
        cr_expect_not_null(had[i], "number %zu", i);
        free(had[i]);
    }
}

Test(memory, resizing_keeps_what_was_there)
{
    int *numbers = memory_resize(NULL, 3, sizeof *numbers);
    for (int i = 0; i < 3; i++)
        numbers[i] = i + 1;
    numbers = memory_resize(numbers, 3000, sizeof *numbers);
    cr_expect(numbers[0] == 1 && numbers[1] == 2 && numbers[2] == 3);
    free(numbers);
}

Test(memory, a_copied_text_stands_alone)
{
    char original[] = "light work";
    char *copy = memory_text(original);
    original[0] = 'n';
    cr_expect_str_eq(copy, "light work");
    free(copy);
    cr_expect_null(memory_text(NULL));
}

Test(memory, a_copy_of_some_bytes_is_ended)
{
    char *copy = memory_text_n("light work", 5);
    cr_expect_str_eq(copy, "light");
    free(copy);
    copy = memory_text_n("a\0b!", 3);
    cr_expect_eq(memcmp(copy, "a\0b", 4), 0);
    free(copy);
    copy = memory_text_n(NULL, 0);
    cr_expect_str_eq(copy, "");
    free(copy);
}

Test(memory, room_for_more_comes_in_powers_of_two)
{
    static const struct {
        size_t asked;
        size_t capacity;
    } cases[] = {{1, 8}, {8, 8}, {9, 16}, {16, 16}, {17, 32}, {1000, 1024}, {1025, 2048}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        size_t capacity = 0;
        short *items = memory_reserve(NULL, cases[i].asked, &capacity, sizeof *items);
        cr_expect_eq(capacity, cases[i].capacity, "case %zu: %zu", cases[i].asked, capacity);
        items[capacity - 1] = 1;
        free(items);
    }
}

Test(memory, room_that_is_there_is_left_as_it_is)
{
    size_t capacity = 0;
    cr_expect_null(memory_reserve(NULL, 0, &capacity, 4));
    int *items = memory_reserve(NULL, 3, &capacity, sizeof *items);
    cr_expect_eq(memory_reserve(items, 8, &capacity, sizeof *items), items);
    cr_expect_eq(memory_reserve(items, 0, &capacity, sizeof *items), items);
    cr_expect_eq(capacity, 8);
    free(items);
}

/* 14 is log2(100 000 / 8): a list that grew by a fixed step would move thousands of times. */
Test(memory, a_growing_list_moves_rarely_and_loses_nothing)
{
    enum { COUNT = 100000 };
    size_t *items = NULL;
    size_t capacity = 0;
    size_t moves = 0;
    for (size_t i = 0; i < COUNT; i++) {
        size_t before = capacity;
        items = memory_reserve(items, i + 1, &capacity, sizeof *items);
        moves += before != 0 && capacity != before;
        items[i] = i;
    }
    size_t right = 0;
    while (right < COUNT && items[right] == right)
        right++;
    cr_expect_eq(right, COUNT);
    cr_expect_eq(moves, 14, "%zu moves", moves);
    free(items);
}

static void ask_for_an_overflowing_array(void)
{
    free(memory_resize(NULL, SIZE_MAX / 2 + 1, 2));
}

static void ask_for_an_endless_text(void)
{
    free(memory_text_n("", SIZE_MAX));
}

static void ask_for_more_items_than_can_be_counted(void)
{
    size_t capacity = 0;
    free(memory_reserve(NULL, SIZE_MAX, &capacity, 1));
}

static void ask_for_an_overflowing_list(void)
{
    size_t capacity = 0;
    free(memory_reserve(NULL, SIZE_MAX / 8, &capacity, 16));
}

static const struct {
    const char *what;
    void (*ask)(void);
} too_much[] = {
    {"an overflowing array", ask_for_an_overflowing_array},
    {"an endless text", ask_for_an_endless_text},
    {"more items than can be counted", ask_for_more_items_than_can_be_counted},
    {"an overflowing list", ask_for_an_overflowing_list},
};

/* Runs it in a process of its own and returns how that ended. */
static int status_after(void (*ask)(void))
{
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0) {
        ask();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

Test(memory, asking_for_too_much_ends_the_program)
{
    for (size_t i = 0; i < ARRAY_LEN(too_much); i++) {
        int status = status_after(too_much[i].ask);
        cr_expect(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT, "case '%s': status %d",
                  too_much[i].what, status);
    }
}

enum { HANDLED = 42 };

static void leave_as_handled(void)
{
    _exit(HANDLED);
}

static void do_nothing(void)
{
}

Test(memory, the_handler_is_called_first)
{
    memory_on_exhausted(leave_as_handled);
    for (size_t i = 0; i < ARRAY_LEN(too_much); i++) {
        int status = status_after(too_much[i].ask);
        cr_expect(WIFEXITED(status) && WEXITSTATUS(status) == HANDLED, "case '%s': status %d",
                  too_much[i].what, status);
    }
}

Test(memory, a_handler_that_returns_saves_nothing)
{
    memory_on_exhausted(do_nothing);
    int status = status_after(ask_for_an_endless_text);
    cr_expect(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT, "status %d", status);
}

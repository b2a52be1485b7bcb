/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A program on a screen. */
#include "config.h"

#include "bench/screen.h"

#include <err.h>
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/str.h"
#include "bench/sample.h"

/* Milliseconds: after which no more is thought to come, and after which it is given up. */
enum { QUIET = 15, PATIENCE = 60000 };

/* The question for its attributes, which every terminal answers, and the answer. */
static const char question[] = "\033[c";
static const char answer[] = "\033[?1;2c";

struct screen {
    int master;
    pid_t program;
    struct str sent; /* since the start or the last key */
    double last;     /* when the last of it came */
    bool has_answered;
    bool is_at_end;
};

static bool has_sent(const struct screen *screen, const char *words)
{
    return memmem(str_text(&screen->sent), screen->sent.length, words, strlen(words)) != NULL;
}

void screen_send(struct screen *screen, const char *keys)
{
    if (write(screen->master, keys, strlen(keys)) != (ssize_t)strlen(keys))
        err(1, "the terminal takes no keys");
}

/* Reads what comes within some milliseconds. False if nothing did. */
static bool read_some(struct screen *screen, int milliseconds)
{
    struct pollfd file = {.fd = screen->master, .events = POLLIN};
    char bytes[4096];
    if (screen->is_at_end || poll(&file, 1, milliseconds) <= 0)
        return false;
    ssize_t length = read(screen->master, bytes, sizeof bytes);
    screen->last = sample_clock();
    screen->is_at_end = length <= 0 && errno != EINTR;
    if (length <= 0)
        return false;
    str_add_n(&screen->sent, bytes, (size_t)length);
    if (!screen->has_answered && has_sent(screen, question)) {
        screen->has_answered = true;
        screen_send(screen, answer);
    }
    return true;
}

void screen_read(struct screen *screen)
{
    while (read_some(screen, 1))
        ;
}

/* Reads on until the words have come ("" for anything at all) and no more does. */
static void wait_for(struct screen *screen, const char *words)
{
    double end = sample_clock() + PATIENCE;
    while (read_some(screen, QUIET) || screen->sent.length == 0 || !has_sent(screen, words) ||
           process_is_busy(screen->program))
        if (screen->is_at_end || sample_clock() > end)
            errx(1, "'%s' never came, but:\n%s", words, str_text(&screen->sent));
}

static struct screen_cost cost_since(const struct screen *screen, double start,
                                     double processor_before, long writes_before)
{
    long writes = process_writes(screen->program);
    return (struct screen_cost){
        .milliseconds = screen->last - start,
        .processor = process_processor(screen->program) - processor_before,
        .bytes = (double)screen->sent.length,
        .writes = writes < 0 || writes_before < 0 ? -1 : (double)(writes - writes_before),
    };
}

struct screen *screen_start(const char *const *arguments, const char *words,
                            struct screen_cost *ret_cost)
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    struct screen *screen = memory_new(1, sizeof *screen);
    double start = sample_clock();
    screen->program = forkpty(&screen->master, NULL, NULL, &size);
    if (screen->program < 0)
        err(1, "no pseudo-terminal");
    if (screen->program == 0) {
        execvp(arguments[0], (char *const *)(uintptr_t)arguments);
        _exit(127);
    }
    wait_for(screen, words);
    *ret_cost = cost_since(screen, start, 0, 0);
    return screen;
}

struct screen_cost screen_press(struct screen *screen, const char *keys)
{
    long writes = process_writes(screen->program);
    double processor = process_processor(screen->program);
    str_cut(&screen->sent, 0);
    double start = sample_clock();
    screen_send(screen, keys);
    wait_for(screen, "");
    return cost_since(screen, start, processor, writes);
}

pid_t screen_program(const struct screen *screen)
{
    return screen->program;
}

struct process_cost screen_end(struct screen *screen, const char *keys)
{
    screen_send(screen, keys);
    while (!screen->is_at_end)
        read_some(screen, PATIENCE);
    struct process_cost cost = process_wait(screen->program);
    close(screen->master);
    str_clear(&screen->sent);
    free(screen);
    return cost;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes from the terminal, and waiting for it. */
#include "config.h"

#include "tui/term_events.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/memory.h"
#include "tui/term_answer.h"
#include "tui/term_environment.h"
#include "tui/term_gather.h"
#include "tui/term_signal.h"

int64_t term_events_now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void term_events_init(struct term_events *events, bool is_utf8,
                      const char *(*capability)(const char *name))
{
    *events = (struct term_events){.escape_delay = term_environment_escape_delay()};
    term_watch_init(&events->watch);
    term_input_init(&events->input, is_utf8);
    term_input_learn(&events->input, capability);
}

void term_events_clear(struct term_events *events)
{
    term_input_clear(&events->input);
    term_watch_clear(&events->watch);
}

void term_events_ask(struct term_events *events, int terminal)
{
    events->is_asked = true;
    events->asked_at = term_events_now();
    term_gather_send(terminal, TERM_ANSWER_QUESTION, strlen(TERM_ANSWER_QUESTION));
}

/* Reads what has come. The end of the input, or an error, means that nothing will ever come. */
static void read_input(struct term_events *events)
{
    char bytes[TERM_INPUT_BYTES_MAX];
    ssize_t length = read(STDIN_FILENO, bytes, TERM_INPUT_BYTES_MAX - events->input.length);
    if (length > 0) {
        term_input_add(&events->input, bytes, (size_t)length);
        events->input_at = term_events_now();
    } else if (length == 0 || (errno != EINTR && errno != EAGAIN)) {
        events->is_gone = true;
    }
}

void term_events_wait_for_answer(struct term_events *events, int64_t patience)
{
    struct pollfd file = {.fd = STDIN_FILENO, .events = POLLIN};
    while (events->is_asked && !events->input.answer.is_complete && !events->is_gone &&
           events->input.length < TERM_INPUT_BYTES_MAX) {
        int64_t left = events->asked_at + patience - term_events_now();
        if (left <= 0 || poll(&file, 1, (int)left) <= 0)
            return;
        read_input(events);
    }
}

void term_events_watch(struct term_events *events, const char *watched)
{
    if (watched != NULL)
        term_watch_file(&events->watch, watched);
    else
        term_watch_clear(&events->watch);
}

int64_t term_earlier(int64_t a, int64_t b)
{
    return a < 0 || (b >= 0 && b < a) ? b : a;
}

enum term_input_state term_events_next(struct term_events *events, int64_t time,
                                       struct key *ret_key)
{
    bool is_late = time >= events->input_at + events->escape_delay;
    return term_input_next(&events->input, is_late, ret_key);
}

/* Waits for input, a signal or a change of the watched file. */
static void wait_for_any(struct term_events *events, int64_t milliseconds)
{
    struct pollfd files[] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = term_watch_events(&events->watch), .events = POLLIN},
    };
    bool is_failed = term_signal_wait(files, ARRAY_LEN(files), milliseconds) < 0;
    if (!is_failed && (files[0].revents & POLLIN) != 0)
        read_input(events);
    else if (is_failed || files[0].revents != 0)
        events->is_gone = true;
}

void term_events_wait(struct term_events *events, enum term_input_state state, int64_t time,
                      int64_t end)
{
    int64_t next = end;
    if (state == TERM_INPUT_ESCAPE)
        next = term_earlier(next, events->input_at + events->escape_delay);
    if (events->watch.path != NULL)
        next = term_earlier(next, time + TERM_WATCH_RHYTHM);
    wait_for_any(events, next < 0 ? -1 : next > time ? next - time : 0);
}

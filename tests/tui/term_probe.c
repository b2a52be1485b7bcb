/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A small program for test_term.c: it shows on a canvas what keys came, how each role looks, and
 * what the last screen cost.
 *
 *     term-probe [--ascii] [--theme NAME] [--colour never|always] [--wait MILLISECONDS]
 *                [--watch FILE] [--font CHARACTERS]
 */
#include "config.h"

#include <errno.h>
#include <linux/kd.h>
#include <locale.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "tui/canvas.h"
#include "tui/key.h"
#include "tui/term.h"
#include "tui/term_rescue.h"

enum { STATUS_NO_TERMINAL = 3, STATUS_RESCUED = 4, ROLES_FROM = 6 };

static unsigned writes;
static size_t bytes_written;

/* Stands before the C library's, so that what is sent to the terminal is counted. */
__attribute__((visibility("default"))) ssize_t write(int file, const void *bytes, size_t length)
{
    if (isatty(file)) {
        writes++;
        bytes_written += length;
    }
    return syscall(SYS_write, file, bytes, length);
}

/* The signs of the console's font, as the kernel would tell them; NULL: it is no console. */
static const char *font;

/* The kernel's answer to GIO_UNIMAP: how many entries there are, or that many. */
static int tell_font(struct unimapdesc *map)
{
    unsigned short count = 0;
    for (const char *at = font; *at != '\0';) {
        uint32_t character = 0;
        at += utf8_decode(at, strlen(at), &character);
        if (count < map->entry_ct)
            map->entries[count] = (struct unipair){.unicode = (unsigned short)character};
        count++;
    }
    bool has_room = count <= map->entry_ct;
    map->entry_ct = count;
    errno = ENOMEM;
    return has_room ? 0 : -1;
}

/* Stands before the C library's, too. */
__attribute__((visibility("default"))) int ioctl(int file, unsigned long request, ...)
{
    va_list arguments;
    va_start(arguments, request);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    if (request == GIO_UNIMAP && font != NULL)
        return tell_font(argument);
    return (int)syscall(SYS_ioctl, file, request, argument);
}

struct probe {
    struct term_options options;
    int64_t wait;
    const char *watched;
    struct str log; /* the keys that came */
    int page;
    bool is_small; /* the canvas */
    char *cost;    /* of the last screen */
};

static void read_arguments(char **arguments, struct probe *probe)
{
    for (; *arguments != NULL; arguments++) {
        const char *value = arguments[1];
        if (strcmp(*arguments, "--ascii") == 0) {
            probe->options.is_ascii = true;
            continue;
        }
        if (strcmp(*arguments, "--theme") == 0)
            probe->options.theme = theme_from_name(value);
        else if (strcmp(*arguments, "--colour") == 0)
            probe->options.colour =
                strcmp(value, "never") == 0 ? TERM_COLOUR_NEVER : TERM_COLOUR_ALWAYS;
        else if (strcmp(*arguments, "--wait") == 0)
            probe->wait = atoi(value);
        else if (strcmp(*arguments, "--watch") == 0)
            probe->watched = value;
        else if (strcmp(*arguments, "--font") == 0)
            font = value;
        arguments++;
    }
}

static void log_key(struct str *log, struct key key)
{
    static const char *const kinds[] = {
        [KEY_TIME] = "time",       [KEY_CHARACTER] = "c",     [KEY_SPECIAL] = "s",
        [KEY_PASTED] = "p",        [KEY_MOUSE] = "m",         [KEY_SIZE] = "size",
        [KEY_RESUMED] = "resumed", [KEY_CHANGED] = "changed", [KEY_GONE] = "gone",
    };
    str_addf(log, " %s", kinds[key.kind]);
    if (key.kind == KEY_CHARACTER || key.kind == KEY_SPECIAL || key.kind == KEY_PASTED ||
        key.kind == KEY_MOUSE)
        str_addf(log, "%u", key.code);
    if (key.kind == KEY_MOUSE)
        str_addf(log, "@%d,%d", key.row, key.column);
}

/* Rows of letters of two bytes, the dearest screen of a language with an alphabet. No two rows are
 * equal; the next page is one row further down. */
static void fill(struct canvas *canvas, int page)
{
    for (int row = ROLES_FROM; row < canvas->rows; row++)
        for (int column = 0; column < canvas->columns; column++) {
            int which = ((row + page) * (column + 3) + column / 3) % 16;
            char letter[] = {(char)0xD0, (char)(0xB0 + which), '\0'};
            canvas_text(canvas, row, column, 1, ROLE_TEXT, letter);
        }
}

static void draw(struct term *term, const struct probe *probe)
{
    struct canvas canvas;
    int rows;
    int columns;
    term_size(term, &rows, &columns);
    canvas_init(&canvas, probe->is_small ? ROLES_FROM : rows, columns);
    char *size =
        str_format("size %dx%d%s", columns, rows, term_needs_brackets(term) ? " [links]" : "");
    const char *log = str_text(&probe->log);
    size_t length = strlen(log);
    canvas_text(&canvas, 0, 0, columns, ROLE_TEXT, size);
    canvas_text(&canvas, 1, 0, columns, ROLE_TEXT, length > 60 ? log + length - 60 : log);
    canvas_text(&canvas, 2, 0, columns, ROLE_TEXT, probe->cost);
    canvas_text(&canvas, 3, 0, columns, ROLE_TEXT, "été e\xCC\x81 中文 ✓ ✗ » ═ │ … Ł д|");
    for (enum role role = 0; role < ROLE_COUNT; role++)
        canvas_text(&canvas, ROLES_FROM + (int)role, 0, 20, role, "role");
    if (probe->page > 0)
        fill(&canvas, probe->page);
    canvas_cursor(&canvas, 5, 7);
    term_draw(term, &canvas);
    canvas_clear(&canvas);
    free(size);
}

static void draw_counting(struct term *term, struct probe *probe)
{
    writes = 0;
    bytes_written = 0;
    draw(term, probe);
    free(probe->cost);
    probe->cost = str_format("cost %u/%zu", writes, bytes_written);
}

/* An access to memory that is there for nobody, which sanitizers do not see before it happens. */
static void fault(void)
{
    volatile char *nothing = mmap(NULL, 1, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    *nothing = 1;
}

static void restyle(struct term *term, struct probe *probe)
{
    probe->options.theme = (probe->options.theme + 1) % THEME_COUNT;
    probe->options.is_ascii = !probe->options.is_ascii;
    term_restyle(term, &probe->options);
}

static void do_key(struct term *term, struct probe *probe, uint32_t code)
{
    switch (code) {
    case 'p':
        probe->page++;
        break;
    case 's':
        probe->is_small = true;
        break;
    case 'l':
        term_redraw(term);
        break;
    case 'z':
        term_suspend(term);
        break;
    case 't':
        restyle(term, probe);
        break;
    case 'A':
        abort();
    case 'R':
        term_rescue();
        puts("rescued");
        exit(STATUS_RESCUED);
    case 'X':
        fault();
        break;
    }
}

static void run(struct term *term, struct probe *probe)
{
    for (;;) {
        draw_counting(term, probe);
        struct key key = term_wait(term, probe->wait, probe->watched);
        if (key.kind == KEY_GONE || (key.kind == KEY_CHARACTER && key.code == 'q'))
            return;
        log_key(&probe->log, key);
        if (key.kind == KEY_CHARACTER)
            do_key(term, probe, key.code);
    }
}

static int no_terminal(const struct diag *diag)
{
    printf("%s\n%s\n", diag->items[0].code, diag->items[0].message);
    return STATUS_NO_TERMINAL;
}

int main(int count, char **arguments)
{
    struct probe probe = {.wait = -1, .cost = memory_text("")};
    struct term *term = NULL;
    struct diag diag;
    int status = 0;
    (void)count;
    setlocale(LC_CTYPE, "");
    diag_init(&diag);
    read_arguments(arguments + 1, &probe);
    printf("before\n");
    fflush(stdout);
    if (term_open(&probe.options, &term, &diag) < 0) {
        status = no_terminal(&diag);
    } else {
        run(term, &probe);
        int number = term_close(term);
        printf("after, signal %d\n", number);
        fflush(stdout);
        if (number != 0)
            raise(number);
    }
    diag_clear(&diag);
    str_clear(&probe.log);
    free(probe.cost);
    return status;
}

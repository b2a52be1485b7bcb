/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The terminal by way of curses, which knows what each kind wants to be sent. Curses' part is the
 * output; the keys are read from the bytes themselves (term_input.h). */
#include "config.h"

#include "tui/term.h"

#include <assert.h>
#include <curses.h>
#include <errno.h>
#include <stdlib.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

/* Terminfo has a struct term too, and a macro `columns`. */
#define term terminfo_term
#include <term.h>
#undef term
#undef columns

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "tui/term_environment.h"
#include "tui/term_input.h"
#include "tui/term_rescue.h"
#include "tui/term_signal.h"
#include "tui/term_signs.h"
#include "tui/term_watch.h"

enum { NO_UNDERLINE_IN_COLOUR = 2 }; /* a bit of terminfo's ncv */

struct term {
    SCREEN *screen;
    struct termios modes_before;
    bool has_mouse;

    enum theme theme;
    struct style_means means;
    struct term_signs signs;
    struct {
        attr_t attributes;
        short pair;
    } looks[ROLE_COUNT];

    struct term_input input;
    int64_t input_at; /* when the last of it came */
    int escape_delay;
    struct term_watch watch;
    bool is_gone;
};

static bool is_open;

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* A string of terminfo, NULL where this terminal has none. */
static const char *capability(const char *name)
{
    const char *text = tigetstr(name);
    return text == (const char *)-1 ? NULL : text;
}

static void put_environment(const char *name, const char *value)
{
    if (value == NULL)
        unsetenv(name);
    else
        setenv(name, value, 1);
}

/* Curses collects what it sends in a buffer of one byte a cell, measured once, when it starts.
 * Letters of two bytes overflow it, and a screen is sent in pieces: so it starts with a window
 * twice as high. */
static SCREEN *start_with_room(int rows, int columns)
{
    char *lines_before = memory_text(getenv("LINES"));
    char *columns_before = memory_text(getenv("COLUMNS"));
    char *twice = str_format("%d", rows * 2);
    char *once = str_format("%d", columns);
    put_environment("LINES", twice);
    put_environment("COLUMNS", once);
    SCREEN *screen = newterm(NULL, stdout, stdin);
    put_environment("LINES", lines_before);
    put_environment("COLUMNS", columns_before);
    if (screen != NULL)
        resize_term(rows, columns);
    free(lines_before);
    free(columns_before);
    free(twice);
    free(once);
    return screen;
}

static SCREEN *start_screen(void)
{
    int rows;
    int columns;
    bool is_known = term_environment_size(STDOUT_FILENO, &rows, &columns);
    return is_known ? start_with_room(rows, columns) : newterm(NULL, stdout, stdin);
}

/* How to give the terminal back without curses. */
static void prepare_rescue(const struct term *term)
{
    struct str bytes = {0};
    if (term->has_mouse)
        str_add(&bytes, "\033[?1006;1000l");
    term_rescue_add(&bytes, capability("rmkx"));
    term_rescue_add(&bytes, capability("sgr0"));
    term_rescue_add(&bytes, capability("op"));
    term_rescue_add(&bytes, tiparm(capability("cup"), getmaxy(stdscr) - 1, 0));
    term_rescue_add(&bytes, capability("rmcup"));
    str_add(&bytes, "\r\n");
    term_rescue_prepare(STDOUT_FILENO, str_text(&bytes), &term->modes_before);
    str_clear(&bytes);
}

/* Ctrl-S is a key like others: who presses it to save would not know how to let the screen go on. A
 * terminal that itself asks to wait in this way (terminfo's xon) keeps it. */
static void free_stop_key(void)
{
    struct termios modes;
    if (tigetflag("xon") > 0 || tcgetattr(STDOUT_FILENO, &modes) != 0)
        return;
    modes.c_iflag &= ~(tcflag_t)IXON;
    tcsetattr(STDOUT_FILENO, TCSADRAIN, &modes);
    def_prog_mode();
}

/* Until its first endwin() curses sends each movement of the cursor by itself. typeahead(-1): a
 * screen is sent whole even if more keys have come, since not every key draws again. */
static void set_up(struct term *term)
{
    cbreak();
    noecho();
    nonl();
    free_stop_key();
    endwin();
    reset_prog_mode();
    keypad(stdscr, TRUE);
    typeahead(-1);
    /* On the Linux console curses would take the mouse from gpm, which selects text with it. */
    if (!term->means.is_linux_console)
        term->has_mouse = mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL) != 0;
}

static attr_t attributes_of(struct style style)
{
    attr_t italic = (termattrs() & A_ITALIC) != 0 ? A_ITALIC : A_BOLD;
    return ((style.attributes & STYLE_BOLD) != 0 ? A_BOLD : 0) |
           ((style.attributes & STYLE_UNDERLINE) != 0 ? A_UNDERLINE : 0) |
           ((style.attributes & STYLE_REVERSE) != 0 ? A_REVERSE : 0) |
           ((style.attributes & STYLE_ITALIC) != 0 ? italic : 0);
}

/* The pair of a role. Where a terminal cannot go back to its own colours, they are taken to be
 * white on black, as curses takes them. */
static short pair_of(enum role role, struct style style, bool has_own_colours)
{
    short pair = (short)(role + 1);
    if (style.foreground < 0 && style.background < 0)
        return 0;
    if (style.foreground < 0 && !has_own_colours)
        style.foreground = COLOR_WHITE;
    if (style.background < 0 && !has_own_colours)
        style.background = COLOR_BLACK;
    init_pair(pair, style.foreground, style.background);
    return pair;
}

/* Where colours are mixed from red, green and blue, only the first eight numbers are entries of a
 * palette. */
static int palette_size(void)
{
    return COLORS > 256 ? 8 : COLORS;
}

void term_restyle(struct term *term, const struct term_options *options)
{
    bool has_colour =
        term_environment_has_colour(options->colour) && has_colors() && start_color() == OK;
    bool has_own_colours = has_colour && use_default_colors() == OK;
    term->theme = has_colour ? options->theme : THEME_MONO;
    term->means.colours = has_colour ? palette_size() : 0;
    term->signs.is_ascii = options->is_ascii || !term_environment_is_utf8();
    for (enum role role = 0; role < ROLE_COUNT; role++) {
        struct style style = style_of(role, term->theme, &term->means);
        term->looks[role].attributes = attributes_of(style);
        term->looks[role].pair = pair_of(role, style, has_own_colours);
    }
    term_redraw(term);
}

/* Refuses a terminal of which terminfo does not say how to place text on it. Curses would end the
 * program, or not free what it has. */
static int check_kind(struct diag *diag)
{
    int error;
    const char *kind = getenv("TERM");
    if (kind == NULL || *kind == '\0')
        return diag_error(diag, where_file(NULL), "no-terminal",
                          _("TERM is not set, so that the kind of this terminal is not known"));
    bool is_known = setupterm(NULL, STDOUT_FILENO, &error) == OK;
    bool is_able = is_known && capability("cup") != NULL;
    if (is_known)
        del_curterm(cur_term);
    if (!is_known)
        return diag_error(diag, where_file(NULL), "no-terminal",
                          _("the kind of this terminal, '%s' (TERM), is not known here"), kind);
    if (!is_able)
        return diag_error(diag, where_file(NULL), "no-terminal",
                          _("a terminal of the kind '%s' (TERM) cannot place text on its screen"),
                          kind);
    return 0;
}

int term_open(const struct term_options *options, struct term **ret_term, struct diag *diag)
{
    struct termios modes;
    assert(!is_open);
    if (!isatty(STDIN_FILENO) || tcgetattr(STDOUT_FILENO, &modes) != 0)
        return diag_error(diag, where_file(NULL), "no-terminal",
                          _("input or output is no terminal"));
    if (check_kind(diag) < 0)
        return -1;
    term_signal_take();
    SCREEN *screen = start_screen();
    if (screen == NULL) {
        term_signal_give_back();
        return diag_error(diag, where_file(NULL), "no-terminal",
                          _("the terminal cannot be set up"));
    }
    int not_in_colour = tigetnum("ncv");
    struct term *term = memory_new(1, sizeof *term);
    term->screen = screen;
    term->modes_before = modes;
    term->means.is_linux_console =
        not_in_colour > 0 && (not_in_colour & NO_UNDERLINE_IN_COLOUR) != 0;
    term->escape_delay = term_environment_escape_delay();
    term_watch_init(&term->watch);
    term_input_init(&term->input, term_environment_is_utf8());
    term_input_learn(&term->input, capability);
    if (term->means.is_linux_console)
        term_signs_ask(&term->signs, STDOUT_FILENO);
    set_up(term);
    term_restyle(term, options);
    prepare_rescue(term);
    is_open = true;
    *ret_term = term;
    return 0;
}

/* Where there is no second screen to leave, the shell's prompt comes into the last row. */
static void give_back_screen(void)
{
    if (capability("rmcup") == NULL) {
        move(getmaxy(stdscr) - 1, 0);
        clrtoeol();
        refresh();
    }
    endwin();
}

int term_close(struct term *term)
{
    if (term == NULL)
        return 0;
    int signal = term_signal_end();
    give_back_screen();
    delscreen(term->screen);
    term_rescue_end();
    term_signal_give_back();
    term_input_clear(&term->input);
    term_watch_clear(&term->watch);
    free(term);
    is_open = false;
    return signal;
}

void term_size(const struct term *term, int *ret_rows, int *ret_columns)
{
    (void)term;
    getmaxyx(stdscr, *ret_rows, *ret_columns);
}

bool term_needs_brackets(const struct term *term)
{
    return term->means.is_linux_console && term->theme != THEME_MONO;
}

/* Adds a cell to a line for curses, where a wide character counts once and its stand-in twice.
 * Returns how many it took. */
static int add_cell(const struct term *term, const struct cell *cell, cchar_t *line)
{
    wchar_t text[TERM_SIGNS_TEXT_MAX];
    attr_t attributes = term->looks[cell->role].attributes;
    short pair = term->looks[cell->role].pair;
    if (cell->columns == 0)
        return 0;
    term_signs_text(&term->signs, cell, text);
    if (cell->columns == 1 || text[0] >= 0x80) {
        setcchar(&line[0], text, attributes, pair, NULL);
        return 1;
    }
    setcchar(&line[1], text + 1, attributes, pair, NULL);
    text[1] = L'\0';
    setcchar(&line[0], text, attributes, pair, NULL);
    return 2;
}

static void draw_row(const struct term *term, const struct canvas *canvas, int row, cchar_t *line)
{
    int length = 0;
    for (int column = 0; column < canvas->columns; column++)
        length += add_cell(term, canvas_cell(canvas, row, column), line + length);
    mvadd_wchnstr(row, 0, line, length);
}

void term_draw(struct term *term, const struct canvas *canvas)
{
    int rows;
    int columns;
    term_size(term, &rows, &columns);
    if (rows != canvas->rows || columns != canvas->columns)
        erase();
    cchar_t *line = memory_new((size_t)canvas->columns + 1, sizeof *line);
    for (int row = 0; row < canvas->rows && row < rows; row++)
        draw_row(term, canvas, row, line);
    free(line);
    move(canvas->cursor_row, canvas->cursor_column);
    refresh();
}

void term_redraw(struct term *term)
{
    (void)term;
    clearok(curscr, TRUE);
}

/* After a change of size what stands on the screen is not known, even if it is the old size
 * again. */
static void take_size(struct term *term)
{
    int rows;
    int columns;
    if (term_environment_size(STDOUT_FILENO, &rows, &columns))
        resize_term(rows, columns);
    prepare_rescue(term);
    term_redraw(term);
}

/* Whoever had the terminal in between may have left anything there. */
static void take_again(struct term *term)
{
    if (!isendwin())
        endwin();
    reset_prog_mode();
    take_size(term);
}

static void stop(struct term *term, bool is_whole_group)
{
    give_back_screen();
    term_signal_stop(is_whole_group);
    take_again(term);
}

void term_suspend(struct term *term)
{
    stop(term, true);
}

/* What signals tell, the most urgent first. */
static bool take_signal(struct term *term, struct key *ret_key)
{
    if (term->is_gone || term_signal_end() != 0) {
        ret_key->kind = KEY_GONE;
    } else if (term_signal_has_come(TERM_SIGNAL_STOP)) {
        stop(term, false);
        ret_key->kind = KEY_RESUMED;
    } else if (term_signal_has_come(TERM_SIGNAL_RESUME)) {
        take_again(term);
        ret_key->kind = KEY_RESUMED;
    } else if (term_signal_has_come(TERM_SIGNAL_SIZE)) {
        take_size(term);
        ret_key->kind = KEY_SIZE;
    } else {
        return false;
    }
    return true;
}

/* Reads what has come. The end of the input, or an error, means that nothing will ever come. */
static void read_input(struct term *term)
{
    char bytes[TERM_INPUT_BYTES_MAX];
    ssize_t length = read(STDIN_FILENO, bytes, TERM_INPUT_BYTES_MAX - term->input.length);
    if (length > 0) {
        term_input_add(&term->input, bytes, (size_t)length);
        term->input_at = now();
    } else if (length == 0 || (errno != EINTR && errno != EAGAIN)) {
        term->is_gone = true;
    }
}

/* Waits for input, a signal or a change of the watched file. */
static void wait_for_any(struct term *term, int64_t milliseconds)
{
    struct pollfd files[] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = term_watch_events(&term->watch), .events = POLLIN},
    };
    if (term_signal_wait(files, ARRAY_LEN(files), milliseconds) < 0)
        term->is_gone = true;
    else if ((files[0].revents & POLLIN) != 0)
        read_input(term);
    else if (files[0].revents != 0)
        term->is_gone = true;
}

static int64_t earlier(int64_t a, int64_t b)
{
    return a < 0 || (b >= 0 && b < a) ? b : a;
}

struct key term_wait(struct term *term, int64_t milliseconds, const char *watched)
{
    struct key key = {.kind = KEY_TIME};
    int64_t end = milliseconds < 0 ? -1 : now() + milliseconds;
    bool has_waited = false;
    if (watched != NULL)
        term_watch_file(&term->watch, watched);
    for (;;) {
        int64_t time = now();
        int64_t next = end;
        bool is_late = time >= term->input_at + term->escape_delay;
        if (take_signal(term, &key))
            return key;
        enum term_input_state state = term_input_next(&term->input, is_late, &key);
        if (state == TERM_INPUT_KEY)
            return key;
        if (watched != NULL && term_watch_has_changed(&term->watch))
            return (struct key){.kind = KEY_CHANGED};
        if (has_waited && end >= 0 && time >= end)
            return key;
        if (state == TERM_INPUT_ESCAPE)
            next = earlier(next, term->input_at + term->escape_delay);
        if (watched != NULL)
            next = earlier(next, time + TERM_WATCH_RHYTHM);
        wait_for_any(term, next < 0 ? -1 : next > time ? next - time : 0);
        has_waited = true;
    }
}

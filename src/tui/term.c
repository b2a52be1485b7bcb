/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The terminal by way of curses, which knows what each kind wants to be sent. Curses' part is the
 * output; the keys are read from the bytes themselves (term_input.h). */
#include "config.h"

#include "tui/term.h"

#include <assert.h>
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
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
#include "tui/term_events.h"
#include "tui/term_gather.h"
#include "tui/term_looks.h"
#include "tui/term_rescue.h"
#include "tui/term_signal.h"
#include "tui/term_signs.h"

/* Bracketed paste, of which most terminfo entries do not tell. */
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

/* ECMA-48's BDSM: whether the terminal puts letters from right to left in their order. */
#define BIDI_EXPLICIT "\033[8l"
#define BIDI_IMPLICIT "\033[8h"

enum { NO_UNDERLINE_IN_COLOUR = 2 }; /* a bit of terminfo's ncv */

/* Milliseconds in which an answer is waited for before the first screen; and before the terminal is
 * given back, so that a shell does not read it. */
enum { ANSWER_PATIENCE = 100, ANSWER_LATEST = 500 };

struct term {
    SCREEN *screen;
    struct term_gather gather;
    struct termios modes_before;
    struct termios modes;
    bool has_mouse;
    enum term_bidi bidi; /* who orders letters; never TERM_BIDI_AUTO */
    bool is_like_xterm;  /* knows what xterm has added since */

    struct term_options options;
    enum theme theme; /* in use; THEME_AUTO: the background is not known */
    struct style_means means;
    struct term_signs signs;
    struct term_looks looks;
    attr_t attributes[ROLE_COUNT];

    struct cell *given; /* what curses has of the last canvas; NULL: not known */

    struct term_events events;
};

static bool is_open;

/* A string of terminfo, NULL where this terminal has none. */
static const char *capability(const char *name)
{
    const char *text = tigetstr(name);
    /* NOLINTNEXTLINE(performance-no-int-to-ptr): terminfo's own sign for what is no string */
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
static SCREEN *start_with_room(FILE *out, int rows, int columns)
{
    char *lines_before = memory_text(getenv("LINES"));
    char *columns_before = memory_text(getenv("COLUMNS"));
    char *twice = str_format("%d", rows * 2);
    char *once = str_format("%d", columns);
    put_environment("LINES", twice);
    put_environment("COLUMNS", once);
    SCREEN *screen = newterm(NULL, out, stdin);
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

static SCREEN *start_screen(FILE *out)
{
    int rows;
    int columns;
    bool is_known = term_environment_size(STDOUT_FILENO, &rows, &columns);
    return is_known ? start_with_room(out, rows, columns) : newterm(NULL, out, stdin);
}

static bool start_curses(struct term *term)
{
    if (!term_gather_open(&term->gather, STDOUT_FILENO))
        return false;
    term->screen = start_screen(term->gather.out);
    if (term->screen == NULL)
        term_gather_close(&term->gather);
    return term->screen != NULL;
}

/* How to give the terminal back without curses. */
static void prepare_rescue(const struct term *term)
{
    struct str bytes = {0};
    if (term->has_mouse)
        str_add(&bytes, "\033[?1006;1000l");
    if (term->is_like_xterm)
        str_add(&bytes, PASTE_OFF BIDI_IMPLICIT);
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

/* Takes over what a terminal shows only with the next screen, in one write. */
static void take_modes(struct term *term)
{
    term_gather_begin(&term->gather);
    tcsetattr(STDOUT_FILENO, TCSADRAIN, &term->modes);
}

/* Until its first endwin() curses sends each movement of the cursor by itself; what it sends to end
 * is not wanted. typeahead(-1): a screen is sent whole even if more keys have come, since not every
 * key draws again. */
static void set_up(struct term *term)
{
    cbreak();
    noecho();
    nonl();
    free_stop_key();
    tcgetattr(STDOUT_FILENO, &term->modes);
    term_gather_begin(&term->gather);
    endwin();
    term_gather_drop(&term->gather);
    take_modes(term);
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

/* Where colours are mixed from red, green and blue, only the first eight numbers are entries of a
 * palette. */
static int palette_size(void)
{
    return COLORS > 256 ? 8 : COLORS;
}

static void set_looks(struct term *term)
{
    bool has_colour =
        term_environment_has_colour(&term->options) && has_colors() && start_color() == OK;
    bool has_own_colours = has_colour && use_default_colors() == OK;
    if (!has_colour)
        term->theme = THEME_MONO;
    term->means.colours = has_colour ? palette_size() : 0;
    term->signs.is_ascii = term->options.is_ascii || !term_environment_is_utf8();
    term_looks_make(term->theme, &term->means, has_own_colours, &term->looks);
    for (short i = 0; i < term->looks.pair_count; i++)
        init_pair((short)(i + 1), term->looks.pairs[i].foreground, term->looks.pairs[i].background);
    for (enum role role = 0; role < ROLE_COUNT; role++)
        term->attributes[role] = attributes_of(term->looks.roles[role].style);
    term_redraw(term);
}

static bool can_ask(const struct term *term)
{
    return term->is_like_xterm && !term->events.is_asked && has_colors() &&
           term_environment_has_colour(&term->options);
}

/* The theme for the background of this terminal, which is asked where its environment does not tell
 * it. Until the answer has come it is taken to be dark, as most are: a slow line need not be sent
 * the screen twice. */
static enum theme theme_by_background(struct term *term)
{
    const struct term_answer *answer = &term->events.input.answer;
    bool is_light = false;
    if (term_environment_background(&is_light))
        return is_light ? THEME_LIGHT : THEME_DEFAULT;
    if (can_ask(term))
        term_events_ask(&term->events, STDOUT_FILENO);
    if (answer->has_background)
        return answer->is_light ? THEME_LIGHT : THEME_DEFAULT;
    return term->events.is_asked && !answer->is_complete ? THEME_DEFAULT : THEME_AUTO;
}

enum term_bidi term_bidi(const struct term *term)
{
    return term->bidi;
}

static enum term_bidi bidi_of(const struct term_options *options)
{
    if (options->bidi != TERM_BIDI_AUTO)
        return options->bidi;
    return term_environment_orders_letters() ? TERM_BIDI_TERMINAL : TERM_BIDI_PROGRAM;
}

/* What tells the terminal whether to order letters. */
static const char *bidi_order_of(const struct term *term)
{
    return term->bidi == TERM_BIDI_TERMINAL ? BIDI_IMPLICIT : BIDI_EXPLICIT;
}

/* The first screen brings it along, when the terminal is taken over. */
static void follow_bidi(struct term *term)
{
    if (term->bidi == bidi_of(&term->options))
        return;
    term->bidi = bidi_of(&term->options);
    if (term->is_like_xterm && !term_gather_is_on(&term->gather))
        term_gather_send(STDOUT_FILENO, bidi_order_of(term), strlen(bidi_order_of(term)));
}

static void style_as(struct term *term, const struct term_options *options)
{
    term->options = *options;
    follow_bidi(term);
    term->theme = options->theme == THEME_AUTO ? theme_by_background(term) : options->theme;
    set_looks(term);
}

static bool are_same(const struct term_options *a, const struct term_options *b)
{
    return a->theme == b->theme && a->colour == b->colour && a->is_ascii == b->is_ascii &&
           a->bidi == b->bidi;
}

/* A slow line is not sent the whole screen again where nothing looks otherwise. */
void term_restyle(struct term *term, const struct term_options *options)
{
    if (!are_same(options, &term->options))
        style_as(term, options);
}

/* Returns true if the terminal has told of a background that asks for another theme. The answer may
 * come late, on a slow line. */
static bool follow_answer(struct term *term)
{
    if (term->options.theme != THEME_AUTO || term->theme == THEME_MONO ||
        theme_by_background(term) == term->theme)
        return false;
    term->theme = theme_by_background(term);
    set_looks(term);
    return true;
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

/* The terminals that sent a mouse's clicks as xterm does took the rest over from it too. */
static void learn_kind(struct term *term)
{
    int not_in_colour = tigetnum("ncv");
    const char *mouse = capability("kmous");
    term->means.is_linux_console =
        not_in_colour > 0 && (not_in_colour & NO_UNDERLINE_IN_COLOUR) != 0;
    term->is_like_xterm = !term->means.is_linux_console && mouse != NULL &&
                          (strcmp(mouse, "\033[M") == 0 || strcmp(mouse, "\033[<") == 0);
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
    struct term *term = memory_new(1, sizeof *term);
    if (!start_curses(term)) {
        free(term);
        term_signal_give_back();
        return diag_error(diag, where_file(NULL), "no-terminal",
                          _("the terminal cannot be set up"));
    }
    term->modes_before = modes;
    learn_kind(term);
    term_events_init(&term->events, term_environment_is_utf8(), capability);
    if (term->means.is_linux_console)
        term_signs_ask(&term->signs, STDOUT_FILENO);
    set_up(term);
    style_as(term, options);
    prepare_rescue(term);
    is_open = true;
    *ret_term = term;
    return 0;
}

/* Where nothing was drawn, there is no screen to leave. Where there is no second screen, the
 * shell's prompt comes into the last row. */
static void give_back_screen(struct term *term)
{
    term_events_wait_for_answer(&term->events, ANSWER_LATEST);
    if (term->is_like_xterm)
        term_gather_send(STDOUT_FILENO, PASTE_OFF BIDI_IMPLICIT, strlen(PASTE_OFF BIDI_IMPLICIT));
    if (isendwin()) {
        tcsetattr(STDOUT_FILENO, TCSADRAIN, &term->modes_before);
        return;
    }
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
    give_back_screen(term);
    delscreen(term->screen);
    term_gather_close(&term->gather);
    term_rescue_end();
    term_signal_give_back();
    term_events_clear(&term->events);
    free(term->given);
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
    attr_t attributes = term->attributes[cell->role];
    short pair = term->looks.roles[cell->role].pair;
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

/* Gives curses what of a row does not look as it has it. Runs of the same cell, such as blanks, are
 * made once. */
static void draw_row(const struct term *term, const struct canvas *canvas, int row, cchar_t *line)
{
    int start;
    int end;
    int length = 0;
    if (!canvas_difference(canvas, term->given, row, &start, &end))
        return;
    const struct cell *cells = canvas_cell(canvas, row, 0);
    for (int column = start; column < end; column++) {
        const struct cell *cell = &cells[column];
        bool is_again = column > start && canvas_cells_look_alike(cell, cell - 1);
        if (is_again)
            line[length] = line[length - 1];
        length += is_again ? 1 : add_cell(term, cell, line + length);
    }
    mvadd_wchnstr(row, start, line, length);
    memcpy(&term->given[row * canvas->columns + start], &cells[start],
           (size_t)(end - start) * sizeof *cells);
}

static void forget_given(struct term *term)
{
    free(term->given);
    term->given = NULL;
}

/* Cells of nothing look like no cell of a canvas. */
static void ready_given(struct term *term, const struct canvas *canvas)
{
    if (term->given == NULL)
        term->given =
            memory_new((size_t)canvas->rows * (size_t)canvas->columns, sizeof *term->given);
}

/* Sends the first screen, and what curses does not know of. */
static void begin_screen(struct term *term)
{
    char *more = str_format("%s%s", PASTE_ON, bidi_order_of(term));
    term_gather_end(&term->gather, term->is_like_xterm ? more : "");
    free(more);
}

void term_draw(struct term *term, const struct canvas *canvas)
{
    int rows;
    int columns;
    term_size(term, &rows, &columns);
    if (term_gather_is_on(&term->gather)) {
        term_events_wait_for_answer(&term->events, ANSWER_PATIENCE);
        follow_answer(term);
    }
    bool is_of_size = rows == canvas->rows && columns == canvas->columns;
    if (!is_of_size) {
        forget_given(term);
        erase();
    }
    ready_given(term, canvas);
    cchar_t *line = memory_new((size_t)canvas->columns + 1, sizeof *line);
    for (int row = 0; row < canvas->rows && row < rows; row++)
        draw_row(term, canvas, row, line);
    free(line);
    if (!is_of_size)
        forget_given(term);
    move(canvas->cursor_row, canvas->cursor_column);
    refresh();
    if (term_gather_is_on(&term->gather))
        begin_screen(term);
}

void term_redraw(struct term *term)
{
    forget_given(term);
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
    take_modes(term);
    if (!isendwin())
        endwin();
    if (term->means.is_linux_console)
        term_signs_ask(&term->signs, STDOUT_FILENO);
    take_size(term);
}

static void stop(struct term *term, bool is_whole_group)
{
    give_back_screen(term);
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
    if (term->events.is_gone || term_signal_end() != 0) {
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

struct key term_wait(struct term *term, int64_t milliseconds, const char *watched)
{
    struct key key = {.kind = KEY_TIME};
    struct term_events *events = &term->events;
    int64_t end = milliseconds < 0 ? -1 : term_events_now() + milliseconds;
    bool has_waited = false;
    term_events_watch(events, watched);
    for (;;) {
        int64_t time = term_events_now();
        if (take_signal(term, &key))
            return key;
        enum term_input_state state = term_events_next(events, time, &key);
        if (state == TERM_INPUT_KEY)
            return key;
        if (follow_answer(term))
            return (struct key){.kind = KEY_RESUMED};
        if (term_watch_has_changed(&events->watch))
            return (struct key){.kind = KEY_CHANGED};
        if (has_waited && end >= 0 && time >= end)
            return key;
        term_events_wait(events, state, time, end);
        has_waited = true;
    }
}

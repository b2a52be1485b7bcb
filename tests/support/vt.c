/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A program in a pseudo-terminal whose screen libvterm keeps. */
#include "config.h"

#include "support/vt.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"

enum { PATIENCE = 10000 }; /* milliseconds */

struct vt {
    int master; /* -1 once it is closed */
    pid_t program;
    int rows;
    int columns;
    struct str sent;  /* all that the program has sent */
    char *background; /* what it answers about it, or NULL */
    bool is_mute;     /* it answers nothing */
    bool is_alternate;
    struct termios modes_before; /* of the terminal when it was new */
    struct termios modes_at_end; /* when it was closed */
    VTerm *terminal;
    VTermScreen *screen;
};

static long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000L + time.tv_nsec / 1000000L;
}

static void send_bytes(const char *bytes, size_t length, void *context)
{
    const struct vt *vt = context;
    while (length > 0) {
        ssize_t sent = write(vt->master, bytes, length);
        if (sent < 0 && errno != EINTR)
            return;
        bytes += sent > 0 ? sent : 0;
        length -= sent > 0 ? (size_t)sent : 0;
    }
}

/* libvterm turns keys into bytes, and answers what the program asks the terminal: "ESC [ ? 1 ; 2 c"
 * for its attributes. */
static void send_output(const char *bytes, size_t length, void *context)
{
    const struct vt *vt = context;
    bool is_answer = length > 2 && memcmp(bytes, "\033[?", 3) == 0;
    if (is_answer && vt->background != NULL && vt_has_sent(vt, "\033]11;?"))
        send_bytes(vt->background, strlen(vt->background), context);
    if (!is_answer || !vt->is_mute)
        send_bytes(bytes, length, context);
}

static int note_property(VTermProp property, VTermValue *value, void *context)
{
    struct vt *vt = context;
    if (property == VTERM_PROP_ALTSCREEN)
        vt->is_alternate = value->boolean != 0;
    return 1;
}

/* The child's part after fork(): nothing of the test runner's stays. */
static void become(const char *const *arguments, const char *const *environment)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++)
        signal(number, SIG_DFL);
    for (int file = 3; file < 1024; file++)
        close(file);
    execve(arguments[0], (char *const *)arguments, (char *const *)environment);
    _exit(127);
}

static struct winsize window(int rows, int columns)
{
    return (struct winsize){.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
}

/* The modes of a new terminal. */
static struct termios usual_modes(void)
{
    struct termios modes;
    int master;
    int other;
    cr_assert_eq(openpty(&master, &other, NULL, NULL, NULL), 0, "no pseudo-terminal: %s",
                 strerror(errno));
    cr_assert_eq(tcgetattr(other, &modes), 0);
    close(other);
    close(master);
    return modes;
}

struct vt *vt_start(const char *const *arguments, const char *const *environment, int rows,
                    int columns)
{
    static const VTermScreenCallbacks callbacks = {.settermprop = note_property};
    struct winsize size = window(rows, columns);
    struct vt *vt = memory_new(1, sizeof *vt);
    vt->rows = rows;
    vt->columns = columns;
    vt->modes_before = usual_modes();
    vt->program = forkpty(&vt->master, NULL, &vt->modes_before, &size);
    cr_assert_geq(vt->program, 0, "no pseudo-terminal: %s", strerror(errno));
    if (vt->program == 0)
        become(arguments, environment);
    vt->terminal = vterm_new(rows, columns);
    vterm_set_utf8(vt->terminal, 1);
    vterm_output_set_callback(vt->terminal, send_output, vt);
    vt->screen = vterm_obtain_screen(vt->terminal);
    vterm_screen_set_callbacks(vt->screen, &callbacks, vt);
    vterm_screen_enable_altscreen(vt->screen, 1);
    vterm_screen_reset(vt->screen, 1);
    return vt;
}

/* Reads what has come, waiting at most `milliseconds` for the first of it. EIO is the end: no
 * process has the terminal open any more. */
static void read_on(struct vt *vt, long milliseconds)
{
    struct pollfd file = {.fd = vt->master, .events = POLLIN};
    char bytes[4096];
    while (vt->master >= 0 && poll(&file, 1, (int)milliseconds) > 0) {
        ssize_t length = read(vt->master, bytes, sizeof bytes);
        if (length < 0 && errno == EINTR)
            continue;
        if (length <= 0) {
            vt_hang_up(vt);
            return;
        }
        str_add_n(&vt->sent, bytes, (size_t)length);
        vterm_input_write(vt->terminal, bytes, (size_t)length);
        milliseconds = 0;
    }
}

void vt_type(struct vt *vt, const char *text)
{
    for (size_t length = strlen(text); length > 0;) {
        uint32_t character = 0;
        size_t step = utf8_decode(text, length, &character);
        cr_assert_neq(step, 0);
        vterm_keyboard_unichar(vt->terminal, character, VTERM_MOD_NONE);
        text += step;
        length -= step;
    }
}

void vt_send(struct vt *vt, const char *bytes)
{
    send_bytes(bytes, strlen(bytes), vt);
}

void vt_key(struct vt *vt, VTermKey key)
{
    vterm_keyboard_key(vt->terminal, key, VTERM_MOD_NONE);
}

void vt_click(struct vt *vt, int button, int row, int column)
{
    vterm_mouse_move(vt->terminal, row, column, VTERM_MOD_NONE);
    vterm_mouse_button(vt->terminal, button, true, VTERM_MOD_NONE);
    vterm_mouse_button(vt->terminal, button, false, VTERM_MOD_NONE);
}

void vt_resize(struct vt *vt, int rows, int columns)
{
    struct winsize size = window(rows, columns);
    vt->rows = rows;
    vt->columns = columns;
    vterm_set_size(vt->terminal, rows, columns);
    ioctl(vt->master, TIOCSWINSZ, &size);
}

static bool is_shown(const struct vt *vt, const char *text)
{
    char *picture = vt_picture(vt);
    bool result = strstr(picture, text) != NULL;
    free(picture);
    return result;
}

/* What stands after `words` in a file that the kernel keeps about the program; NULL if it does not.
 * Caller frees. */
static char *told(const struct vt *vt, const char *name, const char *words)
{
    char text[1024];
    char *path = str_format("/proc/%ld/%s", (long)vt->program, name);
    FILE *file = fopen(path, "re");
    size_t length = file == NULL ? 0 : fread(text, 1, sizeof text - 1, file);
    text[length] = '\0';
    const char *place = strstr(text, words);
    if (file != NULL)
        fclose(file);
    free(path);
    return place == NULL ? NULL : memory_text(place + strlen(words));
}

/* True while the program runs or waits for a disk. */
static bool is_busy(const struct vt *vt)
{
    char *state = told(vt, "stat", ") ");
    bool result = state != NULL && (state[0] == 'R' || state[0] == 'D');
    free(state);
    return result;
}

/* What came may be the first part of a screen: reads on until the program waits in its turn. */
static void read_rest(struct vt *vt, long end)
{
    while (vt->master >= 0 && is_busy(vt) && now() < end)
        read_on(vt, 1);
    read_on(vt, 0);
}

static void wait_until(struct vt *vt, const char *text, bool is_wanted)
{
    long end = now() + PATIENCE;
    while (is_shown(vt, text) != is_wanted && vt->master >= 0 && now() < end)
        read_on(vt, end - now());
    if (is_shown(vt, text) == is_wanted) {
        read_rest(vt, end);
        return;
    }
    char *picture = vt_picture(vt);
    cr_assert_fail("'%s' %s; the screen:\n%s", text, is_wanted ? "never came" : "never went",
                   picture);
}

void vt_wait_for(struct vt *vt, const char *text)
{
    wait_until(vt, text, true);
}

void vt_wait_gone(struct vt *vt, const char *text)
{
    wait_until(vt, text, false);
}

static VTermScreenCell cell_at(const struct vt *vt, int row, int column)
{
    VTermScreenCell cell;
    memset(&cell, 0, sizeof cell);
    vterm_screen_get_cell(vt->screen, (VTermPos){.row = row, .col = column}, &cell);
    return cell;
}

char *vt_line(const struct vt *vt, int row)
{
    struct str line = {0};
    size_t end = 0;
    for (int column = 0; column < vt->columns;) {
        VTermScreenCell cell = cell_at(vt, row, column);
        for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++)
            str_add_unicode(&line, cell.chars[i]);
        if (cell.chars[0] == 0)
            str_add_char(&line, ' ');
        else if (cell.chars[0] != ' ')
            end = line.length;
        column += cell.width > 1 ? cell.width : 1;
    }
    str_cut(&line, end);
    return str_take(&line);
}

char *vt_picture(const struct vt *vt)
{
    struct str picture = {0};
    for (int row = 0; row < vt->rows; row++) {
        char *line = vt_line(vt, row);
        str_addf(&picture, "%s\n", line);
        free(line);
    }
    return str_take(&picture);
}

void vt_expect_line(const struct vt *vt, int row, const char *expected)
{
    char *line = vt_line(vt, row);
    cr_expect_str_eq(line, expected, "row %d: expected |%s|, found |%s|", row, expected, line);
    free(line);
}

static int colour_number(const VTermColor *colour, int default_type)
{
    if ((colour->type & default_type) != 0)
        return -1;
    return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -2;
}

struct vt_look vt_look(const struct vt *vt, int row, int column)
{
    VTermScreenCell cell = cell_at(vt, row, column);
    return (struct vt_look){
        .is_bold = cell.attrs.bold,
        .is_underlined = cell.attrs.underline != 0,
        .is_reversed = cell.attrs.reverse,
        .is_italic = cell.attrs.italic,
        .foreground = colour_number(&cell.fg, VTERM_COLOR_DEFAULT_FG),
        .background = colour_number(&cell.bg, VTERM_COLOR_DEFAULT_BG),
    };
}

void vt_cursor(const struct vt *vt, int *ret_row, int *ret_column)
{
    VTermPos place;
    vterm_state_get_cursorpos(vterm_obtain_state(vt->terminal), &place);
    *ret_row = place.row;
    *ret_column = place.col;
}

void vt_set_background(struct vt *vt, const char *colour)
{
    free(vt->background);
    vt->is_mute = colour == NULL;
    vt->background = colour == NULL ? NULL : str_format("\033]11;%s\007", colour);
}

bool vt_has_sent(const struct vt *vt, const char *bytes)
{
    return memmem(str_text(&vt->sent), vt->sent.length, bytes, strlen(bytes)) != NULL;
}

/* A mode as it was last set or reset, or as it is before. */
static bool is_on(const struct vt *vt, const char *mode, bool is_on_before)
{
    const char *end = str_text(&vt->sent) + vt->sent.length;
    const char *place = str_text(&vt->sent);
    bool result = is_on_before;
    while ((place = memmem(place, (size_t)(end - place), mode, strlen(mode))) != NULL) {
        place += strlen(mode);
        if (place < end && (*place == 'h' || *place == 'l'))
            result = *place == 'h';
    }
    return result;
}

bool vt_marks_pastes(const struct vt *vt)
{
    return is_on(vt, "\033[?2004", false);
}

bool vt_orders_letters(const struct vt *vt)
{
    return is_on(vt, "\033[8", true);
}

bool vt_is_alternate(const struct vt *vt)
{
    return vt->is_alternate;
}

static struct termios modes_of(const struct vt *vt)
{
    struct termios modes;
    if (vt->master < 0)
        return vt->modes_at_end;
    cr_assert_eq(tcgetattr(vt->master, &modes), 0);
    return modes;
}

bool vt_echoes(const struct vt *vt)
{
    struct termios modes = modes_of(vt);
    return (modes.c_lflag & ECHO) != 0 && (modes.c_lflag & ICANON) != 0;
}

bool vt_has_old_modes(const struct vt *vt)
{
    struct termios modes = modes_of(vt);
    const struct termios *before = &vt->modes_before;
    return modes.c_iflag == before->c_iflag && modes.c_oflag == before->c_oflag &&
           modes.c_cflag == before->c_cflag && modes.c_lflag == before->c_lflag &&
           memcmp(modes.c_cc, before->c_cc, sizeof modes.c_cc) == 0;
}

size_t vt_bytes(const struct vt *vt)
{
    return vt->sent.length;
}

long vt_writes(const struct vt *vt)
{
    long end = now() + PATIENCE;
    while (is_busy(vt) && now() < end)
        usleep(1000);
    char *count = told(vt, "io", "syscw: ");
    long writes = count == NULL ? -1 : atol(count);
    free(count);
    return writes;
}

void vt_wait_written(struct vt *vt, long writes)
{
    long end = now() + PATIENCE;
    while (vt_writes(vt) == writes && vt->master >= 0 && now() < end)
        read_on(vt, 1);
    read_rest(vt, end);
    if (vt_writes(vt) != writes)
        return;
    char *picture = vt_picture(vt);
    cr_assert_fail("nothing was written; the screen:\n%s", picture);
}

void vt_signal(const struct vt *vt, int number)
{
    kill(vt->program, number);
}

void vt_hang_up(struct vt *vt)
{
    if (vt->master < 0)
        return;
    vt->modes_at_end = modes_of(vt);
    close(vt->master);
    vt->master = -1;
}

int vt_end(struct vt *vt)
{
    int status = 0;
    long end = now() + PATIENCE;
    while (vt->master >= 0 && now() < end)
        read_on(vt, end - now());
    pid_t ended = waitpid(vt->program, &status, WNOHANG);
    for (; ended == 0 && now() < end; ended = waitpid(vt->program, &status, WNOHANG))
        usleep(1000);
    if (ended == 0) {
        kill(vt->program, SIGKILL);
        waitpid(vt->program, &status, 0);
        char *picture = vt_picture(vt);
        cr_assert_fail("the program did not end; the screen:\n%s", picture);
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

void vt_free(struct vt *vt)
{
    vt_hang_up(vt);
    vterm_free(vt->terminal);
    str_clear(&vt->sent);
    free(vt->background);
    free(vt);
}

int vt_finish(struct vt *vt)
{
    int status = vt_end(vt);
    vt_free(vt);
    return status;
}

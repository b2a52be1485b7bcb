/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A program in a pseudo-terminal whose screen libvterm keeps: keys go in, what a person would see
 * comes out. Whatever does not happen within some seconds fails the test and shows the screen. */
#ifndef SUPPORT_VT_H
#define SUPPORT_VT_H

#include <stdbool.h>
#include <stddef.h>
#include <vterm_keycodes.h>

struct vt;

/* How a cell looks. Colours are numbers of the palette, -1 the terminal's own. */
struct vt_look {
    bool is_bold;
    bool is_underlined;
    bool is_reversed;
    bool is_italic;
    int foreground;
    int background;
};

/* Starts `arguments` (NULL-terminated; arguments[0] is the path) with exactly this environment.
 * Ended by vt_finish(). */
struct vt *vt_start(const char *const *arguments, const char *const *environment, int rows,
                    int columns);

/* Types text (UTF-8), sends bytes as they are, presses a special key. */
void vt_type(struct vt *vt, const char *text);
void vt_send(struct vt *vt, const char *bytes);
void vt_key(struct vt *vt, VTermKey key);

/* Presses a button (1, 2, 3; the wheel is 4 and 5) and lets it go. */
void vt_click(struct vt *vt, int button, int row, int column);

void vt_resize(struct vt *vt, int rows, int columns);

/* Waits until a text is somewhere on the screen, or nowhere, and the screen is whole. */
void vt_wait_for(struct vt *vt, const char *text);
void vt_wait_gone(struct vt *vt, const char *text);

/* A row without the blanks at its end; the whole screen as such rows. Caller frees. */
char *vt_line(const struct vt *vt, int row);
char *vt_picture(const struct vt *vt);

/* Expects a row, without the blanks at its end. */
void vt_expect_line(const struct vt *vt, int row, const char *expected);

struct vt_look vt_look(const struct vt *vt, int row, int column);
void vt_cursor(const struct vt *vt, int *ret_row, int *ret_column);

/* True while the program shows the terminal's second screen, from which it goes back to what was
 * there. */
bool vt_is_alternate(const struct vt *vt);

/* From now on answers that its background is `colour` ("rgb:ffff/ffff/ffff") to whoever asks;
 * libvterm itself only tells its attributes. NULL: it tells neither. Borrowed. */
void vt_set_background(struct vt *vt, const char *colour);

/* True if the program has sent these bytes in one piece. */
bool vt_has_sent(const struct vt *vt, const char *bytes);

/* True while what is pasted comes between marks, because the program asked for it. */
bool vt_marks_pastes(const struct vt *vt);

/* True while a terminal that can would put letters from right to left in order itself: until the
 * program asks it not to. */
bool vt_orders_letters(const struct vt *vt);

/* True while what is typed is echoed, as before a program took the terminal over. */
bool vt_echoes(const struct vt *vt);

/* True while all modes of the terminal (those of stty) are those that it had when it was new. */
bool vt_has_old_modes(const struct vt *vt);

/* How many bytes the program has sent so far. */
size_t vt_bytes(const struct vt *vt);

/* Waits until the program waits, and returns how often it has written to any file; -1 where the
 * kernel does not count that. */
long vt_writes(const struct vt *vt);

/* Waits until it has written more often than that, and the screen is whole. */
void vt_wait_written(struct vt *vt, long writes);

/* Sends a signal to the program; takes the terminal away from it. */
void vt_signal(const struct vt *vt, int number);
void vt_hang_up(struct vt *vt);

/* Reads on until the program has ended. Returns its exit status, or 128 + the signal that ended it.
 * What it left on the screen can still be looked at. */
int vt_end(struct vt *vt);
void vt_free(struct vt *vt);

/* vt_end() and vt_free(). */
int vt_finish(struct vt *vt);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys as they come from a terminal, without curses' numbers. */
#ifndef TUI_KEY_H
#define TUI_KEY_H

#include <stdint.h>

enum key_kind {
    KEY_TIME,      /* nothing has come before the time was over */
    KEY_CHARACTER, /* code: the character; Ctrl-A is 1 */
    KEY_SPECIAL,   /* code: enum key_special */
    KEY_PASTED,    /* code: a character of what was pasted; a line end is '\n', a tab '\t' */
    KEY_MOUSE,     /* code: enum key_mouse; row, column */
    KEY_SIZE,      /* the window has another size */
    KEY_RESUMED,   /* back from Ctrl-Z, or the colours are others: draw all again */
    KEY_CHANGED,   /* the file that is watched has changed */
    KEY_GONE       /* the terminal has gone, or a signal asks to end */
};

enum key_special {
    SPECIAL_UP,
    SPECIAL_DOWN,
    SPECIAL_LEFT,
    SPECIAL_RIGHT,
    SPECIAL_HOME,
    SPECIAL_END,
    SPECIAL_PAGE_UP,
    SPECIAL_PAGE_DOWN,
    SPECIAL_ENTER,
    SPECIAL_ESCAPE,
    SPECIAL_TAB,
    SPECIAL_BACK_TAB,
    SPECIAL_BACKSPACE,
    SPECIAL_DELETE,
    SPECIAL_F1,
    SPECIAL_COUNT
};

enum key_mouse { MOUSE_CLICK, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

struct key {
    enum key_kind kind;
    uint32_t code;
    int row;
    int column;
};

#endif

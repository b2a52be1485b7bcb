/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles: what a piece of screen is, and how each theme shows it. Never a colour by its number elsewhere. */
#ifndef TUI_STYLE_H
#define TUI_STYLE_H

#include <stdbool.h>

enum role {
    ROLE_TEXT,
    ROLE_HEADING,
    ROLE_EMPHASIS,
    ROLE_STRONG,
    ROLE_LINK,       /* a term or citation */
    ROLE_LINK_FOCUS,
    ROLE_FOCUS,      /* the focus mark, its row, what is chosen */
    ROLE_FIELD,      /* room to type */
    ROLE_CHROME,     /* head, rules, labels of the bar */
    ROLE_KEY,        /* a key named in the bar */
    ROLE_DONE,       /* progress done */
    ROLE_LEFT,       /* progress left */
    ROLE_RIGHT,
    ROLE_WRONG,
    ROLE_WARNING,
    ROLE_FOUND,      /* words found by a search */
    ROLE_NOTE,       /* facilitator's note; source shown for want of a translation */
    ROLE_COUNT
};

enum theme {
    THEME_AUTO, /* light or default, as the terminal's background asks for (term.h) */
    THEME_DEFAULT,
    THEME_LIGHT,
    THEME_CONTRAST,
    THEME_MONO,
    THEME_COUNT
};

enum style_attribute {
    STYLE_BOLD = 1u << 0,
    STYLE_UNDERLINE = 1u << 1,
    STYLE_REVERSE = 1u << 2,
    STYLE_ITALIC = 1u << 3,
};

struct style {
    short foreground; /* palette number, or -1: the terminal's own */
    short background;
    unsigned attributes;
};

/* What a terminal can do. */
struct style_means {
    int colours;            /* 0, 8, 16, 256 ... */
    bool is_linux_console;  /* cannot underline in colour: its own row of the table */
};

/* The style of a role. THEME_AUTO is for a background that is not known: what it has can be read on
 * a dark and on a light one. */
struct style style_of(enum role role, enum theme theme, const struct style_means *means);

/* The name of a theme in settings and options ("auto", "default", "light", "contrast", "mono"); and
 * back, THEME_COUNT for an unknown name. */
const char *theme_name(enum theme theme);
enum theme theme_from_name(const char *name);

#endif

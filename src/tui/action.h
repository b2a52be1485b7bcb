/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions and the keys for them: one row each. The bar, Help and the manual are made from the rows.
 */
#ifndef TUI_ACTION_H
#define TUI_ACTION_H

#include <stddef.h>

#include "tui/key.h"

/* What a newcomer wants to know comes first: in this order they stand in Help and the manual. */
enum action {
    ACTION_NONE,
    ACTION_OPEN,
    ACTION_BACK,
    ACTION_NEXT, /* link, field or group */
    ACTION_PREVIOUS,
    ACTION_DOWN,
    ACTION_UP,
    ACTION_RIGHT,
    ACTION_LEFT,
    ACTION_CHOOSE,
    ACTION_PAGE,
    ACTION_PAGE_BACK,
    ACTION_NUMBER, /* 1 to 9 */
    ACTION_HINT,
    ACTION_LANGUAGE,
    ACTION_SEARCH,
    ACTION_NEXT_HIT,
    ACTION_PREVIOUS_HIT,
    ACTION_HELP,
    ACTION_QUIT,
    ACTION_OUTLINE,
    ACTION_SUMMARY,
    ACTION_CLEAR,
    ACTION_BOOKMARK,
    ACTION_NOTE,
    ACTION_NOTES,
    ACTION_DELETE, /* a note */
    ACTION_SAVE,   /* as a text file */
    ACTION_GLOSSARY,
    ACTION_INSTRUMENTS,
    ACTION_SETTINGS,
    ACTION_SOURCE,
    ACTION_FACILITATOR,
    ACTION_HALF,
    ACTION_HALF_BACK,
    ACTION_FIRST,
    ACTION_LAST,
    ACTION_FIELD_START, /* in a field that is typed in */
    ACTION_FIELD_END,
    ACTION_ERASE,
    ACTION_ERASE_NEXT,
    ACTION_ERASE_WORD,
    ACTION_ERASE_BEFORE,
    ACTION_ERASE_AFTER,
    ACTION_REDRAW,
    ACTION_SUSPEND,
    ACTION_COUNT
};

/* Where a screen stands in the key table. */
enum action_place {
    PLACE_TEXT = 1u << 0, /* running text */
    PLACE_LIST = 1u << 1,
    PLACE_FORM = 1u << 2,   /* questions, settings, first start */
    PLACE_TYPING = 1u << 3, /* in a field: letters type */
    PLACE_QUESTION = 1u << 4,
    PLACE_LESSON = 1u << 5,  /* text in which notes can be written */
    PLACE_NOTES = 1u << 6,   /* the list of them */
    PLACE_OUTLINE = 1u << 7, /* of a course */
    PLACE_SAVED = 1u << 8,   /* what can be saved as a text file */
    PLACE_ALL = PLACE_TEXT | PLACE_LIST | PLACE_FORM | PLACE_QUESTION,
};

enum { ACTION_KEYS_MAX = 6 };

struct action_row {
    const char *keys[ACTION_KEYS_MAX]; /* as written in Help: "Space", "f", "PgDn", "Ctrl-F" */
    unsigned places;                   /* PLACE_...; PLACE_TYPING is for its special keys only */
    const char *help;                  /* in Help, to be translated; NULL: not shown there */
};

/* The row of an action. Borrowed, static. */
const struct action_row *action_row(enum action action);

/* The action that a key stands for in a place: PLACE_... of the screen, with PLACE_TYPING while a
 * field is typed in. *ret_number is set for ACTION_NUMBER. ACTION_NONE for a key without meaning
 * there. */
enum action action_of(const struct key *key, unsigned places, size_t *ret_number);

/* The Latin letter of the key that gives `character` on a keyboard whose letters are those, in the
 * order of an English keyboard's rows; a capital for a capital. Else the character. */
uint32_t action_latin(uint32_t character, const char *letters);

/* What an action means on a screen that runs from right to left: there the key to the left goes on,
 * and the one to the right back. */
enum action action_mirrored(enum action action);

/* How a key of a row is called in the interface's language: "Space" is "Espace". Borrowed. */
const char *action_key_name(const char *key);

/* Returns all keys of an action as Help shows them. Caller frees. */
char *action_keys(enum action action);

#endif

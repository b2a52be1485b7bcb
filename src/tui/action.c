/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions and the keys for them. */
#include "config.h"

#include "tui/action.h"

#include <stdbool.h>
#include <string.h>
#include <unicase.h>

#include "base/i18n.h"
#include "base/list.h"
#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"

#define CONTROL "Ctrl-" /* begins a key's name here */

static const struct action_row rows[] = {
    [ACTION_NONE] = {{NULL}, 0, NULL},
    [ACTION_UP] = {{"↑", "k", "Ctrl-P"}, PLACE_ALL | PLACE_TYPING, N_("Line or item up")},
    [ACTION_DOWN] = {{"↓", "j", "Ctrl-N"}, PLACE_ALL | PLACE_TYPING, N_("Line or item down")},
    [ACTION_LEFT] = {{"←", "h"},
                     PLACE_ALL | PLACE_TYPING,
                     N_("Left: page before, hide, button, value")},
    [ACTION_RIGHT] = {{"→", "l"},
                      PLACE_ALL | PLACE_TYPING,
                      N_("Right: next page, show, button, value")},
    [ACTION_PAGE] = {{"Space", "PgDn", "f", "Ctrl-F"}, PLACE_ALL, N_("Next page")},
    [ACTION_PAGE_BACK] = {{"PgUp", "b", "Ctrl-B"}, PLACE_ALL, N_("Page before")},
    [ACTION_HALF] = {{"d", "Ctrl-D"}, PLACE_TEXT | PLACE_LIST, N_("Half a page on")},
    [ACTION_HALF_BACK] = {{"u", "Ctrl-U"}, PLACE_TEXT | PLACE_LIST, N_("Half a page back")},
    [ACTION_FIRST] = {{"Home", "g", "<"}, PLACE_ALL, N_("First line or item")},
    [ACTION_LAST] = {{"End", "G", ">"}, PLACE_ALL, N_("Last line or item")},
    [ACTION_NEXT] = {{"Tab", "J"}, PLACE_ALL | PLACE_TYPING, N_("Next link, field or group")},
    [ACTION_PREVIOUS] = {{"Shift-Tab", "K"},
                         PLACE_ALL | PLACE_TYPING,
                         N_("Link, field or group before")},
    [ACTION_OPEN] = {{"Enter"},
                     PLACE_ALL | PLACE_TYPING,
                     N_("Open what is in focus; with no focus, go on")},
    [ACTION_CHOOSE] = {{"Space"}, PLACE_FORM, N_("Choose")},
    [ACTION_NUMBER] = {{"1", "9"}, PLACE_QUESTION, N_("Choose by number")},
    [ACTION_CLEAR] = {{"Del", "Backspace"}, PLACE_QUESTION, N_("Clear the answer")},
    [ACTION_FIELD_START] = {{"Home", "Ctrl-A"}, PLACE_TYPING, N_("Start of what is typed")},
    [ACTION_FIELD_END] = {{"End", "Ctrl-E"}, PLACE_TYPING, N_("End of what is typed")},
    [ACTION_ERASE] = {{"Backspace"}, PLACE_TYPING, N_("Erase the letter before the cursor")},
    [ACTION_ERASE_NEXT] = {{"Del"}, PLACE_TYPING, N_("Erase the letter at the cursor")},
    [ACTION_ERASE_WORD] = {{"Ctrl-W"}, PLACE_TYPING, N_("Erase the word before the cursor")},
    [ACTION_ERASE_BEFORE] = {{"Ctrl-U"}, PLACE_TYPING, N_("Erase all before the cursor")},
    [ACTION_ERASE_AFTER] = {{"Ctrl-K"}, PLACE_TYPING, N_("Erase all from the cursor on")},
    [ACTION_HINT] = {{"H"}, PLACE_QUESTION, N_("Show a hint")},
    [ACTION_BACK] = {{"Esc", "q"}, PLACE_ALL | PLACE_TYPING, N_("Back one step; on Home, quit")},
    [ACTION_QUIT] = {{"Q", "Ctrl-C"},
                     PLACE_ALL | PLACE_TYPING,
                     N_("Quit from anywhere, place kept")},
    [ACTION_HELP] = {{"?", "F1"},
                     PLACE_ALL | PLACE_TYPING,
                     N_("Help, the menu of all that can be done here")},
    [ACTION_SEARCH] = {{"/"}, PLACE_ALL, N_("Search; in a list, narrow it")},
    [ACTION_NEXT_HIT] = {{"n"}, PLACE_TEXT, N_("Next place with the words searched for")},
    [ACTION_PREVIOUS_HIT] = {{"N"}, PLACE_TEXT, N_("Place before with these words")},
    [ACTION_OUTLINE] = {{"o"}, PLACE_TEXT | PLACE_QUESTION, N_("Course outline")},
    [ACTION_SUMMARY] = {{"v"}, PLACE_OUTLINE, N_("Summary of the module, to take home")},
    [ACTION_BOOKMARK] = {{"m"},
                         PLACE_LESSON | PLACE_QUESTION,
                         N_("Bookmark this line or question; again, take it away")},
    [ACTION_NOTE] = {{"a"},
                     PLACE_LESSON | PLACE_QUESTION | PLACE_NOTES,
                     N_("Write a note, or change it")},
    [ACTION_NOTES] = {{"M"}, PLACE_ALL, N_("Notes and bookmarks")},
    [ACTION_DELETE] = {{"Del", "Backspace"},
                       PLACE_NOTES,
                       N_("Delete the note or bookmark; again, bring it back")},
    [ACTION_SAVE] = {{"s"}, PLACE_SAVED, N_("Save this screen as a text file")},
    [ACTION_GLOSSARY] = {{"w"}, PLACE_ALL, N_("Glossary (words)")},
    [ACTION_INSTRUMENTS] = {{"i"}, PLACE_ALL, N_("Instruments")},
    [ACTION_SOURCE] = {{"t"}, PLACE_TEXT, N_("The source beside, or instead")},
    [ACTION_FACILITATOR] = {{"F"},
                            PLACE_TEXT | PLACE_QUESTION | PLACE_OUTLINE,
                            N_("Facilitator’s notes, and minutes")},
    [ACTION_LANGUAGE] = {{"L"}, PLACE_ALL, N_("Language")},
    [ACTION_SETTINGS] = {{"S"}, PLACE_ALL, N_("Settings")},
    [ACTION_REDRAW] = {{"Ctrl-L"}, PLACE_ALL | PLACE_TYPING, N_("Draw the screen again")},
    [ACTION_SUSPEND] = {{"Ctrl-Z"},
                        PLACE_ALL | PLACE_TYPING,
                        N_("Suspend the program; fg brings it back")},
};
_Static_assert(ARRAY_LEN(rows) == ACTION_COUNT, "every action has a row");

/* Keys that are not what they look like. */
static const struct {
    const char *name;
    enum key_special special;
    const char *shown; /* to be translated; NULL: the name itself */
} specials[] = {
    {"↑", SPECIAL_UP, NULL},
    {"↓", SPECIAL_DOWN, NULL},
    {"←", SPECIAL_LEFT, NULL},
    {"→", SPECIAL_RIGHT, NULL},
    {"Home", SPECIAL_HOME, NC_("key", "Home")},
    {"End", SPECIAL_END, NC_("key", "End")},
    {"PgUp", SPECIAL_PAGE_UP, NC_("key", "PgUp")},
    {"PgDn", SPECIAL_PAGE_DOWN, NC_("key", "PgDn")},
    {"Enter", SPECIAL_ENTER, NC_("key", "Enter")},
    {"Esc", SPECIAL_ESCAPE, NC_("key", "Esc")},
    {"Tab", SPECIAL_TAB, NC_("key", "Tab")},
    {"Shift-Tab", SPECIAL_BACK_TAB, NC_("key", "Shift-Tab")},
    {"Backspace", SPECIAL_BACKSPACE, NC_("key", "Backspace")},
    {"Del", SPECIAL_DELETE, NC_("key", "Del")},
    {"F1", SPECIAL_F1, NULL},
};

const struct action_row *action_row(enum action action)
{
    return &rows[action];
}

const char *action_key_name(const char *key)
{
    if (strcmp(key, "Space") == 0)
        return pgettext("key", "Space");
    for (size_t i = 0; i < ARRAY_LEN(specials); i++)
        if (strcmp(specials[i].name, key) == 0)
            return specials[i].shown == NULL ? key : i18n_from_table("key", specials[i].shown);
    return key;
}

/* The key that a name stands for. */
static struct key named_key(const char *name)
{
    struct key key = {.kind = KEY_CHARACTER};
    for (size_t i = 0; i < ARRAY_LEN(specials); i++)
        if (strcmp(specials[i].name, name) == 0)
            return (struct key){.kind = KEY_SPECIAL, .code = specials[i].special};
    if (strcmp(name, "Space") == 0)
        key.code = ' ';
    else if (strncmp(name, CONTROL, strlen(CONTROL)) == 0)
        key.code = (uint32_t)(name[strlen(CONTROL)] - 'A' + 1);
    else
        utf8_decode(name, strlen(name), &key.code);
    return key;
}

/* In a field, letters and the space type: only keys without a character, and Ctrl with one, act. */
static bool is_free_in_field(const struct key *key)
{
    return key->kind == KEY_SPECIAL || key->code < ' ';
}

static bool is_bound(const struct action_row *row, const struct key *key)
{
    for (size_t i = 0; i < ACTION_KEYS_MAX && row->keys[i] != NULL; i++) {
        struct key bound = named_key(row->keys[i]);
        if (bound.kind == key->kind && bound.code == key->code)
            return true;
    }
    return false;
}

static enum action mouse_action(const struct key *key)
{
    switch (key->code) {
    case MOUSE_WHEEL_UP:
        return ACTION_UP;
    case MOUSE_WHEEL_DOWN:
        return ACTION_DOWN;
    default:
        return ACTION_OPEN;
    }
}

/* Of an English keyboard, row by row. */
static const char latin_letters[] = "qwertyuiopasdfghjklzxcvbnm";

uint32_t action_latin(uint32_t character, const char *letters)
{
    const char *end = letters + strlen(letters);
    for (const char *latin = latin_letters; *latin != '\0' && letters < end; latin++) {
        uint32_t letter;
        letters += utf8_decode(letters, (size_t)(end - letters), &letter);
        if (letter == character)
            return (uint32_t)*latin;
        if (uc_toupper(letter) == character)
            return (uint32_t)(*latin - 'a' + 'A');
    }
    return character;
}

/* Whose keyboard has no Latin letters presses the key where the letter would be. */
static struct key latin_key(const struct key *key)
{
    struct key latin = *key;
    if (key->kind == KEY_CHARACTER && key->code > 0x7F)
        latin.code = action_latin(
            key->code,
            /* TRANSLATORS: the letters that the usual keyboard of your language gives by the keys
             * that have these letters on an English one, in this order; a key that gives none, or
             * two, keeps its Latin letter here. Leave it as it is where keyboards are Latin. */
            _("qwertyuiopasdfghjklzxcvbnm"));
    return latin;
}

static enum action bound_action(const struct key *key, unsigned places, size_t *ret_number)
{
    bool is_typing = (places & PLACE_TYPING) != 0;
    if (key->kind == KEY_MOUSE)
        return mouse_action(key);
    if (key->kind != KEY_CHARACTER && key->kind != KEY_SPECIAL)
        return ACTION_NONE;
    if (is_typing && !is_free_in_field(key))
        return ACTION_NONE;
    if (key->kind == KEY_CHARACTER && (places & PLACE_QUESTION) != 0 && key->code >= '1' &&
        key->code <= '9') {
        *ret_number = key->code - '0';
        return ACTION_NUMBER;
    }
    /* What a place has of its own comes before what all have: Space chooses in a form, and pages
     * elsewhere. */
    if ((places & PLACE_FORM) != 0 && is_bound(&rows[ACTION_CHOOSE], key))
        return ACTION_CHOOSE;
    unsigned wanted = is_typing ? PLACE_TYPING : places;
    for (size_t action = ACTION_NONE + 1; action < ACTION_COUNT; action++)
        if (action != ACTION_NUMBER && (rows[action].places & wanted) != 0 &&
            is_bound(&rows[action], key))
            return (enum action)action;
    return ACTION_NONE;
}

enum action action_of(const struct key *key, unsigned places, size_t *ret_number)
{
    struct key latin = latin_key(key);
    bool is_letter = (places & PLACE_TYPING) != 0 && !is_free_in_field(key);
    return bound_action(is_letter ? key : &latin, places, ret_number);
}

enum action action_mirrored(enum action action)
{
    switch (action) {
    case ACTION_LEFT:
        return ACTION_RIGHT;
    case ACTION_RIGHT:
        return ACTION_LEFT;
    default:
        return action;
    }
}

static void add_key(struct str *keys, const char *key)
{
    if (strncmp(key, CONTROL, strlen(CONTROL)) == 0)
        /* TRANSLATORS: the key called Ctrl (Strg, Контроль) held down with a letter. */
        list_add(keys, pgettext("key", "Ctrl-%s"), key + strlen(CONTROL));
    else
        list_add(keys, "%s", action_key_name(key));
}

char *action_keys(enum action action)
{
    struct str keys = {0};
    if (action == ACTION_NUMBER)
        return str_format("%s–%s", rows[action].keys[0], rows[action].keys[1]);
    for (size_t i = 0; i < ACTION_KEYS_MAX && rows[action].keys[i] != NULL; i++)
        add_key(&keys, rows[action].keys[i]);
    return str_take(&keys);
}

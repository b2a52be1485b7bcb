/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/tui/action.c: the table of actions and keys. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/support.h"
#include "tui/action.h"

/* The key that each name in the table stands for. */
static const struct {
    const char *name;
    struct key key;
} named_keys[] = {
    {"↑", {KEY_SPECIAL, SPECIAL_UP, 0, 0}},
    {"↓", {KEY_SPECIAL, SPECIAL_DOWN, 0, 0}},
    {"←", {KEY_SPECIAL, SPECIAL_LEFT, 0, 0}},
    {"→", {KEY_SPECIAL, SPECIAL_RIGHT, 0, 0}},
    {"Home", {KEY_SPECIAL, SPECIAL_HOME, 0, 0}},
    {"End", {KEY_SPECIAL, SPECIAL_END, 0, 0}},
    {"PgUp", {KEY_SPECIAL, SPECIAL_PAGE_UP, 0, 0}},
    {"PgDn", {KEY_SPECIAL, SPECIAL_PAGE_DOWN, 0, 0}},
    {"Enter", {KEY_SPECIAL, SPECIAL_ENTER, 0, 0}},
    {"Esc", {KEY_SPECIAL, SPECIAL_ESCAPE, 0, 0}},
    {"Tab", {KEY_SPECIAL, SPECIAL_TAB, 0, 0}},
    {"Shift-Tab", {KEY_SPECIAL, SPECIAL_BACK_TAB, 0, 0}},
    {"Backspace", {KEY_SPECIAL, SPECIAL_BACKSPACE, 0, 0}},
    {"Del", {KEY_SPECIAL, SPECIAL_DELETE, 0, 0}},
    {"F1", {KEY_SPECIAL, SPECIAL_F1, 0, 0}},
    {"Space", {KEY_CHARACTER, ' ', 0, 0}},
};

static struct key key_of(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(named_keys); i++)
        if (strcmp(named_keys[i].name, name) == 0)
            return named_keys[i].key;
    if (strncmp(name, "Ctrl-", 5) == 0 && name[5] >= 'A' && name[5] <= 'Z' && name[6] == '\0')
        return (struct key){.kind = KEY_CHARACTER, .code = (uint32_t)(name[5] - 'A' + 1)};
    cr_assert_eq(strlen(name), 1, "'%s' is no name of a key", name);
    return (struct key){.kind = KEY_CHARACTER, .code = (unsigned char)name[0]};
}

/* What the screens say of themselves. */
static const unsigned places[] = {
    PLACE_TEXT,
    PLACE_LIST,
    PLACE_FORM,
    PLACE_FORM | PLACE_QUESTION,
    PLACE_LIST | PLACE_TEXT,
    PLACE_TEXT | PLACE_LESSON,
    PLACE_LIST | PLACE_NOTES | PLACE_SAVED,
    PLACE_LIST | PLACE_OUTLINE,
};

static enum action action_named(const char *name, unsigned place)
{
    struct key key = key_of(name);
    size_t number = 0;
    return action_of(&key, place, &number);
}

Test(action, every_action_has_a_key_and_words_for_help)
{
    for (size_t i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        const struct action_row *row = action_row((enum action)i);
        cr_expect_not_null(row->keys[0], "action %zu", i);
        cr_expect_not_null(row->help, "action %zu", i);
        cr_expect_neq(row->places, 0, "action %zu", i);
    }
}

/* Space in a form chooses; elsewhere it pages. */
static bool is_taken_by_choosing(const char *key, enum action action, unsigned place)
{
    return action == ACTION_PAGE && strcmp(key, "Space") == 0 && (place & PLACE_FORM) != 0;
}

Test(action, each_key_does_one_thing_in_each_place)
{
    for (size_t p = 0; p < ARRAY_LEN(places); p++)
        for (size_t i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
            const struct action_row *row = action_row((enum action)i);
            for (size_t j = 0; j < ACTION_KEYS_MAX && row->keys[j] != NULL; j++) {
                bool is_bound = (row->places & places[p]) != 0;
                enum action found = action_named(row->keys[j], places[p]);
                if (is_taken_by_choosing(row->keys[j], (enum action)i, places[p]))
                    cr_expect_eq(found, ACTION_CHOOSE);
                else if (is_bound)
                    cr_expect_eq(found, i, "key '%s' in %u is %d, not %zu", row->keys[j], places[p],
                                 (int)found, i);
            }
        }
}

Test(action, each_action_is_reached_somewhere)
{
    for (size_t i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        bool is_reached = false;
        for (size_t p = 0; p < ARRAY_LEN(places); p++)
            for (size_t j = 0; j < ARRAY_LEN(action_row((enum action)i)->keys); j++) {
                const char *key = action_row((enum action)i)->keys[j];
                is_reached |=
                    key != NULL && (action_named(key, places[p]) == (enum action)i ||
                                    action_named(key, places[p] | PLACE_TYPING) == (enum action)i);
            }
        cr_expect(is_reached, "action %zu", i);
    }
}

Test(action, a_key_of_another_place_does_nothing)
{
    static const struct {
        const char *key;
        unsigned place;
    } cases[] = {
        {"H", PLACE_TEXT}, {"1", PLACE_TEXT},     {"9", PLACE_LIST}, {"Del", PLACE_LIST},
        {"o", PLACE_LIST}, {"d", PLACE_FORM},     {"u", PLACE_FORM}, {"1", PLACE_FORM},
        {"x", PLACE_TEXT}, {"Ctrl-X", PLACE_ALL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_eq(action_named(cases[i].key, cases[i].place), ACTION_NONE, "key '%s' in %u",
                     cases[i].key, cases[i].place);
}

Test(action, digits_choose_by_number_in_questions_alone)
{
    for (char digit = '0'; digit <= '9'; digit++) {
        struct key key = {.kind = KEY_CHARACTER, .code = (uint32_t)digit};
        size_t number = 77;
        enum action action = action_of(&key, PLACE_FORM | PLACE_QUESTION, &number);
        cr_expect_eq(action, digit == '0' ? ACTION_NONE : ACTION_NUMBER, "%c", digit);
        cr_expect_eq(number, digit == '0' ? 77 : (size_t)(digit - '0'), "%c", digit);
        cr_expect_eq(action_of(&key, PLACE_FORM, &number), ACTION_NONE, "%c", digit);
    }
}

Test(action, while_one_types_characters_are_no_keys)
{
    for (uint32_t character = ' '; character < 0x300; character++) {
        struct key key = {.kind = KEY_CHARACTER, .code = character};
        size_t number;
        cr_expect_eq(action_of(&key, PLACE_FORM | PLACE_TYPING, &number), ACTION_NONE, "U+%04X",
                     character);
    }
}

Test(action, while_one_types_these_keys_act)
{
    static const struct {
        const char *key;
        enum action action;
    } cases[] = {
        {"↑", ACTION_UP},
        {"↓", ACTION_DOWN},
        {"Tab", ACTION_NEXT},
        {"Shift-Tab", ACTION_PREVIOUS},
        {"Enter", ACTION_OPEN},
        {"Esc", ACTION_BACK},
        {"F1", ACTION_HELP},
        {"Backspace", ACTION_ERASE},
        {"Del", ACTION_ERASE_NEXT},
        {"Ctrl-C", ACTION_QUIT},
        {"←", ACTION_LEFT},
        {"→", ACTION_RIGHT},
        {"Home", ACTION_FIELD_START},
        {"End", ACTION_FIELD_END},
        {"Ctrl-A", ACTION_FIELD_START},
        {"Ctrl-E", ACTION_FIELD_END},
        {"Ctrl-U", ACTION_ERASE_BEFORE},
        {"Ctrl-K", ACTION_ERASE_AFTER},
        {"Ctrl-W", ACTION_ERASE_WORD},
        {"Ctrl-P", ACTION_UP},
        {"Ctrl-L", ACTION_REDRAW},
        {"Ctrl-Z", ACTION_SUSPEND},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_eq(action_named(cases[i].key, PLACE_FORM | PLACE_TYPING), cases[i].action,
                     "key '%s'", cases[i].key);
}

Test(action, the_mouse_clicks_and_its_wheel_scrolls)
{
    static const enum action actions[] = {
        [MOUSE_CLICK] = ACTION_OPEN,
        [MOUSE_WHEEL_UP] = ACTION_UP,
        [MOUSE_WHEEL_DOWN] = ACTION_DOWN,
    };
    for (size_t p = 0; p < ARRAY_LEN(places); p++)
        for (uint32_t i = 0; i < ARRAY_LEN(actions); i++) {
            struct key key = {.kind = KEY_MOUSE, .code = i};
            size_t number;
            cr_expect_eq(action_of(&key, places[p], &number), actions[i], "mouse %u", i);
        }
}

Test(action, what_is_no_key_does_nothing)
{
    static const enum key_kind kinds[] = {KEY_TIME, KEY_SIZE, KEY_RESUMED, KEY_CHANGED, KEY_GONE};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        struct key key = {.kind = kinds[i], .code = 'q'};
        size_t number;
        cr_expect_eq(action_of(&key, PLACE_ALL, &number), ACTION_NONE, "kind %zu", i);
    }
}

Test(action, all_keys_of_an_action_are_named_in_one_line)
{
    static const struct {
        enum action action;
        const char *keys;
    } cases[] = {
        {ACTION_PAGE, "Space, PgDn, f, Ctrl-F"},
        {ACTION_UP, "↑, k, Ctrl-P"},
        {ACTION_NUMBER, "1–9"},
        {ACTION_OPEN, "Enter"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *keys = action_keys(cases[i].action);
        cr_expect_str_eq(keys, cases[i].keys, "%s", keys);
        free(keys);
    }
}

Test(action, from_right_to_left_the_keys_to_the_sides_change_places)
{
    for (size_t action = 0; action < ACTION_COUNT; action++) {
        enum action mirrored = action_mirrored((enum action)action);
        cr_expect_eq(action_mirrored(mirrored), action);
        cr_expect_eq(mirrored != action, action == ACTION_LEFT || action == ACTION_RIGHT,
                     "action %zu", action);
    }
    cr_expect_eq(action_mirrored(ACTION_LEFT), ACTION_RIGHT);
}

/* The letters of a Russian and of an Arabic keyboard; "b" of the latter gives two. */
static const char russian[] = "йцукенгшщзфывапролдячсмить";
static const char arabic[] = "ضصثقفغعهخحشسيبلاتنمئءؤرbىة";

Test(action, letters_of_other_keyboards_are_those_of_their_keys)
{
    cr_expect_eq(action_latin(U'й', russian), 'q');
    cr_expect_eq(action_latin(U'Й', russian), 'Q');
    cr_expect_eq(action_latin(U'ь', russian), 'm');
    cr_expect_eq(action_latin(U'Д', russian), 'L');
    cr_expect_eq(action_latin(U'ض', arabic), 'q');
    cr_expect_eq(action_latin(U'ة', arabic), 'm');
    cr_expect_eq(action_latin(U'ى', arabic), 'n');
}

Test(action, a_character_of_no_key_stays)
{
    cr_expect_eq(action_latin(U'é', russian), U'é');
    cr_expect_eq(action_latin(U'ж', russian), U'ж', "its key has no letter in English");
    cr_expect_eq(action_latin(U'й', ""), U'й');
    cr_expect_eq(action_latin(U'й', "qwertyuiopasdfghjklzxcvbnm"), U'й');
}

Test(action, the_catalogue_of_a_language_knows_its_keyboard)
{
    const struct key back = {.kind = KEY_CHARACTER, .code = U'ض'}; /* where "q" is */
    size_t number;
    cr_expect_eq(action_of(&back, PLACE_TEXT, &number), ACTION_NONE);
    support_skip_without_nls();
    char *spoken = support_speak("ar");
    cr_assert_str_eq(spoken, "ar");
    cr_expect_eq(action_of(&back, PLACE_TEXT, &number), ACTION_BACK);
    cr_expect_eq(action_of(&back, PLACE_TEXT | PLACE_TYPING, &number), ACTION_NONE, "it is typed");
    free(spoken);
}

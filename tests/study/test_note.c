/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/study/note.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "study/note.h"

#define KEY(n) "01010101010101010101010101010101-" n
#define PLACE "\"place\":{\"block\":\"3\",\"characters\":7}"

/* The events of a story, by their numbers; they may be told in any order. */
struct telling {
    int number;
    enum event_kind kind;
    const char *data;
};

static void apply(struct notes *notes, const struct telling *telling)
{
    struct event event = {.number = telling->number,
                          .kind = telling->kind,
                          .course = (char *)"core",
                          .unit = (char *)"u",
                          .data = (char *)telling->data};
    memset(event.session, 1, sizeof event.session);
    notes_apply(notes, &event);
}

/* What is to be seen, "text." each, a bookmark as "-." */
static void expect_settled(struct notes *notes, const char *expected, const char *name)
{
    struct str texts = {0};
    notes_settle(notes);
    for (size_t i = 0; i < notes->count; i++)
        str_addf(&texts, "%s.", notes->items[i].text != NULL ? notes->items[i].text : "-");
    cr_expect_str_eq(str_text(&texts), expected, "%s: '%s'", name, str_text(&texts));
    str_clear(&texts);
    notes_clear(notes);
}

/* In whatever order events come, as after merging, the same notes are there. */
static void expect_told(const struct telling *story, size_t count, const char *expected,
                        const char *expected_backward)
{
    struct notes forward = {0};
    struct notes backward = {0};
    for (size_t i = 0; i < count; i++) {
        apply(&forward, &story[i]);
        apply(&backward, &story[count - 1 - i]);
    }
    expect_settled(&forward, expected, "in order");
    expect_settled(&backward, expected_backward, "backwards");
}

#define EXPECT_TOLD(expected, ...)                                                                 \
    do {                                                                                           \
        const struct telling story[] = {__VA_ARGS__};                                              \
        expect_told(story, ARRAY_LEN(story), expected, expected);                                  \
    } while (0)

#define NOTE_A                                                                                     \
    {                                                                                              \
        1, EVENT_NOTED, "{\"text\":\"a\"," PLACE "}"                                               \
    }
#define A_BECOMES_B                                                                                \
    {                                                                                              \
        2, EVENT_NOTED, "{\"text\":\"b\"," PLACE ",\"replaces\":\"" KEY("1") "\"}"                 \
    }
#define REMOVED(n, key)                                                                            \
    {                                                                                              \
        n, EVENT_REMOVED, "{\"replaces\":\"" KEY(key) "\"}"                                        \
    }
#define UNDONE(n, key)                                                                             \
    {                                                                                              \
        n, EVENT_UNDONE, "{\"undoes\":\"" KEY(key) "\"}"                                           \
    }

Test(note, the_data_are_these_for_ever)
{
    struct note_place place = {(char *)"3.1", 12, (char *)"A <em>key</em>", (char *)"A key"};
    char *data = note_data(&place, "Ask \"him\"\nsoon", KEY("4"));
    cr_expect_str_eq(data, "{\"text\":\"Ask \\\"him\\\"\\nsoon\",\"place\":{\"block\":\"3.1\","
                           "\"characters\":12,\"key\":\"A <em>key</em>\",\"words\":\"A key\"},"
                           "\"replaces\":\"" KEY("4") "\"}");
    free(data);
    place = (struct note_place){.block = (char *)"0"};
    data = note_data(&place, NULL, NULL);
    cr_expect_str_eq(data, "{\"place\":{\"block\":\"0\",\"characters\":0}}");
    free(data);
    data = note_removed_data(KEY("4"));
    cr_expect_str_eq(data, "{\"replaces\":\"" KEY("4") "\"}");
    free(data);
}

Test(note, what_was_written_is_read)
{
    struct notes notes = {0};
    const struct telling telling = {5, EVENT_NOTED,
                                    "{\"text\":\"a\",\"place\":{\"block\":\"3.1\","
                                    "\"characters\":12,\"key\":\"k\",\"words\":\"w\"}}"};
    apply(&notes, &telling);
    notes_settle(&notes);
    cr_assert_eq(notes.count, 1);
    cr_expect_str_eq(notes.items[0].key, KEY("5"));
    cr_expect_str_eq(notes.items[0].course, "core");
    cr_expect_str_eq(notes.items[0].unit, "u");
    cr_expect_str_eq(notes.items[0].place.block, "3.1");
    cr_expect_eq(notes.items[0].place.characters, 12);
    cr_expect_str_eq(notes.items[0].place.block_key, "k");
    cr_expect_str_eq(notes.items[0].place.words, "w");
    notes_clear(&notes);
}

Test(note, notes_are_changed_removed_and_taken_back)
{
    EXPECT_TOLD("a.", NOTE_A);
    EXPECT_TOLD("-.", {1, EVENT_BOOKMARKED, "{" PLACE "}"});
    EXPECT_TOLD("b.", NOTE_A, A_BECOMES_B);
    EXPECT_TOLD("", NOTE_A, A_BECOMES_B, REMOVED(3, "2"));
    EXPECT_TOLD("b.", NOTE_A, A_BECOMES_B, REMOVED(3, "2"), UNDONE(4, "3"));
    EXPECT_TOLD("a.", NOTE_A, A_BECOMES_B, UNDONE(3, "2"));
    EXPECT_TOLD("", NOTE_A, UNDONE(2, "1"));
    EXPECT_TOLD("", NOTE_A, REMOVED(2, "1"), UNDONE(3, "2"), REMOVED(4, "1"));
}

Test(note, of_two_changes_of_one_note_both_are_kept)
{
    const struct telling both[] = {
        NOTE_A,
        A_BECOMES_B,
        {3, EVENT_NOTED, "{\"text\":\"c\"," PLACE ",\"replaces\":\"" KEY("1") "\"}"},
    };
    expect_told(both, ARRAY_LEN(both), "b.c.", "c.b.");
    EXPECT_TOLD("b.", NOTE_A, A_BECOMES_B, REMOVED(3, "1"));
}

Test(note, data_that_cannot_be_read_change_nothing)
{
    static const char *const wrong[] = {
        "",
        "x",
        "{}",
        "{\"text\":7," PLACE "}",
        "{\"text\":\"a\"}",
        "{\"text\":\"a\",\"place\":{}}",
        "{\"text\":\"a\",\"place\":{\"block\":\"3\",\"characters\":-1}}",
        "{\"text\":\"a\",\"place\":{\"block\":3,\"characters\":1}}",
        "{\"replaces\":7}",
    };
    struct notes notes = {0};
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        const struct telling noted = {(int)i + 1, EVENT_NOTED, wrong[i]};
        const struct telling removed = {(int)i + 1, EVENT_REMOVED, wrong[i]};
        const struct telling other = {(int)i + 1, EVENT_READ, "{\"text\":\"a\"," PLACE "}"};
        apply(&notes, &noted);
        apply(&notes, &removed);
        apply(&notes, &other);
    }
    expect_settled(&notes, "", "wrong data");
}

Test(note, a_text_is_cut_of_its_blanks_and_bounded)
{
    static const struct {
        const char *text, *clean;
    } cases[] = {
        {"a", "a"},          {" a\nb \n", "a\nb"}, {"\t中 \r\n", "中"},
        {"", NULL},          {" \n\t ", NULL},     {"a\x1b[2J", NULL},
        {"a\xC2\x9B", NULL}, {"\xff", NULL},       {"a\tb", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *clean = note_text_clean(cases[i].text);
        if (cases[i].clean == NULL)
            cr_expect_null(clean, "case %zu", i);
        else
            cr_expect_str_eq(clean, cases[i].clean, "case %zu", i);
        free(clean);
    }
    struct str text = {0};
    str_add_repeat(&text, "é", NOTE_CHARACTERS_MAX);
    char *clean = note_text_clean(str_text(&text));
    cr_expect_not_null(clean);
    free(clean);
    str_add(&text, "é");
    cr_expect_null(note_text_clean(str_text(&text)));
    str_clear(&text);
}

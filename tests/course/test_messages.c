/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/messages.c */
#include "config.h"

#include "course/messages.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

static char *folder;
static struct course *course;
static struct messages messages;
static struct diag diag;

static void clear_stage(void)
{
    messages_clear(&messages);
    course_free(course);
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(messages, .fini = clear_stage);

/* Collects the texts of a course with these units; exactly this is said. */
static void collect(const char *units, const char *said)
{
    diag_init(&diag);
    folder = courses_make(units);
    course = courses_open(folder);
    int result = messages_collect(course, &messages, &diag);
    cr_expect_eq(result, said[0] == '\0' ? 0 : -1);
    messages_expect(&diag, folder, said, "collecting");
}

/* The key, and for each place the file, the line, the path. */
static void add_message(struct str *text, const struct message *message)
{
    if (message->context != NULL)
        str_addf(text, "[%s] ", message->context);
    str_addf(text, "%s\n", message->key);
    for (size_t i = 0; i < message->place_count; i++)
        str_addf(text, "  %s:%zu %s\n", messages.files[message->places[i].file],
                 message->places[i].where.line, message->places[i].path);
}

static void expect_messages(const char *expected)
{
    struct str text = {0};
    for (size_t i = 0; i < messages.count; i++)
        add_message(&text, &messages.items[i]);
    cr_expect_str_eq(str_text(&text), expected, "%s", str_text(&text));
    str_clear(&text);
}

Test(messages, each_text_of_every_file_stands_once_with_all_its_places)
{
    collect("<lesson id=\"l\"><title>Work</title><p>A <em>pay</em>\n slip.</p>\n"
            "<ul><li>Yes.</li><li><p>No &amp; no.</p><p>Yes.</p></li></ul></lesson>\n"
            "<quiz id=\"q\"><single-choice id=\"who\"><prompt>Who?</prompt>\n"
            "<option>You <feedback>Yes.</feedback></option>\n"
            "<option correct=\"yes\">We</option></single-choice></quiz>",
            "");
    expect_messages("Work\n  course.xml:2 title\n  m.xml:2 lesson l, title\n"
                    "Module\n  m.xml:1 title\n"
                    "A <em>pay</em> slip.\n  m.xml:2 lesson l, p\n"
                    "Yes.\n  m.xml:4 lesson l, ul, li 1\n  m.xml:4 lesson l, ul, li 2, p 2\n"
                    "  m.xml:6 quiz q, single-choice who, option 1, feedback\n"
                    "No &amp; no.\n  m.xml:4 lesson l, ul, li 2, p 1\n"
                    "Who?\n  m.xml:5 quiz q, single-choice who, prompt\n"
                    "You\n  m.xml:6 quiz q, single-choice who, option 1\n"
                    "We\n  m.xml:7 quiz q, single-choice who, option 2 (correct=\"yes\")\n");
}

Test(messages, a_context_parts_what_the_key_does_not)
{
    collect("<lesson id=\"l\"><title context=\"verb\">work</title><p>work</p>\n"
            "<p context=\"noun\">work</p><p context=\"verb\">work</p></lesson>",
            "");
    expect_messages("Work\n  course.xml:2 title\n"
                    "Module\n  m.xml:1 title\n"
                    "[verb] work\n  m.xml:2 lesson l, title\n  m.xml:3 lesson l, p 3\n"
                    "work\n  m.xml:2 lesson l, p 1\n"
                    "[noun] work\n  m.xml:3 lesson l, p 2\n");
    cr_expect_eq(messages_find(&messages, NULL, "work"), &messages.items[3]);
    cr_expect_eq(messages_find(&messages, "noun", "work"), &messages.items[4]);
    cr_expect_null(messages_find(&messages, "adverb", "work"));
    cr_expect_null(messages_find(&messages, NULL, "works"));
}

Test(messages, what_is_faulty_is_said_and_left_out)
{
    collect("<lesson id=\"l\"><title>Work</title><p>One</p><para>Two</para></lesson>\n"
            "<lesson><title>Without an id</title><p>Three</p></lesson>",
            "m.xml:2:45 unknown-element\nm.xml:3:1 missing-attribute\n");
    expect_messages("Work\n  course.xml:2 title\n  m.xml:2 lesson l, title\n"
                    "Module\n  m.xml:1 title\n"
                    "One\n  m.xml:2 lesson l, p\n");
}

Test(messages, it_is_known_in_which_files_a_text_stands)
{
    collect("<lesson id=\"l\"><title>Work</title><p>One</p></lesson>", "");
    cr_assert_eq(messages.file_count, 2);
    cr_expect(message_is_in(&messages.items[0], 0));
    cr_expect(message_is_in(&messages.items[0], 1));
    cr_expect_not(message_is_in(&messages.items[1], 0));
    cr_expect(message_is_in(&messages.items[1], 1));
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped course: what belongs together is held together by a space that does not break, so
 * that no line ends with "art." and the next begins with its number. */
#include "config.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "course/messages.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool ends_with(const char *text, size_t length, const char *word)
{
    size_t word_length = strlen(word);
    return length >= word_length && strncmp(text + length - word_length, word, word_length) == 0 &&
           (length == word_length || !isalnum((unsigned char)text[length - word_length - 1]));
}

/* True if a line must not end at the space that stands at `at`. */
static bool holds_together(const char *text, size_t at)
{
    static const char *const before_number[] = {"art.", "Art.", "No.", "Year"};
    if (at > 0 && is_digit(text[at - 1]) && text[at + 1] == '%')
        return true;
    for (size_t i = 0; is_digit(text[at + 1]) && i < ARRAY_LEN(before_number); i++)
        if (ends_with(text, at, before_number[i]))
            return true;
    return false;
}

/* The place of such a space that can be broken; NULL where there is none. */
static const char *find_break(const char *text)
{
    for (size_t at = 0; text[at] != '\0'; at++)
        if (text[at] == ' ' && holds_together(text, at))
            return text + at;
    return NULL;
}

Test(breaks, those_that_tear_something_are_found)
{
    static const char *const bad[] = {"art. 24", "(art. 24)", "25 % of", "in Year 5", "(No. 29)"};
    static const char *const good[] = {"art.\u00A024", "25\u00A0%",    "Year\u00A05", "this year 5",
                                       "smart. 24",    "art. nouveau", "5 per cent",  "% 5"};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        cr_expect_not_null(find_break(bad[i]), "case '%s'", bad[i]);
    for (size_t i = 0; i < ARRAY_LEN(good); i++)
        cr_expect_null(find_break(good[i]), "case '%s'", good[i]);
}

Test(breaks, the_shipped_course_has_none)
{
    struct diag diag;
    struct messages messages = {0};
    char *folder = support_source("courses/core-labour-standards");
    struct course *course = courses_open(folder);
    diag_init(&diag);
    cr_assert_eq(messages_collect(course, &messages, &diag), 0);
    cr_assert_gt(messages.count, 1000);
    for (size_t i = 0; i < messages.count; i++) {
        const struct message *message = &messages.items[i];
        const char *found = find_break(message->key);
        cr_expect_null(found, "%s:%zu: '%.20s'", message->places[0].where.file,
                       message->places[0].where.line, found != NULL ? found : "");
    }
    messages_clear(&messages);
    diag_clear(&diag);
    course_free(course);
    free(folder);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/source_missing.c */
#include <criterion/criterion.h>
#include <errno.h>
#include <stdlib.h>

#include "base/memory.h"
#include "course/source_missing.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

Test(source_missing, the_file_that_was_most_likely_meant_is_named)
{
    static const struct {
        const char *path;
        const char *said;
    } cases[] = {
        {"modules/pesticide.xml",
         "the file 'modules/pesticide.xml' is not there; did you mean 'modules/pesticides.xml'?"},
        {"Modules/Pesticides.xml", "did you mean 'modules/pesticides.xml'?"},
        {"module/pestcides.xml", "did you mean 'modules/pesticides.xml'?"},
        {"modules/m.xml",
         "the file 'modules/m.xml' is not there, but 'modules/m.xml.txt' is: take '.txt' off the "
         "end of its name"},
        {"modules/words.xml", "did you mean 'words.xml'?"},
        {"modules/other.xml",
         "the file 'modules/other.xml' is not there; correct the name, or put the file there"},
        {"pictures/net.txt", "is not there: the course has no folder 'pictures'"},
        {"modules/pictures/net.txt", "the course has no folder 'modules/pictures'"},
        {"words.xml/x.xml", "correct the name, or put the file there"},
        {"moduls", "correct the name, or put the file there"},
    };
    char *folder = support_folder();
    courses_write(folder, "words.xml", "x");
    courses_write(folder, "modules/pesticides.xml", "x");
    courses_write(folder, "modules/m.xml.txt", "x");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct diag diag;
        diag_init(&diag);
        cr_expect_eq(source_say_unreadable(folder, cases[i].path, where_file("f"), ENOENT, &diag),
                     -1);
        messages_expect_words(&diag, cases[i].said, cases[i].path);
        messages_expect(&diag, folder, "f no-file\n", cases[i].path);
    }
    support_remove(folder);
    free(folder);
}

Test(source_missing, other_reasons_are_told)
{
    static const struct {
        int error;
        const char *messages;
        const char *said;
    } cases[] = {
        {EACCES, "f no-file\n", "the file 'm.xml' cannot be read: Permission denied"},
        {EFBIG, "f too-large\n", "at most 16 MiB are read"},
        {EXDEV, "f bad-path\n", "put it inside"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct diag diag;
        diag_init(&diag);
        source_say_unreadable("/nowhere", "m.xml", where_file("f"), cases[i].error, &diag);
        messages_expect_words(&diag, cases[i].said, cases[i].messages);
        messages_expect(&diag, "/nowhere", cases[i].messages, cases[i].messages);
    }
}

Test(source_missing, a_near_name_is_found_in_a_folder)
{
    char *folder = support_folder();
    courses_write(folder, "Course.xml", "x");
    char *near = source_near_name(folder, "course.xml");
    cr_expect_str_eq(near, "Course.xml");
    cr_expect_null(source_near_name(folder, "glossary.xml"));
    cr_expect_null(source_near_name("/nowhere", "course.xml"));
    free(near);
    support_remove(folder);
    free(folder);
}

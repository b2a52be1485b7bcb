/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A course line by line, from its outline. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/path.h"
#include "plain/talking.h"
#include "support/trial.h"

static struct talking talking;

static void begin(void)
{
    talking_begin(&talking, "<lesson id=\"l\"><title>First</title><p>Some words.</p></lesson>\n");
}

static void end(void)
{
    talking_end(&talking);
}

TestSuite(plain_course, .init = begin, .fini = end);

Test(plain_course, what_is_open_already_is_not_opened_again)
{
    char *manifest = path_join(talking.study.folder, "course.xml");
    cr_assert_eq(unlink(manifest), 0);
    char *said = talking_course(&talking, "1\n\nquit\n");
    trial_expect_lines(said, "1: First (not begun)\nFirst\nSome words.\n");
    cr_expect_eq(talking.next, PLAIN_QUIT);
    studies_expect_events(&talking.study, "opened l, read l");
    free(said);
    free(manifest);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said about the record at the end. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "plain/talking.h"
#include "support/trial.h"

static struct talking talking;
static struct diag diag;

static void begin(void)
{
    diag_init(&diag);
    talking_begin(&talking, "<lesson id=\"l\"><title>First</title><p>Some words.</p></lesson>\n");
}

static void end(void)
{
    studies_free_disk();
    talking_end(&talking);
    diag_clear(&diag);
}

TestSuite(plain_notice, .init = begin, .fini = end);

static void note_in_vain(void)
{
    cr_expect_eq(session_note(&talking.study.session, EVENT_OPENED, "l", &diag), -1);
    studies_expect_said(&diag, "disk-full");
}

/* What is said goes to memory, which a full disk does not stop. */
static void expect_said_at_the_end(const char *lines)
{
    char *said = talking_leave(&talking);
    trial_expect_lines(said, lines);
    free(said);
}

Test(plain_notice, how_much_is_lost_is_said_at_the_end)
{
    studies_fill_disk();
    note_in_vain();
    expect_said_at_the_end("1 answer or step could not be saved.\n");
    note_in_vain();
    expect_said_at_the_end("2 answers or steps could not be saved.\n");
}

Test(plain_notice, what_waited_and_can_be_saved_at_the_end_is_saved_in_silence)
{
    studies_fill_disk();
    note_in_vain();
    studies_free_disk();
    char *said = talking_leave(&talking);
    cr_expect_str_empty(said);
    studies_expect_events(&talking.study, "opened l");
    free(said);
}

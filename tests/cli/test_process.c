/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/cli/process.c */
#include "config.h"

#include "cli/process.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <signal.h>

#include "base/memory.h"

Test(process, its_exit_status_is_told)
{
    static const struct {
        const char *script;
        int status;
    } cases[] = {{"exit 0", 0}, {"exit 3", 3}, {"kill -TERM $$", 128 + SIGTERM}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const char *const arguments[] = {"sh", "-c", cases[i].script, NULL};
        cr_expect_eq(process_run(arguments), cases[i].status, "case '%s'", cases[i].script);
    }
}

Test(process, a_program_that_is_not_there_is_told_by_errno)
{
    const char *const arguments[] = {"no-such-program-anywhere", NULL};
    errno = 0;
    cr_expect_eq(process_run(arguments), -1);
    cr_expect_eq(errno, ENOENT);
}

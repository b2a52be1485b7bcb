/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/cli/process.c */
#include "config.h"

#include "cli/process.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <signal.h>
#include <unistd.h>

#include "base/memory.h"

Test(process, its_exit_status_is_told)
{
    static const struct {
        const char *script;
        int status;
    } cases[] = {{"exit 0", 0}, {"exit 3", 3}, {"kill -TERM $$", 128 + SIGTERM}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const char *const arguments[] = {"sh", "-c", cases[i].script, NULL};
        cr_expect_eq(process_run(arguments, STDIN_FILENO), cases[i].status, "case '%s'",
                     cases[i].script);
    }
}

Test(process, it_reads_from_where_it_is_told_to)
{
    const char *const arguments[] = {"sh", "-c", "read -r word && test \"$word\" = pay", NULL};
    int ends[2];
    cr_assert_eq(pipe(ends), 0);
    cr_assert_eq(write(ends[1], "pay\n", 4), 4);
    close(ends[1]);
    cr_expect_eq(process_run(arguments, ends[0]), 0);
    close(ends[0]);
}

Test(process, a_program_that_is_not_there_is_told_by_errno)
{
    const char *const arguments[] = {"no-such-program-anywhere", NULL};
    errno = 0;
    cr_expect_eq(process_run(arguments, STDIN_FILENO), -1);
    cr_expect_eq(errno, ENOENT);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The small program of tests/tui/term_probe.c in vt.h's terminal. */
#include "config.h"

#include "support/probe.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/path.h"
#include "support/support.h"

enum { ROWS = 24, COLUMNS = 80 };

/* It stands beside the program. */
static char *probe_path(void)
{
    char *folder = path_folder(support_program());
    char *path = path_join(folder, "term-probe");
    free(folder);
    return path;
}

static const char *given(const char *text, const char *usual)
{
    return text != NULL ? text : usual;
}

struct vt *probe_start(struct probe_start start)
{
    char *path = probe_path();
    const char *const arguments[] = {
        path, start.options[0], start.options[1], start.options[2], start.options[3], NULL};
    const char *const environment[] = {
        "PATH=/usr/bin:/bin",
        given(start.kind, "TERM=xterm-256color"),
        given(start.locale, "LC_ALL=C.UTF-8"),
        start.variable,
        NULL,
    };
    struct vt *vt = vt_start(arguments, environment, ROWS, COLUMNS);
    if (start.background != NULL || start.is_mute)
        vt_set_background(vt, start.background);
    free(path);
    return vt;
}

struct vt *probe_show(struct probe_start start)
{
    struct vt *vt = probe_start(start);
    vt_wait_for(vt, "size 80x24");
    return vt;
}

struct vt *probe_usual(void)
{
    return probe_show((struct probe_start){0});
}

struct vt *probe_by_shell(const char *flags, const char *line)
{
    char *path = probe_path();
    const char *const arguments[] = {"/bin/sh", flags, line, path, NULL};
    const char *const environment[] = {"PATH=/usr/bin:/bin", "TERM=xterm-256color",
                                       "LC_ALL=C.UTF-8", NULL};
    struct vt *vt = vt_start(arguments, environment, ROWS, COLUMNS);
    free(path);
    return vt;
}

void probe_read_cost(const struct vt *vt, unsigned *ret_writes, unsigned *ret_bytes)
{
    char *line = vt_line(vt, PROBE_ROW_COST);
    cr_assert_eq(sscanf(line, "cost %u/%u", ret_writes, ret_bytes), 2, "%s", line);
    free(line);
}

void probe_quit(struct vt *vt)
{
    vt_type(vt, "q");
    cr_expect_eq(vt_finish(vt), 0);
}

void probe_expect_restored(struct vt *vt)
{
    cr_expect_not(vt_is_alternate(vt));
    cr_expect_not(vt_marks_pastes(vt));
    cr_expect(vt_has_old_modes(vt));
    vt_wait_for(vt, "before");
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The table that the bench prints. */
#include "config.h"

#include "bench/report.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/str.h"

static const struct {
    const char *name;
    int decimals;
} units[] = {
    [REPORT_MILLISECONDS] = {"ms", 2},
    [REPORT_MEBIBYTES] = {"MiB", 1},
    [REPORT_BYTES] = {"bytes", 0},
    [REPORT_CALLS] = {"calls", 1},
};
_Static_assert(ARRAY_LEN(units) == REPORT_UNIT_COUNT, "every unit has a row");

static unsigned met;
static unsigned missed;
static unsigned absent;

void report_head(unsigned rounds)
{
    struct utsname system;
    uname(&system);
    printf("%s %s, %s %s, %ld processors; medians of %u rounds, 80x24\n\n", PACKAGE,
           PACKAGE_VERSION, system.sysname, system.machine, sysconf(_SC_NPROCESSORS_ONLN), rounds);
    printf("%-44s %15s   %-30s %6s  %-8s\n", "what", "measured", "held against", "ratio", "goal");
}

void report_row(const struct report_row *row)
{
    int decimals = units[row->unit].decimals;
    const char *unit = units[row->unit].name;
    double ratio = row->peer == NULL ? row->value : row->value / row->peer_value;
    bool is_met = ratio <= row->most;
    printf("%-44s %9.*f %-5s   ", row->what, decimals, row->value, unit);
    if (row->peer == NULL)
        printf("%-30s %6s  <= %-5.*f", "", "", decimals, row->most);
    else
        printf("%-20s %9.*f %6.2f  <= %-5.2f", row->peer, decimals, row->peer_value, ratio,
               row->most);
    puts(is_met ? "  met" : "  MISSED");
    fflush(stdout);
    met += is_met;
    missed += !is_met;
}

void report_absent(const char *what, const char *lack)
{
    printf("%-44s %15s   %s\n", what, "-", lack);
    absent++;
}

void report_peer(const char *what, struct sample *ours, const char *peer, struct sample *theirs,
                 double most)
{
    char *lack = str_format("%.*s is not installed", (int)strcspn(peer, " "), peer);
    if (theirs->count == 0)
        report_absent(what, lack);
    else
        report_row(&(struct report_row){what, REPORT_MILLISECONDS, sample_median(ours), peer,
                                        sample_median(theirs), most});
    free(lack);
}

void report_foot(void)
{
    printf("\n%u goals met, %u missed, %u not measured\n", met, missed, absent);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A record as JSON lines, for people, other programs and repair: what lines_write() writes
 * lines_read() makes the same record of. The form is described in decentwork-learner(1).
 *
 *     {"format":"decentwork-record","version":1,"learner":"32 digits","name":"Nadia"}
 *     {"session":"32 digits","n":1,"at":1764100000000,"zone":60,"kind":"learner","data":{...}}
 *     {"place":{"course":"core","unit":"ages","block":"3","characters":12,...}} */
#ifndef STORE_LINES_H
#define STORE_LINES_H

#include <stdbool.h>
#include <stdio.h>

#include "store/record.h"

/* Looks through the record, so that what is exported can be imported; then writes a head, the
 * events in their order, and the places in the order in which they were set. What is wrong with
 * `out` is for the caller to ask (ferror()). Codes: those of reading, and "record-damaged" also for
 * texts that are no UTF-8. */
int lines_write(const struct record *record, FILE *out, struct diag *diag);

/* True if the file begins as lines_write() begins. The file stands at its start afterwards. */
bool lines_are(FILE *in);

/* Makes a new record at the path `record`, which must be free, of the lines; `name` is the file's,
 * for messages. All is taken or nothing, and then no file is left. Codes: "import-line" with the
 * line, "record-newer", and those of record_create(). */
int lines_read(FILE *in, const char *name, const char *record, struct diag *diag);

#endif

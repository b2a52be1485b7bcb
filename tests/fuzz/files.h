/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fuzzers share: the interface of libFuzzer, files to put bytes in, and an end that it
 * notices. */
#ifndef FUZZ_FILES_H
#define FUZZ_FILES_H

#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/moment.h"

/* What libFuzzer calls, or tests/fuzz/main.c: does with these bytes what the program would do.
 * Returns 0. State that lasts from one call to the next must not change what the bytes do. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* The folder in which this process works, made at the first call in $TMPDIR, else in /tmp; it is
 * the current one from then on, so paths may be relative. It is removed when the process ends by
 * itself. */
void files_work_in_folder(void);

/* Removes all that is below a folder, and makes it where it is not there. */
void files_empty(const char *folder);

/* Writes a file, with the folders that it lies in, and reads one whole. Caller frees. Where that
 * cannot be done the process ends: it is no finding. */
void files_write(const char *path, const void *bytes, size_t length);
char *files_read(const char *path, size_t *ret_length);

/* Shows every message as the program would, and clears the diag. */
void files_show(struct diag *diag);

/* Ends the process as a crash, with these words, unless it holds. */
void files_expect(int holds, const char *words);

/* A clock that stands still, and chance that is none: the inputs of struct outside. */
struct moment files_moment(void *context);
void files_random(void *context, unsigned char *bytes, size_t count);

#endif

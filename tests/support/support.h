/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What several tests need: folders that vanish, files of the source tree, the program run to its
 * end. */
#ifndef SUPPORT_SUPPORT_H
#define SUPPORT_SUPPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

/* Makes an empty folder for one test and returns its path. It is removed, with all in it, by
 * support_remove(). Caller frees the path. */
char *support_folder(void);
void support_remove(const char *folder);

/* Returns the path of a file of the source tree ("tests/data/x.xml"). Caller frees. */
char *support_source(const char *relative);

/* Returns the path of a folder of the test corpora that may lie beside the source tree, or NULL
 * where there is none: the test is then skipped. Caller frees. */
char *support_corpus(const char *name);

/* Skips the test in a program that was built without translations. */
void support_skip_without_nls(void);

/* Writes and reads whole files; a failure fails the test. support_read's result is freed by the
 * caller, its length (if wanted) told in *ret_length. */
void support_write(const char *path, const char *text);
void support_write_n(const char *path, const char *bytes, size_t length);
char *support_read(const char *path, size_t *ret_length);

/* How many entries of a folder, which need not be there, have that ending ("": any); hidden ones do
 * not count. *ret_path (if wanted) is the path of the last one, NULL for none; caller frees. */
size_t support_count(const char *folder, const char *ending, char **ret_path);

/* All messages of a diag as diag_render() prints them, joined. Caller frees. */
char *support_messages(const struct diag *diag);

/* The program, run to its end. */
struct run {
    int status;   /* exit status, or 128 + the signal that ended it */
    char *output; /* standard output */
    char *errors; /* standard error */
};

/* Runs `arguments` (NULL-terminated; arguments[0] is the path of the executable, support_program()
 * for ours) with exactly this environment and this standard input (NULL: empty); fails the test
 * after 30 s. Caller clears. */
struct run support_run(const char *const *arguments, const char *const *environment,
                       const char *input);
void run_clear(struct run *run);

/* Speaks a language of the build tree, found where the program of the build tree finds it too.
 * Returns what is spoken; caller frees. */
char *support_speak(const char *code);

/* The same by the catalogues in another folder. */
char *support_speak_from(const char *catalogues, const char *code);

/* The path of the built program. Borrowed. */
const char *support_program(void);

#endif

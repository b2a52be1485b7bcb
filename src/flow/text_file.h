/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner takes away: a text file with a name of its own, beside what is there already. */
#ifndef FLOW_TEXT_FILE_H
#define FLOW_TEXT_FILE_H

#include <stddef.h>

#include "base/diag.h"

/* Writes the text as "NAME.txt", or "NAME-2.txt" and so on where that is taken, into the first of
 * the folders that takes it, whole or not at all; no file is ever overwritten. Returns 0 and its
 * path (caller frees), or -1 with an error of code "text-file". */
int text_file_write(const char *const *folders, size_t folder_count, const char *name,
                    const char *text, char **ret_path, struct diag *diag);

/* The first path "FOLDER/NAME.EXTENSION", or "-2" and so on before the point, that is free. NULL
 * where there are too many. Caller frees. */
char *text_file_free_path(const char *folder, const char *name, const char *extension);

#endif

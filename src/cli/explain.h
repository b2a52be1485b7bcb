/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the codes of messages mean. */
#ifndef CLI_EXPLAIN_H
#define CLI_EXPLAIN_H

#include "cli/program.h"

/* Explains each of the codes, with lines that break its rule and lines that are mended; without a
 * code, lists them all in the program's format. An unknown code is wrong usage. */
enum status explain_codes(const struct program *program, const char *const *codes, size_t count);

#endif

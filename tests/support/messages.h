/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said, in short, for tests that know every message and its place. */
#ifndef SUPPORT_MESSAGES_H
#define SUPPORT_MESSAGES_H

#include "base/diag.h"

/* Expects exactly these messages, a line each, without their words and the folder in front of their
 * files, and clears the diag:
 *     m.xml:4:3 no-key
 *     m.xml:9:5 warning no-feedback
 * `name` says which case it is. `folder` may be NULL. */
void messages_expect(struct diag *diag, const char *folder, const char *expected, const char *name);

/* Expects that the first message holds these words. */
void messages_expect_words(const struct diag *diag, const char *words, const char *name);

#endif

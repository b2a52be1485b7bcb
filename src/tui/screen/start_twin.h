/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked where a new learner's name is somebody's already. */
#ifndef TUI_SCREEN_START_TWIN_H
#define TUI_SCREEN_START_TWIN_H

#include "store/learner_twin.h"
#include "tui/widget/page.h"

/* What the learner may answer, as targets from the first on. */
enum { START_TWIN_GO_ON, START_TWIN_OTHER, START_TWIN_NEW };

/* Adds the question, and a row for each answer; that this is somebody new only where two such names
 * can be. `name` is what was typed. */
void start_twin_add(const struct learner_twin *twin, const char *name, struct page *page,
                    int first_target);

#endif

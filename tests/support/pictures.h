/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Screens compared with pictures of them: tests/tui/pictures/NAME.WxH.LL.txt. A picture is the rows
 * of the window, the place of the cursor ("cursor ROW,COLUMN", counted from 0), and each piece that
 * looks unlike plain text and chrome ("ROW,COLUMN ROLE TEXT").
 *
 * With DECENTWORK_PICTURES=write in the environment they are written anew instead of compared: a
 * person then looks at the difference. */
#ifndef SUPPORT_PICTURES_H
#define SUPPORT_PICTURES_H

#include "support/screens.h"

/* For each of `sizes` ("80x24 40x12"): a new computer of that size, what `arrange` does with it,
 * and the picture. */
void pictures_expect_each(const char *name, const char *sizes,
                          void (*arrange)(struct screens *screens));

/* The same, with an interface that speaks French, or another language, and changes its language
 * when another is chosen. Skips the test in a program without translations. */
void pictures_expect_french(const char *name, const char *sizes,
                            void (*arrange)(struct screens *screens));
void pictures_expect_spoken(const char *language, const char *name, const char *sizes,
                            void (*arrange)(struct screens *screens));

#endif

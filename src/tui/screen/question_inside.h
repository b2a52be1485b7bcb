/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A question of a quiz from the inside. For the files of the question alone. */
#ifndef TUI_SCREEN_QUESTION_INSIDE_H
#define TUI_SCREEN_QUESTION_INSIDE_H

#include <stdbool.h>

#include "flow/quiz.h"
#include "tui/screen/question_notes.h"
#include "tui/tui.h"
#include "tui/widget/form.h"
#include "tui/widget/page.h"
#include "tui/widget/sheet.h"

struct question_screen {
    struct screen screen;
    struct quiz quiz;
    struct question_notes notes; /* for who teaches */
    struct form form;
    struct page page;
    struct page_state state;
    const char *sign;    /* of a note or bookmark of one's own, or NULL */
    bool is_looking;     /* at an answer given before: back to the result, or on with the quiz */
    bool is_fresh;       /* a hint has not been drawn yet */
    bool is_told;        /* the same of the verdict */
    bool is_long;        /* the verdict stands in the foot: there is no room for all */
    struct sheet *sheet; /* what a link means, or NULL */
    struct frame frame;  /* of the last drawing */
};

/* Paints the screen, which is a struct question_screen; brings its lines up to date with the
 * window, and what is fresh into view. */
void question_draw(struct screen *screen, struct canvas *canvas);

#endif

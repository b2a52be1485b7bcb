/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is noted beside a question: marks and notes of one's own, and what is for who teaches. */
#ifndef TUI_SCREEN_QUESTION_NOTES_H
#define TUI_SCREEN_QUESTION_NOTES_H

#include "flow/quiz.h"
#include "tui/tui.h"
#include "tui/widget/form.h"
#include "tui/widget/laid_out.h"

/* The sign beside the question in hand, a note's before a bookmark's; NULL: none, or there is no
 * question. Borrowed, static. It is read from the record: to be kept till something changes. */
const char *question_notes_sign(const struct quiz *quiz);

/* Marks the question in hand, or takes its mark away, and says so. */
void question_notes_mark(struct tui *tui, const struct quiz *quiz);

/* To the sheet in which a note about the question in hand is written, over its screen. */
struct step question_notes_write(struct screen *screen, const struct quiz *quiz);

/* Shows notes for who teaches from now on, or hides them; says where there are none. */
void question_notes_turn(struct tui *tui, const struct quiz *quiz);

/* Those of the question that was shown last, laid out. A zeroed one is empty. */
struct question_notes {
    struct layout layouts[2]; /* the plan of the module, the note of the quiz */
    size_t number;            /* of the question */
    struct laid_out made;
};

/* Adds them to the page of a question, where they are shown. */
void question_notes_add(struct question_notes *notes, struct form *form, struct page *page,
                        const struct quiz *quiz);
void question_notes_clear(struct question_notes *notes);

#endif

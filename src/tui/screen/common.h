/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What several screens say alike. */
#ifndef TUI_SCREEN_COMMON_H
#define TUI_SCREEN_COMMON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "flow/session.h"
#include "tui/tui.h"

struct page;
struct page_state;

/* Draws a page into the body, a message that is being said left out. */
void common_draw(const struct tui *tui, const struct page *page, struct page_state *state,
                 struct canvas *canvas);

/* Says, once that is drawn, what is out of view above and below, where a row is left for it. */
void common_draw_more(const struct tui *tui, const struct page *page,
                      const struct page_state *state, struct canvas *canvas);

/* Moves the focus of a page by an action, or to where the mouse was clicked: a click opens, as
 * Enter does. Returns the action left for the screen to do. */
enum action common_move(const struct page *page, struct page_state *state,
                        const struct input *input, const struct frame *frame);

/* "3 of 7". Caller frees. */
char *common_number(size_t number, size_t count);

/* "3 of 7": the item in focus, where a list is longer than the window; else `otherwise`. Caller
 * frees. */
char *common_position(const struct page *page, const struct page_state *state,
                      const char *otherwise);

/* "3 of 7   20 %": the position, where there is one, and words that are always to be seen. Caller
 * frees. */
char *common_beside_position(const struct page *page, const struct page_state *state,
                             const char *words);

/* The language that was chosen, as a list has it: "Français". Caller frees. */
char *common_language(struct tui *tui);

/* The crumb of the module of a unit: "5 Ending child labour". Caller frees. */
char *common_module_crumb(const struct session *session, const char *unit);

/* What a quiz is called on the screen. Borrowed. */
struct unit;
const char *common_quiz_title(const struct unit *unit);

/* Says where a file was saved, by its whole path: one has to find it again. */
void common_say_saved(struct tui *tui, const char *path);

/* Saves the lines of a page, its buttons left out, as a text file "NAME.txt" with the title above
 * them, and says where it is, or why not. */
void common_save(struct tui *tui, const struct page *page, const char *title, const char *name);

/* Lays out some blocks at a measure, with opening words (NULL: none). Caller clears. */
struct layout;
void common_layout(const struct tui *tui, const struct blocks *blocks, int columns,
                   const char *opening, struct layout *ret_layout);

/* Lays out what is for who teaches and stands in no text: words of the program (or NULL) and
 * blocks. Caller clears. */
void common_lay_out_plan(const struct tui *tui, const char *words, const struct blocks *blocks,
                         int columns, struct layout *ret_layout);

/* Makes the place of a note the one where its unit is opened next. */
struct note;
void common_go_to_note(struct tui *tui, const struct note *note);

/* Where the course speaks of its terms and instruments is read while nothing else is to be done:
 * once a course, whatever screen asks. As the due() and idle() of a screen. */
int64_t common_mentions_due(const struct screen *screen);
bool common_read_mentions(struct screen *screen);

/* The page of the Glossary or of Instruments on what a mark refers to; NULL, with a word on it,
 * where there is none. */
struct screen *common_look_up(struct tui *tui, const struct mark *mark);

#endif

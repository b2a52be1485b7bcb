/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner at the full screen, without a terminal: a computer with courses of the tests' own, a
 * window of some size, keys that are pressed by their names, and pictures of what is seen. The
 * clock stands still and chance is none. Whatever goes wrong in here fails the test.
 *
 *     screens_open(&screens, "80x24", "ages");
 *     screens_press(&screens, "Tab Enter");
 *     screens_expect_seen(&screens, "Lowest legal age");
 *     screens_close(&screens);
 */
#ifndef SUPPORT_SCREENS_H
#define SUPPORT_SCREENS_H

#include <stdbool.h>

#include "tui/stack.h"
#include "tui/tui.h"

struct screens {
    char *folder;         /* of the computer: "courses" and "learners"; the one worked in */
    const char *language; /* of the interface, by its code */
    char *spoken;         /* the same, where the program chose it: freed once it chooses another */
    char *wanted;         /* what the program chose last, if only for courses; NULL: nothing */
    void (*speak)(const char *code); /* makes the interface speak it; NULL: it stays English */
    struct shelf shelf;
    struct languages preferences; /* for courses */
    struct speech speech;
    struct tui tui;
    struct stack *stack; /* NULL: the program is not running */
    struct canvas canvas;
    struct preview preview; /* of tui.preview, where that is not NULL */
    unsigned char drawn;    /* so many random numbers were drawn */
};

/* --- Beginning and ending --- */

/* A new computer with a window of `size` ("80x24"). Nothing runs yet. */
void screens_set_up(struct screens *screens, const char *size);
void screens_close(struct screens *screens);

/* Adds the course with mistakes to the shelf. */
void screens_add_faulty_course(struct screens *screens);

/* Adds the course that has everything. */
void screens_add_whole_course(struct screens *screens);

/* Adds the course for who teaches, in English and French. */
void screens_add_taught_course(struct screens *screens);

/* Adds a French catalogue to the course "core"; the same words as those of another language. */
void screens_add_translation(struct screens *screens);
void screens_add_translation_as(struct screens *screens, const char *language);

/* Adds the course of long tables, in English, French and Arabic. */
void screens_add_tables_course(struct screens *screens);

/* Adds the course that is written in Arabic. */
void screens_add_arabic_course(struct screens *screens);

/* Adds a learner's record. */
void screens_add_learner(struct screens *screens, const char *name);

/* Starts the program: under the record of that learner, made if there is none; NULL: it asks who is
 * learning. Home comes first, or, if a course (and a unit) is named as on the command line, that.
 */
void screens_run(struct screens *screens, const char *learner, const char *course,
                 const char *unit);

/* The same; a quiz is begun, where the tests are not about what stands before it. */
void screens_run_begun(struct screens *screens, const char *learner, const char *course,
                       const char *unit);

/* Starts the program for the author of a course, at a unit of it (NULL: its outline). */
void screens_preview(struct screens *screens, const char *course, const char *unit);

/* The program ends, as if Q had been pressed. Another one may then be run. */
void screens_quit(struct screens *screens);

/* All in one: a new computer, and "Nadia" in a unit of the course "core" (NULL: at Home); a quiz is
 * begun. */
void screens_open(struct screens *screens, const char *size, const char *unit);

/* The same in a unit of the course that has everything. */
void screens_open_whole(struct screens *screens, const char *size, const char *unit);

/* The same in a unit of the course for who teaches. */
void screens_open_taught(struct screens *screens, const char *size, const char *unit);

/* The same in a unit of the course "core", translated, for who speaks French. The interface stays
 * English. */
void screens_open_translated(struct screens *screens, const char *size, const char *unit);

/* --- Acting --- */

/* Presses keys, named as Help names them, with spaces between: "Tab Tab Enter", "Shift-Tab",
 * "Ctrl-F", "Space", "↓", "q". Each may be repeated: "Space*5". */
void screens_press(struct screens *screens, const char *keys);

/* Presses ↓ until a text is seen, such as "» Next page"; it must come. */
void screens_go_to(struct screens *screens, const char *text);

/* Types a text, character by character. */
void screens_type(struct screens *screens, const char *text);

/* Pastes a text; "\n" is a line end. */
void screens_paste(struct screens *screens, const char *text);

void screens_click(struct screens *screens, int row, int column);
void screens_wheel(struct screens *screens, bool is_down, int times);

/* Clicks on the first character of a text that is seen. */
void screens_click_on(struct screens *screens, const char *text);

/* Nothing is done for some seconds. */
void screens_wait(struct screens *screens);

/* The first idle moment, in which the record is looked after. */
void screens_look_after(struct screens *screens);

/* Another size of the window. */
void screens_resize(struct screens *screens, const char *size);

/* --- Looking --- */

/* A row of the window, from 0, without the blanks at its end; the whole window as such rows. Caller
 * frees. */
char *screens_row(struct screens *screens, int row);
char *screens_picture(struct screens *screens);

/* The row in which a text is seen, -1 if none. */
int screens_find(struct screens *screens, const char *text);

void screens_expect_row(struct screens *screens, int row, const char *text);
void screens_expect_seen(struct screens *screens, const char *text);
void screens_expect_unseen(struct screens *screens, const char *text);

/* The focus is on the item that begins with `text`: the cursor stands on its first character, the
 * mark two columns before it or in the margin. In running text there is no mark, and the link has
 * another role. */
void screens_expect_focus(struct screens *screens, const char *text);
void screens_expect_link_focus(struct screens *screens, const char *text);

/* The first text of the body, from its first row on that is not blank. */
void screens_expect_top(struct screens *screens, const char *text);

void screens_expect_running(const struct screens *screens, bool is_running);

/* Expects these events of a course in the record: "opened ages, read ages". */
void screens_expect_events(struct screens *screens, const char *course, const char *expected);

/* The place kept for a unit of "core": its block and characters. False if there is none. */
bool screens_place(const struct screens *screens, const char *unit, size_t *ret_block,
                   int64_t *ret_characters);

#endif

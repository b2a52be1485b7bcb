/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The course line by line: the same flow as the full screen, for speech, braille, a printer or a
 * bad line. Every function here talks until its part is over and says how to go on. */
#ifndef PLAIN_PLAIN_H
#define PLAIN_PLAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "course/shelf.h"
#include "flow/preview.h"
#include "flow/session.h"
#include "plain/console.h"
#include "plain/show.h"
#include "plain/word.h"
#include "store/record.h"
#include "study/note.h"
#include "study/settings.h"

struct plain {
    struct console console;
    const struct shelf *shelf;
    struct record *record;   /* NULL: nothing is kept */
    struct preview *preview; /* an author looks at this course, and nobody learns; or NULL */
    struct outside outside;
    const struct languages *preferences; /* for courses, best first; borrowed */
    const char *language;                /* of the interface; borrowed */
    const struct speech *speech;         /* to go on in another language; borrowed, or NULL */
    struct session *opened;              /* of the course that is gone to first, to be taken; NULL:
                                          * it is not open yet, or has mistakes, which are to be said */
    struct session session;              /* of the course in hand */
    bool shows_facilitator;              /* notes for who teaches are read out too */
    struct settings *settings;           /* of the learner; borrowed */
    struct word_anywhere anywhere;       /* what can be asked for wherever one is */
    enum word asked;       /* at Home, to be looked up in the course that is opened for it, what
                            * was typed after it included; else WORD_ENTER */
    char *wished;          /* the language to go on in: see plain_language(); or NULL */
    char *wanted;          /* the unit to go to, for PLAIN_UNIT; or NULL */
    size_t wanted_block;   /* and where in it, or PLAIN_PLACE_KEPT */
    char *wanted_question; /* of a quiz; or NULL */
};

#define PLAIN_PLACE_KEPT SIZE_MAX

enum plain_next {
    PLAIN_GO_ON, /* to what follows */
    PLAIN_BACK,  /* to where one came from */
    PLAIN_UNIT,  /* to the unit `wanted`: see plain_leave_for() */
    PLAIN_QUIT
};

/* Looks after the record, and says what is to be said about it. To be called first. */
void plain_begin(struct plain *plain);

/* Says it where only courses, of the shelf or in hand, are in the language that was chosen. */
void plain_say_language(struct plain *plain);

/* Saves what waits, or says how much is lost. To be called last. */
void plain_end(struct plain *plain);

/* Home: go on, or choose a course. Ends when the learner quits or the input ends. */
void plain_home(struct plain *plain);

/* A course from its outline, or, if `unit` is given, from that unit. What was `asked` for at Home
 * is looked up first, and the course left again unless that leads to a part of it. Returns -1, with
 * an error in diag, when the course or the unit cannot be had. */
int plain_course(struct plain *plain, const char *path, const char *unit, enum plain_next *ret_next,
                 struct diag *diag);

/* A unit of the course in hand. */
enum plain_next plain_lesson(struct plain *plain, const char *unit);
enum plain_next plain_quiz(struct plain *plain, const char *unit);

/* Lists notes and bookmarks; one may be opened: PLAIN_UNIT. PLAIN_GO_ON: on with what was going on.
 */
enum plain_next plain_notes(struct plain *plain);

/* Marks the part of a lesson that begins where the reader stands, or takes its mark away; writes a
 * note there; says what notes and bookmarks there are between there and the block `end`. */
struct reader;
void plain_mark(struct plain *plain, struct reader *reader);
void plain_write_note(struct plain *plain, struct reader *reader, const char *text);
void plain_say_notes(struct plain *plain, const struct reader *reader, size_t end);

/* The same at the question in hand of a quiz. */
struct quiz;
void plain_mark_question(struct plain *plain, const struct quiz *quiz);
void plain_write_question_note(struct plain *plain, const struct quiz *quiz, const char *text);
void plain_say_question_notes(struct plain *plain, const struct quiz *quiz);

/* Says what is for who teaches at the beginning of a unit: its minutes, the plan of its module, the
 * note of a quiz; where such is wanted. */
void plain_say_teaching(struct plain *plain, const struct unit *unit);

/* Tells the settings, and changes those that are named by their number, until Enter alone:
 * PLAIN_GO_ON, or PLAIN_QUIT. */
enum plain_next plain_settings(struct plain *plain);

/* Goes on in the language that was typed after the word, or is chosen from a list. What is shown is
 * borrowed of a course in one language: PLAIN_QUIT where another one is wished, and whoever can
 * begin anew asks plain_speak() before leaving. PLAIN_GO_ON: on with what was going on. */
enum plain_next plain_language(struct plain *plain);

/* Speaks the language that was wished, if one was: true then. All that was borrowed of the session
 * is invalid; places and answers are kept. */
bool plain_speak(struct plain *plain);

/* Says what a term or a citation means. */
void plain_explain(struct plain *plain, const struct mark *link);

/* Opens a note's lesson at the note: PLAIN_UNIT, or PLAIN_GO_ON where that lesson is no more. */
enum plain_next plain_open_note(struct plain *plain, const struct note *note);

/* Looks up what was typed, by its word (word_is_look_up()). PLAIN_UNIT: the learner chose a part of
 * the course to go to. PLAIN_GO_ON: on with what was going on. */
enum plain_next plain_look_up(struct plain *plain, enum word word);

/* Makes a unit the one to go to, at a block or at the place kept. Returns PLAIN_UNIT. */
enum plain_next plain_leave_for(struct plain *plain, const char *unit, size_t block);

/* Says what went wrong, and clears it. */
void plain_report(struct plain *plain, struct diag *diag);

#endif

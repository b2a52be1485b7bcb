/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The full screen: what a screen is, and what all of them share. Screens draw on a canvas and turn
 * actions into changed state and a step; they never read raw keys, never write to the terminal,
 * never call another screen. Who calls them is the stack (stack.h). */
#ifndef TUI_TUI_H
#define TUI_TUI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "content/layout.h"
#include "course/mentions.h"
#include "course/shelf.h"
#include "flow/notice.h"
#include "flow/preview.h"
#include "flow/session.h"
#include "flow/spoken.h"
#include "store/record.h"
#include "study/settings.h"
#include "tui/action.h"
#include "tui/canvas.h"
#include "tui/term.h"
#include "tui/widget/frame.h"

struct quiz;
struct quiz_left;

/* Where a lesson is to be opened instead of at the place kept. */
struct wanted_place {
    char *unit;             /* NULL: nowhere */
    char *words;            /* to be marked there */
    char *question;         /* of a quiz; or NULL */
    struct quiz_left *left; /* of a quiz that no record has, to go on with; or NULL */
    size_t block;
    int64_t characters;
    bool is_source;   /* the words stand in the source alone */
    bool shows_other; /* the source was wanted there, beside the translation or instead of it */
    bool is_return;   /* one was there: that place, and not the first of the words near it */
};

void wanted_place_clear(struct wanted_place *place);

struct tui {
    const struct shelf *shelf;
    struct record *record; /* NULL: nothing is kept; closed by the caller, who sees it changed */
    const char *learners_folder;
    const char *elsewhere;     /* another folder for a record that cannot be written; NULL: none */
    unsigned told;             /* 1u << enum notice_kind: what was said about the record */
    bool is_unsaved_told;      /* that something waits to be saved, since it does */
    bool is_looked_after;      /* the record, in an idle moment */
    const char *wanted_course; /* a course to open from Home at once, by its path; NULL: none */
    const char *wanted_unit;   /* a unit of it; NULL: its outline */
    struct session *opened;    /* that course, or that of the preview, open already, to be taken;
                                  NULL: it is not */
    size_t opened_errors;      /* mistakes that were found in it */
    struct preview *preview;   /* an author looks at this course, and nobody learns; or NULL */
    const char *named_course;  /* the course that the command line named, by its path; or NULL */
    struct outside outside;
    struct wanted_place place; /* of the unit to be opened next */
    struct session session;    /* of the course in hand */
    bool has_session;
    struct mentions mentions; /* of that course, as far as they were read in idle moments */
    const struct speech *speech;
    /* Counts the changes of language. Whoever borrowed texts, marks or outline of the course when
     * it was another number has to borrow them anew. */
    unsigned spoken;
    char *language;    /* that was chosen; NULL: to be found, see tui_language() */
    struct term *term; /* NULL: there is nothing to suspend, or to send again */
    struct term_options look;
    struct settings settings; /* of the learner */
    bool has_settings;        /* they were read before the first screen */
    unsigned fixed;           /* 1u << enum setting: given on the command line, which wins */
    int measure;              /* columns of text; 0: as screens like best */
    bool hides_hints;         /* questions offer no hints */
    bool has_brackets;        /* links stand in brackets */
    bool is_mirrored;         /* the screen was drawn for a language from right to left */
    bool shows_facilitator;   /* notes for who teaches are shown */
    char *message;            /* above the bar until the next key, or NULL */
    enum role message_role;
    char *half_note; /* what was begun of a new note and not kept, or NULL */
    /* Where screens are saved as text files: the first of these folders that takes one. */
    const char *const *save_folders;
    size_t save_folder_count;
    bool is_plain_wanted; /* the learner chose to go on line by line */
    bool has_home;        /* Home was opened: it is below all that is opened then */
    /* Work for idle moments, whatever screen is shown: does a piece of some milliseconds and
     * returns false once there is no more. NULL: none. */
    bool (*work)(void *context);
    void *work_context;
};

struct screen;

/* What an action leads to. */
enum step_kind {
    STEP_STAY,
    STEP_BACK,    /* to the screen below; on the last one, the end */
    STEP_PUSH,    /* to `screen`, from which one comes back */
    STEP_REPLACE, /* to `screen` instead of this one, and of one of its kind right below */
    STEP_UNIT,    /* to the lesson or quiz `unit`: instead of this screen if it is one, else all
                   * between Home and this screen is closed; only one module is held at a time */
    STEP_VISIT,   /* the same from what was opened over a unit to look something up: one comes back
                   * to that unit, at the place where it was left */
    STEP_HOME,    /* to Home, all else closed */
    STEP_QUIT,
    STEP_ACTION, /* back, and then `action` on the screen below (Help's lines) */
};

struct step {
    enum step_kind kind;
    struct screen *screen; /* taken by the stack */
    const char *unit;      /* borrowed until the step is taken */
    enum action action;
};

/* What was typed or clicked. */
struct input {
    enum action action;
    size_t number;      /* of ACTION_NUMBER */
    uint32_t character; /* typed into a field, else 0 */
    bool is_pasted;     /* the character was pasted, and may be a line end or a tab */
    bool is_mouse;
    int row; /* of the mouse */
    int column;
};

struct screen_ops {
    const char *name; /* in Help's head, to be translated */
    unsigned places;  /* PLACE_... */
    bool is_unit;     /* shows a lesson or quiz, and borrows from its module */
    /* Says where one comes back to when the unit has been closed for another one; the caller clears
     * it. NULL only where is_unit is false. */
    void (*leave)(const struct screen *screen, struct wanted_place *ret_place);
    enum action opened_by; /* the key that opens it wherever one is; ACTION_NONE: there is none */
    bool has_own_search; /* "/" is its business: it narrows its list, or searches from its lesson */
    void (*close)(struct screen *screen);
    /* Paints the state; may bring scrolling and focus up to date with the canvas' size. */
    void (*draw)(struct screen *screen, struct canvas *canvas);
    struct step (*act)(struct screen *screen, const struct input *input);
    /* Writes the place down: two seconds after the last key, on leaving, at the end. May be NULL.
     */
    void (*keep)(struct screen *screen);
    /* Called when the screen comes to the top, at first and again. May be NULL. */
    struct step (*resume)(struct screen *screen);
    /* True while letters go into a field. May be NULL: never. */
    bool (*is_typing)(const struct screen *screen);
    /* True while the focus is on something to choose: Space chooses then. May be NULL: as its
     * places say. */
    bool (*is_choosing)(const struct screen *screen);
    /* While the screen is on top: how many milliseconds after the last key, or the last idle(), it
     * wants idle(); 0 at once, -1 never. idle() does a piece of work, of some milliseconds at most,
     * so that no key waits for it, and returns true if there is something else to be seen. Both or
     * none may be NULL. */
    int64_t (*due)(const struct screen *screen);
    bool (*idle)(struct screen *screen);
    /* For a course that was read anew: makes the like of the screen, at the same place, over the
     * course that is in hand now. What the screen borrowed of the session before is still there.
     * NULL where the place is no more. May be NULL: the course is not read anew before one has come
     * back from the screen. */
    struct screen *(*renew)(const struct screen *screen, const struct session *before);
};

/* The common head of every screen's state. */
struct screen {
    const struct screen_ops *ops;
    struct tui *tui;
};

/* True while letters go into a field of that screen. */
bool screen_is_typing(const struct screen *screen);

/* Says something in the row above the bar until the next key. */
void tui_say(struct tui *tui, enum role role, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* What stands in the row above the bar: what was said last, else what is wrong with the course that
 * an author looks at; NULL: nothing. Borrowed. */
const char *tui_message(const struct tui *tui, enum role *ret_role);

/* Says the first error of diag, if there is one, and clears it. */
void tui_report(struct tui *tui, struct diag *diag);

/* Changes a setting of the learner's and looks so from now on. What cannot be kept is said. */
void tui_set(struct tui *tui, enum setting setting, const char *value);

/* Takes over the settings of the learner whose record is open now, unless they were read before. */
void tui_take_settings(struct tui *tui);

/* Fills in the directions of the languages of the course in hand, for a layout of its text. */
void tui_direct(const struct tui *tui, struct layout_options *options);

/* Opens a course, or says why not. Returns false then. */
bool tui_open_course(struct tui *tui, const char *path);

/* Takes the course that is open already, tui->opened, to be the one in hand. Returns false where
 * there is none. */
bool tui_take_opened(struct tui *tui);

/* Puts another course in the place of the one in hand, which is given back. */
struct session tui_exchange_course(struct tui *tui, struct session session);

/* Reads the catalogue of the course in hand again: a translator has compiled another one. */
void tui_refresh_course(struct tui *tui);

void tui_forget_place(struct tui *tui);

/* Opens the course of tui->preview, or takes it from tui->opened, at a unit of it (NULL: its
 * outline), and returns the first screen for tui_run(). Returns NULL, the reasons in diag, where
 * nothing of it can be shown. */
struct screen *screen_preview(struct tui *tui, const char *unit, struct diag *diag);

/* Opens the course that was studied last, else the first one, unless one is in hand. Returns false
 * after it said why there is none. */
bool tui_need_course(struct tui *tui);

/* The language that was chosen, which may be one that only courses have. Borrowed until another is
 * spoken or a course opened or closed. */
const char *tui_language(struct tui *tui);

/* Adds the languages that can be chosen: the interface's, then those that only courses have. */
void tui_languages(const struct tui *tui, struct languages *ret_languages);

/* Speaks a language from now on, the course in hand too. Where only courses are in it, that is
 * said. */
void tui_speak(struct tui *tui, const char *code);

/* Learns under another record from now on, which it takes; NULL: nothing is kept. */
void tui_learn_as(struct tui *tui, struct record *record);

/* True if what is done now is not on the disk: it waits to be saved, or the record can only be
 * read. */
bool tui_is_unsaved(const struct tui *tui);

/* Says that something could not be saved, `diag` (cleared) saying why: once by the sheet that it
 * returns, to be pushed over the screen below, and NULL while it is so. Of a record that can only
 * be read it was said before. */
struct screen *tui_tell_unsaved(struct tui *tui, struct screen *below, struct diag *diag);

/* True if nothing would be lost with the record in hand: what waits gets another chance to be
 * saved. Of one that can only be read the learner knows. */
bool tui_can_leave_record(struct tui *tui, struct diag *diag);

/* The sheet of the next thing to be told about the record, over the screen below; NULL: none. */
struct screen *tui_next_notice(struct tui *tui, struct screen *below);

/* Closes the course, and frees what was kept for all screens. The record is the caller's. */
void tui_clear(struct tui *tui);

/* A step to another screen; STEP_STAY when there is none. */
struct step step_push(struct screen *screen);
struct step step_unit(const char *unit);
struct step step_visit(const char *unit);
struct step step_replace(struct screen *screen);

/* The screens. Each returns a fresh one, or NULL after tui_say() said why not. */
struct screen *screen_start(struct tui *tui);
struct screen *screen_learners(struct tui *tui); /* the first start, where there are none */
struct screen *screen_home(struct tui *tui);
struct screen *screen_course(struct tui *tui); /* the outline, where one would go on */
struct screen *screen_course_at(struct tui *tui, const char *unit); /* at that unit */
struct screen *screen_unit(struct tui *tui, const char *unit);      /* a lesson or a quiz */
/* What opens that unit again, when one comes back to it. */
struct screen *screen_return(const struct screen *unit);
struct screen *screen_reader(struct tui *tui, const char *unit);
struct screen *screen_quiz(struct tui *tui,
                           const char *unit); /* where it stands: question, result */
/* On with the attempt that is under way at that quiz, else before it begins. */
struct screen *screen_question(struct tui *tui, const struct quiz *before);
/* Before an attempt at a quiz that was found; it begins there. Takes the quiz. */
struct screen *screen_quiz_begin(struct tui *tui, struct quiz *quiz);
struct screen *screen_question_of(struct tui *tui, struct quiz *quiz); /* takes the quiz */
/* The answer number `at` of an attempt, to look at; NULL, without a word, where it cannot be had.
 */
struct screen *screen_answer(struct tui *tui, const struct quiz *quiz, size_t at);
/* Ends the attempt, unless it is ended already, and shows what it came to. Takes the quiz. */
struct screen *screen_result(struct tui *tui, struct quiz *quiz);
struct screen *screen_result_at(struct tui *tui, struct quiz *quiz, size_t answer); /* in focus */
struct screen *screen_language(struct tui *tui);
struct outline_module;
struct screen *screen_summary(struct tui *tui, const struct outline_module *module);
struct note;
/* A sheet over the screen below, to change a note (copied); without a key: to write a new one. */
struct screen *screen_note(struct tui *tui, struct screen *below, const struct note *note);
struct screen *screen_settings(struct tui *tui);
struct screen *screen_notes(struct tui *tui);                    /* of the course in hand */
struct screen *screen_search(struct tui *tui, const char *here); /* from a unit, or NULL */
struct screen *screen_glossary(struct tui *tui);
struct screen *screen_glossary_at(struct tui *tui, const char *entry); /* at that word */
struct screen *screen_instruments(struct tui *tui);
struct screen *screen_instrument(struct tui *tui, const char *reference); /* "C138", "C138:7" */
/* A sheet over the screen below with the notice, which it takes. `kind` may be NOTICE_KIND_COUNT.
 */
struct screen *screen_notice(struct tui *tui, struct screen *below, enum notice_kind kind,
                             struct notice notice);
/* The sheet of what could not be saved, `diag` (cleared) saying why; is_leaving: the program is to
 * end, and would lose it. */
struct screen *screen_unsaved(struct tui *tui, struct screen *below, bool is_leaving,
                              struct diag *diag);
struct screen *screen_help(struct tui *tui, const struct screen *below);

#endif

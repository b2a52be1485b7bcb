/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a command is given: options understood, folders found, the world outside the core. */
#ifndef CLI_PROGRAM_H
#define CLI_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/diag.h"
#include "course/shelf.h"
#include "flow/session.h"
#include "tui/term.h"
#include "tui/tui.h"

/* The exit statuses of the program. */
enum status {
    STATUS_GOOD = 0,
    STATUS_BAD = 1,         /* the course or the data is bad */
    STATUS_USAGE = 2,       /* unknown command, option, learner, language */
    STATUS_ENVIRONMENT = 3, /* no such file, no permission, disk, memory */
};

enum listing_format { LISTING_TABLE, LISTING_CSV, LISTING_JSON, LISTING_FORMAT_COUNT };

enum { SAVE_FOLDERS = 2 };

struct program {
    const char *name;           /* what to type to start it again */
    const char *learner;        /* --learner, or NULL */
    const char *language;       /* --language, or NULL */
    const char *id;             /* --id, or NULL */
    bool is_plain;              /* --plain */
    bool is_strict;             /* --strict */
    bool explains;              /* --explain */
    enum listing_format format; /* --format */
    bool is_yes;                /* --yes */
    const char *reset;          /* --reset, or NULL */
    bool is_undoing;            /* --undo-reset */
    char *learners_folder;      /* where records are; NULL when no home is known */
    const char *elsewhere; /* the user's own folder of records, if that is another; else NULL */
    const char *const *course_folders;
    size_t course_folder_count;
    const char *own_courses; /* the user's own folder of them; NULL when no home is known */
    struct outside outside;
    const struct speech *speech;
    struct term_options look;               /* --ascii, --colour, --theme */
    unsigned fixed;                         /* 1u << enum setting: what these say */
    const char *save_folders[SAVE_FOLDERS]; /* for text files: where one works, one's home */
    int ended_by;     /* the signal that ended the full screen, else 0: main ends by it too */
    bool is_terminal; /* a person types and reads */
    size_t columns;   /* of the terminal */
    FILE *in;
    FILE *out;
    FILE *errors;
};

/* The languages wanted for courses, best first; NULL where nobody says. Borrowed. */
const struct languages *program_preferences(const struct program *program);

/* Adds the languages of the courses that the program finds, and of any that one of these words
 * names by its folder. */
void program_course_languages(const struct program *program, const char *const *words, size_t count,
                              struct languages *ret_languages);

/* Returns the folder of the course that FOLDER or FOLDER/UNIT names; *ret_unit is the unit (within
 * `word`), or NULL. Caller frees; NULL for a word that names no such folder. */
char *program_course_folder(const char *word, const char **ret_unit);

/* The folder of the course that a word names: a path that is there (the folder itself, or a file or
 * folder in it), else the id of a course that is found. Caller frees; NULL where there is none. */
char *program_course_of(const struct program *program, const char *word);

/* Says that program_course_of() found none, and what was likely meant. Returns STATUS_ENVIRONMENT.
 * The same in words: caller frees. */
enum status program_no_course(const struct program *program, const char *word);
char *program_no_course_words(const char *word);

/* True if a course of that id is found. */
bool program_has_course(const struct program *program, const char *id);

/* Says that a course has no such lesson or quiz, and which was likely meant. Returns
 * STATUS_USAGE. */
enum status program_refuse_unit(const struct program *program, const struct session *session,
                                const char *word);

/* A path as a shell takes it. Caller frees. */
char *program_shell_word(const char *path);

/* Takes the terminal over for these screens. Where there is none for it that is said, and false
 * returned: the caller goes on line by line. */
bool program_open_screen(const struct program *program, struct tui *tui);

/* Prints all messages to the program's errors, with their lines, and clears diag. */
void program_report(const struct program *program, struct diag *diag);

/* Prints "decentwork: MESSAGE" to the program's errors and returns `status`. */
enum status program_fail(const struct program *program, enum status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Writes a listing to the program's output, in the format that is wanted; a table in the width of
 * the terminal. */
struct listing;
void program_list(const struct program *program, struct listing *listing);

/* Says that a file cannot be written, or that a folder cannot be made, and why, by errno. Returns
 * STATUS_ENVIRONMENT. */
enum status program_fail_writing(const struct program *program, const char *file);
enum status program_fail_making(const struct program *program, const char *folder);

/* The status that the errors in diag call for: STATUS_ENVIRONMENT for what the machine refuses,
 * STATUS_USAGE for a learner or a unit that cannot be meant, STATUS_BAD for bad courses and data.
 */
enum status program_status(const struct diag *diag);

/* program_report(), then the status that the errors called for. */
enum status program_refuse(const struct program *program, struct diag *diag);

#endif

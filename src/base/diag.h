/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What went wrong, where, and what was expected: collected here, shown by whoever has a screen.
 *
 * A function that can fail takes a `struct diag *` last and returns -1 after adding at least one
 * error. Texts: lower case, no final stop, the offending word in single quotes, what was expected,
 * translated. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum diag_severity { DIAG_ERROR, DIAG_WARNING };

/* A place in a file. It travels by value; `file` is borrowed from whoever read the file (NULL: no
 * file). Lines and columns count from 1, columns in characters; line 0 means the file as a whole.
 */
struct where {
    const char *file;
    size_t line;
    size_t column;
};

struct diagnostic {
    enum diag_severity severity;
    char *file;
    size_t line;
    size_t column;
    char *code; /* a stable word to look up, such as "no-key" */
    char *message;
    char *source;          /* what is shown of the line itself, or NULL where it could not be had */
    size_t source_skipped; /* how many characters of the line stand before that */
};

/* A line of a file, without its end: borrowed from whoever found it, till it finds the next. */
struct diag_line {
    const char *bytes;
    size_t length;
};

/* Finds a line of a file for a message; false where it cannot be had. */
typedef bool diag_line_reader(void *context, const char *file, size_t line,
                              struct diag_line *ret_line);

struct diag {
    struct diagnostic *items;
    size_t count;
    size_t capacity;
    size_t errors; /* all of them, kept or not */
    size_t warnings;
    diag_line_reader *read_line;
    void *read_line_context;
};

enum { DIAG_KEPT_MAX = 2000 }; /* further ones are only counted */

void diag_init(struct diag *diag);
void diag_clear(struct diag *diag);

/* Lets messages carry the line that they speak of. The reader is called while a message is added.
 */
void diag_read_lines_with(struct diag *diag, diag_line_reader *reader, void *context);

/* Adds an error. Always returns -1, so that a caller can return it. */
int diag_error(struct diag *diag, struct where where, const char *code, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Adds a warning: the file can be used as it is. */
void diag_warning(struct diag *diag, struct where where, const char *code, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* True if some message has that code. */
bool diag_has(const struct diag *diag, const char *code);

/* Adds the errors of another, each of its file as a whole. */
void diag_add_errors(struct diag *diag, const struct diag *from);

/* A place that is a whole file. */
struct where where_file(const char *file);

/* Puts the messages in the order of their files (as first named) and lines. */
void diag_sort(struct diag *diag);

/* Adds "file:line:column: error: message [code]" and, where the source line is known, what is shown
 * of that line and a caret below, as compilers print them; in any of it a character that a terminal
 * could take for an order, or that turns the text around it, is shown as "?". */
void diag_render(const struct diagnostic *diagnostic, struct str *out);

#endif

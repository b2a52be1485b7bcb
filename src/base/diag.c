/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What went wrong, where, and what was expected: collected here, shown by whoever has a screen. */
#include "config.h"

#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/utf8.h"

/* How much of a long line is shown, in characters, and how much of that before the caret. */
enum { SHOWN_MAX = 100, SHOWN_BEFORE = 60 };

void diag_init(struct diag *diag)
{
    *diag = (struct diag){0};
}

static void diagnostic_clear(struct diagnostic *diagnostic)
{
    free(diagnostic->file);
    free(diagnostic->code);
    free(diagnostic->message);
    free(diagnostic->source);
}

void diag_clear(struct diag *diag)
{
    for (size_t i = 0; i < diag->count; i++)
        diagnostic_clear(&diag->items[i]);
    free(diag->items);
    diag_init(diag);
}

void diag_read_lines_with(struct diag *diag, diag_line_reader *reader, void *context)
{
    diag->read_line = reader;
    diag->read_line_context = context;
}

/* Keeps the part of the line around the column: a line may be as long as its file. */
static void keep_shown(struct diagnostic *item, const struct diag_line *line)
{
    size_t caret = item->column > 0 ? item->column - 1 : 0;
    item->source_skipped = caret > SHOWN_BEFORE ? caret - SHOWN_BEFORE : 0;
    size_t start = utf8_offset(line->bytes, line->length, item->source_skipped);
    const char *shown = line->bytes + start;
    item->source = memory_text_n(shown, utf8_offset(shown, line->length - start, SHOWN_MAX));
}

__attribute__((format(printf, 5, 0))) static void add(struct diag *diag,
                                                      enum diag_severity severity,
                                                      struct where where, const char *code,
                                                      const char *format, va_list arguments)
{
    if (severity == DIAG_ERROR)
        diag->errors++;
    else
        diag->warnings++;
    if (diag->count >= DIAG_KEPT_MAX)
        return;
    struct str message = {0};
    str_addfv(&message, format, arguments);
    diag->items =
        memory_reserve(diag->items, diag->count + 1, &diag->capacity, sizeof *diag->items);
    struct diagnostic *item = &diag->items[diag->count++];
    *item = (struct diagnostic){
        .severity = severity,
        .file = memory_text(where.file),
        .line = where.line,
        .column = where.column,
        .code = memory_text(code),
        .message = str_take(&message),
    };
    struct diag_line line;
    if (diag->read_line != NULL && where.file != NULL && where.line > 0 &&
        diag->read_line(diag->read_line_context, where.file, where.line, &line))
        keep_shown(item, &line);
}

int diag_error(struct diag *diag, struct where where, const char *code, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(diag, DIAG_ERROR, where, code, format, arguments);
    va_end(arguments);
    return -1;
}

void diag_warning(struct diag *diag, struct where where, const char *code, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(diag, DIAG_WARNING, where, code, format, arguments);
    va_end(arguments);
}

bool diag_has(const struct diag *diag, const char *code)
{
    for (size_t i = 0; i < diag->count; i++)
        if (strcmp(diag->items[i].code, code) == 0)
            return true;
    return false;
}

void diag_add_errors(struct diag *diag, const struct diag *from)
{
    for (size_t i = 0; i < from->count; i++)
        if (from->items[i].severity == DIAG_ERROR)
            diag_error(diag, where_file(from->items[i].file), from->items[i].code, "%s",
                       from->items[i].message);
}

struct where where_file(const char *file)
{
    return (struct where){.file = file};
}

/* For sorting: a message, and the rank of its file and its own. */
struct ranked {
    struct diagnostic diagnostic;
    size_t file;
    size_t added;
};

static int by_place(const void *left, const void *right)
{
    const struct ranked *a = left;
    const struct ranked *b = right;
    if (a->file != b->file)
        return a->file < b->file ? -1 : 1;
    if (a->diagnostic.line != b->diagnostic.line)
        return a->diagnostic.line < b->diagnostic.line ? -1 : 1;
    if (a->diagnostic.column != b->diagnostic.column)
        return a->diagnostic.column < b->diagnostic.column ? -1 : 1;
    return a->added < b->added ? -1 : 1;
}

static bool is_same_file(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

void diag_sort(struct diag *diag)
{
    if (diag->count < 2)
        return;
    struct ranked *ranked = memory_new(diag->count, sizeof *ranked);
    for (size_t i = 0; i < diag->count; i++) {
        size_t first = 0;
        while (!is_same_file(diag->items[first].file, diag->items[i].file))
            first++;
        ranked[i] = (struct ranked){diag->items[i], first, i};
    }
    qsort(ranked, diag->count, sizeof *ranked, by_place);
    for (size_t i = 0; i < diag->count; i++)
        diag->items[i] = ranked[i].diagnostic;
    free(ranked);
}

/* Adds one character of a text; "?" for one that a terminal could take for an order, for one that
 * turns what follows, and for a byte that is no UTF-8. Returns how many bytes it takes. */
static size_t render_character(const char *text, size_t length, struct str *out,
                               size_t *ret_columns)
{
    uint32_t character;
    size_t step = utf8_decode(text, length, &character);
    bool is_shown = step > 0 && !utf8_is_order(character);
    if (is_shown)
        str_add_n(out, text, step);
    else
        str_add_char(out, '?');
    *ret_columns = is_shown ? utf8_columns(character) : 1;
    return step > 0 ? step : 1;
}

/* Names of files and words of messages may come from a stranger's course. */
static void render_words(const char *words, struct str *out)
{
    size_t length = strlen(words);
    size_t columns;
    for (size_t at = 0; at < length;)
        at += render_character(words + at, length - at, out, &columns);
}

/* Adds what is kept of the line, with a caret below its column. A tab stands above a tab: both go
 * as far. */
static void render_source(const struct diagnostic *diagnostic, struct str *out)
{
    const char *line = diagnostic->source;
    size_t length = strlen(line);
    size_t caret = diagnostic->column > 0 ? diagnostic->column - 1 : 0;
    struct str below = {0};
    str_add(out, "    ");
    str_add(&below, "    ");
    for (size_t at = 0, number = diagnostic->source_skipped; at < length; number++) {
        bool is_tab = line[at] == '\t';
        size_t columns = 1;
        if (is_tab)
            str_add_char(out, line[at++]);
        else
            at += render_character(line + at, length - at, out, &columns);
        if (number < caret)
            str_add_repeat(&below, is_tab ? "\t" : " ", columns);
    }
    str_addf(out, "\n%s^\n", str_text(&below));
    str_clear(&below);
}

void diag_render(const struct diagnostic *diagnostic, struct str *out)
{
    if (diagnostic->file != NULL)
        render_words(diagnostic->file, out);
    if (diagnostic->line > 0)
        str_addf(out, ":%zu:%zu", diagnostic->line, diagnostic->column);
    if (diagnostic->file != NULL)
        str_add(out, ": ");
    struct str message = {0};
    render_words(diagnostic->message, &message);
    if (diagnostic->severity == DIAG_ERROR)
        /* TRANSLATORS: the head of a message, as compilers print them: "error: question 'q7' has no
         * correct answer". */
        str_addf(out, _("error: %s"), str_text(&message));
    else
        /* TRANSLATORS: the head of a message, as compilers print them. */
        str_addf(out, _("warning: %s"), str_text(&message));
    str_clear(&message);
    if (diagnostic->code != NULL)
        str_addf(out, " [%s]", diagnostic->code);
    str_add_char(out, '\n');
    if (diagnostic->source != NULL)
        render_source(diagnostic, out);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* PO files, as translators and their editors have them, written by GNU libgettextpo. */
#include "config.h"

#include "exchange/format.h"
#include "exchange/po_read.h"

#include <errno.h>
#include <gettext-po.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"

enum { PLACES_TOLD_MAX = 5 }; /* in the comments of a text; its references name all */

/* libgettextpo calls back without a context, and wants not to be returned to after a fatal error:
 * so one call at a time says here where its errors go and where it ends. */
static struct {
    struct diag *diag;
    const char *path;
    jmp_buf end;
} call;

static void take_problem(int severity, po_message_t message, const char *file, size_t line,
                         size_t column, int is_multiline, const char *text)
{
    (void)message;
    (void)is_multiline;
    if (severity == PO_SEVERITY_WARNING)
        return; /* about how programs should be written */
    bool has_line = file != NULL && line != (size_t)-1;
    struct where where = where_file(file != NULL ? file : call.path);
    if (has_line) {
        where.line = line;
        where.column = column == (size_t)-1 ? 1 : column;
    }
    char *line_of_text = memory_text_n(text, strcspn(text, "\n"));
    diag_error(call.diag, where, "po", "%s", line_of_text);
    free(line_of_text);
    if (severity == PO_SEVERITY_FATAL_ERROR)
        longjmp(call.end, 1);
}

/* Of a problem between two places the first is told. */
/* NOLINTNEXTLINE(readability-function-size): the library says what it hands over */
static void take_problem_of_two(int severity, po_message_t message, const char *file, size_t line,
                                size_t column, int is_multiline, const char *text,
                                po_message_t other_message, const char *other_file,
                                size_t other_line, size_t other_column, int is_other_multiline,
                                const char *other_text)
{
    (void)other_message;
    (void)other_file;
    (void)other_line;
    (void)other_column;
    (void)is_other_multiline;
    (void)other_text;
    take_problem(severity, message, file, line, column, is_multiline, text);
}

static const struct po_xerror_handler handler = {take_problem, take_problem_of_two};

/* Returns NULL, with an error, where there is no such file or it is no PO file. */
static po_file_t open_file(const char *path, struct diag *diag)
{
    size_t errors = diag->errors;
    call.diag = diag;
    call.path = path;
    if (setjmp(call.end) != 0)
        return NULL;
    po_file_t file = po_file_read(path, &handler);
    if (file == NULL && diag->errors == errors)
        diag_error(diag, where_file(path), "no-file", _("the file cannot be read: %s"),
                   strerror(errno));
    if (file != NULL && diag->errors > errors) {
        po_file_free(file);
        file = NULL;
    }
    return file;
}

/* Sees to it that the file can be written, for to libgettextpo it is fatal if not, and its memory
 * would be lost. */
static int begin_file(const char *path, struct diag *diag)
{
    FILE *file = fopen(path, "we");
    if (file != NULL && fclose(file) == 0)
        return 0;
    return diag_error(diag, where_file(path), "no-file", _("the file cannot be written: %s"),
                      strerror(errno));
}

static int write_file(po_file_t file, const char *path, struct diag *diag)
{
    size_t errors = diag->errors;
    if (begin_file(path, diag) != 0)
        return -1;
    call.diag = diag;
    call.path = path;
    if (setjmp(call.end) == 0)
        po_file_write(file, path, &handler);
    return diag->errors > errors ? -1 : 0;
}

static void set_field(char **header, const char *field, const char *value)
{
    char *changed = po_header_set_field(*header, field, value);
    free(*header);
    *header = changed;
}

static char *moment_in_header(struct moment moment)
{
    time_t local = (time_t)(moment.at / 1000 + (time_t)moment.zone * 60);
    struct tm parts;
    char text[40];
    gmtime_r(&local, &parts);
    strftime(text, sizeof text, "%Y-%m-%d %H:%M", &parts);
    int zone = abs(moment.zone);
    return str_format("%s%c%02d%02d", text, moment.zone < 0 ? '-' : '+', zone / 60, zone % 60);
}

/* The fields that msgfmt -c asks for. What a translator fills in has the words that gettext knows
 * as not filled in; a translation that no one has begun is by nobody. */
static char *header_of(const struct format_head *head)
{
    bool is_template = head->language == NULL;
    char *now = moment_in_header(head->now);
    const char *const fields[][2] = {
        {"Project-Id-Version", head->project},
        {"Report-Msgid-Bugs-To", ""},
        {"POT-Creation-Date", now},
        {"PO-Revision-Date", is_template ? "YEAR-MO-DA HO:MI+ZONE" : now},
        {"Last-Translator", is_template ? "FULL NAME <EMAIL@ADDRESS>" : "none"},
        {"Language-Team", is_template ? "LANGUAGE <LL@li.org>" : "none"},
        {"Language", is_template ? "" : head->language},
        {"MIME-Version", "1.0"},
        {"Content-Type", "text/plain; charset=UTF-8"},
        {"Content-Transfer-Encoding", "8bit"},
    };
    char *header = memory_text("");
    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        set_field(&header, fields[i][0], fields[i][1]);
    free(now);
    return header;
}

static void insert_header(po_message_iterator_t place, const struct format_head *head)
{
    po_message_t message = po_message_create();
    char *header = header_of(head);
    /* TRANSLATORS: the first line of a file for translators; the title of a course. */
    char *comment = str_format(_("Translation of the course \"%s\"."), head->title);
    po_message_set_comments(message, comment);
    po_message_set_msgid(message, "");
    po_message_set_msgstr(message, header);
    po_message_set_fuzzy(message, head->language == NULL);
    po_message_insert(place, message);
    free(comment);
    free(header);
}

/* Says of a text where it stands and what is expected of it. */
static char *comments_of(const struct message *message)
{
    struct str comments = {0};
    const char *help = NULL;
    for (size_t i = 0; i < message->place_count && i < PLACES_TOLD_MAX; i++) {
        const struct message_place *place = &message->places[i];
        if (help != NULL && strcmp(help, place->help) != 0)
            str_addf(&comments, "%s\n", _(help));
        help = place->help;
        str_addf(&comments, "%s\n", place->path);
    }
    str_addf(&comments, "%s\n", _(help));
    return str_take(&comments);
}

static void insert_message(po_message_iterator_t place, const struct messages *messages,
                           const struct message *source)
{
    po_message_t message = po_message_create();
    char *comments = comments_of(source);
    if (source->context != NULL)
        po_message_set_msgctxt(message, source->context);
    po_message_set_msgid(message, source->key);
    po_message_set_msgstr(message, "");
    po_message_set_extracted_comments(message, comments);
    for (size_t i = 0; i < source->place_count; i++)
        po_message_add_filepos(message, messages->files[source->places[i].file],
                               source->places[i].where.line);
    po_message_insert(place, message);
    free(comments);
}

static int write_texts(const struct messages *messages, const struct format_head *head,
                       const char *path, struct diag *diag)
{
    po_file_t file = po_file_create();
    po_message_iterator_t place = po_message_iterator(file, NULL);
    insert_header(place, head);
    for (size_t i = 0; i < messages->count; i++)
        insert_message(place, messages, &messages->items[i]);
    po_message_iterator_free(place);
    int result = write_file(file, path, diag);
    po_file_free(file);
    return result;
}

static bool is_header(po_message_t message)
{
    return po_message_msgctxt(message) == NULL && po_message_msgid(message)[0] == '\0' &&
           !po_message_is_obsolete(message);
}

/* True for a guess that is no guess: the source was translated before, and only its spelling has
 * been corrected since. */
static bool is_still_good(po_message_t message, const struct translation *before,
                          const struct messages *messages)
{
    const char *was = po_message_prev_msgid(message);
    const struct message *source =
        messages_find(messages, po_message_msgctxt(message), po_message_msgid(message));
    if (!po_message_is_fuzzy(message) || was == NULL || source == NULL || !source->is_respelled)
        return false;
    const struct translation_entry *entry =
        translation_find(before, po_message_prev_msgctxt(message), was);
    return entry != NULL && !entry->is_fuzzy &&
           strcmp(entry->text, po_message_msgstr(message)) == 0;
}

static void settle_message(po_message_t message, const struct translation *before,
                           const struct messages *messages)
{
    if (!is_still_good(message, before, messages))
        return;
    po_message_set_fuzzy(message, 0);
    po_message_set_prev_msgctxt(message, NULL);
    po_message_set_prev_msgid(message, NULL);
}

static void settle_header(po_message_t message, const char *project)
{
    char *header = memory_text(po_message_msgstr(message));
    set_field(&header, "Project-Id-Version", project);
    po_message_set_msgstr(message, header);
    free(header);
}

static int settle(const char *path, const struct translation *before,
                  const struct messages *messages, const char *project, struct diag *diag)
{
    po_message_t message;
    po_file_t file = open_file(path, diag);
    if (file == NULL)
        return -1;
    po_message_iterator_t place = po_message_iterator(file, NULL);
    while ((message = po_next_message(place)) != NULL) {
        if (is_header(message))
            settle_header(message, project);
        else
            settle_message(message, before, messages);
    }
    po_message_iterator_free(place);
    int result = write_file(file, path, diag);
    po_file_free(file);
    return result;
}

const struct format format_po = {
    .name = "po",
    .ending = ".po",
    .template = "messages.pot",
    .write = write_texts,
    .read = po_read,
    .settle = settle,
};

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON lines made into a record. The file may come from a stranger: every line is held against what
 * lines.c writes, and one that is not so refuses all. */
#include "config.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "store/event_row.h"
#include "store/lines.h"
#include "store/lines_inside.h"
#include "store/migration.h"
#include "store/record_inside.h"
#include "store/transaction.h"

enum { LINE_BYTES_MAX = 8 * 1024 * 1024 };

struct reading {
    FILE *in;
    const char *name;
    size_t line; /* from 1 */
    sqlite3 *db;
    sqlite3_stmt *add_event;
    sqlite3_stmt *add_place;
    struct diag *diag;
};

static int tell(const struct reading *reading, const char *message)
{
    return diag_error(reading->diag, (struct where){.file = reading->name, .line = reading->line},
                      "import-line", "%s", message);
}

bool lines_are(FILE *in)
{
    static const char beginning[] = "{\"" LINES_FORMAT "\":\"" LINES_FORMAT_NAME "\"";
    char bytes[sizeof beginning - 1];
    size_t count = fread(bytes, 1, sizeof bytes, in);
    rewind(in);
    return count == sizeof bytes && memcmp(bytes, beginning, sizeof bytes) == 0;
}

/* Reads a line. Returns 1, 0 at the end of the file, -1 for one that is too long. */
static int read_line(struct reading *reading, struct str *line)
{
    int byte;
    str_cut(line, 0);
    reading->line++;
    while ((byte = getc_unlocked(reading->in)) != EOF && byte != '\n') {
        if (line->length >= LINE_BYTES_MAX)
            return tell(reading, _("this line is too long"));
        str_add_char(line, (char)byte);
    }
    return byte != EOF || line->length > 0;
}

/* --- Values --- */

struct field {
    const char *key;
    enum { FIELD_TEXT, FIELD_NUMBER, FIELD_ANY } type;
    bool is_needed;
};

static bool has_type(const json_t *value, const struct field *field)
{
    if (field->type == FIELD_TEXT)
        return json_is_string(value);
    return field->type == FIELD_ANY || json_is_integer(value);
}

/* Each field that is needed is there, each that is there is known and of its type. */
static bool has_fields(const json_t *object, const struct field *fields, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        const json_t *value = json_object_get(object, fields[i].key);
        if (value == NULL && fields[i].is_needed)
            return false;
        if (value != NULL && !has_type(value, &fields[i]))
            return false;
        found += value != NULL;
    }
    return found == json_object_size(object);
}

static void bind_text(sqlite3_stmt *add, int index, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (value == NULL)
        sqlite3_bind_null(add, index);
    else
        sqlite3_bind_text(add, index, json_string_value(value), (int)json_string_length(value),
                          SQLITE_TRANSIENT);
}

static void bind_number(sqlite3_stmt *add, int index, const json_t *object, const char *key)
{
    sqlite3_bind_int64(add, index, json_integer_value(json_object_get(object, key)));
}

static void bind_json(sqlite3_stmt *add, int index, const json_t *object, const char *key,
                      const char *raw_key)
{
    const json_t *value = json_object_get(object, key);
    char *text = value == NULL ? NULL : json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    if (text != NULL)
        sqlite3_bind_text(add, index, text, -1, SQLITE_TRANSIENT);
    else
        bind_text(add, index, object, raw_key);
    free(text);
}

/* A row that the tables refuse is the file's mistake; what else goes wrong is not. */
static int add_row(const struct reading *reading, sqlite3_stmt *add)
{
    int rc = statement_run(add);
    if (rc == SQLITE_OK)
        return 0;
    if ((rc & 0xFF) == SQLITE_CONSTRAINT || (rc & 0xFF) == SQLITE_TOOBIG)
        return tell(reading, _("this entry is not one that the program writes, or stands in the "
                               "file twice"));
    return transaction_tell_writing(reading->db, rc, reading->name, reading->diag);
}

/* --- Lines --- */

static int take_event(struct reading *reading, const json_t *object)
{
    static const struct field fields[] = {
        {LINES_SESSION, FIELD_TEXT, true},   {LINES_NUMBER, FIELD_NUMBER, true},
        {LINES_AT, FIELD_NUMBER, true},      {LINES_ZONE, FIELD_NUMBER, true},
        {LINES_KIND, FIELD_TEXT, true},      {LINES_COURSE, FIELD_TEXT, false},
        {LINES_EDITION, FIELD_TEXT, false},  {LINES_UNIT, FIELD_TEXT, false},
        {LINES_QUESTION, FIELD_TEXT, false}, {LINES_ATTEMPT, FIELD_TEXT, false},
        {LINES_DATA, FIELD_ANY, false},      {LINES_RAW_DATA, FIELD_TEXT, false},
    };
    sqlite3_stmt *add = reading->add_event;
    unsigned char session[RECORD_ID_BYTES];
    const json_t *digits = json_object_get(object, LINES_SESSION);
    bool has_data = (json_object_get(object, LINES_DATA) != NULL) !=
                    (json_object_get(object, LINES_RAW_DATA) != NULL);
    if (!has_fields(object, fields, ARRAY_LEN(fields)) || !has_data ||
        !event_session_parse(json_string_value(digits), session))
        return tell(reading, _("this line is no entry of a record"));
    sqlite3_bind_blob(add, 1, session, sizeof session, SQLITE_TRANSIENT);
    bind_number(add, 2, object, LINES_NUMBER);
    bind_number(add, 4, object, LINES_AT);
    bind_number(add, 5, object, LINES_ZONE);
    bind_text(add, 6, object, LINES_KIND);
    bind_text(add, 7, object, LINES_COURSE);
    bind_text(add, 8, object, LINES_EDITION);
    bind_text(add, 9, object, LINES_UNIT);
    bind_text(add, 10, object, LINES_QUESTION);
    bind_text(add, 11, object, LINES_ATTEMPT);
    bind_json(add, 12, object, LINES_DATA, LINES_RAW_DATA);
    return add_row(reading, add);
}

static int take_place(struct reading *reading, const json_t *place)
{
    static const struct field fields[] = {
        {LINES_COURSE, FIELD_TEXT, true},     {LINES_UNIT, FIELD_TEXT, true},
        {LINES_BLOCK, FIELD_TEXT, false},     {LINES_CHARACTERS, FIELD_NUMBER, true},
        {LINES_BLOCK_KEY, FIELD_TEXT, false}, {LINES_DRAFT, FIELD_ANY, false},
        {LINES_RAW_DRAFT, FIELD_TEXT, false}, {LINES_AT, FIELD_NUMBER, true},
        {LINES_ZONE, FIELD_NUMBER, true},
    };
    sqlite3_stmt *add = reading->add_place;
    if (!has_fields(place, fields, ARRAY_LEN(fields)))
        return tell(reading, _("this line is no place in a course"));
    bind_text(add, 1, place, LINES_COURSE);
    bind_text(add, 2, place, LINES_UNIT);
    bind_text(add, 3, place, LINES_BLOCK);
    bind_number(add, 4, place, LINES_CHARACTERS);
    bind_text(add, 5, place, LINES_BLOCK_KEY);
    bind_json(add, 6, place, LINES_DRAFT, LINES_RAW_DRAFT);
    bind_number(add, 7, place, LINES_AT);
    bind_number(add, 8, place, LINES_ZONE);
    return add_row(reading, add);
}

static int take_line(struct reading *reading, const char *text)
{
    json_t *object = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    const json_t *place = json_object_get(object, LINES_PLACE);
    int result;
    if (object == NULL)
        result = tell(reading, _("this line is no JSON"));
    else if (place != NULL && json_object_size(object) == 1)
        result = take_place(reading, place);
    else
        result = take_event(reading, object);
    json_decref(object);
    return result;
}

static int take_lines(struct reading *reading)
{
    struct str line = {0};
    int result;
    while ((result = read_line(reading, &line)) == 1)
        if ((result = take_line(reading, str_text(&line))) != 0)
            break;
    str_clear(&line);
    return result;
}

/* Whose record it is: the first line. */
static int read_head(struct reading *reading, unsigned char *ret_id)
{
    static const struct field fields[] = {
        {LINES_FORMAT, FIELD_TEXT, true},
        {LINES_VERSION, FIELD_NUMBER, true},
        {LINES_LEARNER, FIELD_TEXT, true},
        {LINES_NAME, FIELD_TEXT, true},
    };
    struct str line = {0};
    json_t *head = read_line(reading, &line) == 1
                       ? json_loads(str_text(&line), JSON_REJECT_DUPLICATES, NULL)
                       : NULL;
    json_int_t version = json_integer_value(json_object_get(head, LINES_VERSION));
    const json_t *digits = json_object_get(head, LINES_LEARNER);
    int result = 0;
    if (version > LINES_VERSION_NOW)
        result = diag_error(reading->diag, where_file(reading->name), "record-newer",
                            _("a newer version of this program has written this file; read it with "
                              "that version"));
    else if (!has_fields(head, fields, ARRAY_LEN(fields)) || version != LINES_VERSION_NOW ||
             !event_session_parse(json_string_value(digits), ret_id))
        result = tell(reading, _("this is not the first line of a record"));
    json_decref(head);
    str_clear(&line);
    return result;
}

/* --- The record --- */

static int prepare(struct reading *reading)
{
    int rc = sqlite3_prepare_v2(reading->db, EVENT_ROW_ADD, -1, &reading->add_event, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_prepare_v2(reading->db,
                                "INSERT INTO place (course, unit, block, characters, block_key, "
                                "draft, at, zone, turn) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                                "(SELECT 1 + coalesce(max(turn), 0) FROM place))",
                                -1, &reading->add_place, NULL);
    return rc == SQLITE_OK
               ? 0
               : transaction_tell_writing(reading->db, rc, reading->name, reading->diag);
}

static int fill(struct reading *reading, const unsigned char *id)
{
    int rc = migration_make(reading->db);
    if (rc == SQLITE_OK)
        rc = record_add_learner(reading->db, id);
    if (rc != SQLITE_OK)
        return transaction_tell_writing(reading->db, rc, reading->name, reading->diag);
    int result = prepare(reading);
    if (result == 0)
        result = take_lines(reading);
    sqlite3_finalize(reading->add_event);
    sqlite3_finalize(reading->add_place);
    return result;
}

static int fill_file(struct reading *reading, const unsigned char *id, const char *path)
{
    struct connection connection;
    if (connection_open(path, CONNECTION_MAKING, &connection, reading->diag) != 0)
        return -1;
    reading->db = connection.db;
    int result = transaction_begin(connection.db, path, reading->diag);
    if (result == 0 && (result = fill(reading, id)) == 0)
        result = transaction_end(connection.db, path, SQLITE_OK, reading->diag);
    transaction_cancel(connection.db);
    connection_clear(&connection);
    return result;
}

int lines_read(FILE *in, const char *name, const char *record, struct diag *diag)
{
    struct reading reading = {.in = in, .name = name, .diag = diag};
    unsigned char id[RECORD_ID_BYTES];
    if (read_head(&reading, id) != 0 || record_make_file(record, diag) != 0)
        return -1;
    int result = fill_file(&reading, id, record);
    if (result != 0)
        unlink(record);
    return result;
}

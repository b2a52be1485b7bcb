/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Records that come from elsewhere: merged with what is here, or taken whole. */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/durable.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/backup.h"
#include "store/file_name.h"
#include "store/learners.h"
#include "store/lines.h"
#include "store/record_inside.h"

/* Under this name the file is a record, but nobody's yet. */
#define DRAFT_NAME "import.draft"

static int draft_lines(const char *path, const char *draft, bool *ret_are_lines, struct diag *diag)
{
    FILE *in = fopen(path, "re");
    if (in == NULL)
        return diag_error(diag, where_file(path), "no-file",
                          /* TRANSLATORS: %s is the system's reason, such as "Permission denied". */
                          _("the file cannot be read: %s"), strerror(errno));
    *ret_are_lines = lines_are(in);
    int result = *ret_are_lines ? lines_read(in, path, draft, diag) : 0;
    fclose(in);
    return result;
}

static int draft_record(const char *path, const char *draft, struct diag *diag)
{
    struct connection connection;
    if (connection_open(path, CONNECTION_READING, &connection, diag) != 0)
        return -1;
    int result = connection_check(&connection, diag);
    if (result == 0)
        result = backup_write(connection.db, draft, diag);
    connection_clear(&connection);
    return result;
}

/* Makes a record of the file under the draft's name. */
static int make_draft(const char *path, const char *draft, struct diag *diag)
{
    bool are_lines = false;
    unlink(draft); /* left by a program that was cut short */
    if (draft_lines(path, draft, &are_lines, diag) != 0)
        return -1;
    return are_lines ? 0 : draft_record(path, draft, diag);
}

/* A record that is opened at its draft's name may have been of an older version. */
static int read_draft(const char *draft, struct learner *ret_learner, int64_t *ret_events,
                      struct diag *diag)
{
    struct record *record = NULL;
    if (record_open(draft, &record, diag) != 0)
        return -1;
    *ret_learner = (struct learner){memory_text(record->name), NULL, memory_text(record->id)};
    statement_number(record->connection.db, "SELECT count(*) FROM event", ret_events);
    bool is_newer = record_is_newer(record);
    int result = is_newer ? diag_error(diag, where_file(draft), "record-newer",
                                       _("a newer version of this program has made this record; "
                                         "import it with that version"))
                          : record_rebuild_progress(record, diag);
    record_close(record);
    return result;
}

static const struct learner *find_id(const struct learners *learners, const char *id)
{
    for (size_t i = 0; i < learners->count; i++)
        if (strcmp(learners->items[i].id, id) == 0)
            return &learners->items[i];
    return NULL;
}

static int merge_draft(const struct learner *known, const char *draft, int64_t *ret_added,
                       struct diag *diag)
{
    struct record *record = NULL;
    if (record_open(known->path, &record, diag) != 0)
        return -1;
    int result = record_merge(record, draft, ret_added, diag);
    record_close(record);
    unlink(draft);
    return result;
}

static int keep_draft(const char *folder, const struct learner *learner, const char *draft,
                      struct diag *diag)
{
    char *name = file_name_new(learner->name, learner->id);
    char *path = path_join(folder, name);
    int result = 0;
    bool is_taken = access(path, F_OK) == 0;
    if (is_taken || durable_rename(draft, path) != 0)
        result = diag_error(diag, where_file(path), "record-create",
                            _("the record cannot be made here: %s"),
                            strerror(is_taken ? EEXIST : errno));
    free(path);
    free(name);
    return result;
}

static int take_draft(const char *folder, const char *draft, struct learners_import *import,
                      struct diag *diag)
{
    struct learners learners = {0};
    struct learner learner = {0};
    struct diag unread;
    diag_init(&unread);
    int result = read_draft(draft, &learner, &import->added, diag);
    if (result == 0)
        result = learners_scan(folder, &learners, &unread, diag);
    const struct learner *known = result == 0 ? find_id(&learners, learner.id) : NULL;
    import->is_new = known == NULL;
    if (known != NULL)
        result = merge_draft(known, draft, &import->added, diag);
    else if (result == 0)
        result = learners_check_unread(&unread, learner.name, diag);
    if (result == 0 && known == NULL)
        result = keep_draft(folder, &learner, draft, diag);
    import->name = learner.name;
    free(learner.id);
    learners_clear(&learners);
    diag_clear(&unread);
    return result;
}

int learners_import(const char *folder, const char *path, struct learners_import *ret_import,
                    struct diag *diag)
{
    struct learners_import import = {0};
    if (record_make_folder(folder, diag) != 0)
        return -1;
    char *draft = path_join(folder, DRAFT_NAME);
    int result = make_draft(path, draft, diag);
    if (result == 0)
        result = take_draft(folder, draft, &import, diag);
    if (result == 0)
        *ret_import = import;
    else
        free(import.name);
    unlink(draft);
    free(draft);
    return result;
}

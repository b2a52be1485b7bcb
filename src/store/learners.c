/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder of records: who learns on this computer. */
#include "config.h"

#include "store/learners.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/i18n.h"
#include "base/list.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/backup.h"
#include "store/connection.h"
#include "store/file_name.h"
#include "store/learner_name.h"
#include "store/record_inside.h"

static void learner_clear(struct learner *learner)
{
    free(learner->name);
    free(learner->path);
    free(learner->id);
}

void learners_clear(struct learners *learners)
{
    for (size_t i = 0; i < learners->count; i++)
        learner_clear(&learners->items[i]);
    free(learners->items);
    *learners = (struct learners){0};
}

static int by_name(const void *left, const void *right)
{
    const struct learner *a = left;
    const struct learner *b = right;
    int order = learner_name_compare(a->name, b->name);
    if (order == 0)
        order = strcmp(a->name, b->name);
    return order != 0 ? order : strcmp(a->id, b->id);
}

/* An empty file is a record that a power cut kept from being made: nothing is lost with it. */
static bool is_empty_file(const char *path)
{
    struct stat about;
    return lstat(path, &about) == 0 && S_ISREG(about.st_mode) && about.st_size == 0;
}

/* Reads whose the file is: two numbers of its head and one name, whatever its size. */
static int read_learner(const char *path, struct learner *ret_learner, struct diag *diag)
{
    struct connection connection;
    if (connection_open(path, CONNECTION_READING, &connection, diag) != 0)
        return -1;
    struct learner learner = {0};
    int result = record_read_learner(connection.db, path, &learner.id, &learner.name, diag);
    connection_clear(&connection);
    if (result != 0)
        return -1;
    learner.path = memory_text(path);
    *ret_learner = learner;
    return 0;
}

/* A damaged record is still somebody's, by its newest good copy: opening it repairs it. */
static int read_learner_of_copy(const char *path, struct learner *ret_learner)
{
    struct diag unsaid;
    char *copy = backup_newest_good(path);
    diag_init(&unsaid);
    int result = copy == NULL ? -1 : read_learner(copy, ret_learner, &unsaid);
    diag_clear(&unsaid);
    free(copy);
    if (result != 0)
        return -1;
    free(ret_learner->path);
    ret_learner->path = memory_text(path);
    return 0;
}

static void add_file(struct learners *learners, const char *path, struct diag *unread)
{
    struct learner learner;
    struct diag diag;
    diag_init(&diag);
    if (read_learner(path, &learner, &diag) == 0 || read_learner_of_copy(path, &learner) == 0) {
        learners->items = memory_reserve(learners->items, learners->count + 1, &learners->capacity,
                                         sizeof *learners->items);
        learners->items[learners->count++] = learner;
    } else if (!is_empty_file(path)) {
        for (size_t i = 0; i < diag.count; i++)
            diag_error(unread, where_file(path), diag.items[i].code, "%s", diag.items[i].message);
    }
    diag_clear(&diag);
}

static int tell_no_folder(const char *folder, struct diag *diag)
{
    return diag_error(diag, where_file(folder), "no-folder",
                      /* TRANSLATORS: %s is the system's reason, such as "Permission denied". */
                      _("the folder of learners' records cannot be read: %s"), strerror(errno));
}

int learners_scan(const char *folder, struct learners *ret_learners, struct diag *unread,
                  struct diag *diag)
{
    struct folder entries;
    struct learners learners = {0};
    if (folder_list(folder, &entries) != 0 && errno != ENOENT)
        return tell_no_folder(folder, diag);
    for (size_t i = 0; i < entries.count; i++) {
        if (!path_has_ending(entries.names[i], ".db"))
            continue;
        char *path = path_join(folder, entries.names[i]);
        add_file(&learners, path, unread);
        free(path);
    }
    folder_clear(&entries);
    if (learners.count > 1)
        qsort(learners.items, learners.count, sizeof *learners.items, by_name);
    *ret_learners = learners;
    return 0;
}

static void warn_of_unread(const struct diag *unread, struct diag *diag)
{
    for (size_t i = 0; i < unread->count; i++)
        diag_warning(diag, where_file(unread->items[i].file), unread->items[i].code, "%s",
                     unread->items[i].message);
}

int learners_list(const char *folder, struct learners *ret_learners, struct diag *diag)
{
    struct diag unread;
    diag_init(&unread);
    int result = learners_scan(folder, ret_learners, &unread, diag);
    warn_of_unread(&unread, diag);
    diag_clear(&unread);
    return result;
}

/* The first learner of that name, and how many there are. */
static const struct learner *find(const struct learners *learners, const char *name,
                                  size_t *ret_count)
{
    const struct learner *found = NULL;
    *ret_count = 0;
    for (size_t i = 0; i < learners->count; i++) {
        if (learner_name_compare(learners->items[i].name, name) != 0)
            continue;
        if (found == NULL)
            found = &learners->items[i];
        (*ret_count)++;
    }
    return found;
}

static const struct learner *find_unclean(const struct learners *learners, const char *name,
                                          size_t *ret_count)
{
    char *clean = learner_name_clean(name);
    *ret_count = 0;
    const struct learner *found = clean == NULL ? NULL : find(learners, clean, ret_count);
    free(clean);
    return found;
}

const struct learner *learners_find(const struct learners *learners, const char *name)
{
    size_t count;
    return find_unclean(learners, name, &count);
}

const struct learner *learners_find_only(const struct learners *learners, const char *name)
{
    size_t count;
    const struct learner *found = find_unclean(learners, name, &count);
    return count == 1 ? found : NULL;
}

static int tell_two(const struct learners *learners, const char *name, struct diag *diag)
{
    struct str files = {0};
    for (size_t i = 0; i < learners->count; i++) {
        if (learner_name_compare(learners->items[i].name, name) == 0)
            list_add(&files, "%s", learners->items[i].path);
    }
    diag_error(diag, (struct where){0}, "two-learners",
               /* TRANSLATORS: the first %s is a learner's name, the second a list of files. */
               _("more than one record is of the learner '%s': rename one of the learners, or "
                 "move one of these files elsewhere: %s"),
               name, str_text(&files));
    str_clear(&files);
    return -1;
}

int learners_check_unread(const struct diag *unread, const char *name, struct diag *diag)
{
    int result = 0;
    for (size_t i = 0; i < unread->count; i++) {
        const struct diagnostic *item = &unread->items[i];
        char *file = path_name(item->file);
        if (file_name_fits(file, name))
            result = diag_error(diag, where_file(item->file), item->code, "%s", item->message);
        free(file);
    }
    return result;
}

static int open_clean(const char *folder, const char *name, struct moment now,
                      struct record **ret_record, struct diag *diag)
{
    struct learners learners = {0};
    struct diag unread;
    size_t count = 0;
    diag_init(&unread);
    int result = learners_scan(folder, &learners, &unread, diag);
    const struct learner *learner = find(&learners, name, &count);
    if (count > 1)
        result = tell_two(&learners, name, diag);
    else if (count == 1)
        result = record_open(learner->path, ret_record, diag);
    else if (result == 0 && learners_check_unread(&unread, name, diag) == 0)
        result = record_create(folder, name, now, ret_record, diag);
    else
        result = -1;
    diag_clear(&unread);
    learners_clear(&learners);
    return result;
}

int learners_open(const char *folder, const char *name, struct moment now,
                  struct record **ret_record, struct diag *diag)
{
    char *clean = learner_name_clean(name);
    if (clean == NULL)
        return learner_name_tell(diag);
    int result = open_clean(folder, clean, now, ret_record, diag);
    free(clean);
    return result;
}

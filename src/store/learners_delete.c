/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner who goes, with all that was kept. */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/i18n.h"
#include "base/path.h"
#include "store/learners.h"
#include "store/window.h"

static int tell_not_deleted(const char *path, struct diag *diag)
{
    return diag_error(diag, where_file(path), "record-delete",
                      /* TRANSLATORS: %s is the system's reason, such as "Permission denied". */
                      _("this file cannot be deleted: %s"), strerror(errno));
}

/* The record's file and, after its name, a stop or a hyphen: copies, journals, damaged ones. */
static bool is_beside(const char *file, const char *name)
{
    size_t length = strlen(name);
    return strncmp(file, name, length) == 0 && (file[length] == '.' || file[length] == '-');
}

static int delete_beside(const char *folder, const char *name, struct diag *diag)
{
    int result = 0;
    struct folder entries;
    folder_list(folder, &entries);
    for (size_t i = 0; i < entries.count; i++) {
        if (!is_beside(entries.names[i], name))
            continue;
        char *path = path_join(folder, entries.names[i]);
        if (unlink(path) != 0)
            result = tell_not_deleted(path, diag);
        free(path);
    }
    folder_clear(&entries);
    return result;
}

/* The record itself goes last: what is cut short can be done again. */
static int delete_all(const char *path, struct diag *diag)
{
    char *folder = path_folder(path);
    char *name = path_name(path);
    int result = delete_beside(folder, name, diag);
    if (result == 0 && unlink(path) != 0)
        result = tell_not_deleted(path, diag);
    free(name);
    free(folder);
    return result;
}

int learners_delete(const struct learner *learner, struct diag *diag)
{
    struct window window;
    window_open(learner->path, &window);
    bool is_in_use = window.is_second;
    window_close(&window);
    if (is_in_use)
        return diag_error(diag, where_file(learner->path), "record-in-use",
                          _("this record is open in another window; close that first"));
    return delete_all(learner->path, diag);
}

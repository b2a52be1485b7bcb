/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said, in short, for tests that know every message and its place. */
#include "config.h"

#include "support/messages.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "support/support.h"

/* The part of the path below the folder, or all of it. */
static const char *below(const char *path, const char *folder)
{
    size_t length = folder == NULL ? 0 : strlen(folder);
    if (length > 0 && strncmp(path, folder, length) == 0 && path[length] == '/')
        return path + length + 1;
    return path;
}

/* The messages, a line each, without their words and the folder in front of their files. Caller
 * frees. */
static char *brief(const struct diag *diag, const char *folder)
{
    struct str text = {0};
    for (size_t i = 0; i < diag->count; i++) {
        const struct diagnostic *item = &diag->items[i];
        str_add(&text, item->file != NULL ? below(item->file, folder) : "-");
        if (item->line > 0)
            str_addf(&text, ":%zu:%zu", item->line, item->column);
        str_addf(&text, "%s %s\n", item->severity == DIAG_WARNING ? " warning" : "", item->code);
    }
    return str_take(&text);
}

void messages_expect(struct diag *diag, const char *folder, const char *expected, const char *name)
{
    char *said = brief(diag, folder);
    char *whole = support_messages(diag);
    cr_expect_str_eq(said, expected, "case '%s': expected\n%ssaid\n%s", name, expected, whole);
    free(whole);
    free(said);
    diag_clear(diag);
}

void messages_expect_words(const struct diag *diag, const char *words, const char *name)
{
    cr_assert_gt(diag->count, 0, "case '%s': nothing was said", name);
    cr_expect_not_null(strstr(diag->items[0].message, words), "case '%s': '%s' is not in '%s'",
                       name, words, diag->items[0].message);
}

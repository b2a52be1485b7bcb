/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A catalogue of a course's texts (.mo), asked for what it has and what it has not, and taken as
 * the translation of a course. */
#include "config.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "content/catalogue.h"
#include "course/check_translation.h"
#include "exchange/format.h"
#include "fuzz/files.h"
#include "fuzz/walk.h"

#define FOLDER "course"

static bool is_utf8(const char *text)
{
    size_t length = strlen(text);
    return utf8_valid_until(text, length) == length;
}

static void look_up(const struct catalogue *catalogue, const char *context, const char *key)
{
    const char *found = catalogue_find(catalogue, context, key);
    files_expect(found == NULL || (*found != '\0' && is_utf8(found)),
                 "a translation is empty or no UTF-8");
}

/* What stands between NUL bytes: keys among it, and what is none. */
static void look_up_all(const struct catalogue *catalogue, const char *bytes, size_t length)
{
    for (size_t at = 0; at < length; at += strlen(bytes + at) + 1) {
        look_up(catalogue, NULL, bytes + at);
        look_up(catalogue, "verb", bytes + at);
        free(catalogue_field(catalogue, bytes + at));
    }
    look_up(catalogue, "", "");
    free(catalogue_field(catalogue, "Language"));
}

/* The bytes in a memory of their own, without a byte to spare. */
static char *exact(const uint8_t *bytes, size_t length)
{
    char *copy = malloc(length > 0 ? length : 1);
    files_expect(copy != NULL, "no memory");
    memcpy(copy, bytes, length);
    return copy;
}

static void read_catalogue(const uint8_t *bytes, size_t length)
{
    struct catalogue *catalogue = NULL;
    struct diag diag;
    diag_init(&diag);
    int result = catalogue_open(exact(bytes, length), length, "input.mo", &catalogue, &diag);
    files_expect((result == 0) == (diag.errors == 0), "a catalogue is refused without a message");
    if (result == 0) {
        char *text = memory_text_n((const char *)bytes, length);
        look_up_all(catalogue, text, length);
        files_expect(catalogue_count_damaged(catalogue) <= catalogue_count(catalogue),
                     "more entries are damaged than there are");
        catalogue_free(catalogue);
        free(text);
    }
    files_show(&diag);
}

static void check(void)
{
    struct diag diag;
    diag_init(&diag);
    course_check_translations(FOLDER, format_po.read, &diag);
    files_show(&diag);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    static bool is_there;
    read_catalogue(bytes, length);
    files_work_in_folder();
    if (!is_there)
        walk_write(FOLDER);
    is_there = true;
    files_write(FOLDER "/po/fr.mo", bytes, length);
    check();
    walk_course(FOLDER, "fr");
    return 0;
}

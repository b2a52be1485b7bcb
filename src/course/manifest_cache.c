/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of modules of a long manifest, kept between two runs of the program. */
#include "config.h"

#include "course/manifest_cache.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "course/kept.h"
#include "xml/bytes.h"

/* Another form of the bytes needs another magic. */
static const uint64_t magic = 0x64776d616e693031u;

static void name_kept(struct kept *kept, const char *folder, const struct source *source)
{
    kept_init(kept, folder, source_real_path(source), "", "manifest", magic);
}

static void take_modules(struct kept_reading *reading, struct manifest_kept *kept)
{
    kept->module_count = kept_take_item_count(reading);
    kept->modules = memory_new(kept->module_count, sizeof *kept->modules);
    for (size_t i = 0; i < kept->module_count && !reading->is_bad; i++) {
        kept->modules[i].where.line = kept_take_count(reading);
        kept->modules[i].where.column = kept_take_count(reading);
        kept->modules[i].path = kept_take_text(reading);
    }
}

bool manifest_cache_read(const char *folder, const struct course *course,
                         struct manifest_kept *ret_kept)
{
    struct kept file;
    size_t length = 0;
    struct manifest_kept kept = {0};
    name_kept(&file, folder, course->source);
    kept.bytes = kept_read(&file, &length);
    kept_clear(&file);
    if (kept.bytes == NULL)
        return false;
    struct kept_reading reading = {.bytes = kept.bytes, .length = length, .at = KEPT_HEAD_BYTES};
    struct source_stamp stamp = kept_take_stamp(&reading);
    if (source_stamps_are_same(stamp, course->stamp)) {
        kept.head_length = kept_take_count(&reading);
        take_modules(&reading, &kept);
    }
    if (reading.is_bad || reading.at != length || kept.module_count == 0) {
        manifest_kept_clear(&kept);
        return false;
    }
    *ret_kept = kept;
    return true;
}

void manifest_kept_clear(struct manifest_kept *kept)
{
    free(kept->modules);
    free(kept->bytes);
    *kept = (struct manifest_kept){0};
}

/* Returns how many bytes stand before that place, which is a '<'; 0 if it is not found. */
static size_t length_before(const struct source_file *file, struct where place)
{
    struct xml_bytes bytes = xml_bytes_of(file->bytes, file->length, file->name);
    size_t at = xml_bytes_find(&bytes, 0, bytes.length, "<");
    while (at < bytes.length) {
        struct where here = xml_bytes_where(&bytes, at);
        if (here.line == place.line && here.column == place.column)
            return at + (size_t)(bytes.text - file->bytes);
        at = xml_bytes_find(&bytes, at + 1, bytes.length, "<");
    }
    return 0;
}

void manifest_cache_write(const char *folder, const struct course *course,
                          const struct source_file *file, struct where second)
{
    struct kept kept;
    struct str bytes = {0};
    if (course->module_count < MANIFEST_CACHE_LEAST)
        return;
    kept_put_stamp(&bytes, course->stamp);
    kept_put_count(&bytes, length_before(file, second));
    kept_put_count(&bytes, course->module_count);
    for (size_t i = 0; i < course->module_count; i++) {
        kept_put_count(&bytes, course->modules[i].where.line);
        kept_put_count(&bytes, course->modules[i].where.column);
        kept_put_text(&bytes, course->modules[i].path);
    }
    name_kept(&kept, folder, course->source);
    kept_write(&kept, &bytes);
    kept_clear(&kept);
    str_clear(&bytes);
}

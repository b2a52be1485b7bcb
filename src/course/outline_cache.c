/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines kept between two runs of the program: which file, and whether it still holds. */
#include "config.h"

#include "course/outline_cache.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/str.h"
#include "content/cite.h"
#include "content/text.h"
#include "course/kept.h"
#include "course/outline_bytes.h"

/* Another form of the bytes needs another magic. */
static const uint64_t magic = 0x64776f75746c3033u;

/* Modules asked in one go: a slow medium answers for some in the time between two keys. */
enum { ASKED_AT_ONCE = 100 };

enum { HEAD_STAMPS = 2 }; /* of the manifest, of the catalogue */

static const char *language_of(const struct course_catalogue *catalogue)
{
    return catalogue->catalogue != NULL ? catalogue->language : "";
}

/* Titles hold words of the interface too: these stand for all. Caller frees. */
static char *interface_words(void)
{
    char *cited = cite_words("C1:1");
    char *words = str_format("%s%s%s", text_quote_start(), cited, text_quote_end());
    free(cited);
    return words;
}

/* One file a course, its language and that of the interface, so that none takes another's place. */
static void name_kept(struct kept *kept, const char *folder, const struct course *course,
                      const struct course_catalogue *catalogue)
{
    char *interface = i18n_language();
    char *words = str_format("%s\n%s\n%s", source_real_path(course->source), language_of(catalogue),
                             interface);
    char *made_from = interface_words();
    kept_init(kept, folder, words, made_from, "outline", magic);
    free(made_from);
    free(words);
    free(interface);
}

static void add_head_stamps(struct str *stamps, const struct course *course,
                            const struct course_catalogue *catalogue)
{
    kept_put_stamp(stamps, source_stamp(course->source, COURSE_MANIFEST));
    kept_put_stamp(stamps, catalogue->stamp);
}

static void add_module_stamps(struct str *stamps, const struct course *course)
{
    for (size_t i = 0; i < course->module_count; i++)
        kept_put_stamp(stamps, source_stamp(course->source, course->modules[i].path));
}

/* True if the bytes begin with the stamps of the manifest and the catalogue as they are now, and
 * have one for each module. */
static bool has_stamps(const char *bytes, size_t length, const struct str *head_stamps,
                       const struct course *course)
{
    return length / KEPT_STAMP_BYTES >= HEAD_STAMPS + course->module_count &&
           memcmp(bytes, str_text(head_stamps), head_stamps->length) == 0;
}

static bool read_kept(const struct kept *kept, const struct course *course,
                      const struct str *head_stamps, struct outline *ret_outline)
{
    size_t length = 0;
    char *bytes = kept_read(kept, &length);
    size_t modules = KEPT_HEAD_BYTES + HEAD_STAMPS * KEPT_STAMP_BYTES;
    size_t start = modules + course->module_count * KEPT_STAMP_BYTES;
    if (bytes == NULL ||
        !has_stamps(bytes + KEPT_HEAD_BYTES, length - KEPT_HEAD_BYTES, head_stamps, course)) {
        free(bytes);
        return false;
    }
    if (!outline_from_bytes(bytes, length, start, course, ret_outline))
        return false;
    ret_outline->stamps = bytes + modules;
    return true;
}

bool outline_cache_is_unasked(const struct outline *outline)
{
    return outline->stamps != NULL;
}

static bool ask_next(const struct course *course, struct outline *outline)
{
    struct kept_reading reading = {.bytes = outline->stamps,
                                   .length = (outline->asked + 1) * KEPT_STAMP_BYTES,
                                   .at = outline->asked * KEPT_STAMP_BYTES};
    struct source_stamp then = kept_take_stamp(&reading);
    struct source_stamp now = source_stamp(course->source, course->modules[outline->asked].path);
    outline->asked++;
    return source_stamps_are_same(then, now);
}

bool outline_cache_ask(const struct course *course, struct outline *outline)
{
    bool holds = true;
    for (int i = 0; holds && i < ASKED_AT_ONCE && outline->asked < course->module_count; i++)
        holds = ask_next(course, outline);
    if (!holds || outline->asked == course->module_count)
        outline->stamps = NULL;
    return holds;
}

static bool ask_all(const struct course *course, struct outline *outline)
{
    bool holds = true;
    while (holds && outline_cache_is_unasked(outline))
        holds = outline_cache_ask(course, outline);
    if (!holds)
        outline_clear(outline);
    return holds;
}

/* The stamps are taken before the files are read: what changes meanwhile is read again. */
static void make(const struct kept *kept, const struct course *course, struct str *stamps,
                 struct outline *ret_outline, struct diag *diag)
{
    size_t said = diag->errors + diag->warnings;
    add_module_stamps(stamps, course);
    outline_build(course, ret_outline, diag);
    if (diag->errors + diag->warnings != said)
        return;
    outline_to_bytes(ret_outline, stamps);
    kept_write(kept, stamps);
}

static void get(const char *folder, const struct course *course,
                const struct course_catalogue *catalogue, bool is_soon, struct outline *ret_outline,
                struct diag *diag)
{
    struct kept kept;
    struct str stamps = {0};
    if (folder == NULL) {
        outline_build(course, ret_outline, diag);
        return;
    }
    name_kept(&kept, folder, course, catalogue);
    add_head_stamps(&stamps, course, catalogue);
    if (!read_kept(&kept, course, &stamps, ret_outline) ||
        (!is_soon && !ask_all(course, ret_outline)))
        make(&kept, course, &stamps, ret_outline, diag);
    str_clear(&stamps);
    kept_clear(&kept);
}

void outline_cache_get(const char *folder, const struct course *course,
                       const struct course_catalogue *catalogue, struct outline *ret_outline,
                       struct diag *diag)
{
    get(folder, course, catalogue, false, ret_outline, diag);
}

void outline_cache_get_soon(const char *folder, const struct course *course,
                            const struct course_catalogue *catalogue, struct outline *ret_outline,
                            struct diag *diag)
{
    get(folder, course, catalogue, true, ret_outline, diag);
}

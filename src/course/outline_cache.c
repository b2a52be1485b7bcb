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
static const uint64_t magic = 0x64776f75746c3034u;

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

/* One file of each ending a course, its language and that of the interface, so that none takes
 * another's place. */
static void name_kept(struct kept *kept, const char *folder, const struct course *course,
                      const struct course_catalogue *catalogue, const char *ending)
{
    char *interface = i18n_language();
    char *words = str_format("%s\n%s\n%s", source_real_path(course->source), language_of(catalogue),
                             interface);
    char *made_from = interface_words();
    kept_init(kept, folder, words, made_from, ending, magic);
    free(made_from);
    free(words);
    free(interface);
}

static void add_head_stamps(struct str *stamps, const struct course *course,
                            const struct course_catalogue *catalogue)
{
    kept_put_stamp(stamps, course->stamp);
    kept_put_stamp(stamps, catalogue->stamp);
}

static void add_module_stamps(struct str *stamps, const struct course *course)
{
    for (size_t i = 0; i < course->module_count; i++)
        kept_put_stamp(stamps, source_stamp(course->source, course->modules[i].path));
}

/* True if the bytes begin with the stamps of the manifest and the catalogue as they are now, and
 * have one for each of so many modules. */
static bool has_stamps(const char *bytes, size_t length, const struct str *head_stamps,
                       size_t modules)
{
    return length / KEPT_STAMP_BYTES >= HEAD_STAMPS + modules &&
           memcmp(bytes, str_text(head_stamps), head_stamps->length) == 0;
}

/* Reads what is kept with the stamps of so many modules and, behind them, `more` bytes. */
static bool read_kept(const struct kept *kept, const struct course *course,
                      const struct str *head_stamps, size_t modules, size_t more,
                      struct outline *ret_outline)
{
    size_t length = 0;
    char *bytes = kept_read(kept, &length);
    size_t start = KEPT_HEAD_BYTES + (HEAD_STAMPS + modules) * KEPT_STAMP_BYTES + more;
    if (bytes == NULL ||
        !has_stamps(bytes + KEPT_HEAD_BYTES, length - KEPT_HEAD_BYTES, head_stamps, modules)) {
        free(bytes);
        return false;
    }
    if (!outline_from_bytes(bytes, length, start, course, ret_outline))
        return false;
    ret_outline->stamps = bytes + KEPT_HEAD_BYTES;
    ret_outline->unasked = modules;
    return true;
}

bool outline_cache_is_unasked(const struct outline *outline)
{
    return outline->unasked > 0;
}

/* True if the file of a module is as it was: its number in the manifest, and that of its stamp
 * among those of the modules. */
static bool is_as_it_was(const struct course *course, const struct outline *outline, size_t index,
                         size_t number)
{
    struct kept_reading reading = {.bytes = outline->stamps,
                                   .length = (HEAD_STAMPS + number + 1) * KEPT_STAMP_BYTES,
                                   .at = (HEAD_STAMPS + number) * KEPT_STAMP_BYTES};
    struct source_stamp then = kept_take_stamp(&reading);
    return source_stamps_are_same(then, source_stamp(course->source, course->modules[index].path));
}

static bool ask_next(const struct course *course, struct outline *outline)
{
    size_t index = course->module_count - outline->unasked--;
    return is_as_it_was(course, outline, index, index);
}

bool outline_cache_ask(const struct course *course, struct outline *outline)
{
    bool holds = true;
    for (int i = 0; holds && i < ASKED_AT_ONCE && outline->unasked > 0; i++)
        holds = ask_next(course, outline);
    if (!holds)
        outline->unasked = 0;
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
    name_kept(&kept, folder, course, catalogue, "outline");
    add_head_stamps(&stamps, course, catalogue);
    if (!read_kept(&kept, course, &stamps, course->module_count, 0, ret_outline) ||
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

/* --- A part of an outline --- */

/* After the stamps of the manifest, the catalogue and the module: the number of the module, and an
 * outline of it alone. */
static const char part_ending[] = "part";

enum { PART_NUMBER_AT = KEPT_HEAD_BYTES + (HEAD_STAMPS + 1) * KEPT_STAMP_BYTES };

static bool read_part(const struct kept *kept, const struct course *course,
                      const struct str *head_stamps, struct outline_part *ret_part)
{
    struct outline outline;
    if (!read_kept(kept, course, head_stamps, 1, sizeof(uint32_t), &outline))
        return false;
    struct kept_reading reading = {
        .bytes = outline.bytes, .length = PART_NUMBER_AT + sizeof(uint32_t), .at = PART_NUMBER_AT};
    size_t number = kept_take_count(&reading);
    outline.unasked = 0;
    if (outline.module_count != 1 || number >= course->module_count ||
        !is_as_it_was(course, &outline, outline.modules[0].index, 0)) {
        outline_clear(&outline);
        return false;
    }
    *ret_part = (struct outline_part){outline, number};
    return true;
}

bool outline_part_get(const char *folder, const struct course *course,
                      const struct course_catalogue *catalogue, struct outline_part *ret_part)
{
    struct kept kept;
    struct str head_stamps = {0};
    if (folder == NULL || course->module_count < OUTLINE_PART_LEAST)
        return false;
    name_kept(&kept, folder, course, catalogue, part_ending);
    add_head_stamps(&head_stamps, course, catalogue);
    bool is_had = read_part(&kept, course, &head_stamps, ret_part);
    str_clear(&head_stamps);
    kept_clear(&kept);
    return is_had;
}

/* An outline of one module, which it borrows. */
static struct outline alone(const struct outline *outline, size_t number)
{
    return (struct outline){.modules = &outline->modules[number], .module_count = 1};
}

void outline_part_keep(const char *folder, const struct course *course,
                       const struct course_catalogue *catalogue, const struct outline *outline,
                       size_t number)
{
    struct kept kept;
    struct str bytes = {0};
    if (folder == NULL || outline->stamps == NULL || course->module_count < OUTLINE_PART_LEAST)
        return;
    const struct outline part = alone(outline, number);
    const char *stamps = outline->stamps;
    size_t stamp = HEAD_STAMPS + part.modules[0].index;
    str_add_n(&bytes, stamps, (size_t)HEAD_STAMPS * KEPT_STAMP_BYTES);
    str_add_n(&bytes, stamps + stamp * KEPT_STAMP_BYTES, KEPT_STAMP_BYTES);
    kept_put_count(&bytes, number);
    outline_to_bytes(&part, &bytes);
    name_kept(&kept, folder, course, catalogue, part_ending);
    kept_write(&kept, &bytes);
    kept_clear(&kept);
    str_clear(&bytes);
}

bool outline_part_is_of(const struct outline_part *part, const struct outline *outline)
{
    struct str then = {0};
    struct str now = {0};
    if (part->number >= outline->module_count)
        return false;
    const struct outline same = alone(outline, part->number);
    outline_to_bytes(&part->outline, &then);
    outline_to_bytes(&same, &now);
    bool is_same = then.length == now.length && memcmp(then.bytes, now.bytes, then.length) == 0;
    str_clear(&then);
    str_clear(&now);
    return is_same;
}

void outline_part_clear(struct outline_part *part)
{
    outline_clear(&part->outline);
    *part = (struct outline_part){0};
}

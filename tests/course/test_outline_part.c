/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/outline_cache.c: the part of an outline that one goes on in */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/kept.h"
#include "course/outline_cache.h"
#include "support/courses.h"
#include "support/support.h"

static char *folder; /* of the course */
static char *cache;
static struct course_catalogue catalogue;

enum { MODULES = OUTLINE_PART_LEAST, NUMBER = 6 };

static void write_module(size_t number, const char *title)
{
    char *path = str_format("m%zu.xml", number);
    char *text =
        str_format("<module id=\"m%zu\"><title>%s</title>\n"
                   "<objective id=\"o\">Name it</objective>"
                   "<lesson id=\"l%zu\" minutes=\"3\"><title>Lesson</title><p>x</p></lesson>\n"
                   "<quiz id=\"q%zu\" pass=\"70\"><single-choice id=\"q1\" objective=\"o\">"
                   "<prompt>P</prompt><option correct=\"yes\">1</option><option>2</option>"
                   "</single-choice></quiz></module>",
                   number, title, number, number);
    courses_write(folder, path, text);
    free(text);
    free(path);
}

static void make_course(void)
{
    folder = courses_make("<lesson id=\"l\"><title>L</title><p>x</p></lesson>");
    cache = path_join(folder, "cache");
    catalogue = (struct course_catalogue){0};
    courses_write_manifest(folder, MODULES);
    for (size_t i = 0; i < MODULES; i++)
        write_module(i, "Module");
}

static void remove_course(void)
{
    support_remove(folder);
    free(folder);
    free(cache);
}

TestSuite(outline_part, .init = make_course, .fini = remove_course);

static void get_outline(const struct course *course, struct outline *ret_outline)
{
    struct diag diag;
    diag_init(&diag);
    outline_cache_get(cache, course, &catalogue, ret_outline, &diag);
    diag_clear(&diag);
}

/* Reads the outline as often, and keeps the part of module number NUMBER each time. */
static void keep(int times)
{
    while (times-- > 0) {
        struct outline outline;
        struct course *course = courses_open(folder);
        get_outline(course, &outline);
        outline_part_keep(cache, course, &catalogue, &outline, NUMBER);
        outline_clear(&outline);
        course_free(course);
    }
}

/* Whether there is a part that holds; what it says is then what the outline says. */
static bool has_part(void)
{
    struct outline_part part;
    struct course *course = courses_open(folder);
    bool is_had = outline_part_get(cache, course, &catalogue, &part);
    if (is_had) {
        struct outline outline;
        get_outline(course, &outline);
        cr_expect_eq(part.number, NUMBER);
        cr_expect(outline_part_is_of(&part, &outline));
        cr_expect_not(outline_cache_is_unasked(&part.outline));
        outline_clear(&outline);
        outline_part_clear(&part);
    }
    course_free(course);
    return is_had;
}

/* The path of the file that is kept. Caller frees. */
static char *kept_file(void)
{
    char *path = NULL;
    cr_assert_eq(support_count(cache, ".part", &path), 1);
    return path;
}

/* The stamps of one that was made just now are not at hand. */
Test(outline_part, it_is_kept_of_an_outline_that_was_kept)
{
    keep(1);
    cr_expect_not(has_part());
    keep(1);
    cr_expect(has_part());
}

Test(outline_part, a_short_course_has_none)
{
    courses_write_manifest(folder, MODULES - 1);
    keep(2);
    cr_expect_not(has_part());
}

Test(outline_part, its_own_files_make_it_void_and_no_others)
{
    keep(2);
    write_module(NUMBER + 1, "Another");
    cr_expect(has_part(), "another module");
    write_module(NUMBER, "Other");
    cr_expect_not(has_part(), "its module");
    keep(2);
    cr_expect(has_part());
    courses_write_manifest(folder, MODULES);
    cr_expect_not(has_part(), "the manifest");
    keep(2);
    catalogue.stamp.size++;
    cr_expect_not(has_part(), "the catalogue");
}

Test(outline_part, the_module_at_its_place_in_the_outline_must_be_the_same)
{
    struct outline outline;
    struct outline_part part;
    keep(2);
    struct course *course = courses_open(folder);
    cr_assert(outline_part_get(cache, course, &catalogue, &part));
    courses_write(folder, "m0.xml", "<module id=\"m0\"><title>No unit</title></module>");
    get_outline(course, &outline);
    cr_assert_eq(outline.module_count, MODULES - 1);
    cr_expect_not(outline_part_is_of(&part, &outline));
    outline_clear(&outline);
    part.number = MODULES;
    get_outline(course, &outline);
    cr_expect_not(outline_part_is_of(&part, &outline));
    outline_clear(&outline);
    outline_part_clear(&part);
    course_free(course);
}

Test(outline_part, a_damaged_file_is_as_good_as_none)
{
    size_t length = 0;
    keep(2);
    char *path = kept_file();
    char *bytes = support_read(path, &length);
    for (size_t i = 0; i < length; i++) {
        bytes[i] ^= (char)(1 << i % 8);
        support_write_n(path, bytes, length);
        cr_expect_not(has_part(), "byte %zu", i);
        bytes[i] ^= (char)(1 << i % 8);
        support_write_n(path, bytes, i);
        cr_expect_not(has_part(), "%zu bytes", i);
    }
    free(bytes);
    free(path);
}

static void seal(char *bytes, size_t length)
{
    uint64_t sum = kept_sum(bytes + KEPT_HEAD_BYTES, length - KEPT_HEAD_BYTES);
    memcpy(bytes + KEPT_HEAD_BYTES - KEPT_SUM_BYTES, &sum, KEPT_SUM_BYTES);
}

/* Looks at what there is, whatever it says. */
static void touch(const char *path, const char *bytes, size_t length)
{
    struct outline_part part;
    struct course *course = courses_open(folder);
    support_write_n(path, bytes, length);
    if (outline_part_get(cache, course, &catalogue, &part)) {
        cr_expect_eq(part.outline.module_count, 1);
        cr_expect_lt(part.number, MODULES);
        cr_expect_lt(part.outline.modules[0].index, MODULES);
        outline_part_clear(&part);
    }
    course_free(course);
}

/* Whoever writes a right sum over wrong numbers gets no further. */
Test(outline_part, no_number_of_a_file_is_believed)
{
    static const unsigned char values[] = {0x00, 0x01, 0x02, 0x7F, 0xFF};
    size_t length = 0;
    keep(2);
    char *path = kept_file();
    char *good = support_read(path, &length);
    char *bytes = memory_text_n(good, length);
    for (size_t i = KEPT_HEAD_BYTES; i < length; i++) {
        for (size_t j = 0; j < sizeof values; j++) {
            memcpy(bytes, good, length);
            bytes[i] = (char)values[j];
            seal(bytes, length);
            touch(path, bytes, length);
        }
        memcpy(bytes, good, length);
        seal(bytes, i);
        touch(path, bytes, i);
    }
    free(bytes);
    free(good);
    free(path);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/manifest_cache.c, and what course.c makes of it */
#include "config.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/kept.h"
#include "course/manifest_cache.h"
#include "course/shelf.h"
#include "support/courses.h"
#include "support/support.h"

static char *folder; /* of the course */
static char *cache;

#define HEAD                                                                                       \
    "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>Wörk</title>\n"       \
    "<!-- <module src=\"none.xml\"/> -->\n"

/* A manifest with as many modules; the path of the last is `last`. */
static void write_manifest(const char *head, size_t modules, const char *last)
{
    struct str text = {0};
    str_add(&text, head);
    for (size_t i = 1; i < modules; i++)
        str_addf(&text, "  <module src=\"m%03zu.xml\"/>%s", i, i % 7 == 0 ? "<!-- -->" : "\n");
    str_addf(&text, "<module\n src=\"%s\"/></course>\n", last);
    courses_write(folder, COURSE_MANIFEST, str_text(&text));
    str_clear(&text);
}

static void make_folders(void)
{
    folder = courses_make("<lesson id=\"l\"><title>L</title><p>x</p></lesson>");
    cache = path_join(folder, "cache");
    write_manifest(HEAD, MANIFEST_CACHE_LEAST, "last.xml");
}

static void remove_folders(void)
{
    support_remove(folder);
    free(folder);
    free(cache);
}

TestSuite(manifest_cache, .init = make_folders, .fini = remove_folders);

/* All that a course says that was opened with what is kept in a folder. Caller frees. */
static char *words_in(const char *cache_folder)
{
    struct course *course = NULL;
    struct diag diag;
    struct str words = {0};
    diag_init(&diag);
    int result = course_open_kept(folder, cache_folder, &course, &diag);
    str_addf(&words, "%d %zu %zu\n", result, diag.errors, diag.warnings);
    if (result == 0) {
        str_addf(&words, "%s %s %s '%s'\n", course->id, course->edition, course->language,
                 course->title.plain);
        for (size_t i = 0; i < course->module_count; i++) {
            const struct course_file *file = &course->modules[i];
            str_addf(&words, "%s %s %zu:%zu\n", file->path, file->where.file, file->where.line,
                     file->where.column);
        }
    }
    course_free(course);
    diag_clear(&diag);
    return str_take(&words);
}

/* Opened with what is kept, the course says what it says without. */
static void expect_right(const char *name)
{
    char *right = words_in(NULL);
    char *words = words_in(cache);
    cr_expect_str_eq(words, right, "%s", name);
    free(words);
    free(right);
}

/* The path of the file that is kept, NULL if there is none. Caller frees. */
static char *kept_file(void)
{
    char *path = NULL;
    cr_expect_leq(support_count(cache, "", &path), 1);
    return path;
}

static void expect_kept(bool is_kept, const char *name)
{
    char *path = kept_file();
    cr_expect_eq(path != NULL, is_kept, "%s", name);
    free(path);
}

/* Writes a word of the manifest in another way, so that nothing else tells it from the one before.
 */
static void change_unseen(const char *from, const char *to)
{
    struct stat before;
    char *path = path_join(folder, COURSE_MANIFEST);
    char *text = support_read(path, NULL);
    char *word = strstr(text, from);
    cr_assert_not_null(word);
    cr_assert_eq(strlen(from), strlen(to));
    cr_assert_eq(stat(path, &before), 0);
    memcpy(word, to, strlen(to));
    support_write(path, text);
    cr_assert_eq(utimensat(AT_FDCWD, path, (struct timespec[]){before.st_atim, before.st_mtim}, 0),
                 0);
    free(text);
    free(path);
}

Test(manifest_cache, what_is_kept_is_what_was_read)
{
    expect_right("when it is read");
    expect_kept(true, "when it was read");
    expect_right("when it is kept");
}

/* A course that is named by its folder is read for the shelf before it is opened. */
Test(manifest_cache, a_course_that_is_put_on_the_shelf_is_kept_too)
{
    struct shelf shelf = {0};
    shelf_put(&shelf, folder, cache);
    expect_kept(true, "on the shelf");
    cr_expect_eq(shelf.count, 1);
    shelf_clear(&shelf);
}

/* What only its head can tell is not asked again: that is what it is kept for. */
Test(manifest_cache, only_the_head_is_read_while_the_manifest_is_as_it_was)
{
    free(words_in(cache));
    change_unseen("last.xml", "lost.xml");
    char *words = words_in(cache);
    cr_expect_not_null(strstr(words, "\nlast.xml "), "%s", words);
    change_unseen("Wörk", "Wirks");
    char *other = words_in(cache);
    cr_expect_not_null(strstr(other, "'Wirks'"), "%s", other);
    free(other);
    free(words);
}

Test(manifest_cache, a_head_that_does_not_fit_is_read_with_the_rest)
{
    free(words_in(cache));
    change_unseen("m001.xml", "mOO1.xml");
    expect_right("another first module");
    change_unseen("<title>", "<titel>");
    expect_right("a mistake in the head");
}

Test(manifest_cache, a_manifest_that_changed_is_read_anew)
{
    free(words_in(cache));
    write_manifest(HEAD, MANIFEST_CACHE_LEAST + 1, "new.xml");
    expect_right("longer");
    expect_right("kept again");
    write_manifest(HEAD, 2, "new.xml");
    expect_right("short");
}

Test(manifest_cache, what_is_short_or_has_a_mistake_is_not_kept)
{
    write_manifest(HEAD, MANIFEST_CACHE_LEAST - 1, "last.xml");
    expect_right("short");
    expect_kept(false, "short");
    write_manifest(HEAD, MANIFEST_CACHE_LEAST, "m001.xml");
    expect_right("a module twice");
    expect_kept(false, "a module twice");
}

Test(manifest_cache, a_damaged_file_is_as_good_as_none_and_is_written_anew)
{
    size_t length = 0;
    char *right = words_in(cache);
    char *path = kept_file();
    char *good = support_read(path, &length);
    char *bytes = memory_text_n(good, length);
    for (size_t i = 0; i < length; i += i < 100 ? 1 : 37) {
        memcpy(bytes, good, length);
        bytes[i] ^= (char)(1 << i % 8);
        support_write_n(path, bytes, length);
        char *words = words_in(cache);
        cr_expect_str_eq(words, right, "byte %zu", i);
        free(words);
        char *mended = support_read(path, NULL);
        cr_expect_eq(memcmp(mended, good, length), 0, "byte %zu", i);
        free(mended);
    }
    free(bytes);
    free(good);
    free(path);
    free(right);
}

static void seal(char *bytes, size_t length)
{
    uint64_t sum = kept_sum(bytes + KEPT_HEAD_BYTES, length - KEPT_HEAD_BYTES);
    memcpy(bytes + KEPT_HEAD_BYTES - KEPT_SUM_BYTES, &sum, KEPT_SUM_BYTES);
}

/* Whoever writes a right sum over wrong numbers gets no further. */
Test(manifest_cache, no_number_of_a_file_is_believed)
{
    static const unsigned char values[] = {0x00, 0x01, 0x7F, 0x80, 0xFF};
    size_t length = 0;
    free(words_in(cache));
    char *path = kept_file();
    char *good = support_read(path, &length);
    char *bytes = memory_text_n(good, length);
    seal(bytes, length);
    cr_assert_eq(memcmp(bytes, good, length), 0, "a seal is what the program writes");
    for (size_t i = KEPT_HEAD_BYTES; i < length; i += i < 120 ? 1 : 29) {
        memcpy(bytes, good, length);
        bytes[i] = (char)values[i % sizeof values];
        seal(bytes, length);
        support_write_n(path, bytes, length);
        free(words_in(cache));
        memcpy(bytes, good, length);
        seal(bytes, i);
        support_write_n(path, bytes, i);
        expect_right("cut short");
    }
    free(bytes);
    free(good);
    free(path);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/shelf.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/shelf.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/mo.h"
#include "support/support.h"

static char *folder;
static struct shelf shelf;

static void make_folder(void)
{
    folder = support_folder();
}

static void remove_folder(void)
{
    shelf_clear(&shelf);
    support_remove(folder);
    free(folder);
}

TestSuite(shelf, .init = make_folder, .fini = remove_folder);

static void put_course(const char *path, const char *id, const char *title)
{
    char *manifest = str_format("<course version=\"1\" id=\"%s\" edition=\"1.2.3\" lang=\"fr\">"
                                "<title>%s</title><module src=\"m.xml\"/></course>",
                                id, title);
    char *whole = path_join(path, "course.xml");
    courses_write(folder, whole, manifest);
    free(whole);
    free(manifest);
}

/* Looks into two folders of the test, of which exactly this is said. */
static void look(const char *one, const char *two, const char *messages)
{
    struct diag diag;
    diag_init(&diag);
    char *paths[] = {path_join(folder, one), path_join(folder, two)};
    shelf_find((const char *const *)paths, ARRAY_LEN(paths), NULL, &shelf, &diag);
    cr_expect_null(diag.read_line);
    messages_expect(&diag, folder, messages, one);
    free(paths[0]);
    free(paths[1]);
}

static void expect_ids(const char *expected)
{
    struct str ids = {0};
    for (size_t i = 0; i < shelf.count; i++)
        str_addf(&ids, "%s%s", i > 0 ? " " : "", shelf.items[i].id);
    cr_expect_str_eq(str_text(&ids), expected);
    str_clear(&ids);
}

Test(shelf, courses_of_all_folders_stand_in_the_order_of_their_titles)
{
    put_course("one/z", "c-b", "B");
    put_course("one/a", "c-c", "C");
    put_course("two/x", "c-a", "A");
    put_course("two/y", "a-b", "B");
    look("one", "two", "");
    expect_ids("c-a a-b c-b c-c");
}

Test(shelf, a_course_is_known_without_its_modules)
{
    put_course("one/union", "union.rights", "Union <em>rights</em>");
    look("one", "two", "");
    const struct shelf_course *course = shelf_course(&shelf, "union.rights");
    char *path = path_join(folder, "one/union");
    cr_assert_not_null(course);
    cr_expect_str_eq(course->path, path);
    cr_expect_str_eq(course->title, "Union rights");
    cr_expect_str_eq(course->edition, "1.2.3");
    cr_expect_str_eq(course->language, "fr");
    cr_expect_null(shelf_course(&shelf, "union"));
    free(path);
}

Test(shelf, it_knows_in_which_languages_its_courses_can_be_read)
{
    struct languages languages = {0};
    put_course("one/a", "c-a", "A");
    put_course("one/b", "c-b", "B");
    courses_write(folder, "one/b/po/sw.mo", "");
    courses_write(folder, "one/b/po/pt_BR.mo", "");
    courses_write(folder, "one/b/po/es.po", "");
    look("one", "two", "");
    const struct languages *own = &shelf_course(&shelf, "c-b")->languages;
    cr_expect_eq(shelf_course(&shelf, "c-a")->languages.count, 1);
    cr_assert_eq(own->count, 3);
    cr_expect_str_eq(own->codes[0], "fr");
    shelf_languages(&shelf, &languages);
    languages_sort(&languages);
    cr_assert_eq(languages.count, 3);
    cr_expect_str_eq(languages.codes[0], "fr");
    cr_expect_str_eq(languages.codes[1], "pt_BR");
    cr_expect_str_eq(languages.codes[2], "sw");
    languages_clear(&languages);
}

Test(shelf, a_folder_that_is_a_course_itself_counts)
{
    put_course("one", "c-one", "One");
    put_course("one/inside", "c-inside", "Inside");
    look("one", "two", "");
    expect_ids("c-one");
}

Test(shelf, what_is_no_course_is_passed_over)
{
    char *dangling = path_join(folder, "one/dangling");
    put_course("one/good", "c-good", "Good");
    put_course("one/.hidden", "c-hidden", "Hidden");
    put_course("one/deep/deeper", "c-deeper", "Deeper");
    courses_write(folder, "one/course.txt", "words");
    courses_write(folder, "one/folder/course.xml/file", "a folder of that name");
    courses_write(folder, "file", "words");
    cr_assert_eq(symlink("nowhere", dangling), 0);
    look("one", "file", "");
    expect_ids("c-good");
    shelf_clear(&shelf);
    look("nowhere", "one/deep/nowhere", "");
    expect_ids("");
    free(dangling);
}

Test(shelf, a_course_that_cannot_be_opened_is_said_and_left_out)
{
    put_course("one/bad", "not an id", "Bad");
    put_course("one/good", "c-good", "Good");
    courses_write(folder, "one/ugly/course.xml", "<course");
    look("one", "two",
         "one/bad/course.xml:1:21 bad-value\none/ugly/course.xml:1:1 not-well-formed\n");
    expect_ids("c-good");
}

Test(shelf, of_two_courses_of_one_id_the_first_found_is_used)
{
    put_course("one/b", "same", "B");
    put_course("two/a", "same", "A");
    look("one", "two", "two/a warning same-course\n");
    cr_assert_eq(shelf.count, 1);
    cr_expect_str_eq(shelf.items[0].title, "B");
}

Test(shelf, a_course_at_hand_takes_the_place_of_its_installed_copy)
{
    char *other = path_join(folder, "work/same");
    char *further = path_join(folder, "work/new");
    char *bad = path_join(folder, "work/bad");
    put_course("one/b", "same", "B");
    put_course("work/same", "same", "Better");
    put_course("work/new", "new", "A");
    courses_write(folder, "work/bad/course.xml", "<course");
    look("one", "two", "");
    shelf_put(&shelf, other, NULL);
    cr_assert_eq(shelf.count, 1);
    cr_expect_str_eq(shelf.items[0].title, "Better");
    cr_expect_str_eq(shelf.items[0].path, other);
    shelf_put(&shelf, further, NULL);
    expect_ids("new same");
    shelf_put(&shelf, bad, NULL);
    expect_ids("new same");
    free(bad);
    free(further);
    free(other);
}

Test(shelf, courses_without_a_usable_title_are_called_by_their_ids)
{
    put_course("one/a", "c-b", "");
    put_course("one/b", "c-a", "");
    look("one", "two",
         "one/a/course.xml:1:56 empty-element\none/b/course.xml:1:56 empty-element\n");
    expect_ids("c-a c-b");
    cr_expect_str_eq(shelf.items[0].title, "c-a");
}

Test(shelf, a_title_is_had_in_the_language_that_one_prefers)
{
    static const struct {
        const char *preferences, *title;
    } cases[] = {{"es", "Pago"}, {"fr:es", "Paie"}, {"xx", "Paie"}, {NULL, "Paie"}};
    static const struct catalogue_entry pago = {.key = "Paie", .translation = "Pago"};
    struct diag diag;
    put_course("pay", "pay", "Paie");
    mo_put(folder, "pay/po/es.mo", "es", &pago, 1);
    diag_init(&diag);
    shelf_find((const char *const[]){folder}, 1, NULL, &shelf, &diag);
    cr_assert_eq(shelf.count, 1);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct languages none = {0};
        struct languages wanted = {0};
        if (cases[i].preferences != NULL)
            languages_preferences(cases[i].preferences, NULL, &none, &wanted);
        char *title = shelf_title(&shelf.items[0], cases[i].preferences != NULL ? &wanted : NULL);
        cr_expect_str_eq(title, cases[i].title, "case %zu", i);
        free(title);
        languages_clear(&wanted);
    }
    /* What cannot be read any more keeps the title that it had. */
    support_remove(folder);
    struct languages none = {0};
    char *title = shelf_title(&shelf.items[0], &none);
    cr_expect_str_eq(title, "Paie");
    free(title);
    diag_clear(&diag);
}

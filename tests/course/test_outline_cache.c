/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/outline_cache.c and src/course/outline_bytes.c */
#include "config.h"

#include "course/outline_cache.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/kept.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/mo.h"
#include "support/support.h"

static char *folder; /* of the course */
static char *cache;

static const char units[] =
    "<objective id=\"o\">Name <em>it</em></objective>"
    "<lesson id=\"l\" minutes=\"12\"><title>How old?</title><p>x</p></lesson>\n"
    "<quiz id=\"q\" pass=\"70\"><single-choice id=\"q1\" objective=\"o\" points=\"2.5\">"
    "<title>First</title><prompt>P</prompt>"
    "<option correct=\"yes\">1</option><option>2</option></single-choice>"
    "<single-choice id=\"q2\"><prompt>From what age?</prompt>"
    "<option correct=\"yes\">1</option><option>2</option></single-choice></quiz>";

/* Less than the others. */
static const char other_units[] = "<lesson id=\"l\"><title>Other</title><p>x</p></lesson>";

static void make_folders(void)
{
    folder = courses_make(units);
    cache = path_join(folder, "cache/deep");
}

static void remove_folders(void)
{
    support_remove(folder);
    free(folder);
    free(cache);
}

TestSuite(outline_cache, .init = make_folders, .fini = remove_folders);

static void add_unit(struct str *words, const struct outline_unit *unit)
{
    str_addf(words, " %d %s '%s' %u %zu %d\n", (int)unit->kind, unit->id, unit->title,
             unit->minutes, unit->asked_count, unit->can_fail);
    for (size_t i = 0; i < unit->question_count; i++) {
        const struct outline_question *question = &unit->questions[i];
        str_addf(words, "  %s %s\n", question->id,
                 question->objective != NULL ? question->objective : "-");
    }
}

/* All that an outline says. Caller frees. */
static char *words_of(const struct outline *outline)
{
    struct str words = {0};
    for (size_t i = 0; i < outline->module_count; i++) {
        const struct outline_module *module = &outline->modules[i];
        str_addf(&words, "%zu %s '%s' %u\n", module->index, module->id, module->title,
                 module->minutes);
        for (size_t j = 0; j < module->objective_count; j++)
            str_addf(&words, " %s '%s'\n", module->objectives[j].id, module->objectives[j].title);
        for (size_t j = 0; j < module->unit_count; j++)
            add_unit(&words, &module->units[j]);
    }
    return str_take(&words);
}

/* What the outline of the course says, in the language of a catalogue. Caller frees. */
static char *get_in(const struct course_catalogue *catalogue, const char *cache_folder)
{
    struct diag diag;
    struct outline outline;
    diag_init(&diag);
    struct course *course = courses_open(folder);
    course_translate_with(course, catalogue->catalogue);
    outline_cache_get(cache_folder, course, catalogue, &outline, &diag);
    char *words = words_of(&outline);
    outline_clear(&outline);
    course_free(course);
    diag_clear(&diag);
    return words;
}

static char *get(const char *cache_folder)
{
    return get_in(&(struct course_catalogue){0}, cache_folder);
}

static void expect(const char *expected, const char *name)
{
    char *words = get(cache);
    cr_expect_str_eq(words, expected, "%s:\n%s", name, words);
    free(words);
}

/* The path of the file that is kept, NULL if there is none; more than one fails. Caller frees. */
static char *kept_file(void)
{
    char *path = NULL;
    cr_expect_leq(support_count(cache, "", &path), 1);
    return path;
}

/* Writes the module anew, so that nothing tells it from the one before but its text. */
static void change_unseen(const char *text)
{
    struct stat before;
    char *path = path_join(folder, "m.xml");
    char *old = support_read(path, NULL);
    struct str padded = {0};
    cr_assert_eq(stat(path, &before), 0);
    str_addf(&padded, "<module id=\"m\"><title>Module</title>%s</module>", text);
    cr_assert_leq(padded.length, strlen(old));
    str_add_repeat(&padded, " ", strlen(old) - padded.length);
    support_write(path, str_text(&padded));
    cr_assert_eq(utimensat(AT_FDCWD, path, (struct timespec[]){before.st_atim, before.st_mtim}, 0),
                 0);
    str_clear(&padded);
    free(old);
    free(path);
}

Test(outline_cache, what_is_kept_is_what_was_made)
{
    char *made = get(NULL);
    cr_expect_not_null(strstr(made, "  q1 o\n"), "%s", made);
    expect(made, "when it is made");
    expect(made, "when it is read");
    free(made);
}

Test(outline_cache, it_is_not_made_again_while_no_file_has_changed)
{
    char *made = get(cache);
    change_unseen(other_units);
    expect(made, "kept");
    free(made);
}

Test(outline_cache, each_file_of_the_course_makes_it_anew_when_it_changes)
{
    static const struct {
        const char *path;
        const char *text;
        const char *seen;
    } cases[] = {
        {"m.xml",
         "<module id=\"m\"><title>New</title>\n"
         "<lesson id=\"l\"><title>L</title><p>x</p></lesson></module>",
         "0 m 'New'"},
        {"course.xml",
         "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>\n"
         "<module src=\"n.xml\"/></course>",
         "0 n 'N'"},
        {"n.xml",
         "<module id=\"n\"><title>Newer</title>\n"
         "<lesson id=\"l\"><title>L</title><p>x</p></lesson></module>",
         "0 n 'Newer'"},
    };
    courses_write(folder, "n.xml",
                  "<module id=\"n\"><title>N</title>\n"
                  "<lesson id=\"l\"><title>L</title><p>x</p></lesson></module>");
    free(get(cache));
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        courses_write(folder, cases[i].path, cases[i].text);
        char *words = get(cache);
        cr_expect_not_null(strstr(words, cases[i].seen), "%s:\n%s", cases[i].path, words);
        free(words);
    }
}

Test(outline_cache, each_language_has_its_own_and_a_newer_catalogue_makes_it_anew)
{
    static const struct catalogue_entry french[] = {{.key = "How old?", .translation = "Âge"}};
    static const struct catalogue_entry newer[] = {{.key = "How old?", .translation = "Années"}};
    struct course_catalogue catalogue = {
        .language = memory_text("fr"),
        .catalogue = mo_open("fr", french, 1),
        .stamp = {1, 2, 3},
    };
    char *english = get(cache);
    char *first = get_in(&catalogue, cache);
    cr_expect_not_null(strstr(first, "'Âge'"), "%s", first);
    catalogue_free(catalogue.catalogue);
    catalogue.catalogue = mo_open("fr", newer, 1);
    char *same = get_in(&catalogue, cache);
    cr_expect_str_eq(same, first, "the stamp is the same");
    catalogue.stamp.modified++;
    char *after = get_in(&catalogue, cache);
    cr_expect_not_null(strstr(after, "'Années'"), "%s", after);
    expect(english, "the course's own language");
    course_catalogue_clear(&catalogue);
    free(english);
    free(first);
    free(same);
    free(after);
}

static void speak(const char *code)
{
    char *spoken = support_speak(code);
    bool is_spoken = strcmp(spoken, code) == 0;
    free(spoken);
    if (!is_spoken)
        cr_skip_test("the interface has no '%s'", code);
}

/* Who works in one language and who works in another take nothing from each other. */
Test(outline_cache, each_language_of_the_interface_has_its_own)
{
    static const char *const codes[] = {"en", "fr", "es"};
    char *made[ARRAY_LEN(codes)];
    courses_write_units(folder,
                        "<lesson id=\"l\"><title>What <q>pay</q> is</title><p>x</p></lesson>"
                        "<lesson id=\"m\"><title>More of it</title><p>x</p></lesson>");
    for (size_t i = 0; i < ARRAY_LEN(codes); i++) {
        speak(codes[i]);
        char *language = i18n_language();
        cr_expect_str_eq(language, codes[i]);
        free(language);
        made[i] = get(cache);
    }
    cr_expect_str_neq(made[0], made[1], "the quotation marks are those of the interface");
    change_unseen(other_units);
    for (size_t i = 0; i < ARRAY_LEN(codes); i++) {
        speak(codes[i]);
        expect(made[i], codes[i]);
        free(made[i]);
    }
}

/* Its mistakes are to be said each time it is opened. */
Test(outline_cache, a_course_with_mistakes_is_not_kept)
{
    courses_write_units(folder, "<lesson id=\"l\"><title>L</title><p>x</p></lesson><nothing/>");
    free(get(cache));
    char *path = kept_file();
    cr_expect_null(path, "%s", path);
    free(path);
}

Test(outline_cache, where_nothing_can_be_kept_there_is_an_outline_all_the_same)
{
    char *made = get(NULL);
    char *above = path_join(folder, "cache");
    support_write(above, "a file");
    expect(made, "a file is in the way");
    free(above);
    free(made);
}

/* Looks at all of a kept file that is read; what it says does not matter. */
static void touch(const char *path, const char *bytes, size_t length)
{
    support_write_n(path, bytes, length);
    free(get(cache));
}

Test(outline_cache, a_damaged_file_is_as_good_as_none_and_is_written_anew)
{
    size_t length = 0;
    char *made = get(cache);
    char *path = kept_file();
    char *good = support_read(path, &length);
    char *bytes = memory_text_n(good, length);
    for (size_t i = 0; i < length; i++) {
        memcpy(bytes, good, length);
        bytes[i] ^= (char)(1 << i % 8);
        support_write_n(path, bytes, length);
        char *words = get(cache);
        cr_expect_str_eq(words, made, "byte %zu", i);
        free(words);
        char *mended = support_read(path, NULL);
        cr_expect_eq(memcmp(mended, good, length), 0, "byte %zu", i);
        free(mended);
    }
    free(bytes);
    free(good);
    free(path);
    free(made);
}

static void seal(char *bytes, size_t length)
{
    uint64_t sum = kept_sum(bytes + KEPT_HEAD_BYTES, length - KEPT_HEAD_BYTES);
    memcpy(bytes + KEPT_HEAD_BYTES - KEPT_SUM_BYTES, &sum, KEPT_SUM_BYTES);
}

/* Whoever writes a right sum over wrong numbers gets no further. */
Test(outline_cache, no_number_of_a_file_is_believed)
{
    static const unsigned char values[] = {0x00, 0x01, 0x7F, 0x80, 0xFF};
    size_t length = 0;
    free(get(cache));
    char *path = kept_file();
    char *good = support_read(path, &length);
    char *bytes = memory_text_n(good, length);
    seal(bytes, length);
    cr_assert_eq(memcmp(bytes, good, length), 0, "a seal is what the program writes");
    for (size_t i = KEPT_HEAD_BYTES; i < length; i++) {
        memcpy(bytes, good, length);
        bytes[i] = (char)values[i % sizeof values];
        seal(bytes, length);
        touch(path, bytes, length);
        memcpy(bytes, good, length);
        seal(bytes, i);
        touch(path, bytes, i);
    }
    free(bytes);
    free(good);
    free(path);
}

Test(outline_cache, the_file_of_another_course_is_as_good_as_none)
{
    free(get(cache));
    char *path = kept_file();
    size_t length = 0;
    char *bytes = support_read(path, &length);
    remove(path);
    char *folder_before = folder;
    folder = str_format("%s/moved", folder_before);
    courses_write(folder, "course.xml", courses_manifest);
    courses_write_units(folder, other_units);
    char *other = get(cache);
    char *foreign = kept_file();
    support_write_n(foreign, bytes, length);
    expect(other, "the file of the first course");
    free(folder);
    folder = folder_before;
    free(other);
    free(bytes);
    free(foreign);
    free(path);
}

static void get_soon(struct course *course, struct outline *ret_outline)
{
    struct diag diag;
    diag_init(&diag);
    outline_cache_get_soon(cache, course, &(struct course_catalogue){0}, ret_outline, &diag);
    diag_clear(&diag);
}

Test(outline_cache, what_is_had_at_once_is_asked_about_later)
{
    struct outline outline;
    char *made = get(cache);
    struct course *course = courses_open(folder);
    get_soon(course, &outline);
    cr_expect(outline_cache_is_unasked(&outline));
    cr_expect(outline_cache_ask(course, &outline), "nothing changed");
    cr_expect_not(outline_cache_is_unasked(&outline), "all are asked");
    outline_clear(&outline);
    courses_write_units(folder, other_units);
    get_soon(course, &outline);
    char *words = words_of(&outline);
    cr_expect_str_eq(words, made, "as it was");
    cr_expect_not(outline_cache_ask(course, &outline), "a module changed");
    cr_expect_not(outline_cache_is_unasked(&outline));
    outline_clear(&outline);
    course_free(course);
    free(words);
    free(made);
}

Test(outline_cache, what_is_made_anew_has_nothing_to_be_asked)
{
    struct outline outline;
    struct course *course = courses_open(folder);
    get_soon(course, &outline);
    cr_expect_eq(outline.module_count, 1);
    cr_expect_not(outline_cache_is_unasked(&outline));
    outline_clear(&outline);
    course_free(course);
}

/* Without them it would be of another course. */
Test(outline_cache, the_manifest_is_asked_at_once)
{
    struct outline outline;
    free(get(cache));
    courses_write(folder, "n.xml",
                  "<module id=\"n\"><title>N</title>\n"
                  "<lesson id=\"l\"><title>L</title><p>x</p></lesson></module>");
    courses_write(
        folder, "course.xml",
        "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>\n"
        "<module src=\"n.xml\"/></course>");
    struct course *course = courses_open(folder);
    get_soon(course, &outline);
    cr_expect_str_eq(outline.modules[0].title, "N");
    outline_clear(&outline);
    course_free(course);
}

/* A course in hand goes on with the manifest that it read: what is kept of it is not of the one
 * that is there meanwhile. */
Test(outline_cache, a_manifest_that_changes_under_a_course_makes_it_anew)
{
    struct outline outline;
    struct course *course = courses_open(folder);
    courses_write(folder, "n.xml",
                  "<module id=\"n\"><title>N</title>\n"
                  "<lesson id=\"l\"><title>L</title><p>x</p></lesson></module>");
    courses_write(
        folder, "course.xml",
        "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>\n"
        "<module src=\"n.xml\"/></course>");
    get_soon(course, &outline);
    cr_expect_str_eq(outline.modules[0].title, "Module");
    outline_clear(&outline);
    course_free(course);
    course = courses_open(folder);
    get_soon(course, &outline);
    cr_expect_str_eq(outline.modules[0].title, "N");
    outline_clear(&outline);
    course_free(course);
}

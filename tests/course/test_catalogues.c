/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/catalogues.c */
#include "config.h"

#include "course/catalogues.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/mo.h"
#include "support/support.h"

static char *folder;
static struct course *course;
static struct diag diag;

static void set_stage(void)
{
    diag_init(&diag);
    folder = courses_make("<lesson id=\"l\"><title>Pay</title>"
                          "<p>An <em>old</em> law.</p><p context=\"verb\">work</p>"
                          "<p><cite ref=\"C138\"/></p></lesson>");
    course = courses_open(folder);
}

static void clear_stage(void)
{
    course_free(course);
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(catalogues, .init = set_stage, .fini = clear_stage);

/* Writes po/NAME.mo, of which the header names a language, with a translation of "Pay". */
static void write_catalogue(const char *name, const char *language, const char *pay)
{
    const struct catalogue_entry entries[] = {
        {.key = "Pay", .translation = pay},
        {.key = "An <em>old</em> law.", .translation = "Une loi."},
        {.key = "verb\004work", .translation = "travailler"},
    };
    char *below = str_format("po/%s.mo", name);
    mo_put(folder, below, language, entries, ARRAY_LEN(entries));
    free(below);
}

/* Opens the course for these preferences, parted by spaces. */
static struct course_catalogue open_for(const char *preferences)
{
    struct course_catalogue catalogue;
    struct languages environment = {0};
    struct languages wanted = {0};
    char *list = memory_text(preferences);
    for (char *space = list; *space != '\0'; space++)
        *space = *space == ' ' ? ':' : *space;
    languages_preferences(list, NULL, &environment, &wanted);
    catalogues_open(course, &wanted, &catalogue, &diag);
    languages_clear(&wanted);
    free(list);
    return catalogue;
}

Test(catalogues, a_course_is_had_in_its_own_language_and_those_of_its_catalogues)
{
    struct languages languages = {0};
    write_catalogue("fr", "fr", "Paie");
    write_catalogue("ar", "ar", "أجر");
    courses_write(folder, "po/es.po", "");
    courses_write(folder, "po/a.b.mo", "");
    catalogues_list(course, &languages);
    cr_assert_eq(languages.count, 3);
    cr_expect_str_eq(languages.codes[0], "en");
    cr_expect_str_eq(languages.codes[1], "ar");
    cr_expect_str_eq(languages.codes[2], "fr");
    languages_clear(&languages);
}

Test(catalogues, the_first_preference_that_it_has_is_opened)
{
    static const struct {
        const char *preferences, *language, *pay;
    } cases[] = {
        {"fr", "fr", "Paie"},  {"fr_CA", "fr", "Paie"},      {"xx ar fr", "ar", "أجر"},
        {"en fr", "en", NULL}, {"en_GB fr", "en", NULL},     {"xx", "en", NULL},
        {"", "en", NULL},      {"pt", "pt_BR", "Pagamento"}, {"zh_CN", "zh_CN", "工资"},
    };
    write_catalogue("fr", "fr", "Paie");
    write_catalogue("ar", "ar", "أجر");
    write_catalogue("pt_BR", "pt_BR", "Pagamento");
    write_catalogue("zh_CN", "zh_CN", "工资");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct course_catalogue catalogue = open_for(cases[i].preferences);
        const char *pay = course_translate(catalogue.catalogue, NULL, "Pay", NULL);
        cr_expect_str_eq(catalogue.language, cases[i].language, "'%s'", cases[i].preferences);
        cr_expect_str_eq(pay != NULL ? pay : "", cases[i].pay != NULL ? cases[i].pay : "", "'%s'",
                         cases[i].preferences);
        course_catalogue_clear(&catalogue);
    }
    messages_expect(&diag, folder, "", "opening");
}

Test(catalogues, one_that_cannot_be_used_is_said_and_passed_over)
{
    write_catalogue("es", "fr", "Paie");
    write_catalogue("it", "", "Paga");
    courses_write(folder, "po/ru.mo", "damaged");
    write_catalogue("fr", "fr", "Paie");
    struct course_catalogue catalogue = open_for("ru es it fr");
    cr_expect_str_eq(catalogue.language, "fr");
    messages_expect(&diag, folder,
                    "po/ru.mo damaged-catalogue\npo/es.mo foreign-catalogue\n"
                    "po/it.mo foreign-catalogue\n",
                    "passed over");
    course_catalogue_clear(&catalogue);
}

Test(catalogues, a_changed_one_is_read_again)
{
    write_catalogue("fr", "fr", "Paie");
    struct course_catalogue catalogue = open_for("fr");
    cr_expect_not(catalogues_refresh(course, &catalogue, &diag), "nothing changed");
    write_catalogue("fr", "fr", "Salaire");
    cr_expect(catalogues_refresh(course, &catalogue, &diag));
    cr_expect_str_eq(course_translate(catalogue.catalogue, NULL, "Pay", NULL), "Salaire");
    cr_expect_not(catalogues_refresh(course, &catalogue, &diag), "once");
    course_catalogue_clear(&catalogue);
    messages_expect(&diag, folder, "", "reading again");
}

Test(catalogues, one_that_went_bad_or_away_stays_as_it_was_read)
{
    char *path = path_join(folder, "po/fr.mo");
    write_catalogue("fr", "fr", "Paie");
    struct course_catalogue catalogue = open_for("fr");
    support_write(path, "half");
    cr_expect_not(catalogues_refresh(course, &catalogue, &diag));
    cr_expect_not(catalogues_refresh(course, &catalogue, &diag));
    messages_expect(&diag, folder, "po/fr.mo damaged-catalogue\n", "said once");
    cr_assert_eq(unlink(path), 0);
    cr_expect_not(catalogues_refresh(course, &catalogue, &diag));
    cr_expect_str_eq(course_translate(catalogue.catalogue, NULL, "Pay", NULL), "Paie");
    write_catalogue("fr", "fr", "Salaire");
    cr_expect(catalogues_refresh(course, &catalogue, &diag), "it came back");
    course_catalogue_clear(&catalogue);
    catalogue = open_for("en");
    cr_expect_not(catalogues_refresh(course, &catalogue, &diag), "the source has no catalogue");
    course_catalogue_clear(&catalogue);
    messages_expect(&diag, folder, "", "afterwards");
    free(path);
}

Test(catalogues, a_translation_is_given_where_its_tags_agree)
{
    static const struct {
        const char *context, *key, *translation, *why;
    } cases[] = {
        {NULL, "Pay", "Paie", NULL},
        {"verb", "work", "travailler", NULL},
        {NULL, "work", NULL, NULL},
        {NULL, "An <em>old</em> law.", NULL, "missing is <em>"},
        {NULL, "<cite ref=\"C138\"/>", "<cite ref=\"C138\"/>", NULL},
    };
    write_catalogue("fr", "fr", "Paie");
    struct course_catalogue catalogue = open_for("fr");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *why = NULL;
        const char *found =
            course_translate(catalogue.catalogue, cases[i].context, cases[i].key, &why);
        const char *expected = cases[i].translation;
        cr_expect_str_eq(found != NULL ? found : "", expected != NULL ? expected : "", "'%s'",
                         cases[i].key);
        cr_expect_str_eq(why != NULL ? why : "", cases[i].why != NULL ? cases[i].why : "", "'%s'",
                         cases[i].key);
        free(why);
    }
    cr_expect_null(course_translate(NULL, NULL, "Pay", NULL));
    course_catalogue_clear(&catalogue);
}

Test(catalogues, it_is_said_how_much_is_translated)
{
    static const struct {
        const char *language;
        struct coverage coverage;
        const char *words;
        const char *menus;
    } cases[] = {
        {"en", {0, 10}, "source of this course"},
        {"fr", {10, 10}, "complete"},
        {"fr", {199, 200}, "99 %, the rest in English"},
        {"fr", {1, 1000}, "1 %, the rest in English"},
        {"fr", {0, 10}, "menus only"},
        {"fr", {0, 0}, "menus only"},
        {"en", {0, 10}, "source, menus in français", "fr"},
        {"pt", {10, 10}, "complete, menus in English", "en"},
        {"pt", {199, 200}, "99 %, menus in English", "en"},
        {"pt", {1, 1000}, "1 %, menus in English", "en"},
        {"pt", {0, 10}, "other courses, menus in English", "en"},
    };
    struct messages messages;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *words =
            catalogues_words(course, cases[i].language, cases[i].coverage, cases[i].menus);
        cr_expect_str_eq(words, cases[i].words);
        free(words);
    }
    write_catalogue("fr", "fr", "Paie");
    struct course_catalogue catalogue = open_for("fr");
    cr_assert_eq(messages_collect(course, &messages, &diag), 0);
    struct coverage coverage = catalogues_measure(catalogue.catalogue, &messages);
    cr_expect_eq(coverage.all, 5, "Work, Module, Pay, the law and the verb: %zu", coverage.all);
    cr_expect_eq(coverage.translated, 2);
    messages_clear(&messages);
    course_catalogue_clear(&catalogue);
}

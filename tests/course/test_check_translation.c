/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/check_translation.c */
#include "config.h"

#include "course/check_translation.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "exchange/format.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/mo.h"
#include "support/support.h"

#define PO_HEAD(language)                                                                          \
    "msgid \"\"\nmsgstr \"\"\n\"Language: " language "\\n\"\n"                                     \
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
#define PO_ENTRY(key, text) "msgid \"" key "\"\nmsgstr \"" text "\"\n\n"

/* The four texts of the course, translated. */
/* clang-format off */
#define PO_WHOLE                                                                                   \
    PO_ENTRY("Work", "Travail") PO_ENTRY("Module", "Module") PO_ENTRY("Pay", "Paie")               \
    PO_ENTRY("An <em>old</em> law.", "Une <em>vieille</em> loi.")
/* clang-format on */

static const struct catalogue_entry whole[] = {
    {.key = "Work", .translation = "Travail"},
    {.key = "Module", .translation = "Module"},
    {.key = "Pay", .translation = "Paie"},
    {.key = "An <em>old</em> law.", .translation = "Une <em>vieille</em> loi."},
};

static char *folder;
static struct diag diag;

static void set_stage(void)
{
    diag_init(&diag);
    folder = courses_make("<lesson id=\"l\"><title>Pay</title>\n"
                          "<p>An <em>old</em> law.</p></lesson>");
}

static void clear_stage(void)
{
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(check_translation, .init = set_stage, .fini = clear_stage);

static void expect_said(const char *name, const char *said)
{
    course_check_translations(folder, format_po.read, &diag);
    messages_expect(&diag, folder, said, name);
}

Test(check_translation, nothing_is_said_without_one_and_of_a_whole_one)
{
    expect_said("none", "");
    courses_write(folder, "po/fr.po", PO_HEAD("fr") PO_WHOLE);
    mo_put(folder, "po/fr.mo", "fr", whole, 4);
    expect_said("whole", "");
}

/* Two texts that wait; their msgstr are in lines 7 and 10. */
#define PO_BEGUN PO_HEAD("fr") PO_ENTRY("Work", "") PO_ENTRY("Module", "")

Test(check_translation, gaps_guesses_and_tags_are_said_where_they_are)
{
    static const struct {
        const char *name, *po, *said;
    } cases[] = {
        {"begun", PO_BEGUN PO_ENTRY("Pay", "") PO_ENTRY("An <em>old</em> law.", ""),
         "po/fr.po warning no-catalogue\npo/fr.po:7:1 warning untranslated\n"
         "po/fr.po:10:1 warning untranslated\n"},
        {"one gap",
         PO_HEAD("fr") PO_ENTRY("Work", "Travail") PO_ENTRY("Module", "Module")
             PO_ENTRY("An <em>old</em> law.", "") PO_ENTRY("Pay", "Paie"),
         "po/fr.po warning no-catalogue\npo/fr.po:13:1 warning untranslated\n"},
        {"nothing in it yet", PO_HEAD("fr"),
         "po/fr.po warning no-catalogue\npo/fr.po warning stale-translation\n"},
        {"one text not in it yet",
         PO_HEAD("fr") PO_ENTRY("Work", "Travail") PO_ENTRY("Module", "Module")
             PO_ENTRY("Pay", "Paie"),
         "po/fr.po warning no-catalogue\npo/fr.po warning stale-translation\n"},
        {"a guess", PO_HEAD("fr") "#, fuzzy\n" PO_WHOLE,
         "po/fr.po warning no-catalogue\npo/fr.po:8:1 warning fuzzy\n"},
        {"other tags",
         PO_HEAD("fr") PO_ENTRY("Work", "<em>Travail</em>") PO_ENTRY("Module", "Module")
             PO_ENTRY("Pay", "Paie") PO_ENTRY("An <em>old</em> law.", "Une <strong>loi</strong>."),
         "po/fr.po warning no-catalogue\npo/fr.po:7:1 warning other-tags\n"
         "po/fr.po:16:1 warning other-tags\n"},
        {"another language", PO_HEAD("de") PO_WHOLE,
         "po/fr.po warning no-catalogue\npo/fr.po:3:2 foreign-catalogue\n"},
        {"no language",
         "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n" PO_WHOLE,
         "po/fr.po warning no-catalogue\npo/fr.po:1:1 foreign-catalogue\n"},
        {"not PO", "msgid\n", "po/fr.po:1:1 po\n"},
        {"not UTF-8", PO_ENTRY("Work", "Travail"), "po/fr.po catalogue-charset\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        courses_write(folder, "po/fr.po", cases[i].po);
        expect_said(cases[i].name, cases[i].said);
    }
}

Test(check_translation, what_nothing_reads_is_said)
{
    static const struct {
        const char *file, *said;
    } cases[] = {
        {"po/fr (1).po", "nothing reads a file of this name; if it is newer than 'fr.po', let it "
                         "take that one's place, else delete it"},
        {"po/FR.PO", "nothing reads a file of this name; if it is newer than 'fr.po', let it take "
                     "that one's place, else delete it"},
        {"po/pt-br.po", "nothing reads a file of this name; name it 'pt_BR.po'"},
        {"po/spanish.po", "nothing reads a file of this name; name it 'es.po'"},
        {"po/es (2).mo", "nothing reads a file of this name; name it 'es.mo'"},
        {"po/translation.po", "nothing reads a file of this name; name it by the code of its "
                              "language, such as fr.po"},
        {"fr.po", "nothing reads a translation here; move it into the folder 'po'"},
        {"fr.mo", "nothing reads a translation here; move it into the folder 'po'"},
    };
    courses_write(folder, "po/fr.po", PO_HEAD("fr") PO_WHOLE);
    courses_write(folder, "po/messages.pot", PO_WHOLE);
    courses_write(folder, "po/fr.po.bak", PO_WHOLE);
    courses_write(folder, "po/fr.po~", PO_WHOLE);
    mo_put(folder, "po/fr.mo", "fr", whole, 4);
    expect_said("what is read, and what is no translation", "");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        courses_write(folder, cases[i].file, PO_WHOLE);
        course_check_translations(folder, format_po.read, &diag);
        char *said = support_messages(&diag);
        char *expected =
            str_format("%s/%s: warning: %s [unread-file]\n", folder, cases[i].file, cases[i].said);
        cr_expect_str_eq(said, expected);
        char *path = path_join(folder, cases[i].file);
        cr_assert_eq(unlink(path), 0);
        free(path);
        free(expected);
        free(said);
        diag_clear(&diag);
    }
}

Test(check_translation, a_folder_of_another_name_is_said)
{
    courses_write(folder, "PO/fr.po", PO_HEAD("fr") PO_WHOLE);
    expect_said("PO alone", "PO warning unread-file\n");
    courses_write(folder, "po/fr.po", PO_HEAD("fr") PO_WHOLE);
    mo_put(folder, "po/fr.mo", "fr", whole, 4);
    expect_said("PO and po", "PO warning unread-file\n");
}

Test(check_translation, one_folder_of_two_names_is_po)
{
    courses_write(folder, "po/fr.po", PO_HEAD("fr") PO_WHOLE);
    mo_put(folder, "po/fr.mo", "fr", whole, 4);
    char *other = path_join(folder, "PO");
    cr_assert_eq(symlink("po", other), 0);
    expect_said("as on a stick", "");
    free(other);
}

Test(check_translation, a_catalogue_without_its_translation_is_said_where_there_are_others)
{
    mo_put(folder, "po/fr.mo", "fr", whole, 4);
    mo_put(folder, "po/es.mo", "es", whole, 4);
    expect_said("packed for learners", "");
    courses_write(folder, "po/messages.pot", PO_WHOLE);
    expect_said("with a template",
                "po/es.mo warning orphan-catalogue\npo/fr.mo warning orphan-catalogue\n");
    courses_write(folder, "po/fr.po", PO_HEAD("fr") PO_WHOLE);
    expect_said("with a translator's files", "po/es.mo warning orphan-catalogue\n");
}

Test(check_translation, where_there_is_only_a_catalogue_it_is_judged)
{
    static const struct catalogue_entry other[] = {
        {.key = "Work", .translation = "Travail"},
        {.key = "An <em>old</em> law.", .translation = "Une loi."},
    };
    mo_put(folder, "po/fr.mo", "fr", whole, 4);
    expect_said("whole", "");
    mo_put(folder, "po/fr.mo", "fr", other, 2);
    expect_said("gaps and tags", "po/fr.mo warning untranslated\nm.xml:3:1 warning other-tags\n");
}

Test(check_translation, a_catalogue_that_cannot_be_used_is_an_error)
{
    static const struct catalogue_entry damaged[] = {
        {.key = "Work", .translation = "Travail"},
        {.key = "Module", .translation = "Module"},
        {.key = "Pay", .translation = "pay\xe9"},
        {.key = "An <em>old</em> law.", .translation = "Une <em>vieille</em> loi."},
    };
    mo_put(folder, "po/fr.mo", "es", whole, 4);
    expect_said("another language", "po/fr.mo foreign-catalogue\n");
    courses_write(folder, "po/fr.mo", "not a catalogue of anything at all");
    expect_said("no catalogue", "po/fr.mo damaged-catalogue\n");
    mo_put(folder, "po/fr.mo", "fr", damaged, 4);
    expect_said("a damaged text", "po/fr.mo damaged-catalogue\npo/fr.mo warning untranslated\n");
}

Test(check_translation, a_catalogue_older_than_its_translation_is_said)
{
    static const struct {
        const char *name, *po;
    } cases[] = {
        {"corrected",
         PO_HEAD("fr") PO_ENTRY("Work", "Le travail") PO_ENTRY("Module", "Module")
             PO_ENTRY("Pay", "Paie") PO_ENTRY("An <em>old</em> law.", "Une <em>vieille</em> loi.")},
        {"added", PO_HEAD("fr") PO_WHOLE},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        courses_write(folder, "po/fr.po", cases[i].po);
        mo_put(folder, "po/fr.mo", "fr", whole, i == 0 ? 4 : 3);
        expect_said(cases[i].name, "po/fr.mo warning stale-catalogue\n");
    }
}

/* Expects each of these words, after the folder in front of the file's name, in what is said. */
static void expect_words(const char *const *words, size_t count)
{
    course_check_translations(folder, format_po.read, &diag);
    char *said = support_messages(&diag);
    for (size_t i = 0; i < count; i++)
        cr_expect_not_null(strstr(said, words[i]), "'%s' is not in\n%s", words[i], said);
    free(said);
    diag_clear(&diag);
}

Test(check_translation, the_words_tell_what_to_do)
{
    static const char *const words[] = {
        "po/fr.po:7:1: warning: 1 of 1 texts of 'course.xml' is not translated [untranslated]\n"
        "    msgstr \"\"\n    ^\n",
        "po/fr.po:10:1: warning: 2 of 3 texts of 'm.xml' are not translated; the first is here "
        "[untranslated]\n    msgstr \"\"\n    ^\n",
        "po/fr.po:16:1: warning: the translation into 'fr' has other tags and is not shown: "
        "missing is <em> [other-tags]\n    msgstr \"Une loi.\"\n    ^\n",
    };
    courses_write(folder, "po/fr.po",
                  PO_BEGUN PO_ENTRY("Pay", "") PO_ENTRY("An <em>old</em> law.", "Une loi."));
    expect_words(words, ARRAY_LEN(words));
}

Test(check_translation, the_words_name_the_command)
{
    static const struct {
        const char *before, *command, *after;
    } said[] = {
        {"make it", "compile", "[no-catalogue]"},
        {"1 text of the course is not in it yet ('m.xml', line 3); bring it up to date", "update",
         "[stale-translation]"},
        {"make it anew", "compile", "[stale-catalogue]"},
        {"4 texts of the course are not in it yet, the first in 'course.xml', line 2; bring it up "
         "to date",
         "update", "[stale-translation]"},
    };
    char *words[ARRAY_LEN(said)];
    for (size_t i = 0; i < ARRAY_LEN(said); i++)
        words[i] = str_format("%s: decentwork translate %s %s fr %s\n", said[i].before,
                              said[i].command, folder, said[i].after);
    courses_write(folder, "po/fr.po",
                  PO_HEAD("fr") PO_ENTRY("Work", "Travail") PO_ENTRY("Module", "Module")
                      PO_ENTRY("Pay", "Paie"));
    expect_words((const char *const *)words, 2);
    courses_write(folder, "po/fr.po", PO_HEAD("fr"));
    mo_put(folder, "po/fr.mo", "fr", whole, 4);
    expect_words((const char *const *)words + 2, 2);
    for (size_t i = 0; i < ARRAY_LEN(said); i++)
        free(words[i]);
}

Test(check_translation, guesses_are_told_at_the_first)
{
    static const char *const words[] = {
        "po/fr.po:14:1: warning: 2 texts of 'm.xml' have only guesses (fuzzy), the first of them "
        "here; confirm or correct them [fuzzy]\n    msgstr \"Paie\"\n    ^\n",
    };
    courses_write(
        folder, "po/fr.po",
        PO_HEAD("fr") PO_ENTRY("Work", "Travail")
            PO_ENTRY("Module", "Module") "#, fuzzy\n" PO_ENTRY("Pay", "Paie") "#, fuzzy\n" PO_ENTRY(
                "An <em>old</em> law.", "Une <em>loi</em>."));
    expect_words(words, 1);
}

Test(check_translation, of_the_course_itself_nothing_is_said)
{
    courses_write(folder, "po/fr.po", PO_HEAD("fr") PO_WHOLE);
    mo_put(folder, "po/fr.mo", "fr", whole, 4);
    courses_write_units(folder, "<lesson><title>Pay</title><p>No id.</p></lesson>");
    expect_said("a faulty course", "");
    courses_write(folder, "course.xml", "<nothing/>");
    expect_said("no course", "");
}

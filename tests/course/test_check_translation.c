/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/check_translation.c */
#include "config.h"

#include "course/check_translation.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
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

Test(check_translation, gaps_guesses_and_tags_are_said)
{
    static const struct {
        const char *name, *po, *said;
    } cases[] = {
        {"begun", PO_HEAD("fr"),
         "po/fr.po warning no-catalogue\npo/fr.po warning untranslated\n"
         "po/fr.po warning untranslated\n"},
        {"one gap",
         PO_HEAD("fr") PO_ENTRY("Work", "Travail") PO_ENTRY("Module", "Module")
             PO_ENTRY("Pay", "Paie"),
         "po/fr.po warning no-catalogue\npo/fr.po warning untranslated\n"},
        {"a guess", PO_HEAD("fr") "#, fuzzy\n" PO_WHOLE,
         "po/fr.po warning no-catalogue\npo/fr.po warning fuzzy\n"},
        {"other tags",
         PO_HEAD("fr") PO_ENTRY("Work", "<em>Travail</em>") PO_ENTRY("Module", "Module")
             PO_ENTRY("Pay", "Paie") PO_ENTRY("An <em>old</em> law.", "Une <strong>loi</strong>."),
         "po/fr.po warning no-catalogue\ncourse.xml:2:3 warning other-tags\n"
         "m.xml:3:1 warning other-tags\n"},
        {"not PO", "msgid\n", "po/fr.po:2:1 po\n"},
        {"not UTF-8", PO_ENTRY("Work", "Travail"), "po/fr.po catalogue-charset\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        courses_write(folder, "po/fr.po", cases[i].po);
        expect_said(cases[i].name, cases[i].said);
    }
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

Test(check_translation, the_words_tell_what_to_do)
{
    courses_write(folder, "po/fr.po", PO_HEAD("fr") PO_ENTRY("An <em>old</em> law.", "Une loi."));
    course_check_translations(folder, format_po.read, &diag);
    char *said = support_messages(&diag);
    static const char *const words[] = {
        "po/fr.po: warning: 1 of 1 texts of 'course.xml' is not translated [untranslated]\n",
        "po/fr.po: warning: 2 of 3 texts of 'm.xml' are not translated [untranslated]\n",
        "m.xml:3:1: warning: the translation into 'fr' has other tags and is not shown: missing is "
        "<em> [other-tags]\n    <p>An <em>old</em> law.</p></lesson>\n    ^\n",
    };
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        cr_expect_not_null(strstr(said, words[i]), "'%s' is not in\n%s", words[i], said);
    free(said);
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

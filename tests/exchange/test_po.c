/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/exchange/po.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "exchange/format.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

static char *folder;
static char *path;
static struct course *course;
static struct messages messages;
static struct diag diag;

/* One question, with markup, quotation marks, a backslash, characters of many scripts. */
static const char units[] =
    "<lesson id=\"l\"><title>Work</title><p>Say \"no\" \\ <em>stop</em> &amp; go.</p>\n"
    "<p context=\"verb\">work</p><p>été 工作 العمل</p></lesson>\n"
    "<quiz id=\"q\"><single-choice id=\"who\"><prompt>Who?</prompt>\n"
    "<option>You</option><option id=\"b\" correct=\"yes\">We</option></single-choice></quiz>";

static void set_stage(void)
{
    diag_init(&diag);
    folder = courses_make(units);
    path = path_join(folder, "out.po");
    course = courses_open(folder);
    cr_assert_eq(messages_collect(course, &messages, &diag), 0);
}

static void clear_stage(void)
{
    messages_clear(&messages);
    course_free(course);
    support_remove(folder);
    free(path);
    free(folder);
    diag_clear(&diag);
}

TestSuite(po, .init = set_stage, .fini = clear_stage);

static const struct moment now = {1795635706000, 330};

/* Writes the texts of the course for a language, and returns the file. Caller frees. */
static char *written(const char *language)
{
    const struct format_head head = {"Work", "core 1.0.0", language, now};
    cr_assert_eq(format_po.write(&messages, &head, path, &diag), 0);
    messages_expect(&diag, folder, "", "writing");
    return support_read(path, NULL);
}

/* Expects that msgfmt finds nothing to complain of. */
static void expect_msgfmt_content(const char *file)
{
    const char *const arguments[] = {"/usr/bin/env", "msgfmt", "-c", "-o", "/dev/null", file, NULL};
    const char *const environment[] = {"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C", NULL};
    struct run run = support_run(arguments, environment, NULL);
    cr_expect_eq(run.status, 0, "%s", run.errors);
    cr_expect_str_empty(run.errors, "%s", run.errors);
    run_clear(&run);
}

Test(po, a_template_tells_a_translator_all)
{
    char *text = written(NULL);
    static const char *const parts[] = {
        "# Translation of the course \"Work\".\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n"
        "\"Project-Id-Version: core 1.0.0\\n\"\n",
        "\"POT-Creation-Date: 2026-11-26 01:11+0530\\n\"\n",
        "\"Content-Type: text/plain; charset=UTF-8\\n\"\n",
        "#. title\n#. lesson l, title\n#. what it is called\n",
        "#: course.xml:2 m.xml:2\nmsgid \"Work\"\nmsgstr \"\"\n",
        "#. lesson l, p 1\n#. a paragraph\n#: m.xml:2\n"
        "msgid \"Say \\\"no\\\" \\\\ <em>stop</em> &amp; go.\"\nmsgstr \"\"\n",
        "#: m.xml:3\nmsgctxt \"verb\"\nmsgid \"work\"\nmsgstr \"\"\n",
        "msgid \"été 工作 العمل\"\nmsgstr \"\"\n",
        "#. quiz q, single-choice who, option b (correct=\"yes\")\n"
        "#. one of the answers to choose from: its text, then its feedback\n"
        "#: m.xml:5\nmsgid \"We\"\nmsgstr \"\"\n",
    };
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        cr_expect_not_null(strstr(text, parts[i]), "part %zu is not in\n%s", i, text);
    free(text);
}

Test(po, msgfmt_has_nothing_to_complain_of)
{
    free(written("fr"));
    expect_msgfmt_content(path);
}

Test(po, what_was_written_is_read)
{
    struct translation translation;
    free(written("ar"));
    cr_assert_eq(format_po.read(path, &translation, &diag), 0);
    cr_expect_str_eq(translation.language, "ar");
    cr_expect_eq(translation.count, messages.count);
    for (size_t i = 0; i < messages.count; i++) {
        const struct message *message = &messages.items[i];
        const struct translation_entry *entry =
            translation_find(&translation, message->context, message->key);
        cr_assert_not_null(entry, "'%s'", message->key);
        cr_expect_str_empty(entry->text);
        cr_expect_not(entry->is_fuzzy);
    }
    translation_clear(&translation);
}

/* Reads a sample of tests/data/po. */
static int read_sample(const char *name, struct translation *ret_translation)
{
    char *relative = str_format("tests/data/po/%s", name);
    char *sample = support_source(relative);
    int result = format_po.read(sample, ret_translation, &diag);
    free(sample);
    free(relative);
    return result;
}

Test(po, a_file_of_a_po_editor_is_read)
{
    static const struct {
        const char *context, *key, *text;
        bool is_fuzzy;
    } entries[] = {
        {NULL, "Work", "Le travail", false},
        {"verb", "work", "travailler", false},
        {NULL, "How old is <em>old</em> enough? The answer is longer than one line of this file.",
         "À quel âge est-on assez <em>âgé</em> ? La réponse est plus longue qu’une ligne de ce "
         "fichier.",
         false},
        {NULL, "A pay slip.", "Une fiche de paie.", true},
        {NULL, "Not yet.", "", false},
    };
    struct translation translation;
    cr_assert_eq(read_sample("poedit-fr.po", &translation), 0);
    cr_expect_str_eq(translation.language, "fr");
    cr_expect_eq(translation.count, 7);
    cr_expect(translation.entries[6].is_obsolete);
    cr_expect_str_eq(translation.entries[6].text, "Disparu du cours.");
    for (size_t i = 0; i < ARRAY_LEN(entries); i++) {
        const struct translation_entry *entry =
            translation_find(&translation, entries[i].context, entries[i].key);
        cr_assert_not_null(entry, "'%s'", entries[i].key);
        cr_expect_str_eq(entry->text, entries[i].text);
        cr_expect_eq(entry->is_fuzzy, entries[i].is_fuzzy, "'%s'", entries[i].key);
    }
    translation_clear(&translation);
}

Test(po, another_charset_is_refused)
{
    struct translation translation;
    cr_expect_eq(read_sample("latin1-fr.po", &translation), -1);
    cr_expect(diag_has(&diag, "catalogue-charset"));
}

Test(po, what_is_no_po_file_is_refused_with_its_place)
{
    static const struct {
        const char *name, *text, *said;
    } cases[] = {
        {"no quotation marks", "msgid a\nmsgstr b\n", "out.po:1"},
        {"an open quotation mark", "msgid \"a\nmsgstr \"\"\n", "out.po:2:1"},
        {"no msgstr", "msgid \"a\"\nmsgid \"b\"\nmsgstr \"\"\n", "out.po:1:1"},
        {"twice the same",
         "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
         "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n",
         "out.po:7"},
        {"no header", "msgid \"a\"\nmsgstr \"b\"\n", "catalogue-charset"},
        {"an empty file", "", "catalogue-charset"},
        {"XML", "<course/>\n", "out.po:1"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct translation translation;
        support_write(path, cases[i].text);
        cr_expect_eq(format_po.read(path, &translation, &diag), -1, "case '%s'", cases[i].name);
        char *said = support_messages(&diag);
        cr_expect_not_null(strstr(said, cases[i].said), "case '%s': %s", cases[i].name, said);
        free(said);
        diag_clear(&diag);
    }
}

Test(po, bytes_of_any_kind_do_no_harm)
{
    enum { FILES = 200 };
    char *sample = support_source("tests/data/po/poedit-fr.po");
    size_t length;
    char *bytes = support_read(sample, &length);
    unsigned seed = 7;
    size_t opened = 0;
    for (size_t i = 0; i < FILES; i++) {
        char *copy = memory_text_n(bytes, length);
        for (size_t j = 0; j < 1 + i % 9; j++)
            copy[(size_t)rand_r(&seed) % length] = (char)rand_r(&seed);
        support_write_n(path, copy, length - (i % 3 == 0 ? (size_t)rand_r(&seed) % length : 0));
        struct translation translation;
        bool is_open = format_po.read(path, &translation, &diag) == 0;
        if (is_open)
            translation_clear(&translation);
        cr_expect(is_open || diag.errors > 0, "file %zu", i);
        opened += is_open;
        diag_clear(&diag);
        free(copy);
    }
    cr_expect(opened > 0 && opened < FILES, "%zu files were opened", opened);
    free(bytes);
    free(sample);
}

Test(po, a_missing_file_is_said)
{
    struct translation translation;
    cr_expect_eq(format_po.read(path, &translation, &diag), -1);
    messages_expect(&diag, folder, "out.po no-file\n", "reading");
    const struct format_head head = {"Work", "core 1.0.0", NULL, now};
    char *nowhere = path_join(folder, "none/out.po");
    cr_expect_eq(format_po.write(&messages, &head, nowhere, &diag), -1);
    messages_expect(&diag, folder, "none/out.po no-file\n", "writing");
    free(nowhere);
}

/* A file after msgmerge: two guesses for what was translated, one for what was a guess already. */
static const char merged[] = "msgid \"\"\n"
                             "msgstr \"\"\n"
                             "\"Project-Id-Version: core 0.9.0\\n\"\n"
                             "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
                             "# remark\n#, fuzzy\n#| msgid \"Whoo?\"\nmsgid \"Who?\"\n"
                             "msgstr \"Qui ?\"\n\n"
                             "#, fuzzy\n#| msgid \"Yoo\"\nmsgid \"You\"\nmsgstr \"Vous\"\n\n"
                             "#, fuzzy\n#| msgid \"Wee\"\nmsgid \"We\"\nmsgstr \"Nous\"\n\n"
                             "#~ msgid \"Old\"\n#~ msgstr \"Ancien\"\n";

static void add_before(struct translation *before, const char *key, const char *text, bool is_fuzzy)
{
    translation_add(before, (struct translation_entry){.key = memory_text(key),
                                                       .text = memory_text(text),
                                                       .is_fuzzy = is_fuzzy});
}

Test(po, a_translation_survives_when_only_the_spelling_of_its_source_was_corrected)
{
    struct translation before = {0};
    struct translation after;
    add_before(&before, "Whoo?", "Qui ?", false);
    add_before(&before, "Yoo", "Vous", false);
    add_before(&before, "Wee", "Nous", true);
    for (size_t i = 0; i < messages.count; i++)
        messages.items[i].is_respelled = strcmp(messages.items[i].key, "You") != 0;
    support_write(path, merged);
    cr_assert_eq(format_po.settle(path, &before, &messages, "core 1.0.0", &diag), 0);
    cr_assert_eq(format_po.read(path, &after, &diag), 0);
    cr_expect_not(translation_find(&after, NULL, "Who?")->is_fuzzy);
    cr_expect(translation_find(&after, NULL, "You")->is_fuzzy, "its meaning may have changed");
    cr_expect(translation_find(&after, NULL, "We")->is_fuzzy, "it was a guess before");
    char *text = support_read(path, NULL);
    cr_expect_not_null(strstr(text, "\"Project-Id-Version: core 1.0.0\\n\""), "%s", text);
    cr_expect_not_null(strstr(text, "# remark\nmsgid \"Who?\"\nmsgstr \"Qui ?\"\n"), "%s", text);
    cr_expect_not_null(strstr(text, "#~ msgid \"Old\"\n#~ msgstr \"Ancien\"\n"), "%s", text);
    free(text);
    translation_clear(&after);
    translation_clear(&before);
}

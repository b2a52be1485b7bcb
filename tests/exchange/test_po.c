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

/* Reads a file as a translation. */
static int read_po(const char *file, struct translation *ret_translation)
{
    size_t length;
    char *bytes = support_read(file, &length);
    int result = format_po.read(bytes, length, file, ret_translation, &diag);
    free(bytes);
    return result;
}

/* Writes the texts of the course for a language, and returns the file. Caller frees. */
static char *written(const char *language)
{
    const struct format_head head = {"Work", "core 1.0.0", language, now};
    cr_assert_eq(format_po.write(&messages, &head, path, &diag), 0);
    messages_expect(&diag, folder, "", "writing");
    return support_read(path, NULL);
}

static struct run run_msgfmt(const char *file)
{
    const char *const arguments[] = {"/usr/bin/env", "msgfmt", "-c", "-o", "/dev/null", file, NULL};
    const char *const environment[] = {"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C", NULL};
    return support_run(arguments, environment, NULL);
}

/* Expects that msgfmt makes a catalogue of what we have read. */
static void expect_msgfmt_takes(const char *file)
{
    struct run run = run_msgfmt(file);
    cr_expect_eq(run.status, 0, "%s", run.errors);
    run_clear(&run);
}

/* Expects that msgfmt finds nothing to complain of. */
static void expect_msgfmt_content(const char *file)
{
    struct run run = run_msgfmt(file);
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
    cr_assert_eq(read_po(path, &translation), 0);
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
    int result = read_po(sample, ret_translation);
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

#define HEAD "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
#define WORK HEAD "msgid \"Work\"\n" /* its msgstr comes next, in line 5 */

static void expect_mistake(const char *name, const char *text, const char *said)
{
    struct translation translation;
    support_write(path, text);
    int result = read_po(path, &translation);
    if (result == 0)
        translation_clear(&translation);
    cr_expect_eq(result, -1, "case '%s'", name);
    char *all = support_messages(&diag);
    const char *message = strstr(all, "out.po:");
    cr_expect_str_eq(message != NULL ? message + strlen("out.po") : all, said, "case '%s'", name);
    free(all);
    diag_clear(&diag);
}

Test(po, a_mistake_is_told_in_plain_words_at_its_place)
{
    static const struct {
        const char *name, *text, *said;
    } cases[] = {
        {"an open quotation mark", WORK "msgstr \"Travail\nmsgid \"Pay\"\nmsgstr \"Paie\"\n",
         ":5:8: error: the text that begins here has no closing quotation mark; write \" at its "
         "end [po]\n"},
        {"quotation marks inside", WORK "msgstr \"Le \"travail\"\"\n",
         ":5:12: error: a quotation mark inside a text is written \\\" [po]\n"},
        {"two quotation marks inside", WORK "msgstr \"Le \"\"travail\"\"\"\n",
         ":5:12: error: a quotation mark inside a text is written \\\" [po]\n"},
        {"curly quotation marks", WORK "msgstr “Travail”\n",
         ":5:8: error: expected the straight quotation mark \", not “ [po]\n"},
        {"wide quotation marks", WORK "msgstr ＂Travail＂\n",
         ":5:8: error: expected the straight quotation mark \", not ＂ [po]\n"},
        {"a backslash", WORK "msgstr \"été \\ travail\"\n",
         ":5:13: error: a backslash inside a text is written \\\\, and a new line is \\n [po]\n"},
        {"a mistyped word", HEAD "msgdi \"Work\"\nmsgstr \"Travail\"\n",
         ":4:1: error: 'msgdi' is no word of PO files; did you mean 'msgid'? [po]\n"},
        {"a line in between", HEAD "Hello, translator\n\nmsgid \"Work\"\nmsgstr \"\"\n",
         ":4:1: error: 'Hello,' stands outside of quotation marks; each line of a text begins and "
         "ends with \" [po]\n"},
        {"no msgstr", HEAD "msgid \"Work\"\nmsgid \"Pay\"\nmsgstr \"\"\n",
         ":5:1: error: expected 'msgstr' before this, for the text that begins in line 4 [po]\n"},
        {"a remark in between", HEAD "msgid \"Work\"\n# sic\nmsgstr \"\"\n",
         ":5:1: error: expected 'msgstr' before this, for the text that begins in line 4 [po]\n"},
        {"no msgid", HEAD "msgctxt \"verb\"\nmsgstr \"\"\n",
         ":5:1: error: 'msgstr' stands here without its 'msgid' [po]\n"},
        {"no text", HEAD "msgid\nmsgstr \"\"\n",
         ":5:1: error: expected a text in quotation marks, \"...\", for the keyword before it "
         "[po]\n"},
        {"no word", HEAD "# remark\n\"Work\"\n",
         ":5:1: error: a text stands here without 'msgid' or 'msgstr' before it [po]\n"},
        {"cut in a text", WORK "msgstr \"Tra",
         ":5:8: error: the file ends in the middle of a text; was it saved whole? [po]\n"},
        {"cut in an escape", WORK "msgstr \"Tra\\",
         ":5:12: error: the file ends in the middle of a text; was it saved whole? [po]\n"},
        {"cut after msgid", WORK,
         ":4:1: error: the file ends in the middle of a text; was it saved whole? [po]\n"},
        {"cut in a word", WORK "msgs",
         ":5:1: error: the file ends in the middle of a text; was it saved whole? [po]\n"},
        {"twice the same", WORK "msgstr \"a\"\n\nmsgid \"Work\"\nmsgstr \"b\"\n",
         ":7:1: error: this text is there already, in line 4; delete one of the two [po]\n"},
        {"a new line at the end", WORK "msgstr \"Travail\\n\"\n",
         ":5:1: error: the translation ends with \\n and its text does not; take it away [po]\n"},
        {"a new line at the beginning", WORK "msgstr \"\\nTravail\"\n",
         ":5:1: error: the translation begins with \\n and its text does not; take it away [po]\n"},
        {"no new line at the end", HEAD "msgid \"Work\\n\"\nmsgstr \"Travail\"\n",
         ":5:1: error: the text ends with \\n and its translation does not; write it there too "
         "[po]\n"},
        {"no new line at the beginning", HEAD "msgid \"\\nWork\"\nmsgstr \"Travail\"\n",
         ":5:1: error: the text begins with \\n and its translation does not; write it there too "
         "[po]\n"},
        {"plural forms", HEAD "msgid \"day\"\nmsgid_plural \"days\"\nmsgstr[0] \"jour\"\n",
         ":5:1: error: plural forms belong to the messages of programs; a course has none [po]\n"},
        {"half an old text", HEAD "#~ msgid \"Work\"\nmsgstr \"Travail\"\n",
         ":5:1: error: '#~' stands before some lines of this text and not before others; write it "
         "before all or none [po]\n"},
        {"a mark for programs", HEAD "#, fuzzy, c-format\nmsgid \"Work\"\nmsgstr \"\"\n",
         ":4:1: error: the mark 'c-format' is one for the messages of programs; take it away "
         "[catalogue-revision]\n"},
        {"an empty file", "", ": error: the file is empty; was it saved whole? [po]\n"},
        {"XML", "<course/>\n",
         ":1:1: error: this is no PO file; expected lines such as msgid \"Work\" and msgstr "
         "\"Travail\" [po]\n"},
        {"a letter", "hello this is my translation\nbye\n",
         ":1:1: error: this is no PO file; expected lines such as msgid \"Work\" and msgstr "
         "\"Travail\" [po]\n"},
        {"no header", "msgid \"Work\"\nmsgstr \"Travail\"\n",
         ": error: the file has no header, which says that it is in UTF-8; begin it with msgid "
         "\"\" and msgstr \"Content-Type: text/plain; charset=UTF-8\\n\" [catalogue-charset]\n"},
        {"a header without a charset", "msgid \"\"\nmsgstr \"Language: fr\\n\"\n",
         ":1:1: error: the header does not say that the file is in UTF-8; write \"Content-Type: "
         "text/plain; charset=UTF-8\\n\" into it [catalogue-charset]\n"},
        {"a header of a template",
         "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=CHARSET\\n\"\n",
         ":3:28: error: the header says charset=CHARSET; write charset=UTF-8 and save the file in "
         "UTF-8 [catalogue-charset]\n"},
        {"Latin-1", WORK "msgstr \"\xE9t\xE9\"\n",
         ":5:9: error: the byte E9 is not UTF-8; save the file as UTF-8 [not-utf8]\n"},
        {"UTF-16", "\xFF\xFEm", ": error: the file is in UTF-16; save it as UTF-8 [encoding]\n"},
        {"a document", "{\\rtf1 msgid \"a\"",
         ": error: this is a document of a word processor (RTF); save it as plain text [po]\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_mistake(cases[i].name, cases[i].text, cases[i].said);
    support_write_n(path, "msgid \"a\0b\"\n", 12);
    struct translation translation;
    cr_expect_eq(read_po(path, &translation), -1);
    messages_expect(&diag, folder, "out.po:1:9 po\n", "U+0000");
}

Test(po, each_mistake_is_told_once)
{
    struct translation translation;
    support_write(path, HEAD "msgid \"Work\nmsgstr \"Travail\"\n\n"
                             "msgctxt \"verb\nmsgid \"work\"\nmsgstr \"travailler\"\n\n"
                             "msgid \"Pay\"\nmsgstr \"\"\n\"Pa\"ie\"\n\"ment\"\n"
                             "msgid \"Rest\"\nmsgstr \"Repos\n\"\n\n"
                             "msgid \"Play\"\nmsgstr \"Jeu\\n\"\n");
    cr_expect_eq(read_po(path, &translation), -1);
    messages_expect(&diag, folder,
                    "out.po:4:7 po\nout.po:7:9 po\nout.po:13:4 po\nout.po:16:8 po\n"
                    "out.po:20:1 po\n",
                    "all");
}

Test(po, what_editors_of_other_systems_write_is_read)
{
    static const struct {
        const char *name, *text;
    } cases[] = {
        {"a byte order mark", "\xEF\xBB\xBF" WORK "msgstr \"Travail\"\n"},
        {"CR LF", "msgid \"\"\r\nmsgstr \"Content-Type: text/plain; charset=utf-8\\n\"\r\n\r\n"
                  "msgid \"Work\"\r\nmsgstr \"Travail\"\r\n"},
        {"no line end", WORK "msgstr \"Travail\""},
        {"empty lines", WORK "\n\nmsgstr \"\"\n\n  \"Tra\" \n\t\"vail\"\n"},
        {"one line", HEAD "msgid \"Work\" msgstr \"Travail\""},
        {"remarks", "# a remark\n#\n\n" WORK "msgstr \"Travail\"\n# the end\n"},
        {"a fuzzy header", "#, fuzzy\n" WORK "msgstr \"Travail\"\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct translation translation;
        support_write(path, cases[i].text);
        cr_assert_eq(read_po(path, &translation), 0, "case '%s'", cases[i].name);
        cr_expect_eq(translation.count, 1, "case '%s'", cases[i].name);
        cr_expect_str_eq(translation_find(&translation, NULL, "Work")->text, "Travail");
        translation_clear(&translation);
    }
}

Test(po, what_stands_in_a_text_is_read)
{
    struct translation translation;
    support_write(path, HEAD "#| msgctxt \"old\"\n#| msgid \"\"\n#| \"Ol\\\"d\"\n#, fuzzy\n"
                             "msgctxt \"a \\\"b\\\"\"\nmsgid \"C:\\\\new\\tx\"\n"
                             "msgstr \"\\n été \\r\\a\\b\\v\\f\"\n\n"
                             "#~| msgid \"Older\"\n#~ msgid \"Old\"\n#~ msgstr \"Ancien\"\n");
    cr_assert_eq(read_po(path, &translation), 0);
    const struct translation_entry *entry = translation_find(&translation, "a \"b\"", "C:\\new\tx");
    cr_assert_not_null(entry);
    cr_expect_str_eq(entry->text, "\n été \r\a\b\v\f");
    cr_expect(entry->is_fuzzy);
    cr_expect_eq(entry->line, 10);
    cr_expect_eq(translation.count, 2);
    cr_expect(translation.entries[1].is_obsolete);
    cr_expect_not(translation.entries[1].is_fuzzy);
    translation_clear(&translation);
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
        bool is_open = read_po(path, &translation) == 0;
        if (is_open) {
            translation_clear(&translation);
            expect_msgfmt_takes(path);
        }
        cr_expect(is_open || diag.errors > 0, "file %zu", i);
        opened += is_open;
        diag_clear(&diag);
        free(copy);
    }
    cr_expect(opened > 0 && opened < FILES, "%zu files were opened", opened);
    free(bytes);
    free(sample);
}

Test(po, a_file_that_cannot_be_written_is_said)
{
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
    cr_assert_eq(read_po(path, &after), 0);
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

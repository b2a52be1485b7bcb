/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/figure.c, and every place of a course where a picture may have a file of its own. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/figure.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

static char *folder;
static struct source *source;
static struct diag diag;

static void open_folder(void)
{
    diag_init(&diag);
    folder = support_folder();
    source = courses_source(folder);
}

static void close_folder(void)
{
    source_free(source);
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(figure, .init = open_folder, .fini = close_folder);

/* A figure in line 7 that names a file. Caller clears. */
static struct blocks figure_of(const char *path)
{
    struct blocks blocks = {0};
    struct block *figure = blocks_add_empty(&blocks, BLOCK_FIGURE, (struct where){"m.xml", 7, 3});
    text_from_words("A box", figure->where, &figure->title);
    text_from_lines("", figure->where, &figure->text);
    figure->source = memory_text(path);
    return blocks;
}

static void write_file(const char *path, const char *bytes, size_t length)
{
    char *whole = path_join(folder, path);
    support_write_n(whole, bytes, length);
    free(whole);
}

#define BYTES(literal) (literal), sizeof(literal) - 1

Test(figure, the_lines_of_its_file_become_the_picture)
{
    static const struct {
        const char *name;
        const char *bytes;
        size_t length;
        const char *plain;
    } cases[] = {
        {"lines", BYTES("+-+\n| |\n+-+\n"), "+-+\n| |\n+-+"},
        {"one without an end", BYTES("+-+"), "+-+"},
        {"blank lines and a common indent go", BYTES("\n\n  a\n    b\n\n"), "a\n  b"},
        {"signs of XML are signs", BYTES("<a> & &amp;"), "<a> & &amp;"},
        {"line ends of other systems", BYTES("a\r\nb\rc\r\n"), "a\nb\nc"},
        {"a mark before the text",
         BYTES("\xEF\xBB\xBF"
               "a\n b"),
         "a\n b"},
        {"characters of all sorts", BYTES("\u2500\u4E2D\t|"), "\u2500\u4E2D      |"},
        {"nothing", "", 0, ""},
        {"blank lines", BYTES(" \n\n"), ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct blocks blocks = figure_of("box.txt");
        write_file("box.txt", cases[i].bytes, cases[i].length);
        figures_load(&blocks, source, &diag);
        messages_expect(&diag, folder, "", cases[i].name);
        cr_expect_str_eq(blocks.items[0].text.plain, cases[i].plain, "case '%s': '%s'",
                         cases[i].name, blocks.items[0].text.plain);
        cr_expect_eq(blocks.items[0].text.where.line, 7, "case '%s'", cases[i].name);
        blocks_clear(&blocks);
    }
}

Test(figure, one_that_cannot_be_read_is_said_and_leaves_its_words)
{
    static const struct {
        const char *name;
        const char *path;
        const char *bytes; /* NULL: no file */
        size_t length;
        const char *messages;
        const char *words;
    } cases[] = {
        {"none", "none.txt", NULL, 0, "m.xml:7:3 no-file\n", "'none.txt' is not there"},
        {"a folder", ".", NULL, 0, "m.xml:7:3 bad-path\n", "'.'"},
        {"outside", "../box.txt", NULL, 0, "m.xml:7:3 bad-path\n", "inside the course's folder"},
        {"from the root", "/etc/passwd", NULL, 0, "m.xml:7:3 bad-path\n", "'/etc/passwd'"},
        {"Latin-1", "box.txt", BYTES("caf\xE9\n"), "m.xml:7:3 not-utf8\n",
         "'box.txt' is no text in UTF-8"},
        {"UTF-16", "box.txt",
         BYTES("\xFF\xFE"
               "a\0"),
         "m.xml:7:3 not-utf8\n", "made of text"},
        {"a NUL", "box.txt", BYTES("a\0b"), "m.xml:7:3 not-utf8\n", "made of text"},
        {"a picture of another sort", "box.png", BYTES("\x89PNG\r\n\x1A\n"), "m.xml:7:3 not-utf8\n",
         "'box.png'"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct blocks blocks = figure_of(cases[i].path);
        if (cases[i].bytes != NULL)
            write_file(cases[i].path, cases[i].bytes, cases[i].length);
        figures_load(&blocks, source, &diag);
        messages_expect_words(&diag, cases[i].words, cases[i].name);
        messages_expect(&diag, folder, cases[i].messages, cases[i].name);
        cr_expect(text_is_empty(&blocks.items[0].text), "case '%s'", cases[i].name);
        cr_expect_str_eq(blocks.items[0].title.plain, "A box", "case '%s'", cases[i].name);
        blocks_clear(&blocks);
    }
}

Test(figure, a_link_out_of_the_course_is_not_followed)
{
    char *elsewhere = support_folder();
    char *target = path_join(elsewhere, "secret.txt");
    char *link = path_join(folder, "box.txt");
    struct blocks blocks = figure_of("box.txt");
    support_write(target, "secret");
    cr_assert_eq(symlink(target, link), 0);
    figures_load(&blocks, source, &diag);
    messages_expect(&diag, folder, "m.xml:7:3 bad-path\n", "a link");
    cr_expect(text_is_empty(&blocks.items[0].text));
    blocks_clear(&blocks);
    support_remove(elsewhere);
    free(link);
    free(target);
    free(elsewhere);
}

Test(figure, the_largest_is_read_and_a_larger_one_is_not)
{
    struct str bytes = {0};
    str_add_repeat(&bytes, "x", FIGURE_BYTES_MAX);
    for (size_t i = 0; i < 2; i++) {
        struct blocks blocks = figure_of("box.txt");
        write_file("box.txt", str_text(&bytes), bytes.length);
        figures_load(&blocks, source, &diag);
        if (i == 1)
            messages_expect_words(&diag, "at most 64 KiB", "too large");
        messages_expect(&diag, folder, i == 0 ? "" : "m.xml:7:3 too-large\n", "size");
        cr_expect_eq(text_is_empty(&blocks.items[0].text), i == 1);
        blocks_clear(&blocks);
        str_add_char(&bytes, 'x');
    }
    str_clear(&bytes);
}

Test(figure, figures_that_name_no_file_stay_as_they_are)
{
    struct blocks blocks = figure_of(NULL);
    text_clear(&blocks.items[0].text);
    text_from_lines("+-+", (struct where){0}, &blocks.items[0].text);
    figures_load(&blocks, source, &diag);
    messages_expect(&diag, folder, "", "no file");
    cr_expect_str_eq(blocks.items[0].text.plain, "+-+");
    blocks_clear(&blocks);
}

/* --- In a course --- */

/* A figure, and the lines of its picture. */
#define FIGURE(name) "<p>x</p><figure alt=\"" name "\" src=\"f/" name ".txt\"/>"

static const char *const names[] = {
    "lesson", "deep", "prompt", "feedback", "hint",       "explanation", "try",     "statement",
    "answer", "quiz", "module", "home",     "definition", "instrument",  "article", "course",
};

static void write_course(void)
{
    courses_write(folder, "course.xml",
                  "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>"
                  "<summary>" FIGURE(
                      "course") "</summary><glossary src=\"g.xml\"/>"
                                "<instruments src=\"i.xml\"/><module src=\"m.xml\"/></course>");
    courses_write(folder, "g.xml",
                  "<glossary><entry id=\"e\"><title>E</title><definition>" FIGURE(
                      "definition") "</definition></entry></glossary>");
    courses_write(folder, "i.xml",
                  "<instruments><instrument id=\"C138\" kind=\"convention\" adopted=\"1973\">"
                  "<title>T</title><summary>" FIGURE(
                      "instrument") "</summary>"
                                    "<article id=\"1\">" FIGURE(
                                        "article") "</article></instrument></instruments>");
    courses_write(
        folder, "m.xml",
        "<module id=\"m\"><title>M</title><summary>" FIGURE(
            "home") "</summary>"
                    "<facilitator>" FIGURE(
                        "module") "</facilitator>"
                                  "<lesson id=\"l\"><title>L</title>" FIGURE(
                                      "le"
                                      "ss"
                                      "o"
                                      "n") "<table><tr><td><ul><li>" FIGURE("deep") "</li></ul></"
                                                                                    "td></tr></"
                                                                                    "table>"
                                                                                    "<try><true-"
                                                                                    "false "
                                                                                    "id=\"t\" "
                                                                                    "answer="
                                                                                    "\"true\"><"
                                                                                    "prompt"
                                                                                    ">" FIGURE(
                                                                                        "try") "</"
                                                                                               "pro"
                                                                                               "mpt"
                                                                                               ">"
                                                                                               "<fe"
                                                                                               "edb"
                                                                                               "ack"
                                                                                               " "
                                                                                               "ans"
                                                                                               "wer"
                                                                                               "="
                                                                                               "\"t"
                                                                                               "rue"
                                                                                               "\""
                                                                                               ">" FIGURE(
                                                                                                   "statement") "</"
                                                                                                                "feedb"
                                                                                                                "ack><"
                                                                                                                "/true"
                                                                                                                "-fals"
                                                                                                                "e></"
                                                                                                                "try>"
                                                                                                                "</"
                                                                                                                "lesso"
                                                                                                                "n><"
                                                                                                                "quiz "
                                                                                                                "id="
                                                                                                                "\"q\""
                                                                                                                "><"
                                                                                                                "facil"
                                                                                                                "itato"
                                                                                                                "r"
                                                                                                                ">" FIGURE(
                                                                                                                    "q"
                                                                                                                    "u"
                                                                                                                    "i"
                                                                                                                    "z") "</facilitator>"
                                                                                                                         "<single-choice id=\"a\"><prompt>" FIGURE(
                                                                                                                             "prompt") "</prompt>"
                                                                                                                                       "<option correct=\"yes\">1<feedback>" FIGURE(
                                                                                                                                           "feedback") "</feedback></option>"
                                                                                                                                                       "<option>2</option><hint>" FIGURE(
                                                                                                                                                           "hint") "</hint>"
                                                                                                                                                                   "<explanation>" FIGURE(
                                                                                                                                                                       "explanation") "</explanation></single-choice>"
                                                                                                                                                                                      "<short-answer id=\"b\"><prompt>P</prompt><answer>a<feedback>" FIGURE(
                                                                                                                                                                                          "answer") "</feedback></answer></short-answer></quiz></module>");
}

static void expect_picture(void *context, const struct block *block)
{
    struct str *seen = context;
    if (block->kind != BLOCK_FIGURE)
        return;
    cr_expect_str_eq(block->text.plain, block->title.plain, "the picture '%s'", block->title.plain);
    str_addf(seen, "%s ", block->title.plain);
}

static void look_at_question(struct str *seen, const struct question *question)
{
    blocks_each(&question->prompt, expect_picture, seen);
    for (size_t i = 0; i < question->option_count; i++)
        blocks_each(&question->options[i].feedback, expect_picture, seen);
    for (size_t i = 0; i < question->hint_count; i++)
        blocks_each(&question->hints[i].blocks, expect_picture, seen);
    blocks_each(&question->explanation, expect_picture, seen);
}

static void look_at_module(struct str *seen, const struct module *module)
{
    const struct unit *lesson = module->units[0];
    const struct unit *quiz = module->units[1];
    blocks_each(&lesson->blocks, expect_picture, seen);
    for (size_t i = 0; i < quiz->question_count; i++)
        look_at_question(seen, quiz->questions[i]);
    look_at_question(seen, lesson->tries[0]);
    blocks_each(&quiz->facilitator, expect_picture, seen);
    blocks_each(&module->facilitator, expect_picture, seen);
    blocks_each(&module->summary, expect_picture, seen);
}

static void look_at_course(struct str *seen, struct course *course)
{
    struct glossary glossary;
    struct instruments instruments;
    struct module *module = NULL;
    cr_assert_eq(course_load_glossary(course, &glossary, &diag), 0);
    cr_assert_eq(course_load_instruments(course, &instruments, &diag), 0);
    cr_assert_eq(course_load_module(course, 0, &module, &diag), 0);
    look_at_module(seen, module);
    blocks_each(&glossary.entries[0].definition, expect_picture, seen);
    blocks_each(&instruments.items[0].summary, expect_picture, seen);
    blocks_each(&instruments.items[0].articles[0].blocks, expect_picture, seen);
    blocks_each(&course->summary, expect_picture, seen);
    glossary_clear(&glossary);
    instruments_clear(&instruments);
    module_free(module);
}

Test(figure, a_picture_has_its_file_wherever_blocks_may_stand)
{
    struct str seen = {0};
    write_course();
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char *path = str_format("f/%s.txt", names[i]);
        courses_write(folder, path, names[i]);
        free(path);
    }
    struct course *course = courses_open(folder);
    look_at_course(&seen, course);
    messages_expect(&diag, folder, "", "all pictures are there");
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        cr_expect_not_null(strstr(str_text(&seen), names[i]), "'%s' among '%s'", names[i],
                           str_text(&seen));
    course_free(course);
    str_clear(&seen);
}

Test(figure, each_missing_one_is_said_where_it_is_named)
{
    struct course *course = NULL;
    struct glossary glossary;
    write_course();
    cr_assert_eq(course_open(folder, &course, &diag), 0, "a picture is no reason to refuse it");
    messages_expect(&diag, folder, "course.xml:1:90 no-file\n", "the course");
    cr_assert_eq(course_load_glossary(course, &glossary, &diag), 0);
    messages_expect(&diag, folder, "g.xml:1:61 no-file\n", "the glossary");
    glossary_clear(&glossary);
    course_free(course);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork check: mistakes as compilers print them, each with its line and a caret, in their
 * order. */
#include "config.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/rule.h"
#include "support/trial.h"

static struct trial trial;

static void set_stage(void)
{
    trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_check, .init = set_stage, .fini = clear_stage);

/* A mistake as it must be printed. */
struct mistake {
    const char
        *place; /* the file in the course, line and column, and how bad: "a.xml:4:5: error: " */
    const char *code;   /* " [no-key]" */
    const char *source; /* the line, then the line with the caret; NULL where none are shown */
    const char *caret;
};

/* Takes the next line off a text. */
static char *take_line(const char **text)
{
    size_t length = strcspn(*text, "\n");
    char *line = memory_text_n(*text, length);
    *text += length + ((*text)[length] == '\n');
    return line;
}

static void expect_line(const char **text, const char *expected)
{
    char *line = take_line(text);
    cr_expect_str_eq(line, expected, "'%s' in place of '%s'", line, expected);
    free(line);
}

static void expect_mistake(const char **text, const struct mistake *mistake)
{
    char *start = str_format("%s/%s", trial.course, mistake->place);
    char *line = take_line(text);
    size_t length = strlen(line);
    size_t end = strlen(mistake->code);
    cr_expect_eq(strncmp(line, start, strlen(start)), 0, "'%s' in place of '%s'", line, start);
    cr_expect(length > end && strcmp(line + length - end, mistake->code) == 0, "no '%s' in '%s'",
              mistake->code, line);
    if (mistake->source != NULL) {
        expect_line(text, mistake->source);
        expect_line(text, mistake->caret);
    }
    free(line);
    free(start);
}

/* Expects just these mistakes and the total, and nothing on the output. */
static void expect_mistakes(const struct mistake *mistakes, size_t count, const char *total)
{
    struct run run = trial_run(&trial, NULL, "check", trial.course, NULL);
    const char *rest = run.errors;
    char *last = str_format("%s: %s", trial.course, total);
    cr_expect_eq(run.status, 1, "status %d: %s", run.status, run.errors);
    cr_expect_str_empty(run.output);
    for (size_t i = 0; i < count; i++)
        expect_mistake(&rest, &mistakes[i]);
    expect_line(&rest, last);
    cr_expect_str_empty(rest, "still said: %s", rest);
    free(last);
    run_clear(&run);
}

/* What the small course leaves to be wished for stands in lines that these tests write anew. */
static void write_module(const char *text)
{
    trial_write(&trial, "modules/one.xml", text);
}

static const char good_module[] = "<module id=\"one\"><title>One</title><lesson "
                                  "id=\"l\"><title>L</title><p>Text.</p></lesson></module>";

Test(program_check, a_good_course_is_called_so_on_the_output)
{
    write_module(good_module);
    struct run run = trial_run(&trial, NULL, "check", trial.course, NULL);
    char *said = str_format("%s: no mistakes found\n", trial.course);
    trial_expect(&run, 0, NULL, "check");
    cr_expect_str_eq(run.output, said, "%s", run.output);
    free(said);
    run_clear(&run);
}

Test(program_check, warnings_alone_are_told_and_are_good)
{
    struct run run = trial_run(&trial, NULL, "check", trial.course, NULL);
    trial_expect(&run, 0, ": warning: option 'a' of question 'when' has no <feedback>", "check");
    cr_expect_not_null(strstr(run.errors, ": 0 errors, 2 warnings\n"), "%s", run.errors);
    cr_expect_str_empty(run.output);
    run_clear(&run);
}

Test(program_check, each_mistake_has_its_line_and_a_caret_below_the_place)
{
    static const struct mistake mistakes[] = {
        {"modules/one.xml:4:15: error: ", " [unknown-term]",
         "        <p>Größe: <term ref=\"aa\">x</term></p>", "                  ^"},
        {"modules/one.xml:5:2: error: ", " [unknown-element]", "    \t<pp>x</pp>", "    \t^"},
        {"modules/one.xml:8:5: error: ", " [no-key]", "        <single-choice id=\"q\">",
         "        ^"},
        {"modules/one.xml:12:16: error: ", " [bad-value]", "      <quiz id=\"b\" pass=\"half\">",
         "                   ^"},
    };
    write_module("<module id=\"one\">\n"
                 "  <title>One</title>\n"
                 "  <lesson id=\"l\"><title>L</title>\n"
                 "    <p>Größe: <term ref=\"aa\">x</term></p>\n"
                 "\t<pp>x</pp>\n"
                 "  </lesson>\n"
                 "  <quiz id=\"a\" pass=\"50\">\n"
                 "    <single-choice id=\"q\">\n"
                 "      <prompt>Q</prompt><option>A</option><option>B</option>\n"
                 "    </single-choice>\n"
                 "  </quiz>\n"
                 "  <quiz id=\"b\" pass=\"half\">\n"
                 "    <single-choice id=\"r\"><prompt>R</prompt>\n"
                 "      <option correct=\"yes\">A<feedback>F</feedback></option>\n"
                 "      <option>B<feedback>F</feedback></option>\n"
                 "      <explanation>E</explanation></single-choice>\n"
                 "  </quiz>\n"
                 "</module>\n");
    expect_mistakes(mistakes, ARRAY_LEN(mistakes), "4 errors, 0 warnings");
}

/* Whatever the order in which they are found: the manifest, then each file as it is first named. */
Test(program_check, mistakes_stand_file_by_file_and_line_by_line)
{
    static const struct mistake mistakes[] = {
        {"course.xml:5:3: error: ", " [unknown-element]", "      <modul src=\"x.xml\"/>",
         "      ^"},
        {"glossary.xml:2:13: error: ", " [unknown-term]",
         "    <definition><term ref=\"x\">x</term>", "                ^"},
        {"modules/one.xml:2:1: error: ", " [unknown-element]", "    <pp>x</pp>", "    ^"},
        {"modules/one.xml:3:4: error: ", " [unknown-cite]", "    <p><cite ref=\"C1\"/></p>",
         "       ^"},
    };
    trial_write(&trial, "course.xml",
                "<course version=\"1\" id=\"pay\" edition=\"1.0.0\" lang=\"en\">\n"
                "  <title>Fair pay</title>\n"
                "  <glossary src=\"glossary.xml\"/>\n"
                "  <module src=\"modules/one.xml\"/>\n"
                "  <modul src=\"x.xml\"/>\n"
                "</course>\n");
    trial_write(&trial, "glossary.xml",
                "<glossary><entry id=\"pay-slip\"><title>pay slip</title>\n"
                "<definition><term ref=\"x\">x</term>\n"
                "</definition></entry></glossary>");
    write_module("<module id=\"one\"><title>One</title><lesson id=\"l\"><title>L</title>\n"
                 "<pp>x</pp>\n"
                 "<p><cite ref=\"C1\"/></p>\n"
                 "</lesson></module>");
    expect_mistakes(mistakes, ARRAY_LEN(mistakes), "4 errors, 0 warnings");
}

Test(program_check, a_module_that_is_not_there_is_told_where_it_is_named)
{
    trial_replace(&trial, "course.xml", "modules/one.xml", "modules/none.xml");
    struct run run = trial_run(&trial, NULL, "check", trial.course, NULL);
    cr_expect_neq(run.status, 0);
    cr_expect_not_null(
        strstr(run.errors, "/pay/course.xml:5:11: error: the file 'modules/none.xml'"), "%s",
        run.errors);
    run_clear(&run);
}

Test(program_check, files_that_are_no_good_xml_are_told_at_the_first_byte_at_fault)
{
    static const struct {
        const char *text;
        struct mistake mistake;
    } cases[] = {
        {"<!DOCTYPE module>\n<module/>",
         {"modules/one.xml:1:1: error: ", " [doctype]", "    <!DOCTYPE module>", "    ^"}},
        {"<!DOCTYPE m [<!ENTITY a \"b\">]>\n<module>&a;</module>",
         {"modules/one.xml:1:1: error: ", " [doctype]", "    <!DOCTYPE m [<!ENTITY a \"b\">]>",
          "    ^"}},
        {"<module id=\"n\">\n<title>a&nbsp;b</title></module>",
         {"modules/one.xml:2:9: error: ", " [entity]", "    <title>a&nbsp;b</title></module>",
          "            ^"}},
        {"<module id=\"n\">\n<title>x</titel></module>",
         {"modules/one.xml:2:9: error: ", " [not-well-formed]", "    <title>x</titel></module>",
          "            ^"}},
        {"<module id=\"n\">\n<title>x</title>",
         {"modules/one.xml:2:17: error: ", " [not-well-formed]", "    <title>x</title>",
          "                    ^"}},
        {"<module id=\"n\">\n<title>\xFC</title></module>",
         {"modules/one.xml:2:8: error: ", " [not-utf8]", "    <title>?</title></module>",
          "           ^"}},
        {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<module/>",
         {"modules/one.xml:1:31: error: ", " [encoding]",
          "    <?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
          "                                  ^"}},
        {"<module id=\"n\">\n<title>a\x1b[2J</title></module>",
         {"modules/one.xml:2:9: error: ", " [bad-character]", "    <title>a?[2J</title></module>",
          "            ^"}},
        {"<glossary/>",
         {"modules/one.xml:1:1: error: ", " [wrong-root]", "    <glossary/>", "    ^"}},
        {"", {"modules/one.xml: error: ", " [empty-file]", NULL, NULL}},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        write_module(cases[i].text);
        expect_mistakes(&cases[i].mistake, 1, "1 error, 0 warnings");
    }
}

Test(program_check, several_courses_are_checked_each_and_the_worst_counts)
{
    trial_add_course(&trial, "good", "A good one");
    char *good = path_join(trial.courses, "good");
    char *good_total = str_format("%s: no mistakes found\n", good);
    char *bad_total = str_format("%s: 1 error, 0 warnings\n", trial.course);
    write_module("<glossary/>");
    struct run run = trial_run(&trial, NULL, "check", trial.course, good, NULL);
    trial_expect(&run, 1, bad_total, "bad, good");
    cr_expect_str_eq(run.output, good_total, "%s", run.output);
    run_clear(&run);
    run = trial_run(&trial, NULL, "check", good, trial.course, "/nowhere", NULL);
    trial_expect(&run, 3, bad_total, "good, bad, none");
    cr_expect_not_null(strstr(run.errors, "there is no course here: /nowhere;"), "%s", run.errors);
    run_clear(&run);
    free(bad_total);
    free(good_total);
    free(good);
}

Test(program_check, a_file_outside_of_the_course_is_not_read)
{
    char *outside = path_join(trial.courses, "outside.xml");
    support_write(outside, good_module);
    trial_replace(&trial, "course.xml", "modules/one.xml", "../outside.xml");
    struct run run = trial_run(&trial, NULL, "check", trial.course, NULL);
    trial_expect(&run, 1, "[bad-value]", "check");
    cr_expect_not_null(strstr(run.errors, "course.xml:5:11: error: '../outside.xml'"), "%s",
                       run.errors);
    run_clear(&run);
    free(outside);
}

Test(program_check, a_file_of_a_course_leads_to_its_course)
{
    char *file = path_join(trial.course, "modules/one.xml");
    struct run run = trial_run(&trial, NULL, "check", file, NULL);
    cr_expect_eq(run.status, 0, "%s", run.errors);
    cr_expect_not_null(strstr(run.errors, "pay, the whole course: 0 errors"), "%s%s", run.output,
                       run.errors);
    run_clear(&run);
    free(file);
}

Test(program_check, a_file_that_is_no_part_of_the_course_is_never_called_good)
{
    char *file = path_join(trial.course, "modules/two.xml");
    write_module(good_module);
    support_write(file, "<module><titel>x</b>");
    struct run run = trial_run(&trial, NULL, "check", file, NULL);
    trial_expect(&run, 1, "/pay/modules/two.xml: error: course.xml does not name this file",
                 "file");
    cr_expect_not_null(strstr(run.errors, ": <module src=\"modules/two.xml\"/> [unchecked-file]\n"),
                       "%s", run.errors);
    cr_expect_str_empty(run.output, "%s", run.output);
    run_clear(&run);
    run = trial_run(&trial, NULL, "check", trial.course, NULL);
    trial_expect(&run, 0, "/pay/modules/two.xml: warning: course.xml does not name", "folder");
    run_clear(&run);
    free(file);
}

Test(program_check, each_of_several_files_has_to_be_part_of_the_course)
{
    char *part = path_join(trial.course, "modules/one.xml");
    char *stray = path_join(trial.course, "modules/two.xml");
    write_module(good_module);
    struct run run = trial_run(&trial, NULL, "check", part, part, NULL);
    trial_expect(&run, 0, NULL, "a part");
    const char *total = strstr(run.output, "no mistakes");
    cr_assert_not_null(total, "%s", run.output);
    cr_expect_null(strstr(total + 1, "no mistakes"), "%s", run.output);
    run_clear(&run);
    support_write(stray, good_module);
    run = trial_run(&trial, NULL, "check", part, stray, NULL);
    trial_expect(&run, 1, "/pay/modules/two.xml: error: course.xml does not name this file",
                 "a file more");
    run_clear(&run);
    run = trial_run(&trial, NULL, "check", "--format", "csv", part, stray, NULL);
    trial_expect(&run, 1, NULL, "csv");
    cr_expect_not_null(strstr(run.output, ",error,unchecked-file,"), "%s", run.output);
    run_clear(&run);
    free(stray);
    free(part);
}

Test(program_check, a_manifest_with_a_wrong_name_is_told_by_it)
{
    char *manifest = path_join(trial.course, "course.xml");
    char *misnamed = path_join(trial.course, "course.xml.txt");
    cr_assert_eq(rename(manifest, misnamed), 0);
    struct run run = trial_run(&trial, NULL, "check", trial.course, NULL);
    trial_expect(&run, 3, "it holds 'course.xml.txt': rename that to 'course.xml'", "misnamed");
    run_clear(&run);
    free(misnamed);
    free(manifest);
}

Test(program_check, a_course_that_is_named_twice_is_checked_once)
{
    char *modules = path_join(trial.course, "modules");
    char *file = path_join(modules, "one.xml");
    char *said = str_format("%s: no mistakes found\n", trial.course);
    write_module(good_module);
    struct run run = trial_run(&trial, NULL, "check", trial.course, modules, file, NULL);
    trial_expect(&run, 0, NULL, "three times");
    cr_expect_str_eq(run.output, said, "%s", run.output);
    run_clear(&run);
    free(said);
    free(file);
    free(modules);
}

Test(program_check, two_courses_of_one_id_are_a_warning)
{
    trial_add_course(&trial, "copy", "A copy");
    char *copy = path_join(trial.courses, "copy");
    char *manifest = path_join(copy, "course.xml");
    support_write(manifest, "<course version=\"1\" id=\"pay\" edition=\"1.0.0\" lang=\"en\">"
                            "<title>T</title><module src=\"m.xml\"/></course>");
    write_module(good_module);
    struct run run = trial_run(&trial, NULL, "check", trial.course, copy, NULL);
    trial_expect(&run, 0, "[same-course]", "a copy");
    cr_expect_not_null(strstr(run.errors, "/copy: warning: the course 'pay' is in "), "%s",
                       run.errors);
    run_clear(&run);
    free(manifest);
    free(copy);
}

Test(program_check, a_course_can_be_named_by_its_id_and_what_is_there_comes_first)
{
    write_module(good_module);
    struct run run = trial_run(&trial, NULL, "check", "--courses", trial.courses, "pay", NULL);
    trial_expect(&run, 0, NULL, "pay");
    cr_expect_not_null(strstr(run.output, "courses/pay: no mistakes found\n"), "%s", run.output);
    run_clear(&run);
    char *here = path_join(trial.folder, "pay");
    support_write(here, "a file of that name");
    cr_assert_eq(chdir(trial.folder), 0);
    run = trial_run(&trial, NULL, "check", "--courses", trial.courses, "pay", NULL);
    trial_expect(&run, 3, "there is no course here: pay", "a file");
    run_clear(&run);
    cr_assert_eq(chdir("/"), 0);
    free(here);
}

Test(program_check, without_a_path_it_is_the_course_that_one_is_in)
{
    char *modules = path_join(trial.course, "modules");
    write_module(good_module);
    const char *const folders[] = {trial.course, modules};
    for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
        cr_assert_eq(chdir(folders[i]), 0);
        struct run run = trial_run(&trial, NULL, "check", NULL);
        trial_expect(&run, 0, NULL, folders[i]);
        cr_expect_not_null(strstr(run.output, ": no mistakes found\n"), "%s", run.output);
        run_clear(&run);
    }
    cr_assert_eq(chdir(trial.folder), 0);
    struct run run = trial_run(&trial, NULL, "check", NULL);
    trial_expect(&run, 2, "no course.xml in this folder or above; expected: decentwork check PATH",
                 "no course");
    run_clear(&run);
    cr_assert_eq(chdir("/"), 0);
    free(modules);
}

Test(program_check, that_there_is_no_course_is_said_where_messages_go)
{
    struct run run = trial_run(&trial, NULL, "check", "--format", "json", "/nowhere", NULL);
    trial_expect(&run, 3, NULL, "json");
    json_t *messages = json_loads(run.output, JSON_REJECT_DUPLICATES, NULL);
    const json_t *message = json_array_get(messages, 0);
    cr_expect_eq(json_array_size(messages), 1, "%s", run.output);
    cr_expect_str_eq(json_string_value(json_object_get(message, "code")), "no-course");
    cr_expect_str_eq(json_string_value(json_object_get(message, "file")), "/nowhere");
    json_decref(messages);
    run_clear(&run);
    run = trial_run(&trial, NULL, "check", "/nowhere", NULL);
    trial_expect(&run, 3, "decentwork: there is no course here: /nowhere", "table");
    run_clear(&run);
    cr_assert_eq(chdir(trial.folder), 0);
    run = trial_run(&trial, NULL, "check", "--format", "json", NULL);
    trial_expect(&run, 3, NULL, "here");
    cr_expect_not_null(strstr(run.output, "\"no-course\""), "%s", run.output);
    run_clear(&run);
    cr_assert_eq(chdir("/"), 0);
}

Test(program_check, strict_makes_of_a_warning_a_bad_course)
{
    struct run run = trial_run(&trial, NULL, "check", "--strict", trial.course, NULL);
    trial_expect(&run, 1, "0 errors, 2 warnings", "strict, warnings");
    run_clear(&run);
    write_module(good_module);
    run = trial_run(&trial, NULL, "check", "--strict", trial.course, NULL);
    trial_expect(&run, 0, NULL, "strict, good");
    run_clear(&run);
}

static json_t *checked_as_json(int status)
{
    struct run run = trial_run(&trial, NULL, "check", "--format", "json", trial.course, NULL);
    trial_expect(&run, status, NULL, "json");
    json_t *messages = json_loads(run.output, JSON_REJECT_DUPLICATES, NULL);
    cr_assert(json_is_array(messages), "%s", run.output);
    run_clear(&run);
    return messages;
}

static const char *text_of(const json_t *message, const char *key)
{
    const char *text = json_string_value(json_object_get(message, key));
    return text != NULL ? text : "(none)";
}

Test(program_check, editors_read_the_messages_as_json)
{
    write_module("<module id=\"one\"><title>One</title>\n"
                 "  <lesson id=\"l\"><title>L</title><para>\"x\"</para><p>x</p></lesson></module>");
    json_t *messages = checked_as_json(1);
    cr_assert_eq(json_array_size(messages), 1);
    const json_t *message = json_array_get(messages, 0);
    cr_expect_not_null(strstr(text_of(message, "file"), "/pay/modules/one.xml"));
    cr_expect_eq(json_integer_value(json_object_get(message, "line")), 2);
    cr_expect_eq(json_integer_value(json_object_get(message, "column")), 34);
    cr_expect_str_eq(text_of(message, "severity"), "error");
    cr_expect_str_eq(text_of(message, "code"), "unknown-element");
    cr_expect_not_null(strstr(text_of(message, "message"), "did you mean <p>?"));
    cr_expect_not_null(strstr(text_of(message, "source"), "<para>\"x\"</para>"));
    cr_expect_eq(json_integer_value(json_object_get(message, "source-column")), 1);
    json_decref(messages);
    write_module(
        "<module id=\"one\"><title>One</title>\n"
        "<lesson id=\"l\"><title>L</title><p>01234567890123456789012345678901234567890123456"
        "789</p><para>x</para></lesson></module>");
    messages = checked_as_json(1);
    message = json_array_get(messages, 0);
    size_t column = (size_t)json_integer_value(json_object_get(message, "column"));
    size_t first = (size_t)json_integer_value(json_object_get(message, "source-column"));
    cr_assert_gt(first, 1);
    cr_assert_geq(column, first);
    cr_expect(strncmp(text_of(message, "source") + (column - first), "<para>", 6) == 0, "%s",
              text_of(message, "source"));
    json_decref(messages);
    write_module("");
    messages = checked_as_json(1);
    cr_expect(json_is_null(json_object_get(json_array_get(messages, 0), "line")));
    cr_expect(json_is_null(json_object_get(json_array_get(messages, 0), "source-column")));
    json_decref(messages);
    write_module("<module id=\"n\">\n<title>\xFC</title></module>");
    messages = checked_as_json(1);
    cr_expect_str_eq(text_of(json_array_get(messages, 0), "source"),
                     "<title>\xEF\xBF\xBD</title></module>");
    json_decref(messages);
    write_module(good_module);
    messages = checked_as_json(0);
    cr_expect_eq(json_array_size(messages), 0);
    json_decref(messages);
}

Test(program_check, a_code_is_explained_with_an_example)
{
    struct run run = trial_run(&trial, NULL, "check", "--explain", "no-key", NULL);
    trial_expect(&run, 0, NULL, "no-key");
    trial_expect_lines(run.output, "no-key (error): no answer is right\n"
                                   "      <option>The employer</option>\n"
                                   "      <option correct=\"yes\">The employer</option>\n");
    run_clear(&run);
    run = trial_run(&trial, NULL, "check", "--explain", "no-keys", NULL);
    trial_expect(&run, 2, "there is no code 'no-keys'; did you mean 'no-key'?", "a slip");
    run_clear(&run);
    run = trial_run(&trial, NULL, "check", NULL);
    cr_expect_eq(run.status, 2);
    run_clear(&run);
}

Test(program_check, all_codes_are_listed)
{
    struct run run = trial_run(&trial, NULL, "check", "--explain", "--format", "json", NULL);
    json_t *codes = json_loads(run.output, JSON_REJECT_DUPLICATES, NULL);
    size_t count = 0;
    while (rule_number(count) != NULL)
        count++;
    cr_expect_eq(json_array_size(codes), count);
    cr_expect_str_eq(text_of(json_array_get(codes, 0), "code"), rule_number(0)->code);
    json_decref(codes);
    run_clear(&run);
    run = trial_run(&trial, NULL, "check", "--explain", NULL);
    cr_expect_not_null(strstr(run.output, "\nno-key "), "%s", run.output);
    run_clear(&run);
}

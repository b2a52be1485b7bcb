/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole program on trial. */
#include "config.h"

#include "support/trial.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"

enum { WORDS_MAX = 16 };

/* A lesson in three portions, one in one, and a quiz of two questions; the second question has
 * neither a hint nor anything to look up. */
static const char *const course_files[][2] = {
    {"course.xml", "<course version=\"1\" id=\"pay\" edition=\"1.0.0\" lang=\"en\">\n"
                   "  <title>Fair pay</title>\n"
                   "  <glossary src=\"glossary.xml\"/>\n"
                   "  <instruments src=\"instruments.xml\"/>\n"
                   "  <module src=\"modules/one.xml\"/>\n"
                   "</course>\n"},
    {"glossary.xml", "<glossary>\n"
                     "  <entry id=\"pay-slip\"><title>pay slip</title>\n"
                     "    <definition>A paper that says how the pay was counted.</definition>\n"
                     "    <see><cite ref=\"C95\"/></see></entry>\n"
                     "</glossary>\n"},
    {"instruments.xml",
     "<instruments>\n"
     "  <instrument id=\"C95\" kind=\"convention\" adopted=\"1949-07-01\"\n"
     "      in-force=\"1952-09-24\" group=\"technical\">\n"
     "    <title>Protection of Wages Convention, 1949 (No. 95)</title>\n"
     "    <summary>How wages are paid.</summary>\n"
     "    <article id=\"14\">Workers are told how their pay is made up.</article>\n"
     "  </instrument>\n"
     "</instruments>\n"},
    {"modules/one.xml",
     "<module id=\"one\">\n"
     "  <title>Wages</title>\n"
     "  <lesson id=\"slips\"><title>What a pay slip tells</title>\n"
     "    <p>Ask for a <term ref=\"pay-slip\">pay slip</term> each month (<cite "
     "ref=\"C95:14\"/>).</p>\n"
     "    <h>Look at it</h>\n"
     "    <p>Is the sum right?</p>\n"
     "    <h>Keep it</h>\n"
     "    <p>One day you need it.</p></lesson>\n"
     "  <lesson id=\"time\" minutes=\"3\"><title>On time</title>\n"
     "    <p>Pay comes on the day agreed.</p></lesson>\n"
     "  <quiz id=\"quiz\" pass=\"60\">\n"
     "    <single-choice id=\"who\" cite=\"C95:14\"><title>Who tells</title>\n"
     "      <prompt>Who says how the pay was counted?</prompt>\n"
     "      <option id=\"a\">The neighbour <feedback>A neighbour does not "
     "know.</feedback></option>\n"
     "      <option id=\"b\" correct=\"yes\">The employer <feedback>It is a "
     "duty.</feedback></option>\n"
     "      <hint>Who counted it?</hint>\n"
     "      <explanation>It stands on the <term ref=\"pay-slip\">pay slip</term>.</explanation>\n"
     "    </single-choice>\n"
     "    <single-choice id=\"when\"><title>The day</title>\n"
     "      <prompt>When does pay come?</prompt>\n"
     "      <option id=\"a\" correct=\"yes\">On the day agreed</option>\n"
     "      <option id=\"b\">Some day</option>\n"
     "      <explanation>So it was agreed.</explanation>\n"
     "    </single-choice>\n"
     "  </quiz>\n"
     "</module>\n"},
};

static void write_file(const char *folder, const char *name, const char *text)
{
    char *path = path_join(folder, name);
    char *above = path_folder(path);
    cr_assert_eq(path_make_folders(above), 0, "%s", above);
    support_write(path, text);
    free(above);
    free(path);
}

void trial_write(const struct trial *trial, const char *name, const char *text)
{
    write_file(trial->course, name, text);
}

void trial_replace(const struct trial *trial, const char *name, const char *words, const char *by)
{
    char *path = path_join(trial->course, name);
    char *text = support_read(path, NULL);
    const char *place = strstr(text, words);
    cr_assert_not_null(place, "no '%s' in %s", words, name);
    char *changed = str_format("%.*s%s%s", (int)(place - text), text, by, place + strlen(words));
    support_write(path, changed);
    free(changed);
    free(text);
    free(path);
}

void trial_init(struct trial *trial)
{
    trial->folder = support_folder();
    trial->courses = path_join(trial->folder, "courses");
    trial->course = path_join(trial->courses, "pay");
    trial->records = path_join(trial->folder, "data/decentwork/learners");
    for (size_t i = 0; i < ARRAY_LEN(course_files); i++)
        trial_write(trial, course_files[i][0], course_files[i][1]);
}

void trial_clear(struct trial *trial)
{
    support_remove(trial->folder);
    free(trial->folder);
    free(trial->courses);
    free(trial->course);
    free(trial->records);
    *trial = (struct trial){0};
}

void trial_add_course(const struct trial *trial, const char *id, const char *title)
{
    char *folder = path_join(trial->courses, id);
    char *manifest = str_format("<course version=\"1\" id=\"%s\" edition=\"2.0.0\" lang=\"fr\">\n"
                                "<title>%s</title>\n<module src=\"m.xml\"/></course>\n",
                                id, title);
    write_file(folder, "course.xml", manifest);
    write_file(folder, "m.xml",
               "<module id=\"m\"><title>M</title>\n"
               "<lesson id=\"l\"><title>L</title><p>Text.</p></lesson></module>\n");
    free(manifest);
    free(folder);
}

static bool is_record_of(const char *file, const char *stem)
{
    size_t length = strlen(file);
    return strncmp(file, stem, strlen(stem)) == 0 && length > 3 &&
           strcmp(file + length - 3, ".db") == 0;
}

char *trial_record(const struct trial *trial, const char *stem)
{
    DIR *folder = opendir(trial->records);
    const struct dirent *entry;
    char *path = NULL;
    cr_assert_not_null(folder, "there is no folder of records");
    while (path == NULL && (entry = readdir(folder)) != NULL)
        if (is_record_of(entry->d_name, stem))
            path = path_join(trial->records, entry->d_name);
    closedir(folder);
    cr_assert_not_null(path, "there is no record of '%s'", stem);
    return path;
}

const char *const *trial_environment(const struct trial *trial)
{
    static const char *variables[7];
    static char *home;
    static char *data;
    static char *leaks;
    const char *suppressions = getenv("LSAN_OPTIONS"); /* what is known of libraries, if tested */
    free(home);
    free(data);
    free(leaks);
    leaks = str_format("LSAN_OPTIONS=%s", suppressions != NULL ? suppressions : "");
    home = str_format("HOME=%s", trial->folder);
    data = str_format("XDG_DATA_HOME=%s/data", trial->folder);
    variables[0] = home;
    variables[1] = data;
    variables[2] = "LC_ALL=C.UTF-8";
    variables[3] = "DECENTWORK_NOW=2026-11-25T19:41:46Z";
    variables[4] = "DECENTWORK_SEED=trial";
    variables[5] = leaks;
    return variables;
}

struct run trial_run(const struct trial *trial, const char *input, ...)
{
    const char *words[WORDS_MAX] = {support_program()};
    size_t count = 1;
    va_list arguments;
    va_start(arguments, input);
    while ((words[count] = va_arg(arguments, const char *)) != NULL)
        cr_assert_lt(++count, WORDS_MAX);
    va_end(arguments);
    return support_run(words, trial_environment(trial), input);
}

char *trial_study(const struct trial *trial, const char *learner, const char *target,
                  const char *input)
{
    struct run run = trial_run(trial, input, "--plain", "--courses", trial->courses, "--learner",
                               learner, target, NULL);
    trial_expect(&run, 0, NULL, learner);
    char *transcript = run.output;
    run.output = NULL;
    run_clear(&run);
    return transcript;
}

/* The place after the first line of `text` that is this one; NULL if there is none. */
static const char *after_line(const char *text, const char *line, size_t length)
{
    while (*text != '\0') {
        const char *end = strchrnul(text, '\n');
        const char *next = *end == '\0' ? end : end + 1;
        if ((size_t)(end - text) == length && memcmp(text, line, length) == 0)
            return next;
        text = next;
    }
    return NULL;
}

void trial_expect_lines(const char *text, const char *lines)
{
    const char *rest = text;
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        const char *next = after_line(rest, lines, length);
        cr_expect_not_null(next, "no line \"%.*s\" where it should be in:\n%s", (int)length, lines,
                           text);
        if (next == NULL)
            return;
        rest = next;
        lines += length + (lines[length] == '\n');
    }
}

void trial_expect(const struct run *run, int status, const char *words, const char *what)
{
    cr_expect_eq(run->status, status, "%s: status %d, errors: %s", what, run->status, run->errors);
    if (words == NULL)
        cr_expect_str_empty(run->errors, "%s: %s", what, run->errors);
    else
        cr_expect_not_null(strstr(run->errors, words), "%s: no \"%s\" in: %s", what, words,
                           run->errors);
}

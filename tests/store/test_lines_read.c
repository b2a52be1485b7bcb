/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/lines_read.c: lines become the record that they were, or nothing. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/lines.h"
#include "support/messages.h"
#include "support/records.h"
#include "support/support.h"

#define HEAD                                                                                       \
    "{\"format\":\"decentwork-record\",\"version\":1,"                                             \
    "\"learner\":\"000102030405060708090a0b0c0d0e0f\",\"name\":\"Nadia\"}\n"
#define SESSION "\"session\":\"00112233445566778899aabbccddeeff\""
#define NAMED                                                                                      \
    "{" SESSION ",\"n\":1,\"at\":0,\"zone\":0,\"kind\":\"learner\",\"data\":{\"name\":\"Nadia\"}}" \
    "\n"

static char *folder;
static char *lines;
static char *path;
static struct diag diag;

static void make_folder(void)
{
    diag_init(&diag);
    folder = support_folder();
    lines = path_join(folder, "lines");
    path = path_join(folder, "made.db");
}

static void remove_folder(void)
{
    support_remove(folder);
    free(path);
    free(lines);
    free(folder);
    diag_clear(&diag);
}

TestSuite(lines_read, .init = make_folder, .fini = remove_folder);

static int read_lines(void)
{
    FILE *in = fopen(lines, "r");
    cr_assert_not_null(in);
    int result = lines_read(in, lines, path, &diag);
    fclose(in);
    return result;
}

static void write_lines(const struct record *record)
{
    FILE *out = fopen(lines, "w");
    cr_assert_eq(lines_write(record, out, &diag), 0);
    fclose(out);
}

static void expect_same(const char *ours, const char *theirs, const char *sql)
{
    char *left = records_rows(ours, sql);
    char *right = records_rows(theirs, sql);
    cr_expect_str_eq(left, right, "%s:\n%s\n%s", sql, left, right);
    free(left);
    free(right);
}

Test(lines_read, what_was_written_comes_back_whole)
{
    struct record *record = records_create(folder, "Zoé");
    records_answer(record, "a", "1");
    records_append(record, EVENT_FINISHED, "a", NULL,
                   "{\"score\":0.10000000000000001,\"maximum\":1,\"passed\":false}");
    records_append(record, EVENT_READ, "b", NULL, "{ \"é\" : \"中\\u0000\" } ");
    records_append(record, EVENT_READ, "b", NULL, "{\"a\":1,\"a\":2}");
    records_append(record, EVENT_READ, "b", NULL, "[1.0, 1e3]");
    records_run(record_path(record), "UPDATE event SET kind = 'later' WHERE seq = 4");
    records_set_place(record, "b", "3", 7);
    records_set_place(record, "a", NULL, 5);
    records_run(record_path(record), "UPDATE place SET draft = '{\"x\": 1}', block_key = 'k' "
                                     "WHERE unit = 'b'");
    write_lines(record);
    cr_assert_eq(read_lines(), 0);
    const char *ours = record_path(record);
    expect_same(ours, path, "SELECT hex(id) FROM learner");
    expect_same(ours, path,
                "SELECT hex(session), n, at, zone, kind, course, edition, unit, question, attempt, "
                "data FROM event ORDER BY seq");
    expect_same(ours, path,
                "SELECT course, unit, block, characters, block_key, draft, at, zone FROM place "
                "ORDER BY turn");
    expect_same(ours, path, "PRAGMA user_version");
    record_close(record);
}

Test(lines_read, the_made_record_is_a_record)
{
    support_write(lines, HEAD NAMED);
    cr_assert_eq(read_lines(), 0);
    struct record *record = records_open(path);
    cr_expect_str_eq(record_name(record), "Nadia");
    cr_expect_str_eq(record_id(record), "000102030405060708090a0b0c0d0e0f");
    records_answer(record, "a", "1");
    record_close(record);
}

Test(lines_read, a_line_that_is_not_of_the_form_refuses_all_and_is_named)
{
#define EVENT_LINE(more) "{" SESSION more "}\n"
    static const char *const wrong[] = {
        "no JSON\n",
        "\n",
        "{}\n",
        "[]\n",
        "7\n",
        NAMED,
        EVENT_LINE(",\"n\":2"),
        EVENT_LINE(",\"n\":0,\"at\":0,\"zone\":0,\"kind\":\"x\",\"data\":{}"),
        EVENT_LINE(",\"n\":2,\"at\":0,\"zone\":1441,\"kind\":\"x\",\"data\":{}"),
        EVENT_LINE(",\"n\":2,\"at\":0,\"zone\":0,\"kind\":\"\",\"data\":{}"),
        EVENT_LINE(",\"n\":\"2\",\"at\":0,\"zone\":0,\"kind\":\"x\",\"data\":{}"),
        EVENT_LINE(",\"n\":2.5,\"at\":0,\"zone\":0,\"kind\":\"x\",\"data\":{}"),
        EVENT_LINE(",\"n\":2,\"at\":0,\"zone\":0,\"kind\":\"x\""),
        EVENT_LINE(",\"n\":2,\"at\":0,\"zone\":0,\"kind\":\"x\",\"data\":{},\"raw-data\":\"{}\""),
        EVENT_LINE(",\"n\":2,\"at\":0,\"zone\":0,\"kind\":\"x\",\"data\":{},\"other\":1"),
        EVENT_LINE(",\"n\":2,\"at\":0,\"zone\":0,\"kind\":\"x\",\"course\":7,\"data\":{}"),
        EVENT_LINE(",\"n\":2,\"n\":3,\"at\":0,\"zone\":0,\"kind\":\"x\",\"data\":{}"),
        "{\"session\":\"0011\",\"n\":2,\"at\":0,\"zone\":0,\"kind\":\"x\",\"data\":{}}\n",
        "{\"session\":\"00112233445566778899AABBCCDDEEFF\",\"n\":2,\"at\":0,\"zone\":0,"
        "\"kind\":\"x\",\"data\":{}}\n",
        "{\"place\":{\"course\":\"c\"}}\n",
        "{\"place\":{\"course\":\"c\",\"unit\":\"u\",\"characters\":-1,\"at\":0,\"zone\":0}}\n",
        "{\"place\":{},\"more\":1}\n",
    };
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        char *text = str_format(HEAD NAMED "%s" NAMED, wrong[i]);
        support_write(lines, text);
        cr_expect_eq(read_lines(), -1, "case %zu: %s", i, wrong[i]);
        cr_assert_gt(diag.count, 0);
        cr_expect_str_eq(diag.items[0].code, "import-line", "case %zu", i);
        cr_expect_eq(diag.items[0].line, 3, "case %zu: line %zu", i, diag.items[0].line);
        cr_expect_not(path_is_file(path), "case %zu", i);
        diag_clear(&diag);
        free(text);
    }
}

Test(lines_read, the_first_line_says_whose_record_it_is)
{
    static const char *const wrong[] = {
        "",
        "x\n",
        NAMED,
        "{\"format\":\"decentwork-record\",\"version\":1,\"learner\":\"00\",\"name\":\"N\"}\n",
        "{\"format\":\"decentwork-record\",\"version\":0,"
        "\"learner\":\"000102030405060708090a0b0c0d0e0f\",\"name\":\"N\"}\n",
        "{\"format\":\"decentwork-record\",\"version\":1,"
        "\"learner\":\"000102030405060708090a0b0c0d0e0f\"}\n",
    };
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        support_write(lines, wrong[i]);
        cr_expect_eq(read_lines(), -1, "case %zu", i);
        cr_expect(diag_has(&diag, "import-line"), "case %zu", i);
        cr_expect_not(path_is_file(path));
        diag_clear(&diag);
    }
}

Test(lines_read, a_later_version_is_said_to_be_one)
{
    support_write(lines, "{\"format\":\"decentwork-record\",\"version\":2,\"new\":true}\n");
    cr_expect_eq(read_lines(), -1);
    cr_expect(diag_has(&diag, "record-newer"));
    cr_expect_not(path_is_file(path));
}

Test(lines_read, a_file_that_is_there_is_left_alone)
{
    support_write(lines, HEAD NAMED);
    support_write(path, "mine");
    cr_expect_eq(read_lines(), -1);
    cr_expect(diag_has(&diag, "record-create"));
    char *text = support_read(path, NULL);
    cr_expect_str_eq(text, "mine");
    free(text);
}

Test(lines_read, an_endless_line_is_not_read_to_its_end)
{
    size_t length = 9 * 1024 * 1024;
    char *text = memory_new(length + 1, 1);
    memset(text, 'x', length);
    support_write(lines, text);
    cr_expect_eq(read_lines(), -1);
    cr_expect(diag_has(&diag, "import-line"));
    messages_expect_words(&diag, "this line is too long", "9 MiB");
    free(text);
}

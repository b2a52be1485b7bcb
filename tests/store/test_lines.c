/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/store/lines.c: the words of the lines stand in people's files. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "store/lines.h"
#include "support/records.h"
#include "support/support.h"

static char *folder;
static struct record *record;
static struct diag diag;

static void make_record(void)
{
    diag_init(&diag);
    folder = support_folder();
    record = records_create(folder, "Zoé \"Z\"");
    records_run(record_path(record), "UPDATE learner SET id = "
                                     "x'000102030405060708090a0b0c0d0e0f'");
    char *path = memory_text(record_path(record));
    record_close(record);
    record = records_open(path);
    free(path);
}

static void remove_record(void)
{
    record_close(record);
    support_remove(folder);
    free(folder);
    diag_clear(&diag);
}

TestSuite(lines, .init = make_record, .fini = remove_record);

/* The lines, or NULL. Caller frees. */
static char *written(void)
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    int result = lines_write(record, out, &diag);
    fclose(out);
    if (result == 0)
        return text;
    free(text);
    return NULL;
}

static void add_event(const char *values)
{
    char *sql =
        str_format("INSERT INTO event (seq, session, n, at, zone, kind, course, edition, "
                   "unit, question, attempt, data) VALUES ((SELECT 1 + max(seq) FROM event), "
                   "x'ffeeddccbbaa99887766554433221100', %s)",
                   values);
    records_run(record_path(record), sql);
    free(sql);
}

Test(lines, are_just_these)
{
    records_run(record_path(record),
                "UPDATE event SET session = x'00112233445566778899aabbccddeeff'");
    add_event("7, 1764100001234, -210, 'answered', 'core', '1.0.0', 'ages', 'q1', "
              "'0123456789abcdef0123456789abcdef', '{\"response\":{\"1\":[\"b\"]},\"score\":0.5}'");
    add_event("8, -1, 0, 'of a later version', NULL, NULL, NULL, NULL, NULL, 'no JSON'");
    add_event("9, 0, 0, 'read', 'core', NULL, 'ages', NULL, NULL, '{ \"spaced\": 1 }'");
    records_set_place(record, "ages", "3.1", 5);
    records_run(record_path(record), "UPDATE place SET block_key = 'Ages', characters = 12, "
                                     "draft = '{\"attempt\":\"x\"}'");
    char *text = written();
    cr_assert_not_null(text);
    cr_expect_str_eq(
        text,
        "{\"format\":\"decentwork-record\",\"version\":1,"
        "\"learner\":\"000102030405060708090a0b0c0d0e0f\",\"name\":\"Zoé \\\"Z\\\"\"}\n"
        "{\"session\":\"00112233445566778899aabbccddeeff\",\"n\":1,\"at\":1764100000000,\"zone\":"
        "60,"
        "\"kind\":\"learner\",\"data\":{\"name\":\"Zoé \\\"Z\\\"\"}}\n"
        "{\"session\":\"ffeeddccbbaa99887766554433221100\",\"n\":7,\"at\":1764100001234,"
        "\"zone\":-210,\"kind\":\"answered\",\"course\":\"core\",\"edition\":\"1.0.0\","
        "\"unit\":\"ages\",\"question\":\"q1\",\"attempt\":\"0123456789abcdef0123456789abcdef\","
        "\"data\":{\"response\":{\"1\":[\"b\"]},\"score\":0.5}}\n"
        "{\"session\":\"ffeeddccbbaa99887766554433221100\",\"n\":8,\"at\":-1,\"zone\":0,"
        "\"kind\":\"of a later version\",\"raw-data\":\"no JSON\"}\n"
        "{\"session\":\"ffeeddccbbaa99887766554433221100\",\"n\":9,\"at\":0,\"zone\":0,"
        "\"kind\":\"read\",\"course\":\"core\",\"unit\":\"ages\","
        "\"raw-data\":\"{ \\\"spaced\\\": 1 }\"}\n"
        "{\"place\":{\"course\":\"core\",\"unit\":\"ages\",\"block\":\"3.1\",\"characters\":12,"
        "\"key\":\"Ages\",\"draft\":{\"attempt\":\"x\"},\"at\":1764100005000,\"zone\":60}}\n",
        "%s", text);
    free(text);
}

Test(lines, what_is_no_text_is_refused)
{
    static const char *const values[] = {
        "1, 0, 0, 'read', CAST(x'ff' AS TEXT), NULL, NULL, NULL, NULL, '{}'",
        "1, 0, 0, 'read', NULL, NULL, NULL, NULL, NULL, CAST(x'c328' AS TEXT)",
    };
    for (size_t i = 0; i < ARRAY_LEN(values); i++) {
        add_event(values[i]);
        char *text = written();
        cr_expect_null(text, "case %zu", i);
        cr_expect(diag_has(&diag, "record-damaged"));
        records_run(record_path(record), "DELETE FROM event WHERE n = 1 AND seq > 1");
    }
}

/* Its index and its table disagree, so that one key stands there twice: no import takes that. */
Test(lines, of_a_damaged_record_are_not_written)
{
    size_t length;
    char *seed = support_source("tests/data/fuzz/record/twice.db");
    char *bytes = support_read(seed, &length);
    char *path = path_join(folder, "twice.db");
    support_write_n(path, bytes, length);
    struct record *twice = records_open(path);
    FILE *out = tmpfile();
    cr_expect_eq(lines_write(twice, out, &diag), -1);
    cr_expect(diag_has(&diag, "record-damaged"));
    cr_expect_eq(ftell(out), 0);
    fclose(out);
    record_close(twice);
    free(path);
    free(bytes);
    free(seed);
}

Test(lines, are_known_by_their_beginning)
{
    static const struct {
        const char *text;
        bool are_lines;
    } cases[] = {
        {"{\"format\":\"decentwork-record\",\"version\":1}", true},
        {"{\"format\":\"decentwork-record\"", true},
        {"{\"format\":\"decentwork-recor", false},
        {"SQLite format 3", false},
        {"", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *path = path_join(folder, "file");
        support_write(path, cases[i].text);
        FILE *in = fopen(path, "r");
        cr_expect_eq(lines_are(in), cases[i].are_lines, "case %zu", i);
        cr_expect_eq(ftell(in), 0);
        fclose(in);
        free(path);
    }
}

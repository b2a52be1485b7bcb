/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/question/response.c */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "question/response.h"

static void expect_json(const struct response *response, const char *expected)
{
    char *json = response_to_json(response);
    cr_expect_str_eq(json, expected, "case '%s': %s", expected, json);
    free(json);
}

static struct response parts_and_order(void)
{
    struct response response = {0};
    response_add(&response, "parts", "2");
    response_add(&response, "order", "first");
    response_add(&response, "parts", "1");
    return response;
}

Test(response, values_keep_the_order_in_which_they_were_given)
{
    struct response response = parts_and_order();
    cr_expect_str_eq(response_first(&response, "parts"), "2");
    cr_expect(response_has(&response, "parts", "1"));
    cr_expect(response_has(&response, "order", "first"));
    cr_expect_not(response_has(&response, "order", "1"));
    cr_expect_not(response_has(&response, "parts", "first"));
    cr_expect_null(response_first(&response, "other"));
    expect_json(&response, "{\"parts\":[\"2\",\"1\"],\"order\":[\"first\"]}");
    response_clear(&response);
}

Test(response, a_value_stands_in_its_slot_once)
{
    struct response response = parts_and_order();
    response_add(&response, "parts", "2");
    cr_expect_eq(response.count, 3);
    response_add(&response, "order", "2");
    cr_expect_eq(response.count, 4);
    response_clear(&response);
}

Test(response, emptying_a_slot_leaves_the_others)
{
    struct response response = parts_and_order();
    response_clear_slot(&response, "other");
    cr_expect_eq(response.count, 3);
    response_clear_slot(&response, "parts");
    expect_json(&response, "{\"order\":[\"first\"]}");
    response_add(&response, "parts", "3");
    expect_json(&response, "{\"order\":[\"first\"],\"parts\":[\"3\"]}");
    response_clear_slot(&response, "parts");
    response_clear_slot(&response, "order");
    cr_expect(response_is_empty(&response));
    response_clear(&response);
}

Test(response, a_copy_goes_its_own_way)
{
    struct response response = parts_and_order();
    struct response copy = {0};
    response_copy(&response, &copy);
    response_clear_slot(&response, "parts");
    response_clear(&response);
    expect_json(&copy, "{\"parts\":[\"2\",\"1\"],\"order\":[\"first\"]}");
    response_clear(&copy);
}

Test(response, an_empty_one_is_an_empty_object)
{
    struct response response = {0};
    cr_expect(response_is_empty(&response));
    expect_json(&response, "{}");
    cr_expect(response_from_json("{}", &response));
    cr_expect(response_is_empty(&response));
    response_clear(&response);
    response_clear(&response);
}

/* What is written is read again and written the same. */
Test(response, what_was_written_is_read_again)
{
    static const char *const texts[] = {
        "{\"answer\":[\"b\"]}",
        "{\"parts\":[\"2\",\"1\"],\"order\":[\"first\"]}",
        "{\"gap\":[\"\"]}",
        "{\"\":[\"x\"]}",
        "{\"gap\":[\"say \\\"13\\\"\",\"a\\\\b\",\"two\\nlines\",\"\\u001B[2J\"]}",
        "{\"gap\":[\"tripartisme \u00e0 l\u2019OIT\",\"\u4f11\u606f\",\"\U0001F9F6\"]}",
    };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct response response = {0};
        cr_expect(response_from_json(texts[i], &response), "case '%s'", texts[i]);
        expect_json(&response, texts[i]);
        response_clear(&response);
    }
}

Test(response, what_says_the_same_in_other_words_is_read)
{
    static const struct {
        const char *json;
        const char *written;
    } cases[] = {
        {" { \"a\" : [ \"x\" , \"y\" ] } ", "{\"a\":[\"x\",\"y\"]}"},
        {"{\"a\":[\"x\",\"x\"]}", "{\"a\":[\"x\"]}"},
        {"{\"a\":[],\"b\":[\"x\"]}", "{\"b\":[\"x\"]}"},
        {"{\"a\":[\"\\u00e9\\u000a\"]}", "{\"a\":[\"\u00e9\\n\"]}"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct response response = {0};
        cr_expect(response_from_json(cases[i].json, &response), "case '%s'", cases[i].json);
        expect_json(&response, cases[i].written);
        response_clear(&response);
    }
}

Test(response, anything_else_is_refused_and_changes_nothing)
{
    static const char *const texts[] = {
        "",
        " ",
        "null",
        "true",
        "7",
        "\"a\"",
        "[]",
        "[[\"x\"]]",
        "{",
        "{\"a\":[\"x\"]",
        "{\"a\":[\"x\"]} x",
        "{\"a\":\"x\"}",
        "{\"a\":[1]}",
        "{\"a\":[null]}",
        "{\"a\":[[\"x\"]]}",
        "{\"a\":{\"x\":\"y\"}}",
        "{\"a\":null}",
        "{\"a\":[\"x\"],\"b\":3}",
        "{\"a\":[\"x\",3]}",
        "{\"a\":[\"x\"],\"a\":[\"y\"]}",
        "{\"a\":[\"\\u0000\"]}",
        "{\"a\":[\"\xff\"]}",
        "{\"a\":[\"\\ud800\"]}",
        "{'a':['x']}",
    };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct response response = {0};
        response_add(&response, "answer", "b");
        cr_expect_not(response_from_json(texts[i], &response), "case '%s'", texts[i]);
        expect_json(&response, "{\"answer\":[\"b\"]}");
        response_clear(&response);
    }
}

Test(response, json_that_is_nested_without_end_is_refused)
{
    struct response response = {0};
    struct str deep = {0};
    str_add(&deep, "{\"a\":");
    str_add_repeat(&deep, "[", 100000);
    cr_expect_not(response_from_json(str_text(&deep), &response));
    cr_expect(response_is_empty(&response));
    str_clear(&deep);
}

Test(response, bytes_that_are_no_text_are_left_out_of_the_json)
{
    struct response response = {0};
    response_add(&response, "\xff", "x");
    response_add(&response, "answer", "\xc3(");
    response_add(&response, "answer", "b");
    response_add(&response, "\xff", "y");
    expect_json(&response, "{\"answer\":[\"b\"]}");
    response_clear(&response);
}

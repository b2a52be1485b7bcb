/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/study/attempt.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "study/attempt.h"

#define FIRST "00112233445566778899aabbccddeeff"
#define SECOND "ff112233445566778899aabbccddeeff"

/* Each try after the first costs a quarter, a hint of q2 a half. */
static struct question_hint hints[] = {{.cost = 0.5}};
static struct question second = {
    .id = (char *)"q2", .hints = hints, .hint_count = ARRAY_LEN(hints)};
static struct question *pool[] = {&second};
static const struct unit quiz = {
    .questions = pool,
    .question_count = ARRAY_LEN(pool),
    .behaviour = {BEHAVIOUR_INTERACTIVE, 5, 0.25},
};

static void apply(struct attempt *attempt, enum event_kind kind, const char *id,
                  const char *question, const char *data)
{
    const struct event event = {
        .kind = kind,
        .attempt = (char *)id,
        .question = (char *)question,
        .data = (char *)data,
    };
    attempt_apply(attempt, &event, &quiz);
}

static void start(struct attempt *attempt, const char *id)
{
    apply(attempt, EVENT_STARTED, id, NULL, "{\"questions\":[\"q1\",\"q2\",\"q3\"]}");
}

static void answer(struct attempt *attempt, const char *id, const char *question, double score)
{
    char *data =
        str_format("{\"response\":{\"answer\":[\"b\"]},\"score\":%g,\"maximum\":1}", score);
    apply(attempt, EVENT_ANSWERED, id, question, data);
    free(data);
}

/* The attempt in a line: its id's first two letters, then each question with its score or "-". */
static void expect(const struct attempt *attempt, const char *expected, const char *name)
{
    struct str words = {0};
    str_addf(&words, "%.2s", attempt->id != NULL ? attempt->id : "no");
    for (size_t i = 0; i < attempt->count; i++) {
        const struct answer *given = &attempt->answers[i];
        str_addf(&words, " %s:", given->question);
        if (given->is_given)
            str_addf(&words, "%g/%g", given->score, given->maximum);
        else
            str_add_char(&words, '-');
    }
    if (attempt->is_finished)
        str_add(&words, " end");
    cr_expect_str_eq(str_text(&words), expected, "case '%s': %s", name, str_text(&words));
    str_clear(&words);
}

Test(attempt, a_zeroed_one_is_none)
{
    struct attempt attempt = {0};
    expect(&attempt, "no", "zeroed");
    cr_expect_eq(attempt.ordinal, 0);
    cr_expect_eq(attempt_score(&attempt), 0);
    cr_expect_eq(attempt_maximum(&attempt), 0);
    attempt_clear(&attempt);
}

/* What the first attempt of the tests begins with. */
#define FIRST_ID                                                                                   \
    {                                                                                              \
        0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE,  \
            0xFF                                                                                   \
    }
#define SEED_ID                                                                                    \
    {                                                                                              \
        0x0F, [15] = 0xA0                                                                          \
    }
#define SEED "0f0000000000000000000000000000a0"

Test(attempt, one_that_begins_has_its_questions_and_no_answer)
{
    static const char *const questions[] = {"q2", "q1"};
    struct attempt_plan plan = {questions, ARRAY_LEN(questions), FIRST_ID, SEED_ID, false};
    struct attempt attempt = {0};
    attempt_begin(&attempt, &plan);
    cr_expect_str_eq(attempt.id, FIRST);
    cr_expect_str_eq(attempt.seed, SEED);
    cr_expect_null(attempt.builds_on);
    expect(&attempt, "00 q2:- q1:-", "begun");
    cr_expect_eq(attempt.ordinal, 1);
    plan.count = 1;
    attempt_begin(&attempt, &plan);
    expect(&attempt, "00 q2:-", "begun anew");
    cr_expect_eq(attempt.ordinal, 2);
    attempt_clear(&attempt);
    expect(&attempt, "no", "cleared");
}

Test(attempt, its_seed_is_read_back)
{
    static const unsigned char expected[DRAW_SEED_BYTES] = SEED_ID;
    static const char *const bad[] = {"",
                                      "0f",
                                      "0f0000000000000000000000000000a",
                                      SEED "00",
                                      "0g0000000000000000000000000000a0",
                                      "seed"};
    unsigned char seed[DRAW_SEED_BYTES];
    struct attempt attempt = {.seed = (char *)SEED};
    cr_expect(attempt_seed(&attempt, seed));
    cr_expect_arr_eq(seed, expected, sizeof seed);
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        attempt.seed = (char *)bad[i];
        cr_expect_not(attempt_seed(&attempt, seed), "case '%s'", bad[i]);
    }
    attempt.seed = NULL;
    cr_expect_not(attempt_seed(&attempt, seed));
}

/* Each event is written by one attempt and read by another, as a record hands it over. */
Test(attempt, what_its_events_say_makes_it_again)
{
    static const char *const questions[] = {"q1", "q\"2\"", "q3"};
    const struct attempt_plan plan = {questions, ARRAY_LEN(questions), {1}, SEED_ID, false};
    struct attempt written = {0};
    struct attempt read = {0};
    struct response response = {0};
    attempt_begin(&written, &plan);
    char *started = attempt_started_data(&written);
    cr_expect_str_eq(started,
                     "{\"questions\":[\"q1\",\"q\\\"2\\\"\",\"q3\"],\"seed\":\"" SEED "\"}");
    apply(&read, EVENT_STARTED, written.id, NULL, started);
    expect(&read, "01 q1:- q\"2\":- q3:-", "started");
    cr_expect_str_eq(read.seed, SEED);
    response_add(&response, "answer", "b");
    response_add(&response, "gap", "13 \u2713");
    const struct answer_facts facts = {
        .response = &response,
        .grade = {.score = 0.25, .maximum = 2.5, .share = 0.5},
        .attempt_try = 3,
        .hints = 2,
        .language = "fr",
        .hash = "38b97e46",
        .milliseconds = 9007199254740993,
    };
    char *answered = attempt_answered_data(&facts);
    cr_expect_str_eq(answered,
                     "{\"response\":{\"answer\":[\"b\"],\"gap\":[\"13 \u2713\"]},\"score\":0.25,"
                     "\"maximum\":2.5,\"share\":0.5,\"try\":3,\"hints\":2,\"language\":\"fr\","
                     "\"hash\":\"38b97e46\",\"milliseconds\":9007199254740993}");
    apply(&read, EVENT_ANSWERED, written.id, "q\"2\"", answered);
    expect(&read, "01 q1:- q\"2\":0.25/2.5 q3:-", "answered");
    cr_expect_eq(read.answers[1].tries, 3);
    cr_expect_eq(read.answers[1].hints, 2);
    cr_expect(response_has(&read.answers[1].response, "answer", "b"));
    cr_expect(response_has(&read.answers[1].response, "gap", "13 \u2713"));
    char *finished = attempt_finished_data(&read, 0.7);
    cr_expect_str_eq(finished, "{\"score\":0.25,\"maximum\":2.5,\"passed\":false}");
    apply(&read, EVENT_FINISHED, written.id, NULL, finished);
    cr_expect(read.is_finished);
    free(finished);
    free(answered);
    free(started);
    response_clear(&response);
    attempt_clear(&read);
    attempt_clear(&written);
}

Test(attempt, the_newest_answer_to_a_question_counts)
{
    struct attempt attempt = {0};
    start(&attempt, FIRST);
    answer(&attempt, FIRST, "q2", 0);
    answer(&attempt, FIRST, "q1", 1);
    answer(&attempt, FIRST, "q2", 1);
    expect(&attempt, "00 q1:1/1 q2:1/1 q3:-", "answered again");
    answer(&attempt, FIRST, "q3", 0);
    expect(&attempt, "00 q1:1/1 q2:1/1 q3:0/1", "all are answered");
    cr_expect_eq(attempt_score(&attempt), 2);
    cr_expect_eq(attempt_maximum(&attempt), 3);
    attempt_clear(&attempt);
}

Test(attempt, the_latest_attempt_takes_the_place_of_the_one_before)
{
    struct attempt attempt = {0};
    start(&attempt, FIRST);
    answer(&attempt, FIRST, "q1", 1);
    apply(&attempt, EVENT_FINISHED, FIRST, NULL, "{}");
    expect(&attempt, "00 q1:1/1 q2:- q3:- end", "first");
    apply(&attempt, EVENT_STARTED, SECOND, NULL, "{\"questions\":[\"q3\",\"q1\"]}");
    expect(&attempt, "ff q3:- q1:-", "second");
    cr_expect_eq(attempt.ordinal, 2);
    answer(&attempt, FIRST, "q1", 1);
    apply(&attempt, EVENT_FINISHED, FIRST, NULL, "{}");
    expect(&attempt, "ff q3:- q1:-", "what comes late for the first is not the second's");
    attempt_clear(&attempt);
}

/* A later version may say more, and may do what this one does not know. */
Test(attempt, what_is_not_known_changes_nothing)
{
    struct attempt attempt = {0};
    apply(&attempt, EVENT_STARTED, FIRST, NULL,
          "{\"seed\":7,\"questions\":[\"q1\"],\"behaviour\":{\"a\":[1]}}");
    apply(&attempt, EVENT_ANSWERED, FIRST, "q1",
          "{\"certainty\":[3],\"response\":{\"answer\":[\"b\"]},\"score\":1,\"maximum\":2,\"try\":"
          "\"first\"}");
    expect(&attempt, "00 q1:1/2", "more is said");
    cr_expect_eq(attempt.answers[0].tries, 0);
    for (enum event_kind kind = 0; kind < EVENT_KIND_COUNT; kind++)
        if (kind != EVENT_STARTED && kind != EVENT_ANSWERED && kind != EVENT_FINISHED)
            apply(&attempt, kind, FIRST, "q1", "{\"questions\":[\"q9\"]}");
    expect(&attempt, "00 q1:1/2", "other kinds");
    answer(&attempt, FIRST, "q9", 1);
    answer(&attempt, FIRST, NULL, 1);
    expect(&attempt, "00 q1:1/2", "another question");
    apply(&attempt, EVENT_FINISHED, FIRST, NULL, NULL);
    apply(&attempt, EVENT_STARTED, NULL, NULL, "{\"questions\":[\"q9\"]}");
    expect(&attempt, "00 q1:1/2", "no data, no attempt");
    attempt_clear(&attempt);
}

Test(attempt, a_start_that_cannot_be_read_starts_nothing)
{
    static const char *const texts[] = {
        "",
        "{",
        "null",
        "[]",
        "[\"q1\"]",
        "{}",
        "{\"questions\":[]}",
        "{\"questions\":\"q1\"}",
        "{\"questions\":{\"q1\":1}}",
        "{\"questions\":[\"q1\",2]}",
        "{\"questions\":[null]}",
        "{\"questions\":[\"q1\"],\"questions\":[\"q2\"]}",
        "{\"questions\":[\"\xff\"]}",
        "{\"questions\":[\"q1\\u0000\"]}",
    };
    struct attempt attempt = {0};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        apply(&attempt, EVENT_STARTED, FIRST, NULL, texts[i]);
        expect(&attempt, "no", texts[i]);
    }
    start(&attempt, FIRST);
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        apply(&attempt, EVENT_STARTED, SECOND, NULL, texts[i]);
        expect(&attempt, "00 q1:- q2:- q3:-", texts[i]);
    }
    attempt_clear(&attempt);
}

Test(attempt, an_answer_that_cannot_be_read_leaves_the_one_before)
{
    static const char *const texts[] = {
        "",
        "{",
        "null",
        "[]",
        "{}",
        "{\"score\":1,\"maximum\":1}",
        "{\"response\":{},\"score\":1}",
        "{\"response\":{},\"maximum\":1}",
        "{\"response\":{},\"score\":\"1\",\"maximum\":1}",
        "{\"response\":{},\"score\":1,\"maximum\":null}",
        "{\"response\":[],\"score\":1,\"maximum\":1}",
        "{\"response\":\"b\",\"score\":1,\"maximum\":1}",
        "{\"response\":{\"answer\":\"b\"},\"score\":1,\"maximum\":1}",
        "{\"response\":{\"answer\":[7]},\"score\":1,\"maximum\":1}",
        "{\"response\":{},\"score\":1,\"maximum\":1} x",
        "{\"response\":{},\"score\":1e999,\"maximum\":1}",
    };
    struct attempt attempt = {0};
    start(&attempt, FIRST);
    answer(&attempt, FIRST, "q1", 0.5);
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        apply(&attempt, EVENT_ANSWERED, FIRST, "q1", texts[i]);
        apply(&attempt, EVENT_ANSWERED, FIRST, "q2", texts[i]);
        expect(&attempt, "00 q1:0.5/1 q2:- q3:-", texts[i]);
    }
    cr_expect(response_has(&attempt.answers[0].response, "answer", "b"));
    attempt_clear(&attempt);
}

Test(attempt, it_is_passed_when_the_score_reaches_the_share)
{
    static const struct {
        const char *name;
        double score; /* of each of its answers */
        double maximum;
        size_t right; /* so many of ten have the score, the others none */
        double pass;
        bool is_passed;
    } cases[] = {
        {"7 of 10 at 70 percent", 1, 1, 7, 70 / 100.0, true},
        {"6 of 10 at 70 percent", 1, 1, 6, 70 / 100.0, false},
        {"3 of 10 at 30 percent, 0.7 points each", 0.7, 0.7, 3, 30 / 100.0, true},
        {"29 percent", 0.29, 1, 10, 29 / 100.0, true},
        {"nearly 70 percent", 0.699999, 1, 10, 70 / 100.0, false},
        {"all of it", 0.1, 0.1, 10, 1, true},
        {"all but one", 1, 1, 9, 1, false},
        {"nothing right, nothing needed", 1, 1, 0, 0, true},
        {"nothing right, one percent needed", 1, 1, 0, 1 / 100.0, false},
        {"less than nothing, nothing needed", -1, 1, 10, 0, true},
        {"less than nothing, something needed", -1, 1, 10, 1 / 100.0, false},
        {"nothing to be had", 0, 0, 0, 70 / 100.0, true},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct answer answers[10] = {{0}};
        struct attempt attempt = {.answers = answers, .count = ARRAY_LEN(answers)};
        for (size_t j = 0; j < ARRAY_LEN(answers); j++) {
            answers[j].score = j < cases[i].right ? cases[i].score : 0;
            answers[j].maximum = cases[i].maximum;
        }
        char *data = attempt_finished_data(&attempt, cases[i].pass);
        const char *passed = cases[i].is_passed ? "\"passed\":true}" : "\"passed\":false}";
        cr_expect_eq(attempt_is_passed(&attempt, cases[i].pass), cases[i].is_passed, "case '%s'",
                     cases[i].name);
        cr_expect_not_null(strstr(data, passed), "case '%s': %s", cases[i].name, data);
        free(data);
    }
}

Test(attempt, a_question_without_an_answer_counts_for_nothing)
{
    struct attempt attempt = {0};
    start(&attempt, FIRST);
    answer(&attempt, FIRST, "q1", 1);
    answer(&attempt, FIRST, "q3", 1);
    cr_expect_eq(attempt_maximum(&attempt), 2);
    cr_expect(attempt_is_passed(&attempt, 1), "q2 may have left the course");
    attempt_clear(&attempt);
}

/* --- Attempts that build on the one before --- */

#define BUILDS_ON(id) "{\"questions\":[\"q1\",\"q2\",\"q3\"],\"builds_on\":\"" id "\"}"
#define THIRD "aa112233445566778899aabbccddeeff"

/* The first attempt: q1 is right, q2 half right, q3 not answered. */
static void apply_first(struct attempt *attempt)
{
    start(attempt, FIRST);
    answer(attempt, FIRST, "q1", 1);
    answer(attempt, FIRST, "q2", 0.5);
    apply(attempt, EVENT_FINISHED, FIRST, NULL, "{}");
}

Test(attempt, one_that_builds_on_another_keeps_its_right_answers)
{
    struct attempt attempt = {0};
    apply_first(&attempt);
    apply(&attempt, EVENT_STARTED, SECOND, NULL, BUILDS_ON(FIRST));
    expect(&attempt, "ff q1:1/1 q2:- q3:-", "begun");
    cr_expect(attempt.answers[0].is_kept);
    cr_expect_not(attempt.answers[1].is_kept);
    cr_expect(response_has(&attempt.answers[0].response, "answer", "b"));
    cr_expect_not(attempt.is_finished);
    cr_expect_eq(attempt.ordinal, 2);
    answer(&attempt, SECOND, "q2", 1);
    expect(&attempt, "ff q1:1/1 q2:1/1 q3:-", "answered");
    cr_expect_not(attempt.answers[1].is_kept);
    attempt_clear(&attempt);
}

Test(attempt, kept_answers_are_kept_from_one_to_the_next)
{
    struct attempt attempt = {0};
    apply_first(&attempt);
    apply(&attempt, EVENT_STARTED, SECOND, NULL, BUILDS_ON(FIRST));
    answer(&attempt, SECOND, "q3", 1);
    apply(&attempt, EVENT_STARTED, THIRD, NULL, BUILDS_ON(SECOND));
    expect(&attempt, "aa q1:1/1 q2:- q3:1/1", "third");
    cr_expect_eq(attempt.ordinal, 3);
    attempt_clear(&attempt);
}

/* Two computers were merged, and one of them has not brought the attempt before. */
Test(attempt, without_the_attempt_that_it_builds_on_nothing_is_kept)
{
    struct attempt attempt = {0};
    apply(&attempt, EVENT_STARTED, SECOND, NULL, BUILDS_ON(FIRST));
    expect(&attempt, "ff q1:- q2:- q3:-", "it is missing");
    attempt_clear(&attempt);
    apply_first(&attempt);
    apply(&attempt, EVENT_STARTED, THIRD, NULL, "{\"questions\":[\"q1\"]}");
    apply(&attempt, EVENT_STARTED, SECOND, NULL, BUILDS_ON(FIRST));
    expect(&attempt, "ff q1:- q2:- q3:-", "another one came between");
    apply(&attempt, EVENT_STARTED, THIRD, NULL, BUILDS_ON("7"));
    expect(&attempt, "aa q1:- q2:- q3:-", "there is no such attempt");
    attempt_clear(&attempt);
}

Test(attempt, a_question_that_it_does_not_ask_is_not_kept)
{
    struct attempt attempt = {0};
    apply_first(&attempt);
    apply(&attempt, EVENT_STARTED, SECOND, NULL,
          "{\"questions\":[\"q4\",\"q2\"],\"builds_on\":\"" FIRST "\"}");
    expect(&attempt, "ff q4:- q2:-", "q1 is not asked");
    attempt_clear(&attempt);
}

Test(attempt, the_next_one_begun_is_what_its_event_makes)
{
    static const char *const questions[] = {"q1", "q2", "q3"};
    const struct attempt_plan plan = {questions, ARRAY_LEN(questions), {0xFF}, SEED_ID, true};
    struct attempt begun = {0};
    struct attempt read = {0};
    apply_first(&begun);
    apply_first(&read);
    attempt_begin(&begun, &plan);
    char *started = attempt_started_data(&begun);
    cr_expect_str_eq(started, "{\"questions\":[\"q1\",\"q2\",\"q3\"],\"seed\":\"" SEED
                              "\",\"builds_on\":\"" FIRST "\"}");
    apply(&read, EVENT_STARTED, begun.id, NULL, started);
    expect(&begun, "ff q1:1/1 q2:- q3:-", "begun");
    expect(&read, "ff q1:1/1 q2:- q3:-", "read");
    cr_expect_str_eq(read.builds_on, begun.builds_on);
    cr_expect_eq(read.ordinal, begun.ordinal);
    free(started);
    attempt_clear(&read);
    attempt_clear(&begun);
}

Test(attempt, a_copy_is_its_own)
{
    struct attempt attempt = {0};
    struct attempt copy;
    apply_first(&attempt);
    attempt_copy(&attempt, &copy);
    attempt_clear(&attempt);
    expect(&copy, "00 q1:1/1 q2:0.5/1 q3:- end", "copied");
    cr_expect(response_has(&copy.answers[0].response, "answer", "b"));
    attempt_clear(&copy);
}

/* --- How an answer was judged --- */

/* Events of the first versions tell the points alone, later ones the share too. However old it is,
 * what is called right is what the next attempt keeps. */
Test(attempt, an_answer_is_right_for_the_result_and_for_the_next_attempt_whatever_its_age)
{
    static const struct {
        const char *name, *question, *data;
        double share;
    } cases[] = {
        {"right", "q1", "\"score\":2,\"maximum\":2,\"try\":1,\"hints\":0,\"share\":1", 1},
        {"right, old", "q1", "\"score\":2,\"maximum\":2,\"try\":1,\"hints\":0", 1},
        {"wrong", "q1", "\"score\":0,\"maximum\":2,\"try\":1,\"hints\":0,\"share\":0", 0},
        {"wrong, old", "q1", "\"score\":0,\"maximum\":2,\"try\":1,\"hints\":0", 0},
        {"half", "q1", "\"score\":1,\"maximum\":2,\"try\":1,\"hints\":0,\"share\":0.5", 0.5},
        {"half, old", "q1", "\"score\":1,\"maximum\":2,\"try\":1,\"hints\":0", 0.5},
        {"third try", "q1", "\"score\":1,\"maximum\":2,\"try\":3,\"hints\":0,\"share\":1", 1},
        {"third try, old", "q1", "\"score\":1,\"maximum\":2,\"try\":3,\"hints\":0", 1},
        {"half at the second", "q1",
         "\"score\":0.5,\"maximum\":2,\"try\":2,\"hints\":0,\"share\":0.5", 0.5},
        {"half at the second, old", "q1", "\"score\":0.5,\"maximum\":2,\"try\":2,\"hints\":0", 0.5},
        {"by a hint", "q2", "\"score\":0.5,\"maximum\":1,\"try\":1,\"hints\":1,\"share\":1", 1},
        {"by a hint, old", "q2", "\"score\":0.5,\"maximum\":1,\"try\":1,\"hints\":1", 1},
        {"no points to be had, old", "q1", "\"score\":0,\"maximum\":0,\"try\":1,\"hints\":0", 1},
        {"the hint has left the course, old", "q3",
         "\"score\":0.5,\"maximum\":1,\"try\":1,\"hints\":1", 0.5},
        {"right, but it cost all", "q2",
         "\"score\":0,\"maximum\":1,\"try\":3,\"hints\":1,\"share\":1", 1},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct attempt attempt = {0};
        char *data = str_format("{\"response\":{\"answer\":[\"b\"]},%s}", cases[i].data);
        size_t at = (size_t)(cases[i].question[1] - '1');
        start(&attempt, FIRST);
        apply(&attempt, EVENT_ANSWERED, FIRST, cases[i].question, data);
        struct grade grade = answer_grade(&attempt.answers[at]);
        cr_expect_float_eq(grade.share, cases[i].share, 1e-9, "case '%s': %g", cases[i].name,
                           grade.share);
        cr_expect_eq(grade.is_right, cases[i].share == 1, "case '%s'", cases[i].name);
        apply(&attempt, EVENT_STARTED, SECOND, NULL, BUILDS_ON(FIRST));
        cr_expect_eq(attempt.answers[at].is_kept, grade.is_right, "case '%s'", cases[i].name);
        free(data);
        attempt_clear(&attempt);
    }
}

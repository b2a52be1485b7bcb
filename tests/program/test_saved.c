/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The power goes off while somebody learns, again and again: every answer that was called saved is
 * there afterwards. Thirty times; for a release a thousand, DECENTWORK_TORTURE=1000. */
#include "config.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/path.h"
#include "base/str.h"
#include "support/media.h"
#include "support/records.h"
#include "support/talk.h"

enum { ROUNDS = 30, ANSWERS_A_ROUND = 4, LATEST = 30 /* milliseconds: the moment of a death */ };

/* Typed ahead in each round: four answers, and "go on" after each. */
static const char typed[] = "1\n\n1\n\n1\n\n1\n\n";

static int round_count(void)
{
    const char *wanted = getenv("DECENTWORK_TORTURE");
    int rounds = wanted == NULL ? ROUNDS : atoi(wanted);
    return rounds > 0 ? rounds : ROUNDS;
}

/* A quiz of many short questions: it outlasts all rounds. */
static void write_long_quiz(const struct trial *trial, int questions)
{
    struct str text = {0};
    str_add(&text, "<module id=\"one\"><title>M</title><quiz id=\"long\" pass=\"50\">");
    for (int i = 1; i <= questions; i++)
        str_addf(
            &text,
            "<single-choice id=\"q%d\"><prompt>%d?</prompt><option id=\"a\" correct=\"yes\">Yes"
            "<feedback>So.</feedback></option><option id=\"b\">No<feedback>No.</feedback></option>"
            "</single-choice>\n",
            i, i);
    str_add(&text, "</quiz></module>");
    trial_write(trial, "modules/one.xml", str_text(&text));
    str_clear(&text);
}

static int count_of(const char *text, const char *words)
{
    int count = 0;
    while ((text = strstr(text, words)) != NULL) {
        count++;
        text += strlen(words);
    }
    return count;
}

/* The number of the first question that is asked; 0 if none is. */
static int question_asked(const char *transcript)
{
    int number = 0;
    const char *line = strstr(transcript, "\nQuestion ");
    return line != NULL && sscanf(line, "\nQuestion %d of", &number) == 1 ? number : 0;
}

static void sleep_microseconds(long microseconds)
{
    const struct timespec time = {.tv_nsec = microseconds * 1000};
    nanosleep(&time, NULL);
}

/* A death when so many bytes were heard, between two lines or in one; or at some moment after
 * question was asked, wherever the program then is: in the file, most likely. */
static void die_of(struct talk *talk, size_t bytes, long microseconds)
{
    while (talk->heard.length < bytes && talk_hear_more(talk, bytes - talk->heard.length))
        ;
    if (microseconds > 0)
        sleep_microseconds(microseconds);
    talk_kill(talk);
}

/* Types answers ahead, and lets the run die somewhere among them. Returns how many it called saved;
 * *ret_first is the question that it began with, 0 where it died before. */
static int die_once(const struct trial *trial, size_t bytes, long microseconds, int *ret_first)
{
    struct talk talk;
    talk_begin(&talk, trial, "Ana", "pay/long");
    talk_say(&talk, typed);
    die_of(&talk, bytes, microseconds);
    int saved = count_of(str_text(&talk.heard), "\nSaved.\n");
    *ret_first = question_asked(str_text(&talk.heard));
    talk_clear(&talk);
    return saved;
}

/* The whole record is good, and has just the answers that are asked after. */
static void expect_answers(const struct trial *trial, int answers)
{
    char *path = trial_record(trial, "ana");
    char *check = records_rows(path, "PRAGMA integrity_check");
    char *rows = records_rows(path, "SELECT count(DISTINCT question) FROM event "
                                    "WHERE kind = 'answered'");
    cr_expect_str_eq(check, "ok\n");
    cr_expect_eq(atoi(rows), answers, "%d answers in the record, %d known", atoi(rows), answers);
    free(rows);
    free(check);
    free(path);
}

Test(program_saved, no_answer_that_was_called_saved_is_lost_when_the_program_is_killed)
{
    struct trial trial;
    unsigned short chance[3] = {20, 26, 11};
    int rounds = round_count();
    int saved = 0; /* surely, up to now */
    int perhaps =
        0; /* one more that was on its way to the disk in each round that said nothing since */
    trial_init(&trial);
    write_long_quiz(&trial, ANSWERS_A_ROUND * rounds + ANSWERS_A_ROUND);
    free(
        trial_study(&trial, "Ben", "pay/long", "1\n")); /* what stands before a quiz is said once */
    char *whole = trial_study(&trial, "Ben", "pay/long", typed);
    size_t length = strlen(whole); /* later rounds say no less: their questions have more digits */
    for (int round = 0; round < rounds; round++) {
        int first = 0;
        bool is_by_time = round % 2 == 1;
        size_t bytes = is_by_time ? 1 : (size_t)nrand48(chance) % length;
        long microseconds = is_by_time ? nrand48(chance) % (LATEST * 1000) : 0;
        int now = die_once(&trial, bytes, microseconds, &first);
        if (first > 0) {
            cr_expect(first - 1 >= saved && first - 1 <= saved + perhaps,
                      "round %d began with question %d after %d saved answers (%d perhaps)", round,
                      first, saved, perhaps);
            saved = first - 1;
            perhaps = 0;
        }
        saved += now;
        perhaps++;
    }
    char *transcript = trial_study(&trial, "Ana", "pay/long", "");
    int last = question_asked(transcript) - 1;
    cr_expect(last >= saved && last <= saved + perhaps, "%d answers at the end, %d saved", last,
              saved);
    cr_expect_gt(saved, rounds / 2, "only %d answers in %d rounds: too little was tried", saved,
                 rounds);
    expect_answers(&trial, last);
    free(transcript);
    free(whole);
    trial_clear(&trial);
}

/* --- A power cut --- */

enum { STICK = 4 << 20, CUTS = 3, ROUNDS_A_CUT = 10 };

/* Copies the stick as the medium itself holds it in this moment: what was not synced to it is still
 * with the system, and lost. */
static void cut_power(struct talk *talk, const char *image, const char *copy)
{
    kill(talk->child, SIGSTOP);
    sleep_microseconds(20 * 1000); /* what it had asked for last is under way */
    size_t length;
    char *bytes = support_read(image, &length);
    support_write_n(copy, bytes, length);
    free(bytes);
}

/* The record of the copy has all that was called saved when the power went. */
static void expect_on_copy(const struct trial *trial, const char *copy, const char *stem, int saved)
{
    struct trial after = *trial;
    after.records = path_join(trial->folder, "after");
    cr_assert_eq(path_make_folders(after.records), 0);
    media_insert_image(after.records, copy);
    char *path = trial_record(&after, stem);
    record_close(records_open(path)); /* takes back what was half done */
    char *check = records_rows(path, "PRAGMA integrity_check");
    char *rows = records_rows(path, "SELECT count(*) FROM event WHERE kind = 'answered'");
    cr_expect_str_eq(check, "ok\n");
    cr_expect_geq(atoi(rows), saved, "%s answers are there, %d were called saved", rows, saved);
    cr_expect_leq(atoi(rows), saved + 1, "%s answers are there, %d were called saved", rows, saved);
    media_pull(after.records);
    free(rows);
    free(check);
    free(path);
    free(after.records);
}

/* The stick is small. */
static void remove_record(const struct trial *trial, const char *stem)
{
    char *path = trial_record(trial, stem);
    cr_assert_eq(unlink(path), 0);
    free(path);
}

/* On exFAT, as sticks come; and there is no answer that was called saved and is gone. */
Test(program_saved, no_answer_that_was_called_saved_is_lost_when_the_power_is_cut)
{
    struct trial trial;
    unsigned short chance[3] = {26, 11, 20};
    int cuts = round_count() > ROUNDS ? round_count() / ROUNDS_A_CUT : CUTS;
    trial_init(&trial);
    char *image = path_join(trial.folder, "stick.image");
    char *copy = path_join(trial.folder, "copy.image");
    cr_assert_eq(path_make_folders(trial.records), 0);
    media_insert_exfat(trial.records, image, STICK);
    write_long_quiz(&trial, ANSWERS_A_ROUND * 2);
    for (int cut = 0; cut < cuts; cut++) {
        struct talk talk;
        char *learner = str_format("Ana %d", cut);
        char *stem = str_format("ana-%d-", cut);
        size_t bytes = (size_t)nrand48(chance) % 400 + 200;
        talk_begin(&talk, &trial, learner, "pay/long");
        talk_say(&talk, typed);
        while (talk.heard.length < bytes && talk_hear_more(&talk, bytes - talk.heard.length))
            ;
        sleep_microseconds(nrand48(chance) % (LATEST * 1000));
        cut_power(&talk, image, copy);
        talk_kill(&talk);
        int saved = count_of(str_text(&talk.heard), "\nSaved.\n");
        expect_on_copy(&trial, copy, stem, saved);
        remove_record(&trial, stem);
        talk_clear(&talk);
        free(stem);
        free(learner);
    }
    media_pull(trial.records);
    free(copy);
    free(image);
    trial_clear(&trial);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/session.c: opening, units, what is done and where to go on. What cannot be saved:
 * test_session_unsaved.c */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "flow/standing.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/mo.h"
#include "support/records.h"
#include "support/studies.h"
#include "support/support.h"

static struct study study;
static struct diag diag;

#define LESSON(id) "<lesson id=\"" id "\"><title>" id "</title><p>x</p></lesson>\n"

static void begin(void)
{
    diag_init(&diag);
    studies_begin(&study, LESSON("a") LESSON("b") LESSON("c") LESSON("d"));
}

static void end(void)
{
    studies_end(&study);
    diag_clear(&diag);
}

TestSuite(session, .init = begin, .fini = end);

static void note(enum event_kind kind, const char *unit)
{
    cr_assert_eq(session_note(&study.session, kind, unit, &diag), 0, "'%s'", unit);
}

static void keep_place(const char *unit)
{
    cr_assert_eq(session_keep_place(&study.session, unit, "0", 0, NULL, NULL, &diag), 0, "'%s'",
                 unit);
}

static void expect_go_on(const char *unit, const char *name)
{
    cr_expect_str_eq(session_go_on(&study.session)->id, unit, "case '%s'", name);
}

static int open_at(const char *path, const char *messages)
{
    struct session session;
    int result = session_open(&session, path, NULL, NULL, study.session.outside, &diag);
    cr_expect_null(diag.read_line);
    messages_expect(&diag, study.folder, messages, path);
    if (result == 0)
        session_close(&session);
    return result;
}

Test(session, a_course_with_mistakes_is_opened_and_they_are_said)
{
    courses_write(
        study.folder, "course.xml",
        "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>\n"
        "<glossary src=\"g.xml\"/><instruments src=\"i.xml\"/>\n"
        "<module src=\"m.xml\"/><module src=\"n.xml\"/></course>");
    courses_write_units(study.folder, LESSON("a") "<lesson id=\"b\"/>");
    cr_expect_eq(open_at(study.folder, "course.xml:2:11 no-file\ncourse.xml:2:37 no-file\n"
                                       "m.xml:3:1 missing-element\nm.xml:3:1 missing-element\n"
                                       "course.xml:3:30 no-file\n"),
                 0);
}

/* All of it is read once, in that language: there is but one outline to keep. */
Test(session, a_course_is_opened_in_the_language_that_is_wanted)
{
    static const struct catalogue_entry entries[] = {
        {.key = "a", .translation = "un"},
        {.key = "x", .translation = "mot"},
        {.key = "Module", .translation = "Le module"},
    };
    struct session session;
    struct languages wanted = {0};
    char *cache = path_join(study.home, "cache");
    struct outside outside = study.session.outside;
    outside.cache_folder = cache;
    languages_add(&wanted, "fr");
    mo_put(study.folder, "po/fr.mo", "fr", entries, ARRAY_LEN(entries));
    cr_assert_eq(session_open(&session, study.folder, NULL, &wanted, outside, &diag), 0);
    messages_expect(&diag, study.folder, "", "opening");
    cr_expect_str_eq(session.language, "fr");
    cr_expect_str_eq(session_outline(&session)->modules[0].title, "Le module");
    cr_expect_str_eq(session_outline(&session)->modules[0].units[0].title, "un");
    cr_expect_str_eq(session_unit(&session, "a", &diag)->blocks.items[0].text.plain, "mot");
    cr_expect_eq(support_count(cache, "", NULL), 1);
    session_close(&session);
    languages_clear(&wanted);
    free(cache);
}

Test(session, a_catalogue_that_cannot_be_used_is_said_and_the_source_is_read)
{
    struct session session;
    struct languages wanted = {0};
    languages_add(&wanted, "fr");
    courses_write(study.folder, "po/fr.mo", "damaged");
    cr_assert_eq(session_open(&session, study.folder, NULL, &wanted, study.session.outside, &diag),
                 0);
    messages_expect(&diag, study.folder, "po/fr.mo damaged-catalogue\n", "opening");
    cr_expect_str_eq(session.language, "en");
    cr_expect_str_eq(session_outline(&session)->modules[0].title, "Module");
    session_close(&session);
    languages_clear(&wanted);
}

/* Of this course they are missing. */
Test(session, a_glance_needs_neither_glossary_nor_instruments)
{
    const struct languages none = {0};
    struct session session;
    courses_write(
        study.folder, "course.xml",
        "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>\n"
        "<glossary src=\"g.xml\"/><instruments src=\"i.xml\"/>\n"
        "<module src=\"m.xml\"/></course>");
    courses_write_units(study.folder, LESSON("a") LESSON("b"));
    note(EVENT_READ, "a");
    cr_assert_eq(
        session_glance(&session, study.folder, study.record, &none, study.session.outside, &diag),
        0);
    studies_expect_said(&diag, NULL);
    cr_expect_str_eq(session.language, "en");
    cr_expect_eq(session_tally(&session).done, 1);
    cr_expect_eq(session_tally(&session).all, 2);
    cr_expect_str_eq(session_go_on(&session)->id, "b");
    session_close(&session);
}

Test(session, a_course_with_nothing_to_study_is_refused)
{
    char *nowhere = path_join(study.folder, "nowhere");
    char *message = str_format("m.xml:1:1 missing-element\n%s nothing-to-study\n", study.folder);
    courses_write(study.folder, "m.xml", "<module id=\"m\"><title>T</title></module>");
    cr_expect_eq(open_at(study.folder, message), -1);
    cr_expect_eq(open_at(nowhere, "nowhere no-course\n"), -1);
    free(message);
    free(nowhere);
}

Test(session, a_unit_is_handed_out_whole)
{
    const struct unit *unit = session_unit(&study.session, "c", &diag);
    cr_assert_not_null(unit);
    cr_expect_str_eq(unit->id, "c");
    cr_expect_eq(unit->blocks.count, 1);
    cr_expect_eq(session_unit(&study.session, "a", &diag), study.session.module->units[0]);
    studies_expect_said(&diag, NULL);
    cr_expect_null(session_unit(&study.session, "nothing", &diag));
    studies_expect_said(&diag, "no-unit");
}

Test(session, a_unit_whose_file_has_changed_is_said_to_be_gone)
{
    char *path = path_join(study.folder, "m.xml");
    courses_write_units(study.folder, LESSON("a"));
    cr_expect_null(session_unit(&study.session, "b", &diag));
    studies_expect_said(&diag, "no-unit");
    cr_expect_not_null(session_unit(&study.session, "a", &diag));
    studies_reopen_with(&study, LESSON("a") LESSON("b"));
    cr_assert_eq(unlink(path), 0);
    cr_expect_null(session_unit(&study.session, "b", &diag));
    studies_expect_said(&diag, "no-file");
    free(path);
}

Test(session, the_module_in_use_stays_when_another_cannot_be_had)
{
    courses_write(study.folder, "course.xml",
                  "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>"
                  "<module src=\"m.xml\"/><module src=\"n.xml\"/></course>");
    courses_write(study.folder, "n.xml",
                  "<module id=\"n\"><title>N</title>" LESSON("e") "</module>");
    studies_reopen(&study);
    const struct unit *e = session_unit(&study.session, "e", &diag);
    cr_assert_not_null(e);
    courses_write(study.folder, "m.xml", "");
    cr_expect_null(session_unit(&study.session, "a", &diag));
    studies_expect_said(&diag, "empty-file");
    cr_expect_eq(session_unit(&study.session, "e", &diag), e);
}

static int take_event(void *context, const struct event *event)
{
    struct str *words = context;
    str_addf(words, "%s %s %s %lld %d %s;", event->course, event->edition, event->unit,
             (long long)event->moment.at, event->moment.zone, event->data);
    return 0;
}

Test(session, an_event_says_the_course_its_edition_and_the_moment)
{
    struct str words = {0};
    study.now = (struct moment){.at = 1234, .zone = -90};
    note(EVENT_OPENED, "b");
    cr_assert_eq(
        record_each_event(study.record, "core", RECORD_ALL_KINDS, take_event, &words, &diag), 0);
    cr_expect_str_eq(str_text(&words), "core 1.0.0 b 1234 -90 {};");
    str_clear(&words);
}

Test(session, a_place_is_found_again_with_all_that_was_kept)
{
    struct place place;
    cr_expect_eq(session_place(&study.session, "b", &place), 0);
    cr_assert_eq(
        session_keep_place(&study.session, "b", "3", 17, "the <em>key</em>", "{\"a\":1}", &diag),
        0);
    studies_reopen(&study);
    cr_assert_eq(session_place(&study.session, "b", &place), 1);
    cr_expect_str_eq(place.lesson_block, "3");
    cr_expect_eq(place.characters, 17);
    cr_expect_str_eq(place.block_key, "the <em>key</em>");
    cr_expect_str_eq(place.draft, "{\"a\":1}");
    cr_expect_eq(place.moment.at, study.now.at);
    place_clear(&place);
    cr_expect_eq(session_place(&study.session, "c", &place), 0);
}

Test(session, one_goes_on_with_the_unit_of_the_last_place)
{
    expect_go_on("a", "nothing was done");
    keep_place("c");
    expect_go_on("c", "a place in c");
    keep_place("b");
    expect_go_on("b", "a later place in b");
    keep_place("c");
    expect_go_on("c", "back in c");
    study.now.at = 0;
    keep_place("a");
    expect_go_on("a", "the clock does not matter");
}

Test(session, one_goes_on_after_what_is_done)
{
    keep_place("b");
    note(EVENT_READ, "b");
    expect_go_on("c", "b is done");
    note(EVENT_READ, "c");
    expect_go_on("d", "c is done too");
    keep_place("a");
    note(EVENT_READ, "a");
    expect_go_on("d", "all up to d are done");
}

Test(session, one_goes_on_with_what_was_left_out_before_all_is_done)
{
    note(EVENT_READ, "a");
    keep_place("d");
    note(EVENT_READ, "d");
    expect_go_on("b", "after the last, b is the first that is not done");
    note(EVENT_READ, "b");
    expect_go_on("c", "then c");
    note(EVENT_READ, "c");
    expect_go_on("a", "all is done");
}

Test(session, without_a_place_one_goes_on_with_the_first_that_is_not_done)
{
    note(EVENT_READ, "a");
    expect_go_on("b", "a is done");
    note(EVENT_READ, "c");
    note(EVENT_READ, "b");
    expect_go_on("d", "a, b and c are done");
}

Test(session, a_place_in_a_unit_that_has_gone_is_passed_over)
{
    keep_place("d");
    studies_reopen_with(&study, LESSON("a") LESSON("b"));
    expect_go_on("a", "d has gone");
}

/* A second unit of one id must not lead in a circle. */
Test(session, one_goes_on_in_a_course_where_two_units_have_one_id)
{
    studies_reopen_with(&study, LESSON("a") LESSON("b") LESSON("a"));
    note(EVENT_READ, "a");
    note(EVENT_READ, "b");
    expect_go_on("a", "all is done");
    cr_expect_eq(session_tally(&study.session).all, 2);
}

static void expect_tally(size_t done, size_t all, const char *name)
{
    struct tally tally = session_tally(&study.session);
    cr_expect(tally.done == done && tally.all == all, "case '%s': %zu of %zu", name, tally.done,
              tally.all);
}

static void expect_module(size_t first, size_t count, size_t done)
{
    struct standing standing = {0};
    standing_read(&standing, &study.session, 0);
    cr_expect_eq(standing_tally(&standing, first, count).done, done, "from %zu on", first);
    standing_clear(&standing);
}

Test(session, what_is_done_is_counted_by_module_and_over_the_course)
{
    courses_write(study.folder, "course.xml",
                  "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>"
                  "<module src=\"m.xml\"/><module src=\"n.xml\"/></course>");
    courses_write(study.folder, "n.xml",
                  "<module id=\"n\"><title>N</title>" LESSON("e") LESSON("f") "</module>");
    studies_reopen(&study);
    expect_tally(0, 6, "nothing");
    note(EVENT_OPENED, "a");
    note(EVENT_READ, "b");
    note(EVENT_READ, "e");
    note(EVENT_READ, "e");
    note(EVENT_READ, "gone");
    expect_tally(2, 6, "course");
    expect_module(0, 4, 1);
    expect_module(4, 2, 1);
    cr_expect(session_progress(&study.session, "a").is_opened);
    cr_expect_not(session_progress(&study.session, "a").is_done);
    cr_expect_not(session_progress(&study.session, "f").is_opened);
}

Test(session, one_who_only_looks_leaves_nothing)
{
    struct place place;
    studies_look_only(&study);
    note(EVENT_READ, "a");
    keep_place("c");
    cr_expect_eq(session_unsaved(&study.session), 0);
    cr_expect_eq(session_save(&study.session, &diag), 0);
    cr_expect_eq(session_place(&study.session, "c", &place), 0);
    cr_expect_not(session_progress(&study.session, "a").is_done);
    expect_go_on("a", "nothing is kept");
    expect_tally(0, 4, "nothing is done");
}

Test(session, a_file_that_changed_since_the_last_time_is_found_when_there_is_time)
{
    struct session session;
    char *cache = path_join(study.home, "cache");
    struct outside outside = study.session.outside;
    outside.cache_folder = cache;
    outside.asks_later = true;
    cr_assert_eq(session_open(&session, study.folder, NULL, NULL, outside, &diag), 0);
    session_close(&session);
    courses_write_units(study.folder, LESSON("new"));
    cr_assert_eq(session_open(&session, study.folder, NULL, NULL, outside, &diag), 0);
    cr_expect(session_is_unasked(&session));
    cr_expect_not_null(session_find(&session, "a", NULL), "as it was");
    cr_expect_null(session_unit(&session, "a", &diag), "its file has it no longer");
    studies_expect_said(&diag, "no-unit");
    cr_expect(session_ask(&session), "the outline is another");
    cr_expect_not(session_is_unasked(&session));
    cr_expect_null(session_find(&session, "a", NULL));
    cr_expect_not_null(session_unit(&session, "new", &diag));
    session_close(&session);
    free(cache);
}

/* Its numbers would stand there wrong, and nobody would ask later. */
Test(session, a_glance_asks_every_file)
{
    const struct languages none = {0};
    struct session session;
    char *cache = path_join(study.home, "cache");
    struct outside outside = study.session.outside;
    outside.cache_folder = cache;
    outside.asks_later = true;
    for (int i = 0; i < 2; i++) {
        courses_write_units(study.folder, i == 0 ? LESSON("a") : LESSON("a") LESSON("new"));
        cr_assert_eq(session_glance(&session, study.folder, study.record, &none, outside, &diag),
                     0);
        cr_expect_not(session_is_unasked(&session));
        cr_expect_eq(session_tally(&session).all, i + 1);
        session_close(&session);
    }
    free(cache);
}

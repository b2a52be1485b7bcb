/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/session_outline.c: a long course that is gone on with */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/outline_cache.h"
#include "flow/session.h"
#include "support/courses.h"
#include "support/studies.h"
#include "support/support.h"

static struct study study;
static struct session session;
static struct diag diag;
static char *cache;

enum { MODULES = OUTLINE_PART_LEAST };

static void write_module(size_t number, const char *lesson)
{
    char *path = str_format("m%zu.xml", number);
    char *text = str_format("<module id=\"m%zu\"><title>Module %zu</title>\n"
                            "<lesson id=\"%s%zu\"><title>L</title><p>x</p></lesson></module>",
                            number, number, lesson, number);
    courses_write(study.folder, path, text);
    free(text);
    free(path);
}

static void begin(void)
{
    studies_begin(&study, "<lesson id=\"l\"><title>L</title><p>x</p></lesson>");
    cache = path_join(study.home, "cache");
    for (size_t i = 0; i < MODULES; i++)
        write_module(i, "l");
    courses_write_manifest(study.folder, MODULES);
    diag_init(&diag);
}

static void end(void)
{
    studies_end(&study);
    diag_clear(&diag);
    free(cache);
}

TestSuite(session_outline, .init = begin, .fini = end);

static void open_course(void)
{
    struct outside outside = study.session.outside;
    outside.cache_folder = cache;
    outside.asks_later = true;
    cr_assert_eq(session_open(&session, study.folder, study.record, NULL, outside, &diag), 0);
}

/* The learner reads, and then nobody types for long. True if the outline became another. */
static bool read_and_rest(const char *unit)
{
    bool is_other = false;
    cr_assert_not_null(session_unit(&session, unit, &diag), "%s", unit);
    cr_assert_eq(session_keep_place(&session, unit, "0", 0, NULL, NULL, &diag), 0);
    while (session_is_unasked(&session))
        is_other |= session_ask(&session);
    return is_other;
}

static void study_once(const char *unit)
{
    open_course();
    cr_expect_not(read_and_rest(unit));
    session_close(&session);
}

/* Takes away what is kept of the whole course: who then knows a unit at once knows it from the part
 * that is kept. Returns how many files there were. */
static size_t forget_whole(void)
{
    char *path = NULL;
    size_t count = support_count(cache, ".outline", &path);
    cr_assert_leq(count, 1);
    if (path != NULL)
        cr_assert_eq(unlink(path), 0);
    free(path);
    return count;
}

static size_t count_outlines(void)
{
    return support_count(cache, ".outline", NULL);
}

Test(session_outline, the_module_one_goes_on_in_is_known_before_the_whole_is_read)
{
    const struct outline_module *module = NULL;
    study_once("l7");
    study_once("l7");
    cr_assert_eq(forget_whole(), 1);
    open_course();
    cr_expect(session_is_unasked(&session));
    cr_expect_str_eq(session_go_on(&session)->id, "l7");
    cr_assert_not_null(session_find(&session, "l7", &module));
    cr_expect_str_eq(module->title, "Module 7");
    cr_expect_eq(session_module_number(&session, module), 7);
    cr_expect_not_null(session_unit(&session, "l7", &diag));
    cr_expect_eq(count_outlines(), 0, "the whole was not wanted");
    cr_assert_not_null(session_find(&session, "l8", &module), "any other unit is found too");
    cr_expect_eq(session_module_number(&session, module), 8);
    cr_expect_eq(count_outlines(), 1, "for that, the whole was read");
    cr_expect_eq(session_outline(&session)->module_count, MODULES);
    cr_expect_not(read_and_rest("l7"));
    session_close(&session);
}

Test(session_outline, the_part_is_that_of_the_module_in_use)
{
    study_once("l7");
    study_once("l7");
    study_once("l9");
    cr_assert_eq(forget_whole(), 1);
    open_course();
    cr_expect_str_eq(session_go_on(&session)->id, "l9");
    cr_expect_eq(count_outlines(), 0);
    session_close(&session);
}

Test(session_outline, after_what_is_done_one_goes_on_elsewhere)
{
    study_once("l7");
    study_once("l7");
    open_course();
    cr_assert_eq(session_note(&session, EVENT_READ, "l7", &diag), 0);
    cr_expect_str_eq(session_go_on(&session)->id, "l8");
    session_close(&session);
}

Test(session_outline, a_module_that_has_changed_is_not_known_by_its_part)
{
    study_once("l7");
    study_once("l7");
    write_module(7, "other");
    open_course();
    cr_expect(session_ask(&session) || session_is_unasked(&session));
    while (session_is_unasked(&session))
        session_ask(&session);
    cr_expect_null(session_find(&session, "l7", NULL));
    cr_expect_not_null(session_find(&session, "other7", NULL));
    session_close(&session);
}

/* A module before it is gone: its number is another. */
Test(session_outline, where_the_whole_says_otherwise_every_screen_borrows_anew)
{
    const struct outline_module *module = NULL;
    study_once("l7");
    study_once("l7");
    forget_whole();
    courses_write(study.folder, "m0.xml", "<module id=\"m0\"><title>No unit</title></module>");
    open_course();
    cr_assert_not_null(session_find(&session, "l7", &module));
    cr_expect_eq(session_module_number(&session, module), 7);
    cr_expect(session_ask(&session));
    cr_assert_not_null(session_find(&session, "l7", &module));
    cr_expect_eq(session_module_number(&session, module), 6);
    session_close(&session);
}

/* All files went away after the course was opened. */
Test(session_outline, where_nothing_is_left_the_part_is_the_outline)
{
    study_once("l7");
    study_once("l7");
    forget_whole();
    open_course();
    for (size_t i = 0; i < MODULES; i++) {
        char *path = str_format("%s/m%zu.xml", study.folder, i);
        cr_assert_eq(unlink(path), 0);
        free(path);
    }
    session_ask(&session);
    cr_assert_eq(session_outline(&session)->module_count, 1);
    cr_expect_not_null(session_find(&session, "l7", NULL));
    cr_expect_str_eq(session_go_on(&session)->id, "l7");
    cr_expect_null(session_unit(&session, "l7", &diag));
    session_close(&session);
}

/* Who asks later in vain would be shown what is old. */
Test(session_outline, where_nobody_asks_later_the_whole_is_read_at_once)
{
    struct outside outside = study.session.outside;
    outside.cache_folder = cache;
    study_once("l7");
    study_once("l7");
    forget_whole();
    cr_assert_eq(session_open(&session, study.folder, NULL, NULL, outside, &diag), 0);
    cr_expect_eq(count_outlines(), 1);
    cr_expect_not(session_is_unasked(&session));
    session_close(&session);
}

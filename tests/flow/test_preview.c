/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/flow/preview.c: a course that is read while it is written. */
#include "config.h"

#include "flow/preview.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "support/courses.h"
#include "support/mo.h"
#include "support/records.h"
#include "support/support.h"

static char *folder;
static struct preview preview;
static struct session session;
static bool has_session;

static struct moment tell_moment(void *context)
{
    (void)context;
    return records_moment(0);
}

static void set_stage(void)
{
    folder = courses_make("<lesson id=\"l\"><title>L</title><p>One.</p></lesson>\n");
    preview_init(&preview, folder);
}

static void clear_stage(void)
{
    if (has_session)
        session_close(&session);
    has_session = false;
    preview_clear(&preview);
    support_remove(folder);
    free(folder);
}

TestSuite(preview, .init = set_stage, .fini = clear_stage);

static int read_course(void)
{
    struct outside outside = {.now = tell_moment, .cache_folder = folder};
    struct diag diag;
    diag_init(&diag);
    if (has_session)
        session_close(&session);
    int result = preview_read(&preview, NULL, outside, &session, &diag);
    has_session = result == 0;
    diag_clear(&diag);
    return result;
}

Test(preview, a_course_is_to_be_read_at_first_and_when_a_file_has_changed)
{
    cr_expect(preview_look(&preview));
    cr_assert_eq(read_course(), 0);
    cr_expect_not(preview_look(&preview));
    courses_write_units(folder, "<lesson id=\"l\"><title>L</title><p>Another.</p></lesson>\n");
    cr_expect(preview_look(&preview));
    cr_expect(preview_look(&preview), "it is due till it was read");
    cr_assert_eq(read_course(), 0);
    cr_expect_not(preview_look(&preview));
    cr_expect_null(preview.mistake);
}

Test(preview, files_that_come_and_go_are_seen)
{
    char *picture = path_join(folder, "net.txt");
    courses_write_units(folder, "<lesson id=\"l\"><title>L</title>"
                                "<figure src=\"net.txt\" alt=\"A net\"/></lesson>\n");
    read_course();
    cr_expect_not_null(preview.mistake);
    support_write(picture, "####\n");
    cr_expect(preview_look(&preview));
    cr_assert_eq(read_course(), 0);
    cr_expect_null(preview.mistake);
    cr_expect_not(preview_look(&preview));
    cr_assert_eq(remove(picture), 0);
    cr_expect(preview_look(&preview));
    read_course();
    cr_expect_not(preview_look(&preview));
    support_write(picture, "#\n");
    cr_expect(preview_look(&preview));
    free(picture);
}

/* The manifest does not name it. */
Test(preview, a_language_that_comes_and_goes_is_seen)
{
    static const struct catalogue_entry french[] = {{.key = "L", .translation = "Le"}};
    char *path = path_join(folder, "po/fr.mo");
    cr_assert_eq(read_course(), 0);
    cr_expect_not(preview_look(&preview));
    mo_put(folder, "po/fr.mo", "fr", french, ARRAY_LEN(french));
    cr_expect(preview_look(&preview));
    cr_assert_eq(read_course(), 0);
    cr_expect_not(preview_look(&preview));
    cr_assert_eq(remove(path), 0);
    cr_expect(preview_look(&preview));
    free(path);
}

/* Nothing of the course can be shown, and the file that is to be mended was never read before. */
Test(preview, a_file_that_was_not_known_before_is_seen_though_nothing_can_be_shown)
{
    cr_assert_eq(read_course(), 0);
    courses_write(folder, "course.xml",
                  "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>"
                  "<module src=\"new.xml\"/></course>");
    cr_expect_eq(read_course(), -1);
    cr_expect_not(preview_look(&preview));
    courses_write(folder, "new.xml",
                  "<module id=\"n\"><title>N</title><lesson id=\"l\"><title>L</title>"
                  "<figure src=\"net.txt\" alt=\"A net\"/></lesson></module>");
    cr_expect(preview_look(&preview));
    cr_assert_eq(read_course(), 0);
}

Test(preview, the_first_mistake_is_told_with_its_place_and_how_many_there_are)
{
    cr_assert_eq(read_course(), 0);
    courses_write_units(folder, "<lesson id=\"l\"><title>L</title><p>One.</p></lessom>\n");
    cr_expect_eq(read_course(), -1);
    cr_assert_not_null(preview.mistake);
    cr_expect_eq(strncmp(preview.mistake, "! 1 mistake: m.xml:2:", 21), 0, "%s", preview.mistake);
    courses_write_units(folder, "<lesson id=\"l\"><title>L</title><p>One.</p></lesson>\n"
                                "<lesson id=\"k\"><title>K</title><p>One.</p><b/></lesson>\n"
                                "<lesson><title>J</title><p>One.</p></lesson>\n");
    cr_expect_eq(read_course(), 0);
    cr_assert_not_null(preview.mistake);
    cr_expect_eq(strncmp(preview.mistake, "! 2 mistakes: m.xml:3:", 22), 0, "%s", preview.mistake);
}

Test(preview, what_was_wrong_is_forgotten_once_it_is_mended)
{
    courses_write(folder, "course.xml", "<course");
    cr_expect_eq(read_course(), -1);
    cr_assert_not_null(preview.mistake);
    cr_expect_not_null(strstr(preview.mistake, "course.xml:1:"), "%s", preview.mistake);
    courses_write(folder, "course.xml", courses_manifest);
    cr_expect_eq(read_course(), 0);
    cr_expect_null(preview.mistake);
}

/* What an outline that is kept would say is never shown to an author. It would be kept beside the
 * manifest. */
Test(preview, no_outline_is_kept)
{
    cr_assert_eq(read_course(), 0);
    cr_expect_eq(support_count(folder, "", NULL), 2, "course.xml and m.xml");
    courses_write_units(folder, "<lesson id=\"k\"><title>K</title><p>One.</p></lesson>\n");
    cr_assert_eq(read_course(), 0);
    cr_expect_str_eq(session_outline(&session)->modules[0].units[0].id, "k");
    cr_expect_eq(support_count(folder, "", NULL), 2);
}

Test(preview, a_file_leads_to_its_first_unit)
{
    cr_assert_eq(read_course(), 0);
    cr_assert_not_null(preview_unit_of(&session, "m.xml"));
    cr_expect_str_eq(preview_unit_of(&session, "m.xml")->id, "l");
    cr_expect_null(preview_unit_of(&session, "course.xml"));
    cr_expect_null(preview_unit_of(&session, "modules/m.xml"));
}

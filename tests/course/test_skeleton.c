/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/skeleton.c: the course to begin from is clean in every language of the interface. */
#include "config.h"

#include "course/skeleton.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/value.h"
#include "content/wrap.h"
#include "course/check.h"
#include "support/courses.h"
#include "support/support.h"

static char *folder;

static void set_stage(void)
{
    folder = support_folder();
}

static void clear_stage(void)
{
    support_remove(folder);
    free(folder);
}

TestSuite(skeleton, .init = set_stage, .fini = clear_stage);

/* Writes the course as it is told in the language that is spoken, and expects it clean. */
static void expect_clean(const char *language)
{
    struct diag diag;
    diag_init(&diag);
    for (int file = 0; file < SKELETON_FILE_COUNT; file++) {
        char *text = skeleton_text((enum skeleton_file)file, "my-union.rights", language);
        courses_write(folder, skeleton_path((enum skeleton_file)file), text);
        free(text);
    }
    int result = course_check(folder, &diag);
    char *said = support_messages(&diag);
    cr_expect(result == 0 && diag.count == 0, "%s: %s", language, said);
    free(said);
    diag_clear(&diag);
}

Test(skeleton, the_checker_has_nothing_to_say_of_it)
{
    expect_clean("en");
}

/* po/LINGUAS: a language a line, after a comment. */
Test(skeleton, the_checker_has_nothing_to_say_of_it_in_any_language)
{
    support_skip_without_nls();
    char *path = support_source("po/LINGUAS");
    char *linguas = support_read(path, NULL);
    size_t count = 0;
    for (char *line = strtok(linguas, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        if (line[0] == '#')
            continue;
        char *spoken = support_speak(line);
        cr_expect_str_eq(spoken, line);
        expect_clean(spoken);
        free(spoken);
        count++;
    }
    cr_expect_geq(count, 2);
    free(linguas);
    free(path);
}

Test(skeleton, an_author_gets_it_in_the_language_of_the_interface)
{
    support_skip_without_nls();
    free(support_speak("fr"));
    char *text = skeleton_text(SKELETON_MODULE, "rights", "fr");
    cr_expect_not_null(strstr(text, "Votre première leçon"), "%s", text);
    cr_expect_null(strstr(text, "Your first"), "%s", text);
    free(text);
}

Test(skeleton, its_files_name_each_other_and_lead_to_the_language)
{
    char *text = skeleton_text(SKELETON_COURSE, "union.rights", "pt_BR");
    cr_expect_not_null(strstr(text, " id=\"union.rights\" edition=\"1.0.0\" lang=\"pt_BR\">"));
    for (int file = SKELETON_MODULE; file < SKELETON_FILE_COUNT; file++) {
        char *source = str_format(" src=\"%s\"", skeleton_path((enum skeleton_file)file));
        cr_expect_not_null(strstr(text, source), "%s", source);
        free(source);
    }
    free(text);
}

Test(skeleton, its_lines_can_be_read_in_an_editor)
{
    for (int file = 0; file < SKELETON_FILE_COUNT; file++) {
        char *text = skeleton_text((enum skeleton_file)file, "rights", "en");
        for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
            cr_expect_leq(wrap_columns(line, strlen(line)), 105, "%s", line);
            cr_expect_neq(line[strlen(line) - 1], ' ', "'%s'", line);
        }
        free(text);
    }
}

Test(skeleton, an_id_is_made_of_the_name_of_a_folder)
{
    static const char *const cases[][2] = {
        {"rights", "rights"},
        {"Our Rights at Work", "our-rights-at-work"},
        {"Sécurité & santé", "securite-sante"},
        {"my-union.rights_2", "my-union-rights-2"},
        {"  2026  ", "2026"},
        {"--x--", "x"},
        {"Łódź", "lodz"},
        {"العمل", "my-course"},
        {"体面劳动", "my-course"},
        {"...", "my-course"},
        {"", "my-course"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *id = skeleton_id(cases[i][0]);
        cr_expect_str_eq(id, cases[i][1], "'%s': %s", cases[i][0], id);
        cr_expect(value_row(VALUE_COURSE_ID)->is_valid(id), "%s", id);
        free(id);
    }
}

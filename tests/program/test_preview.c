/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork preview: the whole program, in a terminal and line by line, while files change. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "support/screen_program.h"
#include "support/talk.h"

static struct trial trial;

static void set_stage(void)
{
    screen_trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_preview, .init = set_stage, .fini = clear_stage);

static struct vt *preview(const char *path, const char *text)
{
    char *target = path_join(trial.course, path);
    struct vt *vt =
        screen_begin(&trial, &(struct screen_begin){.command = "preview", .target = target});
    vt_wait_for(vt, text);
    free(target);
    return vt;
}

Test(program_preview, an_author_sees_what_was_saved_what_is_broken_and_that_it_is_mended)
{
    struct vt *vt = preview("time", "On time");
    vt_wait_for(vt, "preview");
    trial_replace(&trial, "modules/one.xml", "On time", "Right on time");
    vt_wait_for(vt, "Right on time");
    trial_replace(&trial, "modules/one.xml", "Right on time</title>", "Never on time</titel>");
    vt_wait_for(vt, "! 1 mistake: modules/one.xml:");
    vt_wait_for(vt, "Right on time");
    trial_replace(&trial, "modules/one.xml", "</titel>", "</title>");
    vt_wait_for(vt, "Never on time");
    vt_wait_gone(vt, "mistake");
    screen_quit(vt);
    cr_expect_not(path_is_folder(trial.records), "a record was made");
}

Test(program_preview, a_file_is_opened_at_its_first_unit_and_a_folder_at_the_outline)
{
    screen_quit(preview("modules/one.xml", "page 1 of"));
    screen_quit(preview("glossary.xml", "» "));
    screen_quit(preview("", "» "));
}

Test(program_preview, a_course_is_found_by_its_id_too)
{
    struct vt *vt =
        screen_begin(&trial, &(struct screen_begin){.command = "preview", .target = "pay/quiz"});
    vt_wait_for(vt, "4 questions.");
    screen_quit(vt);
}

Test(program_preview, what_cannot_be_shown_is_said_before_the_screen_is_taken)
{
    static const struct {
        const char *word, *words;
        int status;
    } cases[] = {
        {"nowhere", "there is no course here: nowhere", 3},
        {"pay/quit", "no lesson or quiz 'quit'; did you mean 'quiz'?", 2},
        {"nowhere/quiz", "there is no course here: nowhere/quiz", 3},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct run run =
            trial_run(&trial, NULL, "preview", "--courses", trial.courses, cases[i].word, NULL);
        trial_expect(&run, cases[i].status, cases[i].words, cases[i].word);
        run_clear(&run);
    }
    trial_write(&trial, "../slip/course.xml.txt", "<course>");
    char *slip = path_join(trial.courses, "slip");
    struct run misnamed = trial_run(&trial, NULL, "preview", slip, NULL);
    trial_expect(&misnamed, 3, "it holds 'course.xml.txt': rename that to 'course.xml'", slip);
    run_clear(&misnamed);
    free(slip);
    trial_write(&trial, "course.xml", "<course>");
    struct run run = trial_run(&trial, NULL, "preview", trial.course, NULL);
    trial_expect(&run, 1, "course.xml:1:9: error: ", "a broken course");
    run_clear(&run);
}

Test(program_preview, line_by_line_the_course_is_read_anew_before_the_next_part)
{
    struct talk talk;
    char *target = path_join(trial.course, "time");
    talk_begin_words(&talk, &trial, (const char *const[]){"preview", "--plain", target, NULL});
    talk_hear(&talk, "This is a preview: nothing is kept.");
    talk_hear(&talk, "On time");
    trial_replace(&trial, "modules/one.xml", "Question 1?", "Question one?");
    talk_say(&talk, "\n");
    talk_hear(&talk, "Question one?");
    talk_say(&talk, "back\n");
    trial_replace(&trial, "modules/one.xml", "</module>", "</modul>");
    talk_say(&talk, "2\n");
    talk_hear(&talk, "! 1 mistake: modules/one.xml:");
    talk_hear(&talk, "On time");
    talk_say(&talk, "quit\n");
    cr_expect_eq(talk_end(&talk), 0);
    cr_expect_not(path_is_folder(trial.records), "a record was made");
    talk_clear(&talk);
    free(target);
}

Test(program_preview, a_script_can_look_too)
{
    struct run run = trial_run(&trial, "2\n", "preview", trial.course, NULL);
    trial_expect(&run, 0, NULL, "a script");
    cr_expect_not_null(strstr(run.output, "This is a preview: nothing is kept.\n"), "%s",
                       run.output);
    run_clear(&run);
}

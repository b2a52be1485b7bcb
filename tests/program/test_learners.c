/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose record the program opens: named, the only one, asked for at a terminal, or refused to a
 * script. */
#include "config.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/trial.h"

static struct trial trial;

static void set_stage(void)
{
    trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
}

TestSuite(program_learners, .init = set_stage, .fini = clear_stage);

static void expect_at(const char *learner, const char *typed, const char *lines)
{
    char *transcript = trial_study(&trial, learner, NULL, typed);
    trial_expect_lines(transcript, lines);
    free(transcript);
}

static bool is_record(const char *file)
{
    size_t length = strlen(file);
    return length > 3 && strcmp(file + length - 3, ".db") == 0;
}

/* How many records the folder has; 0 where there is none. */
static size_t record_count(void)
{
    size_t count = 0;
    DIR *folder = opendir(trial.records);
    const struct dirent *entry;
    while (folder != NULL && (entry = readdir(folder)) != NULL)
        count += is_record(entry->d_name);
    if (folder != NULL)
        closedir(folder);
    return count;
}

Test(program_learners, two_do_not_see_each_others_work)
{
    expect_at("Ana", "\n3\n2\n\n1\n\nquit\n",
              "Hello, Ana.\n"
              "3: Quiz: 2 questions (passed, 100 % right)\n");
    expect_at("Ben", "\n\n",
              "Hello, Ben.\n"
              "1 open, Enter begin: Fair pay, help, quit: \n"
              "Fair pay: 0 of 3 parts done.\n"
              "1: What a pay slip tells (not begun)\n"
              "3: Quiz: 2 questions (not begun)\n");
    expect_at("Ana", "\n",
              "Hello, Ana.\n"
              "1 open, Enter go on: Fair pay, help, quit: \n"
              "Fair pay: 1 of 3 parts done.\n"
              "1: What a pay slip tells (not begun)\n"
              "3: Quiz: 2 questions (passed, 100 % right)\n");
    cr_expect_eq(record_count(), 2);
}

Test(program_learners, a_name_is_found_again_however_it_is_written)
{
    static const char *const names[] = {"Zoë Ñandú", "zoë ñandú", " ZOË ÑANDÚ ", "Zoë  Ñandú",
                                        "Zoe\xCC\x88 Ñandú"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        expect_at(names[i], "", "Hello, Zoë Ñandú.\n");
        cr_expect_eq(record_count(), 1, "case '%s'", names[i]);
    }
}

Test(program_learners, an_unfit_name_is_wrong_usage_and_makes_nothing)
{
    static const char *const names[] = {"", "   ", "a\x1b[2J", "a\nb"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct run run = trial_run(&trial, "\n", "--plain", "--courses", trial.courses, "--learner",
                                   names[i], NULL);
        trial_expect(&run, 2, "[learner-name]", names[i]);
        cr_expect_str_empty(run.output);
        run_clear(&run);
    }
    cr_expect_eq(record_count(), 0);
}

Test(program_learners, a_script_must_name_one_unless_there_is_just_one)
{
    struct run run = trial_run(&trial, "\n", "--plain", "--courses", trial.courses, NULL);
    trial_expect(&run, 2, "there is no learner yet; name one: --learner NAME", "none");
    run_clear(&run);
    free(trial_study(&trial, "Ana", NULL, ""));
    run = trial_run(&trial, "", "--plain", "--courses", trial.courses, NULL);
    trial_expect(&run, 0, NULL, "one");
    trial_expect_lines(run.output, "Hello, Ana.\n");
    run_clear(&run);
    free(trial_study(&trial, "Ben", NULL, ""));
    run = trial_run(&trial, "\n", "--plain", "--courses", trial.courses, NULL);
    trial_expect(&run, 2, "there are 2 learners (Ana, Ben); say which: --learner NAME", "two");
    run_clear(&run);
}

/* In the child: the program, line by line, with the other side of a terminal. */
static _Noreturn void become(int terminal)
{
    const char *const words[] = {support_program(), "--plain", "--courses", trial.courses, NULL};
    setsid();
    ioctl(terminal, TIOCSCTTY, 0);
    for (int descriptor = 0; descriptor < 3; descriptor++)
        dup2(terminal, descriptor);
    for (int descriptor = 3; descriptor < 256; descriptor++)
        close(descriptor);
    execve(words[0], (char *const *)(uintptr_t)words,
           (char *const *)(uintptr_t)trial_environment(&trial));
    _exit(127);
}

/* A terminal of 60 columns that does not show what is typed. */
static int open_terminal(int *ret_program_side)
{
    struct termios modes;
    const struct winsize size = {.ws_row = 24, .ws_col = 60};
    int person = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    cr_assert(person >= 0 && grantpt(person) == 0 && unlockpt(person) == 0, "no pseudo-terminal");
    *ret_program_side = open(ptsname(person), O_RDWR | O_NOCTTY | O_CLOEXEC);
    cr_assert_geq(*ret_program_side, 0);
    cr_assert_eq(tcgetattr(*ret_program_side, &modes), 0);
    modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
    modes.c_oflag &= ~(tcflag_t)OPOST;
    cr_assert_eq(tcsetattr(*ret_program_side, TCSANOW, &modes), 0);
    cr_assert_eq(ioctl(*ret_program_side, TIOCSWINSZ, &size), 0);
    return person;
}

/* Runs the program for a person who types this and then Ctrl-D, to its good end. Caller frees. */
static char *talk(const char *typed)
{
    int program_side;
    int person = open_terminal(&program_side);
    struct str text = {0};
    char bytes[1024];
    ssize_t count;
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0)
        become(program_side);
    close(program_side);
    dprintf(person, "%s\x04", typed);
    while ((count = read(person, bytes, sizeof bytes)) > 0)
        str_add_n(&text, bytes, (size_t)count);
    int status = -1;
    close(person);
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_expect(WIFEXITED(status) && WEXITSTATUS(status) == 0, "'%s': %x\n%s", typed, status,
              str_text(&text));
    return str_take(&text);
}

static void expect_talk(const char *typed, const char *lines)
{
    char *text = talk(typed);
    trial_expect_lines(text, lines);
    free(text);
}

Test(program_learners, a_newcomer_at_a_terminal_is_welcomed_and_asked_for_a_name)
{
    expect_talk("Ana\n", "Welcome. What you do is kept on this computer, under your\n"
                         "name.\n"
                         "Your name, or Enter alone just to look: \n"
                         "Hello, Ana.\n");
    expect_talk("", "Hello, Ana.\n");
    cr_expect_eq(record_count(), 1);
}

Test(program_learners, one_who_only_looks_is_told_so_and_leaves_nothing)
{
    char *text = talk("\n\n3\n2\n");
    trial_expect_lines(text, "Your name, or Enter alone just to look: \n"
                             "1: Fair pay\n"
                             "Not saved: you are only looking.\n");
    cr_expect_null(strstr(text, "Hello"));
    cr_expect_eq(record_count(), 0);
    free(text);
}

Test(program_learners, an_unfit_name_is_asked_for_again)
{
    static char name[70];
    memset(name, 'x', sizeof name - 1);
    char *typed = str_format("%s\nAna\n", name);
    expect_talk(typed, "Your name, or Enter alone just to look: error: a learner's name has 1 to "
                       "64 characters, none of them a control character [learner-name]\n"
                       "Your name, or Enter alone just to look: \n"
                       "Hello, Ana.\n");
    free(typed);
}

Test(program_learners, of_several_at_a_terminal_one_is_chosen_or_added)
{
    free(trial_study(&trial, "Ben", NULL, ""));
    free(trial_study(&trial, "Ana", NULL, ""));
    expect_talk("2\n", "Who is learning?\n"
                       "1: Ana\n"
                       "2: Ben\n"
                       "1-2 choose, Enter new learner, help, quit: \n"
                       "Hello, Ben.\n");
    expect_talk("3\n\nCleo\n", "Your name, or Enter alone just to look: \n"
                               "Hello, Cleo.\n");
    cr_expect_eq(record_count(), 3);
}

/* Nobody comes into another person's record by chance. */
Test(program_learners, a_name_that_is_somebodys_is_asked_about)
{
    free(trial_study(&trial, "Ana", NULL, ""));
    free(trial_study(&trial, "Zo\u00E9", NULL, ""));
    expect_talk("\nana\n\n",
                "Your name, or Enter alone just to look: Ana is here already. Is it you?\n"
                "Enter go on as Ana, or type another name: \n"
                "Hello, Ana.\n");
    expect_talk("\nANA\nana\nAna Ouma\n",
                "Your name, or Enter alone just to look: Ana is here already. Is it you?\n"
                "Enter go on as Ana, or type another name: Ana is here already. Is it you?\n"
                "Enter go on as Ana, or type another name: \n"
                "Hello, Ana Ouma.\n");
    expect_talk("\nZoe\nZoe\n",
                "Your name, or Enter alone just to look: Zo\u00E9 is here already. Is it you?\n"
                "Hello, Zoe.\n");
    cr_expect_eq(record_count(), 4);
}

Test(program_learners, one_who_leaves_before_choosing_leaves_in_peace)
{
    free(trial_study(&trial, "Ben", NULL, ""));
    free(trial_study(&trial, "Ana", NULL, ""));
    static const char *const typed[] = {"quit\n", ""};
    for (size_t i = 0; i < ARRAY_LEN(typed); i++) {
        char *text = talk(typed[i]);
        cr_expect_null(strstr(text, "Hello"), "%s", text);
        free(text);
    }
    cr_expect_eq(record_count(), 2);
}

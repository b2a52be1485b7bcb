/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole program in French, by the catalogue that was built beside it, in every locale that a
 * machine in the field may have. What is French is looked up in po/fr.po. */
#include "config.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "support/mo.h"
#include "support/screen_program.h"
#include "support/trial.h"

static struct trial trial;
static char *catalogue;

static void set_stage(void)
{
    char *path = support_source("po/fr.po");
    catalogue = support_read(path, NULL);
    free(path);
    trial_init(&trial);
}

static void clear_stage(void)
{
    trial_clear(&trial);
    free(catalogue);
}

TestSuite(program_language, .init = set_stage, .fini = clear_stage);

/* Adds the quoted pieces of a PO file that follow each other here. */
static void add_pieces(struct str *words, const char *at)
{
    while (*at == '"') {
        for (at++; *at != '"'; at++) {
            if (*at == '\\')
                at++;
            str_add_char(words, at[-1] == '\\' && *at == 'n' ? '\n' : *at);
        }
        at++;
        at += strspn(at, "\n");
    }
}

/* The French of a message, whose lines in the catalogue are `head` and "msgid" with a text that has
 * no special character. Caller frees. */
static char *french_of(const char *head, const char *text)
{
    struct str words = {0};
    char *entry = str_format("%s\nmsgid \"%s\"\nmsgstr ", head, text);
    const char *found = strstr(catalogue, entry);
    cr_assert_not_null(found, "po/fr.po has no '%s'", text);
    add_pieces(&words, found + strlen(entry));
    cr_assert_gt(words.length, 0, "'%s' is not translated", text);
    cr_assert_str_neq(str_text(&words), text);
    free(entry);
    return str_take(&words);
}

static char *french(const char *text)
{
    return french_of("", text);
}

/* A word that can be typed. */
static char *french_word(const char *text)
{
    return french_of("msgctxt \"typed\"", text);
}

/* What the environment says of languages, in the order of its names; NULL: not set. */
struct speaking {
    const char *language, *lc_all, *lc_messages, *lang;
    const char *option; /* --language */
};

/* Runs the program with these words before "--language". */
static struct run run_in(const struct speaking *speaking, const char *input,
                         const char *const *words)
{
    static const char *const names[] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};
    const char *const values[] = {speaking->language, speaking->lc_all, speaking->lc_messages,
                                  speaking->lang};
    const char *all_words[12] = {support_program()};
    const char *environment[6] = {trial_environment(&trial)[0]};
    size_t count = 1;
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (values[i] != NULL)
            environment[count++] = str_format("%s=%s", names[i], values[i]);
    size_t word_count = 1;
    for (; *words != NULL; words++)
        all_words[word_count++] = *words;
    if (speaking->option != NULL) {
        all_words[word_count++] = "--language";
        all_words[word_count++] = speaking->option;
    }
    struct run run = support_run(all_words, environment, input);
    while (count > 1)
        free((char *)(uintptr_t)environment[--count]);
    return run;
}

#define USAGE "Usage: decentwork [COMMAND] [OPTION]... [COURSE[/UNIT]]"

/* Expects help that begins with this line, and no complaint. */
static void expect_help(const struct speaking *speaking, const char *usage)
{
    struct str name = {0};
    str_addf(&name, "LANGUAGE=%s LC_ALL=%s LC_MESSAGES=%s LANG=%s --language %s",
             speaking->language, speaking->lc_all, speaking->lc_messages, speaking->lang,
             speaking->option);
    struct run run = run_in(speaking, NULL, (const char *const[]){"--help", NULL});
    trial_expect(&run, 0, NULL, str_text(&name));
    cr_expect_eq(strncmp(run.output, usage, strlen(usage)), 0, "%s: %.*s", str_text(&name),
                 (int)strcspn(run.output, "\n"), run.output);
    run_clear(&run);
    str_clear(&name);
}

Test(program_language, french_is_spoken_in_every_locale_installed_or_not)
{
    static const struct speaking cases[] = {
        {.language = "fr"},
        {.language = "fr", .lc_all = "C"},
        {.language = "fr", .lc_all = "POSIX"},
        {.language = "fr", .lc_all = "C.UTF-8"},
        {.language = "de:fr", .lang = "C.UTF-8"},
        {.lang = "fr_FR.UTF-8"},
        {.lc_all = "fr_FR.UTF-8", .lang = "C"},
        {.option = "fr", .lc_all = "C"},
        {.option = "fr", .lc_all = "C.UTF-8"},
        {.option = "fr", .language = "en", .lc_all = "fr_FR.UTF-8"},
    };
    support_skip_without_nls();
    char *usage = french(USAGE);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_help(&cases[i], usage);
    free(usage);
}

Test(program_language, english_is_spoken_where_it_is_wanted_or_nothing_else_is_known)
{
    static const struct speaking cases[] = {
        {.lang = NULL},
        {.lc_all = "C", .lang = "fr_FR.UTF-8"},
        {.language = "en", .lang = "fr_FR.UTF-8"},
        {.language = "xx", .lang = "xx_XX.UTF-8"},
        {.option = "en", .language = "fr", .lc_all = "fr_FR.UTF-8"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_help(&cases[i], USAGE);
}

Test(program_language, a_language_that_is_not_there_is_refused_with_those_that_are)
{
    static const struct speaking speaking = {.option = "xx"};
    support_skip_without_nls();
    struct run run = run_in(&speaking, NULL, (const char *const[]){"--help", NULL});
    trial_expect(&run, 2, "'xx'", "xx");
    cr_expect_not_null(strstr(run.errors, "en, es, fr"), "%s", run.errors);
    cr_expect_str_empty(run.output);
    run_clear(&run);
}

Test(program_language, what_stands_between_the_items_of_a_list_is_of_the_language)
{
    support_skip_without_nls();
    struct speaking speaking = {.language = "ar", .option = "xx"};
    struct run run = run_in(&speaking, NULL, (const char *const[]){"--help", NULL});
    cr_expect_eq(run.status, 2);
    cr_expect_not_null(strstr(run.errors, "en، es، fr"), "%s", run.errors);
    run_clear(&run);
}

/* --- Every word of a screen, in every locale --- */

/* Starts the full screen for Ana where the environment says this of languages. */
static struct vt *begin_in(const char *language, const char *lc_all)
{
    char *wanted = str_format("LANGUAGE=%s", language);
    char *locale = str_format("LC_ALL=%s", lc_all != NULL ? lc_all : "");
    const char *const *usual = trial_environment(&trial);
    const char *const words[] = {support_program(), "--courses", trial.courses,
                                 "--learner",       "Ana",       NULL};
    const char *const environment[] = {usual[0], usual[1],
                                       usual[3], usual[4],
                                       usual[5], "TERM=xterm-256color",
                                       wanted,   lc_all != NULL ? locale : NULL,
                                       NULL};
    struct vt *vt = vt_start(words, environment, SCREEN_ROWS, SCREEN_COLUMNS);
    free(locale);
    free(wanted);
    return vt;
}

/* Home, Settings, Help and Language, one below the other. `words` are seen on each once it is
 * drawn. Caller frees. */
static char *seen_in(const char *language, const char *lc_all, const char *const words[4])
{
    static const char *const keys[] = {NULL, "S", "q?", "qL"};
    struct str seen = {0};
    struct vt *vt = begin_in(language, lc_all);
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        if (keys[i] != NULL)
            vt_type(vt, keys[i]);
        vt_wait_for(vt, words[i]);
        char *picture = vt_picture(vt);
        str_add(&seen, picture);
        free(picture);
    }
    vt_type(vt, "Q");
    cr_expect_eq(vt_finish(vt), 0);
    return str_take(&seen);
}

static bool has_word(const char *line)
{
    for (; line[0] != '\0' && line[1] != '\0'; line++)
        if (isalpha((unsigned char)line[0]) && isalpha((unsigned char)line[1]))
            return true;
    return false;
}

/* What the two have in common is called so in both: the program, the learner and her file, the
 * course, languages, and one word. */
static void expect_no_line_of(char *seen, const char *other)
{
    static const char *const names[] = {"decentwork", "ana",     "Fair pay",   "English",
                                        "Français",   "Español", "Instruments"};
    for (char *line = strtok(seen, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        bool is_name = false;
        for (size_t i = 0; i < ARRAY_LEN(names); i++)
            is_name |= strstr(line, names[i]) != NULL;
        char *whole = str_format("\n%s\n", line);
        cr_expect(is_name || !has_word(line) || strstr(other, whole) == NULL,
                  "in French as in English: %s", line);
        free(whole);
    }
}

Test(program_language, every_word_of_a_screen_is_french_in_every_locale)
{
    static const char *const locales[] = {"C", "POSIX", "C.UTF-8", "fr_FR.UTF-8", "xx_XX.UTF-8"};
    static const char *const english_words[] = {"Courses", "Colours", "Line or item up",
                                                "Which language"};
    support_skip_without_nls();
    const char *const french_words[] = {french(english_words[0]), french(english_words[1]),
                                        french(english_words[2]),
                                        french("Which language do you read best?")};
    char *english = seen_in("en", "C.UTF-8", english_words);
    char *first = seen_in("fr", NULL, french_words);
    for (size_t i = 0; i < ARRAY_LEN(locales); i++) {
        char *seen = seen_in("fr", locales[i], french_words);
        cr_expect_str_eq(seen, first, "%s:\n%s\nunset:\n%s", locales[i], seen, first);
        free(seen);
    }
    char *by_locale = seen_in("", "fr_FR.UTF-8", french_words);
    cr_expect_str_eq(by_locale, first, "LC_ALL alone:\n%s", by_locale);
    expect_no_line_of(first, english);
    free(by_locale);
    free(first);
    free(english);
    for (size_t i = 0; i < ARRAY_LEN(french_words); i++)
        free((char *)(uintptr_t)french_words[i]);
}

/* --- A language that only a course has: the interface has no Swahili --- */

#define STAYS "Only courses are in Kiswahili; the program stays in English."

static void translate_into_swahili(void)
{
    static const struct catalogue_entry entries[] = {{.key = "Fair pay", .translation = "Malipo"}};
    mo_put(trial.course, "po/sw.mo", "sw", entries, ARRAY_LEN(entries));
}

Test(program_language, one_that_only_a_course_has_is_spoken_by_the_course)
{
    static const struct speaking speaking = {.option = "sw_KE.UTF-8"};
    translate_into_swahili();
    struct run run =
        run_in(&speaking, NULL, (const char *const[]){"list", "--courses", trial.courses, NULL});
    trial_expect(&run, 0, "decentwork: " STAYS "\n", "list");
    cr_expect_not_null(strstr(run.output, "Malipo"), "%s", run.output);
    run_clear(&run);
}

/* In the folder for courses, and named by its folder alone, at a unit; by --language and by the
 * environment. It is said once, and where it is read. */
Test(program_language, that_the_interface_stays_is_said_once_before_the_course)
{
    static const struct speaking option = {.option = "sw"};
    static const struct speaking environment = {.lang = "sw_KE.UTF-8"};
    translate_into_swahili();
    char *unit = str_format("%s/quiz", trial.course);
    const struct {
        const struct speaking *speaking;
        const char *courses;
        const char *target;
    } cases[] = {
        {&option, trial.courses, "pay/quiz"},
        {&environment, trial.courses, "pay/quiz"},
        {&option, trial.folder, unit},
        {&environment, trial.folder, unit},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct run run = run_in(cases[i].speaking, "quit\n",
                                (const char *const[]){"--plain", "--courses", cases[i].courses,
                                                      "--learner", "Ana", cases[i].target, NULL});
        trial_expect(&run, 0, NULL, cases[i].target);
        const char *said = strstr(run.output, STAYS "\n");
        cr_assert_not_null(said, "case %zu: %s", i, run.output);
        cr_expect_null(strstr(said + 1, STAYS), "case %zu: %s", i, run.output);
        run_clear(&run);
    }
    free(unit);
}

Test(program_language, one_that_neither_has_is_refused_with_those_of_both)
{
    static const struct speaking speaking = {.option = "xx"};
    support_skip_without_nls();
    translate_into_swahili();
    struct run run =
        run_in(&speaking, NULL, (const char *const[]){"list", "--courses", trial.courses, NULL});
    trial_expect(&run, 2, "there are: ar, en, es, fr, sw [no-language]", "xx");
    cr_expect_str_empty(run.output);
    run_clear(&run);
}

Test(program_language, messages_are_french_too)
{
    static const struct speaking speaking = {.lang = "fr_FR.UTF-8"};
    support_skip_without_nls();
    char *message = french("'decentwork %s' has no option '--%s'");
    struct run run = run_in(&speaking, NULL, (const char *const[]){"list", "--plain", NULL});
    message[strcspn(message, "%")] = '\0';
    trial_expect(&run, 2, message, "list --plain");
    run_clear(&run);
    free(message);
}

/* The interface is French, the course as it was written; words can be typed in both. */
Test(program_language, one_learns_in_french_and_may_type_in_both)
{
    static const struct speaking speaking = {.language = "fr", .lc_all = "C"};
    support_skip_without_nls();
    char *can_type = french("You can type:");
    char *saved = french("Saved.");
    char *result = french("Result");
    char *lines = str_format("Who says how the pay was counted?\n%s\nWhen does pay come?\n%s\n%s\n",
                             saved, saved, result);
    char *help = french_word("help");
    char *hint = french_word("hint");
    char *quit = french_word("quit");
    char *typed = str_format("%s\nhelp\n%s\nHELP\n2\n\n1\n%s\n", help, hint, quit);
    struct run run = run_in(&speaking, typed,
                            (const char *const[]){"--plain", "--courses", trial.courses,
                                                  "--learner", "Ana", "pay/quiz", NULL});
    trial_expect(&run, 0, NULL, "learn");
    const char *rest = run.output;
    for (int i = 0; i < 3 && rest != NULL; i++)
        rest = strstr(rest + 1, can_type);
    cr_expect_not_null(rest, "help was not given three times:\n%s", run.output);
    trial_expect_lines(run.output, lines);
    cr_expect_null(strstr(run.output, "Saved."));
    cr_expect_null(strstr(run.output, "Answer"));
    run_clear(&run);
    free(lines);
    free(typed);
    free(quit);
    free(hint);
    free(help);
    free(result);
    free(saved);
    free(can_type);
}

/* --- Line by line, another language at any question --- */

/* Lets Ana type this where nothing says which language she reads. Caller frees. */
static char *typed_by_ana(const char *typed)
{
    static const struct speaking speaking = {.lc_all = "C.UTF-8"};
    struct run run =
        run_in(&speaking, typed,
               (const char *const[]){"--courses", trial.courses, "--learner", "Ana", NULL});
    trial_expect(&run, 0, NULL, typed);
    char *output = memory_text(run.output);
    run_clear(&run);
    return output;
}

Test(program_language, a_lesson_goes_on_in_the_language_that_is_typed)
{
    support_skip_without_nls();
    char *go_on = french("Enter go on");
    char *hello = french("Hello, %s.");
    char *output = typed_by_ana("\n\nlanguage french\nlanguage fr\nlangue en\nlanguage fr\n");
    const char *first = strstr(output, go_on);
    cr_assert_not_null(first, "%s", output);
    cr_expect_not_null(strstr(first, "Enter go on"), "%s", output);
    const char *title = strstr(first, "What a pay slip tells");
    cr_expect_not_null(title, "the lesson is begun anew: %s", output);
    free(output);
    output = typed_by_ana("quit\n");
    char *greeting = str_format("%.*sAna", (int)strcspn(hello, "%"), hello);
    cr_expect_not_null(strstr(output, greeting), "the language is kept: %s", output);
    free(greeting);
    free(output);
    free(hello);
    free(go_on);
}

Test(program_language, languages_are_listed_and_chosen_by_number)
{
    support_skip_without_nls();
    char *output = typed_by_ana("language klingon\nhelp\n\nlanguage\n9\n4\nquit\n");
    cr_expect_not_null(strstr(output, "There is no language “klingon” here."), "%s", output);
    cr_expect_not_null(strstr(output, ": English, in use\n"), "%s", output);
    cr_expect_not_null(strstr(output, ": Français\n"), "%s", output);
    cr_expect_not_null(strstr(output, "Bonjour, Ana."), "%s", output);
    free(output);
}

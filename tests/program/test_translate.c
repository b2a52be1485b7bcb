/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* decentwork translate: from the author to the translator and back, and nothing lost on the way. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "content/catalogue.h"
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

TestSuite(program_translate, .init = set_stage, .fini = clear_stage);

/* Runs a step for the small course, with this language (NULL: none). Expects the status and that
 * the errors hold these words (NULL: that there are none). Returns the output, caller frees. */
static char *translate(const char *step, const char *language, int status, const char *words)
{
    struct run run = trial_run(&trial, NULL, "translate", step, trial.course, language, NULL);
    trial_expect(&run, status, words, step);
    char *output = run.output;
    run.output = NULL;
    run_clear(&run);
    return output;
}

static void expect_translate(const char *step, const char *language, const char *words)
{
    char *output = translate(step, language, 0, NULL);
    cr_expect_not_null(strstr(output, words), "'%s' is not in: %s", words, output);
    free(output);
}

/* Puts a translation below a text of a PO file. */
static void fill(const char *language, const char *text, const char *translation)
{
    char *file = str_format("po/%s.po", language);
    char *empty = str_format("msgid \"%s\"\nmsgstr \"\"\n", text);
    char *full = str_format("msgid \"%s\"\nmsgstr \"%s\"\n", text, translation);
    trial_replace(&trial, file, empty, full);
    free(full);
    free(empty);
    free(file);
}

static char *read_file(const char *name)
{
    char *path = path_join(trial.course, name);
    char *text = support_read(path, NULL);
    free(path);
    return text;
}

static void expect_in(const char *name, const char *words)
{
    char *text = read_file(name);
    cr_expect_not_null(strstr(text, words), "'%s' is not in %s:\n%s", words, name, text);
    free(text);
}

Test(program_translate, the_template_tells_which_option_is_right)
{
    expect_translate("extract", NULL, "/po/messages.pot: 28 texts\n");
    expect_in("po/messages.pot",
              "#. quiz quiz, single-choice who, option b (correct=\"yes\")\n"
              "#. one of the answers to choose from: its text, then its feedback\n"
              "#: modules/one.xml:15\n"
              "msgid \"The employer\"\nmsgstr \"\"\n");
    expect_in("po/messages.pot", "\"POT-Creation-Date: 2026-11-25 19:41+0000\\n\"\n");
}

Test(program_translate, a_translation_goes_all_the_way_to_the_catalogue)
{
    static const struct {
        const char *language, *wages, *slip;
    } cases[] = {
        {"fr", "Les salaires — été",
         "Demandez une <term ref=\\\"pay-slip\\\">fiche de paie</term> "
         "(<cite ref=\\\"C95:14\\\"/>)."},
        {"ar", "الأجور",
         "اطلب (<cite ref=\\\"C95:14\\\"/>) <term "
         "ref=\\\"pay-slip\\\">قسيمة الأجر</term>."},
        {"zh_CN", "工资",
         "索取<term ref=\\\"pay-slip\\\">工资单</term>（<cite "
         "ref=\\\"C95:14\\\"/>）。"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const char *language = cases[i].language;
        expect_translate("update", language, ".po: 28 texts\n");
        fill(language, "Wages", cases[i].wages);
        char *file = str_format("po/%s.po", language);
        trial_replace(&trial, file, "ref=\\\"C95:14\\\"/>).\"\nmsgstr \"\"\n",
                      "ref=\\\"C95:14\\\"/>).\"\nmsgstr \"@\"\n");
        trial_replace(&trial, file, "@", cases[i].slip);
        expect_translate("compile", language,
                         "28 texts: 2 translated, 0 fuzzy, 26 missing, 0 with other tags\n");
        char *name = str_format("%s/po/%s.mo", trial.course, language);
        size_t length;
        char *bytes = support_read(name, &length);
        struct catalogue *catalogue = NULL;
        struct diag diag;
        diag_init(&diag);
        cr_assert_eq(catalogue_open(bytes, length, name, &catalogue, &diag), 0);
        char *spoken = catalogue_field(catalogue, "Language");
        cr_expect_str_eq(spoken, language);
        cr_expect_str_eq(catalogue_find(catalogue, NULL, "Wages"), cases[i].wages);
        cr_expect_not_null(catalogue_find(catalogue, NULL,
                                          "Ask for a <term ref=\"pay-slip\">pay slip</term> each "
                                          "month (<cite ref=\"C95:14\"/>)."));
        cr_expect_null(catalogue_find(catalogue, NULL, "On time"));
        catalogue_free(catalogue);
        free(spoken);
        free(name);
        free(file);
    }
}

Test(program_translate, status_counts_for_each_file_in_every_form)
{
    free(translate("update", "fr", 0, NULL));
    fill("fr", "Fair pay", "Un salaire <em>juste</em>");
    fill("fr", "Wages", "Salaires");
    trial_replace(&trial, "po/fr.po", "#: modules/one.xml:9\n", "#: modules/one.xml:9\n#, fuzzy\n");
    fill("fr", "On time", "À temps");
    char *table = translate("status", NULL, 0, NULL);
    cr_expect_str_eq(table,
                     "Language  Texts  Done  Fuzzy  Missing  Tags  %  File\n"
                     "fr        1      0     0      0        1     0  course.xml\n"
                     "fr        2      0     0      2        0     0  glossary.xml\n"
                     "fr        3      0     0      3        0     0  instruments.xml\n"
                     "fr        22     1     1      20       0     4  modules/one.xml\n",
                     "%s", table);
    free(table);
    struct run run =
        trial_run(&trial, NULL, "translate", "status", trial.course, "fr", "--format=csv", NULL);
    trial_expect(&run, 0, NULL, "csv");
    cr_expect_not_null(strstr(run.output, "language,texts,translated,fuzzy,missing,tags,"
                                          "percent,file\r\nfr,1,0,0,0,1,0,course.xml\r\n"),
                       "%s", run.output);
    run_clear(&run);
}

Test(program_translate, an_edited_course_loses_no_work)
{
    free(translate("update", "fr", 0, NULL));
    fill("fr", "Wages", "Salaires");
    fill("fr", "The neighbour", "Le voisin");
    fill("fr", "Pay comes on the day agreed.", "La paie vient le jour convenu.");
    trial_replace(&trial, "po/fr.po", "msgid \"Wages\"", "# une remarque\nmsgid \"Wages\"");
    trial_replace(&trial, "modules/one.xml", "The neighbour", "A bird");
    trial_replace(&trial, "modules/one.xml", "Pay comes on the day agreed.",
                  "Pay comes on the very day agreed.");
    expect_translate("update", NULL, "28 texts: 1 translated, 1 fuzzy, 26 missing, 0 with");
    expect_in("po/fr.po", "# une remarque\n");
    expect_in("po/fr.po", "msgid \"Wages\"\nmsgstr \"Salaires\"\n");
    expect_in("po/fr.po", "#, fuzzy\n#| msgid \"Pay comes on the day agreed.\"\n"
                          "msgid \"Pay comes on the very day agreed.\"\n"
                          "msgstr \"La paie vient le jour convenu.\"\n");
    expect_in("po/fr.po", "#~ msgid \"The neighbour\"\n#~ msgstr \"Le voisin\"\n");
    trial_replace(&trial, "modules/one.xml", "A bird", "The neighbour");
    expect_translate("update", "fr", "2 translated");
    expect_in("po/fr.po", "msgid \"The neighbour\"\nmsgstr \"Le voisin\"\n");
}

Test(program_translate, what_cannot_be_done_leaves_every_file_as_it_was)
{
    free(translate("update", "fr", 0, NULL));
    free(translate("compile", "fr", 0, NULL));
    trial_write(&trial, "po/fr.po", "msgid \"broken\nmsgstr\n");
    char *catalogue = path_join(trial.course, "po/fr.mo");
    struct stat before;
    struct stat after;
    cr_assert_eq(stat(catalogue, &before), 0);
    static const char *const steps[] = {"update", "status", "compile"};
    for (size_t i = 0; i < ARRAY_LEN(steps); i++)
        free(translate(steps[i], "fr", 1, "po/fr.po:1:7: error: "));
    char *text = read_file("po/fr.po");
    cr_expect_str_eq(text, "msgid \"broken\nmsgstr\n");
    cr_assert_eq(stat(catalogue, &after), 0);
    cr_expect_eq(before.st_ino, after.st_ino);
    free(text);
    free(catalogue);
}

Test(program_translate, a_missing_gettext_is_said_with_what_to_install)
{
    free(translate("update", "fr", 0, NULL));
    char *text = read_file("po/fr.po");
    static const char *const steps[] = {"update", "compile"};
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        const char *const arguments[] = {support_program(), "translate", steps[i],
                                         trial.course,      "fr",        NULL};
        const char *const environment[] = {"PATH=/nowhere", "LC_ALL=C.UTF-8", NULL};
        struct run run = support_run(arguments, environment, NULL);
        trial_expect(&run, 3, "install GNU gettext", steps[i]);
        run_clear(&run);
    }
    char *after = read_file("po/fr.po");
    cr_expect_str_eq(after, text);
    free(after);
    free(text);
}

Test(program_translate, a_course_with_mistakes_is_not_given_to_translators)
{
    trial_replace(&trial, "modules/one.xml", "<p>One day", "<para>One day");
    trial_replace(&trial, "modules/one.xml", "you need it.</p>", "you need it.</para>");
    free(translate("extract", NULL, 1, "correct them first"));
    free(translate("update", "fr", 1, "[unknown-element]"));
    char *template = path_join(trial.course, "po/messages.pot");
    cr_expect_not(path_is_file(template));
    free(template);
}

Test(program_translate, what_is_typed_wrong_is_told_what_is_expected)
{
    free(translate("frobnicate", NULL, 2, "expected extract, update, status or compile"));
    free(translate("comple", NULL, 2, "cannot 'comple'; did you mean 'compile'?"));
    free(translate("update", "../fr", 2, "'../fr' is no code of a language; expected one such"));
    free(translate("update", "french", 2, "'french' is no code of a language; did you mean 'fr'?"));
    free(translate("update", "FR", 2, "'FR' is no code of a language; did you mean 'fr'?"));
    free(translate("update", "en", 2, "the course is written in 'en'"));
    free(translate("compile", "fr", 1, "decentwork translate update"));
    free(translate("status", NULL, 1, "decentwork translate update"));
    struct run run = trial_run(&trial, NULL, "translate", "status", trial.folder, NULL);
    trial_expect(&run, 3, "there is no course here", "no course");
    run_clear(&run);
}

Test(program_translate, a_course_with_mistakes_is_not_counted)
{
    free(translate("update", "fr", 0, NULL));
    trial_replace(&trial, "modules/one.xml", "</p>", "</q>");
    char *table = translate("status", NULL, 1, "correct them first");
    cr_expect_str_empty(table);
    free(table);
    free(translate("compile", "fr", 0,
                   "not all of its texts are counted; this says them: "
                   "decentwork check"));
}

Test(program_translate, a_byte_order_mark_does_no_harm)
{
    free(translate("update", "fr", 0, NULL));
    fill("fr", "Wages", "Salaires");
    char *text = read_file("po/fr.po");
    char *marked = str_format("\xEF\xBB\xBF%s", text);
    trial_write(&trial, "po/fr.po", marked);
    expect_translate("compile", "fr", "28 texts: 1 translated");
    expect_translate("status", "fr", "modules/one.xml");
    expect_translate("update", "fr", "28 texts: 1 translated");
    char *after = read_file("po/fr.po");
    cr_expect_eq(after[0], text[0], "it is gone: %s", after);
    free(after);
    free(marked);
    free(text);
}

Test(program_translate, another_language_than_the_name_says_is_refused)
{
    free(translate("update", "fr", 0, NULL));
    trial_replace(&trial, "po/fr.po", "Language: fr", "Language: de");
    static const char words[] = "/po/fr.po:";
    free(translate("update", "fr", 1, words));
    free(translate("compile", "fr", 1, "the header says that this is in 'de', not in 'fr'"));
    trial_replace(&trial, "po/fr.po", "Language: de", "Language: ");
    free(translate("compile", "fr", 1, "the header does not say its language"));
    free(translate("update", "fr", 0, NULL));
    expect_in("po/fr.po", "\"Language: fr\\n\"\n");
    expect_translate("compile", "fr", "28 texts");
}

Test(program_translate, a_catalogue_without_its_translation_is_not_begun_anew)
{
    free(translate("update", "fr", 0, NULL));
    free(translate("compile", "fr", 0, NULL));
    char *path = path_join(trial.course, "po/fr.po");
    cr_assert_eq(unlink(path), 0);
    free(path);
    static const char *const steps[] = {"update", "status", "compile"};
    for (size_t i = 0; i < ARRAY_LEN(steps); i++)
        free(translate(steps[i], "fr", 1, "msgunfmt -o "));
    free(translate("status", NULL, 1, "msgunfmt -o "));
    path = path_join(trial.course, "po/fr.po");
    cr_expect_not(path_is_file(path));
    free(path);
}

Test(program_translate, check_finds_what_compile_refuses)
{
    free(translate("update", "fr", 0, NULL));
    fill("fr", "Wages", "Salaires\\n");
    static const char words[] = "the translation ends with \\n and its text does not";
    free(translate("compile", "fr", 1, words));
    struct run run = trial_run(&trial, NULL, "check", trial.course, NULL);
    trial_expect(&run, 1, words, "check");
    run_clear(&run);
}

Test(program_translate, a_course_can_be_named_by_its_id)
{
    free(translate("update", "fr", 0, NULL));
    struct run run = trial_run(&trial, NULL, "translate", "status", "--courses", trial.courses,
                               "pay", "--format", "csv", NULL);
    trial_expect(&run, 0, NULL, "pay");
    cr_expect_not_null(strstr(run.output, "modules/one.xml"), "%s", run.output);
    run_clear(&run);
}

Test(program_translate, check_says_what_learners_will_miss)
{
    free(translate("update", "fr", 0, NULL));
    fill("fr", "Fair pay", "Un salaire <em>juste</em>");
    free(translate("compile", "fr", 0, NULL));
    struct run run = trial_run(&trial, NULL, "check", trial.course, NULL);
    cr_expect_eq(run.status, 0, "warnings alone: %s", run.errors);
    cr_expect_not_null(strstr(run.errors, "22 of 22 texts of 'modules/one.xml' are not "
                                          "translated; the first is here [untranslated]\n"),
                       "%s", run.errors);
    cr_expect_not_null(strstr(run.errors, ": warning: the translation into 'fr' has other tags "
                                          "and is not shown: not in the source is <em> "
                                          "[other-tags]\n    msgstr \"Un salaire <em>"),
                       "%s", run.errors);
    run_clear(&run);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/rule.c and the rows in src/course/rule: every code that is said has a row, every row
 * is said, and its samples are what they claim to be. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/check.h"
#include "course/check_translation.h"
#include "course/ids.h"
#include "course/rule.h"
#include "exchange/format.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"

static size_t count_sentences(const char *text)
{
    size_t count = 0;
    for (; *text != '\0'; text++)
        count += *text == '.' && (text[1] == ' ' || text[1] == '\0');
    return count;
}

Test(rule, every_row_tells_an_author_what_to_do)
{
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_number(i)) != NULL; i++) {
        cr_expect_eq(rule_find(rule->code), rule, "'%s' is there twice", rule->code);
        cr_expect(rule->title[strlen(rule->title) - 1] != '.', "'%s'", rule->code);
        size_t sentences = count_sentences(rule->explanation);
        cr_expect(sentences >= 2 && sentences <= 5, "'%s' has %zu sentences", rule->code,
                  sentences);
        cr_expect_str_neq(rule->bad, rule->good, "'%s'", rule->code);
        cr_expect(rule->place > 0 && rule->place < RULE_PLACE_COUNT, "'%s' says no place",
                  rule->code);
    }
    cr_expect_null(rule_find("no-such-code"));
    cr_expect_str_eq(rule_nearest("no-keys"), "no-key");
}

/* What one call in the sources says: its codes are the words before its message. */
struct saying {
    enum diag_severity severity;
    const char *codes; /* from here, the words in quotation marks up to `end` */
    const char *end;
};

/* The next call of diag_error() or diag_warning() in a source; false where there is none. */
static bool next_saying(const char **source, struct saying *ret_saying)
{
    static const char error[] = "diag_error(";
    static const char warning[] = "diag_warning(";
    const char *an_error = strstr(*source, error);
    const char *a_warning = strstr(*source, warning);
    if (an_error == NULL && a_warning == NULL)
        return false;
    bool is_error = a_warning == NULL || (an_error != NULL && an_error < a_warning);
    const char *start = is_error ? an_error + strlen(error) : a_warning + strlen(warning);
    const char *plain = strstr(start, "_(\"");
    const char *plural = strstr(start, "ngettext(");
    const char *end = plain == NULL || (plural != NULL && plural < plain) ? plural : plain;
    const char *statement = strchr(start, ';');
    *source = start;
    *ret_saying = (struct saying){
        .severity = is_error ? DIAG_ERROR : DIAG_WARNING,
        .codes = start,
        .end = end == NULL || end > statement ? start : end,
    };
    return true;
}

/* Expects a row of that severity for each code, and notes it. */
static void take_codes(const struct saying *saying, const char *file, struct ids *said)
{
    const char *at = memchr(saying->codes, '"', (size_t)(saying->end - saying->codes));
    while (at != NULL) {
        size_t length = strcspn(at + 1, "\"");
        char *code = memory_text_n(at + 1, length);
        const struct rule *rule = rule_find(code);
        cr_expect(rule != NULL && rule->severity == saying->severity,
                  "'%s' of %s has no row, or one of another severity", code, file);
        ids_add(said, code, where_file(NULL));
        free(code);
        at += length + 2;
        at = at < saying->end ? memchr(at, '"', (size_t)(saying->end - at)) : NULL;
    }
}

static void read_source(const char *path, struct ids *said)
{
    char *text = support_read(path, NULL);
    const char *rest = text;
    struct saying saying;
    while (next_saying(&rest, &saying))
        take_codes(&saying, path, said);
    free(text);
}

static void read_folder(const char *folder, struct ids *said)
{
    struct dirent **entries = NULL;
    int count = scandir(folder, &entries, NULL, alphasort);
    cr_assert_geq(count, 0, "%s", folder);
    for (int i = 0; i < count; i++) {
        const char *name = entries[i]->d_name;
        char *path = path_join(folder, name);
        size_t length = strlen(name);
        if (name[0] != '.' && path_is_folder(path))
            read_folder(path, said);
        else if (length > 2 && strcmp(name + length - 2, ".c") == 0)
            read_source(path, said);
        free(path);
        free(entries[i]);
    }
    free(entries);
}

Test(rule, the_rows_are_the_codes_that_the_sources_say)
{
    static const char *const folders[] = {"src/base",     "src/xml",    "src/content",
                                          "src/question", "src/course", "src/exchange"};
    struct ids said = {0};
    for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
        char *folder = support_source(folders[i]);
        read_folder(folder, &said);
        free(folder);
    }
    char *session = support_source("src/flow/session.c");
    read_source(session, &said);
    free(session);
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_number(i)) != NULL; i++)
        cr_expect(ids_has(&said, rule->code), "nothing says '%s'", rule->code);
    ids_clear(&said);
}

#define PO_HEADER "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n"
#define PO_TEXTS                                                                                   \
    "msgid \"Work\"\nmsgstr \"Travail\"\n"                                                         \
    "msgid \"Module\"\nmsgstr \"Module\"\n"                                                        \
    "msgid \"Pay\"\nmsgstr \"Paie\"\n"

/* What stands around the lines of a sample, by the place that they are for. */
static const struct {
    const char *file;
    const char *before;
    const char *after;
} places[RULE_PLACE_COUNT] = {
    [RULE_LESSON] = {"m.xml",
                     "<module id=\"m\"><title>M</title><lesson id=\"l\"><title>L</title>\n",
                     "</lesson></module>\n"},
    [RULE_QUIZ] = {"m.xml", "<module id=\"m\"><title>M</title><quiz id=\"q\">\n",
                   "</quiz></module>\n"},
    [RULE_UNITS] = {"m.xml", "<module id=\"m\"><title>M</title>\n", "</module>\n"},
    [RULE_MODULE] = {"m.xml", "", ""},
    [RULE_MANIFEST] = {"course.xml", "", ""},
    [RULE_PO_HEADER] = {"po/fr.po", PO_HEADER, PO_TEXTS},
    [RULE_PO] = {"po/fr.po", PO_HEADER "\"Content-Type: text/plain; charset=UTF-8\\n\"\n" PO_TEXTS,
                 ""},
};

static char *make_course(void)
{
    char *folder = courses_make("<lesson id=\"l\"><title>L</title><p>x</p></lesson>");
    courses_write(
        folder, "course.xml",
        "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\"><title>T</title>"
        "<glossary src=\"g.xml\"/><instruments src=\"i.xml\"/><module src=\"m.xml\"/></course>");
    courses_write(folder, "g.xml",
                  "<glossary><entry id=\"light-work\"><title>T</title><definition>D</definition>"
                  "</entry></glossary>");
    courses_write(folder, "i.xml",
                  "<instruments><instrument id=\"C138\" kind=\"convention\" adopted=\"1973\">"
                  "<title>T</title><summary>S</summary><article id=\"7\">A</article></instrument>"
                  "</instruments>");
    char *link = path_join(folder, "link-to-somewhere-else.xml");
    cr_assert_eq(symlink("/dev/null", link), 0);
    free(link);
    return folder;
}

/* The course that po/fr.po is about: a text, if the lines translate one, and those of PO_TEXTS. */
static char *make_translated_course(const char *lines)
{
    static const char mark[] = "msgid \"";
    const char *found = strstr(lines, mark);
    const char *text = found != NULL ? found + strlen(mark) : "Pay";
    char *units = str_format("<lesson id=\"l\"><title>Pay</title><p>%.*s</p></lesson>",
                             (int)strcspn(text, "\""), text);
    char *folder = courses_make(units);
    free(units);
    return folder;
}

/* Short samples leave out what every question should have or name no glossary, and no catalogue is
 * made of them: that is another rule's business. */
static bool is_beside_the_point(const char *code, const char *rule)
{
    static const char *const advice[] = {"no-feedback", "no-explanation", "no-catalogue",
                                         "unnamed-file"};
    for (size_t i = 0; i < ARRAY_LEN(advice); i++)
        if (strcmp(rule, advice[i]) == 0)
            return false;
    for (size_t i = 0; i < ARRAY_LEN(advice); i++)
        if (strcmp(code, advice[i]) == 0)
            return true;
    return false;
}

/* Expects that the lines, in their place, are said to break that rule alone, or none (NULL). */
static void expect_sample(const struct rule *rule, const char *lines, const char *code)
{
    struct diag diag;
    bool is_translation = rule->place == RULE_PO_HEADER || rule->place == RULE_PO;
    char *folder = is_translation ? make_translated_course(lines) : make_course();
    char *text = str_format("%s%s%s", places[rule->place].before, lines, places[rule->place].after);
    courses_write(folder, places[rule->place].file, text);
    diag_init(&diag);
    course_check(folder, &diag);
    course_check_translations(folder, format_po.read, &diag);
    size_t broken = 0;
    char *said = support_messages(&diag);
    for (size_t i = 0; i < diag.count; i++) {
        if (is_beside_the_point(diag.items[i].code, rule->code))
            continue;
        broken++;
        cr_expect(code != NULL && strcmp(diag.items[i].code, code) == 0 &&
                      diag.items[i].severity == rule->severity,
                  "the %s sample of '%s': %s", code != NULL ? "bad" : "good", rule->code, said);
    }
    cr_expect_eq(broken > 0, code != NULL, "the %s sample of '%s': %s",
                 code != NULL ? "bad" : "good", rule->code, said);
    free(said);
    diag_clear(&diag);
    support_remove(folder);
    free(text);
    free(folder);
}

Test(rule, the_samples_break_their_rule_alone_and_are_mended)
{
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_number(i)) != NULL; i++) {
        if (rule->place == RULE_ELSEWHERE)
            continue;
        expect_sample(rule, rule->bad, rule->code);
        expect_sample(rule, rule->good, NULL);
    }
}

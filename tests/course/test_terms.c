/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The terms of a translated course: where its source links a word to the glossary, the translation
 * says what the glossary says that language says. support/term_forms.h has the rule. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/tags.h"
#include "course/source.h"
#include "exchange/format.h"
#include "support/courses.h"
#include "support/messages.h"
#include "support/support.h"
#include "support/term_forms.h"

/* --- Links --- */

static void add_words(const struct xml_node *node, struct str *words)
{
    for (const struct xml_node *child = node->first_child; child != NULL; child = child->next) {
        if (child->kind == XML_TEXT)
            str_add(words, child->text);
        add_words(child, words);
    }
}

/* The words of the link to a term that comes after `skip` others, or NULL. Caller frees. */
static char *linked_words(const struct xml_node *node, const char *term, size_t *skip)
{
    char *found = NULL;
    for (const struct xml_node *child = node->first_child; child != NULL && found == NULL;
         child = child->next) {
        const char *reference = xml_is(child, "term") ? xml_attribute(child, "ref") : NULL;
        if (reference != NULL && strcmp(reference, term) == 0) {
            struct str words = {0};
            if (*skip == 0)
                add_words(child, &words);
            found = *skip == 0 ? str_take(&words) : NULL;
            *skip -= *skip > 0 ? 1 : 0;
        } else {
            found = linked_words(child, term, skip);
        }
    }
    return found;
}

/* A translated course that is looked through. */
struct looking {
    const char *language;
    struct glossary glossary;
    struct translation translation;
    struct str found; /* a line each: where, the term, what is said, what the glossary says */
    size_t links;
};

static const char *title_of(const struct glossary_entry *entry,
                            const struct translation *translation)
{
    const struct translation_entry *title =
        translation_find(translation, entry->title.context, entry->title.key);
    return title != NULL ? title->text : "";
}

static void look_at_link(struct looking *looking, const struct message *message,
                         const struct glossary_entry *entry, const char *source, const char *said)
{
    const struct where where = message->places[0].where;
    const char *title = title_of(entry, &looking->translation);
    looking->links++;
    if (!term_forms_have(entry, looking->language, title, source, said))
        str_addf(&looking->found, "%s:%zu: %s: '%s' is '%s' in %s, not '%s'\n",
                 strrchr(where.file, '/') + 1, where.line, entry->id, source, said,
                 looking->language, title);
}

/* Looks at the links to one entry in a text and its translation, in their order. */
static void look_for_entry(struct looking *looking, const struct message *message,
                           const struct glossary_entry *entry, const struct xml_node *source,
                           const struct xml_node *target)
{
    bool is_there = true;
    for (size_t number = 0; is_there; number++) {
        size_t skip_source = number;
        size_t skip_target = number;
        char *words = linked_words(source, entry->id, &skip_source);
        char *said = linked_words(target, entry->id, &skip_target);
        is_there = words != NULL && said != NULL;
        if (is_there)
            look_at_link(looking, message, entry, words, said);
        free(words);
        free(said);
    }
}

static void look_at_message(struct looking *looking, const struct message *message)
{
    const struct translation_entry *translated =
        translation_find(&looking->translation, message->context, message->key);
    struct xml_tree source;
    struct xml_tree target;
    struct diag diag;
    if (translated == NULL)
        return;
    diag_init(&diag);
    cr_assert_eq(tags_read(message->key, &source, &diag), 0, "%s", message->key);
    cr_assert_eq(tags_read(translated->text, &target, &diag), 0, "%s", translated->text);
    for (size_t i = 0; i < looking->glossary.count; i++)
        look_for_entry(looking, message, &looking->glossary.entries[i], source.root, target.root);
    xml_tree_clear(&target);
    xml_tree_clear(&source);
    diag_clear(&diag);
}

static void look_at_title(struct looking *looking, const struct glossary_entry *entry)
{
    const char *title = title_of(entry, &looking->translation);
    if (!term_forms_have_title(entry, looking->language, title))
        str_addf(&looking->found, "glossary.xml:%zu: %s: the title is '%s' in %s\n",
                 entry->where.line, entry->id, title, looking->language);
}

/* Looks through the course of that folder, as it is translated. */
static void look(struct looking *looking, const char *folder)
{
    struct messages messages;
    struct diag diag;
    diag_init(&diag);
    struct course *course = courses_open(folder);
    cr_assert_eq(course_load_glossary(course, &looking->glossary, &diag), 0);
    cr_assert_eq(messages_collect(course, &messages, &diag), 0);
    for (size_t i = 0; i < looking->glossary.count; i++)
        look_at_title(looking, &looking->glossary.entries[i]);
    for (size_t i = 0; i < messages.count; i++)
        look_at_message(looking, &messages.items[i]);
    messages_expect(&diag, folder, "", "looking");
    messages_clear(&messages);
    course_free(course);
}

static void looking_clear(struct looking *looking)
{
    glossary_clear(&looking->glossary);
    translation_clear(&looking->translation);
    str_clear(&looking->found);
}

/* --- The tests --- */

static void expect_terms(const char *language)
{
    struct looking looking = {.language = language};
    struct diag diag;
    diag_init(&diag);
    char *folder = support_source("courses/core-labour-standards");
    char *path = str_format("po/%s.po", language);
    struct source *source = courses_source(folder);
    cr_assert_eq(translation_read(source, path, format_po.read, &looking.translation, &diag), 0,
                 "%s", path);
    look(&looking, folder);
    cr_expect_gt(looking.links, 500, "%zu links in %s", looking.links, language);
    cr_expect_str_empty(str_text(&looking.found), "%s", str_text(&looking.found));
    looking_clear(&looking);
    source_free(source);
    diag_clear(&diag);
    free(path);
    free(folder);
}

Test(terms, the_course_in_french_says_what_its_glossary_says)
{
    expect_terms("fr");
}

Test(terms, the_course_in_spanish_says_what_its_glossary_says)
{
    expect_terms("es");
}

static const char manifest[] = "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\">\n"
                               "  <title>Work</title>\n"
                               "  <glossary src=\"glossary.xml\"/>\n"
                               "  <module src=\"m.xml\"/>\n"
                               "</course>\n";

static const char entries[] =
    "<glossary>\n"
    "<entry id=\"light\"><title>light work</title><definition>D</definition>\n"
    "  <equivalent lang=\"fr\">travaux légers</equivalent></entry>\n"
    "<entry id=\"act\"><title>ratification</title><definition>D</definition>\n"
    "  <equivalent lang=\"fr\">ratification</equivalent></entry>\n"
    "<entry id=\"home\"><title>domestic worker</title><definition>D</definition>\n"
    "  <equivalent lang=\"fr\">travailleur domestique</equivalent></entry>\n"
    "<entry id=\"union\"><title>freedom of association</title><definition>D</definition>\n"
    "  <equivalent lang=\"fr\">liberté syndicale / liberté d’association</equivalent></entry>\n"
    "<entry id=\"list\"><title>national list</title><definition>D</definition></entry>\n"
    "</glossary>\n";

static void translate(struct looking *looking, const char *key, const char *text)
{
    translation_add(&looking->translation,
                    (struct translation_entry){.key = memory_text(key), .text = memory_text(text)});
}

/* Expects what is found where "light work" is called `title`, and a link of the course is so
 * translated. */
static void expect_found(const char *title, const char *source, const char *said, const char *found)
{
    struct looking looking = {.language = "fr"};
    char *folder = support_folder();
    char *units = str_format("<lesson id=\"l\"><title>L</title>\n<p>%s</p></lesson>", source);
    courses_write(folder, "course.xml", manifest);
    courses_write(folder, "glossary.xml", entries);
    courses_write_units(folder, units);
    translate(&looking, "light work", title);
    translate(&looking, "ratification", "ratification");
    translate(&looking, "domestic worker", "travailleur domestique");
    translate(&looking, "freedom of association", "liberté syndicale");
    translate(&looking, "national list", "liste nationale");
    translate(&looking, source, said);
    look(&looking, folder);
    cr_expect_str_eq(str_text(&looking.found), found, "'%s': %s", said, str_text(&looking.found));
    looking_clear(&looking);
    free(units);
    support_remove(folder);
    free(folder);
}

#define TERM(ref, words) "<term ref=\"" ref "\">" words "</term>"
#define FOUND(ref, source, said, title)                                                            \
    "m.xml:3: " ref ": '" source "' is '" said "' in fr, not '" title "'\n"

Test(terms, another_word_than_the_established_one_is_found)
{
    static const struct {
        const char *source, *said, *found;
    } cases[] = {
        {TERM("light", "light work"), TERM("light", "petits boulots"),
         FOUND("light", "light work", "petits boulots", "travaux légers")},
        {TERM("light", "Light work"), TERM("light", "travaux"),
         FOUND("light", "Light work", "travaux", "travaux légers")},
        {TERM("light", "light work"), TERM("light", "travaux légers et faciles"),
         FOUND("light", "light work", "travaux légers et faciles", "travaux légers")},
        {TERM("act", "ratify"), TERM("act", "signer"),
         FOUND("act", "ratify", "signer", "ratification")},
        {TERM("union", "freedom of association"), TERM("union", "droit syndical"),
         FOUND("union", "freedom of association", "droit syndical", "liberté syndicale")},
        {TERM("list", "national lists"), TERM("list", "listes officielles"),
         FOUND("list", "national lists", "listes officielles", "liste nationale")},
        {TERM("list", "national list") " and <em>" TERM("list", "national list") "</em>",
         TERM("list", "liste nationale") " et <em>" TERM("list", "relevé") "</em>",
         FOUND("list", "national list", "relevé", "liste nationale")},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_found("travaux légers", cases[i].source, cases[i].said, cases[i].found);
}

Test(terms, number_gender_and_other_parts_of_speech_are_no_other_words)
{
    static const struct {
        const char *source, *said;
    } cases[] = {
        {TERM("light", "Light work"), TERM("light", "Travail léger")},
        {TERM("act", "ratified"), TERM("act", "ratifié")},
        {TERM("act", "ratification"), TERM("act", "<em>ratifications</em>")},
        {TERM("home", "domestic workers"),
         TERM("home", "travailleuses et travailleurs domestiques")},
        {TERM("home", "domestic worker"), TERM("home", "la travailleuse domestique")},
        {TERM("union", "freedom of association"), TERM("union", "liberté d’association")},
        {TERM("list", "list"), TERM("list", "liste")},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        expect_found("travaux légers", cases[i].source, cases[i].said, "");
}

Test(terms, a_title_that_is_not_the_equivalent_is_found)
{
    expect_found("petits boulots", "Work.", "Travail.",
                 "glossary.xml:2: light: the title is 'petits boulots' in fr\n");
}

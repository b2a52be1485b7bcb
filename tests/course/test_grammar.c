/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/grammar.c and the element table: a file is refused by the grammar exactly when the
 * structure check says a code that a grammar can say. The samples are in tests/data/format: the
 * good ones use all that there is, the bad ones break one thing each, which their names tell:
 * ELEMENT-CODE.xml. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "content/structure.h"
#include "course/ids.h"
#include "course/rule.h"
#include "course/vocabulary.h"
#include "support/support.h"
#include "xml/xml.h"

enum { BAD_SAMPLES_LEAST = 3 };

/* A sample, read and checked. */
struct sample {
    char *path;
    char *name; /* without .xml */
    char *bytes;
    struct xml_tree tree;
    struct diag diag;
};

static const char *root_of(const struct xml_node *root)
{
    for (const char *const *name = course_roots; *name != NULL; name++)
        if (strcmp(*name, root->name) == 0)
            return *name;
    return "module";
}

static void check_structure(struct sample *sample)
{
    struct structure structure;
    struct xml_node *root = sample->tree.root;
    if (structure_begin(&structure, course_vocabulary(), root_of(root), root, &sample->diag) != 0)
        return;
    for (struct xml_node *child = root->first_child; child != NULL; child = child->next)
        structure_child(&structure, child);
    structure_end(&structure);
}

static void sample_init(struct sample *sample, const char *folder, const char *file)
{
    size_t length = 0;
    *sample = (struct sample){.path = path_join(folder, file)};
    sample->name = memory_text_n(file, strlen(file) - strlen(".xml"));
    sample->bytes = support_read(sample->path, &length);
    diag_init(&sample->diag);
    cr_assert_eq(xml_read(sample->bytes, length, sample->path, &sample->tree, &sample->diag), 0,
                 "%s", file);
    check_structure(sample);
}

static void sample_clear(struct sample *sample)
{
    xml_tree_clear(&sample->tree);
    diag_clear(&sample->diag);
    free(sample->bytes);
    free(sample->name);
    free(sample->path);
}

static int is_sample(const struct dirent *entry)
{
    const char *end = strrchr(entry->d_name, '.');
    return end != NULL && strcmp(end, ".xml") == 0;
}

/* Calls `visit` for each sample of a folder of tests/data/format, by name. */
static void each_sample(const char *name, void (*visit)(void *context, struct sample *sample),
                        void *context)
{
    struct dirent **entries = NULL;
    char *format = support_source("tests/data/format");
    char *folder = path_join(format, name);
    int count = scandir(folder, &entries, is_sample, alphasort);
    cr_assert_gt(count, 0, "%s", folder);
    for (int i = 0; i < count; i++) {
        struct sample sample;
        sample_init(&sample, folder, entries[i]->d_name);
        visit(context, &sample);
        sample_clear(&sample);
        free(entries[i]);
    }
    free(entries);
    free(folder);
    free(format);
}

static void expect_good(void *context, struct sample *sample)
{
    (void)context;
    char *said = support_messages(&sample->diag);
    cr_expect_str_empty(said, "%s", said);
    free(said);
}

Test(grammar, nothing_is_said_against_the_good_samples)
{
    each_sample("good", expect_good, NULL);
}

/* Ends the name of a sample by its code: "ul-stray-text-2" is "ul" and "stray-text". False where no
 * code ends it. */
static bool split_name(const char *name, char **ret_element, const char **ret_code)
{
    size_t length = strlen(name);
    while (length > 0 && name[length - 1] >= '0' && name[length - 1] <= '9')
        length--;
    length = length < strlen(name) && name[length - 1] == '-' ? length - 1 : strlen(name);
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_number(i)) != NULL; i++) {
        size_t end = strlen(rule->code);
        if (length <= end + 1 || strncmp(name + length - end, rule->code, end) != 0 ||
            name[length - end - 1] != '-')
            continue;
        *ret_element = memory_text_n(name, length - end - 1);
        *ret_code = rule->code;
        return true;
    }
    return false;
}

/* The row of an element as names of files have it: "course-module" for "course/module". */
static size_t row_of(const char *element)
{
    const struct element_row *row;
    size_t i = 0;
    for (; (row = vocabulary_row(course_vocabulary(), i)) != NULL; i++) {
        char *key = memory_text(element_key(row));
        for (char *byte = key; *byte != '\0'; byte++)
            *byte = *byte == '/' ? '-' : *byte;
        bool is_it = strcmp(key, element) == 0;
        free(key);
        if (is_it)
            break;
    }
    return i;
}

enum { ROWS_MAX = 200 };

static void expect_code(void *context, struct sample *sample)
{
    size_t *counts = context;
    char *element = NULL;
    const char *code = NULL;
    cr_assert(split_name(sample->name, &element, &code), "%s names no code", sample->name);
    size_t row = row_of(element);
    cr_expect_not_null(vocabulary_row(course_vocabulary(), row), "%s names no element",
                       sample->name);
    counts[row]++;
    char *said = support_messages(&sample->diag);
    cr_expect_gt(sample->diag.count, 0, "%s: nothing is said", sample->name);
    for (size_t i = 0; i < sample->diag.count; i++)
        cr_expect_str_eq(sample->diag.items[i].code, code, "%s: %s", sample->name, said);
    free(said);
    free(element);
}

Test(grammar, each_bad_sample_breaks_what_its_name_says)
{
    size_t counts[ROWS_MAX] = {0};
    const struct element_row *row;
    each_sample("bad", expect_code, counts);
    for (size_t i = 0; (row = vocabulary_row(course_vocabulary(), i)) != NULL; i++)
        cr_expect_geq(counts[i], BAD_SAMPLES_LEAST, "<%s>: %zu bad samples", element_key(row),
                      counts[i]);
}

static bool is_structural(const struct diag *diag)
{
    for (size_t i = 0; i < diag->count; i++)
        if (rule_find(diag->items[i].code)->is_structural)
            return true;
    return false;
}

static void keep_quiet(void *context, const char *format, ...)
{
    (void)context;
    (void)format;
}

static bool is_accepted(xmlRelaxNGPtr grammar, const char *path)
{
    xmlDocPtr document = xmlReadFile(path, NULL, XML_PARSE_NONET);
    xmlRelaxNGValidCtxtPtr validation = xmlRelaxNGNewValidCtxt(grammar);
    cr_assert_not_null(document, "%s", path);
    xmlRelaxNGSetValidErrors(validation, keep_quiet, keep_quiet, NULL);
    bool result = xmlRelaxNGValidateDoc(validation, document) == 0;
    xmlRelaxNGFreeValidCtxt(validation);
    xmlFreeDoc(document);
    return result;
}

static void expect_agreement(void *context, struct sample *sample)
{
    char *said = support_messages(&sample->diag);
    cr_expect_neq(is_accepted(context, sample->path), is_structural(&sample->diag),
                  "%s: the grammar and the check differ: %s", sample->name, said);
    free(said);
}

Test(grammar, libxml2_accepts_exactly_what_breaks_no_rule_of_structure)
{
    char *path = support_source("courses/course.rng");
    xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt(path);
    xmlRelaxNGPtr grammar = xmlRelaxNGParse(parser);
    cr_assert_not_null(grammar, "courses/course.rng is no grammar");
    each_sample("good", expect_agreement, grammar);
    each_sample("bad", expect_agreement, grammar);
    xmlRelaxNGFree(grammar);
    xmlRelaxNGFreeParserCtxt(parser);
    free(path);
}

/* Names of samples, and those that the check refuses. */
struct judged {
    char *paths[1000];
    bool is_refused[1000];
    size_t count;
};

static void note_judgement(void *context, struct sample *sample)
{
    struct judged *judged = context;
    cr_assert_lt(judged->count + 3, ARRAY_LEN(judged->paths));
    judged->is_refused[judged->count] = is_structural(&sample->diag);
    judged->paths[judged->count++] = memory_text(sample->path);
}

/* True if a message of jing, FILE:LINE:COLUMN: ..., is about the file. */
static bool is_named(const char *output, const char *path)
{
    size_t length = strlen(path);
    const char *found = strstr(output, path);
    while (found != NULL && found[length] != ':')
        found = strstr(found + 1, path);
    return found != NULL;
}

Test(grammar, jing_accepts_exactly_what_breaks_no_rule_of_structure, .timeout = 120)
{
    static const char jing[] = "/usr/bin/jing";
    static struct judged judged;
    const char *arguments[1010] = {jing};
    static const char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", NULL};
    if (!path_is_file(jing))
        cr_skip_test("jing is not installed");
    char *grammar = support_source("courses/course.rng");
    each_sample("good", note_judgement, &judged);
    each_sample("bad", note_judgement, &judged);
    arguments[1] = grammar;
    for (size_t i = 0; i < judged.count; i++)
        arguments[i + 2] = judged.paths[i];
    struct run run = support_run(arguments, environment, NULL);
    for (size_t i = 0; i < judged.count; i++) {
        cr_expect_eq(is_named(run.output, judged.paths[i]), judged.is_refused[i],
                     "%s: jing and the check differ", judged.paths[i]);
        free(judged.paths[i]);
    }
    run_clear(&run);
    free(grammar);
}

/* Notes each element in its place, and each attribute, as "parent>child", "child@attribute" and
 * "child@attribute=word". */
static void note_use(struct ids *used, const struct xml_node *element,
                     const struct element_row *row)
{
    for (size_t i = 0; i < element->attribute_count; i++) {
        const struct xml_attribute *attribute = &element->attributes[i];
        char *plain = str_format("%s@%s", element_key(row), attribute->name);
        char *whole = str_format("%s=%s", plain, attribute->value);
        ids_add(used, plain, element->where);
        ids_add(used, whole, element->where);
        free(whole);
        free(plain);
    }
    for (const struct xml_node *child = xml_child(element, NULL); child != NULL;
         child = xml_next(child, NULL)) {
        const struct element_row *inner = vocabulary_find_in(course_vocabulary(), row, child->name);
        char *place = str_format("%s>%s", element_key(row), element_key(inner));
        ids_add(used, place, child->where);
        free(place);
        note_use(used, child, inner);
    }
}

static void note_sample(void *context, struct sample *sample)
{
    const struct xml_node *root = sample->tree.root;
    note_use(context, root, vocabulary_find(course_vocabulary(), root->name));
}

static void expect_used(const struct ids *used, const char *between, const char *left,
                        const char *right)
{
    char *name = str_format("%s%s%s", left, between, right);
    cr_expect(ids_has(used, name), "no good sample has '%s'", name);
    free(name);
}

static void expect_attributes(const struct ids *used, const struct element_row *row)
{
    for (size_t i = 0; i < element_attribute_count(row); i++) {
        const struct element_attribute *attribute = element_attribute_at(row, i);
        expect_used(used, "@", element_key(row), attribute->name);
        char *name = str_format("%s@%s", element_key(row), attribute->name);
        for (const char *const *word = attribute->words; word != NULL && *word != NULL; word++)
            expect_used(used, "=", name, *word);
        free(name);
    }
}

Test(grammar, the_good_samples_use_every_element_in_every_place_with_every_attribute)
{
    struct ids used = {0};
    const struct element_row *row;
    const struct element_row *child;
    each_sample("good", note_sample, &used);
    for (size_t i = 0; (row = vocabulary_row(course_vocabulary(), i)) != NULL; i++) {
        expect_attributes(&used, row);
        for (size_t j = 0; (child = vocabulary_row(course_vocabulary(), j)) != NULL; j++)
            if (element_allows(row, child))
                expect_used(&used, ">", element_key(row), element_key(child));
    }
    ids_clear(&used);
}

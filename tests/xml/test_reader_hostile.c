/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/xml/reader.c: files that mean harm, files that were damaged, and bytes that are no XML at
 * all. */
#include <criterion/criterion.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/support.h"
#include "xml/reading.h"
#include "xml/xml.h"

/* Reads a file of a folder. Returns the code of the refusal, NULL if it was read; place in
 * *ret_where. */
static char *read_file(const char *folder, const char *name, struct where *ret_where)
{
    struct diag diag;
    struct xml_tree tree = {0};
    size_t length;
    char *path = path_join(folder, name);
    char *bytes = support_read(path, &length);
    diag_init(&diag);
    int result = xml_read(bytes, length, path, &tree, &diag);
    cr_expect_eq(diag.count, result == 0 ? 0 : 1, "%s: %zu errors", name, diag.count);
    char *code = result == 0 ? NULL : memory_text(diag.items[0].code);
    *ret_where = (struct where){0};
    if (result == 0)
        xml_tree_clear(&tree);
    else
        *ret_where = (struct where){NULL, diag.items[0].line, diag.items[0].column};
    diag_clear(&diag);
    free(bytes);
    free(path);
    return code;
}

Test(reader_hostile, every_sample_has_its_end)
{
    static const struct {
        const char *name;
        const char *code; /* NULL: it is read */
        size_t line;
        size_t column;
    } samples[] = {
        {"bidi-and-c1.xml", NULL, 0, 0},
        {"catalog.xml", NULL, 0, 0},
        {"cut-off.xml", "not-well-formed", 4, 36},
        {"entity-file.xml", "doctype", 2, 1},
        {"entity-laughs.xml", "doctype", 3, 1},
        {"entity-parameter.xml", "doctype", 1, 1},
        {"escape.xml", "bad-character", 2, 19},
        {"html.xml", "not-well-formed", 2, 47},
        {"include.xml", NULL, 0, 0},
        {"latin1-declared.xml", "encoding", 1, 31},
        {"latin1.xml", "not-utf8", 2, 11},
        {"nul.xml", "bad-character", 2, 12},
        {"two-roots.xml", "not-well-formed", 4, 1},
        {"utf16.xml", "encoding", 1, 1},
        {"word-quotes.xml", "not-well-formed", 2, 12},
        {"xslt.xml", NULL, 0, 0},
    };
    char *folder = support_source("tests/data/xml");
    for (size_t i = 0; i < ARRAY_LEN(samples); i++) {
        struct where where;
        char *code = read_file(folder, samples[i].name, &where);
        const char *expected = samples[i].code;
        cr_expect(expected == NULL ? code == NULL : code != NULL && strcmp(code, expected) == 0,
                  "%s: %s", samples[i].name, code != NULL ? code : "read");
        cr_expect(where.line == samples[i].line && where.column == samples[i].column, "%s: %zu:%zu",
                  samples[i].name, where.line, where.column);
        free(code);
    }
    free(folder);
}

Test(reader_hostile, an_inclusion_includes_nothing)
{
    struct xml_tree tree = reading_tree(
        "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='t.xml'/></a>");
    const struct xml_node *include = xml_child(tree.root, NULL);
    cr_expect(xml_is(include, "xi:include"));
    cr_expect_null(include->first_child);
    cr_expect_null(include->next);
    xml_tree_clear(&tree);
}

/* Where we decide otherwise than the table says; "accept or refuse" is left out. */
static const struct {
    const char *name;
    const char *code;
} differences[] = {
    {"enc-latin1-declared.xml", "encoding"}, /* UTF-8 only, and said so */
};

static bool is_expected(const char *name, const char *must, const char *code)
{
    for (size_t i = 0; i < ARRAY_LEN(differences); i++)
        if (strcmp(name, differences[i].name) == 0)
            return code != NULL && strcmp(code, differences[i].code) == 0;
    if (strcmp(must, "accept") == 0)
        return code == NULL;
    return strcmp(must, "refuse") != 0 || code != NULL;
}

/* Splits a line of the table at its tabs; false for one that is not about an XML file. */
static bool split_row(char *row, char **ret_name, char **ret_must)
{
    char *rest = row;
    *ret_name = strsep(&rest, "\t");
    strsep(&rest, "\t");
    strsep(&rest, "\t");
    *ret_must = strsep(&rest, "\t");
    size_t length = strlen(*ret_name);
    return *ret_must != NULL && length > 4 && strcmp(*ret_name + length - 4, ".xml") == 0;
}

Test(reader_hostile, the_shared_corpus_is_judged_as_its_table_says)
{
    char *folder = support_corpus("nasty-xml");
    if (folder == NULL)
        cr_skip_test("the shared corpora are not here");
    char *path = path_join(folder, "expected.tsv");
    char *table = support_read(path, NULL);
    char *rest = table;
    size_t judged = 0;
    for (char *row = strsep(&rest, "\n"); row != NULL; row = strsep(&rest, "\n")) {
        char *name;
        char *must;
        struct where where;
        if (!split_row(row, &name, &must))
            continue;
        char *code = read_file(folder, name, &where);
        cr_expect(is_expected(name, must, code), "%s: must %s: %s", name, must,
                  code != NULL ? code : "read");
        judged++;
        free(code);
    }
    cr_expect_gt(judged, 30);
    free(table);
    free(path);
    free(folder);
}

Test(reader_hostile, nothing_is_printed)
{
    static const char *const texts[] = {
        "<a>&x;</a>",
        "<a",
        "<!DOCTYPE a SYSTEM 'x'><a/>",
        "<a>\xFF</a>",
        "<a b='1' b='2'/>",
        "<?xml version='1.1'?><a xml:space='odd' xml:lang='?'/>",
        "<x:a xmlns='%'/>",
        "<a/>",
    };
    FILE *file = tmpfile();
    int before = dup(STDERR_FILENO);
    dup2(fileno(file), STDERR_FILENO);
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct diag diag;
        struct xml_tree tree = {0};
        diag_init(&diag);
        if (xml_read(texts[i], strlen(texts[i]), "t.xml", &tree, &diag) == 0)
            xml_tree_clear(&tree);
        diag_clear(&diag);
    }
    fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    cr_expect_eq(lseek(fileno(file), 0, SEEK_END), 0);
    fclose(file);
}

/* What became of a text: its outline or its message. Caller frees. */
static char *outcome(const char *bytes, size_t length)
{
    struct diag diag;
    struct xml_tree tree = {0};
    diag_init(&diag);
    char *text;
    if (xml_read(bytes, length, "t.xml", &tree, &diag) == 0)
        text = reading_outline(tree.root);
    else
        text = support_messages(&diag);
    xml_tree_clear(&tree);
    diag_clear(&diag);
    return text;
}

/* libxml2 gets the bytes 4,000 at a time and looks ahead no further than it has them. A line of
 * spaces before a sample moves it over that edge, and leaves its place on the next line as it is.
 */
Test(reader_hostile, what_is_read_does_not_depend_on_where_a_buffer_ends)
{
    static const char *const samples[] = {
        "x]]>y",
        "x\r\n\r\ny\rz",
        "é中🎉<b c='é\r\n🎉' d=\"&quot;&amp;\">t</b>",
        "<!--a-b--c-->",
        "<!-- é - -\r\n-->t",
        "<![CDATA[é]]]]>]]<![CDATA[>]]>",
        "&amp;&#65;&#x1F389;&lt;",
        "x&nbsp;y",
        "x & y",
        "x &y z",
        "<bcdef></bcdef ><bcdef></bcdeg>",
        "<b c = '1'   d='2' /><b c='1' c='2'/>",
        "<b c='1'd='2'/>",
        "<?pi some thing?><?pi some",
        "<x:y z:w='1' xmlns:q='u'>t</x:y>",
        "&#27;",
        "1 < 2",
        "</a",
    };
    for (size_t i = 0; i < ARRAY_LEN(samples); i++) {
        char *first = NULL;
        for (size_t spaces = 3950; spaces < 4010; spaces++) {
            struct str text = {0};
            str_add(&text, "<a><!--");
            str_add_repeat(&text, " ", spaces);
            str_addf(&text, "\n-->%s</a>", samples[i]);
            char *now = outcome(str_text(&text), text.length);
            if (first == NULL)
                first = now;
            cr_expect_str_eq(now, first, "case '%s' after %zu", samples[i], spaces);
            if (first != now)
                free(now);
            str_clear(&text);
        }
        free(first);
    }
}

/* Marsaglia's xorshift: the same documents on every machine. */
static uint32_t chance(uint64_t *state, uint32_t below)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)(*state >> 32) % below;
}

/* Counts on its own, and slowly, to where a place is. */
static size_t offset_of(const char *bytes, size_t length, struct where where)
{
    size_t at = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    for (size_t line = 1; line < where.line && at < length; at++)
        line +=
            bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == length || bytes[at + 1] != '\n'));
    for (size_t column = 1; column < where.column && at < length; column++) {
        at++;
        while (at < length && ((unsigned char)bytes[at] & 0xC0) == 0x80)
            at++;
    }
    return at;
}

static bool stands_at(const char *bytes, size_t length, struct where where, const char *text)
{
    size_t at = offset_of(bytes, length, where);
    return strlen(text) <= length - at && memcmp(bytes + at, text, strlen(text)) == 0;
}

/* Checks that every node stands where it says, in the bytes that it was read from. */
static bool is_sound(const struct xml_node *node, const char *bytes, size_t length)
{
    if (node->kind == XML_TEXT) {
        const char *seen = node->text + strspn(node->text, " \t\n\r");
        char first[2] = {*seen, '\0'};
        return node->text[0] != '\0' && (node->next == NULL || node->next->kind == XML_ELEMENT) &&
               (*seen == '\0' || stands_at(bytes, length, node->where, first) ||
                stands_at(bytes, length, node->where, "&"));
    }
    bool is_good = stands_at(bytes, length, node->where, "<");
    struct where name = node->where;
    name.column++;
    is_good = is_good && stands_at(bytes, length, name, node->name);
    for (size_t i = 0; i < node->attribute_count; i++)
        is_good = is_good &&
                  stands_at(bytes, length, node->attributes[i].where, node->attributes[i].name);
    for (const struct xml_node *child = node->first_child; child != NULL; child = child->next)
        is_good = is_good && child->parent == node && is_sound(child, bytes, length);
    return is_good;
}

/* Reads bytes that lie in memory of just their size, so that a sanitizer sees each step too far. */
static bool is_survived(const char *bytes, size_t length)
{
    struct diag diag;
    struct xml_tree tree = {0};
    char *exact = malloc(length > 0 ? length : 1);
    memcpy(exact, bytes, length);
    diag_init(&diag);
    int result = xml_read(exact, length, "t.xml", &tree, &diag);
    bool is_good = result == 0 ? diag.errors == 0 && is_sound(tree.root, exact, length)
                               : diag.errors == 1 && tree.root == NULL;
    if (result == 0)
        xml_tree_clear(&tree);
    diag_clear(&diag);
    free(exact);
    return is_good;
}

static const char *const bits[] = {
    "<a>",
    "</a>",
    "<b x='1'>",
    "</b>",
    "<c/>",
    "<c y=\"2\"\n z='3'/>",
    "&amp;",
    "&#65;",
    "&nbsp;",
    "&",
    "<",
    "x",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "é",
    "中",
    "🎉",
    "<!--c-->",
    "<!--",
    "-->",
    "--",
    "<?p i?>",
    "<?",
    "?>",
    "<![CDATA[x]]>",
    "<![CDATA[",
    "]]>",
    "]]",
    "]",
    ">",
    "/",
    "=",
    "\"",
    "'",
    "x=\"",
    "<!DOCTYPE a>",
    "<!",
    "</",
    "xml:lang='fr'",
    "xmlns:q='u'",
    "q:r='1'",
    "<q:s>",
    "</q:s>",
    "<?xml version='1.0'?>",
    "\xC3",
    "\x1B",
    "&#0;",
    "&#",
    "; ",
    "\xEF\xBB\xBF",
};

Test(reader_hostile, bits_of_xml_thrown_together_do_no_harm)
{
    uint64_t state = 88172645463325252u;
    for (int i = 0; i < 6000; i++) {
        struct str text = {0};
        if (chance(&state, 2) == 0)
            str_add(&text, "<a>");
        for (uint32_t count = chance(&state, 12); count > 0; count--)
            str_add(&text, bits[chance(&state, ARRAY_LEN(bits))]);
        if (chance(&state, 2) == 0)
            str_add(&text, "</a>");
        cr_expect(is_survived(str_text(&text), text.length), "number %d: '%s'", i, str_text(&text));
        str_clear(&text);
    }
}

static const char whole[] = "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n"
                            "<!-- naïve -->\r\n<quiz id='q' xml:lang=\"fr\"\r\n      n='&lt;1'>\r\n"
                            "\t<p>Ein <em>Wort</em>, &#8222;zwei&#x201C; &amp; 中🎉</p>\r\n"
                            "\t<?p i?><![CDATA[<b>]]]]><![CDATA[>]]>\r\n<br/></quiz>\r\n";

Test(reader_hostile, a_document_with_damaged_bytes_does_no_harm)
{
    uint64_t state = 362436069;
    cr_expect(is_survived(whole, sizeof whole - 1));
    for (int i = 0; i < 4000; i++) {
        char text[sizeof whole];
        memcpy(text, whole, sizeof whole);
        for (uint32_t count = 1 + chance(&state, 3); count > 0; count--)
            text[chance(&state, sizeof whole - 1)] = chance(&state, 2) == 0
                                                         ? (char)chance(&state, 256)
                                                         : whole[chance(&state, sizeof whole - 1)];
        cr_expect(is_survived(text, sizeof whole - 1), "number %d: '%s'", i, text);
    }
}

Test(reader_hostile, a_document_cut_at_any_byte_does_no_harm)
{
    for (size_t length = 0; length < sizeof whole; length++) {
        cr_expect(is_survived(whole, length), "cut at %zu", length);
        cr_expect(is_survived(whole + length, sizeof whole - 1 - length), "begun at %zu", length);
    }
}

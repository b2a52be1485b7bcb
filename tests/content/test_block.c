/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/block.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "content/block.h"
#include "content/checking.h"

static void add_picture(struct str *picture, const struct blocks *blocks)
{
    static const char *const kinds[BLOCK_KIND_COUNT] = {
        [BLOCK_PARAGRAPH] = "p", [BLOCK_HEADING] = "h", [BLOCK_LIST] = "ul",
        [BLOCK_NUMBERED] = "ol", [BLOCK_ITEM] = "li",   [BLOCK_NOTE] = "note",
    };
    static const char *const notes[NOTE_KIND_COUNT] = {"info", "caution", "tip"};
    for (size_t i = 0; i < blocks->count; i++) {
        const struct block *block = &blocks->items[i];
        str_addf(picture, "%s%s", i > 0 ? " " : "", kinds[block->kind]);
        if (block->kind == BLOCK_NOTE)
            str_addf(picture, ":%s", notes[block->note]);
        if (block->text.plain != NULL)
            str_addf(picture, "'%s'", block->text.plain);
        if (block->children.count == 0)
            continue;
        str_add_char(picture, '(');
        add_picture(picture, &block->children);
        str_add_char(picture, ')');
    }
}

/* One line for all of it: "p'words' ul(li(p'a') li(p'b')) note:tip(p'c')". Caller frees. */
static char *picture_of(const struct blocks *blocks)
{
    struct str picture = {0};
    add_picture(&picture, blocks);
    return str_take(&picture);
}

/* Loads the content of a <note>, which is a flow, after it was checked. Caller clears. */
static struct blocks blocks_of(const char *inner)
{
    char *xml = str_format("<note>%s</note>", inner);
    struct checked checked = checking(&checking_content, xml);
    struct blocks blocks;
    blocks_load_flow(checked.tree.root, &blocks);
    checked_clear(&checked);
    free(xml);
    return blocks;
}

static const struct {
    const char *name;
    const char *source;
    const char *picture;
} flows[] = {
    {"running text is one paragraph", " a <em>b</em>\n c ", "p'a b c'"},
    {"a block", "<p>a</p>", "p'a'"},
    {"blocks in their order", "<h>a</h>\n <p>b</p> <p>c</p>", "h'a' p'b' p'c'"},
    {"a list", "<ul><li>a</li> <li>b</li></ul>", "ul(li(p'a') li(p'b'))"},
    {"a numbered list", "<ol><li>a</li></ol>", "ol(li(p'a'))"},
    {"items of blocks", "<ul><li><p>a</p><p>b</p></li></ul>", "ul(li(p'a' p'b'))"},
    {"lists in lists", "<ul><li><p>a</p><ol><li>b</li></ol></li></ul>",
     "ul(li(p'a' ol(li(p'b'))))"},
    {"a note says what it is for", "<note kind='caution'>a</note><note kind='tip'>b</note>",
     "note:caution(p'a') note:tip(p'b')"},
    {"or else informs", "<note>a</note><note kind='info'>b</note>",
     "note:info(p'a') note:info(p'b')"},
    {"notes in notes", "<note kind='tip'><note><p>a</p></note></note>",
     "note:tip(note:info(p'a'))"},
    {"marks stay with their block", "<p>a <cite ref='C138'/></p>", "p'a " TEXT_OBJECT "'"},
    {"comments are no blocks", "<!-- x --><p>a</p><?x y?>", "p'a'"},

    {"an empty block is left out", "<p>a</p><p/><p>b</p>", "p'a' p'b'"},
    {"an unknown one too", "<p>a</p><table>x</table><p>b</p>", "p'a' p'b'"},
    {"a note of a kind that is none too", "<note kind='joke'>x</note><p>b</p>", "p'b'"},
    {"an empty item is left out of its list", "<ul><li>a</li><li/><li>b</li></ul>",
     "ul(li(p'a') li(p'b'))"},
    {"a list without items is left out", "<ul/><p>a</p>", "p'a'"},
    {"a foreign paragraph alone leaves its words", "<para>a <b>b</b></para>", "p'a b'"},
    {"faulty blocks are not taken for running text", "<p/>", ""},
};

Test(block, a_flow_becomes_blocks)
{
    for (size_t i = 0; i < ARRAY_LEN(flows); i++) {
        struct blocks blocks = blocks_of(flows[i].source);
        char *picture = picture_of(&blocks);
        cr_expect_str_eq(picture, flows[i].picture, "case '%s': %s", flows[i].name, picture);
        free(picture);
        blocks_clear(&blocks);
    }
}

Test(block, every_block_knows_its_place)
{
    struct blocks blocks = blocks_of("\n  <p>a</p>\n  <ul>\n    <li>b</li></ul>");
    cr_assert_eq(blocks.count, 2);
    cr_expect(blocks.items[0].where.line == 2 && blocks.items[0].where.column == 3);
    cr_expect(blocks.items[1].where.line == 3 && blocks.items[1].where.column == 3);
    const struct blocks *items = &blocks.items[1].children;
    cr_assert_eq(items->count, 1);
    cr_expect(items->items[0].where.line == 4 && items->items[0].where.column == 5);
    cr_expect(items->items[0].children.items[0].where.line == 4);
    blocks_clear(&blocks);
}

Test(block, blocks_are_added_one_by_one_and_only_blocks)
{
    struct checked checked =
        checking(&checking_content, "<note><p>a</p><em>b</em><note kind='tip'>c</note><p/></note>");
    struct blocks blocks = {0};
    for (const struct xml_node *child = xml_child(checked.tree.root, NULL); child != NULL;
         child = xml_next(child, NULL))
        blocks_add(&blocks, child);
    char *picture = picture_of(&blocks);
    cr_expect_str_eq(picture, "p'a' note:tip(p'c')");
    free(picture);
    blocks_clear(&blocks);
    checked_clear(&checked);
}

Test(block, keys_name_every_block_and_its_text)
{
    struct blocks blocks = blocks_of("<h>a</h><p> b\n <em> c</em></p><ul><li>d &amp; e</li></ul>"
                                     "<ol><li><p>f</p><note kind='tip'>g</note></li></ol>");
    struct str keys = {0};
    str_add(&keys, "before\n");
    blocks_add_keys(&blocks, &keys);
    cr_expect_str_eq(str_text(&keys), "before\nh:a\np:b <em>c</em>\nul:\nli:\np:d &amp; e\n"
                                      "ol:\nli:\np:f\nnote:\np:g\n");
    str_clear(&keys);
    blocks_clear(&blocks);
}

Test(block, another_structure_of_the_same_words_has_other_keys)
{
    static const char *const structures[] = {
        "<p>a</p><p>b</p>",
        "<p>a b</p>",
        "<h>a</h><p>b</p>",
        "<p>a</p><h>b</h>",
        "<ul><li>a</li><li>b</li></ul>",
        "<ol><li>a</li><li>b</li></ol>",
        "<ul><li><p>a</p><p>b</p></li></ul>",
        "<note><p>a</p><p>b</p></note>",
    };
    struct str keys[ARRAY_LEN(structures)] = {{0}};
    for (size_t i = 0; i < ARRAY_LEN(structures); i++) {
        struct blocks blocks = blocks_of(structures[i]);
        blocks_add_keys(&blocks, &keys[i]);
        blocks_clear(&blocks);
        for (size_t j = 0; j < i; j++)
            cr_expect_str_neq(str_text(&keys[i]), str_text(&keys[j]), "'%s' and '%s'",
                              structures[i], structures[j]);
    }
    for (size_t i = 0; i < ARRAY_LEN(structures); i++)
        str_clear(&keys[i]);
}

struct visits {
    struct str seen;
    size_t wanted; /* ends the walk at the text of this number, counted from 1; 0: never */
    size_t count;
};

static int note_text(void *context, const struct text *text)
{
    struct visits *visits = context;
    str_addf(&visits->seen, "%s ", text->plain);
    return ++visits->count == visits->wanted ? 7 : 0;
}

Test(block, texts_are_visited_in_reading_order)
{
    struct visits visits = {0};
    struct blocks blocks = blocks_of("<h>a</h><ul><li>b</li><li><p>c</p><p>d</p></li></ul>"
                                     "<note><note>e</note></note><p>f</p>");
    cr_expect_eq(blocks_each_text(&blocks, note_text, &visits), 0);
    cr_expect_str_eq(str_text(&visits.seen), "a b c d e f ");
    str_clear(&visits.seen);
    blocks_clear(&blocks);
}

Test(block, a_visit_can_end_the_walk_at_any_depth)
{
    struct visits visits = {.wanted = 3};
    struct blocks blocks =
        blocks_of("<h>a</h><ul><li>b</li><li><p>c</p><p>d</p></li></ul><p>e</p>");
    cr_expect_eq(blocks_each_text(&blocks, note_text, &visits), 7);
    cr_expect_str_eq(str_text(&visits.seen), "a b c ");
    str_clear(&visits.seen);
    blocks_clear(&blocks);
}

Test(block, no_blocks_can_be_cleared_and_walked)
{
    struct visits visits = {0};
    struct blocks blocks = {0};
    struct str keys = {0};
    cr_expect_eq(blocks_each_text(&blocks, note_text, &visits), 0);
    blocks_add_keys(&blocks, &keys);
    blocks_clear(&blocks);
    blocks_clear(&blocks);
    cr_expect_eq(visits.count, 0);
    cr_expect_str_eq(str_text(&keys), "");
}

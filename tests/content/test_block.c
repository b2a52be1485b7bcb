/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/content/block.c */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/memory.h"
#include "content/block.h"
#include "content/checking.h"

static const char *const kinds[BLOCK_KIND_COUNT] = {
    [BLOCK_PARAGRAPH] = "p",  [BLOCK_HEADING] = "h",
    [BLOCK_LIST] = "ul",      [BLOCK_NUMBERED] = "ol",
    [BLOCK_ITEM] = "li",      [BLOCK_DESCRIPTIONS] = "dl",
    [BLOCK_NAME] = "dt",      [BLOCK_DESCRIPTION] = "dd",
    [BLOCK_TABLE] = "table",  [BLOCK_ROW] = "tr",
    [BLOCK_HEAD_CELL] = "th", [BLOCK_CELL] = "td",
    [BLOCK_CAPTION] = NULL,   [BLOCK_QUOTE] = "blockquote",
    [BLOCK_LINES] = "pre",    [BLOCK_FIGURE] = "figure",
    [BLOCK_CHART] = "chart",  [BLOCK_BAR] = "bar",
    [BLOCK_NOTE] = "note",    [BLOCK_EXAMPLE] = "example",
    [BLOCK_PAUSE] = "pause",  [BLOCK_FACILITATOR] = "facilitator",
    [BLOCK_TRY] = "try",
};

/* What a block has besides its kind and what is inside. */
static void add_details(struct str *picture, const struct block *block)
{
    static const char *const notes[NOTE_KIND_COUNT] = {"info", "caution", "tip"};
    static const char *const charts[CHART_KIND_COUNT] = {"bar", "line"};
    if (block->kind == BLOCK_NOTE)
        str_addf(picture, ":%s", notes[block->note]);
    if (block->kind == BLOCK_CHART)
        str_addf(picture, ":%s", charts[block->chart]);
    if (block->title.plain != NULL)
        str_addf(picture, "[%s]", block->title.plain);
    if (block->unit.plain != NULL)
        str_addf(picture, "{%s}", block->unit.plain);
    if (block->kind == BLOCK_BAR)
        str_addf(picture, "=%g", block->value);
    if (block->source != NULL)
        str_addf(picture, "@%s", block->source);
    if (block->text.plain != NULL)
        str_addf(picture, "'%s'", block->text.plain);
}

static void add_picture(struct str *picture, const struct blocks *blocks)
{
    for (size_t i = 0; i < blocks->count; i++) {
        const struct block *block = &blocks->items[i];
        cr_assert_not_null(kinds[block->kind], "kind %d", block->kind);
        str_addf(picture, "%s%s", i > 0 ? " " : "", kinds[block->kind]);
        add_details(picture, block);
        if (block->children.count == 0)
            continue;
        str_add_char(picture, '(');
        add_picture(picture, &block->children);
        str_add_char(picture, ')');
    }
}

/* One line for all of it: "p'words' ul(li(p'a') li(p'b')) note:tip(p'c') table[caption](tr(td))".
 * Caller frees. */
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

    {"names and what each means",
     "<dl><dt>a</dt><dd>b</dd> <dt>c</dt><dd><p>d</p><p>e</p></dd></dl>",
     "dl(dt'a' dd(p'b') dt'c' dd(p'd' p'e'))"},
    {"a table", "<table><caption>c</caption><tr><th>a</th><th/></tr><tr><td>b</td></tr></table>",
     "table[c](tr(th(p'a') th(p'')) tr(td(p'b')))"},
    {"a cell of blocks", "<table><tr><td><p>a</p><ul><li>b</li></ul></td></tr></table>",
     "table(tr(td(p'a' ul(li(p'b')))))"},
    {"a quotation and who said it", "<blockquote source=' Who \n else '>a</blockquote>",
     "blockquote[Who else](p'a')"},
    {"one of blocks by nobody", "<blockquote><p>a</p><p>b</p></blockquote>",
     "blockquote(p'a' p'b')"},
    {"lines as they are", "<pre>\n  a  b\n    c \n\n</pre>", "pre'a  b\n  c'"},
    {"a picture and what it shows", "<figure alt='A box'>\n +-+\n |_|\n</figure>",
     "figure[A box]'+-+\n|_|'"},
    {"a picture in a file", "<figure alt='A box' src='figures/box.txt'/>",
     "figure[A box]@figures/box.txt''"},
    {"a chart",
     "<chart kind='line' unit='million'><caption>c</caption><bar label='2020' value='160'/>"
     "<bar label='2024' value='137.5'/></chart>",
     "chart:line[c]{million}(bar[2020]=160 bar[2024]=137.5)"},
    {"one without words", "<chart kind='bar'><bar label='a' value='0'/></chart>",
     "chart:bar(bar[a]=0)"},
    {"examples", "<example label='L'>a</example><example><p>b</p></example>",
     "example[L](p'a') example(p'b')"},

    {"an empty block is left out", "<p>a</p><p/><p>b</p>", "p'a' p'b'"},
    {"an unknown one too", "<p>a</p><box>x</box><p>b</p>", "p'a' p'b'"},
    {"a chart of no kind too", "<chart><bar label='a' value='1'/></chart><p>b</p>", "p'b'"},
    {"a picture without words for it too", "<figure>x</figure><p>b</p>", "p'b'"},
    {"text beside blocks is half of something", "<note>a<p>b</p></note><p>c</p>", "p'c'"},
    {"what holds faulty blocks only is left out with them",
     "<ul><li><p/></li></ul><note><p/></note><blockquote source='x'><p/></blockquote>"
     "<example><p/></example><dl><dt>a</dt><dd><p/></dd></dl><p>b</p>",
     "dl(dt'a') p'b'"},
    {"a table without good rows too", "<table><tr/></table><p>b</p>", "p'b'"},
    {"a chart without good values too",
     "<chart kind='bar'><bar label='a' value='-1'/><bar value='1'/></chart><p>b</p>", "p'b'"},
    {"a faulty value leaves the others",
     "<chart kind='bar'><bar label='a' value='x'/><bar label='b' value='2'/></chart>",
     "chart:bar(bar[b]=2)"},
    {"a faulty cell stays as an empty one",
     "<table><tr><td>a<p>b</p></td><td>c</td></tr><tr><th context=''>d</th></tr></table>",
     "table(tr(td td(p'c')) tr(th))"},
    {"what is no cell leaves none behind", "<table><tr><p>x</p><td>a</td></tr></table>",
     "table(tr(td(p'a')))"},
    {"words in kept lines stay, their marks do not", "<pre>a <em>b</em>\nc</pre>", "pre'a b\nc'"},
    {"a cell that went astray leaves the words around it", "a <td>b</td> c", "p'a b c'"},
    {"a heading of a table too", "<caption>a</caption>", "p'a'"},
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

Test(block, keys_hold_titles_units_and_values_too)
{
    struct blocks blocks = blocks_of(
        "<table><caption>c &amp; d</caption><tr><th>a</th><td/></tr></table>"
        "<blockquote source='s'>q</blockquote><pre>\n a\n  b</pre><figure alt='w'>x</figure>"
        "<chart kind='bar' unit='u'><bar label='l' value='1.25'/></chart>"
        "<example label='e'>f</example><dl><dt>n</dt><dd>m</dd></dl>");
    struct str keys = {0};
    blocks_add_keys(&blocks, &keys);
    cr_expect_str_eq(str_text(&keys), "table:\ntitle:c &amp; d\ntr:\nth:\np:a\ntd:\np:\n"
                                      "blockquote:\ntitle:s\np:q\npre:a\n| b\nfigure:x\ntitle:w\n"
                                      "chart:\nunit:u\nbar:\ntitle:l\nvalue:1.250\n"
                                      "example:\ntitle:e\np:f\ndl:\ndt:n\ndd:\np:m\n");
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
        "<example><p>a</p><p>b</p></example>",
        "<blockquote><p>a</p><p>b</p></blockquote>",
        "<blockquote source='b'><p>a</p></blockquote>",
        "<example label='a'><p>b</p></example>",
        "<dl><dt>a</dt><dd>b</dd></dl>",
        "<dl><dt>b</dt><dd>a</dd></dl>",
        "<table><tr><td>a</td><td>b</td></tr></table>",
        "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
        "<table><tr><th>a</th><td>b</td></tr></table>",
        "<table><caption>a</caption><tr><td>b</td></tr></table>",
        "<pre>a b</pre>",
        "<pre>a\nb</pre>",
        "<pre>a\np:b</pre>",
        "<pre>a</pre><p>b</p>",
        "<figure alt='a'>b</figure>",
        "<figure alt='b'>a</figure>",
        "<chart kind='bar'><bar label='a' value='1'/></chart>",
        "<chart kind='bar'><bar label='a' value='2'/></chart>",
        "<chart kind='bar' unit='b'><bar label='a' value='1'/></chart>",
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

Test(block, titles_are_visited_before_what_they_head_and_who_is_quoted_behind)
{
    struct visits visits = {0};
    struct blocks blocks = blocks_of(
        "<table><caption>a</caption><tr><th>b</th><td><p>c</p><p>d</p></td></tr></table>"
        "<blockquote source='e'>f</blockquote><dl><dt>g</dt><dd>h</dd></dl><pre>i</pre>"
        "<figure alt='j'>k</figure>"
        "<chart kind='bar' unit='m'><caption>l</caption><bar label='n' value='1'/></chart>"
        "<example label='o'>p</example>");
    cr_expect_eq(blocks_each_text(&blocks, note_text, &visits), 0);
    cr_expect_str_eq(str_text(&visits.seen), "a b c d f e g h i j k l m n o p ");
    str_clear(&visits.seen);
    blocks_clear(&blocks);
}

static void note_block(void *context, const struct block *block)
{
    str_addf(context, "%s ", kinds[block->kind]);
}

Test(block, every_block_is_visited_an_outer_one_first)
{
    struct str seen = {0};
    struct blocks blocks =
        blocks_of("<p>a</p><table><tr><th>b</th><td><pre>c</pre></td></tr></table><note>d</note>");
    blocks_each(&blocks, note_block, &seen);
    cr_expect_str_eq(str_text(&seen), "p table tr th p td pre note p ");
    str_clear(&seen);
    blocks_clear(&blocks);
    blocks_each(&blocks, note_block, &seen);
}

Test(block, what_another_layer_fills_is_added_empty)
{
    struct blocks blocks = {0};
    struct block *block = blocks_add_empty(&blocks, BLOCK_TRY, (struct where){"t.xml", 3, 7});
    cr_assert_eq(blocks.count, 1);
    cr_expect_eq(block, &blocks.items[0]);
    cr_expect_eq(block->kind, BLOCK_TRY);
    cr_expect(block->where.line == 3 && block->where.column == 7);
    cr_expect_null(block->text.plain);
    cr_expect_null(block->source);
    cr_expect_eq(block->children.count, 0);
    blocks_clear(&blocks);
}

Test(block, what_stands_only_in_a_lesson_is_loaded_there)
{
    static const char *const elements[] = {"<pause/>", "<facilitator><p>b</p></facilitator>",
                                           "<facilitator><p/></facilitator>"};
    struct blocks blocks = {0};
    for (size_t i = 0; i < ARRAY_LEN(elements); i++) {
        struct checked checked = checking(&checking_content, elements[i]);
        blocks_add(&blocks, checked.tree.root);
        checked_clear(&checked);
    }
    char *picture = picture_of(&blocks);
    cr_expect_str_eq(picture, "pause facilitator(p'b')", "%s", picture);
    free(picture);
    blocks_clear(&blocks);
}

Test(block, lists_and_rows_of_heads_are_told_from_others)
{
    static const struct {
        const char *xml;
        bool is_list;
        bool has_head;
    } cases[] = {
        {"<ul><li>a</li></ul>", true, false},
        {"<ol><li>a</li></ol>", true, false},
        {"<dl><dt>a</dt><dd>b</dd></dl>", false, false},
        {"<table><tr><th>a</th><th/></tr></table>", false, true},
        {"<table><tr><th>a</th><td>b</td></tr></table>", false, false},
        {"<table><tr><td>a</td></tr></table>", false, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct blocks blocks = blocks_of(cases[i].xml);
        const struct block *block = &blocks.items[0];
        cr_expect_eq(block_is_list(block), cases[i].is_list, "case '%s'", cases[i].xml);
        cr_expect_eq(block->kind == BLOCK_TABLE && block_is_head_row(&block->children.items[0]),
                     cases[i].has_head, "case '%s'", cases[i].xml);
        blocks_clear(&blocks);
    }
    cr_expect_not(block_is_head_row(&(struct block){.kind = BLOCK_ROW}), "a row of nothing");
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

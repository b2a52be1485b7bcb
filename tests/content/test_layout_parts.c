/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of blocks, which tell what belongs together in two languages; and notes for who teaches
 * alone. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "content/laying.h"

/* Each part once, as "BLOCK.PART word", by the first word of its first line. Caller frees. */
static char *parts_of(const struct layout *layout)
{
    struct str parts = {0};
    const struct layout_line *before = NULL;
    for (size_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        if (before != NULL && line->block == before->block) {
            cr_expect_geq(line->part, before->part, "line %zu goes back", i);
            if (line->part == before->part)
                continue;
        }
        str_addf(&parts, "%s%zu.%zu %.*s", before != NULL ? ", " : "", line->block, line->part,
                 (int)strcspn(line->text, " "), line->text);
        before = line;
    }
    return str_take(&parts);
}

static void expect_parts(const char *xml, const char *expected)
{
    static const size_t widths[] = {20, 24, 31, 40, 66, 120};
    for (size_t i = 0; i < ARRAY_LEN(widths); i++) {
        struct laid laid = laying_out_at(xml, widths[i]);
        char *found = parts_of(&laid.layout);
        cr_expect_str_eq(found, expected, "%s at %zu: %s", xml, widths[i], found);
        free(found);
        laid_clear(&laid);
    }
}

Test(layout_parts, are_paragraphs_items_and_names)
{
    expect_parts("<p>One</p><p>Two</p>", "0.1 One, 1.1 Two");
    expect_parts("<p>A</p><ul><li>B b b b b b b b b b b b b b b</li><li>C</li></ul><p>D</p>",
                 "0.1 A, 1.2 B, 1.3 C, 2.1 D");
    expect_parts("<ol><li><p>A</p><p>B</p></li><li><p>C</p></li></ol>", "0.2 A, 0.3 B, 0.4 C");
    expect_parts("<dl><dt>A</dt><dd>B</dd><dt>C</dt><dd>D</dd></dl>", "0.2 A, 0.3 B, 0.4 C, 0.5 D");
}

Test(layout_parts, of_what_holds_blocks_are_those_in_it)
{
    expect_parts("<note><p>A</p><ul><li>B</li></ul></note><p>C</p>",
                 "0.1 Note, 0.2 A, 0.4 B, 1.1 C");
    expect_parts("<pre>A\nB\nC</pre><p>D</p>", "0.1 A, 1.1 D");
}

/* In columns or as records: what follows in the same block has the same number. */
Test(layout_parts, of_a_table_are_its_rows_at_every_width)
{
    static const char xml[] =
        "<note><table><tr><th>Work</th><th>In general everywhere</th><th>Begun</th></tr>"
        "<tr><td>Basic</td><td>15</td><td>14</td></tr>"
        "<tr><td>Light</td><td><ul><li>13</li><li>14</li></ul></td><td>12</td></tr></table>"
        "<p>After</p></note>";
    static const size_t widths[] = {20, 66};
    for (size_t i = 0; i < ARRAY_LEN(widths); i++) {
        struct laid laid = laying_out_at(xml, widths[i]);
        char *found = parts_of(&laid.layout);
        cr_expect_not_null(strstr(found, "0.3 Basic"), "at %zu: %s", widths[i], found);
        cr_expect_not_null(strstr(found, "0.4 Light"), "at %zu: %s", widths[i], found);
        cr_expect_not_null(strstr(found, "0.5 After"), "at %zu: %s", widths[i], found);
        free(found);
        laid_clear(&laid);
    }
}

/* --- For who teaches --- */

/* Two paragraphs, a note after each. */
static struct blocks make_lesson(void)
{
    struct blocks blocks = laid_blocks("<p>A</p>");
    struct blocks first = laid_blocks("<p>Ask.</p>");
    struct blocks second = laid_blocks("<p>Wait.</p><p>Then on.</p>");
    blocks_add_empty(&blocks, BLOCK_FACILITATOR, (struct where){0})->children = first;
    struct block *paragraph = blocks_add_empty(&blocks, BLOCK_PARAGRAPH, (struct where){0});
    text_from_words("B", (struct where){0}, &paragraph->text);
    blocks_add_empty(&blocks, BLOCK_FACILITATOR, (struct where){0})->children = second;
    return blocks;
}

static void expect_notes(const struct layout_options *options, const char *lines, const char *parts)
{
    struct laid laid = {.blocks = make_lesson()};
    layout_blocks(&laid.blocks, options, &laid.layout);
    char *found = laying_picture(&laid.layout);
    char *found_parts = parts_of(&laid.layout);
    cr_expect_str_eq(found, lines, "%s", found);
    cr_expect_str_eq(found_parts, parts, "%s", found_parts);
    free(found_parts);
    free(found);
    laid_clear(&laid);
}

Test(layout_parts, notes_alone_have_one_heading_and_their_blocks)
{
    struct layout_options options = {
        .columns = 30, .title = "Notes", .notes = LAYOUT_NOTES_ALONE, .plan_words = "5 minutes."};
    expect_notes(&options, "Notes\n\n5 minutes.\n\nAsk.\n\nWait.\n\nThen on.\n",
                 "0.0 Notes, 1.2 Ask., 3.2 Wait., 3.3 Then");
}

Test(layout_parts, a_plan_stands_before_the_text)
{
    struct blocks plan = laid_blocks("<p>Chairs.</p><p>Chart.</p>");
    struct layout_options options = {.columns = 30,
                                     .title = "T",
                                     .notes = LAYOUT_NOTES_INSIDE,
                                     .plan_words = "5 minutes.",
                                     .plan = &plan};
    expect_notes(&options,
                 "T\n\n  For the facilitator\n  5 minutes.\n\n  Chairs.\n\n  Chart.\n\nA\n\n"
                 "  For the facilitator\n  Ask.\n\nB\n\n"
                 "  For the facilitator\n  Wait.\n\n  Then on.\n",
                 "0.0 T, 0.1 A, 1.1 For, 1.2 Ask., 2.1 B, 3.1 For, 3.2 Wait., 3.3 Then");
    options.notes = LAYOUT_NOTES_HIDDEN;
    expect_notes(&options, "T\n\nA\n\nB\n", "0.0 T, 0.1 A, 2.1 B");
    options.plan_words = NULL;
    options.title = NULL;
    options.notes = LAYOUT_NOTES_ALONE;
    expect_notes(&options, "Chairs.\n\nChart.\n\nAsk.\n\nWait.\n\nThen on.\n",
                 "0.0 Chairs., 1.2 Ask., 3.2 Wait., 3.3 Then");
    blocks_clear(&plan);
}

Test(layout_parts, what_stands_before_the_text_has_the_place_of_its_start)
{
    struct blocks plan = laid_blocks("<p>Chairs in a circle, and a chart for all.</p>");
    const struct layout_options options = {
        .columns = 20, .title = "T", .notes = LAYOUT_NOTES_INSIDE, .plan = &plan};
    struct laid laid = laying_out("<p>One two three four five six.</p>", &options);
    size_t line = layout_find(&laid.layout, 0, 0);
    cr_expect_str_eq(laid.layout.lines[line].text, "One two three four");
    for (size_t i = 0; i < line; i++)
        cr_expect(laid.layout.lines[i].characters == 0 && laid.layout.lines[i].part == 0);
    laid_clear(&laid);
    blocks_clear(&plan);
}

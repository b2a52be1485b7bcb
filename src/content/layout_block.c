/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks that hold blocks, and lines that are kept, laid out as lines of a width. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/layout_inside.h"
#include "content/safe.h"
#include "content/wrap.h"

static bool is_tight(const struct block *list);

static bool is_tight_item(const struct block *item)
{
    const struct blocks *blocks = &item->children;
    if (blocks->count == 0 || blocks->items[0].kind != BLOCK_PARAGRAPH || blocks->count > 2)
        return false;
    if (blocks->count == 1)
        return true;
    return block_is_list(&blocks->items[1]) && is_tight(&blocks->items[1]);
}

/* A list without gaps: short items, and lists of such below them. */
static bool is_tight(const struct block *list)
{
    for (size_t i = 0; i < list->children.count; i++)
        if (!is_tight_item(&list->children.items[i]))
            return false;
    return true;
}

/* The sign before item number `index`, as wide as that of the last item. */
static char *item_lead(const struct block *list, size_t index)
{
    if (list->kind == BLOCK_LIST)
        return memory_text("•");
    char *widest = str_format("%zu.", list->children.count);
    char *lead = str_format("%*zu.", (int)strlen(widest) - 1, index + 1);
    free(widest);
    return lead;
}

void laying_list(struct laying *laying, const struct block *list)
{
    bool was_tight = laying->is_tight;
    laying->is_tight = was_tight || is_tight(list);
    for (size_t i = 0; i < list->children.count; i++) {
        char *lead = item_lead(list, i);
        if (i > 0 && !laying->is_tight)
            laying_gap(laying, false);
        size_t indent = laying_indent(laying, wrap_columns(lead, strlen(lead)) + 1);
        free(laying->lead);
        laying->lead = lead;
        laying_blocks(laying, &list->children.items[i].children);
        free(laying->lead); /* of an item of which nothing is seen */
        laying->lead = NULL;
        laying->indent = indent;
    }
    laying->is_tight = was_tight;
}

/* A name stands with what it means; a gap parts it from the one before. */
void laying_descriptions(struct laying *laying, const struct block *list)
{
    for (size_t i = 0; i < list->children.count; i++) {
        const struct block *child = &list->children.items[i];
        bool is_name = child->kind == BLOCK_NAME;
        if (is_name && i > 0 && child[-1].kind != BLOCK_NAME && !laying->is_tight)
            laying_gap(laying, false);
        if (is_name) {
            size_t first = laying->layout->line_count;
            laying->part += laying->holds_part ? 0 : 1;
            laying_text(laying, &child->text, LAYOUT_STRONG);
            laying_keep(laying, first);
            continue;
        }
        size_t indent = laying_indent(laying, LAYING_INDENT);
        laying_blocks(laying, &child->children);
        laying->indent = indent;
    }
}

static void lay_indented(struct laying *laying, const struct blocks *blocks)
{
    size_t indent = laying_indent(laying, LAYING_INDENT);
    laying_blocks(laying, blocks);
    laying->indent = indent;
}

/* A word above, and what follows it indented. */
static void lay_titled(struct laying *laying, const char *title, unsigned style, const char *sign,
                       const struct blocks *blocks)
{
    bool is_sign_inside = sign != NULL && laying->is_cell;
    size_t first = laying->layout->line_count;
    char *words =
        str_format("%s%s%s", is_sign_inside ? sign : "", is_sign_inside ? " " : "", title);
    laying_own_words(laying, words, style);
    laying_keep(laying, first);
    struct layout_line *line = &laying->layout->lines[first];
    if (sign != NULL && !is_sign_inside && line->lead == NULL) {
        line->lead = memory_text(sign);
        line->lead_style = style;
    }
    free(words);
    lay_indented(laying, blocks);
}

/* A caution has a sign before its word, in the margin where there is one; the sign of an item goes
 * before. */
void laying_note(struct laying *laying, const struct block *note)
{
    switch (note->note) {
    case NOTE_CAUTION:
        lay_titled(laying, pgettext("note", "Caution"), LAYOUT_CAUTION, "!", &note->children);
        break;
    case NOTE_TIP:
        lay_titled(laying, pgettext("note", "Tip"), LAYOUT_STRONG, NULL, &note->children);
        break;
    default:
        lay_titled(laying, pgettext("note", "Note"), LAYOUT_STRONG, NULL, &note->children);
    }
}

/* The label of an example is course text: it is laid out like a text, after the word. */
void laying_example(struct laying *laying, const struct block *example)
{
    size_t first = laying->layout->line_count;
    if (text_is_empty(&example->title)) {
        lay_titled(laying, _("Example"), LAYOUT_STRONG, NULL, &example->children);
        return;
    }
    const char *before = laying->opening;
    laying->opening = _("Example:");
    laying_text(laying, &example->title, LAYOUT_STRONG);
    laying->opening = before;
    laying_keep(laying, first);
    lay_indented(laying, &example->children);
}

/* In the text each note has its heading. A column of their own has one for all, its title. */
static void lay_for_facilitator(struct laying *laying, const char *words,
                                const struct blocks *blocks)
{
    unsigned style = laying->style;
    size_t indent = laying->indent;
    laying->style |= LAYOUT_ASIDE;
    if (laying->options->notes == LAYOUT_NOTES_INSIDE) {
        size_t first = laying->layout->line_count;
        laying_indent(laying, LAYING_INDENT);
        laying_own_words(laying, _("For the facilitator"), LAYOUT_STRONG);
        laying_keep(laying, first);
    }
    if (words != NULL)
        laying_own_words(laying, words, LAYOUT_PLAIN);
    if (words != NULL && blocks->count > 0)
        laying_gap(laying, false);
    laying_blocks(laying, blocks);
    laying->indent = indent;
    laying->style = style;
}

void laying_facilitator(struct laying *laying, const struct block *note)
{
    lay_for_facilitator(laying, NULL, &note->children);
}

/* All of it stands at the start of the text, and is one part with the title. */
void laying_plan(struct laying *laying)
{
    static const struct blocks none = {0};
    const struct layout_options *options = laying->options;
    const struct blocks *plan = options->plan != NULL ? options->plan : &none;
    size_t first = laying->layout->line_count;
    bool held_part = laying->holds_part;
    if (options->plan_words == NULL && plan->count == 0)
        return;
    if (first > 0)
        laying_gap(laying, true);
    laying->holds_part = true;
    lay_for_facilitator(laying, options->plan_words, plan);
    laying->holds_part = held_part;
    for (size_t i = first; i < laying->layout->line_count; i++)
        laying->layout->lines[i].characters = 0;
    laying->characters = 0;
}

void laying_quote(struct laying *laying, const struct block *quote)
{
    size_t indent = laying_indent(laying, LAYING_INDENT);
    size_t first = laying->layout->line_count;
    laying_blocks(laying, &quote->children);
    if (!text_is_empty(&quote->title)) {
        if (laying->layout->line_count > first)
            laying_keep(laying, laying->layout->line_count - 1);
        laying->opening = "–";
        laying_text(laying, &quote->title, LAYOUT_PLAIN);
    }
    laying->indent = indent;
}

/* A line that is kept, as far as it fits; what was cut ends in a sign. */
static void lay_kept_line(struct laying *laying, const char *bytes, size_t length)
{
    size_t most = laying_columns(laying);
    struct str safe = {0};
    safe_add(&safe, bytes, length);
    const char *text = str_text(&safe);
    if (wrap_columns(text, safe.length) > most) {
        size_t at = 0;
        size_t columns = 0;
        for (;;) {
            size_t cluster = wrap_cluster(text + at, safe.length - at);
            size_t more = wrap_columns(text + at, cluster);
            if (columns + more > most - 1)
                break;
            columns += more;
            at += cluster;
        }
        str_cut(&safe, at);
        str_add(&safe, "…");
    }
    laying_note_longest(laying, wrap_columns(str_text(&safe), safe.length));
    laying_word_line(laying, str_text(&safe), LAYOUT_PLAIN);
    str_clear(&safe);
}

void laying_lines(struct laying *laying, const struct block *lines)
{
    const char *line = lines->text.plain;
    int64_t before = laying->characters;
    enum direction direction_before = laying->direction;
    struct text passed = {0};
    laying->direction = laying_direction(laying, &lines->text);
    for (;;) {
        size_t length = strcspn(line, "\n");
        lay_kept_line(laying, line, length);
        passed.plain = memory_text_n(line, length);
        laying_pass(laying, &passed);
        laying->characters += line[length] == '\n';
        free(passed.plain);
        if (line[length] == '\0')
            break;
        line += length + 1;
    }
    laying->direction = direction_before;
    laying->characters = before;
    laying_pass(laying, &lines->text);
}

static size_t widest_line(const char *lines)
{
    size_t widest = 0;
    for (;;) {
        size_t length = strcspn(lines, "\n");
        size_t columns = wrap_columns(lines, length);
        widest = columns > widest ? columns : widest;
        if (lines[length] == '\0')
            return widest;
        lines += length + 1;
    }
}

/* Where the picture does not fit, or there is none, its words stand for it. */
void laying_figure(struct laying *laying, const struct block *figure)
{
    bool is_seen =
        !text_is_empty(&figure->text) && widest_line(figure->text.plain) <= laying_columns(laying);
    if (is_seen) {
        size_t first = laying->layout->line_count;
        laying_pass(laying, &figure->title);
        laying_lines(laying, figure);
        laying_keep(laying, first);
        laying->layout->lines[laying->layout->line_count - 1].keeps_next = false;
        return;
    }
    laying->opening = _("Picture:");
    laying_text(laying, &figure->title, LAYOUT_PLAIN);
    laying_pass(laying, &figure->text);
}

void laying_pause(struct laying *laying, const struct block *pause)
{
    (void)pause;
    laying_word_line(laying, "· · ·", LAYOUT_RULE)->is_pause = true;
}

void laying_try(struct laying *laying, const struct block *block)
{
    (void)block;
    laying_word_line(laying, "", LAYOUT_PLAIN)->is_try = true;
}

void laying_nothing(struct laying *laying, const struct block *block)
{
    (void)laying;
    (void)block;
}

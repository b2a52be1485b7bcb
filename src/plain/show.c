/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Course text as lines. */
#include "config.h"

#include "plain/show.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/str.h"
#include "content/cite.h"

static bool is_link(const struct mark *mark)
{
    return mark->kind == MARK_TERM || mark->kind == MARK_CITE;
}

/* The number of a link: the one that its reference has already, else the next. 0 when all are used
 * up. */
static size_t link_number(struct show_links *links, const struct mark *mark)
{
    for (size_t i = 0; i < links->count; i++)
        if (links->items[i]->kind == mark->kind &&
            strcmp(links->items[i]->reference, mark->reference) == 0)
            return i + 1;
    if (links->count == SHOW_LINKS_MAX)
        return 0;
    links->items[links->count++] = mark;
    return links->count;
}

static void add_mark_start(struct str *out, const struct mark *mark)
{
    if (!mark->is_filled)
        return;
    char *words = cite_words(mark->reference);
    str_add(out, words);
    free(words);
}

static void add_mark_end(struct str *out, const struct mark *mark, struct show_links *links)
{
    if (links == NULL || !is_link(mark))
        return;
    size_t number = link_number(links, mark);
    if (number > 0)
        str_addf(out, " (%zu)", number);
}

/* Adds what begins or ends at this place of the text. Marks are in the order of their starts. */
static void add_marks(struct str *out, const struct text *text, size_t at, struct show_links *links)
{
    for (size_t i = 0; i < text->mark_count; i++)
        if (text->marks[i].end == at)
            add_mark_end(out, &text->marks[i], links);
    for (size_t i = 0; i < text->mark_count; i++)
        if (text->marks[i].start == at)
            add_mark_start(out, &text->marks[i]);
}

char *show_text(const struct text *text, struct show_links *links)
{
    struct str out = {0};
    size_t length = strlen(text->plain);
    size_t at = 0;
    while (at < length) {
        add_marks(&out, text, at, links);
        if (strncmp(text->plain + at, TEXT_OBJECT, strlen(TEXT_OBJECT)) == 0)
            at += strlen(TEXT_OBJECT);
        else
            str_add_char(&out, text->plain[at++]);
    }
    add_marks(&out, text, length, links);
    return str_take(&out);
}

struct brief {
    struct str text;
    struct show_links *links;
};

static int add_brief(void *context, const struct text *text)
{
    struct brief *brief = context;
    char *shown = show_text(text, brief->links);
    str_addf(&brief->text, "%s%s", brief->text.length > 0 ? " " : "", shown);
    free(shown);
    return 0;
}

char *show_brief(const struct blocks *blocks, struct show_links *links)
{
    struct brief brief = {.links = links};
    blocks_each_text(blocks, add_brief, &brief);
    return str_take(&brief.text);
}

/* Says a text, after some words of the program such as a list's sign, so many columns from the
 * edge. */
static void say_led(struct console *console, size_t indent, const char *lead,
                    const struct text *text, struct show_links *links)
{
    char *shown = show_text(text, links);
    char *line = str_format("%*s%s%s", (int)indent, "", lead, shown);
    console_say_indented(console, indent + strlen(lead), line);
    free(line);
    free(shown);
}

static void show_range(struct console *console, const struct blocks *blocks, size_t start,
                       size_t end, size_t indent, struct show_links *links);

/* What follows the item's first paragraph stands below its words, not below its sign. */
static void show_item(struct console *console, size_t indent, const char *lead,
                      const struct block *item, struct show_links *links)
{
    const struct blocks *children = &item->children;
    bool is_led = children->count > 0 && children->items[0].kind == BLOCK_PARAGRAPH;
    if (is_led)
        say_led(console, indent, lead, &children->items[0].text, links);
    for (size_t i = is_led ? 1 : 0; i < children->count; i++)
        show_range(console, children, i, i + 1, indent + strlen(lead), links);
}

static void show_list(struct console *console, const struct block *list, size_t indent,
                      struct show_links *links)
{
    for (size_t i = 0; i < list->children.count; i++) {
        char *lead = list->kind == BLOCK_NUMBERED ? str_format("%zu. ", i + 1) : str_format("- ");
        show_item(console, indent, lead, &list->children.items[i], links);
        free(lead);
    }
}

static const char *note_lead(enum note_kind kind)
{
    switch (kind) {
    case NOTE_CAUTION:
        return _("Caution:");
    case NOTE_TIP:
        return _("Tip:");
    default:
        return _("Note:");
    }
}

static void show_block(struct console *console, const struct block *block, size_t indent,
                       struct show_links *links)
{
    switch (block->kind) {
    case BLOCK_LIST:
    case BLOCK_NUMBERED:
        show_list(console, block, indent, links);
        break;
    case BLOCK_NOTE:
        console_sayf(console, "%*s%s", (int)indent, "", note_lead(block->note));
        show_range(console, &block->children, 0, block->children.count, indent, links);
        break;
    case BLOCK_ITEM:
        show_item(console, indent, "", block, links);
        break;
    default:
        say_led(console, indent, "", &block->text, links);
    }
}

static void show_range(struct console *console, const struct blocks *blocks, size_t start,
                       size_t end, size_t indent, struct show_links *links)
{
    for (size_t i = start; i < end; i++) {
        if (i > start)
            console_gap(console);
        show_block(console, &blocks->items[i], indent, links);
    }
}

void show_blocks(struct console *console, const struct blocks *blocks, size_t start, size_t end,
                 struct show_links *links)
{
    show_range(console, blocks, start, end, 0, links);
}

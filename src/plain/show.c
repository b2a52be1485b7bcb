/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Course text as lines. */
#include "config.h"

#include "plain/show.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "plain/show_inside.h"

enum { DESCRIPTION_INDENT = 2 };

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
    if (mark->kind == MARK_QUOTE)
        str_add(out, text_quote_start());
    if (!mark->is_filled)
        return;
    char *words = mark_words(mark);
    str_add(out, words);
    free(words);
}

static void add_mark_end(struct str *out, const struct mark *mark, struct show_links *links)
{
    if (mark->kind == MARK_QUOTE)
        str_add(out, text_quote_end());
    if (links == NULL || !mark_is_link(mark))
        return;
    size_t number = link_number(links, mark);
    if (number > 0)
        str_addf(out, " [%zu]", number);
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

static void show_inside(struct console *console, const struct block *block, size_t indent,
                        struct show_links *links)
{
    show_range(console, &block->children, 0, block->children.count, indent, links);
}

void show_add_label(struct str *line, const char *label)
{
    /* TRANSLATORS: what the words that follow are about: the head of a table's column before a
     * value of that column, a name before what it means. */
    str_addf(line, _("%s:"), label);
    str_add(line, " ");
}

/* What is described, with the names before it: "name: what it means". Lines after the first are
 * indented a little, however long the name is. */
static void show_description(struct console *console, size_t indent, const char *names,
                             const struct block *description, struct show_links *links)
{
    const struct blocks *children = &description->children;
    bool is_led = children->count > 0 && children->items[0].kind == BLOCK_PARAGRAPH;
    char *first = is_led ? show_text(&children->items[0].text, links) : memory_text("");
    char *line = str_format("%*s%s%s", (int)indent, "", names, first);
    console_say_indented(console, indent + DESCRIPTION_INDENT, line);
    for (size_t i = is_led ? 1 : 0; i < children->count; i++)
        show_range(console, children, i, i + 1, indent + DESCRIPTION_INDENT, links);
    free(line);
    free(first);
}

static void show_descriptions(struct console *console, const struct block *list, size_t indent,
                              struct show_links *links)
{
    struct str names = {0};
    for (size_t i = 0; i < list->children.count; i++) {
        const struct block *child = &list->children.items[i];
        if (child->kind == BLOCK_NAME) {
            char *name = show_text(&child->text, links);
            show_add_label(&names, name);
            free(name);
            continue;
        }
        show_description(console, indent, str_text(&names), child, links);
        str_cut(&names, 0);
    }
    str_clear(&names);
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

static void show_note(struct console *console, const struct block *note, size_t indent,
                      struct show_links *links)
{
    console_sayf(console, "%*s%s", (int)indent, "", note_lead(note->note));
    show_inside(console, note, indent, links);
}

static void show_example(struct console *console, const struct block *example, size_t indent,
                         struct show_links *links)
{
    char *label = text_is_empty(&example->title) ? NULL : show_text(&example->title, links);
    if (label == NULL)
        console_sayf(console, "%*s%s", (int)indent, "", _("Example"));
    else
        /* TRANSLATORS: spaces, then what it is an example of. */
        console_sayf(console, _("%*sExample: %s"), (int)indent, "", label);
    show_inside(console, example, indent, links);
    free(label);
}

static void show_facilitator(struct console *console, const struct block *note, size_t indent,
                             struct show_links *links)
{
    console_sayf(console, "%*s%s", (int)indent, "", _("For the facilitator:"));
    show_inside(console, note, indent, links);
}

static void show_quote(struct console *console, const struct block *quote, size_t indent,
                       struct show_links *links)
{
    char *source = text_is_empty(&quote->title) ? NULL : show_text(&quote->title, links);
    if (source == NULL)
        console_sayf(console, "%*s%s", (int)indent, "", _("Quotation:"));
    else
        /* TRANSLATORS: spaces, then who said or wrote the words that follow. */
        console_sayf(console, _("%*sQuotation, %s:"), (int)indent, "", source);
    show_inside(console, quote, indent, links);
    free(source);
}

static void show_lines(struct console *console, const struct block *block, size_t indent,
                       struct show_links *links)
{
    const char *line = block->text.plain;
    (void)links;
    for (;;) {
        size_t length = strcspn(line, "\n");
        console_sayf(console, "%*s%.*s", (int)indent, "", (int)length, line);
        if (line[length] == '\0')
            return;
        line += length + 1;
    }
}

static void show_figure(struct console *console, const struct block *figure, size_t indent,
                        struct show_links *links)
{
    char *words = show_text(&figure->title, links);
    /* TRANSLATORS: spaces, then what a picture shows. */
    console_sayf(console, _("%*sPicture: %s"), (int)indent, "", words);
    free(words);
}

static void show_words(struct console *console, const struct block *block, size_t indent,
                       struct show_links *links)
{
    say_led(console, indent, "", &block->text, links);
}

static void show_alone(struct console *console, const struct block *item, size_t indent,
                       struct show_links *links)
{
    show_item(console, indent, "", item, links);
}

/* What has no lines of its own: the lesson stops there. */
static void show_nothing(struct console *console, const struct block *block, size_t indent,
                         struct show_links *links)
{
    (void)console;
    (void)block;
    (void)indent;
    (void)links;
}

static void (*const show[BLOCK_KIND_COUNT])(struct console *console, const struct block *block,
                                            size_t indent, struct show_links *links) = {
    [BLOCK_PARAGRAPH] = show_words,  [BLOCK_HEADING] = show_words,
    [BLOCK_LIST] = show_list,        [BLOCK_NUMBERED] = show_list,
    [BLOCK_ITEM] = show_alone,       [BLOCK_DESCRIPTIONS] = show_descriptions,
    [BLOCK_NAME] = show_words,       [BLOCK_DESCRIPTION] = show_inside,
    [BLOCK_TABLE] = show_table,      [BLOCK_ROW] = show_inside,
    [BLOCK_HEAD_CELL] = show_inside, [BLOCK_CELL] = show_inside,
    [BLOCK_CAPTION] = show_words,    [BLOCK_QUOTE] = show_quote,
    [BLOCK_LINES] = show_lines,      [BLOCK_FIGURE] = show_figure,
    [BLOCK_CHART] = show_chart,      [BLOCK_BAR] = show_nothing,
    [BLOCK_NOTE] = show_note,        [BLOCK_EXAMPLE] = show_example,
    [BLOCK_PAUSE] = show_nothing,    [BLOCK_FACILITATOR] = show_facilitator,
    [BLOCK_TRY] = show_nothing,
};

static void show_range(struct console *console, const struct blocks *blocks, size_t start,
                       size_t end, size_t indent, struct show_links *links)
{
    for (size_t i = start; i < end; i++) {
        if (i > start && show[blocks->items[i].kind] != show_nothing)
            console_gap(console);
        show[blocks->items[i].kind](console, &blocks->items[i], indent, links);
    }
}

void show_blocks(struct console *console, const struct blocks *blocks, size_t start, size_t end,
                 struct show_links *links)
{
    show_range(console, blocks, start, end, 0, links);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables and charts as sentences: each row says what its values are of. */
#include "config.h"

#include "plain/show_inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "content/number.h"

static char *cell_words(const struct block *cell, struct show_links *links)
{
    return show_brief(&cell->children, links);
}

static bool ends_itself(const char *words)
{
    static const char *const ends[] = {".", "!", "?", ":", ";", "…", "؟", "؛", "。", "！", "？"};
    size_t length = strlen(words);
    for (size_t i = 0; i < ARRAY_LEN(ends); i++)
        if (length >= strlen(ends[i]) && strcmp(words + length - strlen(ends[i]), ends[i]) == 0)
            return true;
    return false;
}

/* "label: words." A label or words that end in a sign of their own get no other. */
static void add_sentence(struct str *line, const char *label, const char *words)
{
    str_add(line, line->length > 0 ? " " : "");
    if (label[0] != '\0' && ends_itself(label))
        str_addf(line, "%s ", label);
    else if (label[0] != '\0')
        show_add_label(line, label);
    if (ends_itself(words))
        str_add(line, words);
    else
        /* TRANSLATORS: the words of a table's cell, as a sentence. */
        str_addf(line, _("%s."), words);
}

/* "Basic minimum age. In general: 15. Begun at 14: 14." */
static void show_row(struct console *console, const struct block *head, const struct block *row,
                     size_t indent, struct show_links *links)
{
    struct str line = {0};
    for (size_t i = 0; i < row->children.count; i++) {
        char *words = cell_words(&row->children.items[i], links);
        char *label = head == NULL || i == 0 || i >= head->children.count
                          ? memory_text("")
                          : cell_words(&head->children.items[i], NULL);
        if (words[0] != '\0')
            add_sentence(&line, label, words);
        free(label);
        free(words);
    }
    console_sayf(console, "%*s%s", (int)indent, "", str_text(&line));
    str_clear(&line);
}

void show_table(struct console *console, const struct block *table, size_t indent,
                struct show_links *links)
{
    const struct blocks *rows = &table->children;
    bool has_head = rows->count > 1 && block_is_head_row(&rows->items[0]);
    size_t count = rows->count - (has_head ? 1 : 0);
    char *caption = text_is_empty(&table->title) ? NULL : show_text(&table->title, links);
    char *words = caption == NULL
                      ? str_format(ngettext("Table, %zu row.", "Table, %zu rows.", count), count)
                      /* TRANSLATORS: what the table shows is filled in. */
                      : str_format(ngettext("Table, %zu row: %s", "Table, %zu rows: %s", count),
                                   count, caption);
    console_sayf(console, "%*s%s", (int)indent, "", words);
    for (size_t i = has_head ? 1 : 0; i < rows->count; i++)
        show_row(console, has_head ? &rows->items[0] : NULL, &rows->items[i], indent, links);
    free(words);
    free(caption);
}

void show_chart(struct console *console, const struct block *chart, size_t indent,
                struct show_links *links)
{
    char *caption = text_is_empty(&chart->title) ? NULL : show_text(&chart->title, links);
    char *unit = text_is_empty(&chart->unit) ? NULL : show_text(&chart->unit, NULL);
    if (caption == NULL)
        console_sayf(console, "%*s%s", (int)indent, "", _("Chart."));
    else
        /* TRANSLATORS: spaces, then what a chart shows. */
        console_sayf(console, _("%*sChart: %s"), (int)indent, "", caption);
    for (size_t i = 0; i < chart->children.count; i++) {
        char *label = show_text(&chart->children.items[i].title, NULL);
        char *figure = figure_words(chart->children.items[i].value, unit);
        /* TRANSLATORS: a value of a chart: its label, such as a year, and its figure. */
        char *words = str_format(_("%s: %s."), label, figure);
        console_sayf(console, "%*s%s", (int)indent, "", words);
        free(words);
        free(figure);
        free(label);
    }
    free(unit);
    free(caption);
}

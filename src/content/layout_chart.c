/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts laid out as text: bars one below the other, or points beside an axis; every value stands
 * there as a figure too. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/layout_inside.h"
#include "content/number.h"
#include "content/shown.h"
#include "content/wrap.h"

enum { GAP = 2, BAR_LEAST = 8, PLOT_ROWS = 6, STEP_LEAST = 3 };

struct value {
    char *label;
    char *figure; /* with its unit */
    double value;
};

struct values {
    struct value *items;
    size_t count;
    double most;
    size_t label_columns; /* of the widest label */
    size_t figure_columns;
};

static size_t columns_of(const char *text)
{
    return wrap_columns(text, strlen(text));
}

static size_t larger(size_t one, size_t other)
{
    return one > other ? one : other;
}

static struct values values_of(const struct block *chart)
{
    struct values values = {.count = chart->children.count};
    char *unit = text_is_empty(&chart->unit) ? NULL : shown_words(&chart->unit);
    values.items = memory_new(values.count, sizeof *values.items);
    for (size_t i = 0; i < values.count; i++) {
        const struct block *bar = &chart->children.items[i];
        struct value *value = &values.items[i];
        value->label = shown_words(&bar->title);
        value->value = bar->value;
        value->figure = figure_words(bar->value, unit);
        values.most = bar->value > values.most ? bar->value : values.most;
        values.label_columns = larger(values.label_columns, columns_of(value->label));
        values.figure_columns = larger(values.figure_columns, columns_of(value->figure));
    }
    free(unit);
    return values;
}

static void values_clear(struct values *values)
{
    for (size_t i = 0; i < values->count; i++) {
        free(values->items[i].label);
        free(values->items[i].figure);
    }
    free(values->items);
}

/* A value's share of `columns`; what is not nothing is seen. */
static size_t length_of(const struct values *values, double value, size_t columns)
{
    double length = values->most > 0 ? value / values->most * (double)columns : 0;
    size_t whole = (size_t)(length + 0.5);
    return whole == 0 && value > 0 ? 1 : whole;
}

static void add_space(struct layout_line *line, size_t *capacity, size_t column)
{
    struct str space = {0};
    str_add_repeat(&space, " ", column > line->columns ? column - line->columns : 0);
    laying_words(line, capacity, str_text(&space), LAYOUT_PLAIN);
    str_clear(&space);
}

static void add_bar(struct layout_line *line, size_t *capacity, size_t length)
{
    struct str bar = {0};
    str_add_repeat(&bar, "═", length);
    laying_words(line, capacity, str_text(&bar), LAYOUT_BAR);
    str_clear(&bar);
}

static struct layout_line *new_line(struct laying *laying, bool keeps_next)
{
    struct layout_line *line = laying_add_line(laying);
    laying_take_lead(laying, line);
    line->text = memory_text("");
    line->keeps_next = keeps_next;
    return line;
}

/* "2020: 160 million". Caller frees. */
static char *labelled(const struct value *value)
{
    /* TRANSLATORS: a value of a chart: its label, such as a year, and its figure. */
    return str_format(_("%s: %s"), value->label, value->figure);
}

/* "2020  ════════════  160 million" */
static void lay_bar(struct laying *laying, const struct values *values, size_t index,
                    size_t bar_columns)
{
    const struct value *value = &values->items[index];
    struct layout_line *line = new_line(laying, index + 1 < values->count);
    size_t capacity = 0;
    laying_words(line, &capacity, value->label, LAYOUT_PLAIN);
    add_space(line, &capacity, values->label_columns + GAP);
    add_bar(line, &capacity, length_of(values, value->value, bar_columns));
    add_space(line, &capacity, line->columns + GAP);
    laying_words(line, &capacity, value->figure, LAYOUT_PLAIN);
}

/* Where label, bar and figure do not stand side by side: "label: figure", and the bar below. */
static void lay_tall_bar(struct laying *laying, const struct values *values, size_t index)
{
    const struct value *value = &values->items[index];
    char *words = labelled(value);
    size_t first = laying->layout->line_count;
    size_t length = length_of(values, value->value, laying_columns(laying));
    laying_own_words(laying, words, LAYOUT_PLAIN);
    laying_keep(laying, first);
    if (length > 0) {
        size_t capacity = 0;
        add_bar(new_line(laying, true), &capacity, length);
    }
    laying->layout->lines[laying->layout->line_count - 1].keeps_next = index + 1 < values->count;
    free(words);
}

static void lay_bars(struct laying *laying, const struct values *values)
{
    size_t words = values->label_columns + values->figure_columns + (size_t)2 * GAP;
    size_t columns = laying_columns(laying);
    for (size_t i = 0; i < values->count; i++)
        if (words + BAR_LEAST <= columns)
            lay_bar(laying, values, i, columns - words);
        else
            lay_tall_bar(laying, values, i);
}

/* --- As a line --- */

/* The columns of a step from one point to the next; 0 where there is not room for it. */
static size_t step_of(const struct values *values, size_t columns)
{
    size_t edges = values->figure_columns + GAP + larger(values->label_columns, 1);
    if (values->count < 2 || columns <= edges)
        return 0;
    size_t step = (columns - edges) / (values->count - 1);
    size_t least = larger(values->label_columns + 1, STEP_LEAST);
    size_t most = 4 * least;
    if (step < least)
        return 0;
    return step < most ? step : most;
}

/* The row of a value, 0 for the largest. */
static size_t row_of(const struct values *values, double value)
{
    double share = values->most > 0 ? value / values->most : 0;
    return (size_t)((1 - share) * (PLOT_ROWS - 1) + 0.5);
}

/* What stands at a column of the plot: a point at a value, a dot between two. */
static const char *sign_at(const struct values *values, size_t step, size_t column, size_t row)
{
    size_t index = column / step;
    double part = (double)(column % step) / (double)step;
    double value = values->items[index].value;
    if (part > 0)
        value += part * (values->items[index + 1].value - value);
    if (row_of(values, value) != row)
        return " ";
    return part > 0 ? "·" : "•";
}

static void lay_plot_row(struct laying *laying, const struct values *values, size_t step,
                         size_t row, const char *figure)
{
    struct layout_line *line = new_line(laying, true);
    size_t capacity = 0;
    add_space(line, &capacity, values->figure_columns - columns_of(figure));
    laying_words(line, &capacity, figure, LAYOUT_PLAIN);
    add_space(line, &capacity, values->figure_columns + GAP - 1);
    laying_words(line, &capacity, "│", LAYOUT_RULE);
    struct str plot = {0};
    for (size_t column = 0; column <= step * (values->count - 1); column++)
        str_add(&plot, sign_at(values, step, column, row));
    while (plot.length > 0 && plot.bytes[plot.length - 1] == ' ')
        str_cut(&plot, plot.length - 1);
    laying_words(line, &capacity, str_text(&plot), LAYOUT_BAR);
    str_clear(&plot);
}

static void lay_labels(struct laying *laying, const struct values *values, size_t step)
{
    struct layout_line *line = new_line(laying, true);
    size_t capacity = 0;
    for (size_t i = 0; i < values->count; i++) {
        add_space(line, &capacity, values->figure_columns + GAP + i * step);
        laying_words(line, &capacity, values->items[i].label, LAYOUT_PLAIN);
    }
}

/* The figures in a sentence: what the line cannot say exactly. */
static void lay_figures(struct laying *laying, const struct values *values)
{
    struct str words = {0};
    for (size_t i = 0; i < values->count; i++) {
        char *value = labelled(&values->items[i]);
        str_addf(&words, "%s%s", i > 0 ? " · " : "", value);
        free(value);
    }
    laying_own_words(laying, str_text(&words), LAYOUT_PLAIN);
    str_clear(&words);
}

/* The rows of the largest and the smallest value say how much they are. */
static void lay_line(struct laying *laying, const struct values *values, size_t step)
{
    const struct value *least = values->items;
    const struct value *most = values->items;
    for (size_t i = 1; i < values->count; i++) {
        least = values->items[i].value < least->value ? &values->items[i] : least;
        most = values->items[i].value > most->value ? &values->items[i] : most;
    }
    for (size_t row = 0; row < PLOT_ROWS; row++)
        lay_plot_row(laying, values, step, row,
                     row == row_of(values, most->value)    ? most->figure
                     : row == row_of(values, least->value) ? least->figure
                                                           : "");
    lay_labels(laying, values, step);
    lay_figures(laying, values);
}

/* The place goes on behind the texts of a chart, which stand in no line as they are. */
static void pass_texts(struct laying *laying, const struct block *chart)
{
    laying_pass(laying, &chart->unit);
    for (size_t i = 0; i < chart->children.count; i++)
        laying_pass(laying, &chart->children.items[i].title);
}

void laying_chart(struct laying *laying, const struct block *chart)
{
    struct values values = values_of(chart);
    size_t step = chart->chart == CHART_LINE ? step_of(&values, laying_columns(laying)) : 0;
    if (!text_is_empty(&chart->title)) {
        size_t first = laying->layout->line_count;
        laying_text(laying, &chart->title, LAYOUT_PLAIN);
        laying_keep(laying, first);
    }
    if (step > 0)
        lay_line(laying, &values, step);
    else
        lay_bars(laying, &values);
    pass_texts(laying, chart);
    values_clear(&values);
}

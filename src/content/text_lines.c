/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts whose lines are kept as they are: rid of what only the file's layout put around them. */
#include "config.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "content/key.h"
#include "content/text.h"

enum { TAB_COLUMNS = 8 };

/* Characters are counted, not columns: the width of one depends on the system, and a key must not.
 */
static void add_expanded(struct str *out, const char *line, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++) {
        bool continues = ((unsigned char)line[i] & 0xC0) == 0x80;
        size_t to_tab = TAB_COLUMNS - count % TAB_COLUMNS;
        if (line[i] == '\t')
            str_add_repeat(out, " ", to_tab);
        else
            str_add_char(out, line[i]);
        count += line[i] == '\t' ? to_tab : continues ? 0 : 1;
    }
}

/* What all lines that are not blank begin with, in spaces. */
static size_t common_indent(const char *lines)
{
    size_t least = SIZE_MAX;
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        size_t indent = strspn(lines, " ");
        if (indent < length && indent < least)
            least = indent;
        lines += length + (lines[length] == '\n');
    }
    return least == SIZE_MAX ? 0 : least;
}

/* Adds each line without its indent and without the spaces at its end. */
static void add_without_indent(struct str *out, const char *lines, size_t indent)
{
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        size_t start = indent < length ? indent : length;
        size_t end = length;
        while (end > start && lines[end - 1] == ' ')
            end--;
        str_add_n(out, lines + start, end - start);
        str_add_char(out, '\n');
        lines += length + (lines[length] == '\n');
    }
    while (out->length > 0 && out->bytes[out->length - 1] == '\n')
        str_cut(out, out->length - 1);
}

static char *clean_lines(const char *lines)
{
    struct str expanded = {0};
    struct str clean = {0};
    for (const char *blank = lines; *blank != '\0' && xml_is_space(*blank); blank++)
        if (*blank == '\n')
            lines = blank + 1;
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        add_expanded(&expanded, lines, length);
        str_add_char(&expanded, '\n');
        lines += length + (lines[length] == '\n');
    }
    add_without_indent(&clean, str_text(&expanded), common_indent(str_text(&expanded)));
    str_clear(&expanded);
    return str_take(&clean);
}

/* Elements have no business among kept lines: only their words are left. */
static void add_all_words(struct str *out, const struct xml_node *element)
{
    for (const struct xml_node *node = element->first_child; node != NULL; node = node->next) {
        if (node->kind == XML_TEXT)
            str_add(out, node->text);
        else
            add_all_words(out, node);
    }
}

void text_load_lines(const struct xml_node *element, struct text *ret_text)
{
    struct str all = {0};
    add_all_words(&all, element);
    text_from_lines(str_text(&all), element->where, ret_text);
    ret_text->context = memory_text(xml_attribute(element, ELEMENT_CONTEXT));
    str_clear(&all);
}

void text_from_lines(const char *lines, struct where where, struct text *ret_text)
{
    struct text text = {.plain = clean_lines(lines), .is_kept = true, .where = where};
    text.key = key_of_lines(text.plain);
    *ret_text = text;
}

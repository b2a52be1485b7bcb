/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A run of marked-up text: inline elements become marks over plain characters. */
#include "config.h"

#include "content/text.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "content/key.h"

static const struct element_row rows[] = {
    {
        .name = "em",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .help = N_("words to stress"),
    },
    {
        .name = "strong",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .help = N_("words that matter most"),
    },
    {
        .name = "term",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .attributes = {{"ref", VALUE_REFERENCE, .is_required = true,
                        .help = N_("the id of the glossary entry that explains it")}},
        .help = N_("a word that the glossary explains"),
    },
    {
        .name = "cite",
        .content = CONTENT_INLINE,
        .group = GROUP_INLINE,
        .may_be_empty = true,
        .attributes = {{"ref", VALUE_CITE, .is_required = true,
                        .help = N_("the instrument and article, such as C138:7")}},
        .help = N_("a Convention or another instrument, or an article of it; empty, the program "
                   "writes its name"),
    },
};

const struct element_rows text_elements = {rows, ARRAY_LEN(rows)};

/* The kind of mark that an inline element makes, by its name; MARK_KIND_COUNT if it makes none. */
static enum mark_kind mark_kind(const char *name)
{
    static const char *const names[MARK_KIND_COUNT] = {
        [MARK_EMPHASIS] = "em",
        [MARK_STRONG] = "strong",
        [MARK_TERM] = "term",
        [MARK_CITE] = "cite",
    };
    size_t kind = 0;
    while (kind < MARK_KIND_COUNT && strcmp(names[kind], name) != 0)
        kind++;
    return (enum mark_kind)kind;
}

struct loading {
    struct text *text;
    struct str plain;
    bool has_space;
};

static void write_space(struct loading *loading)
{
    size_t length = loading->plain.length;
    if (loading->has_space && length > 0 && loading->plain.bytes[length - 1] != ' ')
        str_add_char(&loading->plain, ' ');
    loading->has_space = false;
}

static void load_words(struct loading *loading, const char *words)
{
    for (; *words != '\0'; words++) {
        if (xml_is_space(*words)) {
            loading->has_space = true;
            continue;
        }
        write_space(loading);
        str_add_char(&loading->plain, *words);
    }
}

static size_t add_mark(struct text *text, enum mark_kind kind, size_t start,
                       const struct xml_node *element)
{
    text->marks = memory_reserve(text->marks, text->mark_count + 1, &text->mark_capacity,
                                 sizeof *text->marks);
    text->marks[text->mark_count] = (struct mark){
        .kind = kind,
        .start = start,
        .reference = memory_text(xml_attribute(element, "ref")),
        .where = element->where,
    };
    return text->mark_count++;
}

static void load_run(struct loading *loading, const struct xml_node *first,
                     const struct xml_node *end);

static void load_element(struct loading *loading, const struct xml_node *element)
{
    enum mark_kind kind = mark_kind(element->name);
    if (kind == MARK_KIND_COUNT || element->is_faulty) {
        load_run(loading, element->first_child, NULL);
        return;
    }
    write_space(loading);
    size_t mark = add_mark(loading->text, kind, loading->plain.length, element);
    load_run(loading, element->first_child, NULL);
    if (loading->plain.length == loading->text->marks[mark].start && kind == MARK_CITE) {
        str_add(&loading->plain, TEXT_OBJECT);
        loading->text->marks[mark].is_filled = true;
    }
    loading->text->marks[mark].end = loading->plain.length;
}

static void load_run(struct loading *loading, const struct xml_node *first,
                     const struct xml_node *end)
{
    for (const struct xml_node *node = first; node != end && node != NULL; node = node->next) {
        if (node->kind == XML_TEXT)
            load_words(loading, node->text);
        else
            load_element(loading, node);
    }
}

static bool is_inline(const struct xml_node *node)
{
    return node->kind == XML_TEXT || mark_kind(node->name) != MARK_KIND_COUNT || node->is_faulty;
}

void text_load(const struct xml_node *element, struct text *ret_text)
{
    const struct xml_node *end = element->first_child;
    while (end != NULL && is_inline(end))
        end = end->next;
    struct text text = {.where = element->where};
    struct loading loading = {.text = &text};
    load_run(&loading, element->first_child, end);
    text.plain = str_take(&loading.plain);
    text.key = key_of_run(element->first_child, end);
    *ret_text = text;
}

void text_from_words(const char *words, struct where where, struct text *ret_text)
{
    *ret_text = (struct text){
        .plain = memory_text(words),
        .key = key_of_text(words),
        .where = where,
    };
}

void text_clear(struct text *text)
{
    for (size_t i = 0; i < text->mark_count; i++)
        free(text->marks[i].reference);
    free(text->marks);
    free(text->plain);
    free(text->key);
    *text = (struct text){0};
}

bool text_is_empty(const struct text *text)
{
    return text->plain == NULL || text->plain[0] == '\0';
}

const struct mark *text_link(const struct text *text, size_t index)
{
    for (size_t i = 0; i < text->mark_count; i++) {
        bool is_link = text->marks[i].kind == MARK_TERM || text->marks[i].kind == MARK_CITE;
        if (is_link && index-- == 0)
            return &text->marks[i];
    }
    return NULL;
}

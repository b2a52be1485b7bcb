/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A run of marked-up text: inline elements become marks over plain characters. */
#include "config.h"

#include "content/text.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "content/cite.h"
#include "content/key.h"
#include "content/tags.h"

/* The words of a text that are not shown now. */
struct text_words {
    char *plain;
    struct mark *marks;
    size_t mark_count;
    size_t mark_capacity;
};

/* What an inline element becomes, and which attribute its mark refers by. */
static const struct {
    const char *name;
    const char *attribute;
} kinds[MARK_KIND_COUNT] = {
    [MARK_EMPHASIS] = {"em", NULL},     [MARK_STRONG] = {"strong", NULL},
    [MARK_QUOTE] = {"q", NULL},         [MARK_ABBREVIATION] = {"abbr", "title"},
    [MARK_TERM] = {"term", "ref"},      [MARK_CITE] = {"cite", "ref"},
    [MARK_LINK] = {"a", "href"},        [MARK_BREAK] = {"br", NULL},
    [MARK_SPAN] = {"span", "xml:lang"}, [MARK_WORD] = {NULL, NULL},
};

/* The kind of mark that an inline element makes, by its name; MARK_KIND_COUNT if it makes none. */
static enum mark_kind mark_kind(const char *name)
{
    size_t kind = 0;
    while (kind < MARK_KIND_COUNT &&
           (kinds[kind].name == NULL || strcmp(kinds[kind].name, name) != 0))
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
    const struct str *plain = &loading->plain;
    if (loading->has_space && plain->length > 0 && plain->bytes[plain->length - 1] != ' ' &&
        plain->bytes[plain->length - 1] != '\n')
        str_add_char(&loading->plain, ' ');
    loading->has_space = false;
}

static void load_words(struct loading *loading, const char *words)
{
    for (const char *end = words + strlen(words); words < end;) {
        if (xml_is_space(*words)) {
            loading->has_space = true;
            words++;
            continue;
        }
        size_t length = xml_words_length(words, (size_t)(end - words));
        write_space(loading);
        str_add_n(&loading->plain, words, length);
        words += length;
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
        .reference = kinds[kind].attribute == NULL
                         ? NULL
                         : memory_text(xml_attribute(element, kinds[kind].attribute)),
        .where = element->where,
    };
    return text->mark_count++;
}

static void load_run(struct loading *loading, const struct xml_node *first,
                     const struct xml_node *end);

static void load_break(struct loading *loading)
{
    loading->has_space = false;
    str_add_char(&loading->plain, '\n');
}

static void load_element(struct loading *loading, const struct xml_node *element)
{
    enum mark_kind kind = mark_kind(element->name);
    if (kind == MARK_BREAK)
        load_break(loading);
    if (kind == MARK_BREAK || kind == MARK_KIND_COUNT || element->is_faulty) {
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

/* Fills the plain words and marks. */
static void load_words_of(struct text *text, const struct xml_node *first,
                          const struct xml_node *end)
{
    struct loading loading = {.text = text};
    load_run(&loading, first, end);
    text->plain = str_take(&loading.plain);
}

static bool is_alone(const struct xml_node *first, const struct xml_node *end)
{
    return first != NULL && first->kind == XML_TEXT && first->next == end;
}

void text_load(const struct xml_node *element, struct text *ret_text)
{
    const struct xml_node *end = element->first_child;
    while (end != NULL && is_inline(end))
        end = end->next;
    struct text text = {.where = element->where};
    load_words_of(&text, element->first_child, end);
    text.key = is_alone(element->first_child, end) && key_is_same(text.plain)
                   ? text.plain
                   : key_of_run(element->first_child, end);
    text.context = memory_text(xml_attribute(element, ELEMENT_CONTEXT));
    *ret_text = text;
}

void text_from_word(const char *word, struct where where, struct text *ret_text)
{
    text_from_words(TEXT_OBJECT, where, ret_text);
    ret_text->marks = memory_reserve(NULL, 1, &ret_text->mark_capacity, sizeof *ret_text->marks);
    ret_text->marks[ret_text->mark_count++] = (struct mark){
        .kind = MARK_WORD,
        .end = strlen(TEXT_OBJECT),
        .reference = memory_text(word),
        .is_filled = true,
        .where = where,
    };
}

void text_from_words(const char *words, struct where where, struct text *ret_text)
{
    struct loading loading = {0};
    load_words(&loading, words);
    char *plain = str_take(&loading.plain);
    *ret_text = (struct text){
        .plain = plain,
        .key = key_is_same(plain) ? plain : key_of_text(words),
        .where = where,
    };
}

static void words_clear(struct text_words *words)
{
    for (size_t i = 0; i < words->mark_count; i++)
        free(words->marks[i].reference);
    free(words->marks);
    free(words->plain);
}

void text_clear(struct text *text)
{
    if (text->plain == NULL) /* never loaded */
        return;
    struct text_words shown = {text->plain, text->marks, text->mark_count, text->mark_capacity};
    if (text->key != text_source(text))
        free(text->key);
    words_clear(&shown);
    if (text->other != NULL)
        words_clear(text->other);
    free(text->other);
    free(text->context);
    *text = (struct text){0};
}

/* --- The same in two languages --- */

static void swap(struct text *text)
{
    struct text_words shown = {text->plain, text->marks, text->mark_count, text->mark_capacity};
    text->plain = text->other->plain;
    text->marks = text->other->marks;
    text->mark_count = text->other->mark_count;
    text->mark_capacity = text->other->mark_capacity;
    *text->other = shown;
}

void text_untranslate(struct text *text)
{
    if (text->language == TEXT_TRANSLATED)
        swap(text);
    if (text->other != NULL)
        words_clear(text->other);
    free(text->other);
    text->other = NULL;
    text->language = TEXT_AS_WRITTEN;
}

/* The words of a translation whose lines are kept: without markup. */
static char *lines_of(const struct xml_node *first)
{
    struct str lines = {0};
    for (const struct xml_node *node = first; node != NULL; node = node->next)
        if (node->kind == XML_TEXT)
            str_add(&lines, node->text);
    return str_take(&lines);
}

void text_translate(struct text *text, const char *run)
{
    struct xml_tree tree;
    struct diag unsaid;
    text_untranslate(text);
    text->language = TEXT_UNTRANSLATED;
    if (run == NULL)
        return;
    diag_init(&unsaid);
    if (tags_read(run, &tree, &unsaid) == 0) {
        struct text translated = {.where = text->where};
        if (text->is_kept)
            translated.plain = lines_of(tree.root->first_child);
        else
            load_words_of(&translated, tree.root->first_child, NULL);
        text->other = memory_new(1, sizeof *text->other);
        *text->other = (struct text_words){translated.plain, translated.marks,
                                           translated.mark_count, translated.mark_capacity};
        swap(text);
        text->language = TEXT_TRANSLATED;
        xml_tree_clear(&tree);
    }
    diag_clear(&unsaid);
}

void text_turn(struct text *text)
{
    if (text->other == NULL)
        return;
    swap(text);
    text->language = text->language == TEXT_TRANSLATED ? TEXT_TURNED : TEXT_TRANSLATED;
}

const char *text_source(const struct text *text)
{
    return text->language == TEXT_TRANSLATED ? text->other->plain : text->plain;
}

const char *text_translation(const struct text *text)
{
    if (text->language == TEXT_TRANSLATED)
        return text->plain;
    return text->language == TEXT_TURNED ? text->other->plain : NULL;
}

bool text_is_empty(const struct text *text)
{
    return text->plain == NULL || text->plain[0] == '\0';
}

bool mark_is_link(const struct mark *mark)
{
    return mark->kind == MARK_TERM || mark->kind == MARK_CITE || mark->kind == MARK_ABBREVIATION ||
           mark->kind == MARK_LINK;
}

char *mark_words(const struct mark *mark)
{
    if (mark->kind == MARK_CITE)
        return cite_words(mark->reference);
    if (strcmp(mark->reference, "true") == 0)
        /* TRANSLATORS: one of the two answers to a statement; the other is "False". */
        return memory_text(pgettext("answer", "True"));
    /* TRANSLATORS: one of the two answers to a statement; the other is "True". */
    return memory_text(pgettext("answer", "False"));
}

const char *text_quote_start(void)
{
    /* TRANSLATORS: the sign before words of somebody else, with the space that your language wants
     * after it. */
    return pgettext("quotation", "\xE2\x80\x9C");
}

const char *text_quote_end(void)
{
    /* TRANSLATORS: the sign after words of somebody else, with the space that your language wants
     * before it. */
    return pgettext("quotation", "\xE2\x80\x9D");
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The canonical key of a run of marked-up text. */
#include "config.h"

#include "content/key.h"

#include <string.h>

#include "base/eight.h"
#include "base/str.h"

struct key {
    struct str text;
    bool has_space; /* white space was met and not yet written */
    bool has_word;  /* something stands behind the last space that was written */
};

static void add_byte(struct str *text, char byte, bool is_attribute)
{
    switch (byte) {
    case '&':
        str_add(text, "&amp;");
        break;
    case '<':
        str_add(text, "&lt;");
        break;
    case '>':
        str_add(text, "&gt;");
        break;
    case '"':
        str_add(text, is_attribute ? "&quot;" : "\"");
        break;
    case '\t':
    case '\n':
    case '\r':
        str_addf(text, "&#%d;", byte);
        break;
    default:
        str_add_char(text, byte);
    }
}

static bool is_escaped(char byte)
{
    return byte == '&' || byte == '<' || byte == '>';
}

/* The offset of the next byte that is escaped, or `length`. */
static size_t next_escaped(const char *words, size_t at, size_t length)
{
    for (; length - at >= 8; at += 8) {
        uint64_t eight = eight_load(words + at);
        if ((eight_find(eight, '&') | eight_find(eight, '<') | eight_find(eight, '>')) != 0)
            break;
    }
    while (at < length && !is_escaped(words[at]))
        at++;
    return at;
}

static void add_words(struct str *text, const char *words, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t end = next_escaped(words, at, length);
        str_add_n(text, words + at, end - at);
        if (end < length)
            add_byte(text, words[end++], false);
        at = end;
    }
}

static void write_space(struct key *key)
{
    if (key->has_space && key->has_word) {
        str_add_char(&key->text, ' ');
        key->has_word = false;
    }
    key->has_space = false;
}

static void add_text(struct key *key, const char *text)
{
    for (const char *end = text + strlen(text); text < end;) {
        if (xml_is_space(*text)) {
            key->has_space = true;
            text++;
            continue;
        }
        size_t length = xml_words_length(text, (size_t)(end - text));
        write_space(key);
        add_words(&key->text, text, length);
        key->has_word = true;
        text += length;
    }
}

static void add_run(struct key *key, const struct xml_node *first, const struct xml_node *end);

static void add_element(struct key *key, const struct xml_node *element)
{
    write_space(key);
    str_addf(&key->text, "<%s", element->name);
    for (size_t i = 0; i < element->attribute_count; i++) {
        str_addf(&key->text, " %s=\"", element->attributes[i].name);
        for (const char *byte = element->attributes[i].value; *byte != '\0'; byte++)
            add_byte(&key->text, *byte, true);
        str_add_char(&key->text, '"');
    }
    size_t end_of_name = key->text.length;
    str_add_char(&key->text, '>');
    add_run(key, element->first_child, NULL);
    if (key->text.length > end_of_name + 1) {
        str_addf(&key->text, "</%s>", element->name);
        return;
    }
    str_cut(&key->text, end_of_name);
    str_add(&key->text, "/>");
    key->has_word = true;
}

static void add_run(struct key *key, const struct xml_node *first, const struct xml_node *end)
{
    for (const struct xml_node *node = first; node != end && node != NULL; node = node->next) {
        if (node->kind == XML_TEXT)
            add_text(key, node->text);
        else
            add_element(key, node);
    }
}

bool key_is_same(const char *words)
{
    size_t length = strlen(words);
    return next_escaped(words, 0, length) == length;
}

char *key_of_run(const struct xml_node *first, const struct xml_node *end)
{
    struct key key = {0};
    add_run(&key, first, end);
    return str_take(&key.text);
}

char *key_of_text(const char *text)
{
    struct key key = {0};
    add_text(&key, text);
    return str_take(&key.text);
}

char *key_of_lines(const char *lines)
{
    struct str key = {0};
    for (; *lines != '\0'; lines++)
        if (*lines == '\n')
            str_add_char(&key, '\n');
        else
            add_byte(&key, *lines, false);
    return str_take(&key);
}

bool key_has_words(const char *key)
{
    bool is_in_tag = false;
    for (; *key != '\0'; key++) {
        bool is_tag = is_in_tag || *key == '<';
        if (!is_tag && *key != ' ')
            return true;
        is_in_tag = is_tag && *key != '>'; /* in attributes that sign is escaped */
    }
    return false;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The attributes of an element. Names, order and places come from the file, as libxml2 sorts the
 * declarations of namespaces out and gives no places; the values, with their references resolved
 * and their white space normalised, come from libxml2. */
#include "config.h"

#include "xml/attributes.h"

#include <stdbool.h>
#include <string.h>

/* libxml2 leaves an ampersand in the value of an attribute as a reference, however it was written.
 */
static void resolve_ampersands(char *value)
{
    static const char reference[] = "&#38;";
    char *to = strstr(value, reference);
    if (to == NULL)
        return;
    for (const char *from = to; *from != '\0'; to++) {
        *to = *from;
        from += strncmp(from, reference, strlen(reference)) == 0 ? strlen(reference) : 1;
    }
    *to = '\0';
}

static bool is_namespace(const char *name)
{
    return strncmp(name, "xmlns", 5) == 0 && (name[5] == '\0' || name[5] == ':');
}

/* Returns what a declaration of a namespace says; "" for one that libxml2 refused to keep. */
static const char *namespace_of(const struct xml_given *given, const char *name)
{
    const char *prefix = name[5] == ':' ? name + 6 : "";
    for (size_t i = 0; i < given->namespace_count; i++) {
        const char *known = given->namespaces[2 * i];
        const char *value = given->namespaces[2 * i + 1];
        if (value != NULL && strcmp(known != NULL ? known : "", prefix) == 0)
            return value;
    }
    return "";
}

/* Copies the value of the next attribute; `used` counts those that are no namespaces. */
static const char *copy_value(struct xml_arena *arena, const struct xml_given *given,
                              const char *name, size_t *used)
{
    char *copy;
    if (is_namespace(name)) {
        const char *value = namespace_of(given, name);
        copy = xml_arena_text_n(arena, value, strlen(value));
    } else if (*used < given->attribute_count) {
        const char *const *next = given->attributes + 5 * *used;
        copy = xml_arena_text_n(arena, next[3], (size_t)(next[4] - next[3]));
        ++*used;
    } else {
        return "";
    }
    resolve_ampersands(copy);
    return copy;
}

void xml_attributes_add(struct xml_node *node, struct xml_arena *arena, struct xml_bytes *bytes,
                        const struct xml_piece *tag, const struct xml_given *given)
{
    struct xml_attribute found[XML_ATTRIBUTES_MAX];
    struct xml_written written;
    size_t count = 0;
    size_t used = 0;
    bool is_there = xml_piece_attribute(bytes, tag, NULL, &written);
    while (is_there && count < XML_ATTRIBUTES_MAX) {
        const char *name =
            xml_arena_text_n(arena, bytes->text + written.name, written.name_end - written.name);
        found[count++] = (struct xml_attribute){
            .name = name,
            .value = copy_value(arena, given, name, &used),
            .where = xml_bytes_where(bytes, written.name),
        };
        is_there = xml_piece_attribute(bytes, tag, &written, &written);
    }
    if (count == 0)
        return;
    struct xml_attribute *kept = xml_arena_take(arena, count, sizeof *kept);
    memcpy(kept, found, count * sizeof *kept);
    node->attributes = kept;
    node->attribute_count = count;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The glossary of a course. */
#include "config.h"

#include "course/glossary.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "course/document.h"
#include "course/figure.h"

static void load_equivalents(const struct xml_node *element, struct glossary_entry *entry)
{
    size_t capacity = 0;
    for (const struct xml_node *child = xml_child(element, "equivalent"); child != NULL;
         child = xml_next(child, "equivalent")) {
        if (child->is_faulty)
            continue;
        entry->equivalents = memory_reserve(entry->equivalents, entry->equivalent_count + 1,
                                            &capacity, sizeof *entry->equivalents);
        struct text words;
        text_load(child, &words);
        entry->equivalents[entry->equivalent_count++] = (struct equivalent){
            .language = memory_text(xml_attribute(child, "lang")),
            .words = memory_text(words.plain),
        };
        text_clear(&words);
    }
}

static int load_entry(void *context, const struct xml_node *element, struct diag *diag)
{
    struct glossary *glossary = context;
    const struct glossary_entry *same = glossary_find(glossary, xml_attribute(element, "id"));
    const struct xml_node *see = xml_child(element, "see");
    if (same != NULL)
        return diag_error(
            diag, element->where, "duplicate-id",
            _("entry '%s' is in the glossary already, in line %zu; each needs its own id"),
            same->id, same->where.line);
    glossary->entries = memory_reserve(glossary->entries, glossary->count + 1, &glossary->capacity,
                                       sizeof *glossary->entries);
    struct glossary_entry *entry = &glossary->entries[glossary->count++];
    *entry = (struct glossary_entry){
        .id = memory_text(xml_attribute(element, "id")),
        .where = element->where,
    };
    text_load(xml_child(element, "title"), &entry->title);
    blocks_load_flow(xml_child(element, "definition"), &entry->definition);
    load_equivalents(element, entry);
    if (see != NULL)
        text_load(see, &entry->see);
    return 0;
}

static void note_refused(void *context, const struct xml_node *element)
{
    struct glossary *glossary = context;
    const char *id = xml_attribute(element, "id");
    if (id != NULL)
        ids_add(&glossary->refused, id, element->where);
}

int glossary_load(struct source *source, const char *path, struct where where,
                  struct glossary *ret_glossary, struct diag *diag)
{
    const struct document_reader reader = {
        .root = "glossary", .child = load_entry, .refuse = note_refused};
    *ret_glossary = (struct glossary){0};
    int result = document_read(source, path, where, &reader, ret_glossary, diag);
    if (result != 0)
        glossary_clear(ret_glossary);
    for (size_t i = 0; i < ret_glossary->count; i++)
        figures_load(&ret_glossary->entries[i].definition, source, diag);
    return result;
}

static void entry_clear(struct glossary_entry *entry)
{
    for (size_t i = 0; i < entry->equivalent_count; i++) {
        free(entry->equivalents[i].language);
        free(entry->equivalents[i].words);
    }
    free(entry->equivalents);
    text_clear(&entry->title);
    blocks_clear(&entry->definition);
    text_clear(&entry->see);
    free(entry->id);
}

void glossary_clear(struct glossary *glossary)
{
    for (size_t i = 0; i < glossary->count; i++)
        entry_clear(&glossary->entries[i]);
    free(glossary->entries);
    ids_clear(&glossary->refused);
    *glossary = (struct glossary){0};
}

const struct glossary_entry *glossary_find(const struct glossary *glossary, const char *id)
{
    for (size_t i = 0; i < glossary->count; i++)
        if (strcmp(glossary->entries[i].id, id) == 0)
            return &glossary->entries[i];
    return NULL;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of a course, read child by child. */
#include "config.h"

#include "course/document.h"

#include "content/structure.h"
#include "course/vocabulary.h"

struct reading {
    const struct document_reader *reader;
    void *context;
    struct diag *diag;
    struct structure structure;
};

static int take_root(void *context, const struct xml_node *root)
{
    struct reading *reading = context;
    if (reading->reader->accept != NULL &&
        reading->reader->accept(reading->context, root, reading->diag) != 0)
        return -1;
    if (structure_begin(&reading->structure, course_vocabulary(), reading->reader->root, root,
                        reading->diag) != 0)
        return -1;
    if (reading->structure.is_faulty)
        return 0;
    if (reading->reader->begin != NULL)
        reading->reader->begin(reading->context, root);
    return 0;
}

static int take_child(void *context, struct xml_node *child)
{
    struct reading *reading = context;
    bool was_begun = !reading->structure.is_faulty;
    structure_child(&reading->structure, child);
    if (!was_begun || child->kind != XML_ELEMENT)
        return 0;
    if (!child->is_faulty)
        reading->reader->child(reading->context, child, reading->diag);
    else if (reading->reader->refuse != NULL)
        reading->reader->refuse(reading->context, child);
    return 0;
}

static enum xml_emptiness emptiness_of(const char *name)
{
    const struct element_row *row = vocabulary_find(course_vocabulary(), name);
    if (row == NULL)
        return XML_NO_ELEMENT;
    if (row->content == CONTENT_NOTHING)
        return XML_ALWAYS_EMPTY;
    return row->may_be_empty ? XML_MAY_BE_EMPTY : XML_NEVER_EMPTY;
}

static bool is_misplaced(const char *parent, const char *child)
{
    const struct element_row *outer = vocabulary_find(course_vocabulary(), parent);
    const struct element_row *inner =
        outer != NULL ? vocabulary_find_in(course_vocabulary(), outer, child) : NULL;
    return inner != NULL && !element_allows(outer, inner);
}

int document_take(const char *bytes, size_t length, const char *name,
                  const struct document_reader *reader, void *context, struct diag *diag)
{
    static const struct xml_visitor visitor = {.root = take_root,
                                               .child = take_child,
                                               .emptiness = emptiness_of,
                                               .is_misplaced = is_misplaced};
    struct reading reading = {.reader = reader, .context = context, .diag = diag};
    int result = xml_stream(bytes, length, name, &visitor, &reading, diag);
    return result == 0 ? structure_end(&reading.structure) : -1;
}

int document_read(struct source *source, const char *path, struct where where,
                  const struct document_reader *reader, void *context, struct diag *diag)
{
    struct source_file file;
    if (source_read(source, path, where, &file, diag) != 0)
        return -1;
    int result = document_take(file.bytes, file.length, file.name, reader, context, diag);
    source_file_clear(&file);
    return result;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads XML into a tree, or child by child. libxml2 says what is read, event by event; where it
 * stands is found by going through the pieces of the file in step with it.
 *
 * libxml2 is fed from the bytes and told that they end when nothing more is wanted: that stops it
 * at any moment, while its own xmlStopParser() frees what it may still be looking at. */
#include "config.h"

#include <libxml/parser.h>
#include <string.h>

#include "base/i18n.h"
#include "base/str.h"
#include "xml/admit.h"
#include "xml/arena.h"
#include "xml/attributes.h"
#include "xml/bytes.h"
#include "xml/error.h"
#include "xml/piece.h"
#include "xml/xml.h"

#if LIBXML_VERSION >= 21200
typedef const xmlError *xml_error_report;
#else
typedef xmlError *xml_error_report;
#endif

/* An element whose end tag has not come yet. */
struct open {
    struct xml_node *node;
    struct xml_node *last_child;
    bool is_closed; /* its start tag is its end tag, too */
};

struct reader {
    struct xml_bytes bytes;
    size_t fed;      /* bytes that libxml2 has got */
    size_t from;     /* behind the last tag that was read */
    size_t elements; /* that have been begun */
    struct open open[XML_DEPTH_MAX];
    size_t depth;
    struct str text; /* since the last tag */
    struct xml_node *root;
    struct xml_arena *arena;       /* of the tree; of the root alone when children are streamed */
    struct xml_arena *child_arena; /* of the child that is being read, or NULL */
    const struct xml_visitor *visitor; /* NULL: a tree is wanted */
    void *visitor_context;
    xmlParserCtxt *parser;
    struct diag *diag;
    bool is_stopped;
    int result; /* once stopped */
};

static void stop(struct reader *reader, int result)
{
    reader->is_stopped = true;
    reader->result = result;
}

static void stop_at_mistake(struct reader *reader, int code, const char *message, size_t offset)
{
    size_t length = reader->bytes.length;
    struct xml_mistake mistake = {
        .code = code,
        .message = message,
        .offset = offset < length ? offset : length,
        .from = reader->from,
        .open = reader->depth > 0 ? reader->open[reader->depth - 1].node : NULL,
        .visitor = reader->visitor,
    };
    stop(reader, xml_error(&reader->bytes, &mistake, reader->diag));
}

/* How many bytes libxml2 has gone through: near there is the mistake that it tells. */
static size_t parsed_bytes(const struct reader *reader)
{
    long count = xmlByteConsumed(reader->parser);
    return count > 0 ? (size_t)count : 0;
}

/* True while the children of the root are to be handed on. */
static bool is_streaming(const struct reader *reader)
{
    return reader->visitor != NULL && reader->depth == 1;
}

static struct xml_arena *arena_of(const struct reader *reader)
{
    return reader->visitor != NULL && reader->depth > 0 ? reader->child_arena : reader->arena;
}

static struct xml_node *add_node(struct reader *reader, enum xml_kind kind, size_t offset)
{
    struct xml_node *node = xml_arena_take(arena_of(reader), 1, sizeof *node);
    node->kind = kind;
    node->where = xml_bytes_where(&reader->bytes, offset);
    if (reader->depth == 0)
        return node;
    struct open *parent = &reader->open[reader->depth - 1];
    node->parent = parent->node;
    if (is_streaming(reader))
        return node;
    if (parent->last_child != NULL)
        parent->last_child->next = node;
    else
        parent->node->first_child = node;
    parent->last_child = node;
    return node;
}

static void hand_on(struct reader *reader, struct xml_node *child)
{
    int result = reader->visitor->child(reader->visitor_context, child);
    xml_arena_clear(reader->child_arena);
    if (result != 0)
        stop(reader, result);
}

/* libxml2 overlooks "]]>" where its buffer happens to end between the brackets. */
static bool has_cdata_end(struct reader *reader, size_t end)
{
    if (reader->text.length == 0 || memchr(reader->text.bytes, ']', reader->text.length) == NULL)
        return false;
    for (struct xml_piece piece = {.end = reader->from}; piece.end < end;) {
        piece = xml_piece_at(&reader->bytes, piece.end);
        size_t found = piece.kind == XML_PIECE_TEXT
                           ? xml_bytes_find(&reader->bytes, piece.start, piece.end, "]]>")
                           : piece.end;
        if (found < piece.end) {
            stop_at_mistake(reader, XML_ERR_MISPLACED_CDATA_END, NULL, found);
            return true;
        }
    }
    return false;
}

static bool is_blank(const struct str *text)
{
    return strspn(str_text(text), " \t\n\r") == text->length;
}

/* Makes a node of the text between the last tag and the next one, which begins at `end`. */
static void end_text(struct reader *reader, size_t end)
{
    if (has_cdata_end(reader, end) || reader->text.length == 0)
        return;
    if (!is_streaming(reader) || !is_blank(&reader->text)) {
        size_t start = xml_piece_first_text(&reader->bytes, reader->from, end);
        struct xml_node *node = add_node(reader, XML_TEXT, start);
        node->text = xml_arena_text_n(arena_of(reader), reader->text.bytes, reader->text.length);
        if (is_streaming(reader))
            hand_on(reader, node);
    }
    str_cut(&reader->text, 0);
}

/* Refuses the element that begins with this tag if it is one too many. */
static bool can_begin(struct reader *reader, const struct xml_piece *tag)
{
    if (reader->depth == XML_DEPTH_MAX)
        stop(reader,
             diag_error(reader->diag, xml_bytes_where(&reader->bytes, tag->start), "too-deep",
                        _("more than %d elements stand inside each other"), XML_DEPTH_MAX));
    else if (reader->elements == XML_ELEMENTS_MAX)
        stop(reader,
             diag_error(reader->diag, xml_bytes_where(&reader->bytes, tag->start), "too-many",
                        _("the file has more than %d elements; split it into several files"),
                        XML_ELEMENTS_MAX));
    return !reader->is_stopped;
}

static void begin_element(struct reader *reader, const struct xml_piece *tag,
                          const struct xml_given *given)
{
    size_t name = tag->start + 1;
    struct xml_node *node = add_node(reader, XML_ELEMENT, tag->start);
    node->name = xml_arena_text_n(arena_of(reader), reader->bytes.text + name,
                                  xml_piece_name_end(&reader->bytes, name) - name);
    xml_attributes_add(node, arena_of(reader), &reader->bytes, tag, given);
    reader->from = tag->end;
    reader->elements++;
    reader->open[reader->depth++] = (struct open){
        .node = node,
        .is_closed = xml_piece_is_empty_element(&reader->bytes, tag),
    };
    if (reader->depth > 1)
        return;
    reader->root = node;
    if (reader->visitor != NULL && reader->visitor->root != NULL) {
        int result = reader->visitor->root(reader->visitor_context, node);
        if (result != 0)
            stop(reader, result);
    }
}

/* NOLINTNEXTLINE(readability-function-size): libxml2 has this many parameters */
static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int namespace_count, const xmlChar **namespaces, int attribute_count,
                     int defaulted_count, const xmlChar **attributes)
{
    struct reader *reader = context;
    struct xml_given given = {
        .attributes = (const char *const *)attributes,
        .attribute_count = (size_t)attribute_count,
        .namespaces = (const char *const *)namespaces,
        .namespace_count = (size_t)namespace_count,
    };
    (void)name;
    (void)prefix;
    (void)uri;
    (void)defaulted_count;
    if (reader->is_stopped)
        return;
    struct xml_piece tag = xml_piece_next_tag(&reader->bytes, reader->from);
    if (!tag.is_whole) /* where the file ends in it: libxml2 says so next */
        return;
    end_text(reader, tag.start);
    if (!reader->is_stopped && can_begin(reader, &tag))
        begin_element(reader, &tag, &given);
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    struct reader *reader = context;
    (void)name;
    (void)prefix;
    (void)uri;
    if (reader->is_stopped)
        return;
    struct open *open = &reader->open[reader->depth - 1];
    if (!open->is_closed) {
        struct xml_piece tag = xml_piece_next_tag(&reader->bytes, reader->from);
        end_text(reader, tag.start);
        reader->from = tag.end;
    }
    reader->depth--;
    if (!reader->is_stopped && is_streaming(reader))
        hand_on(reader, open->node);
}

static void on_text(void *context, const xmlChar *text, int length)
{
    struct reader *reader = context;
    if (!reader->is_stopped)
        str_add_n(&reader->text, (const char *)text, (size_t)length);
}

static void note_comment(struct reader *reader)
{
    if (!reader->is_stopped && reader->depth > 0)
        reader->open[reader->depth - 1].node->has_comment = true;
}

static void on_comment(void *context, const xmlChar *text)
{
    (void)text;
    note_comment(context);
}

static void on_instruction(void *context, const xmlChar *target, const xmlChar *text)
{
    (void)target;
    (void)text;
    note_comment(context);
}

/* xml_error() sees that it is a DOCTYPE; so it is when libxml2 finds it wrong before it comes here.
 */
static void on_doctype(void *context, const xmlChar *name, const xmlChar *public_id,
                       const xmlChar *system_id)
{
    struct reader *reader = context;
    (void)name;
    (void)public_id;
    (void)system_id;
    if (!reader->is_stopped)
        stop_at_mistake(reader, XML_ERR_OK, NULL, parsed_bytes(reader));
}

/* Warnings and what concerns namespaces are nothing to us: the structure check knows no prefix. */
static void on_mistake(void *context, xml_error_report report)
{
    struct reader *reader = context;
    if (!reader->is_stopped && report->level > XML_ERR_WARNING &&
        report->domain != XML_FROM_NAMESPACE)
        stop_at_mistake(reader, report->code, report->message, parsed_bytes(reader));
}

static int feed(void *context, char *buffer, int length)
{
    struct reader *reader = context;
    size_t left = reader->is_stopped ? 0 : reader->bytes.length - reader->fed;
    size_t count = left < (size_t)length ? left : (size_t)length;
    memcpy(buffer, reader->bytes.text + reader->fed, count);
    reader->fed += count;
    return (int)count;
}

static void parse(struct reader *reader)
{
    xmlSAXHandler handler = {
        .initialized = XML_SAX2_MAGIC,
        .internalSubset = on_doctype,
        .startElementNs = on_start,
        .endElementNs = on_end,
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_text,
        .comment = on_comment,
        .processingInstruction = on_instruction,
        .serror = on_mistake,
    };
    xmlInitParser();
    reader->parser =
        xmlCreateIOParserCtxt(&handler, reader, feed, NULL, reader, XML_CHAR_ENCODING_NONE);
    if (reader->parser == NULL)
        return;
    xmlCtxtUseOptions(reader->parser, XML_PARSE_NONET);
    xmlParseDocument(reader->parser);
    /* Where it stops within a DOCTYPE, it forgets what it has kept of the entities. */
    xmlFreeDoc(reader->parser->myDoc);
    xmlFreeParserCtxt(reader->parser);
}

/* Reads until the end, a mistake or a visitor's word. Returns what xml_stream() promises. */
static int read_all(struct reader *reader)
{
    if (xml_admit(&reader->bytes, reader->diag) < 0)
        return -1;
    parse(reader);
    str_clear(&reader->text);
    if (!reader->is_stopped && reader->root == NULL)
        return diag_error(reader->diag, where_file(reader->bytes.place.file), "not-well-formed",
                          _("this cannot be read as XML: %s"), _("the XML library gave up"));
    return reader->result;
}

int xml_read(const char *bytes, size_t length, const char *file, struct xml_tree *ret_tree,
             struct diag *diag)
{
    struct reader reader = {
        .bytes = xml_bytes_of(bytes, length, file),
        .diag = diag,
        .arena = xml_arena_new(),
    };
    int result = read_all(&reader);
    if (result == 0)
        *ret_tree = (struct xml_tree){reader.root, reader.arena};
    else
        xml_arena_free(reader.arena);
    return result;
}

int xml_stream(const char *bytes, size_t length, const char *file,
               const struct xml_visitor *visitor, void *context, struct diag *diag)
{
    struct reader reader = {
        .bytes = xml_bytes_of(bytes, length, file),
        .diag = diag,
        .arena = xml_arena_new(),
        .child_arena = xml_arena_new(),
        .visitor = visitor,
        .visitor_context = context,
    };
    int result = read_all(&reader);
    xml_arena_free(reader.child_arena);
    xml_arena_free(reader.arena);
    return result;
}

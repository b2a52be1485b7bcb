/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Tags that do not fit together, are not whole, or are written as a tag cannot be. */
#include "config.h"

#include "xml/error_tag.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/nearest.h"

static enum xml_emptiness emptiness_of(const struct xml_telling *t, const char *name)
{
    const struct xml_visitor *visitor = t->mistake->visitor;
    return visitor != NULL && visitor->emptiness != NULL ? visitor->emptiness(name)
                                                         : XML_NEVER_EMPTY;
}

/* True if an end tag was most likely forgotten before the child begins. */
static bool is_shut_in(const struct xml_telling *t, const struct xml_node *child)
{
    const struct xml_visitor *visitor = t->mistake->visitor;
    const struct xml_node *parent = child->parent;
    if (visitor == NULL || parent == NULL || child->kind != XML_ELEMENT)
        return false;
    return visitor->is_misplaced != NULL && visitor->is_misplaced(parent->name, child->name);
}

/* An element that should have been written <br/> is what has to be mended, where it stands. */
static bool tell_open_but_empty(const struct xml_telling *t, const char *closed)
{
    const struct xml_node *open = t->mistake->open;
    enum xml_emptiness emptiness = emptiness_of(t, t->open);
    const char *more = open->attribute_count > 0 ? " .../>" : "/>";
    if (emptiness == XML_ALWAYS_EMPTY)
        diag_error(t->diag, open->where, "not-well-formed",
                   /* TRANSLATORS: the names of two tags, then how the first is written: <br/> */
                   _("<%s> is not closed before </%s>; as it is empty, write <%s%s"), t->open,
                   closed, t->open, more);
    else if (emptiness == XML_MAY_BE_EMPTY)
        diag_error(t->diag, open->where, "not-well-formed",
                   /* TRANSLATORS: the names of two tags, then how the first is written: <cite
                    * .../>, and its end tag */
                   _("<%s> is not closed before </%s>; write <%s%s where it is empty, else </%s> "
                     "behind its text"),
                   t->open, closed, t->open, more, t->open);
    return emptiness == XML_ALWAYS_EMPTY || emptiness == XML_MAY_BE_EMPTY;
}

/* The place to mend is far before the end tag that does not fit: where something begins that cannot
 * stand in what is still open. */
static bool tell_shut_in(const struct xml_telling *t)
{
    const struct xml_node *open = t->mistake->open;
    const struct xml_node *child = open;
    if (!is_shut_in(t, open))
        for (child = open->first_child; child != NULL && !is_shut_in(t, child);)
            child = child->next;
    if (child != NULL)
        diag_error(t->diag, child->where, "not-well-formed",
                   /* TRANSLATORS: the names of two tags, the line where the second begins, and its
                    * name again */
                   _("<%s> cannot stand in <%s> of line %zu, which is not closed; write </%s> "
                     "before it"),
                   child->name, child->parent->name, child->parent->where.line,
                   child->parent->name);
    return child != NULL;
}

/* <em>word<em>: the sign / was forgotten. */
static bool tell_end_as_start(const struct xml_telling *t)
{
    const struct xml_node *open = t->mistake->open;
    const struct xml_node *parent = open->parent;
    if (parent == NULL || strcmp(parent->name, open->name) != 0 ||
        emptiness_of(t, t->open) == XML_NO_ELEMENT)
        return false;
    diag_error(t->diag, open->where, "not-well-formed",
               /* TRANSLATORS: twice the name of a tag, the line where the second begins, and twice
                * the name again */
               _("<%s> stands in <%s> of line %zu, and neither is closed; write </%s> in its place "
                 "if it should end there, else </%s> before it"),
               t->open, t->open, parent->where.line, t->open, t->open);
    return true;
}

/* A start tag whose name is no element's is itself what has to be mended. */
static bool tell_open_but_unknown(const struct xml_telling *t, const char *closed)
{
    if (emptiness_of(t, t->open) != XML_NO_ELEMENT)
        return false;
    if (emptiness_of(t, closed) != XML_NO_ELEMENT && nearest_word(t->open, &closed, 1) != NULL)
        diag_error(t->diag, t->mistake->open->where, "not-well-formed",
                   /* TRANSLATORS: the names of three tags; the last two are the same */
                   _("there is no element <%s>, and </%s> ends it; write <%s>"), t->open, closed,
                   closed);
    else
        diag_error(t->diag, t->mistake->open->where, "not-well-formed",
                   /* TRANSLATORS: the names of two tags */
                   _("there is no element <%s>, and it is not closed before </%s>; take it away"),
                   t->open, closed);
    return true;
}

static bool is_open(const struct xml_telling *t, const char *name)
{
    const struct xml_node *node = t->mistake->open;
    while (node != NULL && strcmp(node->name, name) != 0)
        node = node->parent;
    return node != NULL;
}

/* True if what is open would be closed, were it not for an end tag. */
static bool is_closed_behind(const struct xml_telling *t, const struct xml_piece *tag)
{
    struct xml_piece piece = *tag;
    size_t depth = 0;
    while ((piece = xml_piece_next_tag(t->bytes, piece.end)).kind != XML_PIECE_TEXT) {
        if (piece.kind == XML_PIECE_START_TAG)
            depth += xml_piece_is_empty_element(t->bytes, &piece) ? 0 : 1;
        else if (depth-- == 0)
            break;
    }
    if (piece.kind == XML_PIECE_TEXT)
        return false;
    char *name = xml_bytes_name(t->bytes, piece.start + strlen("</"));
    bool result = strcmp(name, t->open) == 0;
    free(name);
    return result;
}

/* An end tag too many: its start tag was forgotten, or it was left behind. */
static bool tell_end_alone(const struct xml_telling *t, const struct xml_piece *tag,
                           const char *name)
{
    if (name[0] == '\0' || is_open(t, name) || nearest_word(name, (const char *[]){t->open}, 1) ||
        !is_closed_behind(t, tag))
        return false;
    diag_error(t->diag, xml_telling_where(t, tag->start), "not-well-formed",
               /* TRANSLATORS: three times the name of the same tag */
               _("</%s> closes nothing: no <%s> is open here; take it away, or write <%s> where it "
                 "begins"),
               name, name, name);
    return true;
}

/* The end of a text whose root nobody wrote. */
static bool tell_end_of_run(const struct xml_telling *t, const struct xml_piece *tag)
{
    if (t->bytes->place.file[0] != '\0' || tag->end < t->bytes->length)
        return false;
    diag_error(t->diag, t->mistake->open->where, "not-well-formed",
               /* TRANSLATORS: twice the name of the same tag */
               _("<%s> is not closed; write </%s> where it ends"), t->open, t->open);
    return true;
}

void xml_tag_tell_mismatch(const struct xml_telling *t)
{
    struct xml_piece tag = xml_piece_next_tag(t->bytes, t->mistake->from);
    char *name = xml_bytes_name(t->bytes, tag.start + strlen("</"));
    assert(t->mistake->open != NULL);
    if (strcmp(name, t->open) != 0 && emptiness_of(t, name) == XML_ALWAYS_EMPTY)
        diag_error(t->diag, xml_telling_where(t, tag.start), "not-well-formed",
                   /* TRANSLATORS: twice the name of the same tag: </br> and <br/> */
                   _("</%s> closes nothing; write <%s/>"), name, name);
    else if (!tell_end_of_run(t, &tag) && !tell_open_but_empty(t, name) &&
             !tell_open_but_unknown(t, name) && !tell_end_alone(t, &tag, name) &&
             !tell_end_as_start(t) && !tell_shut_in(t))
        diag_error(t->diag, xml_telling_where(t, tag.start), "not-well-formed",
                   /* TRANSLATORS: the names of three tags; the last two are the same */
                   _("</%s> does not close <%s> of line %zu; expected </%s>"), name, t->open,
                   t->mistake->open->where.line, t->open);
    free(name);
}

void xml_tag_tell_unclosed(const struct xml_telling *t)
{
    size_t end = t->bytes->length;
    while (end > t->mistake->from && xml_is_space(xml_bytes_get(t->bytes, end - 1)))
        end--;
    assert(t->mistake->open != NULL);
    if (tell_end_as_start(t) || tell_shut_in(t))
        return;
    diag_error(t->diag, xml_telling_where(t, end), "not-well-formed",
               /* TRANSLATORS: twice the name of the same tag, and the line where it begins */
               _("the file ends before </%s> closes <%s> of line %zu"), t->open, t->open,
               t->mistake->open->where.line);
}

void xml_tag_tell_unfinished(const struct xml_telling *t)
{
    struct where where = xml_telling_where(t, t->piece.start);
    if (t->piece.kind == XML_PIECE_END_TAG)
        diag_error(t->diag, where, "not-well-formed",
                   /* TRANSLATORS: %s is the name of a tag */
                   _("the end tag is not complete; expected </%s>"), t->open);
    else
        diag_error(t->diag, where, "not-well-formed",
                   /* TRANSLATORS: %s is the name of a tag */
                   _("the start tag <%s> is not complete; expected '>' at its end"), t->name);
}

void xml_tag_tell_stray_end(const struct xml_telling *t)
{
    diag_error(t->diag, xml_telling_where(t, t->piece.start), "not-well-formed",
               /* TRANSLATORS: %s is the name of a tag */
               _("</%s> closes nothing: no element is open here"), t->name);
}

/* "< p>", "<\p>" and the marks that programs for versions leave. */
bool xml_tag_tell_mistyped(const struct xml_telling *t)
{
    struct where where = xml_telling_where(t, t->piece.start);
    bool is_end = xml_bytes_get(t->bytes, t->piece.start + 1) == '\\';
    size_t start = is_end ? t->piece.start + 2 : xml_bytes_skip_space(t->bytes, t->piece.start + 1);
    char *name = xml_bytes_name(t->bytes, start);
    size_t end = xml_bytes_skip_space(t->bytes, start + strlen(name));
    bool is_tag = name[0] != '\0' && xml_bytes_get(t->bytes, end) == '>';
    bool is_joint = xml_bytes_has(t->bytes, t->piece.start, "<<<<<<<");
    if (is_joint)
        diag_error(t->diag, where, "not-well-formed",
                   /* TRANSLATORS: such a mark is left by programs that put two versions of a file
                    * together */
                   _("two versions of this file were put together and differ from here on; keep "
                     "one of them, and take '<<<<<<<', '=======' and '>>>>>>>' away"));
    else if (is_tag)
        diag_error(t->diag, where, "not-well-formed",
                   /* TRANSLATORS: a tag, such as <p> or </p> */
                   is_end ? _("an end tag begins with '</'; write </%s>")
                          : _("no space can stand after '<'; write <%s>"),
                   name);
    free(name);
    return is_tag || is_joint;
}

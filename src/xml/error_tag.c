/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Tags that do not fit together, are not whole, or are written as a tag cannot be. */
#include "config.h"

#include "xml/error_tag.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

static enum xml_emptiness emptiness_of(const struct xml_telling *t, const char *name)
{
    return t->mistake->emptiness != NULL ? t->mistake->emptiness(name) : XML_NEVER_EMPTY;
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
    return emptiness != XML_NEVER_EMPTY;
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
    else if (!tell_open_but_empty(t, name))
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

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The mistakes that libxml2 finds, in plain words: a row for each of its numbers, a function for
 * each kind of mistake, one after the other. The exact place is looked up in the bytes, as libxml2
 * stands now before, now behind it. */
#include "config.h"

#include "xml/error.h"

#include <ctype.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "xml/error_attribute.h"
#include "xml/error_tag.h"
#include "xml/reference.h"
#include "xml/telling.h"

/* libxml2's own limit for a value, a comment and the like, unless it is told to know none. */
enum { PIECE_BYTES_MAX = 10 * 1000 * 1000 };

static void tell_doctype(const struct xml_telling *t)
{
    diag_error(t->diag, xml_telling_where(t, t->piece.start), "doctype",
               _("DOCTYPE is not allowed; remove it"));
}

static void tell_too_large(const struct xml_telling *t)
{
    diag_error(t->diag, xml_telling_where(t, t->piece.start), "too-large",
               _("a tag, comment or CDATA section is longer than %d bytes"), PIECE_BYTES_MAX);
}

static void tell_long_name(const struct xml_telling *t)
{
    diag_error(t->diag, xml_telling_where(t, t->piece.start), "too-large",
               _("a name here is too long"));
}

/* What stands before and after the element that holds all others. */

static void tell_no_root(const struct xml_telling *t)
{
    if (xml_bytes_skip_space(t->bytes, t->mistake->offset) == t->bytes->length)
        diag_error(t->diag, where_file(t->bytes->place.file), "empty-file",
                   _("the file holds no element; expected an XML document"));
    else
        diag_error(t->diag, xml_telling_where(t, t->mistake->offset), "not-well-formed",
                   _("text stands before the first element; expected '<'"));
}

/* True if the piece has the name of the first element. */
static bool is_root_name(const struct xml_telling *t)
{
    struct xml_piece root = xml_piece_next_tag(t->bytes, 0);
    char *name = xml_bytes_name(t->bytes, root.start + strlen("<"));
    bool result = strcmp(name, t->name) == 0;
    free(name);
    return result;
}

static void tell_after_root(const struct xml_telling *t)
{
    struct where where = xml_telling_where(t, t->mistake->offset);
    if (t->piece.kind == XML_PIECE_END_TAG)
        xml_tag_tell_stray_end(t);
    else if (t->piece.kind == XML_PIECE_START_TAG && is_root_name(t))
        diag_error(t->diag, where, "not-well-formed",
                   /* TRANSLATORS: %s is the name of a tag */
                   _("a second <%s> stands in this file; put it into a file of its own"), t->name);
    else if (t->piece.kind == XML_PIECE_START_TAG)
        diag_error(t->diag, where, "not-well-formed",
                   /* TRANSLATORS: %s is the name of a tag */
                   _("<%s> stands after the end of the first element; expected one element that "
                     "holds all others"),
                   t->name);
    else
        diag_error(t->diag, where, "not-well-formed",
                   _("text stands after the end of the first element; remove it"));
}

static void tell_lone_less_than(const struct xml_telling *t)
{
    struct where where = xml_telling_where(t, t->piece.start);
    if (t->piece.kind == XML_PIECE_END_TAG)
        xml_tag_tell_stray_end(t);
    else if (t->piece.kind == XML_PIECE_CDATA)
        diag_error(t->diag, where, "not-well-formed",
                   _("text stands before the first element; expected '<'"));
    else if (t->piece.kind == XML_PIECE_DECLARATION)
        diag_error(t->diag, where, "not-well-formed",
                   _("'<!' begins neither a comment (<!-- -->) nor a CDATA section "
                     "(<![CDATA[ ]]>)"));
    else if (!xml_tag_tell_mistyped(t))
        diag_error(t->diag, where, "not-well-formed",
                   _("'<' begins a tag, but no name of one follows; write &lt; for the sign <"));
}

static void tell_bad_attribute(const struct xml_telling *t)
{
    if (!t->piece.is_whole && t->mistake->offset >= t->piece.end)
        xml_tag_tell_unfinished(t);
    else
        xml_attribute_tell_odd(t);
}

static void tell_no_name(const struct xml_telling *t)
{
    size_t before = t->mistake->offset > 0 ? t->mistake->offset - 1 : 0;
    if (xml_bytes_get(t->bytes, before) == '&')
        xml_reference_tell_no_name(t);
    else if (before == t->piece.start)
        tell_lone_less_than(t);
    else
        tell_bad_attribute(t);
}

/* Comments, CDATA sections, instructions and the XML declaration. */

static void tell_never_closed(const struct xml_telling *t, const char *open, const char *close)
{
    diag_error(t->diag, xml_telling_where(t, t->piece.start), "not-well-formed",
               /* TRANSLATORS: the brackets around a comment or the like: <!-- and --> */
               _("what '%s' begins is never closed; expected '%s'"), open, close);
}

static void tell_unclosed_comment(const struct xml_telling *t)
{
    tell_never_closed(t, "<!--", "-->");
}

static void tell_unclosed_cdata(const struct xml_telling *t)
{
    tell_never_closed(t, "<![CDATA[", "]]>");
}

static void tell_unclosed_instruction(const struct xml_telling *t)
{
    tell_never_closed(t, "<?", "?>");
}

static void tell_hyphens(const struct xml_telling *t)
{
    size_t at = xml_bytes_find(t->bytes, t->piece.start + strlen("<!--"), t->piece.end, "--");
    size_t line = xml_telling_where(t, t->piece.start).line;
    struct where where = xml_telling_where(t, at);
    if (where.line > line)
        diag_error(t->diag, where, "not-well-formed",
                   /* TRANSLATORS: %zu is the number of a line */
                   _("'--' cannot stand in the comment that line %zu begins; put '-->' where it "
                     "ends, or write a single '-' here"),
                   line);
    else
        diag_error(t->diag, where, "not-well-formed",
                   _("'--' cannot stand in a comment; expected '-->' or a single '-'"));
}

static void tell_cdata_end(const struct xml_telling *t)
{
    size_t at = xml_bytes_find(t->bytes, t->mistake->offset, t->bytes->length, "]]>");
    diag_error(t->diag, xml_telling_where(t, at), "not-well-formed",
               _("']]>' cannot stand in text; write ]]&gt;"));
}

static void tell_no_target(const struct xml_telling *t)
{
    diag_error(t->diag, xml_telling_where(t, t->piece.start), "not-well-formed",
               _("no name follows '<?'; write &lt;? for the signs <?"));
}

static void tell_bad_declaration(const struct xml_telling *t)
{
    diag_error(t->diag, xml_telling_where(t, t->mistake->offset), "not-well-formed",
               _("the XML declaration is wrong here; expected <?xml version=\"1.0\" "
                 "encoding=\"UTF-8\"?>"));
}

static void tell_late_declaration(const struct xml_telling *t)
{
    if (t->piece.start == 0)
        tell_bad_declaration(t);
    else
        diag_error(t->diag, xml_telling_where(t, t->piece.start), "not-well-formed",
                   _("the XML declaration must be the first thing in the file; remove what stands "
                     "before it"));
}

static void tell_no_space(const struct xml_telling *t)
{
    struct where where = xml_telling_where(t, t->mistake->offset);
    bool is_at_end = !t->piece.is_whole && t->mistake->offset >= t->piece.end;
    if (t->piece.kind == XML_PIECE_START_TAG && is_at_end)
        xml_tag_tell_unfinished(t);
    else if (t->piece.kind == XML_PIECE_START_TAG)
        xml_attribute_tell_no_space(t);
    else if (t->piece.start == 0 && strcmp(t->name, "xml") == 0)
        tell_bad_declaration(t);
    else if (is_at_end)
        tell_unclosed_instruction(t);
    else
        diag_error(t->diag, where, "not-well-formed",
                   /* TRANSLATORS: %s is the word after the signs <? */
                   _("expected a space after '<?%s'"), t->name);
}

/* The last resort: what libxml2 says, in a sentence of ours, its control characters left out. */
static void tell_other(const struct xml_telling *t)
{
    struct str words = {0};
    const char *message = t->mistake->message != NULL ? t->mistake->message : "";
    for (size_t i = 0; message[i] != '\0'; i++)
        if (isprint((unsigned char)message[i]))
            str_add_char(&words, message[i]);
    diag_error(t->diag, xml_telling_where(t, t->mistake->offset), "not-well-formed",
               /* TRANSLATORS: %s is an English sentence of the XML library */
               _("this cannot be read as XML: %s"), str_text(&words));
    str_clear(&words);
}

static const struct {
    int code;
    void (*tell)(const struct xml_telling *t);
} tellers[] = {
    {XML_ERR_ATTRIBUTE_NOT_FINISHED, xml_attribute_tell_unclosed},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, xml_attribute_tell_no_quotes},
    {XML_ERR_ATTRIBUTE_REDEFINED, xml_attribute_tell_twice},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, xml_attribute_tell_no_value},
    {XML_ERR_CDATA_NOT_FINISHED, tell_unclosed_cdata},
    {XML_ERR_COMMENT_NOT_FINISHED, tell_unclosed_comment},
    {XML_ERR_DOCUMENT_EMPTY, tell_no_root},
    {XML_ERR_DOCUMENT_END, tell_after_root},
    {XML_ERR_ENCODING_NAME, tell_bad_declaration},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, xml_reference_tell_no_semicolon},
    {XML_ERR_EQUAL_REQUIRED, tell_bad_declaration},
    {XML_ERR_GT_REQUIRED, xml_tag_tell_unfinished},
    {XML_ERR_HYPHEN_IN_COMMENT, tell_hyphens},
    {XML_ERR_INVALID_CHAR, xml_reference_tell_bad_character},
    {XML_ERR_INVALID_DEC_CHARREF, xml_reference_tell_no_number},
    {XML_ERR_INVALID_HEX_CHARREF, xml_reference_tell_no_number},
    {XML_ERR_LT_IN_ATTRIBUTE, xml_attribute_tell_less_than},
    {XML_ERR_MISPLACED_CDATA_END, tell_cdata_end},
    {XML_ERR_NAME_REQUIRED, tell_no_name},
    {XML_ERR_NAME_TOO_LONG, tell_long_name},
    {XML_ERR_PI_NOT_FINISHED, tell_unclosed_instruction},
    {XML_ERR_PI_NOT_STARTED, tell_no_target},
    {XML_ERR_RESERVED_XML_NAME, tell_late_declaration},
    {XML_ERR_SPACE_REQUIRED, tell_no_space},
    {XML_ERR_STANDALONE_VALUE, tell_bad_declaration},
    {XML_ERR_STRING_NOT_CLOSED, tell_bad_declaration},
    {XML_ERR_STRING_NOT_STARTED, tell_bad_declaration},
    {XML_ERR_TAG_NAME_MISMATCH, xml_tag_tell_mismatch},
    {XML_ERR_TAG_NOT_FINISHED, xml_tag_tell_unclosed},
    {XML_ERR_UNDECLARED_ENTITY, xml_reference_tell_unknown},
    {XML_ERR_UNKNOWN_VERSION, tell_bad_declaration},
    {XML_ERR_VERSION_MISSING, tell_bad_declaration},
    {XML_ERR_XMLDECL_NOT_FINISHED, tell_bad_declaration},
};

/* Goes through the pieces from the last tag that was read whole to the one that libxml2 stood in;
 * one that is not whole goes on to its end. */
static struct xml_piece find_piece(const struct xml_bytes *bytes, const struct xml_mistake *mistake)
{
    struct xml_piece piece = xml_piece_at(bytes, mistake->from);
    while (piece.end < bytes->length &&
           (piece.end < mistake->offset || (piece.end == mistake->offset && piece.is_whole)))
        piece = xml_piece_at(bytes, piece.end);
    return piece;
}

static char *name_of_piece(const struct xml_bytes *bytes, const struct xml_piece *piece)
{
    size_t brackets = piece->kind == XML_PIECE_START_TAG ? strlen("<") : strlen("</");
    return xml_bytes_name(bytes, piece->start + brackets);
}

static char *name_of_open(const struct xml_node *open)
{
    if (open == NULL)
        return memory_text("");
    struct xml_bytes name = xml_bytes_of(open->name, strlen(open->name), NULL);
    return xml_bytes_name(&name, 0);
}

static bool is_doctype(const struct xml_telling *t)
{
    return t->piece.kind == XML_PIECE_DECLARATION &&
           t->bytes->length - t->piece.start >= strlen("<!doctype") &&
           strncasecmp(t->bytes->text + t->piece.start, "<!doctype", strlen("<!doctype")) == 0;
}

static bool is_too_large(const struct xml_telling *t)
{
    return t->piece.kind != XML_PIECE_TEXT && t->piece.is_whole &&
           t->piece.end - t->piece.start > PIECE_BYTES_MAX;
}

static void tell(const struct xml_telling *t)
{
    size_t i = 0;
    while (i < ARRAY_LEN(tellers) && tellers[i].code != t->mistake->code)
        i++;
    if (is_doctype(t))
        tell_doctype(t);
    else if (is_too_large(t))
        tell_too_large(t);
    else if (i < ARRAY_LEN(tellers))
        tellers[i].tell(t);
    else
        tell_other(t);
}

int xml_error(struct xml_bytes *bytes, const struct xml_mistake *mistake, struct diag *diag)
{
    struct xml_telling telling = {
        .bytes = bytes,
        .mistake = mistake,
        .diag = diag,
        .piece = find_piece(bytes, mistake),
        .open = name_of_open(mistake->open),
    };
    telling.name = name_of_piece(bytes, &telling.piece);
    tell(&telling);
    free(telling.name);
    free(telling.open);
    return -1;
}

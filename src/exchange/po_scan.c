/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A PO file in pieces: comments, keywords, texts in quotation marks. */
#include "config.h"

#include "exchange/po_scan.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/str.h"
#include "base/utf8.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define PLURAL_WORD "msgid_plural"

enum { SHOWN_MAX = 30 }; /* characters of what stands where it should not */

static const struct {
    const char *text;
    enum po_kind kind;
} words[] = {{"msgctxt", PO_MSGCTXT}, {"msgid", PO_MSGID}, {"msgstr", PO_MSGSTR}};

/* Goes to the beginning, behind a byte order mark. */
static void go_to_start(struct po_scan *scan)
{
    static const size_t mark = sizeof BYTE_ORDER_MARK - 1;
    bool has_mark = scan->length >= mark && memcmp(scan->bytes, BYTE_ORDER_MARK, mark) == 0;
    scan->line = 1;
    scan->at = scan->line_start = has_mark ? mark : 0;
}

/* The length of the end of a line there: CR LF, CR or LF; 0 within a line. */
static size_t line_end(const struct po_scan *scan, size_t at)
{
    const char *bytes = scan->bytes;
    if (at >= scan->length || (bytes[at] != '\n' && bytes[at] != '\r'))
        return 0;
    return bytes[at] == '\r' && at + 1 < scan->length && bytes[at + 1] == '\n' ? 2 : 1;
}

static void begin_line(struct po_scan *scan, size_t start)
{
    scan->at = start;
    scan->line_start = start;
    scan->line++;
    scan->closing = 0;
    scan->is_obsolete = false;
    scan->is_previous = false;
}

struct where po_scan_where(const struct po_scan *scan, size_t at)
{
    struct po_scan seeking = *scan;
    if (at < scan->line_start)
        go_to_start(&seeking);
    while (seeking.at < at) {
        size_t end = line_end(&seeking, seeking.at);
        if (end > 0)
            begin_line(&seeking, seeking.at + end);
        else
            seeking.at++;
    }
    size_t start = seeking.line_start < at ? seeking.line_start : at;
    return (struct where){scan->file, seeking.line,
                          utf8_count(scan->bytes + start, at - start) + 1};
}

int po_scan_begin(struct po_scan *scan, const char *bytes, size_t length, const char *file,
                  struct diag *diag)
{
    *scan = (struct po_scan){.bytes = bytes, .length = length, .file = file, .diag = diag};
    go_to_start(scan);
    if (length == 0)
        return diag_error(diag, where_file(file), "po",
                          _("the file is empty; was it saved whole?"));
    if (length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0 ||
                        bytes[1] == '\0'))
        return diag_error(diag, where_file(file), "encoding",
                          _("the file is in %s; save it as UTF-8"), "UTF-16");
    size_t good = utf8_valid_until(bytes, length);
    if (good < length)
        return diag_error(diag, po_scan_where(scan, good), "not-utf8",
                          _("the byte %02X is not UTF-8; save the file as UTF-8"),
                          (unsigned)(unsigned char)bytes[good]);
    const char *nul = memchr(bytes, '\0', length);
    if (nul != NULL)
        return diag_error(diag, po_scan_where(scan, (size_t)(nul - bytes)), "po",
                          _("the character U+0000 cannot stand in a PO file; was it saved whole?"));
    return 0;
}

static void pass_line(struct po_scan *scan)
{
    while (scan->at < scan->length && line_end(scan, scan->at) == 0)
        scan->at++;
}

void po_scan_tell_cut(const struct po_scan *scan, size_t at)
{
    diag_error(scan->diag, po_scan_where(scan, at), "po",
               _("the file ends in the middle of a text; was it saved whole?"));
}

static void tell_inner(const struct po_scan *scan, size_t at)
{
    diag_error(scan->diag, po_scan_where(scan, at), "po",
               /* TRANSLATORS: the last word is what has to be written: a backslash and a quotation
                * mark. */
               _("a quotation mark inside a text is written \\\""));
}

/* --- Texts --- */

/* Takes what a backslash begins. Returns false where that is nothing. */
static bool take_escape(struct po_scan *scan, struct str *text)
{
    static const char letters[] = "ntr\"\\abfv";
    static const char meanings[] = "\n\t\r\"\\\a\b\f\v";
    size_t next = scan->at + 1;
    const char *found = next < scan->length && scan->bytes[next] != '\0'
                            ? strchr(letters, scan->bytes[next])
                            : NULL;
    if (found != NULL) {
        str_add_char(text, meanings[found - letters]);
        scan->at += 2;
        return true;
    }
    if (next >= scan->length)
        po_scan_tell_cut(scan, scan->at);
    else
        diag_error(scan->diag, po_scan_where(scan, scan->at), "po",
                   /* TRANSLATORS: the first four signs are a backslash that is written twice. */
                   _("a backslash inside a text is written \\\\, and a new line is \\n"));
    return false;
}

/* Tells what is wrong with a text that its line does not close. */
static void tell_open(const struct po_scan *scan, size_t start)
{
    if (scan->at == scan->length)
        po_scan_tell_cut(scan, start);
    else
        diag_error(scan->diag, po_scan_where(scan, start), "po",
                   _("the text that begins here has no closing quotation mark; write \" at its "
                     "end"));
}

/* Takes a text from its first quotation mark to its last. */
static bool take_text(struct po_scan *scan, struct po_piece *piece)
{
    struct str text = {0};
    bool is_good = scan->closing == 0 || scan->closing + 1 < scan->at;
    if (!is_good)
        tell_inner(scan, scan->closing);
    scan->at++;
    while (is_good && scan->at < scan->length && line_end(scan, scan->at) == 0 &&
           scan->bytes[scan->at] != '"') {
        if (scan->bytes[scan->at] == '\\')
            is_good = take_escape(scan, &text);
        else
            str_add_char(&text, scan->bytes[scan->at++]);
    }
    if (is_good && (scan->at == scan->length || scan->bytes[scan->at] != '"')) {
        tell_open(scan, piece->start);
        is_good = false;
    }
    scan->closing = scan->at;
    scan->at += is_good;
    piece->kind = PO_TEXT;
    piece->text = str_take(&text);
    return is_good;
}

/* --- Words --- */

/* The length of the word there: till white space or a quotation mark; a bracket too, but as its
 * first sign. */
static size_t word_length(const struct po_scan *scan, size_t at)
{
    size_t end = at;
    while (end < scan->length && strchr(" \t\r\n\f\v\"", scan->bytes[end]) == NULL &&
           (end == at || scan->bytes[end] != '['))
        end++;
    return end - at;
}

/* True if the rest of the file is the beginning of a keyword. */
static bool is_cut_word(const struct po_scan *scan, const char *word, size_t length)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (strncmp(words[i].text, word, length) == 0)
            return scan->at + length == scan->length;
    return false;
}

/* The quotation mark of a printed text that a word begins with, or NULL. */
static const char *curly_quote(const char *word)
{
    static const char *const quotes[] = {"“", "”", "„", "‟", "«", "»", "‘", "’", "″"};
    for (size_t i = 0; i < ARRAY_LEN(quotes); i++)
        if (strncmp(word, quotes[i], strlen(quotes[i])) == 0)
            return quotes[i];
    return NULL;
}

/* Tells of what stands where only keywords, texts and comments may. */
static void tell_word(struct po_scan *scan, const char *word)
{
    static const char *const known[] = {"msgctxt", "msgid", "msgstr"};
    struct where where = po_scan_where(scan, scan->at);
    const char *quote = curly_quote(word);
    const char *meant = nearest_word(word, known, ARRAY_LEN(known));
    if (is_cut_word(scan, word, strlen(word)))
        po_scan_tell_cut(scan, scan->at);
    else if (scan->closing > 0)
        tell_inner(scan, scan->closing);
    else if (quote != NULL)
        diag_error(scan->diag, where, "po", _("expected the straight quotation mark \", not %s"),
                   quote);
    else if (meant != NULL)
        diag_error(scan->diag, where, "po", _("'%s' is no word of PO files; did you mean '%s'?"),
                   word, meant);
    else
        diag_error(
            scan->diag, where, "po",
            _("'%.*s' stands outside of quotation marks; each line of a text begins and ends "
              "with \""),
            (int)utf8_offset(word, strlen(word), SHOWN_MAX), word);
}

static bool tell_no_po(struct po_scan *scan)
{
    if (scan->has_words)
        return false;
    diag_error(scan->diag, po_scan_where(scan, scan->at), "po",
               _("this is no PO file; expected lines such as msgid \"Work\" and msgstr "
                 "\"Travail\""));
    scan->at = scan->length;
    return true;
}

/* Takes a keyword, or says what is wrong. */
static bool take_word(struct po_scan *scan, struct po_piece *piece)
{
    size_t length = word_length(scan, scan->at);
    char *word = memory_text_n(scan->bytes + scan->at, length);
    bool is_plural = scan->at + length < scan->length && scan->bytes[scan->at + length] == '[';
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (strcmp(word, words[i].text) == 0)
            piece->kind = words[i].kind;
    if (piece->kind != PO_END && !is_plural) {
        scan->has_words = true;
        scan->at += length;
    } else if (is_plural || strcmp(word, PLURAL_WORD) == 0) {
        piece->kind = PO_END;
        diag_error(scan->diag, piece->where, "po",
                   _("plural forms belong to the messages of programs; a course has none"));
    } else if (!tell_no_po(scan)) {
        tell_word(scan, word);
    }
    free(word);
    return piece->kind != PO_END;
}

/* --- Lines --- */

/* Passes over white space and the marks that begin a line. Returns true for an empty line, which it
 * passes over as well. */
static bool pass_space(struct po_scan *scan)
{
    while (scan->at < scan->length) {
        size_t end = line_end(scan, scan->at);
        bool is_first = scan->at == scan->line_start;
        if (end > 0)
            begin_line(scan, scan->at + end);
        else if (strchr(" \t\f\v", scan->bytes[scan->at]) != NULL)
            scan->at++;
        else
            return false;
        if (end > 0 && is_first)
            return true;
    }
    return false;
}

/* Passes over the mark of a line of old texts. Returns false where there is none. */
static bool pass_mark(struct po_scan *scan)
{
    const char *at = scan->bytes + scan->at;
    size_t left = scan->length - scan->at;
    bool is_obsolete = left >= 2 && memcmp(at, "#~", 2) == 0;
    bool is_previous = left >= 2 && memcmp(at, "#|", 2) == 0;
    if (is_obsolete && left >= 3 && at[2] == '|')
        is_previous = true;
    if (!is_obsolete && !is_previous)
        return false;
    scan->is_obsolete = scan->is_obsolete || is_obsolete;
    scan->is_previous = scan->is_previous || is_previous;
    scan->at += is_obsolete && is_previous ? 3 : 2;
    return true;
}

static void take_comment(struct po_scan *scan, struct po_piece *piece)
{
    size_t start = scan->at + 1;
    pass_line(scan);
    piece->kind = PO_COMMENT;
    piece->text = memory_text_n(scan->bytes + start, scan->at - start);
}

void po_scan_next(struct po_scan *scan, struct po_piece *ret_piece)
{
    bool is_good = true;
    bool is_break = pass_space(scan);
    while (!is_break && scan->at < scan->length && pass_mark(scan))
        is_break = pass_space(scan);
    *ret_piece = (struct po_piece){
        .where = {scan->file, scan->line, 1},
        .start = scan->at,
        .is_obsolete = scan->is_obsolete,
    };
    if (is_break) {
        ret_piece->kind = PO_BREAK;
        return;
    }
    if (scan->at == scan->length)
        return;
    ret_piece->where = po_scan_where(scan, scan->at);
    if (scan->bytes[scan->at] == '#')
        take_comment(scan, ret_piece);
    else if (scan->bytes[scan->at] == '"')
        is_good = scan->has_words ? take_text(scan, ret_piece) : !tell_no_po(scan);
    else
        is_good = take_word(scan, ret_piece);
    if (is_good && scan->is_previous) {
        ret_piece->kind = PO_COMMENT;
        free(ret_piece->text);
        ret_piece->text = NULL;
    }
    if (is_good)
        return;
    pass_line(scan);
    ret_piece->kind = PO_MISTAKE;
}

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
#include "xml/admit.h"

#define PLURAL_WORD "msgid_plural"

enum { SHOWN_MAX = 30 }; /* characters of what stands where it should not */

/* In the order of their kinds, from PO_MSGCTXT on. */
static const char *const words[] = {"msgctxt", "msgid", "msgstr"};

/* The length of the end of a line there: CR LF, CR or LF; 0 within a line. */
static size_t line_end(const struct po_scan *scan, size_t at)
{
    char byte = xml_bytes_get(&scan->bytes, at);
    if (xml_bytes_has(&scan->bytes, at, "\r\n"))
        return 2;
    return byte == '\n' || byte == '\r' ? 1 : 0;
}

static void begin_line(struct po_scan *scan, size_t start)
{
    scan->at = start;
    scan->line_start = start;
    scan->closing = 0;
    scan->is_obsolete = false;
    scan->is_previous = false;
}

int po_scan_begin(struct po_scan *scan, const char *bytes, size_t length, const char *file,
                  struct diag *diag)
{
    *scan = (struct po_scan){.bytes = xml_bytes_of(bytes, length, file), .diag = diag};
    if (length == 0)
        return diag_error(diag, where_file(file), "po",
                          _("the file is empty; was it saved whole?"));
    if (length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0 ||
                        bytes[1] == '\0'))
        return diag_error(diag, where_file(file), "encoding",
                          _("the file is in %s; save it as UTF-8"), "UTF-16");
    if (xml_refuse_document(&scan->bytes, "po", diag) != 0)
        return -1;
    const char *text = scan->bytes.text;
    size_t good = utf8_valid_until(text, scan->bytes.length);
    if (good < scan->bytes.length)
        return diag_error(diag, xml_bytes_where(&scan->bytes, good), "not-utf8",
                          _("the byte %02X is not UTF-8; save the file as UTF-8"),
                          (unsigned)(unsigned char)text[good]);
    size_t nul = xml_bytes_find_byte(&scan->bytes, 0, scan->bytes.length, '\0');
    if (nul < scan->bytes.length)
        return diag_error(diag, xml_bytes_where(&scan->bytes, nul), "po",
                          _("the character U+0000 cannot stand in a PO file; was it saved whole?"));
    return 0;
}

static void pass_line(struct po_scan *scan)
{
    while (scan->at < scan->bytes.length && line_end(scan, scan->at) == 0)
        scan->at++;
}

void po_scan_tell_cut(struct po_scan *scan, size_t at)
{
    diag_error(scan->diag, xml_bytes_where(&scan->bytes, at), "po",
               _("the file ends in the middle of a text; was it saved whole?"));
}

static void tell_inner(struct po_scan *scan, size_t at)
{
    diag_error(scan->diag, xml_bytes_where(&scan->bytes, at), "po",
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
    char letter = xml_bytes_get(&scan->bytes, next);
    const char *found = letter != '\0' ? strchr(letters, letter) : NULL;
    if (found != NULL) {
        str_add_char(text, meanings[found - letters]);
        scan->at += 2;
        return true;
    }
    if (next >= scan->bytes.length)
        po_scan_tell_cut(scan, scan->at);
    else
        diag_error(scan->diag, xml_bytes_where(&scan->bytes, scan->at), "po",
                   /* TRANSLATORS: the first four signs are a backslash that is written twice. */
                   _("a backslash inside a text is written \\\\, and a new line is \\n"));
    return false;
}

/* Tells what is wrong with a text that its line does not close. */
static void tell_open(struct po_scan *scan, size_t start)
{
    if (scan->at == scan->bytes.length)
        po_scan_tell_cut(scan, start);
    else
        diag_error(scan->diag, xml_bytes_where(&scan->bytes, start), "po",
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
    char byte;
    while (is_good && (byte = xml_bytes_get(&scan->bytes, scan->at)) != '\0' && byte != '"' &&
           line_end(scan, scan->at) == 0) {
        if (byte == '\\')
            is_good = take_escape(scan, &text);
        else
            str_add_char(&text, scan->bytes.text[scan->at++]);
    }
    if (is_good && xml_bytes_get(&scan->bytes, scan->at) != '"') {
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
    while (end < scan->bytes.length && strchr(" \t\r\n\f\v\"", scan->bytes.text[end]) == NULL &&
           (end == at || scan->bytes.text[end] != '['))
        end++;
    return end - at;
}

/* True if the rest of the file is the beginning of a keyword. */
static bool is_cut_word(const struct po_scan *scan, const char *word, size_t length)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (strncmp(words[i], word, length) == 0)
            return scan->at + length == scan->bytes.length;
    return false;
}

static void tell_printed_quote(const struct po_scan *scan, struct where where, const char *mark,
                               size_t length)
{
    char *quote = memory_text_n(mark, length);
    diag_error(scan->diag, where, "po", _("expected the straight quotation mark \", not %s"),
               quote);
    free(quote);
}

/* Tells of what stands where only keywords, texts and comments may. */
static void tell_word(struct po_scan *scan, const char *word)
{
    struct where where = xml_bytes_where(&scan->bytes, scan->at);
    uint32_t first;
    size_t step = utf8_step(word, strlen(word), &first);
    const char *meant = nearest_word(word, words, ARRAY_LEN(words));
    if (is_cut_word(scan, word, strlen(word)))
        po_scan_tell_cut(scan, scan->at);
    else if (scan->closing > 0)
        tell_inner(scan, scan->closing);
    else if (utf8_is_printed_quote(first))
        tell_printed_quote(scan, where, word, step);
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
    diag_error(scan->diag, xml_bytes_where(&scan->bytes, scan->at), "po",
               _("this is no PO file; expected lines such as msgid \"Work\" and msgstr "
                 "\"Travail\""));
    scan->at = scan->bytes.length;
    return true;
}

/* Takes a keyword, or says what is wrong. */
static bool take_word(struct po_scan *scan, struct po_piece *piece)
{
    size_t length = word_length(scan, scan->at);
    char *word = memory_text_n(scan->bytes.text + scan->at, length);
    bool is_plural = xml_bytes_get(&scan->bytes, scan->at + length) == '[';
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (strcmp(word, words[i]) == 0)
            piece->kind = PO_MSGCTXT + i;
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
    while (scan->at < scan->bytes.length) {
        size_t end = line_end(scan, scan->at);
        bool is_first = scan->at == scan->line_start;
        if (end > 0)
            begin_line(scan, scan->at + end);
        else if (strchr(" \t\f\v", scan->bytes.text[scan->at]) != NULL)
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
    bool is_obsolete = xml_bytes_has(&scan->bytes, scan->at, "#~");
    bool is_previous =
        xml_bytes_has(&scan->bytes, scan->at, "#|") || xml_bytes_has(&scan->bytes, scan->at, "#~|");
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
    piece->text = memory_text_n(scan->bytes.text + start, scan->at - start);
}

void po_scan_next(struct po_scan *scan, struct po_piece *ret_piece)
{
    bool is_good = true;
    bool is_break = pass_space(scan);
    while (!is_break && scan->at < scan->bytes.length && pass_mark(scan))
        is_break = pass_space(scan);
    *ret_piece = (struct po_piece){
        .where = xml_bytes_where(&scan->bytes, scan->at),
        .start = scan->at,
        .is_obsolete = scan->is_obsolete,
    };
    if (is_break) {
        ret_piece->kind = PO_BREAK;
        return;
    }
    if (scan->at == scan->bytes.length)
        return;
    char sign = scan->bytes.text[scan->at];
    if (sign == '#')
        take_comment(scan, ret_piece);
    else if (sign == '"')
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

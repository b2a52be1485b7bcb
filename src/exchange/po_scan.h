/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A PO file in pieces: comments, keywords, texts in quotation marks. */
#ifndef EXCHANGE_PO_SCAN_H
#define EXCHANGE_PO_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "xml/bytes.h"

struct po_scan {
    struct xml_bytes bytes; /* a mark of byte order is left out */
    struct diag *diag;
    size_t at;
    size_t line_start;
    size_t closing;   /* the quotation mark that closed the last text of this line; 0: none yet */
    bool is_obsolete; /* this line begins with "#~" */
    bool is_previous; /* with "#|": what the text was before */
    bool has_words;   /* a keyword was found, so that it is a PO file */
};

enum po_kind {
    PO_END,
    PO_BREAK, /* an empty line */
    PO_COMMENT,
    PO_MSGCTXT,
    PO_MSGID,
    PO_MSGSTR,
    PO_TEXT,
    PO_MISTAKE, /* what it is was said */
};

struct po_piece {
    enum po_kind kind;
    struct where where;
    size_t start;     /* in the bytes */
    char *text;       /* of PO_TEXT, without quotation marks and escapes; of PO_COMMENT, from its
                         second character to the end of the line, NULL in a line "#|". NULL for
                         others */
    bool is_obsolete; /* in a line that begins with "#~" */
};

/* Begins before the first piece, behind a byte order mark. Returns 0, or -1 with an error where the
 * bytes are none, or not in UTF-8. The bytes and the name of the file are borrowed. */
int po_scan_begin(struct po_scan *scan, const char *bytes, size_t length, const char *file,
                  struct diag *diag);

/* Takes the next piece; caller frees its text. What a line "#|" holds is one PO_COMMENT after
 * another. A mistake is said, with its line and what to write, and the rest of its line passed
 * over; where the file is no PO file at all, the rest of it. */
void po_scan_next(struct po_scan *scan, struct po_piece *ret_piece);

/* Says that the file ends too early. */
void po_scan_tell_cut(struct po_scan *scan, size_t at);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is refused before libxml2 sees a byte of a file. */
#ifndef XML_ADMIT_H
#define XML_ADMIT_H

#include "base/diag.h"
#include "xml/bytes.h"

/* Checks that the bytes are no more than XML_BYTES_MAX, say and look that they are UTF-8, hold
 * something, no character that XML forbids, and no element of more than XML_ATTRIBUTES_MAX
 * attributes. Returns 0, or -1 with one error in diag. */
int xml_admit(struct xml_bytes *bytes, struct diag *diag);

/* Returns -1, with an error of that code, if the bytes are a document of a word processor or the
 * like; else 0. */
int xml_refuse_document(const struct xml_bytes *bytes, const char *code, struct diag *diag);

#endif

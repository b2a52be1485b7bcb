/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the functions that put a mistake into words work on. */
#ifndef XML_TELLING_H
#define XML_TELLING_H

#include <stddef.h>

#include "base/diag.h"
#include "xml/bytes.h"
#include "xml/error.h"
#include "xml/piece.h"

struct xml_telling {
    struct xml_bytes *bytes;
    const struct xml_mistake *mistake;
    struct diag *diag;
    struct xml_piece piece; /* that the mistake is in */
    char *name;             /* of the piece, if it is a tag or an instruction */
    char *open;             /* the name of the innermost open element, fit for a message; else "" */
};

static inline struct where xml_telling_where(const struct xml_telling *t, size_t offset)
{
    return xml_bytes_where(t->bytes, offset);
}

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* PO files, read: a translation_reader. What the programs of gettext would refuse is refused here,
 * in plain words and with its line; a byte order mark is passed over. Codes: "po", "not-utf8",
 * "encoding", "catalogue-charset", "catalogue-revision". */
#ifndef EXCHANGE_PO_READ_H
#define EXCHANGE_PO_READ_H

#include "base/diag.h"
#include "course/translation.h"

int po_read(const char *bytes, size_t length, const char *file, struct translation *ret_translation,
            struct diag *diag);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of a GNU .mo file. */
#include "config.h"

#include "content/mo.h"

/* Where things stand at the beginning. */
enum {
    AT_MARK = 0,
    AT_REVISION = 4,
    AT_COUNT = 8,
    AT_KEYS = 12,
    AT_TRANSLATIONS = 16,
    AT_HASH_SIZE = 20,
    AT_HASH = 24,
    HEADER_BYTES = 28,
};

#define MARK 0x950412deu
#define MARK_SWAPPED 0xde120495u

bool mo_read(const char *bytes, size_t length, struct mo *ret_mo)
{
    struct mo mo = {.bytes = bytes, .length = length};
    if (!mo_holds(&mo, 0, HEADER_BYTES))
        return false;
    uint32_t mark = mo_number(&mo, AT_MARK);
    if (mark != MARK && mark != MARK_SWAPPED)
        return false;
    mo.is_swapped = mark == MARK_SWAPPED;
    mo.revision = mo_number(&mo, AT_REVISION);
    mo.count = mo_number(&mo, AT_COUNT);
    mo.keys = mo_number(&mo, AT_KEYS);
    mo.translations = mo_number(&mo, AT_TRANSLATIONS);
    mo.hash_size = mo_number(&mo, AT_HASH_SIZE);
    mo.hash = mo_number(&mo, AT_HASH);
    *ret_mo = mo;
    return true;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Text of a course on its way to a terminal. */
#include "config.h"

#include "content/safe.h"

#include "base/utf8.h"

void safe_add(struct str *out, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t character;
        size_t plain = utf8_plain_until(text + at, length - at);
        str_add_n(out, text + at, plain);
        at += plain;
        if (at == length)
            return;
        at += utf8_step(text + at, length - at, &character);
        bool is_order = utf8_is_order(character) && character != '\n';
        str_add_unicode(out, is_order ? UTF8_REPLACEMENT : character);
    }
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Text of a course on its way to a terminal: nothing in it may be taken for an order. */
#ifndef CONTENT_SAFE_H
#define CONTENT_SAFE_H

#include <stddef.h>

#include "base/str.h"

/* Adds `text` with every control character (C0 but line end, DEL, C1), every byte that is no UTF-8
 * and every bidirectional control that could reach beyond its line shown as U+FFFD. */
void safe_add(struct str *out, const char *text, size_t length);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists within a sentence: "C87, C98". */
#ifndef BASE_LIST_H
#define BASE_LIST_H

#include "base/str.h"

/* Adds an item, which the format makes, to a list, with what the interface's language writes
 * between two names where it is not the first. */
void list_add(struct str *list, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif

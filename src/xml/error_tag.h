/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Mistakes of whole tags: each function adds the error. */
#ifndef XML_ERROR_TAG_H
#define XML_ERROR_TAG_H

#include <stdbool.h>

#include "xml/telling.h"

void xml_tag_tell_mismatch(const struct xml_telling *t);
void xml_tag_tell_unclosed(const struct xml_telling *t);
void xml_tag_tell_unfinished(const struct xml_telling *t);
void xml_tag_tell_stray_end(const struct xml_telling *t);

/* Adds the error only if the sign < was most likely meant to begin a tag; else returns false. */
bool xml_tag_tell_mistyped(const struct xml_telling *t);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Mistakes after the sign &: each function adds the error, at that sign. */
#ifndef XML_REFERENCE_H
#define XML_REFERENCE_H

#include "xml/telling.h"

void xml_reference_tell_no_name(const struct xml_telling *t);
void xml_reference_tell_no_semicolon(const struct xml_telling *t);
void xml_reference_tell_unknown(const struct xml_telling *t);
void xml_reference_tell_no_number(const struct xml_telling *t);
void xml_reference_tell_bad_character(const struct xml_telling *t);

#endif

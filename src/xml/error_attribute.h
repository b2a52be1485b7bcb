/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Mistakes in the attributes of a start tag: each function adds the error. */
#ifndef XML_ERROR_ATTRIBUTE_H
#define XML_ERROR_ATTRIBUTE_H

#include "xml/telling.h"

void xml_attribute_tell_odd(const struct xml_telling *t);
void xml_attribute_tell_no_space(const struct xml_telling *t);
void xml_attribute_tell_no_value(const struct xml_telling *t);
void xml_attribute_tell_no_quotes(const struct xml_telling *t);
void xml_attribute_tell_unclosed(const struct xml_telling *t);
void xml_attribute_tell_less_than(const struct xml_telling *t);
void xml_attribute_tell_twice(const struct xml_telling *t);

#endif

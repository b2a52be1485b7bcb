/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the search share. */
#ifndef FLOW_SEARCH_INSIDE_H
#define FLOW_SEARCH_INSIDE_H

#include "flow/search.h"

/* Reads the texts of a module, unless they were read before. */
void search_read_module(struct search *search, size_t index);

/* Makes the gist of a module, unless it has one or was read. Returns how many bytes were looked at
 * for it. */
size_t search_make_gist(struct search *search, size_t index);

void search_forget_hits(struct search *search);

#endif

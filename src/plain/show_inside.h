/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of plain/show.h share. */
#ifndef PLAIN_SHOW_INSIDE_H
#define PLAIN_SHOW_INSIDE_H

#include "base/str.h"
#include "plain/show.h"

/* Adds "label: ". */
void show_add_label(struct str *line, const char *label);

/* How a table and a chart are said, so many columns from the edge. `links` as in show_blocks(). */
void show_table(struct console *console, const struct block *table, size_t indent,
                struct show_links *links);
void show_chart(struct console *console, const struct block *chart, size_t indent,
                struct show_links *links);

#endif

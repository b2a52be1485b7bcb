/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the element rows of blocks and their loader share. */
#ifndef CONTENT_BLOCK_INSIDE_H
#define CONTENT_BLOCK_INSIDE_H

/* The words of the attribute kind, by enum note_kind and enum chart_kind, ended by NULL. */
extern const char *const block_note_words[];
extern const char *const block_chart_words[];

#endif

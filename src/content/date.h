/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people write them, by the pattern of the interface's catalogue. */
#ifndef CONTENT_DATE_H
#define CONTENT_DATE_H

/* Returns "26 June 1973" for "1973-06-26" and "1973" for "1973", in the interface's language;
 * anything else as it is. Caller frees. */
char *date_words(const char *date);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the JSON lines. They stand in people's files and never change their meaning. */
#ifndef STORE_LINES_INSIDE_H
#define STORE_LINES_INSIDE_H

#define LINES_FORMAT "format"
#define LINES_FORMAT_NAME "decentwork-record"
#define LINES_VERSION "version"
#define LINES_LEARNER "learner"
#define LINES_NAME "name"
#define LINES_PLACE "place"

/* Of an event. */
#define LINES_SESSION "session"
#define LINES_NUMBER "n"
#define LINES_AT "at"
#define LINES_ZONE "zone"
#define LINES_KIND "kind"
#define LINES_COURSE "course"
#define LINES_EDITION "edition"
#define LINES_UNIT "unit"
#define LINES_QUESTION "question"
#define LINES_ATTEMPT "attempt"
#define LINES_DATA "data"
#define LINES_RAW_DATA "raw-data"

/* Of a place. */
#define LINES_BLOCK "block"
#define LINES_CHARACTERS "characters"
#define LINES_BLOCK_KEY "key"
#define LINES_DRAFT "draft"
#define LINES_RAW_DRAFT "raw-draft"

enum { LINES_VERSION_NOW = 1 };

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that questions of every type have, as rows of the element table. */
#ifndef QUESTION_PART_H
#define QUESTION_PART_H

#include "base/i18n.h"
#include "content/element.h"

/* The attributes that every question may have. */
#define QUESTION_ATTRIBUTES                                                                        \
    {"id", VALUE_ID, .is_required = true,                                                          \
     .help = N_("a name that no other question has and that never changes")},                      \
        {"objective", VALUE_REFERENCE,                                                             \
         .help = N_("the id of the module's objective that it examines")},                         \
        {"cite", VALUE_CITE, .help = N_("the article that decides, such as C138:7")},              \
    {                                                                                              \
        "points", VALUE_POINTS, .help = N_("what a full answer earns; 1 where it is not said")     \
    }

/* The children before and after those of the type. */
#define QUESTION_CHILDREN_BEFORE                                                                   \
    {"title", .most = 1},                                                                          \
    {                                                                                              \
        "prompt", .least = 1, .most = 1                                                            \
    }
#define QUESTION_CHILDREN_AFTER                                                                    \
    {"hint"}, {"explanation", .most = 1},                                                          \
    {                                                                                              \
        "changed"                                                                                  \
    }

#endif

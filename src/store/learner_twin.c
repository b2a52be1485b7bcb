/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a name that a new learner types is somebody's already. */
#include "config.h"

#include "store/learner_twin.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "store/file_name.h"

/* Names without a plain letter all have the stem of no name: they are not alike for that. */
static bool is_alike(const char *a, const char *b)
{
    char *none = file_name_stem("");
    char *of_a = file_name_stem(a);
    char *of_b = file_name_stem(b);
    bool is_alike = strcmp(of_a, of_b) == 0 && strcmp(of_a, none) != 0;
    free(of_b);
    free(of_a);
    free(none);
    return is_alike;
}

static const struct learner *find_alike(const struct learners *learners, const char *name)
{
    for (size_t i = 0; i < learners->count; i++)
        if (is_alike(learners->items[i].name, name))
            return &learners->items[i];
    return NULL;
}

void learner_twin_find(const char *folder, const char *name, struct learner_twin *ret_twin)
{
    struct learners learners = {0};
    struct diag unsaid;
    diag_init(&unsaid);
    learners_list(folder, &learners, &unsaid);
    const struct learner *same = learners_find(&learners, name);
    const struct learner *found = same != NULL ? same : find_alike(&learners, name);
    *ret_twin = (struct learner_twin){.is_same = same != NULL};
    if (found != NULL) {
        ret_twin->name = memory_text(found->name);
        ret_twin->path = memory_text(found->path);
    }
    learners_clear(&learners);
    diag_clear(&unsaid);
}

void learner_twin_clear(struct learner_twin *twin)
{
    free(twin->name);
    free(twin->path);
    *twin = (struct learner_twin){0};
}

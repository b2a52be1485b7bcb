/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* README.md: the course in it, as a newcomer copies it. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "support/courses.h"
#include "support/trial.h"

/* Takes the next sample of XML off a text of Markdown. Caller frees. */
static char *take_sample(const char **text)
{
    static const char begin[] = "\n```xml\n";
    const char *start = strstr(*text, begin);
    cr_assert_not_null(start, "there is no further sample");
    start += strlen(begin);
    const char *end = strstr(start, "\n```\n");
    cr_assert_not_null(end, "the sample does not end");
    *text = end + 1;
    return memory_text_n(start, (size_t)(end - start));
}

Test(program_readme, its_course_is_clean)
{
    struct trial trial;
    trial_init(&trial);
    char *path = support_source("README.md");
    char *readme = support_read(path, NULL);
    const char *rest = readme;
    char *manifest = take_sample(&rest);
    char *module = take_sample(&rest);
    char *folder = path_join(trial.folder, "rights");
    courses_write(folder, "course.xml", manifest);
    courses_write(folder, "first.xml", module);
    struct run run = trial_run(&trial, NULL, "check", "--strict", folder, NULL);
    trial_expect(&run, 0, NULL, "README.md");
    run_clear(&run);
    free(folder);
    free(module);
    free(manifest);
    free(readme);
    free(path);
    trial_clear(&trial);
}

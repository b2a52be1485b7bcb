/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands before libgit2, with which Criterion tells where two texts differ. Criterion readies it at
 * the start of each process, one a test, and libgit2 reads all certificates of the system then: a
 * fifth of what a small test costs. Here it is readied when the first text is compared. */
#include "config.h"

#include <dlfcn.h>
#include <stddef.h>

/* As git2.h has it, the calls back and their options as pointers of no matter what. */
typedef int difference(const void *old, size_t old_length, const char *old_path, const void *new,
                       size_t new_length, const char *new_path, const void *options, void *file,
                       void *binary, void *hunk, void *line, void *context);

int git_libgit2_init(void);
int git_libgit2_shutdown(void);
difference git_diff_buffers;

int git_libgit2_init(void)
{
    return 1;
}

int git_libgit2_shutdown(void)
{
    return 0;
}

int git_diff_buffers(const void *old, size_t old_length, const char *old_path, const void *new,
                     size_t new_length, const char *new_path, const void *options, void *file,
                     void *binary, void *hunk, void *line, void *context)
{
    static int (*init)(void);
    static difference *diff;
    if (init == NULL) {
        *(void **)&init = dlsym(RTLD_NEXT, "git_libgit2_init");
        *(void **)&diff = dlsym(RTLD_NEXT, "git_diff_buffers");
        if (init == NULL || diff == NULL || init() < 0)
            return -1;
    }
    return diff(old, old_length, old_path, new, new_length, new_path, options, file, binary, hunk,
                line, context);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What makes a test's process start and end sooner: there are as many of them as tests.
 *
 * Stands before libgit2, with which Criterion tells where two texts differ. Criterion readies it at
 * the start of each process, one a test, and libgit2 reads all certificates of the system then: a
 * fifth of what a small test costs. Here it is readied when the first text is compared. Where
 * Criterion is linked as an archive, it is not even loaded before. */
#include "config.h"

#include <dlfcn.h>
#include <stddef.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

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

/* Finds a function of libgit2: behind this file, or in the library that its own name finds. */
static void *find(const char *name)
{
    void *function = dlsym(RTLD_NEXT, name);
    if (function != NULL)
        return function;
    void *library = dlopen("libgit2.so", RTLD_LAZY);
    return library != NULL ? dlsym(library, name) : NULL;
}

int git_diff_buffers(const void *old, size_t old_length, const char *old_path, const void *new,
                     size_t new_length, const char *new_path, const void *options, void *file,
                     void *binary, void *hunk, void *line, void *context)
{
    static int (*init)(void);
    static difference *diff;
    if (init == NULL) {
        *(void **)&init = find("git_libgit2_init");
        *(void **)&diff = find("git_diff_buffers");
        if (init == NULL || diff == NULL || init() < 0)
            return -1;
    }
    return diff(old, old_length, old_path, new, new_length, new_path, options, file, binary, hunk,
                line, context);
}

#ifdef __GLIBC__
/* Memory that is given back is asked for again by the next screen that is drawn: a third of the
 * time of tests of screens. */
static __attribute__((constructor)) void keep_memory(void)
{
    enum { KEPT = 32 << 20, STEP = 1 << 20 }; /* bytes */
    mallopt(M_TRIM_THRESHOLD, KEPT);
    mallopt(M_TOP_PAD, STEP);
}
#endif

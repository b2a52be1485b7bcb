/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A fuzzer without libFuzzer: takes the bytes of each file named, once. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "fuzz/files.h"

/* A hang ends the process. */
enum { SECONDS_MAX = 60 };

static int take(const char *path)
{
    size_t length = 0;
    char *bytes = files_read(path, &length);
    fprintf(stderr, "%s\n", path);
    alarm(SECONDS_MAX);
    int result = LLVMFuzzerTestOneInput((const uint8_t *)bytes, length);
    alarm(0);
    free(bytes);
    return result;
}

int main(int count, char **paths)
{
    int result = 0;
    for (int i = 1; i < count; i++)
        result |= take(paths[i]);
    return result;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fuzzers share. */
#include "config.h"

#include "fuzz/files.h"

#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/path.h"
#include "base/str.h"

static char *work_folder;

/* Not abort(), which would look like a finding. */
static _Noreturn void give_up(const char *path)
{
    perror(path);
    _exit(2);
}

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *walk)
{
    (void)about;
    (void)type;
    return walk->level == 0 ? 0 : remove(path);
}

static void remove_below(const char *folder)
{
    nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

static void remove_work_folder(void)
{
    if (chdir("/") == 0) {
        remove_below(work_folder);
        rmdir(work_folder);
    }
    free(work_folder);
}

void files_work_in_folder(void)
{
    if (work_folder != NULL)
        return;
    const char *base = getenv("TMPDIR");
    work_folder = path_join(base != NULL ? base : "/tmp", "decentwork-fuzz-XXXXXX");
    if (mkdtemp(work_folder) == NULL || chdir(work_folder) != 0)
        give_up(work_folder);
    atexit(remove_work_folder);
}

void files_empty(const char *folder)
{
    remove_below(folder);
    if (path_make_folders(folder) != 0)
        give_up(folder);
}

void files_write(const char *path, const void *bytes, size_t length)
{
    char *above = path_folder(path);
    if (path_make_folders(above) != 0)
        give_up(above);
    free(above);
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(bytes, 1, length, file) != length || fclose(file) != 0)
        give_up(path);
}

char *files_read(const char *path, size_t *ret_length)
{
    struct str text = {0};
    char chunk[4096];
    size_t count;
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        give_up(path);
    while ((count = fread(chunk, 1, sizeof chunk, file)) > 0)
        str_add_n(&text, chunk, count);
    if (ferror(file))
        give_up(path);
    fclose(file);
    *ret_length = text.length;
    return str_take(&text);
}

void files_show(struct diag *diag)
{
    struct str shown = {0};
    for (size_t i = 0; i < diag->count; i++) {
        str_cut(&shown, 0);
        diag_render(&diag->items[i], &shown);
    }
    str_clear(&shown);
    diag_clear(diag);
}

void files_expect(int holds, const char *words)
{
    if (holds)
        return;
    fprintf(stderr, "%s\n", words);
    abort();
}

struct moment files_moment(void *context)
{
    (void)context;
    return (struct moment){.at = 1764100000000, .zone = 60};
}

void files_random(void *context, unsigned char *bytes, size_t count)
{
    (void)context;
    memset(bytes, 1, count);
}

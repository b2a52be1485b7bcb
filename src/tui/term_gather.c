/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Gathering what curses sends in pieces. It writes to a descriptor of its own, behind which the
 * terminal is replaced by a store for a while. */
#include "config.h"

#include "tui/term_gather.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/str.h"

enum { FIRST_FREE = 3, CHUNK = 4096 };

bool term_gather_open(struct term_gather *gather, int file)
{
    int own = fcntl(file, F_DUPFD_CLOEXEC, FIRST_FREE);
    FILE *out = own < 0 ? NULL : fdopen(own, "w");
    *gather = (struct term_gather){.terminal = file, .out = out, .store = -1};
    if (out == NULL && own >= 0)
        close(own);
    return out != NULL;
}

void term_gather_close(struct term_gather *gather)
{
    if (gather->store >= 0)
        close(gather->store);
    fclose(gather->out);
}

/* Memory, on a computer that gives it as a file: an old one may have a full disk. */
static int open_store(void)
{
#ifdef MFD_CLOEXEC
    return memfd_create(PACKAGE, MFD_CLOEXEC);
#else
    FILE *file = tmpfile();
    int store = file == NULL ? -1 : fcntl(fileno(file), F_DUPFD_CLOEXEC, FIRST_FREE);
    if (file != NULL)
        fclose(file);
    return store;
#endif
}

/* What curses writes goes to `file` from now on. */
static void lead_to(struct term_gather *gather, int file)
{
    int own = fileno(gather->out);
    dup2(file, own);
    fcntl(own, F_SETFD, FD_CLOEXEC);
}

void term_gather_begin(struct term_gather *gather)
{
    if (term_gather_is_on(gather))
        return;
    gather->store = open_store();
    if (gather->store >= 0)
        lead_to(gather, gather->store);
}

bool term_gather_is_on(const struct term_gather *gather)
{
    return gather->store >= 0;
}

void term_gather_drop(struct term_gather *gather)
{
    if (gather->store < 0 || ftruncate(gather->store, 0) != 0)
        return;
    lseek(gather->store, 0, SEEK_SET);
}

static void read_store(int store, struct str *bytes)
{
    char chunk[CHUNK];
    ssize_t length;
    lseek(store, 0, SEEK_SET);
    while ((length = read(store, chunk, sizeof chunk)) > 0)
        str_add_n(bytes, chunk, (size_t)length);
}

void term_gather_end(struct term_gather *gather, const char *more)
{
    struct str bytes = {0};
    if (gather->store >= 0) {
        read_store(gather->store, &bytes);
        close(gather->store);
        gather->store = -1;
        lead_to(gather, gather->terminal);
    }
    str_add(&bytes, more);
    term_gather_send(gather->terminal, str_text(&bytes), bytes.length);
    str_clear(&bytes);
}

void term_gather_send(int terminal, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t sent = write(terminal, bytes, length);
        if (sent < 0 && errno != EINTR)
            return;
        bytes += sent > 0 ? sent : 0;
        length -= sent > 0 ? (size_t)sent : 0;
    }
}

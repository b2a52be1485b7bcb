/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What several tests need: folders that vanish, files of the source tree, the program run to its
 * end. TESTS_SOURCE and TESTS_PROGRAM are given by the build. */
#include "config.h"

#include "support/support.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "language.h"

enum { RUN_SECONDS_MAX = 30 };

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *walk)
{
    (void)walk;
    (void)about;
    if (type == FTW_DP)
        chmod(path, 0700);
    return remove(path);
}

/* Folders that a test made unreadable are opened first, else what is in them cannot be removed. */
static int open_one(const char *path, const struct stat *about, int type, struct FTW *walk)
{
    (void)walk;
    if (type == FTW_D || type == FTW_DNR)
        chmod(path, about->st_mode | 0700);
    return 0;
}

void support_remove(const char *folder)
{
    nftw(folder, open_one, 16, FTW_PHYS);
    nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* Folders that were made, for the end of the process that made them. */
struct made {
    char *path;
    pid_t owner;
    struct made *next;
};
static struct made *made;

/* A test that is skipped is left without its .fini. */
static void remove_made(void)
{
    while (made != NULL) {
        struct made *first = made;
        made = first->next;
        if (first->owner == getpid())
            support_remove(first->path);
        free(first->path);
        free(first);
    }
}

static void remember(const char *path)
{
    struct made *first = memory_new(1, sizeof *first);
    if (made == NULL)
        cr_assert_eq(atexit(remove_made), 0);
    *first = (struct made){.path = memory_text(path), .owner = getpid(), .next = made};
    made = first;
}

/* Where folders of tests are made: in memory where there is room, since each answer of each test
 * would wait for the disk. What has to outlive a power cut is tested on a file system of its own.
 */
static const char *temporary(void)
{
    static const char memory[] = "/dev/shm";
    enum { ROOM = 512 << 20 }; /* bytes: tests run side by side, and some write much */
    const char *named = getenv("TMPDIR");
    if (named != NULL)
        return named;
    struct statvfs room;
    bool has_room = access(memory, W_OK | X_OK) == 0 && statvfs(memory, &room) == 0 &&
                    room.f_bavail >= ROOM / room.f_frsize;
    return has_room ? memory : "/tmp";
}

char *support_folder(void)
{
    char *path = path_join(temporary(), "decentwork-test-XXXXXX");
    cr_assert_not_null(mkdtemp(path), "no temporary folder: %s", strerror(errno));
    remember(path);
    return path;
}

char *support_source(const char *relative)
{
    return path_join(TESTS_SOURCE, relative);
}

char *support_corpus(const char *name)
{
    char *beside = path_join(TESTS_SOURCE, "../shared/corpora");
    char *path = path_join(beside, name);
    free(beside);
    if (path_is_folder(path))
        return path;
    free(path);
    return NULL;
}

void support_write_n(const char *path, const char *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");
    cr_assert_not_null(file, "%s: %s", path, strerror(errno));
    cr_assert_eq(fwrite(bytes, 1, length, file), length);
    cr_assert_eq(fclose(file), 0);
}

void support_write(const char *path, const char *text)
{
    support_write_n(path, text, strlen(text));
}

void support_skip_without_nls(void)
{
#ifndef ENABLE_NLS
    cr_skip_test("built without translations");
#endif
}

/* Adds what can be read at once; false at the end of the file. */
static bool read_some(int descriptor, struct str *text)
{
    char bytes[4096];
    ssize_t count = read(descriptor, bytes, sizeof bytes);
    if (count > 0)
        str_add_n(text, bytes, (size_t)count);
    return count > 0 || (count < 0 && errno == EINTR);
}

char *support_read(const char *path, size_t *ret_length)
{
    struct str text = {0};
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    cr_assert_geq(descriptor, 0, "%s: %s", path, strerror(errno));
    while (read_some(descriptor, &text))
        ;
    close(descriptor);
    if (ret_length != NULL)
        *ret_length = text.length;
    return str_take(&text);
}

size_t support_count(const char *folder, const char *ending, char **ret_path)
{
    struct folder entries;
    size_t count = 0;
    const char *last = NULL;
    folder_list(folder, &entries);
    for (size_t i = 0; i < entries.count; i++)
        if (path_has_ending(entries.names[i], ending)) {
            last = entries.names[i];
            count++;
        }
    if (ret_path != NULL)
        *ret_path = last != NULL ? path_join(folder, last) : NULL;
    folder_clear(&entries);
    return count;
}

char *support_messages(const struct diag *diag)
{
    struct str text = {0};
    for (size_t i = 0; i < diag->count; i++)
        diag_render(&diag->items[i], &text);
    return str_take(&text);
}

/* In the child: the input from a file without a name, the outputs to the pipes, nothing else kept.
 */
static _Noreturn void become(const char *const *arguments, const char *const *environment,
                             const char *input, int output, int errors)
{
    FILE *typed = tmpfile();
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    if (typed == NULL || fputs(input != NULL ? input : "", typed) < 0 || fflush(typed) != 0)
        _exit(126);
    lseek(fileno(typed), 0, SEEK_SET);
    dup2(fileno(typed), STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    for (int descriptor = 3; descriptor < 256; descriptor++)
        close(descriptor);
    execve(arguments[0], (char *const *)(uintptr_t)arguments,
           (char *const *)(uintptr_t)environment);
    _exit(127);
}

/* Reads both pipes until the child has closed them. */
static void drain(int output, int errors, struct str *ret_output, struct str *ret_errors)
{
    struct pollfd pipes[2] = {{.fd = output, .events = POLLIN}, {.fd = errors, .events = POLLIN}};
    struct str *texts[2] = {ret_output, ret_errors};
    while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
        if (poll(pipes, 2, RUN_SECONDS_MAX * 1000) == 0)
            return;
        for (int i = 0; i < 2; i++)
            if (pipes[i].fd >= 0 && pipes[i].revents != 0 && !read_some(pipes[i].fd, texts[i]))
                pipes[i].fd = -1;
    }
}

struct run support_run(const char *const *arguments, const char *const *environment,
                       const char *input)
{
    int output[2];
    int errors[2];
    cr_assert_eq(pipe2(output, O_CLOEXEC), 0);
    cr_assert_eq(pipe2(errors, O_CLOEXEC), 0);
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0)
        become(arguments, environment, input, output[1], errors[1]);
    close(output[1]);
    close(errors[1]);
    struct str texts[2] = {{0}, {0}};
    drain(output[0], errors[0], &texts[0], &texts[1]);
    close(output[0]);
    close(errors[0]);
    int status = 0;
    bool is_late = waitpid(child, &status, WNOHANG) == 0;
    for (int i = 0; is_late && i < 100; i++) {
        usleep(20000);
        is_late = waitpid(child, &status, WNOHANG) == 0;
    }
    if (is_late) {
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
    }
    cr_assert_not(is_late, "%s did not end", arguments[0]);
    return (struct run){
        .status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
        .output = str_take(&texts[0]),
        .errors = str_take(&texts[1]),
    };
}

void run_clear(struct run *run)
{
    free(run->output);
    free(run->errors);
    *run = (struct run){0};
}

const char *support_program(void)
{
    return TESTS_PROGRAM;
}

char *support_speak_from(const char *catalogues, const char *code)
{
    char *build = path_folder(support_program());
    char *private_locale = path_join(build, "share/decentwork/locale");
    const struct language_places places = {catalogues, private_locale};
    struct languages preferences = {0};
    struct diag diag;
    diag_init(&diag);
    languages_add(&preferences, code);
    language_start(&places, &diag);
    char *spoken = language_use(&places, &preferences, &diag);
    languages_clear(&preferences);
    diag_clear(&diag);
    free(private_locale);
    free(build);
    return spoken;
}

char *support_speak(const char *code)
{
    char *build = path_folder(support_program());
    char *catalogues = path_join(build, "share/locale");
    char *spoken = support_speak_from(catalogues, code);
    free(catalogues);
    free(build);
    return spoken;
}

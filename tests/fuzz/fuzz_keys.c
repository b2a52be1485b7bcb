/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a terminal sends, read as keys and taken by the screens, from Home on. Bytes that no UTF-8
 * has stand for what else happens: see happen(). */
#include "config.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "course/shelf.h"
#include "fuzz/files.h"
#include "store/learners.h"
#include "support/screens_course.h"
#include "tui/term_input.h"
#include "tui/stack.h"
#include "tui/tui.h"

#define COURSES "courses"
#define LEARNERS "learners"

enum {
    HAPPENS_TIME = 0xFC, /* nothing is typed for a while */
    HAPPENS_FILE,        /* the file that is watched has changed */
    HAPPENS_SIZE,        /* the window has another size: the next bytes are its rows, its columns */
    HAPPENS_RESUMED,
};

enum { ROWS = 24, COLUMNS = 80 };

struct computer {
    struct shelf shelf;
    struct languages preferences;
    const char *language;
    struct speech speech;
    struct tui tui;
    struct stack *stack;
    struct canvas canvas;
    struct term_input input;
};

/* --- The languages --- */

static const char *const codes[] = {"en", "fr"};

static const char *name_language(const char *code)
{
    return code;
}

static const char *current_language(void *context)
{
    return ((struct computer *)context)->language;
}

static void use_language(void *context, const char *code)
{
    struct computer *computer = context;
    computer->language = strcmp(code, codes[1]) == 0 ? codes[1] : codes[0];
}

static const struct languages *preferred_languages(void *context)
{
    struct computer *computer = context;
    languages_clear(&computer->preferences);
    languages_add(&computer->preferences, computer->language);
    return &computer->preferences;
}

/* --- Beginning and ending --- */

static void write_courses(const struct screens_file *files)
{
    for (; files->path != NULL; files++) {
        char *path = path_join(COURSES, files->path);
        files_write(path, files->text, strlen(files->text));
        free(path);
    }
}

/* The files that no key changes are made once; a new record is a copy of the first one. */
static void put_files(void)
{
    static char *record_bytes;
    static size_t record_length;
    files_work_in_folder();
    files_empty(LEARNERS);
    files_empty("saved");
    if (record_bytes == NULL) {
        struct record *record = NULL;
        struct diag diag;
        diag_init(&diag);
        setlocale(LC_CTYPE, "C.UTF-8");
        write_courses(screens_courses);
        write_courses(screens_whole_course);
        record_create(LEARNERS, "Nadia", files_moment(NULL), &record, &diag);
        files_expect(record != NULL, "a record cannot be made");
        record_bytes = files_read(record_path(record), &record_length);
        record_close(record);
        files_empty(LEARNERS);
        files_show(&diag);
    }
    files_write(LEARNERS "/nadia.db", record_bytes, record_length);
}

static void begin(struct computer *computer)
{
    static const char *const folders[] = {COURSES};
    static const char *const saved[] = {"saved"};
    struct diag diag;
    diag_init(&diag);
    put_files();
    *computer = (struct computer){.language = codes[0]};
    computer->speech = (struct speech){.codes = codes,
                                       .count = ARRAY_LEN(codes),
                                       .name = name_language,
                                       .current = current_language,
                                       .use = use_language,
                                       .preferences = preferred_languages,
                                       .context = computer};
    computer->tui = (struct tui){.shelf = &computer->shelf,
                                 .learners_folder = LEARNERS,
                                 .outside = {files_moment, files_random, NULL, NULL},
                                 .speech = &computer->speech,
                                 .save_folders = saved,
                                 .save_folder_count = 1};
    shelf_find(folders, 1, NULL, &computer->shelf, &diag);
    record_open(LEARNERS "/nadia.db", &computer->tui.record, &diag);
    canvas_init(&computer->canvas, ROWS, COLUMNS);
    term_input_init(&computer->input, true);
    computer->stack = stack_new(&computer->tui, screen_home(&computer->tui));
    stack_draw(computer->stack, &computer->canvas);
    files_show(&diag);
}

static void end(struct computer *computer)
{
    stack_free(computer->stack);
    record_close(computer->tui.record);
    term_input_clear(&computer->input);
    canvas_clear(&computer->canvas);
    languages_clear(&computer->preferences);
    shelf_clear(&computer->shelf);
}

/* --- What happens --- */

static void take(struct computer *computer, struct key key)
{
    if (stack_is_ending(computer->stack))
        return;
    stack_take(computer->stack, &key);
    if (!stack_is_ending(computer->stack))
        stack_draw(computer->stack, &computer->canvas);
}

static void take_keys(struct computer *computer, bool is_late)
{
    struct key key;
    while (term_input_next(&computer->input, is_late, &key) == TERM_INPUT_KEY)
        take(computer, key);
}

static void take_byte(struct computer *computer, uint8_t byte)
{
    char sent = (char)byte;
    if (computer->input.length == TERM_INPUT_BYTES_MAX)
        take_keys(computer, true);
    files_expect(computer->input.length < TERM_INPUT_BYTES_MAX, "the keys do not get fewer");
    term_input_add(&computer->input, &sent, 1);
    take_keys(computer, false);
}

static void take_file(struct computer *computer)
{
    if (stack_watch(computer->stack) != NULL)
        take(computer, (struct key){.kind = KEY_CHANGED});
}

static void take_size(struct computer *computer, int rows, int columns)
{
    canvas_clear(&computer->canvas);
    canvas_init(&computer->canvas, rows, columns);
    take(computer, (struct key){.kind = KEY_SIZE});
}

/* Returns how many bytes were taken. */
static size_t happen(struct computer *computer, const uint8_t *bytes, size_t length)
{
    switch (bytes[0]) {
    case HAPPENS_TIME:
        take_keys(computer, true);
        take(computer, (struct key){.kind = KEY_TIME});
        return 1;
    case HAPPENS_FILE:
        take_file(computer);
        return 1;
    case HAPPENS_SIZE:
        take_size(computer, length > 1 ? 1 + bytes[1] % 100 : 1, length > 2 ? 1 + bytes[2] : 1);
        return 3;
    case HAPPENS_RESUMED:
        take(computer, (struct key){.kind = KEY_RESUMED});
        return 1;
    default:
        take_byte(computer, bytes[0]);
        return 1;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct computer computer;
    begin(&computer);
    for (size_t at = 0; at < length && !stack_is_ending(computer.stack);)
        at += happen(&computer, bytes + at, length - at);
    if (!stack_is_ending(computer.stack))
        take_keys(&computer, true);
    end(&computer);
    return 0;
}

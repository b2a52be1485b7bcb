/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner at the full screen. */
#include "config.h"

#include "support/screens.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "base/utf8.h"
#include "store/learners.h"
#include "support/mo.h"
#include "support/records.h"
#include "support/screens_course.h"
#include "support/support.h"

/* Relative paths, from the folder of the computer: screens that name one look the same in each run.
 */
#define COURSES "courses"

/* --- Beginning and ending --- */

static struct moment tell_moment(void *context)
{
    (void)context;
    return records_moment(0);
}

/* Every draw gives other bytes, and the same in each run. */
static void draw_bytes(void *context, unsigned char *bytes, size_t count)
{
    struct screens *screens = context;
    memset(bytes, ++screens->drawn, count);
}

static const char *const language_codes[] = {"en", "fr", "es", "pt", "ru"};

static const char *name_language(const char *code)
{
    static const char *const names[] = {"English", "Français", "Español", "Português", "Русский"};
    for (size_t i = 0; i < ARRAY_LEN(language_codes); i++)
        if (strcmp(language_codes[i], code) == 0)
            return names[i];
    return languages_name(code);
}

static const char *current_language(void *context)
{
    return ((struct screens *)context)->language;
}

static bool is_spoken(const char *code)
{
    for (size_t i = 0; i < ARRAY_LEN(language_codes); i++)
        if (strcmp(language_codes[i], code) == 0)
            return true;
    return false;
}

/* As in the program, the code is a new one each time, and the one before is gone. The interface
 * stays in its language where it has not that one. */
static void use_language(void *context, const char *code)
{
    struct screens *screens = context;
    char *wanted = memory_text(code);
    char *spoken = memory_text(is_spoken(code) ? code : screens->language);
    free(screens->wanted);
    free(screens->spoken);
    screens->wanted = wanted;
    screens->spoken = spoken;
    screens->language = spoken;
    if (screens->speak != NULL)
        screens->speak(spoken);
}

/* What is chosen is wanted, then what is spoken. */
static const struct languages *preferred_languages(void *context)
{
    struct screens *screens = context;
    languages_clear(&screens->preferences);
    if (screens->wanted != NULL)
        languages_add(&screens->preferences, screens->wanted);
    languages_add(&screens->preferences, screens->language);
    return &screens->preferences;
}

static void write_files(const struct screens_file *files)
{
    for (; files->path != NULL; files++) {
        char *path = path_join(COURSES, files->path);
        char *above = path_folder(path);
        cr_assert_eq(path_make_folders(above), 0, "%s", above);
        support_write(path, files->text);
        free(above);
        free(path);
    }
}

static void find_courses(struct screens *screens)
{
    const char *const folders[] = {COURSES};
    struct diag diag;
    diag_init(&diag);
    shelf_clear(&screens->shelf);
    shelf_find(folders, 1, NULL, &screens->shelf, &diag);
    cr_assert_eq(diag.count, 0, "the courses of the tests have mistakes");
}

static void set_size(struct screens *screens, const char *size)
{
    int columns = 0;
    int rows = 0;
    cr_assert_eq(sscanf(size, "%dx%d", &columns, &rows), 2, "no size: %s", size);
    canvas_clear(&screens->canvas);
    canvas_init(&screens->canvas, rows, columns);
}

void screens_set_up(struct screens *screens, const char *size)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    *screens = (struct screens){.folder = support_folder(), .language = "en"};
    cr_assert_eq(chdir(screens->folder), 0);
    write_files(screens_courses);
    find_courses(screens);
    set_size(screens, size);
    screens->speech = (struct speech){
        .codes = language_codes,
        .count = ARRAY_LEN(language_codes),
        .name = name_language,
        .current = current_language,
        .use = use_language,
        .preferences = preferred_languages,
        .context = screens,
    };
    screens->tui = (struct tui){
        .shelf = &screens->shelf,
        .learners_folder = "learners",
        .outside = {tell_moment, draw_bytes, screens, NULL, false},
        .speech = &screens->speech,
    };
}

void screens_add_faulty_course(struct screens *screens)
{
    write_files(screens_faulty_course);
    find_courses(screens);
}

void screens_add_whole_course(struct screens *screens)
{
    write_files(screens_whole_course);
    find_courses(screens);
}

static void add_catalogue(struct screens *screens, const char *course, const char *language,
                          const struct screens_words *words)
{
    char *header = mo_header(language);
    char *path = str_format(COURSES "/%s/po/%s.mo", course, language);
    char *above = path_folder(path);
    struct catalogue_entry entries[SCREENS_TRANSLATION_MAX] = {{.key = "", .translation = header}};
    struct str bytes = {0};
    size_t count = 1;
    for (; words->source != NULL; words++)
        entries[count++] =
            (struct catalogue_entry){.key = words->source, .translation = words->french};
    mo_write(entries, count, (struct catalogue_form){0}, &bytes);
    cr_assert_eq(path_make_folders(above), 0, "%s", above);
    support_write_n(path, str_text(&bytes), bytes.length);
    find_courses(screens);
    str_clear(&bytes);
    free(above);
    free(path);
    free(header);
}

void screens_add_arabic_course(struct screens *screens)
{
    write_files(screens_arabic_course);
    find_courses(screens);
}

void screens_add_translation(struct screens *screens)
{
    screens_add_translation_as(screens, "fr");
}

void screens_add_translation_as(struct screens *screens, const char *language)
{
    add_catalogue(screens, "core", language, screens_translation);
}

void screens_add_taught_course(struct screens *screens)
{
    write_files(screens_taught_course);
    add_catalogue(screens, "taught", "fr", screens_taught_translation);
}

void screens_add_tables_course(struct screens *screens)
{
    write_files(screens_tables_course);
    add_catalogue(screens, "tables", "fr", screens_tables_translation);
    add_catalogue(screens, "tables", "ar", screens_tables_arabic);
}

static struct record *open_learner(const struct screens *screens, const char *name)
{
    struct record *record = NULL;
    struct diag diag;
    diag_init(&diag);
    learners_open(screens->tui.learners_folder, name, records_moment(0), &record, &diag);
    cr_assert_eq(diag.count, 0, "the record of '%s' cannot be had", name);
    return record;
}

void screens_add_learner(struct screens *screens, const char *name)
{
    record_close(open_learner(screens, name));
}

/* Borrowed from the shelf. */
static const char *course_path(const struct screens *screens, const char *course)
{
    const struct shelf_course *found = shelf_course(&screens->shelf, course);
    cr_assert_not_null(found, "there is no course '%s'", course);
    return found->path;
}

static void draw(struct screens *screens)
{
    cr_assert_not_null(screens->stack, "the program is not running");
    stack_draw(screens->stack, &screens->canvas);
    if (screens->tui.record == NULL || !record_is_write_due(screens->tui.record))
        return;
    cr_assert_eq(stack_due(screens->stack), 0, "what waits to be saved does not wait for a key");
    stack_take(screens->stack, &(struct key){.kind = KEY_TIME});
    stack_draw(screens->stack, &screens->canvas);
}

void screens_run(struct screens *screens, const char *learner, const char *course, const char *unit)
{
    struct tui *tui = &screens->tui;
    tui->record = learner == NULL ? NULL : open_learner(screens, learner);
    tui->wanted_course = course == NULL ? NULL : course_path(screens, course);
    tui->wanted_unit = unit;
    tui->is_plain_wanted = false;
    tui->is_looked_after = true; /* screens_look_after() is there for that */
    screens->stack = stack_new(tui, learner == NULL ? screen_learners(tui) : screen_home(tui));
    draw(screens);
}

void screens_preview(struct screens *screens, const char *course, const char *unit)
{
    struct tui *tui = &screens->tui;
    struct diag diag;
    diag_init(&diag);
    preview_init(&screens->preview, course_path(screens, course));
    tui->preview = &screens->preview;
    struct screen *first = screen_preview(tui, unit, &diag);
    cr_assert_not_null(first, "the course '%s' cannot be shown", course);
    diag_clear(&diag);
    screens->stack = stack_new(tui, first);
    draw(screens);
}

void screens_quit(struct screens *screens)
{
    stack_free(screens->stack);
    screens->stack = NULL;
    if (screens->tui.preview != NULL)
        preview_clear(&screens->preview);
    screens->tui.preview = NULL;
    record_close(screens->tui.record);
    screens->tui.record = NULL;
}

/* True if the row in focus is a button, whose words are in whatever language. */
static bool is_on_button(struct screens *screens)
{
    char *row = screens_row(screens, screens->canvas.cursor_row);
    const char *start = strstr(row, "[ ");
    bool is_button = start != NULL && start[2] != ']' && strstr(start, " ]") != NULL;
    free(row);
    return is_button;
}

void screens_run_begun(struct screens *screens, const char *learner, const char *course,
                       const char *unit)
{
    screens_run(screens, learner, course, unit);
    if (unit != NULL && is_on_button(screens))
        screens_press(screens, "Enter");
}

void screens_open(struct screens *screens, const char *size, const char *unit)
{
    screens_set_up(screens, size);
    screens_run_begun(screens, "Nadia", unit != NULL ? "core" : NULL, unit);
}

void screens_open_whole(struct screens *screens, const char *size, const char *unit)
{
    screens_set_up(screens, size);
    screens_add_whole_course(screens);
    screens_run_begun(screens, "Nadia", "whole", unit);
}

void screens_open_taught(struct screens *screens, const char *size, const char *unit)
{
    screens_set_up(screens, size);
    screens_add_taught_course(screens);
    screens_run_begun(screens, "Nadia", "taught", unit);
}

void screens_open_translated(struct screens *screens, const char *size, const char *unit)
{
    screens_set_up(screens, size);
    screens_add_translation(screens);
    screens->language = "fr";
    screens_run_begun(screens, "Nadia", "core", unit);
}

void screens_close(struct screens *screens)
{
    languages_clear(&screens->preferences);
    if (screens->stack != NULL)
        screens_quit(screens);
    cr_assert_eq(chdir("/"), 0);
    support_remove(screens->folder);
    free(screens->folder);
    free(screens->wanted);
    free(screens->spoken);
    shelf_clear(&screens->shelf);
    canvas_clear(&screens->canvas);
}

/* --- Acting --- */

static void take(struct screens *screens, const struct key *key)
{
    cr_assert_not_null(screens->stack, "the program is not running");
    stack_take(screens->stack, key);
    if (stack_is_ending(screens->stack))
        screens_quit(screens);
    else
        draw(screens);
}

static struct key key_named(const char *name, size_t length)
{
    static const struct {
        const char *name;
        enum key_special special;
    } specials[] = {
        {"↑", SPECIAL_UP},
        {"↓", SPECIAL_DOWN},
        {"←", SPECIAL_LEFT},
        {"→", SPECIAL_RIGHT},
        {"Home", SPECIAL_HOME},
        {"End", SPECIAL_END},
        {"PgUp", SPECIAL_PAGE_UP},
        {"PgDn", SPECIAL_PAGE_DOWN},
        {"Enter", SPECIAL_ENTER},
        {"Esc", SPECIAL_ESCAPE},
        {"Tab", SPECIAL_TAB},
        {"Shift-Tab", SPECIAL_BACK_TAB},
        {"Backspace", SPECIAL_BACKSPACE},
        {"Del", SPECIAL_DELETE},
        {"F1", SPECIAL_F1},
    };
    struct key key = {.kind = KEY_CHARACTER};
    for (size_t i = 0; i < ARRAY_LEN(specials); i++)
        if (strlen(specials[i].name) == length && strncmp(specials[i].name, name, length) == 0)
            return (struct key){.kind = KEY_SPECIAL, .code = specials[i].special};
    if (length == 5 && strncmp(name, "Space", length) == 0)
        key.code = ' ';
    else if (length == 6 && strncmp(name, "Ctrl-", 5) == 0)
        key.code = (uint32_t)(name[5] - 'A' + 1);
    else
        cr_assert_eq(utf8_decode(name, length, &key.code), length, "no key: %s", name);
    return key;
}

void screens_press(struct screens *screens, const char *keys)
{
    while (*keys != '\0') {
        size_t length = strcspn(keys, " *");
        struct key key = key_named(keys, length);
        int times = 1;
        if (keys[length] == '*')
            times = atoi(keys + length + 1);
        for (int i = 0; i < times; i++)
            take(screens, &key);
        keys += strcspn(keys, " ");
        keys += strspn(keys, " ");
    }
}

static void take_characters(struct screens *screens, enum key_kind kind, const char *text)
{
    struct key key = {.kind = kind};
    for (size_t at = 0; text[at] != '\0';) {
        at += utf8_decode(text + at, strlen(text + at), &key.code);
        take(screens, &key);
    }
}

void screens_type(struct screens *screens, const char *text)
{
    take_characters(screens, KEY_CHARACTER, text);
}

void screens_paste(struct screens *screens, const char *text)
{
    take_characters(screens, KEY_PASTED, text);
}

void screens_click(struct screens *screens, int row, int column)
{
    take(screens, &(struct key){KEY_MOUSE, MOUSE_CLICK, row, column});
}

void screens_wheel(struct screens *screens, bool is_down, int times)
{
    for (int i = 0; i < times; i++)
        take(screens, &(struct key){KEY_MOUSE, is_down ? MOUSE_WHEEL_DOWN : MOUSE_WHEEL_UP, 5, 5});
}

void screens_click_on(struct screens *screens, const char *text)
{
    int row = screens_find(screens, text);
    cr_assert_geq(row, 0, "'%s' is not seen", text);
    char *line = screens_row(screens, row);
    size_t at = (size_t)(strstr(line, text) - line);
    line[at] = '\0';
    int column = canvas_columns(line);
    free(line);
    screens_click(screens, row, column);
}

void screens_look_after(struct screens *screens)
{
    screens->tui.is_looked_after = false;
    screens_wait(screens);
}

void screens_wait(struct screens *screens)
{
    take(screens, &(struct key){.kind = KEY_TIME});
}

void screens_resize(struct screens *screens, const char *size)
{
    set_size(screens, size);
    take(screens, &(struct key){.kind = KEY_SIZE});
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Screens compared with pictures of them. */
#include "config.h"

#include "support/pictures.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "support/support.h"

/* How a picture calls a role; NULL: it is not worth a line. */
static const char *role_name(enum role role)
{
    static const char *const names[ROLE_COUNT] = {
        [ROLE_HEADING] = "heading", [ROLE_EMPHASIS] = "emphasis",     [ROLE_STRONG] = "strong",
        [ROLE_LINK] = "link",       [ROLE_LINK_FOCUS] = "link-focus", [ROLE_FOCUS] = "focus",
        [ROLE_FIELD] = "field",     [ROLE_RIGHT] = "right",           [ROLE_WRONG] = "wrong",
        [ROLE_WARNING] = "warning", [ROLE_FOUND] = "found",           [ROLE_NOTE] = "note",
    };
    return names[role];
}

static void add_cell(struct str *text, const struct cell *cell)
{
    for (int i = 0; i < CELL_CHARACTERS_MAX && cell->characters[i] != 0; i++)
        str_add_unicode(text, cell->characters[i]);
}

/* Adds a line for each run of cells of one role. */
static void add_roles(struct str *picture, const struct canvas *canvas)
{
    for (int row = 0; row < canvas->rows; row++)
        for (int column = 0; column < canvas->columns;) {
            int start = column;
            uint8_t role = canvas_cell(canvas, row, column)->role;
            struct str text = {0};
            for (; column < canvas->columns && canvas_cell(canvas, row, column)->role == role;
                 column++)
                add_cell(&text, canvas_cell(canvas, row, column));
            if (role_name((enum role)role) != NULL)
                str_addf(picture, "%d,%d %s %s\n", row, start, role_name((enum role)role),
                         str_text(&text));
            str_clear(&text);
        }
}

static char *picture_of(const struct canvas *canvas)
{
    char *rows = canvas_picture(canvas);
    struct str picture = {0};
    str_addf(&picture, "%scursor %d,%d\n", rows, canvas->cursor_row, canvas->cursor_column);
    add_roles(&picture, canvas);
    free(rows);
    return str_take(&picture);
}

/* Takes the next line off a text; NULL at its end. */
static char *next_line(const char **text)
{
    if (**text == '\0')
        return NULL;
    size_t length = strcspn(*text, "\n");
    char *line = memory_text_n(*text, length);
    *text += length + ((*text)[length] == '\n');
    return line;
}

/* The rows that differ, expected and found, below each other. Caller frees; NULL if none does. */
static char *difference(const char *expected, const char *found)
{
    struct str words = {0};
    for (int row = 0; *expected != '\0' || *found != '\0'; row++) {
        char *was = next_line(&expected);
        char *is = next_line(&found);
        if (was == NULL || is == NULL || strcmp(was, is) != 0)
            str_addf(&words, "line %d\n  expected |%s|\n  found    |%s|\n", row + 1,
                     was != NULL ? was : "", is != NULL ? is : "");
        free(was);
        free(is);
    }
    return words.length > 0 ? str_take(&words) : NULL;
}

static char *path_of(const struct screens *screens, const char *name)
{
    char *file = str_format("tests/tui/pictures/%s.%dx%d.%s.txt", name, screens->canvas.columns,
                            screens->canvas.rows, screens->language);
    char *path = support_source(file);
    free(file);
    return path;
}

static void compare(const char *path, const char *found)
{
    if (!path_is_file(path)) {
        cr_expect_fail("there is no %s; DECENTWORK_PICTURES=write writes it:\n%s", path, found);
        return;
    }
    char *expected = support_read(path, NULL);
    char *differences = difference(expected, found);
    cr_expect_null(differences, "%s is no longer what is seen:\n%s", path,
                   differences != NULL ? differences : "");
    free(differences);
    free(expected);
}

/* Compares what is seen with the picture of that name for the size of the window. */
static void expect_picture(struct screens *screens, const char *name)
{
    const char *wish = getenv("DECENTWORK_PICTURES");
    char *path = path_of(screens, name);
    char *found = picture_of(&screens->canvas);
    if (wish != NULL && strcmp(wish, "write") == 0)
        support_write(path, found);
    else
        compare(path, found);
    free(found);
    free(path);
}

static void speak(const char *code)
{
    char *spoken = support_speak(code);
    cr_assert_str_eq(spoken, code, "'%s' is spoken instead of '%s'", spoken, code);
    free(spoken);
}

/* `language` is NULL where the interface stays English. */
static void expect_each(const char *name, const char *sizes, const char *language,
                        void (*arrange)(struct screens *screens))
{
    while (*sizes != '\0') {
        size_t length = strcspn(sizes, " ");
        char *size = memory_text_n(sizes, length);
        struct screens screens;
        screens_set_up(&screens, size);
        screens.speak = language != NULL ? speak : NULL;
        if (language != NULL)
            screens.language = language;
        arrange(&screens);
        expect_picture(&screens, name);
        screens_close(&screens);
        free(size);
        sizes += length + (sizes[length] == ' ');
    }
}

void pictures_expect_each(const char *name, const char *sizes,
                          void (*arrange)(struct screens *screens))
{
    expect_each(name, sizes, NULL, arrange);
}

void pictures_expect_spoken(const char *language, const char *name, const char *sizes,
                            void (*arrange)(struct screens *screens))
{
    support_skip_without_nls();
    speak(language);
    expect_each(name, sizes, language, arrange);
}

void pictures_expect_french(const char *name, const char *sizes,
                            void (*arrange)(struct screens *screens))
{
    pictures_expect_spoken("fr", name, sizes, arrange);
}

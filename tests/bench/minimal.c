/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the bench compares the program with: the least that shows a lesson with the same libraries,
 * all of which are loaded though it calls few. It reads a module of a course, shows a lesson of it,
 * and saves an answer.
 *
 *     decentwork-minimal MODULE [DATABASE]
 *
 * Space and b page, j goes a line down, n reads the file again and shows the next lesson, a saves
 * an answer and says so, q ends. */
#include "config.h"

#include <curses.h>
#include <err.h>
#include <fcntl.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/str.h"
#include "xml/xml.h"

enum { ROWS = 22, COLUMNS = 66, LEFT = 7 };

struct lesson {
    char **lines;
    size_t count;
    size_t capacity;
};

static void add_line(struct lesson *lesson, const char *text, size_t length)
{
    lesson->lines =
        memory_reserve(lesson->lines, lesson->count + 1, &lesson->capacity, sizeof *lesson->lines);
    lesson->lines[lesson->count++] = memory_text_n(text, length);
}

/* Cuts a paragraph into lines at its spaces. */
static void add_paragraph(struct lesson *lesson, const char *text)
{
    while (strlen(text) > COLUMNS) {
        size_t end = COLUMNS;
        while (end > 1 && text[end] != ' ')
            end--;
        add_line(lesson, text, end);
        text += end + 1;
    }
    add_line(lesson, text, strlen(text));
    add_line(lesson, "", 0);
}

static void lesson_clear(struct lesson *lesson)
{
    for (size_t i = 0; i < lesson->count; i++)
        free(lesson->lines[i]);
    free(lesson->lines);
    *lesson = (struct lesson){0};
}

static char *read_file(const char *path, size_t *ret_length)
{
    struct stat about;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || fstat(file, &about) != 0)
        err(1, "%s", path);
    char *bytes = memory_new((size_t)about.st_size + 1, 1);
    if (read(file, bytes, (size_t)about.st_size) != about.st_size)
        err(1, "%s", path);
    close(file);
    *ret_length = (size_t)about.st_size;
    return bytes;
}

/* Reads all lessons of the file and keeps the lines of one. */
static void read_lesson(const char *path, size_t number, struct lesson *lesson)
{
    struct xml_tree tree;
    struct diag diag;
    size_t length;
    char *bytes = read_file(path, &length);
    diag_init(&diag);
    if (xml_read(bytes, length, path, &tree, &diag) != 0)
        errx(1, "%s: %s", path, diag.items[0].message);
    const struct xml_node *element = xml_child(tree.root, "lesson");
    for (size_t i = 0; i < number && xml_next(element, "lesson") != NULL; i++)
        element = xml_next(element, "lesson");
    lesson_clear(lesson);
    for (const struct xml_node *p = xml_child(element, "p"); p != NULL; p = xml_next(p, "p"))
        add_paragraph(lesson, p->first_child->text);
    xml_tree_clear(&tree);
    diag_clear(&diag);
    free(bytes);
}

/* What is seen. */
struct view {
    const char *path;
    sqlite3 *database; /* NULL: answers are not saved */
    struct lesson lesson;
    size_t number; /* of the lesson */
    size_t top;
    size_t answers;
};

static void draw(const struct view *view, const char *bar)
{
    const struct lesson *lesson = &view->lesson;
    erase();
    mvprintw(0, LEFT, "Lesson %zu, line %zu of %zu", view->number + 1, view->top + 1,
             lesson->count);
    for (size_t row = 0; row < ROWS && view->top + row < lesson->count; row++)
        mvaddstr((int)row + 1, LEFT, lesson->lines[view->top + row]);
    mvaddstr(ROWS + 1, LEFT, bar);
    refresh();
}

static sqlite3 *open_database(const char *path)
{
    sqlite3 *database = NULL;
    if (sqlite3_open(path, &database) != SQLITE_OK ||
        sqlite3_exec(database,
                     "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"
                     "CREATE TABLE IF NOT EXISTS answer (text)",
                     NULL, NULL, NULL) != SQLITE_OK)
        errx(1, "%s: %s", path, sqlite3_errmsg(database));
    return database;
}

static void save(sqlite3 *database)
{
    if (database != NULL &&
        sqlite3_exec(database, "BEGIN IMMEDIATE; INSERT INTO answer VALUES ('a'); COMMIT", NULL,
                     NULL, NULL) != SQLITE_OK)
        errx(1, "%s", sqlite3_errmsg(database));
}

/* Curses sends each movement of the cursor by itself until its first endwin(). */
static void start_curses(void)
{
    setlocale(LC_ALL, "");
    initscr();
    cbreak();
    noecho();
    endwin();
}

static void move_to(struct view *view, size_t top)
{
    view->top = top < view->lesson.count ? top : view->top;
}

static void act(struct view *view, int key)
{
    const char *bar = "Space page   n next lesson   q quit";
    switch (key) {
    case ' ':
        move_to(view, view->top + ROWS);
        break;
    case 'b':
        move_to(view, view->top > ROWS ? view->top - ROWS : 0);
        break;
    case 'j':
        move_to(view, view->top + 1);
        break;
    case 'n':
        read_lesson(view->path, ++view->number % 10, &view->lesson);
        view->top = 0;
        break;
    case 'a':
        save(view->database);
        bar = ++view->answers % 2 == 0 ? "It is right." : "It is not right.";
        break;
    }
    draw(view, bar);
}

int main(int argc, char **argv)
{
    if (argc < 2)
        errx(2, "expected: decentwork-minimal MODULE [DATABASE]");
    struct view view = {
        .path = argv[1],
        .database = argc > 2 ? open_database(argv[2]) : NULL,
    };
    read_lesson(view.path, view.number, &view.lesson);
    start_curses();
    for (int key = 0; key != 'q' && key != ERR; key = getch())
        act(&view, key);
    endwin();
    sqlite3_close(view.database);
    lesson_clear(&view.lesson);
    return 0;
}

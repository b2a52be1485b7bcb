/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The courses found on this computer. */
#include "config.h"

#include "course/shelf.h"

#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "course/catalogues.h"
#include "course/course.h"
#include "course/translate.h"

static void course_clear(struct shelf_course *item)
{
    free(item->path);
    free(item->id);
    free(item->edition);
    free(item->language);
    free(item->title);
    languages_clear(&item->languages);
}

static void describe(const struct course *course, const char *path, struct shelf_course *ret_item)
{
    *ret_item = (struct shelf_course){
        .path = memory_text(path),
        .id = memory_text(course->id),
        .edition = memory_text(course->edition),
        .language = memory_text(course->language),
        .title = memory_text(course->title.plain),
    };
    catalogues_list(course, &ret_item->languages);
}

static struct shelf_course *find(const struct shelf *shelf, const char *id)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (strcmp(shelf->items[i].id, id) == 0)
            return &shelf->items[i];
    return NULL;
}

static void add(struct shelf *shelf, struct shelf_course item)
{
    shelf->items =
        memory_reserve(shelf->items, shelf->count + 1, &shelf->capacity, sizeof *shelf->items);
    shelf->items[shelf->count++] = item;
}

static void add_course(struct shelf *shelf, const char *path, const char *cache_folder,
                       struct diag *diag)
{
    struct course *course = NULL;
    if (course_open_kept(path, cache_folder, &course, diag) != 0)
        return;
    diag_read_lines_with(diag, NULL, NULL);
    const struct shelf_course *same = find(shelf, course->id);
    if (same != NULL) {
        diag_warning(diag, where_file(path), "same-course",
                     _("the course '%s' is in %s too, which is used; remove the copy that is not "
                       "wanted, or give another course an id of its own"),
                     course->id, same->path);
    } else {
        struct shelf_course item;
        describe(course, path, &item);
        add(shelf, item);
    }
    course_free(course);
}

bool shelf_is_course(const char *path)
{
    char *manifest = path_join(path, COURSE_MANIFEST);
    bool found = path_is_file(manifest);
    free(manifest);
    return found;
}

static void look_into(struct shelf *shelf, const char *folder, const char *cache_folder,
                      struct diag *diag)
{
    struct folder entries;
    if (shelf_is_course(folder)) {
        add_course(shelf, folder, cache_folder, diag);
        return;
    }
    folder_list(folder, &entries);
    for (size_t i = 0; i < entries.count; i++) {
        char *path = path_join(folder, entries.names[i]);
        if (shelf_is_course(path))
            add_course(shelf, path, cache_folder, diag);
        free(path);
    }
    folder_clear(&entries);
}

static int by_title(const void *left, const void *right)
{
    const struct shelf_course *a = left;
    const struct shelf_course *b = right;
    int order = strcmp(a->title, b->title);
    return order != 0 ? order : strcmp(a->id, b->id);
}

static void sort(struct shelf *shelf)
{
    if (shelf->count > 1)
        qsort(shelf->items, shelf->count, sizeof *shelf->items, by_title);
}

void shelf_find(const char *const *folders, size_t count, const char *cache_folder,
                struct shelf *ret_shelf, struct diag *diag)
{
    struct shelf shelf = {0};
    for (size_t i = 0; i < count; i++)
        look_into(&shelf, folders[i], cache_folder, diag);
    sort(&shelf);
    *ret_shelf = shelf;
}

static void put(struct shelf *shelf, struct shelf_course item)
{
    struct shelf_course *same = find(shelf, item.id);
    if (same == NULL) {
        add(shelf, item);
        return;
    }
    course_clear(same);
    *same = item;
}

void shelf_put(struct shelf *shelf, const char *path, const char *cache_folder)
{
    struct course *course = NULL;
    struct diag unsaid;
    diag_init(&unsaid);
    if (course_open_kept(path, cache_folder, &course, &unsaid) == 0) {
        struct shelf_course item;
        describe(course, path, &item);
        put(shelf, item);
        sort(shelf);
    }
    course_free(course);
    diag_clear(&unsaid);
}

void shelf_clear(struct shelf *shelf)
{
    for (size_t i = 0; i < shelf->count; i++)
        course_clear(&shelf->items[i]);
    free(shelf->items);
    *shelf = (struct shelf){0};
}

void shelf_languages(const struct shelf *shelf, struct languages *ret_languages)
{
    for (size_t i = 0; i < shelf->count; i++)
        for (size_t j = 0; j < shelf->items[i].languages.count; j++)
            languages_add(ret_languages, shelf->items[i].languages.codes[j]);
}

const struct shelf_course *shelf_course(const struct shelf *shelf, const char *id)
{
    return find(shelf, id);
}

char *shelf_title(const struct shelf_course *item, const struct languages *preferences)
{
    struct course *course = NULL;
    struct course_catalogue catalogue = {0};
    struct diag unsaid; /* said when the shelf was filled, or when the course is opened */
    char *title = NULL;
    diag_init(&unsaid);
    if (preferences != NULL && course_open(item->path, &course, &unsaid) == 0) {
        catalogues_open(course, preferences, &catalogue, &unsaid);
        course_translate_with(course, catalogue.catalogue);
        title = memory_text(course->title.plain);
        course_translate_with(course, NULL);
        course_catalogue_clear(&catalogue);
        course_free(course);
    }
    diag_clear(&unsaid);
    return title != NULL ? title : memory_text(item->title);
}

char *shelf_course_of(const char *path)
{
    char *real_path = realpath(path, NULL);
    if (real_path == NULL)
        return NULL;
    if (shelf_is_course(path)) {
        free(real_path);
        return memory_text(path);
    }
    while (!shelf_is_course(real_path) && strcmp(real_path, "/") != 0) {
        char *above = path_folder(real_path);
        free(real_path);
        real_path = above;
    }
    if (shelf_is_course(real_path))
        return real_path;
    free(real_path);
    return NULL;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Files in the folder of a course that its manifest does not name. */
#include "config.h"

#include "course/strays.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/i18n.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/utf8.h"
#include "xml/bytes.h"
#include "xml/piece.h"
#include "xml/xml.h"

/* As much of a file is looked at to find its first element. */
enum { LOOKED_AT = 64 * 1024 };

struct looking {
    const struct course *course;
    const char *asked; /* below the course's folder; NULL: nothing, or what lies elsewhere */
    struct map named;
    bool warns;
    struct diag *diag;
};

/* Returns the name of the first element of a file, "" where none is found. Caller frees. */
static char *root_of(const char *path)
{
    char *start = memory_new(LOOKED_AT, 1);
    FILE *file = fopen(path, "rbe");
    size_t length = file != NULL ? fread(start, 1, LOOKED_AT, file) : 0;
    struct xml_bytes bytes = xml_bytes_of(start, length, path);
    struct xml_piece tag = xml_piece_next_tag(&bytes, 0);
    char *name = tag.kind == XML_PIECE_START_TAG ? xml_bytes_name(&bytes, tag.start + strlen("<"))
                                                 : memory_text("");
    if (file != NULL)
        fclose(file);
    free(start);
    return name;
}

/* The line of course.xml that names a file. Caller frees. */
static char *line_for(const char *root, const char *path)
{
    struct str line = {0};
    str_addf(&line, "<%s src=\"", root);
    xml_add_written(&line, path);
    str_add(&line, "\"/>");
    return str_take(&line);
}

static bool is_asked(const struct looking *looking, const char *path)
{
    return looking->asked != NULL && strcmp(path, looking->asked) == 0;
}

static void say_to_name(const struct looking *looking, struct where where, const char *root,
                        const char *path)
{
    char *line = line_for(root, path);
    if (is_asked(looking, path))
        diag_error(looking->diag, where, "unchecked-file",
                   /* TRANSLATORS: %s is a line of XML that names a file. */
                   _("course.xml does not name this file, so it is not part of the course and was "
                     "not checked; to add it, write in course.xml: %s"),
                   line);
    else
        diag_warning(looking->diag, where, "unnamed-file",
                     /* TRANSLATORS: %s is a line of XML that names a file. */
                     _("course.xml does not name this file, so it is not part of the course; to "
                       "add it, write in course.xml: %s"),
                     line);
    free(line);
}

/* A course has one glossary and one file of instruments. */
static void say_second(const struct looking *looking, struct where where, const char *root,
                       const char *path, const char *first)
{
    if (is_asked(looking, path))
        diag_error(looking->diag, where, "unchecked-file",
                   /* TRANSLATORS: the name of an element, such as glossary, and a file. */
                   _("this file is not part of the course, whose <%s> is the file '%s', and was "
                     "not checked; put there what it holds"),
                   root, first);
    else
        diag_warning(
            looking->diag, where, "unnamed-file",
            /* TRANSLATORS: the name of an element, such as glossary, and a file. */
            _("this file is not part of the course, whose <%s> is the file '%s'; put there "
              "what it holds, or take it away"),
            root, first);
}

static void say_not_checked(const struct looking *looking, struct where where)
{
    diag_error(looking->diag, where, "unchecked-file",
               _("course.xml does not name this file, so it is not part of the course and was not "
                 "checked"));
}

static void judge(const struct looking *looking, const char *file, const char *path)
{
    const struct course *course = looking->course;
    char *root = root_of(file);
    char *name = path_join(source_path(course->source), path);
    struct where where = where_file(name);
    if (strcmp(root, "module") == 0 ||
        (strcmp(root, "glossary") == 0 && course->glossary.path == NULL) ||
        (strcmp(root, "instruments") == 0 && course->instruments.path == NULL))
        say_to_name(looking, where, root, path);
    else if (strcmp(root, "glossary") == 0)
        say_second(looking, where, root, path, course->glossary.path);
    else if (strcmp(root, "instruments") == 0)
        say_second(looking, where, root, path, course->instruments.path);
    else if (is_asked(looking, path) && path_has_ending(path, ".xml"))
        say_not_checked(looking, where);
    free(name);
    free(root);
}

static void look_at(const struct looking *looking, const char *file, const char *path)
{
    bool may_be_part = path_has_ending(path, ".xml") || path_has_ending(path, ".txt");
    bool can_be_named =
        path_is_confined(path) && utf8_valid_until(path, strlen(path)) == strlen(path);
    if (may_be_part && can_be_named && (looking->warns || is_asked(looking, path)) &&
        map_get(&looking->named, path) == MAP_NOWHERE)
        judge(looking, file, path);
}

static bool is_course(const char *folder)
{
    char *manifest = path_join(folder, COURSE_MANIFEST);
    bool result = path_is_file(manifest);
    free(manifest);
    return result;
}

/* `path` is the folder as the course would name it, "" for that of the course. */
static void look_into(const struct looking *looking, const char *folder, const char *path)
{
    struct folder entries;
    folder_list(folder, &entries);
    for (size_t i = 0; i < entries.count; i++) {
        struct stat about;
        char *inner = path_join(folder, entries.names[i]);
        char *inner_path = path_join(path, entries.names[i]);
        bool is_there = lstat(inner, &about) == 0; /* a link may lead round in a circle */
        if (is_there && S_ISREG(about.st_mode))
            look_at(looking, inner, inner_path);
        else if (is_there && S_ISDIR(about.st_mode) && !is_course(inner))
            look_into(looking, inner, inner_path);
        free(inner_path);
        free(inner);
    }
    folder_clear(&entries);
}

static void name_parts(struct looking *looking)
{
    const struct course *course = looking->course;
    map_put(&looking->named, COURSE_MANIFEST, 0);
    if (course->glossary.path != NULL)
        map_put(&looking->named, course->glossary.path, 0);
    if (course->instruments.path != NULL)
        map_put(&looking->named, course->instruments.path, 0);
    for (size_t i = 0; i < course->module_count; i++)
        map_put(&looking->named, course->modules[i].path, 0);
}

void strays_check(const struct course *course, const char *asked, bool warns, struct diag *diag)
{
    const char *folder = source_real_path(course->source);
    size_t length = strlen(folder);
    struct looking looking = {.course = course, .warns = warns, .diag = diag};
    if (asked != NULL && strncmp(asked, folder, length) == 0 && asked[length] == '/')
        looking.asked = asked + length + 1;
    name_parts(&looking);
    look_into(&looking, folder, "");
    map_clear(&looking.named);
}

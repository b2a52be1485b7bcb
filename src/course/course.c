/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A course: its manifest, and the way to the rest of it. */
#include "config.h"

#include "course/course.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/str.h"
#include "course/document.h"
#include "course/figure.h"
#include "course/manifest_cache.h"
#include "course/translate.h"

/* A course whose manifest is being read. */
struct loading {
    struct course *course;
    struct map numbers;  /* of the modules so far, by their paths */
    struct where second; /* where the second module begins */
};

static void load_head(void *context, const struct xml_node *root)
{
    struct course *course = ((struct loading *)context)->course;
    course->id = memory_text(xml_attribute(root, "id"));
    course->edition = memory_text(xml_attribute(root, "edition"));
    course->language = memory_text(xml_attribute(root, "lang"));
    course->where = root->where;
    /* Till its title comes: a faulty one never does. */
    text_from_words(course->id, root->where, &course->title);
}

static void load_title(struct course *course, const struct xml_node *element)
{
    text_clear(&course->title);
    text_load(element, &course->title);
}

static void load_file(const struct xml_node *element, struct course_file *ret_file)
{
    *ret_file = (struct course_file){
        .path = memory_text(xml_attribute(element, "src")),
        .where = xml_attribute_find(element, "src")->where,
    };
}

static int add_module(struct loading *loading, const struct xml_node *element, struct diag *diag)
{
    struct course *course = loading->course;
    struct course_file file;
    load_file(element, &file);
    size_t number = map_put(&loading->numbers, file.path, course->module_count);
    if (number < course->module_count) {
        diag_error(diag, file.where, "same-module",
                   _("the module '%s' is listed already, in line %zu"), file.path,
                   course->modules[number].where.line);
        free(file.path);
        return -1;
    }
    course->modules = memory_reserve(course->modules, course->module_count + 1,
                                     &course->module_capacity, sizeof *course->modules);
    course->modules[course->module_count++] = file;
    if (course->module_count == 2)
        loading->second = element->where;
    return 0;
}

static int load_child(void *context, const struct xml_node *element, struct diag *diag)
{
    struct loading *loading = context;
    struct course *course = loading->course;
    if (xml_is(element, "title"))
        load_title(course, element);
    else if (xml_is(element, "summary"))
        blocks_load_flow(element, &course->summary);
    else if (xml_is(element, "licence"))
        course->licence = memory_text(xml_attribute(element, "spdx"));
    else if (xml_is(element, "glossary"))
        load_file(element, &course->glossary);
    else if (xml_is(element, "instruments"))
        load_file(element, &course->instruments);
    else if (xml_is(element, "module"))
        return add_module(loading, element, diag);
    return 0;
}

/* The version is looked at before anything else: a newer format has elements that this program
 * would call unknown. */
static int refuse_newer(void *context, const struct xml_node *root, struct diag *diag)
{
    (void)context;
    const struct xml_attribute *version = xml_attribute_find(root, "version");
    if (version == NULL || strtoul(version->value, NULL, 10) <= COURSE_FORMAT_VERSION)
        return 0;
    return diag_error(diag, version->where, "version",
                      _("this course is in version %s of the format; this program reads up to "
                        "version %d: get a newer program"),
                      version->value, COURSE_FORMAT_VERSION);
}

static const struct document_reader manifest_reader = {
    .root = "course",
    .accept = refuse_newer,
    .begin = load_head,
    .child = load_child,
};

/* Forgets what was read of the manifest. */
static void clear_manifest(struct course *course)
{
    struct source *source = course->source;
    struct source_stamp stamp = course->stamp;
    for (size_t i = 0; i < course->module_count; i++)
        free(course->modules[i].path);
    free(course->modules);
    free(course->glossary.path);
    free(course->instruments.path);
    free(course->licence);
    text_clear(&course->title);
    blocks_clear(&course->summary);
    free(course->id);
    free(course->edition);
    free(course->language);
    *course = (struct course){.source = source, .stamp = stamp};
}

/* The whole manifest; what it says is kept where it has no mistake. */
static int read_whole(struct course *course, const char *cache_folder,
                      const struct source_file *file, struct diag *diag)
{
    struct loading loading = {.course = course};
    size_t said = diag->errors + diag->warnings;
    int result =
        document_take(file->bytes, file->length, file->name, &manifest_reader, &loading, diag);
    map_clear(&loading.numbers);
    if (result == 0 && cache_folder != NULL && diag->errors + diag->warnings == said)
        manifest_cache_write(cache_folder, course, file, loading.second);
    return result;
}

/* The first module was read; the others come after it, and nothing else does. */
static void add_kept_modules(struct course *course, const struct manifest_kept *kept)
{
    course->modules = memory_reserve(course->modules, kept->module_count, &course->module_capacity,
                                     sizeof *course->modules);
    for (size_t i = 1; i < kept->module_count; i++) {
        struct course_file module = kept->modules[i];
        module.path = memory_text(module.path);
        module.where.file = course->modules[0].where.file;
        course->modules[course->module_count++] = module;
    }
}

/* The head of the manifest, and its modules as they are kept. False, nothing said, where the head
 * is not that of a manifest without mistakes: it is to be read whole. */
static bool read_head(struct course *course, const struct manifest_kept *kept,
                      const struct source_file *file)
{
    struct loading loading = {.course = course};
    struct str head = {0};
    struct diag unsaid;
    diag_init(&unsaid);
    if (kept->head_length <= file->length)
        str_add_n(&head, file->bytes, kept->head_length);
    str_add(&head, "</course>");
    bool is_good = document_take(head.bytes, head.length, file->name, &manifest_reader, &loading,
                                 &unsaid) == 0 &&
                   unsaid.errors + unsaid.warnings == 0 && course->module_count == 1 &&
                   strcmp(course->modules[0].path, kept->modules[0].path) == 0;
    if (is_good)
        add_kept_modules(course, kept);
    else
        clear_manifest(course);
    diag_clear(&unsaid);
    map_clear(&loading.numbers);
    str_clear(&head);
    return is_good;
}

/* The stamp is taken before the file is read: what changes meanwhile is read again. */
static int read_manifest(struct course *course, const char *cache_folder, struct diag *diag)
{
    struct source_file file;
    struct manifest_kept kept = {0};
    course->stamp = source_stamp(course->source, COURSE_MANIFEST);
    bool is_kept = cache_folder != NULL && manifest_cache_read(cache_folder, course, &kept);
    int result = source_read(course->source, COURSE_MANIFEST, (struct where){0}, &file, diag);
    if (result == 0) {
        if (!is_kept || !read_head(course, &kept, &file))
            result = read_whole(course, cache_folder, &file, diag);
        source_file_clear(&file);
    }
    manifest_kept_clear(&kept);
    return result;
}

int course_open_kept(const char *path, const char *cache_folder, struct course **ret_course,
                     struct diag *diag)
{
    struct course *course = memory_new(1, sizeof *course);
    int result = source_open_folder(path, &course->source, diag);
    if (result == 0) {
        diag_read_lines_with(diag, source_line, course->source);
        result = read_manifest(course, cache_folder, diag);
    }
    if (result == 0) {
        figures_load(&course->summary, course->source, diag);
        *ret_course = course;
        return 0;
    }
    diag_read_lines_with(diag, NULL, NULL);
    course_free(course);
    return -1;
}

int course_open(const char *path, struct course **ret_course, struct diag *diag)
{
    return course_open_kept(path, NULL, ret_course, diag);
}

void course_free(struct course *course)
{
    if (course == NULL)
        return;
    clear_manifest(course);
    source_free(course->source);
    free(course);
}

int course_load_glossary(const struct course *course, struct glossary *ret_glossary,
                         struct diag *diag)
{
    *ret_glossary = (struct glossary){0};
    if (course->glossary.path == NULL)
        return 0;
    int result = glossary_load(course->source, course->glossary.path, course->glossary.where,
                               ret_glossary, diag);
    if (course->catalogue != NULL)
        translate_glossary(ret_glossary, course->catalogue);
    return result;
}

int course_load_instruments(const struct course *course, struct instruments *ret_instruments,
                            struct diag *diag)
{
    *ret_instruments = (struct instruments){0};
    if (course->instruments.path == NULL)
        return 0;
    int result = instruments_load(course->source, course->instruments.path,
                                  course->instruments.where, ret_instruments, diag);
    if (course->catalogue != NULL)
        translate_instruments(ret_instruments, course->catalogue);
    return result;
}

int course_load_module(const struct course *course, size_t index, struct module **ret_module,
                       struct diag *diag)
{
    const struct course_file *file = &course->modules[index];
    if (module_load(course->source, file->path, file->where, ret_module, diag) != 0)
        return -1;
    if (course->catalogue != NULL)
        translate_module(*ret_module, course->catalogue);
    return 0;
}

void course_translate_with(struct course *course, const struct catalogue *catalogue)
{
    course->catalogue = catalogue;
    translate_text(&course->title, catalogue);
    translate_blocks(&course->summary, catalogue);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of a course: its root says which one it takes the place of. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "course/check.h"
#include "fuzz/files.h"
#include "fuzz/walk.h"
#include "xml/xml.h"

#define FOLDER "course"

/* The file whose root stands first in the bytes; a module where there is none. */
static const char *file_for(const char *text)
{
    static const struct {
        const char *start;
        const char *file;
    } roots[] = {{"<course", "course.xml"},
                 {"<glossary", "glossary.xml"},
                 {"<instruments", "instruments.xml"},
                 {"<module", "1.xml"}};
    const char *file = "1.xml";
    const char *first = NULL;
    for (size_t i = 0; i < ARRAY_LEN(roots); i++) {
        const char *found = strstr(text, roots[i].start);
        if (found == NULL || (first != NULL && first < found))
            continue;
        first = found;
        file = roots[i].file;
    }
    return file;
}

static void check(void)
{
    struct diag diag;
    diag_init(&diag);
    int result = course_check(FOLDER, &diag);
    files_expect((result == 0) == (diag.errors == 0), "the checker's result is not its errors");
    files_show(&diag);
}

static void read_tree(const uint8_t *bytes, size_t length)
{
    struct xml_tree tree;
    struct diag diag;
    diag_init(&diag);
    if (xml_read((const char *)bytes, length, "input.xml", &tree, &diag) == 0)
        xml_tree_clear(&tree);
    else
        files_expect(diag.count == 1, "a document was refused without exactly one message");
    files_show(&diag);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    char *text = memory_text_n((const char *)bytes, length);
    char *path = path_join(FOLDER, file_for(text));
    files_work_in_folder();
    files_empty(FOLDER);
    walk_write(FOLDER);
    files_write(path, bytes, length);
    read_tree(bytes, length);
    check();
    walk_course(FOLDER, NULL);
    free(path);
    free(text);
    return 0;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the program does with a course. */
#include "config.h"

#include "fuzz/walk.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "base/path.h"
#include "content/layout.h"
#include "course/catalogues.h"
#include "course/messages.h"
#include "flow/search_inside.h"
#include "fuzz/files.h"
#include "question/question.h"
#include "support/screens_course.h"

#define COURSE "core/" /* of those in the list */

void walk_write(const char *folder)
{
    for (const struct screens_file *file = screens_courses; file->path != NULL; file++) {
        if (strncmp(file->path, COURSE, strlen(COURSE)) != 0)
            continue;
        char *path = path_join(folder, file->path + strlen(COURSE));
        files_write(path, file->text, strlen(file->text));
        free(path);
    }
}

static void lay_out(void *context, const struct blocks *blocks)
{
    static const size_t widths[] = {20, 72};
    (void)context;
    for (size_t i = 0; i < ARRAY_LEN(widths); i++) {
        struct layout layout = {0};
        const struct layout_options options = {
            .columns = widths[i], .has_bracketed_links = i == 0, .notes = LAYOUT_NOTES_INSIDE};
        layout_blocks(blocks, &options, &layout);
        layout_find(&layout, 0, 100);
        layout_clear(&layout);
    }
}

/* A keyed answer is right, as the checker promises of all that can be asked. */
static void answer(const struct question *question)
{
    const struct question_ops *ops = question_ops(question->type);
    struct response response = {0};
    for (size_t i = 0; ops->key(question, i, &response); i++) {
        question_grade(question, &response);
        free(response_to_json(&response));
        response_clear(&response);
    }
    for (size_t i = 0; ops->distractor(question, i, &response); i++) {
        question_grade(question, &response);
        question_accepts(question, &response);
        question_match(question, &response);
        response_clear(&response);
    }
    response_clear(&response);
    free(question_answer_words(question));
    free(question_hash(question));
    free(question_name(question));
}

static void study_unit(struct session *session, const char *id)
{
    struct diag diag;
    diag_init(&diag);
    const struct unit *unit = session_unit(session, id, &diag);
    if (unit != NULL) {
        unit_each_blocks(unit, lay_out, NULL);
        for (size_t i = 0; i < unit->question_count; i++)
            answer(unit->questions[i]);
        for (size_t i = 0; i < unit->try_count; i++)
            answer(unit->tries[i]);
    }
    files_show(&diag);
}

static void study(struct session *session)
{
    const struct outline *outline = session_outline(session);
    for (size_t i = 0; i < outline->module_count; i++)
        for (size_t j = 0; j < outline->modules[i].unit_count; j++)
            study_unit(session, outline->modules[i].units[j].id);
    for (size_t i = 0; i < session->glossary.count; i++)
        lay_out(NULL, &session->glossary.entries[i].definition);
    for (size_t i = 0; i < session->instruments.count; i++)
        lay_out(NULL, &session->instruments.items[i].summary);
}

/* A search reads only the modules whose gist may hold the words. */
static void look_for_all(struct session *session)
{
    struct search search;
    search_begin(&search, session, NULL);
    for (size_t i = 0; i < search.module_count; i++) {
        const struct search_module *module = &search.modules[i];
        search_make_gist(&search, i);
        search_read_module(&search, i);
        for (size_t j = 0; j < module->texts.count; j++) {
            const char *words = module->texts.items[j].words.shown.text;
            char *folded = fold_words_alone(words, strlen(words));
            files_expect(gist_may_hold(&module->gist, folded),
                         "a text of a module is not in its gist");
            free(folded);
        }
    }
    search_clear(&search);
}

static void collect(const struct session *session)
{
    struct messages messages;
    struct diag diag;
    diag_init(&diag);
    messages_collect(session->course, &messages, &diag);
    catalogues_measure(session->catalogue.catalogue, &messages);
    messages_clear(&messages);
    files_show(&diag);
}

void walk_course(const char *folder, const char *language)
{
    static const struct outside outside = {files_moment, files_random, NULL, NULL, false};
    struct session session = {0};
    struct languages preferences = {0};
    struct diag diag;
    diag_init(&diag);
    if (language != NULL)
        languages_add(&preferences, language);
    if (session_open(&session, folder, NULL, &preferences, outside, &diag) == 0) {
        study(&session);
        look_for_all(&session);
        collect(&session);
        session_close(&session);
    }
    languages_clear(&preferences);
    files_show(&diag);
}

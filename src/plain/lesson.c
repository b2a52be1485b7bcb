/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A lesson, in portions of a dozen lines. */
#include "config.h"

#include "plain/plain.h"

#include "base/i18n.h"
#include "flow/reader.h"
#include "plain/word.h"

/* Asks what to do after a portion; looks words up until the learner moves. */
static enum word ask(struct plain *plain, const struct show_links *links, bool is_first)
{
    struct choice choice = {
        /* TRANSLATORS: "1-4" are numbers that can be typed to have a word explained. */
        .numbers = _("%zu-%zu explain"),
        .number = _("%zu explain"),
        .number_count = links->count,
        .enter = _("Enter go on"),
        .words = {WORD_HELP, WORD_BACK, WORD_QUIT},
    };
    if (!is_first)
        choice.words[3] = WORD_PREVIOUS;
    for (;;) {
        size_t number = 0;
        enum word word = word_ask(&plain->console, &choice, &number);
        if (word != WORD_NUMBER)
            return word;
        plain_explain(plain, links->items[number - 1]);
    }
}

static void keep(struct plain *plain, struct reader *reader)
{
    struct diag diag;
    diag_init(&diag);
    reader_keep(reader, &diag);
    plain_report(plain, &diag);
}

/* Notes the end once it has been shown, not when the learner leaves it. */
static void finish(struct plain *plain, struct reader *reader)
{
    struct diag diag;
    diag_init(&diag);
    reader_finish(reader, &diag);
    plain_report(plain, &diag);
    console_say(&plain->console, _("End of the lesson."));
}

static void say_heading(struct plain *plain, const struct reader *reader)
{
    const struct outline *outline = &plain->session.outline;
    const struct outline_module *module = NULL;
    outline_find(outline, reader->lesson->id, &module);
    console_gap(&plain->console);
    /* TRANSLATORS: the course, the number of the module, of how many, and its title. */
    console_sayf(&plain->console, _("%s, module %zu of %zu: %s."),
                 plain->session.course->title.plain, (size_t)(module - outline->modules) + 1,
                 outline->module_count, module->title);
    console_say(&plain->console, reader->lesson->title.plain);
    if (reader->block > 0)
        console_say(&plain->console, _("You go on where you stopped."));
}

static enum plain_next read_on(struct plain *plain, struct reader *reader)
{
    const struct blocks *blocks = &reader->lesson->blocks;
    for (;;) {
        size_t end = reader_portion_end(reader, reader->block);
        struct show_links links = {0};
        console_gap(&plain->console);
        show_blocks(&plain->console, blocks, reader->block, end, &links);
        keep(plain, reader);
        console_gap(&plain->console);
        if (end == blocks->count)
            finish(plain, reader);
        enum word word = ask(plain, &links, reader->block == 0);
        if (word == WORD_BACK)
            return PLAIN_BACK;
        if (word == WORD_QUIT || word == WORD_END)
            return PLAIN_QUIT;
        if (word == WORD_ENTER && end == blocks->count)
            return PLAIN_GO_ON;
        size_t next = word == WORD_PREVIOUS ? reader_portion_before(reader, reader->block) : end;
        reader_go(reader, next, 0);
    }
}

enum plain_next plain_lesson(struct plain *plain, const char *unit)
{
    struct reader reader;
    struct diag diag;
    diag_init(&diag);
    int result = reader_open(&reader, &plain->session, unit, &diag);
    plain_report(plain, &diag);
    if (result != 0)
        return PLAIN_BACK;
    say_heading(plain, &reader);
    return read_on(plain, &reader);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A lesson, in portions of a dozen lines. */
#include "config.h"

#include "plain/plain.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "flow/reader.h"
#include "flow/teaching.h"
#include "plain/ask.h"
#include "plain/word.h"

/* Asks what to do after a portion; looks words up until the learner moves, which may be by one of
 * these: PLAIN_UNIT then. */
static enum word ask(struct plain *plain, struct reader *reader, const struct show_links *links)
{
    struct choice choice = {
        /* TRANSLATORS: "1-4" are numbers that can be typed to have a word explained. */
        .numbers = _("%zu-%zu explain"),
        .number = _("%zu explain"),
        .number_count = links->count,
        .enter = _("Enter go on"),
        .words = {WORD_HELP, WORD_BACK, WORD_QUIT},
        .more = WORDS_LOOK_UP | 1u << WORD_MARK | 1u << WORD_NOTE | 1u << WORD_NOTES |
                (teaching_has(reader->session, reader->lesson) ? 1u << WORD_FACILITATOR : 0),
    };
    size_t count = 3;
    if (reader->block > 0)
        choice.words[count++] = WORD_PREVIOUS;
    /* Offered to who teaches; others who know the word are understood. */
    bool is_teaching =
        plain->shows_facilitator || settings_is(plain->settings, SETTING_FACILITATOR, "shown");
    if (is_teaching && teaching_has_notes(reader->session, reader->lesson))
        choice.words[count++] = WORD_FACILITATOR;
    for (;;) {
        size_t number = 0;
        enum word word = word_ask(&plain->console, &choice, &number);
        enum plain_next next = word_is_look_up(word) ? plain_look_up(plain, word) : PLAIN_GO_ON;
        if (next == PLAIN_QUIT)
            return WORD_QUIT;
        if (word == WORD_MARK)
            plain_mark(plain, reader);
        else if (word == WORD_NOTE)
            plain_write_note(plain, reader, word_rest(&plain->console));
        else if (word == WORD_NUMBER)
            plain_explain(plain, links->items[number - 1]);
        else if (!word_is_look_up(word) || next == PLAIN_UNIT)
            return word;
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

static void say_heading(struct plain *plain, const struct reader *reader, bool is_resumed)
{
    const struct outline *outline = session_outline(&plain->session);
    const struct outline_module *module = NULL;
    outline_find(outline, reader->lesson->id, &module);
    console_gap(&plain->console);
    /* TRANSLATORS: the course, the number of the module, of how many, and its title. */
    console_sayf(&plain->console, _("%s, module %zu of %zu: %s."),
                 plain->session.course->title.plain, (size_t)(module - outline->modules) + 1,
                 outline->module_count, module->title);
    console_say(&plain->console, reader->lesson->title.plain);
    if (is_resumed)
        console_say(&plain->console, _("You go on where you stopped."));
}

/* Says the blocks of a portion; notes for who teaches only where they are wanted. */
static void say_portion(struct plain *plain, const struct reader *reader, size_t end,
                        struct show_links *links)
{
    const struct blocks *blocks = &reader->lesson->blocks;
    if (reader->block == 0)
        plain_say_teaching(plain, reader->lesson);
    for (size_t i = reader->block; i < end; i++) {
        enum block_kind kind = blocks->items[i].kind;
        if (kind == BLOCK_FACILITATOR && !plain->shows_facilitator)
            continue;
        if (kind != BLOCK_PAUSE && kind != BLOCK_TRY)
            console_gap(&plain->console);
        show_blocks(&plain->console, blocks, i, i + 1, links);
    }
}

/* What a hint of a try must not be lost of. */
struct keeping {
    struct plain *plain;
    struct reader *reader;
};

static void keep_hint(void *context)
{
    struct keeping *keeping = context;
    keep(keeping->plain, keeping->reader);
}

/* The question that ends a portion: it may be left as it is (WORD_ENTER). WORD_NUMBER: there is
 * none, or it is answered. */
static enum word try_it(struct plain *plain, struct reader *reader, size_t end,
                        struct show_links *links)
{
    const struct block *last = &reader->lesson->blocks.items[end - 1];
    struct keeping keeping = {plain, reader};
    if (last->kind != BLOCK_TRY)
        return WORD_NUMBER;
    struct asking *asking = &reader->tries[last->number];
    ask_say(plain, asking, _("Try it"));
    if (asking->state == ASKING_ANSWERED) {
        ask_tell(plain, asking, false, links);
        return WORD_NUMBER;
    }
    ask_say_so_far(plain, asking);
    const struct ask_options options = {
        .enter = _("Enter go on"),
        .keep = keep_hint,
        .context = &keeping,
    };
    enum word word = ask_answer(plain, asking, &options);
    if (word != WORD_NUMBER)
        return word;
    asking_hand_in(asking);
    keep(plain, reader);
    ask_tell(plain, asking, false, links);
    return WORD_NUMBER;
}

/* A portion: says it, asks its question, and then what to do. */
static enum word read_portion(struct plain *plain, struct reader *reader, size_t end)
{
    struct show_links links = {0};
    say_portion(plain, reader, end, &links);
    plain_say_notes(plain, reader, end);
    keep(plain, reader);
    enum word word = try_it(plain, reader, end, &links);
    bool is_end =
        (word == WORD_ENTER || word == WORD_NUMBER) && end == reader->lesson->blocks.count;
    console_gap(&plain->console);
    if (is_end)
        finish(plain, reader);
    if (is_end || word == WORD_NUMBER)
        word = ask(plain, reader, &links);
    return word;
}

static enum plain_next read_on(struct plain *plain, struct reader *reader)
{
    for (;;) {
        size_t end = reader_portion_end(reader, reader->block);
        enum word word = read_portion(plain, reader, end);
        size_t next = end;
        if (word_is_look_up(word))
            return PLAIN_UNIT;
        if (word == WORD_BACK)
            return PLAIN_BACK;
        if (word == WORD_QUIT || word == WORD_END)
            return PLAIN_QUIT;
        if (word == WORD_NOTES) {
            enum plain_next chosen = plain_notes(plain);
            if (chosen != PLAIN_GO_ON)
                return chosen;
            next = reader->block;
        }
        if (word == WORD_ENTER && end == reader->lesson->blocks.count)
            return PLAIN_GO_ON;
        if (word == WORD_FACILITATOR) {
            plain->shows_facilitator = !plain->shows_facilitator;
            next = reader->block;
        } else if (word == WORD_PREVIOUS) {
            next = reader_portion_before(reader, reader->block);
        }
        reader_go(reader, next, 0);
    }
}

enum plain_next plain_leave_for(struct plain *plain, const char *unit, size_t block)
{
    free(plain->wanted);
    plain->wanted = memory_text(unit);
    plain->wanted_block = block;
    return PLAIN_UNIT;
}

/* Where something was found, instead of the place kept. True if the learner wished to be there. */
static bool take_wanted(struct plain *plain, struct reader *reader)
{
    bool is_here = plain->wanted != NULL && strcmp(plain->wanted, reader->lesson->id) == 0;
    if (is_here && plain->wanted_block < reader->lesson->blocks.count)
        reader_go(reader, plain->wanted_block, 0);
    free(plain->wanted);
    plain->wanted = NULL;
    return is_here;
}

enum plain_next plain_lesson(struct plain *plain, const char *unit)
{
    struct reader reader;
    struct diag diag;
    diag_init(&diag);
    int result = reader_open(&reader, &plain->session, unit, &diag);
    if (result == 0)
        session_save(&plain->session, &diag);
    plain_report(plain, &diag);
    if (result != 0)
        return PLAIN_BACK;
    bool is_wished = take_wanted(plain, &reader);
    say_heading(plain, &reader, !is_wished && reader.block > 0);
    enum plain_next next = read_on(plain, &reader);
    reader_close(&reader);
    return next;
}

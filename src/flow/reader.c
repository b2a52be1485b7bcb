/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a lesson. */
#include "config.h"

#include "flow/reader.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "course/translate.h"

/* A portion is about what a person takes in before the next question "and now?": a dozen lines. */
enum { PORTION_CHARACTERS = 900 };

static int take_key(void *context, const struct text *text)
{
    *(const char **)context = text->key;
    return 1;
}

/* The key that finds a block again: its own text's, else its title's, else that of the first text
 * in it; NULL where there is none. */
const char *reader_block_key(const struct block *block)
{
    const char *key = block->text.key != NULL ? block->text.key : block->title.key;
    if (key == NULL)
        blocks_each_text(&block->children, take_key, &key);
    return key;
}

bool reader_block_has_key(const struct block *block, const char *key)
{
    const char *own = reader_block_key(block);
    return own != NULL && strcmp(own, key) == 0;
}

/* The block of a place: by its number if its text is still that one, else by its text wherever that
 * stands now, else the number again. */
static size_t find_block(const struct blocks *blocks, const struct place *place)
{
    size_t number = place->lesson_block == NULL ? 0 : strtoul(place->lesson_block, NULL, 10);
    if (number >= blocks->count)
        number = blocks->count - 1;
    if (place->block_key == NULL || reader_block_has_key(&blocks->items[number], place->block_key))
        return number;
    for (size_t i = 0; i < blocks->count; i++)
        if (reader_block_has_key(&blocks->items[i], place->block_key))
            return i;
    return number;
}

static const struct behaviour try_behaviour = {.kind = BEHAVIOUR_IMMEDIATE, .tries = 1};

static void begin_tries(struct reader *reader)
{
    const struct unit *lesson = reader->lesson;
    reader->tries = memory_new(lesson->try_count, sizeof *reader->tries);
    for (size_t i = 0; i < lesson->try_count; i++)
        asking_begin(&reader->tries[i], lesson->tries[i], &try_behaviour, NULL);
}

/* What was judged stays judged, whatever the question and its language say now. The first versions
 * did not keep the share. */
static void restore_answer(struct asking *asking, const json_t *share)
{
    double points = asking->question->points;
    double judged = json_number_value(share);
    const struct grade grade = {
        .score = judged * points,
        .maximum = points,
        .share = judged,
        .is_right = judged >= 1,
    };
    struct response response = {0};
    if (!json_is_number(share)) {
        asking_hand_in(asking);
        return;
    }
    response_copy(&asking->response, &response);
    asking_show(asking, &response, 1, asking->hints, &grade);
    response_clear(&response);
}

/* What was answered stays answered; what was chosen stays chosen. */
static void restore_tries(struct reader *reader, const json_t *tries)
{
    size_t index;
    json_t *one;
    json_array_foreach(tries, index, one)
    {
        for (size_t i = 0; i < reader->lesson->try_count; i++) {
            struct asking *asking = &reader->tries[i];
            if (asking_take_draft(asking, one) && asking_can_hand_in(asking) &&
                json_is_true(json_object_get(one, "answered")))
                restore_answer(asking, json_object_get(one, "share"));
        }
    }
}

static void restore_draft(struct reader *reader, const char *text)
{
    json_t *draft = text == NULL ? NULL : json_loads(text, 0, NULL);
    json_int_t passed = json_integer_value(json_object_get(draft, "passed"));
    if (passed > 0)
        reader_pass(reader, (size_t)passed - 1);
    restore_tries(reader, json_object_get(draft, "tries"));
    json_decref(draft);
}

static json_t *tries_draft(const struct reader *reader)
{
    json_t *tries = json_array();
    for (size_t i = 0; i < reader->lesson->try_count; i++) {
        const struct asking *asking = &reader->tries[i];
        if (response_is_empty(&asking->response) && asking->hints == 0)
            continue;
        json_t *one = asking_draft(asking);
        json_object_set_new(one, "answered", json_boolean(asking->state == ASKING_ANSWERED));
        if (asking->state == ASKING_ANSWERED)
            json_object_set_new(one, "share", json_real(asking->grade.share));
        json_array_append_new(tries, one);
    }
    return tries;
}

/* Returns the pauses passed and what was done in the tries, as JSON; NULL where there is nothing.
 * Caller frees. */
static char *draft_of(const struct reader *reader)
{
    json_t *tries = tries_draft(reader);
    bool has_tries = json_array_size(tries) > 0;
    json_t *draft = json_pack("{s:I}", "passed", (json_int_t)reader->passed);
    json_object_set_new(draft, "tries", tries);
    char *text = has_tries || reader->passed > 0 ? json_dumps(draft, JSON_COMPACT) : NULL;
    json_decref(draft);
    return text;
}

/* A place counts characters of the source, so that it is good in every language. What is shown may
 * be longer or shorter: in the text of the block where the place is, such as a cell of a table, the
 * same share of it is the best guess. */
struct crossing {
    bool is_back;  /* from what is shown to the source */
    int64_t left;  /* characters from the start of the next text to the place */
    int64_t there; /* characters before that text, or to the place, on the other side */
};

/* The same share of a text. Back it is rounded up, so that what is counted forth again is not
 * before the start of a line where it was; but it stays in the text. */
static int64_t share(const struct crossing *crossing, int64_t from, int64_t to)
{
    if (!crossing->is_back)
        return crossing->left * to / from;
    int64_t up = (crossing->left * to + from - 1) / from;
    return up < to || to == 0 ? up : to - 1;
}

/* The end of a text is the start of the next. */
static int cross_text(void *context, const struct text *text)
{
    struct crossing *crossing = context;
    const char *source = text_source(text);
    int64_t of_source = (int64_t)utf8_count(source, strlen(source));
    int64_t shown = (int64_t)utf8_count(text->plain, strlen(text->plain));
    int64_t from = crossing->is_back ? shown : of_source;
    int64_t to = crossing->is_back ? of_source : shown;
    bool is_in_it = crossing->left < from;
    crossing->there += is_in_it ? share(crossing, from, to) : to;
    crossing->left = is_in_it ? 0 : crossing->left - from;
    return is_in_it;
}

static int64_t crossed(const struct reader *reader, size_t block, int64_t characters, bool is_back)
{
    const struct blocks *blocks = &reader->lesson->blocks;
    struct crossing crossing = {.is_back = is_back, .left = characters};
    if (block >= blocks->count || characters <= 0)
        return characters;
    const struct blocks alone = {.items = &blocks->items[block], .count = 1};
    blocks_each_text(&alone, cross_text, &crossing);
    return crossing.there;
}

int64_t reader_characters_shown(const struct reader *reader, size_t block, int64_t of_source)
{
    return crossed(reader, block, of_source, false);
}

int64_t reader_characters_of_source(const struct reader *reader, size_t block, int64_t shown)
{
    return crossed(reader, block, shown, true);
}

static int64_t characters_of_source(const struct reader *reader)
{
    return reader_characters_of_source(reader, reader->block, reader->characters);
}

void reader_turn(struct reader *reader)
{
    int64_t before = reader->characters;
    int64_t of_source = characters_of_source(reader);
    translate_turn((struct unit *)reader->lesson);
    if (reader->is_turned_here)
        reader->characters = reader->turned_from;
    else
        reader->characters = reader_characters_shown(reader, reader->block, of_source);
    reader->is_turned_here = true;
    reader->turned_from = before;
}

void reader_with_other(const struct reader *reader, void (*visit)(void *context), void *context)
{
    struct unit *lesson = (struct unit *)reader->lesson;
    translate_turn(lesson);
    visit(context);
    translate_turn(lesson);
}

/* Goes to a place that was kept. */
static void go_to(struct reader *reader, const struct place *place)
{
    reader->block = find_block(&reader->lesson->blocks, place);
    reader->characters = reader_characters_shown(reader, reader->block, place->characters);
    reader->passed = reader->block;
    restore_draft(reader, place->draft);
}

int reader_open(struct reader *reader, struct session *session, const char *unit, struct diag *diag)
{
    struct place place;
    const struct unit *lesson = session_unit(session, unit, diag);
    if (lesson == NULL)
        return -1;
    *reader = (struct reader){.session = session, .lesson = lesson};
    begin_tries(reader);
    if (session_place(session, unit, &place)) {
        go_to(reader, &place);
        place_clear(&place);
    }
    session_note_soon(session, EVENT_OPENED, unit);
    return 0;
}

void reader_close(struct reader *reader)
{
    for (size_t i = 0; reader->lesson != NULL && i < reader->lesson->try_count; i++)
        asking_clear(&reader->tries[i]);
    free(reader->tries);
    *reader = (struct reader){0};
}

void reader_pass(struct reader *reader, size_t block)
{
    if (block < reader->lesson->blocks.count && block >= reader->passed)
        reader->passed = block + 1;
}

void reader_go(struct reader *reader, size_t block, int64_t characters)
{
    reader->block = block;
    reader->characters = characters;
    reader->is_turned_here = false;
}

/* Where the reader is, as it is kept. Caller clears. */
static struct place place_of(const struct reader *reader)
{
    const struct blocks *blocks = &reader->lesson->blocks;
    size_t block = reader->block < blocks->count ? reader->block : blocks->count - 1;
    return (struct place){
        .lesson_block = str_format("%zu", block),
        .characters = characters_of_source(reader),
        .block_key = memory_text(reader_block_key(&blocks->items[block])),
        .draft = draft_of(reader),
    };
}

int reader_keep(struct reader *reader, struct diag *diag)
{
    struct place place = place_of(reader);
    int result = session_keep_place(reader->session, reader->lesson->id, place.lesson_block,
                                    place.characters, place.block_key, place.draft, diag);
    place_clear(&place);
    return result;
}

void reader_go_as(struct reader *reader, const struct reader *before)
{
    struct place place = place_of(before);
    go_to(reader, &place);
    place_clear(&place);
}

int reader_finish(struct reader *reader, struct diag *diag)
{
    if (session_progress(reader->session, reader->lesson->id).is_done)
        return 0;
    return session_note(reader->session, EVENT_READ, reader->lesson->id, diag);
}

static int add_length(void *context, const struct text *text)
{
    *(size_t *)context += utf8_count(text->plain, strlen(text->plain));
    return 0;
}

static size_t block_length(const struct block *block)
{
    const struct blocks alone = {.items = (struct block *)block, .count = 1};
    size_t length = 0;
    blocks_each_text(&alone, add_length, &length);
    return length;
}

size_t reader_portion_end(const struct reader *reader, size_t block)
{
    const struct blocks *blocks = &reader->lesson->blocks;
    size_t length = 0;
    size_t end = block;
    while (end < blocks->count) {
        const struct block *next = &blocks->items[end];
        size_t more = block_length(next);
        bool has_body =
            end > block && (end > block + 1 || blocks->items[block].kind != BLOCK_HEADING);
        if (has_body && (next->kind == BLOCK_HEADING || length + more > PORTION_CHARACTERS))
            break;
        length += more;
        end++;
        if (next->kind == BLOCK_TRY || (next->kind == BLOCK_PAUSE && end > block + 1))
            break;
    }
    return end;
}

size_t reader_portion_before(const struct reader *reader, size_t block)
{
    size_t start = 0;
    for (;;) {
        size_t end = reader_portion_end(reader, start);
        if (end >= block || end <= start)
            return start;
        start = end;
    }
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as it is shown. */
#include "config.h"

#include "content/shown.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "content/layout.h"
#include "content/safe.h"

#define NO_BREAK_SPACE "\xC2\xA0"

struct open_mark {
    const struct mark *mark;
    int link;
};

struct making {
    const struct text *text;
    const struct shown_options *options;
    int (*link)(void *context, const struct mark *mark);
    void *context;
    struct shown shown;
    struct open_mark *open; /* the innermost last */
    size_t open_count;
    size_t open_capacity;
    size_t next_mark;
    int64_t character;
    bool is_of_words; /* where each came from does not matter */
};

static unsigned style_of_mark(const struct mark *mark)
{
    switch (mark->kind) {
    case MARK_EMPHASIS:
        return LAYOUT_EMPHASIS;
    case MARK_STRONG:
        return LAYOUT_STRONG;
    default:
        return mark_is_link(mark) ? LAYOUT_LINK : LAYOUT_PLAIN;
    }
}

/* How the character in hand looks, by the marks that are open. */
static struct origin origin_here(const struct making *making)
{
    struct origin origin = {.character = making->character, .link = LAYOUT_NO_LINK};
    for (size_t i = 0; i < making->open_count; i++) {
        origin.style |= style_of_mark(making->open[i].mark);
        if (making->open[i].link != LAYOUT_NO_LINK)
            origin.link = making->open[i].link;
    }
    return origin;
}

static void add(struct making *making, const char *bytes, size_t length)
{
    struct shown *shown = &making->shown;
    size_t start = shown->text.length;
    safe_add(&shown->text, bytes, length);
    if (making->is_of_words)
        return;
    struct origin origin = origin_here(making);
    shown->origins = memory_reserve(shown->origins, shown->text.length, &shown->capacity,
                                    sizeof *shown->origins);
    for (size_t i = start; i < shown->text.length; i++)
        shown->origins[i] = origin;
}

/* What a mark begins or ends with: the bracket of a link, the sign of a quotation. */
static void add_edge(struct making *making, const struct mark *mark, bool is_start)
{
    const char *edge = "";
    if (mark->kind == MARK_QUOTE)
        edge = is_start ? text_quote_start() : text_quote_end();
    else if (making->options->has_bracketed_links && mark_is_link(mark))
        edge = is_start ? "[" : "]";
    add(making, edge, strlen(edge));
}

static void open_mark(struct making *making, const struct mark *mark)
{
    int link = mark_is_link(mark) ? making->link(making->context, mark) : LAYOUT_NO_LINK;
    making->open = memory_reserve(making->open, making->open_count + 1, &making->open_capacity,
                                  sizeof *making->open);
    making->open[making->open_count++] = (struct open_mark){mark, link};
    add_edge(making, mark, true);
}

/* Closes and opens the marks that end and start at this byte of the source. */
static void turn_marks(struct making *making, size_t at)
{
    while (making->open_count > 0 && making->open[making->open_count - 1].mark->end <= at) {
        add_edge(making, making->open[making->open_count - 1].mark, false);
        making->open_count--;
    }
    while (making->next_mark < making->text->mark_count &&
           making->text->marks[making->next_mark].start == at)
        open_mark(making, &making->text->marks[making->next_mark++]);
}

/* The filled mark whose object stands here: it was opened last. NULL for an object that an author
 * wrote. */
static const struct mark *filled_here(const struct making *making, size_t at)
{
    if (strncmp(making->text->plain + at, TEXT_OBJECT, strlen(TEXT_OBJECT)) != 0 ||
        making->open_count == 0)
        return NULL;
    const struct mark *mark = making->open[making->open_count - 1].mark;
    return mark->is_filled ? mark : NULL;
}

/* The words of a filled mark, held together in one line. */
static void add_filled(struct making *making, const struct mark *mark)
{
    char *words = mark_words(mark);
    for (const char *word = words; *word != '\0';) {
        size_t length = strcspn(word, " ");
        add(making, word, length);
        word += length;
        if (*word == ' ')
            add(making, NO_BREAK_SPACE, strlen(NO_BREAK_SPACE));
        word += *word == ' ';
    }
    free(words);
}

/* The bytes that can be added at once: a character; of words alone, all up to where a mark starts
 * or ends. */
static size_t step_at(const struct making *making, size_t at, size_t length)
{
    const struct text *text = making->text;
    size_t end = at;
    if (making->is_of_words)
        end = making->open_count > 0 ? making->open[making->open_count - 1].mark->end : length;
    if (making->next_mark < text->mark_count && text->marks[making->next_mark].start < end)
        end = text->marks[making->next_mark].start;
    if (end > at)
        return end - at;
    uint32_t character;
    return utf8_step(text->plain + at, length - at, &character);
}

static struct shown make(struct making *making)
{
    const char *plain = making->text->plain;
    size_t length = strlen(plain);
    for (size_t at = 0; at < length; making->character++) {
        turn_marks(making, at);
        size_t step = step_at(making, at, length);
        const struct mark *filled = filled_here(making, at);
        if (filled != NULL)
            add_filled(making, filled);
        else
            add(making, plain + at, step);
        at += step;
    }
    turn_marks(making, length);
    free(making->open);
    return making->shown;
}

void shown_make(const struct text *text, const struct shown_options *options,
                int (*link)(void *context, const struct mark *mark), void *context,
                struct shown *ret_shown)
{
    struct making making = {.text = text, .options = options, .link = link, .context = context};
    *ret_shown = make(&making);
}

void shown_clear(struct shown *shown)
{
    str_clear(&shown->text);
    free(shown->origins);
    *shown = (struct shown){0};
}

static int no_link(void *context, const struct mark *mark)
{
    (void)context;
    (void)mark;
    return LAYOUT_NO_LINK;
}

char *shown_words(const struct text *text)
{
    const struct shown_options options = {.has_bracketed_links = false};
    struct making making = {
        .text = text, .options = &options, .link = no_link, .is_of_words = true};
    struct shown shown = make(&making);
    char *words = str_take(&shown.text);
    for (char *byte = words; *byte != '\0'; byte++)
        if (*byte == '\n')
            *byte = ' ';
    return words;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as it is shown. */
#include "config.h"

#include "content/shown.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "content/cite.h"
#include "content/layout.h"
#include "content/safe.h"

#define NO_BREAK_SPACE "\xC2\xA0"

enum { OPEN_MARKS_MAX = 16 }; /* deeper ones look like the sixteenth */

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
    struct open_mark open[OPEN_MARKS_MAX];
    size_t open_count;
    size_t next_mark;
    int64_t character;
};

static bool is_link(const struct mark *mark)
{
    return mark->kind == MARK_TERM || mark->kind == MARK_CITE;
}

static unsigned style_of_mark(const struct mark *mark)
{
    switch (mark->kind) {
    case MARK_EMPHASIS:
        return LAYOUT_EMPHASIS;
    case MARK_STRONG:
        return LAYOUT_STRONG;
    default:
        return LAYOUT_LINK;
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
    struct origin origin = origin_here(making);
    size_t start = shown->text.length;
    safe_add(&shown->text, bytes, length);
    shown->origins = memory_reserve(shown->origins, shown->text.length, &shown->capacity,
                                    sizeof *shown->origins);
    for (size_t i = start; i < shown->text.length; i++)
        shown->origins[i] = origin;
}

static void add_bracket(struct making *making, const struct mark *mark, const char *bracket)
{
    if (making->options->has_bracketed_links && is_link(mark))
        add(making, bracket, 1);
}

static void open_mark(struct making *making, const struct mark *mark)
{
    int link = is_link(mark) ? making->link(making->context, mark) : LAYOUT_NO_LINK;
    if (making->open_count < OPEN_MARKS_MAX)
        making->open[making->open_count++] = (struct open_mark){mark, link};
    add_bracket(making, mark, "[");
}

/* Closes and opens the marks that end and start at this byte of the source. */
static void turn_marks(struct making *making, size_t at)
{
    while (making->open_count > 0 && making->open[making->open_count - 1].mark->end <= at) {
        add_bracket(making, making->open[making->open_count - 1].mark, "]");
        making->open_count--;
    }
    while (making->next_mark < making->text->mark_count &&
           making->text->marks[making->next_mark].start == at)
        open_mark(making, &making->text->marks[making->next_mark++]);
}

/* The words of an empty citation, held together in one line: the mark that was opened for it is the
 * innermost. */
static void add_citation(struct making *making)
{
    if (making->open_count == 0)
        return;
    char *words = cite_words(making->open[making->open_count - 1].mark->reference);
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

void shown_make(const struct text *text, const struct shown_options *options,
                int (*link)(void *context, const struct mark *mark), void *context,
                struct shown *ret_shown)
{
    struct making making = {.text = text, .options = options, .link = link, .context = context};
    size_t length = strlen(text->plain);
    for (size_t at = 0; at < length; making.character++) {
        uint32_t character;
        size_t step = utf8_decode(text->plain + at, length - at, &character);
        step = step > 0 ? step : 1;
        turn_marks(&making, at);
        bool is_object = strncmp(text->plain + at, TEXT_OBJECT, strlen(TEXT_OBJECT)) == 0;
        if (is_object)
            add_citation(&making);
        else
            add(&making, text->plain + at, step);
        at += step;
    }
    turn_marks(&making, length);
    *ret_shown = making.shown;
}

void shown_clear(struct shown *shown)
{
    str_clear(&shown->text);
    free(shown->origins);
    *shown = (struct shown){0};
}

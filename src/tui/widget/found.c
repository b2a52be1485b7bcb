/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where words that were searched for stand. */
#include "config.h"

#include "tui/widget/found.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "base/str.h"

static void add_piece(struct found *found, size_t line, size_t start, size_t end)
{
    if (start >= end)
        return;
    found->pieces =
        memory_reserve(found->pieces, found->count + 1, &found->capacity, sizeof *found->pieces);
    found->pieces[found->count++] = (struct found_piece){line, start, end, found->place_count};
}

/* A place in the text of the lines from `line` on, parted to the lines that it stands in. */
static void add_place(struct found *found, const struct layout *layout, size_t line, size_t start,
                      size_t end)
{
    size_t before = found->count;
    for (size_t at = 0; at < end; line++) {
        size_t length = strlen(layout->lines[line].text);
        size_t from = start > at ? start - at : 0;
        size_t to = end - at < length ? end - at : length;
        add_piece(found, line, from, to);
        at += length + 1;
    }
    found->place_count += found->count > before;
}

/* The lines [first, end) of a block, in one text. */
static void look_in_block(struct found *found, const struct layout *layout, size_t first,
                          size_t end, const struct folded *wanted)
{
    struct str text = {0};
    struct folded folded;
    for (size_t line = first; line < end; line++)
        str_addf(&text, "%s ", layout->lines[line].text);
    fold_words(str_text(&text), text.length, &folded);
    for (const char *at = strstr(folded.text, wanted->text); at != NULL;
         at = strstr(at + wanted->length, wanted->text)) {
        size_t start = (size_t)(at - folded.text);
        add_place(found, layout, first, folded.places[start],
                  folded.places[start + wanted->length]);
    }
    folded_clear(&folded);
    str_clear(&text);
}

void found_make(const struct layout *layout, const char *words, struct found *ret_found)
{
    struct folded wanted;
    *ret_found = (struct found){0};
    fold_words(words, strlen(words), &wanted);
    for (size_t first = 0; wanted.length > 0 && first < layout->line_count;) {
        size_t end = first + 1;
        while (end < layout->line_count && layout->lines[end].block == layout->lines[first].block)
            end++;
        look_in_block(ret_found, layout, first, end, &wanted);
        first = end;
    }
    folded_clear(&wanted);
}

void found_clear(struct found *found)
{
    free(found->pieces);
    *found = (struct found){0};
}

const struct found_piece *found_place(const struct found *found, size_t place)
{
    size_t i = 0;
    while (found->pieces[i].place != place)
        i++;
    return &found->pieces[i];
}

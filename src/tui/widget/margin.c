/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The margin of a lesson. */
#include "config.h"

#include "tui/widget/margin.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tui/glyph.h"

void margin_clear(struct margin *margin)
{
    notes_clear(&margin->notes);
    free(margin->lines);
    *margin = (struct margin){0};
}

void margin_read(struct margin *margin, const struct reader *reader, struct diag *diag)
{
    margin_clear(margin);
    notes_list(reader->session, reader->lesson->id, &margin->notes, diag);
}

void margin_lay_out(struct margin *margin, const struct reader *reader, const struct layout *layout)
{
    free(margin->lines);
    margin->lines = memory_new(margin->notes.count, sizeof *margin->lines);
    for (size_t i = 0; i < margin->notes.count; i++) {
        int64_t characters;
        size_t block = notes_position(reader, &margin->notes.items[i], &characters);
        margin->lines[i] = layout_find(layout, block, characters);
    }
}

const char *margin_sign_of(bool has_note, bool has_bookmark)
{
    if (has_note && has_bookmark)
        return GLYPH_BOOKMARK GLYPH_OWN_NOTE;
    if (has_note)
        return GLYPH_OWN_NOTE;
    return has_bookmark ? GLYPH_BOOKMARK : NULL;
}

int margin_column(const char *sign, int left)
{
    bool is_double = strcmp(sign, GLYPH_BOOKMARK GLYPH_OWN_NOTE) == 0;
    return left - (is_double && left > 2 ? 3 : 2);
}

const char *margin_sign(const struct margin *margin, size_t line)
{
    bool has_note = false;
    bool has_bookmark = false;
    for (size_t i = 0; margin->lines != NULL && i < margin->notes.count; i++) {
        if (margin->lines[i] != line)
            continue;
        has_note |= margin->notes.items[i].text != NULL;
        has_bookmark |= margin->notes.items[i].text == NULL;
    }
    return margin_sign_of(has_note, has_bookmark);
}

/* A line may stand for no text: a question, a gap. The lesson's title then says where one is. */
struct note_place margin_place(const struct reader *reader, const struct layout_line *line)
{
    const char *words = line->text[0] != '\0' ? line->text : reader->lesson->title.plain;
    return notes_place(reader, line->block, line->characters, words);
}

static const struct note *bookmark_at(const struct margin *margin, size_t line)
{
    for (size_t i = 0; margin->lines != NULL && i < margin->notes.count; i++)
        if (margin->lines[i] == line && margin->notes.items[i].text == NULL)
            return &margin->notes.items[i];
    return NULL;
}

/* A mark stands where its place is found again, which for the title is the first line of the text:
 * so it is looked for there too. */
int margin_toggle(struct margin *margin, struct reader *reader, const struct layout *layout,
                  size_t line, bool *ret_is_marked, struct diag *diag)
{
    struct note_place place = margin_place(reader, &layout->lines[line]);
    int64_t characters = layout->lines[line].characters;
    size_t found = layout_find(layout, layout->lines[line].block, characters);
    const struct note *mark = bookmark_at(margin, found);
    char *key = NULL;
    int result = mark != NULL ? notes_remove(reader->session, mark, &key, diag)
                              : notes_add(reader->session, reader->lesson->id, NULL, &place, NULL,
                                          &key, diag);
    *ret_is_marked = mark == NULL;
    free(key);
    note_place_clear(&place);
    margin_read(margin, reader, diag);
    margin_lay_out(margin, reader, layout);
    return result;
}

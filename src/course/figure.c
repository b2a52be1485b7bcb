/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures that have a file of their own. */
#include "config.h"

#include "course/figure.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/str.h"
#include "base/utf8.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* A NUL is no character of a text either. */
static size_t good_until(const struct source_file *file)
{
    size_t valid = utf8_valid_until(file->bytes, file->length);
    const char *nul = memchr(file->bytes, '\0', valid);
    return nul == NULL ? valid : (size_t)(nul - file->bytes);
}

/* The lines of a file as XML would give them: editors of some systems put a mark before a text, and
 * CR LF at the ends of its lines. Caller frees. */
static char *lines_of(const struct source_file *file)
{
    struct str lines = {0};
    size_t mark = strlen(BYTE_ORDER_MARK);
    bool has_mark = file->length >= mark && memcmp(file->bytes, BYTE_ORDER_MARK, mark) == 0;
    for (size_t i = has_mark ? mark : 0; i < file->length; i++) {
        bool is_pair = i + 1 < file->length && file->bytes[i] == '\r' && file->bytes[i + 1] == '\n';
        if (is_pair)
            continue;
        if (file->bytes[i] == '\r')
            str_add_char(&lines, '\n');
        else
            str_add_char(&lines, file->bytes[i]);
    }
    return str_take(&lines);
}

static int take_picture(struct block *figure, const struct source_file *file, struct diag *diag)
{
    if (file->length > FIGURE_BYTES_MAX)
        return diag_error(diag, figure->where, "too-large",
                          _("the picture '%s' is too long; at most %d KiB are read"),
                          figure->source, FIGURE_BYTES_MAX / 1024);
    if (good_until(file) < file->length)
        return diag_error(diag, figure->where, "not-utf8",
                          _("the picture '%s' is no text in UTF-8; a picture is made of text"),
                          figure->source);
    char *lines = lines_of(file);
    text_clear(&figure->text);
    text_from_lines(lines, figure->where, &figure->text);
    free(lines);
    return 0;
}

static void load_picture(struct block *figure, struct source *source, struct diag *diag)
{
    struct source_file file;
    if (source_read(source, figure->source, figure->where, &file, diag) != 0)
        return;
    take_picture(figure, &file, diag);
    source_file_clear(&file);
}

static void load_figure(struct block *figure, struct source *source, struct diag *diag)
{
    bool has_text = !text_is_empty(&figure->text);
    if (figure->source != NULL && has_text)
        diag_error(diag, figure->where, "two-pictures",
                   _("the <figure> holds a picture and names the file '%s' as well; keep one of "
                     "the two"),
                   figure->source);
    else if (figure->source != NULL)
        load_picture(figure, source, diag);
    else if (!has_text)
        diag_error(diag, figure->where, "no-picture",
                   _("the <figure> has no picture; draw it between <figure> and </figure>, or name "
                     "its file with src=\"...\""));
}

void figures_load(struct blocks *blocks, struct source *source, struct diag *diag)
{
    for (size_t i = 0; i < blocks->count; i++) {
        struct block *block = &blocks->items[i];
        figures_load(&block->children, source, diag);
        if (block->kind == BLOCK_FIGURE)
            load_figure(block, source, diag);
    }
}

struct loading {
    struct source *source;
    struct diag *diag;
};

static void load_figures(void *context, struct blocks *blocks)
{
    const struct loading *loading = context;
    figures_load(blocks, loading->source, loading->diag);
}

void figures_load_question(struct question *question, struct source *source, struct diag *diag)
{
    struct loading loading = {source, diag};
    question_change_blocks(question, load_figures, &loading);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What several screens say alike. */
#include "config.h"

#include "tui/screen/common.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "content/layout.h"
#include "course/module.h"
#include "flow/notes.h"
#include "flow/text_file.h"
#include "tui/widget/frame.h"
#include "tui/widget/page.h"

void common_draw(const struct tui *tui, const struct page *page, struct page_state *state,
                 struct canvas *canvas)
{
    struct frame frame = frame_of(canvas);
    int message = frame_message_rows(canvas, tui_message(tui, NULL));
    int rows = frame.body_rows + 1 - message;
    if (message == 0 && page->foot == 0)
        rows--; /* only buttons stand in the row of messages */
    page_draw(page, state, canvas, frame.first_row, rows);
}

void common_draw_more(const struct tui *tui, const struct page *page,
                      const struct page_state *state, struct canvas *canvas)
{
    page_draw_more(page, state, canvas, tui_message(tui, NULL) == NULL);
}

static enum action click(const struct page *page, struct page_state *state,
                         const struct input *input, const struct frame *frame)
{
    int target =
        page_target_at(page, state, input->row - frame->first_row, input->column - frame->left);
    if (target == PAGE_NO_TARGET)
        return ACTION_NONE;
    state->focus = target;
    state->is_scrolled = false;
    return ACTION_OPEN;
}

enum action common_move(const struct page *page, struct page_state *state,
                        const struct input *input, const struct frame *frame)
{
    if (input->is_mouse)
        return click(page, state, input, frame);
    if (page_move(page, state, input->action))
        return ACTION_NONE;
    return input->action;
}

char *common_number(size_t number, size_t count)
{
    /* TRANSLATORS: the number of an item, of how many. */
    return str_format(_("%zu of %zu"), number, count);
}

char *common_position(const struct page *page, const struct page_state *state,
                      const char *otherwise)
{
    size_t count;
    size_t number = page_number_of(page, state->focus, &count);
    if (!page_is_longer(page, state) || number == 0)
        return memory_text(otherwise);
    return common_number(number, count);
}

char *common_beside_position(const struct page *page, const struct page_state *state,
                             const char *words)
{
    char *position = common_position(page, state, "");
    char *text = str_format("%s%s%s", position, position[0] != '\0' ? "   " : "", words);
    free(position);
    return text;
}

char *common_module_crumb(const struct session *session, const char *unit)
{
    const struct outline_module *module = NULL;
    if (session_find(session, unit, &module) == NULL)
        return memory_text("");
    /* TRANSLATORS: number and title of a module. */
    return str_format(_("%zu %s"), session_module_number(session, module) + 1, module->title);
}

const char *common_quiz_title(const struct unit *unit)
{
    return text_is_empty(&unit->title) ? _("Quiz") : unit->title.plain;
}

/* The lines before the foot, without margins. Caller frees. */
static char *page_words(const struct page *page)
{
    size_t count = page->foot > 0 ? page->foot : page->count;
    struct canvas canvas = {0};
    canvas_init(&canvas, (int)count + 1, page->measure + 4);
    canvas.measure = page->measure;
    for (size_t i = 0; i < count; i++)
        page_draw_line(page, i, PAGE_NO_TARGET, &canvas, (int)i, true);
    char *words = canvas_picture(&canvas);
    canvas_clear(&canvas);
    return words;
}

void common_say_saved(struct tui *tui, const char *path)
{
    char *whole = path_whole(path);
    /* TRANSLATORS: the whole path of a file. */
    tui_say(tui, ROLE_CHROME, _("Saved as %s"), whole);
    free(whole);
}

void common_save(struct tui *tui, const struct page *page, const char *title, const char *name)
{
    char *words = page_words(page);
    char *text = str_format("%s\n\n%s", title, words);
    char *path = NULL;
    struct diag diag;
    diag_init(&diag);
    if (text_file_write(tui->save_folders, tui->save_folder_count, name, text, &path, &diag) == 0)
        common_say_saved(tui, path);
    tui_report(tui, &diag);
    free(path);
    free(text);
    free(words);
}

void common_layout(const struct tui *tui, const struct blocks *blocks, int columns,
                   const char *opening, struct layout *ret_layout)
{
    struct layout_options options = {
        .columns = columns > 0 ? (size_t)columns : 1,
        .has_bracketed_links = tui->has_brackets,
        .opening = opening,
    };
    tui_direct(tui, &options);
    layout_blocks(blocks, &options, ret_layout);
}

void common_lay_out_plan(const struct tui *tui, const char *words, const struct blocks *blocks,
                         int columns, struct layout *ret_layout)
{
    const struct blocks no_text = {0};
    struct layout_options options = {
        .columns = columns > 0 ? (size_t)columns : 1,
        .has_bracketed_links = tui->has_brackets,
        .notes = LAYOUT_NOTES_INSIDE,
        .plan_words = words,
        .plan = blocks,
    };
    tui_direct(tui, &options);
    layout_blocks(&no_text, &options, ret_layout);
}

void common_go_to_note(struct tui *tui, const struct note *note)
{
    struct diag diag;
    diag_init(&diag);
    tui_forget_place(tui);
    notes_go(&tui->session, note, &diag);
    if (note->question != NULL)
        tui->place = (struct wanted_place){
            .unit = memory_text(note->unit),
            .question = memory_text(note->question),
        };
    tui_report(tui, &diag);
}

char *common_language(struct tui *tui)
{
    return languages_title(tui_language(tui));
}

int64_t common_mentions_due(const struct screen *screen)
{
    const struct tui *tui = screen->tui;
    return tui->mentions.next_module < tui->session.course->module_count ? 0 : -1;
}

bool common_read_mentions(struct screen *screen)
{
    mentions_read_next(&screen->tui->mentions, screen->tui->session.course);
    return true;
}

struct screen *common_look_up(struct tui *tui, const struct mark *mark)
{
    switch (mark->kind) {
    case MARK_TERM:
        return screen_glossary_at(tui, mark->reference);
    case MARK_CITE:
        return screen_instrument(tui, mark->reference);
    default:
        tui_say(tui, ROLE_CHROME, "%s", mark->reference);
        return NULL;
    }
}

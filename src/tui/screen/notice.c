/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet with what is to be said about the record, over the screen below, and buttons for what can
 * be done. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "flow/wording.h"
#include "tui/screen/common.h"
#include "tui/tui.h"
#include "tui/widget/field.h"
#include "tui/widget/page.h"

enum { BUTTON_GAP = 3, BUTTONS_MAX = 3, FOLDER_CHARACTERS_MAX = 1000 };

/* The buttons are the targets from 0 on. */
enum { TARGET_FOLDER = BUTTONS_MAX };

/* What the sheet is about, and so what can be done. */
enum purpose {
    PURPOSE_TOLD,      /* nothing but to go on */
    PURPOSE_FORGOTTEN, /* what is done from now on is not saved */
    PURPOSE_UNSAVED,   /* an answer waits to be saved */
    PURPOSE_LEAVING,   /* the same, and the program is to end */
};

struct notice_screen {
    struct screen screen;
    struct screen *below;
    enum purpose purpose;
    struct notice notice;
    bool asks_folder; /* where the record is to be kept */
    struct field folder;
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing, its body that of the sheet */
};

struct button {
    const char *words;
    struct step (*press)(struct notice_screen *state);
};

static struct notice_screen *state_of(struct screen *screen)
{
    return (struct notice_screen *)screen;
}

/* --- What can be done --- */

static struct step go_on(struct notice_screen *state)
{
    (void)state;
    return (struct step){.kind = STEP_BACK};
}

static struct step quit(struct notice_screen *state)
{
    (void)state;
    return (struct step){.kind = STEP_QUIT};
}

static void take_notice(struct notice_screen *state, struct diag *diag)
{
    bool is_leaving = state->purpose == PURPOSE_LEAVING;
    notice_clear(&state->notice);
    state->notice = notice_of_unsaved(state->screen.tui->record, is_leaving, diag);
    diag_clear(diag);
}

static struct step try_again(struct notice_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct diag diag;
    diag_init(&diag);
    if (record_write_waiting(tui->record, &diag) != 0) {
        take_notice(state, &diag);
        tui_say(tui, ROLE_WARNING, "%s", _("It could not be saved this time either."));
        return (struct step){.kind = STEP_STAY};
    }
    diag_clear(&diag);
    return (struct step){.kind = state->purpose == PURPOSE_LEAVING ? STEP_QUIT : STEP_BACK};
}

/* The learner's own folder is proposed. */
static struct step ask_folder(struct notice_screen *state)
{
    const char *elsewhere = state->screen.tui->elsewhere;
    char *folder = elsewhere == NULL ? NULL : path_folder(elsewhere);
    state->asks_folder = true;
    state->state.focus = TARGET_FOLDER;
    field_set(&state->folder, folder != NULL ? folder : "");
    free(folder);
    return (struct step){.kind = STEP_STAY};
}

static struct step ask_no_folder(struct notice_screen *state)
{
    state->asks_folder = false;
    state->state.focus = 0;
    return (struct step){.kind = STEP_STAY};
}

/* Says where the record is, and how it is found next time where that is no usual place. */
static void say_kept(struct tui *tui, const char *folder, const char *learners)
{
    if (tui->elsewhere != NULL && strcmp(tui->elsewhere, learners) == 0)
        /* TRANSLATORS: %s is a file. */
        tui_say(tui, ROLE_TEXT, _("Your record is now kept in %s"), record_path(tui->record));
    else
        /* TRANSLATORS: %s is a folder; --data is typed like that. */
        tui_say(tui, ROLE_TEXT, _("Your record is kept there. Start with --data %s to find it."),
                folder);
}

/* What is to be known besides, after the words that are said already. */
static void say_besides(struct tui *tui, struct diag *diag)
{
    char *said = tui->message;
    char *besides = diag->count > 0 ? wording_sentence(diag->items[0].message) : NULL;
    if (besides != NULL && said != NULL) {
        tui->message = NULL;
        tui_say(tui, ROLE_WARNING, "%s. %s", said, besides);
        free(said);
    }
    free(besides);
    diag_clear(diag);
}

/* The folder is what --data takes: records are in the folder "learners" of it. */
static struct step keep_there(struct notice_screen *state)
{
    struct tui *tui = state->screen.tui;
    struct record *record = NULL;
    struct diag diag;
    if (field_is_empty(&state->folder)) {
        state->state.focus = TARGET_FOLDER;
        tui_say(tui, ROLE_WARNING, "%s", _("Type a folder first."));
        return (struct step){.kind = STEP_STAY};
    }
    diag_init(&diag);
    char *learners = path_join(field_text(&state->folder), "learners");
    int result = record_keep_elsewhere(tui->record, learners, &record, &diag);
    if (result == 0) {
        tui_learn_as(tui, record);
        say_kept(tui, field_text(&state->folder), learners);
    }
    if (result != 0)
        tui_report(tui, &diag);
    else
        say_besides(tui, &diag);
    free(learners);
    return (struct step){.kind = result == 0 ? STEP_HOME : STEP_STAY};
}

/* Fills the buttons that there are; returns how many. */
static size_t buttons_of(const struct notice_screen *state, struct button buttons[BUTTONS_MAX])
{
    size_t count = 0;
    if (state->asks_folder) {
        buttons[count++] = (struct button){_("[ Keep it there ]"), keep_there};
        buttons[count++] = (struct button){_("[ Back ]"), ask_no_folder};
        return count;
    }
    switch (state->purpose) {
    case PURPOSE_TOLD:
        buttons[count++] = (struct button){_("[ Go on ]"), go_on};
        return count;
    case PURPOSE_FORGOTTEN:
        buttons[count++] = (struct button){_("[ Go on, not saved ]"), go_on};
        break;
    case PURPOSE_UNSAVED:
        buttons[count++] = (struct button){_("[ Try again ]"), try_again};
        buttons[count++] = (struct button){_("[ Go on, not saved ]"), go_on};
        break;
    case PURPOSE_LEAVING:
        buttons[count++] = (struct button){_("[ Try again ]"), try_again};
        buttons[count++] = (struct button){_("[ Quit, not saved ]"), quit};
        break;
    }
    if (!record_is_newer(state->screen.tui->record))
        buttons[count++] = (struct button){_("[ Keep the record elsewhere ]"), ask_folder};
    return count;
}

/* --- Drawing --- */

/* Side by side as far as there is room. */
static void add_buttons(struct notice_screen *state)
{
    struct button buttons[BUTTONS_MAX];
    size_t count = buttons_of(state, buttons);
    struct page *page = &state->page;
    int column = 0;
    page_line(page);
    for (size_t i = 0; i < count; i++) {
        int columns = canvas_columns(buttons[i].words);
        if (column > 0 && column + columns > page->measure) {
            column = 0;
            page_line(page);
        }
        page_target(page, column, ROLE_TEXT, buttons[i].words, (int)i);
        column += columns + BUTTON_GAP;
    }
}

static void build(struct notice_screen *state, int measure)
{
    struct page *page = &state->page;
    page_begin(page, measure);
    page_wrapped(page, 0, ROLE_TEXT, state->notice.text, PAGE_NO_TARGET);
    if (state->asks_folder) {
        page_line(page);
        page_wrapped(page, 0, ROLE_TEXT, _("In which folder?"), PAGE_NO_TARGET);
        page_line(page);
        field_add(&state->folder, page, 0, measure, TARGET_FOLDER);
    }
    page_foot(page);
    add_buttons(state);
}

/* The rows for the text, a blank one and the buttons; the head of the screen below stays in view.
 */
static void place(struct notice_screen *state, const struct canvas *canvas)
{
    struct frame *frame = &state->frame;
    *frame = frame_of_main(canvas);
    build(state, frame->measure);
    page_over_main(&state->page, canvas);
    int rows = (int)state->page.count + 1;
    int most = frame->bar_row - frame->first_row - 1;
    frame->body_rows = rows < most ? rows : most;
    frame->first_row = frame->bar_row - frame->body_rows;
}

static bool is_typing(const struct screen *screen)
{
    const struct notice_screen *state = (const struct notice_screen *)screen;
    return state->asks_folder && state->state.focus == TARGET_FOLDER;
}

static void draw_bar(const struct notice_screen *state, struct canvas *canvas)
{
    struct button buttons[BUTTONS_MAX];
    bool is_one = buttons_of(state, buttons) == 1;
    bool types = is_typing(&state->screen);
    const struct bar_entry entries[] = {
        {ACTION_LEFT, "←→", is_one || types ? NULL : _("move"), false},
        {ACTION_OPEN, NULL, is_one || types ? _("go on") : _("choose"), true},
        {ACTION_HELP, types ? "F1" : NULL, _("help"), false},
        {ACTION_BACK, NULL, _("close"), false},
    };
    frame_draw_bar(canvas, entries, ARRAY_LEN(entries));
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct notice_screen *state = state_of(screen);
    state->below->ops->draw(state->below, canvas);
    place(state, canvas);
    const struct frame *frame = &state->frame;
    for (int row = frame->first_row - 2; row < canvas->rows; row++)
        canvas_repeat(canvas, row, 0, canvas->columns, ROLE_TEXT, " ");
    char *title = str_format("! %s", state->notice.title);
    frame_draw_titled_rule(canvas, frame->first_row - 1, title, "");
    free(title);
    page_draw(&state->page, &state->state, canvas, frame->first_row, frame->body_rows);
    draw_bar(state, canvas);
}

/* --- Acting --- */

static struct step press(struct notice_screen *state)
{
    struct button buttons[BUTTONS_MAX];
    size_t count = buttons_of(state, buttons);
    if (state->state.focus == TARGET_FOLDER)
        return keep_there(state);
    return state->state.focus >= 0 && (size_t)state->state.focus < count
               ? buttons[state->state.focus].press(state)
               : (struct step){.kind = STEP_STAY};
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct notice_screen *state = state_of(screen);
    if (is_typing(screen) && !input->is_mouse && field_act(&state->folder, input) != FIELD_LEFT)
        return (struct step){.kind = STEP_STAY};
    switch (common_move(&state->page, &state->state, input, &state->frame)) {
    case ACTION_OPEN:
        return press(state);
    case ACTION_BACK:
        return state->asks_folder ? ask_no_folder(state) : (struct step){.kind = STEP_BACK};
    default:
        return (struct step){.kind = STEP_STAY};
    }
}

static void close_screen(struct screen *screen)
{
    struct notice_screen *state = state_of(screen);
    field_clear(&state->folder);
    page_clear(&state->page);
    notice_clear(&state->notice);
    free(state);
}

static const struct screen_ops notice_ops = {
    .name = N_("Your record"),
    .places = PLACE_LIST,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .is_typing = is_typing,
};

/* Its own key does not lead out: what would be lost has been said. */
static const struct screen_ops leaving_ops = {
    .name = N_("Your record"),
    .places = PLACE_LIST,
    .opened_by = ACTION_QUIT,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .is_typing = is_typing,
};

static struct notice_screen *new_screen(struct tui *tui, struct screen *below, enum purpose purpose)
{
    struct notice_screen *state = memory_new(1, sizeof *state);
    const struct screen_ops *ops = purpose == PURPOSE_LEAVING ? &leaving_ops : &notice_ops;
    state->screen = (struct screen){ops, tui};
    state->below = below;
    state->purpose = purpose;
    field_init(&state->folder, FOLDER_CHARACTERS_MAX);
    return state;
}

struct screen *screen_notice(struct tui *tui, struct screen *below, enum notice_kind kind,
                             struct notice notice)
{
    bool is_forgotten = kind == NOTICE_READ_ONLY || kind == NOTICE_NEWER;
    struct notice_screen *state =
        new_screen(tui, below, is_forgotten ? PURPOSE_FORGOTTEN : PURPOSE_TOLD);
    state->notice = notice;
    return &state->screen;
}

struct screen *screen_unsaved(struct tui *tui, struct screen *below, bool is_leaving,
                              struct diag *diag)
{
    struct notice_screen *state =
        new_screen(tui, below, is_leaving ? PURPOSE_LEAVING : PURPOSE_UNSAVED);
    take_notice(state, diag);
    return &state->screen;
}

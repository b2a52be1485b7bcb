/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The summary of a module: a page or two to read, and to take home as a text file. */
#include "config.h"

#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "course/module.h"
#include "course/translate.h"
#include "tui/screen/common.h"
#include "tui/widget/page.h"

struct summary_screen {
    struct screen screen;
    struct module *module; /* of its own: another may be in use below */
    unsigned spoken;       /* tui's count of languages, when it was told */
    char *title;           /* number and title */
    char *file;            /* the name of a file for it */
    struct page page;
    struct page_state state;
    struct frame frame; /* of the last drawing */
};

static struct summary_screen *state_of(struct screen *screen)
{
    return (struct summary_screen *)screen;
}

/* In the language in which the course is told now. */
static void tell(struct summary_screen *state)
{
    const struct tui *tui = state->screen.tui;
    const struct outline *outline = session_outline(&tui->session);
    state->spoken = tui->spoken;
    translate_module(state->module, tui->session.catalogue.catalogue);
    for (size_t i = 0; i < outline->module_count; i++) {
        if (strcmp(outline->modules[i].id, state->module->id) != 0)
            continue;
        free(state->title);
        state->title = str_format(_("%zu %s"), i + 1, outline->modules[i].title);
    }
}

static void build(struct summary_screen *state, int measure)
{
    struct layout layout;
    page_begin(&state->page, measure);
    common_layout(state->screen.tui, &state->module->summary, measure, NULL, &layout);
    page_layout(&state->page, 0, &layout, 0, ROLE_TEXT);
    layout_clear(&layout);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct summary_screen *state = state_of(screen);
    const struct bar_entry bar[] = {
        {ACTION_PAGE, NULL, page_is_longer(&state->page, &state->state) ? _("page") : NULL, false},
        {ACTION_SAVE, NULL, _("save"), true},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, "q", _("back"), false},
    };
    if (state->spoken != screen->tui->spoken)
        tell(state);
    const char *crumbs[] = {state->title, _("Summary")};
    state->frame = frame_of(canvas);
    build(state, state->frame.measure);
    frame_draw_head(canvas, crumbs, ARRAY_LEN(crumbs), "", 0);
    state->state.is_scrolled = true;
    state->state.focus = PAGE_NO_TARGET;
    common_draw(screen->tui, &state->page, &state->state, canvas);
    frame_draw_bar(canvas, bar, ARRAY_LEN(bar));
}

static struct step act(struct screen *screen, const struct input *input)
{
    struct summary_screen *state = state_of(screen);
    if (input->action == ACTION_BACK)
        return (struct step){.kind = STEP_BACK};
    if (input->action == ACTION_SAVE)
        common_save(screen->tui, &state->page, state->title, state->file);
    else
        page_scroll(&state->page, &state->state, input->action);
    return (struct step){.kind = STEP_STAY};
}

static void close_screen(struct screen *screen)
{
    struct summary_screen *state = state_of(screen);
    page_clear(&state->page);
    module_free(state->module);
    free(state->title);
    free(state->file);
    free(state);
}

static struct screen *renew(const struct screen *screen, const struct session *before)
{
    const struct summary_screen *state = (const struct summary_screen *)screen;
    const struct outline *outline = session_outline(&screen->tui->session);
    struct screen *fresh = NULL;
    (void)before;
    for (size_t i = 0; i < outline->module_count && fresh == NULL; i++)
        if (strcmp(outline->modules[i].id, state->module->id) == 0)
            fresh = screen_summary(screen->tui, &outline->modules[i]);
    if (fresh != NULL)
        state_of(fresh)->state = state->state;
    return fresh;
}

static const struct screen_ops summary_ops = {
    .name = N_("Summary"),
    .places = PLACE_LIST | PLACE_SAVED,
    .close = close_screen,
    .draw = draw,
    .act = act,
    .renew = renew,
};

struct screen *screen_summary(struct tui *tui, const struct outline_module *module)
{
    struct session *session = &tui->session;
    struct module *whole = NULL;
    struct diag diag;
    diag_init(&diag);
    int result = course_load_module(session->course, module->index, &whole, &diag);
    if (result == 0 && whole->summary.count == 0) {
        tui_say(tui, ROLE_CHROME, "%s", _("This module has no summary."));
        module_free(whole);
        result = -1;
    } else {
        tui_report(tui, &diag);
    }
    diag_clear(&diag);
    if (result != 0)
        return NULL;
    struct summary_screen *state = memory_new(1, sizeof *state);
    state->screen = (struct screen){&summary_ops, tui};
    state->module = whole;
    state->file = memory_text(module->id);
    tell(state);
    return &state->screen;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A question as lines of a page: what is asked, the places to fill, hints, and afterwards the
 * verdict and why. The screen of a quiz and the reader, for a try, draw and drive it. */
#ifndef TUI_WIDGET_FORM_H
#define TUI_WIDGET_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "flow/asking.h"
#include "tui/tui.h"
#include "tui/widget/field.h"
#include "tui/widget/page.h"

/* Its targets on the page, counted from its base: the options by their place, the field, the
 * button, the links by their number. */
enum { FORM_FIELD = 900, FORM_BUTTON = 1000, FORM_HINT, FORM_LINK = 2000, FORM_TARGETS = 10000 };

/* What is said after the verdict. */
enum form_told {
    FORM_TOLD_NOTHING,
    FORM_TOLD_SAVED,
    FORM_TOLD_UNSAVED,
    FORM_TOLD_LOOKING, /* nothing is kept */
    FORM_TOLD_EDITED,  /* the question is no longer what was answered */
    FORM_TOLD_COUNT
};

/* Where one's own answer stands on the page. */
struct form_own {
    size_t line; /* its first */
    size_t told; /* the first line of what is said of it */
    size_t end;  /* the line after that; 0: nothing was handed in */
    bool is_wrong;
};

struct form {
    struct tui *tui;
    struct asking *asking; /* borrowed */
    struct field field;    /* where an answer is typed */
    int base;
    struct mark *links; /* of the page as it was built last, all borrowed */
    size_t link_count;
    size_t link_capacity;
    size_t fresh_line;      /* where the newest hint or the verdict begins */
    struct form_own own;    /* as it was built last */
    bool has_verdict_apart; /* whoever builds the page says the verdict, by form_verdict() */
    bool is_cost_told;      /* what the next hint costs was said */
    enum form_told told;
    bool is_scored; /* the verdict names the points */
    bool is_held;   /* what was handed in is shown as it was before: no verdict yet */
};

void form_clear(struct form *form);

/* Adds the question to a page. Call it once for each building of the page, after form_begin(). */
void form_begin(struct form *form);
void form_build(struct form *form, struct page *page);

/* Adds the verdict, in lines of its own. */
void form_verdict(struct form *form, struct page *page);

/* True once nothing can be handed in any more; once something was. Not while it is held. */
bool form_is_answered(const struct form *form);
bool form_was_handed_in(const struct form *form);

/* Adds lines of another layout at the left edge; their links are the form's too. */
void form_add_layout(struct form *form, struct page *page, const struct layout *layout);

/* Adds the button that hands in or goes on, what is to be said beside it, and the button of the
 * next hint. */
void form_button(struct form *form, struct page *page, const char *words);

/* What an input led to. */
enum form_result {
    FORM_UNUSED,  /* nothing that a form knows */
    FORM_TAKEN,   /* the form has changed */
    FORM_PRESSED, /* the button */
    FORM_FOLLOW,  /* the link in focus */
};

/* Does what an action asks for; moving the focus is the page's business and is done before. */
enum form_result form_act(struct form *form, struct page_state *state, const struct input *input);

/* The link in focus, or NULL. Borrowed till the page is built again. */
const struct mark *form_link(const struct form *form, int focus);

/* True while letters go into its field. */
bool form_is_typing(const struct form *form, int focus);

/* The target where one begins: the first option or the field; the button, where something can be
 * handed in or nothing can be any more; what is to be changed before another try. */
int form_first_target(const struct form *form);

#endif

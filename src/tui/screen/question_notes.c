/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is noted beside a question. */
#include "config.h"

#include "tui/screen/question_notes.h"

#include "base/i18n.h"
#include "flow/notes.h"
#include "flow/teaching.h"
#include "tui/glyph.h"
#include "tui/screen/common.h"

const char *question_notes_sign(const struct quiz *quiz)
{
    const struct question *question = quiz_question(quiz);
    const char *sign = NULL;
    struct notes notes = {0};
    struct diag unsaid;
    diag_init(&unsaid);
    if (question != NULL && notes_list(quiz->session, quiz->unit->id, &notes, &unsaid) == 0) {
        if (notes_about(&notes, question->id, true) != NULL)
            sign = GLYPH_OWN_NOTE;
        else if (notes_about(&notes, question->id, false) != NULL)
            sign = GLYPH_BOOKMARK;
    }
    notes_clear(&notes);
    diag_clear(&unsaid);
    return sign;
}

void question_notes_mark(struct tui *tui, const struct quiz *quiz)
{
    bool is_marked;
    struct diag diag;
    diag_init(&diag);
    if (notes_toggle_question(quiz->session, quiz->unit->id, quiz_question(quiz), &is_marked,
                              &diag) == 0)
        tui_say(tui, ROLE_CHROME, "%s",
                is_marked ? _("Marked. m again takes the mark away, M lists all.")
                          : _("The mark is taken away. m again brings it back."));
    tui_report(tui, &diag);
}

struct step question_notes_write(struct screen *screen, const struct quiz *quiz)
{
    struct note note = {
        .unit = quiz->unit->id,
        .question = quiz_question(quiz)->id,
        .place = notes_question_place(quiz_question(quiz)),
    };
    struct screen *sheet = screen_note(screen->tui, screen, &note);
    note_place_clear(&note.place);
    return step_push(sheet);
}

void question_notes_turn(struct tui *tui, const struct quiz *quiz)
{
    if (teaching_has(quiz->session, quiz->unit))
        tui->shows_facilitator = !tui->shows_facilitator;
    else
        tui_say(tui, ROLE_CHROME, "%s", _("There are no notes for the facilitator here."));
}

static void add(struct form *form, struct page *page, const char *words,
                const struct blocks *blocks)
{
    struct layout layout;
    if (words == NULL && blocks->count == 0)
        return;
    common_lay_out_plan(form->tui, words, blocks, page->measure, &layout);
    page_line(page);
    form_add_layout(form, page, &layout);
    layout_clear(&layout);
}

/* The plan of the module stands at its very beginning alone. */
void question_notes_add(struct form *form, struct page *page, const struct quiz *quiz)
{
    struct teaching teaching;
    if (!form->tui->shows_facilitator)
        return;
    teaching_of(quiz->session, quiz->unit, &teaching);
    bool has_plan = teaching.plan->count > 0 && quiz_number(quiz) == 1;
    add(form, page, teaching.words, has_plan ? teaching.plan : teaching.note);
    if (has_plan)
        add(form, page, NULL, teaching.note);
    teaching_clear(&teaching);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is noted beside a question. */
#include "config.h"

#include "tui/screen/question_notes.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "flow/notes.h"
#include "flow/teaching.h"
#include "tui/screen/common.h"
#include "tui/widget/margin.h"

const char *question_notes_sign(const struct quiz *quiz)
{
    const struct question *question = quiz_question(quiz);
    const char *sign = NULL;
    struct notes notes = {0};
    struct diag unsaid;
    diag_init(&unsaid);
    if (question != NULL && notes_list(quiz->session, quiz->unit->id, &notes, &unsaid) == 0) {
        sign = margin_sign_of(notes_about(&notes, question->id, true) != NULL,
                              notes_about(&notes, question->id, false) != NULL);
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

void question_notes_clear(struct question_notes *notes)
{
    for (size_t i = 0; i < ARRAY_LEN(notes->layouts); i++)
        layout_clear(&notes->layouts[i]);
    *notes = (struct question_notes){0};
}

static void lay_out(const struct tui *tui, const char *words, const struct blocks *blocks,
                    int columns, struct layout *ret_layout)
{
    if (words != NULL || blocks->count > 0)
        common_lay_out_plan(tui, words, blocks, columns, ret_layout);
}

/* The plan of the module stands at its very beginning alone. */
static void lay_out_all(struct question_notes *notes, const struct tui *tui,
                        const struct quiz *quiz, int columns)
{
    struct teaching teaching;
    question_notes_clear(notes);
    teaching_of(quiz->session, quiz->unit, &teaching);
    bool has_plan = teaching.plan->count > 0 && quiz_number(quiz) == 1;
    lay_out(tui, teaching.words, has_plan ? teaching.plan : teaching.note, columns,
            &notes->layouts[0]);
    if (has_plan)
        lay_out(tui, NULL, teaching.note, columns, &notes->layouts[1]);
    teaching_clear(&teaching);
    notes->number = quiz_number(quiz);
    notes->made = laid_out_for(tui, columns);
}

void question_notes_add(struct question_notes *notes, struct form *form, struct page *page,
                        const struct quiz *quiz)
{
    if (!form->tui->shows_facilitator)
        return;
    if (notes->number != quiz_number(quiz) ||
        !laid_out_is_good(&notes->made, form->tui, page->measure))
        lay_out_all(notes, form->tui, quiz, page->measure);
    for (size_t i = 0; i < ARRAY_LEN(notes->layouts); i++) {
        if (notes->layouts[i].line_count == 0)
            continue;
        page_line(page);
        form_add_layout(form, page, &notes->layouts[i]);
    }
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A question as lines of a page: how it is built. */
#include "config.h"

#include "tui/widget/form.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/layout.h"
#include "content/number.h"
#include "flow/wording.h"
#include "tui/glyph.h"
#include "tui/screen/common.h"

enum { OPTION_COLUMN = 6, FIELD_COLUMNS = 30, TYPED_CHARACTERS_MAX = 200, BUTTON_GAP = 3 };

bool form_is_answered(const struct form *form)
{
    return !form->is_held && form->asking->state == ASKING_ANSWERED;
}

bool form_was_handed_in(const struct form *form)
{
    return !form->is_held && form->asking->state != ASKING_OPEN;
}

void form_begin(struct form *form)
{
    form->link_count = 0;
    form->fresh_line = 0;
    form->own = (struct form_own){0};
}

/* Adds a layout, with its links. */
static void add_layout(struct form *form, struct page *page, int column, enum role role,
                       const struct layout *layout)
{
    page_layout(page, column, layout, form->base + FORM_LINK + (int)form->link_count, role);
    for (size_t i = 0; i < layout->link_count; i++) {
        form->links = memory_reserve(form->links, form->link_count + 1, &form->link_capacity,
                                     sizeof *form->links);
        form->links[form->link_count++] = *layout->links[i].mark;
    }
}

void form_add_layout(struct form *form, struct page *page, const struct layout *layout)
{
    add_layout(form, page, 0, ROLE_TEXT, layout);
}

/* --- Building --- */

static void add_opened_blocks(struct form *form, struct page *page, int column, enum role role,
                              const char *opening, const struct blocks *blocks)
{
    struct layout layout;
    common_layout(form->tui, blocks, page->measure - column, opening, &layout);
    add_layout(form, page, column, role, &layout);
    layout_clear(&layout);
}

static void add_blocks(struct form *form, struct page *page, const struct blocks *blocks)
{
    add_opened_blocks(form, page, 0, ROLE_TEXT, NULL, blocks);
}

/* "✓" or "✗" in the margin. While there is another try, the right answer is not given away. */
static void add_mark(const struct form *form, struct page *page,
                     const struct question_option *option)
{
    bool was_chosen = asking_was_chosen(form->asking, option);
    if (option->is_correct && (form_is_answered(form) || (form_was_handed_in(form) && was_chosen)))
        page_text(page, -2, ROLE_RIGHT, GLYPH_RIGHT);
    else if (form_was_handed_in(form) && was_chosen)
        page_text(page, -2, ROLE_WRONG, GLYPH_WRONG);
}

static const char *sign_of(const struct form *form, const struct question_option *option)
{
    bool is_many = asking_slot(form->asking).kind == SLOT_PICK_MANY;
    if (asking_is_chosen(form->asking, option))
        return is_many ? GLYPH_TICKED : GLYPH_CHOSEN;
    return is_many ? GLYPH_NOT_TICKED : GLYPH_NOT_CHOSEN;
}

static void add_option(struct form *form, struct page *page, const struct question_option *option,
                       size_t place)
{
    struct block block = {.kind = BLOCK_PARAGRAPH, .text = option->text};
    const struct blocks blocks = {.items = &block, .count = 1};
    struct layout layout;
    int target = form_is_answered(form) ? PAGE_NO_TARGET : form->base + (int)place;
    enum role role = asking_is_chosen(form->asking, option) ? ROLE_FOCUS : ROLE_TEXT;
    char *lead = str_format("%zu %s", place + 1, sign_of(form, option));
    common_layout(form->tui, &blocks, page->measure - OPTION_COLUMN, NULL, &layout);
    for (size_t i = 0; i < layout.line_count; i++) {
        page_line(page);
        page_direct(page, layout.lines[i].direction);
        if (i == 0) {
            add_mark(form, page, option);
            page_target(page, 0, role, lead, target);
        }
        page_target(page, OPTION_COLUMN, role, layout.lines[i].text, target);
    }
    layout_clear(&layout);
    free(lead);
}

/* What the verdict says before an option's own feedback. */
static const char *option_verdict(const struct form *form, const struct question_option *option)
{
    bool is_many = asking_slot(form->asking).kind == SLOT_PICK_MANY;
    if (asking_was_chosen(form->asking, option))
        return wording_chosen(form->asking, option);
    if (!option->is_correct)
        return NULL;
    return is_many ? _("This is right too.") : _("The right answer.");
}

/* After the last try every option is explained; before it, only what was chosen. */
static void add_option_feedback(struct form *form, struct page *page,
                                const struct question_option *option)
{
    if (!form_was_handed_in(form) ||
        (!form_is_answered(form) && !asking_was_chosen(form->asking, option)))
        return;
    const char *verdict = option_verdict(form, option);
    enum role role = option->is_correct ? ROLE_RIGHT : ROLE_WRONG;
    if (verdict != NULL || option->feedback.count > 0)
        add_opened_blocks(form, page, OPTION_COLUMN, role, verdict, &option->feedback);
}

/* Of several that were chosen, the first that is wrong is one's own: it is why one reads on. */
static void note_own(struct form *form, const struct question_option *option, size_t line,
                     size_t told, size_t end)
{
    bool is_wrong = !option->is_correct;
    if (!asking_was_chosen(form->asking, option) ||
        (form->own.end > 0 && (form->own.is_wrong || !is_wrong)))
        return;
    form->own = (struct form_own){.line = line, .told = told, .end = end, .is_wrong = is_wrong};
}

static void add_options(struct form *form, struct page *page)
{
    const struct question_option *option;
    for (size_t place = 0; (option = asking_option(form->asking, place)) != NULL; place++) {
        size_t line = page->count;
        add_option(form, page, option, place);
        page_start(page, line);
        size_t told = page->count;
        add_option_feedback(form, page, option);
        note_own(form, option, line, told, page->count);
    }
}

/* The field follows the answer, which may have been restored or taken back. */
static void bring_field_up_to_date(struct form *form)
{
    if (form->field.maximum == 0)
        field_init(&form->field, TYPED_CHARACTERS_MAX);
    if (strcmp(field_text(&form->field), asking_typed(form->asking)) != 0)
        field_set(&form->field, asking_typed(form->asking));
}

static void add_field(struct form *form, struct page *page)
{
    int columns = page->measure < FIELD_COLUMNS ? page->measure : FIELD_COLUMNS;
    bool is_right = form->asking->grade.is_right;
    bring_field_up_to_date(form);
    page_line(page);
    page_start(page, page->count - 1);
    form->own = (struct form_own){.line = page->count - 1,
                                  .told = page->count - 1,
                                  .end = page->count,
                                  .is_wrong = !is_right};
    if (form_was_handed_in(form))
        page_text(page, -2, is_right ? ROLE_RIGHT : ROLE_WRONG,
                  is_right ? GLYPH_RIGHT : GLYPH_WRONG);
    if (form_is_answered(form))
        page_text(page, 0, ROLE_STRONG, asking_typed(form->asking));
    else
        field_add(&form->field, page, 0, columns, form->base + FORM_FIELD);
}

static void add_field_feedback(struct form *form, struct page *page)
{
    const struct asking *asking = form->asking;
    if (!form_was_handed_in(form))
        return;
    const struct question_option *match = asking_match(asking);
    if (match != NULL && match->feedback.count > 0) {
        page_line(page);
        add_blocks(form, page, &match->feedback);
        form->own.end = page->count;
    }
    if (!form_is_answered(form) || asking->grade.is_right)
        return;
    char *answer = question_answer_words(asking->question);
    char *words = str_format(_("The right answer: %s"), answer);
    page_line(page);
    page_wrapped(page, 0, ROLE_RIGHT, words, PAGE_NO_TARGET);
    free(words);
    free(answer);
}

static void add_hints(struct form *form, struct page *page)
{
    if (form_is_answered(form))
        return;
    for (size_t i = 0; i < form->asking->hints; i++) {
        page_line(page);
        form->fresh_line = page->count;
        page_wrapped(page, 0, ROLE_HEADING, _("Hint"), PAGE_NO_TARGET);
        add_blocks(form, page, &form->asking->question->hints[i].blocks);
    }
}

/* True if what is shown of the question refers to it already. */
static bool is_cited(const struct form *form, const char *cite)
{
    for (size_t i = 0; i < form->link_count; i++)
        if (form->links[i].kind == MARK_CITE && strcmp(form->links[i].reference, cite) == 0)
            return true;
    return false;
}

/* The article that decides: something to follow. */
static void add_cite(struct form *form, struct page *page, char *cite)
{
    char *name = wording_cite(&form->tui->session.instruments, cite);
    char *words = str_format(_("See %s."), name);
    const char *at = strstr(words, name);
    struct mark mark = {.kind = MARK_CITE, .reference = cite};
    mark.start = (size_t)(at - words);
    mark.end = mark.start + strlen(name);
    struct block block = {.text = {.plain = words, .marks = &mark, .mark_count = 1}};
    const struct blocks blocks = {.items = &block, .count = 1};
    add_blocks(form, page, &blocks);
    free(words);
    free(name);
}

/* "Not right, 0 of 1 point. Saved." Caller frees. */
static char *verdict_words(const struct form *form)
{
    static const char *const words[FORM_TOLD_COUNT] = {
        [FORM_TOLD_SAVED] = N_("Saved."),
        [FORM_TOLD_UNSAVED] = N_("Not saved yet; each further answer tries again."),
        [FORM_TOLD_LOOKING] = N_("Not saved: you are only looking."),
        [FORM_TOLD_EDITED] = N_("The question was changed since."),
    };
    char *verdict = wording_verdict(form->asking, form->is_scored);
    if (words[form->told] == NULL)
        return verdict;
    char *both = str_format("%s %s", verdict, _(words[form->told]));
    free(verdict);
    return both;
}

void form_verdict(struct form *form, struct page *page)
{
    enum role role = form->asking->grade.is_right ? ROLE_RIGHT : ROLE_WRONG;
    char *line = verdict_words(form);
    form->fresh_line = page->count;
    page_wrapped(page, 0, role, line, PAGE_NO_TARGET);
    free(line);
}

/* Why it is so, and the article that decides. */
static void add_explanation(struct form *form, struct page *page)
{
    const struct question *question = form->asking->question;
    if (question->explanation.count > 0)
        add_blocks(form, page, &question->explanation);
    if (question->cite != NULL && !is_cited(form, question->cite))
        add_cite(form, page, question->cite);
}

void form_build(struct form *form, struct page *page)
{
    add_blocks(form, page, &form->asking->question->prompt);
    page_line(page);
    if (asking_slot(form->asking).kind == SLOT_TYPE) {
        add_field(form, page);
        add_field_feedback(form, page);
    } else {
        add_options(form, page);
    }
    if (form_was_handed_in(form) && !form->has_verdict_apart) {
        page_line(page);
        form_verdict(form, page);
    }
    if (form_is_answered(form)) {
        if (form->has_verdict_apart)
            page_line(page);
        add_explanation(form, page);
    }
    add_hints(form, page);
}

/* What stands beside the button: the tries left, or how many are chosen. Caller frees; or NULL. */
static char *beside_button(const struct form *form)
{
    const struct asking *asking = form->asking;
    size_t left = asking_tries_left(asking);
    if (!form->is_held && asking->state == ASKING_AGAIN)
        return str_format(ngettext("%zu try left", "%zu tries left", left), left);
    if (asking->state == ASKING_OPEN && asking_slot(asking).kind == SLOT_PICK_MANY) {
        size_t count = asking_chosen_count(asking);
        return str_format(ngettext("%zu chosen", "%zu chosen", count), count);
    }
    return NULL;
}

/* "[ Hint ]", where there is one to open, with what it costs. Caller frees; or NULL. */
static char *hint_words(const struct form *form)
{
    const struct question_hint *next = asking_next_hint(form->asking);
    if (form_is_answered(form) || form->tui->hides_hints || next == NULL)
        return NULL;
    if (next->cost <= 0 || !form->is_scored)
        return memory_text(_("[ Hint ]"));
    char *cost = percent_words(next->cost);
    /* TRANSLATORS: a button; a percentage of the points is filled in. */
    char *words = str_format(_("[ Hint: costs %s ]"), cost);
    free(cost);
    return words;
}

/* In the row of the button where there is room, else in the next one. */
static void add_hint_button(struct form *form, struct page *page, int column, const char *words,
                            int columns_beside)
{
    int room = page->measure - column - (columns_beside > 0 ? columns_beside + BUTTON_GAP : 0);
    if (canvas_columns(words) > room) {
        page_line(page);
        column = 0;
    }
    page_button(page, column, words, form->base + FORM_HINT);
}

void form_button(struct form *form, struct page *page, const char *words)
{
    char *beside = beside_button(form);
    char *hint = hint_words(form);
    int columns_beside = beside != NULL ? canvas_columns(beside) : 0;
    page_line(page);
    page_button(page, 0, words, form->base + FORM_BUTTON);
    if (beside != NULL)
        page_right(page, ROLE_CHROME, beside);
    if (hint != NULL)
        add_hint_button(form, page, canvas_columns(words) + BUTTON_GAP, hint, columns_beside);
    free(hint);
    free(beside);
}

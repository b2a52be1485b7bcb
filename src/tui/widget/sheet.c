/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet at the foot of the screen, or beside a text. */
#include "config.h"

#include "tui/widget/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/direction.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "tui/glyph.h"
#include "tui/widget/explanation.h"
#include "tui/widget/frame.h"
#include "tui/widget/looked_up.h"
#include "tui/widget/page.h"

/* Columns between two equivalents, and those that a rule needs to name the kind beside the page. */
enum { EQUIVALENT_GAP = 5, FULL_MEASURE = 50 };

struct sheet {
    struct tui *tui;
    struct mark mark; /* what it explains; its reference is ours */
    bool leads_on;
    unsigned spoken; /* tui's count of languages when it was explained: all borrowed is of then */
    struct explanation said;
    struct page page;
    struct page_state state; /* its targets: the links of what was looked up */
    struct looked_up looked_up;
    bool is_beside; /* a text, when last built: its title and kind are part of the page */
    int left;       /* of the measure, when last drawn */
    int first_row;  /* below its rule */
};

static void explain_mark(struct sheet *sheet)
{
    sheet->spoken = sheet->tui->spoken;
    explanation_of(&sheet->tui->session, &sheet->mark, &sheet->said);
}

struct sheet *sheet_explain(struct tui *tui, const struct mark *mark)
{
    struct sheet *sheet = memory_new(1, sizeof *sheet);
    sheet->tui = tui;
    sheet->mark = (struct mark){.kind = mark->kind, .reference = memory_text(mark->reference)};
    sheet->state.focus = PAGE_NO_TARGET;
    explain_mark(sheet);
    return sheet;
}

/* What was explained, and how it was laid out. */
static void forget(struct sheet *sheet)
{
    looked_up_clear(&sheet->looked_up);
    explanation_clear(&sheet->said);
}

void sheet_free(struct sheet *sheet)
{
    if (sheet == NULL)
        return;
    forget(sheet);
    page_clear(&sheet->page);
    free(sheet->mark.reference);
    free(sheet);
}

void sheet_lead_on(struct sheet *sheet)
{
    sheet->leads_on = true;
}

/* True if there is a page on it: in the Glossary, in the Instruments. */
static bool has_page(const struct sheet *sheet)
{
    const struct session *session = &sheet->tui->session;
    return sheet->leads_on &&
           (sheet->said.entry != NULL ||
            (sheet->mark.kind == MARK_CITE &&
             instruments_find(&session->instruments, sheet->mark.reference, NULL) != NULL));
}

const struct mark *sheet_leads_to(const struct sheet *sheet, const struct input *input)
{
    bool is_enter = input->action == ACTION_OPEN && !input->is_mouse;
    return is_enter && sheet->state.focus == PAGE_NO_TARGET && has_page(sheet) ? &sheet->mark
                                                                               : NULL;
}

/* "French  âge minimum     Spanish  edad mínima": as many in a line as fit whole. One that fits in
 * none goes on under its beginning. */
static void add_equivalent(struct page *page, const char *language_name, const char *words,
                           int *column)
{
    char *language = str_format("%s ", language_name);
    char *whole = str_format("%s %s", language, words);
    int columns = canvas_columns(whole);
    *column += EQUIVALENT_GAP;
    if (columns > page->measure) {
        page_item(page, language, ROLE_CHROME, words);
        *column = page->measure;
    } else {
        if (*column + columns > page->measure) {
            page_line(page);
            *column = 0;
        }
        page_text(page, *column, ROLE_CHROME, whole);
        *column += columns;
    }
    free(whole);
    free(language);
}

/* The word in the other languages: that of the course, where a translation is read, then those that
 * the glossary gives. */
static void add_equivalents(struct sheet *sheet)
{
    const struct session *session = &sheet->tui->session;
    const struct speech *speech = sheet->tui->speech;
    const struct glossary_entry *entry = sheet->said.entry;
    int column = sheet->page.measure;
    if (entry->title.language == TEXT_TRANSLATED)
        add_equivalent(&sheet->page, speech->name(session->course->language),
                       text_source(&entry->title), &column);
    for (size_t i = 0; i < entry->equivalent_count; i++)
        if (!languages_are_same(entry->equivalents[i].language, session->language))
            add_equivalent(&sheet->page, speech->name(entry->equivalents[i].language),
                           entry->equivalents[i].words, &column);
}

static bool has_equivalents(const struct sheet *sheet)
{
    return sheet->said.entry != NULL && sheet->said.entry->equivalent_count > 0;
}

/* In another language the course has other texts than were borrowed. */
static void bring_up_to_date(struct sheet *sheet)
{
    if (sheet->spoken == sheet->tui->spoken)
        return;
    forget(sheet);
    explain_mark(sheet);
}

/* The title runs as its letters do, where what is below it has a direction. */
static void add_title(struct sheet *sheet)
{
    const struct layout *layout = &sheet->looked_up.said;
    bool is_directed = layout->line_count > 0 && layout->lines[0].direction != DIRECTION_NONE;
    page_wrapped(&sheet->page, 0, ROLE_HEADING, sheet->said.title, PAGE_NO_TARGET);
    for (size_t i = 0; is_directed && i < sheet->page.count; i++)
        sheet->page.lines[i].direction =
            direction_of_text(sheet->said.title, strlen(sheet->said.title));
    page_wrapped(&sheet->page, 0, ROLE_CHROME, sheet->said.kind, PAGE_NO_TARGET);
    page_line(&sheet->page);
}

static void build(struct sheet *sheet, int columns, bool is_beside)
{
    struct looked_up *looked_up = &sheet->looked_up;
    bring_up_to_date(sheet);
    looked_up_lay_out(looked_up, sheet->tui, sheet->said.blocks, sheet->said.see, columns);
    if (sheet->is_beside != is_beside)
        sheet->state.top = 0;
    sheet->is_beside = is_beside;
    page_begin(&sheet->page, columns);
    if (is_beside)
        add_title(sheet);
    if (sheet->said.facts != NULL)
        page_wrapped(&sheet->page, 0, ROLE_CHROME, sheet->said.facts, PAGE_NO_TARGET);
    page_layout(&sheet->page, 0, &looked_up->said, 0, ROLE_TEXT);
    if (has_equivalents(sheet) || sheet->said.foot != NULL || sheet->said.see != NULL)
        page_line(&sheet->page);
    if (has_equivalents(sheet))
        add_equivalents(sheet);
    if (sheet->said.foot != NULL)
        page_wrapped(&sheet->page, 0, ROLE_CHROME, sheet->said.foot, PAGE_NO_TARGET);
    page_layout(&sheet->page, 0, &looked_up->see, (int)looked_up->said.link_count, ROLE_CHROME);
    if (!page_has_target(&sheet->page, sheet->state.focus))
        sheet->state.focus = PAGE_NO_TARGET;
}

/* The rows for its lines. */
static int line_rows(struct sheet *sheet, const struct canvas *canvas)
{
    struct frame frame = frame_of_main(canvas);
    int most = canvas->rows / 2 - 2;
    build(sheet, frame.measure, false);
    page_over_main(&sheet->page, canvas);
    return (int)sheet->page.count < most ? (int)sheet->page.count : most;
}

int sheet_rows(struct sheet *sheet, const struct canvas *canvas)
{
    return line_rows(sheet, canvas) + 2;
}

/* What the arrow keys bring. */
static const char *scroll_words(const struct sheet *sheet)
{
    size_t hidden = sheet->page.count - (size_t)sheet->state.rows;
    if (sheet->state.top == 0)
        return _("more below");
    return sheet->state.top < hidden ? _("more") : _("more above");
}

/* What Enter does. */
static const char *open_words(const struct sheet *sheet)
{
    if (sheet->state.focus != PAGE_NO_TARGET)
        return _("open");
    return sheet->mark.kind == MARK_TERM ? _("glossary") : _("instrument");
}

bool sheet_is_longer(const struct sheet *sheet)
{
    return page_is_longer(&sheet->page, &sheet->state);
}

struct bar_entry sheet_open_entry(const struct sheet *sheet)
{
    bool is_on_link = sheet->state.focus != PAGE_NO_TARGET;
    return (struct bar_entry){ACTION_OPEN, NULL,
                              is_on_link || has_page(sheet) ? open_words(sheet) : NULL, is_on_link};
}

struct bar_entry sheet_scroll_entry(const struct sheet *sheet)
{
    return (struct bar_entry){ACTION_DOWN, "↑↓",
                              sheet_is_longer(sheet) ? scroll_words(sheet) : NULL, true};
}

static void draw_bar(const struct sheet *sheet, struct canvas *canvas)
{
    bool has_links = sheet->looked_up.said.link_count + sheet->looked_up.see.link_count > 0;
    const struct bar_entry entries[] = {
        sheet_open_entry(sheet),
        sheet_scroll_entry(sheet),
        {ACTION_NEXT, NULL, has_links ? _("link") : NULL, false},
        {ACTION_HELP, NULL, _("help"), false},
        {ACTION_BACK, NULL, _("close"), false},
    };
    frame_draw_bar(canvas, entries, ARRAY_LEN(entries));
}

/* What the sheet is, and which page of it is seen if it has several. Caller frees. */
static char *rule_words(const struct sheet *sheet)
{
    size_t rows = (size_t)sheet->state.rows;
    size_t step = rows > 2 ? rows - 2 : 1;
    if (!sheet_is_longer(sheet))
        return memory_text(sheet->said.kind);
    size_t pages = 1 + (sheet->page.count - rows + step - 1) / step;
    bool is_at_end = sheet->state.top + rows >= sheet->page.count;
    size_t number = is_at_end ? pages : 1 + sheet->state.top / step;
    char *position = str_format(_("page %zu of %zu"), number, pages);
    if (sheet->page.measure < FULL_MEASURE)
        return position;
    char *words = str_format("%s " GLYPH_BETWEEN " %s", sheet->said.kind, position);
    free(position);
    return words;
}

void sheet_draw(struct sheet *sheet, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas);
    int rows = line_rows(sheet, canvas);
    sheet->left = frame.left;
    sheet->first_row = frame.first_row + frame.body_rows - rows;
    page_draw(&sheet->page, &sheet->state, canvas, sheet->first_row, rows);
    char *right = rule_words(sheet);
    frame_draw_titled_rule(canvas, sheet->first_row - 1, sheet->said.title, right);
    free(right);
    if (sheet->state.focus == PAGE_NO_TARGET)
        canvas_cursor(canvas, sheet->first_row - 1, frame.left + 2);
    draw_bar(sheet, canvas);
}

int sheet_rows_beside(struct sheet *sheet, int columns)
{
    build(sheet, columns, true);
    return (int)sheet->page.count;
}

void sheet_draw_beside(struct sheet *sheet, struct canvas *canvas, int first_row, int rows,
                       int start, int columns)
{
    int own = sheet_rows_beside(sheet, columns);
    sheet->left = frame_of(canvas).left + start;
    sheet->first_row = first_row;
    sheet->state.focus = PAGE_NO_TARGET;
    page_column(&sheet->page, start);
    page_draw(&sheet->page, &sheet->state, canvas, first_row, own < rows ? own : rows);
}

/* Returns the sheet of the link in focus instead, or none where none is. */
static struct sheet *follow(struct sheet *sheet)
{
    struct sheet *further = NULL;
    if (sheet->state.focus != PAGE_NO_TARGET) {
        further = sheet_explain(sheet->tui, looked_up_link(&sheet->looked_up, sheet->state.focus));
        further->leads_on = sheet->leads_on;
    }
    sheet_free(sheet);
    return further;
}

static struct sheet *click(struct sheet *sheet, const struct input *input)
{
    int row = input->row - sheet->first_row;
    int target = page_target_at(&sheet->page, &sheet->state, row, input->column - sheet->left);
    bool is_above = !sheet->is_beside && row < -1;
    if (target == PAGE_NO_TARGET && !is_above)
        return sheet;
    sheet->state.focus = target;
    return follow(sheet);
}

static struct sheet *scroll(struct sheet *sheet, enum action action)
{
    sheet->state.focus = PAGE_NO_TARGET; /* it may leave the window */
    page_scroll(&sheet->page, &sheet->state, action);
    return sheet;
}

struct sheet *sheet_act(struct sheet *sheet, const struct input *input)
{
    if (input->is_mouse)
        return click(sheet, input);
    switch (input->action) {
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
        page_move(&sheet->page, &sheet->state, input->action);
        return sheet;
    case ACTION_UP:
    case ACTION_DOWN:
    case ACTION_PAGE:
    case ACTION_PAGE_BACK:
    case ACTION_HALF:
    case ACTION_HALF_BACK:
    case ACTION_FIRST:
    case ACTION_LAST:
        return scroll(sheet, input->action);
    case ACTION_CHOOSE: /* Space, over a question */
        return scroll(sheet, ACTION_PAGE);
    case ACTION_OPEN:
        return follow(sheet);
    case ACTION_BACK:
        sheet_free(sheet);
        return NULL;
    default:
        return sheet;
    }
}

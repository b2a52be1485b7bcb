/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The checker: what a run of text refers to, and what is hidden in it. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/list.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "content/cite.h"
#include "course/check_inside.h"

/* Of the words before a character that cannot be seen, as many are shown. */
enum { SHOWN_BEFORE = 20 };

static const char *nearest_entry(const struct glossary *glossary, const char *reference)
{
    return nearest_member(reference, glossary->entries, glossary->count, struct glossary_entry, id);
}

static void check_term(const struct checking *checking, const char *reference, struct where where)
{
    const struct glossary *glossary = checking->glossary;
    if (glossary == NULL || glossary_find(glossary, reference) != NULL ||
        ids_has(&glossary->refused, reference))
        return;
    const char *meant = nearest_entry(glossary, reference);
    if (checking->course->glossary.path == NULL)
        diag_error(checking->diag, where, "unknown-term",
                   _("no glossary can explain '%s': course.xml names none with <glossary "
                     "src=\"...\"/>"),
                   reference);
    else if (meant != NULL)
        diag_error(checking->diag, where, "unknown-term",
                   _("the glossary has no entry '%s'; did you mean '%s'?"), reference, meant);
    else
        diag_error(checking->diag, where, "unknown-term",
                   _("the glossary has no entry '%s'; write one, or take the <term> away"),
                   reference);
}

static const char *nearest_instrument(const struct instruments *instruments, const char *reference)
{
    char *id = cite_instrument(reference);
    const char *found =
        nearest_member(id, instruments->items, instruments->count, struct instrument, id);
    free(id);
    return found;
}

static void say_unknown_cite(const struct checking *checking, const char *reference,
                             struct where where)
{
    const char *meant = nearest_instrument(checking->instruments, reference);
    if (checking->course->instruments.path == NULL)
        diag_error(checking->diag, where, "unknown-cite",
                   _("no instruments can explain '%s': course.xml names none with <instruments "
                     "src=\"...\"/>"),
                   reference);
    else if (meant != NULL)
        diag_error(checking->diag, where, "unknown-cite",
                   _("the instruments have no '%s'; did you mean '%s%s'?"), reference, meant,
                   reference + strcspn(reference, ":"));
    else
        diag_error(checking->diag, where, "unknown-cite",
                   _("the instruments have no '%s'; describe it there, or correct the reference"),
                   reference);
}

static char *described_articles(const struct instrument *instrument)
{
    struct str list = {0};
    for (size_t i = 0; i < instrument->article_count; i++)
        list_add(&list, "%s", instrument->articles[i].id);
    return str_take(&list);
}

static void say_unknown_article(const struct checking *checking,
                                const struct instrument *instrument, const char *reference,
                                struct where where)
{
    char *articles = described_articles(instrument);
    if (articles[0] == '\0')
        diag_warning(checking->diag, where, "unknown-article",
                     _("'%s' names an article, but the instruments describe none of '%s'; add an "
                       "<article> there"),
                     reference, instrument->id);
    else
        diag_warning(checking->diag, where, "unknown-article",
                     /* TRANSLATORS: a reference such as 'C138:8', then an instrument and a list of
                      * numbers. */
                     _("'%s' names an article that the instruments do not describe; of '%s' they "
                       "have: %s"),
                     reference, instrument->id, articles);
    free(articles);
}

/* True if the instrument, or its article, is there but was left out. */
static bool is_refused(const struct instruments *instruments, const char *reference)
{
    char *id = cite_instrument(reference);
    char *article = cite_article_alone(reference);
    char *whole = str_format("%s:%s", id, article != NULL ? article : "");
    bool result = ids_has(&instruments->refused, id) || ids_has(&instruments->refused, whole);
    free(whole);
    free(article);
    free(id);
    return result;
}

void check_cite(struct checking *checking, const char *reference, struct where where)
{
    const struct article *article;
    if (checking->instruments == NULL || is_refused(checking->instruments, reference))
        return;
    const struct instrument *instrument =
        instruments_find(checking->instruments, reference, &article);
    if (instrument == NULL)
        say_unknown_cite(checking, reference, where);
    else if (article == NULL && cite_article(reference) != NULL)
        say_unknown_article(checking, instrument, reference, where);
}

static void note_link(struct checking *checking, const struct mark *mark)
{
    struct check_links *links = &checking->links;
    if (mark->reference[0] != '#')
        return;
    links->items =
        memory_reserve(links->items, links->count + 1, &links->capacity, sizeof *links->items);
    links->items[links->count++] =
        (struct check_link){.unit = memory_text(mark->reference + 1), .where = mark->where};
}

void check_links(struct checking *checking)
{
    bool is_all_read = checking->modules_read == checking->course->module_count;
    for (size_t i = 0; is_all_read && i < checking->links.count; i++) {
        const struct check_link *link = &checking->links.items[i];
        if (ids_has(&checking->units, link->unit) || ids_has(&checking->refused, link->unit))
            continue;
        const char *meant = ids_nearest(&checking->units, link->unit);
        if (meant != NULL)
            diag_error(checking->diag, link->where, "unknown-unit",
                       _("no lesson or quiz of the course has the id '%s'; did you mean '#%s'?"),
                       link->unit, meant);
        else
            diag_error(checking->diag, link->where, "unknown-unit",
                       _("no lesson or quiz of the course has the id '%s'; expected '#' and the id "
                         "of one that is there"),
                       link->unit);
    }
}

static void forget_abbreviations(struct check_abbreviations *abbreviations)
{
    for (size_t i = 0; i < abbreviations->count; i++) {
        free(abbreviations->items[i].letters);
        free(abbreviations->items[i].words);
    }
    free(abbreviations->items);
    *abbreviations = (struct check_abbreviations){0};
}

static const struct check_abbreviation *
find_abbreviation(const struct check_abbreviations *abbreviations, const char *letters)
{
    for (size_t i = 0; i < abbreviations->count; i++)
        if (strcmp(abbreviations->items[i].letters, letters) == 0)
            return &abbreviations->items[i];
    return NULL;
}

/* Takes the letters. */
static void add_abbreviation(struct check_abbreviations *abbreviations, char *letters,
                             const struct mark *mark)
{
    abbreviations->items = memory_reserve(abbreviations->items, abbreviations->count + 1,
                                          &abbreviations->capacity, sizeof *abbreviations->items);
    abbreviations->items[abbreviations->count++] = (struct check_abbreviation){
        .letters = letters, .words = memory_text(mark->reference), .line = mark->where.line};
}

static void check_abbreviation(struct checking *checking, const struct text *text,
                               const struct mark *mark)
{
    struct check_abbreviations *abbreviations = &checking->abbreviations;
    char *letters = memory_text_n(text->plain + mark->start, mark->end - mark->start);
    if (abbreviations->file != mark->where.file) {
        forget_abbreviations(abbreviations);
        abbreviations->file = mark->where.file;
    }
    const struct check_abbreviation *first = find_abbreviation(abbreviations, letters);
    if (first == NULL) {
        add_abbreviation(abbreviations, letters, mark);
        return;
    }
    if (strcmp(first->words, mark->reference) != 0)
        diag_warning(checking->diag, mark->where, "two-meanings",
                     /* TRANSLATORS: an abbreviation, what it is said to stand for here, what it was
                      * said to stand for before, and in which line. */
                     _("'%s' stands for '%s' here, but for '%s' in line %zu; use the same words"),
                     letters, mark->reference, first->words, first->line);
    free(letters);
}

/* Says which character it is, and after which words, as nobody can see it. */
static void say_hidden(struct checking *checking, const char *words, size_t at, uint32_t character,
                       struct where where)
{
    size_t count = utf8_count(words, at);
    size_t start = utf8_offset(words, at, count > SHOWN_BEFORE ? count - SHOWN_BEFORE : 0);
    char *before = memory_text_n(words + start, at - start);
    if (utf8_turns_text(character))
        diag_error(checking->diag, where, "hidden-character",
                   /* TRANSLATORS: %04X is the number of a character, such as 202E. */
                   _("after '%s' stands the character U+%04X, which turns what follows; take it "
                     "away, and use <span dir=\"rtl\"> for words from right to left"),
                   before, (unsigned)character);
    else
        diag_error(checking->diag, where, "hidden-character",
                   /* TRANSLATORS: %04X is the number of a character, such as 0085. */
                   _("after '%s' stands the control character U+%04X, which nobody can see; take "
                     "it away"),
                   before, (unsigned)character);
    free(before);
}

/* One a text is enough: what is copied from elsewhere often brings many. */
void check_words(struct checking *checking, const char *words, struct where where)
{
    size_t length = strlen(words);
    size_t at = 0;
    while ((at += utf8_plain_until(words + at, length - at)) < length) {
        uint32_t character;
        size_t step = utf8_step(words + at, length - at, &character);
        if (utf8_is_order(character) && character != '\n') {
            say_hidden(checking, words, at, character, where);
            return;
        }
        at += step;
    }
}

void check_text(struct checking *checking, const struct text *text)
{
    if (text->plain == NULL)
        return;
    check_words(checking, text->plain, text->where);
    for (size_t i = 0; i < text->mark_count; i++) {
        const struct mark *mark = &text->marks[i];
        if (mark->kind == MARK_TERM)
            check_term(checking, mark->reference, mark->where);
        if (mark->kind == MARK_CITE)
            check_cite(checking, mark->reference, mark->where);
        if (mark->kind == MARK_LINK)
            note_link(checking, mark);
        if (mark->kind == MARK_ABBREVIATION) {
            check_words(checking, mark->reference, mark->where);
            check_abbreviation(checking, text, mark);
        }
    }
}

void check_text_clear(struct checking *checking)
{
    for (size_t i = 0; i < checking->links.count; i++)
        free(checking->links.items[i].unit);
    free(checking->links.items);
    checking->links = (struct check_links){0};
    forget_abbreviations(&checking->abbreviations);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a mark in a text means. */
#include "config.h"

#include "tui/widget/explanation.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/cite.h"
#include "flow/wording.h"

static void explain_term(const struct session *session, const char *reference,
                         struct explanation *explanation)
{
    const struct glossary_entry *entry = glossary_find(&session->glossary, reference);
    explanation->kind = _("term");
    if (entry == NULL) {
        explanation->title = memory_text(reference);
        explanation->facts = str_format(_("The glossary does not explain “%s”."), reference);
        return;
    }
    explanation->title = memory_text(entry->title.plain);
    explanation->blocks = &entry->definition;
    explanation->entry = entry;
    explanation->see = text_is_empty(&entry->see) ? NULL : &entry->see;
}

static void explain_cite(const struct session *session, const char *reference,
                         struct explanation *explanation)
{
    const struct article *article;
    const struct instrument *instrument =
        instruments_find(&session->instruments, reference, &article);
    char *words = cite_words(reference);
    explanation->kind = _("instrument");
    if (instrument == NULL) {
        explanation->title = words;
        explanation->facts = str_format(_("This course does not describe “%s”."), reference);
        return;
    }
    explanation->title = str_format("%s · %s", words, instrument->title.plain);
    free(words);
    explanation->blocks = article != NULL ? &article->blocks : &instrument->summary;
    explanation->facts = wording_instrument(instrument);
    explanation->foot = wording_own_words();
    explanation->see = text_is_empty(&instrument->see) || article != NULL ? NULL : &instrument->see;
}

static void explain_abbreviation(const struct session *session, const char *words,
                                 struct explanation *explanation)
{
    (void)session;
    explanation->kind = _("abbreviation");
    explanation->title = memory_text(words);
    explanation->facts = memory_text(_("This is what the short form in the text stands for."));
}

/* A unit is named; an address is for another day, with a network. */
static void explain_link(const struct session *session, const char *reference,
                         struct explanation *explanation)
{
    const struct outline_unit *unit =
        reference[0] == '#' ? session_find(session, reference + 1, NULL) : NULL;
    explanation->kind = unit != NULL ? _("part of this course") : _("address");
    explanation->title = unit != NULL ? wording_unit(unit) : memory_text(reference);
    if (unit != NULL)
        explanation->foot = _("You find it in the course outline.");
    else if (reference[0] == '#')
        explanation->facts = str_format(_("This course has no unit “%s”."), reference + 1);
    else
        explanation->foot = _("Note it down for when you have a network; this program uses none.");
}

static void (*const explain[MARK_KIND_COUNT])(const struct session *session, const char *reference,
                                              struct explanation *explanation) = {
    [MARK_TERM] = explain_term,
    [MARK_CITE] = explain_cite,
    [MARK_ABBREVIATION] = explain_abbreviation,
    [MARK_LINK] = explain_link,
};

void explanation_of(const struct session *session, const struct mark *mark,
                    struct explanation *ret_explanation)
{
    *ret_explanation = (struct explanation){0};
    explain[mark->kind](session, mark->reference, ret_explanation);
}

void explanation_clear(struct explanation *explanation)
{
    free(explanation->title);
    free(explanation->facts);
    *explanation = (struct explanation){0};
}

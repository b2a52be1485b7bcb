/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a term or a citation means, in lines. */
#include "config.h"

#include "plain/plain.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "flow/wording.h"

static void say_see(struct plain *plain, const struct text *see)
{
    if (text_is_empty(see))
        return;
    char *shown = show_text(see, NULL);
    /* TRANSLATORS: what to look at next, such as "See C138 art. 7, hazardous work." */
    console_sayf(&plain->console, _("See %s."), shown);
    free(shown);
}

static void explain_term(struct plain *plain, const struct mark *link)
{
    const struct glossary_entry *entry = glossary_find(&plain->session.glossary, link->reference);
    if (entry == NULL) {
        console_sayf(&plain->console, _("The glossary does not explain “%s”."), link->reference);
        return;
    }
    char *definition = show_brief(&entry->definition, NULL);
    /* TRANSLATORS: a word of the glossary and what it means. */
    console_sayf(&plain->console, _("%s: %s"), entry->title.plain, definition);
    free(definition);
    say_see(plain, &entry->see);
}

static void say_article(struct plain *plain, const struct article *article)
{
    char *text = show_brief(&article->blocks, NULL);
    /* TRANSLATORS: the number of an article of a Convention and what it says. */
    console_sayf(&plain->console, _("Article %s: %s"), article->id, text);
    free(text);
}

static void say_instrument(struct plain *plain, const struct instrument *instrument)
{
    show_blocks(&plain->console, &instrument->summary, 0, instrument->summary.count, NULL);
    for (size_t i = 0; i < instrument->article_count; i++)
        say_article(plain, &instrument->articles[i]);
    say_see(plain, &instrument->see);
}

static void explain_cite(struct plain *plain, const struct mark *link)
{
    const struct article *article;
    const struct instrument *instrument =
        instruments_find(&plain->session.instruments, link->reference, &article);
    if (instrument == NULL) {
        console_sayf(&plain->console, _("This course does not describe “%s”."), link->reference);
        return;
    }
    console_say(&plain->console, instrument->title.plain);
    char *facts = wording_instrument(instrument);
    console_say(&plain->console, facts);
    free(facts);
    if (article != NULL)
        say_article(plain, article);
    else
        say_instrument(plain, instrument);
    console_say(&plain->console, wording_own_words());
}

static void explain_abbreviation(struct plain *plain, const struct mark *link)
{
    console_say(&plain->console, link->reference);
}

static void explain_link(struct plain *plain, const struct mark *link)
{
    const struct outline_unit *unit =
        link->reference[0] == '#' ? session_find(&plain->session, link->reference + 1, NULL) : NULL;
    if (unit == NULL) {
        console_say(&plain->console, link->reference);
        return;
    }
    char *name = wording_unit(unit);
    /* TRANSLATORS: the name of a lesson or quiz. */
    console_sayf(&plain->console, _("Part of this course: %s"), name);
    free(name);
}

static void (*const explain[MARK_KIND_COUNT])(struct plain *plain, const struct mark *link) = {
    [MARK_TERM] = explain_term,
    [MARK_CITE] = explain_cite,
    [MARK_ABBREVIATION] = explain_abbreviation,
    [MARK_LINK] = explain_link,
};

void plain_explain(struct plain *plain, const struct mark *link)
{
    explain[link->kind](plain, link);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The instruments that a course speaks of. */
#include "config.h"

#include "course/instruments.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "content/cite.h"
#include "content/element.h"
#include "course/document.h"
#include "course/figure.h"

const char *const instrument_kind_words[INSTRUMENT_KIND_COUNT + 1] = {
    [INSTRUMENT_CONVENTION] = "convention",
    [INSTRUMENT_PROTOCOL] = "protocol",
    [INSTRUMENT_RECOMMENDATION] = "recommendation",
    [INSTRUMENT_DECLARATION] = "declaration",
};

const char *const instrument_group_words[INSTRUMENT_GROUP_COUNT + 1] = {
    [INSTRUMENT_FUNDAMENTAL] = "fundamental",
    [INSTRUMENT_GOVERNANCE] = "governance",
    [INSTRUMENT_TECHNICAL] = "technical",
};

static struct instrument *find(const struct instruments *instruments, const char *id)
{
    for (size_t i = 0; i < instruments->count; i++)
        if (strcmp(instruments->items[i].id, id) == 0)
            return &instruments->items[i];
    return NULL;
}

static const struct article *find_article(const struct instrument *instrument, const char *id)
{
    for (size_t i = 0; i < instrument->article_count; i++)
        if (strcmp(instrument->articles[i].id, id) == 0)
            return &instrument->articles[i];
    return NULL;
}

static void note_refused(void *context, const struct xml_node *element)
{
    struct instruments *instruments = context;
    const char *id = xml_attribute(element, "id");
    if (id != NULL)
        ids_add(&instruments->refused, id, element->where);
}

static void note_refused_article(struct instruments *instruments,
                                 const struct instrument *instrument,
                                 const struct xml_node *element)
{
    const char *id = xml_attribute(element, "id");
    char *reference = str_format("%s:%s", instrument->id, id != NULL ? id : "");
    ids_add(&instruments->refused, reference, element->where);
    free(reference);
}

static void load_articles(const struct xml_node *element, struct instruments *instruments,
                          struct instrument *instrument, struct diag *diag)
{
    size_t capacity = 0;
    for (const struct xml_node *child = xml_child(element, "article"); child != NULL;
         child = xml_next(child, "article")) {
        if (child->is_faulty) {
            note_refused_article(instruments, instrument, child);
            continue;
        }
        const struct article *same = find_article(instrument, xml_attribute(child, "id"));
        if (same != NULL) {
            diag_error(
                diag, child->where, "duplicate-id",
                _("article '%s' of '%s' is there already, in line %zu; put the two together"),
                same->id, instrument->id, same->where.line);
            continue;
        }
        instrument->articles = memory_reserve(instrument->articles, instrument->article_count + 1,
                                              &capacity, sizeof *instrument->articles);
        struct article *article = &instrument->articles[instrument->article_count++];
        *article =
            (struct article){.id = memory_text(xml_attribute(child, "id")), .where = child->where};
        blocks_load_flow(child, &article->blocks);
    }
}

static int load_instrument(void *context, const struct xml_node *element, struct diag *diag)
{
    struct instruments *instruments = context;
    const char *id = xml_attribute(element, "id");
    const struct instrument *same = find(instruments, id);
    const struct xml_node *see = xml_child(element, "see");
    if (same != NULL)
        return diag_error(diag, element->where, "duplicate-id",
                          _("instrument '%s' is there already, in line %zu; each needs its own id"),
                          id, same->where.line);
    instruments->items = memory_reserve(instruments->items, instruments->count + 1,
                                        &instruments->capacity, sizeof *instruments->items);
    struct instrument *instrument = &instruments->items[instruments->count++];
    *instrument = (struct instrument){
        .id = memory_text(id),
        .kind = (enum instrument_kind)element_word(element, "kind", instrument_kind_words,
                                                   INSTRUMENT_CONVENTION),
        .group = (enum instrument_group)element_word(element, "group", instrument_group_words,
                                                     INSTRUMENT_NO_GROUP),
        .adopted = memory_text(xml_attribute(element, "adopted")),
        .in_force = memory_text(xml_attribute(element, "in-force")),
        .where = element->where,
    };
    text_load(xml_child(element, "title"), &instrument->title);
    blocks_load_flow(xml_child(element, "summary"), &instrument->summary);
    load_articles(element, instruments, instrument, diag);
    if (see != NULL)
        text_load(see, &instrument->see);
    return 0;
}

static void load_figures(struct instrument *instrument, struct source *source, struct diag *diag)
{
    figures_load(&instrument->summary, source, diag);
    for (size_t i = 0; i < instrument->article_count; i++)
        figures_load(&instrument->articles[i].blocks, source, diag);
}

int instruments_load(struct source *source, const char *path, struct where where,
                     struct instruments *ret_instruments, struct diag *diag)
{
    const struct document_reader reader = {
        .root = "instruments", .child = load_instrument, .refuse = note_refused};
    *ret_instruments = (struct instruments){0};
    int result = document_read(source, path, where, &reader, ret_instruments, diag);
    if (result != 0)
        instruments_clear(ret_instruments);
    for (size_t i = 0; i < ret_instruments->count; i++)
        load_figures(&ret_instruments->items[i], source, diag);
    return result;
}

static void instrument_clear(struct instrument *instrument)
{
    for (size_t i = 0; i < instrument->article_count; i++) {
        free(instrument->articles[i].id);
        blocks_clear(&instrument->articles[i].blocks);
    }
    free(instrument->articles);
    text_clear(&instrument->title);
    blocks_clear(&instrument->summary);
    text_clear(&instrument->see);
    free(instrument->adopted);
    free(instrument->in_force);
    free(instrument->id);
}

void instruments_clear(struct instruments *instruments)
{
    for (size_t i = 0; i < instruments->count; i++)
        instrument_clear(&instruments->items[i]);
    free(instruments->items);
    ids_clear(&instruments->refused);
    *instruments = (struct instruments){0};
}

const struct instrument *instruments_find(const struct instruments *instruments,
                                          const char *reference, const struct article **ret_article)
{
    char *id = cite_instrument(reference);
    char *article = cite_article_alone(reference);
    const struct instrument *instrument = find(instruments, id);
    if (ret_article != NULL)
        *ret_article =
            instrument == NULL || article == NULL ? NULL : find_article(instrument, article);
    free(article);
    free(id);
    return instrument;
}

const char *instrument_kind_name(const struct instrument *instrument)
{
    switch (instrument->kind) {
    case INSTRUMENT_CONVENTION:
        switch (instrument->group) {
        case INSTRUMENT_FUNDAMENTAL:
            return _("Fundamental Convention");
        case INSTRUMENT_GOVERNANCE:
            return _("Governance Convention");
        case INSTRUMENT_TECHNICAL:
            return _("Technical Convention");
        default:
            return _("Convention");
        }
    case INSTRUMENT_PROTOCOL:
        return _("Protocol");
    case INSTRUMENT_RECOMMENDATION:
        return _("Recommendation");
    default:
        return _("Declaration");
    }
}

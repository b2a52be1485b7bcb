/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be said about the record before learning begins. */
#include "config.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "flow/notice.h"
#include "flow/spoken.h"
#include "plain/plain.h"

static void say(struct plain *plain, enum notice_kind kind, struct moment now)
{
    struct notice notice;
    if (!notice_of(kind, plain->record, now, &notice))
        return;
    /* TRANSLATORS: a warning in a few words. */
    console_sayf(&plain->console, _("! %s."), notice.title);
    console_say(&plain->console, notice.text);
    notice_clear(&notice);
}

void plain_say_language(struct plain *plain)
{
    char *chosen =
        spoken_chosen(plain->language, plain->preferences, plain->shelf, plain->session.course);
    char *words = spoken_words(chosen, plain->language);
    if (words != NULL)
        console_sayf(&plain->console, "%s", words);
    free(words);
    free(chosen);
}

static bool act_anywhere(void *context, enum word word)
{
    enum plain_next next =
        word == WORD_LANGUAGE ? plain_language(context) : plain_settings(context);
    return next != PLAIN_QUIT;
}

/* Lines know no idle moment: the record is looked after before the first of them. That takes some
 * milliseconds, and not at every start. */
void plain_begin(struct plain *plain)
{
    struct diag diag;
    struct moment now = plain->outside.now(plain->outside.context);
    unsigned words = 1u << WORD_SETTINGS | (plain->speech != NULL ? 1u << WORD_LANGUAGE : 0);
    plain->anywhere = (struct word_anywhere){words, act_anywhere, plain};
    plain->console.anywhere = &plain->anywhere;
    diag_init(&diag);
    plain_say_language(plain);
    notice_look_after(&plain->record, now, &diag);
    plain_report(plain, &diag);
    for (enum notice_kind kind = 0; kind < NOTICE_KIND_COUNT; kind++)
        say(plain, kind, now);
}

void plain_end(struct plain *plain)
{
    struct diag diag;
    diag_init(&diag);
    if (plain->record != NULL && record_write_waiting(plain->record, &diag) != 0) {
        size_t count = record_waiting(plain->record, NULL);
        console_sayf(&plain->console,
                     ngettext("%zu answer or step could not be saved.",
                              "%zu answers or steps could not be saved.", count),
                     count);
    }
    plain_report(plain, &diag);
}

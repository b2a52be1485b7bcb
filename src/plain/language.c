/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Going on in another language, line by line. */
#include "config.h"

#include "plain/plain.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "flow/preferences.h"
#include "flow/spoken.h"
#include "plain/word.h"

/* The one of these languages that someone means who types this; NULL where there is none. */
static const char *meant(const struct languages *languages, const char *typed)
{
    struct languages wanted = {0};
    char *guess = languages_is_code(typed) ? NULL : languages_meant(typed);
    languages_add(&wanted, guess != NULL ? guess : typed);
    const char *code = languages_choose(&wanted, languages);
    languages_clear(&wanted);
    free(guess);
    return code;
}

static char *current_of(const struct plain *plain)
{
    return spoken_chosen(plain->language, plain->preferences, plain->shelf, plain->session.course);
}

static void say_languages(struct plain *plain, const struct languages *languages)
{
    char *current = current_of(plain);
    console_gap(&plain->console);
    for (size_t i = 0; i < languages->count; i++) {
        char *title = languages_title(languages->codes[i]);
        bool is_current = strcmp(languages->codes[i], current) == 0;
        /* TRANSLATORS: number and name of a language in a list. */
        console_sayf(&plain->console, is_current ? _("%zu: %s, in use") : _("%zu: %s"), i + 1,
                     title);
        free(title);
    }
    free(current);
}

static enum plain_next wish(struct plain *plain, const char *code)
{
    char *current = current_of(plain);
    bool is_other = strcmp(code, current) != 0;
    free(current);
    if (!is_other)
        return PLAIN_GO_ON;
    free(plain->wished);
    plain->wished = memory_text(code);
    return PLAIN_QUIT;
}

static enum plain_next choose(struct plain *plain, const struct languages *languages)
{
    const struct choice choice = {
        .numbers = _("%zu-%zu choose"),
        .number = _("%zu choose"),
        .number_count = languages->count,
        .enter = _("Enter go on"),
        .words = {WORD_HELP, WORD_QUIT},
    };
    size_t number = 0;
    say_languages(plain, languages);
    enum word word = word_ask(&plain->console, &choice, &number);
    if (word == WORD_NUMBER)
        return wish(plain, languages->codes[number - 1]);
    return word == WORD_ENTER ? PLAIN_GO_ON : PLAIN_QUIT;
}

enum plain_next plain_language(struct plain *plain)
{
    struct languages languages = {0};
    char *typed = memory_text(word_rest(&plain->console));
    spoken_list(plain->speech->codes, plain->speech->count, plain->shelf, plain->session.course,
                &languages);
    const char *code = typed[0] != '\0' ? meant(&languages, typed) : NULL;
    if (typed[0] != '\0' && code == NULL)
        /* TRANSLATORS: what was typed for a language; a list of those that there are follows. */
        console_sayf(&plain->console, _("There is no language “%s” here."), typed);
    enum plain_next next = code != NULL ? wish(plain, code) : choose(plain, &languages);
    languages_clear(&languages);
    free(typed);
    return next;
}

bool plain_speak(struct plain *plain)
{
    struct diag diag;
    const struct speech *speech = plain->speech;
    char *code = plain->wished;
    if (code == NULL)
        return false;
    diag_init(&diag);
    plain->wished = NULL;
    speech->use(speech->context, code);
    plain->preferences = speech->preferences(speech->context);
    plain->language = speech->current(speech->context);
    if (plain->session.course != NULL)
        session_speak(&plain->session, plain->preferences, &diag);
    preferences_set(plain->settings, plain->record, SETTING_LANGUAGE, code,
                    plain->outside.now(plain->outside.context), &diag);
    plain_report(plain, &diag);
    plain_say_language(plain);
    free(code);
    return true;
}

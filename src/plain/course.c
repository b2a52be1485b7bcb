/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A course: its outline, and the way through its units. */
#include "config.h"

#include "plain/plain.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/number.h"
#include "flow/teaching.h"
#include "flow/wording.h"
#include "plain/word.h"

static char *minutes_words(unsigned minutes)
{
    return str_format(ngettext("%u minute", "%u minutes", minutes), minutes);
}

/* How a unit stands, in words. Caller frees. */
static char *unit_state(const struct session *session, const struct outline_unit *unit)
{
    struct progress progress = session_progress(session, unit->id);
    if (progress.best_score >= 0) {
        char *share = percent_words(progress.best_score);
        /* TRANSLATORS: the best result of a quiz, a percentage. */
        char *state = str_format(!progress.is_done ? _("not passed yet, %s right")
                                 : unit->can_fail  ? _("passed, %s right")
                                                   : _("done, %s right"),
                                 share);
        free(share);
        return state;
    }
    if (progress.is_done)
        return memory_text(_("done"));
    if (progress.is_opened || progress.answers > 0)
        return memory_text(_("begun"));
    if (unit->minutes > 0)
        return minutes_words(unit->minutes);
    return memory_text(_("not begun"));
}

/* The same; for who teaches with the minutes in any case. Caller frees. */
static char *unit_words(const struct plain *plain, const struct outline_unit *unit)
{
    char *state = unit_state(&plain->session, unit);
    char *minutes = unit->minutes == 0 ? memory_text("") : minutes_words(unit->minutes);
    if (plain->shows_facilitator && minutes[0] != '\0' && strcmp(state, minutes) != 0) {
        /* TRANSLATORS: how a lesson stands ("done"), and how long it takes ("8 minutes"). */
        char *both = str_format(_("%s, %s"), state, minutes);
        free(state);
        state = both;
    }
    free(minutes);
    return state;
}

static void say_unit(struct plain *plain, const struct outline_unit *unit, size_t number)
{
    char *name = wording_unit(unit);
    char *state = unit_words(plain, unit);
    /* TRANSLATORS: a line of the course's outline: number, name, how it stands. */
    char *line = str_format(_("%zu: %s (%s)"), number, name, state);
    console_say_indented(&plain->console, 3, line);
    free(line);
    free(state);
    free(name);
}

static void say_outline(struct plain *plain)
{
    const struct session *session = &plain->session;
    const struct outline *outline = session_outline(session);
    struct tally tally = session_tally(session);
    size_t number = 0;
    console_gap(&plain->console);
    /* TRANSLATORS: the course, and how many of its parts are done. */
    console_sayf(&plain->console,
                 ngettext("%s: %zu of %zu part done.", "%s: %zu of %zu parts done.", tally.all),
                 session->course->title.plain, tally.done, tally.all);
    for (size_t i = 0; i < outline->module_count; i++) {
        const struct outline_module *module = &outline->modules[i];
        console_sayf(&plain->console, _("Module %zu: %s"), i + 1, module->title);
        char *minutes = teaching_module_words(session, module);
        if (plain->shows_facilitator && minutes != NULL)
            console_say(&plain->console, minutes);
        free(minutes);
        for (size_t j = 0; j < module->unit_count; j++)
            say_unit(plain, &module->units[j], ++number);
    }
}

static const struct outline_unit *unit_number(const struct outline *outline, size_t number)
{
    for (size_t i = 0; i < outline->module_count; i++) {
        if (number <= outline->modules[i].unit_count)
            return &outline->modules[i].units[number - 1];
        number -= outline->modules[i].unit_count;
    }
    return NULL;
}

static const struct outline_unit *wanted_unit(const struct plain *plain)
{
    return session_find(&plain->session, plain->wanted, NULL);
}

/* Reads the course anew where its author has changed it; what cannot be read leaves what could, and
 * is said. */
static void read_anew(struct plain *plain, const char *unit)
{
    struct session fresh;
    struct diag diag;
    diag_init(&diag);
    if (preview_read(plain->preview, plain->preferences, plain->outside, &fresh, &diag) == 0) {
        struct session before = plain->session;
        bool has_unit = session_find(&fresh, unit, NULL) != NULL;
        if (has_unit)
            plain->session = fresh;
        session_close(has_unit ? &before : &fresh);
    }
    diag_clear(&diag);
    if (plain->preview->mistake != NULL)
        console_say(&plain->console, plain->preview->mistake);
}

/* A catalogue that was compiled meanwhile is read before the next part is begun. What was borrowed
 * of the outline is no longer good then: the unit is looked up again. */
static const struct outline_unit *refresh(struct plain *plain, const struct outline_unit *unit)
{
    struct diag diag;
    char *id = memory_text(unit->id);
    diag_init(&diag);
    if (plain->preview != NULL && preview_look(plain->preview)) {
        read_anew(plain, id);
        unit = session_find(&plain->session, id, NULL);
    } else if (session_refresh(&plain->session, &diag))
        unit = session_find(&plain->session, id, NULL);
    plain_report(plain, &diag);
    free(id);
    return unit;
}

/* Goes through the course from a unit on, until the learner goes back, quits, or it ends. */
static enum plain_next study(struct plain *plain, const struct outline_unit *unit)
{
    while (unit != NULL && (unit = refresh(plain, unit)) != NULL) {
        char *id = memory_text(unit->id);
        enum plain_next next =
            unit->kind == UNIT_QUIZ ? plain_quiz(plain, id) : plain_lesson(plain, id);
        bool is_again = next == PLAIN_QUIT && plain_speak(plain);
        if (is_again)
            unit = session_find(&plain->session, id, NULL);
        free(id);
        if (is_again)
            continue;
        if (next == PLAIN_UNIT)
            unit = wanted_unit(plain);
        else if (next != PLAIN_GO_ON)
            return next;
        else
            unit = outline_next(session_outline(&plain->session), unit->id);
    }
    console_gap(&plain->console);
    console_say(&plain->console, _("This was the last part of the course."));
    return PLAIN_BACK;
}

/* Asks what to open of the outline; Enter goes on with `unit`. */
static enum word ask_for_unit(struct plain *plain, const struct outline_unit *unit,
                              size_t *ret_number)
{
    char *name = wording_unit(unit);
    /* TRANSLATORS: what Enter does: the name of a lesson or quiz follows. */
    char *enter = str_format(_("Enter go on: %s"), name);
    const struct choice choice = {
        .numbers = _("%zu-%zu open"),
        .number = _("%zu open"),
        .number_count = session_tally(&plain->session).all,
        .enter = enter,
        .words = {WORD_HELP, WORD_BACK, WORD_QUIT},
        .more = WORDS_LOOK_UP | 1u << WORD_NOTES | 1u << WORD_FACILITATOR,
    };
    enum word word = word_ask(&plain->console, &choice, ret_number);
    free(enter);
    free(name);
    return word;
}

/* What a word leads to: the unit to study is left in *unit, NULL for none. */
static enum plain_next follow_word(struct plain *plain, enum word word, size_t number,
                                   const struct outline_unit **unit)
{
    enum plain_next next = PLAIN_GO_ON;
    if (word == WORD_NUMBER)
        *unit = unit_number(session_outline(&plain->session), number);
    if (word == WORD_FACILITATOR) {
        plain->shows_facilitator = !plain->shows_facilitator;
        *unit = NULL;
    }
    if (word == WORD_NOTES || word_is_look_up(word)) {
        next = word == WORD_NOTES ? plain_notes(plain) : plain_look_up(plain, word);
        *unit = next == PLAIN_UNIT ? wanted_unit(plain) : NULL;
    }
    return next;
}

/* Shows the outline and follows the learner's choices. */
static enum plain_next choose_units(struct plain *plain)
{
    for (;;) {
        const struct outline_unit *unit = session_go_on(&plain->session);
        size_t number = 0;
        say_outline(plain);
        enum word word = ask_for_unit(plain, unit, &number);
        if (word == WORD_BACK)
            return PLAIN_BACK;
        if (word == WORD_QUIT && plain_speak(plain))
            continue;
        if (word == WORD_QUIT || word == WORD_END)
            return PLAIN_QUIT;
        enum plain_next next = follow_word(plain, word, number, &unit);
        if (next == PLAIN_QUIT && plain_speak(plain))
            continue;
        if (next == PLAIN_QUIT || (unit != NULL && study(plain, unit) == PLAIN_QUIT))
            return PLAIN_QUIT;
    }
}

/* Looks up what was asked for at Home; a part of the course that was found is gone to. */
static enum plain_next follow_asked(struct plain *plain)
{
    const struct outline_unit *unit = NULL;
    enum plain_next next = follow_word(plain, plain->asked, 0, &unit);
    if (next == PLAIN_QUIT)
        return plain_speak(plain) ? PLAIN_BACK : PLAIN_QUIT;
    if (unit == NULL)
        return PLAIN_BACK;
    return study(plain, unit) == PLAIN_QUIT ? PLAIN_QUIT : choose_units(plain);
}

/* Says that a course has mistakes, the first of them, and how to see all. */
static void say_mistakes(struct plain *plain, struct diag *diag)
{
    if (diag->errors == 0)
        return;
    char *words = wording_mistakes(diag->errors, source_path(plain->session.course->source));
    console_sayf(&plain->console, "! %s", words);
    free(words);
    if (diag->count > 0)
        console_say(&plain->console, diag->items[0].message);
}

/* Opens a course for the learner, or takes it over where it is open already: one that its author
 * looks at is in the language that is wanted. */
static int open_course(struct plain *plain, const char *path, struct diag *diag)
{
    struct session *opened = plain->opened;
    if (opened == NULL)
        return session_open(&plain->session, path, plain->record, plain->preferences,
                            plain->outside, diag);
    plain->opened = NULL;
    plain->session = *opened;
    *opened = (struct session){0};
    plain->session.record = plain->record;
    plain->session.outside.asks_later = false; /* there is no later here */
    while (session_is_unasked(&plain->session))
        session_ask(&plain->session);
    if (plain->preferences != NULL && plain->preview == NULL)
        session_speak(&plain->session, plain->preferences, diag);
    return 0;
}

int plain_course(struct plain *plain, const char *path, const char *unit, enum plain_next *ret_next,
                 struct diag *diag)
{
    const struct outline_unit *first = NULL;
    if (open_course(plain, path, diag) != 0)
        return -1;
    if (unit != NULL)
        first = session_find(&plain->session, unit, NULL);
    if (unit != NULL && first == NULL) {
        session_close(&plain->session);
        return diag_error(diag, where_file(path), "no-unit",
                          _("this course has no lesson or quiz '%s'"), unit);
    }
    if (shelf_course(plain->shelf, plain->session.course->id) == NULL)
        plain_say_language(plain); /* of the languages of the shelf it was said at the start */
    say_mistakes(plain, diag);
    enum plain_next next = first != NULL ? study(plain, first) : PLAIN_BACK;
    if (plain->asked != WORD_ENTER)
        next = follow_asked(plain);
    else if (next != PLAIN_QUIT)
        next = choose_units(plain);
    free(plain->wanted);
    plain->wanted = NULL;
    free(plain->wanted_question);
    plain->wanted_question = NULL;
    session_close(&plain->session);
    *ret_next = next;
    return 0;
}

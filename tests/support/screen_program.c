/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The program on the full screen. */
#include "config.h"

#include "support/screen_program.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/str.h"

enum { WORDS_IN_PARAGRAPH = 30, QUESTIONS = 4, VARIABLES_MAX = 16 };

static void add_lesson(struct str *text)
{
    str_add(text, "<lesson id=\"slips\"><title>What a pay slip tells</title>\n"
                  "<p>Ask for a <term ref=\"pay-slip\">pay slip</term> each month (<cite "
                  "ref=\"C95:14\"/>).</p>");
    for (int word = SCREEN_WORD_FIRST; word <= SCREEN_WORD_LAST; word++) {
        bool is_first = (word - SCREEN_WORD_FIRST) % WORDS_IN_PARAGRAPH == 0;
        bool is_last = (word - SCREEN_WORD_FIRST) % WORDS_IN_PARAGRAPH == WORDS_IN_PARAGRAPH - 1;
        str_addf(text, "%sw%d%s", is_first ? "\n<p>" : " ", word, is_last ? "</p>" : "");
    }
    str_add(text, "</lesson>\n<lesson id=\"time\"><title>On time</title>"
                  "<p>Pay comes on the day agreed.</p></lesson>\n");
}

static void add_quiz(struct str *text)
{
    str_add(text, "<quiz id=\"quiz\" pass=\"60\">\n");
    for (int i = 1; i <= QUESTIONS; i++)
        str_addf(text,
                 "<single-choice id=\"q%d\"><title>Name %d</title><prompt>Question %d?</prompt>\n"
                 "<option id=\"a\">The neighbour<feedback>A neighbour does not know."
                 "</feedback></option>\n"
                 "<option id=\"b\" correct=\"yes\">The employer<feedback>It is a duty."
                 "</feedback></option>\n"
                 "<hint>Who counted it?</hint></single-choice>\n",
                 i, i, i);
    str_add(text, "</quiz>\n");
}

void screen_trial_init(struct trial *trial)
{
    struct str text = {0};
    trial_init(trial);
    str_add(&text, "<module id=\"one\"><title>Wages</title>\n");
    add_lesson(&text);
    add_quiz(&text);
    str_add(&text, "</module>\n");
    trial_write(trial, "modules/one.xml", str_text(&text));
    str_clear(&text);
}

/* Appends a word to a row that ends with NULL, unless it is NULL itself. */
static void append(const char **row, const char *word)
{
    size_t count = 0;
    while (row[count] != NULL)
        cr_assert_lt(++count, VARIABLES_MAX - 1);
    row[count] = word;
    if (word != NULL)
        row[count + 1] = NULL;
}

static struct vt *start_words(const struct trial *trial, const struct screen_begin *start,
                              const char *const *words)
{
    const char *environment[VARIABLES_MAX] = {NULL};
    char *kind = str_format("TERM=%s", start->kind != NULL ? start->kind : "xterm-256color");
    for (const char *const *usual = trial_environment(trial); *usual != NULL; usual++)
        append(environment, *usual);
    append(environment, kind);
    append(environment, start->variable);
    struct vt *vt = vt_start(words, environment, start->rows > 0 ? start->rows : SCREEN_ROWS,
                             start->columns > 0 ? start->columns : SCREEN_COLUMNS);
    free(kind);
    return vt;
}

struct vt *screen_begin(const struct trial *trial, const struct screen_begin *start)
{
    const char *words[VARIABLES_MAX] = {support_program(), "--courses", trial->courses, NULL};
    append(words, start->command);
    append(words, start->flag);
    append(words, start->learner != NULL ? "--learner" : NULL);
    append(words, start->learner);
    append(words, start->target);
    return start_words(trial, start, words);
}

struct vt *screen_study(const struct trial *trial, const char *unit, const char *text)
{
    char *target = unit == NULL ? NULL : str_format("pay/%s", unit);
    struct vt *vt = screen_begin(trial, &(struct screen_begin){.learner = "Ana", .target = target});
    free(target);
    vt_wait_for(vt, text);
    return vt;
}

struct vt *screen_study_quiz(const struct trial *trial, const char *text)
{
    struct vt *vt = screen_study(trial, "quiz", "[ Begin ]");
    screen_press(vt, VTERM_KEY_ENTER, text);
    return vt;
}

struct vt *screen_study_by_shell(const struct trial *trial, const char *unit, const char *text,
                                 const char *after)
{
    char *line = str_format("'%s' --courses '%s' --learner Ana pay/%s; %s", support_program(),
                            trial->courses, unit, after);
    const char *const words[] = {"/bin/sh", "-m", "-c", line, NULL};
    struct vt *vt = start_words(trial, &(struct screen_begin){0}, words);
    free(line);
    vt_wait_for(vt, text);
    return vt;
}

void screen_press(struct vt *vt, VTermKey key, const char *text)
{
    vt_key(vt, key);
    vt_wait_for(vt, text);
}

void screen_type(struct vt *vt, const char *keys, const char *text)
{
    vt_type(vt, keys);
    vt_wait_for(vt, text);
}

void screen_expect_restored(const struct vt *vt)
{
    cr_expect_not(vt_is_alternate(vt), "the second screen is still shown");
    cr_expect_not(vt_marks_pastes(vt), "what is pasted still has marks");
    cr_expect(vt_has_old_modes(vt), "the modes of the terminal are others");
}

void screen_quit(struct vt *vt)
{
    vt_type(vt, "Q");
    cr_expect_eq(vt_end(vt), 0);
    screen_expect_restored(vt);
    vt_free(vt);
}

int screen_first_word(const struct vt *vt)
{
    int word = 0;
    char *picture = vt_picture(vt);
    const char *place = strstr(picture, " w");
    while (place != NULL && sscanf(place, " w%3d", &word) != 1)
        place = strstr(place + 1, " w");
    cr_expect_not_null(place, "no word of the lesson in:\n%s", picture);
    free(picture);
    return word;
}

/* The first word from `word` on that the screen does not show. */
static int first_unseen(const struct vt *vt, int word)
{
    char *picture = vt_picture(vt);
    char *name = str_format("w%d", word);
    while (strstr(picture, name) != NULL) {
        free(name);
        name = str_format("w%d", ++word);
    }
    free(name);
    free(picture);
    return word;
}

void screen_read_all(struct vt *vt)
{
    for (int word = SCREEN_WORD_FIRST; word <= SCREEN_WORD_LAST; vt_type(vt, " ")) {
        char *next = str_format("w%d", word);
        vt_wait_for(vt, next);
        word = first_unseen(vt, word);
        free(next);
    }
}

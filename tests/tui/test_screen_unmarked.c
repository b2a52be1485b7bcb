/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* No word reaches the screen past the translators: ways through every screen, course and interface
 * in a language that has no ASCII letter. What is left of those are names, keys and numbers. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "support/pseudo.h"
#include "support/records.h"
#include "support/screens.h"
#include "support/studies.h"
#include "support/support.h"

static struct screens screens;
static const char *save_folder;

/* What is called so in every language: the program, learners and their files, languages as they
 * call themselves ("Fran" is followed by a letter that is not ASCII), a term of the course in
 * another language, and the keys that are typed where one can type. */
static const char *const names[] = {
    "decentwork", "Nadia", "Amadou",  "nadia",  "db",      "English", "Fran", "ais",
    "Espa",       "ol",    "Portugu", "ge",     "minimum", "age",     "edad", "nima",
    "HH",         "SL",    "qq",      "course", "xml",     NULL,
};

static const char *const sizes[] = {"80x24", "40x12", "120x40"};

static void expect_marked(const char *key)
{
    char *picture = screens_picture(&screens);
    char *word = pseudo_unmarked(picture, names);
    cr_expect_null(word, "after '%s' '%s' is seen, which is in no catalogue:\n%s", key,
                   word != NULL ? word : "", picture);
    free(word);
    free(picture);
}

/* Presses keys, and looks after each; "=12" types, and after "!t" nobody looks: what then is seen
 * is the course's own language. */
static void walk(const char *keys)
{
    expect_marked("the start");
    while (*keys != '\0' && screens.stack != NULL) {
        size_t length = strcspn(keys, " ");
        char *key = memory_text_n(keys, length);
        if (key[0] == '=')
            screens_type(&screens, key + 1);
        else if (strcmp(key, "wait") == 0)
            screens_wait(&screens);
        else
            screens_press(&screens, key + (key[0] == '!'));
        if (screens.stack != NULL && key[0] != '!')
            expect_marked(key);
        free(key);
        keys += length + (keys[length] == ' ');
    }
}

/* A computer whose courses, and whose interface, speak the language. */
static void set_up(const char *size)
{
    screens_set_up(&screens, size);
    screens_add_whole_course(&screens);
    for (size_t i = 0; i < screens.shelf.count; i++)
        pseudo_translate(screens.shelf.items[i].path);
    pseudo_speak(screens.folder);
    screens.language = PSEUDO_LANGUAGE;
    /* Else the system would say in its own words why nothing can be saved. */
    save_folder = screens.folder;
    screens.tui.save_folders = &save_folder;
    screens.tui.save_folder_count = 1;
}

static void end(void)
{
    screens_close(&screens);
}

/* A start of the program, and what is pressed then. */
struct way {
    const char *learner;
    const char *course;
    const char *unit;
    const char *keys;
};

static void walk_each(const struct way *ways, size_t count)
{
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        for (size_t j = 0; j < count; j++) {
            set_up(sizes[i]);
            screens_run(&screens, ways[j].learner, ways[j].course, ways[j].unit);
            walk(ways[j].keys);
            end();
        }
    }
}

Test(screen_unmarked, before_a_course)
{
    static const struct way ways[] = {
        {NULL, NULL, NULL, "Tab Tab ↓ Tab Tab Enter F1 End Esc End Enter S L"},
        {"Nadia", NULL, NULL,
         "↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ? ↓ End q L End wait q S ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ Enter → q w i / Esc M"},
    };
    walk_each(ways, ARRAY_LEN(ways));
}

Test(screen_unmarked, a_course_and_what_is_beside_it)
{
    static const struct way ways[] = {
        {"Nadia", "core", NULL, "↓ ↓ ← → v s q ? End q End Enter"},
        {"Nadia", "core", "ages",
         "L wait wait wait wait wait wait wait wait wait wait wait q S End Enter Enter q"},
        {"Nadia", "core", "ages",
         "w wait wait wait ↓ Enter Tab Enter q / =99 Esc q i wait wait ↓ Enter Tab Tab ↓ s q q"},
        {"Nadia", "core", "ages", "/ wait wait wait =99 wait wait wait Esc Esc n N M ? q"},
    };
    walk_each(ways, ARRAY_LEN(ways));
}

Test(screen_unmarked, lessons)
{
    static const struct way ways[] = {
        {"Nadia", "core", "ages",
         "Tab Enter Esc Tab Enter Tab Enter q Tab Enter Esc Space Space Space Space F !t t m a =12 "
         "Enter a =3 Esc M a Esc Del Del s ? End q q g m M Enter"},
        {"Nadia", "whole", "table", "Space Space"},
        {"Nadia", "whole", "chart", "Space Space"},
        {"Nadia", "whole", "words", "Space Space"},
        {"Nadia", "whole", "long", "Space Space Space Space Space Space"},
        {"Nadia", "whole", "steps",
         "Space Tab Tab Enter 1 Enter F Space Space Space G Shift-Tab Shift-Tab H H =12 Enter G"},
    };
    walk_each(ways, ARRAY_LEN(ways));
}

Test(screen_unmarked, quizzes)
{
    static const struct way ways[] = {
        {"Nadia", "core", "quiz",
         "Space Enter H H Tab Enter 4 Enter ? q Enter 2 Enter Tab Enter Esc Enter 2 Enter Enter 2 "
         "Enter Enter "
         "↓ ↓ Enter Esc s End Enter o o"},
        {"Nadia", "whole", "tries",
         "Enter Enter H H 1 2 4 Tab Enter 1 3 5 Tab Enter Enter =138 Enter H Enter =182 Enter "
         "Enter 1 "
         "Enter Enter Enter ↓ Enter q Tab Enter"},
        {"Nadia", "whole", "paper", "Enter 1 Enter Enter 1 Enter Enter =1 Enter Enter ↓ Enter q"},
    };
    walk_each(ways, ARRAY_LEN(ways));
}

Test(screen_unmarked, learners)
{
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        set_up(sizes[i]);
        screens_add_learner(&screens, "Nadia");
        screens_add_learner(&screens, "Amadou");
        screens_run(&screens, NULL, NULL, NULL);
        walk("↓ ↓ Enter ? q q");
        end();
    }
}

Test(screen_unmarked, what_is_not_saved)
{
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        set_up(sizes[i]);
        screens_run_begun(&screens, "Nadia", "core", "quiz");
        studies_fill_disk();
        walk("4 Enter ↓ ↓ Tab Enter Enter Q Tab Enter");
        studies_free_disk();
        end();
    }
}

Test(screen_unmarked, a_window_that_is_too_small)
{
    set_up("32x9");
    screens_run(&screens, "Nadia", NULL, NULL);
    walk("");
    end();
}

/* The test would see it: what no catalogue has is found, and in it what is not marked. */
Test(screen_unmarked, what_is_not_marked_is_found)
{
    static const char *const none[] = {NULL};
    char *folder = support_folder();
    pseudo_speak(folder);
    char *marked = str_format(_("Module %zu: %s"), (size_t)1, "1");
    char *forms = str_format(ngettext("%zu note", "%zu notes", 2), (size_t)2);
    cr_expect_null(pseudo_unmarked(marked, none), "%s", marked);
    cr_expect_null(pseudo_unmarked(forms, none), "%s", forms);
    cr_expect_null(pseudo_unmarked("C138 Nadia /tmp/x nadia-ad.db", names));
    char *word = pseudo_unmarked("C138 Nadia reads", names);
    cr_expect_str_eq(word, "reads");
    free(word);
    free(forms);
    free(marked);
    support_remove(folder);
    free(folder);
}

/* While the manifest is empty, too. */
Test(screen_unmarked, what_an_author_looks_at)
{
    static const char *const ways[] = {"wait wait Space o q", "w wait wait q", "? q"};
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        for (size_t j = 0; j < ARRAY_LEN(ways); j++) {
            set_up(sizes[i]);
            screens_preview(&screens, "core", "ages");
            support_write("courses/core/course.xml", "");
            walk(ways[j]);
            end();
        }
    }
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of a table that goes on. What they are compared with is in tests/tui/pictures; see
 * support/pictures.h. */
#include "config.h"

#include <criterion/criterion.h>

#include "support/pictures.h"
#include "tui/bidi.h"

static void run(struct screens *own)
{
    screens_add_tables_course(own);
    screens_run(own, "Nadia", "tables", "ages");
}

static void goes_on(struct screens *own)
{
    run(own);
    screens_press(own, "Space*2");
}

static void goes_on_marked(struct screens *own)
{
    goes_on(own);
    screens_press(own, "m");
}

static void goes_on_beside(struct screens *own)
{
    run(own);
    screens_press(own, "t Space");
}

/* A course in French, whatever the interface speaks. */
static void goes_on_beside_in_french(struct screens *own)
{
    own->language = "fr";
    goes_on_beside(own);
}

Test(screen_pictures_tables, from_left_to_right)
{
    pictures_expect_each("head-again", "66x12 40x12 80x13", goes_on_marked);
    pictures_expect_each("head-again-beside", "104x24 120x18", goes_on_beside_in_french);
}

Test(screen_pictures_tables, from_right_to_left)
{
    if (!bidi_is_available())
        cr_skip_test("built without FriBidi");
    pictures_expect_spoken("ar", "head-again", "66x12 40x12", goes_on);
    pictures_expect_spoken("ar", "head-again-beside", "104x16", goes_on_beside);
}

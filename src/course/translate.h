/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What was loaded of a course, shown in another language: in place, so that whoever borrowed a unit
 * or a question keeps it. What was borrowed of its texts, marks too, is no longer good. */
#ifndef COURSE_TRANSLATE_H
#define COURSE_TRANSLATE_H

#include "content/catalogue.h"
#include "course/glossary.h"
#include "course/instruments.h"
#include "course/module.h"

/* Shows each text in the language of the catalogue (NULL: as it is written). A text without a
 * translation shows its source. A question is in one language, whole: where some text of it has no
 * translation, all of it shows the source. */
void translate_unit(struct unit *unit, const struct catalogue *catalogue);
void translate_question(struct question *question, const struct catalogue *catalogue);

/* A module's head: title, summary, objectives, facilitator's note; and its units. */
void translate_module(struct module *module, const struct catalogue *catalogue);

void translate_glossary(struct glossary *glossary, const struct catalogue *catalogue);
void translate_instruments(struct instruments *instruments, const struct catalogue *catalogue);
void translate_text(struct text *text, const struct catalogue *catalogue);
void translate_blocks(struct blocks *blocks, const struct catalogue *catalogue);

/* Turns a lesson from its translation to its source, or back (text_turn()). */
void translate_turn(struct unit *unit);

/* How many texts of a unit's lesson are shown in translation, how many have one, and how many have
 * none though one was asked for. */
struct translate_count {
    size_t shown;
    size_t turned;
    size_t missing;
};
struct translate_count translate_count(const struct unit *unit);

#endif

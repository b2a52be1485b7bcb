/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of the screens' tests for who teaches, and its French. Pictures show these words: a
 * change here changes pictures. */
#include "config.h"

#include "support/screens_course.h"

#include <stddef.h>

#define MANIFEST                                                                                   \
    "<course version=\"1\" id=\"taught\" edition=\"1.0.0\" lang=\"en\">\n"                         \
    "  <title>Work and rest</title>\n"                                                             \
    "  <module src=\"1.xml\"/>\n"                                                                  \
    "</course>\n"

#define HOURS                                                                                      \
    "  <lesson id=\"hours\" minutes=\"12\"><title>Hours of work</title>\n"                         \
    "    <p>Eight hours for work, eight hours for rest.</p>\n"                                     \
    "    <facilitator><p>Ask who has worked at night, and what it did to the next day. Let two "   \
    "or\n"                                                                                         \
    "      three speak; do not comment yet.</p>\n"                                                 \
    "      <ul><li>Write the answers down.</li><li>Keep them for the end.</li></ul>\n"             \
    "      </facilitator>\n"                                                                       \
    "    <p>A week has a day of rest.</p>\n"                                                       \
    "    <facilitator>Which day is it here?</facilitator>\n"                                       \
    "    <ul><li>A break in the day belongs to the law of many countries, and to the\n"            \
    "      agreements of many more.</li>\n"                                                        \
    "      <li>A shift of nights is shorter.</li>\n"                                               \
    "      <li>Overtime is paid, and agreed before.</li></ul>\n"                                   \
    "    <table><caption>Limits</caption>\n"                                                       \
    "      <tr><th>What</th><th>Hours</th></tr>\n"                                                 \
    "      <tr><td>A day</td><td>8</td></tr><tr><td>A week</td><td>48</td></tr></table>\n"         \
    "    <pre>Mon-Fri  8 hours\nSat      4 hours</pre>\n"                                          \
    "    <try><single-choice id=\"try-hours\"><prompt>How many hours a week, at most?</prompt>\n"  \
    "      <option>40</option><option correct=\"yes\">48</option></single-choice></try>\n"         \
    "    <p>Not translated: this paragraph.</p>\n"                                                 \
    "    <p>That was all, <a href=\"#quiz\">the quiz</a> follows.</p></lesson>\n"

#define QUIZ                                                                                       \
    "  <quiz id=\"quiz\" minutes=\"6\"><title>Rest</title>\n"                                      \
    "    <facilitator>Do this one in pairs, then compare.</facilitator>\n"                         \
    "    <true-false id=\"sunday\" answer=\"false\"><title>A day of rest</title>\n"                \
    "      <prompt>The day of rest is always Sunday.</prompt></true-false>\n"                      \
    "    <single-choice id=\"break\"><prompt>Who agrees on breaks?</prompt>\n"                     \
    "      <option correct=\"yes\">Both sides</option><option>Nobody</option></single-choice>\n"   \
    "    <single-choice id=\"nights\"><prompt>What is a night shift?</prompt>\n"                   \
    "      <option correct=\"yes\">Work at night</option><option>A shirt</option>\n"               \
    "      </single-choice></quiz>\n"

#define MODULE                                                                                     \
    "<module id=\"time\" minutes=\"45\"><title>Time</title>\n"                                     \
    "  <objective id=\"limits\">Name the limits</objective>\n"                                     \
    "  <facilitator><p>Chairs in a circle. You need a flip chart and the national law on hours.\n" \
    "    </p></facilitator>\n" HOURS                                                               \
    "  <lesson id=\"rest\"><title>Rest</title><p>Rest is work's other half.</p></lesson>\n" QUIZ   \
    "</module>\n"

const struct screens_file screens_taught_course[] = {
    {"taught/course.xml", MANIFEST},
    {"taught/1.xml", MODULE},
    {NULL, NULL},
};

const struct screens_words screens_taught_translation[] = {
    {"Work and rest", "Travail et repos"},
    {"Time", "Le temps"},
    {"Hours of work", "La durée du travail"},
    {"Eight hours for work, eight hours for rest.",
     "Huit heures pour le travail, huit heures pour le repos, et huit heures pour tout ce qui fait "
     "que la vie vaut d'être vécue, disait-on alors."},
    {"Ask who has worked at night, and what it did to the next day. Let two or three speak; do not "
     "comment yet.",
     "Demandez qui a travaillé la nuit. Laissez parler deux ou trois personnes."},
    {"Write the answers down.", "Notez les réponses."},
    {"Keep them for the end.", "Gardez-les pour la fin."},
    {"A week has a day of rest.", "Une semaine a un jour de repos."},
    {"Which day is it here?", "Quel jour est-ce ici ?"},
    {"A break in the day belongs to the law of many countries, and to the agreements of many more.",
     "La pause est prévue par la loi."},
    {"A shift of nights is shorter.",
     "Le poste de nuit est plus court que celui de jour, et il est payé davantage dans la plupart "
     "des pays."},
    {"Overtime is paid, and agreed before.",
     "Les heures supplémentaires sont payées et convenues."},
    {"Limits", "Limites"},
    {"What", "Quoi"},
    {"Hours", "Heures"},
    {"A day", "Un jour"},
    {"A week", "Une semaine"},
    {"Mon-Fri  8 hours\nSat      4 hours", "Lun-ven  8 heures\nSam      4 heures"},
    {"How many hours a week, at most?", "Combien d'heures par semaine, au plus ?"},
    {"That was all, <a href=\"#quiz\">the quiz</a> follows.",
     "C'est tout, <a href=\"#quiz\">le questionnaire</a> suit."},
    {"Chairs in a circle. You need a flip chart and the national law on hours.",
     "Les chaises en cercle. Il faut un tableau et la loi nationale sur la durée du travail."},
    {"Do this one in pairs, then compare.", "À faire à deux, puis comparez."},
    {NULL, NULL},
};

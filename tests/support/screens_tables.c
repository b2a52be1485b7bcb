/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of the screens' tests with tables longer than a page, its French, and some of its
 * Arabic. Pictures show these words: a change here changes pictures. */
#include "config.h"

#include "support/screens_course.h"

#include <stddef.h>

#define MANIFEST                                                                                   \
    "<course version=\"1\" id=\"tables\" edition=\"1.0.0\" lang=\"en\">\n"                         \
    "  <title>In figures</title>\n"                                                                \
    "  <glossary src=\"glossary.xml\"/>\n"                                                         \
    "  <module src=\"1.xml\"/>\n"                                                                  \
    "</course>\n"

#define GLOSSARY                                                                                   \
    "<glossary>\n"                                                                                 \
    "  <entry id=\"ratify\"><title>Ratification</title>\n"                                         \
    "    <definition><p>A country says that it will keep to a Convention.</p></definition>\n"      \
    "  </entry>\n"                                                                                 \
    "</glossary>\n"

#define COUNTRY(name, year, age)                                                                   \
    "      <tr><td>" name "</td><td>" year "</td><td>" age "</td></tr>\n"

#define COUNTRIES                                                                                  \
    "    <table><caption>Ages that countries chose</caption>\n"                                    \
    "      <tr><th>Country</th><th>Year of <term ref=\"ratify\">ratification</term></th>\n"        \
    "        <th>Lowest age</th></tr>\n" COUNTRY("Albania", "1998", "16")                          \
        COUNTRY("Bolivia", "1997", "14") COUNTRY("Cambodia", "1999", "15")                         \
            COUNTRY("Denmark", "1997", "15") COUNTRY("Ecuador", "2000", "15")                      \
                COUNTRY("Fiji", "2003", "15") COUNTRY("Georgia", "1996", "15")                     \
                    COUNTRY("Honduras", "1980", "14") COUNTRY("Indonesia", "1999", "15")           \
                        COUNTRY("Jordan", "1998", "16") COUNTRY("Kenya", "1979", "16")             \
                            COUNTRY("Madagascar", "2000", "15") "    </table>\n"

#define SECTORS                                                                                    \
    "    <table><tr><th>Sector</th><th>What makes the work hazardous</th></tr>\n"                  \
    "      <tr><td>Farms</td><td>Long days in the heat, loads that are too heavy, and what is\n"   \
    "        sprayed against insects</td></tr>\n"                                                  \
    "      <tr><td>Mines</td><td>Dust, noise, galleries that fall in, and the dark that makes\n"   \
    "        each of these worse</td></tr>\n"                                                      \
    "      <tr><td>Nets</td><td>Cold water, knives, and nights on deck far from any help\n"        \
    "        that could come</td></tr></table>\n"

#define AGES                                                                                       \
    "  <lesson id=\"ages\"><title>Which age?</title>\n"                                            \
    "    <p>Twelve countries, and what they chose.</p>\n" COUNTRIES                                \
    "    <p>A country may raise its age later.</p>\n" SECTORS                                      \
    "    <p>Who is eighteen may do such work.</p>\n"                                               \
    "    <try><single-choice id=\"try-age\"><prompt>Which age did most choose?</prompt>\n"         \
    "      <option>14</option><option correct=\"yes\">15</option></single-choice></try>\n"         \
    "  </lesson>\n"

#define DEEP                                                                                       \
    "  <lesson id=\"deep\"><title>Hours</title>\n"                                                 \
    "    <table><tr><th>Day</th><th>Hours of light work that a child of thirteen may do</th>\n"    \
    "      <th>The same in weeks without any school</th></tr>\n" COUNTRY("Monday", "2", "7")       \
        COUNTRY("Tuesday", "2", "7") COUNTRY("Wednesday", "2", "7") COUNTRY("Thursday", "2", "7")  \
            COUNTRY("Friday", "2", "7") COUNTRY("Saturday", "3", "3")                              \
                COUNTRY("Sunday", "0", "0") "    </table></lesson>\n"

#define PLAIN                                                                                      \
    "  <lesson id=\"plain\"><title>Letters</title>\n"                                              \
    "    <table>\n" COUNTRY("alpha", "1", "a") COUNTRY("beta", "2", "b")                           \
        COUNTRY("gamma", "3", "c") COUNTRY("delta", "4", "d") COUNTRY("epsilon", "5", "e")         \
            COUNTRY("zeta", "6", "f") COUNTRY("eta", "7", "g") COUNTRY("theta", "8", "h")          \
                COUNTRY("iota", "9", "i") "    </table></lesson>\n"

const struct screens_file screens_tables_course[] = {
    {"tables/course.xml", MANIFEST},
    {"tables/glossary.xml", GLOSSARY},
    {"tables/1.xml",
     "<module id=\"figures\"><title>Figures</title>\n"
     "  <objective id=\"read\">Read a table</objective>\n" AGES DEEP PLAIN "</module>\n"},
    {NULL, NULL},
};

const struct screens_words screens_tables_translation[] = {
    {"In figures", "En chiffres"},
    {"Figures", "Chiffres"},
    {"Which age?", "Quel âge ?"},
    {"Twelve countries, and what they chose.",
     "Douze pays, et ce qu'ils ont choisi d'écrire dans leur loi quand ils ont ratifié."},
    {"Ages that countries chose", "Âges que des pays ont choisis"},
    {"Country", "Pays"},
    {"Year of <term ref=\"ratify\">ratification</term>",
     "Année de la <term ref=\"ratify\">ratification de la convention par ce pays</term>"},
    {"Lowest age", "Âge minimum"},
    {"Albania", "Albanie"},
    {"Bolivia", "Bolivie"},
    {"Cambodia", "Cambodge"},
    {"Denmark", "Danemark"},
    {"Ecuador", "Équateur"},
    {"Fiji", "Fidji"},
    {"Georgia", "Géorgie"},
    {"Indonesia", "Indonésie"},
    {"Jordan", "Jordanie"},
    {"A country may raise its age later.", "Un pays peut relever l'âge plus tard."},
    {NULL, NULL},
};

const struct screens_words screens_tables_arabic[] = {
    {"In figures", "بالأرقام"},
    {"Figures", "أرقام"},
    {"Which age?", "أي سن؟"},
    {"Twelve countries, and what they chose.", "اثنا عشر بلدًا وما اختارته."},
    {"Ages that countries chose", "الأعمار التي اختارتها البلدان"},
    {"Country", "البلد"},
    {"Year of <term ref=\"ratify\">ratification</term>", "سنة <term ref=\"ratify\">التصديق</term>"},
    {"Lowest age", "الحد الأدنى للسن"},
    {"Albania", "ألبانيا"},
    {"Bolivia", "بوليفيا"},
    {"Cambodia", "كمبوديا"},
    {"Denmark", "الدانمرك"},
    {"Ecuador", "إكوادور"},
    {"Fiji", "فيجي"},
    {"Georgia", "جورجيا"},
    {"Honduras", "هندوراس"},
    {"Indonesia", "إندونيسيا"},
    {"Jordan", "الأردن"},
    {"Kenya", "كينيا"},
    {"Madagascar", "مدغشقر"},
    {"A country may raise its age later.", "يجوز للبلد أن يرفع السن لاحقًا."},
    {NULL, NULL},
};

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of the screens' tests that has everything. Pictures show these words: a change here
 * changes pictures. */
#include "config.h"

#include "support/screens_course.h"

#include <stddef.h>

#define MANIFEST                                                                                   \
    "<course version=\"1\" id=\"whole\" edition=\"1.0.0\" lang=\"en\">\n"                          \
    "  <title>Everything</title>\n"                                                                \
    "  <instruments src=\"instruments.xml\"/>\n"                                                   \
    "  <module src=\"1.xml\"/>\n"                                                                  \
    "</course>\n"

#define INSTRUMENTS                                                                                \
    "<instruments>\n"                                                                              \
    "  <instrument id=\"C111\" kind=\"convention\" adopted=\"1958-06-25\" "                        \
    "in-force=\"1960-06-15\" group=\"fundamental\">\n"                                             \
    "    <title>Discrimination (Employment and Occupation) Convention, 1958</title>\n"             \
    "    <summary>Equal opportunity and treatment.</summary>\n"                                    \
    "    <article id=\"1\">What discrimination is.</article>\n"                                    \
    "  </instrument>\n"                                                                            \
    "  <instrument id=\"C182\" kind=\"convention\" adopted=\"1999-06-17\" "                        \
    "in-force=\"2000-11-19\" group=\"fundamental\">\n"                                             \
    "    <title>Worst Forms of Child Labour Convention, 1999</title>\n"                            \
    "    <summary>What cannot wait.</summary>\n"                                                   \
    "  </instrument>\n"                                                                            \
    "</instruments>\n"

/* A page or so each, to be seen alone. */
#define PAGES                                                                                      \
    "  <lesson id=\"table\"><title>A table</title>\n"                                              \
    "    <p>The ages of the Convention, in a row each.</p>\n"                                      \
    "    <table><caption>Ages under C138</caption>\n"                                              \
    "      <tr><th>Work</th><th>In general</th><th>Begun at 14</th><th>Recommended</th></tr>\n"    \
    "      <tr><th>Basic minimum age</th><td>15</td><td>14</td><td>16</td></tr>\n"                 \
    "      <tr><th>Light work</th><td>13 to 15</td><td>12 to 14</td><td>13 to 15</td></tr>\n"      \
    "      <tr><th>Hazardous work, under strict conditions laid down by law</th>\n"                \
    "        <td>16</td><td>16</td><td>18</td></tr></table>\n"                                     \
    "    <p>A country chooses once.</p></lesson>\n"                                                \
    "  <lesson id=\"chart\"><title>A chart and a figure</title>\n"                                 \
    "    <chart kind=\"bar\" unit=\"million\"><caption>Children in child labour</caption>\n"       \
    "      <bar label=\"2000\" value=\"246\"/><bar label=\"2020\" value=\"160\"/>\n"               \
    "      <bar label=\"2024\" value=\"138\"/></chart>\n"                                          \
    "    <figure alt=\"From the field to the shop\">field --> gin --> mill --> factory\n"          \
    "                                      |\n"                                                    \
    "                                      v\n"                                                    \
    "                                    shop</figure></lesson>\n"                                 \
    "  <lesson id=\"words\"><title>Words of others</title>\n"                                      \
    "    <dl><dt>C138</dt><dd>From which age may a person do which work?</dd>\n"                   \
    "      <dt>C182</dt><dd>What must stop first, for everyone under 18?</dd></dl>\n"              \
    "    <blockquote source=\"Constitution of the ILO, preamble\">Peace can last only if it\n"     \
    "      rests on social justice.</blockquote>\n"                                                \
    "    <example label=\"Nour and the film\">Nour is 12 and plays in a film.</example>\n"         \
    "  </lesson>\n"

/* Longer than the smallest window, and not to be parted. */
#define LONG                                                                                       \
    "  <lesson id=\"long\"><title>Long</title><p>One row is long.</p>\n"                           \
    "    <table><caption>The four groups of article 3, in the order of the Convention</caption>\n" \
    "      <tr><th>Letter</th><th>Group</th></tr>\n"                                               \
    "      <tr><td>a</td><td>slavery and practices similar to it, such as the sale and\n"          \
    "        trafficking of children, debt bondage, serfdom and forced labour, and the\n"          \
    "        forced recruitment of children for use in armed conflict</td></tr>\n"                 \
    "      <tr><td>b</td><td>prostitution</td></tr></table>\n"                                     \
    "    <p>Two more follow.</p></lesson>\n"

/* A page, a pause, a try of each kind with a link before, a note for who teaches at the end. */
#define STEPS                                                                                      \
    "  <lesson id=\"steps\"><title>Step by step</title>\n"                                         \
    "    <p>Think of a job that you know. Who decides about the hours?</p>\n"                      \
    "    <pause/>\n"                                                                               \
    "    <p>In most places nobody asks, says <cite ref=\"C111\"/>.</p>\n"                          \
    "    <try><single-choice id=\"try-one\" cite=\"C111:1\">\n"                                    \
    "      <prompt>Who decides?</prompt>\n"                                                        \
    "      <option>The employer alone<feedback>Not alone.</feedback></option>\n"                   \
    "      <option correct=\"yes\">Law, agreements and contracts\n"                                \
    "        <feedback>In this order.</feedback></option>\n"                                       \
    "      <explanation>See your contract.</explanation></single-choice></try>\n"                  \
    "    <p>So far so good.</p>\n"                                                                 \
    "    <try><short-answer id=\"try-words\"><prompt>How many hours a day, at most?</prompt>\n"    \
    "      <answer>8</answer><answer>eight</answer>\n"                                             \
    "      <answer credit=\"0\">12<feedback>That is the day, not the work.</feedback></answer>\n"  \
    "      <hint cost=\"50\">A third of the day.</hint></short-answer></try>\n"                    \
    "    <facilitator>Ask who has worked at night.</facilitator>\n"                                \
    "    <p>That was all.</p></lesson>\n"

#define TRIES                                                                                      \
    "  <quiz id=\"tries\" pass=\"70\" behaviour=\"interactive\" tries=\"2\" penalty=\"50\">\n"     \
    "    <title>Tries</title>\n"                                                                   \
    "    <multiple-choice id=\"grounds\" objective=\"equal\" cite=\"C111:1\">\n"                   \
    "      <title>Grounds of discrimination</title>\n"                                             \
    "      <prompt>Which of these grounds does C111 itself name? Choose every right one.\n"        \
    "        </prompt>\n"                                                                          \
    "      <option correct=\"yes\">Religion<feedback>It is named.</feedback></option>\n"           \
    "      <option>Age<feedback>A State may add it.</feedback></option>\n"                         \
    "      <option correct=\"yes\">Political opinion</option>\n"                                   \
    "      <option>Disability<feedback>A State may add it.</feedback></option>\n"                  \
    "      <option correct=\"yes\">Social origin</option>\n"                                       \
    "      <hint cost=\"25\">There are seven; three of them stand here.</hint>\n"                  \
    "      <explanation>It names seven grounds. A State may add others.</explanation>\n"           \
    "    </multiple-choice>\n"                                                                     \
    "    <short-answer id=\"first\" objective=\"child\" cite=\"C182\">\n"                          \
    "      <title>The first that all ratified</title>\n"                                           \
    "      <prompt>Which Convention was the first to be ratified by every member State of the\n"   \
    "        ILO? Its number is enough.</prompt>\n"                                                \
    "      <answer>C182</answer><answer>182</answer>\n"                                            \
    "      <answer credit=\"0\">C138<feedback>It is on child labour too, but think of the\n"       \
    "        worst.</feedback></answer>\n"                                                         \
    "      <hint>It was adopted in 1999.</hint>\n"                                                 \
    "      <explanation>All have ratified <cite ref=\"C182\"/> since 2020.</explanation>\n"        \
    "      </short-answer>\n"                                                                      \
    "    <true-false id=\"consent\" objective=\"child\" answer=\"false\">\n"                       \
    "      <title>Consent of the parents</title>\n"                                                \
    "      <prompt>If the parents agree, hazardous work is allowed at 16.</prompt>\n"              \
    "      <feedback answer=\"true\">Consent changes nothing.</feedback>\n"                        \
    "      <feedback answer=\"false\">The law decides, not the parents.</feedback>\n"              \
    "    </true-false>\n"                                                                          \
    "  </quiz>\n"

#define PAPER                                                                                      \
    "  <quiz id=\"paper\" behaviour=\"deferred\"><title>Paper</title>\n"                           \
    "    <single-choice id=\"sky\"><prompt>Is the sky blue?</prompt>\n"                            \
    "      <option correct=\"yes\">Yes<feedback>By day.</feedback></option>\n"                     \
    "      <option>No<feedback>Look up.</feedback></option></single-choice>\n"                     \
    "    <single-choice id=\"grass\"><prompt>Is grass red?</prompt>\n"                             \
    "      <option>Yes<feedback>Look down.</feedback></option>\n"                                  \
    "      <option correct=\"yes\">No</option></single-choice>\n"                                  \
    "    <short-answer id=\"name\"><prompt>What is your name?</prompt>\n"                          \
    "      <answer>*</answer></short-answer>\n"                                                    \
    "  </quiz>\n"

#define MODULE                                                                                     \
    "<module id=\"all\"><title>All of it</title>\n"                                                \
    "  <objective id=\"equal\">Name the grounds of discrimination</objective>\n"                   \
    "  <objective id=\"child\">Tell the worst forms from the others</objective>\n" PAGES LONG      \
        STEPS TRIES PAPER "</module>\n"

const struct screens_file screens_whole_course[] = {
    {"whole/course.xml", MANIFEST},
    {"whole/instruments.xml", INSTRUMENTS},
    {"whole/1.xml", MODULE},
    {NULL, NULL},
};

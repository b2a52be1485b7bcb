/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The courses of the screens' tests. Pictures show these words: a change here changes pictures. */
#include "config.h"

#include "support/screens_course.h"

#include <stddef.h>

/* Two modules of a course, with every kind of block, long and short questions. */
#define MANIFEST                                                                                   \
    "<course version=\"1\" id=\"core\" edition=\"1.0.0\" lang=\"en\">\n"                           \
    "  <title>Core labour standards at work</title>\n"                                             \
    "  <glossary src=\"glossary.xml\"/>\n"                                                         \
    "  <instruments src=\"instruments.xml\"/>\n"                                                   \
    "  <module src=\"1.xml\"/>\n"                                                                  \
    "  <module src=\"2.xml\"/>\n"                                                                  \
    "</course>\n"

#define GLOSSARY                                                                                   \
    "<glossary>\n"                                                                                 \
    "  <entry id=\"minimum-age\"><title>minimum age</title>\n"                                     \
    "    <definition>Lowest legal age for admission to work. Each State names its own when it\n"   \
    "      ratifies <cite ref=\"C138\"/>, and can raise it later.</definition>\n"                  \
    "    <equivalent lang=\"fr\">âge minimum</equivalent>\n"                                      \
    "    <equivalent lang=\"es\">edad mínima</equivalent>\n"                                      \
    "    <see><cite ref=\"C138:2\"/>, <term ref=\"light-work\">light work</term></see></entry>\n"  \
    "  <entry id=\"light-work\"><title>light work</title>\n"                                       \
    "    <definition>\n"                                                                           \
    "      <p>Harmless work that does not hinder schooling.</p>\n"                                 \
    "      <p>A country may allow it from 13, or from 12 where the general age is 14.</p>\n"       \
    "      <p>It says which activities are light work.</p>\n"                                      \
    "      <p>It says how many hours a day and a week.</p>\n"                                      \
    "      <p>It says under which conditions.</p>\n"                                               \
    "      <p>And it inspects (<cite ref=\"C138:9\"/>).</p>\n"                                     \
    "    </definition></entry>\n"                                                                  \
    "</glossary>\n"

#define INSTRUMENTS                                                                                \
    "<instruments>\n"                                                                              \
    "  <instrument id=\"C138\" kind=\"convention\" adopted=\"1973-06-26\" "                        \
    "in-force=\"1976-06-19\" group=\"fundamental\">\n"                                             \
    "    <title>Minimum Age Convention, 1973</title>\n"                                            \
    "    <summary>The ages from which people may work.</summary>\n"                                \
    "    <article id=\"2\">Each State declares its <term ref=\"minimum-age\">minimum\n"            \
    "      age</term>.</article>\n"                                                                \
    "    <article id=\"7\">Light work: 13 to 15, or 12 to 14.</article>\n"                         \
    "    <article id=\"9\">Penalties; registers of workers under 18.</article>\n"                  \
    "  </instrument>\n"                                                                            \
    "</instruments>\n"

#define MODULE_1                                                                                   \
    "<module id=\"freedom\" minutes=\"80\">\n"                                                     \
    "  <title>Freedom of association and collective bargaining</title>\n"                          \
    "  <objective id=\"rights\">Name what the two Conventions protect</objective>\n"               \
    "  <lesson id=\"unions\" minutes=\"5\"><title>Who may form a union?</title>\n"                 \
    "    <p>Workers and employers, without distinction whatsoever, may form and join\n"            \
    "      organizations of their own choosing.</p></lesson>\n"                                    \
    "</module>\n"

#define LESSON                                                                                     \
    "  <lesson id=\"ages\" minutes=\"12\"><title>How old is old enough?</title>\n"                 \
    "    <p>Not all work by children is child labour: it depends on age, and on harm. The\n"       \
    "      <cite ref=\"C138\">Minimum Age Convention, 1973</cite>, asks each country to set\n"     \
    "      a <term ref=\"minimum-age\">minimum age</term> for admission to employment or\n"        \
    "      work. It is not below the end of compulsory schooling and <em>in any case</em> not\n"   \
    "      below 15, says <cite ref=\"C138:2(3)\"/>.</p>\n"                                        \
    "    <p>Where the economy and schools are insufficiently developed, a country may begin\n"     \
    "      with 14, after consulting employers and workers.</p>\n"                                 \
    "    <h>Three names</h>\n"                                                                     \
    "    <p>Grace writes down three names.</p>\n"                                                  \
    "    <ul>\n"                                                                                   \
    "      <li><strong>Baraka, 13,</strong> goes to school. On Saturdays he counts baskets of\n"   \
    "        fish for his aunt: two hours, in the shade, without pay.</li>\n"                      \
    "      <li><strong>Joseph, 15,</strong> mends nets by day, for a wage.</li>\n"                 \
    "      <li><strong>Salma, 17,</strong> dives to free nets caught on the rocks.</li>\n"         \
    "    </ul>\n"                                                                                  \
    "    <h>Light work</h>\n"                                                                      \
    "    <p>National law may permit <term ref=\"light-work\">light work</term> from 13 to 15\n"    \
    "      (<cite ref=\"C138:7\"/>). The work must pass two tests:</p>\n"                          \
    "    <ol>\n"                                                                                   \
    "      <li>It is not likely to harm health or development.</li>\n"                             \
    "      <li><p>It does not get in the way of school:</p>\n"                                     \
    "        <ul><li>of attending,</li><li>of learning there.</li></ul></li>\n"                    \
    "    </ol>\n"                                                                                  \
    "    <note kind=\"info\"><p>The people and the town are fiction.</p>\n"                        \
    "      <p>The Convention is not.</p></note>\n"                                                 \
    "    <note kind=\"caution\">National law may go further: check it.</note>\n"                   \
    "    <note kind=\"tip\">Ask the labour inspection.</note>\n"                                   \
    "    <h>What to take home</h>\n"                                                               \
    "    <p>Look at the age <em>and</em> at the work.</p>\n"                                       \
    "  </lesson>\n"

#define QUIZ                                                                                       \
    "  <quiz id=\"quiz\" pass=\"60\" minutes=\"6\">\n"                                             \
    "    <single-choice id=\"luis\" objective=\"rule\" cite=\"C138:7\">\n"                         \
    "      <title>Luis in his aunt's shop</title>\n"                                               \
    "      <prompt>Luis, 13, helps in his aunt's shop for two hours on three afternoons a\n"       \
    "        week. He goes to school and lifts nothing heavy. The country's minimum age is\n"      \
    "        15. May national law allow this?</prompt>\n"                                          \
    "      <option id=\"a\">No. Whoever works below 15 is in child labour.\n"                      \
    "        <feedback>Light work is the exception.</feedback></option>\n"                         \
    "      <option id=\"b\" correct=\"yes\">Yes, as light work, as long as it harms neither\n"     \
    "        his health nor his schooling.</option>\n"                                             \
    "      <option id=\"c\">Yes, because the shop belongs to his family.\n"                        \
    "        <feedback>C138 covers unpaid work for the family too.</feedback></option>\n"          \
    "      <option id=\"d\">Yes, if his parents agree in writing.\n"                               \
    "        <feedback>The parents' consent changes nothing.</feedback></option>\n"                \
    "      <hint>Article 7 has two tests.</hint>\n"                                                \
    "      <hint>One is about school.</hint>\n"                                                    \
    "      <explanation>National law may permit light work from 13 to 15 that harms neither\n"     \
    "        health nor schooling.</explanation>\n"                                                \
    "    </single-choice>\n"                                                                       \
    "    <single-choice id=\"thirteen\" objective=\"rule\">\n"                                     \
    "      <prompt>From what age may national law permit light work, in general?</prompt>\n"       \
    "      <option>12</option><option correct=\"yes\">13</option>\n"                               \
    "      <option>14</option><option>15</option>\n"                                               \
    "    </single-choice>\n"                                                                       \
    "    <single-choice id=\"nets\" objective=\"kinds\" cite=\"C138\">\n"                          \
    "      <title>Nets at the bottom of the lake</title>\n"                                        \
    "      <prompt><p>Salma, 17, dives for nets. The inspector reads in her papers:</p>\n"         \
    "        <ul><li>she was never trained to dive,</li>\n"                                        \
    "          <li>nobody is in the boat meanwhile.</li></ul>\n"                                   \
    "        <p>What does the Convention ask for?</p></prompt>\n"                                  \
    "      <option correct=\"yes\">That she stops diving today: work under water is hazardous\n"   \
    "        work, for which the age is 18.<feedback>And she keeps her job: she runs the radio\n"  \
    "        from now on, and somebody else is trained to dive.</feedback></option>\n"             \
    "      <option>Nothing, because she is above the minimum age of 15 that her country\n"         \
    "        declared.<feedback>That is the age for work that harms nobody. Diving is no such\n"   \
    "        work, whatever the pay.</feedback></option>\n"                                        \
    "      <option>That her parents agree, and that a doctor looks at her once a year.\n"          \
    "        <feedback>Consent changes nothing. The doctor helps, but is not enough.\n"            \
    "        </feedback></option>\n"                                                               \
    "      <explanation>From 16, national law may permit hazardous work where health and\n"        \
    "        safety are fully protected and the young person was trained for the work. None of\n"  \
    "        that is so here. National law may go further: check it.</explanation>\n"              \
    "    </single-choice>\n"                                                                       \
    "  </quiz>\n"

#define MODULE_2                                                                                   \
    "<module id=\"child-labour\" minutes=\"28\">\n"                                                \
    "  <title>Ending child labour</title>\n"                                                       \
    "  <objective id=\"rule\">Determine the age rule for a job</objective>\n"                      \
    "  <objective id=\"kinds\">Distinguish light, permitted and hazardous work, and say which\n"   \
    "    age each one has</objective>\n" LESSON                                                    \
    "  <lesson id=\"light\" minutes=\"10\"><title>Light work</title>\n"                            \
    "    <p>One page about light work.</p></lesson>\n" QUIZ "</module>\n"

/* A course in characters that are wide, or that combine. */
#define WIDE_MANIFEST                                                                              \
    "<course version=\"1\" id=\"wide\" edition=\"1.0.0\" lang=\"en\">\n"                           \
    "  <title>Decent work: concept, practice and partnership (体面劳动)</title>\n"             \
    "  <module src=\"1.xml\"/>\n"                                                                  \
    "</course>\n"

#define WIDE_MODULE                                                                                                    \
    "<module id=\"scripts\"><title>体面劳动</title>\n"                                                             \
    "  <lesson id=\"wide\"><title>What is decent work? 什么是体面劳动？</title>\n"                             \
    "    <p>体面劳动是指男女在自由、公正、安全和具备人格尊严的条件下，获得体面的、" \
    "生产性的、可持续的工作机会。这是国际劳工组织的目标。</p>\n"                             \
    "    <p>Tiếng Vie\xCC\xA3\xCC\x82t, hi\xE1\xBB\x87n nay: a\xCC\x8A e\xCC\x81 n\xCC\x83, "                        \
    "งานที่มีคุณค่า, सभ्य काम.</p>\n"                                        \
    "    <p>Un<em>break</em>able: "                                                                                    \
    "wider\xC2\xADspruchs\xC2\xAD"                                                                                     \
    "freie "                                                                                                           \
    "Donau\xC2\xAD"                                                                                                    \
    "dampf\xC2\xADschiff\xC2\xAD"                                                                                      \
    "fahrts\xC2\xAD"                                                                                                   \
    "gesell\xC2\xAD"                                                                                                   \
    "schafts\xC2\xADkapitän.</p></lesson>\n"                                                                          \
    "</module>\n"

/* A lesson and a quiz are good; of the others something is left out. */
#define FAULTY_MANIFEST                                                                            \
    "<course version=\"1\" id=\"faulty\" edition=\"1.0.0\" lang=\"en\">\n"                         \
    "  <title>A course with mistakes</title>\n"                                                    \
    "  <module src=\"1.xml\"/>\n"                                                                  \
    "</course>\n"

#define FAULTY_MODULE                                                                              \
    "<module id=\"one\"><title>One</title>\n"                                                      \
    "  <lesson id=\"good\"><title>Good</title><p>Good.</p></lesson>\n"                             \
    "  <quiz id=\"check\"><title>Check</title>\n"                                                  \
    "    <single-choice id=\"sky\"><prompt>Is it good?</prompt>\n"                                 \
    "      <option correct=\"yes\">Yes</option><option>No</option></single-choice></quiz>\n"       \
    "  <lesson id=\"odd\"><title>Odd</title><para>Odd.</para><p>Good.</p></lesson>\n"              \
    "  <quiz id=\"quiz\"><single-choice id=\"a\"><prompt>A?</prompt><option>B</option>\n"          \
    "    <option>C</option></single-choice></quiz>\n"                                              \
    "</module>\n"

const struct screens_file screens_courses[] = {
    {"core/course.xml", MANIFEST},
    {"core/glossary.xml", GLOSSARY},
    {"core/instruments.xml", INSTRUMENTS},
    {"core/1.xml", MODULE_1},
    {"core/2.xml", MODULE_2},
    {"wide/course.xml", WIDE_MANIFEST},
    {"wide/1.xml", WIDE_MODULE},
    {NULL, NULL},
};

const struct screens_file screens_faulty_course[] = {
    {"faulty/course.xml", FAULTY_MANIFEST},
    {"faulty/1.xml", FAULTY_MODULE},
    {NULL, NULL},
};

const struct screens_words screens_translation[] = {
    {"Core labour standards at work", "Normes fondamentales au travail"},
    {"Ending child labour", "Éliminer le travail des enfants"},
    {"How old is old enough?", "À partir de quel âge ?"},
    {"Not all work by children is child labour: it depends on age, and on harm. The "
     "<cite ref=\"C138\">Minimum Age Convention, 1973</cite>, asks each country to set a "
     "<term ref=\"minimum-age\">minimum age</term> for admission to employment or work. It is not "
     "below the end of compulsory schooling and <em>in any case</em> not below 15, says "
     "<cite ref=\"C138:2(3)\"/>.",
     "Tout travail d'enfants n'est pas travail des enfants. La "
     "<cite ref=\"C138\">convention sur l'âge minimum</cite> demande à chaque pays un "
     "<term ref=\"minimum-age\">âge minimum</term>, <em>en aucun cas</em> moins de 15 ans, dit "
     "<cite ref=\"C138:2(3)\"/>."},
    {"light work", "travaux légers"},
    {"minimum age", "âge minimum"},
    {"Lowest legal age for admission to work. Each State names its own when it ratifies "
     "<cite ref=\"C138\"/>, and can raise it later.",
     "Âge légal le plus bas pour travailler. Chaque État fixe le sien en ratifiant la "
     "<cite ref=\"C138\"/>, et peut le relever."},
    {"<cite ref=\"C138:2\"/>, <term ref=\"light-work\">light work</term>",
     "<cite ref=\"C138:2\"/>, <term ref=\"light-work\">travaux légers</term>"},
    {"Minimum Age Convention, 1973", "Convention sur l'âge minimum, 1973"},
    {"The ages from which people may work.", "Les âges dès lesquels on peut travailler."},
    {"Each State declares its <term ref=\"minimum-age\">minimum age</term>.",
     "Chaque État déclare son <term ref=\"minimum-age\">âge minimum</term>."},
    {"Light work: 13 to 15, or 12 to 14.", "Travaux légers : de 13 à 15 ans, ou de 12 à 14."},
    {NULL, NULL},
};

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of the screens' tests that is written in Arabic. Pictures show these words: a change
 * here changes pictures. */
#include "config.h"

#include "support/screens_course.h"

#include <stddef.h>

#define MANIFEST                                                                                   \
    "<course version=\"1\" id=\"arabic\" edition=\"1.0.0\" lang=\"ar\">\n"                         \
    "  <title>معايير العمل الأساسية</title>\n"                                  \
    "  <glossary src=\"glossary.xml\"/>\n"                                                         \
    "  <module src=\"1.xml\"/>\n"                                                                  \
    "</course>\n"

#define GLOSSARY                                                                                               \
    "<glossary>\n"                                                                                             \
    "  <entry id=\"minimum-age\"><title>الحد الأدنى للسن</title>\n"                              \
    "    <definition><p>أدنى سن قانونية للقبول في العمل.</p></definition></entry>\n" \
    "</glossary>\n"

#define LESSON                                                                                                                                          \
    "  <lesson id=\"ages\"><title>في أي سن؟</title>\n"                                                                                           \
    "    <p>تطلب الاتفاقية رقم 138 (C138) لعام 1973 من كل بلد أن يعيّن "                                              \
    "<term ref=\"minimum-age\">الحد الأدنى للسن</term> للقبول في العمل: لا يقل عن 15 سنة في\n"                   \
    "      أي حال. وقد صدّقت عليها دول كثيرة من أعضاء منظمة العمل الدولية (ILO) منذ ذلك.</p>\n" \
    "    <ul><li>العمل الخفيف: من 13 إلى 15 سنة.</li>\n"                                                                             \
    "      <li>العمل الخطر: 18 سنة، أي C182 أيضًا.</li></ul>\n"                                                                    \
    "    <table><tr><th>العمل</th><th>عامةً</th><th>البدء عند 14</th></tr>\n"                                                         \
    "      <tr><th>الحد الأدنى</th><td>15</td><td>14</td></tr>\n"                                                                             \
    "      <tr><th>العمل الخفيف</th><td>13–15</td><td>12–14</td></tr></table>\n"                                                         \
    "    <note kind=\"caution\"><p>لا يغيّر رضا الأهل شيئًا.</p></note></lesson>\n"

#define QUIZ                                                                                                                        \
    "  <quiz id=\"quiz\" pass=\"50\"><title>اختبار السن</title>\n"                                                        \
    "    <single-choice id=\"luis\"><prompt>لويس عمره 13 سنة ويساعد في متجر. هل يسمح القانون\n" \
    "      بذلك؟ انظر C138.</prompt>\n"                                                                                    \
    "      <option>لا، فمن يعمل دون سن 15 يُعدّ في عمل الأطفال.<feedback>ليس كل عمل.\n"     \
    "        </feedback></option>\n"                                                                                                \
    "      <option correct=\"yes\">نعم، بوصفه عملًا خفيفًا.<feedback>بشروط.</feedback></option>\n"         \
    "    </single-choice>\n"                                                                                                        \
    "    <short-answer id=\"age\"><prompt>ما الحد الأدنى لسن العمل الخطر؟</prompt>\n"                     \
    "      <answer>18</answer><answer>ثماني عشرة</answer></short-answer>\n"                                                \
    "  </quiz>\n"

const struct screens_file screens_arabic_course[] = {
    {"arabic/course.xml", MANIFEST},
    {"arabic/glossary.xml", GLOSSARY},
    {"arabic/1.xml",
     "<module id=\"child-labour\"><title>القضاء على عمل الأطفال</title>\n"
     "  <objective id=\"age\">تعيين الحد الأدنى للسن</objective>\n" LESSON QUIZ "</module>\n"},
    {NULL, NULL},
};

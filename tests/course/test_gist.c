/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* src/course/gist.c: what a file shows is never missing in its gist. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/shown.h"
#include "course/course.h"
#include "course/gist.h"
#include "course/module.h"
#include "support/courses.h"
#include "support/support.h"

static bool may_hold(const char *xml, const char *words)
{
    struct gist gist;
    gist_make(xml, strlen(xml), &gist);
    char *folded = fold_words_alone(words, strlen(words));
    bool may = gist_may_hold(&gist, folded);
    free(folded);
    gist_clear(&gist);
    return may;
}

Test(gist, words_are_found_however_they_are_written)
{
    static const struct {
        const char *xml;
        const char *words;
        bool may;
    } cases[] = {
        {"<p>Light work</p>", "light", true},
        {"<p>Light work</p>", "WORK light", true},
        {"<p>Light work</p>", "igh or", true},
        {"<p>Light work</p>", "lights", false},
        {"<p>Light work</p>", "p", false},
        {"<p>Light work</p>", "", true},
        {"<p>in<em>spec</em>tor</p>", "inspector", true},
        {"<p>in<!-- > a <b> -->spec<?x ?>tor</p>", "inspector", true},
        {"<p>in<!-- hidden -->spec</p>", "hidden", false},
        {"<p>in<![CDATA[<spec>&amp;]]>tor</p>", "spec", true},
        {"<p>in<![CDATA[<spec>&amp;]]>tor</p>", "amp", true},
        {"<p>work&amp;pay</p>", "amp", false},
        {"<p>work&amp;pay</p>", "work & pay", true},
        {"<p>caf&#233; &#xE9;t&#xe9;</p>", "CAFE ete", true},
        {"<p>&#x77;&#111;rk</p>", "work", true},
        {"<p>\u00C9QUIT\u00C9 Stra\u00DFe c\u0153ur</p>", "equite strasse coeur", true},
        {"<p>e\u0301<em>te\u0301</em></p>", "ete", true},
        {"<p>co\u00ADope\u00ADration</p>", "cooperation", true},
        {"<p>\u0627\u0644\u0639\u0640\u0645\u0644</p>", "\u0627\u0644\u0639\u0645\u0644", true},
        {"<p>\u0627\u0644\u0639\u0645\u0644</p>", "\u0645\u0639", false},
        {"<figure alt=\"A wo&#114;ker's da'y\">x</figure>", "worker", true},
        {"<figure alt='A \"day\" > night'>x</figure>", "day night", true},
        {"<p>see <cite ref=\"C138:7\"/>.</p>", "c138 art", true},
        {"<p>see <cite ref=\"C138:7\"/>.</p>", "c183", false},
        {"<p>see <cite ref=\"C138:7\">that</cite></p>", "art", false},
        {"<p>a<cite ref=\"C138:7\"/>b</p>", "ac138", true},
        {"<p>a <cite ref=\"C138:7\"/>b</p>", "7b", true},
        {"<p>a<em><cite ref=\"C138\"/></em><cite ref=\"C182:3\"/><em>b&#99;</em></p>", "ac138c182",
         true},
        {"<p>a<em><cite ref=\"C138\"/></em><cite ref=\"C182:3\"/><em>b&#99;</em>d</p>", "3bcd",
         true},
        {"<p>a<cite ref=\"C138\"/><cite ref=\"C182\"></cite>b</p>", "x", true},
        {"<p>a <cite ref=\"C138\"/> <cite ref=\"C182\"></cite>b</p>", "c182b", true},
        {"<p>a <cite ref=\"C138\"/> <cite ref=\"C182\"></cite>b</p>", "c138c182", false},
        {"<p>a<cite ref=\"C138\"><em>b</em></cite>c</p>", "abc", true},
        {"<td>a, <cite ref=\"C138\"/></td><td>b</td>", "x", false},
        {"<p>a <cite ref=\"C138:7\"> </cite></p>", "art", true},
        {"<p>a <cite ref=\"C138:7\"></cite></p>", "art", true},
        {"<figure src=\"drawn.txt\" alt=\"A\"/>", "anything", true},
        {"<p>a\u202Eb</p>",
         "a\uFFFD"
         "b",
         true},
        {"\uFEFF<p>work</p>", "work", true},
        {"<p>work", "work", true},
        {"<p>work<p", "work", true},
        {"<p>&#12", "work", false},
        {"", "work", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        cr_expect_eq(may_hold(cases[i].xml, cases[i].words), cases[i].may, "'%s' in %s",
                     cases[i].words, cases[i].xml);
}

/* --- Of whole courses --- */

struct looking {
    const struct gist *gist;
    const char *file;
    size_t texts;
};

/* What holds all words of a text holds every part of each. */
static int look(void *context, const struct text *text)
{
    struct looking *looking = context;
    char *words = shown_words(text);
    char *folded = fold_words_alone(words, strlen(words));
    cr_expect(gist_may_hold(looking->gist, folded), "%s: '%s'", looking->file, words);
    looking->texts++;
    free(folded);
    free(words);
    return 0;
}

static void visit(void *context, const struct module *head, struct unit *unit)
{
    (void)head;
    blocks_each_text(&unit->blocks, look, context);
}

/* Returns how many texts a module has; each has to be in its gist. */
static size_t look_in_module(struct source *source, const char *path, bool is_told)
{
    struct source_file file;
    struct module *head = NULL;
    struct gist gist;
    struct diag diag;
    diag_init(&diag);
    cr_assert_eq(source_read(source, path, (struct where){0}, &file, &diag), 0, "%s", path);
    gist_make(file.bytes, file.length, &gist);
    cr_expect_eq(gist.words != NULL, is_told, "%s", path);
    struct looking looking = {.gist = &gist, .file = path};
    module_each_unit(source, path, (struct where){0}, visit, &looking, &head, &diag);
    module_free(head);
    gist_clear(&gist);
    source_file_clear(&file);
    diag_clear(&diag);
    return looking.texts;
}

Test(gist, all_texts_of_a_module_are_in_it)
{
    char *folder = courses_make(
        "<lesson id='a'><title>A</title><p>M<em>ixe</em>d &#101;nt&amp;it&lt;y <q>qu<strong>o"
        "</strong>te</q> (<cite ref='C138:7'/>), x<cite ref='C182'/>y<cite ref='C29'/>&#122; <abbr "
        "title='International'>I</abbr><br/>end</p>"
        "<example label='The l&#x61;bel'><p>\u0130stanbul \uFB01ne \u2460 \u212B "
        "\u1E9E</p></example>"
        "<blockquote source='S &amp; T'><p>Quoted<!-- x -->on</p></blockquote>"
        "<chart kind='bar' unit='h&#111;urs'><caption>Cap</caption><bar label='One' value='2'/>"
        "</chart><pre>\n  kept\tlines\n   of &quot;it&quot;</pre>"
        "<table><tr><th>Head</th></tr><tr><td>Ce<em>ll</em></td></tr></table>"
        "<figure alt='alt&apos;s'>+-<![CDATA[<box>]]>-+</figure></lesson>");
    struct source *source = courses_source(folder);
    cr_expect_geq(look_in_module(source, "m.xml", true), 12);
    source_free(source);
    support_remove(folder);
    free(folder);
}

Test(gist, all_texts_of_the_shipped_course_are_in_it)
{
    char *folder = support_source("courses/core-labour-standards");
    struct course *course = courses_open(folder);
    size_t texts = 0;
    for (size_t i = 0; i < course->module_count; i++)
        texts += look_in_module(course->source, course->modules[i].path, true);
    cr_expect_gt(texts, 100);
    course_free(course);
    free(folder);
}

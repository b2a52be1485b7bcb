/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of a course to begin from. */
#include "config.h"

#include "course/skeleton.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "content/wrap.h"
#include "course/course.h"

/* The columns of a line, and how far it is moved in where a text goes on. */
enum { LINE_COLUMNS = 90, HANGING = 2 };

/* A piece of a file: a tag alone, or a text between two. */
struct piece {
    int depth; /* columns from the left */
    const char *open;
    const char *text; /* to be translated, with the tags in it; NULL: none */
    const char *close;
};

#define MODULE "modules/01-beginning.xml"
#define GLOSSARY "glossary.xml"
#define INSTRUMENTS "instruments.xml"

static const struct piece course_pieces[] = {
    {2, "<!-- ",
     /* TRANSLATORS: the texts of this file make the course that `decentwork new` writes for an
      * author to begin from. They are XML: keep tags such as <cite ref="C155:13"/>, and write no
      * two hyphens side by side. A right answer must not be longer than all wrong ones. */
     N_("What the course is called, what it is about, and who wrote it. Its id stays as it is for "
        "ever: the records of learners name the course by it. The edition grows with each change "
        "that learners see: 1.0.1, 1.1.0."),
     " -->"},
    {2, "<title>", N_("The title of your course"), "</title>"},
    {2, "<summary>",
     N_("Say in one or two sentences what people can do after this course that they could not do "
        "before. They decide by it whether to begin."),
     "</summary>"},
    {2, "<author>", N_("Your name, or that of your organisation"), "</author>"},
    {2, "<glossary src=\"" GLOSSARY "\"/>", NULL, ""},
    {2, "<instruments src=\"" INSTRUMENTS "\"/>", NULL, ""},
    {2, "<!-- ", N_("Each file of lessons has a line here, in the order in which they are taught."),
     " -->"},
    {2, "<module src=\"" MODULE "\"/>", NULL, ""},
    {0, "</course>", NULL, ""},
};

static const struct piece module_pieces[] = {
    {0, "<module id=\"beginning\" minutes=\"12\">", NULL, ""},
    {2, "<title>", N_("The title of the first module"), "</title>"},
    {2, "<summary>",
     N_("What is to be remembered, in two or three sentences: learners come back to them."),
     "</summary>"},
    {2, "<!-- ",
     N_("An objective says what people can do after the module, and begins with a verb. Each "
        "question of a quiz names the objective that it examines, so that the results show what "
        "has to be explained again."),
     " -->"},
    {2, "<objective id=\"teach\">", N_("Write a lesson and a quiz that help people to act"),
     "</objective>"},
    {2, "<facilitator>",
     N_("Notes for who teaches: what to bring, what to ask, how long it takes. Learners see them "
        "only if they press F."),
     "</facilitator>"},
    {0, "", NULL, ""},
    {2, "<lesson id=\"first-lesson\" minutes=\"8\">", NULL, ""},
    {4, "<title>", N_("Your first lesson"), "</title>"},
    {4, "<p>",
     N_("Begin with a story: what happened, to whom, at which workplace. People remember a story "
        "longer than a rule."),
     "</p>"},
    {4, "<p>",
     N_("Then say what the rule is, in your own words, and where it stands: "
        "<cite ref=\"C155:13\"/>. A learner who presses Tab and Enter there can read what the "
        "article says. It is described in the file of the instruments."),
     "</p>"},
    {4, "<p>",
     N_("A word that not everybody knows gets an entry in the glossary, as "
        "<term ref=\"objective\">objective</term> has one. What is most important in a paragraph "
        "is <strong>strong</strong>."),
     "</p>"},
    {4, "<ul>", NULL, ""},
    {6, "<li>", N_("One idea in each paragraph."), "</li>"},
    {6, "<li>", N_("Short sentences, in the words that people use at work."), "</li>"},
    {6, "<li>", N_("An example from the country and the trade of those who learn."), "</li>"},
    {4, "</ul>", NULL, ""},
    {4, "<note kind=\"tip\">",
     N_("Read the lesson aloud to somebody. Where you have to explain, rewrite."), "</note>"},
    {2, "</lesson>", NULL, ""},
    {0, "", NULL, ""},
    {2, "<quiz id=\"first-quiz\" pass=\"70\" minutes=\"4\">", NULL, ""},
    {4, "<title>", N_("Your first quiz"), "</title>"},
    {4, "<single-choice id=\"wrong-answers\" objective=\"teach\">", NULL, ""},
    {6, "<prompt>", N_("Which wrong answer do people learn most from?"), "</prompt>"},
    {6, "<option correct=\"yes\">", N_("One that many people believe"), ""},
    {8, "<feedback>", N_("Yes. The feedback then says why it is not so."), "</feedback></option>"},
    {6, "<option>", N_("One that nobody would ever choose"), ""},
    {8, "<feedback>", N_("Nobody learns from it. Write down what people really say."),
     "</feedback></option>"},
    {6, "<option>", N_("One that is right in some countries"), ""},
    {8, "<feedback>", N_("That is not fair: a wrong answer has to be wrong for everybody."),
     "</feedback></option>"},
    {6, "<explanation>",
     N_("Each option says why it is right or wrong: that is where people learn."),
     "</explanation>"},
    {4, "</single-choice>", NULL, ""},
    {4, "<true-false id=\"own-words\" objective=\"teach\" answer=\"false\">", NULL, ""},
    {6, "<prompt>", N_("A lesson should quote the article as the law has it."), "</prompt>"},
    {6, "<feedback answer=\"true\">",
     N_("The text of a law is hard to read. Your own words, and the number of the article, help "
        "more."),
     "</feedback>"},
    {6, "<feedback answer=\"false\">", N_("Right: your own words are understood sooner."),
     "</feedback>"},
    {6, "<explanation>",
     N_("Who wants to know exactly finds the text by its number: <cite ref=\"C155:13\"/>."),
     "</explanation>"},
    {4, "</true-false>", NULL, ""},
    {2, "</quiz>", NULL, ""},
    {0, "</module>", NULL, ""},
};

static const struct piece glossary_pieces[] = {
    {0, "<glossary>", NULL, ""},
    {2, "<entry id=\"objective\">", NULL, ""},
    {4, "<title>", N_("objective"), "</title>"},
    {4, "<definition>",
     N_("What somebody can do after a module. Say in one or two sentences what the word means "
        "where people work."),
     "</definition>"},
    {2, "</entry>", NULL, ""},
    {0, "</glossary>", NULL, ""},
};

static const struct piece instruments_pieces[] = {
    {0, "<instruments>", NULL, ""},
    {2,
     "<instrument id=\"C155\" kind=\"convention\" adopted=\"1981-06-22\" in-force=\"1983-08-11\" "
     "group=\"fundamental\">",
     NULL, ""},
    {4, "<title>", N_("Occupational Safety and Health Convention, 1981 (No. 155)"), "</title>"},
    {4, "<summary>", N_("Say in your own words what it asks of States, employers and workers."),
     "</summary>"},
    {4, "<article id=\"13\">",
     N_("Workers who leave their work are protected from undue consequences, if they have "
        "reasonable justification to believe that it puts their life or health in imminent and "
        "serious danger."),
     "</article>"},
    {2, "</instrument>", NULL, ""},
    {0, "</instruments>", NULL, ""},
};

static const struct skeleton_row {
    const char *path;
    const struct piece *pieces;
    size_t count;
} rows[] = {
    [SKELETON_COURSE] = {COURSE_MANIFEST, course_pieces, ARRAY_LEN(course_pieces)},
    [SKELETON_MODULE] = {MODULE, module_pieces, ARRAY_LEN(module_pieces)},
    [SKELETON_GLOSSARY] = {GLOSSARY, glossary_pieces, ARRAY_LEN(glossary_pieces)},
    [SKELETON_INSTRUMENTS] = {INSTRUMENTS, instruments_pieces, ARRAY_LEN(instruments_pieces)},
};
_Static_assert(ARRAY_LEN(rows) == SKELETON_FILE_COUNT, "every file has a row");

const char *skeleton_path(enum skeleton_file file)
{
    return rows[file].path;
}

/* The length of a word and of what belongs to it: a tag is not parted. */
static size_t word_length(const char *text)
{
    size_t length = 0;
    for (bool is_tag = false; text[length] != '\0' && (is_tag || text[length] != ' '); length++)
        is_tag = text[length] == '<' || (is_tag && text[length] != '>');
    return length;
}

/* Adds words in lines that are not too long. Only blanks part them, not no-break spaces. */
static void add_words(struct str *text, int depth, const char *words, size_t column)
{
    while (*words != '\0') {
        size_t length = word_length(words);
        size_t columns = wrap_columns(words, length);
        if (column + columns > LINE_COLUMNS) {
            while (text->length > 0 && text->bytes[text->length - 1] == ' ')
                str_cut(text, text->length - 1);
            str_addf(text, "\n%*s", depth + HANGING, "");
            column = (size_t)depth + HANGING;
        }
        str_add_n(text, words, length);
        words += length;
        column += columns;
        if (*words == ' ') {
            str_add_char(text, ' ');
            words++;
            column++;
        }
    }
}

static void add_piece(struct str *text, const struct piece *piece)
{
    char *words =
        piece->text == NULL ? memory_text("") : str_format("%s%s", _(piece->text), piece->close);
    str_addf(text, "%*s%s", piece->open[0] != '\0' ? piece->depth : 0, "", piece->open);
    add_words(text, piece->depth, words, (size_t)piece->depth + strlen(piece->open));
    str_add_char(text, '\n');
    free(words);
}

char *skeleton_text(enum skeleton_file file, const char *id, const char *language)
{
    struct str text = {0};
    str_add(&text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (file == SKELETON_COURSE)
        str_addf(&text, "<course version=\"%d\" id=\"%s\" edition=\"1.0.0\" lang=\"%s\">\n",
                 COURSE_FORMAT_VERSION, id, language);
    for (size_t i = 0; i < rows[file].count; i++)
        add_piece(&text, &rows[file].pieces[i]);
    return str_take(&text);
}

static bool is_of_id(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
}

char *skeleton_id(const char *name)
{
    struct folded folded;
    struct str id = {0};
    bool is_parted = false;
    fold_words(name, strlen(name), &folded);
    for (size_t i = 0; i < folded.length; i++) {
        if (is_of_id(folded.text[i])) {
            if (is_parted && id.length > 0)
                str_add_char(&id, '-');
            str_add_char(&id, folded.text[i]);
        }
        is_parted = !is_of_id(folded.text[i]);
    }
    folded_clear(&folded);
    if (id.length == 0)
        str_add(&id, "my-course");
    return str_take(&id);
}

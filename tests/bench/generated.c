/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Courses of any length. */
#include "config.h"

#include "bench/generated.h"

#include <err.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"

enum { WORDS = 30 }; /* in a paragraph */

static FILE *open_file(const char *path)
{
    FILE *file = fopen(path, "we");
    if (file == NULL)
        err(1, "%s", path);
    return file;
}

static void close_file(FILE *file, const char *path)
{
    if (fclose(file) != 0)
        err(1, "%s", path);
}

/* Some words; what they are follows from the number of the paragraph in the course alone. */
static void put_words(FILE *file, unsigned paragraph)
{
    static const char *const words[] = {
        "work",    "pay",   "hours",   "employer",  "contract", "safety", "rest",  "union",
        "trainee", "right", "country", "agreement", "month",    "young",  "learn", "inspector",
    };
    unsigned state = paragraph * 2654435761u + 1;
    fprintf(file, "Paragraph %u says", paragraph);
    for (int i = 0; i < WORDS; i++) {
        state = state * 1103515245u + 12345;
        fprintf(file, " %s", words[(state >> 16) % ARRAY_LEN(words)]);
    }
    fputc('.', file);
}

static void put_paragraphs(FILE *file, unsigned lesson, const char *before, const char *after)
{
    for (unsigned i = 0; i < GENERATED_PARAGRAPHS; i++) {
        fputs(before, file);
        put_words(file, (lesson - 1) * GENERATED_PARAGRAPHS + i + 1);
        fputs(after, file);
    }
}

static void put_option(FILE *file, const char *id, bool is_right)
{
    fprintf(file, "      <option id=\"%s\"%s>%s<feedback>%s</feedback></option>\n", id,
            is_right ? " correct=\"yes\"" : "", is_right ? "The pay" : "The hours",
            is_right ? GENERATED_RIGHT : GENERATED_WRONG);
}

/* The right answer takes its turn in the second and third place: the checker has nothing to say. */
static void put_quiz(FILE *file, unsigned quiz)
{
    fprintf(file, "  <quiz id=\"q%u\" pass=\"70\">\n    <title>Quiz %u</title>\n", quiz, quiz);
    for (unsigned i = 1; i <= GENERATED_QUESTIONS; i++) {
        fprintf(file,
                "    <single-choice id=\"q%u-%u\">\n"
                "      <prompt>Question %u of quiz %u: what was agreed on first?</prompt>\n"
                "      <option id=\"a\">The rest<feedback>%s</feedback></option>\n",
                quiz, i, i, quiz, GENERATED_WRONG);
        put_option(file, "b", i % 2 == 0);
        put_option(file, "c", i % 2 == 1);
        fprintf(file, "      <explanation>%s</explanation>\n    </single-choice>\n",
                GENERATED_EXPLANATION);
    }
    fputs("  </quiz>\n", file);
}

static void write_module(const char *folder, unsigned module)
{
    char *path = str_format("%s/modules/m%u.xml", folder, module);
    FILE *file = open_file(path);
    fprintf(file, "<module id=\"m%u\">\n  <title>Module %u</title>\n", module, module);
    for (unsigned i = 1; i <= GENERATED_LESSONS; i++) {
        unsigned lesson = (module - 1) * GENERATED_LESSONS + i;
        fprintf(file, "  <lesson id=\"l%u\">\n    <title>Lesson %u</title>\n", lesson, lesson);
        put_paragraphs(file, lesson, "    <p>", "</p>\n");
        fputs("  </lesson>\n", file);
    }
    put_quiz(file, module);
    fputs("</module>\n", file);
    close_file(file, path);
    free(path);
}

static void write_manifest(const char *folder, unsigned lessons)
{
    char *path = path_join(folder, "course.xml");
    FILE *file = open_file(path);
    fprintf(file,
            "<course version=\"1\" id=\"bench-%u\" edition=\"1.0.0\" lang=\"en\">\n"
            "  <title>A course of %u lessons</title>\n",
            lessons, lessons);
    for (unsigned module = 1; module <= lessons / GENERATED_LESSONS; module++)
        fprintf(file, "  <module src=\"modules/m%u.xml\"/>\n", module);
    fputs("</course>\n", file);
    close_file(file, path);
    free(path);
}

void generated_course(const char *folder, unsigned lessons)
{
    char *own = str_format("%s/bench-%u", folder, lessons);
    char *modules = path_join(own, "modules");
    if (path_make_folders(modules) != 0)
        err(1, "%s", modules);
    write_manifest(own, lessons);
    for (unsigned module = 1; module <= lessons / GENERATED_LESSONS; module++)
        write_module(own, module);
    free(modules);
    free(own);
}

void generated_html(const char *path)
{
    FILE *file = open_file(path);
    fputs("<!DOCTYPE html><html><head><title>Lesson 1</title></head><body>\n<h1>Lesson 1</h1>\n",
          file);
    put_paragraphs(file, 1, "<p>", "</p>\n");
    fputs("</body></html>\n", file);
    close_file(file, path);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether words of a translation are a form of a term of the glossary. */
#include "config.h"

#include "support/term_forms.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "base/str.h"

enum { STEM_LEAST = 3, ROOT_LENGTH = 4, ENDINGS = 12 };

/* --- Stems --- */

static const struct {
    const char *language;
    const char *connecting; /* folded, each between two spaces */
    struct {
        const char *ending, *stem;
    } endings[ENDINGS]; /* the first that fits is taken */
} grammars[] = {
    {"en", " a an and at for in of on or the to ", {{"ies", "y"}, {"s", ""}}},
    {"fr",
     " a au aux d de des du en entre et l la le les ou un une ",
     {{"aux", "al"},
      {"ail", "al"},
      {"euses", "eur"},
      {"euse", "eur"},
      {"eux", "eur"},
      {"rices", "eur"},
      {"rice", "eur"},
      {"es", ""},
      {"s", ""},
      {"x", ""},
      {"e", ""}}},
    {"es",
     " a al de del e el en entre la las lo los o u un una unas unos y ",
     {{"ces", "z"},
      {"as", ""},
      {"os", ""},
      {"es", ""},
      {"s", ""},
      {"a", ""},
      {"o", ""},
      {"e", ""}}},
};

static size_t grammar_of(const char *language)
{
    size_t i = 0;
    while (i < ARRAY_LEN(grammars) && strcmp(grammars[i].language, language) != 0)
        i++;
    cr_assert_lt(i, ARRAY_LEN(grammars), "'%s' has no grammar in this test", language);
    return i;
}

/* The words of a text or their stems, each counted once where it stands twice in a row. */
struct stems {
    char *items[32];
    size_t count;
};

static void stems_clear(struct stems *stems)
{
    for (size_t i = 0; i < stems->count; i++)
        free(stems->items[i]);
    stems->count = 0;
}

/* Takes the stem. "trabajadores domésticos y trabajadoras domésticas": two words twice. */
static void stems_add(struct stems *stems, char *stem)
{
    if (stems->count > 0 && strcmp(stems->items[stems->count - 1], stem) == 0) {
        free(stem);
        return;
    }
    cr_assert_lt(stems->count, ARRAY_LEN(stems->items));
    stems->items[stems->count++] = stem;
}

static char *stem_of(size_t grammar, const char *word, size_t length)
{
    for (size_t i = 0; i < ENDINGS && grammars[grammar].endings[i].ending != NULL; i++) {
        const char *ending = grammars[grammar].endings[i].ending;
        size_t size = strlen(ending);
        if (length >= size + STEM_LEAST && memcmp(word + length - size, ending, size) == 0)
            return str_format("%.*s%s", (int)(length - size), word,
                              grammars[grammar].endings[i].stem);
    }
    return memory_text_n(word, length);
}

static bool is_connecting(size_t grammar, const char *word, size_t length)
{
    char *between = str_format(" %.*s ", (int)length, word);
    bool is = strstr(grammars[grammar].connecting, between) != NULL;
    free(between);
    return is;
}

static struct stems stems_of(const char *language, const char *words, size_t length)
{
    struct stems stems = {0};
    struct folded folded;
    size_t grammar = grammar_of(language);
    fold_words(words, length, &folded);
    for (const char *word = folded.text; *word != '\0';) {
        size_t size = strcspn(word, " ");
        if (!is_connecting(grammar, word, size))
            stems_add(&stems, stem_of(grammar, word, size));
        word += size + (word[size] == ' ' ? 1 : 0);
    }
    folded_clear(&folded);
    return stems;
}

static bool stems_are_same(const struct stems *a, const struct stems *b)
{
    bool are_same = a->count == b->count;
    for (size_t i = 0; are_same && i < a->count; i++)
        are_same = strcmp(a->items[i], b->items[i]) == 0;
    return are_same;
}

static bool begin_alike(const char *a, const char *b)
{
    return strcmp(a, b) == 0 || (strlen(a) >= ROOT_LENGTH && strncmp(a, b, ROOT_LENGTH) == 0);
}

/* True where every one of `part` stands in `whole`, in the same order. */
static bool stems_hold(const struct stems *whole, const struct stems *part)
{
    size_t at = 0;
    for (size_t i = 0; i < whole->count && at < part->count; i++)
        if (begin_alike(whole->items[i], part->items[at]))
            at++;
    return part->count > 0 && at == part->count;
}

/* --- Forms of a term --- */

/* What is looked for in the forms of a term. */
struct seeking {
    const char *language;
    struct stems said;
    bool is_whole; /* a form has to be said whole */
    bool is_found;
};

/* Verbs that share no root with their noun. */
static const struct {
    const char *language, *term, *words;
} other_forms[] = {
    {"es", "submission", "someter"},
};

static void try_form(struct seeking *seeking, const char *form, size_t length)
{
    struct stems stems = stems_of(seeking->language, form, length);
    seeking->is_found = seeking->is_found || stems_are_same(&stems, &seeking->said) ||
                        (!seeking->is_whole && (stems_hold(&stems, &seeking->said) ||
                                                stems_hold(&seeking->said, &stems)));
    stems_clear(&stems);
}

/* A form with its brackets, and without them. */
static void try_brackets(struct seeking *seeking, const char *form, size_t length)
{
    struct str bare = {0};
    int depth = 0;
    for (size_t i = 0; i < length; i++) {
        depth += form[i] == '(' ? 1 : 0;
        if (depth == 0)
            str_add_char(&bare, form[i]);
        depth -= form[i] == ')' ? 1 : 0;
    }
    try_form(seeking, form, length);
    try_form(seeking, str_text(&bare), bare.length);
    str_clear(&bare);
}

static void try_forms(struct seeking *seeking, const char *forms)
{
    try_brackets(seeking, forms, strlen(forms));
    for (const char *form = forms; strstr(forms, " / ") != NULL && *form != '\0';) {
        const char *stroke = strstr(form, " / ");
        size_t length = stroke != NULL ? (size_t)(stroke - form) : strlen(form);
        try_brackets(seeking, form, length);
        form += length + (stroke != NULL ? strlen(" / ") : 0);
    }
}

static bool is_title(const struct glossary_entry *entry, const char *words)
{
    struct seeking seeking = {"en", stems_of("en", words, strlen(words)), true, false};
    try_brackets(&seeking, entry->title.plain, strlen(entry->title.plain));
    stems_clear(&seeking.said);
    return seeking.is_found;
}

static void try_equivalents(struct seeking *seeking, const struct glossary_entry *entry)
{
    for (size_t i = 0; i < entry->equivalent_count; i++)
        if (strcmp(entry->equivalents[i].language, seeking->language) == 0)
            try_forms(seeking, entry->equivalents[i].words);
}

static void try_other_forms(struct seeking *seeking, const struct glossary_entry *entry)
{
    for (size_t i = 0; i < ARRAY_LEN(other_forms); i++)
        if (strcmp(other_forms[i].language, seeking->language) == 0 &&
            strcmp(other_forms[i].term, entry->id) == 0)
            try_forms(seeking, other_forms[i].words);
}

bool term_forms_have(const struct glossary_entry *entry, const char *language, const char *title,
                     const char *source, const char *said)
{
    struct seeking seeking = {language, stems_of(language, said, strlen(said)),
                              is_title(entry, source), false};
    try_equivalents(&seeking, entry);
    try_brackets(&seeking, title, strlen(title));
    try_other_forms(&seeking, entry);
    stems_clear(&seeking.said);
    return seeking.is_found;
}

bool term_forms_have_title(const struct glossary_entry *entry, const char *language,
                           const char *title)
{
    struct seeking seeking = {language, stems_of(language, title, strcspn(title, "(")), false,
                              false};
    bool has_equivalent = false;
    for (size_t i = 0; i < entry->equivalent_count; i++)
        has_equivalent |= strcmp(entry->equivalents[i].language, language) == 0;
    try_equivalents(&seeking, entry);
    stems_clear(&seeking.said);
    return !has_equivalent || seeking.is_found;
}

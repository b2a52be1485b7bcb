/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A language that nobody speaks. */
#include "config.h"

#include "support/pseudo.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/path.h"
#include "base/str.h"
#include "course/messages.h"
#include "support/mo.h"
#include "support/support.h"

enum { CAPITAL_A = 0x1d5a0, SMALL_A = 0x1d5ba };
enum { AT_COUNT = 8, AT_SOURCES = 12, ROW_BYTES = 8 };

static bool is_letter(char byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

static void add_letter(struct str *out, char letter)
{
    int character = letter >= 'a' ? SMALL_A + (letter - 'a') : CAPITAL_A + (letter - 'A');
    for (int shift = 18; shift >= 0; shift -= 6)
        str_add_char(out, (char)((shift == 18 ? 0xf0 : 0x80) | (character >> shift & 0x3f)));
}

/* The length of a directive of printf here: "%1$.*s", "%%"; 0 where there is none. */
static size_t directive_length(const char *at)
{
    if (*at != '%')
        return 0;
    size_t length = 1 + strspn(at + 1, "0123456789$.*-+#");
    length += strspn(at + length, "hlzjt");
    return at[length] != '\0' && strchr("diouxXeEfgGscp%", at[length]) != NULL ? length + 1 : 0;
}

/* The length of what stands between signs of XML here: "<em>", "&amp;"; 0 where there is none. */
static size_t markup_length(const char *at)
{
    if (*at == '<')
        return strcspn(at, ">") + 1;
    return *at == '&' ? strcspn(at, ";") + 1 : 0;
}

/* Adds a text in the language, but for what `kept_length` finds. */
static void add_pseudo(struct str *out, const char *text, size_t (*kept_length)(const char *at))
{
    while (*text != '\0') {
        size_t kept = kept_length(text);
        str_add_n(out, text, kept);
        text += kept;
        if (kept > 0)
            continue;
        if (is_letter(*text))
            add_letter(out, *text);
        else
            str_add_char(out, *text);
        text++;
    }
}

/* --- The interface --- */

/* A number of the French catalogue, which may be of the other byte order than this machine. */
static uint32_t number_at(const char *bytes, size_t at)
{
    uint32_t mark;
    uint32_t number;
    memcpy(&mark, bytes, sizeof mark);
    memcpy(&number, bytes + at, sizeof number);
    return mark == 0x950412deu ? number : __builtin_bswap32(number);
}

/* The entry of a message, one form for one and one for many; what was made is kept in `*made`. */
static struct catalogue_entry entry_of(const char *key, size_t length, struct str *made)
{
    const char *context = memchr(key, '\004', length);
    const char *text = context != NULL ? context + 1 : key;
    add_pseudo(made, text, directive_length);
    if (text + strlen(text) < key + length) {
        str_add_char(made, '\0');
        add_pseudo(made, text + strlen(text) + 1, directive_length);
    }
    return (struct catalogue_entry){key, str_text(made), length, made->length};
}

/* The French catalogue of the build, caller frees. */
static char *read_french(void)
{
    char *build = path_folder(support_program());
    char *path = path_join(build, "share/locale/fr/LC_MESSAGES/decentwork.mo");
    char *bytes = support_read(path, NULL);
    free(path);
    free(build);
    return bytes;
}

static void write_catalogue(const char *folder)
{
    char *french = read_french();
    uint32_t count = number_at(french, AT_COUNT);
    uint32_t table = number_at(french, AT_SOURCES);
    struct str *made = memory_new(count, sizeof *made);
    struct catalogue_entry *entries = memory_new(count, sizeof *entries);
    size_t added = 0;
    for (uint32_t i = 0; i < count; i++) {
        size_t length = number_at(french, table + (size_t)i * ROW_BYTES);
        size_t at = number_at(french, table + (size_t)i * ROW_BYTES + 4);
        if (length > 0) /* the header is written anew */
            entries[added++] = entry_of(french + at, length, &made[i]);
    }
    cr_assert_gt(added, 500, "the French catalogue has only %zu messages", added);
    mo_put(folder, "locale/" PSEUDO_LANGUAGE "/LC_MESSAGES/decentwork.mo", PSEUDO_LANGUAGE, entries,
           added);
    for (uint32_t i = 0; i < count; i++)
        str_clear(&made[i]);
    free(made);
    free(entries);
    free(french);
}

void pseudo_speak(const char *folder)
{
    support_skip_without_nls();
    write_catalogue(folder);
    char *catalogues = path_join(folder, "locale");
    char *spoken = support_speak_from(catalogues, PSEUDO_LANGUAGE);
    cr_assert_str_eq(spoken, PSEUDO_LANGUAGE);
    free(spoken);
    free(catalogues);
}

/* --- Courses --- */

void pseudo_translate(const char *course_path)
{
    struct course *course = NULL;
    struct messages messages;
    struct diag unsaid;
    diag_init(&unsaid);
    cr_assert_eq(course_open(course_path, &course, &unsaid), 0, "%s", course_path);
    messages_collect(course, &messages, &unsaid);
    struct str *made = memory_new(messages.count * 2, sizeof *made);
    struct catalogue_entry *entries = memory_new(messages.count, sizeof *entries);
    for (size_t i = 0; i < messages.count; i++) {
        const struct message *message = &messages.items[i];
        struct str *key = &made[2 * i + 1];
        if (message->context != NULL)
            str_addf(key, "%s\004", message->context);
        str_add(key, message->key);
        add_pseudo(&made[2 * i], message->key, markup_length);
        entries[i] = (struct catalogue_entry){str_text(key), str_text(&made[2 * i]), 0, 0};
    }
    mo_put(course_path, "po/" PSEUDO_LANGUAGE ".mo", PSEUDO_LANGUAGE, entries, messages.count);
    for (size_t i = 0; i < 2 * messages.count; i++)
        str_clear(&made[i]);
    free(made);
    free(entries);
    messages_clear(&messages);
    course_free(course);
    diag_clear(&unsaid);
}

/* --- What is left --- */

static bool is_allowed(const char *word, const char *const *allowed)
{
    while (*allowed != NULL && strcmp(*allowed, word) != 0)
        allowed++;
    return *allowed != NULL;
}

static bool is_file_name(const char *token, size_t length, const char *const *allowed)
{
    if (memchr(token, '/', length) != NULL)
        return true;
    for (; *allowed != NULL; allowed++)
        if (strncmp(token, *allowed, strlen(*allowed)) == 0 && token[strlen(*allowed)] == '-')
            return true;
    return false;
}

/* The first word in what stands between blanks. */
static char *unmarked_in(const char *token, size_t length, const char *const *allowed)
{
    for (size_t at = 0; at < length && !is_file_name(token, length, allowed); at++) {
        size_t letters = 0;
        while (at + letters < length && is_letter(token[at + letters]))
            letters++;
        char *word = memory_text_n(token + at, letters);
        if (letters > 1 && !is_allowed(word, allowed))
            return word;
        free(word);
        at += letters;
    }
    return NULL;
}

char *pseudo_unmarked(const char *text, const char *const *allowed)
{
    char *word = NULL;
    while (*text != '\0' && word == NULL) {
        text += strspn(text, " \n");
        size_t length = strcspn(text, " \n");
        word = unmarked_in(text, length, allowed);
        text += length;
    }
    return word;
}

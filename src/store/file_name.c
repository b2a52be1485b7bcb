/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of records' files that every medium takes, FAT sticks included. */
#include "config.h"

#include "store/file_name.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <uninorm.h>

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"

enum { STEM_MAX = 32, ID_DIGITS = 8 };

static const char fallback[] = "learner";

/* Latin letters that Unicode does not take apart into a letter and a mark. */
static const struct {
    uint32_t character;
    const char *letters;
} spellings[] = {
    {0xDF, "ss"}, {0xC6, "ae"}, {0xE6, "ae"}, {0xD8, "o"},  {0xF8, "o"},   {0xD0, "d"},
    {0xF0, "d"},  {0xDE, "th"}, {0xFE, "th"}, {0x110, "d"}, {0x111, "d"},  {0x126, "h"},
    {0x127, "h"}, {0x131, "i"}, {0x141, "l"}, {0x142, "l"}, {0x152, "oe"}, {0x153, "oe"},
};

static void add_letter(struct str *stem, uint32_t character)
{
    if (character >= 'A' && character <= 'Z')
        str_add_char(stem, (char)(character - 'A' + 'a'));
    else if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9'))
        str_add_char(stem, (char)character);
    else
        for (size_t i = 0; i < ARRAY_LEN(spellings); i++)
            if (spellings[i].character == character)
                str_add(stem, spellings[i].letters);
}

static bool is_mark(uint32_t character)
{
    return character >= 0x300 && character <= 0x36F;
}

/* Adds what stands for the character; what has no letter parts words. */
static void add_character(struct str *stem, uint32_t character)
{
    size_t before = stem->length;
    add_letter(stem, character);
    bool is_parted = before > 0 && str_text(stem)[before - 1] == '-';
    if (stem->length == before && before > 0 && !is_parted && !is_mark(character))
        str_add_char(stem, '-');
}

/* Takes accents off their letters, makes wide letters plain. Caller frees; NULL if it fails. */
static char *decompose(const char *text, size_t *ret_length)
{
    return (char *)u8_normalize(UNINORM_NFKD, (const uint8_t *)text, strlen(text), NULL,
                                ret_length);
}

static bool is_device(const char *stem)
{
    static const char *const names[] = {"con", "prn", "aux", "nul"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (strcmp(stem, names[i]) == 0)
            return true;
    return strlen(stem) == 4 && stem[3] >= '0' && stem[3] <= '9' &&
           (strncmp(stem, "com", 3) == 0 || strncmp(stem, "lpt", 3) == 0);
}

static void add_all(struct str *stem, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t character;
        at += utf8_step(text + at, length - at, &character);
        add_character(stem, character);
    }
}

char *file_name_stem(const char *learner)
{
    struct str stem = {0};
    size_t length = 0;
    char *plain = decompose(learner, &length);
    if (plain != NULL)
        add_all(&stem, plain, length);
    free(plain);
    str_cut(&stem, STEM_MAX);
    if (stem.length > 0 && stem.bytes[stem.length - 1] == '-')
        str_cut(&stem, stem.length - 1);
    if (stem.length == 0 || is_device(str_text(&stem))) {
        str_cut(&stem, 0);
        str_add(&stem, fallback);
    }
    return str_take(&stem);
}

char *file_name_new(const char *learner, const char *id)
{
    char *stem = file_name_stem(learner);
    char *name = str_format("%s-%.*s.db", stem, ID_DIGITS, id);
    free(stem);
    return name;
}

bool file_name_fits(const char *file, const char *learner)
{
    char *stem = file_name_stem(learner);
    size_t length = strlen(stem);
    bool is_fitting = strncasecmp(file, stem, length) == 0 && file[length] == '-' &&
                      strspn(file + length + 1, "0123456789abcdefABCDEF") == ID_DIGITS &&
                      strcasecmp(file + length + 1 + ID_DIGITS, ".db") == 0;
    free(stem);
    return is_fitting;
}

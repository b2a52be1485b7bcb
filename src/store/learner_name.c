/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The name by which a learner is called and found: what is a name, and when two are one. */
#include "config.h"

#include "store/learner_name.h"

#include <jansson.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>
#include <unictype.h>

#include "base/i18n.h"
#include "base/str.h"
#include "base/utf8.h"

enum { NAME_CHARACTERS_MAX = 64 };

/* The length of the white space that `text` begins with. */
static size_t leading_space(const char *text, size_t length)
{
    size_t at = 0;
    uint32_t character = 0;
    for (;;) {
        size_t step = utf8_decode(text + at, length - at, &character);
        if (step == 0 || !uc_is_property_white_space(character))
            return at;
        at += step;
    }
}

/* The length of `text` up to and with its last character that is not white space. */
static size_t length_without_space(const char *text, size_t length)
{
    size_t kept = 0;
    uint32_t character = 0;
    for (size_t at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &character);
        if (!uc_is_property_white_space(character))
            kept = at;
    }
    return kept;
}

/* Runs of white space become one space: nobody sees, or says, that there were two. */
static char *with_single_spaces(const char *text, size_t length)
{
    struct str single = {0};
    uint32_t character = 0;
    bool is_space = false;
    for (size_t at = 0; at < length;) {
        size_t step = utf8_decode(text + at, length - at, &character);
        bool was_space = is_space;
        is_space = uc_is_property_white_space(character);
        if (!is_space)
            str_add_n(&single, text + at, step);
        else if (!was_space)
            str_add_char(&single, ' ');
        at += step;
    }
    return str_take(&single);
}

static bool has_control(const char *text, size_t length)
{
    uint32_t character = 0;
    for (size_t at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &character);
        if (utf8_is_control(character))
            return true;
    }
    return false;
}

char *learner_name_clean(const char *text)
{
    size_t length = strlen(text);
    if (utf8_valid_until(text, length) != length)
        return NULL;
    size_t start = leading_space(text, length);
    size_t kept = length_without_space(text + start, length - start);
    if (has_control(text + start, kept))
        return NULL;
    char *name = with_single_spaces(text + start, kept);
    size_t characters = utf8_count(name, strlen(name));
    if (characters >= 1 && characters <= NAME_CHARACTERS_MAX)
        return name;
    free(name);
    return NULL;
}

int learner_name_tell(struct diag *diag)
{
    return diag_error(
        diag, (struct where){0}, "learner-name",
        _("a learner's name has 1 to %d characters, none of them a control character"),
        NAME_CHARACTERS_MAX);
}

/* Where the names are no UTF-8 they are one only if they are the same. */
int learner_name_compare(const char *a, const char *b)
{
    int order = 0;
    if (u8_casecmp((const uint8_t *)a, strlen(a), (const uint8_t *)b, strlen(b), NULL, UNINORM_NFC,
                   &order) != 0)
        return strcmp(a, b);
    return order;
}

char *learner_name_to_data(const char *name)
{
    json_t *data = json_pack("{s:s}", "name", name);
    char *text = json_dumps(data, JSON_COMPACT);
    json_decref(data);
    return text;
}

char *learner_name_from_data(const char *data)
{
    json_t *object = json_loads(data, 0, NULL);
    const char *name = json_string_value(json_object_get(object, "name"));
    char *clean = name == NULL ? NULL : learner_name_clean(name);
    json_decref(object);
    return clean;
}

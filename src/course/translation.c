/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A translation as a translator has it, and how it stands beside the texts of its course. */
#include "config.h"

#include "course/translation.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/languages.h"
#include "base/memory.h"
#include "content/tags.h"
#include "course/vocabulary.h"

int translation_read(struct source *source, const char *path, translation_reader *read,
                     struct translation *ret_translation, struct diag *diag)
{
    struct source_file file;
    if (source_read(source, path, (struct where){0}, &file, diag) != 0)
        return -1;
    int result = read(file.bytes, file.length, file.name, ret_translation, diag);
    source_file_clear(&file);
    return result;
}

int translation_check_language(const struct translation *translation, const char *language,
                               struct diag *diag)
{
    const char *said = translation->language;
    if (said == NULL || *said == '\0')
        return diag_error(diag, translation->language_where, "foreign-catalogue",
                          _("the header does not say its language; write \"Language: %s\\n\" "
                            "into it"),
                          language);
    if (!languages_are_same(said, language))
        return diag_error(diag, translation->language_where, "foreign-catalogue",
                          /* TRANSLATORS: all %s are codes of languages, such as fr. */
                          _("the header says that this is in '%s', not in '%s'; write 'Language: "
                            "%s', or rename the file"),
                          said, language, language);
    return 0;
}

void translation_add(struct translation *translation, struct translation_entry entry)
{
    translation->entries = memory_reserve(translation->entries, translation->count + 1,
                                          &translation->capacity, sizeof *translation->entries);
    translation->entries[translation->count] = entry;
    if (!entry.is_obsolete) {
        char *name = message_name(entry.context, entry.key);
        map_put(&translation->numbers, name, translation->count);
        free(name);
    }
    translation->count++;
}

void translation_clear(struct translation *translation)
{
    for (size_t i = 0; i < translation->count; i++) {
        free(translation->entries[i].context);
        free(translation->entries[i].key);
        free(translation->entries[i].text);
    }
    free(translation->entries);
    free(translation->language);
    map_clear(&translation->numbers);
    *translation = (struct translation){0};
}

const struct translation_entry *translation_find(const struct translation *translation,
                                                 const char *context, const char *key)
{
    char *name = message_name(context, key);
    size_t number = map_get(&translation->numbers, name);
    free(name);
    return number == MAP_NOWHERE ? NULL : &translation->entries[number];
}

enum translation_state translation_state(const struct translation *translation,
                                         const struct message *message, char **ret_why)
{
    const struct translation_entry *entry =
        translation_find(translation, message->context, message->key);
    char *difference = NULL;
    enum translation_state state = TRANSLATION_DONE;
    if (entry == NULL || entry->text[0] == '\0')
        state = TRANSLATION_MISSING;
    else if (entry->is_fuzzy)
        state = TRANSLATION_FUZZY;
    else
        difference = tags_difference(course_vocabulary(), message->key, entry->text);
    if (difference != NULL)
        state = TRANSLATION_TAGS;
    if (ret_why != NULL)
        *ret_why = difference;
    else
        free(difference);
    return state;
}

struct translation_tally translation_count(const struct translation *translation,
                                           const struct messages *messages, size_t file)
{
    struct translation_tally tally = {0};
    for (size_t i = 0; i < messages->count; i++) {
        if (file != TRANSLATION_ALL_FILES && !message_is_in(&messages->items[i], file))
            continue;
        tally.all++;
        tally.counts[translation_state(translation, &messages->items[i], NULL)]++;
    }
    return tally;
}

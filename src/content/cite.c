/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* References to instruments. */
#include "config.h"

#include "content/cite.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"

char *cite_instrument(const char *reference)
{
    return memory_text_n(reference, strcspn(reference, ":"));
}

const char *cite_article(const char *reference)
{
    const char *colon = strchr(reference, ':');
    return colon == NULL ? NULL : colon + 1;
}

char *cite_article_alone(const char *reference)
{
    const char *article = cite_article(reference);
    return article == NULL ? NULL : memory_text_n(article, strcspn(article, "("));
}

char *cite_words(const char *reference)
{
    const char *article = cite_article(reference);
    if (article == NULL)
        return memory_text(reference);
    char *instrument = cite_instrument(reference);
    /* TRANSLATORS: an article of a Convention as it stands in running text, such as "C138 art. 7".
     */
    char *words = str_format(_("%s art. %s"), instrument, article);
    free(instrument);
    return words;
}

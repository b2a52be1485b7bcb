/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Manual pages. */
#include "config.h"

#include "base/roff.h"

#include <ctype.h>
#include <stdbool.h>

/* Adds text with everything escaped that roff would take for its own. */
static void add_text(struct str *page, const char *text)
{
    bool is_line_start = true;
    for (; *text != '\0'; text++) {
        if (is_line_start && (*text == '.' || *text == '\''))
            str_add(page, "\\&");
        if (*text == '\\')
            str_add(page, "\\e");
        else if (*text == '-')
            str_add(page, "\\-");
        else
            str_add_char(page, *text);
        is_line_start = *text == '\n';
    }
}

static void end_line(struct str *page)
{
    if (page->length > 0 && page->bytes[page->length - 1] != '\n')
        str_add_char(page, '\n');
}

/* A request with one argument in quotes. */
static void request(struct str *page, const char *name, const char *text)
{
    str_addf(page, ".%s \"", name);
    add_text(page, text);
    str_add(page, "\"\n");
}

void roff_head(struct str *page, const char *name, int section, const char *summary)
{
    str_add(page, ".\\\" SPDX-FileCopyrightText: the decentwork developers\n"
                  ".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n"
                  ".\\\" Made from the program's tables by 'make generated'; do not edit.\n.TH ");
    for (const char *byte = name; *byte != '\0'; byte++)
        str_add_char(page, (char)toupper((unsigned char)*byte));
    str_addf(page, " %d \"\" \"%s\" \"decentwork\"\n.SH NAME\n", section, PACKAGE);
    add_text(page, name);
    str_add(page, " \\- ");
    add_text(page, summary);
    end_line(page);
}

void roff_section(struct str *page, const char *title)
{
    request(page, "SH", title);
}

void roff_subsection(struct str *page, const char *title)
{
    request(page, "SS", title);
}

void roff_paragraph(struct str *page, const char *text)
{
    str_add(page, ".PP\n");
    add_text(page, text);
    end_line(page);
}

void roff_term(struct str *page, const char *term, const char *text)
{
    str_add(page, ".TP\n");
    request(page, "B", term);
    add_text(page, text);
    end_line(page);
}

void roff_example(struct str *page, const char *text)
{
    str_add(page, ".PP\n.nf\n.RS\n");
    add_text(page, text);
    end_line(page);
    str_add(page, ".RE\n.fi\n");
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines in and out. */
#include "config.h"

#include "plain/console.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "content/safe.h"
#include "content/wrap.h"

enum { TYPED_MAX = 4096 }; /* the rest of a longer line is read and dropped */

/* Prints a text as lines. The last line of a prompt stays open, its last space too: there one
 * types. */
static void print_lines(struct console *console, size_t indent, const char *text, bool is_prompt)
{
    struct str safe = {0};
    struct wrap wrap;
    safe_add(&safe, text, strlen(text));
    size_t columns = console->columns > indent + 10 ? console->columns - indent : console->columns;
    wrap_text(str_text(&safe), safe.length, columns, &wrap);
    for (size_t i = 0; i < wrap.count; i++) {
        bool is_open = is_prompt && i + 1 == wrap.count;
        size_t start = wrap.lines[i].start;
        size_t end = is_open ? safe.length : wrap.lines[i].end;
        fprintf(console->out, "%*s%.*s%s", i > 0 ? (int)indent : 0, "", (int)(end - start),
                str_text(&safe) + start, is_open ? "" : "\n");
    }
    wrap_clear(&wrap);
    str_clear(&safe);
}

void console_say_indented(struct console *console, size_t indent, const char *text)
{
    print_lines(console, indent, text, false);
}

void console_say(struct console *console, const char *text)
{
    console_say_indented(console, 0, text);
}

void console_sayf(struct console *console, const char *format, ...)
{
    struct str text = {0};
    va_list arguments;
    va_start(arguments, format);
    str_addfv(&text, format, arguments);
    va_end(arguments);
    console_say(console, str_text(&text));
    str_clear(&text);
}

void console_gap(struct console *console)
{
    fputc('\n', console->out);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r';
}

/* Reads up to the line's end. False when there was nothing left to read. */
static bool read_line(struct console *console)
{
    int byte;
    bool has_any = false;
    str_cut(&console->line, 0);
    while ((byte = fgetc(console->in)) != EOF && byte != '\n') {
        has_any = true;
        bool is_kept = console->line.length < TYPED_MAX && byte != '\0' &&
                       (console->line.length > 0 || !is_blank((char)byte));
        if (is_kept)
            str_add_char(&console->line, (char)byte);
    }
    while (console->line.length > 0 && is_blank(console->line.bytes[console->line.length - 1]))
        str_cut(&console->line, console->line.length - 1);
    return has_any || byte != EOF;
}

const char *console_ask(struct console *console, const char *prompt)
{
    /* TRANSLATORS: the sign between a question to the learner and what is typed. */
    char *line = str_format(_("%s: "), prompt);
    print_lines(console, 0, line, true);
    free(line);
    fflush(console->out);
    if (!console->is_ended && read_line(console))
        return str_text(&console->line);
    console->is_ended = true;
    fputc('\n', console->out);
    return NULL;
}

void console_clear(struct console *console)
{
    str_clear(&console->line);
}

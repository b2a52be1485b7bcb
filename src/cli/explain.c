/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the codes of messages mean. */
#include "config.h"

#include "cli/explain.h"

#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "cli/listing.h"
#include "course/rule.h"
#include "plain/console.h"

/* The measure of a text that is read. */
enum { COLUMNS_MAX = 75 };

static const struct listing_column columns[] = {
    {"code", N_("Code"), LISTING_TEXT},
    {"severity", N_("Kind"), LISTING_TEXT},
    {"title", N_("What is wrong"), LISTING_TEXT},
};

/* Programs that read a listing know the words in English. */
static const char *severity_word(const struct rule *rule, enum listing_format format)
{
    if (format != LISTING_TABLE)
        return rule->severity == DIAG_ERROR ? "error" : "warning";
    /* TRANSLATORS: a kind of message about a course. */
    return rule->severity == DIAG_ERROR ? pgettext("kind", "error") : pgettext("kind", "warning");
}

static void list_codes(const struct program *program)
{
    struct listing listing = {.columns = columns, .column_count = ARRAY_LEN(columns)};
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_number(i)) != NULL; i++) {
        listing_take(&listing, memory_text(rule->code));
        listing_take(&listing, memory_text(severity_word(rule, program->format)));
        listing_take(&listing, memory_text(_(rule->title)));
    }
    program_list(program, &listing);
    listing_clear(&listing);
}

/* The lines of a sample, indented, below what is said of them. */
static void show_lines(struct console *console, const char *head, const char *lines)
{
    console_gap(console);
    console_say(console, head);
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        fprintf(console->out, "    %.*s\n", (int)length, lines);
        lines += length + (lines[length] == '\n');
    }
}

static void explain(struct console *console, const struct rule *rule)
{
    if (rule->severity == DIAG_ERROR)
        /* TRANSLATORS: a code such as no-key, and what is wrong. */
        console_sayf(console, _("%s (error): %s"), rule->code, _(rule->title));
    else
        /* TRANSLATORS: a code such as no-feedback, and what is wrong. */
        console_sayf(console, _("%s (warning): %s"), rule->code, _(rule->title));
    console_gap(console);
    console_say(console, _(rule->explanation));
    show_lines(console, _("Not like this:"), rule->bad);
    show_lines(console, _("But like this:"), rule->good);
}

static enum status say_unknown(const struct program *program, const char *code)
{
    const char *meant = rule_nearest(code);
    if (meant != NULL)
        return program_fail(program, STATUS_USAGE, _("there is no code '%s'; did you mean '%s'?"),
                            code, meant);
    return program_fail(program, STATUS_USAGE,
                        _("there is no code '%s'; 'decentwork check --explain' lists them all"),
                        code);
}

enum status explain_codes(const struct program *program, const char *const *codes, size_t count)
{
    struct console console = {
        .out = program->out,
        .columns = program->columns < COLUMNS_MAX ? program->columns : COLUMNS_MAX,
    };
    if (count == 0)
        list_codes(program);
    for (size_t i = 0; i < count; i++) {
        const struct rule *rule = rule_find(codes[i]);
        if (rule == NULL)
            return say_unknown(program, codes[i]);
        if (i > 0)
            console_gap(&console);
        explain(&console, rule);
    }
    return STATUS_GOOD;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* PO files, read. */
#include "config.h"

#include "exchange/po_read.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/str.h"
#include "exchange/po_scan.h"

#define CHARSET "charset="
#define FORMAT_FLAG "-format"

/* A text with its translation, as far as it was read. */
struct entry {
    bool is_open;
    bool has_key;
    bool has_text;
    bool is_fuzzy;
    bool is_obsolete;
    struct where where; /* of its first keyword */
    struct where text_where;
    size_t start;       /* of its first keyword, in the bytes */
    struct str *into;   /* where the texts that come belong; NULL: nowhere */
    bool needs_text;    /* a keyword waits for its text */
    struct str context; /* NULL bytes: none */
    struct str key;
    struct str text;
};

struct reading {
    struct po_scan scan;
    struct diag *diag;
    struct translation translation;
    struct map starts; /* of the texts, by message_name() */
    struct entry entry;
    bool is_fuzzy; /* that which comes next */
    bool skips;    /* a mistake was said: what belongs to its text is passed over in silence */
    bool had_key;  /* that text had its msgid already */
    bool has_header;
    struct diag unsaid;
};

static void drop_entry(struct reading *reading)
{
    str_clear(&reading->entry.context);
    str_clear(&reading->entry.key);
    str_clear(&reading->entry.text);
    reading->entry = (struct entry){0};
}

static void set_skips(struct reading *reading, bool skips)
{
    reading->skips = skips;
    reading->scan.diag = skips ? &reading->unsaid : reading->diag;
}

/* After a mistake: goes on with the text that comes next. */
static void skip_entry(struct reading *reading)
{
    set_skips(reading, true);
    reading->had_key = !reading->entry.is_open || reading->entry.has_key;
    reading->is_fuzzy = false;
    drop_entry(reading);
}

/* --- The header --- */

/* The place of a word of the header, or of its beginning. */
static struct where header_where(struct reading *reading, const char *word)
{
    size_t length = strlen(word);
    for (size_t at = reading->entry.start; at + length <= reading->scan.at; at++)
        if (strncasecmp(reading->scan.bytes.text + at, word, length) == 0)
            return xml_bytes_where(&reading->scan.bytes, at);
    return reading->entry.where;
}

static void check_charset(struct reading *reading, const char *header)
{
    char *type = i18n_header_field(header, "Content-Type");
    const char *charset = type == NULL ? NULL : strstr(type, CHARSET);
    if (charset == NULL)
        diag_error(reading->diag, reading->entry.where, "catalogue-charset",
                   _("the header does not say that the file is in UTF-8; write \"%s\" into it"),
                   "Content-Type: text/plain; charset=UTF-8\\n");
    else if (strcasecmp(charset + strlen(CHARSET), "UTF-8") != 0)
        diag_error(reading->diag, header_where(reading, CHARSET), "catalogue-charset",
                   /* TRANSLATORS: the name of an encoding, as it stands there. */
                   _("the header says charset=%s; write charset=UTF-8 and save the file in UTF-8"),
                   charset + strlen(CHARSET));
    free(type);
}

static void take_header(struct reading *reading)
{
    const char *header = str_text(&reading->entry.text);
    reading->has_header = true;
    check_charset(reading, header);
    reading->translation.language = i18n_header_field(header, "Language");
    reading->translation.language_where = header_where(reading, "Language:");
}

/* --- Texts --- */

/* What msgfmt asks for, as a program would show such a text otherwise. */
static void check_ends(const struct reading *reading)
{
    const struct str *key = &reading->entry.key;
    const struct str *text = &reading->entry.text;
    struct where where = reading->entry.text_where;
    if (text->length == 0 || reading->entry.is_fuzzy || reading->entry.is_obsolete)
        return;
    bool key_begins = key->bytes[0] == '\n';
    bool text_begins = text->bytes[0] == '\n';
    bool key_ends = key->bytes[key->length - 1] == '\n';
    bool text_ends = text->bytes[text->length - 1] == '\n';
    if (text_begins && !key_begins)
        diag_error(reading->diag, where, "po",
                   _("the translation begins with \\n and its text does not; take it away"));
    else if (key_begins && !text_begins)
        diag_error(reading->diag, where, "po",
                   _("the text begins with \\n and its translation does not; write it there too"));
    if (text_ends && !key_ends)
        diag_error(reading->diag, where, "po",
                   _("the translation ends with \\n and its text does not; take it away"));
    else if (key_ends && !text_ends)
        diag_error(reading->diag, where, "po",
                   _("the text ends with \\n and its translation does not; write it there too"));
}

/* Notes a text; false, with an error, for one that was there before. */
static bool note_text(struct reading *reading, const char *context)
{
    char *name = message_name(context, str_text(&reading->entry.key));
    size_t first = map_put(&reading->starts, name, reading->entry.start);
    free(name);
    if (first == reading->entry.start)
        return true;
    diag_error(reading->diag, reading->entry.where, "po",
               _("this text is there already, in line %zu; delete one of the two"),
               xml_bytes_where(&reading->scan.bytes, first).line);
    return false;
}

static void take_entry(struct reading *reading)
{
    struct entry *entry = &reading->entry;
    const char *context = entry->context.bytes;
    bool is_header = context == NULL && entry->key.length == 0;
    if (!note_text(reading, context))
        return;
    if (is_header && !entry->is_obsolete)
        take_header(reading);
    if (entry->key.length == 0)
        return;
    check_ends(reading);
    translation_add(&reading->translation, (struct translation_entry){
                                               .context = memory_text(context),
                                               .key = memory_text(str_text(&entry->key)),
                                               .text = memory_text(str_text(&entry->text)),
                                               .line = entry->text_where.line,
                                               .is_fuzzy = entry->is_fuzzy,
                                               .is_obsolete = entry->is_obsolete,
                                           });
}

/* Takes the entry that ends where something else comes, or says what it lacks. */
static void end_entry(struct reading *reading, const struct po_piece *next)
{
    const struct entry *entry = &reading->entry;
    if (!entry->is_open)
        return;
    bool is_whole = entry->has_text && !entry->needs_text;
    if (is_whole) {
        take_entry(reading);
        drop_entry(reading);
        return;
    }
    if (next->kind == PO_END)
        po_scan_tell_cut(&reading->scan, entry->start);
    else if (entry->needs_text)
        diag_error(reading->diag, next->where, "po",
                   _("expected a text in quotation marks, \"...\", for the keyword before it"));
    else
        diag_error(reading->diag, next->where, "po",
                   _("expected '%s' before this, for the text that begins in line %zu"),
                   entry->has_key ? "msgstr" : "msgid", entry->where.line);
    skip_entry(reading);
}

/* --- Pieces --- */

/* Notes what the marks of a text say: "fuzzy", and that no program is meant. */
static void take_flags(struct reading *reading, const struct po_piece *piece)
{
    const char *flag = piece->text;
    if (*flag != ',' && *flag != '=')
        return;
    while (*(flag += strspn(flag, ",= \t")) != '\0') {
        size_t length = strcspn(flag, ",= \t");
        char *word = memory_text_n(flag, length);
        size_t format = strlen(FORMAT_FLAG);
        if (strcmp(word, "fuzzy") == 0)
            reading->is_fuzzy = true;
        else if (length > format && strcmp(word + length - format, FORMAT_FLAG) == 0 &&
                 strncmp(word, "no-", 3) != 0)
            diag_error(reading->diag, piece->where, "catalogue-revision",
                       _("the mark '%s' is one for the messages of programs; take it away"), word);
        free(word);
        flag += length;
    }
}

static void take_comment(struct reading *reading, const struct po_piece *piece)
{
    set_skips(reading, false);
    end_entry(reading, piece);
    if (!piece->is_obsolete && piece->text != NULL)
        take_flags(reading, piece);
}

/* Begins an entry with msgctxt or msgid. */
static void begin_entry(struct reading *reading, const struct po_piece *piece)
{
    end_entry(reading, piece);
    set_skips(reading, false);
    reading->entry = (struct entry){
        .is_open = true,
        .is_fuzzy = reading->is_fuzzy,
        .is_obsolete = piece->is_obsolete,
        .where = piece->where,
        .start = piece->start,
    };
    reading->is_fuzzy = false;
}

static void expect_text(struct reading *reading, struct str *into)
{
    reading->entry.into = into;
    reading->entry.needs_text = true;
}

static void take_msgctxt(struct reading *reading, const struct po_piece *piece)
{
    begin_entry(reading, piece);
    expect_text(reading, &reading->entry.context);
}

static void take_msgid(struct reading *reading, const struct po_piece *piece)
{
    struct entry *entry = &reading->entry;
    bool belongs = entry->is_open && !entry->has_key && !entry->needs_text;
    if (reading->skips && !reading->had_key) {
        reading->had_key = true;
        return;
    }
    if (!belongs)
        begin_entry(reading, piece);
    entry->has_key = true;
    expect_text(reading, &entry->key);
}

static void take_msgstr(struct reading *reading, const struct po_piece *piece)
{
    struct entry *entry = &reading->entry;
    if (reading->skips)
        return;
    if (!entry->has_key || entry->has_text) {
        diag_error(reading->diag, piece->where, "po",
                   _("'msgstr' stands here without its 'msgid'"));
        skip_entry(reading);
        return;
    }
    if (entry->needs_text) {
        end_entry(reading, piece);
        return;
    }
    entry->has_text = true;
    entry->text_where = piece->where;
    expect_text(reading, &entry->text);
}

static void take_text(struct reading *reading, const struct po_piece *piece)
{
    if (reading->skips)
        return;
    if (reading->entry.into == NULL) {
        diag_error(reading->diag, piece->where, "po",
                   _("a text stands here without 'msgid' or 'msgstr' before it"));
        skip_entry(reading);
        return;
    }
    str_add(reading->entry.into, piece->text);
    reading->entry.needs_text = false;
}

/* All lines of an entry are marked as old, or none. */
static bool fits_entry(struct reading *reading, const struct po_piece *piece)
{
    bool begins = piece->kind == PO_MSGCTXT || piece->kind == PO_COMMENT ||
                  (piece->kind == PO_MSGID && reading->entry.has_key);
    if (begins || !reading->entry.is_open || piece->is_obsolete == reading->entry.is_obsolete)
        return true;
    diag_error(reading->diag, piece->where, "po",
               _("'#~' stands before some lines of this text and not before others; write it "
                 "before all or none"));
    skip_entry(reading);
    return false;
}

static void take_piece(struct reading *reading, const struct po_piece *piece)
{
    bool is_part = piece->kind != PO_END && piece->kind != PO_BREAK && piece->kind != PO_MISTAKE;
    if (is_part && !fits_entry(reading, piece))
        return;
    switch (piece->kind) {
    case PO_END:
        end_entry(reading, piece);
        break;
    case PO_BREAK:
        set_skips(reading, false);
        break;
    case PO_COMMENT:
        take_comment(reading, piece);
        break;
    case PO_MSGCTXT:
        take_msgctxt(reading, piece);
        break;
    case PO_MSGID:
        take_msgid(reading, piece);
        break;
    case PO_MSGSTR:
        take_msgstr(reading, piece);
        break;
    case PO_TEXT:
        take_text(reading, piece);
        break;
    case PO_MISTAKE:
        if (!reading->skips)
            skip_entry(reading);
        break;
    }
}

/* --- The whole file --- */

/* Takes all pieces. */
static void read_pieces(struct reading *reading)
{
    struct po_piece piece;
    do {
        po_scan_next(&reading->scan, &piece);
        take_piece(reading, &piece);
        free(piece.text);
    } while (piece.kind != PO_END);
}

int po_read(const char *bytes, size_t length, const char *file, struct translation *ret_translation,
            struct diag *diag)
{
    size_t errors = diag->errors;
    struct reading reading = {.diag = diag};
    diag_init(&reading.unsaid);
    if (po_scan_begin(&reading.scan, bytes, length, file, diag) != 0)
        return -1;
    read_pieces(&reading);
    if (!reading.has_header && diag->errors == errors)
        diag_error(diag, where_file(file), "catalogue-charset",
                   _("the file has no header, which says that it is in UTF-8; begin it with msgid "
                     "\"\" and msgstr \"%s\""),
                   "Content-Type: text/plain; charset=UTF-8\\n");
    diag_clear(&reading.unsaid);
    map_clear(&reading.starts);
    drop_entry(&reading);
    if (diag->errors == errors) {
        *ret_translation = reading.translation;
        return 0;
    }
    translation_clear(&reading.translation);
    return -1;
}

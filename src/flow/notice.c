/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a learner is to be told about the state of the record. */
#include "config.h"

#include "flow/notice.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/memory.h"
#include "base/str.h"
#include "flow/wording.h"
#include "store/repair.h"
#include "store/upkeep.h"

/* No record is older than the program: a clock before 2024 was never set. */
static const int64_t first_moment = INT64_C(1704067200000);

/* Clocks of two computers that share a record by stick may differ by this much unmentioned. */
static const int64_t patience = INT64_C(60) * 60 * 1000;

struct notice_row {
    const char *code;
    const char *title;
    bool (*is_so)(const struct record *record, struct moment now);
    char *(*text)(const struct record *record, struct moment now);
};

/* --- Restored --- */

static bool is_restored(const struct record *record, struct moment now)
{
    (void)now;
    return record_repaired(record) != NULL;
}

static char *restored_text(const struct record *record, struct moment now)
{
    const struct repair *repair = record_repaired(record);
    (void)now;
    char *when = wording_moment(repair->last);
    /* TRANSLATORS: day and time, the number of answers, a file's name. */
    char *text =
        str_format(ngettext("In use is the copy of %s, with %ld answer. Later ones may be "
                            "missing. The damaged file is kept: %s",
                            "In use is the copy of %s, with %ld answers. Later ones may be "
                            "missing. The damaged file is kept: %s",
                            (unsigned long)repair->answers),
                   when, (long)repair->answers, repair->set_aside);
    free(when);
    return text;
}

/* --- Only read --- */

static bool is_read_only(const struct record *record, struct moment now)
{
    (void)now;
    return record_state(record) == RECORD_READ_ONLY && !record_is_newer(record);
}

static char *read_only_text(const struct record *record, struct moment now)
{
    (void)now;
    /* TRANSLATORS: %s is a file. */
    return str_format(_("%s is on a medium, or in a folder, that cannot be written. You can learn, "
                        "but what you do now is forgotten when you quit."),
                      record_path(record));
}

static bool is_newer(const struct record *record, struct moment now)
{
    (void)now;
    return record_is_newer(record);
}

static char *newer_text(const struct record *record, struct moment now)
{
    (void)record;
    (void)now;
    return memory_text(_("A newer version of this program has written it. You can learn, but what "
                         "you do now is forgotten when you quit. Use the newer version here too."));
}

/* --- Two windows --- */

static bool is_second(const struct record *record, struct moment now)
{
    (void)now;
    return record_is_second(record);
}

static char *second_text(const struct record *record, struct moment now)
{
    (void)record;
    (void)now;
    return memory_text(
        _("Another window on this computer uses the same record. What you do in "
          "either is saved, but each shows what the other did only when it is opened "
          "again."));
}

/* --- The clock --- */

static bool is_unset(const struct record *record, struct moment now)
{
    (void)record;
    return now.at < first_moment;
}

static char *unset_text(const struct record *record, struct moment now)
{
    (void)record;
    char *when = wording_moment(now);
    /* TRANSLATORS: day and time. */
    char *text = str_format(_("The clock of this computer was never set: it says %s. Nothing is "
                              "lost by that, but please have it set."),
                            when);
    free(when);
    return text;
}

/* The moment of the last event, 0 where there is none. */
static struct moment last_moment(const struct record *record)
{
    struct moment last = {0};
    struct diag unsaid;
    diag_init(&unsaid);
    record_last_moment(record, &last, &unsaid);
    diag_clear(&unsaid);
    return last;
}

static bool is_behind(const struct record *record, struct moment now)
{
    return !is_unset(record, now) && last_moment(record).at > now.at + patience;
}

static char *behind_text(const struct record *record, struct moment now)
{
    char *says = wording_moment(now);
    char *last = wording_moment(last_moment(record));
    /* TRANSLATORS: day and time, twice. */
    char *text = str_format(_("The clock of this computer says %s, but you learned here on %s. "
                              "Nothing is lost by that, but please have it set."),
                            says, last);
    free(last);
    free(says);
    return text;
}

static const struct notice_row rows[] = {
    [NOTICE_RESTORED] = {"record-restored", N_("Your record was damaged and is restored"),
                         is_restored, restored_text},
    [NOTICE_READ_ONLY] = {"record-read-only", N_("Your record cannot be written"), is_read_only,
                          read_only_text},
    [NOTICE_NEWER] = {"record-newer", N_("Your record is newer"), is_newer, newer_text},
    [NOTICE_SECOND] = {"record-second", N_("Your record is open twice"), is_second, second_text},
    [NOTICE_UNSET] = {"clock-unset", N_("The clock is not set"), is_unset, unset_text},
    [NOTICE_BEHIND] = {"clock-behind", N_("The clock is behind"), is_behind, behind_text},
};
_Static_assert(ARRAY_LEN(rows) == NOTICE_KIND_COUNT, "every state has a row");

bool notice_of(enum notice_kind kind, const struct record *record, struct moment now,
               struct notice *ret_notice)
{
    const struct notice_row *row = &rows[kind];
    if (record == NULL || !row->is_so(record, now))
        return false;
    *ret_notice = (struct notice){
        .code = row->code,
        .title = memory_text(_(row->title)),
        .text = row->text(record, now),
    };
    return true;
}

struct notice notice_of_unsaved(const struct record *record, bool is_leaving,
                                const struct diag *diag)
{
    size_t count = record_waiting(record, NULL);
    char *why = wording_sentence(diag->count > 0 ? diag->items[0].message : "");
    const char *then =
        is_leaving ? _("If you quit now, it is lost.")
                   : _("If you go on, answers stay in memory, and each new one tries again.");
    char *text = str_format("%s\n%s", why, then);
    free(why);
    return (struct notice){
        .code = "record-unsaved",
        .title = str_format(ngettext("%zu answer or step is not saved yet",
                                     "%zu answers or steps are not saved yet", count),
                            count),
        .text = text,
    };
}

struct notice notice_of_error(const struct diag *diag)
{
    struct str text = {0};
    for (size_t i = 0; i < diag->count; i++) {
        const struct diagnostic *item = &diag->items[i];
        str_add(&text, i > 0 ? "\n" : "");
        if (item->file != NULL)
            /* TRANSLATORS: the name of a file, and what is wrong with it. */
            str_addf(&text, _("%s: %s"), item->file, item->message);
        else
            str_add(&text, item->message);
    }
    return (struct notice){
        .code = "record-unopened",
        .title = memory_text(_("This record cannot be opened")),
        .text = str_take(&text),
    };
}

void notice_clear(struct notice *notice)
{
    free(notice->title);
    free(notice->text);
    *notice = (struct notice){0};
}

bool notice_is_of_clock(enum notice_kind kind)
{
    return kind == NOTICE_UNSET || kind == NOTICE_BEHIND;
}

bool notice_look_after(struct record **record, struct moment now, struct diag *diag)
{
    struct diag found;
    if (*record == NULL || !record_needs_upkeep(*record, now))
        return false;
    diag_init(&found);
    int result = record_upkeep(*record, &found);
    bool is_damaged = result != 0 && diag_has(&found, "record-damaged");
    if (result != 0 && !is_damaged)
        diag_add_errors(diag, &found);
    diag_clear(&found);
    return is_damaged && record_replace_damaged(record, diag) == 0;
}

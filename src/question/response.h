/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A response: what a learner gave, as slot to values. One encoding for every type of question, in
 * events, drafts, grading, exchange and statistics. */
#ifndef QUESTION_RESPONSE_H
#define QUESTION_RESPONSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct response_value {
    char *slot;
    char *value;
};

/* Values in the order given; a slot may have several, or none. */
struct response {
    struct response_value *items;
    size_t count;
    size_t capacity;
};

/* Adds a value to a slot; one that is already there is not added twice. */
void response_add(struct response *response, const char *slot, const char *value);

/* Takes all values of a slot away. */
void response_clear_slot(struct response *response, const char *slot);

/* Takes one value of a slot away. */
void response_remove(struct response *response, const char *slot, const char *value);

/* True if that slot has that value. */
bool response_has(const struct response *response, const char *slot, const char *value);

/* The first value of a slot, or NULL. Borrowed. */
const char *response_first(const struct response *response, const char *slot);

/* True if both have the same values in the same slots, in whatever order. */
bool response_is_same(const struct response *one, const struct response *other);

bool response_is_empty(const struct response *response);
void response_copy(const struct response *response, struct response *ret_copy);
void response_clear(struct response *response);

/* Returns the response as JSON, {"slot": ["value", ...]}, slots and values in their order; what is
 * no UTF-8 is left out. Caller frees. */
char *response_to_json(const struct response *response);

/* Reads what response_to_json() wrote. Returns false, *ret_response untouched, for anything else.
 */
bool response_from_json(const char *json, struct response *ret_response);

#endif

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A response: what a learner gave, as slot to values. */
#include "config.h"

#include "question/response.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void response_add(struct response *response, const char *slot, const char *value)
{
    if (response_has(response, slot, value))
        return;
    response->items = memory_reserve(response->items, response->count + 1, &response->capacity,
                                     sizeof *response->items);
    response->items[response->count++] = (struct response_value){
        .slot = memory_text(slot),
        .value = memory_text(value),
    };
}

static void value_clear(struct response_value *value)
{
    free(value->slot);
    free(value->value);
}

/* Takes away what has that slot and, unless it is NULL, that value. */
static void take_away(struct response *response, const char *slot, const char *value)
{
    size_t kept = 0;
    for (size_t i = 0; i < response->count; i++) {
        struct response_value *item = &response->items[i];
        if (strcmp(item->slot, slot) == 0 && (value == NULL || strcmp(item->value, value) == 0))
            value_clear(item);
        else
            response->items[kept++] = *item;
    }
    response->count = kept;
}

void response_clear_slot(struct response *response, const char *slot)
{
    take_away(response, slot, NULL);
}

void response_remove(struct response *response, const char *slot, const char *value)
{
    take_away(response, slot, value);
}

bool response_has(const struct response *response, const char *slot, const char *value)
{
    for (size_t i = 0; i < response->count; i++)
        if (strcmp(response->items[i].slot, slot) == 0 &&
            strcmp(response->items[i].value, value) == 0)
            return true;
    return false;
}

const char *response_first(const struct response *response, const char *slot)
{
    for (size_t i = 0; i < response->count; i++)
        if (strcmp(response->items[i].slot, slot) == 0)
            return response->items[i].value;
    return NULL;
}

bool response_is_same(const struct response *one, const struct response *other)
{
    for (size_t i = 0; i < one->count; i++)
        if (!response_has(other, one->items[i].slot, one->items[i].value))
            return false;
    return one->count == other->count; /* no value is there twice */
}

bool response_is_empty(const struct response *response)
{
    return response->count == 0;
}

void response_copy(const struct response *response, struct response *ret_copy)
{
    struct response copy = {0};
    for (size_t i = 0; i < response->count; i++)
        response_add(&copy, response->items[i].slot, response->items[i].value);
    *ret_copy = copy;
}

void response_clear(struct response *response)
{
    for (size_t i = 0; i < response->count; i++)
        value_clear(&response->items[i]);
    free(response->items);
    *response = (struct response){0};
}

/* The values of a slot, made if need be; NULL for a slot whose name is no UTF-8. */
static json_t *values_of(json_t *slots, const char *slot)
{
    if (json_object_get(slots, slot) == NULL)
        json_object_set_new(slots, slot, json_array());
    return json_object_get(slots, slot);
}

char *response_to_json(const struct response *response)
{
    json_t *slots = json_object();
    for (size_t i = 0; i < response->count; i++)
        json_array_append_new(values_of(slots, response->items[i].slot),
                              json_string(response->items[i].value));
    char *json = json_dumps(slots, JSON_COMPACT);
    json_decref(slots);
    return json;
}

/* Adds the values of one slot; false where they are not an array of texts. */
static bool add_values(struct response *response, const char *slot, const json_t *values)
{
    size_t index;
    json_t *value;
    if (!json_is_array(values))
        return false;
    json_array_foreach(values, index, value)
    {
        if (!json_is_string(value))
            return false;
        response_add(response, slot, json_string_value(value));
    }
    return true;
}

bool response_from_json(const char *json, struct response *ret_response)
{
    struct response response = {0};
    json_t *slots = json_loads(json, JSON_REJECT_DUPLICATES, NULL);
    bool is_good = json_is_object(slots);
    const char *slot;
    json_t *values;
    json_object_foreach(slots, slot, values)
    {
        is_good = is_good && add_values(&response, slot, values);
    }
    json_decref(slots);
    if (is_good)
        *ret_response = response;
    else
        response_clear(&response);
    return is_good;
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Eight bytes of a text looked at in one step: what a long text mostly consists of is passed over
 * quickly, and only where something stands out are its bytes looked at one by one. */
#ifndef BASE_EIGHT_H
#define BASE_EIGHT_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define EIGHT_ONES 0x0101010101010101u
#define EIGHT_HIGHS 0x8080808080808080u

/* The bytes as one number; their order in it is the machine's. */
static inline uint64_t eight_load(const char *bytes)
{
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
    return eight;
}

/* Not 0 if one of the bytes is less than a space. */
static inline uint64_t eight_has_control(uint64_t eight)
{
    return (eight - 0x20 * EIGHT_ONES) & ~eight & EIGHT_HIGHS;
}

/* The highest bit of each byte that is `byte`, and perhaps of ones beside such a byte: 0 if and
 * only if none is. */
static inline uint64_t eight_find(uint64_t eight, char byte)
{
    uint64_t difference = eight ^ (unsigned char)byte * EIGHT_ONES;
    return (difference - EIGHT_ONES) & ~difference & EIGHT_HIGHS;
}

#endif

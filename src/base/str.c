/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A text that grows. */
#include "config.h"

#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

const char *str_text(const struct str *str)
{
    return str->bytes == NULL ? "" : str->bytes;
}

void str_add_n(struct str *str, const char *bytes, size_t length)
{
    str->bytes = memory_reserve(str->bytes, str->length + length + 1, &str->capacity, 1);
    if (length > 0)
        memcpy(str->bytes + str->length, bytes, length);
    str->length += length;
    str->bytes[str->length] = '\0';
}

void str_add(struct str *str, const char *text)
{
    str_add_n(str, text, strlen(text));
}

void str_add_char(struct str *str, char byte)
{
    str_add_n(str, &byte, 1);
}

void str_add_replaced(struct str *str, const char *text, char old, char fresh)
{
    size_t start = str->length;
    str_add(str, text);
    for (size_t i = start; i < str->length; i++)
        if (str->bytes[i] == old)
            str->bytes[i] = fresh;
}

void str_add_repeat(struct str *str, const char *text, size_t times)
{
    for (size_t i = 0; i < times; i++)
        str_add(str, text);
}

void str_add_unicode(struct str *str, uint32_t character)
{
    char bytes[4];
    size_t length = 0;
    if (character < 0x80) {
        bytes[length++] = (char)character;
    } else if (character < 0x800) {
        bytes[length++] = (char)(0xC0 | character >> 6);
        bytes[length++] = (char)(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        bytes[length++] = (char)(0xE0 | character >> 12);
        bytes[length++] = (char)(0x80 | (character >> 6 & 0x3F));
        bytes[length++] = (char)(0x80 | (character & 0x3F));
    } else {
        bytes[length++] = (char)(0xF0 | (character >> 18 & 0x07));
        bytes[length++] = (char)(0x80 | (character >> 12 & 0x3F));
        bytes[length++] = (char)(0x80 | (character >> 6 & 0x3F));
        bytes[length++] = (char)(0x80 | (character & 0x3F));
    }
    str_add_n(str, bytes, length);
}

void str_addfv(struct str *str, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    if (length > 0) {
        size_t more = (size_t)length;
        str->bytes = memory_reserve(str->bytes, str->length + more + 1, &str->capacity, 1);
        vsnprintf(str->bytes + str->length, more + 1, format, again);
        str->length += more;
    }
    va_end(again);
}

void str_addf(struct str *str, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    str_addfv(str, format, arguments);
    va_end(arguments);
}

void str_cut(struct str *str, size_t length)
{
    if (length >= str->length)
        return;
    str->length = length;
    str->bytes[length] = '\0';
}

char *str_take(struct str *str)
{
    char *text = str->bytes == NULL ? memory_text("") : str->bytes;
    *str = (struct str){0};
    return text;
}

void str_clear(struct str *str)
{
    free(str->bytes);
    *str = (struct str){0};
}

char *str_format(const char *format, ...)
{
    struct str text = {0};
    va_list arguments;
    va_start(arguments, format);
    str_addfv(&text, format, arguments);
    va_end(arguments);
    return str_take(&text);
}

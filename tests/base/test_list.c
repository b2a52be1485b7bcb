/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <criterion/criterion.h>

#include "base/list.h"

Test(list, has_a_comma_between_its_items_alone)
{
    struct str list = {0};
    list_add(&list, "<%s>", "ul");
    cr_expect_str_eq(str_text(&list), "<ul>");
    list_add(&list, "<%s>", "ol");
    list_add(&list, "%d", 3);
    cr_expect_str_eq(str_text(&list), "<ul>, <ol>, 3");
    str_clear(&list);
}

/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Does nothing: that it links is the test. It is linked with all of libcore.a and the core's libraries,
 * but not with ncurses, so a core that touches the terminal does not link. */

int main(void)
{
    return 0;
}

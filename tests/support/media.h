/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Sticks of a test's own: small, full, read-only. They are seen by the test and the programs that
 * it starts, and vanish with it. Where the system does not allow it, the test is skipped. */
#ifndef SUPPORT_MEDIA_H
#define SUPPORT_MEDIA_H

/* Puts an empty medium of so many bytes at the folder. */
void media_insert(const char *folder, long bytes);

/* Puts an empty exFAT stick at the folder, all of it kept in the file `image`; or one that is kept
 * there already. Only root can, where the tools of exFAT by FUSE are; else the test is skipped. */
void media_insert_exfat(const char *folder, const char *image, long bytes);
void media_insert_image(const char *folder, const char *image);

/* Takes the stick of an image out again. */
void media_pull(const char *folder);

void media_make_read_only(const char *folder);

/* Fills it to its last byte, and makes room again. */
void media_fill(const char *folder);
void media_free(const char *folder);

#endif

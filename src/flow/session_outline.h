/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The outline of a session's course, for session.c: who asks for it does so by session_outline()
 * and session_find(). */
#ifndef FLOW_SESSION_OUTLINE_H
#define FLOW_SESSION_OUTLINE_H

#include "base/diag.h"
#include "flow/session.h"

/* Reads the outline of the course that was opened, or as much of it as is needed first. False if
 * there is nothing in it. */
bool session_outline_open(struct session *session, struct diag *diag);

/* The same once more, for another catalogue. Where nothing is left, it stays as it was. */
void session_outline_renew(struct session *session, struct diag *diag);
void session_outline_close(struct session *session);

#endif

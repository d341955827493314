// What screen.c, picture.c and guard.c share; not part of the module.
#ifndef CN_SCREEN_H
#define CN_SCREEN_H

#include "CNcurses.h"

#include <ncurses.h>

/// Replaces the bytes a dying process writes.
void cn_guard_leave_with(const char *leave);
/// Tells picture.c that the terminal's cursor is visible again.
void cn_cursor_shown(void);

#endif

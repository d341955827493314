// Cells and colours. ncurses keeps the difference to what the terminal shows.
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include "screen.h"

#include <wchar.h>

static int cursor_state = -1;  // unknown, so that the first picture says it

void cn_cursor_shown(void) { cursor_state = -1; }

int cn_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int cn_colours(void) { return cn_is_open() && has_colors() ? tigetnum("colors") : 0; }

void cn_start_colours(void) {
  start_color();
  use_default_colors();
}

void cn_define_pair(int pair, int foreground, int background) {
  init_extended_pair(pair, foreground, background);
}

static attr_t attributes_of(unsigned bits) {
  return (bits & CN_BOLD ? A_BOLD : A_NORMAL) | (bits & CN_UNDERLINE ? A_UNDERLINE : A_NORMAL) |
         (bits & CN_REVERSE ? A_REVERSE : A_NORMAL);
}

static void put_text(int row, int column, const wchar_t *text, unsigned bits, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes_of(bits), (short)pair, NULL) == OK)
    mvwadd_wchnstr(stdscr, row, column, &cell, 1);
}

// The first scalar and the zero-width ones after it; ncurses refuses any other mixture.
static void gather(wchar_t *text, const uint32_t *scalars, int count) {
  int length = 0;
  for (int i = 0; i < count && length < CCHARW_MAX; i++)
    if (i == 0 || wcwidth((wchar_t)scalars[i]) == 0) text[length++] = (wchar_t)scalars[i];
  text[length] = 0;
}

void cn_put(int row, int column, const uint32_t *scalars, int count, int columns,
            unsigned attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  gather(text, scalars, count);
  int width = wcwidth(text[0]);
  if (width < 1 || width > columns) {  // this C library disagrees with our table
    text[0] = L'?';
    text[1] = 0;
    width = 1;
  }
  put_text(row, column, text, attributes, pair);
  for (; width < columns; width++) put_text(row, column + width, L" ", attributes, pair);
}

void cn_erase(void) { werase(stdscr); }

void cn_forget_picture(void) { clearok(curscr, TRUE); }

static void park(int row, int column) {
  leaveok(stdscr, row < 0);
  int wanted = row >= 0;
  if (wanted) wmove(stdscr, row, column);
  if (cursor_state != wanted) curs_set(wanted);
  cursor_state = wanted;
}

void cn_show(int row, int column) {
  if (!cn_is_open()) return;
  park(row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

// The floor: the least that a program in a terminal can do. A list of Korean rows, a cursor, a clock.
// Down and up move, q leaves. Build: cc -O2 floor.c -lncursesw
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>
#include <time.h>

enum { CHILDREN = 200 };

static const char *const families[] = {"김", "이", "박", "최", "정", "강", "조", "윤"};
static const char *const names[] = {"하늘", "서준", "지우", "도윤", "예은", "민재", "한결"};
static const char *const rooms[] = {"새싹방", "햇살방", "나무방"};

static void draw_row(int row, int child, int selected) {
  if (selected) attron(A_REVERSE);
  mvprintw(row, 0, " %s%s  %s  %02d:00-%02d:00  이용중", families[child % 8], names[child % 7],
           rooms[child % 3], 18 + child % 6, 1 + child % 8);
  int column = getcurx(stdscr);
  for (; column < COLS; column++) addch(' ');
  if (selected) attroff(A_REVERSE);
}

static void draw_frame(void) {
  char text[32];
  time_t now = time(NULL);
  strftime(text, sizeof text, "%m-%d %H:%M", localtime(&now));
  mvprintw(0, 1, "돌봄  %s", text);
  mvprintw(LINES - 1, 0, "F1도움 F2예약 F3찾기 F4등원 F5하원 q나가기");
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  typeahead(-1);
  timeout(60000);
  int selected = 0, top = 0;
  for (int key = KEY_RESIZE; key != 'q'; key = getch()) {
    int rows = LINES - 2;
    if (key == KEY_DOWN && selected < CHILDREN - 1) selected++;
    if (key == KEY_UP && selected > 0) selected--;
    if (selected >= top + rows) top = selected - rows + 1;
    if (selected < top) top = selected;
    draw_frame();
    for (int row = 0; row < rows; row++) draw_row(row + 1, top + row, top + row == selected);
    move(selected - top + 1, 0);
    refresh();
  }
  endwin();
  return 0;
}

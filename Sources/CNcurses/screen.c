// The ncurses screen: open, leave, size, keys by name. One at a time.
#define NCURSES_WIDECHAR 1
#include "screen.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static struct {
  SCREEN *screen;
  FILE *in, *out;
  bool may_suspend, away;
  char on[65], off[65];
} terminal;

bool cn_use_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) && !strcmp(nl_langinfo(CODESET), "UTF-8")) return true;
  return false;
}

bool cn_is_open(void) { return terminal.screen != NULL; }
void cn_allow_suspend(bool allowed) { terminal.may_suspend = allowed; }

void cn_emit(const char *bytes) {
  if (!terminal.out) return;
  ssize_t ignored = write(fileno(terminal.out), bytes, strlen(bytes));
  (void)ignored;  // a terminal that has gone is noticed by the reader
}

void cn_set_modes(const char *on, const char *off) {
  snprintf(terminal.on, sizeof terminal.on, "%s", on);
  snprintf(terminal.off, sizeof terminal.off, "%s", off);
  cn_emit(terminal.on);
}

bool cn_ask_ambiguous(void) {
  bool is_usual = cursor_address && !strncmp(cursor_address, "\033[", 2);
  if (!is_usual || LINES < 2) return false;
  curs_set(1);  // sends what ncurses still holds back: the screen is taken before the sign is drawn on it
  cn_cursor_shown();
  cn_emit("\033[2;1H\342\224\202\033[6n");  // the second row, since `ESC [ 1 ; 2 R` is a key
  return true;
}

const char *cn_key_string(const char *name) {
  char *found = tigetstr(name);
  return found == (char *)-1 ? NULL : found;
}

// Copies a capability without its $<delay> marks.
static void append_capability(char *target, size_t room, const char *text) {
  size_t length = strlen(target);
  while (text && *text && length + 1 < room) {
    const char *close = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (close) {
      text = close + 1;
      continue;
    }
    target[length++] = *text++;
  }
  target[length] = 0;
}

// What a dying process writes: everything off that we may have switched on, then back to the shell.
static void leaving_bytes(char *bytes, size_t room) {
  bytes[0] = 0;
  append_capability(bytes, room, "\033[?1000;1002;1003;1006l\033[?2004l");
  append_capability(bytes, room, exit_ca_mode ? exit_ca_mode : clear_screen);
  append_capability(bytes, room, keypad_local ? keypad_local : "\033[?1l\033>");
  append_capability(bytes, room, "\033[?25h\033[0m");
}

static void line_settings(void) {
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  meta(stdscr, TRUE);
  typeahead(-1);
  idcok(stdscr, FALSE);
  struct termios now;
  if (tcgetattr(fileno(terminal.in), &now) != 0) return;
  now.c_iflag &= ~(tcflag_t)(ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF);
  now.c_cc[VMIN] = 1;
  now.c_cc[VTIME] = 0;
  tcsetattr(fileno(terminal.in), TCSANOW, &now);
  def_prog_mode();
}

static FILE *stream_on(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  return copy < 0 ? NULL : fdopen(copy, mode);
}

static void forget(void) {
  if (terminal.in) fclose(terminal.in);
  if (terminal.out) fclose(terminal.out);
  terminal.in = terminal.out = NULL;
  terminal.screen = NULL;
}

static int refuse(int reason) {
  forget();
  return reason;
}

int cn_look_up(const char *type, int *colours) {
  int answer = 0;
  if (setupterm(type, STDOUT_FILENO, &answer) != OK) return CN_UNKNOWN_TYPE;
  bool movable = cursor_address != NULL;
  *colours = tigetnum("colors");
  del_curterm(cur_term);
  return movable ? CN_OPENED : CN_CANNOT_MOVE_CURSOR;
}

// Until it has come back from a shell once, ncurses 6.4 writes after each movement of the cursor: five writes for a key
// where one does. So it goes and comes back at once, without leaving the alternate screen.
static void write_whole_pictures(void) {
  char *leave = exit_ca_mode;
  exit_ca_mode = NULL;
  endwin();
  exit_ca_mode = leave;
  doupdate();
}

int cn_open(const char *type, int input, int output) {
  // terminfo alone decides first, because newterm has already written when it finds a poor terminal.
  int colours = 0;
  int judged = cn_look_up(type, &colours);
  if (judged != CN_OPENED) return judged;
  terminal.in = stream_on(input, "r");
  terminal.out = stream_on(output, "w");
  if (!terminal.in || !terminal.out) return refuse(CN_NO_MEMORY_OR_DESCRIPTOR);
  use_env(FALSE);
  use_tioctl(TRUE);
  int in = fileno(terminal.in), out = fileno(terminal.out);
  if (!cn_guard_arm(in, out, "\033[0m", terminal.may_suspend))
    return refuse(CN_NO_MEMORY_OR_DESCRIPTOR);
  terminal.screen = newterm(type, terminal.out, terminal.in);
  if (!terminal.screen) {
    cn_guard_disarm();
    return refuse(CN_UNKNOWN_TYPE);
  }
  char leave[512];
  leaving_bytes(leave, sizeof leave);
  cn_guard_leave_with(leave);
  line_settings();
  write_whole_pictures();
  terminal.away = false;
  return CN_OPENED;
}

void cn_leave(void) {
  if (!terminal.screen || terminal.away) return;
  terminal.away = true;
  cn_emit(terminal.off);
  if (!exit_ca_mode) {
    erase();
    refresh();
  }
  cn_cursor_shown();
  endwin();
}

void cn_return(void) {
  if (!terminal.screen) return;
  if (!terminal.away) endwin();
  terminal.away = false;
  clearok(curscr, TRUE);
  refresh();
  cn_emit(terminal.on);
}

void cn_stop_process(void) { kill(getpid(), SIGSTOP); }

void cn_close(void) {
  if (!terminal.screen) return;
  cn_leave();
  tcflush(fileno(terminal.in), TCIFLUSH);  // keys meant for us must not reach the shell
  cn_guard_restore();
  delscreen(terminal.screen);
  cn_guard_disarm();
  terminal.on[0] = terminal.off[0] = 0;
  forget();
}

void cn_size(int *rows, int *width) {
  *rows = terminal.screen ? LINES : 0;
  *width = terminal.screen ? COLS : 0;
}

bool cn_adopt_size(void) {
  struct winsize size;
  if (!terminal.screen || ioctl(fileno(terminal.out), TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  if (size.ws_row == LINES && size.ws_col == COLS) return false;
  return resize_term(size.ws_row, size.ws_col) == OK;
}

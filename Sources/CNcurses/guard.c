// Signals. Polite ones become bits and one byte in a pipe; fatal ones restore the terminal and kill.
#define _GNU_SOURCE
#include "screen.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE};
static const int polite_signals[] = {SIGWINCH, SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGCONT, SIGTSTP};
enum { fatal_count = 6, polite_count = 7 };

static struct {
  atomic_bool armed;
  int input, output;
  struct termios settings;
  char leave[512];
  size_t leave_length;
  struct sigaction former[fatal_count + polite_count];
  stack_t former_stack;
} guard;

static atomic_uint pending;
static int bell[2] = {-1, -1};
static char alternate_stack[64 * 1024];

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

void cn_guard_restore(void) {
  if (!atomic_exchange(&guard.armed, false)) return;
  write_all(guard.output, guard.leave, guard.leave_length);
  tcsetattr(guard.input, TCSANOW, &guard.settings);
}

static void on_fatal(int number) {
  cn_guard_restore();
  raise(number);  // SA_RESETHAND: the default action, as soon as this handler returns
}

static unsigned bit_of(int number) {
  switch (number) {
    case SIGWINCH: return CN_RESIZED;
    case SIGHUP: return CN_HUNG_UP;
    case SIGTSTP: return CN_SUSPENDED;
    case SIGCONT: return CN_RESUMED;
    default: return CN_TERMINATED;
  }
}

static void on_polite(int number) {
  int kept = errno;
  atomic_fetch_or(&pending, bit_of(number));
  ssize_t ignored = write(bell[1], "!", 1);  // a full pipe already says enough
  (void)ignored;
  errno = kept;
}

static void install_fatal(void) {
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, &guard.former_stack);
  struct sigaction action = {.sa_handler = on_fatal, .sa_flags = SA_RESETHAND | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &action, &guard.former[i]);
}

static void install_polite(bool may_suspend) {
  struct sigaction action = {.sa_handler = on_polite, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < polite_count; i++) {
    bool ignored = polite_signals[i] == SIGTSTP && !may_suspend;
    action.sa_handler = ignored ? SIG_IGN : on_polite;
    sigaction(polite_signals[i], &action, &guard.former[fatal_count + i]);
  }
}

static void register_exit(void) {
  static bool registered;
  if (!registered) atexit(cn_guard_restore);
  registered = true;
}

void cn_guard_leave_with(const char *leave) {
  size_t length = strnlen(leave, sizeof guard.leave);
  guard.leave_length = 0;  // a signal now writes nothing rather than half of two strings
  memcpy(guard.leave, leave, length);
  guard.leave_length = length;
}

// A line without line editing and echo was left so by a program that was killed: leaving gives it back fit for a shell.
static void mend(struct termios *settings) {
  if (settings->c_lflag & (ICANON | ECHO)) return;
  settings->c_iflag |= ICRNL | IXON | BRKINT;
  settings->c_oflag |= OPOST | ONLCR;
  settings->c_lflag |= ICANON | ECHO | ECHOE | ECHOK | ISIG | IEXTEN;
}

bool cn_guard_arm(int input, int output, const char *leave, bool may_suspend) {
  if (atomic_load(&guard.armed) || bell[0] >= 0) return false;
  if (tcgetattr(input, &guard.settings) != 0) return false;
  mend(&guard.settings);
  if (pipe2(bell, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  guard.input = input;
  guard.output = output;
  cn_guard_leave_with(leave);
  atomic_store(&pending, 0);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  install_fatal();
  install_polite(may_suspend);
  register_exit();
  atomic_store(&guard.armed, true);
  return true;
}

void cn_guard_disarm(void) {
  if (bell[0] < 0) return;
  atomic_store(&guard.armed, false);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &guard.former[i], NULL);
  for (int i = 0; i < polite_count; i++)
    sigaction(polite_signals[i], &guard.former[fatal_count + i], NULL);
  sigaltstack(&guard.former_stack, NULL);
  close(bell[0]);
  close(bell[1]);
  bell[0] = bell[1] = -1;
}

int cn_guard_descriptor(void) { return bell[0]; }

unsigned cn_take_signals(void) {
  char drained[64];
  while (bell[0] >= 0 && read(bell[0], drained, sizeof drained) > 0) continue;
  return atomic_exchange(&pending, 0);
}

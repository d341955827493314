/// The part of ncurses and of the signal machinery that TerminalUI uses.
///
/// One screen at a time for the process; not thread-safe except where a comment says so. No ncurses
/// type, macro or global leaves this module, because those are awkward or forbidden in Swift 6 mode.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Attribute bits of a cell.
enum {
  CN_BOLD = 1,
  CN_UNDERLINE = 2,
  CN_REVERSE = 4,
};

/// What `cn_open` answers.
enum {
  CN_OPENED = 0,
  CN_UNKNOWN_TYPE = 1,
  CN_CANNOT_MOVE_CURSOR = 2,
  CN_NO_MEMORY_OR_DESCRIPTOR = 3,
};

/// Bits of the answer of `cn_take_signals`.
enum {
  CN_RESIZED = 1,
  CN_TERMINATED = 2,
  CN_HUNG_UP = 4,
  CN_SUSPENDED = 8,
  CN_RESUMED = 16,
};

/// Makes character handling UTF-8, from the environment or else C.UTF-8; false when neither exists.
bool cn_use_utf8(void);

/// What is known of a terminal type, as `cn_open` would answer, without opening it; and its number of colours, -1
/// for none.
int cn_look_up(const char *type, int *colours);

/// Starts the terminal of this type on these descriptors, which stay the caller's.
int cn_open(const char *type, int input, int output);
/// Leaves the terminal as it was found and forgets it; a second call does nothing.
void cn_close(void);
/// Whether a screen is open.
bool cn_is_open(void);

/// Bytes written now and their opposite, which leaving always writes; both are copied (64 at most).
void cn_set_modes(const char *on, const char *off);
/// Leaves the screen for a shell, without forgetting it.
void cn_leave(void);
/// Takes the screen back after `cn_leave` or after a stop from outside; all of it is drawn again.
void cn_return(void);
/// Stops this process with SIGSTOP until somebody continues it.
void cn_stop_process(void);

/// Rows and columns of the screen as ncurses sees them.
void cn_size(int *rows, int *columns);
/// Asks the kernel for the size and tells ncurses; true when it changed.
bool cn_adopt_size(void);

/// Number of colours of the terminal, 0 when it has none.
int cn_colours(void);
/// Starts colours; the terminal's own foreground and background become the pair 0.
void cn_start_colours(void);
/// Defines a pair; -1 is the terminal's own colour.
void cn_define_pair(int pair, int foreground, int background);

/// Puts one grapheme cluster of `columns` columns; never wraps, never leaves half a character.
void cn_put(int row, int column, const uint32_t *scalars, int count, int columns,
            unsigned attributes, int pair);
/// Blanks the window (the terminal is told at the next `cn_show`).
void cn_erase(void);
/// Makes the next `cn_show` draw everything.
void cn_forget_picture(void);
/// Sends the changes in one update and parks the cursor; a negative row hides it.
void cn_show(int row, int column);
/// Writes bytes to the terminal at once.
void cn_emit(const char *bytes);
/// The byte string the terminal sends for a key by its terminfo name ("kcuu1"), or NULL.
const char *cn_key_string(const char *name);
/// The columns of a scalar as ncurses counts them.
int cn_wcwidth(uint32_t scalar);

/// Whether the ambiguous letters and signs (Greek, Cyrillic, accents) take two columns on this terminal; of the process.
void cn_set_ambiguous_wide(bool wide);
bool cn_ambiguous_is_wide(void);
/// Whether a scalar is one of them.
bool cn_is_ambiguous(uint32_t scalar);
/// Asks the terminal how wide it draws such a sign: before the first picture, which covers the sign. It answers
/// `ESC [ 2 ; column R`, or never. Does nothing on a terminal of another kind or of one row.
bool cn_ask_ambiguous(void);

/// Installs the handlers. `leave` is what a dying process writes; `may_suspend` false ignores SIGTSTP.
bool cn_guard_arm(int input, int output, const char *leave, bool may_suspend);
/// Puts the former handlers back.
void cn_guard_disarm(void);
/// Writes the leaving bytes and restores the line settings; async-signal-safe, once per arming.
void cn_guard_restore(void);
/// Descriptor that is readable when a signal came, -1 when not armed.
int cn_guard_descriptor(void);
/// The signals since the last call as CN_ bits.
unsigned cn_take_signals(void);
/// Whether SIGTSTP should reach the program; used by the next `cn_open`.
void cn_allow_suspend(bool allowed);

#endif

#ifndef JIANBAO_CNCURSES_H
#define JIANBAO_CNCURSES_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <langinfo.h>
#include <locale.h>
#if !__has_include(<ncurses.h>)
#error "ncurses.h is missing. Install it: Scripts/dependencies, or apt-get install libncurses-dev"
#endif
#include <ncurses.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <termios.h>

/* Width.
   ncurses asks the C library's wcwidth how wide a character is. This target defines its own, to which libncursesw
   binds, so that ncurses and the program never disagree. */

/* Columns of a scalar: 0, 1 or 2. */
typedef int (*jianbao_columns)(uint32_t scalar, bool ambiguousIsWide);

void jianbao_set_columns(jianbao_columns columns);
void jianbao_set_ambiguous_wide(bool isWide);

/* Signals.
   Each signal that the program waits for arrives as one byte, its number, in a pipe. */

/* Returns the end to read from, or -1 with errno. */
int jianbao_watch_signals(void);
/* Stops this process as the terminal's suspend key would, until it is continued. */
void jianbao_stop(void);

/* Crashes.
   While armed, exit() gives the terminal back, and a fatal signal writes the farewell to the terminal and gives it back
   its mode, says the words about the fault on standard error, or those about a lack of memory, and then takes its
   course. All must live until disarmed. Where standard error is a terminal, what is written there meanwhile is held
   back until the terminal is given back; of what the runtime says as it falls only the first line, for the rest are
   addresses. */
typedef struct {
    const uint8_t *bytes;
    size_t count;
} jianbao_words;

void jianbao_guard_arm(int descriptor, const struct termios *mode, jianbao_words farewell, jianbao_words fault,
                       jianbao_words outOfMemory);
void jianbao_guard_disarm(void);

/* What Swift cannot import: macros and globals. */
static inline attr_t jianbao_bold(void) { return A_BOLD; }
static inline attr_t jianbao_dim(void) { return A_DIM; }
static inline attr_t jianbao_underline(void) { return A_UNDERLINE; }
static inline attr_t jianbao_reverse(void) { return A_REVERSE; }
static inline WINDOW *jianbao_stdscr(void) { return stdscr; }
static inline WINDOW *jianbao_curscr(void) { return curscr; }
static inline int jianbao_colors(void) { return COLORS; }
static inline int jianbao_window_size(int descriptor, struct winsize *size) {
    return ioctl(descriptor, TIOCGWINSZ, size);
}
/* An unnamed file in memory, or -1. */
int jianbao_memory_file(void);
/* Takes up a terminal type's description; false where there is none. */
bool jianbao_use_type(const char *name);
/* The text of a capability of the type in use, or NULL. */
const char *jianbao_capability(const char *name);
/* The number of a capability, negative where there is none. */
int jianbao_number(const char *name);
/* A capability with numbers put in; the text is good until the next call. */
const char *jianbao_instance(const char *capability, int first, int second);

#endif

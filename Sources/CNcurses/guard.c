#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static const int fatal[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
enum { fatalCount = sizeof fatal / sizeof *fatal };

static struct sigaction before[fatalCount];
static volatile sig_atomic_t armed;
static int terminal = -1;
static struct termios terminalMode;
static const uint8_t *farewell;
static size_t farewellCount;
static const uint8_t *lastWords;
static size_t lastWordsCount;
static void *alternateStack;
/* While armed: where standard error goes, and where it went. */
static int held = -1;
static int errorOutput = -1;

/* From here to restoreTerminal: only calls that POSIX allows in a signal handler. A terminal that takes nothing is given
   up, not waited for. */
static void writeAll(int descriptor, const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        } else if (!(written < 0 && errno == EINTR)) {
            return;
        }
    }
}

static void releaseErrors(void) {
    if (errorOutput < 0) return;
    dup2(errorOutput, STDERR_FILENO);
    close(errorOutput);
    errorOutput = -1;
    uint8_t piece[512];
    off_t at = 0;
    ssize_t count;
    while ((count = pread(held, piece, sizeof piece, at)) > 0) {
        writeAll(STDERR_FILENO, piece, (size_t)count);
        at += count;
    }
    close(held);
    held = -1;
}

static void restoreTerminal(void) {
    if (!armed) return;
    armed = 0;
    writeAll(terminal, farewell, farewellCount);
    tcsetattr(terminal, TCSANOW, &terminalMode);
    releaseErrors();
}

/* What the runtime says as it falls must not be lost on a screen that goes away, nor spoil one that stays. */
static void holdErrors(void) {
    if (errorOutput >= 0 || !isatty(STDERR_FILENO)) return;
    held = jianbao_memory_file();
    errorOutput = held < 0 ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (errorOutput >= 0) dup2(held, STDERR_FILENO);
}

static void fall(int number) {
    if (armed) {
        restoreTerminal();
        writeAll(STDERR_FILENO, lastWords, lastWordsCount);
    }
    for (int index = 0; index < fatalCount; index++)
        if (fatal[index] == number) sigaction(number, &before[index], NULL);
    raise(number);
}

void jianbao_guard_arm(int descriptor, const struct termios *mode, const uint8_t *bytes, size_t count,
                       const uint8_t *words, size_t wordsCount) {
    terminal = descriptor;
    terminalMode = *mode;
    farewell = bytes;
    farewellCount = count;
    lastWords = words;
    lastWordsCount = wordsCount;
    holdErrors();
    if (!armed) {
        /* A stack of its own: the fault may be that the stack ran out. */
        enum { stackSize = 64 * 1024 };
        if (!alternateStack) {
            alternateStack = malloc(stackSize);
            /* Whoever calls exit() without closing the terminal. */
            atexit(restoreTerminal);
        }
        stack_t stack = {.ss_sp = alternateStack, .ss_size = stackSize};
        if (alternateStack) sigaltstack(&stack, NULL);
        struct sigaction action = {0};
        action.sa_handler = fall;
        action.sa_flags = SA_ONSTACK;
        for (int index = 0; index < fatalCount; index++) sigaction(fatal[index], &action, &before[index]);
    }
    armed = 1;
}

void jianbao_guard_disarm(void) {
    if (!armed) return;
    armed = 0;
    releaseErrors();
    for (int index = 0; index < fatalCount; index++) sigaction(fatal[index], &before[index], NULL);
}

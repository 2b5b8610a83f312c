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
static jianbao_words farewell, faultWords, memoryWords;
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

/* How the runtime says that there is no memory left. */
static int tellsOfMemory(const uint8_t *text, size_t count) {
    static const char sign[] = "failed to allocate";
    enum { length = sizeof sign - 1 };
    for (size_t at = 0; at + length <= count; at++) {
        size_t same = 0;
        while (same < length && text[at + same] == (uint8_t)sign[same]) same++;
        if (same == length) return 1;
    }
    return 0;
}

/* Whether what was held tells of a lack of memory. */
static int releaseErrors(int isFirstLineEnough) {
    if (errorOutput < 0) return 0;
    dup2(errorOutput, STDERR_FILENO);
    close(errorOutput);
    errorOutput = -1;
    uint8_t piece[512];
    off_t at = 0;
    ssize_t count;
    int isMemory = 0, isEnough = 0;
    while (!isEnough && (count = pread(held, piece, sizeof piece, at)) > 0) {
        size_t shown = 0;
        while (shown < (size_t)count && !isEnough) isEnough = piece[shown++] == '\n' && isFirstLineEnough;
        writeAll(STDERR_FILENO, piece, shown);
        if (at == 0) isMemory = tellsOfMemory(piece, shown);
        at += count;
    }
    close(held);
    held = -1;
    return isMemory;
}

static int giveBack(int isFall) {
    if (!armed) return 0;
    armed = 0;
    writeAll(terminal, farewell.bytes, farewell.count);
    tcsetattr(terminal, TCSANOW, &terminalMode);
    return releaseErrors(isFall);
}

static void restoreTerminal(void) { giveBack(0); }

/* What the runtime says as it falls must not be lost on a screen that goes away, nor spoil one that stays. */
static void holdErrors(void) {
    if (errorOutput >= 0 || !isatty(STDERR_FILENO)) return;
    held = jianbao_memory_file();
    errorOutput = held < 0 ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (errorOutput >= 0) dup2(held, STDERR_FILENO);
}

static void fall(int number) {
    if (armed) {
        jianbao_words words = giveBack(1) ? memoryWords : faultWords;
        writeAll(STDERR_FILENO, words.bytes, words.count);
    }
    /* Not to whoever was there before: the toolchain's backtrace would hold the session for half a minute. */
    signal(number, SIG_DFL);
    raise(number);
}

void jianbao_guard_arm(int descriptor, const struct termios *mode, jianbao_words bytes, jianbao_words fault,
                       jianbao_words outOfMemory) {
    terminal = descriptor;
    terminalMode = *mode;
    farewell = bytes;
    faultWords = fault;
    memoryWords = outOfMemory;
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
    releaseErrors(0);
    for (int index = 0; index < fatalCount; index++) sigaction(fatal[index], &before[index], NULL);
}

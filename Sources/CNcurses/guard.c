#include "shim.h"

#include <errno.h>
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
static void *alternateStack;

/* Only calls that POSIX allows in a signal handler. A terminal that takes nothing is given up, not waited for. */
static void restoreTerminal(void) {
    if (!armed) return;
    armed = 0;
    size_t sent = 0;
    while (sent < farewellCount) {
        ssize_t written = write(terminal, farewell + sent, farewellCount - sent);
        if (written > 0) sent += (size_t)written;
        else if (written < 0 && errno == EINTR) continue;
        else break;
    }
    tcsetattr(terminal, TCSANOW, &terminalMode);
}

static void fall(int number) {
    restoreTerminal();
    for (int index = 0; index < fatalCount; index++)
        if (fatal[index] == number) sigaction(number, &before[index], NULL);
    raise(number);
}

void jianbao_guard_arm(int descriptor, const struct termios *mode, const uint8_t *bytes, size_t count) {
    terminal = descriptor;
    terminalMode = *mode;
    farewell = bytes;
    farewellCount = count;
    if (!armed) {
        /* A stack of its own: the fault may be that the stack ran out. */
        enum { stackSize = 64 * 1024 };
        if (!alternateStack) alternateStack = malloc(stackSize);
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
    for (int index = 0; index < fatalCount; index++) sigaction(fatal[index], &before[index], NULL);
}

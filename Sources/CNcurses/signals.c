#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static const int watched[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGHUP, SIGTERM, SIGINT, SIGQUIT};
static int writeEnd = -1;
static int readEnd = -1;

/* A full pipe loses nothing that matters: it holds thousands of signals that were not looked at yet. */
static void note(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(writeEnd, &byte, 1);
    (void)written;
    errno = saved;
}

int jianbao_watch_signals(void) {
    if (readEnd < 0) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
        readEnd = ends[0];
        writeEnd = ends[1];
    }
    struct sigaction action = {0};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    for (size_t index = 0; index < sizeof watched / sizeof *watched; index++)
        sigaction(watched[index], &action, NULL);
    struct sigaction ignore = {0};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, NULL);
    return readEnd;
}

void jianbao_stop(void) { kill(0, SIGSTOP); }

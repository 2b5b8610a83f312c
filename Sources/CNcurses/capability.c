#include "shim.h"

#include <stddef.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>

int jianbao_memory_file(void) { return memfd_create("screen", MFD_CLOEXEC); }

bool jianbao_use_type(const char *name) {
    int problem = 0;
    return setupterm(name, STDOUT_FILENO, &problem) == OK;
}

const char *jianbao_capability(const char *name) {
    const char *text = tigetstr(name);
    return text == (const char *)-1 ? NULL : text;
}

const char *jianbao_instance(const char *capability, int first, int second) {
    return tparm(capability, first, second);
}

int jianbao_number(const char *name) { return tigetnum(name); }

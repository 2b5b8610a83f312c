#ifndef JIANBAO_CNCURSES_H
#define JIANBAO_CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>

#endif

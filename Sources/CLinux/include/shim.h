#ifndef JIANBAO_CLINUX_H
#define JIANBAO_CLINUX_H

/* Extended attributes: the only calls of Storage that Swift's Glibc module leaves out. */
#include <sys/types.h>
#include <sys/xattr.h>

#endif

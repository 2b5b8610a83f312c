#ifndef JIANBAO_CLINUX_H
#define JIANBAO_CLINUX_H

/* Extended attributes: the only calls of Storage that Swift's Glibc module leaves out. */
#include <sys/types.h>
#include <sys/xattr.h>

/* What child processes need of glibc's own: a file in memory, pipes that no child inherits, a folder to start in. */
int memfd_create(const char *name, unsigned int flags);
int pipe2(int ends[2], int flags);
int posix_spawn_file_actions_addchdir_np(void *actions, const char *folder);

#endif

/* A disk that fails, for the whole program: preloaded, it stands between jianbao and the kernel for every file under
   FAULT_ROOT, and the terminal. It counts the calls, and by the environment

   FAULT=kill:N           kills the process before its N-th call; a write has got half way, a frame is shown
   FAULT=kill-frame:N     the same when its N-th frame is shown
   FAULT=kill-save:N      the same before its N-th call for what a save writes, wherever the others stand
   FAULT=ERRNO:N[:always] fails the N-th call, or all from the N-th on; ERRNO is a number
   FAULT=short            lets every write take one byte
   FAULT=lacks:CALL=ERRNO,…    what the disk cannot do at all: flock, link, symlink, fsync, folder (its fsync), xattr
   FAULT=slow:MS          every call takes so many milliseconds
   FAULT_LOG=FILE         notes every call, with its time and bytes, and what goes to the terminal
   MUTANT=NAME            breaks a promise on purpose, so that the tests can prove that they would see it

   The program itself knows nothing of it. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>

#define FILES 4096
#define REAL(name) ((__typeof__(&name))real(#name))

static char *paths[FILES];
static const char *root, *fault, *mutant;
static size_t root_length;
static int log_file = -1, ready;
static long calls, frames, saves;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static void begin(void) {
    if (ready) return;
    ready = 1;
    root = getenv("FAULT_ROOT");
    root_length = root ? strlen(root) : 0;
    fault = getenv("FAULT");
    mutant = getenv("MUTANT");
    const char *log = getenv("FAULT_LOG");
    if (log) {
        int file = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        /* Out of the way of programs that expect the lowest number. */
        log_file = fcntl(file, F_DUPFD_CLOEXEC, 900);
        REAL(close)(file);
    }
}

static int is_mutant(const char *name) {
    begin();
    return mutant && strcmp(mutant, name) == 0;
}

static int is_ours(const char *path) {
    begin();
    return root && path && strncmp(path, root, root_length) == 0 && (path[root_length] == '/' || !path[root_length]);
}

static const char *path_of(int file) { return file >= 0 && file < FILES ? paths[file] : NULL; }

static int ends(const char *text, const char *end) {
    size_t a = strlen(text), b = strlen(end);
    return a >= b && strcmp(text + a - b, end) == 0;
}

/* op TAB nanoseconds TAB path TAB other TAB hex */
static void note(const char *op, const char *path, const char *other, const void *bytes, size_t count) {
    if (log_file < 0) return;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    size_t size = 128 + strlen(path) + strlen(other) + 2 * count;
    char *line = malloc(size);
    if (!line) return;
    int length = snprintf(line, size, "%s\t%lld\t%s\t%s\t", op, (long long)now.tv_sec * 1000000000 + now.tv_nsec, path, other);
    for (size_t i = 0; i < count; i++) length += snprintf(line + length, 3, "%02x", ((const unsigned char *)bytes)[i]);
    line[length++] = '\n';
    if (REAL(write)(log_file, line, length) < 0) abort();
    free(line);
}

/* Whether the fault is of this kind, and its turn has come. */
static int is_due(const char *kind, long count) {
    size_t length = strlen(kind);
    return fault && strncmp(fault, kind, length) == 0 && fault[length] == ':' && atol(fault + length + 1) == count;
}

/* Whether the call for this path happens: 0, or -1 with errno. For a write that is cut short, `cut` becomes 1. */
static int pass(const char *path, int *cut) {
    begin();
    calls++;
    int is_save = strstr(path, "/.jianbao-tmp-") || (cut && ends(path, ".json"));
    saves += is_save;
    if (!fault) return 0;
    long at;
    int number;
    if (sscanf(fault, "slow:%ld", &at) == 1) {
        nanosleep(&(struct timespec){at / 1000, at % 1000 * 1000000}, NULL);
        return 0;
    }
    if (is_due("kill", calls) || (is_save && is_due("kill-save", saves))) {
        if (cut) {
            *cut = 1;
            return 0;
        }
        kill(getpid(), SIGKILL);
    }
    if (sscanf(fault, "%d:%ld", &number, &at) == 2 && (calls == at || (calls > at && ends(fault, ":always")))) {
        errno = number;
        return -1;
    }
    return 0;
}

/* Whether the disk knows the call: 0, or -1 with errno. */
static int knows(const char *call) {
    begin();
    if (!fault || strncmp(fault, "lacks:", 6) != 0) return 0;
    size_t length = strlen(call);
    for (const char *at = fault + 6; at; at = strchr(at, ',')) {
        if (*at == ',') at++;
        if (strncmp(at, call, length) == 0 && at[length] == '=') {
            errno = atoi(at + length + 1);
            return -1;
        }
    }
    return 0;
}

static int opened(int file, const char *path, int flags) {
    if (file >= 0 && file < FILES && is_ours(path)) {
        free(paths[file]);
        paths[file] = strdup(path);
        struct stat status;
        char mode[16] = "";
        if (fstat(file, &status) == 0) snprintf(mode, sizeof mode, "%o", status.st_mode & 07777);
        if (flags & O_TRUNC) note("truncate", path, "0", NULL, 0);
        if (flags & (O_CREAT | O_EXCL)) note("create", path, mode, NULL, 0);
    }
    return file;
}

static int open_one(const char *name, const char *path, int flags, mode_t mode) {
    if (is_ours(path) && pass(path, NULL)) return -1;
    int (*call)(const char *, int, ...) = real(name);
    return opened(call(path, flags, mode), path, flags);
}

int open(const char *path, int flags, ...) {
    va_list list;
    va_start(list, flags);
    mode_t mode = va_arg(list, mode_t);
    va_end(list);
    return open_one("open", path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list list;
    va_start(list, flags);
    mode_t mode = va_arg(list, mode_t);
    va_end(list);
    return open_one("open64", path, flags, mode);
}

int close(int file) {
    begin();
    if (path_of(file)) {
        int failed = pass(paths[file], NULL);
        free(paths[file]);
        paths[file] = NULL;
        if (failed) {
            int error = errno;
            REAL(close)(file);
            errno = error;
            return -1;
        }
    }
    return REAL(close)(file);
}

/* The journal that is written after the frame: what was held back, and for which file. */
static char *late;
static size_t late_count;
static int late_file;

static void write_late(void) {
    if (!late) return;
    note("write", path_of(late_file), "", late, late_count);
    if (REAL(write)(late_file, late, late_count) < 0) abort();
    free(late);
    late = NULL;
}

static ssize_t put(int file, const void *bytes, size_t count) {
    ssize_t done = REAL(write)(file, bytes, count);
    if (done > 0) note("write", path_of(file), "", bytes, done);
    return done;
}

/* The text without the lines of the unknown fields that the tests write. */
static ssize_t put_known(int file, const char *text, size_t count) {
    for (const char *line = text, *end = text + count; line < end;) {
        const char *next = memchr(line, '\n', end - line);
        next = next ? next + 1 : end;
        if (!memmem(line, next - line, "\"a-unknown", 10)) put(file, line, next - line);
        line = next;
    }
    return count;
}

/* What was read, without an Enter that has something behind it. */
static ssize_t without_enter(char *bytes, ssize_t count) {
    ssize_t kept = 0;
    for (ssize_t i = 0; i < count; i++)
        if (bytes[i] != '\r' || i == count - 1) bytes[kept++] = bytes[i];
    return kept;
}

ssize_t read(int file, void *bytes, size_t count) {
    begin();
    ssize_t done = REAL(read)(file, bytes, count);
    return done > 1 && is_mutant("swallow-enter") && isatty(file) ? without_enter(bytes, done) : done;
}

ssize_t write(int file, const void *bytes, size_t count) {
    begin();
    const char *path = path_of(file);
    if (!path) {
        ssize_t done = REAL(write)(file, bytes, count);
        if (!root || !isatty(file)) return done;
        if (done > 0) note("tty", "", "", bytes, done);
        /* A frame is a call too: the process may die when it is shown. */
        calls++;
        frames++;
        if (is_due("kill", calls) || is_due("kill-frame", frames)) kill(getpid(), SIGKILL);
        write_late();
        return done;
    }
    int cut = 0;
    if (pass(path, &cut)) return -1;
    if (cut) {
        put(file, bytes, count / 2);
        kill(getpid(), SIGKILL);
    }
    if (fault && strcmp(fault, "short") == 0 && count > 1) count = 1;
    if (is_mutant("journal-late") && ends(path, ".journal")) {
        late = realloc(late, late_count = (late ? late_count : 0) + count);
        if (!late) abort();
        memcpy(late + late_count - count, bytes, count);
        late_file = file;
        return count;
    }
    if (is_mutant("drop-unknown") && strstr(path, "/.jianbao-tmp-")) return put_known(file, bytes, count);
    return put(file, bytes, count);
}

static int is_folder(int file) {
    struct stat status;
    return fstat(file, &status) == 0 && S_ISDIR(status.st_mode);
}

static int sync_one(const char *name, int file) {
    const char *path = path_of(file);
    int (*call)(int) = real(name);
    if (!path) return call(file);
    write_late();
    if (pass(path, NULL) || knows(is_folder(file) ? "folder" : "fsync")) return -1;
    if (is_mutant(is_folder(file) ? "no-folder-fsync" : "no-fsync")) return 0;
    int result = call(file);
    if (result == 0) note("fsync", path, "", NULL, 0);
    return result;
}

int fsync(int file) { return sync_one("fsync", file); }
int fdatasync(int file) { return sync_one("fdatasync", file); }

static int truncate_one(const char *name, int file, off_t size) {
    const char *path = path_of(file);
    int (*call)(int, off_t) = real(name);
    if (!path) return call(file, size);
    if (pass(path, NULL)) return -1;
    char number[32];
    snprintf(number, sizeof number, "%lld", (long long)size);
    note("truncate", path, number, NULL, 0);
    return call(file, size);
}

int ftruncate(int file, off_t size) { return truncate_one("ftruncate", file, size); }
int ftruncate64(int file, off_t size) { return truncate_one("ftruncate64", file, size); }

int fchmod(int file, mode_t mode) {
    if (!path_of(file)) return REAL(fchmod)(file, mode);
    if (pass(path_of(file), NULL)) return -1;
    char text[16];
    snprintf(text, sizeof text, "%o", mode & 07777);
    note("mode", path_of(file), text, NULL, 0);
    return REAL(fchmod)(file, mode);
}

int flock(int file, int operation) {
    if (path_of(file) && knows("flock")) return -1;
    return REAL(flock)(file, operation);
}

ssize_t flistxattr(int file, char *list, size_t size) {
    if (path_of(file) && knows("xattr")) return -1;
    return REAL(flistxattr)(file, list, size);
}

int fchown(int file, uid_t user, gid_t group) {
    if (path_of(file) && pass(path_of(file), NULL)) return -1;
    return REAL(fchown)(file, user, group);
}

static int two(const char *name, const char *old, const char *new) {
    int (*call)(const char *, const char *) = real(name);
    if (!is_ours(old) && !is_ours(new)) return call(old, new);
    if (pass(strstr(old, "/.jianbao-tmp-") ? old : new, NULL) || knows(name)) return -1;
    int result = call(old, new);
    if (result == 0) note(name, old, new, NULL, 0);
    return result;
}

/* The file emptied and written again, as editors used to do. */
static int overwrite(const char *old, const char *new) {
    static char bytes[1 << 20];
    int from = REAL(open)(old, O_RDONLY);
    ssize_t count = REAL(read)(from, bytes, sizeof bytes);
    REAL(close)(from);
    int to = open(new, O_WRONLY | O_TRUNC);
    if (to < 0 || write(to, bytes, count) < count || fsync(to) < 0 || close(to) < 0) return -1;
    return unlink(old);
}

int rename(const char *old, const char *new) {
    if (is_mutant("no-presence") && ends(new, ".presence")) return unlink(old);
    if (is_mutant("in-place") && strstr(old, "/.jianbao-tmp-") && ends(new, ".json")) return overwrite(old, new);
    return two("rename", old, new);
}

int link(const char *old, const char *new) { return two("link", old, new); }

static int one(const char *name, const char *path) {
    int (*call)(const char *) = real(name);
    if (!is_ours(path)) return call(path);
    if (pass(path, NULL)) return -1;
    int result = call(path);
    if (result == 0) note(name, path, "", NULL, 0);
    return result;
}

int unlink(const char *path) { return one("unlink", path); }
int rmdir(const char *path) { return one("rmdir", path); }

int mkdir(const char *path, mode_t mode) {
    if (!is_ours(path)) return REAL(mkdir)(path, mode);
    if (pass(path, NULL)) return -1;
    int result = REAL(mkdir)(path, mode);
    if (result == 0) note("mkdir", path, "", NULL, 0);
    return result;
}

/* How many calls there were, for a test that wants each of them to fail; and how many frames and calls for saves. */
__attribute__((destructor)) static void end(void) {
    char number[32], parts[64];
    snprintf(number, sizeof number, "%ld", calls);
    snprintf(parts, sizeof parts, "%ld %ld", frames, saves);
    note("end", parts, number, NULL, 0);
}

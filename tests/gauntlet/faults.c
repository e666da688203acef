/* Lets the changes of a folder's files fail, for the trial of faults: to be preloaded into a process.
 *
 * The file named by FLIPSIDE_FAULTS holds a `struct plan` that all processes share. Each change below its folder
 * is counted; from the one numbered `at` on, those that the mode names fail. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

enum mode { NONE, ONCE, FULL, READ_ONLY, VANISHED, SLOW };
enum change { MAKING, MOVING, REMOVING, WRITING, SYNCING };

struct plan {
    atomic_int mode;
    atomic_int count; /* of changes so far */
    int at;           /* the first that fails, from 1 */
    int slow_us;
    char folder[PATH_MAX];
};

static struct plan *plan;

__attribute__((constructor)) static void open_plan(void) {
    const char *name = getenv("FLIPSIDE_FAULTS");
    int (*real_open)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    int file = name ? real_open(name, O_RDWR) : -1;
    if (file < 0) return;
    void *found = mmap(NULL, sizeof *plan, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (found != MAP_FAILED) plan = found;
    close(file);
}

static int below(const char *path) {
    char whole[PATH_MAX];
    if (!plan || plan->mode == NONE || !path) return 0;
    if (path[0] != '/') {
        if (!getcwd(whole, sizeof whole / 2)) return 0;
        strcat(whole, "/");
        strncat(whole, path, sizeof whole / 2 - 2);
        path = whole;
    }
    return strncmp(path, plan->folder, strlen(plan->folder)) == 0;
}

static int file_below(int file) {
    char link[64], path[PATH_MAX];
    if (!plan || plan->mode == NONE) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return below(path);
}

/* The error of one change, or 0 where it may happen. */
static int fault(enum change change) {
    int mode = plan->mode;
    if (mode == ONCE && change == REMOVING) return 0;
    int number = atomic_fetch_add(&plan->count, 1) + 1;
    if (mode == SLOW) usleep(plan->slow_us);
    if (mode == SLOW || number < plan->at || (mode == ONCE && number != plan->at)) return 0;
    int by_file = change == WRITING || change == SYNCING;
    switch (mode) {
    case ONCE: return EIO;
    case FULL: return change == MAKING || change == WRITING ? ENOSPC : 0;
    case READ_ONLY: return change == SYNCING ? 0 : EROFS;
    case VANISHED: return by_file ? EIO : ENOENT;
    }
    return 0;
}

static int gone(void) { return plan->mode == VANISHED && plan->count >= plan->at; }

#define FAIL_IF(condition, change) \
    do { \
        int error = (condition) ? fault(change) : 0; \
        if (error) { errno = error; return -1; } \
    } while (0)

static int opening(const char *path, int flags) {
    if (!below(path)) return 0;
    if (flags & (O_CREAT | O_TRUNC)) return fault(MAKING);
    if ((flags & O_ACCMODE) != O_RDONLY && plan->mode == READ_ONLY && plan->count >= plan->at) return EROFS;
    return gone() ? ENOENT : 0;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = va_arg(rest, mode_t); \
        va_end(rest); \
        static int (*real)(const char *, int, ...); \
        if (!real) real = dlsym(RTLD_NEXT, #name); \
        int error = opening(path, flags); \
        if (error) { errno = error; return -1; } \
        return real(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
    int name(int folder, const char *path, int flags, ...) { \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = va_arg(rest, mode_t); \
        va_end(rest); \
        static int (*real)(int, const char *, int, ...); \
        if (!real) real = dlsym(RTLD_NEXT, #name); \
        int error = folder == AT_FDCWD || path[0] == '/' ? opening(path, flags) : 0; \
        if (error) { errno = error; return -1; } \
        return real(folder, path, flags, mode); \
    }
OPENAT(openat)
OPENAT(openat64)

#define BY_FILE(type, name, change, parameters, ...) \
    type name parameters { \
        static type (*real) parameters; \
        if (!real) real = dlsym(RTLD_NEXT, #name); \
        FAIL_IF(file_below(file), change); \
        return real(__VA_ARGS__); \
    }
BY_FILE(ssize_t, write, WRITING, (int file, const void *from, size_t size), file, from, size)
BY_FILE(ssize_t, writev, WRITING, (int file, const struct iovec *from, int count), file, from, count)
BY_FILE(ssize_t, pwrite, WRITING, (int file, const void *from, size_t size, off_t at), file, from, size, at)
BY_FILE(ssize_t, pwrite64, WRITING, (int file, const void *from, size_t size, off64_t at), file, from, size, at)
BY_FILE(int, ftruncate, WRITING, (int file, off_t size), file, size)
BY_FILE(int, ftruncate64, WRITING, (int file, off64_t size), file, size)
BY_FILE(int, fallocate, WRITING, (int file, int how, off_t at, off_t size), file, how, at, size)
BY_FILE(int, fsync, SYNCING, (int file), file)
BY_FILE(int, fdatasync, SYNCING, (int file), file)

#define BY_PATH(name, change, path, parameters, ...) \
    int name parameters { \
        static int (*real) parameters; \
        if (!real) real = dlsym(RTLD_NEXT, #name); \
        FAIL_IF(below(path), change); \
        return real(__VA_ARGS__); \
    }
BY_PATH(rename, MOVING, to, (const char *from, const char *to), from, to)
BY_PATH(renameat, MOVING, to, (int a, const char *from, int b, const char *to), a, from, b, to)
BY_PATH(link, MAKING, to, (const char *from, const char *to), from, to)
BY_PATH(mkdir, MAKING, path, (const char *path, mode_t mode), path, mode)
BY_PATH(unlink, REMOVING, path, (const char *path), path)
BY_PATH(rmdir, REMOVING, path, (const char *path), path)

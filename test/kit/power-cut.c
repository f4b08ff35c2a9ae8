/*
 * A disk that forgets what was not synced.  [HN1]
 *
 * Preloaded into a program, it keeps for every file below PC_ROOT a copy as of
 * its last fsync or fdatasync, below PC_SHADOW. A power cut is then: kill
 * everything, put the copies in place of the files. What was called done and
 * never synced is gone, as it would be.
 *
 * Renames and unlinks count as durable at once (kinder than a disk), contents as
 * of the last sync (harsher than most). Not seen: mmap with msync, O_SYNC, and
 * processes that do not load it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LONG_PATH (PATH_MAX * 2)

static const char *root, *shadow;
static size_t root_length;

__attribute__((constructor)) static void begin(void) {
  root = getenv("PC_ROOT");
  shadow = getenv("PC_SHADOW");
  root_length = root ? strlen(root) : 0;
}

static int is_ours(const char *path) {
  return root && shadow && !strncmp(path, root, root_length) && path[root_length] == '/';
}

static void shadow_of(const char *path, char *out) {
  snprintf(out, LONG_PATH, "%s%s", shadow, path + root_length);
}

static void make_folders(char *path) {
  for (char *at = path + 1; *at; at++) {
    if (*at != '/') continue;
    *at = 0;
    mkdir(path, 0700);
    *at = '/';
  }
}

static int real_rename(const char *from, const char *to) {
  static int (*real)(const char *, const char *);
  if (!real) real = dlsym(RTLD_NEXT, "rename");
  return real(from, to);
}

static int real_unlink(const char *path) {
  static int (*real)(const char *);
  if (!real) real = dlsym(RTLD_NEXT, "unlink");
  return real(path);
}

/* Whole or not at all: a copy that is cut half way never takes the old one's place. */
static int copy_whole(const char *from, const char *draft) {
  int in = open(from, O_RDONLY | O_CLOEXEC);
  int out = open(draft, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
  int good = in >= 0 && out >= 0;
  char block[65536];
  ssize_t count = 0;
  while (good && (count = read(in, block, sizeof block)) > 0) good = write(out, block, count) == count;
  if (in >= 0) close(in);
  if (out >= 0) close(out);
  return good && count == 0;
}

static void keep_copy(int fd) {
  int before = errno;
  char link[64], path[PATH_MAX], copy[LONG_PATH], draft[LONG_PATH + 64];
  struct stat status;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length > 0) {
    path[length] = 0;
    /* A file that is unlinked already has no name to be found under. */
    if (is_ours(path) && !fstat(fd, &status) && S_ISREG(status.st_mode) && status.st_nlink > 0) {
      shadow_of(path, copy);
      snprintf(draft, sizeof draft, "%s.%d.%d.power-cut", copy, getpid(), fd);
      make_folders(copy);
      if (copy_whole(link, draft)) real_rename(draft, copy);
      else real_unlink(draft);
    }
  }
  errno = before;
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  int result = real(fd);
  if (!result) keep_copy(fd);
  return result;
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  int result = real(fd);
  if (!result) keep_copy(fd);
  return result;
}

int rename(const char *from, const char *to) {
  int result = real_rename(from, to);
  if (!result && is_ours(from) && is_ours(to)) {
    int before = errno;
    char a[LONG_PATH], b[LONG_PATH];
    shadow_of(from, a);
    shadow_of(to, b);
    make_folders(b);
    /* A file that was never synced has no copy, and what it replaced is gone. */
    if (real_rename(a, b)) real_unlink(b);
    errno = before;
  }
  return result;
}

int unlink(const char *path) {
  int result = real_unlink(path);
  if (!result && is_ours(path)) {
    int before = errno;
    char copy[LONG_PATH];
    shadow_of(path, copy);
    real_unlink(copy);
    errno = before;
  }
  return result;
}

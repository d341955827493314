/* Stands between the program and the system (LD_PRELOAD): what it writes, syncs and renames in one folder is counted,
   fails at a chosen call, or is put on record, so that any power cut can be rebuilt afterwards.

   FAULTS_FOLDER  only files in this folder count
   FAULTS_AT      the number of the call that fails, 1 for the first; FAULTS_FOREVER all from there on
   FAULTS_ERROR   its errno; 0 writes half of the bytes instead of failing
   FAULTS_HOLD    a path: while something stands there every sync waits, and then one fails with EIO if something stands
                  at that path with "-fail" behind it
   FAULTS_COUNT   a file into which the number of calls is written at the end
   FAULTS_RECORD  a file to which every act is appended, and every write to standard output */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static const char *folder, *count_path, *hold_path;
static char fail_path[4096];
static long fail_at, forever, calls;
static int fail_with, record = -1;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off_t);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);
static int (*real_link)(const char *, const char *);

static long number(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

__attribute__((constructor)) static void begin(void) {
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_link = dlsym(RTLD_NEXT, "link");
  folder = getenv("FAULTS_FOLDER");
  count_path = getenv("FAULTS_COUNT");
  hold_path = getenv("FAULTS_HOLD");
  if (hold_path) snprintf(fail_path, sizeof fail_path, "%s-fail", hold_path);
  fail_at = number("FAULTS_AT");
  forever = number("FAULTS_FOREVER");
  fail_with = (int)number("FAULTS_ERROR");
  const char *path = getenv("FAULTS_RECORD");
  if (path) record = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

__attribute__((destructor)) static void end(void) {
  if (!count_path) return;
  int file = open(count_path, O_CREAT | O_WRONLY | O_TRUNC, 0600);
  char text[32];
  int length = snprintf(text, sizeof text, "%ld", calls);
  if (real_write(file, text, (size_t)length) != length) abort();
  close(file);
}

static int is_ours(const char *path) { return folder && path && strncmp(path, folder, strlen(folder)) == 0; }

/* The path of an open file of ours, or nothing. */
static const char *path_of(int file, char *path, size_t size) {
  char link[32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return NULL;
  path[length] = 0;
  return is_ours(path) ? path : NULL;
}

static void put(char kind, const char *path, const void *bytes, int64_t offset, int64_t length) {
  if (record < 0) return;
  int64_t head[3] = {(int64_t)strlen(path), offset, length};
  int64_t carried = bytes ? length : 0;
  if (real_write(record, &kind, 1) != 1 || real_write(record, head, sizeof head) != sizeof head ||
      real_write(record, path, strlen(path)) != (ssize_t)strlen(path) ||
      (carried > 0 && real_write(record, bytes, (size_t)carried) != carried))
    abort();
}

/* Whether this call is to fail. */
static int is_due(void) {
  calls++;
  return fail_at && (calls == fail_at || (forever && calls > fail_at));
}

ssize_t write(int file, const void *bytes, size_t length) {
  char path[4096];
  const char *ours = path_of(file, path, sizeof path);
  if (!ours) {
    if (file == 1) put('A', "", bytes, 0, (int64_t)length);
    return real_write(file, bytes, length);
  }
  off_t place = lseek(file, 0, SEEK_CUR);
  if (is_due()) {
    if (fail_with == 0 && length > 1) length /= 2;
    if (fail_with) return errno = fail_with, -1;
  }
  ssize_t done = real_write(file, bytes, length);
  if (done > 0) put('W', ours, bytes, place, done);
  return done;
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t place) {
  char path[4096];
  const char *ours = path_of(file, path, sizeof path);
  if (ours && is_due()) {
    if (fail_with == 0 && length > 1) length /= 2;
    if (fail_with) return errno = fail_with, -1;
  }
  ssize_t done = real_pwrite(file, bytes, length, place);
  if (ours && done > 0) put('W', ours, bytes, place, done);
  return done;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t place) {
  return pwrite(file, bytes, length, place);
}

/* A disk that is slow until it is told otherwise; whether it fails then. */
static int is_held(void) {
  if (!hold_path) return 0;
  while (access(hold_path, F_OK) == 0) usleep(1000);
  return real_unlink(fail_path) == 0;
}

static int sync_with(int (*real)(int), int file) {
  char path[4096];
  const char *ours = path_of(file, path, sizeof path);
  if (ours && is_due() && fail_with) return errno = fail_with, -1;
  if (ours && is_held()) return errno = EIO, -1;
  int failed = real(file);
  if (ours && !failed) put('S', ours, NULL, 0, 0);
  return failed;
}

int fsync(int file) { return sync_with(real_fsync, file); }
int fdatasync(int file) { return sync_with(real_fdatasync, file); }

int ftruncate(int file, off_t length) {
  char path[4096];
  const char *ours = path_of(file, path, sizeof path);
  if (ours && is_due() && fail_with) return errno = fail_with, -1;
  int failed = real_ftruncate(file, length);
  if (ours && !failed) put('T', ours, NULL, length, 0);
  return failed;
}

int ftruncate64(int file, off64_t length) { return ftruncate(file, length); }

int unlink(const char *path) {
  int failed = real_unlink(path);
  if (!failed && is_ours(path)) put('U', path, NULL, 0, 0);
  return failed;
}

static int two_names(char kind, int (*real)(const char *, const char *), const char *from, const char *to) {
  int failed = real(from, to);
  if (!failed && is_ours(from) && is_ours(to)) put(kind, from, to, 0, (int64_t)strlen(to));
  return failed;
}

int rename(const char *from, const char *to) { return two_names('R', real_rename, from, to); }
int link(const char *from, const char *to) { return two_names('L', real_link, from, to); }

/* Which of the real, effective and saved IDs does each call change, and which way back does it leave? Runs as uid 0. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void ids(void) {
  uid_t r, e, s;
  gid_t a, b, c;
  getresuid(&r, &e, &s);
  getresgid(&a, &b, &c);
  printf("  users %d %d %d groups %d %d %d\n", r, e, s, a, b, c);
}

#define TRY(call) \
  do { \
    errno = 0; \
    int result_ = call; \
    printf("%s: %d %s\n", #call, result_ < 0 ? -1 : 0, result_ < 0 ? strerror(errno) : ""); \
    ids(); \
    fflush(stdout); \
  } while (0)

static void alone(void (*part)(void)) {
  fflush(stdout);
  if (fork() == 0) {
    part();
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
}

static void by_seteuid(void) {
  TRY(seteuid(1000));
  TRY(open("/root/x", O_CREAT | O_WRONLY, 0600));
  TRY(seteuid(1001));
  TRY(seteuid(0));
  TRY(setegid(1000));
  TRY(setuid(1000));
  TRY(setuid(0));
  TRY(setgid(1000));
  TRY(setegid(0));
  TRY(setgid(0));
}

static void by_setreuid(void) {
  TRY(setreuid(1000, 0));
  TRY(setreuid(0, 1000));
  TRY(setreuid(-1, -1));
  TRY(setreuid(-1, 0));
  TRY(setregid(1000, -1));
  TRY(setregid(-1, 1000));
  TRY(setreuid(1000, 1000));
  TRY(setreuid(-1, 0));
}

static void by_setresuid(void) {
  TRY(setresuid(1, 2, 3));
  TRY(setresuid(-1, 1, -1));
  TRY(setresuid(-1, 3, -1));
  TRY(setresuid(2, -1, -1));
  TRY(setresuid(0, -1, -1));
  TRY(setresgid(-1, 5, -1));
}

int main(void) {
  alone(by_seteuid);
  alone(by_setreuid);
  alone(by_setresuid);
  return 0;
}

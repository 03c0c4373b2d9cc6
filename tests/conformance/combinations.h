/* Every combination of values for the arguments of a system call. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static char room[8192] __attribute__((aligned(4096)));

/* Every combination of the values, each in a child of its own: + is a result, 0 none, e5 errno 5, k9 killed. */
static void all(const char *name, long nr, int n, long values[][16], const int *counts) {
  int at[6] = {0}, i;

  printf("%s:", name);
  do {
    long a[6] = {0};
    int status;
    for (i = 0; i < n; i++) a[i] = values[i][at[i]];
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
      alarm(2);
      memset(room, 0, sizeof room);
      errno = 0;
      long result = syscall(nr, a[0], a[1], a[2], a[3], a[4], a[5]);
      printf(result < 0 ? " e%d" : result > 0 ? " +" : " 0", errno);
      fflush(stdout);
      _exit(0);
    }
    waitpid(pid, &status, 0);
    if (WIFSIGNALED(status)) printf(" k%d", WTERMSIG(status));
    for (i = n - 1; i >= 0 && ++at[i] == counts[i]; i--) at[i] = 0;
  } while (i >= 0);
  printf("\n");
}

#define BAD 8L
#define OK ((long)room)
#define PATH(s) ((long)(s))
#define EACH(...) (long[][16]){__VA_ARGS__}
#define OF(...) (const int[]){__VA_ARGS__}

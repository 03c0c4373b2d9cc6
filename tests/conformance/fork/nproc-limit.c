/* RLIMIT_NPROC for an ordinary user: is fork EAGAIN at the limit, do zombies count, and does the reaping free a place (Z6)? */
#include <errno.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  struct rlimit limit;
  siginfo_t info;
  pid_t pids[8];
  getrlimit(RLIMIT_NPROC, &limit);
  limit.rlim_cur = 3;
  printf("setrlimit %d\n", setrlimit(RLIMIT_NPROC, &limit));
  fflush(stdout);
  int made = 0;
  for (; made < 8; made++) {
    pids[made] = fork();
    if (pids[made] == 0) _exit(0);
    if (pids[made] < 0) break;
  }
  printf("made %d, EAGAIN %d\n", made, errno == EAGAIN);
  fflush(stdout);
  for (int i = 0; i < made; i++) waitid(P_PID, pids[i], &info, WEXITED | WNOWAIT);
  pid_t pid = fork();
  if (pid == 0) _exit(0);
  printf("with zombies: %d\n", pid > 0);
  fflush(stdout);
  wait(NULL);
  pid = fork();
  if (pid == 0) _exit(0);
  printf("after one reaping: %d\n", pid > 0);
  while (wait(NULL) > 0) {}
  return 0;
}

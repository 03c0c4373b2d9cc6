/* Runs as uid 0. RLIMIT_NPROC: waived for root, and counted for an ordinary user, threads and zombies too (Z6)? */
#include <errno.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void try(const char *who) {
  siginfo_t info;
  int made = 0, why = 0;
  for (; made < 6; made++) {
    pid_t pid = fork();
    if (pid == 0) _exit(0);
    if (pid < 0) {
      why = errno;
      break;
    }
    waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  }
  printf("%s: made %d, EAGAIN %d\n", who, made, why == EAGAIN);
  fflush(stdout);
  while (wait(NULL) > 0) {}
}

int main(void) {
  struct rlimit limit = {4, 4};
  setrlimit(RLIMIT_NPROC, &limit);
  try("root");
  pid_t pid = fork();
  if (pid == 0) {
    setuid(4321);
    try("user");
    _exit(0);
  }
  waitpid(pid, NULL, 0);
  return 0;
}

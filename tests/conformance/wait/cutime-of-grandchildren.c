/* Do times of grandchildren come along with the child that waited for them, and not with one that did not (W15)? */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static long used(int who) {
  struct rusage usage;
  getrusage(who, &usage);
  return usage.ru_utime.tv_sec * 1000 + usage.ru_utime.tv_usec / 1000 + usage.ru_stime.tv_sec * 1000 +
         usage.ru_stime.tv_usec / 1000;
}

static void family(int waits) {
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) {
    volatile int x = 0;
    while (used(RUSAGE_SELF) < 60)
      for (int i = 0; i < 20000; i++) x += i;
    _exit(0);
  }
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  if (waits) waitpid(pid, NULL, 0);
  _exit(0);
}

int main(void) {
  pid_t pid = fork();
  if (pid == 0) family(0);
  waitpid(pid, NULL, 0);
  printf("child that did not wait: %s\n", used(RUSAGE_CHILDREN) < 40 ? "without the grandchild" : "with it");
  pid = fork();
  if (pid == 0) family(1);
  waitpid(pid, NULL, 0);
  printf("child that waited: %s\n", used(RUSAGE_CHILDREN) < 40 ? "without the grandchild" : "with it");
  return 0;
}

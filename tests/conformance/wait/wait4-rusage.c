/* Does wait4 fill the rusage of the child it reaped, and is wait3 the same for any child? */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  struct rusage usage;
  pid_t pid = fork();
  if (pid == 0) {
    volatile int x = 0;
    do {
      for (int i = 0; i < 20000; i++) x += i;
      getrusage(RUSAGE_SELF, &usage);
    } while (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec < 50000);
    _exit(8);
  }
  memset(&usage, 0xff, sizeof usage);
  pid_t got = wait4(pid, &status, 0, &usage);
  printf("wait4: %d, code %d\n", got == pid, WEXITSTATUS(status));
  long ms = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
  printf("it worked at least 45 ms: %d\n", ms >= 45);
  pid = fork();
  if (pid == 0) _exit(9);
  got = wait3(&status, 0, NULL);
  printf("wait3: %d, code %d\n", got == pid, WEXITSTATUS(status));
  return 0;
}

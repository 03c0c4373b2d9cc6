/* wait4 of a child killed by a signal: rusage; and times(): are children's ticks zero before the wait? */
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/times.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  struct rusage usage;
  struct tms t;
  int status, ready[2];
  char c;
  pipe(ready);
  pid_t pid = fork();
  if (pid == 0) {
    volatile long work = 0;
    struct rusage mine;
    do {
      for (int i = 0; i < 100000; i++) work++;
      getrusage(RUSAGE_SELF, &mine);
    } while (mine.ru_utime.tv_usec + mine.ru_stime.tv_usec < 100000);
    write(ready[1], "r", 1);
    for (;;) pause();
  }
  read(ready[0], &c, 1);
  times(&t);
  printf("before: %d\n", (int)(t.tms_cutime + t.tms_cstime));
  kill(pid, SIGKILL);
  wait4(pid, &status, 0, &usage);
  times(&t);
  printf("after: %d, rusage says at least 90 ms %d\n", t.tms_cutime + t.tms_cstime >= 8,
         usage.ru_utime.tv_usec + usage.ru_stime.tv_usec >= 90000);
  return 0;
}

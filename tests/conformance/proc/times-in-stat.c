/* utime and stime in /proc/PID/stat: do they grow with work, stay for a zombie, and what are they in cutime? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static long field(pid_t pid, int from, int count) {
  char path[64], line[1024];
  long sum = 0;
  sprintf(path, "/proc/%d/stat", pid);
  FILE *f = fopen(path, "r");
  fgets(line, sizeof line, f);
  fclose(f);
  char *word = strtok(strrchr(line, ')') + 1, " ");
  for (int i = 3; word; i++, word = strtok(NULL, " "))
    if (i >= from && i < from + count) sum += atol(word);
  return sum;
}

int main(void) {
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) {
    volatile long work = 0;
    struct rusage mine;
    do {
      for (int i = 0; i < 100000; i++) work++;
      getrusage(RUSAGE_SELF, &mine);
    } while (mine.ru_utime.tv_usec + mine.ru_stime.tv_usec < 150000);
    _exit(0);
  }
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  long ticks = field(pid, 14, 2);
  printf("the zombie's: %d, in mine: %ld\n", ticks >= 13 && ticks < 30, field(getpid(), 16, 2));
  waitpid(pid, NULL, 0);
  long got = field(getpid(), 16, 2);
  printf("after the wait: %d\n", got >= 13 && got < 30);
  return 0;
}

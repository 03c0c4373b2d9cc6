/* Do the times of a child reach the parent only when it is waited for, and never when it was ignored (W15)? */
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/times.h>
#include <sys/wait.h>
#include <unistd.h>

static void burn(void) {
  struct rusage usage;
  volatile int x = 0;
  do {
    for (int i = 0; i < 20000; i++) x += i;
    getrusage(RUSAGE_SELF, &usage);
  } while (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec < 60000 && usage.ru_utime.tv_sec == 0);
}

static long children(void) {
  struct rusage usage;
  getrusage(RUSAGE_CHILDREN, &usage);
  return usage.ru_utime.tv_sec * 1000 + usage.ru_utime.tv_usec / 1000 + usage.ru_stime.tv_sec * 1000 +
         usage.ru_stime.tv_usec / 1000;
}

int main(void) {
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) {
    burn();
    _exit(0);
  }
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  printf("zombie: %s\n", children() == 0 ? "nothing yet" : "counted");
  waitpid(pid, NULL, 0);
  long once = children();
  printf("waited for: %s\n", once >= 50 ? "counted" : "nothing yet");
  signal(SIGCHLD, SIG_IGN);
  if (fork() == 0) {
    burn();
    _exit(0);
  }
  wait(NULL);
  printf("ignored: %s\n", children() == once ? "not counted" : "counted");
  return 0;
}

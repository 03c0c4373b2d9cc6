/* A nanosleep that is stopped and continued: does it end when it would have ended, without EINTR (S8)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(void) {
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    struct timespec a, b, want = {0, 300000000};
    clock_gettime(CLOCK_MONOTONIC, &a);
    int answer = nanosleep(&want, NULL);
    clock_gettime(CLOCK_MONOTONIC, &b);
    long ms = (b.tv_sec - a.tv_sec) * 1000 + (b.tv_nsec - a.tv_nsec) / 1000000;
    _exit(answer == 0 ? ms >= 299 && ms < 430 ? 1 : 2 : 3);
  }
  usleep(50000);
  kill(pid, SIGSTOP);
  waitpid(pid, &status, WUNTRACED);
  usleep(150000);
  kill(pid, SIGCONT);
  waitpid(pid, &status, 0);
  printf("it slept its time, no more: %d\n", WEXITSTATUS(status));
  return 0;
}

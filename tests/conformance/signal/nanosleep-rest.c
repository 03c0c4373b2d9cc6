/* Does an interrupted nanosleep say how much is left, SA_RESTART or not (S8)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void on_usr1(int sig) {}

int main(void) {
  for (int restart = 0; restart < 2; restart++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_usr1;
    action.sa_flags = restart ? SA_RESTART : 0;
    sigaction(SIGUSR1, &action, NULL);
    pid_t parent = getpid();
    pid_t pid = fork();
    if (pid == 0) {
      usleep(60000);
      kill(parent, SIGUSR1);
      _exit(0);
    }
    struct timespec want = {20, 0}, rest = {0, 0};
    int answer = nanosleep(&want, &rest);
    printf("restart %d: %d EINTR %d, rest %ld s and %s\n", restart, answer, errno == EINTR, (long)rest.tv_sec,
           rest.tv_nsec > 0 && rest.tv_nsec <= 950000000 ? "a part" : "nothing sensible");
    waitpid(pid, NULL, 0);
  }
  struct timespec bad = {1, 1000000000};
  int answer = nanosleep(&bad, NULL);
  printf("bad: %d EINVAL %d\n", answer, errno == EINVAL);
  return 0;
}

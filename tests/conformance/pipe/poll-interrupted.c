/* poll and select asleep: EINTR by a handler, even with SA_RESTART; woken by a child's write (S8)? */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>

static void on_usr1(int sig) {}

int main(void) {
  struct sigaction action;
  int data[2];
  char c;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_usr1;
  action.sa_flags = SA_RESTART;
  sigaction(SIGUSR1, &action, NULL);
  pipe(data);
  pid_t parent = getpid();
  for (int way = 0; way < 2; way++) {
    pid_t pid = fork();
    if (pid == 0) {
      usleep(30000);
      kill(parent, SIGUSR1);
      usleep(30000);
      write(data[1], "x", 1);
      _exit(0);
    }
    for (int i = 0; i < 2; i++) {
      int answer;
      if (way == 0) {
        struct pollfd p = {data[0], POLLIN, 0};
        answer = poll(&p, 1, 5000);
      } else {
        fd_set set;
        struct timeval limit = {5, 0};
        FD_ZERO(&set);
        FD_SET(data[0], &set);
        answer = select(data[0] + 1, &set, NULL, NULL, &limit);
      }
      printf("%s: %d%s\n", way ? "select" : "poll", answer, answer < 0 && errno == EINTR ? " EINTR" : "");
    }
    read(data[0], &c, 1);
    waitpid(pid, NULL, 0);
  }
  return 0;
}

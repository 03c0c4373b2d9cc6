/* Is a sleeping read of a pipe ended by a handler with EINTR, and does it go on with SA_RESTART (S8)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_usr1(int sig) {
  hits++;
}

int main(void) {
  for (int restart = 0; restart < 2; restart++) {
    struct sigaction action;
    int data[2];
    char text[16];
    memset(&action, 0, sizeof action);
    action.sa_handler = on_usr1;
    action.sa_flags = restart ? SA_RESTART : 0;
    sigaction(SIGUSR1, &action, NULL);
    pipe(data);
    pid_t parent = getpid();
    pid_t pid = fork();
    if (pid == 0) {
      usleep(30000);
      kill(parent, SIGUSR1);
      usleep(30000);
      write(data[1], "late", 4);
      _exit(0);
    }
    int n = read(data[0], text, sizeof text);
    printf("restart %d: %d, EINTR: %d, handler ran %d\n", restart, n, n < 0 && errno == EINTR, hits);
    waitpid(pid, NULL, 0);
  }
  return 0;
}

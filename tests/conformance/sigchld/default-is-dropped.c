/* Is SIGCHLD under its default action dropped, so that pause goes on sleeping, while wait works all the same (W6, S1)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void on_alarm(int sig) {}

int main(void) {
  int status;
  signal(SIGUSR1, on_alarm);
  pid_t parent = getpid();
  pid_t quick = fork();
  if (quick == 0) _exit(1);
  pid_t slow = fork();
  if (slow == 0) {
    usleep(50000);
    kill(parent, SIGUSR1);
    _exit(2);
  }
  pause();
  printf("pause ended when the slow one called\n");
  sigset_t pending;
  sigpending(&pending);
  printf("SIGCHLD pending: %d\n", sigismember(&pending, SIGCHLD));
  waitpid(quick, &status, 0);
  printf("quick: %d\n", WEXITSTATUS(status));
  waitpid(slow, &status, 0);
  printf("slow: %d\n", WEXITSTATUS(status));
  return 0;
}

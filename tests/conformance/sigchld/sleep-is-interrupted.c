/* Does a handled SIGCHLD cut the parent's sleep short, and how many whole seconds are left (S8)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void on_child(int sig) {}

int main(void) {
  signal(SIGCHLD, on_child);
  pid_t pid = fork();
  if (pid == 0) {
    usleep(30000);
    _exit(0);
  }
  unsigned left = sleep(30);
  printf("left %u\n", left);
  printf("reaped %d\n", wait(NULL) == pid);
  return 0;
}

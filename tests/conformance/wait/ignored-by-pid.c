/* With SIGCHLD ignored, does waitpid(pid) come back with ECHILD when that one is gone, though another lives (W4)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  signal(SIGCHLD, SIG_IGN);
  pid_t stays = fork();
  if (stays == 0) {
    for (;;) pause();
  }
  pid_t goes = fork();
  if (goes == 0) {
    usleep(20000);
    _exit(0);
  }
  int answer = waitpid(goes, NULL, 0);
  printf("the one: %d, ECHILD: %d\n", answer, errno == ECHILD);
  answer = kill(goes, 0);
  printf("exists: %d, ESRCH: %d\n", answer == 0, errno == ESRCH);
  printf("the other lives: %d, WNOHANG: %d\n", kill(stays, 0) == 0, waitpid(stays, NULL, WNOHANG));
  kill(stays, SIGKILL);
  answer = wait(NULL);
  printf("at the end: %d, ECHILD: %d\n", answer, errno == ECHILD);
  return 0;
}

/* Does SA_NOCLDWAIT leave no zombies though the action is the default one (W4)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  action.sa_flags = SA_NOCLDWAIT;
  sigaction(SIGCHLD, &action, NULL);
  pid_t pid = fork();
  if (pid == 0) _exit(5);
  int answer = waitpid(pid, NULL, 0);
  printf("waitpid: %d, ECHILD: %d\n", answer, errno == ECHILD);
  answer = kill(pid, 0);
  printf("kill: %d, ESRCH: %d\n", answer, errno == ESRCH);
  action.sa_flags = 0;
  sigaction(SIGCHLD, &action, NULL);
  pid = fork();
  if (pid == 0) _exit(6);
  int status;
  answer = waitpid(pid, &status, 0);
  printf("without the flag: %d, code %d\n", answer == pid, WEXITSTATUS(status));
  return 0;
}

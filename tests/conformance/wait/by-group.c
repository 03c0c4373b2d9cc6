/* Which children do waitpid(0) and waitpid(-group) find (W11)? */
#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  siginfo_t info;
  pid_t mine = fork();
  if (mine == 0) _exit(1);
  pid_t leader = fork();
  if (leader == 0) _exit(2);
  setpgid(leader, leader);
  pid_t member = fork();
  if (member == 0) _exit(3);
  waitid(P_PID, leader, &info, WEXITED | WNOWAIT);
  setpgid(member, leader);
  waitid(P_PID, mine, &info, WEXITED | WNOWAIT);
  waitid(P_PID, member, &info, WEXITED | WNOWAIT);

  printf("waitpid(0): code %d\n", waitpid(0, &status, 0) == mine ? WEXITSTATUS(status) : -1);
  int answer = waitpid(0, &status, 0);
  printf("waitpid(0) again: %d, ECHILD: %d\n", answer, errno == ECHILD);
  waitpid(-leader, &status, 0);
  printf("waitpid(-group): code %d\n", WEXITSTATUS(status));
  waitpid(-leader, &status, 0);
  printf("waitpid(-group): code %d\n", WEXITSTATUS(status));
  answer = waitpid(-leader, &status, WNOHANG);
  printf("waitpid(-group) again: %d, ECHILD: %d\n", answer, errno == ECHILD);
  return 0;
}

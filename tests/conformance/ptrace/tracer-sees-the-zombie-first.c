/* A process traced by another than its parent ends: who can wait for it, and when (P2)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status, tell[2], go[2];
  char c;
  pipe(tell);
  pipe(go);
  pid_t child = fork();
  if (child == 0) {
    prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
    write(tell[1], "c", 1);
    read(go[0], &c, 1);
    _exit(5);
  }
  read(tell[0], &c, 1);
  pid_t tracer = fork();
  if (tracer == 0) {
    ptrace(PTRACE_ATTACH, child, 0, 0);
    waitpid(child, &status, __WALL);
    ptrace(PTRACE_CONT, child, 0, 0);
    write(tell[1], "t", 1);
    siginfo_t info;
    waitid(P_PID, child, &info, WEXITED | WNOWAIT | __WALL);
    write(tell[1], "z", 1);
    read(go[0], &c, 1);
    int answer = waitpid(child, &status, __WALL);
    _exit(answer == child ? WEXITSTATUS(status) : 99);
  }
  read(tell[0], &c, 1);
  write(go[1], "g", 1);
  read(tell[0], &c, 1);
  int answer = waitpid(child, &status, WNOHANG);
  printf("before the tracer has waited: %d\n", answer);
  write(go[1], "g", 1);
  waitpid(tracer, &status, 0);
  printf("the tracer saw %d\n", WEXITSTATUS(status));
  answer = waitpid(child, &status, 0);
  printf("then the parent: %d, %d\n", answer == child, WEXITSTATUS(status));
  return 0;
}

/* PTRACE_O_TRACEFORK and TRACEEXEC: which events does the tracer see, and is the child traced too? Without them exec is a SIGTRAP. */
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
  int status;
  if (argc > 1) return 6;
  for (int options = 0; options < 2; options++) {
    pid_t pid = fork();
    if (pid == 0) {
      ptrace(PTRACE_TRACEME, 0, 0, 0);
      raise(SIGSTOP);
      if (fork() == 0) _exit(1);
      wait(NULL);
      execl(argv[0], argv[0], "again", NULL);
      _exit(9);
    }
    waitpid(pid, &status, 0);
    if (options) ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACEFORK | PTRACE_O_TRACEEXEC);
    ptrace(PTRACE_CONT, pid, 0, 0);
    int child_stops = 0, child_ends = 0;
    for (;;) {
      pid_t got = waitpid(-1, &status, __WALL);
      if (got != pid) {
        if (WIFSTOPPED(status)) child_stops++, ptrace(PTRACE_CONT, got, 0, 0);
        else child_ends++;
        continue;
      }
      if (WIFEXITED(status)) break;
      int event = status >> 16;
      if (event == PTRACE_EVENT_FORK) {
        unsigned long message = 0;
        ptrace(PTRACE_GETEVENTMSG, pid, 0, &message);
        printf("fork event, child %d\n", message > 1);
      } else if (event) printf("event %d\n", event);
      else if (WSTOPSIG(status) == SIGTRAP) printf("SIGTRAP\n");
      ptrace(PTRACE_CONT, pid, 0, WSTOPSIG(status) == SIGCHLD ? SIGCHLD : 0);
    }
    printf("child stopped %d ended %d, exited with %d\n", child_stops, child_ends, WEXITSTATUS(status));
    fflush(stdout);
  }
  return 0;
}

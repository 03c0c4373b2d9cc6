/* PTRACE_ATTACH: what does the tracer see of signals, and which of them reach the traced process? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_usr2(int sig) {
  hits++;
}

int main(void) {
  int status, ready[2];
  char c;
  pipe(ready);
  pid_t pid = fork();
  if (pid == 0) {
    signal(SIGUSR2, on_usr2);
    write(ready[1], "r", 1);
    for (int n = 1;; n++) {
      pause();
      if (hits == 2) _exit(hits * 10 + n);
    }
  }
  read(ready[0], &c, 1);
  usleep(20000);
  printf("attach %ld\n", ptrace(PTRACE_ATTACH, pid, 0, 0));
  long again = ptrace(PTRACE_ATTACH, pid, 0, 0);
  printf("again %ld EPERM %d\n", again, errno == EPERM);
  waitpid(pid, &status, 0);
  printf("stopped %d by %d\n", WIFSTOPPED(status), WSTOPSIG(status));
  ptrace(PTRACE_CONT, pid, 0, 0);
  again = ptrace(PTRACE_CONT, pid, 0, 0);
  printf("while it runs %ld ESRCH %d\n", again, errno == ESRCH);
  kill(pid, SIGUSR2);
  waitpid(pid, &status, 0);
  printf("stopped %d by %d\n", WIFSTOPPED(status), WSTOPSIG(status));
  ptrace(PTRACE_CONT, pid, 0, SIGUSR2);
  usleep(20000);
  kill(pid, SIGTERM);
  waitpid(pid, &status, 0);
  printf("stopped %d by %d\n", WIFSTOPPED(status), WSTOPSIG(status));
  ptrace(PTRACE_CONT, pid, 0, 0);
  usleep(20000);
  printf("SIGTERM held back, it lives: %d\n", waitpid(pid, &status, WNOHANG) == 0);
  kill(pid, SIGSTOP);
  waitpid(pid, &status, 0);
  ptrace(PTRACE_CONT, pid, 0, SIGSTOP);
  waitpid(pid, &status, 0);
  printf("group stop %d by %d\n", WIFSTOPPED(status), WSTOPSIG(status));
  printf("detach %ld\n", ptrace(PTRACE_DETACH, pid, 0, SIGCONT));
  usleep(20000);
  kill(pid, SIGCONT);
  kill(pid, SIGUSR2);
  waitpid(pid, &status, 0);
  printf("exited with %d\n", WEXITSTATUS(status));
  return 0;
}

/* What is a tracer told when its tracee is about to end or vfork is over, and whose siginfo does a signal have that it changes? */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static void handler(int sig, siginfo_t *info, void *context) {
  char text[80];
  int n = snprintf(text, sizeof text, "tracee: signal %d code %d value %d\n", sig, info->si_code, info->si_value.sival_int);
  write(1, text, n);
}

static int next(pid_t pid) {
  int status;
  unsigned long message = 0;

  waitpid(pid, &status, __WALL);
  if (WIFEXITED(status)) printf("exited %d\n", WEXITSTATUS(status));
  else if (WIFSIGNALED(status)) printf("killed by %d\n", WTERMSIG(status));
  else {
    printf("stopped by %d", WSTOPSIG(status));
    if (status >> 16) {
      ptrace(PTRACE_GETEVENTMSG, pid, 0, &message);
      printf(", event %d", status >> 16);
      if (status >> 16 == PTRACE_EVENT_EXIT) printf(", status %lx", message);
    }
    printf("\n");
  }
  fflush(stdout);
  return status;
}

int main(void) {
  siginfo_t info;

  setvbuf(stdout, NULL, _IONBF, 0);
  pid_t pid = fork();
  if (pid == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    if (vfork() == 0) _exit(5);
    waitpid(-1, NULL, 0);
    _exit(4);
  }
  next(pid);
  printf("%ld\n", ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACEEXIT | PTRACE_O_TRACEVFORKDONE));
  for (int status = 0; !WIFEXITED(status);) {
    ptrace(PTRACE_CONT, pid, 0, WIFSTOPPED(status) && WSTOPSIG(status) == SIGCHLD ? SIGCHLD : 0);
    status = next(pid);
  }

  pid = fork();
  if (pid == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
    sigaction(SIGUSR1, &action, NULL);
    raise(SIGUSR1);
    raise(SIGKILL);
  }
  next(pid);
  ptrace(PTRACE_GETSIGINFO, pid, 0, &info);
  info.si_code = SI_QUEUE;
  info.si_value.sival_int = 33;
  printf("%ld\n", ptrace(PTRACE_SETSIGINFO, pid, 0, &info));
  ptrace(PTRACE_CONT, pid, 0, SIGUSR1);
  next(pid);

  pid = fork();
  if (pid == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    for (;;) pause();
  }
  next(pid);
  ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACEEXIT);
  ptrace(PTRACE_CONT, pid, 0, 0);
  kill(pid, SIGTERM);
  next(pid);
  ptrace(PTRACE_CONT, pid, 0, SIGTERM);
  next(pid);
  ptrace(PTRACE_CONT, pid, 0, 0);
  next(pid);
  return 0;
}

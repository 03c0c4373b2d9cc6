/* W2, W3, W11, Z4: which child do waits by group and by order give, what does WNOWAIT leave, what says each
   status? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

static pid_t kid(int code, int ms, pid_t pg) {
  pid_t c = fork();
  if (!c) {
    if (pg >= 0) setpgid(0, pg);
    usleep(ms * 1000);
    _exit(code);
  }
  if (pg >= 0) setpgid(c, pg);
  return c;
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st;
  siginfo_t si;
  pid_t a = kid(1, 30, 0), b = kid(2, 10, a), c = kid(3, 20, -1), r;
  r = waitpid(-a, &st, 0);
  printf("group: b first %d %x\n", r == b, st);
  r = waitpid(0, &st, 0);
  printf("mine: c %d %x\n", r == c, st);
  waitid(P_PGID, a, &si, WEXITED);
  printf("a %d %d\n", si.si_pid == a, si.si_status);
  errno = 0;
  r = waitpid(-a, &st, 0);
  printf("%d %s\n", r, strerror(errno));
  a = kid(1, 5, 0);
  usleep(20000);
  b = kid(2, 5, a);
  usleep(20000);
  r = waitpid(-a, &st, WNOHANG);
  printf("zombie leader's group %d\n", r == a);
  r = waitpid(-a, &st, WNOHANG);
  printf("joined a zombie's group %d\n", r == b);
  // moved while dead
  a = kid(1, 0, 0);
  b = kid(2, 0, 0);
  waitid(P_PID, a, &si, WEXITED | WNOWAIT);
  waitid(P_PID, b, &si, WEXITED | WNOWAIT);
  printf("move zombie %d\n", setpgid(b, a));
  r = waitpid(-b, &st, WNOHANG);
  printf("%d\n", r < 0);
  r = waitpid(-a, &st, WNOHANG);
  printf("%d\n", r == a);
  r = waitpid(-a, &st, WNOHANG);
  printf("%d\n", r == b);
  // order among any
  pid_t k[5];
  for (int i = 0; i < 5; i++) k[i] = kid(i, 50 - i * 10, -1);
  usleep(80000);
  for (int i = 0; i < 5; i++) {
    r = wait(&st);
    for (int j = 0; j < 5; j++) if (k[j] == r) printf("%d ", j);
  }
  printf("\n");
  // NOWAIT twice, then WNOHANG by another option set
  a = kid(9, 0, -1);
  for (int i = 0; i < 2; i++) {
    memset(&si, 0, sizeof si);
    waitid(P_ALL, 0, &si, WEXITED | WNOWAIT);
    printf("%d ", si.si_status);
  }
  r = waitpid(a, &st, WNOHANG);
  printf("%d\n", r == a);
  // stopped with NOWAIT stays
  a = fork();
  if (!a) {
    raise(SIGSTOP);
    usleep(20000);
    _exit(0);
  }
  for (int i = 0; i < 2; i++) {
    waitid(P_PID, a, &si, WSTOPPED | WNOWAIT);
    printf("%d ", si.si_status);
  }
  waitid(P_PID, a, &si, WSTOPPED);
  si.si_pid = 1;
  waitid(P_PID, a, &si, WSTOPPED | WNOHANG);
  printf("%d\n", si.si_pid);
  kill(a, SIGCONT);
  waitid(P_PID, a, &si, WCONTINUED | WNOWAIT);
  printf("%d ", si.si_code);
  waitid(P_PID, a, &si, WEXITED);
  printf("%d\n", si.si_code);
  // exit codes
  int codes[] = {0, 1, 127, 128, 255, 256, -1, 1000};
  for (int i = 0; i < 8; i++) {
    if (!fork()) exit(codes[i]);
    wait(&st);
    printf("%d ", WEXITSTATUS(st));
  }
  printf("\n");
  for (int s = 1; s < 32; s++) {
    if (s == SIGSTOP || s == SIGTSTP || s == SIGTTIN || s == SIGTTOU || s == SIGCONT || s == SIGCHLD
        || s == SIGURG || s == SIGWINCH) continue;
    if (!fork()) {
      raise(s);
      _exit(0);
    }
    wait(&st);
    printf("%x ", st);
  }
  printf("\n");
  return 0;
}

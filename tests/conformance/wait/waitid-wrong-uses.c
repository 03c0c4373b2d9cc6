/* W1, W11: what does waitid answer for each wrong use, and what does it leave in siginfo_t? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <sys/syscall.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r < 0 ? -1L : 0L, r < 0 ? strerror(errno) : "ok");
}

int main(void) {
  siginfo_t si;
  memset(&si, 0xff, sizeof si);
  w("nochild all exited", waitid(P_ALL, 0, &si, WEXITED));
  printf("untouched %d\n", si.si_signo == -1);
  w("no options", waitid(P_ALL, 0, &si, 0));
  w("only nohang", waitid(P_ALL, 0, &si, WNOHANG));
  w("only nowait", waitid(P_ALL, 0, &si, WNOWAIT));
  w("bad bit", waitid(P_ALL, 0, &si, WEXITED | 0x100));
  w("bad idtype", waitid((idtype_t)9, 0, &si, WEXITED));
  w("p_pid 0", waitid(P_PID, 0, &si, WEXITED));
  w("p_pid -1", waitid(P_PID, -1, &si, WEXITED));
  w("p_pgid -1", waitid(P_PGID, -1, &si, WEXITED));
  w("p_pgid 0", waitid(P_PGID, 0, &si, WEXITED));
  w("p_pid self", waitid(P_PID, getpid(), &si, WEXITED));
  w("p_pidfd bad", waitid(P_PIDFD, 77, &si, WEXITED));
  w("p_pidfd neg", waitid(P_PIDFD, -1, &si, WEXITED));
  w("p_pidfd notpidfd", waitid(P_PIDFD, 1, &si, WEXITED));
  w("wait4 bad", wait4(-1, NULL, 0x100, NULL));
  w("wait4 WEXITED", wait4(-1, NULL, WEXITED, NULL));
  w("wait4 WNOWAIT", wait4(-1, NULL, WNOWAIT, NULL));
  w("wait4 all", wait4(-1, NULL, WNOHANG|WUNTRACED|WCONTINUED|__WALL|__WCLONE|__WNOTHREAD, NULL));
  w("waitpid 0", waitpid(0, NULL, 0));
  w("waitpid INT_MIN", waitpid(0x80000000, NULL, 0));
  w("waitpid unknown pid", waitpid(30000, NULL, 0));
  pid_t c = fork();
  if (!c) {
    pause();
    _exit(0);
  }
  memset(&si, 0xff, sizeof si);
  w("alive nohang", waitid(P_PID, c, &si, WEXITED | WNOHANG));
  printf("pid %d signo %d code %d\n", si.si_pid, si.si_signo, si.si_code);
  w("null info nohang", waitid(P_PID, c, NULL, WEXITED | WNOHANG));
  w("wclone", waitid(P_ALL, 0, &si, WEXITED | WNOHANG | __WCLONE));
  w("wall", waitid(P_ALL, 0, &si, WEXITED | WNOHANG | __WALL));
  w("pgid other", waitid(P_PGID, 1, &si, WEXITED | WNOHANG));
  kill(c, SIGKILL);
  memset(&si, 0xff, sizeof si);
  w("nowait", waitid(P_PID, c, &si, WEXITED | WNOWAIT));
  printf("pid ok %d signo %d code %d status %d errno %d uid %d\n", si.si_pid == c, si.si_signo, si.si_code,
      si.si_status, si.si_errno, si.si_uid);
  w("stopped only on zombie", waitid(P_PID, c, &si, WSTOPPED | WNOHANG));
  w("continued only on zombie", waitid(P_PID, c, &si, WCONTINUED | WNOHANG));
  w("stopped only blocking", waitid(P_PID, c, &si, WSTOPPED));
  w("bad addr", syscall(SYS_waitid, P_PID, c, 8, WEXITED, NULL));
  w("gone after efault", waitid(P_PID, c, &si, WEXITED | WNOHANG));
  c = fork();
  if (!c) _exit(300);
  w("wait4 efault", syscall(SYS_wait4, c, 8, 0, NULL));
  w("gone", waitpid(c, NULL, 0));
  c = fork();
  if (!c) _exit(3);
  w("rusage efault", syscall(SYS_wait4, c, NULL, 0, 8));
  w("gone", waitpid(c, NULL, 0));
  return 0;
}

/* S9: what do kill, tkill, tgkill and sigqueue refuse, and with which error? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <sys/wait.h>
#include <sys/syscall.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r < 0 ? -1L : 0L, r < 0 ? strerror(errno) : "ok");
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  w("bad sig self", kill(getpid(), 65));
  w("bad sig neg", kill(getpid(), -1));
  signal(64, SIG_IGN);
  w("sig 64", kill(getpid(), 64));
  w("bad sig missing", kill(30000, 65));
  w("missing", kill(30000, 0));
  w("init 0", kill(1, 0));
  w("init term", kill(1, SIGTERM));
  w("init cont", kill(1, SIGCONT));
  w("group missing", kill(-30000, 0));
  w("group missing bad sig", kill(-30000, 99));
  w("intmin", kill(0x80000000, 0));
  w("intmin bad", kill(0x80000000, 99));
  w("-1 sig0", kill(-1, 0));
  w("-1 bad", kill(-1, 99));
  w("0 sig0", kill(0, 0));
  w("0 bad", kill(0, 77));
  w("-1's group", kill(-1, 0));
  w("tkill 0", syscall(SYS_tkill, 0, 0));
  w("tkill neg", syscall(SYS_tkill, -1, 0));
  w("tkill self", syscall(SYS_tkill, getpid(), 0));
  w("tkill bad", syscall(SYS_tkill, getpid(), 65));
  w("tkill missing bad", syscall(SYS_tkill, 30000, 65));
  w("tkill missing", syscall(SYS_tkill, 30000, 0));
  w("tgkill 0 0", syscall(SYS_tgkill, 0, 0, 0));
  w("tgkill neg tg", syscall(SYS_tgkill, -1, getpid(), 0));
  w("tgkill wrong tg", syscall(SYS_tgkill, 1, getpid(), 0));
  w("tgkill init", syscall(SYS_tgkill, 1, 1, SIGTERM));
  w("tgkill bad sig", syscall(SYS_tgkill, getpid(), getpid(), 65));
  w("tgkill ok", syscall(SYS_tgkill, getpid(), getpid(), 0));
  union sigval v = {.sival_int = 4};
  w("sigqueue missing", sigqueue(30000, SIGUSR1, v));
  w("sigqueue bad", sigqueue(getpid(), 65, v));
  w("sigqueue 0", sigqueue(getpid(), 0, v));
  w("sigqueue init", sigqueue(1, SIGUSR1, v));
  w("sigqueue group", sigqueue(-getpgrp(), SIGUSR1, v));
  w("sigqueue pid0", sigqueue(0, SIGUSR1, v));
  siginfo_t si;
  memset(&si, 0, sizeof si);
  si.si_code = SI_USER;
  pid_t c = fork();
  if (!c) {
    pause();
    _exit(0);
  }
  w("rt_sigqueueinfo SI_USER other", syscall(SYS_rt_sigqueueinfo, c, SIGUSR1, &si));
  si.si_code = SI_TKILL;
  w("rt_sigqueueinfo SI_TKILL other", syscall(SYS_rt_sigqueueinfo, c, SIGUSR1, &si));
  si.si_code = 5;
  w("rt_sigqueueinfo pos other", syscall(SYS_rt_sigqueueinfo, c, SIGUSR1, &si));
  si.si_code = -60;
  w("rt_sigqueueinfo efault", syscall(SYS_rt_sigqueueinfo, c, SIGUSR1, 8));
  w("rt_sigqueueinfo neg other", syscall(SYS_rt_sigqueueinfo, c, SIGUSR1, &si));
  int st;
  waitpid(c, &st, 0);
  printf("%x\n", st);
  signal(SIGUSR1, SIG_IGN);
  si.si_code = SI_USER;
  w("rt_sigqueueinfo SI_USER self", syscall(SYS_rt_sigqueueinfo, getpid(), SIGUSR1, &si));
  si.si_code = 7;
  w("rt_sigqueueinfo kernel self", syscall(SYS_rt_sigqueueinfo, getpid(), SIGUSR1, &si));
  w("rt_tgsigqueueinfo self", syscall(SYS_rt_tgsigqueueinfo, getpid(), getpid(), SIGUSR1, &si));
  w("rt_tgsigqueueinfo bad", syscall(SYS_rt_tgsigqueueinfo, 0, getpid(), SIGUSR1, &si));
  c = fork();
  if (!c) _exit(0);
  waitid(P_PID, c, &si, WEXITED|WNOWAIT);
  w("zombie 9", kill(c, 9));
  w("zombie bad", kill(c, 99));
  w("zombie tkill", syscall(SYS_tkill, c, 9));
  w("zombie tgkill", syscall(SYS_tgkill, c, c, 15));
  w("zombie sigqueue", sigqueue(c, SIGUSR1, v));
  waitpid(c, 0, 0);
  w("reaped", kill(c, 0));
  return 0;
}

/* W4, W5, W7, W8, W17: what do waits answer as the disposition of SIGCHLD changes before, during and after
   deaths? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

static volatile int n;
static void h(int s, siginfo_t *i, void *u) { n++; }
static void set(void (*f)(int), int flags) {
  struct sigaction sa = {0};
  sa.sa_handler = f;
  sa.sa_flags = flags;
  sigaction(SIGCHLD, &sa, 0);
}

static int zombies(void) {
  siginfo_t i;
  i.si_pid = 0;
  int r = waitid(P_ALL, 0, &i, WEXITED | WNOHANG | WNOWAIT);
  return r < 0 ? -errno : i.si_pid != 0;
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st, r;
  pid_t c;
  set(SIG_DFL, SA_NOCLDWAIT);
  for (int i = 0; i < 3; i++) if (!fork()) _exit(i);
  usleep(20000);
  printf("dfl+nocldwait %d\n", zombies());
  c = fork();
  if (!c) {
    usleep(20000);
    _exit(3);
  }
  errno = 0;
  r = waitpid(c, &st, 0);
  printf("wait %d %s\n", r, strerror(errno));
  struct sigaction sa = {0};
  sa.sa_sigaction = h;
  sa.sa_flags = SA_SIGINFO | SA_NOCLDWAIT;
  sigaction(SIGCHLD, &sa, 0);
  c = fork();
  if (!c) _exit(0);
  while (!n) usleep(1000);
  printf("handler %d zombies %d\n", n, zombies());
  // interrupted wait under NOCLDWAIT: handler without SA_RESTART
  c = fork();
  if (!c) {
    usleep(20000);
    _exit(0);
  }
  pid_t d = fork();
  if (!d) {
    usleep(60000);
    _exit(0);
  }
  errno = 0;
  r = wait(&st);
  printf("wait %d %s\n", r, strerror(errno));
  errno = 0;
  r = wait(&st);
  printf("wait %d %s\n", r, strerror(errno));
  while (wait(0) >= 0 || errno == EINTR);
  // stop reports still come
  set(SIG_IGN, 0);
  c = fork();
  if (!c) {
    raise(SIGSTOP);
    usleep(20000);
    _exit(7);
  }
  r = waitpid(c, &st, WUNTRACED);
  printf("ign: stop %d %x\n", r == c, st);
  kill(c, SIGCONT);
  r = waitpid(c, &st, WCONTINUED);
  printf("cont %d %x\n", r == c, r == c ? st : 0);
  errno = 0;
  r = waitpid(c, &st, 0);
  printf("end %d %s\n", r, strerror(errno));
  // changed while children live: zombie made before stays
  set(SIG_DFL, 0);
  c = fork();
  if (!c) _exit(4);
  usleep(20000);
  set(SIG_IGN, 0);
  d = fork();
  if (!d) _exit(5);
  usleep(20000);
  printf("before %d\n", zombies());
  r = wait(&st);
  printf("got the old one %d %x\n", r == c, st);
  errno = 0;
  r = wait(&st);
  printf("%d %s\n", r, strerror(errno));
  // set back to DFL before the child dies
  set(SIG_IGN, 0);
  c = fork();
  if (!c) {
    usleep(30000);
    _exit(6);
  }
  set(SIG_DFL, 0);
  r = waitpid(c, &st, 0);
  printf("back in time %d %x\n", r == c, st);
  // blocked wait sees IGN set by handler meanwhile
  set(SIG_DFL, 0);
  signal(SIGUSR1, (void (*)(int))0 );
  c = fork();
  if (!c) {
    usleep(60000);
    _exit(0);
  }
  d = fork();
  if (!d) {
    usleep(20000);
    _exit(1);
  }
  r = waitpid(d, &st, 0);
  printf("d %d\n", r == d);
  set(SIG_IGN, 0);
  errno = 0;
  r = waitpid(-1, &st, 0);
  printf("ign now: %d %s\n", r, strerror(errno));
  // grandchild reparented to an ignoring subreaper-less init: exec'd program inherits IGN
  set(SIG_IGN, 0);
  c = fork();
  if (!c) {
    execl("/bin/sh", "sh", "-c", "true & wait $!; echo status $?", (char *)0);
    _exit(1);
  }
  while (wait(0) > 0);
  return 0;
}

/* W14, W16: can a continuation be waited for at once after kill, and is one lost when the process stops again? */
#define _GNU_SOURCE
#include <stdio.h>
#include <unistd.h>
#include <signal.h>
#include <sys/wait.h>

static volatile int n;
static void h(int s, siginfo_t *i, void *u) { n++; }
int main(void) {
  int st;
  struct sigaction sa = {0};
  sa.sa_sigaction = h;
  sa.sa_flags = SA_SIGINFO;
  pid_t c = fork();
  if (!c) {
    setpgid(0, 0);
    for (;;) pause();
  }
  setpgid(c, c);
  kill(c, SIGSTOP);
  waitpid(c, &st, WUNTRACED);
  sigaction(SIGCHLD, &sa, 0);
  kill(c, SIGCONT);
  int r = waitpid(c, &st, WCONTINUED | WNOHANG);
  printf("at once %d %x\n", r == c, st);
  while (!n) usleep(1000);
  printf("its signal came\n");
  // continued and stopped again before anyone looked: only the stop is there
  kill(c, SIGSTOP);
  waitpid(c, &st, WUNTRACED);
  kill(c, SIGCONT);
  usleep(20000);
  kill(c, SIGSTOP);
  usleep(20000);
  r = waitpid(c, &st, WCONTINUED | WUNTRACED | WNOHANG);
  printf("%d %x\n", r == c, st);
  r = waitpid(c, &st, WCONTINUED | WUNTRACED | WNOHANG);
  printf("%d\n", r);
  kill(c, SIGKILL);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  return 0;
}

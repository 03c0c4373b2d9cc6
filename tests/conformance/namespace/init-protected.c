/* Runs as uid 0. Which signals reach PID 1 of a namespace, from inside and from outside (F8)? */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_usr1(int sig) {
  hits++;
}

int main(void) {
  int tell[2], answers[5], status;
  char c;
  pipe(tell);
  unshare(CLONE_NEWPID);
  pid_t init = fork();
  if (init == 0) {
    signal(SIGUSR1, on_usr1);
    pid_t child = fork();
    if (child == 0) {
      answers[0] = kill(1, SIGTERM);
      answers[1] = kill(1, SIGKILL);
      answers[2] = kill(1, SIGSTOP);
      answers[3] = kill(1, SIGUSR1);
      _exit(answers[0] == 0 && answers[1] == 0 && answers[2] == 0 && answers[3] == 0 ? 1 : 2);
    }
    pid_t got;
    while ((got = waitpid(child, &status, 0)) < 0 && errno == EINTR) {}
    answers[0] = WEXITSTATUS(status);
    answers[1] = hits;
    write(tell[1], answers, sizeof answers);
    for (;;) pause();
  }
  read(tell[0], answers, sizeof answers);
  printf("from inside: all sent %d, handler ran %d, it lives\n", answers[0] == 1, answers[1]);
  printf("TERM from outside %d\n", kill(init, SIGTERM));
  usleep(20000);
  printf("it lives: %d\n", waitpid(init, &status, WNOHANG) == 0);
  printf("STOP from outside %d\n", kill(init, SIGSTOP));
  waitpid(init, &status, WUNTRACED);
  printf("stopped: %d\n", WIFSTOPPED(status));
  kill(init, SIGKILL);
  waitpid(init, &status, 0);
  printf("KILL from outside: %d\n", WTERMSIG(status));
  return 0;
}

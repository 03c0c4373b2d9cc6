/* Z8: how does a process end whose threads end in different ways and orders, and what does its parent see
   meanwhile? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <pthread.h>
#include <sys/wait.h>
#include <sys/syscall.h>

static void *later(void *a) {
  usleep(40000);
  return 0;
}

static void *exits(void *a) {
  usleep(20000);
  exit(6);
}

static void *exits1(void *a) {
  usleep(20000);
  syscall(SYS_exit, 9);
  return 0;
}

static void *group(void *a) {
  usleep(20000);
  syscall(SYS_exit_group, 11);
  return 0;
}

static void *faults(void *a) {
  usleep(20000);
  *(volatile int *)0 = 1;
  return 0;
}

static void *forks(void *a) {
  pid_t c = fork();
  if (!c) { exit(12); }
  int st;
  waitpid(c, &st, 0);
  printf("%x\n", st);
  fflush(stdout);
  return 0;
}

static void bye(void) { printf("atexit\n"); }
static void run(const char *n, void *(*f)(void *), int how) {
  int st;
  fflush(stdout);
  pid_t c = fork();
  if (!c) {
    atexit(bye);
    pthread_t t;
    pthread_create(&t, 0, f, 0);
    if (how == 0) pthread_exit(0);
    if (how == 1) {
      pthread_join(t, 0);
      exit(2);
    }
    if (how == 2) syscall(SYS_exit, 3);
    if (how == 3) _exit(4);
    if (how == 4) return exit(5);
    if (how == 5) {
      pause();
      exit(1);
    }
  }
  usleep(10000);
  if (how == 0 || how == 2) {
    char p[60], l[100];
    sprintf(p, "/proc/%d/status", c);
    FILE *f = fopen(p, "r");
    while (f && fgets(l, 100, f)) if (!strncmp(l, "State", 5) || !strncmp(l, "Threads", 7)) printf("%s", l);
    if (f) fclose(f);
    siginfo_t si;
    si.si_pid = 1;
    int r = waitid(P_PID, c, &si, WEXITED | WNOHANG);
    printf("nohang %d %d\n", r, si.si_pid != 0);
  }
  siginfo_t si;
  waitid(P_PID, c, &si, WEXITED | WNOWAIT);
  printf("si code %d status %d\n", si.si_code, si.si_status);
  waitpid(c, &st, 0);
  printf("%s %d: %x\n", n, how, st);
}

int main(void) {
  run("later", later, 0);
  run("later", later, 1);
  run("later", later, 2);
  run("later", later, 3);
  run("later", later, 4);
  run("exit", exits, 0);
  run("exit", exits, 5);
  run("exit syscall", exits1, 0);
  run("exit syscall", exits1, 1);
  run("exit syscall", exits1, 2);
  run("group", group, 0);
  run("group", group, 5);
  run("faults", faults, 0);
  run("forks", forks, 1);
  run("forks", forks, 0);
  return 0;
}

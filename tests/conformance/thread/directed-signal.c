/* pthread_kill: does the handler run in the thread that was meant, and its mask hold only there? */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

static volatile int ran_in, number, done;

static void on_usr1(int sig) {
  ran_in = syscall(SYS_gettid);
}

static void *work(void *argument) {
  sigset_t set;
  sigprocmask(SIG_BLOCK, NULL, &set);
  number = sigismember(&set, SIGUSR2) ? syscall(SYS_gettid) : -1;
  while (!done) usleep(1000);
  return NULL;
}

int main(void) {
  pthread_t thread;
  sigset_t set, pending;
  signal(SIGUSR1, on_usr1);
  sigemptyset(&set);
  sigaddset(&set, SIGUSR2);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
  pthread_create(&thread, NULL, work, NULL);
  while (!number) usleep(1000);
  printf("mask inherited: %d\n", number > 0);
  printf("pthread_kill %d\n", pthread_kill(thread, SIGUSR1));
  while (!ran_in) usleep(1000);
  printf("ran in the thread: %d\n", ran_in == number);
  pthread_kill(pthread_self(), SIGUSR1);
  printf("ran in main: %d\n", ran_in == getpid());
  pthread_kill(thread, SIGUSR2);
  sigpending(&pending);
  printf("pending for the thread, not for me: %d\n", !sigismember(&pending, SIGUSR2));
  kill(getpid(), SIGUSR2);
  sigpending(&pending);
  printf("pending for the process: %d\n", sigismember(&pending, SIGUSR2));
  done = 1;
  pthread_join(thread, NULL);
  return 0;
}

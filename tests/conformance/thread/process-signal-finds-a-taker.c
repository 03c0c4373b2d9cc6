/* A signal for the process: the main thread takes it if it can, else a thread that does not block it. */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int ran_in, ready, done;

static void on_usr1(int sig) {
  ran_in = syscall(SYS_gettid);
}

static void *work(void *argument) {
  ready = syscall(SYS_gettid);
  while (!done) usleep(1000);
  return NULL;
}

int main(void) {
  pthread_t thread;
  sigset_t set;
  signal(SIGUSR1, on_usr1);
  pthread_create(&thread, NULL, work, NULL);
  while (!ready) usleep(1000);
  kill(getpid(), SIGUSR1);
  printf("main can: %d\n", ran_in == getpid());
  ran_in = 0;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
  kill(getpid(), SIGUSR1);
  while (!ran_in) usleep(1000);
  printf("main blocks it: the thread's %d\n", ran_in == ready);
  done = 1;
  pthread_join(thread, NULL);
  return 0;
}

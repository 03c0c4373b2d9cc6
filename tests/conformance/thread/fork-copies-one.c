/* fork in a thread: how many threads has the child, and is its number its PID? */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int threads(void) {
  char line[256];
  int count = -1;
  FILE *f = fopen("/proc/self/status", "r");
  while (fgets(line, sizeof line, f)) sscanf(line, "Threads: %d", &count);
  fclose(f);
  return count;
}

static void *work(void *argument) {
  int status;
  printf("threads before: %d\n", threads());
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) _exit(threads() * 10 + (syscall(SYS_gettid) == getpid()));
  waitpid(pid, &status, 0);
  printf("child: %d\n", WEXITSTATUS(status));
  return NULL;
}

int main(void) {
  pthread_t thread;
  pthread_create(&thread, NULL, work, NULL);
  pthread_join(thread, NULL);
  printf("threads after: %d\n", threads());
  return 0;
}

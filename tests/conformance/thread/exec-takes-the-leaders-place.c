/* exec in a thread: do the others end, and does the program go on under the process's PID? */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static char *self, text[16];

static void *work(void *argument) {
  execl(self, self, text, NULL);
  return NULL;
}

static void *idle(void *argument) {
  for (;;) pause();
}

int main(int argc, char **argv) {
  if (argc > 1) {
    char line[256];
    printf("same PID %d, thread number is the PID %d\n", getpid() == atoi(argv[1]), syscall(SYS_gettid) == getpid());
    FILE *f = fopen("/proc/self/status", "r");
    while (fgets(line, sizeof line, f))
      if (!strncmp(line, "Threads:", 8)) printf("%s", line);
    return 0;
  }
  pthread_t threads[2];
  self = argv[0];
  sprintf(text, "%d", getpid());
  pthread_create(&threads[0], NULL, idle, NULL);
  pthread_create(&threads[1], NULL, work, NULL);
  for (;;) pause();
}

/* Does a fatal signal for the process, or a fault in one thread, end all threads at once? */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static int way;

static void *work(void *argument) {
  if (way == 1 && argument) *(volatile int *)0 = 1;
  for (;;) {}
}

int main(void) {
  for (way = 0; way < 2; way++) {
    int status, ready[2];
    char c;
    pipe(ready);
    pid_t pid = fork();
    if (pid == 0) {
      pthread_t threads[2];
      pthread_create(&threads[0], NULL, work, NULL);
      write(ready[1], "r", 1);
      if (way == 1) pthread_create(&threads[1], NULL, work, (void *)1);
      for (;;) pause();
    }
    read(ready[0], &c, 1);
    if (way == 0) kill(pid, SIGTERM);
    waitpid(pid, &status, 0);
    printf("killed by %d\n", WTERMSIG(status));
  }
  return 0;
}

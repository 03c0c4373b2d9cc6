/* PR_SET_PDEATHSIG: is the signal sent when the thread that forked ends, though the process lives on (F4)? */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static int ready[2];
static pid_t child;

static void *work(void *argument) {
  char c;
  child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGUSR1);
    write(ready[1], "r", 1);
    for (;;) pause();
  }
  read(ready[0], &c, 1);
  return NULL;
}

int main(void) {
  pthread_t thread;
  int status;
  pipe(ready);
  pthread_create(&thread, NULL, work, NULL);
  pthread_join(thread, NULL);
  waitpid(child, &status, 0);
  printf("killed by %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
  return 0;
}

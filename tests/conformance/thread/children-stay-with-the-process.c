/* The thread that forked has ended: is the child still the process's, with the same getppid (F1)? */
#include <pthread.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static int go[2];
static pid_t child, me;

static void *work(void *argument) {
  child = fork();
  if (child == 0) {
    char c;
    read(go[0], &c, 1);
    _exit(getppid() == me ? 1 : 2);
  }
  return NULL;
}

int main(void) {
  pthread_t thread;
  int status;
  me = getpid();
  pipe(go);
  pthread_create(&thread, NULL, work, NULL);
  pthread_join(thread, NULL);
  printf("still mine: %d\n", waitpid(child, &status, WNOHANG) == 0);
  write(go[1], "g", 1);
  waitpid(child, &status, __WNOTHREAD);
  printf("code %d\n", WEXITSTATUS(status));
  return 0;
}

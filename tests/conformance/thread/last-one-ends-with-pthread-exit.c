/* All threads end by pthread_exit: what is the process's code? */
#include <pthread.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void *work(void *argument) {
  usleep(20000);
  return (void *)55;
}

int main(void) {
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    pthread_t thread;
    pthread_create(&thread, NULL, work, NULL);
    pthread_exit((void *)44);
  }
  waitpid(pid, &status, 0);
  printf("exited %d with %d\n", WIFEXITED(status), WEXITSTATUS(status));
  return 0;
}

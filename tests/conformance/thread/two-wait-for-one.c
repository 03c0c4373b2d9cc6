/* Two threads wait for the same child: one gets it, and the other ECHILD (W3)? */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t child;

static void *work(void *argument) {
  int status;
  int answer = waitpid(child, &status, 0);
  if (answer == child) return (void *)(long)WEXITSTATUS(status);
  return (void *)(errno == ECHILD ? -1L : -2L);
}

int main(void) {
  pthread_t threads[3];
  int got = 0, echild = 0;
  child = fork();
  if (child == 0) {
    usleep(40000);
    _exit(13);
  }
  for (int i = 0; i < 3; i++) pthread_create(&threads[i], NULL, work, NULL);
  for (int i = 0; i < 3; i++) {
    void *value;
    pthread_join(threads[i], &value);
    got += (long)value == 13;
    echild += (long)value == -1;
  }
  printf("got it %d, ECHILD %d\n", got, echild);
  return 0;
}

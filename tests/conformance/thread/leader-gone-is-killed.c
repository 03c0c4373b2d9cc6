/* The first thread has ended and another runs, so the process looks like a zombie: does SIGKILL end it (Z8)? */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void *work(void *argument) {
  for (;;) pause();
}

int main(void) {
  int status;
  char path[64], line[256];
  pid_t pid = fork();
  if (pid == 0) {
    pthread_t thread;
    pthread_create(&thread, NULL, work, NULL);
    pthread_exit(NULL);
  }
  sprintf(path, "/proc/%d/status", pid);
  for (int zombie = 0; !zombie;) {
    FILE *f = fopen(path, "r");
    while (fgets(line, sizeof line, f)) zombie |= strncmp(line, "State:\tZ", 8) == 0;
    fclose(f);
    usleep(1000);
  }
  printf("WNOHANG: %d\n", waitpid(pid, &status, WNOHANG));
  printf("SIGKILL: %d\n", kill(pid, SIGKILL));
  int answer = waitpid(pid, &status, 0);
  printf("then: %d, killed by %d\n", answer == pid, WTERMSIG(status));
  return 0;
}

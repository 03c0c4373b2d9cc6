/* The main thread calls pthread_exit while another runs: what do /proc and wait say, until the last one ends (Z8)? */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int go[2];

static void *work(void *argument) {
  char c;
  read(go[0], &c, 1);
  exit(6);
}

int main(void) {
  int status;
  char path[64], line[256];
  siginfo_t info;
  pipe(go);
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
  FILE *f = fopen(path, "r");
  while (fgets(line, sizeof line, f))
    if (!strncmp(line, "State:", 6) || !strncmp(line, "Threads:", 8)) printf("%s", line);
  fclose(f);
  printf("WNOHANG: %d\n", waitpid(pid, &status, WNOHANG));
  info.si_pid = 5;
  int answer = waitid(P_PID, pid, &info, WEXITED | WNOHANG | WNOWAIT);
  printf("waitid: %d, pid %d\n", answer, info.si_pid);
  printf("it can be signalled: %d\n", kill(pid, 0));
  write(go[1], "g", 1);
  answer = waitpid(pid, &status, 0);
  printf("then: %d, code %d\n", answer == pid, WEXITSTATUS(status));
  return 0;
}

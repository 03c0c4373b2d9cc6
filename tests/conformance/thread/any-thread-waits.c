/* May another thread wait for the child that a thread made, and what does __WNOTHREAD leave out (W12)? */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static int tell[2], go[2];

static void *work(void *argument) {
  char c;
  pid_t pid = fork();
  if (pid == 0) _exit(33);
  write(tell[1], &pid, sizeof pid);
  read(go[0], &c, 1);
  return NULL;
}

int main(void) {
  pthread_t thread;
  pid_t pid;
  int status;
  siginfo_t info;
  pipe(tell);
  pipe(go);
  pthread_create(&thread, NULL, work, NULL);
  read(tell[0], &pid, sizeof pid);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  int answer = waitpid(pid, &status, __WNOTHREAD);
  printf("__WNOTHREAD: %d, ECHILD %d\n", answer, errno == ECHILD);
  answer = waitpid(pid, &status, 0);
  printf("without: %d, code %d\n", answer == pid, WEXITSTATUS(status));
  write(go[1], "g", 1);
  pthread_join(thread, NULL);
  return 0;
}

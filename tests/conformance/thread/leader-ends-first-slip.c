/* The leader ends its own thread, another thread exits with 3, or is killed: which status do waitid, /proc and wait tell? */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int go[2];

static void *late(void *how) {
  char c;
  read(go[0], &c, 1);
  if (how) raise(SIGTERM);
  exit(3);
}

/* The last field of /proc/PID/stat. */
static int told_by_proc(pid_t pid) {
  char path[64], text[1024];
  sprintf(path, "/proc/%d/stat", pid);
  int fd = open(path, O_RDONLY);
  text[read(fd, text, sizeof text - 1)] = 0;
  close(fd);
  return atoi(strrchr(text, ' '));
}

static void look(void *how) {
  int status;
  siginfo_t info;
  pipe(go);
  pid_t pid = fork();
  if (pid == 0) {
    pthread_t thread;
    pthread_create(&thread, NULL, late, how);
    pthread_exit(NULL);
  }
  usleep(30000);
  printf("leader gone: proc %d, wait %d\n", told_by_proc(pid), waitpid(pid, &status, WNOHANG));
  write(go[1], "x", 1);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  printf("all gone: code %d, status %d, proc %d\n", info.si_code, info.si_status, told_by_proc(pid));
  waitpid(pid, &status, 0);
  printf("wait says %#x\n", status);
  close(go[0]);
  close(go[1]);
}

int main(void) {
  int status;
  look(NULL);
  look((void *)1);
  pid_t pid = fork();
  if (pid == 0) pause();
  kill(pid, SIGSTOP);
  siginfo_t info;
  waitid(P_PID, pid, &info, WSTOPPED | WNOWAIT);
  printf("stopped: proc %d\n", told_by_proc(pid));
  waitpid(pid, &status, WUNTRACED);
  printf("stop told: proc %d\n", told_by_proc(pid));
  kill(pid, SIGKILL);
  waitpid(pid, &status, 0);
  return 0;
}

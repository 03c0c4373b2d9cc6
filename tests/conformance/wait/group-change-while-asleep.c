/* A sleeping waitpid(-group) whose last member leaves the group and dies: is it woken (W11)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void on_alarm(int sig) {}

int main(void) {
  struct timespec a, b;
  struct sigaction action = {.sa_handler = on_alarm};
  int go[2];
  char c;
  pipe(go);
  pid_t pid = fork();
  if (pid == 0) {
    usleep(30000);
    setpgid(0, 0);
    _exit(5);
  }
  sigaction(SIGALRM, &action, NULL);
  alarm(1);
  clock_gettime(CLOCK_MONOTONIC, &a);
  int answer = waitpid(0, NULL, 0);
  printf("waitpid(0): %d, %s, ", answer, errno == EINTR ? "EINTR" : errno == ECHILD ? "ECHILD" : "?");
  clock_gettime(CLOCK_MONOTONIC, &b);
  printf("woken by %s\n", (b.tv_sec - a.tv_sec) * 1000 + (b.tv_nsec - a.tv_nsec) / 1000000 > 900 ? "the alarm" : "the death");
  answer = waitpid(0, NULL, 0);
  printf("again: %d, ECHILD %d\n", answer, errno == ECHILD);
  int status;
  answer = waitpid(pid, &status, 0);
  printf("by PID: %d\n", answer == pid);
  return 0;
}

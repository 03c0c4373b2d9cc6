/* Who writes to a pipe without readers: killed by SIGPIPE, or EPIPE if it is ignored or handled (S10)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_pipe(int sig) {
  hits++;
}

int main(void) {
  int data[2], status;
  pipe(data);
  close(data[0]);
  pid_t pid = fork();
  if (pid == 0) {
    write(data[1], "x", 1);
    _exit(1);
  }
  waitpid(pid, &status, 0);
  printf("default: killed %d by SIGPIPE %d\n", WIFSIGNALED(status), WTERMSIG(status) == SIGPIPE);
  signal(SIGPIPE, SIG_IGN);
  int answer = write(data[1], "x", 1);
  printf("ignored: %d, EPIPE: %d\n", answer, errno == EPIPE);
  signal(SIGPIPE, on_pipe);
  answer = write(data[1], "x", 1);
  printf("handled: %d, EPIPE: %d, handler ran %d\n", answer, errno == EPIPE, hits);
  answer = write(data[1], "x", 0);
  printf("nothing to write: %d, handler ran %d\n", answer, hits);
  return 0;
}

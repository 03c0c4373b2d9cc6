/* The classic: alarm ends a read that would sleep for ever. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void on_alarm(int sig) {}

int main(void) {
  struct sigaction action;
  int data[2];
  char c;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_alarm;
  sigaction(SIGALRM, &action, NULL);
  pipe(data);
  alarm(1);
  int n = read(data[0], &c, 1);
  printf("read %d, EINTR %d, alarm left %u\n", n, errno == EINTR, alarm(0));
  return 0;
}

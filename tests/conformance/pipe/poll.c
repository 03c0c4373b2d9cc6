/* poll on pipes: nothing, data, hang-up, error, a closed descriptor, a time limit. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void show(const char *when, int answer, int revents) {
  printf("%s: %d IN %d OUT %d HUP %d ERR %d NVAL %d\n", when, answer, (revents & POLLIN) != 0, (revents & POLLOUT) != 0,
         (revents & POLLHUP) != 0, (revents & POLLERR) != 0, (revents & POLLNVAL) != 0);
}

int main(void) {
  int data[2];
  char c;
  pipe(data);
  struct pollfd p[2] = {{data[0], POLLIN, 0}, {data[1], POLLOUT, 0}};
  int answer = poll(p, 1, 0);
  show("empty", answer, p[0].revents);
  answer = poll(p, 1, 20);
  show("after 20 ms", answer, p[0].revents);
  answer = poll(p, 2, -1);
  show("writer", answer, p[1].revents);
  write(data[1], "x", 1);
  answer = poll(p, 2, -1);
  show("data", answer, p[0].revents);
  close(data[1]);
  answer = poll(p, 1, -1);
  show("data and no writer", answer, p[0].revents);
  read(data[0], &c, 1);
  answer = poll(p, 1, -1);
  show("no writer", answer, p[0].revents);
  close(data[0]);
  answer = poll(p, 1, -1);
  show("closed", answer, p[0].revents);
  pipe(data);
  close(data[0]);
  p[0].fd = data[1];
  p[0].events = POLLOUT;
  answer = poll(p, 1, -1);
  show("no reader", answer, p[0].revents);
  p[0].fd = -1;
  answer = poll(p, 1, 10);
  show("negative", answer, p[0].revents);
  return 0;
}

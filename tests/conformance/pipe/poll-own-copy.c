/* Another thread changes the arguments of a call that sleeps in poll, ppoll, select or pselect: what does the sleeper look at when it wakes, and what does
   it write back? */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

static int meant[2], other[2];
static struct pollfd *polled;
static fd_set set;
static struct timespec limit;
static sigset_t mask;

static volatile pid_t sleeper;

static void *sleep_in_poll(void *with_limit) {
  sleeper = gettid();
  long answer = with_limit ? ppoll(polled, 2, &limit, &mask) : poll(polled, 2, -1);
  return (void *)(answer < 0 ? -errno : answer);
}

static void *sleep_in_select(void *with_limit) {
  int most = other[0] + 1;
  sleeper = gettid();
  long answer = with_limit ? pselect(most, &set, NULL, NULL, &limit, &mask) : select(most, &set, NULL, NULL, NULL);
  return (void *)(answer < 0 ? -errno : answer);
}

static void expect(const char *what, int fd, short events) {
  polled[0] = (struct pollfd){fd, events, 0};
  polled[1] = (struct pollfd){-1, 0, 0x55};
  limit = (struct timespec){5, 0};
  FD_ZERO(&set);
  FD_SET(fd, &set);
  printf("%s:", what);
}

/* Begins the call in a thread, and comes back when that sleeps in it. */
static void begin(pthread_t *thread, void *(*run)(void *), void *with_limit) {
  char state = 'R';
  sleeper = 0;
  pthread_create(thread, NULL, run, with_limit);
  while (sleeper == 0) usleep(1000);
  while (state != 'S') {
    char path[64];
    usleep(20000);
    snprintf(path, sizeof path, "/proc/self/task/%d/stat", sleeper);
    FILE *stat = fopen(path, "r");
    fscanf(stat, "%*d %*s %c", &state);
    fclose(stat);
  }
}

static long woken(pthread_t thread) {
  void *answer;
  char c;
  usleep(20000);
  write(meant[1], "x", 1);
  pthread_join(thread, &answer);
  while (read(meant[0], &c, 1) == 1 || read(other[0], &c, 1) == 1) continue;
  return (long)answer;
}

static void tell_poll(long answer) {
  printf(" %ld, the meant one %d, events %#x revents %#x, the second %d %#x\n", answer, polled[0].fd == meant[0],
         polled[0].events, polled[0].revents, polled[1].fd, polled[1].revents);
}

int main(void) {
  pthread_t thread;
  pipe2(meant, O_NONBLOCK);
  pipe2(other, O_NONBLOCK);
  polled = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  for (long timed = 0; timed < 2; timed++) {
    void *with_limit = (void *)timed;

    expect("another descriptor", meant[0], POLLIN);
    begin(&thread, sleep_in_poll, with_limit);
    polled[0] = (struct pollfd){other[0], POLLIN | POLLPRI, 0x77};
    polled[1] = (struct pollfd){other[1], POLLOUT, 0x66};
    limit = (struct timespec){0, 0};
    write(other[1], "x", 1);
    tell_poll(woken(thread));

    expect("other events", meant[0], POLLIN);
    begin(&thread, sleep_in_poll, with_limit);
    polled[0].events = 0;
    tell_poll(woken(thread));

    expect("nothing watched", meant[0], POLLIN);
    begin(&thread, sleep_in_poll, with_limit);
    polled[0].fd = -1;
    tell_poll(woken(thread));

    expect("no array any more", meant[0], POLLIN);
    begin(&thread, sleep_in_poll, with_limit);
    munmap(polled, 4096);
    printf(" %ld\n", woken(thread));
    mmap(polled, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

    expect("a set that is emptied", meant[0], POLLIN);
    begin(&thread, sleep_in_select, with_limit);
    FD_ZERO(&set);
    FD_SET(other[0], &set);
    limit = (struct timespec){0, 0};
    write(other[1], "x", 1);
    long answer = woken(thread);
    printf(" %ld, the meant one %d, the other %d\n", answer, FD_ISSET(meant[0], &set) != 0, FD_ISSET(other[0], &set) != 0);
  }
  return 0;
}

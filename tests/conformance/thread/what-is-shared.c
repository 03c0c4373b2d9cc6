/* Do threads share PID, globals, heap and descriptors, and have their own number, stack and errno? */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static int global = 1, descriptor;
static int *heap;
static int facts[5];

static void *work(void *argument) {
  int local = 0;
  facts[0] = getpid() == *(pid_t *)argument;
  facts[1] = syscall(SYS_gettid) != getpid();
  facts[2] = errno;
  errno = EBADF;
  global++;
  *heap += 5;
  close(descriptor);
  facts[3] = getppid() > 0;
  return NULL;
}

int main(void) {
  pthread_t thread;
  pid_t me = getpid();
  heap = malloc(sizeof *heap);
  *heap = 10;
  descriptor = dup(1);
  errno = EINTR;
  pthread_create(&thread, NULL, work, &me);
  pthread_join(thread, NULL);
  printf("my errno is still EINTR: %d\n", errno == EINTR);
  printf("same PID %d, other number %d, its errno %d\n", facts[0], facts[1], facts[2]);
  printf("global %d heap %d descriptor closed %d\n", global, *heap, fcntl(descriptor, F_GETFD) < 0);
  return 0;
}

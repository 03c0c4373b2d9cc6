/* Which wrong joins are refused, and does pthread_detach let go? */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static int go[2];

static void *work(void *argument) {
  char c;
  read(go[0], &c, 1);
  return NULL;
}

int main(void) {
  pthread_t thread;
  pipe(go);
  printf("join of myself: EDEADLK %d\n", pthread_join(pthread_self(), NULL) == EDEADLK);
  pthread_create(&thread, NULL, work, NULL);
  printf("equal: %d %d\n", pthread_equal(thread, pthread_self()) != 0, pthread_equal(thread, thread) != 0);
  printf("detach %d\n", pthread_detach(thread));
  printf("join of a detached: EINVAL %d\n", pthread_join(thread, NULL) == EINVAL);
  write(go[1], "g", 1);
  return 0;
}

/* When does a cancelled thread end, what runs before, and what does who joins it see? */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t never = PTHREAD_COND_INITIALIZER;
static int pipe_of_nobody[2];

static void say(void *what) { printf("cleaned: %s\n", (char *)what); }
static void unlock(void *m) { printf("unlocked: %d\n", pthread_mutex_unlock(m)); }

static void *sleeps(void *arg) {
  pthread_cleanup_push(say, "outer");
  pthread_cleanup_push(say, "inner");
  for (;;) sleep(10);
  pthread_cleanup_pop(0);
  pthread_cleanup_pop(0);
  return arg;
}

static void *reads(void *arg) {
  char c;
  read(pipe_of_nobody[0], &c, 1);
  return arg;
}

static void *waits(void *arg) {
  pthread_mutex_lock(&mutex);
  pthread_cleanup_push(unlock, &mutex);
  for (;;) pthread_cond_wait(&never, &mutex);
  pthread_cleanup_pop(1);
  return arg;
}

static void *disabled(void *arg) {
  int old;
  pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
  printf("was enabled: %d\n", old == PTHREAD_CANCEL_ENABLE);
  usleep(30000);
  printf("slept through it\n");
  pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, NULL);
  pthread_testcancel();
  printf("never printed\n");
  return arg;
}

static void *computes(void *arg) {
  volatile long n = 0;
  pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, NULL);
  for (;;) n++;
  return arg;
}

static void *pops(void *arg) {
  pthread_cleanup_push(say, "popped");
  pthread_cleanup_pop(1);
  pthread_cleanup_push(say, "by pthread_exit");
  pthread_exit(arg);
  pthread_cleanup_pop(0);
}

static void run(const char *name, void *(*function)(void *)) {
  pthread_t thread;
  void *result;

  pthread_create(&thread, NULL, function, (void *)3);
  usleep(10000);
  pthread_cancel(thread);
  pthread_join(thread, &result);
  printf("%s: %s\n", name, result == PTHREAD_CANCELED ? "cancelled" : "ended");
}

int main(void) {
  setvbuf(stdout, NULL, _IONBF, 0);
  pipe(pipe_of_nobody);
  run("sleep", sleeps);
  run("read", reads);
  run("condition", waits);
  printf("free again: %d\n", pthread_mutex_trylock(&mutex));
  run("disabled", disabled);
  run("computes", computes);
  run("pops", pops);
  return 0;
}

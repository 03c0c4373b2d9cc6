/* Whose values do keys hold, when are they destroyed, and who runs what around a fork? */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static pthread_key_t first, second, none;

static void gone(void *value) { printf("destroyed %ld\n", (long)value); }
static void again(void *value) {
  printf("second destroyed %ld\n", (long)value);
  if ((long)value < 22) pthread_setspecific(second, (char *)value + 1);
}

static void *work(void *arg) {
  printf("new thread has %ld\n", (long)pthread_getspecific(first));
  pthread_setspecific(first, arg);
  pthread_setspecific(second, (void *)20);
  pthread_setspecific(none, (void *)9);
  printf("thread: %ld %ld\n", (long)pthread_getspecific(first), (long)pthread_getspecific(second));
  return NULL;
}

static void before1(void) { printf("before 1\n"); }
static void before2(void) { printf("before 2\n"); }
static void parent1(void) { printf("parent 1\n"); }
static void parent2(void) { printf("parent 2\n"); }
static int go[2];
static void child1(void) {
  char c;
  read(go[0], &c, 1);
  printf("child 1\n");
}
static void child2(void) { printf("child 2\n"); }

int main(void) {
  pthread_t thread;
  int status;

  pipe(go);
  setvbuf(stdout, NULL, _IONBF, 0);
  pthread_key_create(&first, gone);
  pthread_key_create(&second, again);
  pthread_key_create(&none, NULL);
  pthread_setspecific(first, (void *)1);
  pthread_create(&thread, NULL, work, (void *)7);
  pthread_join(thread, NULL);
  printf("main: %ld\n", (long)pthread_getspecific(first));
  printf("%d", pthread_key_delete(first));
  printf(" %d\n", pthread_key_delete(first) != 0);
  pthread_atfork(before1, parent1, child1);
  pthread_atfork(before2, NULL, child2);
  pthread_atfork(NULL, parent2, NULL);
  pid_t pid = fork();
  if (pid == 0) _exit(printf("child\n"));
  write(go[1], "x", 1);
  waitpid(pid, &status, 0);
  printf("%d\n", WEXITSTATUS(status));
  return 0;
}

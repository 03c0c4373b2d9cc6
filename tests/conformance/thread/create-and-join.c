/* pthread_create and pthread_join: does each thread get its argument and give back its value, by return or pthread_exit? */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static void *work(void *argument) {
  long n = (long)argument;
  if (n % 2) pthread_exit((void *)(n * 100));
  return (void *)(n * 10);
}

int main(void) {
  pthread_t threads[4];
  for (long i = 0; i < 4; i++) printf("create %d\n", pthread_create(&threads[i], NULL, work, (void *)i));
  for (int i = 0; i < 4; i++) {
    void *value;
    int answer = pthread_join(threads[i], &value);
    printf("join %d: %ld\n", answer, (long)value);
  }
  return 0;
}

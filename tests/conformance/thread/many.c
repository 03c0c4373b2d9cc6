/* Fifty threads, one after another and ten at a time: is each one's work done once? */
#include <pthread.h>
#include <stdio.h>

static int done[50];

static void *work(void *argument) {
  done[(long)argument]++;
  return argument;
}

int main(void) {
  pthread_t threads[10];
  long sum = 0;
  int wrong = 0;
  for (long round = 0; round < 5; round++) {
    for (long i = 0; i < 10; i++) wrong += pthread_create(&threads[i], NULL, work, (void *)(round * 10 + i)) != 0;
    for (int i = 0; i < 10; i++) {
      void *value;
      wrong += pthread_join(threads[i], &value) != 0;
      sum += (long)value;
    }
  }
  for (int i = 0; i < 50; i++) wrong += done[i] != 1;
  printf("sum %ld wrong %d\n", sum, wrong);
  return 0;
}

/* Two threads each add 1 to the same variable 10,000 times, without a lock: what is it in the end? */
#include <pthread.h>
#include <stdio.h>

static volatile int count;

static void *work(void *unused) {
  for (int i = 0; i < 10000; i++) count = count + 1;
  return unused;
}

int main(void) {
  pthread_t a, b;
  pthread_create(&a, NULL, work, NULL);
  pthread_create(&b, NULL, work, NULL);
  pthread_join(a, NULL);
  pthread_join(b, NULL);
  printf("%s\n", count == 20000 ? "20000" : "less");
  return 0;
}

/* main makes two threads and prints: in which order do the three come? */
#include <pthread.h>
#include <unistd.h>

static void *work(void *letter) {
  write(1, letter, 1);
  return NULL;
}

int main(void) {
  pthread_t a, b;
  pthread_create(&a, NULL, work, "A");
  pthread_create(&b, NULL, work, "B");
  write(1, "m", 1);
  pthread_join(a, NULL);
  pthread_join(b, NULL);
  write(1, "\n", 1);
  return 0;
}

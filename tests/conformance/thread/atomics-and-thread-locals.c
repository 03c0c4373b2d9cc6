/* Do four threads lose no step of atomic counters, and has each of them its own thread-local variables? */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

static atomic_int plain;
static _Atomic long wide;
static _Atomic unsigned char narrow;
static int by_function;
static atomic_flag busy = ATOMIC_FLAG_INIT;
static int guarded;
static __thread int own = 100;
static _Thread_local struct {
  int n;
  char name[8];
} record = {5, "first"};

static int count(void) {
  static __thread int calls;
  return ++calls;
}

static void *work(void *arg) {
  for (int i = 0; i < 500; i++) {
    plain++;
    wide += 3;
    narrow++;
    __sync_fetch_and_add(&by_function, 2);
    while (atomic_flag_test_and_set(&busy)) {}
    guarded++;
    atomic_flag_clear(&busy);
    own++;
    count();
  }
  record.n += (int)(long)arg;
  return (void *)(long)(own * 1000 + record.n * 10 + (count() == 501));
}

int main(void) {
  pthread_t threads[4];
  void *result;
  int expected = 5;

  for (long i = 0; i < 4; i++) pthread_create(&threads[i], NULL, work, (void *)i);
  for (int i = 0; i < 4; i++) {
    pthread_join(threads[i], &result);
    printf("%ld\n", (long)result);
  }
  printf("%d %ld %d %d %d\n", plain, wide, narrow, by_function, guarded);
  printf("mine: %d %d %s %d\n", own, record.n, record.name, count());
  printf("%d", atomic_compare_exchange_strong(&plain, &expected, 7));
  printf(" %d", expected);
  printf(" %d", atomic_compare_exchange_strong(&plain, &expected, 7));
  printf(" %d\n", plain);
  printf("%d", atomic_exchange(&plain, 9));
  printf(" %d", atomic_fetch_sub(&plain, 4));
  printf(" %d", atomic_load(&plain));
  printf(" %d", __sync_bool_compare_and_swap(&by_function, 4000, 1));
  printf(" %d", __sync_val_compare_and_swap(&by_function, 1, 6));
  printf(" %d\n", __atomic_or_fetch(&by_function, 9, __ATOMIC_SEQ_CST));
  return 0;
}

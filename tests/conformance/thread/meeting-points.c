/* Do barriers, semaphores, read-write locks and typed mutexes do what they promise, between processes too? */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static sem_t empty, full;
static int buffer[3];
static long sum;
static pthread_barrier_t barrier;
static int arrived[3];
static pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
static int shared;

static void *produce(void *arg) {
  for (int i = 1; i <= 20; i++) {
    sem_wait(&empty);
    buffer[i % 3] = i;
    sem_post(&full);
  }
  return arg;
}

static void *consume(void *arg) {
  for (int i = 1; i <= 20; i++) {
    sem_wait(&full);
    sum += buffer[i % 3];
    sem_post(&empty);
  }
  return arg;
}

static void *meet(void *arg) {
  long serial = 0;
  for (int round = 0; round < 3; round++) {
    __sync_fetch_and_add(&arrived[round], 1);
    if (pthread_barrier_wait(&barrier) == PTHREAD_BARRIER_SERIAL_THREAD) serial++;
    if (arrived[round] != 4) printf("somebody was late\n");
  }
  return (void *)serial;
}

static void *writes(void *arg) {
  for (int i = 0; i < 100; i++) {
    pthread_rwlock_wrlock(&rwlock);
    shared++;
    pthread_rwlock_unlock(&rwlock);
  }
  return arg;
}

int main(void) {
  pthread_t threads[4];
  void *result;
  long serial = 0;
  int value;

  sem_init(&empty, 0, 3);
  sem_init(&full, 0, 0);
  pthread_create(&threads[0], NULL, produce, NULL);
  pthread_create(&threads[1], NULL, consume, NULL);
  for (int i = 0; i < 2; i++) pthread_join(threads[i], NULL);
  sem_getvalue(&empty, &value);
  printf("sum %ld, empty %d\n", sum, value);
  errno = 0;
  printf("%d", sem_trywait(&full));
  printf(" %d\n", errno == EAGAIN);
  struct timespec until;
  clock_gettime(CLOCK_REALTIME, &until);
  until.tv_nsec += 5000000;
  if (until.tv_nsec >= 1000000000) until.tv_sec++, until.tv_nsec -= 1000000000;
  printf("%d", sem_timedwait(&full, &until));
  printf(" %d\n", errno == ETIMEDOUT);

  pthread_barrier_init(&barrier, NULL, 4);
  for (int i = 0; i < 4; i++) pthread_create(&threads[i], NULL, meet, NULL);
  for (int i = 0; i < 4; i++) {
    pthread_join(threads[i], &result);
    serial += (long)result;
  }
  printf("serial threads: %ld of 3\n", serial);

  for (int i = 0; i < 4; i++) pthread_create(&threads[i], NULL, writes, NULL);
  for (int i = 0; i < 4; i++) pthread_join(threads[i], NULL);
  printf("written %d\n", shared);
  printf("%d %d", pthread_rwlock_rdlock(&rwlock), pthread_rwlock_tryrdlock(&rwlock));
  printf(" %d\n", pthread_rwlock_trywrlock(&rwlock) == EBUSY);

  sem_t *between = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  sem_init(between, 1, 0);
  fflush(stdout);
  if (fork() == 0) {
    usleep(10000);
    write(1, "child posts\n", 12);
    sem_post(between);
    _exit(0);
  }
  sem_wait(between);
  write(1, "parent got it\n", 14);
  wait(NULL);

  pthread_mutexattr_t attr;
  pthread_mutex_t mutex;
  pthread_mutexattr_init(&attr);
  pthread_mutexattr_settype(&attr, PTHREAD_MUTEX_RECURSIVE);
  pthread_mutex_init(&mutex, &attr);
  printf("%d", pthread_mutex_lock(&mutex));
  printf("%d", pthread_mutex_lock(&mutex));
  printf("%d", pthread_mutex_unlock(&mutex));
  printf("%d", pthread_mutex_unlock(&mutex));
  printf(" %d\n", pthread_mutex_unlock(&mutex) == EPERM);
  pthread_mutexattr_settype(&attr, PTHREAD_MUTEX_ERRORCHECK);
  pthread_mutex_init(&mutex, &attr);
  printf("%d", pthread_mutex_lock(&mutex));
  printf(" %d\n", pthread_mutex_lock(&mutex) == EDEADLK);
  return 0;
}

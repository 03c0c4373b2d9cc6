/* Do makecontext, swapcontext and setcontext switch between functions, each on its own stack? */
#include <stdio.h>
#include <stdlib.h>
#include <ucontext.h>

#define TASKS 3
enum { SIZE = 65536 };

static ucontext_t home, tasks[TASKS], generator, consumer;
static int current, value;

static void yield(void) {
  int from = current;
  current = (current + 1) % TASKS;
  swapcontext(&tasks[from], &tasks[current]);
}

static void task(int id, int rounds) {
  int local = id * 100;
  for (int i = 0; i < rounds; i++) {
    printf("task %d round %d local %d\n", id, i, local++);
    yield();
  }
  printf("task %d ends\n", id);
}

static void generate(void) {
  for (value = 1; value <= 5; value++) swapcontext(&generator, &consumer);
  value = -1;
}

static void prepare(ucontext_t *context, ucontext_t *next) {
  getcontext(context);
  context->uc_stack.ss_sp = malloc(SIZE);
  context->uc_stack.ss_size = SIZE;
  context->uc_link = next;
}

int main(void) {
  volatile int n = 0;
  ucontext_t again;

  for (int i = 0; i < TASKS; i++) {
    prepare(&tasks[i], &home);
    makecontext(&tasks[i], (void (*)(void))task, 2, i, 2);
  }
  swapcontext(&home, &tasks[0]);
  printf("home again\n");
  prepare(&generator, &consumer);
  makecontext(&generator, generate, 0);
  while (swapcontext(&consumer, &generator), value > 0) printf("%d ", value);
  printf("\n");
  getcontext(&again);
  printf("n is %d\n", n);
  if (n++ < 2) setcontext(&again);
  return 0;
}

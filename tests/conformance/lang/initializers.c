/* Designated initialisers, compound literals, static locals, partly filled arrays, strings in arrays. */
#include <stdio.h>

struct node {
  int value;
  struct node *next;
  const char *names[2];
};

static struct node last = {3, NULL, {"last"}};
static struct node first = {.next = &last, .value = 1, .names = {[1] = "second name"}};
static int sparse[10] = {[3] = 30, 40, [8] = 80};
static int (*const functions[])(const char *) = {puts};
static const char message[] = "sized by its text";
static char padded[10] = "pad";

static int total(const int *numbers, int count) {
  int sum = 0;
  while (count-- > 0) sum += numbers[count];
  return sum;
}

static int counter(void) {
  static int count = 5;
  return count++;
}

int main(void) {
  printf("%d %d %s %d\n", first.value, first.next->value, first.names[1], first.names[0] == NULL);
  for (int i = 0; i < 10; i++) printf("%d ", sparse[i]);
  printf("\n");
  functions[0]("through a table");
  printf("%zu %zu %d\n", sizeof message, sizeof padded, padded[9]);
  printf("%d\n", total((int[]){1, 2, 3, 4}, 4));
  struct node *p = &(struct node){.value = 9};
  printf("%d %d\n", p->value, p->next == NULL);
  counter();
  counter();
  printf("%d\n", counter());
  int local[5] = {1, 2}, unset[3] = {0};
  printf("%d %d %d\n", local[1], local[4], unset[2]);
  char grid[][4] = {"abc", "de"};
  printf("%zu %c %d\n", sizeof grid, grid[1][1], grid[1][3]);
  const struct { int a; char b; } anonymous = {1, 'b'};
  printf("%d%c\n", anonymous.a, anonymous.b);
  return 0;
}

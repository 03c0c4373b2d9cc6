/* qsort of numbers, strings and structs, bsearch in the result. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
  int key;
  const char *name;
};

static int by_number(const void *a, const void *b) {
  int x = *(const int *)a, y = *(const int *)b;
  return (x > y) - (x < y);
}

static int by_text(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

static int by_key(const void *a, const void *b) {
  return ((const struct entry *)b)->key - ((const struct entry *)a)->key;
}

int main(void) {
  int numbers[100];
  unsigned seed = 1;
  for (int i = 0; i < 100; i++) {
    seed = seed * 1103515245u + 12345u;
    numbers[i] = (int)(seed >> 16) % 1000 - 500;
  }
  qsort(numbers, 100, sizeof numbers[0], by_number);
  int ordered = 1;
  for (int i = 1; i < 100; i++) ordered &= numbers[i - 1] <= numbers[i];
  printf("ordered %d, first %d, last %d\n", ordered, numbers[0], numbers[99]);
  int *found = bsearch(&numbers[42], numbers, 100, sizeof numbers[0], by_number), missing = 5000;
  printf("found %d, missing %d\n", found && *found == numbers[42], bsearch(&missing, numbers, 100, sizeof(int), by_number) == NULL);
  char *words[] = {"zombie", "init", "orphan", "bash", "ps"};
  qsort(words, 5, sizeof words[0], by_text);
  for (int i = 0; i < 5; i++) printf("%s ", words[i]);
  printf("\n");
  struct entry entries[] = {{3, "c"}, {9, "i"}, {1, "a"}, {7, "g"}};
  qsort(entries, 4, sizeof entries[0], by_key);
  for (int i = 0; i < 4; i++) printf("%d%s ", entries[i].key, entries[i].name);
  printf("\n");
  return 0;
}

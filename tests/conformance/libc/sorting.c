/* Does qsort sort, and leave equal elements in the order in which they were? */
#include <stdio.h>
#include <stdlib.h>

struct item {
  int key, place;
};

static int by_key(const void *a, const void *b) {
  return ((const struct item *)a)->key - ((const struct item *)b)->key;
}

int main(void) {
  struct item items[200], wanted = {7, 0}, *found;
  int sorted = 1, stable = 1;
  srand(5);
  for (int i = 0; i < 200; i++) {
    items[i].key = rand() % 20;
    items[i].place = i;
  }
  qsort(items, 200, sizeof *items, by_key);
  for (int i = 1; i < 200; i++) {
    sorted &= items[i - 1].key <= items[i].key;
    stable &= items[i - 1].key < items[i].key || items[i - 1].place < items[i].place;
  }
  found = bsearch(&wanted, items, 200, sizeof *items, by_key);
  printf("sorted %d, stable %d, found %d\n", sorted, stable, found ? found->key : -1);
  wanted.key = 99;
  printf("not found %d\n", bsearch(&wanted, items, 200, sizeof *items, by_key) == NULL);
  return 0;
}

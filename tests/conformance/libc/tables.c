/* What do the trees, tables and lists of search.h hold, and what do drand48's sequences begin with? */
#define _GNU_SOURCE
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_text(const void *a, const void *b) { return strcmp(a, b); }
static int by_int(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int by_sign(const void *a, const void *b, void *sign) { return by_int(a, b) * *(int *)sign; }
static void in_order(const void *node, VISIT visit, int level) {
  if (visit == postorder || visit == leaf) printf("%s ", *(char *const *)node);
}

int main(void) {
  void *root = NULL;
  static char *const words[] = {"m", "c", "x", "a", "d", "c"};
  ENTRY entry = {"two", (void *)2}, *found;
  int numbers[8] = {4, 2, 9}, key = 2, sign = -1;
  size_t n = 3;

  for (int i = 0; i < 6; i++) tsearch(words[i], &root, by_text);
  twalk(root, in_order);
  tdelete("c", &root, by_text);
  printf("| ");
  twalk(root, in_order);
  printf("%d %s\n", tfind("c", &root, by_text) == NULL, *(char **)tfind("d", &root, by_text));
  hcreate(10);
  hsearch(entry, ENTER);
  found = hsearch((ENTRY){"two", NULL}, FIND);
  printf("%ld %d\n", (long)found->data, hsearch((ENTRY){"three", NULL}, FIND) == NULL);
  printf("%d", lfind(&key, numbers, &n, sizeof key, by_int) == &numbers[1]);
  key = 7;
  lsearch(&key, numbers, &n, sizeof key, by_int);
  printf(" %zu %d\n", n, numbers[3]);
  qsort_r(numbers, n, sizeof *numbers, by_sign, &sign);
  printf("%d %d %d %d\n", numbers[0], numbers[1], numbers[2], numbers[3]);
  srand48(42);
  printf("%.6f %ld %ld\n", drand48(), lrand48(), mrand48());
  return 0;
}

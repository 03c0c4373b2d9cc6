/* A list on the heap: insert in order, reverse, sum, free. */
#include <stdio.h>
#include <stdlib.h>

struct node {
  int value;
  struct node *next;
};

static void insert(struct node **where, int value) {
  while (*where && (*where)->value < value) where = &(*where)->next;
  struct node *node = malloc(sizeof *node);
  node->value = value;
  node->next = *where;
  *where = node;
}

static struct node *reverse(struct node *list) {
  struct node *result = NULL;
  while (list) {
    struct node *next = list->next;
    list->next = result;
    result = list;
    list = next;
  }
  return result;
}

int main(void) {
  struct node *list = NULL;
  int values[] = {5, 1, 4, 1, 5, 9, 2, 6, -3};
  for (int i = 0; i < 9; i++) insert(&list, values[i]);
  for (struct node *n = list; n; n = n->next) printf("%d ", n->value);
  printf("\n");
  list = reverse(list);
  for (struct node *n = list; n; n = n->next) printf("%d ", n->value);
  printf("\n");
  int sum = 0;
  while (list) {
    struct node *next = list->next;
    sum += list->value;
    free(list);
    list = next;
  }
  printf("%d\n", sum);
  return 0;
}

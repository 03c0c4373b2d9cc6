/* Do the lists of sys/queue.h and the byte orders of endian.h come out as they should? */
#include <endian.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/queue.h>

struct item {
  int n;
  SLIST_ENTRY(item) single;
  LIST_ENTRY(item) list;
  TAILQ_ENTRY(item) tail;
  STAILQ_ENTRY(item) queue;
};

SLIST_HEAD(singles, item);
LIST_HEAD(lists, item);
TAILQ_HEAD(tails, item);
STAILQ_HEAD(queues, item);

int main(void) {
  struct singles singles = SLIST_HEAD_INITIALIZER(singles);
  struct lists lists;
  struct tails tails = TAILQ_HEAD_INITIALIZER(tails);
  struct queues queues = STAILQ_HEAD_INITIALIZER(queues);
  struct item items[5], *i;

  LIST_INIT(&lists);
  for (int n = 0; n < 5; n++) {
    items[n].n = n;
    SLIST_INSERT_HEAD(&singles, &items[n], single);
    LIST_INSERT_HEAD(&lists, &items[n], list);
    if (n % 2) TAILQ_INSERT_HEAD(&tails, &items[n], tail);
    else TAILQ_INSERT_TAIL(&tails, &items[n], tail);
    STAILQ_INSERT_TAIL(&queues, &items[n], queue);
  }
  SLIST_REMOVE_HEAD(&singles, single);
  LIST_REMOVE(&items[2], list);
  TAILQ_REMOVE(&tails, &items[0], tail);
  TAILQ_REMOVE(&tails, &items[4], tail);
  STAILQ_REMOVE_HEAD(&queues, queue);
  SLIST_FOREACH(i, &singles, single) printf("%d ", i->n);
  LIST_FOREACH(i, &lists, list) printf("%d ", i->n);
  TAILQ_FOREACH(i, &tails, tail) printf("%d ", i->n);
  STAILQ_FOREACH(i, &queues, queue) printf("%d ", i->n);
  printf("\n%d %d\n", LIST_EMPTY(&lists), TAILQ_FIRST(&tails)->n);
  printf("%x %x %lx %d\n", htobe16(0x1234), htobe32(0x12345678), (unsigned long)htobe64(0x123456789abcdef0), BYTE_ORDER == LITTLE_ENDIAN);
  return 0;
}

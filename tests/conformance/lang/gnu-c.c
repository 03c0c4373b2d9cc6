/* What does GCC's C mean that courses use: statements as values, ?: without a middle, packed and aligned structs? */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define max(a, b) ({ __typeof__(a) a_ = (a); __typeof__(b) b_ = (b); a_ > b_ ? a_ : b_; })
#define container_of(p, type, member) ((type *)((char *)(p) - offsetof(type, member)))

#pragma pack(push, 1)
struct packet {
  char kind;
  int length;
  short port;
};
#pragma pack(push, 2)
struct by_two {
  char c;
  double d;
};
#pragma pack(pop)
#pragma pack(pop)

struct plain {
  char kind;
  int length;
  short port;
};
struct line {
  char c;
} __attribute__((aligned(64)));
struct list {
  struct list *next;
};
struct item {
  int id;
  struct list link;
};

static struct line cache[2];
static int calls;

static int next(void) { return ++calls; }

static struct plain make(int n) {
  return ({ struct plain p = {'a', n, 3}; p.length *= 2; p; });
}

int main(void) {
  struct item item = {7, {0}};
  struct line local;
  int i = 3, sum = 0;

  printf("%d %.1f\n", max(i++, 2), max(1.5, 2));
  printf("%d\n", i);
  for (int n = 0; n < 5; n++)
    sum += ({
      if (n == 3) continue;
      int square = n * n;
      square + max(n, 1);
    });
  printf("%d\n", sum);
  ({ printf("no value\n"); });
  printf("%d %d\n", next() ?: -1, calls);
  printf("%s\n", (char *)NULL ?: "instead");
  printf("%d %d\n", 0 ?: 0 ?: 9, make(21).length);
  printf("%zu %zu %zu %zu\n", sizeof(struct packet), offsetof(struct packet, length), sizeof(struct by_two),
         sizeof(struct plain));
  printf("%zu %zu %d %d\n", sizeof(struct line), _Alignof(struct line), (int)((unsigned long)&cache[1] % 64),
         (int)((unsigned long)&local % 64));
  printf("%d\n", container_of(&item.link, struct item, link)->id);
  return 0;
}

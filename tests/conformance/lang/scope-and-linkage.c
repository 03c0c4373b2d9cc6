/* Shadowing, block scope, file scope, extern in a block, tentative definitions, const and volatile. */
#include <stdio.h>

int shared;
int shared;
static int hidden = 3;
extern int later;

static int use_later(void) {
  return later + hidden;
}

int later = 39;

int main(void) {
  int value = 1;
  {
    int value = 2;
    {
      extern int shared;
      int value = 3;
      shared += value;
    }
    shared += value;
  }
  shared += value;
  printf("%d %d\n", shared, use_later());
  for (int value = 7; value < 8; value++) printf("%d ", value);
  printf("%d\n", value);
  const int fixed = 5;
  volatile int changing = fixed;
  changing++;
  printf("%d\n", changing);
  typedef int value_t;
  value_t typed = 8;
  struct value {
    value_t value;
  } nested = {typed};
  printf("%d %zu\n", nested.value, sizeof(struct value));
  _Static_assert(sizeof(int) == 4, "int is 32 bits");
  return 0;
}

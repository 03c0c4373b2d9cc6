/* Some millions of instructions: is the answer of a long calculation right? */
#include <stdio.h>

int main(void) {
  int best = 0, best_steps = 0;
  for (int n = 1; n < 30000; n++) {
    unsigned long value = n;
    int steps = 0;
    while (value != 1) {
      value = value % 2 ? 3 * value + 1 : value / 2;
      steps++;
    }
    if (steps > best_steps) {
      best_steps = steps;
      best = n;
    }
  }
  printf("%d takes %d steps\n", best, best_steps);
  return 0;
}

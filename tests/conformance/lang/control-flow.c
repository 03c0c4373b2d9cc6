/* switch with fall-through and default in the middle, goto, nested break and continue, do while, the comma. */
#include <stdio.h>

static int classify(int n) {
  int score = 0;
  switch (n) {
    case 1:
      score += 1;
    case 2:
      score += 10;
      break;
    default:
      score += 100;
    case 3:
      score += 1000;
      break;
    case 'x':
    case -5:
      score = -1;
  }
  return score;
}

static int duff(int count) {
  int done = 0, n = (count + 3) / 4;
  switch (count % 4) {
    case 0:
      do {
        done++;
        case 3:
          done++;
        case 2:
          done++;
        case 1:
          done++;
      } while (--n > 0);
  }
  return done;
}

int main(void) {
  for (int i = 0; i < 5; i++) printf("%d ", classify(i));
  printf("%d %d\n", classify('x'), classify(-5));
  printf("%d %d %d\n", duff(5), duff(8), duff(11));
  for (int i = 0; i < 4; i++) {
    for (int j = 0; j < 4; j++) {
      if (j == 2) continue;
      if (i == 2) break;
      if (i + j == 6) goto out;
      printf("%d%d ", i, j);
    }
  }
out:
  printf("\n");
  int n = 5;
  do {
    printf("%d", n);
  } while (--n, n > 2);
  printf("\n");
  int a = (1, 2, 3), b = a++ + 1;
  printf("%d %d\n", a, b);
  int x = 0;
  x || (x = 7) && printf("short cut\n");
  printf("%d %s\n", x, x > 5 ? x > 6 ? "big" : "six" : "small");
  int turns = 0;
again:
  if (turns++ < 3) goto again;
  printf("%d\n", turns);
  for (int i = 0, j = 10; i < j; i += 3, j--) printf("(%d,%d)", i, j);
  printf("\n");
  while (1) {
    if (turns-- == 0) break;
    else continue;
  }
  printf("%d\n", turns);
  return 0;
}

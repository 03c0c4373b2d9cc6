/* Does rand() give the numbers that it always gave? */
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  unsigned seed = 7;
  for (int i = 0; i < 5; i++) printf("%d ", rand());
  for (unsigned s = 0; s < 4; s++) {
    srand(s * 41);
    printf("\nseed %u:", s * 41);
    for (int i = 0; i < 40; i++) printf(" %d", rand() % 100);
  }
  printf("\nrand_r:");
  for (int i = 0; i < 5; i++) printf(" %d", rand_r(&seed));
  putchar('\n');
  return 0;
}

/* Do blocks of all sizes keep what is in them, through free, realloc and calloc? */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCKS 100

static unsigned char *block[BLOCKS];
static size_t size[BLOCKS];

static int intact(int i, size_t n) {
  for (size_t k = 0; k < n; k += 13)
    if (block[i][k] != i) return 0;
  return 1;
}

int main(void) {
  int good = 1;
  srand(3);
  for (int round = 0; round < 4000; round++) {
    int i = rand() % BLOCKS;
    size_t n = rand() % 40 ? rand() % 500 + 1 : rand() % 200000 + 1, old = size[i];
    if (round % 3) {
      block[i] = realloc(block[i], n);
      good &= intact(i, old < n ? old : n);
    } else {
      good &= intact(i, old);
      free(block[i]);
      block[i] = calloc(n, 1);
      for (size_t k = 0; k < n; k += 13) good &= block[i][k] == 0;
    }
    good &= ((uintptr_t)block[i] & 15) == 0;
    memset(block[i], i, n);
    size[i] = n;
  }
  for (int i = 0; i < BLOCKS; i++) {
    good &= intact(i, size[i]);
    free(block[i]);
  }
  printf("intact and aligned: %d\n", good);
  printf("too large: %d\n", malloc(SIZE_MAX / 2) == NULL);
  return 0;
}

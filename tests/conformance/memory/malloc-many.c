/* A thousand blocks of many sizes, half of them freed and taken again: is nobody's memory touched by another? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCKS 1000

static unsigned seed = 7;

static unsigned chance(void) {
  seed = seed * 1103515245u + 12345u;
  return seed >> 16;
}

static int intact(unsigned char *block, int size, int mark) {
  for (int i = 0; i < size; i++)
    if (block[i] != (unsigned char)mark) return 0;
  return 1;
}

int main(void) {
  static unsigned char *blocks[BLOCKS];
  static int sizes[BLOCKS];
  int broken = 0;
  for (int round = 0; round < 5; round++)
    for (int i = 0; i < BLOCKS; i++) {
      if (blocks[i] && chance() % 2) {
        broken += !intact(blocks[i], sizes[i], i);
        free(blocks[i]);
        blocks[i] = NULL;
      }
      if (!blocks[i]) {
        sizes[i] = 1 + chance() % 700;
        blocks[i] = malloc(sizes[i]);
        memset(blocks[i], i, sizes[i]);
      }
    }
  for (int i = 0; i < BLOCKS; i++) broken += !intact(blocks[i], sizes[i], i);
  printf("broken blocks: %d\n", broken);
  return 0;
}

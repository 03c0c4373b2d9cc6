/* malloc, calloc, realloc and free: alignment, zeroes, kept contents, and what cannot be given. */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char *a = malloc(10), *b = malloc(10);
  printf("aligned: %d %d, apart: %d\n", (int)((uintptr_t)a % 16), (int)((uintptr_t)b % 16), a + 10 <= b || b + 10 <= a);
  strcpy(a, "contents");
  a = realloc(a, 5000);
  printf("kept: %s\n", a);
  a = realloc(a, 20);
  printf("kept: %s\n", a);
  int *zeroes = calloc(1000, sizeof(int)), nonzero = 0;
  for (int i = 0; i < 1000; i++) nonzero += zeroes[i] != 0;
  printf("not zero: %d\n", nonzero);
  memset(zeroes, 0xff, 1000 * sizeof(int));
  free(zeroes);
  zeroes = calloc(1000, sizeof(int));
  nonzero = 0;
  for (int i = 0; i < 1000; i++) nonzero += zeroes[i] != 0;
  printf("used memory again, not zero: %d\n", nonzero);
  free(NULL);
  free(a);
  free(b);
  void *too_much = malloc((size_t)-1);
  printf("too much: NULL %d, ENOMEM %d\n", too_much == NULL, errno == ENOMEM);
  printf("calloc overflow: NULL %d\n", calloc((size_t)1 << 40, (size_t)1 << 40) == NULL);
  void *empty = malloc(0);
  printf("malloc(0) is something: %d\n", empty != NULL);
  void *fresh = realloc(NULL, 8);
  printf("realloc(NULL) is malloc: %d\n", fresh != NULL);
  return 0;
}

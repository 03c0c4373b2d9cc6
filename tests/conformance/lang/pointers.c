/* Pointers to pointers, arrays and functions; arithmetic; const; arrays that decay. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int twice(int n) {
  return 2 * n;
}

static int square(int n) {
  return n * n;
}

static int apply(int (*f)(int), int n) {
  return f(n);
}

static int (*choose(int which))(int) {
  return which ? square : twice;
}

static void swap(int *a, int *b) {
  int t = *a;
  *a = *b;
  *b = t;
}

static int length_of(int row[][3], int rows) {
  int sum = 0;
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < 3; j++) sum += row[i][j];
  return sum;
}

typedef int (*operation)(int);

int main(void) {
  int numbers[] = {10, 20, 30, 40, 50};
  int *p = numbers + 1, **pp = &p;
  printf("%d %d %d %d\n", *p, p[2], *(p + 1), **pp);
  printf("%d\n", *p++);
  printf("%d\n", *++*pp);
  printf("%ld %d\n", (long)(&numbers[4] - p), p < &numbers[4]);
  printf("%d\n", 2[numbers]);
  swap(&numbers[0], &numbers[4]);
  printf("%d %d\n", numbers[0], numbers[4]);
  printf("%d %d %d\n", apply(twice, 6), apply(&square, 6), choose(1)(7));
  operation table[] = {twice, square, NULL};
  for (operation *op = table; *op; op++) printf("%d ", (*op)(9));
  printf("\n");
  int matrix[2][3] = {{1, 2, 3}, {4, 5, 6}};
  int(*row)[3] = matrix;
  printf("%d %d %d\n", row[1][2], *(*(row + 1)), length_of(matrix, 2));
  printf("%zu %zu %zu\n", sizeof matrix, sizeof matrix[0], sizeof numbers / sizeof *numbers);
  const char *words[] = {"zero", "one", "two"};
  printf("%s %c %c\n", words[2], *words[1], words[0][3]);
  char text[] = "text", *copy = malloc(sizeof text);
  memcpy(copy, text, sizeof text);
  copy[0] = 'n';
  printf("%s %s %zu\n", text, copy, sizeof text);
  void *any = &numbers[2];
  printf("%d\n", *(int *)any);
  unsigned char *bytes = (unsigned char *)&numbers[2];
  printf("%d %d\n", bytes[0], bytes[1]);
  return 0;
}

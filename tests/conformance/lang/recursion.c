/* Recursion: factorial, Fibonacci, Ackermann, towers, mutual, and a deep one. */
#include <stdio.h>

static long factorial(int n) {
  return n < 2 ? 1 : n * factorial(n - 1);
}

static int fibonacci(int n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

static int ackermann(int m, int n) {
  if (m == 0) return n + 1;
  if (n == 0) return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}

static int moves;

static void tower(int n, char from, char to, char over) {
  if (n == 0) return;
  tower(n - 1, from, over, to);
  moves++;
  tower(n - 1, over, to, from);
}

static int is_odd(int n);

static int is_even(int n) {
  return n == 0 ? 1 : is_odd(n - 1);
}

static int is_odd(int n) {
  return n == 0 ? 0 : is_even(n - 1);
}

static int depth(int n) {
  return n == 0 ? 0 : 1 + depth(n - 1);
}

int main(void) {
  printf("%ld %d %d\n", factorial(20), fibonacci(20), ackermann(2, 5));
  tower(10, 'a', 'c', 'b');
  printf("%d %d %d\n", moves, is_even(100), is_odd(100));
  printf("%d\n", depth(20000));
  return 0;
}

/* Loops that work: primes by sieve, matrix product, bubble sort, greatest common divisor, bits. */
#include <stdio.h>

#define N 200

static int gcd(int a, int b) {
  while (b) {
    int t = a % b;
    a = b;
    b = t;
  }
  return a;
}

int main(void) {
  static char composite[N];
  int count = 0, sum = 0;
  for (int i = 2; i < N; i++) {
    if (composite[i]) continue;
    count++;
    sum += i;
    for (int j = i * i; j < N; j += i) composite[j] = 1;
  }
  printf("%d primes, sum %d\n", count, sum);
  long a[3][3] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, b[3][3] = {{0}}, power = 1;
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      for (int k = 0; k < 3; k++) b[i][j] += a[i][k] * a[k][j];
  printf("%ld %ld %ld\n", b[0][0], b[1][1], b[2][2]);
  int numbers[] = {9, 4, 7, 1, 8};
  for (int i = 0; i < 5; i++)
    for (int j = 0; j + 1 < 5 - i; j++)
      if (numbers[j] > numbers[j + 1]) {
        int t = numbers[j];
        numbers[j] = numbers[j + 1];
        numbers[j + 1] = t;
      }
  for (int i = 0; i < 5; i++) printf("%d", numbers[i]);
  printf(" %d\n", gcd(1071, 462));
  unsigned bits = 0xF0F0A5u, ones = 0;
  for (unsigned rest = bits; rest; rest &= rest - 1) ones++;
  for (int i = 0; i < 15; i++) power = power * 7 % 1000003;
  printf("%u %ld\n", ones, power);
  return 0;
}

/* Whole numbers: widths, wrapping, promotion, signs, shifts, division. */
#include <limits.h>
#include <stdint.h>
#include <stdio.h>

int main(void) {
  unsigned char u8 = 250;
  signed char s8 = 120;
  unsigned short u16 = 65535;
  u8 += 10;
  s8 += 10;
  u16++;
  printf("%d %d %d\n", u8, s8, u16);
  unsigned u = 0;
  u--;
  printf("%u %d\n", u, u > 0);
  printf("%d %d\n", -1 < 1u, (int)(-1 < (long)1u));
  printf("%d %d %d %d\n", 7 / 2, -7 / 2, 7 % -3, -7 % 3);
  printf("%d %d %u\n", -16 >> 2, 1 << 30, 0x80000000u >> 31);
  printf("%ld %ld\n", 1L << 40, -1L >> 3);
  printf("%lu\n", (unsigned long)-1 / 3);
  int64_t big = 123456789;
  big *= 987654321;
  printf("%ld %ld %ld\n", big, big / 1000, big % 1000);
  printf("%d %d\n", (int)big, (short)big);
  uint64_t product = 0xffffffffffffffffu;
  product *= product;
  printf("%lu\n", product);
  printf("%d %d %d\n", 5 & 3, 5 | 3, 5 ^ 3);
  printf("%d %d\n", ~5, !5);
  printf("%zu %zu %zu %zu %zu\n", sizeof(char), sizeof(short), sizeof(int), sizeof(long), sizeof(void *));
  char c = 200;
  printf("%d %d\n", c, (unsigned char)c);
  printf("%d\n", 'a' + 1);
  printf("%d %d\n", 0777, 0xff);
  printf("%ld\n", 2147483647 + 1L);
  printf("%u\n", 4294967295u + 1u);
  return 0;
}

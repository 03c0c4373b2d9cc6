/* printf's whole numbers: flags, widths, precisions, lengths. */
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

int main(void) {
  printf("[%d] [%5d] [%-5d] [%05d] [%+d] [% d] [%.3d] [%8.3d]\n", 42, 42, 42, 42, 42, 42, 42, 42);
  printf("[%d] [%5d] [%-5d] [%05d] [%+d] [% d] [%.3d]\n", -42, -42, -42, -42, -42, -42, -42);
  printf("[%u] [%x] [%X] [%o] [%#x] [%#o] [%#X] [%08x]\n", 3000000000u, 48879, 48879, 511, 48879, 511, 48879, 48879);
  printf("[%#x] [%#o] [%.0d] [%.0x] [%+.0d]\n", 0, 0, 0, 0, 0);
  printf("[%ld] [%lu] [%lx] [%lld] [%llu]\n", LONG_MIN, ULONG_MAX, LONG_MAX, LLONG_MIN, ULLONG_MAX);
  printf("[%d] [%u] [%i]\n", INT_MIN, UINT_MAX, INT_MAX);
  printf("[%hd] [%hhd] [%hu] [%hhu]\n", 70000, 300, 70000, 300);
  printf("[%zu] [%zd] [%td] [%jd]\n", sizeof(long), (size_t)5, (ptrdiff_t)-3, (intmax_t)1 << 40);
  printf("[%*d] [%-*d] [%.*d] [%*d]\n", 6, 1, 6, 2, 4, 3, -6, 4);
  printf("[%c] [%3c] [%-3c] [%%]\n", 'a', 'b', 'c');
  int n = 0;
  int length = printf("counted%n\n", &n);
  printf("%d %d\n", n, length);
  return 0;
}
